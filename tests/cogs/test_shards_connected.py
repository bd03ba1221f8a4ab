"""Shards come, go and come back, beside those of other processes."""

from __future__ import annotations

import time
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from discord.backoff import ExponentialBackoff

from newsroom.errors import StorageError, TroubleError
from newsroom.shards import Shards
from newsroom.storage.turns import TurnStore
from sandbox.wire.rest import Rest
from sandbox.wire.sessions import Sessions
from tests.cogs.divided import Divided
from tests.cogs.fleet import heard, two_newsrooms
from tests.cogs.newsroom import at_work, told
from tests.cogs.paper import NEWS, OPINION, Item, printed
from tests.cogs.retrying import SOON, Watchmaker
from tests.engines import on_postgresql

pytestmark = on_postgresql


async def test_process_that_counts_shards_otherwise_is_refused(
    tmp_path: Path, at_once: None
) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, (first, _) = fleet.newsroom, fleet.parts
        async with at_work(newsroom, fleet.folder, shards=first):
            with pytest.raises(StorageError, match=f"another one .* works for 0/{first.count}"):
                async with at_work(newsroom, fleet.folder, shards=Shards.parse("0/64")):
                    pass


async def test_processes_take_turns_at_identifying(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        opened_at: list[float] = []
        begin = Sessions.open

        def note(self: Sessions, *arguments: Any) -> Any:
            opened_at.append(time.monotonic())
            return begin(self, *arguments)

        monkeypatch.setattr(Sessions, "open", note)
        newsroom, (first, second) = fleet.newsroom, fleet.parts
        async with (
            at_work(newsroom, fleet.folder, shards=first),
            at_work(newsroom, fleet.folder, shards=second),
        ):
            gaps = [later - one for one, later in pairwise(opened_at)]
    assert len(gaps) == first.count - 1
    assert min(gaps) > 5


async def test_shard_connects_also_while_turns_cannot_be_written_down(
    tmp_path: Path, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> int:
        raise TroubleError("gone")

    monkeypatch.setattr(TurnStore, "take", refuse)
    async with (
        two_newsrooms(tmp_path) as fleet,
        at_work(fleet.newsroom, fleet.folder, shards=fleet.parts[1]) as bot,
    ):
        assert bot.is_connected


async def test_absence_is_known_also_once_shards_are_counted_otherwise(
    tmp_path: Path, at_once: None
) -> None:
    clock = Watchmaker()
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, (_, last) = fleet.newsroom, fleet.parts
        async with (
            at_work(newsroom, fleet.folder, clock=clock) as alone,
            printed(newsroom, NEWS, Item(1)),
            printed(newsroom, OPINION),
        ):
            await Divided(fleet, alone, alone).discussion("front")
        clock.ahead = timedelta(minutes=12)
        async with at_work(newsroom, fleet.folder, shards=last, clock=clock):
            await newsroom.until(lambda: heard(fleet, "The bot was away"))


async def test_one_process_alone_runs_as_many_shards_as_discord_recommends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, count = fleet.newsroom, fleet.parts[1].count
        answer = Rest._gateway
        monkeypatch.setattr(Rest, "_gateway", lambda *asked: answer(*asked) | {"shards": count})
        async with at_work(newsroom, fleet.folder) as bot:
            sessions = newsroom.sandbox.gateway.sessions
            assert [one.shard for one in sessions] == [(n, count) for n in range(count)]
            assert {guild.id for guild in bot.guilds} == {fleet.courier, fleet.herald}


async def test_lost_shard_concerns_its_own_newsrooms_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExponentialBackoff, "delay", lambda _: 0.05)
    clock = Watchmaker()
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, (_, last) = fleet.newsroom, fleet.parts
        async with at_work(
            newsroom,
            fleet.folder,
            shards=Shards.all_of(last.count),
            retry_every=SOON,
            clock=clock,
        ) as bot:
            both = Divided(fleet, bot, bot)
            async with printed(newsroom, NEWS, Item(1)), printed(newsroom, OPINION):
                front = await both.discussion("front")
            gateway = newsroom.sandbox.gateway
            gateway.accepting = False
            gateway.drop_connections(shard_id=last.first, forget=True)

            async def is_lost() -> bool:
                return not bot.is_connected

            await newsroom.until(is_lost)
            grumble = await newsroom.send("Ani", front, "I grumble.")
            clock.ahead = timedelta(minutes=6)
            await newsroom.until(lambda: heard(fleet, "The bot lost its connection"))
            gateway.accepting = True
            await newsroom.gone(front, grumble)
            await newsroom.until(lambda: heard(fleet, "The bot was away"))
            assert bot.is_connected
            assert await told(newsroom, "The bot") == []
