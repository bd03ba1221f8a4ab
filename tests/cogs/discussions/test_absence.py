"""The bot away from Discord: what was edited meanwhile is judged, and moderators learn of it."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from discord.backoff import ExponentialBackoff

from cogs.discussions.judging import Judging
from sandbox.world.faults import Drop, Fault
from tests.cogs.newsroom import FOUL, Newsroom, at_work, opened, told
from tests.cogs.retrying import SOON, Watchmaker, many_more, marked
from tests.engines import on_both_engines
from tests.sandbox.stage import calls

AWAY = re.compile(
    r"The bot was away from <t:(\d+):f> to <t:(\d+):f>; what was written meanwhile has been read\."
)
LOST = "The bot lost its connection to Discord"


async def edit(newsroom: Newsroom, name: str, message: dict[str, Any], text: str) -> None:
    channel = message["channel_id"]
    await newsroom.act(name, "edit", channel=channel, message=message["id"], text=text)


async def heard_of(newsroom: Newsroom) -> list[str]:
    """Return what moderators were told of absences that are over, once they were."""

    async def found() -> list[str]:
        return await told(newsroom, "The bot was away")

    lines: list[str] = await newsroom.until(found)
    return lines


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let discord.py connect again soon."""
    monkeypatch.setattr(ExponentialBackoff, "delay", lambda _: 0.05)


# ---------------------------------------------------------------- edits


@on_both_engines
async def test_edit_made_while_the_bot_was_stopped_is_judged(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "All right.")
        await marked(newsroom, reply)
        await newsroom.bot.close()
        await edit(newsroom, "Ani", reply, FOUL)
        missed = await newsroom.send("Joe", thread, FOUL)
        with calls(newsroom, "GET", f"/channels/{thread}/messages") as read:
            async with at_work(newsroom, tmp_path / "policy.yaml"):
                await newsroom.gone(thread, reply)
                await newsroom.gone(thread, missed)
                await newsroom.case(2, state="enforced")
            assert len(read) == 1


async def test_edit_made_while_the_connection_was_lost_is_judged(
    tmp_path: Path, eager: None
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "All right.")
        await marked(newsroom, reply)
        newsroom.sandbox.gateway.accepting = False
        newsroom.sandbox.gateway.drop_connections(forget=True)
        await edit(newsroom, "Ani", reply, FOUL)
        newsroom.sandbox.gateway.accepting = True
        await newsroom.gone(thread, reply)


async def test_edit_before_more_than_a_page_of_missed_replies_is_judged(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "All right.")
        await marked(newsroom, reply)
        await newsroom.bot.close()
        await edit(newsroom, "Ani", reply, FOUL)
        for number in range(101):
            await newsroom.send("Garo", thread, f"Remark number {number}.")
        missed = await newsroom.send("Joe", thread, FOUL)
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            cases = [await newsroom.case(number, state="enforced") for number in (1, 2)]
            assert [case.message_id for case in cases] == [int(reply["id"]), int(missed["id"])]


async def test_edit_judged_again_does_not_strike_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        loud = await newsroom.send("Ani", thread, "THIS IS ALL WRONG AND EVERYBODY KNOWS IT")
        await newsroom.case(1, state="open")
        await marked(newsroom, loud)
        await newsroom.bot.close()
        await edit(newsroom, "Ani", loud, "THIS IS ALL WRONG AND EVERYBODY KNEW IT")
        async with at_work(newsroom, tmp_path / "policy.yaml") as bot:
            reply = await newsroom.send("Joe", thread, FOUL)
            await newsroom.gone(thread, reply)
            second = await newsroom.case(2, state="enforced")
            assert second.member_id == int(newsroom.user("Joe"))
            assert await bot.parts.stores.cases.get(3) is None


