"""What is amiss with the bot's files is found, and what is mended is what was found."""

import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.storage.database import Database
from newsroom.storage.files import FileLock
from newsroom.storage.mending import Flaw, find_flaws, missing_folder, open_token
from tests.newsroom.storage.conftest import NOON


@pytest.fixture
def address(path: Path) -> str:
    """Files only: what stands here is about SQLite."""
    return str(path)


@pytest.fixture
async def closed(path: Path) -> Path:
    """A database that nobody uses."""
    await (await Database.open(path)).close()
    return path


def find(path: Path) -> list[Flaw]:
    return list(find_flaws(path, NOON, folder_is_ours=True))


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def age(file: Path, of: timedelta) -> None:
    moment = (NOON - of).timestamp()
    os.utime(file, (moment, moment))


def test_sound_files_have_no_flaw(closed: Path) -> None:
    assert find(closed) == []


@pytest.mark.parametrize(("mode", "mended"), [(0o644, 0o600), (0o400, 0o600), (0o666, 0o600)])
def test_access_to_the_records_is_made_what_it_should_be(
    closed: Path, mode: int, mended: int
) -> None:
    closed.chmod(mode)
    (flaw,) = find(closed)
    assert mode_of(closed) == mode
    flaw.mend()

    assert str(closed) in flaw.text
    assert mode_of(closed) == mended
    assert find(closed) == []


def test_others_are_kept_out_of_the_folder(closed: Path) -> None:
    closed.parent.chmod(0o755)
    (flaw,) = find(closed)
    flaw.mend()

    assert mode_of(closed.parent) == 0o700


def test_folder_that_holds_more_than_the_records_is_left_alone(closed: Path) -> None:
    closed.parent.chmod(0o755)
    half = closed.parent / "monday.sqlite3.unfinished"
    half.touch()
    age(half, timedelta(days=2))

    assert list(find_flaws(closed, NOON, folder_is_ours=False)) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_what_root_has_put_there_is_given_to_the_bots_user(closed: Path) -> None:
    os.chown(closed.parent, 65534, 65534)
    flaws = find(closed)
    for flaw in flaws:
        flaw.mend()

    assert "belongs to root, but its folder to nobody" in flaws[0].text
    assert (closed.stat().st_uid, closed.stat().st_gid) == (65534, 65534)
    assert find(closed) == []


def test_leftovers_of_a_restore_are_deleted_unless_it_is_under_way(closed: Path) -> None:
    half = closed.with_name("newsroom.sqlite3.restoring")
    half.touch()
    lock = FileLock(closed)
    assert lock.hold_alone()
    assert find(closed) == []
    lock.release()
    (flaw,) = find(closed)
    flaw.mend()

    assert not half.exists()
    assert closed.exists()


def test_leftovers_of_a_backup_are_deleted_unless_it_may_be_under_way(closed: Path) -> None:
    half = closed.with_name("monday.sqlite3.unfinished")
    half.touch()
    beside = closed.with_name("monday.sqlite3.unfinished-journal")
    beside.touch()
    age(half, timedelta(minutes=59))
    assert find(closed) == []
    age(half, timedelta(minutes=61))
    (flaw,) = find(closed)
    flaw.mend()

    assert not half.exists()
    assert not beside.exists()


def test_missing_folder_is_made_for_its_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "srv" / "data"
    (flaw,) = missing_folder(folder)
    flaw.mend()

    assert mode_of(folder) == 0o700
    assert list(missing_folder(folder)) == []


@pytest.mark.parametrize(("mode", "mended"), [(0o644, 0o640), (0o604, 0o600)])
def test_token_is_kept_from_other_users_but_not_from_its_group(
    tmp_path: Path, mode: int, mended: int
) -> None:
    token = tmp_path / "token"
    token.write_text("a.token", encoding="utf-8")
    token.chmod(mode)
    (flaw,) = open_token(token)
    flaw.mend()

    assert mode_of(token) == mended
    assert list(open_token(token)) == []
