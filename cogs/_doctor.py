"""Examines a set-up: token, intents, permissions, channels, feeds, database. Changes nothing."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import discord

from cogs._places import matches
from newsroom.config import Policy, load
from newsroom.errors import NewsroomError, TokenError
from newsroom.feeds.fetch import fetch, open_session
from newsroom.feeds.parse import parse
from newsroom.settings import NameOrId
from newsroom.storage.database import Database

_APPLICATIONS = "https://discord.com/developers/applications"
REFUSED = (
    "Discord refuses the token. Copy it again from the page Bot of your application at "
    f"{_APPLICATIONS}, and set DISCORD_TOKEN to it."
)
NO_INTENT = (
    f"The bot may not read messages. Switch on Message Content Intent at {_APPLICATIONS}, page Bot."
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    ok: bool
    text: str  # what is so; when it is wrong, how to mend it


async def invitation(token: str, permissions: discord.Permissions) -> str:
    """Return the link that adds the bot to a server with exactly these permissions.

    Raises:
        TokenError: Discord refuses the token.
    """
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            await client.login(token)
        except discord.LoginFailure as error:
            raise TokenError(REFUSED) from error
        assert client.application_id is not None
        scopes = ("bot", "applications.commands")
        return discord.utils.oauth_url(
            client.application_id, permissions=permissions, scopes=scopes
        )


async def examine(
    token: str | None,
    policy_path: Path,
    database_url: str | Path,
    permissions: discord.Permissions,
) -> list[Finding]:
    """Look at everything and return what was found."""
    findings: list[Finding] = []
    policy = None
    try:
        policy = load(policy_path)
        findings.append(Finding(True, f"policy: {policy_path} is in order"))
    except NewsroomError as error:
        findings += [Finding(False, f"policy: {line}") for line in str(error).splitlines()]
    findings.append(await _database(database_url))
    if policy is not None:
        findings += [finding async for finding in _feeds(policy)]
    if token is None:
        text = "token: none is set; set DISCORD_TOKEN or DISCORD_TOKEN_FILE to run on Discord"
        return [*findings, Finding(False, text)]
    findings += [finding async for finding in _discord(token, policy, permissions)]
    return findings


async def _database(url: str | Path) -> Finding:
    if isinstance(url, Path) and not await asyncio.to_thread(url.exists):
        return Finding(True, f"database: {url} does not exist yet; the bot makes it")
    try:
        database = await Database.open(url)
    except NewsroomError as error:
        return Finding(False, f"database: {error}")
    await database.close()
    return Finding(True, "database: it opens and is up to date")


async def _feeds(policy: Policy) -> AsyncIterator[Finding]:
    if not policy.feeds:
        yield Finding(False, "feeds: the policy has none, so nothing is posted; add one to feeds:")
    async with open_session() as session:
        for url in dict.fromkeys(feed.url for feed in policy.feeds):
            try:
                fetched = await fetch(session, url)
                assert fetched is not None  # nothing was known before
                articles = parse(fetched.body, fetched.url, fetched.content_type)
            except NewsroomError as error:
                yield Finding(False, f"feed {error}")
                continue
            yield Finding(True, f"feed {url}: {len(articles)} articles")


async def _discord(
    token: str, policy: Policy | None, permissions: discord.Permissions
) -> AsyncIterator[Finding]:
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            await client.login(token)
        except discord.LoginFailure:
            yield Finding(False, f"token: {REFUSED}")
            return
        except (aiohttp.ClientError, OSError) as error:
            yield Finding(False, f"token: Discord cannot be reached ({error}); is there a network?")
            return
        assert client.user is not None
        yield Finding(True, f"token: Discord knows it as {client.user.name}")
        yield await _intents(client)
        guilds = [guild async for guild in client.fetch_guilds()]
        if not guilds:
            yield Finding(
                False,
                "server: the bot is in none; open the link that `python bot.py invite` prints",
            )
        for guild in guilds:
            async for finding in _guild(client, guild.id, policy, permissions):
                yield finding


async def _intents(client: discord.Client) -> Finding:
    flags = (await client.application_info()).flags
    if flags.gateway_message_content or flags.gateway_message_content_limited:
        return Finding(True, "intents: the bot may read messages")
    return Finding(False, f"intents: {NO_INTENT}")


async def _guild(
    client: discord.Client,
    guild_id: int,
    policy: Policy | None,
    wanted: discord.Permissions,
) -> AsyncIterator[Finding]:
    guild = await client.fetch_guild(guild_id)
    assert client.user is not None
    me = await guild.fetch_member(client.user.id)
    where = f"server {guild.name}"
    missing = [name for name, has in wanted if has and not getattr(me.guild_permissions, name)]
    if missing:
        names = ", ".join(name.replace("_", " ") for name in missing)
        yield Finding(False, f"{where}: give the bot's role these permissions: {names}")
    else:
        yield Finding(True, f"{where}: the bot has every permission it needs")
    if policy is None:
        return
    channels = await guild.fetch_channels()
    yield _channel(where, channels, policy.channels.moderators, forum=False)
    for name in dict.fromkeys(feed.channel for feed in policy.feeds):
        yield _channel(where, channels, name, forum=True)
    for role in policy.discussion.exempt_roles:
        if not any(matches(r.id, r.name, role) for r in guild.roles):
            yield Finding(
                False, f"{where}: there is no role {role}; make it, or take it out of exempt_roles"
            )


def _channel(
    where: str, channels: Sequence[discord.abc.GuildChannel], wanted: NameOrId, *, forum: bool
) -> Finding:
    kinds: tuple[type, ...] = (discord.TextChannel,)
    if forum:
        kinds = (discord.TextChannel, discord.ForumChannel)
    for channel in channels:
        if matches(channel.id, channel.name, wanted) and isinstance(channel, kinds):
            return Finding(True, f"{where}: #{channel.name} is there")
    kind = "text or forum channel" if forum else "text channel"
    return Finding(
        False,
        f"{where}: the bot sees no {kind} {wanted}; make it, or let the bot's role view it",
    )
