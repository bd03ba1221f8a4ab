"""Records that cannot be kept, or read, for a while; and a clock that jumps.

Whatever it is, it is told in one sentence, and the bot goes on by itself once it is over. Full and
read-only disks are small ones of their own, which only root may mount.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from benchmarks.campaigns.life import Befall, Life
from benchmarks.campaigns.results import Results
from newsroom.errors import StorageError
from newsroom.storage.database import Database
from tests.cogs import newsroom as newsrooms
from tests.cogs.newsroom import words_of
from tests.crash.runner import running
from tests.crash.stage import MortalNewsroom
from tests.postgresql import Server, is_on_server, name_in, open_again, shut, written_by_another

_DISK = "8m"
_LONGEST_SECONDS = 4.0
_REFUSAL_SECONDS = 15.0
_DAY, _TEN_MINUTES = 86_400, 600
_CANNOT = "The bot cannot keep its records"
_FULL = """
CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON cases EXECUTE FUNCTION fill();
"""
_ROOM = "DROP TRIGGER full_disk ON cases; DROP FUNCTION fill();"
_VERSION = "UPDATE alembic_version SET version_num = "

Trouble = Callable[[MortalNewsroom], AbstractAsyncContextManager[None]]


async def campaign(chance: random.Random, ends_at: float, only: str) -> Results:
    """Let newsrooms live through each trouble in turn for as long as there is time."""
    results = Results()
    with running() as runner, tempfile.TemporaryDirectory(prefix="campaign-") as name:
        runner.address_in = newsrooms.address_in
        on_server = is_on_server(runner.address_in(Path(name)))
        at_work = _AT_WORK | (_AT_WORK_ON_A_SERVER if on_server else _AT_WORK_IN_A_FILE)
        at_start = _AT_START_ON_A_SERVER if on_server else _AT_START_IN_A_FILE
        ways = {what: _at_work(trouble, chance) for what, trouble in at_work.items()}
        ways |= {what: _at_start(trouble) for what, trouble in at_start.items()}
        chosen = [what for what in ways if only in what]
        number = 0
        while not number or time.monotonic() < ends_at:
            for what in chosen:
                number += 1
                folder = Path(name) / str(number)
                with _disk(folder):
                    wrong = await Life(chance, folder).live_through(runner, ways[what])
                results.note((what, "lives"), wrong)
                for said in wrong or ["every promise kept"]:
                    print(f"{what}: {said}", file=sys.stderr, flush=True)
    results.draw("what befell the records", chosen, ["lives"], set(results.tried))
    return results


def _at_work(trouble: Trouble, chance: random.Random) -> Befall:
    """Let it happen to a bot at work, for a while."""

    async def befall(newsroom: MortalNewsroom) -> list[str]:
        await asyncio.sleep(chance.uniform(0, 1))
        async with trouble(newsroom):
            await asyncio.sleep(chance.uniform(0, _LONGEST_SECONDS))
        said = [words_of(m) for m in await newsroom.messages("Mariam", _moderators(newsroom))]
        told = sum(text.startswith(_CANNOT) for text in said)
        wrong = [f"moderators were told {told} times"] if told > 1 else []
        return wrong + ["the bot has ended"] * newsroom.gone.is_set()

    return befall


def _at_start(trouble: Trouble) -> Befall:
    """Let it have happened to a bot that is started, which says so and ends."""

    async def befall(newsroom: MortalNewsroom) -> list[str]:
        await newsroom.kill()
        wrong = []
        async with trouble(newsroom):
            await newsroom.start()
            try:
                await asyncio.wait_for(newsroom.gone.wait(), _REFUSAL_SECONDS)
            except TimeoutError:
                wrong.append("the bot was started all the same")
            try:
                await (await Database.open(_address(newsroom))).close()
                wrong.append("the records could be opened all the same")
            except StorageError as error:
                wrong += [f"told in several lines: {error}"] * ("\n" in str(error))
        await newsroom.kill()
        await newsroom.start()
        return wrong

    return befall


def _address(newsroom: MortalNewsroom) -> str:
    return newsroom.runner.address_in(newsroom.data)


def _moderators(newsroom: MortalNewsroom) -> str:
    return newsroom.channel("moderators")


# ---------------------------------------------------------------- on either engine


def _clock(seconds: int) -> Trouble:
    """Let the clock jump, and jump back."""

    @contextlib.asynccontextmanager
    async def jumping(newsroom: MortalNewsroom) -> AsyncIterator[None]:
        clock = newsroom.data / "clock"
        clock.write_text("0", encoding="ascii")
        newsroom.clock = str(clock)
        await newsroom.restart()
        _set(clock, seconds)
        yield
        _set(clock, 0)

    return jumping


def _set(clock: Path, seconds: int) -> None:
    """Set it so that whoever reads it finds the one or the other."""
    new = clock.with_suffix(".new")
    new.write_text(str(seconds), encoding="ascii")
    new.replace(clock)


@contextlib.asynccontextmanager
async def _of_a_newer_version(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    address = _address(newsroom)
    await asyncio.to_thread(_set_version, address, "'9' || version_num")
    yield
    await asyncio.to_thread(_set_version, address, "substr(version_num, 2)")


def _set_version(address: str, version: str) -> None:
    """Say which version of the bot has kept the records."""
    if is_on_server(address):
        Server(address.rpartition("/")[0]).execute(_VERSION + version, url=address)
        return
    with contextlib.closing(sqlite3.connect(address)) as file, file:
        file.execute(_VERSION + version)


# ---------------------------------------------------------------- in a file


@contextlib.contextmanager
def _disk(folder: Path) -> Iterator[None]:
    """Let a folder be a small disk of its own, if we may."""
    folder.mkdir()
    is_mounted = _mount("-t", "tmpfs", "-o", f"size={_DISK}", "tmpfs", str(folder))
    try:
        yield
    finally:
        if is_mounted:
            _unmount(folder)


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", str(folder)], check=True)


def _mount(*options: str) -> bool:
    return not subprocess.run(["mount", *options], check=False, capture_output=True).returncode


@contextlib.asynccontextmanager
async def _full(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    filler = newsroom.data / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"." * 4096):
            pass
    yield
    filler.unlink()


@contextlib.asynccontextmanager
async def _locked(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    """Let another program be writing, which keeps all others from it."""
    with contextlib.closing(sqlite3.connect(_address(newsroom), timeout=30)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()


@contextlib.asynccontextmanager
async def _read_only(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    folder = str(newsroom.data)
    for options in (("--bind", folder, folder), ("-o", "remount,bind,ro", folder)):
        assert await asyncio.to_thread(_mount, *options), "only root may mount a disk"
    yield
    await asyncio.to_thread(_unmount, newsroom.data)


@contextlib.asynccontextmanager
async def _damaged(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    """Spoil the page that every reading begins with.

    Other programs do it: of a file that this one opens and closes, it would lose SQLite's locks.
    """
    address, page = _address(newsroom), str(newsroom.data / "page")
    with contextlib.closing(sqlite3.connect(address)) as file:  # all of it, and nothing beside it
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    await asyncio.to_thread(_copy_page, address, page)
    await asyncio.to_thread(_copy_page, "/dev/zero", address)
    yield
    await asyncio.to_thread(_copy_page, page, address)


def _copy_page(source: str, target: str) -> None:
    names = (f"if={source}", f"of={target}")
    options = ("bs=4096", "count=1", "conv=notrunc", "status=none")
    subprocess.run(["dd", *names, *options], check=True)


# ---------------------------------------------------------------- on a server


@contextlib.asynccontextmanager
async def _without_room(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    address = _address(newsroom)
    server = Server(address.rpartition("/")[0])
    server.execute(_FULL, url=address)
    yield
    server.execute(_ROOM, url=address)


@contextlib.asynccontextmanager
async def _kept_locked(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    async with written_by_another(_address(newsroom)):
        yield


@contextlib.asynccontextmanager
async def _for_readers_alone(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    """As a server is that has been made a copy of another."""
    address = _address(newsroom)
    server = Server(address.rpartition("/")[0])
    change = f"ALTER DATABASE {name_in(address)}"
    server.execute(f"{change} SET default_transaction_read_only = on")
    server.end_connections(address)
    yield
    server.execute(f"{change} RESET default_transaction_read_only")
    server.end_connections(address)


@contextlib.asynccontextmanager
async def _shut(newsroom: MortalNewsroom) -> AsyncIterator[None]:
    address = _address(newsroom)
    await asyncio.to_thread(shut, address)
    yield
    await asyncio.to_thread(open_again, address)


_AT_WORK: dict[str, Trouble] = {
    "clock a day ahead": _clock(_DAY),
    "clock ten minutes back": _clock(-_TEN_MINUTES),
}
_AT_WORK_IN_A_FILE: dict[str, Trouble] = {
    "full disk": _full,
    "locked by another program": _locked,
}
_AT_WORK_ON_A_SERVER: dict[str, Trouble] = {
    "full disk": _without_room,
    "locked by another program": _kept_locked,
    "for reading only": _for_readers_alone,
    "nobody let in": _shut,
}
_AT_START_IN_A_FILE: dict[str, Trouble] = {
    "read-only disk at a start": _read_only,
    "damaged page at a start": _damaged,
    "newer version at a start": _of_a_newer_version,
}
_AT_START_ON_A_SERVER: dict[str, Trouble] = {
    "for reading only at a start": _for_readers_alone,
    "nobody let in at a start": _shut,
    "newer version at a start": _of_a_newer_version,
}