async def test_reply_edited_before_the_absence_is_not_judged_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[int] = []
    judge = Judging.judge

    async def note(self: Judging, message: Any, discussion: Any) -> None:
        judged.append(message.id)
        await judge(self, message, discussion)

    clock = Watchmaker()
    clock.ahead = timedelta(hours=1)  # so long ago is what Discord dates now
    async with opened(tmp_path, clock=clock) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "All right.")
        await edit(newsroom, "Ani", reply, "All is right.")
        await marked(newsroom, reply)
        await newsroom.bot.close()
        missed = await newsroom.send("Joe", thread, "Indeed.")
        monkeypatch.setattr(Judging, "judge", note)
        async with at_work(newsroom, tmp_path / "policy.yaml", clock=clock):
            await marked(newsroom, missed)
    assert judged == [int(missed["id"])]


# ---------------------------------------------------------------- the connection


async def test_gateway_that_cannot_be_reached_at_first_is_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        missed = await newsroom.send("Ani", thread, FOUL)
        gateway = newsroom.sandbox.gateway
        gateway.accepting = False

        async def refused() -> bool:
            return "Failed to connect for shard_id: 0" in caplog.text

        async def accept_next() -> None:
            await newsroom.until(refused)
            gateway.accepting = True

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(accept_next())
            async with at_work(newsroom, tmp_path / "policy.yaml"):
                await newsroom.gone(thread, missed)


# ---------------------------------------------------------------- what moderators learn


@on_both_engines
async def test_moderators_learn_once_how_long_the_bot_was_stopped(tmp_path: Path) -> None:
    clock = Watchmaker()
    async with opened(tmp_path, clock=clock) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        left_at = clock()
        missed = await newsroom.send("Ani", thread, FOUL)
        clock.ahead = timedelta(minutes=12)
        async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON, clock=clock):
            (line,) = await heard_of(newsroom)
            said = AWAY.fullmatch(line)
            assert said is not None
            since, until = (int(moment) for moment in said.groups())
            assert abs(since - left_at.timestamp()) < 10
            assert 12 * 60 <= until - since < 13 * 60
            assert missed["id"] not in [m["id"] for m in await newsroom.messages("Ani", thread)]
            await many_more(newsroom)
            assert len(await heard_of(newsroom)) == 1


async def test_short_absence_is_not_worth_a_word(tmp_path: Path) -> None:
    clock = Watchmaker()
    async with opened(tmp_path, clock=clock) as newsroom:
        await newsroom.publish()
        await newsroom.bot.close()
        clock.ahead = timedelta(minutes=2)
        async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON, clock=clock):
            await many_more(newsroom)
            assert await told(newsroom, "The bot") == []


async def test_what_was_missed_is_not_said_to_be_read_before_it_is(tmp_path: Path) -> None:
    clock = Watchmaker()
    async with opened(tmp_path, clock=clock) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        await newsroom.send("Ani", thread, "All right.")
        clock.ahead = timedelta(minutes=12)
        path = f"/channels/{thread}/messages"
        newsroom.sandbox.faults.add(Fault("GET", path, drop=Drop.REQUEST, times=None))
        async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON, clock=clock):
            await many_more(newsroom)
            assert await told(newsroom, "The bot was away") == []
            newsroom.sandbox.faults.clear()
            assert len(await heard_of(newsroom)) == 1


@pytest.mark.parametrize("forget", [True, False], ids=["new session", "resumed"])
async def test_moderators_learn_of_a_lost_connection_and_of_its_return(
    tmp_path: Path, eager: None, forget: bool
) -> None:
    clock = Watchmaker()
    async with opened(tmp_path, retry_every=SOON, clock=clock) as newsroom:
        thread = await newsroom.publish()
        newsroom.sandbox.gateway.accepting = False
        newsroom.sandbox.gateway.drop_connections(forget=forget)
        missed = await newsroom.send("Ani", thread, FOUL)
        await many_more(newsroom)
        assert await told(newsroom, LOST) == []
        clock.ahead = timedelta(minutes=6)

        async def known() -> list[str]:
            return await told(newsroom, LOST)

        await newsroom.until(known)
        await many_more(newsroom)
        assert len(await known()) == 1
        clock.ahead = timedelta(minutes=14)
        newsroom.sandbox.gateway.accepting = True
        (line,) = await heard_of(newsroom)
        assert AWAY.fullmatch(line)
        await newsroom.gone(thread, missed)
        await many_more(newsroom)
        assert len(await heard_of(newsroom)) == 1
        assert len(await known()) == 1
