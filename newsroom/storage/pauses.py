"""Which feeds an admin has paused. That a paused one is not read, FeedStore sees to."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select

from newsroom.storage.database import Database
from newsroom.storage.engines import in_parts, insert_or_skip
from newsroom.storage.records import Pause
from newsroom.storage.tables import feeds, pauses

__all__ = ["Pause", "PauseStore"]


class PauseStore:
    """What is said to be left unread for now, by whom and since when."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def pause(self, feed_id: int, paused_by: int, paused_at: datetime) -> bool:
        """Leave a feed unread until it is resumed; False when it was paused already."""
        values = {"feed": feed_id, "paused_by": paused_by, "paused_at": paused_at}
        adding = insert_or_skip(pauses).values(values).returning(pauses.c.feed)
        async with self._database.writing() as connection:
            return await connection.scalar(adding) is not None

    async def resume(self, feed_id: int) -> bool:
        """Let a feed be read again once it is due; False when it was not paused."""
        removing = delete(pauses).where(pauses.c.feed == feed_id).returning(pauses.c.feed)
        async with self._database.writing() as connection:
            return await connection.scalar(removing) is not None

    async def of(self, urls: Collection[str]) -> dict[str, Pause]:
        """Return what is paused of these feeds, by their addresses."""
        query = select(feeds.c.url, pauses).join_from(pauses, feeds)
        found: dict[str, Pause] = {}
        async with self._database.reading() as connection:
            for some in in_parts(urls):
                rows = await connection.execute(query.where(feeds.c.url.in_(some)))
                found |= {row.url: Pause(row.paused_by, row.paused_at) for row in rows}
        return found
