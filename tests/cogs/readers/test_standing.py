"""What readers can see of themselves, also those whom a timeout keeps out of the guild."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from newsroom.clock import utc_now
from newsroom.models import Action, CaseKind, CaseState
from newsroom.storage.cases import NewCase, NewStrike
from tests.cogs.newsroom import (
    FOUL,
    Newsroom,
    at_work,
    block,
    button_ids,
    opened,
    words_of,
)
from tests.engines import on_both_engines


async def test_timed_out_reader_reads_why_sees_their_standing_and_appeals_in_direct_messages(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await _timed_out(newsroom)
        notice = await newsroom.dm("Ani", having="You cannot write in this server until")
        refused = await newsroom.refused(
            "Ani", "command", channel=thread, name="standing", options={}
        )
        assert refused[0] == 403
        assert button_ids(notice) == ["case:2:appeal", "case:2:standing", "policy:full"]
        standing = await newsroom.click("Ani", notice, "case:2:standing")
        assert "You have 2 strike points." in words_of(standing["message"])
        assert "Timeout: You cannot write in the server until <t:" in words_of(standing["message"])
        policy = await newsroom.click("Ani", notice, "policy:full")
        assert "Be kind." in words_of(policy["message"])
        form = await newsroom.click("Ani", notice, "case:2:appeal")
        told = await newsroom.submit("Ani", form, text="It was a quotation.")
        assert told == "Your appeal is with the moderators. You will be told what they decide."
        closed = await newsroom.dm("Ani", having="You cannot write in this server until")
        assert button_ids(closed) == button_ids(notice)


@on_both_engines
async def test_commands_of_readers_work_in_direct_messages_though_the_bot_may_not_write_there(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        await _timed_out(newsroom)
        channel = await _conversation(newsroom, "Ani")
        assert "Be kind." in await newsroom.command("Ani", "policy show", channel)
        answer = await newsroom.act("Ani", "command", channel=channel, name="standing", options={})
        assert "You have 2 strike points." in words_of(answer["message"])
        assert button_ids(answer["message"]) == ["case:2:why", "case:1:why"]
        why = await newsroom.click("Ani", answer["message"], "case:2:why")
        assert "this is __**fucking**__ nonsense" in words_of(why["message"])
        form = await newsroom.click("Ani", why["message"], "case:2:appeal")
        told = await newsroom.submit("Ani", form, text="It was a quotation.")
        assert told == "Your appeal is with the moderators. You will be told what they decide."
        await newsroom.case(2, state="appealed")


async def test_moderators_commands_stay_out_of_direct_messages(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = await _conversation(newsroom, "Garo")
        said = await newsroom.command("Garo", "policy reload", channel)
        assert said == "This works in the newspaper's server, not in direct messages."
        refused = await newsroom.refused(
            "Garo", "command", channel=channel, name="queue", options={}
        )
        assert refused[0] == 403


async def test_standing_in_direct_messages_is_of_every_guild_where_something_is_known(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        channel = await _conversation(newsroom, "Ani")
        clean = await newsroom.command("Ani", "standing", channel)
        assert "Your standing at The Courier" in clean
        assert "You have no strikes" in clean
        elsewhere = newsroom.sandbox.discord.create_guild("Another Paper").id

        async def joined() -> bool:
            return newsroom.bot.get_guild(elsewhere) is not None

        await newsroom.until(joined)
        await _struck_in(newsroom, elsewhere)
        assert "Your standing at The Courier" in await newsroom.command("Ani", "standing", channel)
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(2, state="enforced")
        both = await newsroom.command("Ani", "standing", channel)
        assert "Your standing at Another Paper" in both
        here = await newsroom.command("Ani", "standing", newsroom.channel("news"))
        assert "Another Paper" not in here
        assert "You have 1 strike point." in here


async def test_whose_cases_are_from_servers_without_the_bot_is_not_called_free_of_strikes(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        channel = await _conversation(newsroom, "Ani")
        await _struck_in(newsroom, 9)
        said = await newsroom.command("Ani", "standing", channel)

        assert "I am no longer in the server that your cases are from" in said
        assert "You have no strikes" not in said


async def test_report_is_not_shown_to_whom_it_is_about(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "A fair point.")
        form = await newsroom.act(
            "Joe", "menu", channel=thread, name="Report to moderators", message=reply["id"]
        )
        await newsroom.submit("Joe", form, text="I do not like this.")
        await newsroom.case(1, state="open")
        answer = await newsroom.act("Ani", "command", channel=thread, name="standing", options={})
        assert button_ids(answer["message"]) == []


async def test_blocked_reader_sees_until_when(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        moderators = newsroom.channel("moderators")
        await newsroom.command(
            "Mariam", "block", moderators, member="Ani", reason="Advertising", lasts="7d"
        )
        standing = await newsroom.command("Ani", "standing", newsroom.channel("news"))
        assert (
            "Blocked: You can read the discussions but cannot write in them until <t:" in standing
        )
        await block(newsroom, "Joe")
        standing = await newsroom.command("Joe", "standing", newsroom.channel("news"))
        assert (
            "Blocked: You can read the discussions but cannot write in them until a moderator"
            in standing
        )


# ---------------------------------------------------------------- once the timeout is over


@on_both_engines
async def test_reader_whom_nothing_could_reach_is_written_to_once_when_the_timeout_is_over(
    tmp_path: Path,
) -> None:
    passed = timedelta()

    def clock() -> datetime:
        return utc_now() + passed

    async with opened(tmp_path, clock=clock) as newsroom:
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        thread = await _timed_out(newsroom)
        case = await newsroom.case(2, state="enforced")
        (first,) = await _offered(newsroom, thread, 2)
        assert (
            f"It works for you from <t:{_seconds(case.sanction_until)}:f> on." in first["content"]
        )
        assert "`/standing` in a direct message" in first["content"]
        await newsroom.bot.parts.notices.offer_due()
        assert len(await _offered(newsroom, thread, 2)) == 1
        await newsroom.bot.close()
        passed = timedelta(hours=1, seconds=5)
        _end_timeout(newsroom)
        async with at_work(newsroom, tmp_path / "policy.yaml", clock=clock):

            async def twice() -> Any:
                offered = await _offered(newsroom, thread, 2)
                return offered if len(offered) == 2 else None

            _, again = await newsroom.until(twice)
            assert "It works now." in again["content"]
            assert "fuck" not in words_of(again)
            why = await newsroom.click("Ani", again, "case:2:why")
            assert "this is __**fucking**__ nonsense" in words_of(why["message"])
            await newsroom.bot.parts.notices.offer_due()
            assert len(await _offered(newsroom, thread, 2)) == 2
            assert len(await _offered(newsroom, thread, 1)) == 1


async def test_offer_that_was_made_just_before_a_crash_is_not_made_again(tmp_path: Path) -> None:
    passed = timedelta()

    def clock() -> datetime:
        return utc_now() + passed

    async with opened(tmp_path, clock=clock) as newsroom:
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        thread = await _timed_out(newsroom)
        case = await newsroom.case(2, state="enforced")
        _end_timeout(newsroom)
        due = utc_now() - timedelta(minutes=1)
        cases = newsroom.bot.parts.stores.cases
        await cases.offer(case.id, due)
        await newsroom.bot.parts.notices.offer_due()
        assert len(await _offered(newsroom, thread, 2)) == 2
        await cases.offer(case.id, due)  # as a crash would have left it
        newsroom.sandbox.discord._nonces.clear()  # Discord forgets them after a few minutes
        await newsroom.bot.parts.notices.offer_due()
        assert len(await _offered(newsroom, thread, 2)) == 2
        assert await cases.offers_due(utc_now()) == ()


async def test_whoever_has_read_why_meanwhile_is_not_written_to(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        await _timed_out(newsroom)
        channel = await _conversation(newsroom, "Ani")
        answer = await newsroom.act("Ani", "command", channel=channel, name="standing", options={})
        await newsroom.click("Ani", answer["message"], "case:2:why")

        async def is_over() -> bool:
            case = await newsroom.bot.parts.stores.cases.get(2)
            return case is not None and case.offer_at is None

        await newsroom.until(is_over)


async def test_whoever_has_opened_their_messages_meanwhile_is_written_to_there(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        thread = await _timed_out(newsroom)
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": False})
        _end_timeout(newsroom)
        await newsroom.bot.parts.stores.cases.offer(2, utc_now())
        await newsroom.bot.parts.notices.offer_due()
        await newsroom.dm("Ani", having="Your reply was removed")
        assert len(await _offered(newsroom, thread, 2)) == 1


async def test_offer_waits_for_a_longer_timeout(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        thread = await _timed_out(newsroom)
        cases = newsroom.bot.parts.stores.cases
        await cases.offer(2, utc_now() - timedelta(minutes=1))
        await newsroom.bot.parts.notices.offer_due()
        case = await cases.get(2)
        assert case is not None
        assert case.offer_at == case.sanction_until
        assert len(await _offered(newsroom, thread, 2)) == 1


# ---------------------------------------------------------------- typed to the bot


async def test_whoever_writes_to_the_bot_is_told_once_what_it_can_do(tmp_path: Path) -> None:
    passed = timedelta()

    def clock() -> datetime:
        return utc_now() + passed

    async with opened(tmp_path, clock=clock) as newsroom:
        channel = await _conversation(newsroom, "Ani")
        for text in ("Why?", "Hello?", FOUL):
            await newsroom.send("Ani", channel, text)
        guide = await newsroom.dm("Ani", having="nobody reads what is written to me here")
        assert button_ids(guide) == ["policy:full", "policy:standing"]
        standing = await newsroom.click("Ani", guide, "policy:standing")
        assert "You have no strikes" in words_of(standing["message"])
        assert len(await _guides(newsroom, channel)) == 1
        passed = timedelta(hours=2)
        await newsroom.send("Ani", channel, "Why?")

        async def twice() -> bool:
            return len(await _guides(newsroom, channel)) == 2

        await newsroom.until(twice)
        assert await newsroom.bot.parts.stores.cases.get(1) is None


async def _struck_in(newsroom: Newsroom, guild_id: int) -> None:
    """Let a member have a strike in another guild."""
    now = utc_now()
    strike = NewStrike("profanity", 1, now, now + timedelta(days=90))
    case = NewCase(
        guild_id=guild_id,
        kind=CaseKind.STRIKE,
        state=CaseState.ENFORCED,
        action=Action.ALLOW,
        rule="profanity",
        member_id=int(newsroom.user("Ani")),
        member_name="Ani",
        opened_at=now,
    )
    await newsroom.bot.parts.stores.cases.open_case(case, strike)


@on_both_engines
async def test_standing_tells_of_appeals_that_wait_and_of_those_decided(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await _timed_out(newsroom)
        channel = await _conversation(newsroom, "Ani")
        assert "appeals" not in await newsroom.command("Ani", "standing", channel)
        for number in (1, 2):
            why = await newsroom.act("Ani", "command", channel=channel, name="standing", options={})
            told = await newsroom.click("Ani", why["message"], f"case:{number}:why")
            form = await newsroom.click("Ani", told["message"], f"case:{number}:appeal")
            await newsroom.submit("Ani", form, text="It was a quotation.")
        shown = await newsroom.command("Ani", "standing", channel)
        assert "Your appeals: • Case 2: waiting for a moderator since <t:" in shown
        assert "• Case 1: waiting for a moderator since <t:" in shown
        await newsroom.click("Mariam", await newsroom.card(1, having="appealed"), "case:1:uphold")
        await newsroom.click("Mariam", await newsroom.card(2, having="appealed"), "case:2:restore")
        await newsroom.case(2, state="overturned")
        shown = await newsroom.command("Ani", "standing", thread)
        assert "• Case 2: your reply is back, <t:" in shown
        assert "• Case 1: appeal not granted, <t:" in shown
        for private in ("Mariam", newsroom.user("Mariam"), "quotation"):
            assert private not in shown


async def _timed_out(newsroom: Newsroom) -> str:
    thread = await newsroom.publish()
    for number in (1, 2):
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(number, state="enforced")
    return thread


def _end_timeout(newsroom: Newsroom) -> None:
    guild, ani = newsroom.bot.guilds[0].id, int(newsroom.user("Ani"))
    newsroom.sandbox.discord.edit_member(guild, ani, {"timed_out_until": None})


async def _conversation(newsroom: Newsroom, name: str) -> str:
    channel: str = (await newsroom.act(name, "dm"))["channel"]["id"]
    return channel


async def _offered(newsroom: Newsroom, thread: str, case_id: int) -> list[dict[str, Any]]:
    messages = await newsroom.messages("Joe", thread)
    return [message for message in messages if f"case:{case_id}:why" in button_ids(message)]


async def _guides(newsroom: Newsroom, channel: str) -> list[dict[str, Any]]:
    messages = await newsroom.messages("Ani", channel)
    return [message for message in messages if "nobody reads" in words_of(message)]


def _seconds(moment: datetime | None) -> int:
    assert moment is not None
    return int(moment.timestamp())
