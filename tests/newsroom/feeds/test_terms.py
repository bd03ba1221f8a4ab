"""What waits for its hour or its turn, and what no channel wants."""

from dataclasses import replace
from datetime import timedelta

import pytest

from newsroom.feeds.decide import Decided, Terms, Timing, decide
from tests.newsroom.feeds.readings import NOW, Reader, fates, hours, remember, story


@pytest.mark.parametrize("ahead", [timedelta(minutes=6), hours(30), timedelta(days=7)])
def test_scheduled_story_waits_until_its_time(ahead: timedelta) -> None:
    scheduled = story(2, age=-ahead)
    reader = Reader()
    reader.read([story(1)])
    decision = reader.read([scheduled, story(1)])
    assert (decision.new, decision.waits_until) == ((), NOW + ahead)
    assert reader.read([scheduled, story(1)], NOW + ahead).new == (scheduled,)


def test_scheduled_story_that_is_gone_before_its_time_is_never_posted() -> None:
    reader = Reader()
    reader.read([story(1)])
    reader.read([story(2, age=-hours(5)), story(1)])
    reader.read([story(1)], NOW + hours(6))
    assert reader.posted == [story(1)]


def test_first_sight_passes_over_what_is_scheduled() -> None:
    feed = [story(3, age=-hours(5)), story(2), story(1, age=hours(9))]
    decision = decide(feed, None, NOW)
    assert fates(decision) == Decided(new=(feed[1],), seen=(feed[2],))
    assert decision.waits_until == NOW + hours(5)


@pytest.mark.parametrize("ahead", [timedelta(minutes=5), timedelta(days=8), timedelta(days=400)])
def test_what_cannot_be_a_schedule_is_posted_now(ahead: timedelta) -> None:
    future = story(2, age=-ahead)
    assert decide([future, story(1)], remember([story(1)]), NOW).new == (future,)


def test_stories_dated_far_in_the_future_keep_the_feeds_order() -> None:
    feed = [story(2, age=-timedelta(days=30)), story(1, age=-timedelta(days=90))]
    assert decide(feed, [], NOW).new == (feed[1], feed[0])


def test_burst_is_posted_a_few_a_round_oldest_first() -> None:
    reader = Reader(Terms(at_most=2))
    known = story(0, age=hours(99))
    reader.read([known])
    feed = [*(story(n, age=hours(20 - n)) for n in (5, 4, 3, 2, 1)), known]
    rounds = [[a.id for a in reader.read(feed).new] for _ in range(4)]
    assert rounds == [["guid-1", "guid-2"], ["guid-3", "guid-4"], ["guid-5"], []]


def test_what_is_left_for_the_next_round_is_waited_for() -> None:
    reader = Reader(Terms(at_most=1))
    reader.read([story(1, age=hours(9))])
    feed = [story(3), story(2), story(1, age=hours(9))]
    assert reader.read(feed).waits_until == NOW
    assert reader.read(feed).waits_until is None


def test_what_no_channel_wants_is_only_remembered_and_takes_no_turn() -> None:
    terms = Terms(wanted=lambda article: "Sport" not in article.categories, at_most=1)
    sport = replace(story(2, age=hours(2)), categories=("Sport",))
    feed = [story(3), sport, story(1, age=hours(9))]
    decision = decide(feed, remember(feed[2:]), NOW, terms)
    assert fates(decision) == Decided(new=(feed[0],), seen=(sport,))


def test_first_sight_posts_the_newest_article_that_is_wanted() -> None:
    terms = Terms(wanted=lambda article: article.id != "guid-2")
    feed = [story(2), story(1, age=hours(3))]
    assert fates(decide(feed, None, NOW, terms)) == Decided(new=(feed[1],), seen=(feed[0],))


def only(category: str) -> Terms:
    return Terms(wanted=lambda article: category in article.categories)


def test_what_comes_to_fit_is_posted_then_and_once() -> None:
    reader = Reader(only("Sport"))
    plain = story(2, age=hours(5))
    filed = replace(plain, categories=("Sport",))
    older = replace(story(1, age=hours(9)), categories=("Sport",))
    for feed in ([older], [plain, older], [filed, older], [plain, older], [filed, older]):
        reader.read(feed)
    assert reader.posted == [older, filed]
    assert reader.last.restyled == (filed,)


@pytest.mark.parametrize("category", ["Sport", "Breaking"])
def test_front_page_label_that_is_gained_counts_like_a_section(category: str) -> None:
    reader = Reader(only(category))
    reader.read([story(1)])
    reader.read([replace(story(1), categories=(category,))])
    assert [article.id for article in reader.posted] == ["guid-1"]


