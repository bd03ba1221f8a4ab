"""Blocks: by hand and by cases, refused ones, and channels that come later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import discord
import pytest

from cogs._audit import audit_reason
from newsroom.storage.database import Database
from newsroom.storage.members import MemberStore
from sandbox.faults import Fault
from sandbox.model import Overwrite, OverwriteType
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, at_work, opened, words_of

BLOCKING = POLICY.replace(
    POLICY[POLICY.index("  ladder:") :], "  ladder: [{at: 1, do: block}, {at: 2, do: block}]\n"
)


def guild_id(newsroom: Newsroom) -> int:
    return next(iter(newsroom.sandbox.discord.guilds))


def may_write(newsroom: Newsroom, name: str, channel: str) -> bool:
    return newsroom.sandbox.discord.has_permission(
        int(newsroom.user(name)), int(newsroom.channel(channel)), "send_messages_in_threads"
    )


def let_bot(newsroom: Newsroom, **permissions: bool) -> None:
    """Give permissions to the bot's role, or take them away."""
    model, guild = newsroom.sandbox.discord, guild_id(newsroom)
    role = next(role for role in model.guilds[guild].roles.values() if role.managed)
    held = discord.Permissions(role.permissions)
    held.update(**permissions)
    model.edit_role(guild, role.id, {"permissions": held.value})


async def block(newsroom: Newsroom, name: str = "Ani", reason: str = "Advertising") -> str:
    return await newsroom.command(
        "Mariam", "block", newsroom.channel("moderators"), member=name, reason=reason
    )


async def unblock(newsroom: Newsroom, name: str = "Ani") -> str:
    return await newsroom.command("Mariam", "unblock", newsroom.channel("moderators"), member=name)


async def record_block(newsroom: Newsroom) -> None:
    """Write a block down while the bot is away, as a crash leaves it before Discord is asked."""
    database = await Database.open(newsroom.data / "newsroom.sqlite3")
    member_id, now = int(newsroom.user("Ani")), datetime.now(UTC)
    await MemberStore(database).block(guild_id(newsroom), member_id, None, "x", None, now, None)
    await database.close()


async def is_said_to_be_blocked(newsroom: Newsroom, name: str = "Ani") -> bool:
    channel = newsroom.channel("moderators")
    history = await newsroom.command("Mariam", "history", channel, member=name)
    standing = await newsroom.command(name, "standing", newsroom.channel("news"))
    assert ("May read, may not comment." in history) is ("Blocked" in standing)
    return "Blocked" in standing


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
        members = newsroom.bot.stores.members
        now, guild = datetime.now(UTC), guild_id(newsroom)
        channel = newsroom.channel("moderators")
        for name in ("Ani", "Joe"):
            options = {"member": name, "rule": "profanity", "reason": "x"}
            await newsroom.command("Mariam", "strike add", channel, **options)
        for number, name in ((1, "Ani"), (2, "Joe")):
            member = newsroom.bot.get_guild(guild)
            assert member is not None
            await newsroom.bot.blocks.block(
                member,
                int(newsroom.user(name)),
                reason="x",
                case_id=number,
                until=now - timedelta(seconds=1),
            )
        await newsroom.bot.blocks.end_due()
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
        await newsroom.bot.blocks.block(guild, member_id, reason="x", until=now)
        let_bot(newsroom, manage_roles=False)
        tries: list[str] = []
        newsroom.sandbox.faults.before("*", "*/permissions/*", lambda _, path: tries.append(path))
        for _ in range(3):
            await newsroom.bot.blocks.end_due()
        assert len(tries) == 2  # once in each channel
        assert await is_said_to_be_blocked(newsroom)


async def test_member_who_left_can_be_unblocked(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        newsroom.sandbox.discord.remove_member(guild_id(newsroom), int(newsroom.user("Ani")))
        assert "can comment again" in await unblock(newsroom)


async def test_block_holds_in_a_channel_that_a_new_policy_names(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        newsroom.sandbox.discord.create_channel(guild_id(newsroom), "sport")
        await block(newsroom)
        assert may_write(newsroom, "Ani", "sport")
        newsroom.feeds["https://courier.example/sport"] = newsroom.sandbox.feed_urls[0]
        path = tmp_path / "policy.yaml"
        sport = '  - {url: "https://courier.example/sport", channel: sport}\n'
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("discussion:", f"{sport}discussion:"), encoding="utf-8")
        await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))

        async def closed() -> bool:
            return not may_write(newsroom, "Ani", "sport")

        await newsroom.until(closed)


