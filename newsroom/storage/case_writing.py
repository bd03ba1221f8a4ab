"""The steps that CaseStore's transactions are made of; each works on the connection it is given."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.errors import StorageError
from newsroom.models import Action, Case, CaseEvent, CaseKind, CaseState, Pending, Strike, Verdict
from newsroom.outcomes import DELETE, Outcome
from newsroom.storage.engines import insert_or_skip
from newsroom.storage.records import NewCase, NewStrike
from newsroom.storage.rows import case_of, case_values, strike_of
from newsroom.storage.tables import case_events, cases, handled, strikes

SHADOW_PREFIX = "shadow:"


async def claim_rules(connection: AsyncConnection, case: NewCase) -> set[str]:
    """Mark a case's message as dealt with under its rules; return those that were not yet.

    What was flagged may still be removed, once it has been edited into something worse; what was
    removed is not dealt with again.
    """
    rules = {case.rule: case.action}
    if case.violations:
        rules = {v.rule: v.action for v in sorted(case.violations, key=lambda v: v.action)}
    if case.kind is CaseKind.SHADOW:  # a rule on trial shields nobody from the same rule in force
        keys = {SHADOW_PREFIX + rule: rule for rule in rules}
        claimed = await claim_keys(connection, case.message_id, keys)
        return {keys[key] for key in claimed}
    before = await read_handled(connection, case.message_id)
    fresh = {r: action for r, action in rules.items() if before.get(r, Action.ALLOW) < action}
    keys = {_key(rule, action): rule for rule, action in fresh.items()}
    claimed = await claim_keys(connection, case.message_id, keys) if keys else set()
    return {keys[key] for key in claimed}


async def read_handled(connection: AsyncConnection, message_id: int | None) -> dict[str, Action]:
    """Return the rules a message has been dealt with under, and the harshest action of each."""
    query = select(handled.c.rule).where(handled.c.message_id == message_id)
    found: dict[str, Action] = {}
    for key in await connection.scalars(query):
        label, _, rule = key.rpartition(":")
        if label in ("shadow", "report"):
            continue
        action = Action[label.upper()] if label else Action.REMOVE
        found[rule] = max(action, found.get(rule, Action.ALLOW))
    return found


def _key(rule: str, action: Action) -> str:
    return rule if action is Action.REMOVE else f"{action.label}:{rule}"


async def claim_report(connection: AsyncConnection, case: NewCase) -> bool:
    """Mark a message as reported by this reader; False when it was already."""
    return bool(await claim_keys(connection, case.message_id, {f"report:{case.opened_by}"}))


async def claim_keys(
    connection: AsyncConnection, message_id: int | None, keys: Collection[str]
) -> set[str]:
    rows = [{"message_id": message_id, "rule": key} for key in sorted(keys)]
    claim = insert_or_skip(handled).returning(handled.c.rule)
    return set(await connection.scalars(claim, rows))


def narrow(
    case: NewCase, strike: NewStrike | None, fresh: Collection[str]
) -> tuple[NewCase, NewStrike | None]:
    """Leave out of a case, and of its strike, what has been dealt with."""
    kept = tuple(v for v in case.violations if v.rule in fresh)
    remaining = Verdict(kept)
    if len(kept) == len(case.violations) or remaining.leading is None:
        return case, strike
    rule = remaining.leading.rule
    case = replace(case, violations=kept, rule=rule, action=remaining.action)
    if strike is None or not remaining.points:
        return replace(case, sanction=None, sanction_until=None), None
    return case, replace(strike, rule=rule, points=remaining.points)


async def insert_case(connection: AsyncConnection, case: NewCase) -> Case | None:
    """Write a new case; None when its message has an open report and this is another."""
    new = insert_or_skip(cases).returning(cases)
    row = (await connection.execute(new, case_values(case))).mappings().one_or_none()
    if row is None:
        return None
    opened = case_of(row)
    event = CaseEvent(case.opened_at, case.opened_by, "opened", case.reason)
    await add_event(connection, opened.id, event)
    return opened


async def find_report(connection: AsyncConnection, message_id: int) -> Case:
    """Find the newest report of a message."""
    query = (
        select(cases)
        .where(cases.c.message_id == message_id, cases.c.kind == CaseKind.REPORT)
        .order_by(cases.c.id.desc())
        .limit(1)
    )
    return case_of((await connection.execute(query)).mappings().one())


async def is_reported(connection: AsyncConnection, message_id: int | None) -> bool:
    """Tell whether a message has an open report."""
    query = select(cases.c.id).where(
        cases.c.message_id == message_id,
        cases.c.kind == CaseKind.REPORT,
        cases.c.state.in_((CaseState.RECORDED, CaseState.OPEN)),
    )
    return await connection.scalar(query) is not None


async def get_case(connection: AsyncConnection, case_id: int) -> Case:
    result = await connection.execute(select(cases).where(cases.c.id == case_id))
    row = result.mappings().one_or_none()
    if row is None:
        raise StorageError(f"case {case_id} does not exist")
    return case_of(row)


async def move_case(
    connection: AsyncConnection,
    case_id: int,
    from_states: Collection[CaseState],
    values: Mapping[str, object],
    *conditions: ColumnElement[bool],
) -> Case | None:
    """Compare and set: change a case only while it is in one of these states."""
    change = (
        update(cases)
        .where(cases.c.id == case_id, cases.c.state.in_(list(from_states)), *conditions)
        .values(values)
        .returning(cases)
    )
    row = (await connection.execute(change)).mappings().one_or_none()
    return None if row is None else case_of(row)


async def redraw_later(connection: AsyncConnection, case: Case, at: datetime) -> Case:
    """Have the bot draw a case's message anew, unless it does so anyway or there is none."""
    if case.pending not in (None, Pending.REFUSED) or case.kind is CaseKind.SHADOW:
        return case
    change = update(cases).where(cases.c.id == case.id).returning(cases)
    since = func.coalesce(cases.c.pending_since, literal(at, cases.c.pending_since.type))
    values = {"pending": Pending.CARD, "pending_since": since}
    return case_of((await connection.execute(change.values(values))).mappings().one())


