"""A database of every version so far is brought up to date with all that stands in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, delete, select
from sqlalchemy.exc import IntegrityError

from newsroom.errors import StorageError
from newsroom.storage.backups import back_up, restore
from newsroom.storage.database import Database
from newsroom.storage.tables import articles, metadata
from tests.newsroom.storage.conftest import NOON
from tests.newsroom.storage.stored import make, read, revisions, stored

every_version = pytest.mark.parametrize("revision", stored())


def compare(path: Path) -> list[object]:
    def ask(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        found = ask(connection)
    engine.dispose()
    return found


def test_database_of_every_version_but_the_newest_is_kept() -> None:
    """How to keep one: `stored.py` beside this file says it."""
    assert set(revisions()[:-1]) <= set(stored()) <= set(revisions())


@every_version
def test_database_that_is_kept_is_of_its_version_and_has_rows_in_every_table(
    path: Path, revision: str
) -> None:
    make(path, revision)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT version_num FROM alembic_version").fetchall() == [(revision,)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
    rows = read(path)

    assert [name for name in rows if not rows[name]] == []


@every_version
async def test_upgrade_keeps_every_row(path: Path, revision: str) -> None:
    make(path, revision)
    before = read(path)
    await (await Database.open(path)).close()
    after = read(path)

    for table, rows in before.items():
        kept = [{name: row[name] for name in rows[0]} for row in after[table]]
        if table == "sqlite_sequence":  # its table may count more than its rows do
            assert {row["name"]: row["seq"] for row in rows}.items() <= {
                row["name"]: row["seq"] for row in kept
            }.items()
        else:
            assert kept == rows, table
    assert compare(path) == []
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@every_version
async def test_what_an_older_version_wrote_can_be_read(path: Path, revision: str) -> None:
    """Every column of every row goes through the type that turns it into a value of ours."""
    make(path, revision)
    before = read(path)
    database = await Database.open(path)
    async with database.reading() as connection:
        found = {
            name: len((await connection.execute(select(table))).all())
            for name, table in metadata.tables.items()
        }
    await database.close()

    assert {name: found[name] for name in before if name != "sqlite_sequence"} == {
        name: len(rows) for name, rows in before.items() if name != "sqlite_sequence"
    }


@every_version
def test_copy_of_an_older_version_is_restored_with_every_row(path: Path, revision: str) -> None:
    copy = path.parent / "copy.sqlite3"
    make(copy, revision)
    before = read(copy)
    restore(path, copy, NOON)
    after = read(path)

    for table in ("cases", "strikes", "case_events", "blocks", "articles", "discussions"):
        assert [{name: row[name] for name in before[table][0]} for row in after[table]] == (
            before[table]
        )


async def test_upgrade_goes_on_with_the_numbers_and_the_references(path: Path) -> None:
    make(path, "0001")
    before = read(path)
    database = await Database.open(path)
    async with database.writing() as connection:
        with pytest.raises(IntegrityError):
            await connection.execute(delete(articles))
    await database.close()
    numbers = {row["name"]: row["seq"] for row in read(path)["sqlite_sequence"]}

    assert numbers.items() >= {
        (name, max(row["id"] for row in rows)) for name, rows in before.items() if "id" in rows[0]
    } - {("discussions", 3001)}  # whose ids are Discord's


def make_newer(path: Path) -> None:
    make(path, stored()[-1])
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")


async def test_database_of_a_newer_version_is_refused_and_can_still_be_copied(path: Path) -> None:
    make_newer(path)
    before = read(path)
    with pytest.raises(StorageError, match=r"a newer version .*9999.*; update the bot") as refusal:
        await Database.open(path)
    back_up(path, path.parent / "copy.sqlite3")

    assert "\n" not in str(refusal.value)
    assert read(path) == read(path.parent / "copy.sqlite3") == before


def test_copy_of_a_newer_version_is_not_restored(path: Path) -> None:
    make(path, stored()[-1])
    before = read(path)
    copy = path.parent / "copy.sqlite3"
    make_newer(copy)
    with pytest.raises(StorageError, match=r"copy\.sqlite3: a newer version of the bot"):
        restore(path, copy, NOON)

    assert read(path) == before