async def test_block_holds_in_a_channel_made_later(tmp_path: Path) -> None:
    policy = POLICY.replace("channel: opinion", "channel: opinions")
    async with opened(tmp_path, policy) as newsroom:
        model, old = newsroom.sandbox.discord, int(newsroom.channel("opinions"))
        model.delete_channel(old)
        await block(newsroom)
        model.create_channel(guild_id(newsroom), "opinions", type=15)

        async def closed() -> bool:
            return not may_write(newsroom, "Ani", "opinions")

        await newsroom.until(closed)
        assert "can comment again" in await unblock(newsroom)


async def test_block_recorded_before_a_crash_is_put_in_force_at_the_next_start(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.bot.close()
        await record_block(newsroom)
        assert may_write(newsroom, "Ani", "news")
        async with at_work(newsroom, tmp_path / "policy.yaml"):

            async def closed() -> bool:
                channels = ("news", "opinion")
                return not any(may_write(newsroom, "Ani", channel) for channel in channels)

            await newsroom.until(closed)


async def test_block_refused_at_the_next_start_is_taken_back_and_told(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.bot.close()
        await record_block(newsroom)
        let_bot(newsroom, manage_roles=False)
        async with at_work(newsroom, tmp_path / "policy.yaml"):

            async def told() -> bool:
                said = await newsroom.messages("Mariam", newsroom.channel("moderators"))
                return any("is no longer blocked, since Discord" in m["content"] for m in said)

            await newsroom.until(told)
            assert not await is_said_to_be_blocked(newsroom)


async def test_blocks_in_force_cost_a_start_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        await newsroom.bot.close()
        changes: list[str] = []
        newsroom.sandbox.faults.before("*", "*/permissions/*", lambda _, path: changes.append(path))
        async with at_work(newsroom, tmp_path / "policy.yaml") as bot:
            guild = bot.get_guild(guild_id(newsroom))
            assert guild is not None
            assert await bot.blocks.cover(guild) == ()
        assert changes == []


async def test_unblocking_reaches_channels_that_the_policy_has_left(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        path = tmp_path / "policy.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("channel: opinion", "channel: news"), encoding="utf-8")
        await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        await unblock(newsroom)
        assert may_write(newsroom, "Ani", "opinion")


async def test_block_leaves_what_else_a_channel_says_of_a_member(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        member_id, news = int(newsroom.user("Ani")), int(newsroom.channel("news"))
        own = Overwrite(member_id, OverwriteType.MEMBER, deny=discord.Permissions(1 << 14).value)
        model = newsroom.sandbox.discord
        model.set_overwrite(news, own)
        await block(newsroom)
        await unblock(newsroom)
        (left,) = [o for o in model.channels[news].overwrites if o.target_id == member_id]
        assert (left.allow, left.deny) == (own.allow, own.deny)


@pytest.mark.parametrize("letter", ["a", "ա", "😀", "%", " "])
def test_reason_fits_the_audit_log_however_it_is_encoded(letter: str) -> None:
    reason = audit_reason("x" + letter * 1_000 + "y")
    assert len(quote(reason, safe="")) <= 512
    assert reason.startswith("x")
    assert reason.endswith("…")
    assert len(quote(reason, safe="")) > 512 - 24 or letter == " "


def test_short_reason_stays_as_it_is() -> None:
    assert audit_reason("Գովազդ, երրորդ անգամ") == "Գովազդ, երրորդ անգամ"


async def test_blocked_member_is_told_and_moderators_see_why_and_until_when(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.publish()
        channel = newsroom.channel("moderators")
        options = {"member": "Ani", "reason": "Sells shoes", "lasts": "7d"}
        assert "no longer comment" in await newsroom.command("Mariam", "block", channel, **options)
        told = await newsroom.dm("Ani", having="You can no longer comment")
        assert "until <t:" in words_of(told)
        assert "shoes" not in words_of(told)
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
        assert await newsroom.bot.stores.members.blocked(newsroom.bot.guilds[0].id, 1) is None
