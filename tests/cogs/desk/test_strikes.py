"""Commands on members, and who may use them on whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cogs.newsroom import FOUL, POLICY, opened, words_of
from tests.engines import on_both_engines


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
        assert await newsroom.bot.parts.stores.cases.get(1) is None


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


@pytest.mark.parametrize(
    ("author", "words"), [("Davit", "equal to yours or above it"), ("Garo", "owns this server")]
)
async def test_menu_does_not_let_a_moderator_strike_an_equal_or_the_owner(
    tmp_path: Path, author: str, words: str
) -> None:
    """What a menu brings does not say which roles the author holds."""
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send(author, thread, "Subtle and unkind.")
        form = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
        )
        told = await newsroom.submit("Mariam", form, rule=["personal-attack"], reason="Unkind")
        assert words in told
        assert await newsroom.bot.parts.stores.cases.get(1) is None
        assert reply["id"] in [m["id"] for m in await newsroom.messages("Ani", thread)]


async def test_strike_author_opens_its_form_without_asking_discord_anything(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Davit", thread, "Subtle and unkind.")
        asked: list[str] = []
        newsroom.sandbox.faults.before("GET", "*/members/*", lambda _, path: asked.append(path))
        await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
        )
        assert asked == []


async def test_author_who_left_can_be_struck_looked_up_and_pardoned(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "Subtle and unkind.")
        model = newsroom.sandbox.discord
        model.remove_member(next(iter(model.guilds)), int(newsroom.user("Ani")))
        form = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
        )
        told = await newsroom.submit("Mariam", form, rule=["personal-attack"], reason="Unkind")
        assert "Case 1" in told
        channel = newsroom.channel("moderators")
        listed = await newsroom.command("Mariam", "strike list", channel, member="Ani")
        assert "1 point" in listed
        history = await newsroom.command("Mariam", "history", channel, member="Ani")
        assert "Case 1" in history
        pardoned = await newsroom.command(
            "Mariam", "strike pardon", channel, strike=1, reason="Gone anyway"
        )
        assert pardoned.startswith("Pardoned.")


@on_both_engines
async def test_strike_to_pardon_is_found_by_its_number_and_by_name(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        for member in ("Ani", "Joe", "Ani"):
            options = {"member": member, "rule": "profanity", "reason": "x", "points": 1}
            await newsroom.command("Mariam", "strike add", channel, **options)
        # Cases without a strike, newer than those with one, must not crowd them out.
        thread = await newsroom.publish()
        for number in range(26):
            await newsroom.send("Telo", thread, f"SHOUTING WITHOUT ANY REASON WHATSOEVER {number}")
        await newsroom.case(29)

        async def offered(typed: str) -> list[int]:
            answer = await newsroom.act(
                "Mariam",
                "complete",
                channel=channel,
                name="strike pardon",
                options={"strike": typed},
                focused="strike",
            )
            return [choice["value"] for choice in answer["choices"]]

        assert await offered("") == [3, 2, 1]
        assert await offered("2") == [2]
        assert await offered("ani") == [3, 1]
        assert await offered("29") == []


async def test_strike_author_needs_a_rule_in_the_policy(tmp_path: Path) -> None:
    rules = POLICY[POLICY.index("rules:") : POLICY.index("strikes:")]
    async with opened(tmp_path, POLICY.replace(rules, "rules: []\n")) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "Subtle and unkind.")
        answer = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
        )
        assert words_of(answer["message"]).startswith("The policy has no rules yet")


async def test_strike_author_shows_as_many_rules_as_a_menu_holds(tmp_path: Path) -> None:
    many = "".join(f"  - {{id: caps-{n}, type: caps, action: flag}}\n" for n in range(26))
    async with opened(tmp_path, POLICY.replace("strikes:\n", many + "strikes:\n")) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "Subtle and unkind.")
        form = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
        )
        label = form["modal"]["components"][0]
        assert len(label["component"]["options"]) == 25
        assert label["description"] == "The first 25 of 30; /strike add takes the others too."
