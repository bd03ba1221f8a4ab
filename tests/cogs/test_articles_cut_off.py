"""Articles cut off or refused: posted once, told of once, corrected all the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsroom.errors import StorageError
from newsroom.models import Article
from newsroom.storage.articles import Stand
from newsroom.storage.readings import Findings
from sandbox.faults import Drop, Fault
from sandbox.model import Refusal
from tests.cogs.newsroom import POLICY, Newsroom, at_work, opened, told, words_of
from tests.cogs.paper import Item, printed
from tests.cogs.test_articles_delivered import (
    NEWS,
    OPINION,
    announce,
    in_forum,
    policy,
    posts,
    titles,
)
from tests.sandbox.stage import calls, cut


@pytest.mark.parametrize("drop", list(Drop))
async def test_article_cut_off_is_posted_once_at_the_next_reading(
    tmp_path: Path, drop: Drop
) -> None:
    async with opened(tmp_path) as newsroom:
        news = newsroom.channel("news")
        cut(newsroom, "POST", f"/channels/{news}/messages", drop)
        thread = await newsroom.publish()
        posts = await newsroom.messages("Ani", news)
        assert [post["id"] for post in posts] == [thread]


async def test_forum_post_that_discord_made_but_called_a_failure_is_there_once(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        made = 0

        def fail_once(_method: str, _path: str) -> None:
            nonlocal made
            made += 1
            if made == 1:
                raise Refusal(504, 0, "Gateway Timeout")

        path = f"/channels/{newsroom.channel('opinion')}/threads"
        newsroom.sandbox.faults.after("POST", path, fail_once)
        async with printed(newsroom, OPINION, Item(1)):
            (thread,) = await in_forum(newsroom, 1)
            starter, introduction = await newsroom.messages("Ani", str(thread.id))
        assert made == 2
        assert starter["embeds"][0]["title"] == "Story number 1"
        assert introduction["components"]


async def test_article_whose_record_fails_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        store = newsroom.bot.stores.articles
        posted = store.posted

        async def fail(*_: object) -> Any:
            monkeypatch.setattr(store, "posted", posted)
            raise StorageError("the disk is full")

        monkeypatch.setattr(store, "posted", fail)
        thread = await newsroom.publish()
        posts = await newsroom.messages("Ani", newsroom.channel("news"))
        assert [post["id"] for post in posts] == [thread]


async def test_correction_between_a_post_and_its_record_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        store, (guild,) = newsroom.bot.stores.articles, newsroom.bot.guilds
        posted, news, posts = store.posted, newsroom.channel("news"), list[str]()

        async def correct_and_fail(*_: object) -> Any:
            monkeypatch.setattr(store, "posted", posted)
            posts.extend(map(words_of, await newsroom.messages("Ani", news)))
            (before,) = await store.unfinished(guild.id)
            await newsroom.post("/api/feed", {"do": "correct"})

            async def is_read() -> bool:
                (now,) = await store.unfinished(guild.id)
                return now.article != before.article

            await newsroom.until(is_read)
            raise StorageError("the disk is full")

        monkeypatch.setattr(store, "posted", correct_and_fail)
        thread = await newsroom.publish()

        async def noted() -> list[str]:
            words = map(words_of, await newsroom.messages("Ani", thread))
            return [text for text in words if "corrected this article" in text]

        assert len(await newsroom.until(noted)) == 1
        posts += map(words_of, await newsroom.messages("Ani", news))
        assert len(set(posts)) == len(posts) == 2


async def test_article_without_a_channel_waits_for_it_and_is_told_of_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        model = newsroom.sandbox.discord
        news = newsroom.channel("news")
        model.edit_channel(int(news), {"name": "old-news"})
        with calls(newsroom, "POST", "/channels/*/messages") as sent:
            await newsroom.post("/api/feed", {"do": "publish"})
            await newsroom.until(lambda: told(newsroom, "has no channel “news”"))
            guild_id = newsroom.bot.guilds[0].id
            assert len(await newsroom.bot.stores.articles.waiting(guild_id)) == 1
            model.edit_channel(int(news), {"name": "news"})
            thread = await newsroom.discussion_after(set())
        (post,) = await newsroom.messages("Ani", news)
        assert post["id"] == thread
        assert sum(newsroom.channel("moderators") in path for path in sent) == 1


async def test_feeds_are_not_read_before_the_bot_is_invited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        articles: Any = newsroom.bot.get_cog("Articles")
        articles.read_feeds.cancel()
        url = "https://courier.example/feed"
        monkeypatch.setattr(type(newsroom.bot), "guilds", ())
        before = await newsroom.bot.stores.feeds.states([url])
        await articles.start_what_is_due()
        monkeypatch.undo()
        assert await newsroom.bot.stores.feeds.states([url]) == before


async def test_feeds_that_are_not_due_are_left_alone_at_a_start(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        bot = newsroom.bot
        await bot.unload_extension("cogs.articles")
        urls = [feed.url for feed in bot.policy.current.feeds]
        for state in await bot.stores.feeds.states(urls):
            later = datetime.now(UTC) + timedelta(hours=1)
            await bot.stores.feeds.save(replace(state, due_at=later))
        bot.feed_source = replace(bot.feed_source, every=timedelta(hours=2))
        bot._join_feeds()
        await bot.load_extension("cogs.articles")
        articles: Any = bot.get_cog("Articles")
        await articles.start_what_is_due()
        assert articles._under_way.keys().isdisjoint(urls)


async def test_shorter_interval_of_a_new_policy_takes_hold_at_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        bot = newsroom.bot
        await bot.unload_extension("cogs.articles")
        bot.feed_source = replace(bot.feed_source, every=None)
        bot._join_feeds()
        urls = [feed.url for feed in bot.policy.current.feeds]
        for state in await bot.stores.feeds.states(urls):
            later = datetime.now(UTC) + timedelta(minutes=9)
            await bot.stores.feeds.save(replace(state, due_at=later))
        await bot.load_extension("cogs.articles")
        articles: Any = bot.get_cog("Articles")
        await articles.start_what_is_due()
        shorter = POLICY.replace("channel: news}", "channel: news, every: 2m}")
        bot.policy.path.write_text(shorter, encoding="utf-8")
        bot.policy.reload()
        await articles.start_what_is_due()
        soon = datetime.now(UTC) + timedelta(minutes=2)
        assert [due <= soon for due in map(articles._due.get, urls)] == [True, False]


async def test_refused_article_is_told_of_once_also_after_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        tries = 0

        def refuse(_method: str, _path: str) -> None:
            nonlocal tries
            tries += 1
            raise Refusal(403, 50013, "Missing Permissions")

        async def tried_again() -> bool:
            return tries >= 2

        path = f"/channels/{newsroom.channel('news')}/messages"
        newsroom.sandbox.faults.before("POST", path, refuse)
        await newsroom.post("/api/feed", {"do": "publish"})
        await newsroom.until(lambda: told(newsroom, "could not be posted"))
        await newsroom.bot.close()
        tries = 0
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.until(tried_again)
            assert len(await told(newsroom, "could not be posted")) == 1


async def test_article_that_meets_a_fault_of_the_bots_own_holds_up_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        store = newsroom.bot.stores.articles
        opens = store.opened

        async def fail(delivery_id: int, *rest: Any) -> Any:
            if delivery_id == 2:
                raise ValueError("no such thing was thought of")
            return await opens(delivery_id, *rest)

        monkeypatch.setattr(store, "opened", fail)
        paper.items[:0] = [Item(3), Item(2, minutes_old=1)]

        async def posted() -> bool:
            return "Story number 3" in await titles(newsroom, "news")

        await newsroom.until(posted)
        await newsroom.until(lambda: told(newsroom, "met a fault of its own"))
        await paper.read_again(newsroom)
        assert len(await told(newsroom, "met a fault of its own")) == 1


async def test_correction_that_meets_a_fault_of_the_bots_own_holds_up_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        paper.items.insert(0, Item(2))
        await posts(newsroom, 2)
        store = newsroom.bot.stores.corrections
        edits = store.edited

        async def fail(correction_id: int) -> bool:
            if correction_id == 1:
                raise ValueError("no such thing was thought of")
            return await edits(correction_id)

        monkeypatch.setattr(store, "edited", fail)
        paper.items[:] = [Item(2, "The second headline"), Item(1, "The first headline")]

        async def corrected() -> bool:
            return "The second headline" in await titles(newsroom, "news")

        await newsroom.until(corrected)
        await newsroom.until(lambda: told(newsroom, "met a fault of its own"))
        await newsroom.until(partial(nothing_left, newsroom))


async def test_article_that_could_not_be_posted_for_a_week_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        path = f"/channels/{newsroom.channel('news')}/messages"
        newsroom.sandbox.faults.add(Fault("POST", path, status=403, code=50013, times=None))
        await newsroom.post("/api/feed", {"do": "publish"})
        await newsroom.until(lambda: told(newsroom, "could not be posted"))
        store, guild_id = newsroom.bot.stores.articles, newsroom.bot.guilds[0].id
        assert len(await store.unfinished(guild_id)) == 1

        async def given_up() -> bool:
            return not await store.unfinished(guild_id)

        with monkeypatch.context() as week:
            week.setattr("cogs._carrying._LONGEST_WAIT", timedelta(0))
            await newsroom.until(given_up)
        newsroom.sandbox.faults.clear()
        await newsroom.publish()
        assert len(newsroom._threads()) == 1


async def test_what_a_guild_was_not_there_for_is_no_news_to_it_after_a_week(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)):
        await posts(newsroom, 1)
        await newsroom.bot.unload_extension("cogs.articles")
        (guild,), stores, now = newsroom.bot.guilds, newsroom.bot.stores, datetime.now(UTC)
        (state,) = await stores.feeds.states([NEWS])
        for days in (8, 6):
            story = Article(id=f"{days}", url="", title=f"{days} days old")
            findings = Findings(new=((story, "one"),))
            await stores.readings.record(state, findings, now - timedelta(days=days))
        assert await newsroom.bot.carrier.carry(guild, resumed=False)
        assert await titles(newsroom, "news") == ["Story number 1", "6 days old"]
        assert await stores.articles.waiting(guild.id) == ()


async def test_what_is_new_while_a_guild_is_gone_is_not_posted_there(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        (guild,) = newsroom.bot.guilds
        newsroom.bot.dispatch("guild_remove", guild)
        paper.items.insert(0, Item(2))
        await paper.read_again(newsroom)
        assert await newsroom.bot.stores.articles.waiting(guild.id) == ()
        assert await titles(newsroom, "news") == ["Story number 1"]


async def test_discussion_that_could_not_be_opened_for_a_week_is_given_up_and_its_post_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        path = f"/channels/{newsroom.channel('news')}/messages/*/threads"
        newsroom.sandbox.faults.add(Fault("POST", path, status=403, code=50013, times=None))
        await newsroom.post("/api/feed", {"do": "publish"})
        await newsroom.until(lambda: told(newsroom, "could not be posted"))
        monkeypatch.setattr("cogs._carrying._LONGEST_WAIT", timedelta(0))
        (post,) = await posts(newsroom, 1)  # which nothing is left to be done about
        await newsroom.post("/api/feed", {"do": "correct"})

        async def corrected() -> bool:
            (now,) = await newsroom.messages("Ani", newsroom.channel("news"))
            return words_of(now) != words_of(post)

        await newsroom.until(corrected)
        assert newsroom._threads() == []


async def nothing_left(newsroom: Newsroom) -> bool:
    stores, guild_id = newsroom.bot.stores, newsroom.bot.guilds[0].id
    return not (
        await stores.articles.unfinished(guild_id)
        or await stores.articles.to_crosspost(guild_id)
        or await stores.corrections.unfinished(guild_id)
    )


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
        store = newsroom.bot.stores.articles
        paper.items.insert(0, Item(2))

        async def waits() -> bool:
            return bool(await store.waiting(guild.id))

        await newsroom.until(waits)
        await newsroom.bot.unload_extension("cogs.articles")
        (one,) = await store.waiting(guild.id)
        now = datetime.now(UTC)
        (delivery,) = await store.claim(guild.id, [Stand(news)], one.row_id, now)
        assert not await newsroom.bot.carrier.carry(guild, resumed=True)
        assert await store.unfinished(guild.id) == (replace(delivery, told=True),)
        guild._channels[news] = hidden
        await newsroom.bot.carrier.carry(guild, resumed=True)
        await posts(newsroom, 2)


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
            await newsroom.until(lambda: newsroom.bot.stores.corrections.unfinished(guild_id))
            newsroom.sandbox.discord.delete_channel(int(news))
            await newsroom.until(partial(nothing_left, newsroom))
        assert await told(newsroom, "could not") == []


async def test_guild_that_discord_cannot_show_now_is_left_for_later(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS) as paper:
        (guild,) = newsroom.bot.guilds
        guild.unavailable = True
        paper.items[:] = [Item(1)]
        await paper.read_again(newsroom)
        assert len(await newsroom.bot.stores.articles.waiting(guild.id)) == 1
        assert await newsroom.messages("Ani", newsroom.channel("news")) == []
        guild.unavailable = False
        await posts(newsroom, 1)


async def test_articles_that_wait_for_a_channel_hold_up_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.storage.articles._MOST_WAITING", 2)
    text = POLICY.replace("channel: news", "channel: newz")
    async with opened(tmp_path, text) as newsroom:
        model = newsroom.sandbox.discord
        newz = int(newsroom.channel("newz"))
        model.edit_channel(newz, {"name": "renamed"})
        store, guild_id = newsroom.bot.stores.articles, newsroom.bot.guilds[0].id
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
        store, guild = newsroom.bot.stores.articles, newsroom.bot.guilds[0]
        tries = 0

        def refuse(_method: str, _path: str) -> None:
            nonlocal tries
            tries += 1
            raise Refusal(403, 50013, "Missing Permissions")

        async def five_wait() -> bool:
            return len(await store.waiting(guild.id)) == 5

        path = f"/channels/{newsroom.channel('moderators')}/messages"
        newsroom.sandbox.faults.before("POST", path, refuse)
        async with printed(newsroom, NEWS, Item(1, minutes_old=9)) as paper:
            await paper.read_again(newsroom)
            paper.items[:0] = [Item(n) for n in (5, 4, 3, 2)]
            await newsroom.until(five_wait)
            await newsroom.bot.unload_extension("cogs.articles")
            tries = 0
            await newsroom.bot.carrier.carry(guild, resumed=False)
            assert tries == 1


async def test_waiting_article_that_vanishes_and_returns_is_posted_once_its_channel_is_there(
    tmp_path: Path,
) -> None:
    text = POLICY.replace("channel: news}", "channel: newz, sections: {Views: opinion}}")
    async with opened(tmp_path, text) as newsroom:
        model = newsroom.sandbox.discord
        newz = int(newsroom.channel("newz"))
        model.edit_channel(newz, {"name": "renamed"})
        store, guild_id = newsroom.bot.stores.articles, newsroom.bot.guilds[0].id
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


async def test_correction_of_an_archived_forum_post_leaves_it_archived(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        model = newsroom.sandbox.discord
        forum = newsroom.channel("opinion")
        thread = await newsroom.publish()
        while str(model.channels[int(thread)].parent_id) != forum:
            thread = await newsroom.publish()
        model.edit_channel(int(thread), {}, thread_metadata={"archived": True})
        before = (await newsroom.messages("Ani", thread))[0]
        await newsroom.post("/api/feed", {"do": "correct"})

        async def corrected() -> bool:
            messages = await newsroom.messages("Ani", thread)
            noted = any("corrected this article" in message["content"] for message in messages)
            meta = model.channels[int(thread)].thread_metadata
            return noted and meta is not None and meta.archived

        await newsroom.until(corrected)
        after = (await newsroom.messages("Ani", thread))[0]
        assert words_of(after) != words_of(before)
        assert model.channels[int(thread)].name == after["embeds"][0]["title"]


async def test_archived_discussion_takes_every_new_headline_and_stays_as_it_was(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (post,) = await posts(newsroom, 1)
        model = newsroom.sandbox.discord
        thread = model.channels[int(post["id"])]
        closed = {"archived": True, "locked": True}
        model.edit_channel(thread.id, {}, thread_metadata=closed)
        for headline in ("The second headline", "The third headline"):
            paper.items[:] = [Item(1, headline)]

            async def named(headline: str) -> bool:
                meta = thread.thread_metadata
                return thread.name == headline and meta is not None and meta.archived

            await newsroom.until(partial(named, headline))
            await newsroom.until(partial(nothing_left, newsroom))
        meta = thread.thread_metadata
        assert meta is not None
        assert meta.locked
        notes = [words_of(message) for message in await newsroom.messages("Ani", post["id"])]
        assert sum("corrected this article" in note for note in notes) == 1


async def test_correction_refused_for_good_is_given_up_and_told_of_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        guild_id = newsroom.bot.guilds[0].id
        path = f"/channels/{newsroom.channel('news')}/messages/{thread}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=403, code=50013, times=None))
        await newsroom.post("/api/feed", {"do": "correct"})
        await newsroom.until(lambda: told(newsroom, "could not carry that through"))
        await newsroom.publish()  # the feed has been read again
        assert await newsroom.bot.stores.corrections.unfinished(guild_id) == ()
        assert len(await told(newsroom, "could not carry that through")) == 1


async def test_what_is_told_last_is_what_happened_last(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)):
        (post,) = await posts(newsroom, 1)
        await newsroom.bot.unload_extension("cogs.articles")
        (guild,), stores = newsroom.bot.guilds, newsroom.bot.stores
        (state,) = await stores.feeds.states([NEWS])
        await stores.readings.record(state, Findings(withdrawn=("story-1",)), datetime.now(UTC))
        path = f"/channels/{post['id']}/messages"
        for _ in range(2):
            newsroom.sandbox.faults.add(Fault("POST", path, status=503))
            assert not await newsroom.bot.carrier.carry(guild, resumed=False)
            await stores.readings.record(state, Findings(returned=("story-1",)), datetime.now(UTC))
        await newsroom.bot.carrier.carry(guild, resumed=False)
        notes = [words_of(message) for message in await newsroom.messages("Ani", post["id"])]
        about = [note.partition("newsroom")[0] for note in notes if "feed" in note]
        assert about == ["The ", "This article is back in the "]


async def test_withdrawal_that_cannot_be_told_is_told_of_to_the_moderators(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)):
        (post,) = await posts(newsroom, 1)
        path = f"/channels/{post['id']}/messages"
        newsroom.sandbox.faults.add(Fault("POST", path, status=403, code=50013, times=None))
        (state,) = await newsroom.bot.stores.feeds.states([NEWS])
        findings = Findings(withdrawn=("story-1",))
        await newsroom.bot.stores.readings.record(state, findings, datetime.now(UTC))
        await newsroom.until(lambda: told(newsroom, "took “Story number 1” out of its feed"))


async def test_correction_that_discord_wants_later_is_made_later(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        path = f"/channels/{newsroom.channel('news')}/messages/{thread}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=400, code=30046))
        await newsroom.post("/api/feed", {"do": "correct"})

        async def noted() -> bool:
            messages = await newsroom.messages("Ani", thread)
            return any("corrected this article" in message["content"] for message in messages)

        await newsroom.until(noted)
        assert await told(newsroom, "could not carry that through") == []


async def test_post_is_corrected_though_its_discussion_was_deleted(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        news = newsroom.channel("news")
        (before,) = await newsroom.messages("Ani", news)
        newsroom.sandbox.discord.delete_channel(int(thread))
        await newsroom.post("/api/feed", {"do": "correct"})

        async def corrected() -> bool:
            (after,) = await newsroom.messages("Ani", news)
            return words_of(after) != words_of(before)

        await newsroom.until(corrected)
        assert await told(newsroom, "no longer exists") == []


async def test_thread_that_may_not_be_renamed_yet_holds_up_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.publish()
        thread = await newsroom.publish()  # whose correction changes the headline
        path = f"/channels/{thread}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=429, retry_after=300))
        await newsroom.post("/api/feed", {"do": "correct"})

        async def noted() -> bool:
            last = (await newsroom.messages("Ani", thread))[-1]
            return "The headline was" in last["content"]

        await newsroom.until(noted)
        await newsroom.publish()


def refuse_addresses(newsroom: Newsroom, method: str, path: str) -> None:
    """Have Discord refuse the next embed for what it holds."""
    refused = {"status": 400, "code": 50035, "message": "Not a well formed URL."}
    newsroom.sandbox.faults.add(Fault(method, path, **refused))  # type: ignore[arg-type]  # as named


@pytest.mark.parametrize(
    ("channel", "path"), [("news", "/channels/{}/messages"), ("opinion", "/channels/{}/threads")]
)
async def test_article_whose_address_discord_refuses_is_posted_without_it(
    tmp_path: Path, channel: str, path: str
) -> None:
    async with opened(tmp_path) as newsroom:
        refuse_addresses(newsroom, "POST", path.format(newsroom.channel(channel)))
        for _ in range(4):
            thread = await newsroom.publish()
            (post, *_) = await newsroom.messages("Ani", thread)
            if not newsroom.sandbox.faults.planned:
                break
        if channel == "news":
            (post, *_) = reversed(await newsroom.messages("Ani", newsroom.channel(channel)))
        (embed,) = post["embeds"]
        assert embed["title"]
        assert "url" not in embed
        assert "image" not in embed
        assert await told(newsroom, "could not be posted") == []


async def test_correction_whose_address_discord_refuses_is_shown_without_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        news = newsroom.channel("news")
        refuse_addresses(newsroom, "PATCH", f"/channels/{news}/messages/{thread}")
        await newsroom.post("/api/feed", {"do": "correct"})

        async def corrected() -> bool:
            (post,) = await newsroom.messages("Ani", news)
            return "url" not in post["embeds"][0]

        await newsroom.until(corrected)
        assert await told(newsroom, "could not carry that through") == []
