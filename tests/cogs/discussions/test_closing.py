"""Closing old discussions: nothing in them is missed, and it is said once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event, update

from newsroom.storage.tables import discussions
from sandbox.world.faults import Fault
from tests.cogs.newsroom import FOUL, Newsroom, opened, words_of
from tests.sandbox.stage import cut


async def heard_of(newsroom: Newsroom, message: dict[str, Any]) -> bool:
    """Tell whether Discord has told the bot of a message."""
    thread: Any = newsroom.bot.get_channel(int(message["channel_id"]))
    return bool(thread.last_message_id >= int(message["id"]))


async def grow_old_and_tidy(newsroom: Newsroom) -> None:
    """Let every discussion be older than the policy keeps it open, and have the bot tidy up."""
    opened_at = datetime.now(UTC) - timedelta(days=30)
    async with newsroom.bot.parts.stores.discussions._database.writing() as connection:
        await connection.execute(update(discussions).values(opened_at=opened_at))
    cog: Any = newsroom.bot.get_cog("Discussions")
    await cog.tidy()


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
        assert newsroom.bot.parts.open_discussions.get(int(thread)) is None


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
        statements = newsroom.bot.parts.stores.cases._database._engine.sync_engine

        def note(_connection: Any, _cursor: Any, statement: str, *_: object) -> None:
            if statement.startswith("SELECT") and "cases" in statement:
                forgotten.append(statement)

        event.listen(statements, "before_cursor_execute", note)
        await grow_old_and_tidy(newsroom)
        event.remove(statements, "before_cursor_execute", note)
        assert newsroom.bot.parts.open_discussions.get(int(first)) is not None
        assert newsroom.bot.parts.open_discussions.get(int(second)) is None
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
        assert newsroom.bot.parts.open_discussions.get(int(thread)) is not None
        model.clock.advance(3_600)
        await grow_old_and_tidy(newsroom)
        assert newsroom.bot.parts.open_discussions.get(int(thread)) is None
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
        assert newsroom.bot.parts.open_discussions.get(int(thread)) is None
        assert reply["id"] not in [m["id"] for m in await newsroom.messages("Ani", thread)]
        await newsroom.case(1, state="enforced")


async def test_old_discussion_not_to_be_found_once_is_not_forgotten(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        fault = Fault("PATCH", f"/channels/{thread}", status=404, code=10003)
        newsroom.sandbox.faults.add(fault)
        await grow_old_and_tidy(newsroom)
        assert newsroom.bot.parts.open_discussions.get(int(thread)) is not None
