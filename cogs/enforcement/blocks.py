"""Keeps blocked members from commenting: the record, and the overwrites in channels that follow it.

The record comes first, so that a crash loses no block. One that Discord refuses everywhere is
struck out again, so that nobody is said to be blocked who can write. Whatever a crash leaves
between the two is put right by `cover` at the next start.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Self

import discord
from discord.ext import commands

from cogs.enforcement.audit import audit_reason
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.members import find_member, find_user
from cogs.kit.places import find_channel
from cogs.kit.refusals import NETWORK, foresee_reach, reason_of, who_tries_again
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.models import Case
from newsroom.outcomes import Retry, Step
from newsroom.storage.members import Block, MemberStore

log = logging.getLogger(__name__)

_MUTED: dict[str, bool | None] = {
    "send_messages": False,
    "send_messages_in_threads": False,
    "create_public_threads": False,
    "create_private_threads": False,
    "add_reactions": False,
}
_UNMUTED: dict[str, bool | None] = dict.fromkeys(_MUTED)
_NO_OVERWRITE = 10_009  # Unknown permission overwrite
_RETRY_AFTER = timedelta(hours=1)  # Discord counts refused requests against the bot

_Channel = discord.TextChannel | discord.ForumChannel


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Where a standing block could not be put in force."""

    member_id: int
    detail: str
    anywhere: bool  # whether it holds in other channels; one that holds nowhere is struck out
    retry: Retry


@dataclass(slots=True)
class _Tried:
    held: list[str] = field(default_factory=list)  # channels where it is as it should be
    refusals: list[str] = field(default_factory=list)
    retries: set[Retry] = field(default_factory=set)  # who tries the refused again

    def refuse(self, refusal: str, retry: Retry) -> Self:
        self.refusals.append(refusal)
        self.retries.add(retry)
        return self

    @property
    def detail(self) -> str:
        return "; ".join(self.refusals)

    @property
    def retry(self) -> Retry:
        """The bot, as long as any refusal may be Discord's own trouble of the moment."""
        in_turn = (Retry.BOT, Retry.MODERATOR)
        return next((who for who in in_turn if who in self.retries), Retry.NOBODY)


