"""Articles that wait for a moderator: asked about once, then let out or kept back."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Update, select, update

from newsroom.storage.articles import Delivery, DeliveryStep
from newsroom.storage.database import Database
from newsroom.storage.delivered import read_deliveries
from newsroom.storage.engines import insert_or_update
from newsroom.storage.records import Hold, Ruling
from newsroom.storage.tables import articles, deliveries, holds

_IS_HELD = deliveries.c.step == DeliveryStep.HELD
UNDECIDED = (_IS_HELD, articles.c.withdrawn_at.is_(None))  # what moderators can let out


class HoldStore:
    """What is held before it is posted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def held(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return what moderators can let out, oldest first."""
        async with self._database.reading() as connection:
            return await read_deliveries(connection, deliveries.c.guild_id == guild_id, *UNDECIDED)

    async def unasked(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return those of them that moderators have not been asked about."""
        return tuple(one for one in await self.held(guild_id) if not one.told)

    async def asked(self, delivery_id: int, question_id: int | None) -> None:
        """Write down that moderators have been asked, and by which message."""
        change = update(deliveries).where(deliveries.c.id == delivery_id, _IS_HELD)
        note = insert_or_update(holds, ("delivery",), ("question_id",))
        async with self._database.writing() as connection:
            await connection.execute(change.values(told=True))
            values = {"delivery": delivery_id, "question_id": question_id}
            await connection.execute(note, values)

    async def release(
        self,
        guild_id: int,
        delivery_id: int,
        member_id: int,
        at: datetime,
        step: DeliveryStep = DeliveryStep.CLAIMED,
    ) -> Hold | None:
        """Let an article out, unless it is decided on or gone from its feed.

        Args:
            at: from then on it is one that was claimed just now.
            step: where it goes: to be posted next, or into the next digest.

        Returns:
            How it stands then; None when there is no such article.
        """
        ruling = {"ruling": Ruling.RELEASED, "ruled_by": member_id}
        gone = select(articles.c.id).where(articles.c.withdrawn_at.is_not(None))
        change = (
            update(deliveries)
            .where(deliveries.c.article.not_in(gone))
            .values(step=step, claimed_at=at, told=False)
        )
        return await self._rule(guild_id, delivery_id, change, ruling)

    async def drop(self, guild_id: int, delivery_id: int, member_id: int) -> Hold | None:
        """Let an article never be posted, unless it is decided on; return likewise."""
        ruling = {"ruling": Ruling.DROPPED, "ruled_by": member_id}
        change = update(deliveries).values(step=DeliveryStep.DELETED, crosspost=False)
        return await self._rule(guild_id, delivery_id, change, ruling)

    async def _rule(
        self, guild_id: int, delivery_id: int, change: Update, ruling: Mapping[str, object]
    ) -> Hold | None:
        it = deliveries.c.guild_id == guild_id, deliveries.c.id == delivery_id
        note = insert_or_update(holds, ("delivery",), tuple(ruling))
        async with self._database.writing() as connection:
            changed = change.where(*it, _IS_HELD).returning(deliveries.c.id)
            if await connection.scalar(changed) is not None:
                await connection.execute(note, {"delivery": delivery_id, **ruling})
            found = await read_deliveries(connection, *it)
            if not found:
                return None
            query = select(holds.c.question_id, holds.c.ruling, holds.c.ruled_by)
            known = await connection.execute(query.where(holds.c.delivery == delivery_id))
            return Hold(found[0], *(known.one_or_none() or ()))
