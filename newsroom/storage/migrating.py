"""Brings a database up to date by Alembic, and refuses what this version cannot read."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from newsroom.errors import StorageError
from newsroom.storage.tables import metadata

MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(connection: Connection, name: str) -> None:
    """Bring a database up to date, within a transaction that nothing else writes beside.

    Args:
        name: What the database is called in errors.

    Raises:
        StorageError: a newer version of the bot has written it, or one too old.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    script = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in {r.revision for r in script.walk_revisions()}:
        raise StorageError(
            f"{name}: a newer version of the bot has written it (revision {current}); "
            "update the bot, or open a backup made before that update"
        )
    if current != script.get_current_head():
        command.upgrade(config, "head")
    missing = _missing_column(connection)
    if missing:
        raise StorageError(
            f"{name}: a version of the bot from before its first release has written it (there is "
            f"no {missing}); move it elsewhere, and the bot begins a new one"
        )


def _missing_column(connection: Connection) -> str | None:
    """Return a column that the stores need and the database lacks; None when it has them all."""
    found = {
        f"{table}.{column['name']}"
        for (_, table), columns in inspect(connection).get_multi_columns().items()
        for column in columns
    }
    needed = (str(column) for table in metadata.sorted_tables for column in table.columns)
    return next((column for column in needed if column not in found), None)
