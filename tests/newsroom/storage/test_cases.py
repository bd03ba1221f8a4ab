"""Cases: acting, deciding and appealing happen once each, and every change leaves its line."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import JSON, type_coerce, update

from newsroom.errors import StorageError
from newsroom.models import (
    Case,
    CaseEvent,
    CaseState,
    Pending,
    Sanction,
    SanctionKind,
)
from newsroom.outcomes import Outcome, Retry, Step
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.database import Database
from newsroom.storage.tables import cases

NewCases = Callable[..., NewCase]
HOUR = timedelta(hours=1)
DELETED = Step("delete", done=True)
DELAYED = Step("ban", done=False, detail="Discord answered 503", retry=Retry.BOT)
REFUSED = Step("timeout", done=False, detail="the member has a higher role")


@pytest.fixture
async def case(store: CaseStore, new_case: NewCases, strike: NewStrike) -> Case:
    opened = await store.open_case(new_case(), strike)
    assert opened is not None
    return opened


async def kinds(store: CaseStore, case_id: int) -> list[str]:
    return [event.kind for event in await store.events(case_id)]


async def enforce(store: CaseStore, case: Case) -> Case:
    return await store.close(case.id, CaseState.ENFORCED, Outcome((DELETED,)), case.opened_at)


async def overrule(store: CaseStore, case: Case, by: int) -> Case | None:
    return await store.decide(
        case.id,
        from_states=[CaseState.APPEALED],
        to=CaseState.UPHELD,
        by=by,
        reason=f"moderator {by}",
        at=case.opened_at + HOUR,
        event="upheld",
    )


async def test_unfinished_case_waits_until_it_is_closed_and_shown(
    store: CaseStore, case: Case
) -> None:
    assert case.pending is Pending.ACT
    assert await store.unfinished(1) == (case,)
    assert await store.unfinished(2) == ()
    closed = await enforce(store, case)
    assert closed == replace(
        case,
        state=CaseState.ENFORCED,
        outcome=Outcome((DELETED,)),
        removed=True,
        pending=Pending.CARD,
    )
    assert await store.get(case.id) == closed
    assert await store.unfinished(1) == (closed,)
    await store.settle(case.id, Pending.CARD)
    assert await store.unfinished(1) == ()
    assert await kinds(store, case.id) == ["opened", "enforced"]


async def test_closing_twice_leaves_one_line(store: CaseStore, case: Case) -> None:
    await enforce(store, case)
    assert (await enforce(store, case)).state is CaseState.ENFORCED
    assert await kinds(store, case.id) == ["opened", "enforced"]


async def test_decision_made_while_the_bot_acts_stands(store: CaseStore, case: Case) -> None:
    await store.overturn(
        case.id, from_states=[CaseState.RECORDED], by=30, reason="mistake", at=case.opened_at
    )
    closed = await enforce(store, case)
    assert closed.state is CaseState.OVERTURNED
    assert closed.removed
    assert closed.outcome.steps == (DELETED,)
    assert (await store.events(case.id))[-1].kind == "acted"


async def test_each_decision_says_what_discord_has_still_to_be_told(
    store: CaseStore, case: Case, now: datetime
) -> None:
    async def pending() -> Pending | None:
        (unfinished,) = await store.unfinished(1)
        assert unfinished.pending_since == now + HOUR
        return unfinished.pending

    await enforce(store, case)
    await store.appeal(case.id, "a quotation", now + HOUR)
    assert await pending() is Pending.CARD
    assert await overrule(store, case, 30) is not None
    assert await pending() is Pending.UPHOLD
    restore = Pending.RESTORE
    await store.overturn(
        case.id,
        from_states=[CaseState.UPHELD],
        by=30,
        reason="",
        at=now + HOUR,
        pending=restore,
    )
    assert await pending() is restore


async def test_case_is_to_be_acted_on_as_long_as_the_bot_goes_on_trying(
    store: CaseStore, case: Case, now: datetime
) -> None:
    closed = await store.close(case.id, CaseState.ENFORCED, Outcome((DELETED, DELAYED)), now)
    assert (closed.state, closed.pending) == (CaseState.ENFORCED, Pending.ACT)
    assert closed.removed
    appealed = await store.appeal(case.id, "a quotation", now + HOUR)
    assert appealed is not None
    assert (appealed.pending, appealed.pending_since) == (Pending.ACT, case.opened_at)
    done = Outcome((DELETED, Step("ban", True)))
    closed = await store.close(case.id, CaseState.ENFORCED, done, now)
    assert (closed.state, closed.pending) == (CaseState.APPEALED, Pending.CARD)


async def test_what_discord_refuses_waits_in_the_queue_until_it_is_tried_again(
    store: CaseStore, case: Case, now: datetime
) -> None:
    stands = Step("delete", False, "the bot lacks the permission", Retry.MODERATOR)
    await store.close(case.id, CaseState.ENFORCED, Outcome((stands,)), now)
    await store.settle(case.id, Pending.CARD, Pending.REFUSED)
    assert await store.unfinished(1) == ()
    (waiting,) = await store.queue(1, 10)
    assert (waiting.outcome.steps, waiting.removed) == ((stands,), False)
    assert await store.queue_length(1) == 1
    again = await store.try_again(case.id, by=30, at=now + HOUR)
    assert again is not None
    assert (again.pending, again.pending_since) == (Pending.ACT, case.opened_at)
    assert again.outcome.delayed == (replace(stands, retry=Retry.BOT),)
    assert await store.queue_length(1) == 0
    assert await store.unfinished(1) == (again,)
    assert (await store.events(case.id))[-1] == CaseEvent(now + HOUR, 30, "tried again")
    assert await store.try_again(case.id, by=31, at=now + HOUR) is None


@pytest.mark.parametrize(
    ("name", "pending"), [("untimeout", Pending.PARDON), ("restore", Pending.RESTORE)]
)
async def test_decision_that_discord_refused_is_what_is_tried_again(
    store: CaseStore, case: Case, now: datetime, name: str, pending: Pending
) -> None:
    await enforce(store, case)
    await store.overturn(case.id, from_states=[CaseState.ENFORCED], by=30, reason="", at=now)
    refused = Step(name, False, "the bot lacks the permission", Retry.MODERATOR)
    await store.record_step(case.id, Outcome((DELETED, refused)), at=now)
    again = await store.try_again(case.id, by=30, at=now)
    assert again is not None
    assert again.pending is pending


async def test_outcome_written_before_it_was_known_who_tries_again_is_read(
    store: CaseStore, database: Database, case: Case
) -> None:
    async with database.writing() as connection:
        old = [{"name": "delete", "done": False, "detail": "Discord answered 503"}]
        await connection.execute(update(cases).values(outcome=type_coerce(old, JSON)))
    known = await store.get(case.id)
    assert known is not None
    assert known.outcome.steps == (Step("delete", False, "Discord answered 503", Retry.NOBODY),)


async def test_what_a_later_decision_asks_for_stays_pending(
    store: CaseStore, case: Case, now: datetime
) -> None:
    await enforce(store, case)
    await store.overturn(case.id, from_states=[CaseState.ENFORCED], by=30, reason="", at=now)
    await store.settle(case.id, Pending.CARD)
    (unfinished,) = await store.unfinished(1)
    assert unfinished.pending is Pending.PARDON


async def test_closing_an_unknown_case_is_an_error(store: CaseStore, now: datetime) -> None:
    with pytest.raises(StorageError, match="case 77 does not exist"):
        await store.close(77, CaseState.ENFORCED, Outcome(), now)


async def test_each_step_is_told_once(store: CaseStore, case: Case, now: datetime) -> None:
    notice = Step("notice", done=True)
    await store.record_step(case.id, Outcome((DELETED,)), at=now)
    await store.record_step(case.id, Outcome((DELETED,)), at=now)
    known = await store.get(case.id)
    assert known is not None
    assert known.outcome == Outcome((DELETED,))
    outcome = Outcome((DELETED, REFUSED, notice))
    closed = await store.close(case.id, CaseState.ENFORCED, outcome, now + HOUR)
    assert closed.outcome == outcome
    assert (await store.events(case.id))[1:] == (
        CaseEvent(now, None, "acted", "delete: done"),
        CaseEvent(
            now + HOUR, None, "enforced", "timeout: the member has a higher role; notice: done"
        ),
    )


async def test_card_and_restored_reply_are_remembered(
    store: CaseStore, case: Case, now: datetime
) -> None:
    await store.set_card(case.id, 900)
    await store.overturn(case.id, from_states=[CaseState.RECORDED], by=30, reason="fine", at=now)
    await store.set_restored(case.id, 901, now + HOUR)
    known = await store.get(case.id)
    assert known is not None
    assert (known.card_id, known.restored_id) == (900, 901)
    assert (await store.events(case.id))[-1] == CaseEvent(now + HOUR, 30, "restored")


async def test_case_may_be_appealed_once_and_only_when_enforced(
    store: CaseStore, case: Case, now: datetime
) -> None:
    assert await store.appeal(case.id, "too early", now) is None
    await enforce(store, case)
    answers = await asyncio.gather(*(store.appeal(case.id, f"plea {n}", now) for n in range(5)))
    (appealed,) = [answer for answer in answers if answer]
    assert appealed.state is CaseState.APPEALED
    assert appealed.appealed_at == now
    assert (await store.events(case.id))[-1] == CaseEvent(now, 20, "appeal", str(appealed.appeal))
    assert await overrule(store, case, 30) is not None
    assert await store.appeal(case.id, "again", now) is None


async def test_faster_of_two_moderators_decides(
    store: CaseStore, case: Case, now: datetime
) -> None:
    await enforce(store, case)
    await store.appeal(case.id, "I quoted a film", now)
    answers = await asyncio.gather(*(overrule(store, case, by) for by in range(30, 36)))
    (decided,) = [answer for answer in answers if answer]
    assert decided.state is CaseState.UPHELD
    event = (await store.events(case.id))[-1]
    assert event == CaseEvent(
        now + HOUR, decided.decided_by, "upheld", f"moderator {decided.decided_by}"
    )
    assert (await kinds(store, case.id)).count("upheld") == 1


async def test_decision_may_bring_a_sanction_and_a_strike(
    store: CaseStore, case: Case, strike: NewStrike, now: datetime
) -> None:
    await enforce(store, case)
    day = Sanction(SanctionKind.TIMEOUT, timedelta(days=1))
    decided = await store.decide(
        case.id,
        from_states=(CaseState.ENFORCED,),
        to=CaseState.ENFORCED,
        by=30,
        reason="he went on",
        at=now,
        sanction=day,
        sanction_until=now + timedelta(days=1),
        strike=replace(strike, points=2),
        event="escalated",
    )
    assert decided is not None
    assert (decided.sanction, decided.sanction_until) == (day, now + timedelta(days=1))
    assert [s.points for s in await store.strikes_of_case(case.id)] == [2, 1]
    assert await store.active_points(1, 20, now) == 3


async def test_decision_without_a_sanction_keeps_the_one_there_is(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    held = await store.open_case(
        new_case(state=CaseState.OPEN, sanction=Sanction(SanctionKind.BLOCK)), None
    )
    assert held is not None
    decided = await store.decide(
        held.id,
        from_states={CaseState.OPEN},
        to=CaseState.DISMISSED,
        by=None,
        reason="",
        at=now,
        event="dismissed",
    )
    assert decided is not None
    assert decided.sanction == Sanction(SanctionKind.BLOCK)


async def test_overturning_pardons_in_the_same_breath(
    store: CaseStore, case: Case, now: datetime
) -> None:
    await enforce(store, case)
    answer = await store.overturn(
        case.id, from_states=[CaseState.ENFORCED], by=30, reason="a quotation", at=now
    )
    assert answer is not None
    overturned, pardoned = answer
    assert overturned.state is CaseState.OVERTURNED
    assert [s.pardon_reason for s in pardoned] == ["a quotation"]
    assert await kinds(store, case.id) == ["opened", "enforced", "overturned", "pardoned"]
    assert (
        await store.overturn(case.id, from_states=[CaseState.ENFORCED], by=31, reason="", at=now)
        is None
    )


async def test_pardon_takes_points_and_keeps_history(
    store: CaseStore, case: Case, now: datetime
) -> None:
    await enforce(store, case)
    enforced = [CaseState.ENFORCED]
    answer = await store.overturn(
        case.id, from_states=enforced, by=30, reason="first offence", at=now
    )
    assert answer is not None
    (pardoned,) = answer[1]
    assert (pardoned.pardoned_at, pardoned.pardoned_by) == (now, 30)
    assert not pardoned.active(now)
    assert await store.active_points(1, 20, now) == 0
    assert await store.strikes_of(1, 20) == (pardoned,)
    assert await store.strike(pardoned.id) == pardoned
    assert await store.active_strikes(1, "", now, 25) == ()


async def test_points_expire_to_the_second(store: CaseStore, case: Case, now: datetime) -> None:
    expiry = now + timedelta(days=90)
    assert await store.active_points(1, 20, expiry - timedelta(seconds=1)) == 1
    assert await store.active_points(1, 20, expiry) == 0
    assert await store.active_points(2, 20, now) == 0
    assert await store.active_points(1, 21, now) == 0
    assert case.id == (await store.strikes_of(1, 20))[0].case_id


async def test_notes_are_part_of_the_history(store: CaseStore, case: Case, now: datetime) -> None:
    await store.note(case.id, 30, "spoke to her", now)
    assert (await store.events(case.id))[-1] == CaseEvent(now, 30, "note", "spoke to her")
    with pytest.raises(StorageError):
        await store.note(99, 30, "no such case", now)
