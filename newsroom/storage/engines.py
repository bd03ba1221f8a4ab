"""Where SQLite and PostgreSQL differ: addresses, pragmas, transactions, refusals.

What is PostgreSQL's alone is in `postgresql`, which nothing else asks.
"""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import (
    URL,
    BigInteger,
    ColumnElement,
    Connection,
    Table,
    cast,
    event,
    extract,
    func,
    make_url,
)
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    ProgrammingError,
    TimeoutError,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from newsroom.errors import StorageError, TroubleError
from newsroom.storage import postgresql

DRIVERS = {"sqlite": "sqlite+aiosqlite"} | dict.fromkeys(postgresql.DRIVERS, "postgresql+asyncpg")
WAIT_SECONDS = 10  # for another process's lock; a backup or a report holds one far shorter
CONNECTIONS = 4  # a thread each on SQLite; one writes, the others read beside it
MOST_VALUES = 1_000  # both take some 32,000, counting all that one question carries

_Value = TypeVar("_Value")

_FULL = "the disk is full; free some space"
SENTENCES = {
    sqlite3.SQLITE_BUSY: f"another program has kept it locked for {WAIT_SECONDS} seconds; "
    "close that program, or try again",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked; close that program, or try again",
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,  # so it says of the file that WAL keeps in memory
    sqlite3.SQLITE_NOTADB: "this file is not a SQLite database; move it away, or name another one",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; restore it from a backup",
    sqlite3.SQLITE_READONLY: "it may not be written to; give the bot's user write permission "
    "on the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened; check that its folder exists and that "
    "the bot's user may write there",
    sqlite3.SQLITE_PERM: "the bot's user may not open it; check the file's permissions",
    sqlite3.SQLITE_IOERR: "the disk reports an error; check its health before going on",
}
_REFUSED = (IntegrityError, ProgrammingError, DataError)  # what was asked, not the database
PRIMARY_CODE = 0xFF  # extended codes keep the plain one in the low byte: sqlite.org/rescode.html


def resolve_url(url_or_path: str | Path) -> URL:
    """Turn a path, or a DATABASE_URL as hosts write it, into an address with an async driver."""
    if isinstance(url_or_path, Path) or "://" not in url_or_path:
        return URL.create(DRIVERS["sqlite"], database=str(url_or_path))
    try:
        url = make_url(url_or_path)
    except (ArgumentError, ValueError) as error:
        raise StorageError(
            "DATABASE_URL cannot be read; it should look like "
            "postgresql://name:password@host/database or sqlite:///data/newsroom.sqlite3"
        ) from error
    return url.set(drivername=DRIVERS.get(url.drivername, url.drivername))


def build_engine(url: URL) -> AsyncEngine:
    """Build an engine for this address; nothing is connected yet."""
    return _build(url, postgresql.ANSWER_SECONDS)


def build_migrating_engine(url: URL) -> AsyncEngine:
    """Build one for a single writing transaction, which waits for others that migrate.

    It may be as long as it needs.
    """
    return for_writing(_build(url, None)).execution_options(migrating=True)


def _build(url: URL, answer_seconds: float | None) -> AsyncEngine:
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise StorageError("the database must be a file; nothing in memory outlives a restart")
    try:
        if _is_postgresql(url):
            engine = postgresql.build(
                url,
                connections=CONNECTIONS,
                wait_seconds=WAIT_SECONDS,
                answer_seconds=answer_seconds,
            )
        else:
            engine = create_async_engine(
                url,
                pool_size=CONNECTIONS,
                max_overflow=0,
                hide_parameters=True,  # what people wrote must not get into a log with an error
            )
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise StorageError(
            f"no driver for {url.drivername!r} is installed; for PostgreSQL run: "
            "pip install --requirement requirements-postgresql.txt"
        ) from error
    if engine.dialect.name == "postgresql":
        event.listen(engine.sync_engine, "begin", postgresql.begin)
    else:
        event.listen(engine.sync_engine, "do_connect", _connect_by_ours)
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        event.listen(engine.sync_engine, "invalidate", _end_sqlite)
    return engine


def for_reading(engine: AsyncEngine) -> AsyncEngine:
    """Return an engine whose transactions read what was there at one moment."""
    return postgresql.for_reading(engine) if engine.dialect.name == "postgresql" else engine


def for_writing(engine: AsyncEngine) -> AsyncEngine:
    """Return an engine of whose transactions, in all processes, one goes on at a time."""
    if engine.dialect.name == "postgresql":
        return postgresql.for_writing(engine)
    return engine.execution_options(writing=True)


