"""The first replies of those who joined lately are read before they appear."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from newsroom.clock import utc_now
from tests.cogs.newsroom import (
    FOUL,
    POLICY,
    Newsroom,
    at_work,
    button_ids,
    opened,
    words_of,
)
from tests.sandbox.stage import calls, guild_id

RULE = "  - {id: newcomers, type: newcomer, first: 2, joined_within: 7d, action: hold}\nstrikes:"
NEWCOMERS = POLICY.replace("strikes:", RULE)
HELLO = "Good morning to all of you."


def joined(newsroom: Newsroom, name: str, ago: timedelta) -> None:
    """Let a persona have joined so long ago; everybody has just joined."""
    members = newsroom.sandbox.discord.get_guild(guild_id(newsroom)).members
    members[int(newsroom.user(name))].joined_at = (utc_now() - ago).isoformat()


async def hold(newsroom: Newsroom, thread: str, number: int, text: str = HELLO) -> None:
    reply = await newsroom.send("Ani", thread, text)
    await newsroom.gone(thread, reply)
    await newsroom.case(number, state="open")


async def approve(newsroom: Newsroom, number: int) -> str:
    card = await newsroom.card(number, having="held")
    answer = await newsroom.click("Mariam", card, f"case:{number}:restore")
    return words_of(answer["message"])


async def write(newsroom: Newsroom, thread: str, name: str, text: str) -> str:
    """Let a persona write, and return the reply's id once it has been judged."""
    reply = await newsroom.send(name, thread, text)
    discussions = newsroom.bot.parts.open_discussions

    async def judged() -> bool:
        return discussions.mark(int(thread)) >= int(reply["id"])

    await newsroom.until(judged)
    return str(reply["id"])


async def stays(newsroom: Newsroom, thread: str, name: str, text: str) -> bool:
    """Tell whether a reply is there once it has been judged."""
    return await write(newsroom, thread, name, text) in [
        m["id"] for m in await newsroom.messages("Joe", thread)
    ]


async def test_first_replies_wait_until_so_many_are_approved(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS) as newsroom:
        thread = await newsroom.publish()
        for number in (1, 2, 3):
            await hold(newsroom, thread, number, f"{HELLO} {number}")
        assert "Approved" in await approve(newsroom, 1)
        await hold(newsroom, thread, 4, f"{HELLO} 4")
        assert "Approved" in await approve(newsroom, 3)
        assert await stays(newsroom, thread, "Ani", f"{HELLO} 5")
        shown = [words_of(m).strip() for m in await newsroom.messages("Joe", thread)]
        assert shown[-3:] == [f"{HELLO} 1", f"{HELLO} 3", f"{HELLO} 5"]


async def test_what_is_kept_down_does_not_count(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS.replace("first: 2", "first: 1")) as newsroom:
        thread = await newsroom.publish()
        await hold(newsroom, thread, 1)
        card = await newsroom.card(1, having="held")
        await newsroom.click("Mariam", card, "case:1:keep")
        await hold(newsroom, thread, 2)


async def test_who_joined_longer_ago_is_not_held(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS) as newsroom:
        thread = await newsroom.publish()
        joined(newsroom, "Ani", timedelta(days=8))
        assert await stays(newsroom, thread, "Ani", HELLO)
        joined(newsroom, "Telo", timedelta(days=6))
        assert not await stays(newsroom, thread, "Telo", HELLO)


async def test_author_is_told_kindly_and_blamed_for_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS) as newsroom:
        thread = await newsroom.publish()
        await hold(newsroom, thread, 1)
        notice = await newsroom.dm("Ani", having="first replies")
        text = words_of(notice)
        assert "Your reply is waiting for a moderator" in text
        assert "The Courier reads the first replies of new members before they appear" in text
        assert f"> {HELLO}" in text
        assert "Strikes: None." in text
        for blame in ("broke", "Rule:", "Newcomers"):
            assert blame not in text
        card = await newsroom.card(1)
        assert HELLO in words_of(card)
        assert "__**" not in words_of(card)
        assert "held · newcomers" in words_of(card)
        await approve(newsroom, 1)
        assert "approved" in words_of(await newsroom.dm("Ani", having="approved it"))