class Blocks:
    """Who may read but not comment."""

    def __init__(
        self,
        bot: commands.Bot,
        policies: Policies,
        open_discussions: OpenDiscussions,
        members: MemberStore,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._policies = policies
        self._open = open_discussions
        self._members = members
        self._changing = asyncio.Lock()  # record and overwrites belong together
        # guild -> channels where blocks hold as far as the bot may, and whether it may there
        self._covered: dict[int, frozenset[tuple[int, bool]]] = {}
        self._retry_at: dict[tuple[int, int], datetime] = {}
        self._clock = clock

    async def block(
        self,
        guild: discord.Guild,
        member_id: int,
        *,
        reason: str,
        by: int | None = None,
        case_id: int | None = None,
        until: datetime | None = None,
    ) -> Step:
        """Deny a member to write in the discussions; where Discord refuses, the step says.

        Args:
            case_id: The case that asks for it; None when a moderator does.
        """
        now = self._clock()
        async with self._changing:
            is_new = await self._members.block(guild.id, member_id, by, reason, case_id, now, until)
            channels = self._channels(guild)
            missing = [c for c in channels if is_new or not _is_muted(c, member_id)]
            if channels and not missing:  # an earlier try has reached them all
                return Step("block", True)
            tried = await self._mute(guild, member_id, missing, reason)
            if tried.retry is Retry.BOT:
                self._covered.pop(guild.id, None)  # `cover` sees to it
                return Step("block", False, tried.detail, Retry.BOT)
            if not tried.held and len(missing) == len(channels):
                await self._members.take_back(guild.id, member_id, case_id)
                return Step("block", False, tried.detail, tried.retry)
        return Step("block", True, f"not {tried.detail}" if tried.refusals else "")

    async def unblock(self, guild: discord.Guild, member_id: int, *, by: int) -> Step:
        """Let a member write again, whatever blocked them."""
        async with self._changing:
            standing = await self._members.blocks_of(guild.id, member_id)
            return await self._end(guild, member_id, standing, (), by)

    async def lift(self, guild: discord.Guild, case: Case) -> Step | None:
        """End the block that a case brought; None when it no longer stands."""
        async with self._changing:
            standing = await self._members.blocks_of(guild.id, case.member_id)
            own = [block for block in standing if block.case_id == case.id]
            others = [block for block in standing if block.case_id != case.id]
            if not own:
                return None
            return await self._end(guild, case.member_id, own, others, case.decided_by)

    async def end_due(self) -> None:
        """End every block that has run its time; one that Discord refuses waits an hour."""
        now = self._clock()
        due = await self._members.due(now)
        for guild_id, member_id in dict.fromkeys((b.guild_id, b.member_id) for b in due):
            guild = self._bot.get_guild(guild_id)
            if guild is None or not self._policies.serves(guild_id):
                continue
            if self._retry_at.get((guild_id, member_id), now) > now:
                continue
            async with self._changing:
                standing = await self._members.blocks_of(guild_id, member_id)
                over = [b for b in standing if b.until is not None and b.until <= now]
                others = [b for b in standing if b not in over]
                step = await self._end(guild, member_id, over, others, None)
            self._retry_at.pop((guild_id, member_id), None)
            if not step.done and step.retry is not Retry.BOT and not others:
                self._retry_at[guild_id, member_id] = now + _RETRY_AFTER
            log.info("block ended member=%d done=%s", member_id, step.done)

    async def cover(self, guild: discord.Guild) -> tuple[Uncovered, ...]:
        """Put standing blocks in force in channels that are new, or newly the bot's to change.

        At the first time all are new. Returns what Discord refused for good; what it may yet do
        is tried again the next time.
        """
        channels = self._channels(guild)
        here = frozenset((c.id, c.permissions_for(guild.me).manage_roles) for c in channels)
        if here <= self._covered.get(guild.id, frozenset()):
            return ()
        uncovered, complete = [], True
        for member_id in dict.fromkeys(
            block.member_id for block in await self._members.blocks_in(guild.id)
        ):
            async with self._changing:
                found = await self._cover_member(guild, member_id, channels)
            if found is None:
                continue
            log.warning("block not in force member=%d retry=%s", member_id, found.retry.value)
            if found.retry is Retry.BOT:
                complete = False
            else:
                uncovered.append(found)
        if complete:
            self._covered[guild.id] = here
        return tuple(uncovered)

    # ------------------------------------------------------------ parts

    async def _cover_member(
        self, guild: discord.Guild, member_id: int, channels: Sequence[_Channel]
    ) -> Uncovered | None:
        standing = await self._members.blocks_of(guild.id, member_id)
        missing = [channel for channel in channels if not _is_muted(channel, member_id)]
        if not standing or not missing:
            return None
        tried = await self._mute(guild, member_id, missing, standing[0].reason)
        if not tried.refusals:
            return None
        anywhere = bool(tried.held) or len(missing) < len(channels)
        if not anywhere and tried.retry is not Retry.BOT:
            for block in standing:
                await self._members.take_back(guild.id, member_id, block.case_id)
        return Uncovered(member_id, tried.detail, anywhere, tried.retry)

    async def _end(
        self,
        guild: discord.Guild,
        member_id: int,
        ended: Sequence[Block],
        others: Sequence[Block],
        by: int | None,
    ) -> Step:
        """End some of a member's blocks; with the last of them they can write again."""
        step = Step("unblock", False, "another block of theirs still stands")
        if not others:
            tried = await self._unmute(guild, member_id)
            step = Step("unblock", not tried.refusals, tried.detail, tried.retry)
        if others or step.done:
            await self._members.end(ended, by, self._clock())
        return step

    def _channels(self, guild: discord.Guild) -> list[_Channel]:
        """Return the channels of the policy's feeds and those where discussions are still open."""
        feeds = self._policies.for_guild(guild.id).feeds
        places = [place for feed in feeds for place in feed.channels]
        named = [find_channel(guild, place) for place in places]
        parents = [guild.get_channel(d.channel_id) for d in self._open.in_guild(guild.id)]
        found = (c for c in (*named, *parents) if isinstance(c, _Channel))
        return list({channel.id: channel for channel in found}.values())

    async def _mute(
        self, guild: discord.Guild, member_id: int, channels: Sequence[_Channel], reason: str
    ) -> _Tried:
        try:
            member = await find_member(guild, member_id)
            target = member or await find_user(self._bot, member_id)
        except NETWORK as error:
            return _Tried().refuse(reason_of(error), who_tries_again(error))
        if target is None:
            return _Tried().refuse("the account no longer exists", Retry.NOBODY)
        beyond = foresee_reach("block", member) if member is not None else None
        if beyond is not None:
            return _Tried().refuse(beyond.detail, beyond.retry)
        if not channels:
            return _Tried().refuse("no discussion channel exists", Retry.MODERATOR)
        return await _overwrite(channels, target, _MUTED, reason)

    async def _unmute(self, guild: discord.Guild, member_id: int) -> _Tried:
        try:
            target = await find_member(guild, member_id) or await find_user(self._bot, member_id)
        except NETWORK as error:
            return _Tried().refuse(reason_of(error), who_tries_again(error))
        if target is None:  # nobody is left to keep from writing
            return _Tried()
        channels = {channel.id: channel for channel in self._channels(guild)}
        all_channels: list[_Channel] = [*guild.text_channels, *guild.forums]
        for channel in all_channels:  # the policy may have moved on since
            if _is_muted(channel, member_id):
                channels[channel.id] = channel
        return await _overwrite(list(channels.values()), target, _UNMUTED, "block lifted")


def _is_muted(channel: _Channel, member_id: int) -> bool:
    overwrite = channel.overwrites_for(discord.Object(member_id))
    return all(getattr(overwrite, name) is value for name, value in _MUTED.items())


async def _overwrite(
    channels: Sequence[_Channel],
    target: discord.Member | discord.User,
    permissions: dict[str, bool | None],
    reason: str,
) -> _Tried:
    """Change a member's overwrite in each channel; one that refuses does not stop the others."""
    tried = _Tried()
    for channel in channels:
        overwrite = channel.overwrites_for(target)
        former = overwrite.pair()
        overwrite.update(**permissions)
        try:
            await channel.set_permissions(
                target,  # type: ignore[arg-type] # a user who left is as good as a member
                overwrite=None if overwrite.is_empty() else overwrite,
                reason=audit_reason(reason),
            )
        except NETWORK as error:
            # What stands there already needs no leave of Discord's.
            as_wanted = permissions is _MUTED and former == overwrite.pair()
            if getattr(error, "code", None) != _NO_OVERWRITE and not as_wanted:
                refusal = f"in #{channel.name}: {reason_of(error)}"
                tried.refuse(refusal, who_tries_again(error))
                continue
        tried.held.append(channel.name)
    return tried
