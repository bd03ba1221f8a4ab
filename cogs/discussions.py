"""Listens to the discussions: every reply is judged, and after downtime whatever was missed."""

import asyncio
import contextlib
import logging
from datetime import timedelta
from typing import TYPE_CHECKING

import discord
from discord.ext import commands, tasks

from cogs._follow_through import FollowThrough
from cogs._open_discussions import OpenDiscussions
from cogs._refusals import NETWORK
from cogs._render.articles import closed_embed
from cogs._waits import Waits
from cogs._watch import Watch
from newsroom.clock import Clock
from newsroom.config import PolicyFile
from newsroom.errors import StorageError
from newsroom.storage.cases import CaseStore
from newsroom.storage.discussions import Discussion, DiscussionStore

if TYPE_CHECKING:
    from cogs._bot import NewsroomBot

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 5.0  # at a stop, for replies being judged
_LONGEST_WAIT = timedelta(minutes=1)  # a reply that nobody has judged yet may break a rule
_TIME_IS_OVER = "The discussion's time is over"  # for the audit log


class Discussions(commands.Cog):
    """Holds the discussions to the policy."""

    def __init__(
        self,
        bot: "NewsroomBot",
        policy: PolicyFile,
        discussions: DiscussionStore,
        cases: CaseStore,
        open_discussions: OpenDiscussions,
        watch: Watch,
        follow_through: FollowThrough,
        retry_every: timedelta,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._policy = policy
        self._discussions = discussions
        self._cases = cases
        self._open = open_discussions
        self._watch = watch
        self._follow_through = follow_through
        self._waits = Waits(retry_every, clock, longest=_LONGEST_WAIT)
        self._clock = clock
        self._catching_up = asyncio.Lock()
        self._upkeep = asyncio.Lock()
        self.retry.change_interval(seconds=retry_every.total_seconds())

    async def cog_load(self) -> None:
        for discussion in await self._discussions.open_everywhere():
            self._open.add(discussion, behind=True)
        self.store_marks.start()
        self.retry.start()
        self.tidy.start()

    async def cog_unload(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await self._watch.wait_until_idle()
                await self._catching_up.acquire()
                await self._upkeep.acquire()
        self.store_marks.cancel()
        self.retry.cancel()
        self.tidy.cancel()
        await self._discussions.judged(self._open.take_marks())

    # ------------------------------------------------------------ live

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        discussion = self._open.get(message.channel.id)
        if discussion is not None:
            await self._watch.judge(message, discussion)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        discussion = self._open.get(payload.channel_id)
        # A link preview and a pin come as updates too, but do not say when the text was edited.
        if discussion is None or payload.data.get("edited_timestamp") is None:
            return
        await self._watch.judge(payload.message, discussion)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        if self._open.get(payload.thread_id) is not None:
            await self._watch.forget(payload.thread_id)

    # ------------------------------------------------------------ after downtime

    @commands.Cog.listener()
    async def on_connect(self) -> None:
        """A new session: until caught up, live replies must not hide a gap before them."""
        self._open.fall_behind()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        log.info("ready guilds=%d discussions=%d", len(self._bot.guilds), len(self._open))
        for guild in self._bot.guilds:
            await self._catch_up(guild)

    @commands.Cog.listener()
    async def on_resumed(self) -> None:
        for guild in self._bot.guilds:
            await self._follow_through.finish_all(guild.id)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        if self._bot.is_ready():
            await self._catch_up(guild)

    async def _catch_up(self, guild: discord.Guild) -> None:
        """Finish open cases, and judge everything posted since each discussion's mark."""
        async with self._catching_up:
            await asyncio.gather(
                self._follow_through.finish_all(guild.id), self._read_missed(guild.id)
            )

    async def _read_missed(self, guild_id: int) -> None:
        for discussion in self._open.in_guild(guild_id):
            await self._watch.read_missed(discussion)

    @tasks.loop(minutes=1)
    async def retry(self) -> None:
        """Go on with cases and replies that failed, without waiting for a new connection."""
        async with self._catching_up:
            for guild in self._bot.guilds:
                await asyncio.gather(
                    self._follow_through.finish_due(guild.id), self._judge_failed(guild.id)
                )

    async def _judge_failed(self, guild_id: int) -> None:
        for discussion in self._open.unfinished(guild_id):
            if not self._waits.is_over(discussion.id):
                continue
            await self._watch.retry(discussion)
            if self._open.is_unfinished(discussion.id):
                self._waits.lengthen(discussion.id)
            else:
                self._waits.end(discussion.id)

    # ------------------------------------------------------------ upkeep

    @tasks.loop(seconds=2)
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

    @tasks.loop(hours=1)
    async def tidy(self) -> None:
        """Close old discussions and forget old texts, as the policy says."""
        async with self._catching_up, self._upkeep:
            await self._close_old()
            await self._forget_texts()

    @retry.before_loop
    @tidy.before_loop
    async def _wait(self) -> None:
        await self._bot.wait_until_ready()

    async def _forget_texts(self) -> None:
        oldest = self._clock() - self._policy.current.privacy.keep_text
        try:
            forgotten = await self._cases.forget_texts(oldest)
        except StorageError:
            log.exception("texts could not be forgotten; it is tried again in an hour")
            return
        if forgotten:
            log.info("texts forgotten cases=%d", forgotten)

    async def _close_old(self) -> None:
        """Close what has been open long enough, once everything in it has been judged."""
        oldest = self._clock() - self._policy.current.discussion.close_after
        try:
            old = await self._discussions.opened_before(oldest)
        except StorageError:
            log.exception("old discussions could not be read; it is tried again in an hour")
            return
        for discussion in old:
            guild = self._bot.get_guild(discussion.guild_id)
            if guild is None:
                continue
            await self._watch.read_missed(discussion)
            if self._open.is_unfinished(discussion.id):
                continue
            try:
                await self._close(guild, discussion)
            except (StorageError, *NETWORK):
                log.exception("discussion could not be closed discussion=%d", discussion.id)

    async def _close(self, guild: discord.Guild, discussion: Discussion) -> None:
        """Lock a discussion and forget it; one that cannot be locked goes on being judged.

        The lock comes first: then the notice is posted once, however often the rest is tried.
        """
        try:
            # Discord does not tell of archived threads, which any reader could wake by a reply.
            thread = guild.get_thread(discussion.id) or await guild.fetch_channel(discussion.id)
            if isinstance(thread, discord.Thread):
                if not thread.archived and not thread.locked:
                    await thread.edit(locked=True, reason=_TIME_IS_OVER)
                    await thread.send(embed=closed_embed(), nonce=f"closed-{discussion.id}"[:25])
                await thread.edit(locked=True, archived=True, reason=_TIME_IS_OVER)
        except discord.NotFound:
            log.info("discussion was deleted discussion=%d", discussion.id)
        await self._watch.forget(discussion.id)


async def setup(bot: "NewsroomBot") -> None:
    await bot.add_cog(
        Discussions(
            bot,
            bot.policy,
            bot.stores.discussions,
            bot.stores.cases,
            bot.open_discussions,
            bot.watch,
            bot.follow_through,
            bot.retry_every,
            bot.clock,
        )
    )
