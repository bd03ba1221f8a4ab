"""Replies kept for a time, in a case or not; only where a policy says so."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    RowMapping,
    delete,
    exists,
    select,
    type_coerce,
    update,
)

from newsroom.models import Reply
from newsroom.storage.columns import SECOND
from newsroom.storage.database import Database
from newsroom.storage.engines import in_parts, insert_or_replace
from newsroom.storage.tables import discussions, replies

_KEPT = [field.name for field in fields(Reply) if field.name in replies.c]


@dataclass(frozen=True, slots=True)
class KeptReply:
    """A reply without what is known elsewhere: its article, and who else wrote there."""

    guild_id: int
    reply: Reply
    until: datetime  # then it is forgotten


class ReplyStore:
    """Replies and until when each is kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def store(self, kept: Sequence[KeptReply], gone: Collection[int]) -> None:
        """Keep replies, an edited one in place of its former self; and forget those deleted."""
        rows = [_values_of(one) for one in kept]
        async with self._database.writing() as connection:
            for some in in_parts(gone):
                await connection.execute(delete(replies).where(replies.c.id.in_(some)))
            if rows:
                await connection.execute(insert_or_replace(replies), rows)

    async def since(self, guild_id: int, since: datetime, limit: int) -> tuple[KeptReply, ...]:
        """Return the newest replies of a guild, written since then, oldest first."""
        newest = (
            select(replies)
            .where(replies.c.guild_id == guild_id, replies.c.posted_at >= since)
            .order_by(replies.c.posted_at.desc())
            .limit(limit)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(newest)).mappings().all()
        return tuple(_kept_of(row) for row in reversed(rows))

    async def of_author(self, author_id: int) -> tuple[KeptReply, ...]:
        """Return all that is kept of what somebody wrote, in every guild, oldest first."""
        query = select(replies).where(replies.c.author_id == author_id).order_by(replies.c.id)
        async with self._database.reading() as connection:
            return tuple(_kept_of(row) for row in (await connection.execute(query)).mappings())

    async def shorten(self, guild_id: int, now: datetime, span: timedelta) -> None:
        """Keep what a guild's readers wrote no longer than a span; what ends sooner, ends so."""
        end = type_coerce(replies.c.posted_at, BigInteger) + span // SECOND
        later = update(replies).where(
            replies.c.guild_id == guild_id, type_coerce(replies.c.until, BigInteger) > end
        )
        async with self._database.writing() as connection:
            await connection.execute(later.values(until=end))
        await self.forget(now)

    async def forget(self, now: datetime) -> None:
        """Forget the replies, of all guilds, whose time is over."""
        await self._delete(replies.c.until <= now)

    async def forget_guild(self, guild_id: int) -> None:
        """Forget all that is kept of a guild."""
        await self._delete(replies.c.guild_id == guild_id)

    async def forget_discussion(self, discussion_id: int) -> None:
        """Forget all that is kept of a discussion."""
        await self._delete(replies.c.discussion_id == discussion_id)

    async def forget_channel(self, guild_id: int, channel_id: int) -> None:
        """Forget all that is kept of the discussions in a channel."""
        of_channel = exists().where(
            discussions.c.id == replies.c.discussion_id, discussions.c.channel_id == channel_id
        )
        await self._delete((replies.c.guild_id == guild_id) & of_channel)

    async def _delete(self, which: ColumnElement[bool]) -> None:
        async with self._database.writing() as connection:
            await connection.execute(delete(replies).where(which))


def _values_of(kept: KeptReply) -> dict[str, Any]:
    values = {name: getattr(kept.reply, name) for name in _KEPT}
    return values | {"guild_id": kept.guild_id, "until": kept.until}


def _kept_of(row: RowMapping) -> KeptReply:
    reply = Reply(**{name: row[replies.c[name]] for name in _KEPT})
    return KeptReply(row[replies.c.guild_id], reply, row[replies.c.until])
