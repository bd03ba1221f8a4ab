"""Counting the cases of a span: by day, rule and state, how long decisions took, and where."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import BigInteger, ColumnElement, Integer, func, literal_column, or_, select
from sqlalchemy import type_coerce as read_as
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.models import Action, CaseKind, CaseState
from newsroom.statistics import Busy, Count, Statistics
from newsroom.storage.columns import EPOCH, Moment
from newsroom.storage.database import Database
from newsroom.storage.tables import articles, case_events, cases, discussions

_BUSIEST = 5
# The lines of a history that tell of a decision, where a person wrote them.
DECISIONS = tuple(
    state.value
    for state in (
        CaseState.UPHELD,
        CaseState.OVERTURNED,
        CaseState.APPROVED,
        CaseState.KEPT_DOWN,
        CaseState.DISMISSED,
    )
)
DECIDED = case_events.c.kind.in_(DECISIONS) & case_events.c.actor_id.is_not(None)


class StatisticsStore:
    """Counts; hands out neither names nor texts but those of the newspaper's own articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, guild_id: int | None, since: datetime, until: datetime) -> Statistics:
        """Count the cases opened from `since` on and before `until`, as they stand now.

        Args:
            guild_id: None for all guilds together.
        """
        span = _span(guild_id, since, until)
        async with self._database.reading() as connection:
            return Statistics(
                since,
                until,
                counts=await _count(connection, span),
                waits=tuple(sorted(await _waits(connection, span))),
                busiest=await _busiest(connection, span),
            )

    async def guilds(self, since: datetime, until: datetime) -> tuple[int, ...]:
        """Return the guilds with cases opened in a span."""
        query = select(cases.c.guild_id).where(_span(None, since, until)).distinct()
        async with self._database.reading() as connection:
            return tuple(sorted(await connection.scalars(query)))


def _span(guild_id: int | None, since: datetime, until: datetime) -> ColumnElement[bool]:
    # What a rule on trial found is for whoever tries it.
    span = (
        (cases.c.kind != CaseKind.SHADOW)
        & (cases.c.opened_at >= since)
        & (cases.c.opened_at < until)
    )
    return span if guild_id is None else span & (cases.c.guild_id == guild_id)


async def _count(connection: AsyncConnection, span: ColumnElement[bool]) -> tuple[Count, ...]:
    # Written out: what is grouped by must be the same in PostgreSQL's eyes as what is selected.
    seconds = literal_column("86400", Integer)
    day = (read_as(cases.c.opened_at, BigInteger) // seconds).label("day")
    appealed = cases.c.appealed_at.is_not(None).label("appealed")
    alike = day, cases.c.rule, cases.c.state, appealed
    query = select(*alike, func.count()).where(span).group_by(*alike).order_by(*alike)
    return tuple(
        Count(_date(day), rule, state, bool(appealed), number)
        for day, rule, state, appealed, number in await connection.execute(query)
    )


def _date(days: int) -> date:
    return (EPOCH + timedelta(days=days)).date()


async def _waits(connection: AsyncConnection, span: ColumnElement[bool]) -> list[timedelta]:
    """Return how long each case waited that moderators have decided, and each appeal."""
    queued = (cases.c.kind == CaseKind.REPORT) | cases.c.action.in_((Action.FLAG, Action.HOLD))
    decided = (
        select(func.min(case_events.c.at, type_=Moment()))
        .where(case_events.c.case_id == cases.c.id, DECIDED)
        .correlate(cases)
    )
    query = select(
        queued,
        cases.c.opened_at,
        cases.c.appealed_at,
        decided.scalar_subquery(),
        decided.where(case_events.c.at >= cases.c.appealed_at).scalar_subquery(),
    ).where(span, or_(queued, cases.c.appealed_at.is_not(None)))

    def read(
        queued: bool,
        opened_at: datetime,
        appealed_at: datetime | None,
        decided_at: datetime | None,
        heard_at: datetime | None,
    ) -> Iterator[timedelta]:
        if queued and decided_at is not None:
            yield decided_at - opened_at
        if appealed_at is not None and heard_at is not None:
            yield heard_at - appealed_at

    return [wait for row in await connection.execute(query) for wait in read(*row)]


async def _busiest(connection: AsyncConnection, span: ColumnElement[bool]) -> tuple[Busy, ...]:
    number = func.count().label("number")
    found = await connection.execute(
        select(cases.c.discussion_id, number)
        .where(span, cases.c.discussion_id.is_not(None))
        .group_by(cases.c.discussion_id)
        .order_by(number.desc(), cases.c.discussion_id)
        .limit(_BUSIEST)
    )
    numbers = {row.discussion_id: int(row.number) for row in found}
    known = await connection.execute(
        select(discussions.c.id, articles.c.title)
        .join_from(discussions, articles)
        .where(discussions.c.id.in_(numbers))
    )
    titles = {row.id: row.title for row in known}
    return tuple(Busy(one, titles.get(one, ""), number) for one, number in numbers.items())
