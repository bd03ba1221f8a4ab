"""What Discord refuses for good: said truthfully to everybody, in the queue, and tried again."""

from __future__ import annotations

from pathlib import Path

import discord
import pytest

from cogs.kit.refusals import is_final, who_tries_again
from newsroom.outcomes import Retry
from tests.cogs.desk.test_faults_of_decisions import LIFTS, UNBAN, UNTIMEOUT, pardon, struck
from tests.cogs.faults import (
    REFUSED,
    Call,
    befall,
    case_when,
    hurry,
    is_left_to_moderators,
    is_left_to_nobody,
    said_to,
)
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, decisions, opened, told, words_of
from tests.cogs.test_faults import (
    BAN,
    BLOCK,
    BRINGS,
    DELETE,
    TIMEOUT,
    bringing,
    is_in_force,
    policy_for,
)
from tests.sandbox.stage import calls

BLOCK_ANYWHERE = Call("block", "PUT", "/channels/*/permissions/*")
UNBLOCK_ANYWHERE = Call("unblock", "DELETE", "/channels/*/permissions/*")


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    hurry(monkeypatch)


async def queue(newsroom: Newsroom) -> str:
    return await newsroom.command("Mariam", "queue", newsroom.channel("moderators"))


async def try_again(newsroom: Newsroom, name: str = "Mariam") -> str:
    answer = await newsroom.click(name, await newsroom.card(1), "case:1:retry")
    return words_of(answer["message"])


async def refused(newsroom: Newsroom, call: Call) -> str:
    """Let a reader break a rule while Discord refuses something; return the discussion."""
    thread = await newsroom.publish()
    befall(newsroom, call, REFUSED)
    await newsroom.send("Ani", thread, FOUL)
    await case_when(newsroom, 1, is_left_to_moderators)
    return thread


