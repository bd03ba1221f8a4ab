"""Locks, slows, closes and reopens discussions: by hand, and when their time is over.

Whether one is locked, and how slow it is, Discord alone remembers: so a restart changes nothing,
and what is done there by hand counts too. Whether one is closed is in the records.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from weakref import WeakValueDictionary

import discord

from cogs.discussions.watching import Watcher
from cogs.enforcement.audit import audit_reason
from cogs.enforcement.cards import Cards
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.places import find_thread
from cogs.kit.refusals import NETWORK, is_final, reason_of
from cogs.wording import discussions as wording
from cogs.wording.outcomes import detail_text
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.speech import SOURCE, _, speaking
from newsroom.storage.discussions import Discussion, DiscussionStore

log = logging.getLogger(__name__)

_TIME_IS_OVER = "The discussion's time is over"  # for the audit log


@dataclass(frozen=True, slots=True)
class Order:
    """Who wants something done with which discussion, and why."""

    actor: discord.Member
    discussion_id: int | None  # None: where the order was given, or what it named, is none
    reason: str = ""

    @property
    def for_audit(self) -> str:
        """What Discord's audit log says of it, where the bot stands as the one who acted."""
        who = f"{self.actor.display_name} ({self.actor.id})"
        return audit_reason(f"{who}: {self.reason}" if self.reason else who)


_Work = Callable[[Order, Discussion, discord.Thread], Awaitable[str]]


