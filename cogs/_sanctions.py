"""Applies and lifts timeouts, blocks and bans; each is safe to repeat."""

import logging
from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta

import discord
from discord.ext import commands

from cogs._members import find_member, find_user
from cogs._places import find_channel
from cogs._refusals import reason_no_timeout, reason_of, reason_out_of_reach
from newsroom.config import PolicyFile
from newsroom.models import Case, SanctionKind, Step
from newsroom.storage.members import MemberStore

log = logging.getLogger(__name__)

_MUTED: dict[str, bool | None] = {
    "send_messages": False,
    "send_messages_in_threads": False,
    "create_public_threads": False,
    "create_private_threads": False,
    "add_reactions": False,
}
_UNMUTED: dict[str, bool | None] = dict.fromkeys(_MUTED)
_SLACK = timedelta(seconds=5)  # Discord rounds a timeout's end


class Sanctions:
    """What may happen to a member, and its undoing."""

    def __init__(self, bot: commands.Bot, policy: PolicyFile, members: MemberStore) -> None:
        self._bot = bot
        self._policy = policy
        self._members = members

    async def apply(self, case: Case, member: discord.Member | None) -> tuple[Step, ...]:
        """Carry out a case's sanction.

        Args:
            member: As the event brought them; None to look them up.
        """
        guild = self._bot.get_guild(case.guild_id)
        if guild is None or case.sanction is None:
            return ()
        match case.sanction.kind:
            case SanctionKind.WARN:
                return ()
            case SanctionKind.TIMEOUT:
                member = member or await find_member(guild, case.member_id)
                return (await self._time_out(member, case),)
            case SanctionKind.BLOCK:
                return (
                    await self.block(
                        guild,
                        case.member_id,
                        reason=_audit_reason(case),
                        case_id=case.id,
                        until=case.sanction_until,
                    ),
                )
            case SanctionKind.BAN:
                return (await self._ban(guild, case),)

    async def will_ban(self, case: Case) -> bool:
        """Tell whether a case's sanction is a ban that Discord will allow."""
        guild = self._bot.get_guild(case.guild_id)
        if guild is None or case.sanction is None or case.sanction.kind is not SanctionKind.BAN:
            return False
        member = await find_member(guild, case.member_id)
        return member is None or reason_out_of_reach(member) is None

    async def lift(self, case: Case) -> tuple[Step, ...]:
        """Undo a case's sanction as far as it still holds and nothing else keeps it."""
        guild = self._bot.get_guild(case.guild_id)
        if guild is None or case.sanction is None:
            return ()
        match case.sanction.kind:
            case SanctionKind.TIMEOUT:
                member = await find_member(guild, case.member_id)
                return await self._end_timeout(member, case)
            case SanctionKind.BLOCK:
                block = await self._members.blocked(guild.id, case.member_id)
                if block is None or block.case_id != case.id:
                    return ()
                return (await self.unblock(guild, case.member_id, by=case.decided_by),)
            case SanctionKind.BAN:
                user = discord.Object(case.member_id)
                return (await _attempt("unban", guild.unban(user, reason=_audit_reason(case))),)
        return ()

    # ------------------------------------------------------------ block

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
        """Deny a member to write in the discussions. The record comes first."""
        now = datetime.now(UTC)
        await self._members.block(guild.id, member_id, by, reason, case_id, now, until)
        return await self._overwrite(guild, member_id, "block", _MUTED, reason)

    async def unblock(self, guild: discord.Guild, member_id: int, *, by: int | None) -> Step:
        """Let a blocked member write again."""
        step = await self._overwrite(guild, member_id, "unblock", _UNMUTED, "block lifted")
        if step.done:
            await self._members.unblock(guild.id, member_id, by, datetime.now(UTC))
        return step

    async def end_due_blocks(self) -> None:
        """Unblock everyone whose block has run its time; one that Discord refuses waits."""
        for block in await self._members.due(datetime.now(UTC)):
            guild = self._bot.get_guild(block.guild_id)
            if guild is None:
                continue
            step = await self.unblock(guild, block.member_id, by=None)
            log.info("block ended member=%d done=%s", block.member_id, step.done)

    async def _overwrite(
        self,
        guild: discord.Guild,
        member_id: int,
        name: str,
        permissions: dict[str, bool | None],
        reason: str,
    ) -> Step:
        target = await find_member(guild, member_id) or await find_user(self._bot, member_id)
        if target is None:
            return Step(name, False, "the account no longer exists")
        if isinstance(target, discord.Member):
            beyond = reason_out_of_reach(target)
            if beyond is not None:
                return Step(name, False, beyond)
        channels = {
            feed.channel: find_channel(guild, feed.channel) for feed in self._policy.current.feeds
        }
        found = [channel for channel in channels.values() if channel is not None]
        if not found:
            return Step(name, False, "no discussion channel exists")
        for channel in found:
            overwrite = channel.overwrites_for(target)
            overwrite.update(**permissions)
            wanted = None if overwrite.is_empty() else overwrite
            step = await _attempt(
                name,
                channel.set_permissions(
                    target,  # type: ignore[arg-type] # a user who left is as good as a member
                    overwrite=wanted,
                    reason=reason[:100],
                ),
                where=f" in #{channel.name}",
            )
            if not step.done:
                return step
        return Step(name, True)

    # ------------------------------------------------------------ timeout, ban

    async def _time_out(self, member: discord.Member | None, case: Case) -> Step:
        if member is None:
            return Step("timeout", False, "the member has left the server")
        until = case.sanction_until
        if until is None or until <= datetime.now(UTC):
            return Step("timeout", False, "its time was over before it could be set")
        if member.timed_out_until is not None and member.timed_out_until > until + _SLACK:
            return Step("timeout", True, "a longer one was already running")
        beyond = reason_no_timeout(member)
        if beyond is not None:
            return Step("timeout", False, beyond)
        end = discord.utils.format_dt(until, "f")
        return await _attempt(
            "timeout", member.timeout(until, reason=_audit_reason(case)), detail=f"until {end}"
        )

    async def _end_timeout(self, member: discord.Member | None, case: Case) -> tuple[Step, ...]:
        if member is None or member.timed_out_until is None or case.sanction_until is None:
            return ()
        if abs(member.timed_out_until - case.sanction_until) > _SLACK:
            return ()  # another strike's, or a moderator's own
        return (await _attempt("untimeout", member.timeout(None, reason=_audit_reason(case))),)

    async def _ban(self, guild: discord.Guild, case: Case) -> Step:
        member = await find_member(guild, case.member_id)
        if member is not None:
            beyond = reason_out_of_reach(member)
            if beyond is not None:
                return Step("ban", False, beyond)
        target = discord.Object(case.member_id)
        return await _attempt(
            "ban", guild.ban(target, reason=_audit_reason(case), delete_message_seconds=0)
        )


def _audit_reason(case: Case) -> str:
    """Return a reason short and plain enough for Discord's 512 URL-encoded characters."""
    return f"Below the Line, case {case.id}: {case.rule}"[:100]


async def _attempt(
    name: str, request: Awaitable[object], *, detail: str = "", where: str = ""
) -> Step:
    try:
        await request
    except discord.HTTPException as error:
        return Step(name, False, reason_of(error) + where)
    return Step(name, True, detail)
