"""A small simulated year: whatever dies between two steps, nothing is lost, doubled or missed."""

from __future__ import annotations

import asyncio

import pytest

from benchmarks.feeds_year import Year
from benchmarks.year_newsroom import Newsroom
from benchmarks.year_stories import Habit
from benchmarks.year_time import SimulatedLoop, run_simulated


@pytest.fixture(scope="module")
def newsroom() -> Newsroom:
    year = Year(seed=4, feeds=12, days=4, every=4 * 3600, rate=0.5, kills=50)
    return run_simulated(year.run)


def test_every_story_is_posted_once_however_often_the_bot_is_killed(newsroom: Newsroom) -> None:
    assert newsroom.fate.kills >= 40
    assert newsroom.outcome.posted == newsroom.outcome.wanted > 30
    assert newsroom.complaints == []


def test_hosts_are_asked_one_at_a_time_and_no_sooner_than_they_permit(newsroom: Newsroom) -> None:
    assert newsroom.wire.tally.early == 0
    assert (newsroom.wire.tally.crowded, newsroom.wire.tally.hurried) == (0, 0)
    assert newsroom.wire.tally.visits > 200


def test_whatever_newspapers_do_to_addresses_feeds_and_looks_is_told_as_it_is() -> None:
    plain = (Habit.NONE,) * 3
    habits = (*plain, Habit.ONE_ADDRESS, Habit.BLOCKS, Habit.WRONG_ZONE, Habit.TRACKING)
    year = Year(3, feeds=16, days=5, every=4 * 3600, rate=0.8, kills=20, habits=habits)
    newsroom = run_simulated(year.run)
    counts, kinds = newsroom.press.counts, {feed.habit for feed in newsroom.press.feeds}
    assert kinds == set(habits)
    for fate in ("restyled", "restyled and corrected", "published again", "moved to another feed"):
        assert counts[fate] > 0, fate
    assert newsroom.outcome.restyled > 3
    assert newsroom.outcome.posted == newsroom.outcome.wanted > 80
    assert newsroom.complaints == []
    assert newsroom.outcome.is_good


def test_wrong_zone_holds_up_no_story_once_it_is_known() -> None:
    zones = (Habit.WRONG_ZONE,)
    year = Year(81, feeds=2, days=6, every=1800, rate=5, kills=5, habits=zones)
    newsroom = run_simulated(year.run)
    assert newsroom.complaints == []
    assert newsroom.outcome.zoned > 15
    assert newsroom.outcome.slow == 0


def test_time_passes_after_half_a_year_too() -> None:
    async def live(loop: SimulatedLoop) -> float:
        for seconds in (200 * 24 * 3600, 0.1, 0.123, 7.7):
            await asyncio.sleep(seconds)
        return loop.seconds

    assert run_simulated(live) == pytest.approx(200 * 24 * 3600 + 7.923)
