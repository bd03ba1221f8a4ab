"""Killed at any call and after any write, the bot gives a reply each consequence once.

Each test kills the bot's process at one moment, lets a reader go on meanwhile, starts the bot
again and counts.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from newsroom.models import Case, CaseState, SanctionKind
from tests.cogs.newsroom import FOUL, button_ids, words_of
from tests.crash.opening import mortal_newsroom
from tests.crash.runner import Runner
from tests.crash.stage import ATTACK, Call, Moment, MortalNewsroom, outlived

THREAT = "I will kill you"
DELETE = Call("delete", "DELETE", "/channels/*/messages/*")
TIMEOUT = Call("timeout", "PATCH", "/guilds/*/members/*")
BLOCK = Call("block", "PUT", "/channels/{news}/permissions/*")
BLOCK_IN_FORUM = Call("block in the forum", "PUT", "/channels/{opinion}/permissions/*")
OPEN_DM = Call("DM channel", "POST", "/users/@me/channels")
DM = Call("DM", "POST", "/channels/*/messages")
CARD = Call("card", "POST", "/channels/{moderators}/messages")


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize(
    ("text", "call"),
    [
        (FOUL, DELETE),
        (ATTACK, DELETE),
        (ATTACK, TIMEOUT),
        (ATTACK, OPEN_DM),
        (ATTACK, DM),
        (ATTACK, CARD),
        (THREAT, BLOCK),
        (THREAT, BLOCK_IN_FORUM),
    ],
    ids=str,
)
async def test_foul_reply_has_each_consequence_once(
    tmp_path: Path, runner: Runner, text: str, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        thread = await newsroom.publish()
        newsroom.doom(moment, call)
        await newsroom.send("Ani", thread, text)
        await newsroom.gone.wait()
        await newsroom.send("Joe", thread, FOUL)
        await newsroom.start()
        await newsroom.until(lambda: newsroom.settled("Joe"))
        await assert_enforced_once(newsroom, "Joe", thread, FOUL)
        await assert_enforced_once(newsroom, "Ani", thread, text)


# Discord refuses the direct message, so there is no moment after it.
@pytest.mark.parametrize(
    ("call", "moment"),
    [
        (DM, Moment.BEFORE),
        (Call("notice", "POST", "/channels/*/messages", 2), Moment.BEFORE),
        (Call("notice", "POST", "/channels/*/messages"), Moment.AFTER),
    ],
    ids=str,
)
async def test_author_with_closed_messages_is_noticed_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        thread = await newsroom.publish()
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        newsroom.doom(moment, call)
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone.wait()
        await newsroom.start()
        await newsroom.until(lambda: newsroom.settled("Ani"))
        await assert_enforced_once(newsroom, "Ani", thread, FOUL, direct_messages=0)
        shown = await newsroom.messages("Ani", thread)
        assert [m for m in shown if button_ids(m) == ["case:1:why"]] == shown[-1:]


@pytest.mark.parametrize(
    ("text", "engine"), [(ATTACK, "sqlite"), (ATTACK, "postgresql"), (THREAT, "sqlite")]
)
async def test_foul_reply_has_each_consequence_once_whichever_write_was_the_last(
    tmp_path: Path, runner: Runner, text: str
) -> None:
    for last_write in count(1):
        folder = tmp_path / str(last_write)
        async with mortal_newsroom(folder, runner, last_write=last_write) as newsroom:
            thread = await newsroom.publish()
            await newsroom.send("Ani", thread, text)
            survived = await outlived(newsroom, "Ani")
            if not survived:
                await newsroom.send("Joe", thread, FOUL)
                await newsroom.start()
                await newsroom.until(lambda: newsroom.settled("Joe"))
            await assert_enforced_once(newsroom, "Ani", thread, text)
        if survived:
            break
    assert last_write > 4  # opened, sanctioned, closed, shown


async def assert_enforced_once(
    newsroom: MortalNewsroom, reader: str, thread: str, text: str, *, direct_messages: int = 1
) -> None:
    (case,) = await newsroom.settled(reader)
    assert case.state is CaseState.ENFORCED
    assert text not in [m["content"] for m in await newsroom.messages("Mariam", thread)]
    assert len(await newsroom.stores.cases.strikes_of(case.guild_id, case.member_id)) == 1
    told = [words_of(message) for message in await newsroom.said_to(reader)]
    assert len(told) == direct_messages
    assert all("Your reply was removed" in words for words in told)
    (card,) = await newsroom.cards(case.id)
    assert "settled" in words_of(card)
    assert "gone already" not in words_of(card)  # nobody but the bot has removed it
    assert_sanctioned(newsroom, case)


def assert_sanctioned(newsroom: MortalNewsroom, case: Case) -> None:
    model = newsroom.sandbox.discord
    assert case.sanction is not None
    if case.sanction.kind is SanctionKind.TIMEOUT:
        member = model.get_member(case.guild_id, case.member_id)
        assert case.sanction_until is not None
        assert member.timed_out_until == case.sanction_until.isoformat()
    if case.sanction.kind is SanctionKind.BLOCK:
        for channel in (newsroom.channel("news"), newsroom.channel("opinion")):
            assert model.can_see(int(channel), case.member_id)
            assert not model.has_permission(
                case.member_id, int(channel), "send_messages_in_threads"
            )
