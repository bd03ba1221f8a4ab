"""What is remembered of members' latest replies."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cogs.discussions.recent import RecentReplies, longest_memory
from newsroom.config import parse
from newsroom.models import Part, PartKind, Reply
from tests.cogs.newsroom import POLICY

HOUR = timedelta(hours=1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def reply(number: int, text: str, author: int = 7, at: datetime = NOON) -> Reply:
    return Reply(number, author, at, (Part(PartKind.CONTENT, text),))


def test_replies_come_back_oldest_first_and_per_guild() -> None:
    recent = RecentReplies()
    recent.remember(1, reply(1, "one"), HOUR)
    recent.remember(1, reply(2, "two"), HOUR)
    assert [past.text for past in recent.record(1, 7).recent] == ["one", "two"]
    assert recent.record(2, 7).recent == ()
    assert recent.record(1, 8).recent == ()


def test_edit_replaces_its_former_self_and_keeps_its_place() -> None:
    recent = RecentReplies()
    recent.remember(1, reply(1, "one"), HOUR)
    recent.remember(1, reply(2, "two"), HOUR)
    recent.remember(1, reply(1, "one, edited"), HOUR)
    assert [(p.id, p.text) for p in recent.record(1, 7).recent] == [(1, "one, edited"), (2, "two")]


def test_memory_is_bounded_per_member_and_over_members() -> None:
    recent = RecentReplies()
    for number in range(200):
        recent.remember(1, reply(number, "x"), HOUR)
    assert [past.id for past in recent.record(1, 7).recent] == list(range(150, 200))
    for author in range(10, 6_000):
        recent.remember(1, reply(1, "x", author), HOUR)
    assert recent.record(1, 7).recent == ()


def test_what_no_rule_looks_back_to_is_forgotten_whoever_writes_next() -> None:
    recent = RecentReplies()
    recent.remember(1, reply(1, "old"), HOUR)
    recent.remember(1, reply(2, "old too", author=8), HOUR)
    recent.remember(1, reply(3, "newer", at=NOON + HOUR / 2), HOUR)
    recent.remember(1, reply(4, "new", author=9, at=NOON + HOUR), HOUR)
    assert recent.record(1, 8).recent == ()
    recent.remember(1, reply(5, "newest", at=NOON + HOUR), HOUR)
    assert [past.id for past in recent.record(1, 7).recent] == [3, 5]
    assert len(recent) == 3


def test_nothing_is_kept_when_no_rule_looks_back() -> None:
    recent = RecentReplies()
    recent.remember(1, reply(1, "one"), longest_memory(parse(POLICY, "policy.yaml")))
    assert len(recent) == 0


def test_memory_reaches_as_far_back_as_the_longest_rule() -> None:
    rules = """rules:
  - {id: flood, type: flood, within: 10m}
  - {id: again, type: duplicate, within: 3h}
"""
    policy = POLICY.replace("rules:\n", rules)
    assert longest_memory(parse(policy, "policy.yaml")) == 3 * HOUR
