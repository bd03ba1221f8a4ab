"""Looking cases up: by member, by number or name, in the queue."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from newsroom.models import Action, Case, CaseKind, CaseState, Violation
from newsroom.outcomes import Outcome
from newsroom.storage import case_queries
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.records import Settled

NewCases = Callable[..., NewCase]


async def open_many(store: CaseStore, *cases: NewCase) -> list[Case]:
    opened = [await store.open_case(case, None) for case in cases]
    return [case for case in opened if case]


@pytest.fixture
async def opened(store: CaseStore, new_case: NewCases) -> list[Case]:
    names = ["Ani", "Արամ", "100%_sure", "ani2", *["Vahe"] * 7, "Ani"]
    return await open_many(
        store,
        *(
            new_case(message_id=600 + n, member_id=20 + n, member_name=name)
            for n, name in enumerate(names)
        ),
        new_case(guild_id=2, message_id=700, member_name="Ani"),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        ("1", [12, 11, 10, 3, 1]),
        ("12", [12]),
        ("#12", [12]),
        (" ANI ", [12, 4, 1]),
        ("ԱՐԱՄ", [2]),
        ("արա", [2]),
        ("%", [3]),
        ("_", [3]),
        ("\\", []),
        ("nobody", []),
        ("' OR 1=1 --", []),
    ],
)
async def test_search_finds_numbers_by_their_start_and_names_by_any_part(
    store: CaseStore, opened: list[Case], text: str, found: list[int]
) -> None:
    assert len(opened) == 13
    assert [case.id for case in await store.search(1, text, 25)] == found


async def test_search_stops_at_its_limit(store: CaseStore, opened: list[Case]) -> None:
    assert await store.search(1, "", 2) == (opened[11], opened[10])


async def test_cases_of_a_member_come_newest_first(store: CaseStore, new_case: NewCases) -> None:
    first, second, _, _ = await open_many(
        store,
        new_case(message_id=600),
        new_case(message_id=601),
        new_case(message_id=602, member_id=21),
        new_case(message_id=603, guild_id=2),
    )
    assert await store.of_member(1, 20, 10) == (second, first)
    assert await store.count_of_member(1, 20) == 2
    assert await store.of_member(1, 20, 1) == (second,)


STANDING = [
    ([{"action": Action.HOLD, "state": CaseState.OPEN}], 0),
    ([{"action": Action.HOLD, "state": CaseState.APPROVED}], 1),
    ([{"action": Action.HOLD, "state": CaseState.KEPT_DOWN}], 0),
    ([{"action": Action.HOLD, "state": CaseState.UPHELD}], 0),
    ([{"action": Action.FLAG, "state": CaseState.OPEN}], 1),
    ([{"action": Action.FLAG, "state": CaseState.DISMISSED}], 1),
    ([{"action": Action.FLAG, "state": CaseState.UPHELD}], 0),
    ([{"action": Action.REMOVE, "state": CaseState.ENFORCED}], 0),
    ([{"action": Action.REMOVE, "state": CaseState.OVERTURNED}], 0),  # pardoned, and stays away
    ([{"kind": CaseKind.SHADOW, "action": Action.HOLD, "state": CaseState.DISMISSED}], 1),
    # Two cases about one reply.
    ([{"action": Action.FLAG, "state": CaseState.OPEN, "rule": "a"}] * 2, 1),
    (
        [
            {"action": Action.FLAG, "state": CaseState.OPEN},
            {"action": Action.REMOVE, "state": CaseState.ENFORCED},
        ],
        0,
    ),
    (
        [
            {"kind": CaseKind.SHADOW, "action": Action.HOLD, "state": CaseState.DISMISSED},
            {"action": Action.REMOVE, "state": CaseState.ENFORCED},
        ],
        0,
    ),
    ([{"action": Action.FLAG, "state": CaseState.OPEN, "message_id": 601}], 0),  # itself
    ([{"action": Action.FLAG, "state": CaseState.OPEN, "message_id": None}], 0),
    ([{"action": Action.FLAG, "state": CaseState.OPEN, "member_id": 21}], 0),
    ([{"action": Action.FLAG, "state": CaseState.OPEN, "guild_id": 2}], 0),
]


@pytest.mark.parametrize(("about", "count"), STANDING)
async def test_replies_that_were_let_stand_are_counted(
    store: CaseStore,
    new_case: NewCases,
    violation: Callable[..., Violation],
    about: list[dict[str, Any]],
    count: int,
) -> None:
    for n, fields in enumerate(about):
        found = (violation(f"rule-{n}", fields["action"]),)
        case = new_case(**{"message_id": 600, "rule": f"rule-{n}", "violations": found} | fields)
        assert await store.open_case(case, None) is not None
    assert await store.let_stand(1, 20, 601) == count


async def test_queue_holds_what_waits_for_a_moderator_oldest_first(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    states = list(CaseState)
    for n, state in enumerate([*states, *states]):
        await store.open_case(new_case(message_id=600 + n, state=state), None)
    await store.open_case(new_case(message_id=700, guild_id=2, state=CaseState.OPEN), None)
    waiting = [CaseState.OPEN, CaseState.APPEALED] * 2
    assert [case.state for case in await store.queue(1, 10, 0)] == waiting
    assert await store.queue_length(1) == 4
    page = await store.queue(1, 2, 1)
    assert [case.id for case in page] == [4, 2 + len(states)]
    assert await store.queue_length(3) == 0


async def test_walk_meets_every_case_since_then_once(
    store: CaseStore, new_case: NewCases, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_queries, "PAGE", 3)
    times = [now + timedelta(hours=hour) for hour in (5, 0, 6, 7, 1, 8, 9, 10)]
    opened = await open_many(
        store,
        *(new_case(message_id=600 + n, opened_at=at) for n, at in enumerate(times)),
        new_case(message_id=700, guild_id=2),
    )
    met = [case async for case in store.walk(1, now + timedelta(hours=5))]
    assert met == [case for case in opened[:8] if case.opened_at >= now + timedelta(hours=5)]
    assert len(met) == 6
    assert [case async for case in store.walk(3, now)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("", [4, 3, 1]), ("1", [3, 1]), ("#4", [4]), ("2", []), (" ANI ", [4, 1]), ("%", [3])],
)
async def test_active_strikes_are_found_by_number_and_by_name(
    store: CaseStore, new_case: NewCases, strike: NewStrike, text: str, found: list[int]
) -> None:
    for number, name in enumerate(("Ani", "Ani", "100%_sure", "ani"), start=1):
        opened = await store.open_case(new_case(message_id=number, member_name=name), strike)
        assert opened is not None
    await store.open_case(new_case(guild_id=2, message_id=9, member_name="Ani"), strike)
    await store.overturn(2, from_states=[CaseState.RECORDED], by=30, reason="", at=strike.struck_at)
    now = strike.struck_at
    assert [s.id for s, _ in await store.active_strikes(1, text, now, 25)] == found
    assert await store.active_strikes(1, text, strike.expires_at, 25) == ()
    assert len(await store.active_strikes(1, "", now, 2)) == 2


async def test_offers_are_due_at_their_time_oldest_first_until_they_are_made(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    first, second, third = await open_many(
        store, *(new_case(message_id=number) for number in (601, 602, 603))
    )
    await store.offer(first.id, now)
    await store.offer(second.id, now - timedelta(hours=1))
    await store.offer(third.id, now + timedelta(seconds=1))
    assert [case.id for case in await store.offers_due(now)] == [second.id, first.id]
    await store.offer(second.id, None)
    assert [case.id for case in await store.offers_due(now)] == [first.id]


async def test_member_is_known_where_there_is_a_case_and_not_by_rules_on_trial(
    store: CaseStore, new_case: NewCases
) -> None:
    on_trial = new_case(guild_id=3, message_id=603, kind=CaseKind.SHADOW)
    await open_many(store, new_case(), new_case(guild_id=2, message_id=602), on_trial)
    assert await store.known_in(new_case().member_id) == {new_case().guild_id, 2}
    assert await store.known_in(999) == frozenset()


async def test_walk_ends_where_a_span_does_and_meets_all_guilds_when_none_is_named(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    first, second, _ = await open_many(
        store,
        new_case(message_id=600),
        new_case(message_id=601, guild_id=2),
        new_case(message_id=602, opened_at=now + timedelta(hours=1)),
    )
    until = now + timedelta(hours=1)
    assert [case async for case in store.walk(1, now, until)] == [first]
    assert [case async for case in store.walk(None, now, until)] == [first, second]


async def test_case_is_settled_with_what_it_costs_and_by_the_last_word_of_a_moderator(
    store: CaseStore, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    counts = await store.open_case(new_case(message_id=600), strike)
    pardoned = await store.open_case(new_case(message_id=601), strike)
    assert counts is not None
    assert pardoned is not None
    await store.close(counts.id, CaseState.ENFORCED, Outcome(), now)
    for hours, to in ((1, CaseState.UPHELD), (2, CaseState.OVERTURNED)):
        await store.overturn(
            pardoned.id,
            from_states=list(CaseState),
            by=30,
            reason="",
            at=now + timedelta(hours=hours),
            to=to,
        )
    assert await store.settled([counts.id, pardoned.id]) == {
        counts.id: Settled(points=1, decided_at=None),
        pardoned.id: Settled(points=0, decided_at=now + timedelta(hours=2)),
    }
    assert await store.settled([]) == {}