async def set_outcome(connection: AsyncConnection, case_id: int, outcome: Outcome) -> Case:
    """Write down what Discord has let the bot do, in place of what was known."""
    values: dict[str, object] = {"outcome": outcome}
    if outcome.did(DELETE):
        values["removed"] = True
    change = update(cases).where(cases.c.id == case_id).values(values).returning(cases)
    return case_of((await connection.execute(change)).mappings().one())


def tell_steps(outcome: Outcome, *, beyond: Outcome) -> str:
    """Say in a line what an outcome adds to one that has been told."""
    return "; ".join(
        f"{step.name}: {'done' if step.done else step.detail or 'refused'}"
        for step in outcome.steps
        if step not in beyond.steps
    )


async def add_event(connection: AsyncConnection, case_id: int, event: CaseEvent) -> None:
    await connection.execute(
        insert(case_events),
        {
            "case_id": case_id,
            "at": event.at,
            "actor_id": event.actor_id,
            "kind": event.kind,
            "text": event.text,
        },
    )


async def add_strike(connection: AsyncConnection, case: Case, strike: NewStrike) -> None:
    await connection.execute(
        insert(strikes),
        {
            "case_id": case.id,
            "guild_id": case.guild_id,
            "member_id": case.member_id,
            "rule": strike.rule,
            "points": strike.points,
            "struck_at": strike.struck_at,
            "expires_at": strike.expires_at,
        },
    )


async def pardon_strikes(
    connection: AsyncConnection, case_id: int, event: CaseEvent
) -> tuple[Strike, ...]:
    change = (
        update(strikes)
        .where(strikes.c.case_id == case_id, strikes.c.pardoned_at.is_(None))
        .values(pardoned_at=event.at, pardoned_by=event.actor_id, pardon_reason=event.text)
        .returning(strikes)
    )
    rows = (await connection.execute(change)).mappings()
    pardoned = tuple(sorted((strike_of(row) for row in rows), key=lambda strike: strike.id))
    if pardoned:
        await add_event(connection, case_id, event)
    return pardoned
