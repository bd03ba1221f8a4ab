"""Channels and roles that a policy names: whether they are there, and what the bot may do there."""

from collections.abc import Iterator, Sequence

import discord

from cogs.doctor.remark import Remark
from cogs.kit.places import matches
from newsroom.config import Policy
from newsroom.settings import NameOrId

# Where Discord's own window calls a permission otherwise than its API does.
_SHOWN_AS = {"read_messages": "View Channels", "moderate_members": "Timeout Members"}


def examine_escalation(
    guild: discord.Guild,
    me: discord.Member,
    channels: Sequence[discord.abc.GuildChannel],
    policy: Policy,
    usual: discord.Permissions,
) -> Iterator[Remark]:
    """Look at whom cases are handed on to: a channel, or else a role."""
    wanted = policy.channels.escalation
    if wanted is None:
        return
    channel = find(channels, wanted, (discord.TextChannel,))
    if channel is not None:
        yield examine_channel(channel, me, usual)
        if channel.permissions_for(guild.default_role).view_channel:
            yield Remark(False, f"#{channel.name} is open to every reader; hide it from @everyone")
    elif not any(matches(role.id, role.name, wanted) for role in guild.roles):
        text = f"there is neither a text channel nor a role {wanted} to hand cases on to; "
        yield Remark(False, f"{text}make one, or mend escalation:")


def find(
    channels: Sequence[discord.abc.GuildChannel], wanted: NameOrId, kinds: tuple[type, ...]
) -> discord.abc.GuildChannel | None:
    for channel in channels:
        if isinstance(channel, kinds) and matches(channel.id, channel.name, wanted):
            return channel
    return None


def no_channel(kind: str, wanted: NameOrId) -> Remark:
    return Remark(False, f"there is no {kind} {wanted}; make it, or name another in the policy")


def examine_channel(
    channel: discord.abc.GuildChannel, me: discord.Member, usual: discord.Permissions
) -> Remark:
    missing = name_missing(channel.permissions_for(me), usual)
    if missing:
        return Remark(False, f"#{channel.name} denies the bot: {missing}; allow its role these")
    return Remark(True, f"#{channel.name} is there, and the bot may work in it")


def name_missing(granted: discord.Permissions, wanted: discord.Permissions) -> str:
    return name_all(discord.Permissions(wanted.value & ~granted.value))


def name_all(permissions: discord.Permissions) -> str:
    names = [name for name, held in permissions if held]
    return ", ".join(_SHOWN_AS.get(name) or name.replace("_", " ").title() for name in names)
