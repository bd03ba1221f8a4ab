"""Who may read but not comment, and why; and who is to be forgotten."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from newsroom.storage.database import Database
from newsroom.storage.engines import insert_or_skip
from newsroom.storage.erasing import Traces, erase_member, find_traces
from newsroom.storage.records import Block
from newsroom.storage.rows import block_of
from newsroom.storage.tables import blocks

__all__ = ["Block", "MemberStore"]


class MemberStore:
    """Blocked members: one block for each cause. A block that has ended stays as history."""

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
        """Block a member; False when the same cause has blocked them already.

        Args:
            case_id: The case that asks for it; None when a moderator does.
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
            return new is not None

    async def take_back(self, guild_id: int, member_id: int, case_id: int | None) -> None:
        """Strike out a block that Discord refused: the member never was blocked by it."""
        cause = blocks.c.case_id.is_(None) if case_id is None else blocks.c.case_id == case_id
        never = delete(blocks).where(_standing(guild_id, member_id), cause)
        async with self._database.writing() as connection:
            await connection.execute(never)

    async def end(self, ended: Sequence[Block], by: int | None, at: datetime) -> None:
        """Write down that blocks no longer stand."""
        change = update(blocks).where(
            blocks.c.id.in_([block.id for block in ended]), blocks.c.unblocked_at.is_(None)
        )
        async with self._database.writing() as connection:
            await connection.execute(change.values(unblocked_at=at, unblocked_by=by))

    async def blocks_of(self, guild_id: int, member_id: int) -> tuple[Block, ...]:
        """Return the blocks a member is under, oldest first; they are blocked while one stands."""
        return await self._read(_standing(guild_id, member_id))

    async def blocked(self, guild_id: int, member_id: int) -> Block | None:
        """Return the block that holds a member longest, or None when they may comment."""
        standing = await self.blocks_of(guild_id, member_id)
        return max(standing, key=lambda b: (b.until is None, b.until or b.blocked_at), default=None)

    async def blocks_in(self, guild_id: int) -> tuple[Block, ...]:
        """Return the blocks standing in a guild, oldest first."""
        return await self._read(blocks.c.guild_id == guild_id, blocks.c.unblocked_at.is_(None))

    async def due(self, now: datetime) -> tuple[Block, ...]:
        """Return standing blocks, of all guilds, whose time is over; longest over first."""
        return await self._read(
            blocks.c.until <= now, blocks.c.unblocked_at.is_(None), order=blocks.c.until
        )

    async def erase(self, member_id: int) -> int:
        """Empty all that a member wrote, in every guild; return how many cases were about them.

        Where others quote it or name them, it is blackened.

        What remains is a tombstone: the member's number, the rules, points and decisions.
        """
        return await erase_member(self._database, member_id)

    async def traces(self, member_id: int) -> Traces:
        """Say how often the record knows a member, in every guild."""
        async with self._database.reading() as connection:
            return await find_traces(connection, member_id)

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
