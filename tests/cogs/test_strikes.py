"""Commands on members, and who may use them on whom."""

from __future__ import annotations

from pathlib import Path

from tests.cogs.newsroom import FOUL, opened, words_of


async def test_strike_by_hand_follows_the_ladder_and_is_told(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        for number in (1, 2):
            told = await newsroom.command(
                "Mariam", "strike add", channel, member="Ani", rule="profanity", reason="In voice"
            )
            assert f"Case {number}" in told
        assert "Follows: timeout for 1 hour." in told
        notice = await newsroom.dm("Ani", having="You have received a strike")
        assert "The moderator wrote: In voice" in words_of(notice)
        listed = await newsroom.command("Mariam", "strike list", channel, member="Ani")
        assert listed.count("1 point") == 2


async def test_strike_names_the_rules_when_one_is_unknown(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        told = await newsroom.command(
            "Mariam",
            "strike add",
            newsroom.channel("moderators"),
            member="Ani",
            rule="rudeness",
            reason="x",
        )
        assert "no rule “rudeness”" in told
        assert "profanity, personal-attack" in told


async def test_nobody_acts_on_themselves_equals_or_their_betters(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        for member, words in (
            ("Mariam", "yourself"),
            ("Davit", "equal to yours or above it"),
            ("Garo", "owns this server"),
        ):
            options = {"member": member, "rule": "profanity", "reason": "x"}
            assert words in await newsroom.command("Mariam", "strike add", channel, **options)
            options = {"member": member, "reason": "x"}
            assert words in await newsroom.command("Mariam", "block", channel, **options)
        assert await newsroom.bot.stores.cases.get(1) is None


async def test_pardon_by_command(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        channel = newsroom.channel("moderators")
        answer = await newsroom.act(
            "Mariam",
            "complete",
            channel=channel,
            name="strike pardon",
            options={"strike": ""},
            focused="strike",
        )
        (choice,) = answer["choices"]
        assert "Ani" in choice["name"]
        told = await newsroom.command(
            "Mariam", "strike pardon", channel, strike=choice["value"], reason="Fair enough"
        )
        assert told.startswith("Pardoned.")
        again = await newsroom.command(
            "Mariam", "strike pardon", channel, strike=choice["value"], reason="Fair enough"
        )
        assert "decided this case already" in again
        missing = await newsroom.command(
            "Mariam", "strike pardon", channel, strike=77, reason="Fair enough"
        )
        assert "no strike 77" in missing


async def test_block_and_unblock(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        channel = newsroom.channel("moderators")
        options = {"member": "Ani", "reason": "Advertising"}
        blocked = await newsroom.command("Mariam", "block", channel, **options)
        assert "no longer comment" in blocked
        assert (await newsroom.refused("Ani", "send", channel=thread, text="Hm"))[0] == 403
        assert await newsroom.messages("Ani", thread)
        assert "Blocked" in await newsroom.command("Ani", "standing", thread)
        history = await newsroom.command("Mariam", "history", channel, member="Ani")
        assert "may read, may not comment" in history
        assert "can comment again" in await newsroom.command(
            "Mariam", "unblock", channel, member="Ani"
        )
        await newsroom.send("Ani", thread, "Thank you.")
        assert "is not blocked" in await newsroom.command(
            "Mariam", "unblock", channel, member="Ani"
        )


async def test_strike_author_removes_the_reply(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "Subtle and unkind.")
        form = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
        )
        await newsroom.submit("Mariam", form, rule=["personal-attack"], reason="Unkind")
        await newsroom.gone(thread, reply)
        case = await newsroom.case(1, state="enforced")
        assert case.parts[0].text == "Subtle and unkind."
        assert case.opened_by == int(newsroom.user("Mariam"))


async def test_history_of_a_clean_member(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        shown = await newsroom.command("Mariam", "history", channel, member="Joe")
        assert "0 active points" in shown
        assert "Cases: None." in shown
