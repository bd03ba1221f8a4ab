"""Who may read but not comment, and who is to be forgotten."""

from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from newsroom.storage.database import Database
from newsroom.storage.engines import insert_or_skip
from newsroom.storage.forgetting import forget_member
from newsroom.storage.records import Block
from newsroom.storage.rows import block_of
from newsroom.storage.tables import blocks

__all__ = ["Block", "MemberStore"]


class MemberStore:
    """Blocked members. A block that has ended stays as history."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def block(
        self,
        guild_id: int,
        member_id: int,
        by: int | None,
        reason: str,
        case_id: int | None,
        at: datetime,
        until: datetime | None,
    ) -> bool:
        """Block a member; False when that member was blocked already.

        Of two blocks the one that ends later holds, as two cases may ask for them at once.
        """
        async with self._database.writing() as connection:
            new = await connection.scalar(
                insert_or_skip(blocks).returning(blocks.c.id),
                {
                    "guild_id": guild_id,
                    "member_id": member_id,
                    "by": by,
                    "reason": reason,
                    "case_id": case_id,
                    "blocked_at": at,
                    "until": until,
                },
            )
            if new is not None:
                return True
            ends_sooner = blocks.c.until < until if until else blocks.c.until.is_not(None)
            longer = update(blocks).where(_standing(guild_id, member_id), ends_sooner)
            await connection.execute(longer.values(until=until))
            return False

    async def unblock(self, guild_id: int, member_id: int, by: int | None, at: datetime) -> bool:
        """Let a member comment again; False when that member was not blocked."""
        change = (
            update(blocks)
            .where(_standing(guild_id, member_id))
            .values(unblocked_at=at, unblocked_by=by)
            .returning(blocks.c.id)
        )
        async with self._database.writing() as connection:
            return await connection.scalar(change) is not None

    async def blocked(self, guild_id: int, member_id: int) -> Block | None:
        """Return the block a member is under."""
        found = await self._read(_standing(guild_id, member_id))
        return found[0] if found else None

    async def blocks_in(self, guild_id: int) -> tuple[Block, ...]:
        """Return the blocks standing in a guild, oldest first."""
        return await self._read(blocks.c.guild_id == guild_id, blocks.c.unblocked_at.is_(None))

    async def due(self, now: datetime) -> tuple[Block, ...]:
        """Return standing blocks, of all guilds, whose time is over; longest over first."""
        return await self._read(
            blocks.c.until <= now, blocks.c.unblocked_at.is_(None), order=blocks.c.until
        )

    async def erase(self, member_id: int) -> int:
        """Empty all that a member wrote, in every guild; return how many cases it was about.

        What remains is a tombstone: the member's number, the rules, points and decisions.
        """
        async with self._database.writing() as connection:
            return await forget_member(connection, member_id)

    async def _read(
        self, *which: ColumnElement[bool], order: ColumnElement[object] = blocks.c.id
    ) -> tuple[Block, ...]:
        query = select(blocks).where(*which).order_by(order, blocks.c.id)
        async with self._database.reading() as connection:
            return tuple(block_of(row) for row in (await connection.execute(query)).mappings())


def _standing(guild_id: int, member_id: int) -> ColumnElement[bool]:
    return (
        (blocks.c.guild_id == guild_id)
        & (blocks.c.member_id == member_id)
        & blocks.c.unblocked_at.is_(None)
    )
