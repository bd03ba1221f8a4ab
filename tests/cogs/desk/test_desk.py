"""The moderation desk: decisions, their limits, and what everyone is told of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import discord

from cogs.wording.queue import QUEUE_PAGE
from newsroom.models import CaseState
from tests.cogs.faults import REFUSED, Call, befall
from tests.cogs.newsroom import (
    FOUL,
    POLICY,
    Newsroom,
    button_ids,
    decisions,
    opened,
    words_of,
)
from tests.cogs.retrying import Watchmaker, marked
from tests.engines import on_both_engines


async def struck(newsroom: Newsroom, name: str = "Ani") -> str:
    """Publish, let a reader break a rule, and return the discussion."""
    thread = await newsroom.publish()
    await newsroom.send(name, thread, FOUL)
    await newsroom.case(1, state="enforced")
    return thread


@on_both_engines
async def test_pardon_asks_why_and_takes_the_points_back(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await struck(newsroom)
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:pardon")
        answer = await newsroom.submit("Mariam", form, text="Quoted a film title")
        assert answer.startswith("Pardoned.")
        case = await newsroom.case(1, state="overturned")
        (strike,) = await newsroom.bot.parts.stores.cases.strikes_of_case(1)
        assert strike.pardoned_by == int(newsroom.user("Mariam"))
        assert strike.pardon_reason == "Quoted a film title"
        assert case.restored_id is None
        assert decisions(await newsroom.card(1, having="overturned")) == ["case:1:restore"]
        await newsroom.dm("Ani", having="Your strike was taken back")


@on_both_engines
async def test_restored_reply_comes_back_under_its_authors_name(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await struck(newsroom)
        answer = await newsroom.click("Mariam", await newsroom.card(1), "case:1:restore")
        assert "The reply is back" in words_of(answer["message"])
        back = (await newsroom.messages("Joe", thread))[-1]
        assert back["content"] == FOUL
        assert back["author"]["username"] == "Ani"
        assert back["webhook_id"]
        case = await newsroom.case(1, state="overturned")
        assert case.restored_id == int(back["id"])
        assert (await newsroom.bot.parts.stores.cases.strikes_of_case(1))[0].pardoned_at is not None
        assert decisions(await newsroom.card(1, having="overturned")) == ["case:1:undo"]
        await newsroom.dm("Ani", having="Your reply is back")


async def test_restored_reply_is_not_judged_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await struck(newsroom)
        await newsroom.click("Mariam", await newsroom.card(1), "case:1:restore")
        sentinel = await newsroom.send("Joe", thread, FOUL)
        await newsroom.gone(thread, sentinel)
        assert FOUL in [m["content"] for m in await newsroom.messages("Joe", thread)]


async def test_pardon_lifts_the_timeout_it_brought(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await struck(newsroom)
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(2, state="enforced")
        assert (await newsroom.refused("Ani", "send", channel=thread, text="Hm"))[0] == 403
        form = await newsroom.click("Mariam", await newsroom.card(2), "case:2:pardon")
        await newsroom.submit("Mariam", form, text="")
        await newsroom.send("Ani", thread, "Thank you.")


async def test_pardon_leaves_the_longest_timeout_of_another_case(tmp_path: Path) -> None:
    rungs = "".join(f"    - {{at: {at}, do: timeout, for: {at}h}}\n" for at in (1, 2, 3))
    policy = POLICY.replace(POLICY[POLICY.index("    - {at: 1") :], rungs)
    async with opened(tmp_path, policy) as newsroom:
        moderators, model = newsroom.channel("moderators"), newsroom.sandbox.discord
        guild, ani = newsroom.bot.guilds[0].id, int(newsroom.user("Ani"))
        for _ in range(3):
            options = {"member": "Ani", "rule": "profanity", "reason": "x", "points": 1}
            await newsroom.command("Mariam", "strike add", moderators, **options)

        async def pardon(number: int) -> datetime | None:
            options = {"strike": number, "reason": "x"}
            await newsroom.command("Mariam", "strike pardon", moderators, **options)
            until = model.guilds[guild].members[ani].timed_out_until
            return datetime.fromisoformat(until) if until else None

        async def given(number: int) -> datetime:
            until = (await newsroom.case(number)).sanction_until
            assert until is not None
            return until

        assert await pardon(3) == await given(2)
        assert "that of case 2 goes on until" in words_of(await newsroom.card(3))
        assert await pardon(1) == await given(2)
        assert await pardon(2) is None


@on_both_engines
async def test_appeal_is_upheld_and_its_author_told(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await struck(newsroom)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        told = await newsroom.submit("Ani", form, text="It is the title of a play.")
        assert "with the moderators" in told
        card = await newsroom.card(1, having="It is the title of a play.")
        assert decisions(card) == ["case:1:pardon", "case:1:restore", "case:1:uphold"]
        queue = await newsroom.command("Mariam", "queue", card["channel_id"])
        assert "**Appeal** · Case 1" in queue
        answer = await newsroom.click("Davit", card, "case:1:uphold")
        assert "stands" in words_of(answer["message"])
        assert (await newsroom.case(1)).state is CaseState.UPHELD
        await newsroom.dm("Ani", having="Your appeal was not granted")


async def test_nobody_decides_an_appeal_against_their_own_strike(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "Perhaps, perhaps not.")
        form = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
        )
        told = await newsroom.submit("Mariam", form, rule=["personal-attack"], reason="Sly")
        assert "Case 1" in told
        notice = await newsroom.dm("Ani", having="Sly")
        appeal = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", appeal, text="Not sly at all")
        card = await newsroom.card(1, having="appealed")
        own = await newsroom.click("Mariam", card, "case:1:uphold")
        assert "your own decision" in words_of(own["message"])
        other = await newsroom.click("Davit", card, "case:1:uphold")
        assert "stands" in words_of(other["message"])


@on_both_engines
async def test_upheld_hold_becomes_a_strike(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "See https://elsewhere.example/page for more")
        await newsroom.gone(thread, reply)
        card = await newsroom.card(1, having="held")
        await newsroom.click("Mariam", card, "case:1:uphold")
        case = await newsroom.case(1, state="upheld")
        assert case.decided_by == int(newsroom.user("Mariam"))
        (strike,) = await newsroom.bot.parts.stores.cases.strikes_of_case(1)
        assert strike.points == 1
        await newsroom.dm("Ani", having="Your reply was removed")


async def test_approved_hold_appears_in_its_discussion(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        text = "See https://elsewhere.example/page for more"
        reply = await newsroom.send("Ani", thread, text)
        await newsroom.gone(thread, reply)
        await newsroom.click("Mariam", await newsroom.card(1, having="held"), "case:1:restore")
        assert (await newsroom.messages("Joe", thread))[-1]["content"] == text

        assert (await newsroom.case(1)).state is CaseState.APPROVED
        assert decisions(await newsroom.card(1, having="approved")) == ["case:1:undo"]
        notice = await newsroom.dm("Ani", having="Your reply has been approved")
        assert "strike" not in words_of(notice)
        queue = await newsroom.command("Mariam", "queue", newsroom.channel("moderators"))
        assert "The queue is empty" in queue


@on_both_engines
async def test_held_reply_is_kept_down_without_a_strike_and_its_author_told(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        text = "See https://elsewhere.example/page for more"
        reply = await newsroom.send("Ani", thread, text)
        await newsroom.gone(thread, reply)
        card = await newsroom.card(1, having="held")
        assert _labels(card) == ["Approve", "Keep down", "Uphold"]
        answer = await newsroom.click("Mariam", card, "case:1:keep")
        assert words_of(answer["message"]).startswith("Kept down. Case 1 costs ")
        case = await newsroom.case(1, state="kept down")
        assert case.decided_by == int(newsroom.user("Mariam"))
        assert await newsroom.bot.parts.stores.cases.strikes_of_case(1) == ()
        notice = await newsroom.dm("Ani", having="Your reply will not appear")
        assert "costs you no strike" in words_of(notice)
        assert text in words_of(notice).replace("__**", "").replace("**__", "")
        standing = await newsroom.command("Ani", "standing", thread)
        assert "You have no strikes" in standing
        kept = await newsroom.card(1, having="kept down")
        assert _labels(kept) == ["Approve"]
        await newsroom.click("Mariam", kept, "case:1:restore")
        await newsroom.case(1, state="approved")
        assert (await newsroom.messages("Joe", thread))[-1]["content"] == text
        shown = await newsroom.command("Mariam", "case show", card["channel_id"], case=1)
        assert shown.index("kept down by") < shown.index("approved by")


async def test_dismissed_flag_leaves_the_reply_alone(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        shout = "THIS IS A DISGRACE TO THE WHOLE COMMUNITY AND EVERYONE KNOWS IT"
        reply = await newsroom.send("Ani", thread, shout)
        card = await newsroom.card(1, having="flagged")
        assert decisions(card) == ["case:1:dismiss", "case:1:uphold"]
        await newsroom.click("Mariam", card, "case:1:dismiss")
        assert (await newsroom.case(1)).state is CaseState.DISMISSED
        assert reply["id"] in [m["id"] for m in await newsroom.messages("Joe", thread)]
        late = await newsroom.refused(
            "Davit", "click", channel=card["channel_id"], message=card["id"],
            custom_id="case:1:uphold",
        )  # fmt: skip
        assert late[0] == 400


async def test_upheld_flag_takes_the_reply_down(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        shout = "THIS IS A DISGRACE TO THE WHOLE COMMUNITY AND EVERYONE KNOWS IT"
        reply = await newsroom.send("Ani", thread, shout)
        await newsroom.click("Mariam", await newsroom.card(1, having="flagged"), "case:1:uphold")
        await newsroom.gone(thread, reply)
        await newsroom.dm("Ani", having="Your reply was removed")


async def test_queue_is_empty_and_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        moderators = newsroom.channel("moderators")
        assert "The queue is empty" in await newsroom.command("Mariam", "queue", moderators)


async def test_queue_is_turned_page_by_page_and_each_case_opens_there(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        for number in range(1, QUEUE_PAGE + 3):
            await newsroom.send("Ani", thread, f"See https://elsewhere.example/{number} for more")
        await newsroom.case(QUEUE_PAGE + 2)
        channel = newsroom.channel("moderators")
        first = await newsroom.act("Mariam", "command", channel=channel, name="queue", options={})
        assert "12 cases waiting" in words_of(first["message"])
        assert button_ids(first["message"]) == [
            *(f"case:{number}:open" for number in range(1, QUEUE_PAGE + 1)),
            "queue:2:page",
        ]
        second = (await newsroom.click("Mariam", first["message"], "queue:2:page"))["message"]
        assert "Page 2 of 2" in words_of(second)
        assert button_ids(second) == ["case:11:open", "case:12:open", "queue:1:page"]
        case = (await newsroom.click("Mariam", second, "case:12:open"))["message"]
        assert "https://elsewhere.example/12" in words_of(case)
        await newsroom.click("Mariam", case, "case:12:restore")
        await newsroom.case(12, state="approved")


async def test_queue_says_what_each_case_is_and_since_when_it_waits(tmp_path: Path) -> None:
    watchmaker = Watchmaker()
    async with opened(tmp_path, clock=watchmaker) as newsroom:
        thread = await struck(newsroom)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        watchmaker.ahead = timedelta(days=2)
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", form, text="It is the title of a play.")
        await newsroom.send("Joe", thread, "See https://elsewhere.example/page for more")
        shout = "THIS IS A DISGRACE TO THE WHOLE COMMUNITY AND EVERYONE KNOWS IT"
        await newsroom.card(2, having="held")
        reply = await newsroom.send("Nare", thread, shout)
        await newsroom.card(3, having="flagged")
        menu = {"channel": thread, "name": "Report to moderators", "message": reply["id"]}
        await newsroom.submit("Telo", await newsroom.act("Telo", "menu", **menu), text="")
        befall(newsroom, Call("delete", "DELETE", "/channels/*/messages/*"), REFUSED)
        await newsroom.send("Telo", thread, FOUL)
        await newsroom.case(5, state="enforced")
        queue = await newsroom.command("Mariam", "queue", newsroom.channel("moderators"))
        cases = [await newsroom.case(number) for number in range(1, 6)]
        since = [cases[0].appealed_at, *(case.opened_at for case in cases[1:4])]
        since.append(cases[4].pending_since)
        ages = [discord.utils.format_dt(moment, "R") for moment in since if moment]
        wanted = [
            ("**Appeal** · Case 1", " · profanity · Ani · came "),
            ("**Held reply** · Case 2", " · links · Joe · came "),
            ("**Flagged reply** · Case 3", " · caps · Nare · came "),
            ("**Report** · Case 4", " · Nare · came "),
            ("**Refused by Discord** · Case 5", " · still visible · profanity · Telo · came "),
        ]
        lines = [line for line in queue.splitlines() if "Case " in line]
        for line, (start, middle), age in zip(lines, wanted, ages, strict=True):
            assert line.startswith(start)
            assert line.endswith(middle + age)


@on_both_engines
async def test_case_is_shown_with_its_notes(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await struck(newsroom)
        moderators = newsroom.channel("moderators")
        noted = await newsroom.command(
            "Mariam", "case note", moderators, case=1, text="Second time this week"
        )
        shown = await newsroom.command("Mariam", "case show", moderators, case=1)
        missing = await newsroom.command("Mariam", "case show", moderators, case=99)
        assert noted == "Noted on case 1."
        assert "Second time this week" in shown
        assert "carried out by the bot: reply removed, author told by direct message" in shown
        assert "no case 99" in missing


@on_both_engines
async def test_case_option_completes_by_number_and_name(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await struck(newsroom)
        for typed in ("1", "an"):
            answer: dict[str, Any] = await newsroom.act(
                "Mariam",
                "complete",
                channel=newsroom.channel("moderators"),
                name="case show",
                options={"case": typed},
                focused="case",
            )
            assert [choice["value"] for choice in answer["choices"]] == [1]


async def test_explain_says_why_a_reply_stays_and_why_one_would_go(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        clean = await newsroom.send("Ani", thread, "A fair account.")
        exempt = await newsroom.send("Sona", thread, FOUL)
        for message, words in ((clean, "would be allowed"), (exempt, "exempts")):
            answer = await newsroom.act(
                "Mariam", "menu", channel=thread, name="Explain", message=message["id"]
            )
            assert words in words_of(answer["message"])


async def test_readers_do_not_get_the_moderators_commands(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        commands = await newsroom.get("/api/commands", channel=thread, **{"as": "Ani"})
        names = {command["name"] for command in commands["commands"]}
        assert names == {"policy", "privacy", "standing", "Report to moderators"}


async def test_pressing_a_card_needs_the_permission(tmp_path: Path) -> None:
    policy = POLICY.replace("moderators: moderators", "moderators: news-desk")
    async with opened(tmp_path, policy) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1)
        channel = newsroom.channel("news-desk")
        model = newsroom.sandbox.discord
        model.delete_overwrite(int(channel), newsroom.bot.guilds[0].id)
        card = next(m for m in await newsroom.messages("Joe", channel) if "Case 1" in words_of(m))
        answer = await newsroom.click("Joe", card, "case:1:restore")
        assert "You need the permission “Timeout Members”" in words_of(answer["message"])


async def test_reader_of_another_discussion_is_called_by_name_and_explained_alike(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        first, second = await newsroom.publish(), await newsroom.publish()
        await newsroom.send("Joe", second, "A fair account.")
        spared = await newsroom.send("Telo", second, "Zareh, you are an idiot.")
        answer = await newsroom.act(
            "Mariam", "menu", channel=second, name="Explain", message=spared["id"]
        )
        assert "would be allowed" in words_of(answer["message"])

        heard = await newsroom.send("Zareh", first, "I agree with the mayor.")
        await marked(newsroom, heard)
        struck = await newsroom.send("Telo", second, "Zareh, you are an idiot.")
        await newsroom.gone(second, struck)
        case = await newsroom.case(1, state="enforced")
        assert case.rule == "personal-attack"
        answer = await newsroom.act(
            "Mariam", "menu", channel=second, name="Explain", message=spared["id"]
        )
        assert "would be allowed" not in words_of(answer["message"])


def _labels(card: dict[str, Any]) -> list[str]:
    buttons = (button for row in card["components"] for button in row["components"])
    return [button["label"] for button in buttons if button["custom_id"] in decisions(card)]
