"""Finds the channels and roles a policy names, by name or id, and threads by their id."""

from datetime import time
from typing import Any

import discord

from cogs.kit.connection import SteadyBot
from cogs.kit.refusals import is_gone
from newsroom.config import Feed, Policies, Policy
from newsroom.settings import NameOrId


def served_guilds(
    client: discord.Client, policies: Policies, *, shard_id: int | None = None
) -> list[discord.Guild]:
    """Return the guilds of this process that the bot is in and has a policy for.

    Args:
        shard_id: Of which shard; None for all of this process.
    """
    return [
        guild
        for guild in client.guilds
        if policies.serves(guild.id) and shard_id in (None, guild.shard_id)
    ]


def is_served(client: discord.Client, policies: Policies, guild_id: int) -> bool:
    """Tell whether the bot is in a guild, which is this process's, and has a policy for it."""
    return client.get_guild(guild_id) is not None and policies.serves(guild_id)


def may_be_served(bot: SteadyBot, policies: Policies, guild_id: int) -> bool:
    """Tell whether a guild is served, as far as this process knows.

    Whether the bot is in a guild of another process, only that one knows.
    """
    if not bot.own_shards.hold(guild_id):
        return policies.serves(guild_id)
    return is_served(bot, policies, guild_id)


def find_channel(
    guild: discord.Guild, wanted: NameOrId
) -> discord.TextChannel | discord.ForumChannel | None:
    """Return the text or forum channel of that name or id, or None."""
    channels: list[discord.TextChannel | discord.ForumChannel] = [
        *guild.text_channels,
        *guild.forums,
    ]
    for channel in channels:
        if matches(channel.id, channel.name, wanted):
            return channel
    return None


async def fetch_place(
    guild: discord.Guild, channel_id: int
) -> discord.TextChannel | discord.ForumChannel | None:
    """Return a channel that articles went to; None when it has been deleted.

    Raises:
        discord.Forbidden: the bot may not see it now, which is another matter.
    """
    channel: Any = guild.get_channel(channel_id)
    if channel is None:
        try:
            channel = await guild.fetch_channel(channel_id)
        except discord.NotFound:
            return None
    return channel if isinstance(channel, discord.TextChannel | discord.ForumChannel) else None


async def find_thread(guild: discord.Guild, thread_id: int) -> discord.Thread | None:
    """Return a thread, also an archived one, of which Discord does not tell; None when deleted."""
    thread = guild.get_thread(thread_id)
    if thread is not None:
        return thread
    try:
        found = await guild.fetch_channel(thread_id)
    except discord.NotFound as error:
        if not is_gone(error):
            raise
        return None
    assert isinstance(found, discord.Thread)
    return found


def entry_of(
    policy: Policy, url: str, channel: discord.TextChannel | discord.ForumChannel
) -> Feed | None:
    """Return the policy's entry that brings a feed's articles to a channel, or None."""
    for entry in policy.feeds_by_url.get(url, ()):
        if any(matches(channel.id, channel.name, wanted) for wanted in entry.channels):
            return entry
    return None


def digest_time(policy: Policy, guild: discord.Guild, url: str, channel_id: int) -> time | None:
    """Return when the digest comes of a feed's articles in a channel; None where none does."""
    channel = guild.get_channel(channel_id)
    if isinstance(channel, discord.TextChannel | discord.ForumChannel):
        entry = entry_of(policy, url, channel)
        if entry is not None:
            return entry.digest
    entries = policy.feeds_by_url.get(url, ())
    return next((entry.digest for entry in entries if entry.digest is not None), None)


def find_moderators_channel(guild: discord.Guild, wanted: NameOrId) -> discord.TextChannel | None:
    """Return the moderators' channel, which must be a text channel, or None."""
    channel = find_channel(guild, wanted)
    return channel if isinstance(channel, discord.TextChannel) else None


def find_role(guild: discord.Guild, wanted: NameOrId) -> discord.Role | None:
    """Return the role of that name or id, or None."""
    return next((role for role in guild.roles if matches(role.id, role.name, wanted)), None)


def holds_any(member: discord.Member, roles: tuple[NameOrId, ...]) -> bool:
    """Tell whether the member holds one of the roles."""
    return any(matches(role.id, role.name, wanted) for role in member.roles for wanted in roles)


def matches(id_: int, name: str, wanted: NameOrId) -> bool:
    """Tell whether something of this id and name is the one wanted."""
    if str(id_) == str(wanted):
        return True
    return name.casefold() == str(wanted).lstrip("#@").casefold()
