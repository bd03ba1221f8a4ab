"""Forgetting: the words go, what happened stays."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from newsroom.models import Action, Answered, Case, CaseKind, CaseState, Part, PartKind, Violation
from newsroom.outcomes import Outcome
from newsroom.storage import erasing, forgetting
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.columns import Packed, Prose
from newsroom.storage.database import Database
from newsroom.storage.erasing import Traces
from newsroom.storage.followers import FollowerStore
from newsroom.storage.members import MemberStore
from newsroom.storage.tables import metadata

NewCases = Callable[..., NewCase]
DAY = timedelta(days=1)


async def enforced(store: CaseStore, case: NewCase, strike: NewStrike | None = None) -> Case:
    opened = await store.open_case(case, strike)
    assert opened is not None
    await store.close(opened.id, CaseState.ENFORCED, Outcome(), case.opened_at)
    return opened


async def test_old_settled_cases_lose_their_words_and_nothing_else(
    store: CaseStore, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    case = await enforced(store, new_case(reason="reported by post"), strike)
    await store.appeal(case.id, "I was quoting", now)
    await store.decide(
        case.id,
        from_states=[CaseState.APPEALED],
        to=CaseState.UPHELD,
        by=30,
        reason="not a quotation",
        at=now,
        event="upheld",
    )
    assert await store.forget_texts(1, now) == 0
    assert await store.forget_texts(1, now + DAY) == 1
    kept = await store.get(case.id)
    assert kept is not None
    assert (kept.parts, kept.reason, kept.appeal) == ((), "", "")
    (violation,) = kept.violations
    assert (violation.rule, violation.via, violation.evidence) == ("profanity", ("leet",), "")
    assert kept.member_name == "Ani"
    assert [(e.kind, e.text) for e in await store.events(case.id)] == [
        ("opened", ""),
        ("enforced", ""),
        ("appeal", ""),
        ("upheld", "not a quotation"),
    ]
    assert await store.active_points(1, 20, now) == 1
    assert await store.forget_texts(1, now + DAY) == 0


async def test_each_guild_forgets_at_its_own_time(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    await enforced(store, new_case())
    theirs = await enforced(store, new_case(guild_id=2, message_id=502))
    assert sorted(await store.guilds_with_texts()) == [1, 2]
    assert await store.forget_texts(1, now + DAY) == 1
    kept = await store.get(theirs.id)
    assert kept is not None
    assert kept.parts == theirs.parts
    assert await store.guilds_with_texts() == (2,)


@pytest.mark.parametrize("state", [CaseState.RECORDED, CaseState.OPEN, CaseState.APPEALED])
async def test_case_that_waits_keeps_its_words(
    store: CaseStore, new_case: NewCases, now: datetime, state: CaseState
) -> None:
    case = await store.open_case(new_case(state=state), None)
    assert case is not None
    assert await store.forget_texts(1, now + 365 * DAY) == 0
    assert await store.get(case.id) == case


async def test_case_without_an_appeal_still_has_none_when_forgotten(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    case = await enforced(store, new_case())
    await store.forget_texts(1, now + DAY)
    kept = await store.get(case.id)
    assert kept is not None
    assert kept.appeal is None


async def test_appeal_against_a_forgotten_case_is_forgotten_in_its_turn(
    store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    case = await enforced(store, new_case())
    await store.forget_texts(1, now + DAY)
    assert await store.appeal(case.id, "late words", now + DAY) is not None
    assert await store.forget_texts(1, now + 2 * DAY) == 0
    await store.overturn(
        case.id, from_states=[CaseState.APPEALED], by=30, reason="fair", at=now + DAY
    )
    assert await store.forget_texts(1, now + 2 * DAY) == 1
    kept = await store.get(case.id)
    assert kept is not None
    assert kept.appeal == ""


async def test_many_cases_are_forgotten_portion_by_portion(
    store: CaseStore, new_case: NewCases, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "PORTION", 3)
    for n in range(7):
        await enforced(store, new_case(message_id=600 + n))
    assert await store.forget_texts(1, now + DAY) == 7
    assert {case.parts for case in await store.of_member(1, 20, 10)} == {()}


async def test_erased_member_leaves_a_tombstone_without_text(
    database: Database, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    members, store = MemberStore(database), CaseStore(database)
    about_her = await enforced(store, new_case(member_name="Zabel", reason="secret one"), strike)
    await store.appeal(about_her.id, "secret two", now)
    await store.note(about_her.id, 30, "secret three", now)
    await store.overturn(
        about_her.id, from_states=[CaseState.APPEALED], by=30, reason="secret four", at=now
    )
    by_her, _ = await store.open_report(
        new_case(
            kind=CaseKind.REPORT, member_id=21, message_id=700, opened_by=20, reason="secret five"
        )
    )
    other = await enforced(store, new_case(member_id=22, message_id=701, reason="stays"))
    await members.block(1, 20, 30, "secret six", about_her.id, now, None)

    assert await members.erase(20) == 1

    tombstone = await store.get(about_her.id)
    assert tombstone is not None
    assert (tombstone.member_id, tombstone.member_name) == (20, "")
    assert (tombstone.parts, tombstone.appeal, tombstone.reason) == ((), "", "")
    assert [event.text for event in await store.events(about_her.id)] == [""] * 6
    assert [s.pardon_reason for s in await store.strikes_of(1, 20)] == [""]
    block = await members.blocked(1, 20)
    assert block is not None
    assert block.reason == ""
    reported = await store.get(by_her.id)
    assert reported is not None
    assert (reported.reason, reported.member_name) == ("", "Ani")
    assert [event.text for event in await store.events(by_her.id)] == [""]
    kept = await store.get(other.id)
    assert kept is not None
    assert kept.reason == "stays"


async def test_erased_words_are_not_left_in_the_file(
    path: Path, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    database = await Database.open(path)
    members, store = MemberStore(database), CaseStore(database)
    for n in range(30):
        words = new_case(message_id=600 + n, member_name="Zabel", reason="secret " * 50 * n)
        case = await enforced(store, words, strike)
        await store.appeal(case.id, "secret " * 100, now)
    await members.erase(20)
    await database.close()
    left = await asyncio.to_thread(path.read_bytes)
    assert left.startswith(b"SQLite format 3")
    assert b"secret" not in left
    assert b"Zabel" not in left


async def test_erased_member_is_not_written_to_any_more(
    database: Database, store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    followers, members = FollowerStore(database), MemberStore(database)
    case = await enforced(store, new_case())
    await store.offer(case.id, now)
    report = new_case(kind=CaseKind.REPORT, message_id=602, opened_by=40, member_id=21)
    reported, _ = await store.open_report(report)
    assert await followers.follow(reported, 40, now)
    await store.close(reported.id, CaseState.DISMISSED, Outcome(), now)
    assert [follower.member_id for follower in await followers.due()] == [40]
    await members.erase(40)
    await members.erase(case.member_id)
    assert await followers.due() == ()
    assert await store.offers_due(now) == ()


async def test_what_others_quote_of_an_erased_member_is_blackened(
    database: Database, store: CaseStore, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    secret = "The mayor of Gyumri sleeps in his office every night"
    about = new_case(
        member_id=40, member_name="Zabel Kaya", parts=(Part(PartKind.CONTENT, secret),)
    )
    await enforced(store, about)
    quoted = f"> {secret}\nyou darn fool"
    start = quoted.index("darn")
    violations = (
        Violation("profanity", "profanity", Action.REMOVE, 1, 0, start, start + 4, "darn"),
        Violation("lies", "pattern", Action.REMOVE, 1, 0, 6, 11, "mayor"),
    )
    other = await enforced(
        store,
        new_case(
            message_id=602,
            parts=(Part(PartKind.CONTENT, quoted),),
            violations=violations,
            answers=Answered(601, 40, secret),
            former_text=f"> {secret}\nnonsense",
        ),
        strike,
    )
    await store.note(other.id, 30, "Zabel Kaya had said: sleeps in his office, and worse", now)
    await store.appeal(other.id, "I answered Zabel Kaya", now)
    await store.overturn(
        other.id, from_states=[CaseState.APPEALED], by=30, reason="Sleeps in his office!", at=now
    )
    members = MemberStore(database)
    await members.block(1, 22, 30, "As Zabel Kaya", None, now, None)

    assert await members.erase(40) == 1

    kept = await store.get(other.id)
    assert kept is not None
    (part,) = kept.parts
    assert part.text.endswith("you darn fool")
    assert len(part.text) == len(quoted)
    assert kept.answers is None or "mayor" not in (kept.answers.text or "")
    assert kept.former_text is not None
    assert "mayor" not in kept.former_text
    assert kept.former_text.endswith("nonsense")
    assert [violation.evidence for violation in kept.violations] == ["darn", "█████"]
    assert kept.appeal == "I answered █████ ████"
    assert [event.text for event in await store.events(other.id)] == [
        "",
        "",
        "█████ ████ had said: ██████ ██ ███ ██████, and worse",
        "I answered █████ ████",
        "██████ ██ ███ ██████!",
        "██████ ██ ███ ██████!",
    ]
    assert [s.pardon_reason for s in await store.strikes_of(1, 20)] == ["██████ ██ ███ ██████!"]
    block = await members.blocked(1, 22)
    assert block is not None
    assert block.reason == "As █████ ████"


async def test_many_rows_are_looked_through_portion_by_portion(
    database: Database, store: CaseStore, new_case: NewCases, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "PORTION", 3)
    await enforced(store, new_case(member_id=40, member_name="Zabel Kaya"))
    for n in range(7):
        await enforced(store, new_case(message_id=610 + n, reason="about Zabel Kaya"))
    await MemberStore(database).erase(40)
    assert {case.reason for case in await store.of_member(1, 20, 10)} == {"about █████ ████"}


async def test_what_an_erased_moderator_wrote_goes_wherever_it_stands(
    database: Database, store: CaseStore, new_case: NewCases, strike: NewStrike, now: datetime
) -> None:
    members = MemberStore(database)
    case = await enforced(store, new_case(), strike)
    await store.overturn(case.id, from_states=[CaseState.ENFORCED], by=40, reason="secret", at=now)
    await members.block(1, 20, 40, "secret", None, now, None)
    assert (await members.traces(40)) == Traces(cases=0, reports=0, lines=2)
    assert await members.erase(40) == 0
    assert [s.pardon_reason for s in await store.strikes_of(1, 20)] == [""]
    block = await members.blocked(1, 20)
    assert block is not None
    assert block.reason == ""


async def test_member_leaves_traces_where_they_are_named_reported_or_wrote(
    database: Database, store: CaseStore, new_case: NewCases, now: datetime
) -> None:
    members = MemberStore(database)
    await enforced(store, new_case())
    report = new_case(kind=CaseKind.REPORT, message_id=602, opened_by=20, member_id=21)
    reported, _ = await store.open_report(report)
    await store.note(reported.id, 20, "and again", now)
    assert await members.traces(20) == Traces(cases=1, reports=1, lines=2)
    assert not await members.traces(999)


def test_every_column_of_words_is_erased_or_holds_none_of_a_members() -> None:
    """Whoever adds one decides here; what members wrote goes into `forgetting` and `erasing`."""
    erased = {
        *("cases.member_name", "cases.member_key", "cases.parts", "cases.violations"),
        *("cases.reason", "cases.appeal", "case_events.text", "strikes.pardon_reason"),
        *("cases.answers_text", "cases.former_text", "cases.sentence"),
        *("blocks.reason", "replies.parts", "replies.attachments", "replies.addressees"),
    }
    not_theirs = {
        *("cases.rule", "cases.outcome", "strikes.rule", "handled.rule"),  # the policy's, the bot's
        *("settings.value", "leases.holder"),  # the bot's own
    }
    newspapers = {"feeds", "articles", "deliveries", "corrections"}
    found = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, Prose | Packed) and table.name not in newspapers
    }
    assert found == erased | not_theirs
