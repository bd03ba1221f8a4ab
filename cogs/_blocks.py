"""Keeps blocked members from commenting: the record, and the overwrites in channels that follow it.

The record comes first, so that a crash loses no block. One that Discord refuses everywhere is
struck out again, so that nobody is said to be blocked who can write. Whatever a crash leaves
between the two is put right by `cover` at the next start.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import discord
from discord.ext import commands

from cogs._audit import audit_reason
from cogs._members import find_member, find_user
from cogs._open_discussions import OpenDiscussions
from cogs._places import find_channel
from cogs._refusals import NETWORK, is_final, reason_of, reason_out_of_reach
from newsroom.clock import Clock
from newsroom.config import PolicyFile
from newsroom.models import Case, Step
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


@dataclass(slots=True)
class _Tried:
    held: list[str]  # channels where it is as it should be
    refusals: list[str]
    may_pass: bool = False  # whether a refusal may be Discord's own trouble of the moment

    @property
    def detail(self) -> str:
        return "; ".join(self.refusals)


class Blocks:
    """Who may read but not comment."""

    def __init__(
        self,
        bot: commands.Bot,
        policy: PolicyFile,
        open_discussions: OpenDiscussions,
        members: MemberStore,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._policy = policy
        self._open = open_discussions
        self._members = members
        self._changing = asyncio.Lock()  # record and overwrites belong together
        self._covered: dict[int, frozenset[int]] = {}  # guild -> channels where blocks hold
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
            await self._members.block(guild.id, member_id, by, reason, case_id, now, until)
            try:
                tried = await self._mute(guild, member_id, self._channels(guild), reason)
            except NETWORK:
                self._covered.pop(guild.id, None)  # `cover` sees to it
                raise
            if not tried.held:
                await self._members.take_back(guild.id, member_id, case_id)
                return Step("block", False, tried.detail)
        return Step("block", True, f"not {tried.detail}" if tried.refusals else "")

    async def unblock(self, guild: discord.Guild, member_id: int, *, by: int) -> Step:
        """Let a member write again, whatever blocked them."""
        async with self._changing:
            standing = await self._members.blocks_of(guild.id, member_id)
            return await self._end(guild, member_id, standing, (), by)

    async def lift(self, guild: discord.Guild, case: Case) -> tuple[Step, ...]:
        """End the block that a case brought, as far as it still stands."""
        async with self._changing:
            standing = await self._members.blocks_of(guild.id, case.member_id)
            own = [block for block in standing if block.case_id == case.id]
            others = [block for block in standing if block.case_id != case.id]
            if not own:
                return ()
            return (await self._end(guild, case.member_id, own, others, case.decided_by),)

    async def end_due(self) -> None:
        """End every block that has run its time; one that Discord will not lift waits an hour."""
        now = self._clock()
        due = await self._members.due(now)
        for guild_id, member_id in dict.fromkeys((b.guild_id, b.member_id) for b in due):
            guild = self._bot.get_guild(guild_id)
            if guild is None or self._retry_at.get((guild_id, member_id), now) > now:
                continue
            async with self._changing:
                standing = await self._members.blocks_of(guild_id, member_id)
                over = [b for b in standing if b.until is not None and b.until <= now]
                others = [b for b in standing if b not in over]
                step = await self._end(guild, member_id, over, others, None)
            self._retry_at.pop((guild_id, member_id), None)
            if not step.done and not others:
                self._retry_at[guild_id, member_id] = now + _RETRY_AFTER
            log.info("block ended member=%d done=%s", member_id, step.done)

    async def cover(self, guild: discord.Guild) -> tuple[Uncovered, ...]:
        """Put standing blocks in force in channels that are new since the last time.

        At the first time all are new. Returns what Discord refused.
        """
        channels = self._channels(guild)
        here = frozenset(channel.id for channel in channels)
        if here <= self._covered.get(guild.id, frozenset()):
            return ()
        uncovered = []
        for member_id in dict.fromkeys(
            block.member_id for block in await self._members.blocks_in(guild.id)
        ):
            async with self._changing:
                found = await self._cover_member(guild, member_id, channels)
            if found is not None:
                log.warning("block not in force member=%d anywhere=%s", member_id, found.anywhere)
                uncovered.append(found)
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
        if not anywhere and not tried.may_pass:
            for block in standing:
                await self._members.take_back(guild.id, member_id, block.case_id)
        return Uncovered(member_id, tried.detail, anywhere or tried.may_pass)

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
            step = Step("unblock", not tried.refusals, tried.detail)
        if others or step.done:
            await self._members.end(ended, by, self._clock())
        return step

    def _channels(self, guild: discord.Guild) -> list[_Channel]:
        """Return the channels of the policy's feeds and those where discussions are still open."""
        places = [place for feed in self._policy.current.feeds for place in feed.channels]
        named = [find_channel(guild, place) for place in places]
        parents = [guild.get_channel(d.channel_id) for d in self._open.in_guild(guild.id)]
        found = (c for c in (*named, *parents) if isinstance(c, _Channel))
        return list({channel.id: channel for channel in found}.values())

    async def _mute(
        self, guild: discord.Guild, member_id: int, channels: Sequence[_Channel], reason: str
    ) -> _Tried:
        member = await find_member(guild, member_id)
        target = member or await find_user(self._bot, member_id)
        if target is None:
            return _Tried([], ["the account no longer exists"])
        beyond = reason_out_of_reach(member) if member is not None else None
        if beyond is not None:
            return _Tried([], [beyond])
        if not channels:
            return _Tried([], ["no discussion channel exists"])
        return await _overwrite(channels, target, _MUTED, reason)

    async def _unmute(self, guild: discord.Guild, member_id: int) -> _Tried:
        target = await find_member(guild, member_id) or await find_user(self._bot, member_id)
        if target is None:  # nobody is left to keep from writing
            return _Tried([], [])
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
    tried = _Tried([], [])
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
        except discord.HTTPException as error:
            # What stands there already needs no leave of Discord's.
            as_wanted = permissions is _MUTED and former == overwrite.pair()
            if error.code != _NO_OVERWRITE and not as_wanted:
                tried.refusals.append(f"in #{channel.name}: {reason_of(error)}")
                tried.may_pass |= not is_final(error)
                continue
        tried.held.append(channel.name)
    return tried
