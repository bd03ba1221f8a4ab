"""Copies: whole while the bot runs, checked before they take its place, and never both at once."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from newsroom.errors import StorageError
from newsroom.shards import Shards
from newsroom.storage.backups import NUMBERS_SKIPPED, back_up, restore
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.database import Database
from newsroom.storage.files import FileLock
from newsroom.storage.leases import Lease
from newsroom.storage.settings import SettingStore
from newsroom.storage.tables import settings

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 3, 8, 9, 30, tzinfo=UTC)
KEPT = "newsroom.sqlite3.replaced-20260308-093000"
POSTGRESQL = "postgresql://name:password@host/database"


@pytest.fixture
def address(path: Path) -> str:
    """Files only: a server's own tools copy a server's database."""
    return str(path)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copies" / "monday.sqlite3"


def keep(path: Path, **texts: str) -> None:
    """Open a database, remember some texts, and close it."""

    async def put() -> None:
        database = await Database.open(path)
        store = SettingStore(database)
        for key, value in texts.items():
            await store.put(key, value)
        await database.close()

    asyncio.run(put())


def recall(path: Path, key: str) -> str | None:
    async def get() -> str | None:
        database = await Database.open(path)
        try:
            return await SettingStore(database).get(key)
        finally:
            await database.close()

    return asyncio.run(get())


def modes_in(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


def names_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


# ---------------------------------------------------------------- backup


async def test_backup_is_whole_while_the_bot_writes(
    database: Database, path: Path, copy: Path
) -> None:
    well_under_way = asyncio.Event()

    async def write_pairs() -> None:
        for number in range(100):
            async with database.writing() as connection:
                for side in ("left", "right"):
                    await connection.execute(
                        insert(settings), {"key": f"{side} {number}", "value": ""}
                    )
            if number == 10:
                well_under_way.set()

    async def count(of: Database) -> int:
        async with of.reading() as connection:
            return (
                await connection.execute(select(func.count()).select_from(settings))
            ).scalar_one()

    writing = asyncio.create_task(write_pairs())
    await well_under_way.wait()
    await asyncio.to_thread(back_up, path, copy)
    await writing
    assert names_in(copy.parent) == {copy.name}
    restored = await Database.open(copy)
    pairs = await count(restored)
    await restored.close()
    assert pairs >= 20
    assert pairs % 2 == 0
    assert await count(database) == 200


async def test_backup_says_what_it_holds_and_only_its_user_may_read_it(
    store: CaseStore, path: Path, copy: Path, new_case: Callable[..., NewCase]
) -> None:
    for message_id in (1, 2):
        await store.open_case(new_case(message_id=message_id), None)
    held = back_up(path, copy)
    assert str(held) == "2 cases and 0 articles, up to 2026-03-01 12:00 UTC"
    assert modes_in(copy.parent) == {copy.name: 0o600}


def test_backup_never_overwrites(database: Database, path: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("letters")
    with pytest.raises(StorageError, match="exists already; name a new file"):
        back_up(path, precious)
    assert precious.read_text() == "letters"


def test_backup_that_fails_leaves_nothing_behind(
    database: Database, path: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot be made"):
        back_up(path, tmp_path / "file" / "monday.sqlite3")
    assert names_in(tmp_path) == {"data", "file"}


def test_backup_of_nothing_makes_no_database(path: Path, copy: Path) -> None:
    with pytest.raises(StorageError, match="there is no database to back up"):
        back_up(path, copy)
    assert not path.exists()
    assert not copy.exists()


def test_servers_database_is_left_to_the_servers_tools(copy: Path) -> None:
    for attempt in (lambda: back_up(POSTGRESQL, copy), lambda: restore(POSTGRESQL, copy, NOW)):
        with pytest.raises(StorageError, match="pg_dump") as refusal:
            attempt()
        assert "\n" not in str(refusal.value)
        assert "password" not in str(refusal.value)


# ---------------------------------------------------------------- restore


def test_restored_is_what_the_copy_holds_and_the_former_is_kept(path: Path, copy: Path) -> None:
    keep(path, a="before")
    back_up(path, copy)
    keep(path, a="after")
    _, kept = restore(path, copy, NOW)
    assert kept == path.with_name(KEPT)
    assert names_in(path.parent) == {path.name, f"{path.name}.lock", KEPT}
    assert set(modes_in(path.parent).values()) == {0o600}
    assert recall(path, "a") == "before"
    assert recall(kept, "a") == "after"
    assert recall(copy, "a") == "before"


def test_restoring_where_nothing_was_replaces_nothing(path: Path, copy: Path) -> None:
    keep(path, a="before")
    back_up(path, copy)
    elsewhere = copy.parent / "new" / "newsroom.sqlite3"
    _, kept = restore(elsewhere, copy, NOW)
    assert kept is None
    assert recall(elsewhere, "a") == "before"


def leave_uncommitted_to_the_file(path: Path, key: str, value: str) -> None:
    """Write something and die, so that it stands only in the file beside the database."""
    program = (
        "import asyncio, os, sys\n"
        "from newsroom.storage.database import Database\n"
        "from newsroom.storage.settings import SettingStore\n"
        "async def main():\n"
        "    store = SettingStore(await Database.open(sys.argv[1]))\n"
        "    await store.put(sys.argv[2], sys.argv[3])\n"
        "    os.kill(os.getpid(), 9)\n"
        "asyncio.run(main())\n"
    )
    command = [sys.executable, "-c", program, str(path), key, value]
    died = subprocess.run(command, cwd=ROOT, check=False, timeout=60)
    assert died.returncode == -signal.SIGKILL
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0


def test_what_a_killed_bot_left_beside_its_database_is_kept_and_not_replayed(
    path: Path, copy: Path
) -> None:
    keep(path, a="before")
    back_up(path, copy)
    leave_uncommitted_to_the_file(path, "a", "after")
    _, kept = restore(path, copy, NOW)
    assert kept is not None
    assert recall(path, "a") == "before"
    assert recall(kept, "a") == "after"


def test_damaged_database_is_kept_with_all_its_files_and_replaced(path: Path, copy: Path) -> None:
    keep(path, a="before")
    back_up(path, copy)
    path.write_bytes(b"a letter, and no database" * 100)
    path.with_name(f"{path.name}-wal").write_bytes(b"what stood beside it")
    restore(path, copy, NOW)
    assert names_in(path.parent) == {path.name, f"{path.name}.lock", KEPT, f"{KEPT}-wal"}
    assert recall(path, "a") == "before"


def test_restore_is_refused_while_a_bot_uses_the_database(path: Path, copy: Path) -> None:
    keep(path, a="before")
    back_up(path, copy)

    async def try_to_restore() -> None:
        database = await Database.open(path)
        await SettingStore(database).put("a", "after")
        with pytest.raises(StorageError, match="a bot is using it; stop it first"):
            restore(path, copy, NOW)
        assert await SettingStore(database).get("a") == "after"
        await database.close()

    asyncio.run(try_to_restore())
    assert recall(path, "a") == "after"


def test_restore_is_refused_while_another_program_has_the_database_open(
    path: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as an older bot, which took no lock of ours."""
    monkeypatch.setattr("newsroom.storage.backups.WAIT_SECONDS", 0)
    keep(path, a="before")
    back_up(path, copy)
    with closing(sqlite3.connect(path)) as stranger:
        assert stranger.execute("SELECT count(*) FROM settings").fetchone() == (1,)
        with pytest.raises(StorageError, match="another program has kept it locked"):
            restore(path, copy, NOW)
    assert names_in(path.parent) == {path.name, f"{path.name}.lock"}


