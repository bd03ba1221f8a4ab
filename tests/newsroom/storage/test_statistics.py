"""Statistics: what is counted, of whom it is not, and how long decisions took."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from newsroom.models import Action, Case, CaseKind, CaseState
from newsroom.outcomes import Outcome
from newsroom.statistics import Busy, Count, Period
from newsroom.storage.cases import CaseStore, NewCase
from newsroom.storage.database import Database
from newsroom.storage.statistics import StatisticsStore
from tests.newsroom.storage.news import STORY, News

NewCases = Callable[..., NewCase]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def statistics(database: Database) -> StatisticsStore:
    return StatisticsStore(database)


async def recorded(store: CaseStore, case: NewCase) -> Case:
    opened = await store.open_case(case, None)
    assert opened is not None
    return opened


async def decide(store: CaseStore, case: Case, to: CaseState, at: datetime) -> None:
    """Let a moderator decide, and the bot carry it out a day later."""
    decided = await store.decide(
        case.id, from_states=list(CaseState), to=to, by=30, reason="", at=at, event=to.value
    )
    assert decided is not None
    await store.close(case.id, to, Outcome(), at + DAY)


async def test_cases_are_counted_by_day_rule_and_state(
    store: CaseStore, statistics: StatisticsStore, new_case: NewCases, now: datetime
) -> None:
    midnight = now.replace(hour=0)
    times = [midnight - timedelta(seconds=1), midnight, now, now]
    for number, at in enumerate(times):
        await recorded(store, new_case(message_id=600 + number, opened_at=at))
    by_hand = new_case(kind=CaseKind.STRIKE, message_id=None, rule="caps", violations=())
    case = await recorded(store, by_hand)
    await store.close(case.id, CaseState.ENFORCED, Outcome(), now)
    await store.appeal(case.id, "unfair", now)

    found = await statistics.of(1, now - 7 * DAY, now + DAY)

    at_work = CaseState.RECORDED
    assert found.counts == (
        Count(date(2026, 2, 28), "profanity", at_work, appealed=False, cases=1),
        Count(date(2026, 3, 1), "caps", CaseState.APPEALED, appealed=True, cases=1),
        Count(date(2026, 3, 1), "profanity", at_work, appealed=False, cases=3),
    )
    assert found.cases == 5
    assert found.by_rule == {"profanity": 4, "caps": 1}
    assert found.by_state == {at_work: 4, CaseState.APPEALED: 1}
    assert found.appeals == {CaseState.APPEALED: 1}


async def test_other_spans_other_guilds_and_rules_on_trial_are_left_out(
    store: CaseStore, statistics: StatisticsStore, new_case: NewCases, now: datetime
) -> None:
    apart: list[dict[str, object]] = [
        {"opened_at": now},
        {"opened_at": now + DAY},
        {"opened_at": now - timedelta(seconds=1)},
        {"guild_id": 2},
        {"kind": CaseKind.SHADOW},
    ]
    for number, changes in enumerate(apart):
        await recorded(store, new_case(message_id=600 + number, **changes))

    assert (await statistics.of(1, now, now + DAY)).cases == 1
    assert (await statistics.of(None, now, now + DAY)).cases == 2
    assert (await statistics.of(3, now, now + DAY)).cases == 0
    assert await statistics.guilds(now, now + DAY) == (1, 2)


async def test_time_to_a_decision_is_from_when_a_case_came_to_moderators_until_one_decided(
    store: CaseStore, statistics: StatisticsStore, new_case: NewCases, now: datetime
) -> None:
    flagged = await recorded(store, new_case(action=Action.FLAG, state=CaseState.OPEN))
    await decide(store, flagged, CaseState.DISMISSED, now + HOUR)
    report = new_case(kind=CaseKind.REPORT, message_id=602, opened_by=40, state=CaseState.OPEN)
    reported, _ = await store.open_report(report)
    await decide(store, reported, CaseState.UPHELD, now + 2 * HOUR)
    waiting = new_case(action=Action.HOLD, message_id=603, state=CaseState.OPEN)
    await recorded(store, waiting)
    # Removed by the bot at once, and so no decision, until its author appealed.
    removed = await recorded(store, new_case(message_id=604))
    await store.close(removed.id, CaseState.ENFORCED, Outcome(), now + HOUR)
    await store.appeal(removed.id, "unfair", now + 3 * HOUR)
    await store.overturn(
        removed.id, from_states=[CaseState.APPEALED], by=30, reason="", at=now + 8 * HOUR
    )
    # Of one that nobody appealed against, nobody waited for the pardon.
    pardoned = await recorded(store, new_case(message_id=605))
    await store.overturn(
        pardoned.id, from_states=[CaseState.RECORDED], by=30, reason="", at=now + 9 * HOUR
    )

    found = await statistics.of(1, now, now + DAY)

    assert found.waits == (HOUR, 2 * HOUR, 5 * HOUR)
    assert found.median_wait == 2 * HOUR
    assert (found.overturned, found.acted_on) == (2, 3)
    assert found.appeals == {CaseState.OVERTURNED: 1}


async def test_busiest_discussions_come_first_with_their_headlines(
    database: Database,
    store: CaseStore,
    statistics: StatisticsStore,
    new_case: NewCases,
    now: datetime,
) -> None:
    await News(database).deliver(now, thread_id=500)
    for number, place in enumerate([500, 77, 500, 78, 79, 80, 81, None]):
        await recorded(store, new_case(message_id=600 + number, discussion_id=place))

    found = await statistics.of(1, now, now + DAY)

    assert found.busiest == (
        Busy(500, STORY.title, 2),
        *(Busy(unknown, "", 1) for unknown in (77, 78, 79, 80)),
    )


async def test_span_of_two_weeks_is_told_by_days_and_a_longer_one_by_weeks_from_monday(
    store: CaseStore, statistics: StatisticsStore, new_case: NewCases, now: datetime
) -> None:
    await recorded(store, new_case(opened_at=now - 9 * DAY))
    await recorded(store, new_case(message_id=602, opened_at=now - HOUR))

    days = (await statistics.of(1, now - 14 * DAY, now)).periods
    weeks = (await statistics.of(1, now - 15 * DAY, now)).periods
    empty = (await statistics.of(2, now - 15 * DAY, now)).periods

    assert len(days) == 15
    assert [day for day in days if day.cases] == [
        Period(date(2026, 2, 20), {"profanity": 1}),
        Period(date(2026, 3, 1), {"profanity": 1}),
    ]
    assert weeks == (
        Period(date(2026, 2, 9), {}),
        Period(date(2026, 2, 16), {"profanity": 1}),
        Period(date(2026, 2, 23), {"profanity": 1}),
    )
    assert empty == tuple(replace(week, rules={}) for week in weeks)


async def test_empty_span_has_no_middle(statistics: StatisticsStore, now: datetime) -> None:
    found = await statistics.of(1, now - DAY, now)
    assert (found.cases, found.median_wait, found.busiest) == (0, None, ())
