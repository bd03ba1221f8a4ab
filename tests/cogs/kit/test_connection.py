"""The bot's connection at its end."""

import discord

from cogs.kit.connection import SteadyBot


async def test_event_that_comes_once_the_bot_is_closed_is_told_to_nobody() -> None:
    told: list[str] = []
    async with SteadyBot(command_prefix=(), intents=discord.Intents.none()) as bot:

        async def on_disconnect() -> None:
            told.append("disconnect")

        bot.add_listener(on_disconnect)
    bot.dispatch("disconnect")
    assert told == []
