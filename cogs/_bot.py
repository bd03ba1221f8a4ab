"""The bot: its parts, joined. Cogs take from here what they use when they are set up."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import discord
from discord import app_commands

from cogs._access import GuardedTree
from cogs._adoption import Adoption
from cogs._bench import Bench
from cogs._blocks import Blocks
from cogs._buttons import NewsroomButton, Presses
from cogs._cards import Cards
from cogs._carrying import Carrier
from cogs._casework import Casework
from cogs._connection import SteadyBot
from cogs._correcting import Corrector
from cogs._corrections import Corrections
from cogs._enforce import Enforcer
from cogs._feed_source import FeedSource
from cogs._follow_through import FollowThrough
from cogs._judging import Judging
from cogs._login import said_plainly
from cogs._notices import Notices
from cogs._open_discussions import OpenDiscussions
from cogs._publish import Publisher
from cogs._reading import FeedReader
from cogs._restore import Restorer
from cogs._sanctions import Sanctions
from cogs._striking import Striking
from cogs._sync import sync_commands
from cogs._tags import Tags
from cogs._watch import Watch
from cogs._withdrawing import Withdrawals
from newsroom.clock import Clock, utc_now
from newsroom.config import PolicyFile
from newsroom.feeds.fetch import open_session
from newsroom.storage.adoptions import AdoptionStore
from newsroom.storage.articles import ArticleStore
from newsroom.storage.cases import CaseStore
from newsroom.storage.corrections import CorrectionStore
from newsroom.storage.database import Database
from newsroom.storage.discussions import DiscussionStore
from newsroom.storage.feeds import FeedStore
from newsroom.storage.leases import Lease
from newsroom.storage.members import MemberStore
from newsroom.storage.readings import ReadingStore
from newsroom.storage.settings import SettingStore

log = logging.getLogger(__name__)

EXTENSIONS = (
    "cogs.errors",
    "cogs.articles",
    "cogs.feeds",
    "cogs.discussions",
    "cogs.desk",
    "cogs.strikes",
    "cogs.blocks",
    "cogs.policy",
    "cogs.readers",
    "cogs.records",
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
INTENTS = discord.Intents(guilds=True, guild_messages=True, message_content=True)
_CANCEL_AGAIN_SECONDS = 1.0
_RETRY_EVERY = timedelta(seconds=5)  # at first; what goes on failing waits ever longer


@dataclass(frozen=True, slots=True)
class Stores:
    """Everything the bot remembers, by subject."""

    feeds: FeedStore
    readings: ReadingStore
    articles: ArticleStore
    adoptions: AdoptionStore
    corrections: CorrectionStore
    discussions: DiscussionStore
    cases: CaseStore
    members: MemberStore
    settings: SettingStore

    @classmethod
    def of(cls, database: Database) -> "Stores":
        return cls(
            FeedStore(database),
            ReadingStore(database),
            ArticleStore(database),
            AdoptionStore(database),
            CorrectionStore(database),
            DiscussionStore(database),
            CaseStore(database),
            MemberStore(database),
            SettingStore(database),
        )


class NewsroomBot(SteadyBot):
    """The parts, joined. Cogs take from here what they use when they are set up."""

    def __init__(
        self,
        policy: PolicyFile,
        database: Database,
        session: aiohttp.ClientSession,
        feed_source: FeedSource,
        *,
        guild_ready_timeout: float = 2.0,
        retry_every: timedelta = _RETRY_EVERY,
        clock: Clock = utc_now,
    ) -> None:
        super().__init__(
            command_prefix=(),
            help_command=None,
            tree_cls=GuardedTree,
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            max_messages=None,  # raw events do without a cache
            guild_ready_timeout=guild_ready_timeout,
        )
        self.policy = policy
        self.session = session
        self.feed_source = feed_source
        self.retry_every = retry_every
        self.clock = clock
        self.database = database
        self.lease = Lease(database)
        self.stores = Stores.of(database)
        self.presses = Presses()
        self.bench = Bench()
        self.open_discussions = OpenDiscussions()
        self.cards = Cards(self, policy, self.stores.cases, clock)
        self.blocks = Blocks(self, policy, self.open_discussions, self.stores.members, clock)
        self.sanctions = Sanctions(self, self.stores.cases, self.blocks, clock)
        self.notices = Notices(
            self, policy, self.stores.cases, self.stores.members, self.stores.discussions, clock
        )
        self.enforcer = Enforcer(
            self, self.stores.cases, self.sanctions, self.notices, self.cards, clock
        )
        self.judging = Judging(
            policy,
            self.open_discussions,
            self.stores.cases,
            self.stores.discussions,
            self.enforcer,
            self.bench,
            clock,
        )
        self.watch = Watch(
            self,
            self.stores.discussions,
            self.open_discussions,
            self.judging,
            self.cards,
            clock,
        )
        self.follow_through = FollowThrough(
            self.stores.cases,
            self.enforcer,
            self.sanctions,
            Restorer(self, self.stores.cases),
            self.notices,
            self.cards,
            retry_every,
            clock,
        )
        self.casework = Casework(
            policy, self.stores.cases, self.enforcer, self.follow_through, self.cards, clock
        )
        self.striking = Striking(policy, self.stores.cases, self.enforcer, clock)
        self._join_feeds()

    def _join_feeds(self) -> None:
        """Join the parts that bring articles here."""
        stores = self.stores
        self.feed_reader = FeedReader(
            self.policy,
            stores.feeds,
            stores.readings,
            self.session,
            self.feed_source,
            clock=self.clock,
        )
        tags = Tags(stores.articles, stores.settings, self.cards)
        self.publisher = Publisher(
            self,
            self.policy,
            stores.articles,
            stores.discussions,
            self.watch,
            self.open_discussions,
            tags,
            self.clock,
        )
        self.corrector = Corrector(
            self.policy, stores.articles, stores.corrections, tags, self.cards
        )
        self.withdrawals = Withdrawals(self.policy, stores.articles)
        self.carrier = Carrier(
            self.policy,
            stores.feeds,
            stores.articles,
            self.feed_reader,
            self.publisher,
            Adoption(self.policy, stores.adoptions, stores.feeds, self.publisher, self.cards),
            Corrections(stores.corrections, self.corrector, self.cards, self.clock),
            self.cards,
            self.clock,
        )

    async def on_message(self, _message: discord.Message, /) -> None:
        """Look for no prefix: there are slash commands only, and cogs listen for themselves."""

    async def setup_hook(self) -> None:
        # Two that are connected with one token would both answer every press.
        await self.lease.begin(f"bot {self.application_id}", self.close)
        self.add_dynamic_items(NewsroomButton)
        for extension in EXTENSIONS:
            await self.load_extension(extension)
        await sync_commands(self, self.stores.settings)

    async def start(self, token: str, *, reconnect: bool = True) -> None:
        await super().start(token, reconnect=reconnect)
        self.lease.require()

    async def close(self) -> None:
        await super().close()
        await self.lease.end()


@contextlib.asynccontextmanager
async def build_bot(
    policy: PolicyFile,
    database_url: str | Path,
    feed_source: FeedSource | None = None,
    *,
    guild_ready_timeout: float = 2.0,
    retry_every: timedelta = _RETRY_EVERY,
    clock: Clock = utc_now,
) -> AsyncIterator[NewsroomBot]:
    """Open storage and join the parts; whatever was opened is closed at the end.

    Args:
        feed_source: None to read the feeds where the policy says.
        guild_ready_timeout: Seconds discord.py waits for the last guild to appear.
        retry_every: How long what failed waits before it is first tried again.
    """
    database = await Database.open(database_url)
    try:
        async with open_session() as session:
            bot = NewsroomBot(
                policy,
                database,
                session,
                feed_source or FeedSource(),
                guild_ready_timeout=guild_ready_timeout,
                retry_every=retry_every,
                clock=clock,
            )
            with contextlib.closing(bot.bench):
                async with bot:
                    yield bot
    finally:
        await database.close()


async def run_until_stopped(bot: NewsroomBot, token: str) -> None:
    """Run the bot until a signal says stop.

    Raises:
        TokenError: Discord refuses the token, or the bot may not read messages.
        DiscordError: Discord cannot be reached, or answers with an error.
        StorageError: another process has taken over, while this one could do nothing.
    """
    running = asyncio.create_task(bot.start(token))
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
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
