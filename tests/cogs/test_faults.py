"""Trouble that passes: whatever Discord does not do at once, the bot does once it can, and once."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from newsroom.models import Case, SanctionKind
from sandbox.model import Refusal
from sandbox.world.faults import Fault
from tests.cogs.faults import (
    PASSING,
    Call,
    befall,
    case_when,
    hurry,
    is_delayed,
    is_left_to_nobody,
    said_to,
)
from tests.cogs.newsroom import (
    FOUL,
    POLICY,
    Newsroom,
    at_work,
    block,
    button_ids,
    may_write,
    opened,
    told,
    words_of,
)
from tests.sandbox.stage import calls, guild_id

SOON = timedelta(milliseconds=20)
DOWN = Fault(status=503, times=None)
DELETE = Call("delete", "DELETE", "/channels/*/messages/*")
TIMEOUT = Call("timeout", "PATCH", "/guilds/*/members/*")
BLOCK = Call("block", "PUT", "/channels/{news}/permissions/*")
BAN = Call("ban", "PUT", "/guilds/*/bans/*")
OPEN_DM = Call("open the DM", "POST", "/users/@me/channels")
SEND_DM = Call("send the DM", "POST", "/channels/*/messages")
CARD = Call("card", "POST", "/channels/{moderators}/messages")
BRINGS = {TIMEOUT: "timeout, for: 1h", BLOCK: "block", BAN: "ban"}


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    hurry(monkeypatch)


def bringing(sanction: str) -> str:
    """Return a policy whose first strike brings a sanction."""
    ladder = POLICY[POLICY.index("  ladder:") :]
    return POLICY.replace(ladder, f"  ladder: [{{at: 1, do: {sanction}}}]\n")


def policy_for(call: Call) -> str:
    return bringing(BRINGS.get(call, "timeout, for: 1h"))


def is_in_force(newsroom: Newsroom, case: Case) -> bool:
    """Tell whether a case's sanction holds on Discord."""
    assert case.sanction is not None
    guild = newsroom.sandbox.discord.guilds[guild_id(newsroom)]
    match case.sanction.kind:
        case SanctionKind.BLOCK:
            return not any(may_write(newsroom, "Ani", name) for name in ("news", "opinion"))
        case SanctionKind.BAN:
            return case.member_id in guild.bans
        case _:
            return guild.members[case.member_id].timed_out_until is not None


async def assert_carried_out(newsroom: Newsroom, thread: str) -> None:
    """Check that a foul reply has had each consequence once, and that everybody was told so."""
    case = await case_when(newsroom, 1, is_left_to_nobody)
    assert FOUL not in [m["content"] for m in await newsroom.messages("Mariam", thread)]
    assert [step for step in case.outcome.steps if not step.done] == []
    assert is_in_force(newsroom, case)
    (notice,) = await said_to(newsroom, "Ani")
    assert "Your reply was removed" in words_of(notice)
    assert await public_notices(newsroom, thread) == []
    (card,) = await told(newsroom, "Case 1 ")
    assert "Case 1 · removed" in card
    assert "Case 1 · settled" in card
    assert "**Not" not in card


async def public_notices(newsroom: Newsroom, thread: str) -> list[str]:
    messages = await newsroom.messages("Joe", thread)
    return [words_of(m) for m in messages if "case:1:why" in button_ids(m)]


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
@pytest.mark.parametrize("call", [DELETE, TIMEOUT, BLOCK, BAN, OPEN_DM, SEND_DM, CARD], ids=str)
async def test_consequence_follows_once_when_trouble_has_passed(
    tmp_path: Path, call: Call, fault: Fault
) -> None:
    async with opened(tmp_path, policy_for(call), retry_every=SOON) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, call, fault)
        await newsroom.send("Ani", thread, FOUL)
        await assert_carried_out(newsroom, thread)


@pytest.mark.parametrize("call", [DELETE, TIMEOUT, BLOCK, BAN, OPEN_DM], ids=str)
async def test_consequence_follows_after_a_restart(tmp_path: Path, call: Call) -> None:
    async with opened(tmp_path, policy_for(call)) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, call, DOWN)
        await newsroom.send("Ani", thread, FOUL)
        await case_when(newsroom, 1, is_delayed)
        await newsroom.bot.close()
        newsroom.sandbox.faults.clear()
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await assert_carried_out(newsroom, thread)


async def test_ten_foul_replies_go_when_discord_is_back(tmp_path: Path) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        thread = await newsroom.publish()
        for method in ("DELETE", "PATCH", "POST", "PUT"):
            befall(newsroom, Call("all", method, "*"), DOWN)
        readers = ("Ani", "Joe", "Telo")
        for number in range(10):
            await newsroom.send(readers[number % 3], thread, f"{FOUL} {number}")
        for number in range(1, 11):
            await case_when(newsroom, number, is_delayed)
        newsroom.sandbox.faults.clear()
        for number in range(1, 11):
            await case_when(newsroom, number, is_left_to_nobody)
        shown = [m["content"] for m in await newsroom.messages("Mariam", thread)]
        assert [text for text in shown if FOUL in text] == []


