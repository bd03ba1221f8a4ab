"""Posts and their discussions follow what the newspaper changes, moves and takes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsroom.errors import StorageError
from newsroom.storage.corrections import Correction
from newsroom.storage.readings import Findings
from sandbox.faults import Fault
from tests.cogs.newsroom import Newsroom, at_work, opened, told, words_of
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
    tag_names,
    titles,
)
from tests.sandbox.stage import calls, let_bot


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


async def test_correction_that_meets_a_fault_of_the_bots_own_holds_up_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        paper.items.insert(0, Item(2))
        await posts(newsroom, 2)
        store = newsroom.bot.stores.corrections
        edits = store.edited

        async def fail(correction: Correction) -> bool:
            if correction.id == 1:
                raise ValueError("no such thing was thought of")
            return await edits(correction)

        monkeypatch.setattr(store, "edited", fail)
        paper.items[:] = [Item(2, "The second headline"), Item(1, "The first headline")]

        async def corrected() -> bool:
            return "The second headline" in await titles(newsroom, "news")

        await newsroom.until(corrected)
        await newsroom.until(lambda: told(newsroom, "met a fault of its own"))
        await newsroom.until(partial(nothing_left, newsroom))


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


async def test_correction_refused_for_what_it_holds_is_given_up_and_told_of_once(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        path = f"/channels/{newsroom.channel('news')}/messages/{thread}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=400, code=50006, times=None))
        await newsroom.post("/api/feed", {"do": "correct"})
        await newsroom.until(lambda: told(newsroom, "It does not try again."))
        await newsroom.publish()  # the feed has been read again
        await newsroom.until(partial(nothing_left, newsroom))
        assert len(await told(newsroom, "could not carry that through")) == 1


async def test_correction_that_the_bot_may_not_make_is_told_of_once_and_made_when_it_may(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (post,) = await posts(newsroom, 1)
        path = f"/channels/{newsroom.channel('news')}/messages/{post['id']}"
        with forbidden(newsroom, "PATCH", path) as tries:
            paper.items[:] = [Item(1, "The second headline")]
            await newsroom.until(lambda: told(newsroom, "The bot goes on trying"))
            await newsroom.bot.close()
            tries.clear()

            async def tried_twice() -> bool:
                return len(tries) >= 2

            async with at_work(newsroom, tmp_path / "policy.yaml"):
                newsroom.feeds[NEWS] = paper.address
                paper.items[:] = [Item(1, "The third headline")]
                await newsroom.until(tried_twice)
                await paper.read_again(newsroom)
                assert len(await told(newsroom, "could not carry that through")) == 1
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.until(partial(nothing_left, newsroom))
            assert await titles(newsroom, "news") == ["The third headline"]
            notes = [words_of(one) for one in await newsroom.messages("Ani", post["id"])]
            assert sum("was “Story number 1” and is now “The third" in note for note in notes) == 1


async def test_correction_that_failed_is_tried_again_only_when_something_is_resumed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (post,) = await posts(newsroom, 1)
        path = f"/channels/{newsroom.channel('news')}/messages/{post['id']}"
        with forbidden(newsroom, "PATCH", path) as tries:
            paper.items[:] = [Item(1, "Another headline")]
            await newsroom.until(lambda: told(newsroom, "could not carry that through"))
            await newsroom.bot.unload_extension("cogs.articles")
            carrier, (guild,) = newsroom.bot.carrier, newsroom.bot.guilds
            tries.clear()
            for resumed in (False, True, False):
                assert not await carrier.carry(guild, resumed=resumed)
            assert len(tries) == 1
            monkeypatch.setattr("cogs._corrections._LONGEST_WAIT", timedelta(0))
            assert await carrier.carry(guild, resumed=True)
        assert await nothing_left(newsroom)
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
            assert not await newsroom.bot.carrier.carry(guild, resumed=True)
            await stores.readings.record(state, Findings(returned=("story-1",)), datetime.now(UTC))
        await newsroom.bot.carrier.carry(guild, resumed=True)
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


async def test_article_taken_down_by_the_paper_and_its_return_are_noted_once_in_its_discussion(
    tmp_path: Path,
) -> None:
    async with (
        opened(tmp_path) as newsroom,
        printed(newsroom, NEWS, *(Item(n, minutes_old=10 * n) for n in (2, 3, 4, 5))) as paper,
    ):
        (post,) = await posts(newsroom, 1)
        paper.items.insert(0, Item(1))
        await posts(newsroom, 2)
        gone = paper.items.pop(1)

        async def noted(words: str = "feed") -> list[str]:
            messages = await newsroom.messages("Ani", post["id"])
            return [m["content"] for m in messages if words in m["content"]]

        await newsroom.until(partial(noted, "out of its feed"))
        await paper.read_again(newsroom)
        assert len(await noted()) == 1
        paper.items.insert(1, gone)
        await newsroom.until(partial(noted, "back in the newsroom's feed"))
        await paper.read_again(newsroom)
        assert len(await noted()) == 2
        assert len(await posts(newsroom, 2)) == 2


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
