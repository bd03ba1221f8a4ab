"""Reads the feeds when they are due, and has each guild given what they brought."""

import asyncio
import contextlib
import logging
from collections.abc import Coroutine, Hashable
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import discord
from discord.ext import commands

from cogs.kit.access import Access, guild_of, member_of
from cogs.kit.buttons import Presses
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.patience import Patience
from cogs.kit.periodic import Periodic
from cogs.kit.places import served_guilds
from cogs.press.carrying import Carrier
from cogs.press.correcting import Corrector
from cogs.press.feed_source import FeedSource
from cogs.press.holding import Holding
from cogs.press.opening import Openings
from cogs.press.publishing import Publisher
from cogs.press.reading import FeedReader
from cogs.press.withdrawing import Withdrawals
from cogs.wording.articles import answered_text
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.feeds.fetch import without_password
from newsroom.storage.stores import Stores

log = logging.getLogger(__name__)

_WITHDRAWN = "article:withdraw"
_DISCUSS = "article:discuss"
_RELEASE = "article:release"
_DROP = "article:drop"
_CHECK_EVERY = timedelta(seconds=1)  # what is due
_LOOK_EVERY = timedelta(seconds=30)  # for what other processes have read; a guess
_TRY_AGAIN_AFTER = timedelta(minutes=10)  # what could not be posted
_NEVER = datetime.max.replace(tzinfo=UTC)


class PressParts(Protocol):
    """What the press takes of the bot's parts."""

    policies: Policies
    stores: Stores
    feed_reader: FeedReader
    carrier: Carrier
    publisher: Publisher
    corrector: Corrector
    openings: Openings
    holding: Holding
    withdrawals: Withdrawals
    feed_source: FeedSource
    presses: Presses
    patience: Patience
    clock: Clock


