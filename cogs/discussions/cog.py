"""Listens to the discussions: every reply is judged, and after downtime whatever was missed."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol

import discord
from discord.ext import commands

from cogs.discussions.absence import Absence, mentions
from cogs.discussions.tidying import Tidying
from cogs.discussions.watching import Watcher
from cogs.enforcement.cards import Cards
from cogs.enforcement.follow_through import FollowThrough
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.connection import SteadyBot, UnreadableEvent
from cogs.kit.joined import JoinedBot
from cogs.kit.patience import Patience
from cogs.kit.periodic import Periodic
from cogs.kit.places import served_guilds
from cogs.kit.waits import Waits
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.errors import StorageError
from newsroom.speech import _
from newsroom.storage.discussions import Discussion
from newsroom.storage.stores import Stores

log = logging.getLogger(__name__)

_STORE_EVERY = timedelta(seconds=2)  # a kill means judging again what was judged since
_NOTE_EVERY = timedelta(minutes=1)  # that the bot is connected
_TIDY_EVERY = timedelta(hours=1)
_OF_REPLIES = ("MESSAGE_CREATE", "MESSAGE_UPDATE")
_LONGEST_WAIT = timedelta(minutes=1)  # a reply that nobody has judged yet may break a rule


class DiscussionsParts(Protocol):
    """What the discussions take of the bot's parts."""

    policies: Policies
    stores: Stores
    open_discussions: OpenDiscussions
    watcher: Watcher
    tidying: Tidying
    absence: Absence
    follow_through: FollowThrough
    cards: Cards
    patience: Patience
    retry_every: timedelta
    clock: Clock


