"""Runs the real bot in processes that may be killed at any moment; both ends of the line to them.

Importing and reading the word lists takes most of a start, so this program does so once and then
forks: each line it reads is a `Run` as JSON, carried out by a process of its own. It answers with
that process's id, with "ready" when the bot is, and with an empty line once the process is gone.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import logging
import os
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy import Engine, event
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import point_discord_at
from cogs.bot import build_bot, run_until_stopped
from cogs.press import reading
from cogs.press.feed_source import FeedSource
from newsroom.clock import utc_now
from newsroom.config import Policies, parse
from newsroom.storage.database import Database
from sandbox.process import Addresses

_ROOT = Path(__file__).parents[2]
_SOON = timedelta(seconds=1)  # in which what failed is tried again
_RECORDS = ("INSERT INTO cases", "INSERT INTO blocks", "UPDATE cases", "UPDATE blocks")


@dataclass(frozen=True, slots=True)
class Run:
    """What one process is to do."""

    policy: str  # a path
    database: str  # its address
    addresses: Addresses
    feeds: dict[str, str]  # the policy's address -> where it is really read
    last_write: int | None = None  # it dies right after that many writes to the record of cases
    clock: str | None = None  # a file with the seconds that its clock is ahead

    def now(self) -> datetime:
        """Tell the time as this run's machine does."""
        ahead = Path(self.clock).read_text(encoding="ascii") if self.clock else "0"
        return utc_now() + timedelta(seconds=float(ahead))

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Run:
        raw = json.loads(text)
        addresses = raw.pop("addresses")
        addresses["feed_urls"] = tuple(addresses["feed_urls"])
        return cls(addresses=Addresses(**addresses), **raw)


# ---------------------------------------------------------------- the tests' end


class Runner:
    """The runner as the tests see it."""

    address_in: Callable[[Path], str]  # of the records of a newsroom in a folder

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
    """Have a runner ready for all tests."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.runner"],
        cwd=_ROOT,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        yield Runner(process)
        assert process.stdin is not None
        process.stdin.close()


# ---------------------------------------------------------------- the program


async def run_bot(run: Run) -> None:
    """Run the bot as `python bot.py` does, but read the feeds every moment."""
    if run.last_write is not None:
        die_after_writes(run.last_write)
    point_discord_at(run.addresses)
    # A feed that was being read when the database went away is read again before a test gives up.
    reading._LONGEST_READING = timedelta(seconds=5)
    source = FeedSource(lambda url: run.feeds[url], every=timedelta(milliseconds=150))
    policy = Policies.of_file(Path(run.policy))
    async with build_bot(
        policy, run.database, source, guild_ready_timeout=0.05, retry_every=_SOON, clock=run.now
    ) as bot:

        async def announce() -> None:
            _say("ready")

        bot.add_listener(announce, "on_ready")
        await run_until_stopped(bot, run.addresses.token)


def die_after_writes(count: int) -> None:
    """Kill this process as soon as that many transactions have changed the record of cases."""
    writing = Database.writing
    left = count
    touched = False

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        nonlocal touched
        touched = touched or statement.startswith(_RECORDS)

    @contextlib.asynccontextmanager
    async def counted(self: Database) -> AsyncIterator[AsyncConnection]:
        nonlocal left, touched
        async with writing(self) as connection:
            touched = False
            yield connection
            counts = touched
        left -= counts
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", note)
    Database.writing = counted  # type: ignore[method-assign]  # this process ends with it


def main() -> None:
    """Carry out one run after the other; end when the asking process closes the line or ends."""
    for line in sys.stdin:
        run = Run.from_json(line)
        _learn(Path(run.policy).read_text(encoding="utf-8"))
        alive, held_open = os.pipe()  # readable once the process that holds the other end is gone
        process_id = os.fork()
        if process_id == 0:
            _carry_out(run)
        os.close(held_open)
        _say(str(process_id))
        ready, _, _ = select.select([sys.stdin, alive], [], [])
        if sys.stdin in ready:
            os.kill(process_id, signal.SIGKILL)
        os.waitpid(process_id, 0)
        os.close(alive)
        _say("")


@cache  # the word lists, once read, serve every policy that names them
def _learn(policy: str) -> None:
    parse(policy).prepare()
    gc.freeze()  # what is there by now is no garbage, and is not copied to be looked at


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _carry_out(run: Run) -> None:
    status = 1
    try:
        logging.basicConfig(level=logging.WARNING, format="bot: %(levelname)s %(message)s")
        asyncio.run(run_bot(run))
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
