"""The bot is killed at every call to Discord and after every write: nothing is lost or doubled.

Each test kills the bot's process at one moment, lets a reader go on meanwhile, starts the bot
again and counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from newsroom.models import Case, CaseState, SanctionKind
from tests.cogs.newsroom import FOUL, button_ids, words_of
from tests.crash_stage import (
    TITLE,
    Call,
    Deed,
    Moment,
    MortalNewsroom,
    Runner,
    give_up,
    mortal_newsroom,
    running,
)

ATTACK = "You are an idiot"
THREAT = "I will kill you"
SHOUT = "THIS IS A DISGRACE TO THE WHOLE COMMUNITY AND EVERYONE KNOWS IT"

POST = Call("post", "POST", "/channels/{news}/messages")
OPEN = Call("thread", "POST", "/channels/{news}/messages/*/threads")
INTRODUCE = Call("introduction", "POST", "/channels/*/messages", 2)
POST_IN_FORUM = Call("forum post", "POST", "/channels/{opinion}/threads")
INTRODUCE_IN_FORUM = Call("introduction in the forum", "POST", "/channels/*/messages", 3)

EDIT = Call("edit", "PATCH", "/channels/{news}/messages/*")
RENAME = Call("thread's name", "PATCH", "/channels/*", 2)
NOTE = Call("note", "POST", "/channels/*/messages")
EDIT_IN_FORUM = Call("edit in the forum", "PATCH", "/channels/*", 3)
RENAME_IN_FORUM = Call("forum post's name", "PATCH", "/channels/*", 4)
NOTE_IN_FORUM = Call("note in the forum", "POST", "/channels/*/messages", 2)

DELETE = Call("delete", "DELETE", "/channels/*/messages/*")
TIMEOUT = Call("timeout", "PATCH", "/guilds/*/members/*")
BLOCK = Call("block", "PUT", "/channels/{news}/permissions/*")
BLOCK_IN_FORUM = Call("block in the forum", "PUT", "/channels/{opinion}/permissions/*")
OPEN_DM = Call("DM channel", "POST", "/users/@me/channels")
DM = Call("DM", "POST", "/channels/*/messages")
CARD = Call("card", "POST", "/channels/{moderators}/messages")

LIFT = TIMEOUT
MAKE_WEBHOOK = Call("make webhook", "POST", "/channels/*/webhooks")
REPOST = Call("repost", "POST", "/webhooks/*")
REDRAW = Call("redrawn card", "PATCH", "/channels/{moderators}/messages/*")


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with running() as runner:
        yield runner


# ---------------------------------------------------------------- articles


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize(
    "call", [POST, OPEN, INTRODUCE, POST_IN_FORUM, INTRODUCE_IN_FORUM], ids=str
)
async def test_article_reaches_each_channel_once_and_every_reply_is_judged(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        newsroom.doom(moment, call)
        await newsroom.post("/api/feed", {"do": "publish"})
        await newsroom.gone.wait()
        readers = dict(zip(("Joe", "Nare"), newsroom.threads(), strict=False))
        for reader, thread in readers.items():
            await newsroom.send(reader, thread, FOUL)
        await newsroom.start()
        await newsroom.until(newsroom.delivered)
        for reader in readers:
            await newsroom.until(lambda reader=reader: newsroom.settled(reader))  # type: ignore[misc]
        await assert_delivered_once(newsroom)


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize(
    "call", [EDIT, RENAME, NOTE, EDIT_IN_FORUM, RENAME_IN_FORUM, NOTE_IN_FORUM], ids=str
)
async def test_correction_is_made_and_noted_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        await newsroom.publish()
        newsroom.doom(moment, call)
        await newsroom.post("/api/feed", {"do": "correct"})
        await newsroom.gone.wait()
        await newsroom.start()
        await newsroom.until(lambda: corrected(newsroom))
        title = f"{TITLE} (corrected)"
        note = (
            f"The newsroom corrected this article. The headline was “{TITLE}” and is now “{title}”."
        )
        for thread in newsroom.threads():
            messages = await newsroom.messages("Ani", thread)  # a new name is a message of its own
            assert [m["content"] for m in messages if m["content"] and m["type"] == 0] == [note]
            assert newsroom.sandbox.discord.channels[int(thread)].name == title
        await assert_delivered_once(newsroom, title)


async def corrected(newsroom: MortalNewsroom) -> bool:
    """Tell whether each discussion has been told of a correction, and nothing is left to do."""
    if await newsroom.stores.articles.unfinished_corrections(newsroom.guild_id):
        return False
    last = [(await newsroom.messages("Ani", thread))[-1] for thread in newsroom.threads()]
    return all("corrected" in message["content"] for message in last)


async def assert_delivered_once(newsroom: MortalNewsroom, title: str = TITLE) -> None:
    posted = await newsroom.messages("Ani", newsroom.channel("news"))
    assert [post["embeds"][0]["title"] for post in posted] == [title]
    in_news, in_forum = newsroom.threads()
    assert in_news == posted[0]["id"]
    parts = [(await newsroom.messages("Ani", thread)) for thread in (in_news, in_forum)]
    assert [message["embeds"][0]["title"] for message in parts[1][:1]] == [title]
    for messages in parts:
        introductions = [m for m in messages if "policy:full" in button_ids(m)]
        assert len(introductions) == 1
        assert FOUL not in [message["content"] for message in messages]


# ---------------------------------------------------------------- replies


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize(
    ("text", "call"),
    [
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


@pytest.mark.parametrize("text", [ATTACK, THREAT])
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
    assert last_write > 5  # opened, step, closed, card, settled


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
    assert "enforced" in words_of(card)
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


async def outlived(newsroom: MortalNewsroom, reader: str, state: CaseState | None = None) -> bool:
    """Wait until the bot is dead, or has done everything and still answers."""

    async def finished() -> bool:
        if newsroom.gone.is_set():
            return True
        cases = await newsroom.settled(reader)
        return bool(cases) and state in (None, cases[0].state)

    await newsroom.until(finished)
    return await newsroom.alive()


# ---------------------------------------------------------------- decisions


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
    await newsroom.act(name, "submit", interaction=form["interaction"], values={"text": "A play."})


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize("call", [LIFT, MAKE_WEBHOOK, REPOST, OPEN_DM, DM, REDRAW], ids=str)
async def test_restored_reply_comes_back_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        thread = await enforced(newsroom)
        await newsroom.restart()  # so that no channel for direct messages is remembered
        await die_during(newsroom, restore, call, moment)
        await newsroom.until(lambda: newsroom.settled("Ani"))
        await assert_restored_once(newsroom, thread)


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
async def test_appeal_shows_on_the_card(tmp_path: Path, runner: Runner, moment: Moment) -> None:
    async with mortal_newsroom(tmp_path, runner) as newsroom:
        await enforced(newsroom)
        await die_during(newsroom, appeal, REDRAW, moment)
        await newsroom.until(lambda: newsroom.settled("Ani"))
        (card,) = await newsroom.cards(1)
        assert "A play." in words_of(card)
        assert "case:1:uphold" in button_ids(card)


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
        assert button_ids(card) == []


async def enforced(newsroom: MortalNewsroom) -> str:
    """Let a reader earn a timeout; return the discussion."""
    thread = await newsroom.publish()
    await newsroom.send("Ani", thread, ATTACK)
    await newsroom.until(lambda: newsroom.settled("Ani"))
    return thread


async def die_during(newsroom: MortalNewsroom, deed: Deed, call: Call, moment: Moment) -> None:
    """Kill the bot at a call that follows from what somebody does, and start it again."""
    newsroom.doom(moment, call)
    doing = asyncio.create_task(deed(newsroom))
    await newsroom.gone.wait()
    await give_up(doing)
    await newsroom.start()


async def assert_restored_once(newsroom: MortalNewsroom, thread: str) -> None:
    restored = [m for m in await newsroom.messages("Joe", thread) if m.get("webhook_id")]
    assert [message["content"] for message in restored] == [ATTACK]
    case = await assert_overturned_once(newsroom, "Your reply is back")
    assert case.restored_id == int(restored[0]["id"])
    (card,) = await newsroom.cards(1)
    assert button_ids(card) == []


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
