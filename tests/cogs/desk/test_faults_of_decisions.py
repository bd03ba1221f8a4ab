"""Decisions in trouble: nobody is told that something worked which did not, and the bot goes on."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from newsroom.errors import StorageError
from newsroom.models import Case, CaseState
from newsroom.storage.cases import CaseStore
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
from tests.cogs.newsroom import FOUL, NEVER, Newsroom, at_work, may_write, opened, told, words_of
from tests.cogs.test_faults import BAN, BLOCK, BRINGS, DOWN, SOON, TIMEOUT, bringing, is_in_force

UNTIMEOUT = Call("untimeout", "PATCH", "/guilds/*/members/*")
UNBLOCK = Call("unblock", "DELETE", "/channels/{news}/permissions/*")
UNBAN = Call("unban", "DELETE", "/guilds/*/bans/*")
FIND_BAN = Call("find the ban", "GET", "/guilds/*/bans/*")
TELL = Call("tell", "POST", "/channels/*/messages")
REDRAW = Call("redrawn card", "PATCH", "/channels/{moderators}/messages/*")
FIND_WEBHOOK = Call("find the webhook", "GET", "/channels/*/webhooks")
MAKE_WEBHOOK = Call("make the webhook", "POST", "/channels/*/webhooks")
REPOST = Call("repost", "POST", "/webhooks/*")
LIFTS = {
    UNTIMEOUT: BRINGS[TIMEOUT],
    UNBLOCK: BRINGS[BLOCK],
    UNBAN: BRINGS[BAN],
    FIND_BAN: BRINGS[BAN],
    TELL: BRINGS[TIMEOUT],
    REDRAW: BRINGS[TIMEOUT],
}
FEW = {name: PASSING[name] for name in ("503", "429 six times", "500 six times", "no answer")}


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    hurry(monkeypatch)


async def struck(newsroom: Newsroom) -> str:
    """Let a reader break a rule, and return the discussion once all is done."""
    thread = await newsroom.publish()
    await newsroom.send("Ani", thread, FOUL)
    await case_when(newsroom, 1, is_left_to_nobody)
    return thread


async def pardon(newsroom: Newsroom) -> str:
    moderators = newsroom.channel("moderators")
    return await newsroom.command("Mariam", "strike pardon", moderators, strike=1, reason="A play")


async def restore(newsroom: Newsroom) -> str:
    answer = await newsroom.click("Mariam", await newsroom.card(1), "case:1:restore")
    return words_of(answer["message"])


async def overturned(newsroom: Newsroom) -> Case:
    def is_over(case: Case) -> bool:
        return case.state is CaseState.OVERTURNED and is_left_to_nobody(case)

    return await case_when(newsroom, 1, is_over)


async def assert_pardoned(newsroom: Newsroom) -> None:
    case = await overturned(newsroom)
    assert not is_in_force(newsroom, case)
    assert [step for step in case.outcome.steps if not step.done and step.name != "decision"] == []
    (card,) = await told(newsroom, "Case 1 ")
    assert "Case 1 · settled" in card
    assert "**Not yet" not in card


@pytest.mark.parametrize("fault", FEW.values(), ids=FEW)
@pytest.mark.parametrize("call", LIFTS, ids=str)
async def test_pardon_is_seen_through_once_when_trouble_has_passed(
    tmp_path: Path, call: Call, fault: Fault
) -> None:
    async with opened(tmp_path, bringing(LIFTS[call]), retry_every=SOON) as newsroom:
        await struck(newsroom)
        befall(newsroom, call, fault)
        assert (await pardon(newsroom)).startswith("Pardoned.")
        await assert_pardoned(newsroom)
        notices = [words_of(message) for message in await said_to(newsroom, "Ani")]
        assert len([words for words in notices if "strike was taken back" in words]) == (
            call not in (UNBAN, FIND_BAN)  # whoever was banned shares no server with the bot
        )


@pytest.mark.parametrize("fault", FEW.values(), ids=FEW)
@pytest.mark.parametrize("call", [FIND_WEBHOOK, MAKE_WEBHOOK, REPOST, TELL], ids=str)
async def test_reply_is_back_once_when_trouble_has_passed(
    tmp_path: Path, call: Call, fault: Fault
) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        thread = await struck(newsroom)
        befall(newsroom, call, fault)
        await restore(newsroom)
        case = await overturned(newsroom)
        posted = [m for m in await newsroom.messages("Joe", thread) if m.get("webhook_id")]
        assert [message["content"] for message in posted] == [FOUL]
        assert case.restored_id == int(posted[0]["id"])
        _, decision = await said_to(newsroom, "Ani")
        assert "Your reply is back" in words_of(decision)


@pytest.mark.parametrize(
    ("call", "stands"),
    [(UNTIMEOUT, "timeout lifted"), (UNBLOCK, "unblocked"), (UNBAN, "unbanned")],
    ids=str,
)
async def test_limit_that_still_holds_is_not_said_to_be_lifted(
    tmp_path: Path, call: Call, stands: str
) -> None:
    async with opened(tmp_path, bringing(LIFTS[call])) as newsroom:
        await struck(newsroom)
        before = len(await said_to(newsroom, "Ani"))
        befall(newsroom, call, DOWN)
        answer = await pardon(newsroom)
        assert f"**Not yet:** {stands}" in answer
        assert "Discord answered 503. The bot keeps trying." in answer
        card = words_of(await newsroom.card(1, having="overturned"))
        assert f"**Not yet:** {stands}" in card
        assert "Case 1 · the bot is on it" in card
        assert len(await said_to(newsroom, "Ani")) == before
        case = await case_when(newsroom, 1, is_delayed)
        assert is_in_force(newsroom, case) or not may_write(newsroom, "Ani", "news")
        await newsroom.bot.close()
        newsroom.sandbox.faults.clear()
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await assert_pardoned(newsroom)


async def test_reply_that_is_not_back_is_not_said_to_be(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await struck(newsroom)
        befall(newsroom, FIND_WEBHOOK, DOWN)
        answer = await restore(newsroom)
        assert answer.startswith("Your decision is recorded, but the reply is not back.")
        assert "**Not yet:** reply posted again — Discord answered 503." in answer
        assert "**Not yet:** reply posted again" in words_of(await newsroom.card(1))
        assert len(await said_to(newsroom, "Ani")) == 1
        await newsroom.bot.close()
        newsroom.sandbox.faults.clear()
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await overturned(newsroom)
            assert (await newsroom.messages("Joe", thread))[-1]["content"] == FOUL
            assert "Your reply is back" in words_of((await said_to(newsroom, "Ani"))[-1])


async def test_restored_reply_is_not_taken_for_another_of_the_same_words(tmp_path: Path) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        thread = await newsroom.publish()
        for number in (1, 2):
            await newsroom.send("Ani", thread, FOUL)
            await case_when(newsroom, number, is_left_to_nobody)
        for number in (1, 2):
            befall(newsroom, REPOST, PASSING["503"])
            card = await newsroom.card(number)
            await newsroom.click("Mariam", card, f"case:{number}:restore")
            await case_when(newsroom, number, lambda case: bool(case.restored_id))
        posted = [m for m in await newsroom.messages("Joe", thread) if m.get("webhook_id")]
        assert len(posted) == 2


async def test_pardoned_reply_that_could_not_be_removed_yet_goes_all_the_same(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, bringing("timeout, for: 1h")) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, Call("delete", "DELETE", "/channels/*/messages/*"), DOWN)
        reply = await newsroom.send("Ani", thread, FOUL)
        await case_when(newsroom, 1, is_delayed)
        await pardon(newsroom)
        newsroom.sandbox.faults.clear()
        await newsroom.bot.parts.follow_through.finish_all(newsroom.bot.guilds[0].id)
        await newsroom.gone(thread, reply)
        await assert_pardoned(newsroom)
        (decision,) = await said_to(newsroom, "Ani")
        assert "Your strike was taken back" in words_of(decision)


async def test_upheld_report_takes_its_reply_down_when_trouble_has_passed(tmp_path: Path) -> None:
    async with opened(tmp_path, retry_every=timedelta(hours=1)) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")
        form = await newsroom.act(
            "Joe", "menu", channel=thread, name="Report to moderators", message=reply["id"]
        )
        await newsroom.submit("Joe", form, text="It frightens me")
        befall(newsroom, Call("delete", "DELETE", "/channels/*/messages/*"), DOWN)
        chosen = await newsroom.click("Mariam", await newsroom.card(1), "case:1:uphold")
        answer = await newsroom.submit("Mariam", chosen, rule=["profanity"], reason="")
        assert "**Not yet:** the reply is still visible." in answer
        newsroom.sandbox.faults.clear()
        await newsroom.bot.parts.follow_through.finish_all(newsroom.bot.guilds[0].id)
        await newsroom.gone(thread, reply)
        (notice,) = await said_to(newsroom, "Ani")
        assert "Your reply was removed" in words_of(notice)


# ---------------------------------------------------------------- errors nobody expected


def fail_once(monkeypatch: pytest.MonkeyPatch, method: str, error: Exception) -> None:
    former = getattr(CaseStore, method)

    async def fail(*_: object, **__: object) -> Any:
        monkeypatch.setattr(CaseStore, method, former)
        raise error

    monkeypatch.setattr(CaseStore, method, fail)


@pytest.mark.parametrize("error", [StorageError("the database is locked"), KeyError("x")], ids=repr)
async def test_error_after_a_decision_was_recorded_says_that_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    async with opened(tmp_path, bringing("timeout, for: 1h")) as newsroom:
        await struck(newsroom)
        fail_once(monkeypatch, "record_step", error)
        answer = await pardon(newsroom)
        assert answer.startswith("Your decision on case 1 is recorded, so there is no need to")
        await newsroom.bot.parts.follow_through.finish_all(newsroom.bot.guilds[0].id)
        await assert_pardoned(newsroom)


async def test_case_whose_card_could_not_be_written_down_has_one_card_after_a_decision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path, retry_every=NEVER) as newsroom:
        thread = await newsroom.publish()
        fail_once(monkeypatch, "settle", StorageError("the database is locked"))
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.until(lambda: told(newsroom, "Case 1 ·"))
        await pardon(newsroom)
        assert (await overturned(newsroom)).card_id is not None
        (card,) = await told(newsroom, "Case 1 ·")
        assert "overturned" in card


async def test_decision_on_a_case_that_the_bot_is_at_comes_after_what_the_bot_does(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        begun, may_go_on = asyncio.Event(), asyncio.Event()

        async def hold(*_: str) -> None:
            begun.set()
            await may_go_on.wait()

        newsroom.sandbox.faults.before("DELETE", "/channels/*/messages/*", hold)
        await newsroom.send("Ani", thread, FOUL)
        await begun.wait()
        pardoning = asyncio.create_task(pardon(newsroom))
        done, _ = await asyncio.wait({pardoning}, timeout=0.3)
        assert not done
        may_go_on.set()
        assert (await pardoning).startswith("Pardoned.")
        (card,) = await told(newsroom, "Case 1 ·")
        assert "overturned" in card


async def test_error_before_a_decision_was_recorded_asks_to_try_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path) as newsroom:
        await struck(newsroom)
        fail_once(monkeypatch, "overturn", KeyError("x"))
        answer = await pardon(newsroom)
        assert answer.startswith("Something went wrong here. Please try again.")
        assert (await case_when(newsroom, 1, is_left_to_nobody)).state is CaseState.ENFORCED


@pytest.mark.parametrize("name", ["503", "no request"])
async def test_answer_that_did_not_reach_the_moderator_is_given_once_more(
    tmp_path: Path, name: str
) -> None:
    async with opened(tmp_path) as newsroom:
        await struck(newsroom)
        befall(newsroom, Call("answer", "POST", "/webhooks/*"), PASSING[name], times=1)
        assert (await pardon(newsroom)).startswith("Pardoned.")


async def test_reply_kept_down_while_discord_does_not_delete_it_goes_before_its_author_hears(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        thread = await newsroom.publish()
        befall(newsroom, Call("delete", "DELETE", f"/channels/{thread}/messages/*"), DOWN)
        reply = await newsroom.send("Ani", thread, "See https://elsewhere.example/page for more")
        card = await newsroom.card(1, having="still visible")
        await newsroom.click("Mariam", card, "case:1:keep")
        newsroom.sandbox.faults.clear()
        await newsroom.gone(thread, reply)
        case = await case_when(newsroom, 1, is_left_to_nobody)
        assert case.state is CaseState.KEPT_DOWN
        (*_, last) = await said_to(newsroom, "Ani")
        assert "Your reply will not appear" in words_of(last)
        assert [m for m in await said_to(newsroom, "Ani") if "removed" in words_of(m)] == []
