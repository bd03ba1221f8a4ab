"""Which newsrooms somebody means who asks the bot for something in direct messages.

Discord tells one process of these, whichever process has the newsroom's guild: of the others'
guilds, Discord is asked.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection

import discord

from cogs.kit.connection import SteadyBot
from cogs.kit.joined import Interaction
from cogs.kit.members import find_member
from cogs.kit.places import served_guilds
from newsroom.config import Policies

_MOST_ASKED = 10  # guilds; a guess: each is a request to Discord


class Newsrooms:
    """Finds the served guilds of a reader. Discord tells a bot of no member by itself."""

    def __init__(
        self,
        bot: SteadyBot,
        policies: Policies,
        known_in: Callable[[int], Awaitable[Collection[int]]],
    ) -> None:
        """Take what it asks.

        Args:
            known_in: Returns the guilds where something of a reader is on record.
        """
        self._bot = bot
        self._policies = policies
        self._known_in = known_in

    async def asked(self, interaction: Interaction) -> list[discord.Guild]:
        """Return where an interaction comes from; from direct messages, the reader's newsrooms.

        These may take long to find, so that such an interaction is deferred.
        """
        if interaction.guild is not None:
            return [interaction.guild]
        await interaction.response.defer(ephemeral=True, thinking=True)
        return await self.of_reader(interaction.user.id)

    async def of_reader(self, user_id: int) -> list[discord.Guild]:
        """Return the newsrooms that know somebody; if none does, those that they are in.

        None when that cannot be told. A bot of one newsroom has no other to tell it from.
        """
        alone = self._bot.own_shards.are_all
        if alone and len(served := served_guilds(self._bot, self._policies)) < 2:
            return served
        known = sorted(filter(self._policies.serves, await self._known_in(user_id)))
        found = [guild for guild_id in known if (guild := await self.find(guild_id)) is not None]
        if found:
            return found
        if not alone:  # the first two hundred, which are more than are asked about
            every = self._bot.fetch_guilds(with_counts=False)
            served = [guild async for guild in every if self._policies.serves(guild.id)]
        if len(served) > _MOST_ASKED:
            return []
        members = await asyncio.gather(*(find_member(guild, user_id) for guild in served))
        return [guild for guild, member in zip(served, members, strict=True) if member]

    async def find(self, guild_id: int) -> discord.Guild | None:
        """Return a guild that the bot is in, of whichever process; None when it has left."""
        if self._bot.own_shards.hold(guild_id):
            return self._bot.get_guild(guild_id)
        try:
            return await self._bot.fetch_guild(guild_id, with_counts=False)
        except (discord.NotFound, discord.Forbidden):
            return None