def test_database_is_not_opened_while_it_is_being_restored(path: Path) -> None:
    keep(path, a="before")
    lock = FileLock(path)
    assert lock.hold_alone()
    with pytest.raises(StorageError, match="it is being restored just now"):
        recall(path, "a")
    lock.release()
    assert recall(path, "a") == "before"


def damaged(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    copy.write_bytes(content)


def no_database(copy: Path) -> None:
    copy.write_text("Dear editor, this is a letter. " * 100)


def cut_short(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:20_000])


def not_ours(copy: Path) -> None:
    copy.unlink()
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("CREATE TABLE letters (text)")


def newer(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def missing(copy: Path) -> None:
    copy.unlink()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (damaged, "damaged"),
        (no_database, "not a SQLite database"),
        (cut_short, "damaged"),
        (not_ours, "not a database of this bot's"),
        (newer, "newer version of the bot"),
        (missing, "there is no such file"),
    ],
)
def test_copy_that_cannot_be_used_replaces_nothing(
    path: Path, copy: Path, spoil: Callable[[Path], object], sentence: str
) -> None:
    keep(path, a="before")
    back_up(path, copy)
    spoil(copy)
    with pytest.raises(StorageError, match=sentence) as refusal:
        restore(path, copy, NOW)
    assert str(copy) in str(refusal.value)
    assert names_in(path.parent) == {path.name, f"{path.name}.lock"}
    assert recall(path, "a") == "before"