def in_parts(values: Collection[_Value]) -> Iterator[Sequence[_Value]]:
    """Go through values in parts that either database takes in one question."""
    listed = list(values)
    for start in range(0, len(listed), MOST_VALUES):
        yield listed[start : start + MOST_VALUES]


def insert_or_skip(table: Table) -> Insert:
    """Insert rows unless a constraint says that they exist; RETURNING then yields only new ones.

    PostgreSQL's construct, because SQLite's compiler understands it too, but not the reverse.
    """
    return insert(table).on_conflict_do_nothing()


def insert_or_replace(table: Table) -> Insert:
    """Insert rows; where the primary key exists, its other columns take the new values."""
    key = [column.name for column in table.primary_key]
    return insert_or_update(table, key, [c.name for c in table.c if not c.primary_key])


def insert_or_update(table: Table, key: Sequence[str], columns: Sequence[str]) -> Insert:
    """Insert rows; where the key exists, these columns take the new values, and no others."""
    statement = insert(table)
    fresh = {name: statement.excluded[name] for name in columns}
    return statement.on_conflict_do_update(index_elements=list(key), set_=fresh)


def seconds_now(connection: AsyncConnection) -> ColumnElement[int]:
    """Ask the database's own clock for Unix seconds."""
    if connection.dialect.name == "postgresql":
        return cast(extract("epoch", func.clock_timestamp()), BigInteger)
    return cast(func.strftime("%s", "now"), BigInteger)


def name_of(url: URL) -> str:
    """Say which database is meant, without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.set(drivername=url.get_backend_name(), query={}).render_as_string()


def file_of(url: URL) -> Path | None:
    """Return a SQLite database's file; None for a server's database."""
    return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None


def explain(error: DBAPIError | TimeoutError | OSError, url: URL) -> StorageError:
    """Turn a driver's refusal into a sentence for whoever must mend it."""
    if isinstance(error, OSError):  # PostgreSQL's driver leaves a refused connection as it is
        return TroubleError(
            f"{name_of(url)}: no connection ({str(error) or 'no answer'}); check that the server "
            "runs, and the host and port in DATABASE_URL"
        )
    if isinstance(error, DBAPIError) and _is_postgresql(url):
        kind = StorageError if postgresql.is_refusal(error) else TroubleError
        return kind(f"{name_of(url)}: {postgresql.say(error)}")
    cause = error.orig if isinstance(error, DBAPIError) else error
    kind = StorageError if isinstance(error, _REFUSED) else TroubleError
    return kind(f"{name_of(url)}: {say(cause)}")


def _is_postgresql(url: URL) -> bool:
    return url.get_backend_name() == "postgresql"


def say(cause: BaseException | None) -> str:
    """Say what is wrong and how to mend it, as far as the driver's code tells."""
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        return str(cause)
    return SENTENCES.get(code) or SENTENCES.get(code & PRIMARY_CODE, str(cause))


def _connect_by_ours(
    _dialect: object, _record: object, _arguments: object, options: dict[str, Any]
) -> None:
    options["async_creator_fn"] = _connect


async def _connect(*arguments: Any, **options: Any) -> aiosqlite.Connection:
    connection = aiosqlite.connect(*arguments, **options)
    connection._thread.daemon = True  # as the dialect does
    try:
        return await connection
    except BaseException:
        # The driver has told its thread to end and does not wait for it. What the thread answers
        # may then find the event loop closed, which would be a traceback of the thread's.
        connection._thread.join()
        raise


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver must not open transactions by itself: _begin_sqlite says which kind is wanted.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}")
    cursor.execute("PRAGMA foreign_keys = ON")
    # What is erased is overwritten, not just unlinked: a copy of the file must not give it back.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("PRAGMA journal_mode = WAL")
    # NORMAL would do for a crash of the bot, but a power cut could take the last commits with it:
    # a reply would be gone from Discord and its case from here. FULL waits for the disk.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another has written in
    # between, whatever busy_timeout says; a writing one therefore takes the lock at its start.
    options = connection.get_execution_options()
    if options.get("migrating", False):
        # A table is made anew under its old name, which those that refer to it must bear. Only
        # outside of a transaction can this be said: sqlite.org/lang_altertable.html
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writing", False) else "BEGIN")


def _end_sqlite(connection: Any, _record: object, _error: BaseException | None) -> None:
    # What a cancelled task has asked for is done all the same, in the driver's thread: BEGIN too.
    # Closing such a connection would not end its transaction while a cursor of it is in memory.
    connection.rollback()
