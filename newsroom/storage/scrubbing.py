"""Getting what was erased out of a SQLite database's files, whatever has kept a copy of a page."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from newsroom.errors import StorageError
from newsroom.storage.engines import WAIT_SECONDS, say


def scrub(file: Path) -> None:
    """Write a database anew, without what was erased from it, and empty the file beside it.

    Erased rows are overwritten at once, but a page may have been copied before: when others around
    it were moved, and into the file that WAL keeps, until that is begun anew.

    Raises:
        StorageError: it cannot be done now. It can be done again.
    """
    try:
        with closing(
            sqlite3.connect(file, timeout=WAIT_SECONDS, isolation_level=None)
        ) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("VACUUM")
            (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.DatabaseError as error:
        raise StorageError(f"{file}: {say(error)}") from error
    if busy:
        raise StorageError(
            f"{file}: what was erased may still stand in the file beside it, which another program "
            "is reading; close that program, or stop the bot, and do it again"
        )


def copies_beside(file: Path) -> Sequence[Path]:
    """Return former databases that a restore has kept beside this one."""
    return sorted(file.parent.glob(f"{file.name}.replaced-*"))
