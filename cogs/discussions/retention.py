"""Keeps replies for as long as the policy says, so that another policy can be tried on them."""

import asyncio
import logging
from collections.abc import Iterable
from datetime import timedelta

from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.errors import StorageError
from newsroom.models import Action, Reply, Verdict
from newsroom.storage.replies import KeptReply, ReplyStore

log = logging.getLogger(__name__)

_MOST_WAITING = 10_000  # a guess: replies that wait to be written down while that fails


class Retention:
    """Collects what is to be kept and forgotten, and writes it down many at a time."""

    def __init__(self, policies: Policies, replies: ReplyStore, clock: Clock) -> None:
        self._policies = policies
        self._replies = replies
        self._clock = clock
        self._new: dict[int, KeptReply] = {}
        self._gone: set[int] = set()
        self._storing = asyncio.Lock()

    def span(self, guild_id: int) -> timedelta | None:
        """Return how long a guild's replies are kept; None when they are not."""
        if not self._policies.serves(guild_id):
            return None
        return self._policies.for_guild(guild_id).privacy.keep_replies

    def keep(self, guild_id: int, reply: Reply, verdict: Verdict) -> None:
        """Keep a reply that has been judged, unless it is about to go: then its case has it."""
        span = self.span(guild_id)
        if span is None or verdict.action >= Action.HOLD or len(self._new) >= _MOST_WAITING:
            return
        self._new[reply.id] = KeptReply(guild_id, reply, reply.posted_at + span)

    def drop(self, guild_id: int, message_ids: Iterable[int]) -> None:
        """Forget replies that have been deleted."""
        if self.span(guild_id) is None:  # then nothing is kept
            return
        for message_id in message_ids:
            self._new.pop(message_id, None)
            self._gone.add(message_id)

    async def drop_discussion(self, discussion_id: int) -> None:
        """Forget the replies of a discussion that has been deleted."""
        await self.store()
        await self._replies.forget_discussion(discussion_id)

    async def drop_channel(self, guild_id: int, channel_id: int) -> None:
        """Forget the replies of all discussions in a channel that has been deleted."""
        await self.store()
        await self._replies.forget_channel(guild_id, channel_id)

    async def store(self) -> None:
        """Write down what has been collected; what fails is tried again with what comes next."""
        async with self._storing:
            if not self._new and not self._gone:
                return
            new, gone = self._new, self._gone
            self._new, self._gone = {}, set()
            stored = False
            try:
                await self._replies.store(list(new.values()), gone)
                stored = True
            except StorageError:
                log.exception("replies could not be kept, trying again replies=%d", len(new))
            finally:  # also when the bot stops meanwhile
                if not stored:
                    left = {id: kept for id, kept in new.items() if id not in self._gone}
                    self._new, self._gone = left | self._new, self._gone | gone

    async def tidy(self, guild_ids: Iterable[int]) -> None:
        """Forget what has been kept long enough, by the policies as they are now.

        Of a guild that has none now, each reply goes when it was to go.
        """
        now = self._clock()
        await self._replies.forget(now)
        for guild_id in filter(self._policies.serves, guild_ids):
            span = self.span(guild_id)
            if span is not None:
                await self._replies.shorten(guild_id, now, span)
                continue
            for kept in [one for one in self._new.values() if one.guild_id == guild_id]:
                del self._new[kept.reply.id]
            async with self._storing:
                await self._replies.forget_guild(guild_id)
