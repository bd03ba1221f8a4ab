"""Listens to the discussions: every reply is judged, and after downtime whatever was missed."""

import asyncio
import contextlib
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord
from discord.ext import commands, tasks

from cogs._enforce import Enforcer
from cogs._judging import Judging
from cogs._open_discussions import OpenDiscussions
from cogs._render.articles import closed_embed
from newsroom.config import PolicyFile
from newsroom.errors import StorageError
from newsroom.storage.cases import CaseStore
from newsroom.storage.discussions import Discussion, DiscussionStore

if TYPE_CHECKING:
    from cogs._bot import NewsroomBot

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 5.0  # at a stop, for replies being judged
_ORDINARY = (discord.MessageType.default, discord.MessageType.reply)


class Discussions(commands.Cog):
    """Holds the discussions to the policy."""

    def __init__(
        self,
        bot: "NewsroomBot",
        policy: PolicyFile,
        discussions: DiscussionStore,
        cases: CaseStore,
        open_discussions: OpenDiscussions,
        judging: Judging,
        enforcer: Enforcer,
    ) -> None:
        self._bot = bot
        self._policy = policy
        self._discussions = discussions
        self._cases = cases
        self._open = open_discussions
        self._judging = judging
        self._enforcer = enforcer
        self._catching_up = asyncio.Lock()
        self._upkeep = asyncio.Lock()
        self._judging_now = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def cog_load(self) -> None:
        for discussion in await self._discussions.open_everywhere():
            self._open.add(discussion, behind=True)
        self.store_marks.start()
        self.tidy.start()

    async def cog_unload(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), _PATIENCE_SECONDS)
            await asyncio.wait_for(self._upkeep.acquire(), _PATIENCE_SECONDS)
        self.store_marks.cancel()
        self.tidy.cancel()
        await self._discussions.judged(self._open.take_marks())

    # ------------------------------------------------------------ live

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        discussion = self._open.get(message.channel.id)
        if discussion is None or not _is_reply(message):
            return
        await self._judge(message, discussion)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        discussion = self._open.get(payload.channel_id)
        # A link preview and a pin come as updates too, but do not say when the text was edited.
        if discussion is None or payload.data.get("edited_timestamp") is None:
            return
        if _is_reply(payload.message):
            await self._judge(payload.message, discussion)

    async def _judge(self, message: discord.Message, discussion: Discussion) -> None:
        self._open.begin(discussion.id, message.id)
        self._judging_now += 1
        self._idle.clear()
        try:
            await self._judging.judge(message, discussion)
        except (StorageError, discord.HTTPException, OSError):
            # Not done: the mark stays before it, and the next start or connection judges it again.
            log.exception("reply could not be judged message=%d", message.id)
            return
        except Exception:
            log.exception("reply could not be judged, going on message=%d", message.id)
        finally:
            self._judging_now -= 1
            if not self._judging_now:
                self._idle.set()
        self._open.done(discussion.id, message.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        if self._open.get(payload.thread_id) is not None:
            await self._forget(payload.thread_id)

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
            await self._enforcer.finish_all(guild.id)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        if self._bot.is_ready():
            await self._catch_up(guild)

    async def _catch_up(self, guild: discord.Guild) -> None:
        """Finish open cases, then judge everything posted since each discussion's mark."""
        async with self._catching_up:
            await self._enforcer.finish_all(guild.id)
            for discussion in self._open.in_guild(guild.id):
                try:
                    await self._read_missed(guild, discussion)
                except (discord.HTTPException, OSError):
                    log.exception("discussion could not be read discussion=%d", discussion.id)

    async def _read_missed(self, guild: discord.Guild, discussion: Discussion) -> None:
        mark = self._open.mark(discussion.id)
        thread = guild.get_thread(discussion.id)
        if thread is not None and (thread.last_message_id or 0) <= mark:
            self._open.caught_up(discussion.id)
            return
        channel = self._bot.get_partial_messageable(discussion.id, guild_id=guild.id)
        missed = 0
        try:
            async for message in channel.history(
                after=discord.Object(mark), limit=None, oldest_first=True
            ):
                if _is_reply(message):
                    missed += 1
                    await self._judge(message, discussion)
        except discord.NotFound:
            await self._forget(discussion.id)
            return
        self._open.caught_up(discussion.id)
        if missed:
            log.info("caught up discussion=%d replies=%d", discussion.id, missed)

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
        async with self._upkeep:
            await self._tidy()

    async def _tidy(self) -> None:
        try:
            policy, now = self._policy.current, datetime.now(UTC)
            for discussion in await self._discussions.opened_before(
                now - policy.discussion.close_after
            ):
                await self._close(discussion)
            forgotten = await self._cases.forget_texts(now - policy.privacy.keep_text)
            if forgotten:
                log.info("texts forgotten cases=%d", forgotten)
        except (StorageError, discord.HTTPException, OSError):
            log.exception("upkeep failed; it is tried again in an hour")

    @tidy.before_loop
    async def _wait(self) -> None:
        await self._bot.wait_until_ready()

    async def _close(self, discussion: Discussion) -> None:
        thread = self._bot.get_channel(discussion.id)
        if isinstance(thread, discord.Thread):
            try:
                await thread.send(embed=closed_embed(), nonce=f"closed-{discussion.id}"[:25])
                await thread.edit(
                    locked=True, archived=True, reason="The discussion's time is over"
                )
            except discord.NotFound:
                log.info("discussion was deleted discussion=%d", discussion.id)
        await self._forget(discussion.id)

    async def _forget(self, discussion_id: int) -> None:
        await self._discussions.close(discussion_id, datetime.now(UTC))
        self._open.remove(discussion_id)
        log.info("discussion closed discussion=%d", discussion_id)


def _is_reply(message: discord.Message) -> bool:
    return not message.author.bot and message.webhook_id is None and message.type in _ORDINARY


async def setup(bot: "NewsroomBot") -> None:
    await bot.add_cog(
        Discussions(
            bot,
            bot.policy,
            bot.stores.discussions,
            bot.stores.cases,
            bot.open_discussions,
            bot.judging,
            bot.enforcer,
        )
    )
