"""Reporters who want to hear what comes of a case, until they have heard it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, delete, or_, select

from newsroom.models import Case, CaseKind, CaseState
from newsroom.storage.database import Database
from newsroom.storage.engines import insert_or_skip
from newsroom.storage.rows import case_of
from newsroom.storage.tables import cases, followers, handled

_UNDECIDED = (CaseState.RECORDED, CaseState.OPEN)
_SETTLED = (
    CaseState.ENFORCED,
    CaseState.APPEALED,
    CaseState.UPHELD,
    CaseState.KEPT_DOWN,
    CaseState.APPROVED,
)


@dataclass(frozen=True, slots=True)
class Follower:
    """Somebody who asked to hear what comes of a report."""

    report_id: int
    case: Case  # the report, or another about its reply, in which that was taken down
    member_id: int
    asked_at: datetime


class FollowerStore:
    """Who waits for word. The table holds nobody who has had it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def follow(self, case: Case, member_id: int, at: datetime) -> bool:
        """Write down that a reporter wants to hear; False when they have not reported its reply."""
        reported = select(handled.c.rule).where(
            handled.c.message_id == case.message_id, handled.c.rule == f"report:{member_id}"
        )
        new = {"case_id": case.id, "member_id": member_id, "asked_at": at}
        async with self._database.writing() as connection:
            if await connection.scalar(reported) is None:
                return False
            await connection.execute(insert_or_skip(followers), new)
            return True

    async def due(self) -> tuple[Follower, ...]:
        """Return those, of all guilds, whose report is settled; who asked first comes first.

        So it is by a decision on it, or by another case that took its reply down and does not wait.
        """
        report = cases.alias("report")
        elsewhere = and_(
            cases.c.message_id == report.c.message_id,
            cases.c.id != report.c.id,
            cases.c.kind != CaseKind.SHADOW,
            cases.c.removed,
            cases.c.state.in_(_SETTLED),
        )
        itself = and_(cases.c.id == report.c.id, cases.c.state.not_in(_UNDECIDED))
        query = (
            select(followers, cases)
            .join_from(followers, report)
            .join(cases, or_(itself, elsewhere))
            .order_by(
                followers.c.asked_at,
                followers.c.case_id,
                cases.c.id != report.c.id,
                cases.c.id,
            )
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).mappings().all()
        due: dict[tuple[int, int], Follower] = {}
        for row in rows:
            report_id, member_id = row[followers.c.case_id], row[followers.c.member_id]
            asked_at = row[followers.c.asked_at]
            one = Follower(report_id, case_of(row), member_id, asked_at)
            due.setdefault((report_id, member_id), one)
        return tuple(due.values())

    async def heard(self, follower: Follower) -> None:
        """Write down that there is nothing left to tell somebody."""
        done = delete(followers).where(
            followers.c.case_id == follower.report_id, followers.c.member_id == follower.member_id
        )
        async with self._database.writing() as connection:
            await connection.execute(done)
