"""Applies and lifts what follows from a case; each step is safe to repeat."""

from datetime import datetime, timedelta

import discord
from discord.ext import commands

from cogs.enforcement.audit import case_reason, gives_case
from cogs.enforcement.blocks import Blocks
from cogs.kit.members import find_member
from cogs.kit.refusals import attempt, foresee_ban, foresee_timeout, is_gone
from newsroom.clock import Clock
from newsroom.decisions import still_brings
from newsroom.models import Case, Sanction, SanctionKind
from newsroom.outcomes import Step
from newsroom.storage.cases import CaseStore

_SLACK = timedelta(seconds=5)  # Discord rounds a timeout's end
_LIFTED_BY = {
    SanctionKind.TIMEOUT: "untimeout",
    SanctionKind.BLOCK: "unblock",
    SanctionKind.BAN: "unban",
}
_OVER = "its time was over before it could be set"


class Sanctions:
    """What may happen to a member, and its undoing."""

    def __init__(self, bot: commands.Bot, cases: CaseStore, blocks: Blocks, clock: Clock) -> None:
        self._bot = bot
        self._cases = cases
        self._blocks = blocks
        self._clock = clock

    async def apply(self, case: Case, member: discord.Member | None) -> tuple[Step, ...]:
        """Carry out a case's sanction, unless that is done or refused for good.

        Args:
            member: As the event brought them; None to look them up.
        """
        guild = self._bot.get_guild(case.guild_id)
        if guild is None or case.sanction is None:
            return ()
        name = case.sanction.kind.value
        if not case.outcome.needs(name):
            return ()
        match case.sanction.kind:
            case SanctionKind.WARN:
                return ()
            case SanctionKind.TIMEOUT:
                return (await attempt(name, self._time_out(guild, member, case)),)
            case SanctionKind.BLOCK:
                return (await self._block(guild, case),)
            case SanctionKind.BAN:
                return (await attempt(name, self._ban(guild, case)),)

    async def refusal_to_ban(self, case: Case) -> Step | None:
        """Return why a case's ban cannot be given, as far as that is seen without trying."""
        guild = self._bot.get_guild(case.guild_id)
        if guild is None:
            return None

        async def foresee() -> Step:
            member = await find_member(guild, case.member_id)
            return foresee_ban(guild, member) or Step("ban", True)

        foreseen = await attempt("ban", foresee())
        return None if foreseen.done else foreseen

    async def lift(self, case: Case) -> tuple[Step, ...]:
        """Undo a case's sanction as far as it still holds and nothing else keeps it.

        Returns:
            Nothing where there is nothing to undo, or it was undone or refused for good before.
        """
        guild = self._bot.get_guild(case.guild_id)
        name = _LIFTED_BY.get(case.sanction.kind) if case.sanction is not None else None
        if guild is None or name is None or not case.outcome.needs(name):
            return ()
        nothing = Step(name, True, "nothing of it was left")

        async def end() -> Step:
            lift = {"untimeout": self._end_timeout, "unblock": self._blocks.lift}
            try:
                return await lift.get(name, self._unban)(guild, case) or nothing
            except discord.NotFound as error:  # ended meanwhile, or by a try whose answer was lost
                if is_gone(error):
                    return Step(name, True)
                raise

        lifted = await attempt(name, end())
        return () if lifted is nothing and not case.outcome.delays(name) else (lifted,)

    # ------------------------------------------------------------ timeout, ban

    async def _time_out(
        self, guild: discord.Guild, member: discord.Member | None, case: Case
    ) -> Step:
        until = case.sanction_until
        if until is None or until <= self._clock():
            return Step("timeout", False, _OVER)
        member = member or await find_member(guild, case.member_id)
        if member is None:
            return Step("timeout", False, "the member has left the server")
        if member.timed_out_until is not None and member.timed_out_until > until + _SLACK:
            return Step("timeout", True, "a longer one was already running")
        beyond = foresee_timeout(member)
        if beyond is not None:
            return beyond
        await member.timeout(until, reason=case_reason(case))
        return Step("timeout", True, f"until {discord.utils.format_dt(until, 'f')}")

    async def _end_timeout(self, guild: discord.Guild, case: Case) -> Step | None:
        """End a case's timeout, or let the longest that another case gave go on."""
        member = await find_member(guild, case.member_id)
        if member is None or member.timed_out_until is None or case.sanction_until is None:
            return None
        if abs(member.timed_out_until - case.sanction_until) > _SLACK:
            return None  # another strike's, or a moderator's own
        ends = {other.sanction_until: other for other in await self._standing(case)}
        until = max((end for end in ends if end is not None), default=None)
        if until is None:
            await member.timeout(None, reason=case_reason(case))
            return Step("untimeout", True)
        other = ends[until]
        await member.timeout(until, reason=case_reason(other))
        end = discord.utils.format_dt(until, "f")
        return Step("untimeout", True, f"that of case {other.id} goes on until {end}")

    async def _block(self, guild: discord.Guild, case: Case) -> Step:
        if case.sanction_until is not None and case.sanction_until <= self._clock():
            return Step("block", False, _OVER)
        return await self._blocks.block(
            guild,
            case.member_id,
            reason=case_reason(case),
            by=case.opened_by,
            case_id=case.id,
            until=case.sanction_until,
        )

    async def _ban(self, guild: discord.Guild, case: Case) -> Step:
        member = await find_member(guild, case.member_id)
        beyond = foresee_ban(guild, member)
        if beyond is not None:
            return beyond
        if member is None:
            # A ban given by hand keeps its own reason, and with it outlives a pardon.
            ban = await _find_ban(guild, case.member_id)
            if ban is not None:
                ours = gives_case(ban.reason, case)
                return Step("ban", True, "" if ours else "they were banned already")
        target = discord.Object(case.member_id)
        await guild.ban(target, reason=case_reason(case), delete_message_seconds=0)
        return Step("ban", True)

    async def _unban(self, guild: discord.Guild, case: Case) -> Step | None:
        """Lift a ban of ours unless another case keeps it; never one a moderator gave by hand."""
        given = case.outcome.step("ban")
        if given is not None and not given.done:
            return None
        ban = await _find_ban(guild, case.member_id)
        # The ban names the case that came first, which may have been pardoned before this one.
        banning = await self._cases.sanctioned(guild.id, case.member_id, SanctionKind.BAN)
        if ban is None or not any(gives_case(ban.reason, one) for one in banning):
            return None
        if standing := await self._standing(case):
            return Step("unban", False, f"case {standing[0].id} bans them, too")
        await guild.unban(ban.user, reason=case_reason(case))
        return Step("unban", True)

    async def _standing(self, case: Case) -> list[Case]:
        """Return the other cases that still give the member what this one gave."""
        assert case.sanction is not None
        now = self._clock()
        return [
            other
            for other in await self._cases.sanctioned(
                case.guild_id, case.member_id, case.sanction.kind
            )
            if other.id != case.id and still_brings(other, now)
        ]


async def _find_ban(guild: discord.Guild, member_id: int) -> discord.BanEntry | None:
    try:
        return await guild.fetch_ban(discord.Object(member_id))
    except discord.NotFound as error:
        if is_gone(error):
            return None
        raise


def ends_at(follows: Sanction | None, now: datetime) -> datetime | None:
    """Return when a sanction that begins now is over; None when it has no end."""
    return now + follows.duration if follows and follows.duration else None
