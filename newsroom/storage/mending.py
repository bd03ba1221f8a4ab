"""What is amiss with the files of a SQLite database and can be mended without a question."""

import os
import pwd
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from newsroom.storage.columns import EPOCH
from newsroom.storage.files import (
    BESIDE,
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    RESTORING,
    UNFINISHED,
    FileLock,
    beside,
    make_private,
)

_CUT_OFF_AFTER = timedelta(hours=1)  # no backup writes nothing for so long


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing amiss."""

    text: str
    mended: str  # what is said once it is mended
    mend: Callable[[], object]  # raises OSError or StorageError where it cannot
    is_news: bool = True  # False where whoever opens the database says it


def find_flaws(file: Path, now: datetime, *, folder_is_ours: bool) -> Iterator[Flaw]:
    """Look at a database's files; nothing is changed until a flaw's `mend` is called.

    Args:
        folder_is_ours: The folder holds the bot's records and nothing else.
    """
    folder = file.parent
    if not folder.is_dir():
        return
    if folder_is_ours:
        yield from _access(folder, PRIVATE_FOLDER, "entered")
        yield from _cut_off_backups(folder, now)
    yield from _cut_off_restore(file)
    for one in (file, *(beside(file, ending) for ending in (*BESIDE, ".lock"))):
        if one.exists():
            yield from _owner(one)
            yield from _access(one, PRIVATE_FILE, "read")


def missing_folder(folder: Path) -> Iterator[Flaw]:
    """Look whether the folder of the records is there; the bot makes it at its first start."""
    if not folder.exists():
        text = f"records: there is no folder {folder}"
        yield Flaw(text, f"records: {folder} is made", lambda: make_private(folder), is_news=False)


def open_token(file: Path) -> Iterator[Flaw]:
    """Look whether everybody on this machine may read the token; a group may be meant to."""
    with suppress(OSError):
        mode = stat.S_IMODE(file.stat().st_mode)
        if mode & stat.S_IRWXO:
            yield Flaw(
                f"token: every user of this machine may read {file}",
                f"token: {file} is kept from other users",
                lambda: file.chmod(mode & ~stat.S_IRWXO),
            )


def _access(path: Path, wanted: int, verb: str) -> Iterator[Flaw]:
    """Its user may do with it what is needed, and nobody else anything."""
    mode = stat.S_IMODE(path.stat().st_mode)

    def mend() -> None:
        path.chmod(wanted)

    if mode & wanted != wanted:
        text = f"records: its own user may not write {path}"
        yield Flaw(text, f"records: its user may write {path}", mend, is_news=False)
    elif mode & ~PRIVATE_FOLDER:
        text = f"records: {path} can be {verb} by other users of this machine"
        yield Flaw(text, f"records: {path} is kept from other users", mend)


def _owner(file: Path) -> Iterator[Flaw]:
    """What root has put into the bot's folder cannot be written by the bot."""
    folder, found = file.parent.stat(), file.stat()
    if folder.st_uid == found.st_uid:
        return
    names = _user(found.st_uid), _user(folder.st_uid)
    yield Flaw(
        f"records: {file} belongs to {names[0]}, but its folder to {names[1]}",
        f"records: {file} is given to {names[1]}",
        lambda: os.chown(file, folder.st_uid, folder.st_gid),
    )


def _user(user_id: int) -> str:
    try:
        return pwd.getpwuid(user_id).pw_name
    except KeyError:
        return str(user_id)


def _cut_off_restore(file: Path) -> Iterator[Flaw]:
    half = beside(file, RESTORING)
    if not half.exists():
        return
    lock = FileLock(file)
    try:
        under_way = not lock.share()
    finally:
        lock.release()
    if not under_way:
        yield _left(half, "a restore")


def _cut_off_backups(folder: Path, now: datetime) -> Iterator[Flaw]:
    latest = (now - _CUT_OFF_AFTER - EPOCH).total_seconds()
    for half in sorted(folder.glob(f"*{UNFINISHED}")):
        if half.stat().st_mtime < latest:
            yield _left(half, "a backup")


def _left(half: Path, what: str) -> Flaw:
    def mend() -> None:
        for one in (half, *(beside(half, ending) for ending in BESIDE)):
            one.unlink(missing_ok=True)

    text = f"records: {half} is left of {what} that was cut off"
    return Flaw(text, f"records: {half}, left of {what} that was cut off, is deleted", mend)
