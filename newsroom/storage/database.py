"""The database: opening, transactions, closing, backup. What is stored is the stores' business."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    asynccontextmanager,
    contextmanager,
    nullcontext,
    suppress,
)
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, inspect
from sqlalchemy.exc import DBAPIError, TimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from newsroom.errors import StorageError
from newsroom.storage.engines import (
    build_engine,
    copy_sqlite,
    explain,
    lock_schema,
    name_of,
    resolve_url,
)
from newsroom.storage.tables import metadata

MIGRATIONS = Path(__file__).with_name("migrations")


class Database:
    """One database, shared by every store. Made by `Database.open`."""

    def __init__(self, url: URL, engine: AsyncEngine) -> None:
        self._url = url
        self._engine = engine
        self._returning: set[asyncio.Task[None]] = set()
        self._writer = engine.execution_options(writing=True)
        # SQLite has one writer at a time, and those who wait for its lock are served in no order.
        # Ours queue here, first come first served, and hold no thread while they wait.
        self._turn: AbstractAsyncContextManager[object] = (
            asyncio.Lock() if engine.dialect.name == "sqlite" else nullcontext()
        )

    @classmethod
    async def open(cls, url_or_path: str | Path) -> "Database":
        """Open a database, creating or migrating it as needed.

        Args:
            url_or_path: a file, or a URL such as `postgresql://name:password@host/database`.

        Raises:
            StorageError: it cannot be opened, or a newer version of the bot has written it.
        """
        url = resolve_url(url_or_path)
        engine = build_engine(url)
        database = cls(url, engine)
        try:
            if engine.dialect.name == "sqlite":
                await asyncio.to_thread(_make_folder, Path(str(url.database)))
            async with database.writing() as connection:
                await connection.run_sync(_migrate, name_of(url))
        except OSError as error:  # PostgreSQL's driver leaves a refused connection as it is
            await engine.dispose()
            raise StorageError(
                f"{name_of(url)}: no connection ({error}); check that the server runs, "
                "and the host and port in DATABASE_URL"
            ) from error
        except BaseException:
            await engine.dispose()
            raise
        return database

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection for reading; it neither waits for a writer nor holds one up."""
        with _explained(self._url):
            async with self._connection(self._engine) as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection whose changes are kept all together, or not at all if an error escapes.

        Writers take turns, so one must not be opened inside another.
        """
        with _explained(self._url):
            async with (
                self._turn,
                self._connection(self._writer) as connection,
                connection.begin(),
            ):
                yield connection

    @asynccontextmanager
    async def _connection(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        """Lend a connection; it goes back to the pool even when its borrower is cancelled."""
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

    async def backup(self, destination: Path) -> None:
        """Copy a SQLite database to a new file, whole and of one moment, while it is in use.

        Raises:
            StorageError: the file exists or cannot be written, or the database is PostgreSQL's.
        """
        if self._engine.dialect.name != "sqlite":
            raise StorageError("PostgreSQL makes its own backups; run pg_dump on it")
        await asyncio.to_thread(copy_sqlite, Path(str(self._url.database)), destination)

    async def close(self) -> None:
        """Close every connection. The database cannot be used afterwards."""
        await asyncio.gather(*self._returning, return_exceptions=True)
        await self._engine.dispose()


async def _give_back(
    connection: AsyncConnection, starting: asyncio.Future[AsyncConnection]
) -> None:
    with suppress(Exception):  # whoever waited for it has met its error
        await starting
        await connection.close()


@contextmanager
def _explained(url: URL) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, TimeoutError) as error:
        raise explain(error, url) from error


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"{path}: its folder cannot be made ({error.strerror}); "
            "check the path and its permissions"
        ) from error


def _migrate(connection: Connection, name: str) -> None:
    lock_schema(connection)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    script = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in {r.revision for r in script.walk_revisions()}:
        raise StorageError(
            f"{name}: a newer version of the bot has written it (revision {current}); "
            "update the bot, or open a backup made before that update"
        )
    if current != script.get_current_head():
        command.upgrade(config, "head")
    missing = _missing_column(connection)
    if missing:
        raise StorageError(
            f"{name}: a version of the bot from before its first release has written it (there is "
            f"no {missing}); move it elsewhere, and the bot begins a new one"
        )


def _missing_column(connection: Connection) -> str | None:
    """Return a column that the stores need and the database lacks; None when it has them all."""
    found = {
        f"{table}.{column['name']}"
        for (_, table), columns in inspect(connection).get_multi_columns().items()
        for column in columns
    }
    needed = (str(column) for table in metadata.sorted_tables for column in table.columns)
    return next((column for column in needed if column not in found), None)
