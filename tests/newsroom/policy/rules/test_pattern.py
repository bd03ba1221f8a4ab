"""An admin's own patterns: found where they stand, stopped when they take too long."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from newsroom.models import Action, Violation
from newsroom.policy.rules import Pattern

Check = Callable[..., list[Violation]]


def make_rule(pattern: str) -> Pattern:
    return Pattern(id="house", type="pattern", pattern=pattern, action=Action.REMOVE)


def test_every_match_is_reported(check: Check) -> None:
    violations = check(make_rule(r"\bcall now\b"), "Call now! Yes, call now.")
    assert [v.evidence for v in violations] == ["Call now", "call now"]
    assert {v.action for v in violations} == {Action.REMOVE}


def test_match_of_nothing_proves_nothing(check: Check) -> None:
    assert check(make_rule("x*"), "abc") == []


def test_quoted_line_is_not_matched(check: Check) -> None:
    assert check(make_rule("call now"), "> call now\nWhat is this?") == []


def test_pattern_that_takes_too_long_flags_and_never_removes(check: Check) -> None:
    (violation,) = check(make_rule("(a|aa)+$"), "a" * 80 + "!")
    assert violation.category == "pattern too slow"
    assert violation.action is Action.FLAG


def test_pattern_that_does_not_compile_is_refused() -> None:
    with pytest.raises(ValidationError, match="pattern"):
        make_rule("(unclosed")
