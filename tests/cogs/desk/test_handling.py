"""Who decides, with which words, who is on a case, and how a decision is undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import discord

from newsroom.models import CaseState, Pending
from sandbox.model import Overwrite, OverwriteType
from tests.cogs.faults import REFUSED, Call, befall
from tests.cogs.newsroom import (
    FOUL,
    POLICY,
    Newsroom,
    block,
    button_ids,
    decisions,
    opened,
    unblock,
    words_of,
)
from tests.engines import on_both_engines
from tests.sandbox.stage import guild_id

LINK = "See https://elsewhere.example/page for more"
SHOUT = "THIS IS A DISGRACE TO THE WHOLE COMMUNITY AND EVERYONE KNOWS IT"
ANSWERS = POLICY + (
    "answers:\n"
    "  - {title: Off topic, text: Please keep to the article.}\n"
    "  - {title: Private person, text: Please name nobody who is not in the news.}\n"
)


async def held(newsroom: Newsroom) -> tuple[str, dict[str, Any]]:
    """Let a reply be held, and return its discussion and card."""
    thread = await newsroom.publish()
    reply = await newsroom.send("Ani", thread, LINK)
    await newsroom.gone(thread, reply)
    return thread, await newsroom.card(1, having="held")


async def press(newsroom: Newsroom, name: str, card: dict[str, Any], verb: str) -> str:
    answer = await newsroom.click(name, card, f"case:1:{verb}")
    return words_of(answer["message"])


async def open_case(newsroom: Newsroom, name: str, channel: str) -> dict[str, Any]:
    """Open the first case from the queue."""
    answer = await newsroom.act(name, "command", channel=channel, name="queue", options={})
    opened_there = await newsroom.click(name, answer["message"], "case:1:open")
    message: dict[str, Any] = opened_there["message"]
    return message


async def appeal(newsroom: Newsroom, notice: dict[str, Any], text: str) -> dict[str, Any]:
    form = await newsroom.click("Ani", notice, "case:1:appeal")
    assert "with the moderators" in await newsroom.submit("Ani", form, text=text)
    return await newsroom.card(1, having=text)


# ---------------------------------------------------------------- appeals


async def appealed_strike(newsroom: Newsroom, by: str) -> dict[str, Any]:
    channel = newsroom.channel("moderators")
    options = {"member": "Ani", "rule": "profanity", "reason": "Rude"}
    assert "Case 1" in await newsroom.command(by, "strike add", channel, **options)
    notice = await newsroom.dm("Ani", having="You have received a strike")
    return await appeal(newsroom, notice, "It was a quotation.")


async def test_other_moderator_who_could_decide_an_appeal_is_named(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        options = {"member": "Joe", "rule": "profanity", "reason": "Rude"}
        card = await appealed_strike(newsroom, "Mariam")
        await newsroom.command("Davit", "strike add", channel, **options)
        told = await press(newsroom, "Mariam", card, "uphold")
        assert "Another moderator must decide it, such as Davit." in told
        assert (await newsroom.case(1)).state is CaseState.APPEALED


@on_both_engines
async def test_admin_decides_an_appeal_that_no_other_moderator_could(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        card = await appealed_strike(newsroom, "Garo")  # who may manage the server
        told = await press(newsroom, "Garo", card, "uphold")
        assert "Upheld." in told
        assert "The bot knows of no other moderator in this server" in told
        assert (await newsroom.case(1)).state is CaseState.UPHELD
        shown = await newsroom.command("Garo", "case show", card["channel_id"], case=1)
        assert "Decided by whom the appeal was against" in shown


async def test_moderator_who_is_alone_and_no_admin_is_told_who_can_decide(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        card = await appealed_strike(newsroom, "Mariam")
        told = await press(newsroom, "Mariam", card, "uphold")
        assert "knows of no other moderator in this server" in told
        assert "Manage Server and Timeout Members can decide it" in told
        assert (await newsroom.case(1)).state is CaseState.APPEALED
        assert "stands" in await press(newsroom, "Garo", card, "uphold")


@on_both_engines
async def test_reply_that_was_kept_down_can_be_appealed_and_stays_away(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        _, card = await held(newsroom)
        await press(newsroom, "Mariam", card, "keep")
        notice = await newsroom.dm("Ani", having="Your reply will not appear")
        assert "press Appeal" in words_of(notice)
        card = await appeal(newsroom, notice, "It is my own page.")
        own = await press(newsroom, "Mariam", card, "uphold")
        assert "your own decision" in own
        told = await press(newsroom, "Davit", card, "uphold")
        assert told.startswith("Kept down. Case 1 costs Ani ")
        case = await newsroom.case(1, state="kept down")
        assert await newsroom.bot.parts.stores.cases.strikes_of_case(1) == ()
        assert case.pending is None
        told = words_of(await newsroom.dm("Ani", having="Your appeal was not granted"))
        assert "stays away; it costs you no strike" in told
        assert "press Appeal" not in told


async def test_reply_that_was_kept_down_appears_when_its_appeal_is_granted(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread, card = await held(newsroom)
        await press(newsroom, "Mariam", card, "keep")
        notice = await newsroom.dm("Ani", having="Your reply will not appear")
        card = await appeal(newsroom, notice, "It is my own page.")
        assert decisions(card) == ["case:1:restore", "case:1:uphold"]
        assert "Approved." in await press(newsroom, "Davit", card, "restore")
        await newsroom.case(1, state="approved")
        assert (await newsroom.messages("Joe", thread))[-1]["content"] == LINK
        await newsroom.dm("Ani", having="Your reply has been approved")


@on_both_engines
async def test_block_that_its_giver_lifts_under_appeal_closes_the_appeal(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        notice = await newsroom.dm("Ani", having="You can no longer comment")
        await appeal(newsroom, notice, "I only named my shop once.")
        assert "can comment again" in await unblock(newsroom)
        await newsroom.case(1, state="overturned")
        told = words_of(await newsroom.dm("Ani", having="You can comment again"))
        assert "With that your appeal is closed." in told
        queue = await newsroom.command("Mariam", "queue", newsroom.channel("moderators"))
        assert "The queue is empty" in queue


# ---------------------------------------------------------------- sentences


@on_both_engines
async def test_saved_answer_is_chosen_changed_and_read_by_the_author(tmp_path: Path) -> None:
    async with opened(tmp_path, ANSWERS) as newsroom:
        _, card = await held(newsroom)
        menu = (await newsroom.click("Mariam", card, "case:1:sentence"))["message"]
        (row,) = menu["components"]
        (select,) = row["components"]
        labels = [option["label"] for option in select["options"]]
        assert labels == ["Off topic", "Private person", "Write another"]
        form = await newsroom.act(
            "Mariam",
            "click",
            channel=menu["channel_id"],
            message=menu["id"],
            custom_id="choose:case:1:answer",
            values=["1"],
        )
        fields = [label["component"] for label in form["modal"]["components"]]
        assert fields[1]["value"] == "Please name nobody who is not in the news."
        sentence = "Please name nobody who is not in the news. Thank you."
        told = await newsroom.submit("Mariam", form, decision=["keep"], sentence=sentence)
        assert told.startswith("Kept down.")
        notice = words_of(await newsroom.dm("Ani", having="Your reply will not appear"))
        assert f"The moderator wrote: {sentence}" in notice
        assert f"For the author: {sentence}" in words_of(await newsroom.card(1, having="kept"))


async def test_sentence_is_asked_for_at_once_where_none_are_saved(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        _, card = await held(newsroom)
        form = await newsroom.click("Mariam", card, "case:1:sentence")
        await newsroom.submit("Mariam", form, decision=["uphold"], sentence="No adverts, please.")
        notice = words_of(await newsroom.dm("Ani", having="Your reply was removed"))
        assert "The moderator wrote: No adverts, please." in notice


async def test_saved_answer_fills_the_reason_of_an_upheld_report(tmp_path: Path) -> None:
    async with opened(tmp_path, ANSWERS) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")
        menu = {"channel": thread, "name": "Report to moderators", "message": reply["id"]}
        await newsroom.submit("Joe", await newsroom.act("Joe", "menu", **menu), text="")
        card = await newsroom.card(1)
        choose = (await newsroom.click("Mariam", card, "case:1:uphold"))["message"]
        form = await newsroom.act(
            "Mariam",
            "click",
            channel=choose["channel_id"],
            message=choose["id"],
            custom_id="choose:case:1:answer",
            values=["0"],
        )
        fields = [label["component"] for label in form["modal"]["components"]]
        assert fields[1]["value"] == "Please keep to the article."
        await newsroom.submit("Mariam", form, rule=["caps"], reason="Please keep to the article.")
        notice = words_of(await newsroom.dm("Ani", having="Your reply was removed"))
        assert "The moderator wrote: Please keep to the article." in notice


# ---------------------------------------------------------------- undoing


@on_both_engines
async def test_dismissed_case_is_reopened_and_can_be_upheld(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, SHOUT)
        await press(newsroom, "Mariam", await newsroom.card(1, having="flagged"), "dismiss")
        card = await newsroom.card(1, having="dismissed")
        assert decisions(card) == ["case:1:reopen"]
        assert "waits for a decision once more" in await press(newsroom, "Davit", card, "reopen")
        card = await newsroom.card(1, having="Reopened by Davit")
        assert decisions(card) == ["case:1:dismiss", "case:1:uphold"]
        await press(newsroom, "Davit", card, "uphold")
        await newsroom.gone(thread, reply)


async def test_dismissed_report_of_a_reply_reported_anew_is_not_reopened(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")
        menu = {"channel": thread, "name": "Report to moderators", "message": reply["id"]}
        await newsroom.submit("Joe", await newsroom.act("Joe", "menu", **menu), text="")
        await press(newsroom, "Mariam", await newsroom.card(1), "dismiss")
        await newsroom.submit("Telo", await newsroom.act("Telo", "menu", **menu), text="")
        await newsroom.case(2, state="open")
        card = await newsroom.card(1, having="dismissed")
        assert "has been reported anew" in await press(newsroom, "Mariam", card, "reopen")
        assert (await newsroom.case(1)).state is CaseState.DISMISSED


@on_both_engines
async def test_restored_reply_is_held_again_and_decided_anew(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await press(newsroom, "Mariam", await newsroom.card(1, having="settled"), "restore")
        back = (await newsroom.messages("Joe", thread))[-1]
        assert back["content"] == FOUL
        card = await newsroom.card(1, having="overturned")
        told = await press(newsroom, "Davit", card, "undo")
        assert "is taken down again, and waits for a decision" in told
        await newsroom.gone(thread, back)
        await newsroom.dm("Ani", having="Your reply is waiting for a moderator")
        card = await newsroom.card(1, having="Restore undone by Davit")
        assert decisions(card) == ["case:1:restore", "case:1:keep", "case:1:uphold"]
        case = await newsroom.case(1, state="open")
        assert (case.restored_id, case.pending, case.removed) == (None, None, True)
        await press(newsroom, "Mariam", card, "uphold")
        await newsroom.case(1, state="upheld")
        strikes = await newsroom.bot.parts.stores.cases.strikes_of_case(1)
        assert [strike.pardoned_at is None for strike in strikes] == [True, False]


async def test_restored_reply_that_discord_does_not_take_down_is_not_said_to_be(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await press(newsroom, "Mariam", await newsroom.card(1, having="settled"), "restore")
        befall(newsroom, Call("delete", "DELETE", "/channels/*/messages/*"), REFUSED)
        told = await press(newsroom, "Davit", await newsroom.card(1, having="overturned"), "undo")
        assert "is still visible. It waits for a decision." in told
        assert "taken down" not in told


# ---------------------------------------------------------------- who is on it


@on_both_engines
async def test_case_shows_who_is_on_it_until_they_let_go(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        _, card = await held(newsroom)
        channel, davit = newsroom.channel("moderators"), newsroom.user("Davit")
        assert "You are on case 1." in await press(newsroom, "Davit", card, "assign")
        card = await newsroom.card(1, having=f"On it: Davit (<@{davit}>)")
        queue = await newsroom.command("Mariam", "queue", channel)
        assert f"on it: Davit (<@{davit}>)" in queue
        over = await press(newsroom, "Mariam", card, "assign")
        assert "You have taken case 1 over from Davit" in over
        card = await newsroom.card(1, having="On it: Mariam")
        assert "You are on case 1 already." in await press(newsroom, "Mariam", card, "assign")
        refused = await press(newsroom, "Davit", card, "free")
        assert "Nothing has changed: Mariam" in refused
        assert "no longer on case 1" in await press(newsroom, "Mariam", card, "free")
        assert "on it" not in await newsroom.command("Mariam", "queue", channel)
        assert "On it" not in words_of(await newsroom.card(1))


async def test_buttons_say_whom_a_case_is_taken_over_from(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        _, card = await held(newsroom)
        assert "Assign to me" in labels(card)
        await press(newsroom, "Davit", card, "assign")
        shown = labels(await newsroom.card(1, having="On it: Davit"))
        assert {"Take over from Davit", "Let go"} <= set(shown)
        assert "Assign to me" not in shown


def labels(card: dict[str, Any]) -> list[str]:
    return [button["label"] for row in card["components"] for button in row["components"]]


async def test_nobody_is_on_a_case_that_is_decided(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        _, card = await held(newsroom)
        await press(newsroom, "Davit", card, "assign")
        await press(newsroom, "Davit", card, "keep")
        card = await newsroom.card(1, having="kept down")
        assert "On it" not in words_of(card)
        assert "case:1:assign" not in button_ids(card)


# ---------------------------------------------------------------- handing on


def escalating(to: str) -> str:
    return POLICY.replace("moderators: moderators", f"moderators: moderators, escalation: {to}")


@on_both_engines
async def test_case_that_is_handed_on_moves_to_the_other_channel_and_back(tmp_path: Path) -> None:
    async with opened(tmp_path, escalating("legal")) as newsroom:
        legal = await channel_made(newsroom, "legal")
        _, card = await held(newsroom)
        told = await press(newsroom, "Mariam", card, "escalate")
        assert told.startswith("Case 1 is handed on to #legal: https://discord.com/channels/")
        case = await newsroom.case(1)
        there = [m for m in await newsroom.messages("Garo", legal) if "Case 1 " in words_of(m)]
        assert [int(message["id"]) for message in there] == [case.card_id]
        assert "Handed on: To #legal, <t:" in words_of(there[0])
        old = next(
            m
            for m in await newsroom.messages("Mariam", card["channel_id"])
            if m["id"] == card["id"]
        )
        assert "Case 1 was handed on to #legal. It is here now: " in old["content"]
        assert old["components"] == []
        queue = await newsroom.command("Mariam", "queue", card["channel_id"])
        assert "handed on to #legal" in queue
        back = await press(newsroom, "Garo", there[0], "escalate")
        assert "Case 1 is taken back" in back
        anew = await newsroom.card(1, having="waits for a moderator")
        assert anew["id"] != card["id"]
        assert "Approved." in await press(newsroom, "Mariam", anew, "restore")


async def test_case_that_is_handed_on_is_decided_only_by_those_who_see_it_there(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, escalating("legal")) as newsroom:
        await channel_made(newsroom, "legal", for_admins=True)
        _, card = await held(newsroom)
        looked_up = await open_case(newsroom, "Mariam", card["channel_id"])
        assert "case:1:restore" in button_ids(looked_up)
        await press(newsroom, "Mariam", card, "escalate")
        assert button_ids(await open_case(newsroom, "Mariam", card["channel_id"])) == [
            "case:1:record"
        ]
        told = await press(newsroom, "Mariam", looked_up, "restore")
        assert told.startswith("Nothing was decided")
        looked_up = await open_case(newsroom, "Garo", card["channel_id"])
        assert "Approved." in await press(newsroom, "Garo", looked_up, "restore")


async def test_case_that_is_handed_on_to_a_role_mentions_it_once(tmp_path: Path) -> None:
    async with opened(tmp_path, escalating("Editors")) as newsroom:
        _, card = await held(newsroom)
        told = await press(newsroom, "Mariam", card, "escalate")
        assert "handed on to the role Editors: https" in told
        roles = newsroom.bot.guilds[0].roles
        editors = next(str(role.id) for role in roles if role.name == "Editors")
        messages = await newsroom.messages("Mariam", card["channel_id"])
        assert [m["mention_roles"] for m in messages if m["mention_roles"]] == [[editors]]
        assert (await newsroom.card(1, having="To the role Editors"))["id"] == card["id"]


async def test_case_is_not_handed_on_to_nobody(tmp_path: Path) -> None:
    async with opened(tmp_path, escalating("nowhere")) as newsroom:
        _, card = await held(newsroom)
        assert "Nothing has changed" in await press(newsroom, "Mariam", card, "escalate")
        assert (await newsroom.case(1)).escalated_at is None


async def test_case_whose_new_message_is_refused_is_shown_once_it_may_be(tmp_path: Path) -> None:
    async with opened(tmp_path, escalating("legal")) as newsroom:
        legal = await channel_made(newsroom, "legal")
        _, card = await held(newsroom)
        befall(newsroom, Call("card", "POST", f"/channels/{legal}/messages"), REFUSED)
        told = await press(newsroom, "Mariam", card, "escalate")
        assert "could not be posted yet" in told
        case = await newsroom.bot.parts.stores.cases.get(1)
        assert case is not None
        assert (case.card_id, case.pending) == (None, Pending.CARD)
        newsroom.sandbox.faults.clear()
        await newsroom.bot.parts.follow_through.finish_all(guild_id(newsroom))
        assert (await newsroom.case(1)).card_id is not None


async def channel_made(newsroom: Newsroom, name: str, *, for_admins: bool = False) -> str:
    model = newsroom.sandbox.discord
    view, bot = discord.Permissions(view_channel=True).value, newsroom.bot.user
    assert bot is not None
    shut = [
        Overwrite(guild_id(newsroom), OverwriteType.ROLE, deny=view),
        Overwrite(bot.id, OverwriteType.MEMBER, allow=view),
    ]
    made = model.create_channel(guild_id(newsroom), name, overwrites=shut if for_admins else [])
    guild = newsroom.bot.get_guild(guild_id(newsroom))
    assert guild is not None

    async def known() -> bool:
        return guild.get_channel(made.id) is not None

    await newsroom.until(known)
    return str(made.id)