# ---------------------------------------------------------------- while it lasts


async def test_reply_that_still_stands_is_not_said_to_be_removed(tmp_path: Path) -> None:
    async with opened(tmp_path, bringing("timeout, for: 1h")) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, DELETE, DOWN)
        await newsroom.send("Ani", thread, FOUL)
        case = await case_when(newsroom, 1, is_delayed)
        card = words_of(await newsroom.card(1))
        assert "Case 1 · still visible" in card
        assert "the reply is still visible. Discord answered 503. The bot keeps trying." in card
        assert "Case 1 · the bot is on it" in card
        assert "emoved" not in card
        assert is_in_force(newsroom, case)
        assert await said_to(newsroom, "Ani") == []
        assert await public_notices(newsroom, thread) == []
        queue = await newsroom.command("Mariam", "queue", newsroom.channel("moderators"))
        assert "still trying to carry out 1 case" in queue


@pytest.mark.parametrize("call", [OPEN_DM, SEND_DM], ids=str)
async def test_reader_who_cannot_be_written_to_for_the_moment_is_not_named_in_public(
    tmp_path: Path, call: Call
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, call, DOWN)
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        await case_when(newsroom, 1, is_delayed)
        assert await public_notices(newsroom, thread) == []


@pytest.mark.parametrize("call", [TIMEOUT, BLOCK], ids=str)
async def test_author_is_not_told_of_a_limit_before_it_holds(tmp_path: Path, call: Call) -> None:
    async with opened(tmp_path, policy_for(call)) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, call, DOWN)
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        await case_when(newsroom, 1, is_delayed)
        assert await said_to(newsroom, "Ani") == []


async def test_ban_does_not_wait_long_for_a_message_that_cannot_be_sent(tmp_path: Path) -> None:
    async with opened(tmp_path, bringing("ban")) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, OPEN_DM, DOWN)
        await newsroom.send("Ani", thread, FOUL)
        case = await case_when(newsroom, 1, is_delayed)
        assert not is_in_force(newsroom, case)
        assert case.pending_since is not None
        newsroom.bot.parts.enforcer._clock = lambda: case.opened_at + timedelta(minutes=2)
        await newsroom.bot.parts.follow_through.finish_all(guild_id(newsroom))
        assert is_in_force(newsroom, case)


@pytest.mark.parametrize("call", [DELETE, TIMEOUT, OPEN_DM], ids=str)
async def test_what_was_done_is_not_done_again_while_the_rest_is_tried(
    tmp_path: Path, call: Call
) -> None:
    async with opened(tmp_path, policy_for(call)) as newsroom:
        thread = await newsroom.publish()
        others = [other for other in (DELETE, TIMEOUT) if other is not call]
        befall(newsroom, call, DOWN)
        await newsroom.send("Ani", thread, FOUL)
        case = await case_when(newsroom, 1, is_delayed)
        for other in others:
            with calls(newsroom, other.method, other.path) as repeated:
                await newsroom.bot.parts.follow_through.finish_all(case.guild_id)
            assert repeated == []


async def test_block_by_hand_holds_when_trouble_has_passed(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        befall(newsroom, BLOCK, DOWN)
        answer = await block(newsroom)
        assert "is recorded, but not in force everywhere yet: in #news: Discord" in answer
        assert may_write(newsroom, "Ani", "news")
        guild = newsroom.bot.guilds[0]
        assert await newsroom.bot.parts.blocks.cover(guild) == ()
        newsroom.sandbox.faults.clear()
        assert await newsroom.bot.parts.blocks.cover(guild) == ()
        assert not may_write(newsroom, "Ani", "news")


async def test_tries_grow_rarer_the_longer_trouble_lasts(tmp_path: Path) -> None:
    passed = timedelta()
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        tries: list[str] = []

        def refuse(_method: str, path: str) -> None:
            tries.append(path)
            raise Refusal(503, 0, "Service Unavailable")

        newsroom.sandbox.faults.before(DELETE.method, DELETE.path, refuse)
        await newsroom.send("Ani", thread, FOUL)
        case = await case_when(newsroom, 1, is_delayed)
        waits = newsroom.bot.parts.follow_through._waits
        waits._first, waits._longest = timedelta(seconds=5), timedelta(minutes=10)
        waits._clock = lambda: case.opened_at + passed
        tried = []
        for second in range(0, 3_600, 5):
            passed = timedelta(seconds=second)
            before = len(tries)
            await newsroom.bot.parts.follow_through.finish_due(case.guild_id)
            tried += [second] * (len(tries) - before)
        assert tried[:6] == [0, 5, 15, 35, 75, 155]
        assert [later - earlier for earlier, later in pairwise(tried)][-2:] == [600, 600]
