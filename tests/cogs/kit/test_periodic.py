"""What is done again and again: neither a clock set back nor a failure ends it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest

from cogs.kit.periodic import Periodic
from sandbox.world.faults import Drop, Fault
from tests.cogs.newsroom import FOUL, opened
from tests.cogs.retrying import SOON, Watchmaker


async def test_failure_does_not_end_what_is_done_regularly(
    caplog: pytest.LogCaptureFixture,
) -> None:
    times, enough = 0, asyncio.Event()

    async def fail_once() -> None:
        nonlocal times
        times += 1
        if times == 1:
            raise KeyError("banana")
        enough.set()

    periodic = Periodic(fail_once, SOON)
    periodic.start()
    async with asyncio.timeout(5):
        await enough.wait()
    periodic.cancel()
    (record,) = (record for record in caplog.records if record.name == Periodic.__module__)
    assert record.exc_info is not None


async def test_work_begins_once_what_it_waits_for_is_there() -> None:
    ready, begun = asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        await ready.wait()

    async def work() -> None:
        assert ready.is_set()
        begun.set()

    periodic = Periodic(work, SOON, after=wait)
    periodic.start()
    await asyncio.sleep(0)
    assert not begun.is_set()
    ready.set()
    async with asyncio.timeout(5):
        await begun.wait()
    periodic.cancel()


async def test_clock_set_back_does_not_stop_what_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def an_hour_behind(until: datetime) -> float:
        return (until - datetime.now(UTC) + timedelta(hours=1)).total_seconds()

    async with opened(tmp_path, retry_every=SOON) as newsroom:
        thread = await newsroom.publish()
        # How discord.ext.tasks finds out how long to sleep.
        monkeypatch.setattr(discord.utils, "compute_timedelta", an_hour_behind)
        path = "/users/@me/channels"
        newsroom.sandbox.faults.add(Fault("POST", path, drop=Drop.REQUEST, times=4))
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.dm("Ani", having="Your reply was removed")


async def test_clock_set_back_does_not_put_off_reading_the_feeds(tmp_path: Path) -> None:
    clock = Watchmaker()
    clock.ahead = timedelta(hours=1)
    async with opened(tmp_path, clock=clock) as newsroom:
        await newsroom.publish()
        clock.ahead = timedelta()
        await newsroom.publish()