def test_database_is_no_copy_of_itself(path: Path) -> None:
    keep(path, a="before")
    with pytest.raises(StorageError, match="this is the database itself"):
        restore(path, path, NOW)
    assert recall(path, "a") == "before"


def restore_and_die(path: Path, copy: Path, fatal: int) -> None:
    """Restore a copy until files have been changed so often; for a process of its own."""
    seen = 0

    def die(event: str, arguments: object) -> None:
        nonlocal seen
        if event in ("os.rename", "os.link", "os.remove", "open") and str(path) in str(arguments):
            if seen == fatal:
                os.kill(os.getpid(), signal.SIGKILL)
            seen += 1

    sys.addaudithook(die)
    restore(path, copy, NOW)


def test_crash_at_any_change_of_files_leaves_the_one_or_the_other_whole(
    path: Path, copy: Path
) -> None:
    keep(path, a="before")
    back_up(path, copy)
    keep(path, a="after")
    was, fatal = [], 0
    while True:
        died = multiprocessing.get_context("fork").Process(
            target=restore_and_die, args=(path, copy, fatal)
        )
        died.start()
        died.join(timeout=60)
        was.append(recall(path, "a"))
        if died.exitcode == 0:
            break
        assert died.exitcode == -signal.SIGKILL
        fatal += 1
        if was[-1] == "before":  # restored; begin anew
            keep(path, a="after")
        for kept in path.parent.glob("*.replaced-*"):
            kept.unlink()
    assert fatal > 5
    assert set(was) == {"before", "after"}
    assert was[-1] == "before"


# ---------------------------------------------------------------- numbers


def test_numbers_given_since_the_copy_are_not_given_again(
    path: Path,
    copy: Path,
    new_case: Callable[..., NewCase],
    strike: NewStrike,
) -> None:
    async def open_one(message_id: int) -> int:
        database = await Database.open(path)
        opened = await CaseStore(database).open_case(new_case(message_id=message_id), strike)
        await database.close()
        assert opened is not None
        return opened.id

    def open_case(message_id: int) -> int:
        return asyncio.run(open_one(message_id))

    assert open_case(1) == 1
    back_up(path, copy)
    assert open_case(2) == 2
    restore(path, copy, NOW)
    first = open_case(2)
    assert first == 2 + NUMBERS_SKIPPED + 1
    restore(path, copy, NOW.replace(hour=10))
    assert open_case(2) > first  # the same copy once more, after others were given


async def test_number_of_what_is_deleted_is_not_given_again(
    store: CaseStore, database: Database, new_case: Callable[..., NewCase]
) -> None:
    await store.open_case(new_case(message_id=1), None)
    async with database.writing() as connection:
        for table in ("case_events", "cases"):
            await connection.exec_driver_sql(f"DELETE FROM {table}")
    opened = await store.open_case(new_case(message_id=2), None)
    assert opened is not None
    assert opened.id == 2


async def test_restored_bot_does_not_wait_for_who_worked_when_the_copy_was_made(
    path: Path, copy: Path
) -> None:
    async def never() -> None:
        raise AssertionError("the lease was lost")

    former = await Database.open(path)
    working = Lease(former)
    await working.begin("bot", Shards.all_of(1), never)
    await asyncio.to_thread(back_up, path, copy)
    await working.end()
    await former.close()
    await asyncio.to_thread(restore, path, copy, NOW)
    restored = await Database.open(path)
    ours = Lease(restored)
    async with asyncio.timeout(2):
        await ours.begin("bot", Shards.all_of(1), never)
    await ours.end()
    await restored.close()
