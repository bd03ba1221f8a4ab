"""Words and marks that every text is made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from cogs.wording.text import duration, evidence_lines, listed, merged, plural, quoted, shorten
from newsroom.models import Action, Part, PartKind, Violation
from newsroom.policy.effort import TOO_MUCH
from newsroom.policy.explain import UNREAD


def violation(start: int, end: int, text: str, *, part: int = 0, rule: str = "r") -> Violation:
    return Violation(rule, "c", Action.REMOVE, 1, part, start, end, text[start:end])


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(hours=1), "1 hour"),
        (timedelta(days=3), "3 days"),
        (timedelta(hours=1, minutes=30), "1 hour and 30 minutes"),
        (timedelta(days=1, hours=2, seconds=5), "1 day, 2 hours and 5 seconds"),
    ],
)
def test_durations_read_as_people_say_them(span: timedelta, words: str) -> None:
    assert duration(span) == words


def test_counts_and_lists_read_as_people_say_them() -> None:
    assert (plural(1, "point"), plural(0, "point")) == ("1 point", "0 points")
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_long_text_is_cut_at_a_word_and_says_so() -> None:
    text = "word " * 100
    cut = shorten(text, 120)
    assert len(cut) <= 120
    assert cut.endswith("word…")
    assert shorten("short", 120) == "short"


def test_marks_that_overlap_become_one() -> None:
    assert merged([(5, 9), (0, 3), (2, 6), (12, 13)]) == [(0, 9), (12, 13)]


def test_evidence_is_marked_and_markup_is_shown_as_typed() -> None:
    text = "you *awful* fool"
    shown = quoted([Part(PartKind.CONTENT, text)], [violation(12, 16, text)])
    assert shown == "you \\*awful\\* __**fool**__"


def test_of_a_text_that_was_too_much_nothing_is_marked_and_a_sentence_says_so() -> None:
    text = "one b0y tw0 b0ys"
    held = replace(violation(0, len(text), text), category=TOO_MUCH, action=Action.HOLD)
    found = violation(4, 7, text)
    assert quoted([Part(PartKind.CONTENT, text)], [held]) == text
    assert evidence_lines([held], str.upper, readings=True) == [f"**R**: {UNREAD}"]
    assert evidence_lines([found, held], str.upper, readings=True) == ["**R**: “b0y”"]


def test_each_part_that_is_not_the_text_says_what_it_is() -> None:
    parts = [Part(PartKind.CONTENT, "Look"), Part(PartKind.ATTACHMENT, "fool.png")]
    shown = quoted(parts, [violation(0, 4, "fool.png", part=1)])
    assert shown == "Look\n**File:** __**fool**__.png"


def test_same_words_of_one_rule_are_named_once() -> None:
    text = "fool and fool"
    found = [violation(0, 4, text), violation(9, 13, text)]
    lines = evidence_lines(found, str.upper, readings=False)
    assert lines == ["**R**: “fool”"]
