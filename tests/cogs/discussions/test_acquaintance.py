"""Who wrote before counts as a reader, also where the bot was not there to hear it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sandbox.world.faults import Fault
from tests.cogs.newsroom import FOUL, Newsroom, at_work, opened
from tests.cogs.retrying import marked
from tests.sandbox.stage import calls, cut

ATTACK = "You are an idiot, Joe"  # of nobody called so in the discussion, it is an opinion


async def write_long_ago(newsroom: Newsroom, thread: str) -> None:
    """Let Joe write something that has been judged when the discussion closes and reopens."""
    await marked(newsroom, await newsroom.send("Joe", thread, "Well written."))
    cog: Any = newsroom.bot.get_cog("Discussions")
    await cog.store_marks()
    news = newsroom.channel("news")
    for order in ("close", "reopen"):
        await newsroom.command("Davit", f"discussion {order}", news, discussion=thread)


async def test_reader_who_wrote_before_a_restart_is_not_insulted_by_name(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Joe", thread, "Well written.")
        await newsroom.bot.close()
        missed = await newsroom.send("Ani", thread, ATTACK)
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(thread, missed)
            live = await newsroom.send("Nare", thread, ATTACK)
            await newsroom.gone(thread, live)


async def test_reader_who_wrote_before_a_discussion_was_closed_is_known_again(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await write_long_ago(newsroom, thread)
        await newsroom.send("Telo", thread, "A fair account.")  # somebody at least is known now
        reply = await newsroom.send("Ani", thread, ATTACK)
        await newsroom.gone(thread, reply)


async def test_history_is_read_once_for_all_that_waits(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        with calls(newsroom, "GET", f"/channels/{thread}/messages") as asked:
            for name in ("Joe", "Ani", "Nare"):
                await newsroom.send(name, thread, "Well written.")
            foul = await newsroom.send("Telo", thread, ATTACK)
            await newsroom.gone(thread, foul)
        assert len(asked) == 1


async def test_history_that_may_not_be_read_keeps_no_reply_from_being_judged(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        page = f"/channels/{thread}/messages"
        newsroom.sandbox.faults.add(Fault("GET", page, status=403))
        with calls(newsroom, "GET", page) as asked:
            for _ in range(2):
                reply = await newsroom.send("Ani", thread, FOUL)
                await newsroom.gone(thread, reply)
        assert asked == []  # but for the refused one


async def test_history_that_could_not_be_read_is_read_at_the_next_reply(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await write_long_ago(newsroom, thread)
        cut(newsroom, "GET", f"/channels/{thread}/messages")
        first = await newsroom.send("Telo", thread, "A fair account.")
        await marked(newsroom, first)
        reply = await newsroom.send("Ani", thread, ATTACK)
        await newsroom.gone(thread, reply)
