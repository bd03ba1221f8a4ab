"""What is posted, corrected or only remembered, whatever a publisher does to guids and dates."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.feeds.decide import Decided, Terms, decide
from newsroom.models import Article, Image
from tests.newsroom.feeds.readings import NOW, Reader, fates, hours, remember, story

# ---------------------------------------------------------------- first sight


def test_first_sight_posts_only_the_newest_article() -> None:
    feed = [story(3, age=hours(1)), story(2, age=hours(5)), story(1, age=hours(9))]
    assert fates(decide(feed, None, NOW)) == Decided(new=(feed[0],), seen=(feed[2], feed[1]))


def test_first_sight_takes_the_newest_by_date_not_by_place() -> None:
    feed = [story(1, age=hours(30)), story(3, age=hours(1)), story(2, age=hours(9))]
    assert decide(feed, None, NOW).new == (feed[1],)


def test_first_sight_of_a_sleeping_feed_posts_nothing() -> None:
    feed = [story(2, age=timedelta(days=3)), story(1, age=timedelta(days=9))]
    assert fates(decide(feed, None, NOW)) == Decided(seen=(feed[1], feed[0]))


def test_first_sight_without_dates_trusts_the_feeds_order() -> None:
    feed = [story(2, age=None), story(1, age=None)]
    assert fates(decide(feed, None, NOW)) == Decided(new=(feed[0],), seen=(feed[1],))


def test_how_recent_is_for_the_caller_to_say() -> None:
    feed = [story(1, age=hours(3))]
    assert decide(feed, None, NOW, Terms(recent=hours(2))).new == ()
    assert decide(feed, None, NOW, Terms(recent=hours(4))).new == (feed[0],)


def test_first_article_of_a_feed_that_was_empty_is_new() -> None:
    assert fates(decide([], None, NOW)) == Decided()
    assert fates(decide([story(1)], [], NOW)) == Decided(new=(story(1),))


# ---------------------------------------------------------------- later readings


def test_unchanged_feed_asks_for_nothing() -> None:
    feed = [story(2), story(1)]
    assert fates(decide(feed, remember(feed), NOW)) == Decided()


def test_burst_after_downtime_is_posted_oldest_first() -> None:
    known = story(0, age=timedelta(days=4))
    feed = [story(3, age=hours(1)), story(2, age=hours(70)), story(1, age=hours(90)), known]
    assert decide(feed, remember([known]), NOW).new == (feed[2], feed[1], feed[0])


def test_what_is_older_than_a_week_is_only_remembered() -> None:
    old = story(1, age=timedelta(days=8))
    assert fates(decide([story(2), old], [], NOW)) == Decided(new=(story(2),), seen=(old,))


def test_bumped_date_is_nothing() -> None:
    posted = story(1, age=timedelta(days=5))
    bumped = replace(posted, published_at=NOW, updated_at=NOW)
    assert fates(decide([bumped], remember([posted]), NOW)) == Decided()


def test_corrected_title_is_a_correction() -> None:
    corrected = replace(story(1), title="Story One")
    assert fates(decide([corrected], remember([story(1)]), NOW)) == Decided(corrected=(corrected,))


def test_reissued_guid_with_a_known_address_is_not_new() -> None:
    reissued = replace(story(1), id="new-guid")
    assert fates(decide([reissued], remember([story(1)]), NOW)) == Decided()


@pytest.mark.parametrize(
    "url",
    [
        "http://courier.example/1/",
        "https://www.courier.example/1/",
        "https://courier.example/1",
        "https://courier.example/1/?utm_source=rss#more",
    ],
)
def test_reissued_guid_is_known_by_other_spellings_of_its_address(url: str) -> None:
    reissued = replace(story(1), id="new-guid", url=url)
    assert decide([reissued], remember([story(1)]), NOW).new == ()


def test_correction_under_a_reissued_guid_keeps_the_known_id() -> None:
    reissued = replace(story(1), id="new-guid", title="Story One")
    decision = decide([reissued], remember([story(1)]), NOW)
    assert fates(decision) == Decided(corrected=(replace(reissued, id="guid-1"),))


def test_copy_under_a_second_guid_is_left_out_while_the_first_is_there() -> None:
    copy = replace(story(1), id="new-guid", title="A copy")
    assert fates(decide([copy, story(1)], remember([story(1)]), NOW)) == Decided()


def test_one_story_listed_twice_is_posted_once() -> None:
    same_guid = replace(story(1), url="https://courier.example/other/")
    same_address = replace(story(1), id="other-guid")
    assert fates(decide([story(1), same_guid, same_address], [], NOW)) == Decided(new=(story(1),))


def test_stories_that_all_link_to_the_home_page_are_told_apart_by_guid() -> None:
    feed = [replace(story(n), url="https://courier.example/") for n in (2, 1)]
    assert fates(decide(feed, remember(feed[1:]), NOW)) == Decided(new=(feed[0],))


def test_stories_without_addresses_are_told_apart_by_guid() -> None:
    feed = [replace(story(n), url="") for n in (2, 1)]
    assert fates(decide(feed, remember(feed[1:]), NOW)) == Decided(new=(feed[0],))


def test_story_that_reads_as_before_elsewhere_has_moved() -> None:
    moved = replace(story(1), url="https://courier.example/new-slug/")
    assert fates(decide([moved], remember([story(1)]), NOW)) == Decided(moved=(moved,))


def test_story_that_has_moved_and_reads_otherwise_is_a_correction() -> None:
    moved = replace(story(1), url="https://courier.example/new-slug/", title="Story One")
    assert fates(decide([moved], remember([story(1)]), NOW)) == Decided(corrected=(moved,))


def test_story_that_has_moved_before_a_new_release_still_has() -> None:
    (memory,) = remember([story(1)])
    memory = replace(memory, fingerprint="0:of-an-older-release")
    moved = replace(story(1), url="https://courier.example/new-slug/")
    assert fates(decide([moved], [memory], NOW)) == Decided(moved=(moved,))


@pytest.mark.parametrize(
    "url",
    ["http://courier.example/1/", "https://www.courier.example/1", "https://courier.example/", ""],
)
def test_address_written_otherwise_or_told_no_more_is_no_move(url: str) -> None:
    spelled = replace(story(1), url=url)
    assert fates(decide([spelled], remember([story(1)]), NOW)) == Decided(seen=(spelled,))


def test_story_that_had_no_address_and_has_one_has_moved_there() -> None:
    before = replace(story(1), url="")
    assert fates(decide([story(1)], remember([before]), NOW)) == Decided(moved=(story(1),))


_ILLUSTRATED = replace(story(1), image=Image("https://courier.example/a-300x200.jpg", None, None))


@pytest.mark.parametrize("image", [None, Image("https://courier.example/b.jpg", None, None)])
def test_story_with_another_picture_or_none_is_shown_anew_without_a_word(
    image: Image | None,
) -> None:
    changed = replace(_ILLUSTRATED, image=image)
    for before, now in ((_ILLUSTRATED, changed), (changed, _ILLUSTRATED)):
        assert fates(decide([now], remember([before]), NOW)) == Decided(moved=(now,))


@pytest.mark.parametrize(
    "url", ["https://cdn.example/2/A.jpg?w=640", "https://a.example/a-80x60.jpg"]
)
def test_same_picture_kept_elsewhere_or_in_another_size_is_nothing(url: str) -> None:
    same = replace(_ILLUSTRATED, image=Image(url, None, None))
    assert fates(decide([same], remember([_ILLUSTRATED]), NOW)) == Decided()


def test_undated_story_below_all_known_ones_has_only_resurfaced() -> None:
    feed = [story(3, age=None), story(2, age=None), story(1, age=None)]
    assert fates(decide(feed, remember([feed[1]]), NOW)) == Decided(new=(feed[0],), seen=(feed[2],))


def test_undated_story_takes_the_place_it_has_in_the_feed() -> None:
    feed = [story(4, age=hours(1)), story(3, age=None), story(2, age=hours(2)), story(1)]
    decision = decide(feed, remember([feed[3]]), NOW)
    assert decision.new == (feed[2], feed[1], feed[0])


def test_old_copy_from_a_cache_corrects_nothing() -> None:
    current = replace(story(1), title="Story One", updated_at=NOW)
    stale = replace(story(1), updated_at=NOW - hours(1))
    assert decide([stale], remember([current]), NOW).corrected == ()


def test_date_in_the_future_keeps_no_correction_out() -> None:
    mistaken = replace(story(1), updated_at=NOW + hours(9_000))
    corrected = replace(story(1), title="Story One", updated_at=NOW)
    assert decide([corrected], remember([mistaken]), NOW).corrected == (corrected,)


def test_story_older_than_all_known_ones_and_below_them_has_only_resurfaced() -> None:
    feed = [story(4), story(3, age=hours(8)), story(2, age=hours(30))]
    decision = decide(feed, remember([feed[1]]), NOW)
    assert fates(decision) == Decided(new=(feed[0],), seen=(feed[2],))


def test_feed_that_ends_with_its_newest_story_has_it_posted() -> None:
    feed = [story(1, age=hours(8)), story(2, age=hours(1))]
    assert decide(feed, remember(feed[:1]), NOW).new == (feed[1],)


def test_new_way_of_writing_fingerprints_corrects_nothing() -> None:
    (memory,) = remember([story(1)])
    memory = replace(memory, fingerprint="0:of-an-older-release")
    assert fates(decide([story(1)], [memory], NOW)) == Decided(seen=(story(1),))


# ---------------------------------------------------------------- whatever happens

_DATES = st.none() | st.integers(-1000, 1000).map(lambda number: NOW + hours(number))
_GUIDS = st.sampled_from([f"guid-{n}" for n in range(5)])
_PATHS = st.sampled_from([*(f"/{n}/" for n in range(5)), "/", "/1/?utm_source=rss"])


@st.composite
def _entries(draw: st.DrawFn) -> Article:
    return Article(
        id=draw(_GUIDS),
        url="https://courier.example" + draw(_PATHS),
        title=draw(st.sampled_from(["One", "Two"])),
        published_at=draw(_DATES),
    )


@st.composite
def _reissued(draw: st.DrawFn) -> Article:
    """A story that keeps its address and its headline, while guid and dates do what they like."""
    number = draw(st.integers(0, 4))
    return Article(
        id=f"guid-{draw(st.integers(0, 9))}-of-{number}",
        url=f"https://courier.example/{number}/",
        title=f"The {number} ferries sail again",
        published_at=draw(_DATES),
    )


@st.composite
def _rewritten(draw: st.DrawFn) -> Article:
    """A story that keeps its address and its moment, while guid and headline do not."""
    article = draw(_reissued())
    hour = int(article.url[-2])
    title = draw(st.sampled_from(["One", "Two"]))
    return replace(article, title=title, published_at=NOW - hours(hour))


def _run(readings: Sequence[Sequence[Article]]) -> list[Article]:
    reader = Reader()
    for number, feed in enumerate(readings):
        reader.read(feed, NOW + timedelta(minutes=number))
    return reader.posted


@given(st.lists(st.lists(_entries(), max_size=6), max_size=6))
def test_no_guid_is_ever_posted_twice(readings: list[list[Article]]) -> None:
    ids = [article.id for article in _run(readings)]
    assert len(ids) == len(set(ids))


@given(
    st.lists(st.lists(_reissued(), max_size=6), max_size=6)
    | st.lists(st.lists(_rewritten(), max_size=6), max_size=6)
)
def test_no_address_that_keeps_its_headline_or_its_moment_is_ever_posted_twice(
    readings: list[list[Article]],
) -> None:
    urls = [article.url for article in _run(readings)]
    assert len(urls) == len(set(urls))


@given(st.lists(_entries(), max_size=8), st.lists(_entries(), max_size=8))
def test_each_article_has_one_fate(first: list[Article], second: list[Article]) -> None:
    decision = decide(second, remember(first), NOW)
    changed = (*decision.corrected, *decision.restyled, *decision.moved)
    fates = [a.id for a in (*decision.new, *changed, *decision.seen)]
    assert len(fates) == len(set(fates))


@given(st.lists(_entries(), max_size=8))
def test_second_reading_of_an_unchanged_feed_posts_nothing(feed: list[Article]) -> None:
    decision = decide(feed, [], NOW)
    memory = remember((*decision.new, *decision.seen))
    assert decide(feed, memory, NOW).new == ()
