"""Copies of a SQLite database: made while the bot runs, and put in its place while it does not.

A restored record is older than what stands on Discord. So no number is given twice, and a note is
left from which the next start takes up what the bot has posted since.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from sqlalchemy import create_engine

from newsroom.errors import StorageError
from newsroom.storage.columns import EPOCH, SECOND
from newsroom.storage.engines import PRIMARY_CODE, WAIT_SECONDS, file_of, resolve_url, say
from newsroom.storage.files import (
    BESIDE,
    RESTORING,
    UNFINISHED,
    FileLock,
    beside,
    make_folder,
    open_private,
)
from newsroom.storage.migrating import migrate
from newsroom.storage.records import RESTORED

NUMBERS_SKIPPED = 10_000  # more than were given since the backup; a guess
_FIRST_BYTES = b"SQLite format 3\0"
_LAST_TIMES = (  # whatever happens, one of these is written soon
    "SELECT max(read_at) FROM feeds",
    "SELECT max(claimed_at) FROM deliveries",
    "SELECT max(opened_at) FROM cases",
)
_OF_THE_COPY = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR)
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_SERVERS_OWN = (
    "DATABASE_URL names a server's database, which its own tools back up and restore: "
    "for PostgreSQL, pg_dump and pg_restore"
)


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a database holds."""

    cases: int
    articles: int
    last_at: datetime | None  # when it was last written to; None when nothing ever happened

    def __str__(self) -> str:
        """Say it for whoever has asked for a copy."""
        counted = f"{_plural(self.cases, 'case')} and {_plural(self.articles, 'article')}"
        return f"{counted}, up to {self.last_at:%Y-%m-%d %H:%M} UTC" if self.last_at else counted


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def back_up(database: str | Path, destination: Path) -> Holdings:
    """Copy a database, whole and of one moment, while it is in use; say what the copy holds.

    Raises:
        StorageError: there is no such database, the destination exists or cannot be written, or
            it is a server's.
    """
    source = _file(database)
    if not source.is_file():
        raise StorageError(f"{source}: there is no database to back up; say where it is by --data")
    if destination.exists():
        raise StorageError(f"{destination}: exists already; name a new file")
    unfinished = beside(destination, UNFINISHED)
    with _made(unfinished, destination):
        _copy(source, unfinished)
        holdings = _examine(unfinished, source)
        _settle(unfinished, destination)
    return holdings


def restore(database: str | Path, source: Path, now: datetime) -> tuple[Holdings, Path | None]:
    """Put a copy in the place of a database that nobody uses.

    A crash leaves the one or the other, whole.

    Returns:
        What it holds, and where what it has replaced is kept; None when there was nothing.

    Raises:
        StorageError: a bot uses the database, or the copy cannot be used.
    """
    target = _file(database)
    if not source.is_file():
        raise StorageError(f"{source}: there is no such file to restore")
    if target.exists() and target.samefile(source):
        raise StorageError(f"{source}: this is the database itself; name a copy of it")
    make_folder(target.parent)
    lock = FileLock(target)
    try:
        if not lock.hold_alone():
            raise StorageError(f"{target}: a bot is using it; stop it first, then restore")
        fresh = beside(target, RESTORING)
        with _made(fresh, target):
            _copy(source, fresh)
            holdings = _examine(fresh, source)
            _migrate(fresh, source)
            _prepare(fresh, now, holdings.last_at, _highest_numbers(target))
            kept = _keep(target, now) if target.exists() else None
            _settle(fresh, target)
    finally:
        lock.release()
    return holdings, kept


# ---------------------------------------------------------------- the copy


def _file(database: str | Path) -> Path:
    file = file_of(resolve_url(database))
    if file is None:
        raise StorageError(_SERVERS_OWN)
    return file


