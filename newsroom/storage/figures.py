"""How much waits to be done, counted for whoever watches the bot."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.models import Pending
from newsroom.storage import articles as posts
from newsroom.storage import case_queries as questions
from newsroom.storage import corrections as changes
from newsroom.storage.columns import Moment
from newsroom.storage.database import Database
from newsroom.storage.digests import IN_DIGEST
from newsroom.storage.holds import UNDECIDED
from newsroom.storage.records import UNDER_WAY, DeliveryStep
from newsroom.storage.tables import (
    articles,
    cases,
    corrections,
    deliveries,
    feeds,
    subscriptions,
)


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
    announced: Waiting  # articles that none of a guild's channels has been given
    deliveries: dict[DeliveryStep, Waiting]  # by the step they have reached
    corrections: Waiting


class FigureStore:
    """Counts what waits, in one reading."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, guild_ids: Collection[int], feed_urls: Collection[str]) -> Figures:
        """Count what waits in these guilds.

        Args:
            feed_urls: those that the policy follows; what others announced waits for nothing.
        """
        async with self._database.reading() as connection:
            return Figures(
                *await _count_cases(connection, guild_ids),
                announced=await _count_announced(connection, guild_ids, feed_urls),
                deliveries=await _count_deliveries(connection, guild_ids),
                corrections=await _count_corrections(connection, guild_ids),
            )


async def _count_cases(
    connection: AsyncConnection, guild_ids: Collection[int]
) -> tuple[Waiting, Waiting, Waiting]:
    ours = cases.c.guild_id.in_(guild_ids)
    waits_since = func.coalesce(cases.c.appealed_at, cases.c.opened_at)
    pending_since = func.coalesce(cases.c.pending_since, cases.c.opened_at)
    to_decide = cases.c.state.in_(questions.WAITING)
    refused = cases.c.pending == Pending.REFUSED
    return (
        await _count(connection, cases, waits_since, ours, to_decide),
        await _count(connection, cases, pending_since, ours, *questions.UNFINISHED),
        await _count(connection, cases, pending_since, ours, refused),
    )


async def _count_announced(
    connection: AsyncConnection, guild_ids: Collection[int], feed_urls: Collection[str]
) -> Waiting:
    given = exists().where(
        deliveries.c.article == articles.c.id, deliveries.c.guild_id == subscriptions.c.guild_id
    )
    return await _count(
        connection,
        posts.SUBSCRIBED,
        articles.c.announced_at,
        *posts.UNCLAIMED,
        subscriptions.c.guild_id.in_(guild_ids),
        feeds.c.url.in_(feed_urls),
        articles.c.withdrawn_at.is_(None),  # that waits for its return
        ~given,
    )


async def _count_deliveries(
    connection: AsyncConnection, guild_ids: Collection[int]
) -> dict[DeliveryStep, Waiting]:
    waiting = {
        DeliveryStep.HELD: UNDECIDED,
        DeliveryStep.DIGESTED: IN_DIGEST,
        **{step: (deliveries.c.step == step, *posts.UNFINISHED) for step in UNDER_WAY},
    }
    ours = deliveries.c.guild_id.in_(guild_ids)
    return {
        step: await _count(
            connection, deliveries.join(articles), deliveries.c.claimed_at, ours, *which
        )
        for step, which in waiting.items()
    }


async def _count_corrections(connection: AsyncConnection, guild_ids: Collection[int]) -> Waiting:
    return await _count(
        connection,
        corrections.join(deliveries),
        corrections.c.claimed_at,
        deliveries.c.guild_id.in_(guild_ids),
        *changes.UNFINISHED,
    )


async def _count(
    connection: AsyncConnection,
    table: FromClause,
    since: ColumnElement[datetime],
    *which: ColumnElement[bool],
) -> Waiting:
    query = select(func.count(), func.min(since, type_=Moment())).select_from(table).where(*which)
    count, oldest = (await connection.execute(query)).one()
    return Waiting(count, oldest)
