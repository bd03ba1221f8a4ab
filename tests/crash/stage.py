"""A newsroom whose bot runs in a process of its own and is killed where a test says."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from newsroom.models import Case, CaseState
from newsroom.storage.database import Database
from newsroom.storage.stores import Stores
from sandbox.model import Refusal
from sandbox.process import Addresses
from tests.cogs.newsroom import words_of
from tests.crash.runner import Run, Runner
from tests.sandbox.stage import Stage

FEED = "https://courier.example/feed"
ABSENCE_SECONDS = 600.0
ATTACK = "You are an idiot"
Deed = Callable[["MortalNewsroom"], Coroutine[Any, Any, Any]]


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


class MortalNewsroom(Stage):
    """A stage on which the bot dies and is started again."""

    runner: Runner
    database: Database
    stores: Stores
    data: Path
    guild_id: int
    clock: str | None = None  # as `Run` has it

    async def start(self, *, last_write: int | None = None) -> None:
        """Start the bot; it dies by itself after that many writes to the record of cases."""
        # Nobody starts a dead bot at once, and Discord remembers a nonce for minutes only.
        self.sandbox.discord.clock.advance(ABSENCE_SECONDS)
        at = self.sandbox
        addresses = Addresses(
            at.page_url, at.rest_url, at.gateway_url, at.cdn_url, at.token, at.feed_urls
        )
        policy, database = str(self.data / "policy.yaml"), self.runner.address_in(self.data)
        feeds = {FEED: at.feed_urls[0]}
        self.runner.ask(Run(policy, database, addresses, feeds, last_write, self.clock))
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
        discussions = await self.stores.discussions.open_everywhere()
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


async def outlived(newsroom: MortalNewsroom, reader: str, state: CaseState | None = None) -> bool:
    """Wait until the bot is dead, or has done everything and still answers."""

    async def finished() -> bool:
        if newsroom.gone.is_set():
            return True
        cases = await newsroom.settled(reader)
        return bool(cases) and state in (None, cases[0].state)

    await newsroom.until(finished)
    return await newsroom.alive()


async def die_during(newsroom: MortalNewsroom, deed: Deed, call: Call, moment: Moment) -> None:
    """Kill the bot at a call that follows from what somebody does, and start it again."""
    newsroom.doom(moment, call)
    doing = asyncio.create_task(deed(newsroom))
    await newsroom.gone.wait()
    await give_up(doing)
    await newsroom.start()
