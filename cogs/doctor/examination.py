"""Examines a set-up: token, intents, permissions, channels, feeds, database. Mends nothing."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

import discord

from cogs.doctor.feeds import examine_feeds
from cogs.doctor.places import (
    examine_channel,
    examine_escalation,
    find,
    name_all,
    name_missing,
    no_channel,
)
from cogs.doctor.remark import Remark
from cogs.kit.login import NO_INTENT, DiscordError, said_plainly
from cogs.kit.places import matches
from newsroom.config import Newsroom, Policy, read_folder
from newsroom.config.files import read
from newsroom.environment import read_token
from newsroom.errors import NewsroomError, PolicyError, TokenError
from newsroom.storage.database import Database

# What would let a reader write beside the discussions. In a forum, to send is to open a post.
_IN_CHANNEL = discord.Permissions(
    send_messages=True, create_public_threads=True, create_private_threads=True
)
_IN_FORUM = discord.Permissions(send_messages=True)

_INTENTS = discord.Intents(guilds=True)  # no gateway is opened; without any, discord.py warns


async def invitation(token: str, permissions: discord.Permissions) -> str:
    """Return the link that adds the bot to a server with exactly these permissions.

    Raises:
        TokenError: Discord refuses the token.
        DiscordError: Discord cannot be reached, or answers with an error.
    """
    async with discord.Client(intents=_INTENTS) as client:
        with said_plainly():
            await client.login(token)
        assert client.application_id is not None
        scopes = ("bot", "applications.commands")
        return discord.utils.oauth_url(
            client.application_id, permissions=permissions, scopes=scopes
        )


async def examine(
    policy_path: Path, database_url: str | Path, permissions: discord.Permissions
) -> AsyncIterator[Remark]:
    """Look at everything, from the quick and near to the slow and far, and tell what is found.

    Args:
        policy_path: The one policy of every guild, or the folder in which each has its own.
    """
    newsrooms = await asyncio.to_thread(_read_policies, policy_path)
    for newsroom in newsrooms:
        for line in str(newsroom.error).splitlines():
            yield Remark(False, f"policy: {line}")
        if newsroom.is_usable:
            yield Remark(True, f"policy: {newsroom.path} is in order")
    yield await _database(database_url)
    for newsroom in newsrooms:
        if newsroom.policy is not None and newsroom.is_usable:
            whose = "" if newsroom.path == policy_path else f"{newsroom.path.name}: "
            async for finding in examine_feeds(newsroom.policy, database_url, newsroom.guild_id):
                yield Remark(finding.ok, f"{whose}{finding.text}")
    async for finding in _discord(policy_path, newsrooms, permissions):
        yield finding


def _read_policies(path: Path) -> Sequence[Newsroom]:
    """Read one policy or a folder of them; one for every guild has no guild's id."""
    try:
        return read_folder(path) if path.is_dir() else [Newsroom(path, None, *read(path))]
    except PolicyError as error:
        return [Newsroom(path, None, None, None, error.problems)]


async def _database(url: str | Path) -> Remark:
    if isinstance(url, Path) and not await asyncio.to_thread(url.exists):
        if await asyncio.to_thread(_can_be_made, url):
            return Remark(True, f"database: {url} does not exist yet; the bot makes it")
        return Remark(False, f"database: {url} cannot be made; let the bot write to its folder")
    try:
        database = await Database.open(url)
    except NewsroomError as error:
        return Remark(False, f"database: {error}")
    await database.close()
    return Remark(True, "database: it is up to date and can be written")


def _can_be_made(path: Path) -> bool:
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


# ---------------------------------------------------------------- Discord


async def _discord(
    policy_path: Path, newsrooms: Sequence[Newsroom], permissions: discord.Permissions
) -> AsyncIterator[Remark]:
    try:
        token = read_token()
        if token is None:
            text = "none is set; set DISCORD_TOKEN or DISCORD_TOKEN_FILE to run on Discord"
            yield Remark(False, f"token: {text}")
            return
        async with discord.Client(intents=_INTENTS) as client:
            with said_plainly():
                await client.login(token)
                assert client.user is not None
                yield Remark(True, f"token: Discord knows it as {client.user.name}")
                yield await _intents(client)
                async for finding in _guilds(client, policy_path, newsrooms, permissions):
                    yield finding
    except TokenError as error:
        yield Remark(False, f"token: {error}")
    except DiscordError as error:
        yield Remark(False, f"connection: {error}")


async def _intents(client: discord.Client) -> Remark:
    flags = (await client.application_info()).flags
    if flags.gateway_message_content or flags.gateway_message_content_limited:
        return Remark(True, "intents: the bot may read messages")
    return Remark(False, f"intents: {NO_INTENT}")


async def _guilds(
    client: discord.Client,
    policy_path: Path,
    newsrooms: Sequence[Newsroom],
    wanted: discord.Permissions,
) -> AsyncIterator[Remark]:
    assert client.user is not None
    guilds = [guild.id async for guild in client.fetch_guilds()]
    if not guilds:
        text = "the bot is in none; open the link that `python bot.py invite` prints"
        yield Remark(False, f"server: {text}")
    for newsroom in newsrooms:
        if newsroom.guild_id is not None and newsroom.guild_id not in guilds:
            text = f"{newsroom.path} is for the server {newsroom.guild_id}, which the bot is not in"
            yield Remark(False, f"policy: {text}; add the bot to it, or take the file away")
    for guild_id in guilds:
        guild = await client.fetch_guild(guild_id)
        me = await guild.fetch_member(client.user.id)
        channels = await guild.fetch_channels()
        where = f"server {guild.name}"
        yield _permissions(where, me, wanted)
        of_guild = [one for one in newsrooms if one.guild_id == guild_id or one.path == policy_path]
        if not of_guild:
            text = f"it has no policy, so the bot does nothing there; put {guild_id}.yaml into"
            yield Remark(False, f"{where}: {text} {policy_path}")
        for one in of_guild:
            if one.policy is not None and one.is_usable:
                for finding in _places(guild, me, channels, one.policy, wanted):
                    yield Remark(finding.ok, f"{where}: {finding.text}")


