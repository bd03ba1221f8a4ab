"""Changes that posts must follow: corrections and withdrawals, and how far each has got."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.storage.database import Database
from newsroom.storage.records import Correction, CorrectionKind, CorrectionStep, DeliveryStep
from newsroom.storage.rows import correction_of
from newsroom.storage.tables import articles, corrections, deliveries

__all__ = ["Correction", "CorrectionKind", "CorrectionStep", "CorrectionStore"]

# Some feeds show what changes all the time, as numbers of comments or one of several headlines.
# Their discussions are told of the first change, and of the next after so long without any.
_QUIET_AFTER_CHANGE = timedelta(hours=1)  # a guess
_UNDER_WAY = (CorrectionStep.CLAIMED, CorrectionStep.EDITED)


class CorrectionStore:
    """What the newspaper has changed. Corrections are claimed with the reading that shows them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def edited(self, correction_id: int) -> None:
        """Write down that the post has been corrected."""
        await self._set(correction_id, CorrectionStep.EDITED)

    async def noted(self, correction_id: int) -> None:
        """Write down that the discussion has been told, which ends the correction."""
        await self._set(correction_id, CorrectionStep.NOTED)

    async def unfinished(self, guild_id: int) -> tuple[Correction, ...]:
        """Return corrections that have not reached their last step, oldest first.

        Those of unfinished deliveries are left out: there is no discussion to tell yet.
        """
        which = (
            corrections.c.step.in_(_UNDER_WAY),
            deliveries.c.guild_id == guild_id,
            deliveries.c.step == DeliveryStep.INTRODUCED,
        )
        async with self._database.reading() as connection:
            return await _read(connection, *which)

    async def _set(self, correction_id: int, step: CorrectionStep) -> None:
        change = update(corrections).where(corrections.c.id == correction_id)
        async with self._database.writing() as connection:
            await connection.execute(change.values(step=step))


async def claim_corrections(
    connection: AsyncConnection,
    article_row_id: int,
    kind: CorrectionKind,
    former_title: str | None,
    at: datetime,
) -> None:
    """Claim a correction for each channel in which an article stands, or is about to.

    Whoever is posting it may have begun with its former wording.
    """
    changed_lately = exists().where(
        corrections.c.delivery == deliveries.c.id,
        corrections.c.kind != CorrectionKind.WITHDRAWN,
        corrections.c.claimed_at > at - _QUIET_AFTER_CHANGE,
    )
    posts = await connection.execute(
        select(deliveries.c.id, changed_lately).where(
            deliveries.c.article == article_row_id,
            deliveries.c.step != DeliveryStep.DELETED,
        )
    )
    corrected = kind is CorrectionKind.CORRECTED
    rows = [
        {
            "delivery": delivery_id,
            "kind": CorrectionKind.REVISED if corrected and lately else kind,
            "former_title": former_title,
            "step": CorrectionStep.CLAIMED,
            "claimed_at": at,
        }
        for delivery_id, lately in posts
    ]
    if rows:
        await connection.execute(insert(corrections), rows)


async def drop_corrections(connection: AsyncConnection, delivery_id: int) -> None:
    """Forget the corrections of a post that came to show the current wording by itself."""
    which = corrections.c.delivery == delivery_id, corrections.c.kind != CorrectionKind.WITHDRAWN
    await connection.execute(delete(corrections).where(*which))


async def _read(connection: AsyncConnection, *which: ColumnElement[bool]) -> tuple[Correction, ...]:
    query = (
        select(corrections, deliveries, articles)
        .select_from(corrections.join(deliveries).join(articles))
        .where(*which)
        .order_by(corrections.c.id)
    )
    rows = (await connection.execute(query)).mappings()
    return tuple(correction_of(row) for row in rows)