class Discussions(commands.Cog):
    """Holds the discussions to the policy."""

    def __init__(self, bot: SteadyBot, parts: DiscussionsParts) -> None:
        self._bot = bot
        self._policies = parts.policies
        self._patience = parts.patience
        self._discussions = parts.stores.discussions
        self._open = parts.open_discussions
        self._watcher = parts.watcher
        self._follow_through = parts.follow_through
        self._absence = parts.absence
        self._cards = parts.cards
        self._waits = Waits(parts.retry_every, parts.clock, longest=_LONGEST_WAIT)
        self._tidying = parts.tidying
        self._told_unreadable: set[tuple[int, str]] = set()  # guilds and kinds of events
        self._catching_up = asyncio.Lock()
        self._upkeep = asyncio.Lock()
        self._loops = (
            Periodic(self.store_marks, _STORE_EVERY),
            Periodic(self.retry, parts.retry_every, after=bot.wait_until_ready),
            Periodic(self.tidy, _TIDY_EVERY, after=bot.wait_until_ready),
            Periodic(parts.absence.note, _NOTE_EVERY, after=bot.wait_until_ready),
        )

    async def cog_load(self) -> None:
        await self._absence.resume()
        shards = self._bot.own_shards
        for discussion in await self._discussions.open_everywhere():
            if shards.hold(discussion.guild_id):
                left_at = self._absence.left_at(shards.shard_of(discussion.guild_id))
                self._open.add(discussion, behind=True, away_since=left_at)
        for loop in self._loops:
            loop.start()

    async def cog_unload(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._patience.seconds):
                await self._watcher.wait_until_idle()
                await self._catching_up.acquire()
                await self._upkeep.acquire()
        for loop in self._loops:
            loop.cancel()
        await self._discussions.judged(self._open.take_marks())
        await self._absence.note()

    # ------------------------------------------------------------ live

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        discussion = self._watched(message.channel.id)
        if discussion is not None:
            await self._watcher.judge(message, discussion)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        discussion = self._watched(payload.channel_id)
        # A link preview and a pin come as updates too, but do not say when the text was edited.
        if discussion is None or payload.data.get("edited_timestamp") is None:
            return
        await self._watcher.judge(payload.message, discussion)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        if self._open.get(payload.thread_id) is not None:
            await self._watcher.forget(payload.thread_id)

    @commands.Cog.listener()
    async def on_unreadable_event(self, event: UnreadableEvent) -> None:
        """Read a reply in another way, when Discord has told of it in one that cannot be read."""
        if event.kind in _OF_REPLIES and event.channel_id is not None and event.id is not None:
            discussion = self._watched(event.channel_id)
            if discussion is not None and (event.kind == "MESSAGE_CREATE" or event.is_edit):
                await self._watcher.fetch_and_judge(event.id, discussion)
            return
        if event.guild_id is None or (event.guild_id, event.kind) in self._told_unreadable:
            return
        self._told_unreadable.add((event.guild_id, event.kind))
        with self._policies.speaking(event.guild_id):
            text = _unreadable(event)
        await self._cards.say(event.guild_id, text)

    def _watched(self, channel_id: int) -> Discussion | None:
        """Return the discussion that a channel is; None where there is nothing to judge by."""
        discussion = self._open.get(channel_id)
        is_served = discussion is not None and self._policies.serves(discussion.guild_id)
        return discussion if is_served else None

    # ------------------------------------------------------------ after downtime

    @commands.Cog.listener()
    async def on_shard_disconnect(self, shard_id: int) -> None:
        self._absence.leave(shard_id)

    @commands.Cog.listener()
    async def on_shard_connect(self, shard_id: int) -> None:
        """A new session: until caught up, live replies must not hide a gap before them."""
        shards = self._bot.own_shards
        self._open.fall_behind(
            self._absence.left_at(shard_id),
            where=lambda guild_id: shards.shard_of(guild_id) == shard_id,
        )

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        log.info("ready guilds=%d discussions=%d", len(self._bot.guilds), len(self._open))

    @commands.Cog.listener()
    async def on_shard_ready(self, shard_id: int) -> None:
        self._absence.come_back(shard_id)
        for guild in served_guilds(self._bot, self._policies, shard_id=shard_id):
            await self._catch_up(guild)

    @commands.Cog.listener()
    async def on_shard_resumed(self, shard_id: int) -> None:
        """The same session: Discord has just told of everything that happened meanwhile."""
        await self._watcher.wait_until_idle()
        self._absence.come_back(shard_id)
        for guild in served_guilds(self._bot, self._policies, shard_id=shard_id):
            await self._finish_cases(self._follow_through.finish_all, guild.id)
            await self._absence.tell(guild.id)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        if self._bot.is_ready() and self._policies.serves(guild.id):
            await self._catch_up(guild)

    @commands.Cog.listener()
    async def on_policy_change(self, guild: discord.Guild) -> None:
        """A guild may have had no policy until now, and so nothing done."""
        if not self._open.is_read(guild.id):
            await self._catch_up(guild)

    @commands.Cog.listener("on_guild_channel_update")
    @commands.Cog.listener("on_guild_role_update")
    @commands.Cog.listener("on_member_update")  # without more intents, the bot's own roles
    async def on_permissions_change(self, *_: object) -> None:
        self._open.ask_again()

    async def _catch_up(self, guild: discord.Guild) -> None:
        """Finish open cases, and judge everything posted since each discussion's mark."""
        async with self._catching_up:
            await asyncio.gather(
                self._finish_cases(self._follow_through.finish_all, guild.id),
                self._read_missed(guild.id),
            )
            await self._tell_how_it_went(guild.id)

    async def _read_missed(self, guild_id: int) -> None:
        for discussion in self._open.in_guild(guild_id):
            await self._watcher.read_missed(discussion)

    async def _finish_cases(self, finish: Callable[[int], Awaitable[None]], guild_id: int) -> None:
        try:
            await finish(guild_id)
        except Exception:
            log.exception("open cases could not be finished, going on guild=%d", guild_id)

    async def _tell_how_it_went(self, guild_id: int) -> None:
        lost = self._open.take_out_of_reach(guild_id)
        if lost:
            with self._policies.speaking(guild_id):
                text = _(
                    "The bot may not read {mentions}. Until it may, replies there can go "
                    "unjudged; it looks every ten minutes.",
                    mentions=mentions(lost),
                )
            await self._cards.say(guild_id, text)
        await self._absence.tell(guild_id)

    async def retry(self) -> None:
        """Go on with cases and replies that failed, without waiting for a new connection."""
        await self._absence.warn()
        async with self._catching_up:
            for guild in served_guilds(self._bot, self._policies):
                await asyncio.gather(
                    self._finish_cases(self._follow_through.finish_due, guild.id),
                    self._judge_failed(guild.id),
                )
                await self._tell_how_it_went(guild.id)

    async def _judge_failed(self, guild_id: int) -> None:
        for discussion in self._open.unfinished(guild_id):
            if not self._waits.is_over(discussion.id):
                continue
            await self._watcher.retry(discussion)
            if self._open.is_unfinished(discussion.id):
                self._waits.lengthen(discussion.id)
            else:
                self._waits.end(discussion.id)

    # ------------------------------------------------------------ upkeep

    async def store_marks(self) -> None:
        """Write down how far each discussion has been judged."""
        marks = self._open.take_marks()
        if not marks:
            return
        try:
            async with self._upkeep:
                await self._discussions.judged(marks)
        except StorageError:
            log.exception("marks could not be stored; a restart judges a little more again")

    async def tidy(self) -> None:
        """Close old discussions and forget old texts, as the policy says."""
        async with self._catching_up, self._upkeep:
            await self._tidying.close_old()
            await self._tidying.forget_texts()


def _unreadable(event: UnreadableEvent) -> str:
    return _(
        "Discord sent the bot something it cannot read ({kind}). It goes on without; "
        "its log tells more.",
        kind=event.kind,
    )


async def setup(bot: JoinedBot[DiscussionsParts]) -> None:
    await bot.add_cog(Discussions(bot, bot.parts))
