"""Bans: said only when they happen, and lifted only by the case that brought them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cogs.enforcement.audit import case_reason
from sandbox.world.faults import Fault
from tests.cogs.faults import said_to
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, opened, words_of
from tests.sandbox.stage import guild_id, let_bot

BANNING = POLICY.replace(POLICY[POLICY.index("  ladder:") :], "  ladder: [{at: 1, do: ban}]\n")


def bans(newsroom: Newsroom) -> dict[int, str | None]:
    found: dict[int, str | None] = newsroom.sandbox.discord.guilds[guild_id(newsroom)].bans
    return found


async def pardon(newsroom: Newsroom, strike: int = 1) -> None:
    options = {"strike": strike, "reason": "Too hard"}
    channel = newsroom.channel("moderators")
    told = await newsroom.command("Mariam", "strike pardon", channel, **options)
    assert told.startswith("Pardoned.")


async def test_nobody_is_told_of_a_ban_that_the_bot_may_not_give(tmp_path: Path) -> None:
    async with opened(tmp_path, BANNING) as newsroom:
        let_bot(newsroom, ban_members=False)
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        case = await newsroom.case(1, state="enforced")
        (refused,) = case.outcome.refused
        assert (refused.name, refused.detail) == ("ban", "the bot lacks the permission")
        notice = words_of(await newsroom.dm("Ani", having="Your reply was removed"))
        assert "Nothing further follows this time." in notice
        assert "banned" not in notice


async def test_member_hears_of_a_ban_that_is_tried_again_before_it_shuts_them_out(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, BANNING) as newsroom:
        thread = await newsroom.publish()
        refusal = Fault("PUT", "/guilds/*/bans/*", status=403, code=50013)
        newsroom.sandbox.faults.add(refusal)
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        told = [words_of(message) for message in await said_to(newsroom, "Ani")]
        assert "There is no ban." in told[-1]
        answer = await newsroom.click("Mariam", await newsroom.card(1), "case:1:retry")
        assert "Now everything is done." in words_of(answer["message"])
        assert list(bans(newsroom)) == [int(newsroom.user("Ani"))]
        told = [words_of(message) for message in await said_to(newsroom, "Ani")]
        assert "What follows: You are banned from this server now." in told[-1]
        await pardon(newsroom)
        card = words_of(await newsroom.card(1, having="told of the decision"))
        assert "or they are not in the server" in card


@pytest.mark.parametrize("by_hand_at_first", [True, False])
async def test_pardon_lifts_no_ban_that_was_given_by_hand(
    tmp_path: Path, by_hand_at_first: bool
) -> None:
    async with opened(tmp_path, BANNING) as newsroom:
        model, ani = newsroom.sandbox.discord, int(newsroom.user("Ani"))
        thread = await newsroom.publish()
        if by_hand_at_first:
            reply = await newsroom.send("Ani", thread, "Subtle and unkind.")
            model.apply_ban(guild_id(newsroom), ani, "Spam in voice")
            form = await newsroom.act(
                "Mariam", "menu", channel=thread, name="Strike author", message=reply["id"]
            )
            await newsroom.submit("Mariam", form, rule=["profanity"], reason="Unkind")
        else:  # the case's own ban is refused, and a moderator sees to it
            refusal = Fault("PUT", "/guilds/*/bans/*", status=403, code=50013)
            newsroom.sandbox.faults.add(refusal)
            await newsroom.send("Ani", thread, FOUL)
            await newsroom.case(1, state="enforced")
            model.apply_ban(guild_id(newsroom), ani, "Spam in voice")
        await newsroom.case(1, state="enforced")
        await pardon(newsroom)
        assert bans(newsroom) == {ani: "Spam in voice"}


async def test_pardon_lifts_the_ban_that_the_case_brought(tmp_path: Path) -> None:
    async with opened(tmp_path, BANNING) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        case = await newsroom.case(1, state="enforced")
        assert bans(newsroom) == {int(newsroom.user("Ani")): case_reason(case)}
        await pardon(newsroom)
        assert bans(newsroom) == {}


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
async def test_ban_that_two_cases_brought_ends_with_the_second_pardon(
    tmp_path: Path, order: tuple[int, int]
) -> None:
    async with opened(tmp_path, BANNING) as newsroom:
        thread = await newsroom.publish()
        sly = await newsroom.send("Ani", thread, "Subtle and unkind.")
        await newsroom.send("Ani", thread, FOUL)
        await newsroom.case(1, state="enforced")
        form = await newsroom.act(
            "Mariam", "menu", channel=thread, name="Strike author", message=sly["id"]
        )
        await newsroom.submit("Mariam", form, rule=["personal-attack"], reason="Unkind")
        await newsroom.case(2, state="enforced")
        await pardon(newsroom, order[0])
        assert list(bans(newsroom)) == [int(newsroom.user("Ani"))]
        await pardon(newsroom, order[1])
        assert bans(newsroom) == {}
