"""Articles that wait for a moderator: asked about once, then let out or kept back."""

from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from newsroom.storage.articles import Delivery, DeliveryStep, read_deliveries
from newsroom.storage.database import Database
from newsroom.storage.tables import articles, deliveries


class HoldStore:
    """What is held before it is posted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def held(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return what moderators can let out, oldest first."""
        which = (
            deliveries.c.guild_id == guild_id,
            deliveries.c.step == DeliveryStep.HELD,
            articles.c.withdrawn_at.is_(None),
        )
        async with self._database.reading() as connection:
            return await read_deliveries(connection, *which)

    async def unasked(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return those of them that moderators have not been asked about."""
        return tuple(one for one in await self.held(guild_id) if not one.told)

    async def asked(self, delivery_id: int) -> None:
        """Write down that moderators have been asked."""
        change = update(deliveries).where(
            deliveries.c.id == delivery_id, deliveries.c.step == DeliveryStep.HELD
        )
        async with self._database.writing() as connection:
            await connection.execute(change.values(told=True))

    async def release(self, guild_id: int, delivery_id: int, at: datetime) -> bool:
        """Let an article out, to be posted next; False when it is not held, or gone from its feed.

        Args:
            at: from then on it is one that was claimed just now.
        """
        gone = select(articles.c.id).where(articles.c.withdrawn_at.is_not(None))
        return await self._decide(
            guild_id,
            delivery_id,
            deliveries.c.article.not_in(gone),
            step=DeliveryStep.CLAIMED,
            claimed_at=at,
            told=False,
        )

    async def drop(self, guild_id: int, delivery_id: int) -> bool:
        """Let an article never be posted; False when it is not held."""
        return await self._decide(guild_id, delivery_id, step=DeliveryStep.DELETED, crosspost=False)

    async def is_held(self, guild_id: int, delivery_id: int) -> bool:
        """Tell whether an article still waits for a decision."""
        async with self._database.reading() as connection:
            found = await read_deliveries(
                connection,
                deliveries.c.guild_id == guild_id,
                deliveries.c.id == delivery_id,
                deliveries.c.step == DeliveryStep.HELD,
            )
        return bool(found)

    async def _decide(
        self, guild_id: int, delivery_id: int, *which: ColumnElement[bool], **values: object
    ) -> bool:
        change = (
            update(deliveries)
            .where(
                deliveries.c.guild_id == guild_id,
                deliveries.c.id == delivery_id,
                deliveries.c.step == DeliveryStep.HELD,
                *which,
            )
            .values(**values)
            .returning(deliveries.c.id)
        )
        async with self._database.writing() as connection:
            return await connection.scalar(change) is not None
