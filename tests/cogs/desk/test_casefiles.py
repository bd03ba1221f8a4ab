"""What a case shows: all that moderators decide by, each name before its mention."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsroom.models import Action, CaseKind, CaseState, Pending
from newsroom.storage.cases import NewCase
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, block, button_ids, opened, words_of
from tests.engines import on_both_engines

SHOUT = "THIS IS A DISGRACE TO THE WHOLE COMMUNITY AND EVERYONE KNOWS IT"
_BARE = re.compile(r"(?<!\()<@\d+>")  # a mention that no name stands before


def field(card: dict[str, Any], name: str) -> str:
    (embed,) = card["embeds"]
    found: str = next((f["value"] for f in embed["fields"] if f["name"] == name), "")
    return found


async def report(newsroom: Newsroom, name: str, reply: dict[str, Any], text: str) -> None:
    menu = {"channel": reply["channel_id"], "name": "Report to moderators"}
    form = await newsroom.act(name, "menu", **menu, message=reply["id"])
    await newsroom.submit(name, form, text=text)


@on_both_engines
async def test_card_names_what_the_reply_answered_and_the_article(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        asked = await newsroom.send("Joe", thread, "Who paid for the *bridge*?")
        await newsroom.act("Ani", "send", channel=thread, text=FOUL, reply_to=asked["id"])
        card = await newsroom.card(1, having="It answers")
        answers = field(card, "It answers")
        assert answers.startswith(f"Joe (<@{newsroom.user('Joe')}>): Who paid for the \\*bridge")
        assert f"/{thread}/{asked['id']})" in answers
        discussion = await newsroom.bot.parts.stores.discussions.get(int(thread))
        assert discussion is not None
        assert f"]({discussion.article.url})" in field(card, "Where")
        await newsroom.bot.parts.stores.members.erase(int(newsroom.user("Joe")))
        case = await newsroom.case(1)
        assert case.answers is not None
        assert (case.answers.member_id, case.answers.text) == (None, None)


async def test_case_of_somebody_who_is_erased_says_that_their_name_was(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.send("Ani", thread, "See https://elsewhere.example/page for more")
        await newsroom.case(2)
        ani, channel = newsroom.user("Ani"), newsroom.channel("moderators")
        await newsroom.bot.parts.stores.members.erase(int(ani))
        shown = await newsroom.command("Mariam", "case show", channel, case=1)
        assert f"Author: a member whose name was erased (<@{ani}>)\n" in shown
        assert "Rule: **Profanity**\n" in shown
        queue = await newsroom.command("Mariam", "queue", channel)
        assert "links · a member whose name was erased · came" in queue
        options: dict[str, Any] = {"name": "case show", "options": {"case": ""}, "focused": "case"}
        answer = await newsroom.act("Mariam", "complete", channel=channel, **options)
        assert answer["choices"][1]["name"].startswith("1 · a member whose name was erased · ")


async def test_card_of_an_edit_says_so_and_what_stood_there_before(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, SHOUT)
        assert field(await newsroom.card(1), "Edited") == ""
        await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=FOUL)
        edited = field(await newsroom.card(2), "Edited")
        assert "to what stands above" in edited
        assert f"Before: {SHOUT}" in edited


async def test_card_of_an_edit_does_not_make_up_what_is_not_kept(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "A fair point.")
        await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=FOUL)
        assert "What it said before is not kept." in field(await newsroom.card(1), "Edited")


@on_both_engines
async def test_card_says_how_many_reported_a_reply_and_what_each_wrote(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")
        await report(newsroom, "Joe", reply, "It frightens me")
        await report(newsroom, "Telo", reply, "He knows where I live")
        await report(newsroom, "Nare", reply, "")
        card = await newsroom.card(1, having="Reported by 3 readers")
        told = field(card, "Reported by 3 readers")
        assert f"Joe (<@{newsroom.user('Joe')}>): It frightens me" in told
        assert f"Telo (<@{newsroom.user('Telo')}>): He knows where I live" in told


async def test_note_stands_on_the_card_under_its_authors_name(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        channel = newsroom.channel("moderators")
        await newsroom.command("Davit", "case note", channel, case=1, text="Ask the editor")
        note = field(await newsroom.card(1, having="Ask the editor"), "Notes")
        assert f"Davit (<@{newsroom.user('Davit')}>): Ask the editor" in note


async def test_note_settles_nothing_that_a_crash_left_undone(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.begun()
        cases = newsroom.bot.parts.stores.cases
        guild, ani = newsroom.bot.guilds[0].id, int(newsroom.user("Ani"))
        left = NewCase(
            guild_id=guild,
            kind=CaseKind.STRIKE,
            state=CaseState.RECORDED,
            action=Action.REMOVE,
            rule="profanity",
            member_id=ani,
            member_name="Ani",
            opened_at=datetime.now(UTC),
        )
        await cases.open_case(left, None)
        channel = newsroom.channel("moderators")
        await newsroom.command("Davit", "case note", channel, case=1, text="Ask the editor")
        case = await cases.get(1)
        assert case is not None
        assert case.pending is Pending.ACT
        await newsroom.bot.parts.follow_through.finish_all(guild)
        await newsroom.dm("Ani", having="You have received a strike")


async def test_card_says_who_decided_when_and_why(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:pardon")
        await newsroom.submit("Mariam", form, text="A quotation")
        decision = field(await newsroom.card(1, having="overturned"), "Decision")
        assert decision.startswith(f"Overturned by Mariam (<@{newsroom.user('Mariam')}>), <t:")
        assert "Why: A quotation" in decision


async def test_card_says_which_limits_of_its_author_run_and_as_of_when(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await block(newsroom, "Joe")
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        await newsroom.send("Ani", thread, FOUL)  # the second brings a timeout
        await newsroom.case(3, state="enforced")
        channel = newsroom.channel("moderators")
        shown = await newsroom.command("Mariam", "case show", channel, case=3)
        assert "As of <t:" in shown
        assert re.search(r"Timed out until <t:\d+:f> \(case 3\)", shown)
        joe = await newsroom.command("Mariam", "case show", channel, case=1)
        assert "Blocked until somebody unblocks them (case 1)" in joe


async def test_no_case_shows_a_mention_without_a_name(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")
        await report(newsroom, "Joe", reply, "It frightens me")
        channel = newsroom.channel("moderators")
        await newsroom.command("Davit", "case note", channel, case=1, text="Look again")
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:uphold")
        said = [await newsroom.submit("Mariam", form, rule=["caps"], reason="x")]
        said.append(await block(newsroom, "Telo"))
        said.append(await newsroom.command("Mariam", "history", channel, member="Telo"))
        said += [words_of(await newsroom.card(number)) for number in (1, 2)]
        for number in (1, 2):
            said.append(await newsroom.command("Mariam", "case show", channel, case=number))
        for text in said:
            assert "<@" in text
            assert _BARE.findall(text) == []


async def test_one_click_on_a_card_shows_the_cases_of_its_author(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.send("Ani", thread, SHOUT)
        card = await newsroom.card(2)
        assert "case:2:record" in button_ids(card)
        answer = await newsroom.click("Mariam", card, "case:2:record")
        record = words_of(answer["message"])
        assert "Record of Ani" in record
        assert "Case 1 · " in record


TITLED = POLICY.replace("type: words,", "type: words, title: Swear words,").replace(
    "{id: caps, type: caps,", "{id: caps, type: caps, title: Shouting,"
)


async def test_rules_are_told_by_their_titles_and_readers_hear_of_what_was_acted_on(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, TITLED) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, f"{FOUL.upper()} {SHOUT}")
        card = words_of(await newsroom.card(1))
        assert "Swear words" in card
        assert "Shouting" in card
        assert "· swear words" in card
        notice = words_of(await newsroom.dm("Ani", having="Your reply was removed"))
        assert "**Swear words**" in notice
        assert "Shouting" not in notice
        policy = await newsroom.command("Ani", "policy show", newsroom.channel("news"))
        assert "• Swear words" in policy
        assert "Shouting" not in policy
