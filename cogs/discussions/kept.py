"""Hears what is to be forgotten of the replies that are kept: deletions, time, the policy."""

import logging
from collections.abc import Awaitable
from datetime import timedelta
from typing import Protocol

import discord
from discord.ext import commands

from cogs.discussions.retention import Retention
from cogs.kit.joined import JoinedBot
from cogs.kit.periodic import Periodic
from newsroom.errors import StorageError

log = logging.getLogger(__name__)

_STORE_EVERY = timedelta(seconds=2)  # a kill means that what came since is judged, and kept, again
_TIDY_EVERY = timedelta(hours=1)


class KeptParts(Protocol):
    """What it takes of the bot's parts."""

    retention: Retention


class KeptReplies(commands.Cog):
    """Sees to it that no reply is kept longer than readers are told."""

    def __init__(self, bot: commands.Bot, parts: KeptParts) -> None:
        self._bot = bot
        self._retention = parts.retention
        self._loops = (
            Periodic(self._retention.store, _STORE_EVERY),
            Periodic(self.tidy, _TIDY_EVERY, after=bot.wait_until_ready),
        )

    async def cog_load(self) -> None:
        for loop in self._loops:
            loop.start()

    async def cog_unload(self) -> None:
        for loop in self._loops:
            loop.cancel()
        await self._retention.store()

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        if payload.guild_id is not None:
            self._retention.drop(payload.guild_id, [payload.message_id])

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        if payload.guild_id is not None:
            self._retention.drop(payload.guild_id, payload.message_ids)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        if self._retention.span(payload.guild_id) is not None:
            await self._forget(self._retention.drop_discussion(payload.thread_id))

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        if self._retention.span(channel.guild.id) is not None:
            await self._forget(self._retention.drop_channel(channel.guild.id, channel.id))

    async def _forget(self, work: Awaitable[None]) -> None:
        try:
            await work
        except StorageError:
            log.exception("replies are kept until their time is over")

    @commands.Cog.listener()
    async def on_policy_change(self, *_: object) -> None:
        await self.tidy()

    async def tidy(self) -> None:
        """Forget what has been kept long enough."""
        try:
            await self._retention.tidy([guild.id for guild in self._bot.guilds])
        except StorageError:
            log.exception("replies could not be forgotten; it is tried again in an hour")


async def setup(bot: JoinedBot[KeptParts]) -> None:
    await bot.add_cog(KeptReplies(bot, bot.parts))
