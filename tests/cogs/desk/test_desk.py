"""The moderation desk: decisions, their limits, and what everyone is told of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import discord

from newsroom.models import CaseState
from tests.cogs.faults import REFUSED, Call, befall, said_to
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, button_ids, opened, words_of
from tests.cogs.retrying import Watchmaker
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
        assert button_ids(await newsroom.card(1, having="overturned")) == ["case:1:restore"]
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
        assert button_ids(await newsroom.card(1, having="overturned")) == []
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
        assert button_ids(card) == ["case:1:pardon", "case:1:restore", "case:1:uphold"]
        queue = await newsroom.command("Mariam", "queue", card["channel_id"])
        assert "**Appeal** · [Case 1]" in queue
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
        assert button_ids(await newsroom.card(1, having="approved")) == []
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
        assert button_ids(card) == ["case:1:dismiss", "case:1:uphold"]
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
        card = await newsroom.card(1, having="It frightens me")
        for words in ("Rule: None named", "The reader wrote: It", "Case 1 · waits for a moderator"):
            assert words in words_of(card)
        assert button_ids(card) == ["case:1:dismiss", "case:1:uphold"]
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
        assert "Rule: Another reason" in notice.replace("*", "")
        assert "The moderator wrote: It names a child." in notice
        assert "· upheld · another reason" in words_of(await newsroom.card(1, having="upheld"))


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
        assert "found that it may stay" in words_of(word)
        assert await newsroom.bot.parts.stores.followers.due() == ()


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
        thread = await struck(newsroom)
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


async def test_queue_is_empty_and_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        moderators = newsroom.channel("moderators")
        assert "The queue is empty" in await newsroom.command("Mariam", "queue", moderators)


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
            ("**Appeal** · [Case 1](", ") · profanity · Ani · came "),
            ("**Held reply** · [Case 2](", ") · links · Joe · came "),
            ("**Flagged reply** · [Case 3](", ") · caps · Nare · came "),
            ("**Report** · [Case 4](", ") · Nare · came "),
            ("**Refused by Discord** · [Case 5](", ") · still visible · profanity · Telo · came "),
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
        assert "carried out by the bot: author told by direct message" in shown
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
        for message, words in ((clean, "Allowed"), (exempt, "exempts")):
            answer = await newsroom.act(
                "Mariam", "menu", channel=thread, name="Explain", message=message["id"]
            )
            assert words in words_of(answer["message"])


async def test_readers_do_not_get_the_moderators_commands(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        commands = await newsroom.get("/api/commands", channel=thread, **{"as": "Ani"})
        names = {command["name"] for command in commands["commands"]}
        assert names == {"policy", "standing", "Report to moderators"}


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
        assert "Allowed" in words_of(answer["message"])

        await newsroom.send("Zareh", first, "I agree with the mayor.")
        struck = await newsroom.send("Telo", second, "Zareh, you are an idiot.")
        await newsroom.gone(second, struck)
        case = await newsroom.case(1, state="enforced")
        assert case.rule == "personal-attack"
        answer = await newsroom.act(
            "Mariam", "menu", channel=second, name="Explain", message=spared["id"]
        )
        assert "Allowed" not in words_of(answer["message"])


def _labels(card: dict[str, Any]) -> list[str]:
    return [button["label"] for row in card["components"] for button in row["components"]]


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
