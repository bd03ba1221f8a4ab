"""Who may use what: each command, menu, button and form says it once, and is asked at every use.

What Discord's server settings say of a command is a hint only: an admin may open it to anybody, its
choices are asked for apart from it, and a button is pressed by whoever sees it. A form is sent off
by somebody who may have lost their role since it was opened.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any, Protocol, TypeVar

import discord
from discord import app_commands

from cogs.kit.speaking import speak_to
from newsroom.config import Policies
from newsroom.errors import UnservedError
from newsroom.wellformed import well_formed

AnyCommand = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu
_C = TypeVar("_C", bound=AnyCommand)

# In a command's extras.
_KEY = "access"
_UNSERVED = "unserved"


class Access(Enum):
    """Who may use something; each asks for more than the one before it."""

    ANYBODY = "anybody"  # in direct messages too
    READERS = "readers"
    MODERATORS = "moderate_members"
    ADMINS = "manage_guild"

    @property
    def permissions(self) -> discord.Permissions | None:
        """What Discord is told to ask for; None for nothing."""
        if self in (Access.ANYBODY, Access.READERS):
            return None
        return discord.Permissions(**{self.value: True})

    def require(self, interaction: "discord.Interaction[Any]") -> None:
        """Let an interaction pass as its member stands now, whoever they were before.

        Raises:
            NoPrivateMessage: It comes from outside a guild.
            MissingPermissions: The member lacks the permission.
        """
        if self is Access.ANYBODY:
            return
        if interaction.guild is None or not isinstance(interaction.user, discord.Member):
            raise app_commands.NoPrivateMessage
        needed = self.permissions
        if needed is not None and not needed <= interaction.permissions:
            raise app_commands.MissingPermissions([self.value])

    def is_met(self, interaction: "discord.Interaction[Any]") -> bool:
        """Tell whether an interaction would pass, where something more is shown to whose does."""
        try:
            self.require(interaction)
        except app_commands.AppCommandError:
            return False
        return True


def open_to(access: Access) -> Callable[[_C], _C]:
    """Say who may use a command or a menu, and with that where: in direct messages only anybody's.

    What a group says holds for all its commands.
    """

    def note(command: _C) -> _C:
        command.extras[_KEY] = access
        command.default_permissions = access.permissions
        command.guild_only = access is not Access.ANYBODY
        if access is Access.ANYBODY:
            command.allowed_contexts = app_commands.AppCommandContext(guild=True, dm_channel=True)
        return command

    return note


def open_unserved(command: _C) -> _C:
    """Let a command work also in a guild without a policy that can be used."""
    command.extras[_UNSERVED] = True
    return command


class NotServed(app_commands.CheckFailure):
    """It was used in a guild without a policy that can be used. Its text says so."""


def require_served(policies: Policies, interaction: "discord.Interaction[Any]") -> None:
    """Let an interaction pass if the bot has a policy to follow where it comes from.

    Raises:
        NotServed: It has none.
    """
    if interaction.guild_id is not None and not policies.serves(interaction.guild_id):
        raise NotServed(str(UnservedError(interaction.guild_id)))


def member_of(interaction: "discord.Interaction[Any]") -> discord.Member:
    """Return who uses something that is open to some only, and so nowhere but in a guild."""
    assert isinstance(interaction.user, discord.Member)
    return interaction.user


def guild_of(interaction: "discord.Interaction[Any]") -> discord.Guild:
    """Return where something is used that is open to some only."""
    assert interaction.guild is not None
    return interaction.guild


def access_of(command: AnyCommand) -> Access | None:
    """Return who may use a command; None when neither it nor its group says so."""
    said: Access | None = command.extras.get(_KEY)
    parent = None if isinstance(command, app_commands.ContextMenu) else command.parent
    if said is None and parent is not None:
        return access_of(parent)
    return said


class HasPolicies(Protocol):
    """What the tree takes of the bot's parts."""

    policies: Policies


class GuardedTree(app_commands.CommandTree):
    """Asks for every command, menu and choice who may use it; nobody may use what does not say."""

    @property
    def _parts(self) -> HasPolicies:
        parts: HasPolicies = self.client.parts  # type: ignore[attr-defined] # of a JoinedBot
        return parts

    async def interaction_check(self, interaction: "discord.Interaction[Any]", /) -> bool:
        speak_to(interaction, self._parts.policies)
        typed: Any = interaction.data
        _mend(typed.get("options"))
        command = interaction.command
        if command is None:  # the tree itself says that there is none
            return True
        access = access_of(command)
        try:
            if access is None:
                raise app_commands.CheckFailure(f"{command.name} does not say who may use it")
            access.require(interaction)
            if _UNSERVED not in command.extras:
                require_served(self._parts.policies, interaction)
        except app_commands.AppCommandError:
            if interaction.type is not discord.InteractionType.autocomplete:
                raise
            await interaction.response.autocomplete([])
            return False
        return True


def _mend(value: Any) -> Any:
    """Make every text that was typed well-formed, in place, before anything reads it."""
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, dict):
        value.update({key: _mend(inner) for key, inner in value.items()})
    elif isinstance(value, list):
        value[:] = map(_mend, value)
    return value
