"""Articles that wait: for a channel, for a guild, for their return to the feed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from newsroom.models import Article
from newsroom.storage.articles import Stand
from newsroom.storage.readings import Findings
from sandbox.world.faults import Fault
from tests.cogs.newsroom import POLICY, opened, told
from tests.cogs.paper import (
    NEWS,
    OPINION,
    Item,
    announce,
    forbidden,
    in_forum,
    nothing_left,
    policy,
    posts,
    printed,
    titles,
)
from tests.sandbox.stage import calls


async def test_article_without_a_channel_waits_for_it_and_is_told_of_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        model = newsroom.sandbox.discord
        news = newsroom.channel("news")
        model.edit_channel(int(news), {"name": "old-news"})
        with calls(newsroom, "POST", "/channels/*/messages") as sent:
            await newsroom.post("/api/feed", {"do": "publish"})
            await newsroom.until(lambda: told(newsroom, "has no channel “news”"))
            guild_id = newsroom.bot.guilds[0].id
            assert len(await newsroom.bot.parts.stores.articles.waiting(guild_id)) == 1
            model.edit_channel(int(news), {"name": "news"})
            thread = await newsroom.discussion_after(set())
        (post,) = await newsroom.messages("Ani", news)
        assert post["id"] == thread
        assert sum(newsroom.channel("moderators") in path for path in sent) == 1


async def test_channel_that_the_bot_cannot_see_now_is_not_taken_for_deleted(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        (guild,), news = newsroom.bot.guilds, int(newsroom.channel("news"))
        hidden = guild._channels.pop(news)
        newsroom.sandbox.faults.add(
            Fault("GET", f"/channels/{news}", status=403, code=50001, times=None)
        )
        store = newsroom.bot.parts.stores.articles
        paper.items.insert(0, Item(2))

        async def waits() -> bool:
            return bool(await store.waiting(guild.id))

        await newsroom.until(waits)
        await newsroom.bot.unload_extension("cogs.press.cog")
        (one,) = await store.waiting(guild.id)
        now = datetime.now(UTC)
        (delivery,) = await store.claim(guild.id, [Stand(news)], one.row_id, now)
        assert not await newsroom.bot.parts.carrier.carry(guild, resumed=True)
        assert await store.unfinished(guild.id) == (replace(delivery, told=True),)
        guild._channels[news] = hidden
        await newsroom.bot.parts.carrier.carry(guild, resumed=True)
        await posts(newsroom, 2)


async def test_articles_that_wait_for_a_channel_hold_up_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.storage.articles._MOST_WAITING", 2)
    text = POLICY.replace("channel: news", "channel: newz")
    async with opened(tmp_path, text) as newsroom:
        model = newsroom.sandbox.discord
        newz = int(newsroom.channel("newz"))
        model.edit_channel(newz, {"name": "renamed"})
        store, guild_id = newsroom.bot.parts.stores.articles, newsroom.bot.guilds[0].id
        async with (
            printed(newsroom, NEWS, Item(1, minutes_old=9)) as paper,
            printed(newsroom, OPINION) as other,
        ):
            paper.items[:0] = [Item(n) for n in (5, 4, 3, 2)]

            async def four_wait() -> bool:
                first = await store.waiting(guild_id)
                return bool(first and len(await store.waiting(guild_id, first[-1].row_id)) == 2)

            await paper.read_again(newsroom)
            paper.items[:0] = [Item(n) for n in (9, 8, 7, 6)]
            await newsroom.until(four_wait)
            other.items[:0] = [Item(20)]
            await newsroom.discussion_after(set())


async def test_article_of_two_channels_waits_for_the_one_that_is_missing(tmp_path: Path) -> None:
    both = f'  - {{url: "{NEWS}", channel: newz}}\n  - {{url: "{NEWS}", channel: opinion}}\n'
    text = POLICY.replace(f'  - {{url: "{NEWS}", channel: news}}\n', both)
    async with opened(tmp_path, text) as newsroom:
        model = newsroom.sandbox.discord
        newz = int(newsroom.channel("newz"))
        model.edit_channel(newz, {"name": "renamed"})
        async with printed(newsroom, NEWS, Item(1, minutes_old=9)) as paper:
            await in_forum(newsroom, 1)
            paper.items.insert(0, Item(2))
            await in_forum(newsroom, 2)
            assert len(await told(newsroom, "has no channel “newz”")) == 1
            model.edit_channel(newz, {"name": "newz"})
            await posts(newsroom, 2, "newz")
            await paper.read_again(newsroom)
            await posts(newsroom, 2, "newz")
            await in_forum(newsroom, 2)


async def test_moderators_who_cannot_be_told_are_tried_once_for_all_that_waits(
    tmp_path: Path,
) -> None:
    text = POLICY.replace("channel: news}", "channel: newz}")
    async with opened(tmp_path, text) as newsroom:
        newsroom.sandbox.discord.edit_channel(int(newsroom.channel("newz")), {"name": "renamed"})
        store, guild = newsroom.bot.parts.stores.articles, newsroom.bot.guilds[0]

        async def five_wait() -> bool:
            return len(await store.waiting(guild.id)) == 5

        path = f"/channels/{newsroom.channel('moderators')}/messages"
        async with printed(newsroom, NEWS, Item(1, minutes_old=9)) as paper:
            with forbidden(newsroom, "POST", path) as tries:
                await paper.read_again(newsroom)
                paper.items[:0] = [Item(n) for n in (5, 4, 3, 2)]
                await newsroom.until(five_wait)
                await newsroom.bot.unload_extension("cogs.press.cog")
                tries.clear()
                await newsroom.bot.parts.carrier.carry(guild, resumed=False)
            assert len(tries) == 1


async def test_waiting_article_that_vanishes_and_returns_is_posted_once_its_channel_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.feeds.window._GONE_FOR", timedelta(0))
    text = POLICY.replace("channel: news}", "channel: newz, sections: {Views: opinion}}")
    async with opened(tmp_path, text) as newsroom:
        model = newsroom.sandbox.discord
        newz = int(newsroom.channel("newz"))
        model.edit_channel(newz, {"name": "renamed"})
        store, guild_id = newsroom.bot.parts.stores.articles, newsroom.bot.guilds[0].id
        views = ("Views",)
        old = [Item(n, categories=views, minutes_old=10 * n) for n in range(5, 11)]
        async with printed(newsroom, NEWS, *old) as paper:
            await newsroom.discussion_after(set())

            async def waits(*, withdrawn: bool) -> bool:
                return [one.withdrawn for one in await store.waiting(guild_id)] == [withdrawn]

            paper.items[:] = [Item(4, minutes_old=4), *old]
            await newsroom.until(partial(waits, withdrawn=False))
            threads = {thread.id for thread in newsroom._threads()}
            paper.items[:] = [Item(3, categories=views, minutes_old=3), *old]
            await newsroom.discussion_after(threads)
            await newsroom.until(partial(waits, withdrawn=True))
            model.edit_channel(newz, {"name": "newz"})
            await paper.read_again(newsroom)
            assert await newsroom.messages("Ani", str(newz)) == []
            threads = {thread.id for thread in newsroom._threads()}
            paper.items.insert(1, Item(4, minutes_old=4))
            thread = await newsroom.discussion_after(threads)
            await paper.read_again(newsroom)
            (post,) = await newsroom.messages("Ani", str(newz))
            assert post["id"] == thread


async def test_guild_that_discord_cannot_show_now_is_left_for_later(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS) as paper:
        (guild,) = newsroom.bot.guilds
        guild.unavailable = True
        paper.items[:] = [Item(1)]
        await paper.read_again(newsroom)
        assert len(await newsroom.bot.parts.stores.articles.waiting(guild.id)) == 1
        assert await newsroom.messages("Ani", newsroom.channel("news")) == []
        guild.unavailable = False
        await posts(newsroom, 1)


async def test_what_a_guild_was_not_there_for_is_no_news_to_it_after_a_week(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)):
        await posts(newsroom, 1)
        await newsroom.bot.unload_extension("cogs.press.cog")
        (guild,), stores, now = newsroom.bot.guilds, newsroom.bot.parts.stores, datetime.now(UTC)
        (state,) = await stores.feeds.states([NEWS])
        for days in (8, 6):
            story = Article(id=f"{days}", url="", title=f"{days} days old")
            findings = Findings(new=((story, "one"),))
            await stores.readings.record(state, findings, now - timedelta(days=days))
        assert await newsroom.bot.parts.carrier.carry(guild, resumed=False)
        assert await titles(newsroom, "news") == ["Story number 1", "6 days old"]
        assert await stores.articles.waiting(guild.id) == ()


async def test_what_is_new_while_a_guild_is_gone_is_not_posted_there(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        (guild,) = newsroom.bot.guilds
        newsroom.bot.dispatch("guild_remove", guild)
        paper.items.insert(0, Item(2))
        await paper.read_again(newsroom)
        assert await newsroom.bot.parts.stores.articles.waiting(guild.id) == ()
        assert await titles(newsroom, "news") == ["Story number 1"]


async def test_article_whose_channel_was_deleted_is_told_of_and_left(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        news = newsroom.channel("news")
        path = f"/channels/{news}/messages"
        newsroom.sandbox.faults.add(Fault("POST", path, status=403, code=50013, times=None))
        await newsroom.post("/api/feed", {"do": "publish"})
        await newsroom.until(lambda: told(newsroom, "could not be posted in"))
        newsroom.sandbox.discord.delete_channel(int(news))
        await newsroom.until(lambda: told(newsroom, "its channel has been deleted"))
        await newsroom.until(partial(nothing_left, newsroom))


async def test_nothing_is_left_to_be_done_in_a_channel_that_was_deleted(tmp_path: Path) -> None:
    async with opened(tmp_path, policy("crosspost: true")) as newsroom:
        route = await announce(newsroom)
        newsroom.sandbox.faults.add(Fault("POST", route, status=503, times=None))
        news, guild_id = newsroom.channel("news"), newsroom.bot.guilds[0].id
        async with printed(newsroom, NEWS, Item(1)) as paper:
            (post,) = await posts(newsroom, 1)
            path = f"/channels/{news}/messages/{post['id']}"
            newsroom.sandbox.faults.add(Fault("PATCH", path, status=503, times=None))
            paper.items[:] = [Item(1, "Another headline")]
            await newsroom.until(lambda: newsroom.bot.parts.stores.corrections.unfinished(guild_id))
            newsroom.sandbox.discord.delete_channel(int(news))
            await newsroom.until(partial(nothing_left, newsroom))
        assert await told(newsroom, "could not") == []
