"""Admins see how feeds fare, and have them read; moderators hear of one that stays broken."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cogs.press.reading import FeedReader, FeedVisit
from newsroom.clock import utc_now
from newsroom.storage.database import Database
from newsroom.storage.feeds import FeedStore
from newsroom.storage.readings import ReadingStore
from tests.cogs.newsroom import POLICY, Newsroom, at_work, button_ids, opened, told, words_of
from tests.cogs.paper import NEWS, Item, in_forum, posts, printed
from tests.engines import on_both_engines


async def failed(newsroom: Newsroom, times: int) -> None:
    async def often_enough() -> bool:
        (state,) = await newsroom.bot.parts.stores.feeds.states([NEWS])
        return state.failures >= times

    await newsroom.until(often_enough)


async def test_feed_broken_for_less_than_an_hour_is_nobodys_business(tmp_path: Path) -> None:
    async with (
        opened(tmp_path) as newsroom,
        printed(newsroom, NEWS, Item(1)) as paper,
    ):
        await posts(newsroom, 1)
        paper.status = 500
        await failed(newsroom, 3)
        paper.status = 200
        paper.items.insert(0, Item(2))
        await posts(newsroom, 2)
        assert await told(newsroom, "feed") == []


@on_both_engines
async def test_broken_feed_is_told_of_once_after_an_hour_and_so_is_its_recovery(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        monkeypatch.setattr("cogs.press.carrying._BROKEN_FOR", timedelta(0))
        paper.status = 404
        await newsroom.until(lambda: told(newsroom, "has not been readable for an hour"))
        await newsroom.bot.close()
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            newsroom.feeds[NEWS] = paper.address
            paper.status = 200
            await newsroom.until(lambda: told(newsroom, "can be read again"))
        assert len(await told(newsroom, "has not been readable for an hour")) == 1
        assert len(await told(newsroom, "can be read again")) == 1


async def test_feed_that_failed_before_a_stop_is_tried_again_before_anybody_is_told(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        bot, (guild,) = newsroom.bot, newsroom.bot.guilds
        await bot.unload_extension("cogs.press.cog")
        bot.parts._join_press(bot)  # the former reader is stopped
        (state,) = await bot.parts.stores.feeds.states([NEWS])
        broken = replace(state, failures=2, failing_since=utc_now() - timedelta(hours=9))
        await bot.parts.stores.feeds.save(replace(broken, due_at=utc_now()))
        paper.delivers.clear()
        reading = asyncio.create_task(bot.parts.feed_reader.read(NEWS))
        await paper.read_again(newsroom, 1)
        await bot.parts.carrier.carry(guild, resumed=False)
        paper.delivers.set()
        await reading
        await bot.parts.carrier.carry(guild, resumed=False)
        assert await told(newsroom, NEWS) == []


async def test_broken_feed_holds_up_no_other(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        other = "https://courier.example/opinion"
        async with printed(newsroom, other) as broken, printed(newsroom, NEWS, Item(1)):
            broken.status = 500
            await posts(newsroom, 1)


async def test_admin_sees_how_each_feed_fares(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        paper.status = 404
        await failed(newsroom, 2)
        text = await newsroom.command("Garo", "feeds", newsroom.channel("moderators"))
        assert "1 feed cannot be read." in text
        broken, working = text.split("https://courier.example/feed: ")[1].split("/opinion: ")
        assert broken.startswith("Last read: just now")
        assert "in a row: there is nothing at this address (404)" in broken
        assert "Last article: [Story number 1](https://courier.example/story/1)" in broken
        assert working.startswith("Last read: just now")


async def test_story_dated_ahead_is_held_from_every_channel_and_seen_with_its_time(
    tmp_path: Path,
) -> None:
    one = f'  - {{url: "{NEWS}", channel: news}}\n'
    both = one + one.replace("channel: news", "channel: opinion")
    async with (
        opened(tmp_path, POLICY.replace(one, both)) as newsroom,
        printed(newsroom, NEWS, Item(1)) as paper,
    ):
        await posts(newsroom, 1)
        await in_forum(newsroom, 1)
        paper.items.insert(0, Item(2, minutes_old=-180))
        await paper.read_again(newsroom, 3)
        text = await newsroom.command("Garo", "feeds", newsroom.channel("moderators"))
        at = int((paper.opened_at + timedelta(minutes=180)).timestamp())
        assert f"Held until <t:{at}:f>: Story number 2" in text
        await posts(newsroom, 1)
        await in_forum(newsroom, 1)


async def test_how_long_ago_a_feed_was_read_is_told_by_the_bots_clock(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)):
        await posts(newsroom, 1)
        bot = newsroom.bot
        await bot.unload_extension("cogs.feeds.cog")
        bot.parts.clock = lambda: utc_now() + timedelta(days=1)
        await bot.load_extension("cogs.feeds.cog")
        text = await newsroom.command("Garo", "feeds", newsroom.channel("moderators"))
        assert "Last read: <t:" in text
        assert "just now" not in text


async def test_only_admins_may_look_and_press(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        status, _, _ = await newsroom.refused("Mariam", "command", channel=channel, name="feeds")
        assert status == 403


async def test_check_now_reads_at_once_and_outlives_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        channel = newsroom.channel("moderators")
        answer = await newsroom.act("Garo", "command", channel=channel, name="feeds", options={})
        message = answer["message"]
        assert button_ids(message) == ["feeds:1:show", "feeds:2:show", "feeds:1:check"]
        await newsroom.bot.close()
        async with at_work(newsroom, tmp_path / "policy.yaml") as bot:
            newsroom.feeds[NEWS] = paper.address
            await paper.read_again(newsroom)
            await put_off(newsroom)
            paper.items.insert(0, Item(2))
            pressed = await newsroom.click("Garo", message, "feeds:1:check")
            assert "All of them can be read." in words_of(pressed["message"])
            assert "Checked just now: 1 feed brought something new." in words_of(pressed["message"])
            again = await newsroom.click("Garo", message, "feeds:1:check")
            assert "Checked just now: nothing new." in words_of(again["message"])
            await posts(newsroom, 2)
            (state,) = await bot.parts.stores.feeds.states([NEWS])
            assert state.failures == 0


async def opened_feeds(newsroom: Newsroom) -> dict[str, Any]:
    """Return the answer to /feeds."""
    channel = newsroom.channel("moderators")
    answer = await newsroom.act("Garo", "command", channel=channel, name="feeds", options={})
    message: dict[str, Any] = answer["message"]
    return message


async def pressed(newsroom: Newsroom, message: dict[str, Any], custom_id: str) -> str:
    """Press a button that hangs under a message now, and return what it says then."""
    answer = await newsroom.click("Garo", message, custom_id)
    message.update(answer["message"])
    return words_of(message)


async def feed_id(newsroom: Newsroom) -> int:
    (state,) = await newsroom.bot.parts.stores.feeds.states([NEWS])
    return state.id


async def test_paused_feed_is_read_no_more_until_resumed_also_after_a_restart(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        its_id, message = await feed_id(newsroom), await opened_feeds(newsroom)
        await pressed(newsroom, message, f"feeds:{its_id}:show")
        said = await pressed(newsroom, message, f"feeds:{its_id}:pause")
        assert "Paused. It brings nothing new here until an admin presses **Resume**." in said
        assert f"Paused by <@{newsroom.user('Garo')}> on <t:" in said
        assert button_ids(message) == [f"feeds:{its_id}:resume", f"feeds:{its_id}:list"]
        await newsroom.bot.close()
        paper.items.insert(0, Item(2))
        before = paper.readings
        async with at_work(newsroom, tmp_path / "policy.yaml") as bot:
            newsroom.feeds[NEWS] = paper.address
            await other_feed_is_read(newsroom)
            answer = await opened_feeds(newsroom)
            assert f"Paused by <@{newsroom.user('Garo')}> on <t:" in words_of(answer)
            assert "It can be read. 1 feed is paused." in words_of(answer)
            said = await pressed(newsroom, answer, "feeds:1:check")
            assert "Checked just now: nothing new. Not asked: 1 paused feed." in said
            assert paper.readings == before
            said = await pressed(newsroom, message, f"feeds:{its_id}:resume")
            assert "Resumed." in said
            assert "Paused" not in said
            await posts(newsroom, 2)
            assert await bot.parts.stores.pauses.everywhere([NEWS]) == {}


async def other_feed_is_read(newsroom: Newsroom) -> None:
    """Wait until the feed beside the news has been read again, so that the news would have been."""
    (url,) = set(newsroom.feeds) - {NEWS}
    store = newsroom.bot.parts.stores.feeds
    (before,) = await store.states([url])

    async def has_been() -> bool:
        (now,) = await store.states([url])
        return now.due_at != before.due_at and now.read_at is not None

    await newsroom.until(has_been)


async def test_last_five_articles_of_one_feed_are_shown_newest_first(tmp_path: Path) -> None:
    stories = [Item(n, minutes_old=10 - n) for n in range(7, 0, -1)]
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1, minutes_old=9)) as one:
        await posts(newsroom, 1)
        one.items[:] = stories
        await posts(newsroom, 7)
        its_id, message = await feed_id(newsroom), await opened_feeds(newsroom)
        said = await pressed(newsroom, message, f"feeds:{its_id}:show")
        found = re.findall(r"Story number (\d)\]", said)
        assert found == ["7", "6", "5", "4", "3"]
        said = await pressed(newsroom, message, f"feeds:{its_id}:list")
        assert "2 feeds" in said
        assert "feeds:1:check" in button_ids(message)


async def test_one_feed_is_checked_alone(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        await put_off(newsroom)
        its_id, message = await feed_id(newsroom), await opened_feeds(newsroom)
        await pressed(newsroom, message, f"feeds:{its_id}:show")
        paper.items.insert(0, Item(2))
        said = await pressed(newsroom, message, f"feeds:{its_id}:read")
        assert "Checked just now: 1 feed brought something new." in said
        await posts(newsroom, 2)


async def test_many_feeds_are_turned_over_in_pages(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        feeds: Any = newsroom.bot.parts.stores.feeds
        urls = [f"https://courier.example/{n}" for n in range(12)]
        guild_id = newsroom.bot.guilds[0].id
        await feeds.follow(urls, [guild_id])
        message = await opened_feeds(newsroom)
        assert "Page" not in words_of(message)
        cog: Any = newsroom.bot.get_cog("Feeds")
        cog._policies = SimpleNamespace(urls_of=lambda _guild_ids: tuple(urls))
        message = await opened_feeds(newsroom)
        assert "Page 1 of 3" in words_of(message)
        assert button_ids(message)[5:] == ["feeds:1:check", "feeds:2:page"]
        said = await pressed(newsroom, message, "feeds:2:page")
        assert "6. https://courier.example/5: " in said
        assert button_ids(message)[5:] == ["feeds:2:check", "feeds:1:page", "feeds:3:page"]
        said = await pressed(newsroom, message, "feeds:3:page")
        assert "12. https://courier.example/11: " in said
        (eleventh,) = await feeds.states(urls[10:11])
        await pressed(newsroom, message, f"feeds:{eleventh.id}:show")
        assert "Page 3 of 3" in await pressed(newsroom, message, f"feeds:{eleventh.id}:list")


async def test_button_of_a_feed_that_is_followed_no_more_leads_to_the_list(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)):
        await posts(newsroom, 1)
        its_id, message = await feed_id(newsroom), await opened_feeds(newsroom)
        await pressed(newsroom, message, f"feeds:{its_id}:show")
        path = tmp_path / "policy.yaml"
        path.write_text(POLICY.replace(f'"{NEWS}"', f'"{NEWS}/elsewhere"'), encoding="utf-8")
        newsroom.feeds[f"{NEWS}/elsewhere"] = newsroom.feeds[NEWS]
        newsroom.bot.parts.policies.reload(newsroom.bot.guilds[0].id)
        said = await pressed(newsroom, message, f"feeds:{its_id}:pause")
        assert "That feed is no longer in policy.yaml." in said
        assert await newsroom.bot.parts.stores.pauses.everywhere([NEWS]) == {}


async def test_reading_that_takes_long_does_not_hold_up_a_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        cog: Any = newsroom.bot.get_cog("Feeds")
        monkeypatch.setitem(type(cog).cog_unload.__globals__, "_PATIENCE_AT_A_STOP_SECONDS", 0.01)
        endless = asyncio.create_task(asyncio.Event().wait())
        cog._reading.add(endless)
        async with asyncio.timeout(5):
            await cog.cog_unload()
        assert endless.cancelled()  # by now: the database is closed next


async def put_off(newsroom: Newsroom) -> None:
    """Have no feed read by itself for a day."""
    articles: Any = newsroom.bot.get_cog("Articles")
    source = replace(articles._source, every=timedelta(days=1))
    articles._source = articles._reader._source = source
    store = newsroom.bot.parts.stores.feeds

    async def all_put_off() -> bool:
        states = await store.states(list(newsroom.feeds))
        return all(
            state.due_at and state.read_at and state.due_at - state.read_at > timedelta(hours=9)
            for state in states
        )

    await newsroom.until(all_put_off)


@on_both_engines
async def test_guild_is_given_what_another_process_has_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        ours: Any = newsroom.bot.parts.feed_reader

        async def leave_it(_url: str) -> FeedVisit:
            return FeedVisit(None)

        monkeypatch.setattr(ours, "read", leave_it)
        articles: Any = newsroom.bot.get_cog("Articles")
        await asyncio.gather(*articles._under_way.values())  # what has begun
        paper.items[:] = [Item(2), Item(1, "Another headline", minutes_old=1)]
        database = await Database.open(newsroom.address)
        try:
            stores = FeedStore(database), ReadingStore(database)
            theirs = FeedReader(
                newsroom.bot.parts.policies, *stores, newsroom.bot.parts.session, ours._source
            )
            await stores[0].hasten([NEWS], paper.opened_at)
            assert (await theirs.read(NEWS)).found
        finally:
            await database.close()
        _, second = await posts(newsroom, 2)
        assert second["embeds"][0]["title"] == "Story number 2"

        async def corrected() -> bool:
            messages = await newsroom.messages("Ani", newsroom.channel("news"))
            return any(m["embeds"][0]["title"] == "Another headline" for m in messages)

        await newsroom.until(corrected)
