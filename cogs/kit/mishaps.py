"""Hands what goes wrong behind buttons and forms to the one command error handler."""

import contextlib
from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands

from cogs.kit.refusals import NETWORK


class RecordedError(Exception):
    """Something went wrong after what somebody asked for was written down."""

    def __init__(self, what: str) -> None:
        self.what = what  # "Your decision on case 7"
        super().__init__(f"{what} is recorded, but could not be seen through")


class UnsaidError(Exception):
    """An answer did not reach whoever waits for it."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__("an interaction could not be answered")


@contextlib.contextmanager
def recorded(what: str) -> Iterator[None]:
    """Let whoever meets an error know that what they asked for stands all the same."""
    try:
        yield
    except Exception as error:
        raise RecordedError(what) from error


async def say(
    interaction: "discord.Interaction[Any]",
    text: str,
    *,
    view: discord.ui.View = discord.utils.MISSING,
) -> None:
    """Answer an interaction that was deferred, in private."""
    try:
        await interaction.followup.send(text, view=view, ephemeral=True)
    except NETWORK as error:
        raise UnsaidError(text) from error  # said once more by whoever handles errors


async def answer(interaction: "discord.Interaction[Any]", *args: Any, **content: Any) -> None:
    """Answer an interaction in private, whether or not it was deferred or answered before."""
    if interaction.response.is_done():
        await interaction.followup.send(*args, ephemeral=True, **content)
    else:
        await interaction.response.send_message(*args, ephemeral=True, **content)


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
