"""An admin's own patterns: found where they stand, stopped when they take too long."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal

import pytest
from pydantic import ValidationError

from newsroom.config import Channels, Policy, Publication
from newsroom.models import Action, Part, PartKind, Record, Reply, Verdict, Violation
from newsroom.policy.engine import evaluate
from newsroom.policy.rules import Pattern
from newsroom.policy.rules.pattern import MOST_STEPS, PATTERN_SECONDS, count_steps

Check = Callable[..., list[Violation]]
ENDLESS = "(a|aa)+$"
ENDLESS_TEXT = "a" * 80 + "!"


def make_rule(
    pattern: str, mode: Literal["enforce", "shadow"] = "enforce", name: str = "house"
) -> Pattern:
    return Pattern(id=name, type="pattern", pattern=pattern, action=Action.REMOVE, mode=mode)


def judge(rules: tuple[Pattern, ...], *texts: str) -> Verdict:
    policy = Policy(
        publication=Publication(name="A"), channels=Channels(moderators="desk"), rules=rules
    )
    parts = tuple(Part(PartKind.ATTACHMENT, text) for text in texts)
    reply = Reply(id=1, author_id=1, posted_at=datetime(2026, 1, 1, tzinfo=UTC), parts=parts)
    return evaluate(policy, reply, Record())


def test_every_match_is_reported(check: Check) -> None:
    violations = check(make_rule(r"\bcall now\b"), "Call now! Yes, call now.")
    assert [v.evidence for v in violations] == ["Call now", "call now"]
    assert {v.action for v in violations} == {Action.REMOVE}


def test_match_of_nothing_proves_nothing(check: Check) -> None:
    assert check(make_rule("x*"), "abc") == []


def test_quoted_line_is_not_matched(check: Check) -> None:
    assert check(make_rule("call now"), "> call now\nWhat is this?") == []


def test_pattern_that_takes_too_long_flags_and_never_removes(check: Check) -> None:
    (violation,) = check(make_rule(ENDLESS), ENDLESS_TEXT)
    assert violation.category == "pattern too slow"
    assert violation.action is Action.FLAG


def test_all_patterns_and_parts_of_a_reply_share_one_time() -> None:
    rules = tuple(make_rule(ENDLESS, name=f"house-{n}") for n in range(5))
    began = time.thread_time()
    verdict = judge(rules, *[ENDLESS_TEXT] * 10)
    assert time.thread_time() - began < 4 * PATTERN_SECONDS
    assert [(v.rule, v.category) for v in verdict.violations] == [
        ("house-0", "pattern too slow"),
        *((f"house-{n}", "pattern not tried") for n in range(1, 5)),
    ]
    assert verdict.action is Action.FLAG


def test_what_was_found_before_the_time_is_over_counts() -> None:
    rules = make_rule("call now", name="sales"), make_rule(ENDLESS)
    verdict = judge(rules, "Call now", ENDLESS_TEXT)
    assert verdict.action is Action.REMOVE
    assert [v.category for v in verdict.violations] == ["pattern", "pattern too slow"]


def test_a_pattern_on_trial_takes_no_time_from_those_in_force() -> None:
    rules = make_rule(ENDLESS, "shadow", name="trial"), make_rule("call now")
    verdict = judge(rules, ENDLESS_TEXT, "Call now")
    assert [v.evidence for v in verdict.violations] == ["Call now"]
    assert [v.category for v in verdict.shadow] == ["pattern too slow"]


def test_pattern_that_does_not_compile_is_refused() -> None:
    with pytest.raises(ValidationError, match="pattern"):
        make_rule("(unclosed")


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:a{1000}){1000}",
        "a{1000000000}",
        "a{20001,}",
        "(?:(?:(?:a|b{30}){30}){30}){30}",
        "[a]]{200}(?:[)]a{200}){200}",
        r"(?:\({200}){200}",
        "((?:a{200}){200}",
    ],
)
def test_pattern_that_would_fill_the_memory_is_refused_unread(pattern: str) -> None:
    with pytest.raises(ValidationError, match="smaller counts"):
        make_rule(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        ".{2000}",
        "(?:[^ ]{1,200} ){1,50}",
        r"(?:\d{4}[ -]?){4}",
        "(?:a{0,1000}){0,1000}",
        "[{](?:1000)[}]",
        r"\{1000}{2}",
        "(" * 100 + "a" + ")" * 100,
    ],
)
def test_pattern_with_counts_that_somebody_may_need_is_taken(pattern: str) -> None:
    assert count_steps(pattern) <= MOST_STEPS
    make_rule(pattern)
