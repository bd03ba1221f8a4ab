"""Reporters who want to hear what comes of a case, until they have heard it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from newsroom.models import Case, CaseState
from newsroom.storage.database import Database
from newsroom.storage.engines import insert_or_skip
from newsroom.storage.rows import case_of
from newsroom.storage.tables import cases, followers, handled

_UNDECIDED = (CaseState.RECORDED, CaseState.OPEN)


@dataclass(frozen=True, slots=True)
class Follower:
    """Somebody who asked to hear what comes of a case."""

    case: Case
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
        """Return those, of all guilds, whose case has been decided; who asked first comes first."""
        query = (
            select(followers, cases)
            .join_from(followers, cases)
            .where(cases.c.state.not_in(_UNDECIDED))
            .order_by(followers.c.asked_at, followers.c.case_id)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).mappings()
            return tuple(
                Follower(case_of(row), row[followers.c.member_id], row[followers.c.asked_at])
                for row in rows
            )

    async def heard(self, follower: Follower) -> None:
        """Write down that there is nothing left to tell somebody."""
        done = delete(followers).where(
            followers.c.case_id == follower.case.id, followers.c.member_id == follower.member_id
        )
        async with self._database.writing() as connection:
            await connection.execute(done)
