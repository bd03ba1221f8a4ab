"""Reading cases, their history and their strikes; nothing here writes."""

from collections.abc import AsyncIterator, Collection
from contextlib import AbstractAsyncContextManager
from datetime import datetime

from sqlalchemy import ColumnElement, Select, String, cast, func, or_, select
from sqlalchemy import case as sql_case

from newsroom.models import (
    Action,
    Case,
    CaseEvent,
    CaseKind,
    CaseState,
    Pending,
    SanctionKind,
    Strike,
)
from newsroom.storage.case_writing import read_handled
from newsroom.storage.columns import Moment
from newsroom.storage.database import Database
from newsroom.storage.engines import in_parts
from newsroom.storage.records import Settled
from newsroom.storage.rows import case_of, event_of, search_key, strike_of
from newsroom.storage.statistics import DECIDED
from newsroom.storage.tables import case_events, cases, strikes

WAITING = (CaseState.OPEN, CaseState.APPEALED)  # for a moderator
RESTORED = (CaseState.OVERTURNED, CaseState.APPROVED)
# Of these the bot has still to tell Discord something, which it does not refuse.
UNFINISHED = (cases.c.pending.is_not(None), cases.c.pending != Pending.REFUSED)

PAGE = 500  # cases read at once by `walk`


class CaseQueries:
    """What CaseStore can be asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def together(self) -> AbstractAsyncContextManager[None]:
        """Have all that this task asks until the block ends, of any store, answered at once."""
        return self._database.reading_together()

    # ------------------------------------------------------------ cases

    async def get(self, case_id: int) -> Case | None:
        """Return one case."""
        found = await self._read(select(cases).where(cases.c.id == case_id))
        return found[0] if found else None

    async def of_message(self, message_id: int) -> tuple[Case, ...]:
        """Return the cases about one message, oldest first, with those of rules on trial."""
        return await self._read(
            select(cases).where(cases.c.message_id == message_id).order_by(cases.c.id)
        )

    async def restored_as(self, guild_id: int, message_id: int) -> Case | None:
        """Return the case whose reply was posted again as this message."""
        found = await self._read(
            select(cases).where(
                cases.c.guild_id == guild_id,
                cases.c.state.in_(RESTORED),  # as all are; so that an index answers
                cases.c.restored_id == message_id,
            )
        )
        return found[0] if found else None

    async def of_member(self, guild_id: int, member_id: int, limit: int) -> tuple[Case, ...]:
        """Return a member's cases, newest first."""
        return await self._read(
            select(cases)
            .where(_of_member(guild_id, member_id))
            .order_by(cases.c.id.desc())
            .limit(limit)
        )

    async def count_of_member(self, guild_id: int, member_id: int) -> int:
        """Count a member's cases, whatever became of them."""
        query = select(func.count()).where(_of_member(guild_id, member_id))
        async with self._database.reading() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def let_stand(self, guild_id: int, member_id: int, before: int) -> int:
        """Count a member's replies before a message that were looked at and let stand.

        Those that were flagged and not taken down, and those held or removed that are back.
        """
        stands = or_(
            cases.c.state == CaseState.APPROVED,
            cases.c.restored_id.is_not(None),
            cases.c.kind == CaseKind.SHADOW,
            (cases.c.action == Action.FLAG)
            & cases.c.state.in_((CaseState.OPEN, CaseState.DISMISSED))
            & cases.c.removed.is_(False),
        )
        query = (
            select(cases.c.message_id)
            .where(
                cases.c.guild_id == guild_id,
                cases.c.member_id == member_id,
                cases.c.message_id < before,
            )
            .group_by(cases.c.message_id)
            .having(func.min(sql_case((stands, 1), else_=0)) == 1)  # in every case about it
        )
        async with self._database.reading() as connection:
            return len((await connection.execute(query)).all())

    async def sanctioned(
        self, guild_id: int, member_id: int, kind: SanctionKind
    ) -> tuple[Case, ...]:
        """Return the cases that asked for a sanction of a member, oldest first, pardoned or not."""
        return await self._read(
            select(cases)
            .where(_of_member(guild_id, member_id), cases.c.sanction == kind)
            .order_by(cases.c.id)
        )

    async def search(self, guild_id: int, text: str, limit: int) -> tuple[Case, ...]:
        """Return cases whose number starts with the text or whose member's name holds it.

        Newest first; an empty text finds all.
        """
        wanted = text.strip().removeprefix("#")
        return await self._read(
            select(cases)
            .where(
                cases.c.guild_id == guild_id,
                or_(
                    cast(cases.c.id, String).startswith(wanted, autoescape=True),
                    cases.c.member_key.contains(search_key(wanted), autoescape=True),
                ),
            )
            .order_by(cases.c.id.desc())
            .limit(limit)
        )

    async def walk(
        self, guild_id: int | None, since: datetime, until: datetime | None = None
    ) -> AsyncIterator[Case]:
        """Go through the cases of a span, oldest first, a page in memory at a time.

        For exports and reports; no transaction stays open between pages.

        Args:
            guild_id: None for all guilds.
            until: not itself in the span; None for no end.
        """
        span = [cases.c.opened_at >= since]
        if until is not None:
            span.append(cases.c.opened_at < until)
        if guild_id is not None:
            span.append(cases.c.guild_id == guild_id)
        last_id = 0
        while True:
            page = await self._read(
                select(cases).where(cases.c.id > last_id, *span).order_by(cases.c.id).limit(PAGE)
            )
            for case in page:
                yield case
            if len(page) < PAGE:
                return
            last_id = page[-1].id

    async def settled(self, case_ids: Collection[int]) -> dict[int, Settled]:
        """Return of each case what it costs its member, and when it was decided."""
        points = (
            select(func.coalesce(func.sum(strikes.c.points), 0))
            .where(strikes.c.case_id == cases.c.id, strikes.c.pardoned_at.is_(None))
            .scalar_subquery()
        )
        decided_at = (
            select(func.max(case_events.c.at, type_=Moment()))
            .where(case_events.c.case_id == cases.c.id, DECIDED)
            .scalar_subquery()
        )
        found: dict[int, Settled] = {}
        async with self._database.reading() as connection:
            for part in in_parts(case_ids):
                query = select(cases.c.id, points, decided_at).where(cases.c.id.in_(part))
                for case_id, *beside in await connection.execute(query):
                    found[case_id] = Settled(*beside)
        return found

    async def unfinished(self, guild_id: int) -> tuple[Case, ...]:
        """Return cases of which the bot has still to tell Discord something, oldest first."""
        return await self._read(
            select(cases).where(cases.c.guild_id == guild_id, *UNFINISHED).order_by(cases.c.id)
        )

    async def offers_due(self, now: datetime) -> tuple[Case, ...]:
        """Return cases, of all guilds, whose authors are to be written to again by now."""
        return await self._read(
            select(cases).where(cases.c.offer_at <= now).order_by(cases.c.offer_at, cases.c.id)
        )

    async def known_in(self, member_id: int) -> frozenset[int]:
        """Return the guilds where there is a case about somebody."""
        query = (
            select(cases.c.guild_id)
            .where(cases.c.member_id == member_id, cases.c.kind != CaseKind.SHADOW)
            .distinct()
        )
        async with self._database.reading() as connection:
            return frozenset(await connection.scalars(query))

    async def queue(self, guild_id: int, limit: int, offset: int = 0) -> tuple[Case, ...]:
        """Return cases that wait for a moderator, oldest first."""
        return await self._read(
            select(cases).where(_waits(guild_id)).order_by(cases.c.id).limit(limit).offset(offset)
        )

    async def queue_length(self, guild_id: int) -> int:
        """Count the cases that wait for a moderator."""
        query = select(func.count()).where(_waits(guild_id))
        async with self._database.reading() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def handled(self, message_id: int) -> dict[str, Action]:
        """Return the rules a message has been dealt with under, and the harshest action of each."""
        async with self._database.reading() as connection:
            return await read_handled(connection, message_id)

    async def events(self, case_id: int) -> tuple[CaseEvent, ...]:
        """Return a case's history, oldest first."""
        query = (
            select(case_events).where(case_events.c.case_id == case_id).order_by(case_events.c.id)
        )
        async with self._database.reading() as connection:
            return tuple(event_of(row) for row in (await connection.execute(query)).mappings())

    async def moderators_of(self, guild_id: int) -> tuple[int, ...]:
        """Return who has decided cases in a guild, the latest first, whoever still may."""
        query = (
            select(case_events.c.actor_id)
            .join_from(case_events, cases)
            .where(
                cases.c.guild_id == guild_id,
                case_events.c.actor_id.is_not(None),
                case_events.c.kind.not_in(("opened", "reported", "appeal"))
                | cases.c.kind.in_((CaseKind.STRIKE, CaseKind.BLOCK)),
                case_events.c.actor_id != cases.c.member_id,
            )
            .group_by(case_events.c.actor_id)
            .order_by(func.max(case_events.c.id).desc())
        )
        async with self._database.reading() as connection:
            return tuple(await connection.scalars(query))

    # ------------------------------------------------------------ strikes

    async def active_points(self, guild_id: int, member_id: int, now: datetime) -> int:
        """Count the points a member carries: neither expired nor pardoned."""
        query = select(func.coalesce(func.sum(strikes.c.points), 0)).where(
            strikes.c.guild_id == guild_id,
            strikes.c.member_id == member_id,
            strikes.c.pardoned_at.is_(None),
            strikes.c.expires_at > now,
        )
        async with self._database.reading() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def strikes_of(self, guild_id: int, member_id: int) -> tuple[Strike, ...]:
        """Return a member's strikes, newest first, with the expired and pardoned ones."""
        return await self._strikes(strikes.c.guild_id == guild_id, strikes.c.member_id == member_id)

    async def strikes_of_case(self, case_id: int) -> tuple[Strike, ...]:
        """Return a case's strikes, newest first."""
        return await self._strikes(strikes.c.case_id == case_id)

    async def strike(self, strike_id: int) -> Strike | None:
        """Return one strike."""
        found = await self._strikes(strikes.c.id == strike_id)
        return found[0] if found else None

    async def active_strikes(
        self, guild_id: int, text: str, now: datetime, limit: int
    ) -> tuple[tuple[Strike, str], ...]:
        """Return strikes that count now, newest first, each with its member's name.

        Those whose number starts with the text or whose member's name holds it.
        """
        wanted = text.strip().removeprefix("#")
        query = (
            select(strikes, cases.c.member_name)
            .join_from(strikes, cases)
            .where(
                strikes.c.guild_id == guild_id,
                strikes.c.pardoned_at.is_(None),
                strikes.c.expires_at > now,
                or_(
                    cast(strikes.c.id, String).startswith(wanted, autoescape=True),
                    cases.c.member_key.contains(search_key(wanted), autoescape=True),
                ),
            )
            .order_by(strikes.c.id.desc())
            .limit(limit)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).mappings()
            return tuple((strike_of(row), row[cases.c.member_name]) for row in rows)

    async def _read(self, query: Select[*tuple[object, ...]]) -> tuple[Case, ...]:
        async with self._database.reading() as connection:
            return tuple(case_of(row) for row in (await connection.execute(query)).mappings())

    async def _strikes(self, *which: ColumnElement[bool]) -> tuple[Strike, ...]:
        query = select(strikes).where(*which).order_by(strikes.c.id.desc())
        async with self._database.reading() as connection:
            return tuple(strike_of(row) for row in (await connection.execute(query)).mappings())


def _waits(guild_id: int) -> ColumnElement[bool]:
    of_guild = cases.c.guild_id == guild_id  # written twice, so that both parts find their index
    return or_(
        of_guild & cases.c.state.in_(WAITING),
        of_guild & (cases.c.pending == Pending.REFUSED),
    )


def _of_member(guild_id: int, member_id: int) -> ColumnElement[bool]:
    # What a rule on trial found is for whoever tries it, and stands in nobody's record.
    return (
        (cases.c.guild_id == guild_id)
        & (cases.c.member_id == member_id)
        & (cases.c.kind != CaseKind.SHADOW)
    )
