"""Reads the feeds, posts what is new, opens a discussion under each article."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import aiohttp
import discord
from discord.ext import commands, tasks

from cogs._cards import Cards
from cogs._feed_source import FeedSource
from cogs._places import find_channel
from cogs._publish import Publisher
from cogs._refusals import NETWORK, is_final, reason_of
from cogs._render.articles import (
    broken_feed_text,
    mended_feed_text,
    no_channel_text,
    uncorrected_text,
    unposted_text,
)
from newsroom.config import Feed, PolicyFile
from newsroom.errors import FeedError, FetchError
from newsroom.feeds.decide import decide, fingerprint
from newsroom.feeds.fetch import Validators, backoff, fetch
from newsroom.feeds.parse import parse
from newsroom.models import Article
from newsroom.settings import NameOrId
from newsroom.storage.articles import ArticleStore, Delivery, FeedState
from newsroom.storage.settings import SettingStore

if TYPE_CHECKING:
    from cogs._bot import NewsroomBot

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 5.0  # at a stop, for what is being posted
_FAILURES_BEFORE_REPORT = 2  # one failure is the weather; a guess


class Articles(commands.Cog):
    """Brings the newspaper's articles to their channels."""

    def __init__(
        self,
        bot: "NewsroomBot",
        policy: PolicyFile,
        articles: ArticleStore,
        settings: SettingStore,
        publisher: Publisher,
        cards: Cards,
        session: aiohttp.ClientSession,
        source: FeedSource,
    ) -> None:
        self._bot = bot
        self._policy = policy
        self._articles = articles
        self._settings = settings
        self._publisher = publisher
        self._cards = cards
        self._session = session
        self._source = source
        self._due: dict[str, datetime] = {}
        self._reading = asyncio.Lock()
        self._taken_up: set[int] = set()  # guilds whose unfinished work has been gone on with
        self._failed: set[int] = set()  # guilds in which something could not be posted
        self._missing: set[tuple[int, str, NameOrId]] = set()  # channels moderators know to lack

    async def cog_load(self) -> None:
        if self._source.every is not None:
            self.read_feeds.change_interval(seconds=self._source.every.total_seconds())
        self.read_feeds.start()

    async def cog_unload(self) -> None:
        # Between two readings, so that no delivery is torn from its hands half-way.
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._reading.acquire(), _PATIENCE_SECONDS)
        self.read_feeds.cancel()
        await self._publisher.stop()

    # ------------------------------------------------------------ the loop

    @tasks.loop(seconds=1)
    async def read_feeds(self) -> None:
        """Take each feed that is due; none stops the others, and nothing stops the loop."""
        async with self._reading:
            await self._read_due_feeds()

    async def _read_due_feeds(self) -> None:
        for guild in self._bot.guilds:
            if guild.id not in self._taken_up:
                self._taken_up.add(guild.id)
                await self._attempt(f"guild {guild.id}", self._take_up(guild))
        if not self._bot.guilds:
            return  # not invited yet: an article read now would count as seen and never be posted
        feeds: dict[str, list[Feed]] = {}
        for feed in self._policy.current.feeds:
            feeds.setdefault(feed.url, []).append(feed)
        for url, same in feeds.items():
            every = self._source.every or min(feed.every for feed in same)
            channels = [feed.channel for feed in same]
            if not await self._attempt(f"feed {url}", self._read(url, every, channels)):
                self._due[url] = datetime.now(UTC) + every

    async def _attempt(self, what: str, doing: Awaitable[None]) -> bool:
        """Do something without letting it stop the rest; what it left undone is taken up later."""
        try:
            await doing
        except Exception:
            log.exception("articles of %s failed, going on", what)
            self._failed.update(guild.id for guild in self._bot.guilds)
            return False
        return True

    @read_feeds.before_loop
    async def _wait(self) -> None:
        await self._bot.wait_until_ready()

    async def _is_due(self, url: str, every: timedelta) -> bool:
        now = datetime.now(UTC)
        if url not in self._due:
            state = await self._articles.feed_state(url)
            # A shorter interval in a new policy, or a clock put right, takes hold at once.
            self._due[url] = min(state.due_at or now, now + every)
        return self._due[url] <= now

    async def _read(self, url: str, every: timedelta, channels: list[NameOrId]) -> None:
        """Fetch one feed, if it is due, and see to what it says."""
        if not await self._is_due(url, every):
            return
        self._taken_up -= self._failed
        self._failed.clear()
        state = await self._articles.feed_state(url)
        address = self._source.address(url)
        validators = None
        try:
            fetched = await fetch(
                self._session, address, Validators(state.etag, state.last_modified)
            )
            if fetched is not None:
                parsed = await asyncio.to_thread(
                    parse, fetched.body, fetched.url, fetched.content_type
                )
                complete = await self._see_to(state, parsed.articles, channels)
                # What waits for a channel is asked for again, though it has not changed.
                validators = fetched.validators if complete else Validators()
        except FeedError as error:
            await self._broken(state, every, error)
            return
        await self._works(state, every, validators)

    # ------------------------------------------------------------ what a feed says

    async def _see_to(
        self, state: FeedState, articles: Sequence[Article], channels: list[NameOrId]
    ) -> bool:
        """Post what is new and correct what has changed; False when articles wait for a channel."""
        url, now = state.url, datetime.now(UTC)
        seen = None if state.first_read_at is None else await self._articles.seen(url)
        decision = decide(articles, seen, now)
        places = await self._places(url, channels) if decision.new else []
        new = decision.new if places else ()
        for article in new:
            claimed = await self._articles.claim(places, url, article, fingerprint(article), now)
            for delivery in claimed:
                guild = self._bot.get_guild(delivery.guild_id)
                if guild is not None:
                    await self._deliver(guild, delivery, resumed=False)
        for article in decision.corrected:
            await self._articles.correct(url, article, fingerprint(article), now)
        if decision.corrected:
            for guild in self._bot.guilds:
                await self._correct_posts(guild)
        remembered = (*decision.seen, *new)
        await self._articles.remember(url, [(a, fingerprint(a)) for a in remembered], now)
        return new == decision.new

    async def _places(self, url: str, channels: list[NameOrId]) -> list[tuple[int, int]]:
        """Return guild and channel of each; moderators hear once of one that is missing."""
        places = []
        for guild in self._bot.guilds:
            for wanted in channels:
                channel = find_channel(guild, wanted)
                key = (guild.id, url, wanted)
                if channel is not None:
                    places.append((guild.id, channel.id))
                    self._missing.discard(key)
                elif key not in self._missing:
                    log.warning("no channel for articles guild=%d channel=%s", guild.id, wanted)
                    if await self._cards.say(guild.id, no_channel_text(url, wanted)):
                        self._missing.add(key)
        return places

    async def _deliver(self, guild: discord.Guild, delivery: Delivery, *, resumed: bool) -> None:
        channel = guild.get_channel(delivery.channel_id)
        if not isinstance(channel, discord.TextChannel | discord.ForumChannel):
            self._failed.add(guild.id)
            await self._tell_unposted(delivery, "a deleted channel", "it no longer exists")
            return
        try:
            await self._publisher.deliver(channel, delivery, resumed=resumed)
        except NETWORK as error:
            log.warning("article not posted delivery=%d", delivery.id, exc_info=True)
            self._failed.add(guild.id)
            if isinstance(error, discord.HTTPException):
                await self._tell_unposted(delivery, channel.mention, reason_of(error))

    async def _tell_unposted(self, delivery: Delivery, channel: str, reason: str) -> None:
        """Tell the moderators once, also across restarts."""
        key = f"unposted:{delivery.id}"
        if await self._settings.get(key) is not None:
            return
        told = unposted_text(delivery.article.title, channel, reason)
        if await self._cards.say(delivery.guild_id, told):
            await self._settings.put(key, "told")

    async def _take_up(self, guild: discord.Guild) -> None:
        """Go on with what an earlier attempt has not finished."""
        for delivery in await self._articles.unfinished(guild.id):
            await self._deliver(guild, delivery, resumed=True)
        await self._correct_posts(guild)

    async def _correct_posts(self, guild: discord.Guild) -> None:
        for correction in await self._articles.unfinished_corrections(guild.id):
            channel = guild.get_channel(correction.delivery.channel_id)
            if not isinstance(channel, discord.TextChannel | discord.ForumChannel):
                continue
            try:
                await self._publisher.correct(channel, correction)
            except NETWORK as error:
                log.warning("article not corrected correction=%d", correction.id, exc_info=True)
                if isinstance(error, discord.HTTPException) and is_final(error):
                    await self._articles.noted(correction.id)  # as far as it can be
                    title = correction.delivery.article.title
                    told = uncorrected_text(title, channel.mention, reason_of(error))
                    await self._cards.say(guild.id, told)
                else:
                    self._failed.add(guild.id)

    # ------------------------------------------------------------ how a feed fares

    async def _works(self, state: FeedState, every: timedelta, new: Validators | None) -> None:
        """Note that a feed was read; None for new validators when it has not changed."""
        now = datetime.now(UTC)
        if state.reported:
            await self._say_everywhere(mended_feed_text(state.url))
        self._due[state.url] = now + every
        if new is None and state.failures == 0:
            return  # not even worth a write
        validators = new or Validators(state.etag, state.last_modified)
        await self._articles.save_feed_state(
            FeedState(
                url=state.url,
                etag=validators.etag,
                last_modified=validators.last_modified,
                first_read_at=state.first_read_at or now,
                due_at=self._due[state.url],
            )
        )

    async def _broken(self, state: FeedState, every: timedelta, error: FeedError) -> None:
        log.warning("feed cannot be read url=%s reason=%s", state.url, error.reason)
        failures = state.failures + 1
        retry_after = error.retry_after if isinstance(error, FetchError) else None
        self._due[state.url] = datetime.now(UTC) + backoff(failures, every, retry_after)
        report = not state.reported and failures >= _FAILURES_BEFORE_REPORT
        await self._articles.save_feed_state(
            replace(
                state,
                due_at=self._due[state.url],
                failures=failures,
                reported=state.reported or report,
            )
        )
        if report:
            await self._say_everywhere(broken_feed_text(state.url, error.reason))

    async def _say_everywhere(self, text: str) -> None:
        for guild in self._bot.guilds:
            await self._cards.say(guild.id, text)


async def setup(bot: "NewsroomBot") -> None:
    await bot.add_cog(
        Articles(
            bot,
            bot.policy,
            bot.stores.articles,
            bot.stores.settings,
            bot.publisher,
            bot.cards,
            bot.session,
            bot.feed_source,
        )
    )
