"""Opening: one reply strikes once under each rule, one report a reader, whatever comes twice."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from newsroom.models import (
    Action,
    CaseEvent,
    CaseKind,
    CaseState,
    Part,
    PartKind,
    Sanction,
    SanctionKind,
    Strike,
    Violation,
)
from newsroom.outcomes import Outcome
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.database import Database

NewCases = Callable[..., NewCase]
Violations = Callable[..., Violation]


def report(new_case: NewCases, reporter: int, reason: str = "rude") -> NewCase:
    return new_case(
        kind=CaseKind.REPORT,
        state=CaseState.OPEN,
        action=Action.FLAG,
        rule="report",
        violations=(),
        opened_by=reporter,
        reason=reason,
    )


async def test_case_comes_back_whole(store: CaseStore, new_case: NewCases, now: datetime) -> None:
    timeout = Sanction(SanctionKind.TIMEOUT, timedelta(hours=1))
    new = new_case(
        sanction=timeout,
        sanction_until=now + timedelta(hours=1),
        parts=(Part(PartKind.CONTENT, "դու հիմար ես 🙂 \ud83c"), Part(PartKind.POLL, "a\0b")),
    )
    case = await store.open_case(new, None)
    assert case is not None
    assert {name: getattr(case, name) for name in NewCase.__slots__} == {
        name: getattr(new, name) for name in NewCase.__slots__
    }
    assert case.outcome == Outcome()
    assert (case.card_id, case.restored_id, case.removed) == (None, None, False)
    assert await store.get(case.id) == case
    assert await store.of_message(501) == (case,)
    assert await store.get(case.id + 1) is None


async def test_case_brings_its_strike_and_the_first_line_of_its_history(
    store: CaseStore, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    case = await store.open_case(new_case(), strike)
    assert case is not None
    (written,) = await store.strikes_of_case(case.id)
    assert written == Strike(1, case.id, 1, 20, "profanity", 1, now, now + timedelta(days=90))
    assert await store.events(case.id) == (CaseEvent(now, None, "opened", ""),)


async def test_second_edit_does_not_strike_again(
    store: CaseStore, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    assert await store.open_case(new_case(), strike) is not None
    assert await store.open_case(new_case(), strike) is None
    assert len(await store.strikes_of(1, 20)) == 1
    assert set(await store.handled(501)) == {"profanity"}
    assert await store.active_points(1, 20, now) == 1


async def test_one_of_many_tasks_opens_the_case(
    store: CaseStore, new_case: NewCases, strike: NewStrike
) -> None:
    opened = await asyncio.gather(*(store.open_case(new_case(), strike) for _ in range(20)))
    assert sum(case is not None for case in opened) == 1
    assert len(await store.strikes_of(1, 20)) == 1


async def test_one_of_two_processes_opens_each_case(
    database: Database, second_process: Database, new_case: NewCases, strike: NewStrike
) -> None:
    stores = (CaseStore(database), CaseStore(second_process))
    opened = await asyncio.gather(
        *(
            store.open_case(new_case(message_id=message_id), strike)
            for message_id in range(600, 620)
            for store in stores
        )
    )
    assert sum(case is not None for case in opened) == 20
    assert len(await stores[0].strikes_of(1, 20)) == 20


async def test_edit_that_breaks_another_rule_opens_a_case_for_that_rule_alone(
    store: CaseStore, new_case: NewCases, violation: Violations, strike: NewStrike, now: datetime
) -> None:
    slur, insult = violation("slurs", points=2), violation("personal-attack", points=1)
    first = new_case(rule="slurs", violations=(slur,))
    assert await store.open_case(first, replace(strike, rule="slurs", points=2)) is not None
    both = new_case(rule="slurs", violations=(slur, insult))
    second = await store.open_case(both, replace(strike, rule="slurs", points=2))
    assert second is not None
    assert (second.rule, second.violations) == ("personal-attack", (insult,))
    (added,) = await store.strikes_of_case(second.id)
    assert (added.rule, added.points) == ("personal-attack", 1)
    assert await store.active_points(1, 20, now) == 3


async def test_edit_that_adds_only_something_mild_is_not_struck(
    store: CaseStore, new_case: NewCases, violation: Violations, strike: NewStrike
) -> None:
    swearing, link = violation(), violation("links", Action.HOLD, 0)
    await store.open_case(new_case(), strike)
    warned = new_case(violations=(swearing, link), sanction=Sanction(SanctionKind.WARN))
    case = await store.open_case(warned, strike)
    assert case is not None
    assert (case.rule, case.action, case.sanction) == ("links", Action.HOLD, None)
    assert await store.strikes_of_case(case.id) == ()


async def test_moderator_cannot_strike_for_what_has_been_struck(
    store: CaseStore, new_case: NewCases, strike: NewStrike
) -> None:
    await store.open_case(new_case(), strike)
    by_hand = new_case(kind=CaseKind.STRIKE, violations=(), opened_by=30, reason="swearing")
    assert await store.open_case(by_hand, strike) is None
    for_another_rule = replace(by_hand, rule="house-style")
    assert await store.open_case(for_another_rule, strike) is not None
    assert set(await store.handled(501)) == {"profanity", "house-style"}


async def test_strike_on_a_member_alone_may_be_repeated(
    store: CaseStore, new_case: NewCases, strike: NewStrike
) -> None:
    by_hand = new_case(
        kind=CaseKind.STRIKE, violations=(), discussion_id=None, message_id=None, opened_by=30
    )
    assert await store.open_case(by_hand, strike) is not None
    assert await store.open_case(by_hand, strike) is not None


async def test_reports_of_one_message_by_several_readers_share_a_case(
    store: CaseStore, new_case: NewCases
) -> None:
    answers = await asyncio.gather(
        *(store.open_report(report(new_case, reporter)) for reporter in range(40, 46))
    )
    assert len({case.id for case, _ in answers}) == 1
    assert sorted(opened for _, opened in answers) == [False] * 5 + [True]
    events = await store.events(answers[0][0].id)
    assert [event.kind for event in events] == ["opened"] + ["reported"] * 5
    assert {event.actor_id for event in events} == set(range(40, 46))


async def test_second_report_of_a_reader_changes_nothing(
    store: CaseStore, new_case: NewCases
) -> None:
    case, opened = await store.open_report(report(new_case, 40))
    assert opened
    assert await store.open_report(report(new_case, 40, "very rude")) == (case, False)
    assert len(await store.events(case.id)) == 1


async def test_report_after_a_dismissal_opens_a_case_of_its_own(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    first, _ = await store.open_report(report(new_case, 40))
    await store.decide(
        first.id,
        from_states=[CaseState.OPEN],
        to=CaseState.DISMISSED,
        by=30,
        reason="harmless",
        at=now,
        event="dismissed",
    )
    second, opened = await store.open_report(report(new_case, 41))
    assert opened
    assert second.id != first.id
    again, opened = await store.open_report(report(new_case, 40))
    assert (again.id, opened) == (second.id, False)


async def test_reader_whose_report_was_dismissed_may_report_again(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    first, _ = await store.open_report(report(new_case, 40))
    await store.decide(
        first.id,
        from_states=[CaseState.OPEN],
        to=CaseState.DISMISSED,
        by=30,
        reason="",
        at=now,
        event="dismissed",
    )
    second, opened = await store.open_report(report(new_case, 40, "He has changed it"))
    assert opened
    assert second.id != first.id
    assert await store.open_report(report(new_case, 40)) == (second, False)


async def test_report_does_not_shield_a_reply_from_the_judge(
    store: CaseStore, new_case: NewCases, strike: NewStrike
) -> None:
    await store.open_report(report(new_case, 40))
    assert await store.open_case(new_case(), strike) is not None


async def test_rule_on_trial_is_recorded_once_and_counts_against_nobody(
    store: CaseStore, new_case: NewCases, strike: NewStrike
) -> None:
    trial = new_case(kind=CaseKind.SHADOW, state=CaseState.DISMISSED)
    recorded = await store.open_case(trial, None)
    assert recorded is not None
    assert await store.open_case(trial, None) is None
    assert await store.handled(501) == {}
    assert await store.of_member(1, 20, 10) == ()
    assert await store.count_of_member(1, 20) == 0
    in_force = await store.open_case(new_case(), strike)
    assert in_force is not None
    assert await store.of_message(501) == (recorded, in_force)
    assert await store.of_member(1, 20, 10) == (in_force,)


async def test_report_must_come_through_its_own_door(store: CaseStore, new_case: NewCases) -> None:
    with pytest.raises(ValueError, match="open_report"):
        await store.open_case(report(new_case, 40), None)
    with pytest.raises(ValueError, match="about a message"):
        await store.open_report(replace(report(new_case, 40), message_id=None))


async def test_flagged_reply_is_dealt_with_again_when_it_becomes_worse(
    store: CaseStore, new_case: NewCases, strike: NewStrike
) -> None:
    flagged = new_case(
        action=Action.FLAG,
        violations=tuple(replace(v, action=Action.FLAG) for v in new_case().violations),
    )
    assert await store.open_case(flagged, None) is not None
    assert await store.open_case(flagged, None) is None
    assert await store.open_case(new_case(), strike) is not None
    assert await store.open_case(flagged, None) is None
    assert await store.handled(501) == {"profanity": Action.REMOVE}


async def test_upheld_flag_has_been_struck_whatever_is_edited(
    store: CaseStore, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    flagged = new_case(
        state=CaseState.OPEN,
        action=Action.FLAG,
        violations=tuple(replace(v, action=Action.FLAG) for v in new_case().violations),
    )
    case = await store.open_case(flagged, None)
    assert case is not None
    await store.decide(
        case.id,
        from_states={CaseState.OPEN},
        to=CaseState.RECORDED,
        by=30,
        reason="",
        at=now,
        strike=strike,
        event="upheld",
    )
    assert await store.open_case(new_case(), strike) is None
