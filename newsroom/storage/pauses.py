"""Which feeds admins have paused, each for their own guild. FeedStore reads none that all have."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select

from newsroom.storage.database import Database
from newsroom.storage.engines import in_parts, insert_or_skip
from newsroom.storage.records import Pause
from newsroom.storage.tables import feeds, pauses

__all__ = ["Pause", "PauseStore"]


class PauseStore:
    """What is to bring a guild nothing new for now, by whose word and since when."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def pause(self, guild_id: int, feed_id: int, paused_by: int, paused_at: datetime) -> bool:
        """Have a feed bring a guild nothing new until resumed; False when it was paused already."""
        values = {"feed": feed_id, "guild_id": guild_id, "paused_by": paused_by}
        adding = insert_or_skip(pauses).values(values | {"paused_at": paused_at})
        async with self._database.writing() as connection:
            return await connection.scalar(adding.returning(pauses.c.feed)) is not None

    async def resume(self, guild_id: int, feed_id: int) -> bool:
        """Let a feed bring a guild articles again; False when it was not paused."""
        removing = delete(pauses).where(pauses.c.feed == feed_id, pauses.c.guild_id == guild_id)
        async with self._database.writing() as connection:
            return await connection.scalar(removing.returning(pauses.c.feed)) is not None

    async def of(self, guild_id: int, urls: Collection[str]) -> dict[str, Pause]:
        """Return what a guild has paused of these feeds, by their addresses."""
        found = await self.everywhere(urls)
        return {url: by_guild[guild_id] for url, by_guild in found.items() if guild_id in by_guild}

    async def everywhere(self, urls: Collection[str]) -> dict[str, dict[int, Pause]]:
        """Return who has paused these feeds: for each address that anybody has, by guild."""
        query = select(feeds.c.url, pauses).join_from(feeds, pauses).order_by(pauses.c.guild_id)
        found: dict[str, dict[int, Pause]] = {}
        async with self._database.reading() as connection:
            for some in in_parts(urls):
                for row in await connection.execute(query.where(feeds.c.url.in_(some))):
                    pause = Pause(row.paused_by, row.paused_at)
                    found.setdefault(row.url, {})[row.guild_id] = pause
        return found
