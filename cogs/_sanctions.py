"""Applies and lifts what follows from a case; each step is safe to repeat."""

from collections.abc import Awaitable
from datetime import timedelta

import discord
from discord.ext import commands

from cogs._audit import case_reason, gives_case
from cogs._blocks import Blocks
from cogs._members import find_member
from cogs._refusals import reason_no_ban, reason_no_timeout, reason_of
from newsroom.clock import Clock
from newsroom.models import Case, CaseState, SanctionKind, Step
from newsroom.storage.cases import CaseStore

_SLACK = timedelta(seconds=5)  # Discord rounds a timeout's end
_STANDING = (CaseState.ENFORCED, CaseState.APPEALED, CaseState.UPHELD)


class Sanctions:
    """What may happen to a member, and its undoing."""

    def __init__(self, bot: commands.Bot, cases: CaseStore, blocks: Blocks, clock: Clock) -> None:
        self._bot = bot
        self._cases = cases
        self._blocks = blocks
        self._clock = clock

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
                    await self._blocks.block(
                        guild,
                        case.member_id,
                        reason=case_reason(case),
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
        return reason_no_ban(guild, await find_member(guild, case.member_id)) is None

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
                return await self._blocks.lift(guild, case)
            case SanctionKind.BAN:
                return await self._unban(guild, case)
        return ()

    # ------------------------------------------------------------ timeout, ban

    async def _time_out(self, member: discord.Member | None, case: Case) -> Step:
        if member is None:
            return Step("timeout", False, "the member has left the server")
        until = case.sanction_until
        if until is None or until <= self._clock():
            return Step("timeout", False, "its time was over before it could be set")
        if member.timed_out_until is not None and member.timed_out_until > until + _SLACK:
            return Step("timeout", True, "a longer one was already running")
        beyond = reason_no_timeout(member)
        if beyond is not None:
            return Step("timeout", False, beyond)
        end = discord.utils.format_dt(until, "f")
        return await _attempt(
            "timeout", member.timeout(until, reason=case_reason(case)), detail=f"until {end}"
        )

    async def _end_timeout(self, member: discord.Member | None, case: Case) -> tuple[Step, ...]:
        """End a case's timeout, or let the longest that another case gave go on."""
        if member is None or member.timed_out_until is None or case.sanction_until is None:
            return ()
        if abs(member.timed_out_until - case.sanction_until) > _SLACK:
            return ()  # another strike's, or a moderator's own
        ends = {other.sanction_until: other for other in await self._standing(case)}
        until = max((end for end in ends if end is not None), default=None)
        if until is None:
            return (await _attempt("untimeout", member.timeout(None, reason=case_reason(case))),)
        other = ends[until]
        detail = f"that of case {other.id} goes on until {discord.utils.format_dt(until, 'f')}"
        return (
            await _attempt(
                "untimeout", member.timeout(until, reason=case_reason(other)), detail=detail
            ),
        )

    async def _ban(self, guild: discord.Guild, case: Case) -> Step:
        member = await find_member(guild, case.member_id)
        beyond = reason_no_ban(guild, member)
        if beyond is not None:
            return Step("ban", False, beyond)
        if member is None:
            # A ban given by hand keeps its own reason, and with it outlives a pardon.
            ban = await _find_ban(guild, case.member_id)
            if ban is not None:
                ours = gives_case(ban.reason, case)
                return Step("ban", True, "" if ours else "they were banned already")
        target = discord.Object(case.member_id)
        return await _attempt(
            "ban", guild.ban(target, reason=case_reason(case), delete_message_seconds=0)
        )

    async def _unban(self, guild: discord.Guild, case: Case) -> tuple[Step, ...]:
        """Lift a ban of ours unless another case keeps it; never one a moderator gave by hand."""
        if not _brought(case):
            return ()
        try:
            ban = await _find_ban(guild, case.member_id)
        except discord.HTTPException as error:
            return (Step("unban", False, reason_of(error)),)
        # The ban names the case that came first, which may have been pardoned before this one.
        banning = await self._cases.sanctioned(guild.id, case.member_id, SanctionKind.BAN)
        if ban is None or not any(gives_case(ban.reason, one) for one in banning):
            return ()
        if standing := await self._standing(case):
            return (Step("unban", False, f"case {standing[0].id} bans them, too"),)
        return (await _attempt("unban", guild.unban(ban.user, reason=case_reason(case))),)

    async def _standing(self, case: Case) -> list[Case]:
        """Return the other cases that still give the member what this one gave."""
        assert case.sanction is not None
        now = self._clock()
        return [
            other
            for other in await self._cases.sanctioned(
                case.guild_id, case.member_id, case.sanction.kind
            )
            if other.id != case.id
            and other.state in _STANDING
            and _brought(other)
            and (other.sanction_until is None or other.sanction_until > now)
        ]


def _brought(case: Case) -> bool:
    """Tell whether Discord let the bot do what the case asked for."""
    return case.sanction is not None and any(
        step.name == case.sanction.kind.value and step.done for step in case.outcome.steps
    )


async def _find_ban(guild: discord.Guild, member_id: int) -> discord.BanEntry | None:
    try:
        return await guild.fetch_ban(discord.Object(member_id))
    except discord.NotFound:
        return None


async def _attempt(name: str, request: Awaitable[object], *, detail: str = "") -> Step:
    try:
        await request
    except discord.HTTPException as error:
        return Step(name, False, reason_of(error))
    return Step(name, True, detail)
