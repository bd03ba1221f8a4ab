"""Migrations from empty make what tables.py says. From older versions: `test_upgrades.py`."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from newsroom.errors import StorageError
from newsroom.storage.database import Database
from newsroom.storage.tables import metadata


@pytest.fixture
def address(path: Path) -> str:
    """Files only: what stands here is about SQLite."""
    return str(path)


async def test_migrations_from_empty_make_the_tables_the_code_expects(database: Database) -> None:
    def compare(connection: Connection) -> object:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, metadata)

    async with database.reading() as connection:
        assert await connection.run_sync(compare) == []


async def test_migrations_make_partial_indexes_that_the_comparison_cannot_see(
    database: Database,
) -> None:
    query = text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'")
    async with database.reading() as connection:
        made = {row.name: row.sql.split(" WHERE ")[1] for row in await connection.execute(query)}
    assert made == {
        index.name: str(index.dialect_options["sqlite"]["where"])
        for table in metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    }


async def test_opening_again_migrates_nothing(database: Database, path: Path) -> None:
    def read_schema() -> list[tuple[str]]:
        connection = sqlite3.connect(path)
        rows = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
        connection.close()
        return rows

    before = read_schema()
    await (await Database.open(path)).close()
    assert read_schema() == before


async def test_database_from_before_the_first_release_is_refused_in_one_line(
    database: Database, path: Path
) -> None:
    async with database.writing() as connection:
        await connection.execute(text("ALTER TABLE feeds DROP COLUMN held_until"))
    await database.close()
    with pytest.raises(StorageError, match=r"no feeds\.held_until\); move it elsewhere") as refusal:
        await Database.open(path)
    assert "\n" not in str(refusal.value)


async def test_migration_that_fails_leaves_nothing_half_made(path: Path) -> None:
    """The last table is there already, so that the migration fails after making the others."""
    path.parent.mkdir()
    stranger = sqlite3.connect(path)
    stranger.execute("CREATE TABLE settings (something TEXT)")
    with pytest.raises(StorageError, match="settings already exists"):
        await Database.open(path)
    names = stranger.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    stranger.close()
    assert names == [("settings",)]
