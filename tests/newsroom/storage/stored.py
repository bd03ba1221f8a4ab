"""Keeps a database of each schema version as SQL, with rows in every table.

`python -m tests.newsroom.storage.stored` stores the newest version, made of the one before it. Give
what that has added values of its own by hand, then, and keep the file as it is for ever.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from newsroom.storage.migrating import MIGRATIONS

DUMPS = Path(__file__).parents[2] / "data" / "databases"
_ALEMBICS = "alembic_version"


def revisions() -> list[str]:
    """Return every schema version, oldest first."""
    script = ScriptDirectory(str(MIGRATIONS))
    return [one.revision for one in reversed(list(script.walk_revisions()))]


def stored() -> list[str]:
    """Return the versions of which a database is kept, oldest first."""
    return sorted(dump.stem for dump in DUMPS.glob("*.sql"))


def make(path: Path, revision: str) -> None:
    """Make the database that is kept of a version."""
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path)) as file:
        file.executescript((DUMPS / f"{revision}.sql").read_text(encoding="utf-8"))


def upgrade(path: Path, revision: str) -> None:
    """Bring a database to a version by its migrations alone."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def read(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table, as SQLite holds it."""
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        found = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = sorted(name for (name,) in found if name != _ALEMBICS)
        return {
            name: [dict(row) for row in file.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2')]
            for name in names
        }


def _store_newest() -> None:
    revision = revisions()[-1]
    target = DUMPS / f"{revision}.sql"
    if target.exists():
        raise SystemExit(f"{target} is there already, and is never changed")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "newsroom.sqlite3"
        make(path, stored()[-1])
        upgrade(path, revision)
        with closing(sqlite3.connect(path)) as file:
            target.write_text("\n".join(file.iterdump()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _store_newest()
