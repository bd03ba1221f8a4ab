"""Articles that wait for a digest: which they are, and which of them came into one."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.editions import Edition
from newsroom.storage.articles import Delivery, DeliveryStep
from newsroom.storage.database import Database
from newsroom.storage.delivered import one_of_each_post, read_deliveries
from newsroom.storage.engines import insert_or_skip
from newsroom.storage.tables import articles, deliveries, digest_lines, digests

# What the newspaper has taken back waits for its return.
IN_DIGEST = (deliveries.c.step == DeliveryStep.DIGESTED, articles.c.withdrawn_at.is_(None))


class DigestStore:
    """The digests of a guild. Once one has come, ArticleStore goes on with its deliveries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def waiting(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return what waits for a digest, oldest first."""
        async with self._database.reading() as connection:
            return await read_deliveries(connection, deliveries.c.guild_id == guild_id, *IN_DIGEST)

    async def claim(
        self,
        guild_id: int,
        channel_id: int,
        edition: Edition,
        parts: Sequence[Collection[int]],
        at: datetime,
    ) -> tuple[Delivery, ...]:
        """Let an edition come, and return a delivery for each of its messages.

        None when it has come before: what is left waits for the next.

        Args:
            parts: the deliveries that each message holds.
        """
        begin = insert_or_skip(digests).returning(digests.c.id)
        values = digest_values(guild_id, channel_id, edition) | {"parts": len(parts)}
        claimed: list[int] = []
        async with self._database.writing() as connection:
            for part, ids in enumerate(parts, 1):
                digest_id = await connection.scalar(begin, values | {"part": part})
                if digest_id is None:
                    break
                claimed += await _fill(connection, digest_id, ids, at)
            if not claimed:
                return ()
            found = await read_deliveries(connection, deliveries.c.id.in_(claimed))
            return one_of_each_post(found)

    async def let_go(self, delivery_ids: Collection[int], at: datetime) -> tuple[Delivery, ...]:
        """Let articles wait for no digest any longer: each is posted by itself."""
        change = update(deliveries).where(*_waiting(delivery_ids))
        values = {"step": DeliveryStep.CLAIMED, "claimed_at": at}
        if not delivery_ids:
            return ()
        async with self._database.writing() as connection:
            ids = await connection.scalars(change.values(values).returning(deliveries.c.id))
            return await read_deliveries(connection, deliveries.c.id.in_(ids.all()))

    async def put_back_withdrawn(self, guild_id: int) -> None:
        """Let what was taken back before its digest could be posted wait for its return."""
        its_line = deliveries.join(digest_lines).join(articles)
        gone = (
            select(deliveries.c.id)
            .select_from(its_line)
            .where(
                deliveries.c.guild_id == guild_id,
                deliveries.c.step == DeliveryStep.CLAIMED,
                articles.c.withdrawn_at.is_not(None),
            )
        )
        async with self._database.writing() as connection:
            ids = (await connection.scalars(gone)).all()
            if ids:
                await connection.execute(
                    delete(digest_lines).where(digest_lines.c.delivery.in_(ids))
                )
                change = update(deliveries).where(deliveries.c.id.in_(ids))
                await connection.execute(change.values(step=DeliveryStep.DIGESTED))


def digest_values(guild_id: int, channel_id: int, edition: Edition) -> dict[str, Any]:
    """Lay an edition out in columns."""
    place = {"guild_id": guild_id, "channel_id": channel_id}
    return place | {"day": edition.day, "at": edition.at, "due_at": edition.due_at}


async def _fill(
    connection: AsyncConnection, digest_id: int, delivery_ids: Collection[int], at: datetime
) -> Sequence[int]:
    """Put into a digest what of these still waits for one; one of them is passed on for all."""
    values = {"step": DeliveryStep.CLAIMED, "claimed_at": at}
    change = update(deliveries).where(*_waiting(delivery_ids)).values(values)
    taken = await connection.execute(change.returning(deliveries.c.id, deliveries.c.crosspost))
    crosspost: dict[int, bool] = {row.id: row.crosspost for row in taken}
    if not crosspost:
        return ()
    lines = [{"delivery": id_, "digest": digest_id} for id_ in crosspost]
    await connection.execute(insert(digest_lines), lines)
    if any(crosspost.values()):
        those = update(deliveries).where(deliveries.c.id.in_(crosspost))
        await connection.execute(those.values(crosspost=deliveries.c.id == min(crosspost)))
    return list(crosspost)


def _waiting(delivery_ids: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    return deliveries.c.id.in_(delivery_ids), deliveries.c.step == DeliveryStep.DIGESTED
