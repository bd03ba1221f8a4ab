"""Cut connections and refusals: nothing is lost, nothing is done twice, nothing stops the rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, update

from newsroom.errors import StorageError
from newsroom.storage.cases import CaseStore
from newsroom.storage.tables import discussions
from sandbox.faults import Drop, Fault
from sandbox.model import Refusal
from tests.cogs.newsroom import FOUL, Newsroom, at_work, button_ids, opened, words_of

SOON = timedelta(milliseconds=20)


def cut(newsroom: Newsroom, method: str, path: str, drop: Drop = Drop.REQUEST) -> None:
    """Cut the connection of the next request of a route."""
    times = 2 if method == "GET" else 1  # aiohttp asks once more by itself when that is harmless
    newsroom.sandbox.faults.add(Fault(method, path, drop=drop, times=times))


@contextmanager
def calls(newsroom: Newsroom, method: str, path: str) -> Iterator[list[str]]:
    """Note the requests of a route."""
    noted: list[str] = []
    stop = newsroom.sandbox.faults.before(method, path, lambda _, asked: noted.append(asked))
    yield noted
    stop()


async def told(newsroom: Newsroom, words: str) -> list[str]:
    """Return what the moderators were told in these words."""
    messages = await newsroom.messages("Mariam", newsroom.channel("moderators"))
    return [text for text in map(words_of, messages) if words in text]


async def marked(newsroom: Newsroom, thread: str, message: dict[str, Any]) -> bool:
    """Tell whether everything up to a message has been judged."""
    return newsroom.bot.open_discussions.mark(int(thread)) >= int(message["id"])


async def heard_of(newsroom: Newsroom, message: dict[str, Any]) -> bool:
    """Tell whether Discord has told the bot of a message."""
    thread: Any = newsroom.bot.get_channel(int(message["channel_id"]))
    return bool(thread.last_message_id >= int(message["id"]))


async def grow_old_and_tidy(newsroom: Newsroom) -> None:
    """Let every discussion be older than the policy keeps it open, and have the bot tidy up."""
    opened_at = datetime.now(UTC) - timedelta(days=30)
    async with newsroom.bot.stores.discussions._database.writing() as connection:
        await connection.execute(update(discussions).values(opened_at=opened_at))
    cog: Any = newsroom.bot.get_cog("Discussions")
    await cog.tidy()


# ---------------------------------------------------------------- articles


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


async def test_article_without_a_channel_waits_for_it_and_is_told_of_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        model = newsroom.sandbox.discord
        news = newsroom.channel("news")
        model.edit_channel(int(news), {"name": "old-news"})
        with calls(newsroom, "POST", "/channels/*/messages") as sent:
            await newsroom.post("/api/feed", {"do": "publish"})
            await newsroom.until(lambda: told(newsroom, "has no channel “news”"))
            state = await newsroom.bot.stores.articles.feed_state("https://courier.example/feed")
            assert await newsroom.bot.stores.articles.seen(state.url) == ()
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
        await newsroom.post("/api/feed", {"do": "publish"})
        monkeypatch.setattr(type(newsroom.bot), "guilds", ())
        async with articles._reading:
            await articles._read_due_feeds()
            state = await newsroom.bot.stores.articles.feed_state("https://courier.example/feed")
        monkeypatch.undo()
        assert state.first_read_at is None


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


async def test_correction_refused_for_good_is_given_up_and_told_of_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        guild_id = newsroom.bot.guilds[0].id
        path = f"/channels/{newsroom.channel('news')}/messages/{thread}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=403, code=50013, times=None))
        await newsroom.post("/api/feed", {"do": "correct"})
        await newsroom.until(lambda: told(newsroom, "could not carry that through"))
        await newsroom.publish()  # the feed has been read again
        assert await newsroom.bot.stores.articles.unfinished_corrections(guild_id) == ()
        assert len(await told(newsroom, "could not carry that through")) == 1


async def test_post_is_corrected_though_its_discussion_was_deleted(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        news = newsroom.channel("news")
        (before,) = await newsroom.messages("Ani", news)
        newsroom.sandbox.discord.delete_channel(int(thread))
        await newsroom.post("/api/feed", {"do": "correct"})
        await newsroom.until(lambda: told(newsroom, "it no longer exists"))
        (after,) = await newsroom.messages("Ani", news)
        assert words_of(after) != words_of(before)


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


# ---------------------------------------------------------------- replies and cases


@pytest.mark.parametrize(
    "path",
    [
        "/users/@me/channels",  # the message to its author
        "/channels/{moderators}/messages",  # the card
    ],
)
async def test_case_cut_off_is_finished_without_a_new_connection(tmp_path: Path, path: str) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        thread = await newsroom.publish()
        cut(newsroom, "POST", path.format(moderators=newsroom.channel("moderators")))
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        await newsroom.dm("Ani", having="Your reply was removed")
        cards = await told(newsroom, "Case 1 ")
        assert len(cards) == 1
        await newsroom.until(lambda: marked(newsroom, thread, reply))
        assert newsroom.bot.open_discussions.unfinished(newsroom.bot.guilds[0].id) == ()


async def test_reply_is_judged_again_after_a_failure_of_storage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        thread = await newsroom.publish()
        handled = CaseStore.handled

        async def fail(*_: object) -> Any:
            monkeypatch.setattr(CaseStore, "handled", handled)
            raise StorageError("the database is locked")

        monkeypatch.setattr(CaseStore, "handled", fail)
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        await newsroom.case(1, state="enforced")


async def test_missed_reply_whose_author_cannot_be_asked_for_is_judged_later(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        reply = await newsroom.send("Ani", thread, FOUL)
        cut(newsroom, "GET", "/guilds/*/members/*")
        async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON):
            await newsroom.gone(thread, reply)
            await newsroom.case(1, state="enforced")


async def test_discussion_that_cannot_be_read_does_not_hide_those_after_it(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        first, second = await newsroom.publish(), await newsroom.publish()
        await newsroom.bot.close()
        replies = [await newsroom.send("Ani", thread, FOUL) for thread in (first, second)]
        cut(newsroom, "GET", f"/channels/{first}/messages")
        async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON):
            await newsroom.gone(second, replies[1])
            await newsroom.gone(first, replies[0])


async def test_case_that_cannot_be_finished_does_not_stop_the_reading(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        path = "/users/@me/channels"
        newsroom.sandbox.faults.add(Fault("POST", path, drop=Drop.REQUEST, times=2))
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        await newsroom.bot.close()
        missed = await newsroom.send("Joe", thread, FOUL)
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(thread, missed)


async def test_thread_deleted_while_others_are_caught_up_with_stops_nothing(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        first, second = await newsroom.publish(), await newsroom.publish()
        third = await newsroom.publish()
        await newsroom.bot.close()
        for thread in (first, second):
            await newsroom.send("Ani", thread, FOUL)
        reply = await newsroom.send("Ani", third, FOUL)

        async def forgotten() -> bool:
            return newsroom.bot.open_discussions.get(int(second)) is None

        async def delete_second(_method: str, _path: str) -> None:
            newsroom.sandbox.discord.delete_channel(int(second))
            await newsroom.until(forgotten)

        newsroom.sandbox.faults.before("GET", f"/channels/{first}/messages", delete_second)
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(third, reply)


async def test_own_messages_move_the_mark_so_that_a_start_reads_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        introduction = (await newsroom.messages("Ani", thread))[-1]
        assert button_ids(introduction)
        await newsroom.until(lambda: marked(newsroom, thread, introduction))
        await newsroom.bot.close()
        with calls(newsroom, "GET", f"/channels/{thread}/messages") as read:
            async with at_work(newsroom, tmp_path / "policy.yaml") as bot:
                cog: Any = bot.get_cog("Discussions")
                async with cog._catching_up:  # whoever is ready has queued for it already
                    reply = await newsroom.send("Ani", thread, "A fair account.")
                await newsroom.until(lambda: marked(newsroom, thread, reply))
        assert read == []


# ---------------------------------------------------------------- closing


async def test_archived_discussion_is_locked_before_it_is_forgotten(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        model = newsroom.sandbox.discord
        model.edit_channel(int(thread), {}, thread_metadata={"archived": True})

        async def dropped_from_cache() -> bool:
            return newsroom.bot.get_channel(int(thread)) is None

        await newsroom.until(dropped_from_cache)
        before = await newsroom.messages("Ani", thread)
        await grow_old_and_tidy(newsroom)
        meta = model.channels[int(thread)].thread_metadata
        assert meta is not None
        assert meta.locked
        assert meta.archived
        assert await newsroom.messages("Ani", thread) == before
        status, _, _ = await newsroom.refused("Ani", "send", channel=thread, text="Still here")
        assert status in (400, 403)
        assert newsroom.bot.open_discussions.get(int(thread)) is None


async def test_discussion_that_cannot_be_locked_goes_on_and_stops_no_other(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        first, second = await newsroom.publish(), await newsroom.publish()
        reply = await newsroom.send("Ani", second, FOUL)
        await newsroom.gone(second, reply)
        await newsroom.case(1, state="enforced")
        path = f"/channels/{first}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=403, code=50013, times=None))
        forgotten: list[Any] = []
        statements = newsroom.bot.stores.cases._database._engine.sync_engine

        def note(_connection: Any, _cursor: Any, statement: str, *_: object) -> None:
            if statement.startswith("SELECT") and "cases" in statement:
                forgotten.append(statement)

        event.listen(statements, "before_cursor_execute", note)
        await grow_old_and_tidy(newsroom)
        event.remove(statements, "before_cursor_execute", note)
        assert newsroom.bot.open_discussions.get(int(first)) is not None
        assert newsroom.bot.open_discussions.get(int(second)) is None
        notices = [words_of(message) for message in await newsroom.messages("Ani", first)]
        assert not any("now closed" in text for text in notices)
        assert forgotten
        judged = await newsroom.send("Joe", first, FOUL)
        await newsroom.gone(first, judged)


async def test_closed_discussion_says_so_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        model = newsroom.sandbox.discord
        patched = 0

        def cut_archiving(_method: str, _path: str) -> None:
            nonlocal patched
            patched += 1
            if patched == 1:
                cut(newsroom, "PATCH", f"/channels/{thread}")

        newsroom.sandbox.faults.after("PATCH", f"/channels/{thread}", cut_archiving)
        await grow_old_and_tidy(newsroom)
        assert newsroom.bot.open_discussions.get(int(thread)) is not None
        model.clock.advance(3_600)
        await grow_old_and_tidy(newsroom)
        assert newsroom.bot.open_discussions.get(int(thread)) is None
        texts = [words_of(message) for message in await newsroom.messages("Ani", thread)]
        assert sum("now closed" in text for text in texts) == 1


async def test_reply_missed_in_an_old_discussion_is_judged_before_it_closes(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        cog: Any = newsroom.bot.get_cog("Discussions")
        newsroom.bot.remove_listener(cog.on_message, "on_message")
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.until(lambda: heard_of(newsroom, reply))
        await grow_old_and_tidy(newsroom)
        assert newsroom.bot.open_discussions.get(int(thread)) is None
        assert reply["id"] not in [m["id"] for m in await newsroom.messages("Ani", thread)]
        await newsroom.case(1, state="enforced")