async def test_reply_that_breaks_a_rule_too_is_dealt_with_under_that_rule(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        case = await newsroom.case(1, state="enforced")
        assert case.rule == "profanity"
        text = words_of(await newsroom.dm("Ani", having="removed"))
        assert "this is __**fucking**__ nonsense" in text
        assert "Newcomers" not in text
        assert "first replies" not in text


async def test_upholding_it_asks_which_rule_was_broken(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS) as newsroom:
        thread = await newsroom.publish()
        await hold(newsroom, thread, 1)
        card = await newsroom.card(1, having="held")
        assert "case:1:uphold" in button_ids(card)
        form = await newsroom.click("Mariam", card, "case:1:uphold")
        offered = str(form["modal"])
        assert "'profanity'" in offered
        assert "'newcomers'" not in offered
        said = await newsroom.submit("Mariam", form, rule=["personal-attack"], reason="A sneer.")
        assert "Upheld" in said
        text = words_of(await newsroom.dm("Ani", having="broke a posting rule"))
        assert "Personal attack" in text
        assert "Newcomers" not in text


async def test_no_strike_is_given_for_being_new(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS) as newsroom:
        channel = newsroom.channel("moderators")
        answer = await newsroom.command(
            "Mariam", "strike add", channel, member="Ani", rule="newcomers", reason="New"
        )
        assert "no rule “newcomers” that can be broken" in answer


async def test_flagged_first_replies_stay_and_count(tmp_path: Path) -> None:
    text = NEWCOMERS.replace("joined_within: 7d, action: hold", "action: flag")
    async with opened(tmp_path, text) as newsroom:
        thread = await newsroom.publish()
        for _ in range(3):
            assert await stays(newsroom, thread, "Ani", HELLO)
        cases = await newsroom.bot.parts.stores.cases.of_member(
            guild_id(newsroom), int(newsroom.user("Ani")), 10
        )
        assert len(cases) == 2


async def test_first_reply_written_while_the_bot_was_away_is_held_too(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        joined(newsroom, "Telo", timedelta(days=8))
        first = await newsroom.send("Ani", thread, HELLO)
        for number in range(3):
            await newsroom.send("Telo", thread, f"I have been here for long. {number}")
        path = f"/guilds/*/members/{newsroom.user('Telo')}"
        with calls(newsroom, "GET", path) as asked:
            async with at_work(newsroom, tmp_path / "policy.yaml"):
                await newsroom.gone(thread, first)
                await newsroom.case(1, state="open")
                discussions = newsroom.bot.parts.open_discussions
                last = (await newsroom.messages("Joe", thread))[-1]

                async def judged() -> bool:
                    return discussions.mark(int(thread)) >= int(last["id"])

                await newsroom.until(judged)
        assert len(asked) == 1
        shown = [words_of(m) for m in await newsroom.messages("Joe", thread)]
        assert sum("been here for long" in text for text in shown) == 3


async def test_nobody_is_asked_about_members_without_such_a_rule(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        cases: Any = newsroom.bot.parts.judging._newcomers
        cases._cases = None  # of which nothing may be asked
        assert await stays(newsroom, thread, "Ani", HELLO)


async def test_explain_says_that_a_first_reply_was_let_pass_or_held(tmp_path: Path) -> None:
    text = NEWCOMERS.replace("joined_within: 7d, action: hold", "action: flag")
    async with opened(tmp_path, text) as newsroom:
        thread = await newsroom.publish()
        explained = []
        for _ in range(3):
            reply = await write(newsroom, thread, "Ani", HELLO)
            answer = await newsroom.act(
                "Mariam", "menu", channel=thread, name="Explain", message=reply
            )
            explained.append(words_of(answer["message"]))
        assert "would be flagged for review: newcomer (rule newcomers)." in explained[0]
        assert "would be flagged for review: newcomer (rule newcomers)." in explained[1]
        assert "2 earlier replies of theirs were let stand" in explained[2]


async def test_policy_test_says_that_a_text_alone_has_no_author(tmp_path: Path) -> None:
    async with opened(tmp_path, NEWCOMERS) as newsroom:
        answer = await newsroom.command(
            "Garo", "policy test", newsroom.channel("moderators"), text=HELLO
        )
        assert "would be allowed: no rule objects." in answer
        assert "nobody knows when they joined" in answer
