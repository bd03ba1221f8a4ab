"""Blocks: by hand and by cases, refused ones, and those that end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sandbox.world.faults import Fault
from tests.cogs.faults import said_to
from tests.cogs.newsroom import (
    FOUL,
    POLICY,
    Newsroom,
    block,
    button_ids,
    decisions,
    is_said_to_be_blocked,
    may_write,
    opened,
    unblock,
    words_of,
)
from tests.engines import on_both_engines
from tests.sandbox.stage import guild_id, let_bot

BLOCKING = POLICY.replace(
    POLICY[POLICY.index("  ladder:") :], "  ladder: [{at: 1, do: block}, {at: 2, do: block}]\n"
)


async def test_block_and_unblock(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        channel = newsroom.channel("moderators")
        options = {"member": "Ani", "reason": "Advertising"}
        blocked = await newsroom.command("Mariam", "block", channel, **options)
        assert "no longer comment" in blocked
        assert (await newsroom.refused("Ani", "send", channel=thread, text="Hm"))[0] == 403
        assert await newsroom.messages("Ani", thread)
        notice = words_of(await newsroom.dm("Ani", having="You can no longer comment"))
        assert "cannot write in them until a moderator lifts it." in notice
        assert "Blocked" in await newsroom.command("Ani", "standing", thread)
        history = await newsroom.command("Mariam", "history", channel, member="Ani")
        assert "May read, may not comment." in history
        assert "can comment again" in await newsroom.command(
            "Mariam", "unblock", channel, member="Ani"
        )
        await newsroom.send("Ani", thread, "Thank you.")
        assert "is not blocked" in await newsroom.command(
            "Mariam", "unblock", channel, member="Ani"
        )


async def test_block_that_discord_refuses_is_not_said_to_stand(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        let_bot(newsroom, manage_roles=False)
        told = await block(newsroom)
        assert "could not be blocked: in #news: the bot lacks the permission" in told
        assert not await is_said_to_be_blocked(newsroom)
        assert "is not blocked" in await unblock(newsroom)


async def test_refused_block_by_hand_leaves_the_one_that_stands(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await _block_for(newsroom, "1d")
        let_bot(newsroom, manage_roles=False)
        assert "no longer comment" in await _block_for(newsroom, "7d")
        assert await is_said_to_be_blocked(newsroom)


async def test_channel_that_refuses_is_named_and_the_others_block(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        path = f"/channels/{newsroom.channel('news')}/permissions/*"
        newsroom.sandbox.faults.add(Fault("PUT", path, status=403, code=50013))
        told = await block(newsroom)
        assert "is blocked, but not in #news: the bot lacks the permission" in told
        assert may_write(newsroom, "Ani", "news")
        assert not may_write(newsroom, "Ani", "opinion")
        assert await is_said_to_be_blocked(newsroom)


async def test_case_whose_block_is_refused_says_so_to_everybody(tmp_path: Path) -> None:
    async with opened(tmp_path, BLOCKING) as newsroom:
        let_bot(newsroom, manage_roles=False)
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        case = await newsroom.case(1, state="enforced")
        assert [step.name for step in case.outcome.refused] == ["block"]
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        assert "Nothing further follows this time." in words_of(notice)
        assert not await is_said_to_be_blocked(newsroom)


@on_both_engines
async def test_member_stays_blocked_while_one_case_of_two_stands(tmp_path: Path) -> None:
    async with opened(tmp_path, BLOCKING) as newsroom:
        channel = newsroom.channel("moderators")
        for _ in range(2):
            options = {"member": "Ani", "rule": "profanity", "reason": "x"}
            await newsroom.command("Mariam", "strike add", channel, **options)
        for strike, still in ((1, True), (2, False)):
            await newsroom.command(
                "Mariam", "strike pardon", channel, strike=strike, reason="A mistake"
            )
            assert await is_said_to_be_blocked(newsroom) is still
            assert may_write(newsroom, "Ani", "news") is not still
        card = await newsroom.card(1, having="another block of theirs still stands")
        assert card


async def test_timed_block_ends_but_not_while_another_stands(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom, "Ani")
        members = newsroom.bot.parts.stores.members
        now, guild = datetime.now(UTC), guild_id(newsroom)
        channel = newsroom.channel("moderators")
        for name in ("Ani", "Joe"):
            options = {"member": name, "rule": "profanity", "reason": "x"}
            await newsroom.command("Mariam", "strike add", channel, **options)
        for number, name in ((1, "Ani"), (2, "Joe")):
            member = newsroom.bot.get_guild(guild)
            assert member is not None
            await newsroom.bot.parts.blocks.block(
                member,
                int(newsroom.user(name)),
                reason="x",
                case_id=number,
                until=now - timedelta(seconds=1),
            )
        await newsroom.bot.parts.blocks.end_due()
        assert await members.due(now) == ()
        assert not may_write(newsroom, "Ani", "news")
        assert may_write(newsroom, "Joe", "news")
        assert await is_said_to_be_blocked(newsroom, "Ani")
        assert not await is_said_to_be_blocked(newsroom, "Joe")


async def test_block_that_cannot_be_lifted_is_not_tried_again_at_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        guild = newsroom.bot.get_guild(guild_id(newsroom))
        assert guild is not None
        member_id, now = int(newsroom.user("Ani")), datetime.now(UTC)
        await newsroom.bot.parts.blocks.block(guild, member_id, reason="x", until=now)
        let_bot(newsroom, manage_roles=False)
        tries: list[str] = []
        newsroom.sandbox.faults.before("*", "*/permissions/*", lambda _, path: tries.append(path))
        for _ in range(3):
            await newsroom.bot.parts.blocks.end_due()
        assert len(tries) == 2  # once in each channel
        assert await is_said_to_be_blocked(newsroom)


async def test_member_who_left_can_be_unblocked(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        newsroom.sandbox.discord.remove_member(guild_id(newsroom), int(newsroom.user("Ani")))
        assert "can comment again" in await unblock(newsroom)


async def test_blocked_member_is_told_and_moderators_see_why_and_until_when(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.publish()
        channel = newsroom.channel("moderators")
        options = {"member": "Ani", "reason": "Sells shoes", "lasts": "7d"}
        assert "no longer comment" in await newsroom.command("Mariam", "block", channel, **options)
        told = await newsroom.dm("Ani", having="You can no longer comment")
        assert "cannot write in them until <t:" in words_of(told)
        assert "The moderator wrote: Sells shoes" in words_of(told)
        history = await newsroom.command("Mariam", "history", channel, member="Ani")
        assert f"by case 1, Mariam (<@{newsroom.user('Mariam')}>)" in history
        card = words_of(await newsroom.card(1, having="block by a moderator"))
        assert "Block: Until <t:" in card
        assert "Reason: Sells shoes" in card
        await newsroom.command("Mariam", "unblock", channel, member="Ani")
        await newsroom.dm("Ani", having="You can comment again")


async def test_card_of_a_block_speaks_of_no_rule_and_says_that_it_was_taken_back(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        card = words_of(await newsroom.card(1))
        assert "This case is not about a reply." in card
        assert "Rule" not in card
        assert "Block: Until a moderator lifts it" in card
        standing = await newsroom.command("Ani", "standing", newsroom.channel("news"))
        assert "cannot write in them until a moderator lifts it." in standing
        await unblock(newsroom)
        card = words_of(await newsroom.card(1, having="overturned"))
        assert "Block: ~~Until a moderator lifts it~~ taken back" in card


async def test_block_that_lasts_for_no_known_time_says_how_to_write_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        options = {"member": "Ani", "reason": "x", "lasts": "a week"}
        told = await newsroom.command("Mariam", "block", channel, **options)
        assert told.startswith("Nobody has been blocked: how long it lasts should be a duration")
        told = await newsroom.command("Mariam", "block", channel, **options | {"lasts": "0s"})
        assert told == "Nobody has been blocked: how long it lasts should be longer than no time."
        assert await newsroom.bot.parts.stores.cases.get(1) is None


# ---------------------------------------------------------------- cases


@on_both_engines
async def test_block_by_hand_is_a_case_that_another_moderator_can_overturn_on_appeal(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        assert (await block(newsroom)).startswith("Case 1: ")
        case = await newsroom.case(1, state="enforced")
        assert case.opened_by == int(newsroom.user("Mariam"))
        assert await newsroom.bot.parts.stores.cases.strikes_of_case(1) == ()
        notice = await newsroom.dm("Ani", having="You can no longer comment")
        assert button_ids(notice) == ["case:1:appeal", "case:1:standing", "policy:full"]
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        told = await newsroom.submit("Ani", form, text="I only named my shop once.")
        assert "with the moderators" in told
        card = await newsroom.card(1, having="appealed")
        assert decisions(card) == ["case:1:pardon", "case:1:uphold"]
        own = await newsroom.click("Mariam", card, "case:1:uphold")
        assert "your own decision" in words_of(own["message"])
        form = await newsroom.click("Davit", card, "case:1:pardon")
        said = await newsroom.submit("Davit", form, text="Once is not advertising")
        assert "the block of case 1 is taken back" in said
        await newsroom.case(1, state="overturned")
        told_so = words_of(await newsroom.dm("Ani", having="You can comment again"))
        assert "strike" not in told_so
        assert not await is_said_to_be_blocked(newsroom)
        await newsroom.send("Ani", thread, "Thank you.")


async def test_upheld_block_stands_and_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        notice = await newsroom.dm("Ani", having="You can no longer comment")
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        await newsroom.submit("Ani", form, text="I only named my shop once.")
        card = await newsroom.card(1, having="appealed")
        answer = await newsroom.click("Davit", card, "case:1:uphold")
        assert words_of(answer["message"]).startswith("Upheld. The block of case 1 was right.")
        told = words_of(await newsroom.dm("Ani", having="Your appeal was not granted"))
        assert "the block was right" in told
        assert "strike" not in told
        assert await is_said_to_be_blocked(newsroom)


async def test_second_block_says_that_one_stands_and_who_gave_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        for again in (await block(newsroom), await _block_for(newsroom, "7d")):
            assert "is blocked already, until somebody unblocks them" in again
            assert f"given by Mariam (<@{newsroom.user('Mariam')}>) (case 1)" in again
        assert await newsroom.bot.parts.stores.cases.get(2) is None


async def test_longer_block_than_the_one_that_stands_is_given(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await _block_for(newsroom, "1d")
        assert "is blocked already, until <t:" in await _block_for(newsroom, "12h")
        assert (await block(newsroom)).startswith("Case 2: ")
        form = await newsroom.click("Davit", await newsroom.card(2), "case:2:pardon")
        await newsroom.submit("Davit", form, text="")
        told = words_of(await newsroom.dm("Ani", having="Your block was taken back"))
        assert "Another block goes on." in told
        assert await is_said_to_be_blocked(newsroom)


async def test_unblock_closes_the_case_of_the_block(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        assert "can comment again" in await unblock(newsroom)
        await newsroom.case(1, state="overturned")
        card = await newsroom.card(1, having="overturned")
        assert decisions(card) == []
        await newsroom.dm("Ani", having="You can comment again")


async def test_block_that_discord_refuses_is_told_to_nobody_and_can_be_tried_again(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        let_bot(newsroom, manage_roles=False)
        await block(newsroom)
        card = await newsroom.card(1, having="not all done")
        assert decisions(card) == ["case:1:retry"]
        assert await said_to(newsroom, "Ani") == []
        let_bot(newsroom, manage_roles=True)
        await newsroom.click("Mariam", card, "case:1:retry")
        await newsroom.dm("Ani", having="You can no longer comment")
        assert await is_said_to_be_blocked(newsroom)


async def _block_for(newsroom: Newsroom, lasts: str) -> str:
    channel = newsroom.channel("moderators")
    options = {"member": "Ani", "reason": "Advertising", "lasts": lasts}
    return await newsroom.command("Mariam", "block", channel, **options)
