"""Posts and their discussions follow what the newspaper changes, moves and takes back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsroom.errors import StorageError
from tests.cogs.newsroom import Newsroom, opened, told, words_of
from tests.cogs.paper import (
    NEWS,
    OPINION,
    Item,
    in_forum,
    nothing_left,
    posts,
    printed,
    tag_names,
    titles,
)
from tests.engines import on_both_engines
from tests.sandbox.stage import calls, let_bot


async def test_correction_between_a_post_and_its_record_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        store, (guild,) = newsroom.bot.parts.stores.articles, newsroom.bot.guilds
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


@on_both_engines
async def test_discussion_is_told_once_of_what_changes_at_every_reading(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (post,) = await posts(newsroom, 1)
        for count in range(5):
            paper.items[:] = [Item(1, f"Story with {count} comments")]
            await newsroom.until(partial(headline_is, newsroom, count))
        notes = await newsroom.messages("Ani", post["id"])
        told_of = [note for note in notes if "corrected this article" in note["content"]]
        assert len(told_of) == 1


async def headline_is(newsroom: Newsroom, count: int) -> bool:
    return await titles(newsroom, "news") == [f"Story with {count} comments"]


@on_both_engines
async def test_post_of_an_article_that_moved_links_to_its_new_address_and_nobody_is_told(
    tmp_path: Path,
) -> None:
    elsewhere = "https://courier.example/2026/story-one"
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (post,) = await posts(newsroom, 1)
        newsroom.sandbox.discord.edit_channel(int(post["id"]), {"name": "Renamed by hand"})
        path = f"/channels/{newsroom.channel('news')}/messages/{post['id']}"

        async def linked_there() -> bool:
            (now,) = await newsroom.messages("Ani", newsroom.channel("news"))
            return bool(now["embeds"][0]["url"] == elsewhere)

        with calls(newsroom, "PATCH", path) as edits:
            for link in (elsewhere, f"{elsewhere}?utm_source=rss", elsewhere.replace("s:", ":")):
                paper.items[:] = [Item(1, link=link)]
                await newsroom.until(linked_there)
                await newsroom.until(partial(nothing_left, newsroom))
                await paper.read_again(newsroom)
        assert len(edits) == 1
        notes = await newsroom.messages("Ani", post["id"])
        assert len(notes) == 1  # the policy
        assert newsroom.sandbox.discord.channels[int(post["id"])].name == "Renamed by hand"


async def test_post_shows_the_picture_that_replaces_another_and_nobody_is_told(
    tmp_path: Path,
) -> None:
    wrong, right = (f"https://courier.example/{name}.jpg" for name in ("mayor", "thief"))
    async with (
        opened(tmp_path) as newsroom,
        printed(newsroom, NEWS, Item(1, picture=wrong)) as paper,
    ):
        (post,) = await posts(newsroom, 1)
        assert post["embeds"][0]["image"]["url"] == wrong
        paper.items[:] = [Item(1, picture=right)]

        async def shown() -> bool:
            (now,) = await newsroom.messages("Ani", newsroom.channel("news"))
            return bool(now["embeds"][0]["image"]["url"] == right)

        await newsroom.until(shown)
        await newsroom.until(partial(nothing_left, newsroom))
        assert len(await newsroom.messages("Ani", post["id"])) == 1  # the policy


async def test_post_that_only_looks_otherwise_is_edited_and_nobody_is_told(tmp_path: Path) -> None:
    plain = Item(1, "The mayor's speech")
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, plain) as paper:
        (post,) = await posts(newsroom, 1)

        async def shows(words: str) -> bool:
            (now,) = await newsroom.messages("Ani", newsroom.channel("news"))
            return words in words_of(now)

        for item, words in (
            (Item(1, "The mayor’s speech"), "mayor’s"),
            (Item(1, "The Mayor’s  Speech"), "Mayor’s Speech"),
            (Item(1, "The Mayor’s Speech", categories=("Local",)), "Local"),
        ):
            paper.items[:] = [item]
            await newsroom.until(partial(shows, words))
            await newsroom.until(partial(nothing_left, newsroom))
        assert len(await newsroom.messages("Ani", post["id"])) == 1  # the policy
        paper.items[:] = [Item(1, "The Mayor’s Speech", summary="It was short.")]
        await newsroom.until(partial(shows, "It was short."))
        await newsroom.until(partial(nothing_left, newsroom))
        note = words_of((await newsroom.messages("Ani", post["id"]))[-1])
        assert "corrected this article" in note
        assert "The headline was" not in note


async def test_text_that_the_newspaper_rewrites_is_told_of_in_its_discussion(
    tmp_path: Path,
) -> None:
    rained = Item(1, summary="It rained.", body="<p>It rained a lot.</p>")
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, rained) as paper:
        (post,) = await posts(newsroom, 1)
        paper.items[:] = [Item(1, summary="It rained.", body="<p>It hardly rained.</p>")]

        async def noted() -> bool:
            words = map(words_of, await newsroom.messages("Ani", post["id"]))
            return any("corrected this article" in text for text in words)

        await newsroom.until(noted)


async def test_forum_post_takes_the_tags_of_new_sections_and_keeps_those_that_people_gave(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        let_bot(newsroom, manage_channels=True)
        model = newsroom.sandbox.discord
        async with printed(newsroom, OPINION, Item(1, categories=("Sport", "World"))) as paper:
            (thread,) = await in_forum(newsroom, 1)
            assert tag_names(newsroom, thread) == ["Sport", "World"]
            forum = model.channels[int(newsroom.channel("opinion"))]
            given = next(t for t in forum.available_tags if t["name"] not in ("Sport", "World"))
            tags = [*thread.applied_tags, int(given["id"])]
            model.edit_channel(thread.id, {"applied_tags": tags})

            async def has(*names: str) -> bool:
                return tag_names(newsroom, thread) == [*names]

            await newsroom.until(partial(has, "Sport", "World", given["name"]))
            for sections in (("World", "Arts"), ("Sport",)):
                paper.items[:] = [Item(1, categories=sections)]
                await newsroom.until(partial(has, *sections, given["name"]))
                await newsroom.until(partial(nothing_left, newsroom))


async def test_archived_forum_post_is_filed_anew_and_stays_archived(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        let_bot(newsroom, manage_channels=True)
        async with printed(newsroom, OPINION, Item(1, categories=("Sport",))) as paper:
            (thread,) = await in_forum(newsroom, 1)
            meta = {"archived": True, "locked": True}
            newsroom.sandbox.discord.edit_channel(thread.id, {}, thread_metadata=meta)
            paper.items[:] = [Item(1, categories=("Arts",))]

            async def filed() -> bool:
                return tag_names(newsroom, thread) == ["Arts"]

            await newsroom.until(filed)
            await newsroom.until(partial(nothing_left, newsroom))
            assert thread.thread_metadata.archived
            assert thread.thread_metadata.locked
