"""The bot: what Discord is told of it, its extensions, how it is built and run."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import discord
from discord import app_commands

from cogs.kit.access import GuardedTree
from cogs.kit.buttons import NewsroomButton, NewsroomMenu
from cogs.kit.joined import JoinedBot
from cogs.kit.login import said_plainly
from cogs.kit.syncing import sync_commands
from cogs.parts import Parts
from cogs.press.feed_source import FeedSource
from newsroom.clock import Clock, utc_now
from newsroom.config import Policies
from newsroom.errors import StorageError
from newsroom.feeds.fetch import open_session
from newsroom.shards import Shards
from newsroom.storage.database import Database, is_shared

log = logging.getLogger(__name__)

EXTENSIONS = (
    "cogs.errors",
    "cogs.press.cog",
    "cogs.feeds.cog",
    "cogs.discussions.cog",
    "cogs.discussions.explaining",
    "cogs.discussions.kept",
    "cogs.discussions.moderating",
    "cogs.desk.cog",
    "cogs.desk.buttons",
    "cogs.desk.strikes",
    "cogs.desk.blocks",
    "cogs.policy.cog",
    "cogs.policy.unserved",
    "cogs.readers.cog",
    "cogs.readers.standing",
    "cogs.readers.privacy",
    "cogs.desk.records",
    "cogs.desk.insight",
)
PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    manage_threads=True,
    manage_messages=True,
    manage_webhooks=True,
    manage_roles=True,  # Discord's name for the right to block a member in a channel
    embed_links=True,
    attach_files=True,
    read_message_history=True,
    moderate_members=True,
    ban_members=True,
    add_reactions=True,  # Discord lets a bot deny only what it may do itself
    create_private_threads=True,
)
INTENTS = discord.Intents(
    guilds=True,
    guild_messages=True,
    dm_messages=True,  # only so that whoever writes to the bot is told that nobody reads it
    message_content=True,
)
_IDENTIFY_EVERY_SECONDS = 5  # discord-api-docs, events/gateway, "Rate Limiting"
_CANCEL_AGAIN_SECONDS = 1.0
_RETRY_EVERY = timedelta(seconds=5)  # at first; what goes on failing waits ever longer


class NewsroomBot(JoinedBot[Parts]):
    """discord.py's bot, with the parts that cogs take from."""

    def __init__(
        self,
        policies: Policies,
        database: Database,
        session: aiohttp.ClientSession,
        feed_source: FeedSource,
        *,
        shards: Shards | None = None,
        guild_ready_timeout: float = 2.0,
        retry_every: timedelta = _RETRY_EVERY,
        clock: Clock = utc_now,
    ) -> None:
        super().__init__(
            shards=shards,
            command_prefix=(),
            help_command=None,
            tree_cls=GuardedTree,
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            max_messages=None,  # raw events do without a cache
            guild_ready_timeout=guild_ready_timeout,
        )
        self._identify_buckets = 1
        self.parts = Parts(self, policies, database, session, feed_source, retry_every, clock)

    async def on_message(self, _message: discord.Message, /) -> None:
        """Look for no prefix: there are slash commands only, and cogs listen for themselves."""

    async def setup_hook(self) -> None:
        self._identify_buckets = await self.ask_for_shards()
        await self.parts.reloads.begin()
        # Two that are connected with one token for the same guilds would both answer every press.
        await self.parts.lease.begin(f"bot {self.application_id}", self.own_shards, self.close)
        self.add_dynamic_items(NewsroomButton, NewsroomMenu)
        for extension in EXTENSIONS:
            await self.load_extension(extension)
        await sync_commands(self, self.parts.policies, self.parts.stores.settings)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for this shard's turn, among all processes, to say who it is.

        Discord takes so many at a time and then none for five seconds. Within one process
        discord.py sees to that by itself.
        """
        if self.own_shards.are_all or shard_id is None:
            await super().before_identify_hook(shard_id, initial=initial)
            return
        bucket = f"identify {self.application_id} {shard_id % self._identify_buckets}"
        try:
            wait_seconds = await self.parts.stores.turns.take(bucket, _IDENTIFY_EVERY_SECONDS)
        except StorageError:  # it is tried as discord.py does; Discord refuses what is too early
            wait_seconds = _IDENTIFY_EVERY_SECONDS
        await asyncio.sleep(wait_seconds)

    async def start(self, token: str, *, reconnect: bool = True) -> None:
        await super().start(token, reconnect=reconnect)
        self.parts.lease.require()

    async def close(self) -> None:
        self.parts.patience.begin()
        await super().close()
        await self.parts.lease.end()


@contextlib.asynccontextmanager
async def build_bot(
    policies: Policies,
    database_url: str | Path,
    feed_source: FeedSource | None = None,
    *,
    shards: Shards | None = None,
    guild_ready_timeout: float = 2.0,
    retry_every: timedelta = _RETRY_EVERY,
    clock: Clock = utc_now,
) -> AsyncIterator[NewsroomBot]:
    """Open storage and join the parts; whatever was opened is closed at the end.

    Args:
        feed_source: None to read the feeds where the policy says.
        shards: Those of this process; None for all, as many as Discord recommends.
        guild_ready_timeout: Seconds discord.py waits for the last guild to appear.
        retry_every: How long what failed waits before it is first tried again.

    Raises:
        StorageError: The database cannot be used, or not by several processes.
    """
    if shards is not None and not shards.are_all and not is_shared(database_url):
        raise StorageError(
            f"shards {shards} are a part of the bot, and other processes can share its records on "
            "PostgreSQL only: let DATABASE_URL name one, or leave the shards out"
        )
    database = await Database.open(database_url)
    try:
        async with open_session() as session:
            bot = NewsroomBot(
                policies,
                database,
                session,
                feed_source or FeedSource(),
                shards=shards,
                guild_ready_timeout=guild_ready_timeout,
                retry_every=retry_every,
                clock=clock,
            )
            with contextlib.closing(bot.parts.bench):
                async with bot:
                    yield bot
    finally:
        await database.close()


async def run_until_stopped(
    bot: NewsroomBot, token: str, *, when_asked: Callable[[], None] = lambda: None
) -> None:
    """Run the bot until a signal says stop.

    Args:
        when_asked: What to do as soon as one does.

    Raises:
        TokenError: Discord refuses the token, or the bot may not read messages.
        DiscordError: Discord cannot be reached, or answers with an error.
        StorageError: another process has taken over, while this one could do nothing.
    """
    running = asyncio.create_task(bot.start(token))
    stopping = asyncio.Event()

    def stop() -> None:
        if not stopping.is_set():
            stopping.set()
            when_asked()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    asked = asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait({running, asked}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        await _end(running)
        await _end(asked)
    if not stopping.is_set():
        with said_plainly():
            running.result()
    log.info("stopped")


async def _end(task: asyncio.Task[Any]) -> None:
    """Cancel a task until it has ended.

    Once may not do: discord.py connects within `asyncio.wait_for`, which on Python 3.11 swallows
    a cancellation that comes together with a failed connection.
    """
    while not task.done():
        task.cancel()
        await asyncio.wait({task}, timeout=_CANCEL_AGAIN_SECONDS)
    await asyncio.gather(task, return_exceptions=True)  # whoever asks for its outcome still may