def test_what_comes_to_fit_when_it_is_news_no_more_is_not_posted() -> None:
    reader = Reader(only("Sport"))
    old = story(1, age=timedelta(days=8))
    reader.read([story(2), old])
    reader.read([story(2), replace(old, categories=("Sport",))])
    assert reader.posted == []


def test_new_policy_alone_brings_up_nothing_that_was_passed_over() -> None:
    reader = Reader(only("Sport"))
    opinion = replace(story(1), categories=("Opinion",))
    reader.read([opinion])
    reader.terms = only("Opinion")
    reader.read([opinion])
    assert reader.posted == []


def test_what_was_passed_over_for_its_age_is_not_posted_for_a_correction() -> None:
    reader = Reader()
    older = story(1, age=hours(9))
    reader.read([story(2), older])
    reader.read([story(2), replace(older, title="Corrected", categories=("Sport",))])
    assert reader.posted == [story(2)]


def test_what_comes_to_fit_waits_for_its_turn_like_any_other() -> None:
    reader = Reader(replace(only("Sport"), at_most=1))
    reader.read([])
    feed = [story(n, age=hours(9 - n)) for n in (3, 2, 1)]
    reader.read(feed)
    filed = [replace(article, categories=("Sport",)) for article in feed]
    rounds = [[article.id for article in reader.read(filed).new] for _ in range(4)]
    assert rounds == [["guid-1"], ["guid-2"], ["guid-3"], []]


def test_what_comes_to_fit_under_another_id_keeps_the_one_it_is_known_by() -> None:
    reader = Reader(only("Sport"))
    reader.read([story(1)])
    reader.read([replace(story(1), id="other", categories=("Sport",))])
    assert [article.id for article in reader.posted] == ["guid-1"]


# ---------------------------------------------------------------- how old an article is


def test_article_waits_until_it_is_old_enough() -> None:
    reader = Reader(Terms(wait=hours(1)))
    reader.read([story(1, age=hours(5))])
    young = story(2, age=timedelta(minutes=20))
    decision = reader.read([young, story(1, age=hours(5))])
    assert (decision.new, decision.held) == ((), (young,))
    assert decision.waits_until == NOW + timedelta(minutes=40)
    later = NOW + timedelta(minutes=40)
    assert reader.read([young, story(1, age=hours(5))], later).new == (young,)


def test_article_that_is_taken_back_while_it_waits_is_never_posted() -> None:
    reader = Reader(Terms(wait=hours(1)))
    reader.read([story(1, age=hours(5))])
    reader.read([story(2, age=timedelta()), story(1, age=hours(5))])
    reader.read([story(1, age=hours(5))], NOW + hours(2))
    assert [article.id for article in reader.posted] == ["guid-1"]


def test_article_without_a_date_does_not_wait() -> None:
    reader = Reader(Terms(wait=hours(1)))
    reader.read([story(1, age=hours(5))])
    undated = story(2, age=None)
    assert reader.read([undated, story(1, age=hours(5))]).new == (undated,)


def test_article_dated_a_little_ahead_waits_from_its_date_on() -> None:
    reader = Reader(Terms(wait=hours(1)))
    reader.read([story(1, age=hours(5))])
    ahead = story(2, age=-timedelta(minutes=3))
    assert reader.read([ahead]).waits_until == NOW + timedelta(minutes=63)


@pytest.mark.parametrize(("age", "is_posted"), [(hours(2), True), (hours(4), False)])
def test_older_article_than_wanted_is_left_out(age: timedelta, *, is_posted: bool) -> None:
    reader = Reader(Terms(oldest=hours(3)))
    reader.read([story(1, age=hours(9))])
    late = story(2, age=age)
    assert (reader.read([late, story(1, age=hours(9))]).new == (late,)) is is_posted


@pytest.mark.parametrize(
    ("age", "wait", "oldest", "timing"),
    [
        (hours(1), hours(0), hours(2), Timing.DUE),
        (hours(3), hours(0), hours(2), Timing.LATE),
        (hours(1), hours(2), hours(9), Timing.EARLY),
        (-hours(1), hours(0), hours(9), Timing.EARLY),
        (None, hours(1), hours(2), Timing.DUE),
        (-timedelta(days=30), hours(1), hours(2), Timing.DUE),
    ],
)
def test_timing_is_what_decides(
    age: timedelta | None, wait: timedelta, oldest: timedelta, timing: Timing
) -> None:
    assert Terms(wait=wait, oldest=oldest).timing(story(1, age=age), NOW) is timing