async def test_reply_that_may_not_be_removed_is_said_to_be_visible_and_can_be_tried_again(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await refused(newsroom, DELETE)
        card = await newsroom.card(1)
        words = words_of(card)
        assert "Case 1 · still visible" in words
        assert (
            "the reply could not be removed: the bot lacks the permission. It is still visible."
        ) in words
        assert "settled" not in words
        assert "Reply removed" not in words
        assert decisions(card) == ["case:1:pardon", "case:1:retry"]
        (notice,) = await said_to(newsroom, "Ani")
        assert "Please delete it yourself." in words_of(notice)
        waiting = await queue(newsroom)
        assert "Case 1" in waiting
        assert "still visible" in waiting

        assert "It is still visible." in await try_again(newsroom)
        assert len(await said_to(newsroom, "Ani")) == 1
        newsroom.sandbox.faults.clear()
        assert await try_again(newsroom) == "Tried again. Now everything is done."
        assert FOUL not in [m["content"] for m in await newsroom.messages("Mariam", thread)]
        (shown,) = await told(newsroom, "Case 1 ")
        assert "Case 1 · removed" in shown
        assert "Case 1 · settled" in shown
        assert "The queue is empty" in await queue(newsroom)
        _, correction = await said_to(newsroom, "Ani")
        assert "Your reply was removed" in words_of(correction)


async def test_reply_that_a_moderator_removed_by_hand_is_known_to_be_gone(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await refused(newsroom, DELETE)
        newsroom.sandbox.faults.clear()
        (reply,) = [m for m in await newsroom.messages("Mariam", thread) if m["content"] == FOUL]
        await newsroom.act("Mariam", "delete", channel=thread, message=reply["id"])
        assert await try_again(newsroom) == "Tried again. Now everything is done."
        assert "it was gone when this was tried again" in words_of(await newsroom.card(1))


@pytest.mark.parametrize("call", [TIMEOUT, BLOCK_ANYWHERE, BAN], ids=str)
async def test_refused_limit_is_not_said_to_hold_and_holds_when_tried_again(
    tmp_path: Path, call: Call
) -> None:
    policy = bringing(BRINGS.get(call, "block"))
    async with opened(tmp_path, policy) as newsroom:
        await refused(newsroom, call)
        assert f"**Not done:** {call}" in words_of(await newsroom.card(1))
        assert "not all done" in await queue(newsroom)
        notices = await said_to(newsroom, "Ani")
        assert "Nothing further follows this time." in words_of(notices[-1])
        newsroom.sandbox.faults.clear()
        assert await try_again(newsroom) == "Tried again. Now everything is done."
        case = await case_when(newsroom, 1, is_left_to_nobody)
        assert is_in_force(newsroom, case)
        corrected = await said_to(newsroom, "Ani")
        assert len(corrected) == len(notices) + 1
        assert "Nothing further follows" not in words_of(corrected[-1])
        assert "The queue is empty" in await queue(newsroom)


async def test_trying_again_repeats_nothing_that_was_done(tmp_path: Path) -> None:
    async with opened(tmp_path, policy_for(TIMEOUT)) as newsroom:
        await refused(newsroom, TIMEOUT)
        newsroom.sandbox.faults.clear()
        with calls(newsroom, DELETE.method, DELETE.path) as deletions:
            await try_again(newsroom)
        assert deletions == []


async def test_closed_messages_are_nothing_for_the_queue(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        await newsroom.send("Ani", thread, FOUL)
        await case_when(newsroom, 1, is_left_to_nobody)
        assert decisions(await newsroom.card(1)) == ["case:1:pardon", "case:1:restore"]
        assert "The queue is empty" in await queue(newsroom)


async def test_notice_of_a_reply_that_stands_does_not_say_that_it_is_gone(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        thread = await refused(newsroom, DELETE)
        notice = words_of((await newsroom.messages("Joe", thread))[-1])
        assert f"<@{newsroom.user('Ani')}>" in notice
        assert "not shown here" not in notice


async def test_held_reply_that_stands_is_not_said_to_be_waiting_to_appear(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, DELETE, REFUSED)
        await newsroom.send("Ani", thread, "See https://elsewhere.example/page for more")
        await case_when(newsroom, 1, is_left_to_moderators)
        card = await newsroom.card(1)
        assert "Case 1 · still visible" in words_of(card)
        assert decisions(card) == ["case:1:dismiss", "case:1:uphold", "case:1:retry"]
        (notice,) = await said_to(newsroom, "Ani")
        assert "whether your reply in" in words_of(notice)
        assert "can stay." in words_of(notice)
        await newsroom.click("Mariam", card, "case:1:dismiss")
        shown = await newsroom.card(1, having="dismissed")
        assert decisions(shown) == ["case:1:reopen"]
        assert "still visible" not in words_of(shown).splitlines()[1]
        assert "The queue is empty" in await queue(newsroom)


@pytest.mark.parametrize("call", [UNTIMEOUT, UNBLOCK_ANYWHERE, UNBAN], ids=str)
async def test_limit_that_may_not_be_lifted_is_said_to_hold_and_lifted_when_tried_again(
    tmp_path: Path, call: Call
) -> None:
    policy = bringing(LIFTS.get(call, BRINGS[BLOCK]))
    async with opened(tmp_path, policy) as newsroom:
        await struck(newsroom)
        befall(newsroom, call, REFUSED)
        answer = await pardon(newsroom)
        assert "**Not done:**" in answer
        assert "the bot lacks the permission" in answer
        case = await case_when(newsroom, 1, is_left_to_moderators)
        assert is_in_force(newsroom, case)
        assert "overturned, not all done" in await queue(newsroom)
        if call is not UNBAN:
            decision = words_of((await said_to(newsroom, "Ani"))[-1])
            assert "any limit it brought is lifted" not in decision
            assert "could not be lifted yet" in decision
        newsroom.sandbox.faults.clear()
        assert "The queue is empty" not in await queue(newsroom)
        assert "**Not done:** the" not in await try_again(newsroom)
        case = await case_when(newsroom, 1, is_left_to_nobody)
        assert not is_in_force(newsroom, case)
        if call is not UNBAN:
            decision = words_of((await said_to(newsroom, "Ani"))[-1])
            assert "any limit it brought is lifted" in decision


async def test_restore_that_is_refused_says_so_and_keeps_its_button(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await struck(newsroom)
        befall(newsroom, Call("webhook", "GET", "/channels/*/webhooks"), REFUSED)
        answer = await newsroom.click("Mariam", await newsroom.card(1), "case:1:restore")
        assert "the reply is not back" in words_of(answer["message"])
        assert "the bot lacks the permission" in words_of(answer["message"])
        await case_when(newsroom, 1, is_left_to_moderators)
        assert "overturned, not all done" in await queue(newsroom)
        assert len(await said_to(newsroom, "Ani")) == 1
        newsroom.sandbox.faults.clear()
        card = await newsroom.card(1, having="overturned")
        assert decisions(card) == ["case:1:restore"]
        await newsroom.click("Mariam", card, "case:1:restore")
        await case_when(newsroom, 1, is_left_to_nobody)
        assert (await newsroom.messages("Joe", thread))[-1]["content"] == FOUL


async def test_only_moderators_have_it_tried_again(tmp_path: Path) -> None:
    policy = POLICY.replace("moderators: moderators", "moderators: news-desk")
    async with opened(tmp_path, policy) as newsroom:
        await refused(newsroom, DELETE)
        channel = newsroom.channel("news-desk")
        newsroom.sandbox.discord.delete_overwrite(int(channel), newsroom.bot.guilds[0].id)
        card = next(m for m in await newsroom.messages("Joe", channel) if "Case 1" in words_of(m))
        with calls(newsroom, DELETE.method, DELETE.path) as tries:
            answer = await newsroom.click("Joe", card, "case:1:retry")
        assert "You need the permission “Timeout Members”" in words_of(answer["message"])
        assert tries == []


class _Answer:
    """As much of an answer of Discord's as discord.py looks at."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.reason = "because"


@pytest.mark.parametrize(
    ("status", "code", "retry"),
    [
        (403, 50_013, Retry.MODERATOR),  # Missing Permissions
        (403, 50_001, Retry.MODERATOR),  # Missing Access
        (400, 50_035, Retry.MODERATOR),  # Invalid Form Body
        (404, 10_003, Retry.NOBODY),  # Unknown Channel
        (404, 10_007, Retry.NOBODY),  # Unknown Member
        (403, 50_007, Retry.NOBODY),  # Cannot send messages to this user
        (403, 50_278, Retry.NOBODY),  # … without a common server
        (400, 40_003, Retry.BOT),  # direct messages opened too fast
        (400, 30_046, Retry.BOT),  # old messages edited too often
        (403, 40_333, Retry.BOT),  # trouble on the way
        (403, 0, Retry.BOT),  # the same, in the words of whatever stands there
        (404, 0, Retry.BOT),
        (401, 0, Retry.BOT),
        (429, 20_028, Retry.BOT),
        (503, 130_000, Retry.BOT),
        (500, 0, Retry.BOT),
        (502, 0, Retry.BOT),
    ],
)
def test_refusal_is_told_from_trouble_that_passes(status: int, code: int, retry: Retry) -> None:
    kinds = {403: discord.Forbidden, 404: discord.NotFound}
    kind = kinds.get(status, discord.HTTPException)
    error = kind(_Answer(status), {"code": code, "message": "No"})
    assert who_tries_again(error) is retry
    assert is_final(error) is (retry is not Retry.BOT)


@pytest.mark.parametrize("error", [TimeoutError(), ConnectionResetError()], ids=repr)
def test_silence_passes(error: Exception) -> None:
    assert who_tries_again(error) is Retry.BOT