class Keeper:
    """Decides whether a discussion takes replies. One thing at a time is done with each."""

    def __init__(
        self,
        policies: Policies,
        discussions: DiscussionStore,
        open_discussions: OpenDiscussions,
        watcher: Watcher,
        cards: Cards,
        clock: Clock,
    ) -> None:
        self._policies = policies
        self._discussions = discussions
        self._open = open_discussions
        self._watcher = watcher
        self._cards = cards
        self._clock = clock
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    # ------------------------------------------------------------ by hand

    async def lock(self, order: Order) -> str:
        """Let nobody write; return what to tell whoever wants it, as all of these do."""
        return await self._carry_out(order, self._lock)

    async def unlock(self, order: Order) -> str:
        """Let readers write again."""
        return await self._carry_out(order, self._unlock)

    async def slow(self, order: Order, every: timedelta) -> str:
        """Let each reader write once in so long; no time is no limit."""

        async def slow(order: Order, discussion: Discussion, thread: discord.Thread) -> str:
            if discussion.closed_at is not None:
                return wording.closed_text()
            if thread.slowmode_delay == every.total_seconds():
                return wording.slow_already_text(every)
            seconds = int(every.total_seconds())
            await thread.edit(archived=False, slowmode_delay=seconds, reason=order.for_audit)
            await self._announce(order, thread, lambda: wording.slowed_deed(every))
            return await self._tell(
                order,
                thread,
                self._notice(order, lambda name: wording.slowed_notice(name, every)),
                wording.slowed_text(every),
            )

        return await self._carry_out(order, slow)

    async def close(self, order: Order) -> str:
        """Close a discussion for good, as when its time is over."""
        return await self._carry_out(order, self._close)

    async def reopen(self, order: Order) -> str:
        """Open a closed discussion again, for as long as a new one."""
        return await self._carry_out(order, self._reopen)

    async def _carry_out(self, order: Order, work: _Work) -> str:
        if order.discussion_id is None:
            return wording.no_discussion_text()
        async with self._turn(order.discussion_id):
            discussion = await self._discussions.get(order.discussion_id)
            if discussion is None or discussion.guild_id != order.actor.guild.id:
                return wording.no_discussion_text()
            try:
                thread = await find_thread(order.actor.guild, discussion.id)
                if thread is None:
                    return wording.gone_text()
                said = await work(order, discussion, thread)
            except NETWORK as error:
                log.warning("discussion not changed discussion=%d", discussion.id, exc_info=True)
                tell = wording.unchanged_text if is_final(error) else wording.unsure_text
                return tell(detail_text(reason_of(error)))
        return said.format(place=f"<#{discussion.id}>")

    async def _lock(self, order: Order, discussion: Discussion, thread: discord.Thread) -> str:
        if discussion.closed_at is not None:
            return wording.closed_text()
        if thread.locked:
            return _("{place} is locked already.")
        await thread.edit(archived=False, locked=True, reason=order.for_audit)
        await self._announce(order, thread, lambda: _("locked {place}"))
        notice = self._notice(order, wording.locked_notice)
        return await self._tell(
            order, thread, notice, _("Locked: readers cannot write in {place}.")
        )

    async def _unlock(self, order: Order, discussion: Discussion, thread: discord.Thread) -> str:
        if discussion.closed_at is not None:
            return wording.closed_text()
        if not thread.locked:
            return _("{place} is not locked.")
        await thread.edit(archived=False, locked=False, reason=order.for_audit)
        await self._announce(order, thread, lambda: _("unlocked {place}"))
        notice = self._notice(order, wording.unlocked_notice)
        return await self._tell(order, thread, notice, _("Unlocked: {place} takes replies again."))

    async def _close(self, order: Order, discussion: Discussion, thread: discord.Thread) -> str:
        if discussion.closed_at is not None:
            return _("{place} is closed already.")
        await thread.edit(archived=False, locked=True, reason=order.for_audit)
        await self._watcher.read_missed(discussion)
        if self._open.is_unfinished(discussion.id):
            return wording.half_closed_text(_("a reply in it could not be judged"))
        try:
            await self._end(thread, discussion, order.for_audit, order.reason)
        except NETWORK as error:
            log.warning("discussion not closed yet discussion=%d", discussion.id, exc_info=True)
            return wording.half_closed_text(detail_text(reason_of(error)))
        await self._watcher.forget(discussion.id)
        await self._announce(order, thread, lambda: _("closed {place}"))
        return _("Closed: {place} is locked and folded away.")

    async def _reopen(self, order: Order, discussion: Discussion, thread: discord.Thread) -> str:
        """Let replies be judged before anybody can write one."""
        reopened = await self._discussions.reopen(discussion.id, self._clock())
        if reopened is None:
            return wording.still_open_text(locked=thread.locked)
        await self._watcher.begin(reopened)
        try:
            await thread.edit(archived=False, locked=False, reason=order.for_audit)
        except NETWORK as error:
            if is_final(error):
                await self._watcher.forget(discussion.id)
            raise
        await self._announce(order, thread, lambda: _("reopened {place}"))
        notice = self._notice(order, wording.reopened_notice)
        return await self._tell(order, thread, notice, _("Reopened: {place} takes replies again."))

    async def _tell(self, order: Order, thread: discord.Thread, notice: str, done: str) -> str:
        """Tell a discussion's readers; return what its moderator is told."""
        try:
            await thread.send(embed=wording.notice_embed(notice, order.reason))
        except NETWORK:
            log.warning("discussion could not be told discussion=%d", thread.id, exc_info=True)
            return _("{done} Discord did not let the bot say so there.", done=done)
        return done

    async def _announce(
        self, order: Order, thread: discord.Thread, tell: Callable[[], str]
    ) -> None:
        """Tell the other moderators what was done."""
        with speaking(SOURCE):
            done = tell().format(place="discussion")
        log.info("%s discussion=%d by=%d", done, thread.id, order.actor.id)
        with self._policies.speaking(thread.guild.id):
            text = wording.deed_text(order.actor.id, tell(), thread.id, order.reason)
        await self._cards.say(thread.guild.id, text)

    # ------------------------------------------------------------ when its time is over

    async def end(self, guild: discord.Guild, discussion: Discussion) -> None:
        """Close a discussion whose time is over, unless something in it is still to be judged.

        One that cannot be locked goes on being judged.
        """
        async with self._turn(discussion.id):
            now = await self._discussions.get(discussion.id)
            if now is None or now.closed_at is not None or now.opened_at != discussion.opened_at:
                return  # closed by hand meanwhile, and perhaps reopened
            await self._watcher.read_missed(discussion)
            if not self._open.is_unfinished(discussion.id):
                await self._end_old(guild, discussion)

    async def _end_old(self, guild: discord.Guild, discussion: Discussion) -> None:
        # Discord does not tell of archived threads, which any reader could wake by a reply.
        thread = await find_thread(guild, discussion.id)
        try:
            if thread is not None:
                await self._end_quietly(thread, discussion)
        except discord.NotFound:
            thread = None
        if thread is None:
            await self._watcher.refuse(discussion, gone=True)
        else:
            await self._watcher.forget(discussion.id)

    async def _end_quietly(self, thread: discord.Thread, discussion: Discussion) -> None:
        """Lock and fold a discussion away; say so where readers could still write and look in."""
        if thread.archived or thread.locked:
            await thread.edit(locked=True, archived=True, reason=_TIME_IS_OVER)
            return
        await thread.edit(locked=True, reason=_TIME_IS_OVER)
        await self._end(thread, discussion, _TIME_IS_OVER)

    # ------------------------------------------------------------ shared

    async def _end(
        self, thread: discord.Thread, discussion: Discussion, for_audit: str, reason: str = ""
    ) -> None:
        """Say in a locked discussion that it is over, and fold it away.

        The lock comes first: then this is said once, however often the rest is tried.
        """
        since = int(discussion.opened_at.timestamp()) % 10_000  # reopened, it ends once more
        with self._policies.speaking(discussion.guild_id):
            embed = wording.closed_embed(reason)
        await thread.send(embed=embed, nonce=f"c{discussion.id}-{since}")
        await thread.edit(locked=True, archived=True, reason=for_audit)

    def _notice(self, order: Order, write: Callable[[str], str]) -> str:
        """Write what readers are told, in the newspaper's name and language."""
        publication = self._policies.for_guild(order.actor.guild.id).publication
        with speaking(publication.language):
            return write(publication.name)

    def _turn(self, discussion_id: int) -> asyncio.Lock:
        return self._turns.setdefault(discussion_id, asyncio.Lock())
