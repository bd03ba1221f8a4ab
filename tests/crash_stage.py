"""A newsroom whose bot runs in a process of its own and is killed where a test says."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from cogs._bot import PERMISSIONS, Stores
from newsroom.models import Case
from newsroom.storage.database import Database
from sandbox.model import Refusal
from sandbox.process import Addresses
from sandbox.server import Sandbox
from sandbox.world import ChannelSpec, WorldSpec
from tests.cogs.newsroom import words_of
from tests.crash_runner import Run
from tests.sandbox.stage import Stage, staged

ROOT = Path(__file__).parent.parent
PATIENCE_SECONDS = 30.0
ABSENCE_SECONDS = 600.0
FEED = "https://courier.example/feed"
POLICY = f"""\
publication: {{name: The Courier, policy: Be kind.}}
channels: {{moderators: moderators}}
feeds:
  - {{url: "{FEED}", channel: news}}
  - {{url: "{FEED}", channel: opinion}}
rules:
  - {{id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}}
  - {{id: personal-attack, type: personal_attack, action: remove, points: 2}}
  - {{id: threats, type: threat, action: remove, points: 3}}
  - {{id: caps, type: caps, action: flag}}
strikes:
  ladder:
    - {{at: 1, do: warn}}
    - {{at: 2, do: timeout, for: 1h}}
    - {{at: 3, do: block}}
"""
RSS = """\
<rss version="2.0"><channel><title>The Courier</title>
<item><guid>1</guid><title>The ferry sails again</title><link>https://courier.example/1</link>
<description>After the winter the first boat left on time.</description></item>
</channel></rss>
"""
TITLE = "The ferry sails again"
SPEC = WorldSpec(
    guild="The Courier",
    bot_name="Below the Line",
    bot_permissions=PERMISSIONS.value,
    moderators_channel="moderators",
    channels=(ChannelSpec("news"), ChannelSpec("opinion", "forum")),
)


class Moment(Enum):
    """When the bot dies: before Discord has done what it asks, or before it hears the answer."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Call:
    """One call to Discord; channels in the path may be named in braces."""

    name: str
    method: str
    path: str
    nth: int = 1

    def __str__(self) -> str:
        return self.name


class Runner:
    """The program that starts bots."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._heard = b""

    def ask(self, run: Run) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(run.to_json().encode() + b"\n")

    async def hear(self) -> str:
        """Return the next line it says."""
        assert self._process.stdout is not None
        said = self._process.stdout.fileno()
        readable = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.add_reader(said, readable.set)
        try:
            while b"\n" not in self._heard:
                await readable.wait()
                readable.clear()
                more = os.read(said, 4096)
                assert more, "the runner has ended; the reason stands above"
                self._heard += more
        finally:
            loop.remove_reader(said)
        line, _, self._heard = self._heard.partition(b"\n")
        return line.decode()


@contextlib.contextmanager
def running() -> Iterator[Runner]:
    """Have a runner ready for the tests of one module."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash_runner"],
        cwd=ROOT,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        yield Runner(process)
        assert process.stdin is not None
        process.stdin.close()


