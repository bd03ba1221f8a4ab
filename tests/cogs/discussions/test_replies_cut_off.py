"""Replies and cases cut off: each is judged and finished, and none stops the others."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from newsroom.clock import utc_now
from newsroom.errors import StorageError
from newsroom.storage.cases import CaseStore
from sandbox.world.faults import Drop, Fault
from tests.cogs.newsroom import FOUL, Newsroom, at_work, button_ids, opened, told
from tests.sandbox.stage import calls, cut

SOON = timedelta(milliseconds=20)


async def marked(newsroom: Newsroom, thread: str, message: dict[str, Any]) -> bool:
    """Tell whether everything up to a message has been judged."""
    return newsroom.bot.parts.open_discussions.mark(int(thread)) >= int(message["id"])


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
        assert newsroom.bot.parts.open_discussions.unfinished(newsroom.bot.guilds[0].id) == ()


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
            return newsroom.bot.parts.open_discussions.get(int(second)) is None

        async def delete_second(_method: str, _path: str) -> None:
            newsroom.sandbox.discord.delete_channel(int(second))
            await newsroom.until(forgotten)

        newsroom.sandbox.faults.before("GET", f"/channels/{first}/messages", delete_second)
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(third, reply)


async def test_own_messages_move_the_mark_so_that_a_start_reads_nothing(tmp_path: Path) -> None:
    def days_later() -> datetime:  # when no edits are looked for
        return utc_now() + timedelta(days=2)

    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        introduction = (await newsroom.messages("Ani", thread))[-1]
        assert button_ids(introduction)
        await newsroom.until(lambda: marked(newsroom, thread, introduction))
        await newsroom.bot.close()
        with calls(newsroom, "GET", f"/channels/{thread}/messages") as read:
            async with at_work(newsroom, tmp_path / "policy.yaml", clock=days_later) as bot:
                cog: Any = bot.get_cog("Discussions")
                async with cog._catching_up:  # whoever is ready has queued for it already
                    reply = await newsroom.send("Ani", thread, "A fair account.")
                await newsroom.until(lambda: marked(newsroom, thread, reply))
        assert len(read) == 1  # by the reply, to know who wrote before
