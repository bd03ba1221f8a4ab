"""The database: transactions whole or not at all, refusals in words, nothing left behind."""

import asyncio
import os
import shutil
import sqlite3
import stat
import threading
import traceback
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text

from newsroom.errors import StorageError
from newsroom.storage import engines
from newsroom.storage.database import Database
from newsroom.storage.settings import SettingStore
from newsroom.storage.tables import settings
from tests.engines import on_sqlite


async def put(database: Database, key: str, value: str = "") -> None:
    async with database.writing() as connection:
        await connection.execute(insert(settings), {"key": key, "value": value})


async def count(database: Database) -> int:
    async with database.reading() as connection:
        return int(
            (await connection.execute(select(func.count()).select_from(settings))).scalar_one()
        )


async def test_what_is_read_together_is_of_one_moment_and_each_task_reads_for_itself(
    database: Database,
) -> None:
    async with database.reading_together():
        assert await count(database) == 0
        await asyncio.create_task(put(database, "a"))
        assert await count(database) == 0
        assert await asyncio.create_task(count(database)) == 1
    assert await count(database) == 1


# ---------------------------------------------------------------- opening and closing


async def test_opening_makes_the_folder_and_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "new" / "100% ours" / "newsroom.sqlite3"
    database = await Database.open(str(path))
    await SettingStore(database).put("a", "b")
    await database.close()
    assert path.is_file()


async def test_what_was_written_is_there_after_reopening(database: Database, address: str) -> None:
    await SettingStore(database).put("a", "b")
    await database.close()
    again = await Database.open(address if "://" in address else f"sqlite:///{address}")
    assert await SettingStore(again).get("a") == "b"
    await again.close()


def connection_threads() -> list[threading.Thread]:
    """Each open connection to SQLite is a thread of the driver's."""
    return [thread for thread in threading.enumerate() if "_connection_worker" in thread.name]


async def test_closing_leaves_no_thread_and_nothing_of_the_database_in_a_second_file(
    path: Path,
) -> None:
    database = await Database.open(path)
    await asyncio.gather(*(count(database) for _ in range(10)))
    threads = connection_threads()
    assert 1 <= len(threads) <= engines.CONNECTIONS
    await database.close()
    for thread in threads:
        thread.join(timeout=5)  # it answers a moment before it ends
    assert connection_threads() == []
    lock = path.with_name(f"{path.name}.lock")
    assert {file: file.stat().st_size for file in path.parent.iterdir() if file != path} == {
        lock: 0
    }


async def test_failing_to_open_leaves_no_thread(path: Path) -> None:
    await asyncio.to_thread(write_letter, path)
    with pytest.raises(StorageError, match=r"newsroom\.sqlite3: this file is not a SQLite"):
        await Database.open(path)
    for thread in connection_threads():
        thread.join(timeout=5)
    assert connection_threads() == []


def write_letter(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("Dear editor, this is a letter and not a database. " * 50)


@on_sqlite
async def test_pragmas_hold_on_every_connection(database: Database) -> None:
    async def read_pragmas() -> tuple[object, ...]:
        async with database.reading() as connection:
            await asyncio.sleep(0)  # lets the others open connections of their own
            names = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
            return tuple([await connection.scalar(text(f"PRAGMA {name}")) for name in names])

    answers = await asyncio.gather(*(read_pragmas() for _ in range(engines.CONNECTIONS)))
    full = 2
    assert set(answers) == {("wal", 1, full, 1000 * engines.WAIT_SECONDS)}


# ---------------------------------------------------------------- transactions


async def test_error_takes_everything_back(database: Database) -> None:
    async def fail_halfway() -> None:
        async with database.writing() as connection:
            await connection.execute(insert(settings), {"key": "a", "value": ""})
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        await fail_halfway()
    assert await count(database) == 0
    await put(database, "a")


async def test_cancelling_takes_everything_back_and_frees_the_lock(database: Database) -> None:
    written = asyncio.Event()

    async def write_and_hang() -> None:
        async with database.writing() as connection:
            await connection.execute(insert(settings), {"key": "a", "value": ""})
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write_and_hang())
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await count(database) == 0
    await put(database, "a")
    assert await count(database) == 1


async def test_tasks_cancelled_at_any_moment_leave_the_database_usable(database: Database) -> None:
    """Shutting down cancels whatever runs, in the middle of a statement too."""
    store = SettingStore(database)
    for patience in range(40):
        task = asyncio.create_task(store.put(f"key {patience}", "value"))
        for _ in range(patience):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await store.put("last", "value")
    assert await store.get("last") == "value"


async def test_reading_does_not_wait_for_a_writer(database: Database) -> None:
    await put(database, "a")
    async with database.writing() as connection:
        await connection.execute(insert(settings), {"key": "b", "value": ""})
        assert await count(database) == 1
    assert await count(database) == 2


async def test_many_tasks_write_without_losing_anything(
    database: Database, second_process: Database
) -> None:
    await put(database, "number", "0")

    async def add_one(at: Database) -> None:
        async with at.writing() as connection:
            number = await connection.scalar(select(settings.c.value))
            await connection.execute(settings.update().values(value=str(int(str(number)) + 1)))

    processes = (database, second_process)
    await asyncio.gather(*(add_one(at) for _ in range(50) for at in processes))
    assert await SettingStore(database).get("number") == "100"


