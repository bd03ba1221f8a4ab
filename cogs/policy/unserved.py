"""Tells of newsrooms whose policy cannot be used: the log, and where possible those it concerns."""

import hashlib
import logging
from typing import Protocol

import discord
from discord.ext import commands

from cogs.kit.joined import JoinedBot
from cogs.kit.places import find_moderators_channel
from cogs.kit.refusals import NETWORK
from cogs.wording.judging import unserved_text
from newsroom.config import Newsroom, Policies
from newsroom.errors import StorageError
from newsroom.storage.settings import SettingStore
from newsroom.storage.stores import Stores

log = logging.getLogger(__name__)


class UnservedParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    stores: Stores


class Unserved(commands.Cog):
    """Tells each newsroom once, also across restarts, as long as its mistakes are the same."""

    def __init__(self, bot: commands.Bot, policies: Policies, settings: SettingStore) -> None:
        self._bot = bot
        self._policies = policies
        self._settings = settings

    async def cog_load(self) -> None:
        for newsroom in self._policies.refused:
            for problem in newsroom.problems:
                log.error("newsroom not served %s", problem.write(str(newsroom.path)))

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        for guild in self._bot.guilds:
            await self._see_to(guild)

    @commands.Cog.listener("on_policy_change")
    @commands.Cog.listener("on_guild_join")
    @commands.Cog.listener("on_guild_available")
    async def on_guild(self, guild: discord.Guild) -> None:
        if self._bot.is_ready():
            await self._see_to(guild)

    async def _see_to(self, guild: discord.Guild) -> None:
        if self._policies.serves(guild.id):
            await self._forget(guild)
            return
        refused = [one for one in self._policies.refused if one.guild_id == guild.id]
        if not refused:
            log.warning("server has no policy guild=%d", guild.id)
            return
        try:
            await self._tell(guild, refused[0])
        except (StorageError, *NETWORK):
            log.warning("newsroom could not be told guild=%d", guild.id, exc_info=True)

    async def _tell(self, guild: discord.Guild, newsroom: Newsroom) -> None:
        text = unserved_text(newsroom.error)
        digest = hashlib.sha256(text.encode()).hexdigest()
        if await self._settings.get(_key(guild)) == digest:
            return
        await (await self._find_hearer(guild, newsroom)).send(text)
        await self._settings.put(_key(guild), digest)

    async def _forget(self, guild: discord.Guild) -> None:
        """Let a newsroom be told again should the same go wrong once more."""
        try:
            if await self._settings.get(_key(guild)):
                await self._settings.put(_key(guild), "")
        except StorageError:
            log.warning("newsroom counts as told guild=%d", guild.id, exc_info=True)

    async def _find_hearer(
        self, guild: discord.Guild, newsroom: Newsroom
    ) -> discord.TextChannel | discord.User:
        """Return the moderators' channel, the one where Discord tells them things, or the owner."""
        if newsroom.moderators is not None:
            channel = find_moderators_channel(guild, newsroom.moderators)
            if channel is not None and channel.permissions_for(guild.me).send_messages:
                return channel
        if guild.public_updates_channel is not None:
            return guild.public_updates_channel
        assert guild.owner_id is not None
        return await self._bot.fetch_user(guild.owner_id)


def _key(guild: discord.Guild) -> str:
    return f"unserved:{guild.id}"


async def setup(bot: JoinedBot[UnservedParts]) -> None:
    await bot.add_cog(Unserved(bot, bot.parts.policies, bot.parts.stores.settings))
