"""Blocks: by hand and by cases, refused ones, and those that end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sandbox.world.faults import Fault
from tests.cogs.newsroom import (
    FOUL,
    POLICY,
    block,
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
        assert "How long: Until a moderator lifts it." in notice
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
        await block(newsroom)
        let_bot(newsroom, manage_roles=False)
        assert "no longer comment" in await block(newsroom)
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
        assert "How long: Until <t:" in words_of(told)
        assert "The moderator wrote: Sells shoes" in words_of(told)
        history = await newsroom.command("Mariam", "history", channel, member="Ani")
        assert f"by <@{newsroom.user('Mariam')}>: Sells shoes" in history
        await newsroom.command("Mariam", "unblock", channel, member="Ani")
        await newsroom.dm("Ani", having="You can comment again")


async def test_block_that_lasts_for_no_known_time_says_how_to_write_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        channel = newsroom.channel("moderators")
        options = {"member": "Ani", "reason": "x", "lasts": "a week"}
        told = await newsroom.command("Mariam", "block", channel, **options)
        assert told.startswith("lasts: should be a duration")
        assert await newsroom.bot.parts.stores.members.blocked(newsroom.bot.guilds[0].id, 1) is None
