"""SQLite's files on the disk: private to the bot's user, and locked while in use."""

import fcntl
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from newsroom.errors import StorageError

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
BESIDE = ("-wal", "-shm", "-journal")  # what SQLite may keep beside a database, and replays
UNFINISHED, RESTORING = ".unfinished", ".restoring"  # copies that are being made


class FileLock:
    """The lock beside a database. It goes with its process, however that ends.

    Whoever uses the database shares it; whoever puts another in its place holds it alone.
    """

    def __init__(self, path: Path) -> None:
        self._path = beside(path, ".lock")
        self._file = open_private(self._path)

    def share(self) -> bool:
        """Take it together with others; False when somebody holds it alone."""
        return self._take(fcntl.LOCK_SH)

    def hold_alone(self) -> bool:
        """Take it for oneself; False when somebody else has it."""
        return self._take(fcntl.LOCK_EX)

    def release(self) -> None:
        self._file.close()

    def _take(self, kind: int) -> bool:
        try:
            fcntl.flock(self._file, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def beside(path: Path, ending: str) -> Path:
    """Return the file of that ending beside a database."""
    return path.with_name(path.name + ending)


def prepare(path: Path) -> None:
    """Make a database's folder and file where they are missing; only its user may read either.

    SQLite gives the files beside it the permissions of the database.
    """
    make_folder(path.parent)
    if path.is_dir():
        return  # SQLite says what is wrong
    if not path.exists():
        open_private(path).close()
    for file in (path, *(beside(path, ending) for ending in BESIDE)):
        _shut_out_others(file)


def make_folder(folder: Path) -> None:
    """Make a folder that only its user may enter; one that is there stays as it is."""
    try:
        folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"{folder}: this folder cannot be made ({error.strerror}); "
            "check the path and its permissions"
        ) from error


def make_private(folder: Path) -> None:
    """Make a folder that is the bot's alone, or keep others out of it."""
    make_folder(folder)
    _shut_out_others(folder)


def _shut_out_others(path: Path) -> None:
    """Take from others what they may do; what its user may not do stays forbidden, too."""
    with suppress(OSError):  # missing, or of another user, who has let us in
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & ~PRIVATE_FOLDER:
            path.chmod(mode & PRIVATE_FOLDER)


def open_private(path: Path) -> BinaryIO:
    """Open a file for writing, made so that only its user may read it.

    What root makes in the folder of another user, such as the bot's, is that user's.
    """
    try:
        is_new = not path.exists()
        path.touch(PRIVATE_FILE, exist_ok=True)
        if is_new and os.geteuid() == 0:
            folder = path.parent.stat()
            os.chown(path, folder.st_uid, folder.st_gid)
        return path.open("r+b")
    except OSError as error:
        raise StorageError(
            f"{path}: it cannot be written ({error.strerror}); give the bot's user write "
            "permission on it and on its folder"
        ) from error
