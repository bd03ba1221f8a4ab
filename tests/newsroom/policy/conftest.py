"""What the judge's tests share: a reply from a few words, one rule's answer, a matcher's finds."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from types import FrameType
from typing import Any

import pytest

from newsroom.models import Part, PartKind, Record, Reply, Violation
from newsroom.policy.readings import read
from newsroom.policy.rules import Rule
from newsroom.policy.scene import Scene
from newsroom.policy.words import Matcher

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)


def make_reply(text: str = "", **facts: Any) -> Reply:
    parts = (Part(PartKind.CONTENT, text),) if text else ()
    values: dict[str, Any] = {"id": 1, "author_id": 7, "posted_at": NOON, "parts": parts}
    return Reply(**(values | facts))


@pytest.fixture
def reply() -> Callable[..., Reply]:
    """Make a reply of a text; any other field may be given."""
    return make_reply


@pytest.fixture
def check() -> Callable[..., list[Violation]]:
    """Let one rule judge a text; each violation's proof is looked at."""

    def judge(
        rule: Rule, text: str = "", *, record: Record | None = None, **facts: Any
    ) -> list[Violation]:
        judged = make_reply(text, **facts)
        scene = Scene(judged, record or Record())
        violations = list(rule.check(scene))
        for violation in violations:
            assert violation.rule == rule.id
            assert violation.evidence
            assert (
                judged.parts[violation.part].text[violation.start : violation.end]
                == violation.evidence
            )
        return violations

    return judge


def find(matcher: Matcher, text: str) -> set[str]:
    """Lemmas found in any reading that strikes alone."""
    return {
        match.word.lemma
        for reading in read(text)
        if not reading.glued
        for match in matcher.find(reading)
    }


def find_glued(matcher: Matcher, text: str) -> set[str]:
    return {
        match.word.lemma
        for reading in read(text)
        if reading.glued
        for match in matcher.find(reading)
    }


def items(table: str) -> list[str]:
    """Split a table of short texts: lines, and within a line bars with a space on either side."""
    texts = (text.strip() for line in table.splitlines() for text in line.split(" | "))
    return [text for text in texts if text]


def count_calls(function: Callable[[], object]) -> int:
    """Count what runs, Python and C: a clock would measure the machine."""
    calls = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(None)
    return calls
