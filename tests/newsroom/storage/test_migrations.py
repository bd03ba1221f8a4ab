"""Migrations from empty make what tables.py says. From older versions: `test_upgrades.py`."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from newsroom.errors import StorageError
from newsroom.storage.database import Database
from newsroom.storage.tables import metadata
from tests.engines import on_postgresql, on_sqlite


async def test_migrations_from_empty_make_the_tables_the_code_expects(database: Database) -> None:
    def compare(connection: Connection) -> object:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, metadata)

    async with database.reading() as connection:
        assert await connection.run_sync(compare) == []


@on_sqlite
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


@on_postgresql
async def test_migrations_make_the_indexes_that_the_tables_themselves_would(
    database: Database,
) -> None:
    """PostgreSQL writes conditions its own way, so that its own copies are compared."""
    query = text("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()")
    async with database.writing() as connection:
        made = {row.indexname: row.indexdef for row in await connection.execute(query)}
        del made["alembic_version_pkc"]
        await connection.execute(text("CREATE SCHEMA beside"))
        await connection.execute(text("SET LOCAL search_path TO beside"))
        await connection.run_sync(metadata.create_all)
        copies = {row.indexname: row.indexdef for row in await connection.execute(query)}
    assert {name: there.replace(" beside.", " public.") for name, there in copies.items()} == made


async def test_opening_again_migrates_nothing(database: Database, address: str) -> None:
    def read_schema(connection: Connection) -> object:
        read = inspect(connection)
        indexes = read.get_multi_indexes().items()
        return (
            {
                (t, c["name"], str(c["type"]))
                for t, cs in read.get_multi_columns().items()
                for c in cs
            },
            {(t, i["name"], *i["column_names"]) for t, many in indexes for i in many},
        )

    async with database.reading() as connection:
        before = await connection.run_sync(read_schema)
    await (await Database.open(address)).close()
    async with database.reading() as connection:
        assert await connection.run_sync(read_schema) == before


async def test_database_of_a_newer_bot_is_refused_and_left_as_it_is(
    database: Database, address: str
) -> None:
    async with database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match=r"newer version of the bot .*9999.* update the bot"):
        await Database.open(address)
    async with database.reading() as connection:
        found = await connection.scalars(text("SELECT version_num FROM alembic_version"))
        assert found.all() == ["9999"]


async def test_database_from_before_the_first_release_is_refused_in_one_line(
    database: Database, address: str
) -> None:
    async with database.writing() as connection:
        await connection.execute(text("ALTER TABLE feeds DROP COLUMN held_until"))
    await database.close()
    with pytest.raises(StorageError, match=r"no feeds\.held_until\); move it elsewhere") as refusal:
        await Database.open(address)
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