class Articles(commands.Cog):
    """Brings the newspaper's articles to their channels."""

    def __init__(self, bot: commands.Bot, parts: PressParts) -> None:
        self._bot = bot
        self._policies = parts.policies
        self._patience = parts.patience
        self._feeds = parts.stores.feeds
        self._reader = parts.feed_reader
        self._carrier = parts.carrier
        self._publisher = parts.publisher
        self._corrector = parts.corrector
        self._openings = parts.openings
        self._holding = parts.holding
        self._withdrawals = parts.withdrawals
        self._source = parts.feed_source
        self._presses = parts.presses
        self._clock = parts.clock
        self._followed: tuple[object, frozenset[int]] = None, frozenset()
        self._due: dict[str, datetime] = {}  # feeds
        self._look_at: dict[int, datetime] = {}  # guilds
        self._resume_at: dict[int, datetime] = {}  # guilds with something left unfinished
        self._looking = asyncio.Lock()
        self._under_way: dict[Hashable, asyncio.Task[None]] = {}  # by feed and by guild
        self._looked_at: datetime | None = None
        self.read_feeds = Periodic(
            self._read_feeds, self._source.every or _CHECK_EVERY, after=bot.wait_until_ready
        )

    async def cog_load(self) -> None:
        self._presses.register(_WITHDRAWN, self.press_withdrawn, Access.ADMINS)
        self._presses.register(_DISCUSS, self.press_discuss, Access.READERS)
        self._presses.register(_RELEASE, self.press_release, Access.MODERATORS)
        self._presses.register(_DROP, self.press_drop, Access.MODERATORS)
        self.read_feeds.start()

    async def cog_unload(self) -> None:
        for verb in (_WITHDRAWN, _DISCUSS, _RELEASE, _DROP):
            self._presses.remove(verb)
        self._reader.stop()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._looking.acquire(), self._patience.seconds)
        self.read_feeds.cancel()
        # No reading and no delivery is torn from its hands half-way, unless it takes too long.
        while self._under_way:
            tasks = tuple(self._under_way.values())
            _, slow = await asyncio.wait(tasks, timeout=self._patience.seconds)
            for task in slow:
                task.cancel()
        await self._publisher.stop()
        await self._corrector.stop()

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """What is announced while a guild is gone is no news to it when it comes back."""
        await self._feeds.forget_guild(guild.id)

    @commands.Cog.listener()
    async def on_feeds_read(self) -> None:
        """Somebody else has read feeds: look at once for what they brought."""
        self._due.clear()
        self._look_at.clear()

    @commands.Cog.listener()
    async def on_feed_changed(self, url: str, due_at: datetime) -> None:
        """Its server has said that a feed has changed."""
        await self._feeds.hasten([url], due_at)
        self._due.pop(url, None)

    # ------------------------------------------------------------ buttons

    async def press_withdrawn(self, interaction: Interaction, delivery_id: int) -> None:
        """Mark a post as withdrawn, and say under the question what came of it."""
        await interaction.response.defer()
        guild = guild_of(interaction)
        with self._policies.speaking(guild.id):
            said, is_done = await self._withdrawals.mark(guild, delivery_id)
        await _answer(interaction, f"{said} ({interaction.user.mention})", is_done=is_done)

    async def press_release(self, interaction: Interaction, delivery_id: int) -> None:
        """Let an article out that waits for a moderator, and go on with it at once."""
        await interaction.response.defer()
        with self._policies.speaking(guild_of(interaction).id):
            said, is_done = await self._holding.release(member_of(interaction), delivery_id)
        self._go_on_with(guild_of(interaction))
        await _answer(interaction, said, is_done=is_done)

    async def press_drop(self, interaction: Interaction, delivery_id: int) -> None:
        """Let such an article never be posted."""
        await interaction.response.defer()
        with self._policies.speaking(guild_of(interaction).id):
            said, is_done = await self._holding.drop(member_of(interaction), delivery_id)
        await _answer(interaction, said, is_done=is_done)

    async def press_discuss(self, interaction: Interaction, _delivery_id: int) -> None:
        """Open the discussion of a post for whoever wants one."""
        guild, post = guild_of(interaction), interaction.message
        assert post is not None
        await interaction.response.defer(ephemeral=True, thinking=True)
        is_done = False
        try:
            said, is_done = await self._openings.open(guild, post.id)
        finally:
            if not is_done:
                self._go_on_with(guild)
        await interaction.followup.send(said, ephemeral=True)

    def _go_on_with(self, guild: discord.Guild) -> None:
        """See at once to what is left unfinished in a guild; once more, if it is seen to now."""
        self._resume_at.pop(guild.id, None)
        self._look_at.pop(guild.id, None)

    # ------------------------------------------------------------ the loop

    async def _read_feeds(self) -> None:
        """Start what is due; no feed or guild holds up another."""
        async with self._looking:
            await self.start_what_is_due()

    async def start_what_is_due(self) -> None:
        """Start reading each feed that is due, and seeing to each guild whose turn it is."""
        guilds = served_guilds(self._bot, self._policies)
        if not guilds:
            return  # not invited yet: an article read now would be posted nowhere
        now = self._clock()
        if self._looked_at is not None and now < self._looked_at:
            self._plan_anew()
        self._looked_at = now
        guild_ids = frozenset(guild.id for guild in guilds)
        await self._follow(guild_ids, now)
        for url in self._policies.urls_of(guild_ids):
            if self._due.get(url, now) <= now:
                self._start(url, self._read(url))
        for guild in guilds:
            if not guild.unavailable and self._look_at.get(guild.id, now) <= now:
                self._start(guild.id, self._see_to(guild))

    def _plan_anew(self) -> None:
        """Forget what was planned by a clock that has been set back since."""
        log.warning("the clock was set back, planning anew when feeds are read")
        self._followed = None, frozenset()
        self._look_at.clear()
        self._resume_at.clear()

    async def _follow(self, guild_ids: frozenset[int], now: datetime) -> None:
        """Take up the feeds and guilds that are new since the last look."""
        takers = self._policies.takers
        if self._followed[0] is takers and self._followed[1] == guild_ids:
            return
        wanted = {guild_id: self._policies.urls_of([guild_id]) for guild_id in guild_ids}
        urls = self._policies.urls_of(guild_ids)
        for guild_id, its_own in wanted.items():
            await self._feeds.follow(its_own, [guild_id])
        await self._feeds.leave(wanted, takers)
        by_interval: dict[timedelta, list[str]] = {}
        for url in urls:
            by_interval.setdefault(self._reader.every(url), []).append(url)
        for every, some in by_interval.items():
            # A shorter interval in a new policy, or a clock put right, takes hold at once.
            await self._feeds.hasten(some, now + every)
        self._followed = takers, guild_ids
        states = await self._feeds.states(urls)
        self._due = {state.url: state.due_at for state in states if state.due_at is not None}

    def _start(self, key: Hashable, doing: Coroutine[Any, Any, None]) -> None:
        if key in self._under_way:
            doing.close()
            return
        task = asyncio.create_task(doing)
        self._under_way[key] = task
        task.add_done_callback(lambda _: self._under_way.pop(key))

    # ------------------------------------------------------------ one feed, one guild

    async def _read(self, url: str) -> None:
        began_at = self._clock()
        try:
            reading = await self._reader.read(url)
            self._due[url] = reading.due_at or self._clock()
            if self._clock() < began_at:
                self._plan_anew()
        except Exception:
            log.exception("feed could not be read, going on url=%s", without_password(url))
            self._due[url] = self._clock() + self._reader.every(url)
            return
        if reading.hub is not None:
            self._bot.dispatch("hub_found", url, reading.hub)
        if reading.found:
            self._look_at.clear()

    async def _see_to(self, guild: discord.Guild) -> None:
        now = self._clock()
        self._look_at[guild.id] = now + (self._source.every or _LOOK_EVERY)
        # At the first look, an earlier run may have left something.
        resumed = self._resume_at.get(guild.id, now) <= now
        if resumed:
            self._resume_at[guild.id] = _NEVER
        try:
            with self._policies.speaking(guild.id):
                done = await self._carrier.carry(guild, resumed=resumed)
        except Exception:
            log.exception("articles could not be posted, going on guild=%d", guild.id)
            done = False
        if not done:
            again_at = now + (self._source.every or _TRY_AGAIN_AFTER)
            # What has been let out meanwhile is gone on with at once all the same.
            self._resume_at[guild.id] = min(self._resume_at.get(guild.id, now), again_at)


async def _answer(interaction: Interaction, said: str, *, is_done: bool) -> None:
    """Say under a question what came of it, and take its buttons away when that is all."""
    assert interaction.message is not None
    answer = answered_text(interaction.message.content, said)
    if is_done:
        await interaction.edit_original_response(content=answer, view=None)
    else:
        await interaction.edit_original_response(content=answer)


async def setup(bot: JoinedBot[PressParts]) -> None:
    await bot.add_cog(Articles(bot, bot.parts))
