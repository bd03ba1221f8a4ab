"""Articles cut off or refused: posted once, told of once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsroom.errors import StorageError
from sandbox.model import Refusal
from sandbox.world.faults import Drop, Fault
from tests.cogs.newsroom import at_work, opened, told, words_of
from tests.cogs.paper import (
    NEWS,
    OPINION,
    Item,
    forbidden,
    in_forum,
    nothing_left,
    posts,
    printed,
    refuse_addresses,
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


async def test_post_is_not_taken_for_deleted_where_something_on_the_way_cannot_find_it(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        news, faults = newsroom.channel("news"), newsroom.sandbox.faults
        faults.add(Fault("POST", f"/channels/{news}/messages/*/threads", status=404))

        def lose_introduction(_method: str, path: str) -> None:
            faults.add(Fault("POST", f"/channels/{path.split('/')[-2]}/messages", status=404))

        faults.after("POST", f"/channels/{news}/messages/*/threads", lose_introduction)
        thread = await newsroom.publish()
        faults.add(Fault("PATCH", f"/channels/{news}/messages/{thread}", status=404))
        (former,) = await newsroom.messages("Ani", news)
        await newsroom.post("/api/feed", {"do": "correct"})

        async def is_corrected() -> bool:
            (post,) = await newsroom.messages("Ani", news)
            return bool(post["embeds"] != former["embeds"])

        await newsroom.until(is_corrected)
        assert faults.planned == []


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
        store = newsroom.bot.parts.stores.articles
        posted = store.posted

        async def fail(*_: object) -> Any:
            monkeypatch.setattr(store, "posted", posted)
            raise StorageError("the disk is full")

        monkeypatch.setattr(store, "posted", fail)
        thread = await newsroom.publish()
        posts = await newsroom.messages("Ani", newsroom.channel("news"))
        assert [post["id"] for post in posts] == [thread]


async def test_refused_article_is_told_of_once_also_after_a_restart_and_posted_when_it_may_be(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        path = f"/channels/{newsroom.channel('news')}/messages"
        with forbidden(newsroom, "POST", path) as tries:
            await newsroom.post("/api/feed", {"do": "publish"})
            await newsroom.until(lambda: told(newsroom, "could not be posted"))
            await newsroom.bot.close()
            tries.clear()

            async def tried_again() -> bool:
                return len(tries) >= 2

            async with at_work(newsroom, tmp_path / "policy.yaml"):
                await newsroom.until(tried_again)
                assert len(await told(newsroom, "could not be posted")) == 1
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.discussion_after(set())
            await newsroom.until(partial(nothing_left, newsroom))
            assert len(await posts(newsroom, 1)) == 1


async def test_article_that_meets_a_fault_of_the_bots_own_holds_up_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        store = newsroom.bot.parts.stores.articles
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


async def test_article_that_could_not_be_posted_for_a_week_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        path = f"/channels/{newsroom.channel('news')}/messages"
        newsroom.sandbox.faults.add(Fault("POST", path, status=403, code=50013, times=None))
        await newsroom.post("/api/feed", {"do": "publish"})
        await newsroom.until(lambda: told(newsroom, "could not be posted"))
        store, guild_id = newsroom.bot.parts.stores.articles, newsroom.bot.guilds[0].id
        assert len(await store.unfinished(guild_id)) == 1

        async def given_up() -> bool:
            return not await store.unfinished(guild_id)

        with monkeypatch.context() as week:
            week.setattr("cogs.press.carrying._LONGEST_WAIT", timedelta(0))
            await newsroom.until(given_up)
        newsroom.sandbox.faults.clear()
        await newsroom.publish()
        assert len(newsroom._threads()) == 1


async def test_discussion_that_could_not_be_opened_for_a_week_is_given_up_and_its_post_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        path = f"/channels/{newsroom.channel('news')}/messages/*/threads"
        newsroom.sandbox.faults.add(Fault("POST", path, status=403, code=50013, times=None))
        await newsroom.post("/api/feed", {"do": "publish"})
        await newsroom.until(lambda: told(newsroom, "could not be posted"))
        monkeypatch.setattr("cogs.press.carrying._LONGEST_WAIT", timedelta(0))
        (post,) = await posts(newsroom, 1)  # which nothing is left to be done about

        async def corrected() -> bool:
            (now,) = await newsroom.messages("Ani", newsroom.channel("news"))
            return words_of(now) != words_of(post)

        with calls(newsroom, "GET", "/channels/*") as asked:
            await newsroom.post("/api/feed", {"do": "correct"})
            await newsroom.until(corrected)
            await newsroom.until(partial(nothing_left, newsroom))
        assert asked == []
        assert newsroom._threads() == []


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


async def test_article_that_moves_between_its_post_and_its_record_is_posted_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = "https://courier.example/2026/story-one"
    title = "The first story of them all"
    async with opened(tmp_path) as newsroom, printed(newsroom, OPINION) as paper:
        store, (guild,) = newsroom.bot.parts.stores.articles, newsroom.bot.guilds
        posted = store.posted

        async def move_and_fail(*_: object) -> Any:
            monkeypatch.setattr(store, "posted", posted)
            paper.items[:] = [Item(1, title, link=elsewhere)]

            async def is_read() -> bool:
                (now,) = await store.unfinished(guild.id)
                return now.article.url == elsewhere

            await newsroom.until(is_read)
            raise StorageError("the disk is full")

        monkeypatch.setattr(store, "posted", move_and_fail)
        paper.items[:] = [Item(1, title)]
        await in_forum(newsroom, 1)
        await newsroom.until(partial(nothing_left, newsroom))
        (thread,) = await in_forum(newsroom, 1)
        post, *_ = await newsroom.messages("Ani", str(thread.id))
        assert post["embeds"][0]["url"] == elsewhere


async def test_post_and_introduction_carry_a_nonce_of_their_own(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS) as paper:
        nonces: list[object] = []

        def note(event: str, payload: Mapping[str, Any]) -> None:
            if event == "MESSAGE_CREATE":
                nonces.append(payload.get("nonce"))

        newsroom.sandbox.discord.subscribers.append(note)
        paper.items[:] = [Item(1)]
        await posts(newsroom, 1)
        assert nonces[:1] == ["article-1"]
        assert nonces[-1:] == ["policy-1"]
