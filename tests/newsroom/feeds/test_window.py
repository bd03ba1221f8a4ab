"""Gone is only what the newspaper says so of, or what its feed's middle lacks for a while."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.feeds.tombstones import read_tombstones
from newsroom.feeds.window import Place, look_for_gaps, read_window, write_window
from newsroom.models import Article
from tests.newsroom.feeds.readings import NOW, Reader, hours, story

_HOUR = hours(1)
TEN = [story(n, age=hours(20 - n)) for n in range(10, 0, -1)]  # newest first


def without(*numbers: int) -> list[Article]:
    return [article for article in TEN if article.id not in {f"guid-{n}" for n in numbers}]


def withdrawn(*readings: Sequence[Article], every: timedelta = _HOUR) -> list[str]:
    reader = Reader()
    return [
        gone
        for number, feed in enumerate(readings)
        for gone in reader.read(feed, NOW + number * every).withdrawn
    ]


def gone_after(readings: int, *, every: timedelta) -> bool:
    return withdrawn(TEN, *[without(6)] * readings, every=every) == ["guid-6"]


def test_story_gone_from_the_middle_for_long_is_said_to_be_gone_once() -> None:
    assert not gone_after(2, every=hours(9))
    assert gone_after(3, every=hours(9))
    assert gone_after(30, every=hours(9))


def test_feed_that_is_read_often_is_given_time() -> None:
    assert not gone_after(12, every=timedelta(minutes=10))
    assert gone_after(13, every=timedelta(minutes=10))


def test_story_that_is_missed_is_looked_for_again_though_the_feed_may_not_change_again() -> None:
    reader = Reader()
    moments = [NOW + n * timedelta(minutes=30) for n in range(6)]
    waits = [reader.read(TEN, NOW).waits_until]
    waits += [reader.read(without(6), moment).waits_until for moment in moments]
    assert waits == [None, NOW, NOW, NOW + hours(2), NOW + hours(2), None, None]


@pytest.mark.parametrize(
    "readings",
    [
        pytest.param(
            [TEN, *[without(6)] * 2, TEN, *[without(6)] * 2], id="it came back in between"
        ),
        pytest.param([TEN, *[without(1, 2)] * 4], id="the oldest have gone"),
        pytest.param([TEN, *[without(3)] * 4], id="too few older ones stay"),
        pytest.param([TEN, *[without(10)] * 4], id="nothing newer stays"),
        pytest.param([TEN, *[without(6, 7, 8)] * 4], id="the feed chooses anew"),
        pytest.param([TEN, *[list[Article]()] * 4], id="the feed is empty"),
        pytest.param([TEN, *[without(6)[::-1]] * 4], id="not in order of dates"),
        pytest.param(
            [TEN, *[[*without(6), story(0, age=None)]] * 4], id="not every story has a date"
        ),
    ],
)
def test_other_absences_say_nothing(readings: list[list[Article]]) -> None:
    assert withdrawn(*readings) == []


def test_feed_that_moves_on_withdraws_nothing() -> None:
    stories = [story(n, age=hours(100 - n)) for n in range(100)]
    windows = [stories[start : start + 10][::-1] for start in range(80)]
    assert withdrawn(*windows) == []


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_feed_that_moves_on_above_old_stories_it_keeps_withdraws_nothing(count: int) -> None:
    kept = [story(200 + n, age=timedelta(days=30 + n)) for n in range(count)]
    stories = [story(n, age=hours(100 - n)) for n in range(100)]
    windows = [[*stories[start : start + 10][::-1], *kept] for start in range(80)]
    assert withdrawn(*windows) == []


def test_story_in_whose_place_an_older_one_comes_to_light_is_missed() -> None:
    filled = [*without(6), story(0, age=hours(200))]
    assert withdrawn(TEN, *[filled] * 3) == ["guid-6"]


def test_story_gone_from_above_many_as_a_new_one_comes_is_withdrawn() -> None:
    new = story(11, age=hours(9))
    assert withdrawn(TEN, *[[new, *without(9)]] * 3) == ["guid-9"]


def test_story_under_a_new_guid_is_not_missed() -> None:
    renamed = [replace(a, id="new") if a.id == "guid-6" else a for a in TEN]
    assert withdrawn(TEN, *[renamed] * 4) == []


def test_withdrawn_story_that_is_back_returns_once_and_is_not_new() -> None:
    reader = Reader()
    for number, feed in enumerate((TEN, *[without(6)] * 3)):
        assert reader.read(feed, NOW + number * hours(1)).returned == ()
    back = reader.read([replace(a, id="new") if a.id == "guid-6" else a for a in TEN], NOW)
    assert (back.returned, back.new) == (("guid-6",), ())
    assert reader.read(TEN).returned == ()


def test_story_that_the_feed_says_is_deleted_is_withdrawn_at_once() -> None:
    reader = Reader()
    reader.read(TEN)
    assert reader.read(without(2), deleted=["guid-2", "unknown"]).withdrawn == ("guid-2",)


def test_story_that_the_feed_calls_deleted_but_shows_is_not_withdrawn() -> None:
    reader = Reader()
    reader.read(TEN)
    assert reader.read(TEN, deleted=["guid-2"]).withdrawn == ()


_PLACES = st.lists(
    st.builds(
        Place,
        st.text(max_size=5),
        st.none() | st.integers(-1000, 1000).map(lambda n: NOW + hours(n)),
        *(st.just(0), st.none(), st.just(False)),
    )
    | st.builds(
        Place,
        st.text(max_size=5),
        st.integers(-1000, 1000).map(lambda n: NOW + hours(n)),
        *(st.integers(1, 9), st.integers(-9, 9).map(lambda n: NOW + hours(n)), st.booleans()),
    ),
    max_size=8,
)


@given(_PLACES)
def test_window_comes_back_as_it_was_written(window: list[Place]) -> None:
    assert read_window(write_window(window)) == tuple(window)


@given(_PLACES, _PLACES)
def test_what_is_shown_is_never_withdrawn(before: list[Place], shown: list[Place]) -> None:
    _, gone = look_for_gaps(before, shown, NOW)
    assert not set(gone) & {place.article_id for place in shown}


def test_no_window_is_empty() -> None:
    assert read_window("") == ()


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<at:deleted-entry ref="tag:courier.example,2024:1" when="2024-04-12T12:00:00Z"/>
<at:deleted-entry
   when='2024-04-12T12:00:00Z' ref='https://courier.example/?a=1&amp;b=2'>
  <at:comment>Withdrawn</at:comment></at:deleted-entry>
<at:deleted-entry when="2024-04-12T12:00:00Z"/><at:deleted-entry ref=""/>
</feed>"""


def test_tombstones_are_read() -> None:
    assert read_tombstones(ATOM.encode()) == (
        "tag:courier.example,2024:1",
        "https://courier.example/?a=1&b=2",
    )


def test_same_words_without_their_namespace_are_no_tombstones() -> None:
    assert read_tombstones(ATOM.replace("purl.org", "example.org").encode()) == ()
