"""Articles on their way to readers: posted once, opened, introduced, corrected in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cogs.newsroom import button_ids, opened, words_of


async def test_article_is_posted_with_its_discussion_and_policy(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        (post,) = await newsroom.messages("Ani", newsroom.channel("news"))
        item = (await newsroom.get("/api/feed"))["last"]
        embed = post["embeds"][0]
        assert post["id"] == thread
        assert embed["title"] == item["title"]
        assert embed["url"] == item["link"]
        assert embed["image"]["url"]
        caption_and_credit = embed["description"].splitlines()[-1]
        assert embed["description"].count(caption_and_credit.removeprefix("-# ")) == 1
        introduction = (await newsroom.messages("Ani", thread))[-1]
        assert button_ids(introduction) == ["policy:full", "policy:standing"]
        assert len(introduction["embeds"][0]["description"].splitlines()) == 2


async def test_every_article_is_posted_once_however_often_the_feed_is_read(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        first = await newsroom.publish()
        second = await newsroom.publish()
        posts = await newsroom.messages("Ani", newsroom.channel("news"))
        assert [post["id"] for post in posts] == [first, second]


async def test_opinion_appears_as_a_forum_post(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        forum = newsroom.channel("opinion")
        model = newsroom.sandbox.discord
        thread = await newsroom.publish()
        while str(model.channels[int(thread)].parent_id) != forum:
            thread = await newsroom.publish()
        starter, introduction = await newsroom.messages("Ani", thread)
        assert starter["id"] == thread
        assert starter["embeds"][0]["title"] == model.channels[int(thread)].name
        assert button_ids(introduction) == ["policy:full", "policy:standing"]


async def test_correction_edits_the_post_and_is_noted_in_the_discussion(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        news = newsroom.channel("news")
        (before,) = await newsroom.messages("Ani", news)
        await newsroom.post("/api/feed", {"do": "correct"})

        async def noted() -> dict[str, Any] | None:
            last = (await newsroom.messages("Ani", thread))[-1]
            return last if "corrected this article" in last["content"] else None

        note = await newsroom.until(noted)
        (after,) = await newsroom.messages("Ani", news)
        assert after["id"] == before["id"]
        assert words_of(after) != words_of(before)
        assert note["channel_id"] == thread
