"""Watches the open discussions: judges replies as they come, and those that came unseen.

What a verdict asks for is the business of `_judging`; how far each discussion has been judged is
kept here.
"""

import asyncio
import logging

import discord
from discord.ext import commands

from cogs._judging import Judging
from cogs._open_discussions import OpenDiscussions
from cogs._refusals import NETWORK
from newsroom.clock import Clock
from newsroom.errors import StorageError
from newsroom.storage.discussions import Discussion, DiscussionStore

log = logging.getLogger(__name__)

_ORDINARY = (discord.MessageType.default, discord.MessageType.reply)


class Watch:
    """Sees to it that every reply of every open discussion is judged."""

    def __init__(
        self,
        bot: commands.Bot,
        discussions: DiscussionStore,
        open_discussions: OpenDiscussions,
        judging: Judging,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._discussions = discussions
        self._open = open_discussions
        self._judging = judging
        self._clock = clock
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def judge(self, message: discord.Message, discussion: Discussion) -> None:
        """Judge one reply; anything else that stands in a discussion is passed over."""
        if not _is_reply(message):
            self._open.done(discussion.id, message.id)
            return
        self._open.begin(discussion.id, message.id)
        self._under_way += 1
        self._idle.clear()
        try:
            await self._judging.judge(message, discussion)
        except (StorageError, *NETWORK):
            log.exception("reply could not be judged, trying again message=%d", message.id)
            self._open.fail(discussion.id, message.id)
            return
        except Exception:
            log.exception("reply could not be judged, going on message=%d", message.id)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()
        self._open.done(discussion.id, message.id)

    async def wait_until_idle(self) -> None:
        """Wait until no reply is being judged."""
        await self._idle.wait()

    async def begin(self, discussion: Discussion) -> None:
        """Watch a discussion just opened; its thread was open to readers a moment earlier."""
        self._open.add(discussion, behind=True)
        await self.read_missed(discussion)

    async def read_missed(self, discussion: Discussion) -> None:
        """Judge everything posted since the discussion's mark; `retry` tries what fails."""
        if self._open.get(discussion.id) is None:  # it ended while others were being read
            return
        try:
            await self._read_missed(discussion)
        except discord.Forbidden:
            # Asking every minute would not help; the next connection asks again.
            log.warning("discussion may not be read discussion=%d", discussion.id)
        except (StorageError, *NETWORK):
            log.exception("discussion could not be read discussion=%d", discussion.id)
            self._open.leave_unread(discussion.id)

    async def retry(self, discussion: Discussion) -> None:
        """Read and judge again what failed before; a reply that is gone is done."""
        if self._open.is_unread(discussion.id):
            await self.read_missed(discussion)
        channel = self._bot.get_partial_messageable(discussion.id, guild_id=discussion.guild_id)
        for message_id in self._open.failed_in(discussion.id):
            try:
                message = await channel.fetch_message(message_id)
            except discord.NotFound:
                self._open.done(discussion.id, message_id)
            except NETWORK:
                log.warning("reply could not be fetched message=%d", message_id, exc_info=True)
            else:
                await self.judge(message, discussion)

    async def _read_missed(self, discussion: Discussion) -> None:
        mark = self._open.mark(discussion.id)
        thread = self._bot.get_channel(discussion.id)
        if isinstance(thread, discord.Thread) and (thread.last_message_id or 0) <= mark:
            self._open.caught_up(discussion.id)
            return
        channel = self._bot.get_partial_messageable(discussion.id, guild_id=discussion.guild_id)
        read = 0
        try:
            async for message in channel.history(
                after=discord.Object(mark), limit=None, oldest_first=True
            ):
                read += _is_reply(message)
                await self.judge(message, discussion)
        except discord.NotFound:
            await self.forget(discussion.id)
            return
        self._open.caught_up(discussion.id)
        if read:
            log.info("caught up discussion=%d replies=%d", discussion.id, read)

    async def forget(self, discussion_id: int) -> None:
        """Stop watching a discussion that is over or gone."""
        await self._discussions.close(discussion_id, self._clock())
        self._open.remove(discussion_id)
        log.info("discussion closed discussion=%d", discussion_id)


def _is_reply(message: discord.Message) -> bool:
    """Tell whether a message is a reader's, and not a bot's, a restored one or a system message."""
    by_a_person = not message.author.bot and message.webhook_id is None
    return by_a_person and message.type in _ORDINARY
