"""How far a discussion has been judged: a mark never passes a reply that has not been."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cogs.enforcement.open_discussions import OpenDiscussions
from newsroom.models import Article
from newsroom.storage.discussions import Discussion

THREAD = 100
ARTICLE = Article(id="a", url="https://courier.example/a", title="A")


@pytest.fixture
def discussions() -> OpenDiscussions:
    opened = OpenDiscussions()
    opened.add(Discussion(THREAD, 1, 2, ARTICLE, datetime.now(UTC), last_judged_id=THREAD))
    return opened


def test_mark_follows_what_has_been_judged(discussions: OpenDiscussions) -> None:
    discussions.begin(THREAD, 110)
    discussions.done(THREAD, 110)
    assert discussions.mark(THREAD) == 110


def test_mark_waits_for_an_earlier_reply_under_way(discussions: OpenDiscussions) -> None:
    discussions.begin(THREAD, 110)
    discussions.begin(THREAD, 120)
    discussions.done(THREAD, 120)
    assert discussions.mark(THREAD) < 110
    discussions.done(THREAD, 110)
    assert discussions.mark(THREAD) == 120


def test_live_replies_do_not_hide_a_gap_before_them(discussions: OpenDiscussions) -> None:
    discussions.fall_behind()
    discussions.begin(THREAD, 130)
    discussions.done(THREAD, 130)
    assert discussions.mark(THREAD) == THREAD
    discussions.caught_up(THREAD)
    assert discussions.mark(THREAD) == 130


def test_mark_waits_for_a_reply_that_is_to_be_judged_again(discussions: OpenDiscussions) -> None:
    discussions.begin(THREAD, 110)
    discussions.fail(THREAD, 110)
    discussions.begin(THREAD, 120)
    discussions.done(THREAD, 120)
    assert discussions.mark(THREAD) < 110
    assert discussions.failed_in(THREAD) == (110,)
    assert [d.id for d in discussions.unfinished(guild_id=1)] == [THREAD]
    discussions.done(THREAD, 110)
    assert discussions.mark(THREAD) == 120
    assert discussions.unfinished(guild_id=1) == ()


def test_discussion_left_unread_is_unfinished_until_caught_up(
    discussions: OpenDiscussions,
) -> None:
    discussions.leave_unread(THREAD)
    assert discussions.is_unfinished(THREAD)
    discussions.caught_up(THREAD)
    assert not discussions.is_unfinished(THREAD)


def test_message_that_needs_no_judging_moves_the_mark(discussions: OpenDiscussions) -> None:
    discussions.done(THREAD, 110)
    assert discussions.mark(THREAD) == 110


def test_edit_of_an_old_reply_does_not_move_the_mark_back(discussions: OpenDiscussions) -> None:
    for message in (120, 110):
        discussions.begin(THREAD, message)
        discussions.done(THREAD, message)
    assert discussions.mark(THREAD) == 120


def test_marks_are_handed_out_once(discussions: OpenDiscussions) -> None:
    discussions.begin(THREAD, 110)
    discussions.done(THREAD, 110)
    assert discussions.take_marks() == {THREAD: 110}
    assert discussions.take_marks() == {}


def test_reply_finished_after_its_discussion_closed_is_no_error(
    discussions: OpenDiscussions,
) -> None:
    discussions.begin(THREAD, 110)
    discussions.remove(THREAD)
    discussions.done(THREAD, 110)
    discussions.begin(THREAD, 120)
    discussions.fail(THREAD, 120)
    discussions.leave_unread(THREAD)
    discussions.heard(THREAD, ["Ani"])
    assert discussions.earlier_authors(THREAD) == ()
    assert discussions.mark(THREAD) == 0
    assert not discussions.is_unfinished(THREAD)
    assert discussions.get(THREAD) is None
    assert len(discussions) == 0


def test_names_of_a_guild_outlast_a_discussion_and_stay_in_it(discussions: OpenDiscussions) -> None:
    discussions.add(Discussion(200, 1, 2, ARTICLE, datetime.now(UTC), last_judged_id=200))
    discussions.add(Discussion(300, 9, 2, ARTICLE, datetime.now(UTC), last_judged_id=300))
    discussions.heard(THREAD, ["Ani"])
    discussions.heard(200, ["Joe", "Ani"])
    discussions.heard(300, ["Max"])
    discussions.remove(200)
    assert discussions.regulars(1) == ("Ani", "Joe")
    assert discussions.regulars(9) == ("Max",)
    assert discussions.regulars(5) == ()


def test_names_of_a_guild_are_bounded(discussions: OpenDiscussions) -> None:
    discussions.heard(THREAD, (f"reader {n}" for n in range(6_000)))
    names = discussions.regulars(1)
    assert len(names) == 5_000
    assert names[-1] == "reader 5999"


def test_names_of_earlier_authors_are_kept_in_order_and_bounded(
    discussions: OpenDiscussions,
) -> None:
    discussions.heard(THREAD, ["Ani", "Joe", "Ani"])
    assert discussions.earlier_authors(THREAD) == ("Ani", "Joe")
    discussions.heard(THREAD, (f"reader {n}" for n in range(1_000)))
    names = discussions.earlier_authors(THREAD)
    assert len(names) == 500
    assert names[-1] == "reader 999"
