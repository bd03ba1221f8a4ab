"""Small facts the bot remembers about itself, by name."""

from sqlalchemy import select

from newsroom.storage.database import Database
from newsroom.storage.engines import insert_or_replace
from newsroom.storage.tables import settings


class SettingStore:
    """Text by key, such as the hash of the commands last synced."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, key: str) -> str | None:
        """Return what is remembered under a key."""
        query = select(settings.c.value).where(settings.c.key == key)
        async with self._database.reading() as connection:
            return (await connection.execute(query)).scalar_one_or_none()

    async def beginning_with(self, prefix: str) -> dict[str, str]:
        """Return what is remembered under all keys that begin so."""
        query = select(settings).where(settings.c.key.startswith(prefix, autoescape=True))
        async with self._database.reading() as connection:
            return {row.key: row.value for row in await connection.execute(query)}

    async def put(self, key: str, value: str) -> None:
        """Remember a text under a key, in place of what was there."""
        async with self._database.writing() as connection:
            await connection.execute(insert_or_replace(settings), {"key": key, "value": value})
