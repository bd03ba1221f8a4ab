"""What is remembered of members' latest replies."""

from __future__ import annotations

from datetime import UTC, datetime

from cogs._recent import RecentReplies
from newsroom.models import Part, PartKind, Reply


def reply(number: int, text: str, author: int = 7) -> Reply:
    return Reply(number, author, datetime.now(UTC), (Part(PartKind.CONTENT, text),))


def test_replies_come_back_oldest_first_and_per_guild() -> None:
    recent = RecentReplies()
    recent.remember(1, reply(1, "one"))
    recent.remember(1, reply(2, "two"))
    assert [past.text for past in recent.record(1, 7).recent] == ["one", "two"]
    assert recent.record(2, 7).recent == ()
    assert recent.record(1, 8).recent == ()


def test_edit_replaces_its_former_self_and_keeps_its_place() -> None:
    recent = RecentReplies()
    recent.remember(1, reply(1, "one"))
    recent.remember(1, reply(2, "two"))
    recent.remember(1, reply(1, "one, edited"))
    assert [(p.id, p.text) for p in recent.record(1, 7).recent] == [(1, "one, edited"), (2, "two")]


def test_memory_is_bounded_per_member_and_over_members() -> None:
    recent = RecentReplies()
    for number in range(200):
        recent.remember(1, reply(number, "x"))
    assert [past.id for past in recent.record(1, 7).recent] == list(range(150, 200))
    for author in range(10, 6_000):
        recent.remember(1, reply(1, "x", author))
    assert recent.record(1, 7).recent == ()
