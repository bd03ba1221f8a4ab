"""Killed at any call and after any write, the bot carries out a decision once."""

from __future__ import annotations

import asyncio
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from newsroom.models import Case, CaseState
from tests.cogs.newsroom import button_ids, decisions, words_of
from tests.crash.opening import mortal_newsroom
from tests.crash.runner import Runner
from tests.crash.stage import ATTACK, Call, Moment, MortalNewsroom, die_during, give_up, outlived
from tests.engines import on_both_engines

SHOUT = "THIS IS A DISGRACE TO THE WHOLE COMMUNITY AND EVERYONE KNOWS IT"
LIFT = Call("lifted timeout", "PATCH", "/guilds/*/members/*")
MAKE_WEBHOOK = Call("make webhook", "POST", "/channels/*/webhooks")
REPOST = Call("repost", "POST", "/webhooks/*")
DM = Call("DM", "POST", "/channels/*/messages")
REDRAW = Call("redrawn card", "PATCH", "/channels/{moderators}/messages/*")
SAY = Call("say", "POST", "/channels/{moderators}/messages")


async def restore(newsroom: MortalNewsroom) -> None:
    await press(newsroom, "case:1:restore")


async def pardon(newsroom: MortalNewsroom) -> None:
    form = await press(newsroom, "case:1:pardon")
    await submit(newsroom, "Mariam", form)


async def appeal(newsroom: MortalNewsroom) -> None:
    (notice,) = await newsroom.said_to("Ani")
    where = {"channel": notice["channel_id"], "message": notice["id"]}
    form = await newsroom.act("Ani", "click", custom_id="case:1:appeal", **where)
    await submit(newsroom, "Ani", form)


async def uphold(newsroom: MortalNewsroom) -> None:
    await press(newsroom, "case:1:uphold")


async def dismiss(newsroom: MortalNewsroom) -> None:
    await press(newsroom, "case:1:dismiss")


async def press(newsroom: MortalNewsroom, button: str) -> Any:
    (card,) = await newsroom.cards(1)
    where = {"channel": card["channel_id"], "message": card["id"]}
    return await newsroom.act("Mariam", "click", custom_id=button, **where)


async def submit(newsroom: MortalNewsroom, name: str, form: Any) -> None:
    await newsroom.act(
        name, "submit", interaction=form["interaction"], values={"text": "It is from a play."}
    )


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("call", [LIFT, MAKE_WEBHOOK, REPOST, DM, REDRAW], ids=str)
async def test_restored_reply_comes_back_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        thread = await enforced(newsroom)
        await die_during(newsroom, restore, call, moment)
        await newsroom.until(lambda: newsroom.settled("Ani"))
        await assert_restored_once(newsroom, thread)


@on_both_engines
async def test_restored_reply_comes_back_once_whichever_write_was_the_last(
    tmp_path: Path, runner: Runner
) -> None:
    for last_write in count(1):
        async with mortal_newsroom(tmp_path / str(last_write), runner) as newsroom:
            thread = await enforced(newsroom)
            await newsroom.restart(last_write=last_write)
            pressed = asyncio.create_task(restore(newsroom))
            survived = await outlived(newsroom, "Ani", CaseState.OVERTURNED)
            await give_up(pressed)
            if not survived:
                await newsroom.start()
                await newsroom.until(lambda: newsroom.settled("Ani"))
            await assert_restored_once(newsroom, thread)
        if survived:
            break
    assert last_write > 5  # decided, lifted, restored, told, settled


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("call", [DM, REDRAW], ids=str)
async def test_pardon_is_told_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        await enforced(newsroom)
        await die_during(newsroom, pardon, call, moment)
        await newsroom.until(lambda: newsroom.settled("Ani"))
        await assert_overturned_once(newsroom, "Your strike was taken back")


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("call", [REDRAW, SAY], ids=str)
async def test_appeal_shows_on_the_card_and_is_heard_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        await enforced(newsroom)
        await die_during(newsroom, appeal, call, moment)
        await newsroom.until(lambda: newsroom.settled("Ani"))
        (card,) = await newsroom.cards(1)
        assert "It is from a play." in words_of(card)
        assert "case:1:uphold" in button_ids(card)
        said = await newsroom.messages("Mariam", newsroom.channel("moderators"))
        (heard,) = [message for message in said if "has appealed in case 1." in words_of(message)]
        assert heard["message_reference"]["message_id"] == card["id"]


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("call", [DM, REDRAW], ids=str)
async def test_author_of_an_appeal_is_told_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        await enforced(newsroom)
        await appeal(newsroom)
        await die_during(newsroom, uphold, call, moment)
        (case,) = await newsroom.until(lambda: newsroom.settled("Ani"))
        assert case.state is CaseState.UPHELD
        _, decision = await newsroom.said_to("Ani")
        assert "Your appeal was not granted" in words_of(decision)
        (card,) = await newsroom.cards(1)
        assert "upheld" in words_of(card)


@pytest.mark.parametrize("moment", Moment)
async def test_dismissed_case_shows_on_the_card(
    tmp_path: Path, runner: Runner, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, SHOUT)
        await newsroom.until(lambda: newsroom.settled("Ani"))
        await die_during(newsroom, dismiss, REDRAW, moment)
        (case,) = await newsroom.until(lambda: newsroom.settled("Ani"))
        assert case.state is CaseState.DISMISSED
        (card,) = await newsroom.cards(1)
        assert decisions(card) == ["case:1:reopen"]


async def enforced(newsroom: MortalNewsroom) -> str:
    """Let a reader earn a timeout; return the discussion."""
    thread = await newsroom.publish()
    await newsroom.send("Ani", thread, ATTACK)
    await newsroom.until(lambda: newsroom.settled("Ani"))
    return thread


async def assert_restored_once(newsroom: MortalNewsroom, thread: str) -> None:
    restored = [m for m in await newsroom.messages("Joe", thread) if m.get("webhook_id")]
    assert [message["content"] for message in restored] == [ATTACK]
    case = await assert_overturned_once(newsroom, "Your reply is back")
    assert case.restored_id == int(restored[0]["id"])
    (card,) = await newsroom.cards(1)
    assert decisions(card) == ["case:1:undo"]


async def assert_overturned_once(newsroom: MortalNewsroom, told: str) -> Case:
    (case,) = await newsroom.settled("Ani")
    assert case.state is CaseState.OVERTURNED
    (strike,) = await newsroom.stores.cases.strikes_of_case(case.id)
    assert strike.pardoned_at is not None
    member = newsroom.sandbox.discord.get_member(case.guild_id, case.member_id)
    assert member.timed_out_until is None
    _, decision = await newsroom.said_to("Ani")
    assert told in words_of(decision)
    (card,) = await newsroom.cards(1)
    assert "overturned" in words_of(card)
    return case
