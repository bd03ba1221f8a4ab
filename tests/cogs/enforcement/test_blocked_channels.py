"""Blocks in channels: those that come later or leave the policy, and what a start puts in force."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import discord

from newsroom.storage.database import Database
from newsroom.storage.members import MemberStore
from sandbox.model import Overwrite, OverwriteType
from tests.cogs.newsroom import (
    POLICY,
    Newsroom,
    at_work,
    block,
    is_said_to_be_blocked,
    may_write,
    opened,
    unblock,
)
from tests.sandbox.stage import guild_id, let_bot


async def record_block(newsroom: Newsroom) -> None:
    """Write a block down while the bot is away, as a crash leaves it before Discord is asked."""
    database = await Database.open(newsroom.data / "newsroom.sqlite3")
    member_id, now = int(newsroom.user("Ani")), datetime.now(UTC)
    await MemberStore(database).block(guild_id(newsroom), member_id, None, "x", None, now, None)
    await database.close()


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


async def test_block_reaches_a_channel_that_the_bot_may_change_later(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        model, news = newsroom.sandbox.discord, int(newsroom.channel("news"))
        guild, me = newsroom.bot.guilds[0], newsroom.bot.user
        assert me is not None
        roles = discord.Permissions(manage_roles=True).value

        async def let_bot_change_news(allow: bool) -> None:
            model.set_overwrite(
                news,
                Overwrite(
                    me.id,
                    OverwriteType.MEMBER,
                    allow=roles if allow else 0,
                    deny=0 if allow else roles,
                ),
            )
            channel = guild.get_channel(news)
            assert channel is not None

            async def is_known() -> bool:
                return channel.permissions_for(guild.me).manage_roles is allow

            await newsroom.until(is_known)

        await let_bot_change_news(False)
        assert "is blocked, but not in #news: the bot lacks the permission" in await block(newsroom)
        await newsroom.bot.parts.blocks.cover(guild)  # which it may do by itself before
        assert await newsroom.bot.parts.blocks.cover(guild) == ()
        assert may_write(newsroom, "Ani", "news")
        await let_bot_change_news(True)
        assert await newsroom.bot.parts.blocks.cover(guild) == ()
        assert not may_write(newsroom, "Ani", "news")


async def test_blocks_in_force_cost_a_start_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await block(newsroom)
        await newsroom.bot.close()
        changes: list[str] = []
        newsroom.sandbox.faults.before("*", "*/permissions/*", lambda _, path: changes.append(path))
        async with at_work(newsroom, tmp_path / "policy.yaml") as bot:
            guild = bot.get_guild(guild_id(newsroom))
            assert guild is not None
            assert await bot.parts.blocks.cover(guild) == ()
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
