"""The database: opening, transactions, closing. What is stored is the stores' business."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from sqlalchemy import URL, delete
from sqlalchemy.exc import DBAPIError, TimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from newsroom.errors import StorageError, TroubleError
from newsroom.storage.engines import (
    build_engine,
    build_migrating_engine,
    explain,
    file_of,
    for_reading,
    for_writing,
    insert_or_replace,
    name_of,
    resolve_url,
)
from newsroom.storage.files import FileLock, prepare
from newsroom.storage.migrating import migrate
from newsroom.storage.tables import settings
from newsroom.storage.timing import time_statements

_PROBE = "can be written"


def is_shared(url_or_path: str | Path) -> bool:
    """Tell whether processes on several machines may use a database: a server's, and no file.

    Raises:
        StorageError: the address cannot be read.
    """
    return file_of(resolve_url(url_or_path)) is None


class Database:
    """One database, shared by every store. Made by `Database.open`."""

    def __init__(self, url: URL, engine: AsyncEngine) -> None:
        self.trouble: TroubleError | None = None  # why nothing could be written down last
        self._url = url
        self._engine = engine
        self._file = file_of(url)  # None: a server's
        self._identity: tuple[int, int] | None = None  # of the file, once it is open
        self._lock: FileLock | None = None
        self._returning: set[asyncio.Task[None]] = set()
        self._reader, self._writer = for_reading(engine), for_writing(engine)
        # There is one writer at a time, and those who wait for its lock are served in no order.
        # Ours queue here, first come first served, and hold no connection while they wait.
        self._turn = asyncio.Lock()
        # What a task reads together, over its one connection.
        self._shared = ContextVar[tuple[asyncio.Task[object] | None, AsyncConnection] | None](
            "shared", default=None
        )

    @classmethod
    async def open(cls, url_or_path: str | Path) -> "Database":
        """Open a database, creating or migrating it as needed, and see that it can be written.

        Args:
            url_or_path: a file, or a URL such as `postgresql://name:password@host/database`.

        Raises:
            StorageError: it cannot be opened or written, or a newer version of the bot has
                written it.
        """
        url = resolve_url(url_or_path)
        database = cls(url, build_engine(url))
        migrating = build_migrating_engine(url)
        try:
            if database._file is not None:
                await asyncio.to_thread(database._take_file, database._file)
            async with database._transaction(migrating) as opened:
                await opened.run_sync(migrate, name_of(url))
                await _try_to_write(opened)
        except BaseException:
            await database.close()
            raise
        finally:
            await migrating.dispose()
        return database

    def _take_file(self, file: Path) -> None:
        prepare(file)
        self._lock = FileLock(file)
        if not self._lock.share():
            raise StorageError(f"{file}: it is being restored just now; try again in a minute")
        self._identity = _identify(file)

    def time_statements(self, note: Callable[[float, float], None]) -> None:
        """Have it noted how long each statement takes, in seconds, and when it was over."""
        time_statements(self._engine.sync_engine, note)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection for reading; it neither waits for a writer nor holds one up."""
        task, shared = self._shared.get() or (None, None)
        if shared is not None and task is asyncio.current_task():
            yield shared
            return
        with self._explained():
            async with self._connection(self._reader) as connection:
                yield connection

    @asynccontextmanager
    async def reading_together(self) -> AsyncIterator[None]:
        """Let all that this task reads until the block ends be of one moment: one transaction.

        Nothing slow may be waited for in it, such as Discord.
        """
        async with self.reading() as connection:
            token = self._shared.set((asyncio.current_task(), connection))
            try:
                yield
            finally:
                self._shared.reset(token)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection whose changes are kept all together, or not at all if an error escapes.

        Writers take turns, so one must not be opened inside another.
        """
        async with self._transaction(self._writer) as connection:
            yield connection

    async def check(self) -> None:
        """Write something and take it away again.

        Raises:
            TroubleError: nothing can be written down now.
        """
        async with self.writing() as connection:
            await _try_to_write(connection)

    @asynccontextmanager
    async def _transaction(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        with self._explained():
            async with self._turn, self._connection(engine) as connection, connection.begin():
                yield connection
        self.trouble = None

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, TimeoutError, OSError) as error:
            explained = explain(error, self._url)
            if isinstance(explained, TroubleError):
                self.trouble = explained
            raise explained from error

    @asynccontextmanager
    async def _connection(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        """Lend a connection; it goes back to the pool even when its borrower is cancelled."""
        self._require_file()
        connection = engine.connect()
        starting = asyncio.ensure_future(connection.start())
        try:
            await asyncio.shield(starting)
            yield connection
        finally:
            returning = asyncio.create_task(_give_back(connection, starting))
            self._returning.add(returning)
            returning.add_done_callback(self._returning.discard)
            await asyncio.shield(returning)

    def _require_file(self) -> None:
        """Refuse to go on in a file that has been taken away, where SQLite would not notice."""
        if self._file is None or self._identity in (None, _identify(self._file)):
            return
        self.trouble = TroubleError(
            f"{self._file}: it has been moved, deleted or replaced while the bot runs; "
            "put it back, or stop the bot and restore a copy"
        )
        raise self.trouble

    async def close(self) -> None:
        """Close every connection. The database cannot be used afterwards."""
        await asyncio.gather(*self._returning, return_exceptions=True)
        await self._engine.dispose()
        if self._lock is not None:
            self._lock.release()


async def _give_back(
    connection: AsyncConnection, starting: asyncio.Future[AsyncConnection]
) -> None:
    with suppress(Exception):  # whoever waited for it has met its error
        await starting
        await connection.close()


async def _try_to_write(connection: AsyncConnection) -> None:
    """Change what is taken back at once; a database may be read-only, or its disk full."""
    await connection.execute(insert_or_replace(settings), {"key": _PROBE, "value": ""})
    await connection.execute(delete(settings).where(settings.c.key == _PROBE))


def _identify(file: Path) -> tuple[int, int] | None:
    """Tell one file from another that takes its place; None when there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
