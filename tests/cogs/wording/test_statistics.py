"""What is told of the record in numbers."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cogs.wording.statistics import (
    drawn_headline,
    outcome_title,
    rough,
    share,
    statistics_alt,
    statistics_embed,
    subject_title,
    summary_lines,
)
from newsroom.models import CaseState
from newsroom.statistics import Busy, Count, Statistics

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def statistics(*headlines: str, waits: tuple[timedelta, ...] = ()) -> Statistics:
    count = Count(date(2026, 2, 27), "caps", CaseState.OPEN, appealed=False, cases=2)
    busiest = tuple(Busy(500 + n, words, 2) for n, words in enumerate(headlines))
    return Statistics(NOON - timedelta(days=30), NOON, (count,), waits, busiest)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "no time"),
        (59, "59 seconds"),
        (119, "1 minute and 59 seconds"),
        (140, "2 minutes"),
        (5 * 3_600 + 61, "5 hours and 1 minute"),
        (6 * 3_600 + 1_801, "7 hours"),
        (50 * 3_600 + 61, "2 days and 2 hours"),
    ],
)
def test_time_is_told_as_exactly_as_anybody_wants_to_know(seconds: int, said: str) -> None:
    assert rough(timedelta(seconds=seconds)) == said


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(1, 3, "1 of 3 (33 %)"), (0, 3, "0 of 3 (0 %)"), (0, 0, "none")]
)
def test_share_is_told_with_both_numbers(part: int, whole: int, said: str) -> None:
    assert share(part, whole) == said


def test_every_state_has_a_title() -> None:
    assert len({outcome_title(state) for state in CaseState}) == len(CaseState)


def test_case_without_a_rule_is_told_by_what_opened_it() -> None:
    assert subject_title("report", str.title) == "Reported, no rule named"
    assert subject_title("block", str.title) == "Blocked by hand"
    assert subject_title("rude", str.title) == "Rude"


def test_nothing_is_said_of_overturning_where_nothing_was_done() -> None:
    assert summary_lines(statistics()) == [
        "2 cases in all.",
        "No case that waited for a moderator has been decided yet.",
    ]


def test_middle_of_two_decisions_is_between_them() -> None:
    waits = (timedelta(hours=1), timedelta(hours=3))
    assert summary_lines(statistics(waits=waits))[-1] == (
        "Median time to a decision: 2 hours (2 decisions)."
    )


def test_headline_of_a_discussion_is_words_alone() -> None:
    embed = statistics_embed(
        statistics("[Sale](https://evil.example) @everyone", ""), 30, 7, str.title
    )
    (field,) = (field for field in embed.fields if "Discussions" in str(field.name))
    first, second = str(field.value).splitlines()
    assert first.startswith(r"1. [\[Sale\](https://evil.example")
    assert "@everyone" not in first
    assert first.endswith("](https://discord.com/channels/7/500): 2")
    assert second == "2. [A discussion](https://discord.com/channels/7/501): 2"


def test_picture_is_described_with_its_numbers() -> None:
    said = statistics_alt(statistics())
    assert "2 cases in all." in said
    assert "By week: 26 Jan: 0, 2 Feb: 0, 9 Feb: 0, 16 Feb: 0, 23 Feb: 2." in said


def test_headline_that_cannot_be_drawn_leaves_its_number() -> None:
    assert drawn_headline(4, "") == "4. A discussion"
    assert len(drawn_headline(4, "word " * 40)) <= 41