@contextmanager
def _made(unfinished: Path, wanted: Path) -> Iterator[None]:
    """Let a file come to be under another name, which is gone whatever happens."""
    try:
        make_folder(unfinished.parent)
        _forget(unfinished)
        open_private(unfinished).close()
        yield
    except (OSError, sqlite3.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else say(error)
        raise StorageError(f"{wanted}: it could not be written: {reason}") from error
    finally:
        with suppress(OSError):
            _forget(unfinished)


def _forget(file: Path) -> None:
    for one in (file, *(beside(file, ending) for ending in BESIDE)):
        one.unlink(missing_ok=True)


def _copy(source: Path, copy: Path) -> None:
    """Copy with SQLite's own means, which take in what still stands in the files beside it."""
    try:
        address = f"{source.absolute().as_uri()}?mode=rw"
        with (
            closing(sqlite3.connect(address, uri=True, timeout=WAIT_SECONDS)) as original,
            closing(sqlite3.connect(copy)) as made,
        ):
            original.backup(made)
            # The copy stands alone: without WAL it needs no second file beside it.
            made.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & PRIMARY_CODE in _OF_THE_COPY:
            raise
        _refuse(source, error)


def _refuse(source: Path, error: sqlite3.DatabaseError) -> NoReturn:
    raise StorageError(f"{source}: {say(error)}") from error


def _examine(copy: Path, source: Path) -> Holdings:
    """Say what a copy holds.

    Raises:
        StorageError: it is damaged, or no database of this bot's.
    """
    with closing(sqlite3.connect(copy)) as connection:
        try:
            ((found,), *_) = connection.execute("PRAGMA integrity_check(1)").fetchall()
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        except sqlite3.DatabaseError as error:
            _refuse(source, error)
        if found != "ok":
            raise StorageError(f"{source}: the file is damaged ({found}); take another copy")
        if not {"alembic_version", "articles", "cases", "settings"} <= tables:
            raise StorageError(f"{source}: this is not a database of this bot's")

        def ask(question: str) -> int:
            (answer,) = connection.execute(question).fetchone()
            return int(answer or 0)

        last = max(map(ask, _LAST_TIMES))
        return Holdings(
            cases=ask("SELECT count(*) FROM cases"),
            articles=ask("SELECT count(*) FROM articles"),
            last_at=EPOCH + last * SECOND if last else None,
        )


def _settle(unfinished: Path, final: Path) -> None:
    """Give a finished file its name, so that a power cut afterwards does not undo it."""
    _flush(unfinished)
    unfinished.replace(final)
    _flush(final.parent)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# ---------------------------------------------------------------- restoring


def _migrate(fresh: Path, source: Path) -> None:
    engine = create_engine(f"sqlite:///{fresh}")
    try:
        with engine.begin() as connection:  # sqlite3 enforces no foreign keys unless asked to
            migrate(connection, str(source))
    finally:
        engine.dispose()


def _prepare(fresh: Path, now: datetime, last_at: datetime | None, former: dict[str, int]) -> None:
    """Skip the numbers given since the copy was made, and leave the note for the next start."""
    note = {"from": _seconds(last_at or EPOCH), "at": _seconds(now)}
    with closing(sqlite3.connect(fresh)) as connection, connection:
        for name, number in _numbers(connection).items():
            floor = max(number, former.get(name, 0)) + NUMBERS_SKIPPED
            connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (floor, name))
        # All are asked at once, but those whose servers want to be left alone.
        held = "held_until IS NOT NULL AND held_until > ?"
        connection.execute(f"UPDATE feeds SET due_at = NULL WHERE NOT ({held})", (_seconds(now),))
        connection.execute("DELETE FROM leases")  # nobody works with what is put in place now
        connection.execute(
            "INSERT OR REPLACE INTO settings VALUES (?, ?)", (RESTORED, json.dumps(note))
        )


def _seconds(moment: datetime) -> int:
    return (moment - EPOCH) // SECOND


def _highest_numbers(target: Path) -> dict[str, int]:
    """Return the numbers that the database to be replaced has given, as far as it can be read."""
    if not _is_sqlite(target):
        return {}
    with (
        suppress(sqlite3.DatabaseError),
        closing(sqlite3.connect(target, timeout=WAIT_SECONDS)) as connection,
    ):
        return _numbers(connection)
    return {}


def _is_sqlite(file: Path) -> bool:
    with suppress(OSError), file.open("rb") as opened:
        return opened.read(len(_FIRST_BYTES)) == _FIRST_BYTES
    return False


def _numbers(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())


def _keep(target: Path, now: datetime) -> Path:
    """Keep the database that is to be replaced under a dated name, and all of it there.

    What stands in files beside it must be gone before another takes its place: SQLite would
    replay them into that one.
    """
    kept = beside(target, f".replaced-{now:%Y%m%d-%H%M%S}")
    if _is_sqlite(target):  # of anything else, SQLite would delete what stands beside it
        try:
            with closing(sqlite3.connect(target, timeout=WAIT_SECONDS)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & PRIMARY_CODE in _IN_USE:
                _refuse(target, error)
            # Damaged, it is kept as it is, with the files beside it.
    for ending in BESIDE:
        with suppress(FileNotFoundError):
            beside(target, ending).rename(beside(kept, ending))
    os.link(target, kept)
    return kept
