"""How often a member writes: flood and duplicate, against the record."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from newsroom.models import Action, PastReply, Record, Violation
from newsroom.policy.rules import Duplicate, Flood

Check = Callable[..., list[Violation]]
NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)  # when the reply under test is posted
FLOOD = Flood(id="flood", type="flood", max=3, within=timedelta(minutes=1))
DUPLICATE = Duplicate(id="again", type="duplicate", within=timedelta(hours=1))
TEXT = "Please read my petition about the old mill."


def remember(*replies: tuple[int, int, str]) -> Record:
    """A record of replies: id, seconds before noon, text."""
    return Record(tuple(PastReply(i, NOON - timedelta(seconds=s), t) for i, s, t in replies))


@pytest.mark.parametrize(
    ("record", "floods"),
    [
        (remember(), False),
        (remember((10, 50, "a"), (11, 40, "b")), False),
        (remember((10, 50, "a"), (11, 40, "b"), (12, 0, "c")), True),
        (remember((10, 60, "a"), (11, 40, "b"), (12, 30, "c")), False),  # the first is too old
        (remember((10, 50, "a"), (11, 40, "b"), (1, 0, TEXT)), False),  # the reply itself
        (remember((10, 50, "a"), (11, 40, "b"), (12, -5, "c")), False),  # written after it
    ],
)
def test_flood_counts_replies_within_the_time(
    check: Check, record: Record, *, floods: bool
) -> None:
    violations = check(FLOOD, TEXT, record=record)
    assert [v.evidence for v in violations] == ([TEXT] if floods else [])
    assert all(v.action is Action.HOLD for v in violations)


@pytest.mark.parametrize(
    ("past", "again"),
    [
        ((10, 600, TEXT), True),
        ((10, 600, "PLEASE read my  petition about the old mill!!"), True),
        ((10, 3700, TEXT), False),  # long ago
        ((1, 0, TEXT), False),  # the reply itself, judged after an edit
        ((10, 600, f"{TEXT} Thank you."), False),
    ],
)
def test_same_text_again_is_a_duplicate(
    check: Check, past: tuple[int, int, str], *, again: bool
) -> None:
    violations = check(DUPLICATE, TEXT, record=remember(past))
    assert [v.evidence for v in violations] == ([TEXT] if again else [])


def test_short_courtesies_may_be_repeated(check: Check) -> None:
    assert check(DUPLICATE, "Well said!", record=remember((10, 60, "Well said!"))) == []


def test_reply_without_text_gives_no_evidence_and_passes(check: Check) -> None:
    record = remember((10, 5, ""), (11, 4, ""), (12, 3, ""))
    assert check(FLOOD, record=record) == []
    assert check(DUPLICATE, record=record) == []
