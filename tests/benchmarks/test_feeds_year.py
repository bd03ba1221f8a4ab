"""A small simulated year: whatever dies between two steps, nothing is lost, doubled or missed."""

from __future__ import annotations

import asyncio

import pytest

from benchmarks.feeds_year import Year
from benchmarks.year_newsroom import Newsroom
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


def test_time_passes_after_half_a_year_too() -> None:
    async def live(loop: SimulatedLoop) -> float:
        for seconds in (200 * 24 * 3600, 0.1, 0.123, 7.7):
            await asyncio.sleep(seconds)
        return loop.seconds

    assert run_simulated(live) == pytest.approx(200 * 24 * 3600 + 7.923)
