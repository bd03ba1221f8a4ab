"""How much waits to be done, counted for whoever watches the bot."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.models import CaseState, Pending
from newsroom.storage.database import Database
from newsroom.storage.records import UNDER_WAY, CorrectionStep, DeliveryStep
from newsroom.storage.tables import cases, corrections, deliveries


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of a kind wait, and since when the oldest does."""

    count: int = 0
    since: datetime | None = None  # None when there is none


@dataclass(frozen=True, slots=True)
class Figures:
    """What waits in some guilds."""

    for_moderators: Waiting  # cases to be decided
    for_discord: Waiting  # cases of which the bot has still to tell it something
    refused: Waiting  # cases of which it refuses something
    deliveries: dict[DeliveryStep, Waiting]  # by the step they have reached
    corrections: Waiting


class FigureStore:
    """Counts what waits, in one reading."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, guild_ids: Collection[int]) -> Figures:
        """Count what waits in these guilds."""
        ours = cases.c.guild_id.in_(guild_ids)
        open_states = (CaseState.OPEN, CaseState.APPEALED)
        waits_since = func.coalesce(cases.c.appealed_at, cases.c.opened_at, type_=_MOMENT)
        pending_since = func.coalesce(cases.c.pending_since, cases.c.opened_at, type_=_MOMENT)
        refused = cases.c.pending == Pending.REFUSED
        async with self._database.reading() as connection:
            return Figures(
                await _count(connection, cases, waits_since, ours, cases.c.state.in_(open_states)),
                await _count(
                    connection, cases, pending_since, ours, cases.c.pending.is_not(None), ~refused
                ),
                await _count(connection, cases, pending_since, ours, refused),
                {
                    step: await _count(
                        connection,
                        deliveries,
                        deliveries.c.claimed_at,
                        deliveries.c.guild_id.in_(guild_ids),
                        deliveries.c.step == step,
                    )
                    for step in UNDER_WAY
                },
                await _count(
                    connection,
                    corrections,
                    corrections.c.claimed_at,
                    corrections.c.step.in_((CorrectionStep.CLAIMED, CorrectionStep.EDITED)),
                ),
            )


_MOMENT = cases.c.opened_at.type


async def _count(
    connection: AsyncConnection,
    table: Table,
    since: ColumnElement[datetime],
    *which: ColumnElement[bool],
) -> Waiting:
    query = select(func.count(), func.min(since, type_=_MOMENT)).select_from(table).where(*which)
    count, oldest = (await connection.execute(query)).one()
    return Waiting(count, oldest)
