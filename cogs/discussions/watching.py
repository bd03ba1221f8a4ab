"""Watches the open discussions: judges replies as they come, and those that came unseen.

What a verdict asks for is the business of `judging`; how far each discussion has been judged is
kept here.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import discord
from discord.ext import commands

from cogs.discussions.acquaintance import Acquaintance
from cogs.discussions.judging import Judging
from cogs.enforcement.cards import Cards
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.history import Found, fetch, read_after, read_latest
from cogs.kit.refusals import NETWORK
from newsroom.clock import Clock
from newsroom.errors import StorageError
from newsroom.speech import N_, _
from newsroom.storage.discussions import Discussion, DiscussionStore

log = logging.getLogger(__name__)

_EDITS_FROM = timedelta(days=1)  # of older replies, edits made while the bot was away go unseen
_CLOCK_SLACK = timedelta(minutes=5)  # a guess: how far this machine's clock may be ahead of Discord
_CANNOT_READ = N_("The bot cannot read this reply, so it has not been judged")
_STUMBLED = N_("The bot met a fault of its own over this reply, and may not have judged it")
_UNKNOWN_MESSAGE = 10_008
_ORDINARY = (discord.MessageType.default, discord.MessageType.reply)


class Watcher:
    """Sees to it that every reply of every open discussion is judged."""

    def __init__(
        self,
        bot: commands.Bot,
        discussions: DiscussionStore,
        open_discussions: OpenDiscussions,
        acquaintance: Acquaintance,
        judging: Judging,
        cards: Cards,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._discussions = discussions
        self._open = open_discussions
        self._acquaintance = acquaintance
        self._judging = judging
        self._cards = cards
        self._clock = clock
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def judge(self, message: discord.Message, discussion: Discussion) -> None:
        """Judge one reply; anything else that stands in a discussion is passed over."""
        self._open.begin(discussion.id, message.id)
        self._under_way += 1
        self._idle.clear()
        try:
            if _is_reply(message):
                await self._judging.judge(message, discussion)
        except (StorageError, *NETWORK):
            log.exception("reply could not be judged, trying again message=%d", message.id)
            self._open.fail(discussion.id, message.id)
            return
        except Exception:
            log.exception("reply could not be judged, going on message=%d", message.id)
            await self._hand_over(discussion, message.id, _STUMBLED)
            return
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()
        self._open.done(discussion.id, message.id)

    async def fetch_and_judge(self, message_id: int, discussion: Discussion) -> None:
        """Judge a reply that Discord has told of in a way that cannot be read, or that failed."""
        self._open.fail(discussion.id, message_id)
        try:
            found = await fetch(self._channel(discussion), message_id)
        except (discord.NotFound, discord.Forbidden) as error:
            if error.code == _UNKNOWN_MESSAGE:
                self._open.done(discussion.id, message_id)
            else:
                await self.refuse(discussion, gone=isinstance(error, discord.NotFound))
        except NETWORK:
            log.warning("reply could not be fetched message=%d", message_id, exc_info=True)
        else:
            await self._see_to(found, discussion)

    async def _see_to(self, found: Found, discussion: Discussion) -> None:
        if isinstance(found, discord.Message):
            await self.judge(found, discussion)
        elif found.by_a_person:
            log.error("reply could not be read message=%d", found.id, exc_info=found.error)
            await self._hand_over(discussion, found.id, _CANNOT_READ)
        else:
            self._open.done(discussion.id, found.id)

    async def _hand_over(self, discussion: Discussion, message_id: int, why: str) -> None:
        """Leave a reply that cannot be judged to the moderators, who are told of it once."""
        if not self._open.is_handed_over(discussion.id, message_id):
            link = (
                f"https://discord.com/channels/{discussion.guild_id}/{discussion.id}/{message_id}"
            )
            with self._cards.speaking(discussion.guild_id):
                text = _("{why}: {link}", why=_(why), link=link)
            if not await self._cards.say(discussion.guild_id, text):
                self._open.fail(discussion.id, message_id)
                return
            self._open.hand_over(discussion.id, message_id)
        self._open.done(discussion.id, message_id)

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
        except (discord.Forbidden, discord.NotFound) as error:
            await self.refuse(discussion, gone=isinstance(error, discord.NotFound))
        except Exception:
            log.exception("discussion could not be read, going on discussion=%d", discussion.id)
            self._open.leave_unread(discussion.id)

    async def retry(self, discussion: Discussion) -> None:
        """Read and judge again what failed before; a reply that is gone is done."""
        if not self._open.may_ask(discussion.id, self._clock()):
            return
        if self._open.is_unread(discussion.id):
            await self.read_missed(discussion)
        for message_id in self._open.failed_in(discussion.id):
            await self.fetch_and_judge(message_id, discussion)

    async def refuse(self, discussion: Discussion, *, gone: bool) -> None:
        """Give a discussion up once Discord has refused it for some time, in case it errs.

        Args:
            gone: It is not to be found, and is forgotten then. One that may not be read is asked
                for again.
        """
        certain = self._open.refuse(discussion.id, self._clock())
        log.warning("discussion is refused discussion=%d gone=%s", discussion.id, gone)
        if not (gone and certain):
            return
        try:
            await self.forget(discussion.id)
        except StorageError:
            log.exception("discussion could not be closed discussion=%d", discussion.id)

    async def _read_missed(self, discussion: Discussion) -> None:
        thread = self._bot.get_channel(discussion.id)
        if isinstance(thread, discord.Thread) and not _may_read(thread):
            # Discord would answer that nothing was written.
            await self.refuse(discussion, gone=False)
            return
        mark = self._open.mark(discussion.id)
        away_since = self._open.away_since(discussion.id)
        # Nothing that was judged more than a day ago is looked at again.
        recent = discord.utils.snowflake_time(mark) > self._clock() - _EDITS_FROM
        read = 0
        if away_since is not None and recent:
            missed = self._edited_and_missed(discussion, mark, away_since)
        else:
            missed = self._missed(discussion, mark)
        async for found in missed:
            read += 1
            await self._see_to(found, discussion)
        self._open.caught_up(discussion.id)
        if read:
            log.info("caught up discussion=%d messages=%d", discussion.id, read)

    async def _missed(self, discussion: Discussion, mark: int) -> AsyncIterator[Found]:
        """Go through what was written since the mark."""
        thread = self._bot.get_channel(discussion.id)
        if isinstance(thread, discord.Thread) and (thread.last_message_id or 0) <= mark:
            return
        async for found in read_after(self._channel(discussion), mark):
            yield found

    async def _edited_and_missed(
        self, discussion: Discussion, mark: int, away_since: datetime
    ) -> AsyncIterator[Found]:
        """Go through the last replies edited while the bot was away, and what was written since.

        One page mostly holds both.
        """
        channel = self._channel(discussion)
        page, is_all = await read_latest(channel)
        self._acquaintance.meet(discussion.id, page)
        holds_missed = is_all or page[0].id <= mark
        if not holds_missed:
            page, _ = await read_latest(channel, before=mark + 1)
        earliest = discord.utils.time_snowflake(self._clock() - _EDITS_FROM)
        for found in page:
            edited_at = found.edited_at
            edited = edited_at is not None and edited_at >= away_since - _CLOCK_SLACK
            if found.id > mark or (edited and found.id >= earliest):
                yield found
        if not holds_missed:
            async for found in read_after(channel, mark):
                yield found

    def _channel(self, discussion: Discussion) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(discussion.id, guild_id=discussion.guild_id)

    async def forget(self, discussion_id: int) -> None:
        """Stop watching a discussion that is over or gone."""
        await self._discussions.close(discussion_id, self._clock())
        self._open.remove(discussion_id)
        log.info("discussion closed discussion=%d", discussion_id)


def _may_read(thread: discord.Thread) -> bool:
    try:
        return thread.permissions_for(thread.guild.me).read_message_history
    except discord.ClientException:  # its channel is not known
        return True


def _is_reply(message: discord.Message) -> bool:
    """Tell whether a message is a reader's, and not a bot's, a restored one or a system message."""
    by_a_person = not message.author.bot and message.webhook_id is None
    return by_a_person and message.type in _ORDINARY
