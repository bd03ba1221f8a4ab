"""The one handler for failed commands, buttons and forms."""

import logging
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from cogs.kit.access import NotServed
from cogs.kit.mishaps import RecordedError, UnsaidError
from cogs.wording.storage import cannot_now_text
from newsroom.errors import NewsroomError, TroubleError, UnservedError
from newsroom.speech import _

log = logging.getLogger(__name__)

_UNKNOWN_INTERACTION = 10_062  # its three seconds were over

# What Discord's own window calls the permissions our commands ask for.
_SHOWN = {"moderate_members": "Timeout Members", "manage_guild": "Manage Server"}


class Errors(commands.Cog):
    """Answers whoever met an error, and logs what is a bug."""

    def __init__(self, bot: commands.Bot) -> None:
        self._bot = bot
        self._former = bot.tree.on_error

    async def cog_load(self) -> None:
        self._bot.tree.on_error = self.answer  # type: ignore[method-assign] # discord.py's own way

    async def cog_unload(self) -> None:
        self._bot.tree.on_error = self._former  # type: ignore[method-assign]

    async def answer(
        self, interaction: "discord.Interaction[Any]", error: app_commands.AppCommandError
    ) -> None:
        if _is_too_late(error.__cause__):
            log.warning("interaction was answered too late id=%d", interaction.id)
            return
        text = _explain(error)
        if text is None:
            log.error("interaction failed id=%d", interaction.id, exc_info=error)
            text = _confess(error, interaction.id)
        await respond(interaction, text)


async def respond(interaction: "discord.Interaction[Any]", text: str) -> None:
    """Answer in private, whether or not the interaction has been answered already."""
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.NotFound as error:
        if not _is_too_late(error):
            raise
        log.warning("interaction was answered too late id=%d", interaction.id)


def _is_too_late(error: BaseException | None) -> bool:
    """Tell whether Discord no longer takes an answer."""
    return isinstance(error, discord.NotFound) and error.code == _UNKNOWN_INTERACTION


def _confess(error: app_commands.AppCommandError, number: int) -> str:
    """Say what became of a request that met an error nobody expected."""
    if isinstance(error.__cause__, RecordedError):
        return _(
            "{what} is recorded, so there is no need to repeat it. Something went wrong "
            "when it was carried out, and the bot goes on with it. If nothing comes of "
            "it, tell whoever runs the bot the number {number}; it is in the bot's log.",
            what=error.__cause__.what,
            number=number,
        )
    return _(
        "Something went wrong here. Please try again. If it happens twice, tell "
        "whoever runs the bot the number {number}; it is in the bot's log.",
        number=number,
    )


def _explain(error: app_commands.AppCommandError) -> str | None:
    """Return what to say, or None for an error nobody expected."""
    if isinstance(error, app_commands.MissingPermissions):
        names = ", ".join(_SHOWN.get(name, name) for name in error.missing_permissions)
        return _("You need the permission “{names}” to use this.", names=names)
    if isinstance(error, app_commands.CommandOnCooldown):
        return _(
            "Please wait {retry_after:.0f} seconds before you use this again.",
            retry_after=error.retry_after,
        )
    if isinstance(error, app_commands.NoPrivateMessage):
        return _("This works in the newspaper's server, not in direct messages.")
    if isinstance(error, app_commands.TransformerError):
        return _(
            "“{value}” is not something this option can take. Choose from the list.",
            value=error.value,
        )
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return _("This command has just changed. Please try again in a minute.")
    if isinstance(error, NotServed):
        return _(str(error))
    if isinstance(error, app_commands.CheckFailure):
        return _("You may not use this.")
    cause = error.__cause__
    if isinstance(cause, TroubleError):
        log.warning("interaction could not be recorded", exc_info=cause)
        return cannot_now_text()
    if isinstance(cause, UnservedError):
        return _(str(cause))
    if isinstance(cause, UnsaidError):
        return cause.text
    if isinstance(cause, NewsroomError):
        return _("That did not work: {cause}", cause=cause)
    if isinstance(cause, discord.Forbidden):
        return _(
            "Discord does not let the bot do that. Its role may lack a permission; "
            "`python bot.py doctor` names which."
        )
    return None


async def setup(bot: commands.Bot) -> None:
    await bot.add_cog(Errors(bot))