def _permissions(where: str, me: discord.Member, wanted: discord.Permissions) -> Remark:
    missing = name_missing(me.guild_permissions, wanted)
    if missing:
        return Remark(False, f"{where}: give the bot's role these permissions: {missing}")
    return Remark(True, f"{where}: the bot has every permission it needs")


def _places(
    guild: discord.Guild,
    me: discord.Member,
    channels: Sequence[discord.abc.GuildChannel],
    policy: Policy,
    wanted: discord.Permissions,
) -> Iterator[Remark]:
    """Look at the channels and roles that the policy names."""
    # What the role lacks everywhere has been said; here, only what a channel takes away.
    usual = wanted & me.guild_permissions
    desk = find(channels, policy.channels.moderators, (discord.TextChannel,))
    if desk is None:
        yield no_channel("text channel", policy.channels.moderators)
    else:
        yield examine_channel(desk, me, usual)
        if desk.permissions_for(guild.default_role).view_channel:
            yield Remark(False, f"#{desk.name} is open to every reader; hide it from @everyone")
    yield from examine_escalation(guild, me, channels, policy, usual)
    for name in dict.fromkeys(place for feed in policy.feeds for place in feed.channels):
        channel = find(channels, name, (discord.TextChannel, discord.ForumChannel))
        if channel is None:
            yield no_channel("text or forum channel", name)
        else:
            yield examine_channel(channel, me, usual)
            yield from _readers(guild, channel, policy)
    yield from _announcing(guild, me, channels, policy)
    yield from _discussing(channels, policy)
    for role in policy.discussion.exempt_roles:
        if not any(matches(r.id, r.name, role) for r in guild.roles):
            text = f"there is no role {role}; make it, or take it out of exempt_roles"
            yield Remark(False, text)


def _announcing(
    guild: discord.Guild,
    me: discord.Member,
    channels: Sequence[discord.abc.GuildChannel],
    policy: Policy,
) -> Iterator[Remark]:
    """Look at the roles that are mentioned, and the channels from which articles are passed on."""
    handed = policy.channels.escalation
    is_channel = handed is None or find(channels, handed, (discord.TextChannel,)) is not None
    is_known = any(matches(role.id, role.name, handed) for role in guild.roles if handed)
    mentioned = (
        policy.appeals.mention,
        *(feed.mention for feed in policy.feeds),
        handed if is_known and not is_channel else None,
    )
    for wanted in dict.fromkeys(role for role in mentioned if role is not None):
        role = next((r for r in guild.roles if matches(r.id, r.name, wanted)), None)
        if role is None:
            yield Remark(False, f"there is no role {wanted} to mention; make it, or mend mention:")
        elif not role.mentionable and not me.guild_permissions.mention_everyone:
            text = f"the bot may not mention {role.name}; switch on, in the role's settings, "
            yield Remark(False, f"{text}Allow anyone to @mention this role")
    for feed in policy.feeds:
        for name in feed.channels if feed.crosspost else ():
            channel = find(channels, name, (discord.TextChannel,))
            if not isinstance(channel, discord.TextChannel) or not channel.is_news():
                text = f"{name} is no announcement channel, so nothing is passed on from there; "
                yield Remark(False, f"{text}make it one, or leave crosspost: out")


def _discussing(channels: Sequence[discord.abc.GuildChannel], policy: Policy) -> Iterator[Remark]:
    """Look at the forums of feeds that are to have no discussions, or later ones."""
    for feed in policy.feeds:
        for name in feed.channels if feed.discussion != "open" else ():
            if find(channels, name, (discord.ForumChannel,)) is not None:
                text = f"{name} is a forum, where every post is a discussion, so discussion: "
                yield Remark(
                    False, f"{text}{feed.discussion} means nothing there; leave it out for {name}"
                )


def _readers(
    guild: discord.Guild, channel: discord.abc.GuildChannel, policy: Policy
) -> Iterator[Remark]:
    """Look at whether readers can write in the discussions, and nowhere else."""
    outside = _IN_FORUM if isinstance(channel, discord.ForumChannel) else _IN_CHANNEL
    everyone = guild.default_role
    readers = [role for role in guild.roles if not _is_staff(role, policy)]
    granted = {role: channel.permissions_for(role) for role in readers}
    writing = [role for role in readers if (granted[role] & outside).value]
    if everyone in writing:
        writing = [everyone]  # denied to all, it is allowed only to whom a channel allows it
    for role in writing:
        text = f"{role.name} can write in #{channel.name} outside the discussions, unjudged; "
        yield Remark(False, f"{text}deny it there: {name_all(granted[role] & outside)}")
    if not any(held.view_channel and held.send_messages_in_threads for held in granted.values()):
        text = f"readers cannot write in the discussions of #{channel.name}; "
        yield Remark(False, f"{text}allow @everyone there: Send Messages In Threads")


def _is_staff(role: discord.Role, policy: Policy) -> bool:
    held = role.permissions
    return (
        role.managed
        or held.moderate_members
        or held.manage_messages
        or held.administrator
        or any(matches(role.id, role.name, exempt) for exempt in policy.discussion.exempt_roles)
    )
