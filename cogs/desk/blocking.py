"""Blocks that moderators give by hand: each is a case, with a number, a card and an appeal."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import discord

from cogs.desk.authority import find_refusal_to_act
from cogs.desk.casework import Casework
from cogs.enforcement.blocks import Blocks
from cogs.enforcement.enforcer import Enforcer
from cogs.enforcement.notices import Notices
from cogs.kit.mishaps import recorded
from cogs.kit.names import Names
from cogs.wording.outcomes import detail_text, unheard
from cogs.wording.text import called, named
from newsroom.clock import Clock
from newsroom.decisions import Decision, open_decisions
from newsroom.models import Action, Case, CaseKind, CaseState, Sanction, SanctionKind
from newsroom.outcomes import Retry
from newsroom.speech import _
from newsroom.storage.cases import CaseStore, NewCase
from newsroom.storage.members import Block, MemberStore


class Blocking:
    """Records a moderator's block and has it enforced; and its end."""

    def __init__(
        self,
        cases: CaseStore,
        members: MemberStore,
        blocks: Blocks,
        enforcer: Enforcer,
        casework: Casework,
        notices: Notices,
        names: Names,
        clock: Clock,
    ) -> None:
        self._cases = cases
        self._members = members
        self._blocks = blocks
        self._enforcer = enforcer
        self._casework = casework
        self._notices = notices
        self._names = names
        self._clock = clock

    # ------------------------------------------------------------ block

    async def block(
        self, actor: discord.Member, target: discord.Member, reason: str, span: timedelta | None
    ) -> str:
        """Block a member and return what to tell the moderator.

        Args:
            span: How long; None until somebody unblocks.
        """
        refusal = await find_refusal_to_act(actor, target)
        if refusal is not None:
            return refusal
        async with self._enforcer.turn(actor.guild.id, target.id):
            until = self._clock() + span if span else None
            standing = await self._members.blocked(actor.guild.id, target.id)
            if standing is not None and _lasts_to(standing, until):
                by = [standing.by] if standing.by is not None else []
                return _stands(target, standing, await self._names.of(actor.guild.id, by))
            case = await self._record(actor, target, reason, span, until)
            with recorded(_("Your block, case {case},", case=case.id)):
                case = await self._enforcer.finish(case, member=target)
        return _("Case {case}: {told}", case=case.id, told=_told(case, target))

    async def _record(
        self,
        actor: discord.Member,
        target: discord.Member,
        reason: str,
        span: timedelta | None,
        until: datetime | None,
    ) -> Case:
        case = await self._cases.open_case(
            NewCase(
                guild_id=actor.guild.id,
                kind=CaseKind.BLOCK,
                state=CaseState.RECORDED,
                action=Action.REMOVE,
                rule="block",
                member_id=target.id,
                member_name=target.display_name,
                opened_at=self._clock(),
                sanction=Sanction(SanctionKind.BLOCK, span),
                sanction_until=until,
                opened_by=actor.id,
                reason=reason,
            ),
            None,
        )
        assert case is not None  # which only a message that was dealt with before can be
        return case

    # ------------------------------------------------------------ unblock

    async def unblock(self, actor: discord.Member, target: discord.User | discord.Member) -> str:
        """Let a blocked member write again and return what to tell the moderator."""
        refusal = await find_refusal_to_act(actor, target)
        if refusal is not None:
            return refusal
        standing = await self._members.blocks_of(actor.guild.id, target.id)
        if not standing:
            return _("{called} is not blocked.", called=called(target))
        step = await self._blocks.unblock(actor.guild, target.id, by=actor.id)
        if not step.done:
            return _(
                "{called} could not be unblocked: {detail}.",
                called=called(target),
                detail=detail_text(step.detail),
            )
        taken_back = [block for block in standing if await self._take_back(actor, block)]
        if taken_back:  # its decision tells them
            return _("{called} can comment again.", called=called(target))
        told = await self._notices.tell_of_unblock(actor.guild.id, target)
        return _(
            "{called} can comment again.{unheard}", called=called(target), unheard=unheard(told)
        )

    async def _take_back(self, actor: discord.Member, block: Block) -> bool:
        """Overturn the case that a moderator's block is, where the actor may decide it."""
        case = await self._cases.get(block.case_id) if block.case_id is not None else None
        if case is None or case.kind is not CaseKind.BLOCK:
            return False
        decisions = open_decisions(case, (), self._clock())
        refusal = await self._casework.refusal(actor, case, Decision.PARDON)
        if Decision.PARDON not in decisions or refusal is not None:
            return False
        await self._casework.decide(actor, case.id, Decision.PARDON)
        return True


def _lasts_to(standing: Block, until: datetime | None) -> bool:
    """Tell whether a block lasts at least as long as another would."""
    if standing.until is None:
        return True
    return until is not None and until <= standing.until


def _stands(target: discord.Member, standing: Block, names: Mapping[int, str]) -> str:
    end = (
        _("until {until}", until=discord.utils.format_dt(standing.until, "f"))
        if standing.until
        else ""
    )
    case = _("case {case_id}", case_id=standing.case_id) if standing.case_id is not None else ""
    by = named(standing.by, names)
    given = f"{by} ({case})" if case else by
    return _(
        "{called} is blocked already, {it}: given by {given}. Nothing has been "
        "changed. To give another one, /unblock them first.",
        called=called(target),
        it=end or _("until somebody unblocks them"),
        given=given,
    )


def _told(case: Case, target: discord.Member) -> str:
    step, message = case.outcome.step("block"), case.outcome.step("message")
    heard = unheard(message) if message is not None else ""
    if step is not None and not step.done and step.retry is Retry.BOT:
        return _(
            "The block of {called} is recorded, but not in force everywhere yet: "
            "{detail}. The bot keeps trying, and tells them when it is.",
            called=called(target),
            detail=detail_text(step.detail),
        )
    if step is None or not step.done:
        detail = (
            detail_text(step.detail)
            if step is not None
            else _("the bot is no longer in this server")
        )
        return _("{called} could not be blocked: {detail}.", called=called(target), detail=detail)
    if step.detail:
        return _(
            "{called} is blocked, but {detail}.{heard}",
            called=called(target),
            detail=detail_text(step.detail),
            heard=heard,
        )
    until = case.sanction_until
    end = _(" until {until}", until=discord.utils.format_dt(until, "f")) if until else ""
    return _(
        "{called} can read the discussions and no longer comment in them{end}.{heard}",
        called=called(target),
        end=end,
        heard=heard,
    )
