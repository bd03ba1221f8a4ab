"""Tells the moderators when the bot's records cannot be kept, and when they can again."""

import contextlib
import logging
from datetime import timedelta
from typing import Protocol

import discord
from discord.ext import commands

from cogs.enforcement.cards import Cards
from cogs.kit.joined import JoinedBot
from cogs.kit.periodic import Periodic
from cogs.kit.refusals import NETWORK
from cogs.wording.storage import says_writable, unwritable_text, writable_text
from newsroom.errors import TroubleError
from newsroom.storage.database import Database

log = logging.getLogger(__name__)

_LOOK_BACK = 100  # messages in the moderators' channel, which is one request


class RecordsParts(Protocol):
    """What it takes of the bot's parts."""

    database: Database
    cards: Cards
    retry_every: timedelta


class Records(commands.Cog):
    """Watches the database. What failed because of it is tried again by whoever it failed for."""

    def __init__(self, bot: commands.Bot, parts: RecordsParts) -> None:
        self._bot = bot
        self._database = parts.database
        self._cards = parts.cards
        self._told: set[int] = set()  # guilds whose moderators know that something is wrong
        self._looking = Periodic(self.look, parts.retry_every, after=self._begin)

    async def cog_load(self) -> None:
        self._looking.start()

    async def cog_unload(self) -> None:
        self._looking.cancel()

    async def look(self) -> None:
        """Ask whether what failed would still fail, and tell each guild of a change once."""
        if self._database.trouble is None and not self._told:
            return
        try:
            await self._database.check()
        except TroubleError as error:
            log.warning("records cannot be kept", exc_info=True)
            for guild in self._bot.guilds:
                with self._cards.speaking(guild.id):
                    text = unwritable_text(error)
                if guild.id not in self._told and await self._cards.say(guild.id, text):
                    self._told.add(guild.id)
            return
        if self._told:
            log.info("records can be kept again")
        for guild_id in tuple(self._told):
            with self._cards.speaking(guild_id):
                text = writable_text()
            if await self._cards.say(guild_id, text):
                self._told.discard(guild_id)

    async def _begin(self) -> None:
        """Find out who was told by an earlier run that had no chance to take it back."""
        await self._bot.wait_until_ready()
        for guild in self._bot.guilds:
            with contextlib.suppress(*NETWORK):
                if await self._said_last(guild) is False:
                    self._told.add(guild.id)

    async def _said_last(self, guild: discord.Guild) -> bool | None:
        """Return what the moderators heard last of the records; None when nothing lately."""
        channel = self._cards.channel(guild.id)
        if channel is None:
            return None
        async for message in channel.history(limit=_LOOK_BACK):
            with self._cards.speaking(guild.id):
                said = says_writable(message.content)
            if message.author.id == guild.me.id and said is not None:
                return said
        return None


async def setup(bot: JoinedBot[RecordsParts]) -> None:
    await bot.add_cog(Records(bot, bot.parts))
