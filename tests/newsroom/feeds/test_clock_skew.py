"""Dates that are always ahead by the same hours are put right; stories kept for their hour wait."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.feeds.clock_skew import Dates, Zone, put_right, read_zone, write_zone
from newsroom.feeds.decide import Decided, decide
from newsroom.models import Article
from tests.newsroom.feeds.readings import NOW, hours, remember, story

EVERY = timedelta(minutes=10)
LAG = timedelta(minutes=4)


class Watcher:
    """Reads a feed every ten minutes; each of its stories comes to light at one reading."""

    def __init__(self, every: timedelta = EVERY) -> None:
        self.zone = Zone()
        self.every = every
        self.held: tuple[Article, ...] = ()
        self.feed: list[Article] = []
        self.known: list[Article] = []
        self.now = NOW
        self.posted: list[str] = []

    def read(self, *ahead: timedelta) -> Decided:
        """Read the feed, with new stories that are dated so much ahead of the clock."""
        for one in ahead:
            number = len(self.feed) + 1
            self.feed.insert(0, story(number, age=NOW - self.now - one))
        held = [article.title for article in self.held]
        dates = Dates(self.zone, self.now, self.now - self.every, held)
        feed = [put_right(article, self.zone.ahead) for article in self.feed]
        decision = decide(feed, remember(self.known), self.now, dates=dates)
        self.known += (*decision.new, *decision.seen)
        self.zone, self.held = decision.zone, decision.held
        self.posted += [article.id for article in decision.new]
        self.now += self.every
        return decision


@pytest.mark.parametrize("wrong", [hours(1), hours(3), hours(5.5), hours(14)])
def test_stories_that_are_all_ahead_by_the_same_are_posted_with_their_true_dates(
    wrong: timedelta,
) -> None:
    watcher = Watcher()
    for _ in range(2):
        assert watcher.read(wrong - LAG).new == ()
    decision = watcher.read(wrong - LAG)
    assert decision.zone.ahead == wrong
    assert [a.id for a in decision.new] == ["guid-1", "guid-2", "guid-3"]
    assert decision.new[-1].published_at == watcher.now - EVERY - LAG
    assert [a.id for a in watcher.read(wrong - LAG).new] == ["guid-4"]
    assert watcher.read().held == ()


def test_story_kept_for_its_hour_waits_in_a_feed_whose_zone_is_wrong() -> None:
    watcher = Watcher()
    for _ in range(3):
        watcher.read(hours(3))
    decision = watcher.read(hours(5))
    assert (decision.new, len(decision.held)) == ((), 1)
    assert decision.held[0].published_at == watcher.now - EVERY + hours(2)
    assert decision.waits_until == decision.held[0].published_at


@pytest.mark.parametrize(
    "rounds",
    [
        pytest.param([[hours(3)], [hours(3)]], id="too few stories"),
        pytest.param([[hours(3)] * 3], id="one reading"),
        pytest.param([[hours(n)] for n in (1, 2, 3, 4)], id="different hours"),
        pytest.param([[hours(3)], [-LAG], [hours(3)], [-LAG], [hours(3)]], id="others are right"),
        pytest.param([[hours(1.15)]] * 4, id="no zone is so far away"),
        pytest.param([[hours(20)]] * 4, id="farther than any zone"),
        pytest.param([[-LAG]] * 4, id="all are right"),
    ],
)
def test_other_dates_are_believed(rounds: list[list[timedelta]]) -> None:
    watcher = Watcher()
    for ahead in rounds:
        watcher.read(*ahead)
    assert watcher.zone.ahead == timedelta()


def test_story_that_waits_is_counted_once() -> None:
    watcher = Watcher()
    watcher.read(hours(3))
    for _ in range(5):
        watcher.read()
    assert (watcher.zone.stories, watcher.zone.ahead) == (1, timedelta())


def test_what_comes_to_light_late_changes_nothing() -> None:
    watcher = Watcher()
    for ahead in (hours(3), hours(3), -hours(5), hours(3)):
        watcher.read(ahead)
    assert watcher.zone.ahead == hours(3)


def test_zone_that_is_put_right_is_believed_again() -> None:
    watcher = Watcher()
    for _ in range(3):
        watcher.read(hours(3))
    for _ in range(3):
        assert len(watcher.read(-LAG).new) == 1
    assert watcher.zone.ahead == timedelta()


def test_feed_that_is_read_once_a_day_says_nothing_of_its_zone() -> None:
    watcher = Watcher(hours(24))
    for ahead in (hours(3), hours(2), hours(1), hours(2)):
        watcher.read(ahead)
    assert watcher.zone.ahead == timedelta()


def test_first_reading_says_nothing_of_a_zone() -> None:
    feed = [story(n, age=-hours(3)) for n in range(4)]
    dates = Dates(Zone(), NOW, None)
    assert decide(feed, None, NOW, dates=dates).zone == Zone()


_ZONES = st.builds(
    Zone,
    st.integers(0, 28).map(lambda n: n * timedelta(minutes=30)),
    st.lists(st.integers(0, 28)).map(tuple),
    *(st.integers(0, 9), st.integers(0, 9)),
)


@given(_ZONES)
def test_zone_comes_back_as_it_was_written(zone: Zone) -> None:
    assert read_zone(write_zone(zone)) == zone
