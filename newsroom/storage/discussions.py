"""Which discussions there are, which are open, and how far each has been judged."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, select, update

from newsroom.storage.database import Database
from newsroom.storage.records import Discussion
from newsroom.storage.rows import discussion_of
from newsroom.storage.tables import articles, discussions

__all__ = ["Discussion", "DiscussionStore"]


class DiscussionStore:
    """The threads under articles. They are opened by ArticleStore, with the delivery."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open_everywhere(self) -> tuple[Discussion, ...]:
        """Return the open discussions of all guilds, oldest first."""
        return await self._read(discussions.c.closed_at.is_(None))

    async def opened_before(self, guild_id: int, moment: datetime) -> tuple[Discussion, ...]:
        """Return a guild's discussions that were opened before then and are still open."""
        return await self._read(
            discussions.c.guild_id == guild_id,
            discussions.c.closed_at.is_(None),
            discussions.c.opened_at < moment,
        )

    async def get(self, discussion_id: int) -> Discussion | None:
        """Return one discussion, open or closed."""
        found = await self._read(discussions.c.id == discussion_id)
        return found[0] if found else None

    async def judged(self, marks: Mapping[int, int]) -> None:
        """Move each discussion's mark to the last message judged in it; never backwards."""
        if not marks:
            return
        change = (
            update(discussions)
            .where(
                discussions.c.id == bindparam("discussion"),
                discussions.c.last_judged_id < bindparam("mark"),
            )
            .values(last_judged_id=bindparam("mark"))
        )
        rows = [{"discussion": key, "mark": mark} for key, mark in marks.items()]
        async with self._database.writing() as connection:
            await connection.execute(change, rows)

    async def close(self, discussion_id: int, at: datetime) -> None:
        """Close a discussion; one that is closed keeps its time."""
        change = update(discussions).where(
            discussions.c.id == discussion_id, discussions.c.closed_at.is_(None)
        )
        async with self._database.writing() as connection:
            await connection.execute(change.values(closed_at=at))

    async def _read(self, *which: ColumnElement[bool]) -> tuple[Discussion, ...]:
        query = (
            select(discussions, articles)
            .join_from(discussions, articles)
            .where(*which)
            .order_by(discussions.c.id)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).mappings()
            return tuple(discussion_of(row) for row in rows)
