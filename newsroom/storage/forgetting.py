"""Emptying what people wrote while keeping what happened: by age, or for one member."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.models import CaseState
from newsroom.storage.tables import blocks, case_events, cases, followers, replies, strikes

PORTION = 200  # cases emptied in one transaction; a guess that keeps it within milliseconds
SETTLED = (
    CaseState.ENFORCED,
    CaseState.UPHELD,
    CaseState.OVERTURNED,
    CaseState.APPROVED,
    CaseState.KEPT_DOWN,
    CaseState.DISMISSED,
)
QUOTING = ("opened", "reported", "appeal")  # events that carry a reader's or reporter's words


async def forget_next_texts(connection: AsyncConnection, guild_id: int, before: datetime) -> int:
    """Empty the next portion of a guild's settled cases opened before; return how many it was."""
    due = (
        select(cases.c.id)
        .where(
            cases.c.guild_id == guild_id,
            cases.c.forgotten.is_(False),
            cases.c.opened_at < before,
            cases.c.state.in_(SETTLED),
        )
        .order_by(cases.c.opened_at)
        .limit(PORTION)
    )
    case_ids = (await connection.scalars(due)).all()
    if not case_ids:
        return 0
    await _empty_cases(connection, case_ids)
    await _empty_events(
        connection, case_events.c.case_id.in_(case_ids) & case_events.c.kind.in_(QUOTING)
    )
    return len(case_ids)


async def forget_member(connection: AsyncConnection, member_id: int) -> int:
    """Empty all a member wrote and all that was written of them; return how many cases it was.

    Their number stays, with rules, points and decisions: a tombstone, so that no strike is lost.
    """
    own = select(cases.c.id).where(cases.c.member_id == member_id)
    case_ids = (await connection.scalars(own)).all()
    await _empty_cases(connection, case_ids)
    await connection.execute(
        update(cases)
        .where(cases.c.member_id == member_id)
        .values(member_name="", member_key="", offer_at=None, sentence=None)
    )
    await connection.execute(
        update(cases)
        .where(cases.c.answers_member == member_id)
        .values(answers_text=None, answers_member=None)
    )
    await connection.execute(update(cases).where(cases.c.opened_by == member_id).values(reason=""))
    await _empty_events(
        connection,
        or_(case_events.c.case_id.in_(own), case_events.c.actor_id == member_id),
    )
    await connection.execute(
        update(strikes)
        .where(
            or_(strikes.c.member_id == member_id, strikes.c.pardoned_by == member_id),
            strikes.c.pardoned_at.is_not(None),
        )
        .values(pardon_reason="")
    )
    await connection.execute(
        update(blocks)
        .where(or_(blocks.c.member_id == member_id, blocks.c.by == member_id))
        .values(reason="")
    )
    await connection.execute(delete(followers).where(followers.c.member_id == member_id))
    await connection.execute(delete(replies).where(replies.c.author_id == member_id))
    return len(case_ids)


async def _empty_cases(connection: AsyncConnection, case_ids: Sequence[int]) -> None:
    for start in range(0, len(case_ids), PORTION):
        chosen = cases.c.id.in_(case_ids[start : start + PORTION])
        rows = await connection.execute(select(cases.c.id, cases.c.violations).where(chosen))
        emptied = [
            {
                "case": row.id,
                "emptied": tuple(replace(v, evidence="", start=0, end=0) for v in row.violations),
            }
            for row in rows
        ]
        await connection.execute(
            update(cases)
            .where(chosen)
            .values(parts=(), reason="", forgotten=True, answers_text=None, former_text=None)
        )
        await connection.execute(
            update(cases).where(chosen, cases.c.appeal.is_not(None)).values(appeal="")
        )
        await connection.execute(
            update(cases)
            .where(cases.c.id == bindparam("case"))
            .values(violations=bindparam("emptied")),
            emptied,
        )


async def _empty_events(connection: AsyncConnection, which: ColumnElement[bool]) -> None:
    await connection.execute(update(case_events).where(which).values(text=""))