class MortalNewsroom(Stage):
    """A stage on which the bot dies and is started again."""

    runner: Runner
    stores: Stores
    data: Path
    guild_id: int

    async def start(self, *, last_write: int | None = None) -> None:
        """Start the bot; it dies by itself after that many writes to the record of cases."""
        # Nobody starts a dead bot at once, and Discord remembers a nonce for minutes only.
        self.sandbox.discord.clock.advance(ABSENCE_SECONDS)
        at = self.sandbox
        addresses = Addresses(
            at.page_url, at.rest_url, at.gateway_url, at.cdn_url, at.token, at.feed_urls
        )
        policy, database = str(self.data / "policy.yaml"), str(self.data / "newsroom.sqlite3")
        self.runner.ask(Run(policy, database, addresses, {FEED: at.feed_urls[0]}, last_write))
        self._process_id = int(await self.runner.hear())
        self.ready, self.gone = asyncio.Event(), asyncio.Event()
        self._listening = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while await self.runner.hear():
            self.ready.set()
        self.gone.set()

    async def kill(self) -> None:
        """Kill the bot and return once it is gone."""
        if not self.gone.is_set():
            os.kill(self._process_id, signal.SIGKILL)
        await self.gone.wait()

    async def restart(self, *, last_write: int | None = None) -> None:
        """Kill the bot and start it anew, until it is ready."""
        await self.kill()
        await self.start(last_write=last_write)
        await self.ready.wait()

    def doom(self, moment: Moment, call: Call) -> None:
        """Have the bot die at a call it is going to make."""
        path = call.path.format(
            news=self.channel("news"),
            opinion=self.channel("opinion"),
            moderators=self.channel("moderators"),
        )
        left = call.nth

        async def strike(_method: str, _path: str) -> None:
            nonlocal left
            left -= 1
            if left:
                return
            stop()
            await self.kill()
            if moment is Moment.BEFORE:
                raise Refusal(500, 0, "Whoever asked for this is gone.")

        faults = self.sandbox.faults
        register = faults.before if moment is Moment.BEFORE else faults.after
        stop = register(call.method, path, strike)

    async def act(self, persona: str, deed: str, /, **request: Any) -> Any:
        """Let a persona do something; unlike a request over HTTP, it can be given up."""
        return await self.sandbox.personas.act({"as": persona, "do": deed, **request})

    async def until(self, found: Callable[[], Awaitable[Any]]) -> Any:
        """Return what `found` finds, asking again whenever something has happened on Discord."""
        happened = asyncio.Event()

        def note(*_: object) -> None:
            happened.set()

        self.sandbox.discord.subscribers.append(note)
        try:
            while not (result := await found()):
                # Some changes are only in the bot's records; those are asked for again soon.
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(happened.wait(), 0.02)
                happened.clear()
            return result
        finally:
            self.sandbox.discord.subscribers.remove(note)

    # ------------------------------------------------------------ what has become of things

    def threads(self) -> list[str]:
        """Return all discussions Discord knows of, oldest first."""
        channels = self.sandbox.discord.channels.values()
        return sorted(str(channel.id) for channel in channels if channel.is_thread)

    async def publish(self) -> str:
        """Publish an article in both channels; return its thread once the bot is done."""
        await self.post("/api/feed", {"do": "publish"})
        await self.until(self.delivered)
        return self.threads()[0]

    async def delivered(self) -> bool:
        """Tell whether an article has reached both channels, and nothing is left to do for it."""
        discussions = await self.stores.discussions.open_in(self.guild_id)
        unfinished = await self.stores.articles.unfinished(self.guild_id)
        return len(discussions) == 2 and not unfinished

    async def settled(self, reader: str, cases: int = 1) -> tuple[Case, ...]:
        """Return a reader's cases once there are so many, and nothing is left to do for any."""
        found = await self.stores.cases.of_member(self.guild_id, int(self.user(reader)), 10)
        unfinished = await self.stores.cases.unfinished(self.guild_id)
        return found if len(found) == cases and not unfinished else ()

    async def said_to(self, reader: str) -> list[dict[str, Any]]:
        """Return every direct message to a reader; answers that only they can see are none."""
        world = await self.get("/api/world", **{"as": reader})
        channels = [channel["id"] for channel in world["channels"] if channel["type"] == 1]
        said = [message for one in channels for message in await self.messages(reader, one)]
        return [message for message in said if not message["flags"] & 64]

    async def cards(self, case_id: int) -> list[dict[str, Any]]:
        """Return the messages in the moderators' channel that show a case."""
        messages = await self.messages("Mariam", self.channel("moderators"))
        return [message for message in messages if f"Case {case_id} ·" in words_of(message)]

    async def alive(self) -> bool:
        """Tell whether the bot still answers."""
        asked = asyncio.create_task(
            self.act("Zareh", "command", channel=self.channel("news"), name="standing")
        )
        died = asyncio.create_task(self.gone.wait())
        await asyncio.wait({asked, died}, return_when=asyncio.FIRST_COMPLETED)
        await give_up(asked, died)
        return not self.gone.is_set()


async def give_up(*tasks: asyncio.Task[Any]) -> None:
    """Stop waiting for what nobody will answer."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@contextlib.asynccontextmanager
async def mortal_newsroom(
    tmp_path: Path, runner: Runner, *, last_write: int | None = None
) -> AsyncIterator[MortalNewsroom]:
    """Open a newsroom: a new Discord, an empty database, and the bot at work.

    Args:
        last_write: As `MortalNewsroom.start` has it.
    """
    _furnish(tmp_path)
    database = await Database.open(tmp_path / "newsroom.sqlite3")
    try:
        async with (
            asyncio.timeout(PATIENCE_SECONDS),
            staged(SPEC, feed_file=tmp_path / "feed.xml") as stage,
        ):
            newsroom = MortalNewsroom(stage.sandbox, stage.session)
            newsroom.runner, newsroom.data = runner, tmp_path
            newsroom.stores = Stores.of(database)
            newsroom.guild_id = _guild_id(stage.sandbox)
            await newsroom.start(last_write=last_write)
            try:
                yield newsroom
            finally:
                await newsroom.kill()
    finally:
        await database.close()


def _furnish(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "policy.yaml").write_text(POLICY, encoding="utf-8")
    (folder / "feed.xml").write_text(RSS, encoding="utf-8")


def _guild_id(sandbox: Sandbox) -> int:
    (guild,) = sandbox.discord.guilds.values()
    return guild.id


Deed = Callable[[MortalNewsroom], Coroutine[Any, Any, Any]]