# ---------------------------------------------------------------- private files


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@on_sqlite
async def test_only_the_bots_user_may_read_what_it_keeps(database: Database, path: Path) -> None:
    await put(database, "a")
    modes = {file.name: mode_of(file) for file in path.parent.iterdir()}
    endings = ("", "-wal", "-shm", ".lock")
    assert modes == {f"{path.name}{ending}": 0o600 for ending in endings}
    assert mode_of(path.parent) == 0o700


async def test_files_that_others_could_read_are_shut_to_them(path: Path) -> None:
    await (await Database.open(path)).close()
    await asyncio.to_thread(path.chmod, 0o644)
    database = await Database.open(path)
    await put(database, "a")
    assert {mode_of(file) for file in path.parent.iterdir()} == {0o600}
    await database.close()


async def test_folder_of_others_stays_as_it_is(tmp_path: Path) -> None:
    await asyncio.to_thread(tmp_path.chmod, 0o755)
    await (await Database.open(tmp_path / "newsroom.sqlite3")).close()
    assert mode_of(tmp_path) == 0o755


def owners_in(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_uid for file in folder.iterdir()}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files to others")
async def test_what_root_makes_in_the_bots_folder_is_the_bots(tmp_path: Path) -> None:
    nobody = 65_534
    await asyncio.to_thread(os.chown, tmp_path, nobody, nobody)
    database = await Database.open(tmp_path / "newsroom.sqlite3")
    await put(database, "a")
    owners = await asyncio.to_thread(owners_in, tmp_path)
    await database.close()
    assert owners == dict.fromkeys(owners, nobody)
    assert len(owners) == 4


# ---------------------------------------------------------------- trouble while it is open


@on_sqlite
async def test_file_taken_away_is_trouble_until_it_is_back(database: Database, path: Path) -> None:
    """SQLite would go on writing into a file that no longer has a name."""
    aside = path.with_name("elsewhere")
    await asyncio.to_thread(path.rename, aside)
    with pytest.raises(StorageError, match="moved, deleted or replaced") as refusal:
        await put(database, "a")
    assert database.trouble is refusal.value
    with pytest.raises(StorageError, match="moved, deleted or replaced"):
        await count(database)
    assert path.name not in {file.name for file in path.parent.iterdir()}
    await asyncio.to_thread(aside.rename, path)
    await put(database, "a")
    assert database.trouble is None


@on_sqlite
async def test_file_put_in_its_place_is_not_written_to(database: Database, path: Path) -> None:
    other = path.with_name("other")
    await asyncio.to_thread(shutil.copy, path, other)
    await asyncio.to_thread(other.replace, path)
    with pytest.raises(StorageError, match="moved, deleted or replaced"):
        await put(database, "a")


async def test_refused_request_is_no_trouble_of_the_database(database: Database) -> None:
    await put(database, "a")
    with pytest.raises(StorageError, match=r"(?i)unique constraint"):
        await put(database, "a")
    assert database.trouble is None


async def test_lock_is_trouble_until_something_can_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0)
    database = await Database.open(path)
    stranger = sqlite3.connect(path)
    stranger.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="kept it locked"):
        await database.check()
    assert await count(database) == 0
    assert "kept it locked" in str(database.trouble)
    stranger.close()
    await database.check()
    assert database.trouble is None
    await database.close()


# ---------------------------------------------------------------- refusals


async def test_lock_that_is_never_freed_is_an_error_in_words(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0)
    database = await Database.open(path)
    stranger = sqlite3.connect(path)
    stranger.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="another program has kept it locked"):
        await put(database, "a")
    stranger.rollback()
    stranger.close()
    await put(database, "a")
    await database.close()


@on_sqlite
async def test_full_disk_is_an_error_in_words(database: Database) -> None:
    """A limit on the file's size is the same refusal as a full disk's."""
    async with database.writing() as connection:
        pages = (await connection.execute(text("PRAGMA page_count"))).scalar()
    async with database.writing() as connection:
        await connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(StorageError, match="the disk is full"):
        await put(database, "a", "x" * 1_000_000)
    assert await count(database) == 0


async def test_broken_constraint_is_a_storage_error(database: Database) -> None:
    await put(database, "a")
    with pytest.raises(StorageError, match=r"(?i)unique constraint"):
        await put(database, "a")


async def test_folder_in_the_way_of_the_file_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="the file cannot be opened"):
        await Database.open(tmp_path)
    # A thread that still had something to say would meet a closed event loop.
    assert connection_threads() == []


async def test_file_in_the_way_of_the_folder_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StorageError, match="this folder cannot be made"):
        await Database.open(tmp_path / "data" / "newsroom.sqlite3")


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("sqlite://", "must be a file"),
        ("sqlite:///:memory:", "must be a file"),
        ("postgresql://name:secret@host:port/paper", "DATABASE_URL cannot be read"),
        ("oracledb+async://name:secret@host/paper", "no driver for"),
    ],
)
async def test_address_that_cannot_work_is_refused_in_words(url: str, sentence: str) -> None:
    with pytest.raises(StorageError, match=sentence) as refusal:
        await Database.open(url)
    assert "secret" not in str(refusal.value)


async def test_error_of_a_statement_does_not_repeat_what_people_wrote(database: Database) -> None:
    words = " ".join(("my", "secret"))  # a traceback shows the lines of this file
    await put(database, "a", words)
    with pytest.raises(StorageError) as refusal:
        await put(database, "a", words)
    told = "".join(traceback.format_exception(refusal.value))

    assert "INSERT INTO settings" in told
    assert words not in told
