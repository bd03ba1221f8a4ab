"""What the command line does with the records: takes cases along, erases a person, reports."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from newsroom.clock import utc_now
from newsroom.errors import StorageError
from newsroom.exports import Form
from newsroom.exports import export as write_out
from newsroom.statistics import Statistics
from newsroom.storage.columns import EPOCH
from newsroom.storage.database import Database
from newsroom.storage.engines import file_of, resolve_url
from newsroom.storage.erasing import Traces
from newsroom.storage.files import PRIVATE_FILE
from newsroom.storage.scrubbing import copies_beside, scrub
from newsroom.storage.stores import Stores
from newsroom.terminal import print_to

_YES = "erase"  # what is to be typed; nobody types it by chance
_PUBLIC_FILE = 0o666  # as far as the user's umask lets it be

# ---------------------------------------------------------------- export


def export(
    database: str | Path,
    target: str,
    form: str | None,
    since: datetime | None,
    until: datetime | None,
    guild_id: int | None,
) -> int:
    """Write the cases of a span to a new file.

    Args:
        target: "-" for standard output.
        form: None to tell it from the file's name.
        until: not itself in the span.
        guild_id: None for all servers.
    """
    chosen = Form(form or ("jsonl" if target.endswith(".jsonl") else "csv"))
    span = since or EPOCH, until or utc_now() + timedelta(seconds=1)
    number = asyncio.run(_export(database, target, chosen, guild_id, *span))
    print_to(sys.stderr, f"{_plural(number, 'case')} exported.")
    return 0


async def _export(
    database: str | Path,
    target: str,
    form: Form,
    guild_id: int | None,
    since: datetime,
    until: datetime,
) -> int:
    number = 0
    async with _opened(database) as stores:
        file = sys.stdout.buffer if target == "-" else _make_new(Path(target), PRIVATE_FILE)
        try:
            async for content, cases in write_out(stores.cases, form, guild_id, since, until):
                file.write(content)
                number += cases
            file.flush()
        finally:
            if target != "-":
                file.close()
    return number


def _make_new(path: Path, mode: int) -> BinaryIO:
    """Make a file where there is none."""
    try:
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb")
    except FileExistsError as error:
        raise StorageError(f"{path}: exists already; name a new file") from error


# ---------------------------------------------------------------- erase


def erase(database: str | Path, member_id: int, *, sure: bool) -> int:
    """Erase what a member wrote, once whoever asks has said that they mean it."""
    return asyncio.run(_erase(database, member_id, sure))


async def _erase(database: str | Path, member_id: int, sure: bool) -> int:
    async with _opened(database) as stores:
        traces = await stores.members.traces(member_id)
        if not traces:
            print_to(sys.stderr, f"The records do not know a member {member_id}; check the number.")
            return 1
        print_to(sys.stderr, _describe(member_id, traces))
        if not sure and not await asyncio.to_thread(_confirmed):
            print_to(sys.stderr, "Nothing has been erased.")
            return 1
        number = await stores.members.erase(member_id)
    file = file_of(resolve_url(database))
    if file is not None:
        await asyncio.to_thread(scrub, file)
    print_to(
        sys.stdout,
        f"Erased: what member {member_id} wrote, and their name. "
        f"{_plural(number, 'case')} about them stay without a text, so that figures hold.",
    )
    for line in _beyond_reach(file):
        print_to(sys.stdout, line)
    return 0


def _describe(member_id: int, traces: Traces) -> str:
    return (
        f"Member {member_id}: {_plural(traces.cases, 'case')} about them, "
        f"{_plural(traces.reports, 'case')} opened by them, "
        f"{_plural(traces.lines, 'line')} in histories of cases by them. Their texts, their name "
        "and where others quote them will be erased for good, in every server."
    )


def _confirmed() -> bool:
    sys.stderr.write(f"Type {_YES} to go on: ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() == _YES


def _beyond_reach(file: Path | None) -> list[str]:
    """Name what still holds the words, as far as it is known."""
    lines = [
        "What stands on Discord stays there: delete the messages of their cases in the moderators' "
        "channel, and their replies, by hand."
    ]
    if file is None:
        lines.append(
            "The server's files let go of it when the server tidies up: VACUUM, which it runs by "
            "itself."
        )
    else:
        lines += [
            f"{copy} was kept by a restore and still holds it; delete it."
            for copy in copies_beside(file)
        ]
    lines.append("So do copies made by backup, and files that were exported; delete those too.")
    return lines


# ---------------------------------------------------------------- report


def report(
    database: str | Path,
    target: str,
    month: tuple[int, int] | None,
    guild_id: int | None,
    write: Callable[[Statistics, datetime], str],
) -> int:
    """Write a month's report as a page.

    Args:
        target: "-" for standard output.
        month: Year and month; None for the last that is over.
        guild_id: None where the records are of one server.
        write: Makes the page, of what was counted and of when that was.
    """
    now = utc_now()
    since, until = _month(*(month or _last_month(now)))
    if since > now:
        print_to(sys.stderr, f"report: {since:%Y-%m} has not begun")
        return 2
    found = asyncio.run(_count(database, since, min(until, now), guild_id))
    page = write(found, now)
    if target == "-":
        print_to(sys.stdout, page)
    else:
        with _make_new(Path(target), _PUBLIC_FILE) as file:
            file.write(page.encode())
        print_to(sys.stderr, f"{target} reports on {_plural(found.cases, 'case')}.")
    return 0


async def _count(
    database: str | Path, since: datetime, until: datetime, guild_id: int | None
) -> Statistics:
    async with _opened(database) as stores:
        if guild_id is None:
            guilds = await stores.statistics.guilds(since, until)
            if len(guilds) > 1:
                raise StorageError(
                    f"the records hold cases of {len(guilds)} servers; name one by --guild: "
                    + ", ".join(map(str, guilds))
                )
        return await stores.statistics.of(guild_id, since, until)


def _last_month(now: datetime) -> tuple[int, int]:
    last = now.replace(day=1) - timedelta(days=1)
    return last.year, last.month


def _month(year: int, month: int) -> tuple[datetime, datetime]:
    first = datetime(year, month, 1, tzinfo=UTC)
    return first, (first + timedelta(days=31)).replace(day=1)


# ---------------------------------------------------------------- all


@asynccontextmanager
async def _opened(address: str | Path) -> AsyncIterator[Stores]:
    """Open records that exist; whoever mistypes a folder is not to read that nothing is there."""
    file = file_of(resolve_url(address))
    if file is not None and not file.is_file():
        raise StorageError(f"{file}: there are no records; say where they are by --data")
    database = await Database.open(address)
    try:
        yield Stores.of(database)
    finally:
        await database.close()


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
