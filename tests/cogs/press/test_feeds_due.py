"""Which feeds the loop starts to read, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cogs.newsroom import POLICY, opened


async def test_feeds_are_not_read_before_the_bot_is_invited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        articles: Any = newsroom.bot.get_cog("Articles")
        articles.read_feeds.cancel()
        url = "https://courier.example/feed"
        monkeypatch.setattr(type(newsroom.bot), "guilds", ())
        before = await newsroom.bot.parts.stores.feeds.states([url])
        await articles.start_what_is_due()
        monkeypatch.undo()
        assert await newsroom.bot.parts.stores.feeds.states([url]) == before


async def test_feeds_that_are_not_due_are_left_alone_at_a_start(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        bot = newsroom.bot
        await bot.unload_extension("cogs.press.cog")
        urls = [feed.url for feed in bot.parts.policies.all[0].feeds]
        for state in await bot.parts.stores.feeds.states(urls):
            later = datetime.now(UTC) + timedelta(hours=1)
            await bot.parts.stores.feeds.save(replace(state, due_at=later))
        bot.parts.feed_source = replace(bot.parts.feed_source, every=timedelta(hours=2))
        bot.parts._join_press(bot)
        await bot.load_extension("cogs.press.cog")
        articles: Any = bot.get_cog("Articles")
        await articles.start_what_is_due()
        assert articles._under_way.keys().isdisjoint(urls)


async def test_shorter_interval_of_a_new_policy_takes_hold_at_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        bot = newsroom.bot
        await bot.unload_extension("cogs.press.cog")
        bot.parts.feed_source = replace(bot.parts.feed_source, every=None)
        bot.parts._join_press(bot)
        urls = [feed.url for feed in bot.parts.policies.all[0].feeds]
        for state in await bot.parts.stores.feeds.states(urls):
            later = datetime.now(UTC) + timedelta(minutes=9)
            await bot.parts.stores.feeds.save(replace(state, due_at=later))
        await bot.load_extension("cogs.press.cog")
        articles: Any = bot.get_cog("Articles")
        await articles.start_what_is_due()
        shorter = POLICY.replace("channel: news}", "channel: news, every: 2m}")
        bot.parts.policies.path_of(bot.guilds[0].id).write_text(shorter, encoding="utf-8")
        bot.parts.policies.reload(bot.guilds[0].id)
        await articles.start_what_is_due()
        soon = datetime.now(UTC) + timedelta(minutes=2)
        assert [due <= soon for due in map(articles._due.get, urls)] == [True, False]


async def test_what_fails_at_every_look_does_not_put_off_what_is_resumed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        bot, (guild,) = newsroom.bot, newsroom.bot.guilds
        await bot.unload_extension("cogs.press.cog")
        bot.parts.feed_source = replace(bot.parts.feed_source, every=None)
        now, looks = datetime(2026, 3, 1, tzinfo=UTC), list[datetime]()
        bot.parts.clock = lambda: now

        async def fail(_guild: object, *, resumed: bool) -> bool:
            if resumed:
                looks.append(now)
            return False

        monkeypatch.setattr(bot.parts.carrier, "carry", fail)
        await bot.load_extension("cogs.press.cog")
        articles: Any = bot.get_cog("Articles")
        articles.read_feeds.cancel()
        began_at = now
        for _ in range(50):
            await articles._see_to(guild)
            now += timedelta(seconds=30)
        assert [(at - began_at) // timedelta(minutes=1) for at in looks] == [0, 10, 20]
