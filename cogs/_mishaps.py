"""Hands the errors of buttons and forms to the one command error handler."""

from typing import Any

import discord
from discord import app_commands


async def pass_on(interaction: "discord.Interaction[Any]", error: Exception, where: str) -> None:
    """Let the command tree's handler answer, as it would for a command.

    Args:
        where: What was pressed or filled in, for the log.
    """
    if isinstance(error, app_commands.AppCommandError):
        await interaction.client.tree.on_error(interaction, error)
        return
    wrapped = app_commands.AppCommandError(where)
    wrapped.__cause__ = error
    await interaction.client.tree.on_error(interaction, wrapped)
