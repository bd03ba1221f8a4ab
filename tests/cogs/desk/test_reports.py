"""Reports: what becomes of them, and what reporters hear of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import discord
import pytest

from cogs.wording.appeals import report_decided_text
from newsroom.models import CaseState, Pending
from tests.cogs.faults import REFUSED, Call, befall, said_to
from tests.cogs.newsroom import FOUL, Newsroom, button_ids, decisions, opened, words_of
from tests.engines import on_both_engines


@on_both_engines
async def test_report_opens_one_case_however_many_report(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")
        for name, words in (("Joe", "have your report"), ("Telo", "reported already")):
            form = await newsroom.act(
                name, "menu", channel=thread, name="Report to moderators", message=reply["id"]
            )
            assert words in await newsroom.submit(name, form, text="It frightens me")
        card = await newsroom.card(1, having="Reported by 2 readers: ")
        for words in ("Rule: None named", "It frightens me", "Case 1 · waits for a moderator"):
            assert words in words_of(card)
        assert decisions(card) == ["case:1:dismiss", "case:1:uphold"]
        assert await newsroom.bot.parts.stores.cases.get(2) is None


async def test_upheld_report_names_the_rule_that_was_broken(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")
        form = await newsroom.act(
            "Joe", "menu", channel=thread, name="Report to moderators", message=reply["id"]
        )
        await newsroom.submit("Joe", form, text="It frightens me")
        chosen = await newsroom.click("Mariam", await newsroom.card(1), "case:1:uphold")
        told = await newsroom.submit("Mariam", chosen, rule=["personal-attack"], reason="A threat")
        assert told.startswith("Upheld. Case 1 now counts 1 strike point")
        assert "Follows: warning." in told
        await newsroom.gone(thread, reply)
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        assert "Rule: Personal attack" in words_of(notice).replace("*", "")
        assert "The moderator wrote: A threat" in words_of(notice)
        for private in ("frightens", "Joe", newsroom.user("Joe"), newsroom.user("Mariam")):
            assert private not in words_of(notice)
        (strike,) = await newsroom.bot.parts.stores.cases.strikes_of_case(1)
        assert strike.rule == "personal-attack"


async def test_rules_are_chosen_by_their_titles(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await _reported(newsroom, thread, "Joe")
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:uphold")
        options = form["modal"]["components"][0]["component"]["options"]
        assert [(option["label"], option["value"]) for option in options] == [
            ("Profanity", "profanity"),
            ("Personal attack", "personal-attack"),
            ("Links", "links"),
            ("Caps", "caps"),
            ("Another reason", "another-reason"),
        ]


@on_both_engines
async def test_report_is_upheld_for_a_reason_that_no_rule_says(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await _reported(newsroom, thread, "Joe")
        card = await newsroom.card(1)
        form = await newsroom.click("Mariam", card, "case:1:uphold")
        told = await newsroom.submit("Mariam", form, rule=["another-reason"], reason="")
        assert told.startswith("Nothing has been decided yet.")
        assert (await newsroom.case(1)).state is CaseState.OPEN
        form = await newsroom.click("Mariam", card, "case:1:uphold")
        told = await newsroom.submit(
            "Mariam", form, rule=["another-reason"], reason="It names a child."
        )
        assert told.startswith("Upheld. Case 1 now counts 1 strike point")
        await newsroom.gone(thread, reply)
        notice = words_of(await newsroom.dm("Ani", having="Your reply was removed"))
        assert "A moderator of The Courier has decided that your reply in [" in notice
        assert "The moderator wrote: It names a child." in notice
        assert "• What a moderator wrote to you in case 1: 1 point, until" in notice
        standing = await newsroom.command("Ani", "standing", newsroom.channel("news"))
        for text in (notice, standing):
            assert "another reason" not in text.lower()
            assert "posting rule" not in text
        assert "· upheld · another reason" in words_of(await newsroom.card(1, having="upheld"))


async def test_reply_that_stays_against_no_rule_is_its_authors_to_delete(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await _reported(newsroom, thread, "Joe")
        befall(newsroom, Call("delete", "DELETE", "/channels/*/messages/*"), REFUSED)
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:uphold")
        await newsroom.submit("Mariam", form, rule=["another-reason"], reason="It names a child.")
        notice = await newsroom.dm("Ani", having="Your reply should not stay")
        assert "should not stay. Please delete it yourself." in words_of(notice)
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", form, text="Her parents know of it.")
        await newsroom.click("Davit", await newsroom.card(1, having="appealed"), "case:1:uphold")
        told = words_of(await newsroom.dm("Ani", having="Your appeal was not granted"))
        assert "found that the decision was right. The strike stands" in told
        assert "rule" not in words_of(notice) + told


@on_both_engines
async def test_reporter_who_asks_hears_once_that_something_was_done_and_not_what(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await _reported(newsroom, thread, "Joe", follow=True)
        await _reported(newsroom, thread, "Telo", reply=reply)
        followers = newsroom.bot.parts.followers
        await followers.tell_due()
        assert await said_to(newsroom, "Joe") == []
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:uphold")
        await newsroom.submit("Mariam", form, rule=["profanity"], reason="Rude")
        await newsroom.case(1, state="upheld")
        await followers.tell_due()
        await followers.tell_due()
        (word,) = await said_to(newsroom, "Joe")
        assert "found that it broke the policy, and have acted on it" in words_of(word)
        for private in ("Ani", "strike", "warning", "Rude", "profanity", newsroom.user("Ani")):
            assert private not in words_of(word)
        assert await said_to(newsroom, "Telo") == []


async def test_reporter_is_not_told_that_was_done_which_discord_has_not_done(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await _reported(newsroom, thread, "Joe")
        case = replace(await newsroom.case(1), state=CaseState.UPHELD, pending=Pending.ACT)
        told = report_decided_text(case, newsroom.bot.parts.policies.for_guild(case.guild_id))

        assert "found that it broke the policy." in told


async def test_word_that_was_sent_just_before_a_crash_is_not_sent_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await _reported(newsroom, thread, "Joe", follow=True)
        await newsroom.click("Mariam", await newsroom.card(1), "case:1:dismiss")
        (follower,) = await newsroom.bot.parts.stores.followers.due()
        await newsroom.bot.parts.followers.tell_due()
        case, joe = follower.case, int(newsroom.user("Joe"))
        await newsroom.bot.parts.stores.followers.follow(case, joe, follower.asked_at)
        newsroom.sandbox.discord._nonces.clear()  # Discord forgets them after a few minutes
        await newsroom.bot.parts.followers.tell_due()
        (word,) = await said_to(newsroom, "Joe")
        assert "found that it does not break the policy" in words_of(word)
        assert await newsroom.bot.parts.stores.followers.due() == ()


LINK = "See https://elsewhere.example/page for more"


async def _what_joe_hears(newsroom: Newsroom) -> str:
    await newsroom.bot.parts.followers.tell_due()
    (word,) = await said_to(newsroom, "Joe")
    assert await newsroom.bot.parts.stores.followers.due() == ()
    return words_of(word)


@on_both_engines
@pytest.mark.parametrize(
    ("verb", "found"),
    [
        ("keep", "and decided not to show it."),
        ("restore", "and found that it does not break the policy."),
        ("uphold", "found that it broke the policy, and have acted on it."),
    ],
)
async def test_reporter_hears_of_a_reply_that_was_held_after_the_report(
    tmp_path: Path, verb: str, found: str
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await _reported(newsroom, thread, "Joe", follow=True)
        await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=LINK)
        await newsroom.gone(thread, reply)
        card = await newsroom.card(2, having="held")
        await newsroom.bot.parts.followers.tell_due()
        assert await said_to(newsroom, "Joe") == []
        await newsroom.click("Mariam", card, f"case:2:{verb}")
        told = await _what_joe_hears(newsroom)
        assert found in told
        assert told.endswith("This was case 1.")


async def test_reporter_hears_of_a_reply_that_the_bot_removed_after_the_report(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await _reported(newsroom, thread, "Joe", follow=True)
        await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=FOUL)
        await newsroom.case(2, state="enforced")
        assert "has been removed: it broke the policy" in await _what_joe_hears(newsroom)


async def test_reporter_hears_of_a_reply_that_a_moderator_struck_by_hand(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await _reported(newsroom, thread, "Joe", follow=True)
        form = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
        )
        await newsroom.submit("Mariam", form, rule=["profanity"], reason="Rude")
        await newsroom.case(2, state="enforced")
        told = await _what_joe_hears(newsroom)
        assert "found that it broke the policy, and have acted on it" in told
        assert "Rude" not in told


async def test_reporter_of_a_held_again_reply_hears_when_it_is_kept_down(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await _reported(newsroom, thread, "Joe", follow=True)
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:uphold")
        await newsroom.submit("Mariam", form, rule=["profanity"], reason="Rude")
        await newsroom.click("Mariam", await newsroom.card(1, having="upheld"), "case:1:restore")
        await newsroom.click("Mariam", await newsroom.card(1, having="overturned"), "case:1:undo")
        await newsroom.click("Mariam", await newsroom.card(1, having="held"), "case:1:keep")
        assert "decided not to show it" in await _what_joe_hears(newsroom)


@pytest.mark.parametrize(
    ("verb", "found"), [("dismiss", "does not break the policy"), ("uphold", "broke the policy")]
)
async def test_reporter_hears_of_a_reply_that_its_author_deleted(
    tmp_path: Path, verb: str, found: str
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await _reported(newsroom, thread, "Joe", follow=True)
        await newsroom.act("Ani", "delete", channel=thread, message=reply["id"])
        pressed = await newsroom.click("Mariam", await newsroom.card(1), f"case:1:{verb}")
        if verb == "uphold":
            await newsroom.submit("Mariam", pressed, rule=["another-reason"], reason="Spiteful")
        told = await _what_joe_hears(newsroom)
        assert found in told
        assert "stay" not in told


async def test_reporter_whose_messages_are_closed_is_let_be(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await _reported(newsroom, thread, "Joe", follow=True)
        await newsroom.post("/api/close_dms", {"as": "Joe", "closed": True})
        await newsroom.click("Mariam", await newsroom.card(1), "case:1:dismiss")
        await newsroom.bot.parts.followers.tell_due()
        assert await newsroom.bot.parts.stores.followers.due() == ()


async def test_only_who_reported_a_reply_hears_of_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await _reported(newsroom, thread, "Joe")
        case = await newsroom.case(1)
        followers = newsroom.bot.parts.stores.followers
        assert not await followers.follow(case, int(newsroom.user("Ani")), case.opened_at)
        assert await followers.follow(case, int(newsroom.user("Joe")), case.opened_at)


async def test_readers_cannot_report_themselves_or_the_newsroom(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        own = await newsroom.send("Ani", thread, "Mine")
        introduction = (await newsroom.messages("Ani", thread))[0]
        for message, words in ((own, "your own reply"), (introduction, "by the newsroom")):
            answer = await newsroom.act(
                "Ani", "menu", channel=thread, name="Report to moderators", message=message["id"]
            )
            assert words in words_of(answer["message"])


async def test_restored_reply_is_reported_against_its_author(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        await newsroom.click("Mariam", await newsroom.card(1), "case:1:restore")
        back = (await newsroom.messages("Joe", thread))[-1]
        menu = {"channel": thread, "name": "Report to moderators", "message": back["id"]}
        own = await newsroom.act("Ani", "menu", **menu)
        assert "your own reply. Please write to a moderator" in words_of(own["message"])
        form = await newsroom.act("Joe", "menu", **menu)
        assert "have your report" in await newsroom.submit("Joe", form, text="Still very rude")
        card = await newsroom.card(2, having="Still very rude")
        case = await newsroom.case(2)
        assert (case.member_id, case.member_name) == (int(newsroom.user("Ani")), "Ani")
        chosen = await newsroom.click("Mariam", card, "case:2:uphold")
        await newsroom.submit("Mariam", chosen, rule=["profanity"], reason="")
        await newsroom.gone(thread, back)
        (strike,) = await newsroom.bot.parts.stores.cases.strikes_of_case(2)
        assert strike.member_id == int(newsroom.user("Ani"))


async def test_report_of_what_a_stranger_posted_says_that_its_author_is_unknown(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = newsroom.bot.get_channel(int(await newsroom.publish()))
        assert isinstance(thread, discord.Thread)
        assert thread.parent is not None
        webhook = await thread.parent.create_webhook(name="Of another bot")
        posted = await webhook.send("Buy a lamp", thread=thread, wait=True)
        answer = await newsroom.act(
            "Joe",
            "menu",
            channel=str(thread.id),
            name="Report to moderators",
            message=str(posted.id),
        )
        assert "does not know who wrote this" in words_of(answer["message"])


async def _reported(
    newsroom: Newsroom,
    thread: str,
    name: str,
    *,
    reply: dict[str, Any] | None = None,
    follow: bool = False,
) -> dict[str, Any]:
    """Let somebody report a reply of Ani's, and return it."""
    if reply is None:
        reply = await newsroom.send("Ani", thread, "I know what you did.")
    form = await newsroom.act(
        name, "menu", channel=thread, name="Report to moderators", message=reply["id"]
    )
    answer = await newsroom.act(
        name, "submit", interaction=form["interaction"], values={"text": "It frightens me"}
    )
    assert button_ids(answer["message"]) == ["case:1:follow"]
    if follow:
        pressed = await newsroom.click(name, answer["message"], "case:1:follow")
        assert "You will get a direct message" in words_of(pressed["message"])
    return reply
