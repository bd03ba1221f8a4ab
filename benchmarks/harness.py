"""What the benchmarks share: a Discord with a crowd of readers, bots as processes, tables."""

import asyncio
import contextlib
import itertools
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from benchmarks.comments import clean_comments, foul_comments
from bot import DATABASE, sandbox_world
from newsroom.config import load
from sandbox.process import Addresses
from sandbox.server import Sandbox

ROOT = Path(__file__).resolve().parent.parent
POLICY = ROOT / "policy.yaml"
BOTS = Path(__file__).with_name("bots.py")
READERS = 600
REPLIES_EACH = 8  # in quick succession; the policy's rule about floods begins at ten
_PATIENCE_SECONDS = 30.0
_LOOK_EVERY_SECONDS = 0.002
_BREATH = 20  # replies posted before the server may read and write again

BotKind = Literal["newsroom", "deleting", "telling"]
AddressIn = Callable[[Path], str]  # of the records that a bot keeps in a folder


class BenchmarkError(Exception):
    """A measurement that cannot be trusted; the text says why."""


# ---------------------------------------------------------------- Discord


class Stage:
    """A sandbox in this process, with a crowd of readers and one discussion."""

    def __init__(self, sandbox: Sandbox, folder: Path, address_in: AddressIn) -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.address_in = address_in
        self.deleted: set[int] = set()
        self.cards = 0  # messages of the bot in the moderators' channel
        self.discussion_id = 0
        self._clean = clean_comments()
        self._foul = foul_comments()
        self._numbers = itertools.count(1)
        self._happened = asyncio.Event()
        model = sandbox.discord
        self._bot_id = model.bot_user.id
        self._moderators_id = next(c.id for c in model.channels.values() if c.name == "moderators")
        self._guild_id = next(iter(model.guilds))
        self._readers = itertools.cycle([self._join() for _ in range(READERS)])
        model.subscribers.append(self._note)

    def _join(self) -> int:
        number = next(self._numbers)
        user = self.sandbox.discord.make_user(f"reader{number}", global_name=f"Reader {number}")
        self.sandbox.discord.add_member(self._guild_id, user.id)
        return user.id

    def _note(self, event: str, payload: Any) -> None:
        if event == "MESSAGE_DELETE":
            self.deleted.add(int(payload["id"]))
        elif event == "MESSAGE_CREATE" and int(payload["author"]["id"]) == self._bot_id:
            channel_id = int(payload["channel_id"])
            if channel_id == self._moderators_id:
                self.cards += 1
            elif payload["components"] and payload.get("guild_id"):
                self.discussion_id = channel_id  # the introduction has buttons
        self._happened.set()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait for something to be true, asking again whenever something happens on Discord."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while not true():
                self._happened.clear()
                await self._happened.wait()

    # ------------------------------------------------------------ readers

    def post_clean(self) -> int:
        """Let the next reader write something harmless; returns the message's id."""
        return self._post(next(self._readers), next(self._clean))

    def post_foul(self) -> int:
        """Let a newcomer write something foul: with no strikes yet, each is treated alike."""
        return self._post(self._join(), next(self._foul))

    def _post(self, reader_id: int, text: str) -> int:
        return self.sandbox.discord.create_message(self.discussion_id, reader_id, text).id

    async def pour(self, *, clean: int = 0, foul: int = 0) -> set[int]:
        """Post evenly mixed replies at once and return the ids of the foul ones."""
        total, ids = clean + foul, set()
        for number in range(total):
            if (number + 1) * foul // total > number * foul // total:
                ids.add(self.post_foul())
            else:
                self.post_clean()
            if number % _BREATH == 0:
                await asyncio.sleep(0)
        return ids

    async def enforce(self, kind: BotKind, *, clean: int = 0, foul: int) -> float:
        """Pour replies over a bot; return the seconds until it has dealt with the last."""
        cards = self.cards + (foul if kind != "deleting" else 0)
        began = time.perf_counter()
        ids = await self.pour(clean=clean, foul=foul)
        await self.until(lambda: ids <= self.deleted and self.cards >= cards)
        seconds = time.perf_counter() - began
        if self.cards > cards:
            raise BenchmarkError("a clean reply was taken for something else")
        return seconds

    async def judge_clean(self, count: int) -> float:
        """Pour clean replies over a bot and a foul one after them; seconds until that is gone."""
        began = time.perf_counter()
        await self.pour(clean=count)
        last = self.post_foul()
        await self.until(lambda: last in self.deleted)
        return time.perf_counter() - began

    # ------------------------------------------------------------ bots

    @contextlib.asynccontextmanager
    async def bot(
        self, kind: BotKind, data: str = "data", *more: str
    ) -> AsyncIterator[asyncio.subprocess.Process]:
        """Run a bot as a process of its own.

        Args:
            data: The folder, inside this stage's, where it keeps its records.
            more: Further options of the program.
        """
        log_path = self.folder / "bot.log"
        with log_path.open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *(str(BOTS), kind, json.dumps(asdict(self._addresses()))),
                *("--policy", str(self.folder / "policy.yaml")),
                *("--database", self.address_in(self.folder / data)),
                *more,
                cwd=ROOT,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        try:
            yield process
        except TimeoutError as error:
            end = log_path.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise BenchmarkError(f"the {kind} bot did not do its work:\n{end}") from error
        finally:
            await _end(process)
            await self.until_connected(False)

    async def until_connected(self, wanted: bool = True) -> None:
        """Wait until a bot has identified itself to Discord, or until none is there any more."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while self._bot_is_there() is not wanted:  # noqa: ASYNC110 - the gateway tells nobody
                await asyncio.sleep(_LOOK_EVERY_SECONDS)

    def _bot_is_there(self) -> bool:
        return any(session.connection for session in self.sandbox.gateway.sessions)

    def _addresses(self) -> Addresses:
        s = self.sandbox
        return Addresses(s.page_url, s.rest_url, s.gateway_url, s.cdn_url, s.token, s.feed_urls)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _PATIENCE_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()


async def until_ready(process: asyncio.subprocess.Process) -> None:
    """Wait until a bot says that it is ready."""
    assert process.stdout is not None
    async with asyncio.timeout(_PATIENCE_SECONDS):
        if not await process.stdout.readline():
            raise TimeoutError("it ended")


def file_in(folder: Path) -> str:
    return str(folder / DATABASE)


@contextlib.asynccontextmanager
async def open_stage(address_in: AddressIn = file_in) -> AsyncIterator[Stage]:
    """Open a Discord in memory on which the newsroom's bot has opened one discussion."""
    policy = load(POLICY)
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        sandbox = await Sandbox.start(sandbox_world(policy))
        try:
            text = POLICY.read_text(encoding="utf-8")
            for feed, served in zip(policy.feeds, sandbox.feed_urls, strict=True):
                text = text.replace(f"url: {feed.url}\n", f"url: {served}\n")
            (Path(name) / "policy.yaml").write_text(text, encoding="utf-8")
            stage = Stage(sandbox, Path(name), address_in)
            sandbox.feed.publish(datetime.now(UTC))
            async with stage.bot("newsroom"):
                await stage.until(lambda: bool(stage.discussion_id))
            yield stage
        finally:
            await sandbox.close()


# ---------------------------------------------------------------- numbers


def read_memory_mb(process_id: int) -> float:
    """Return how much of a process stands in memory (its resident set), in MB."""
    asked = ["ps", "-o", "rss=", "-p", str(process_id)]
    return int(subprocess.run(asked, capture_output=True, check=True).stdout) / 1024


def spread(values: Sequence[float], unit: str = "", digits: int = 0) -> str:
    """Return the median and, behind it, the least and the greatest value."""
    shown = [f"{v:,.{digits}f}" for v in (statistics.median(values), min(values), max(values))]
    return f"{shown[0]}{unit} ({shown[1]} to {shown[2]})"


def print_table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    note: str = "medians; in brackets the least and the greatest",
) -> None:
    """Print a table as Markdown, aligned for the terminal too; the note says how to read it."""
    lines = [tuple(headings), *(tuple(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headings))]
    lines.insert(1, tuple("-" * width for width in widths))
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print(f"| {' | '.join(cells)} |")
    print(f"\nPython {platform.python_version()}, {note}.")
