"""The bot as a room sees it: Discord's, and of its parts those that the room names."""

from typing import Generic, TypeVar

import discord

from cogs.kit.connection import SteadyBot

PartsT_co = TypeVar("PartsT_co", covariant=True)

Interaction = discord.Interaction[SteadyBot]


class JoinedBot(SteadyBot, Generic[PartsT_co]):
    """A bot with its parts. Which of them a cog takes, it says in a Protocol."""

    parts: PartsT_co
