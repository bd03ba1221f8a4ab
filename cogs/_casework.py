"""Carries out what moderators decide on cases, and says what came of it."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

import discord

from cogs._authority import refusal_to_act, refusal_to_decide
from cogs._cards import Cards
from cogs._enforce import Enforcer
from cogs._members import find_member
from cogs._notices import Notices
from cogs._restore import Restorer
from cogs._sanctions import Sanctions
from newsroom.config import PolicyFile
from newsroom.decisions import Decision, open_decisions
from newsroom.models import Case, CaseState, Sanction, Step
from newsroom.policy.ladder import sanction
from newsroom.storage.cases import CaseStore, NewStrike

log = logging.getLogger(__name__)

_DECIDED = "Somebody has decided this case already. Its message shows how it stands."
_NO_SUCH_CASE = "There is no such case here. Case numbers are in the moderators' channel."


class Casework:
    """What follows a moderator's decision."""

    def __init__(
        self,
        policy: PolicyFile,
        cases: CaseStore,
        enforcer: Enforcer,
        sanctions: Sanctions,
        restorer: Restorer,
        notices: Notices,
        cards: Cards,
    ) -> None:
        self._policy = policy
        self._cases = cases
        self._enforcer = enforcer
        self._sanctions = sanctions
        self._restorer = restorer
        self._notices = notices
        self._cards = cards

    async def decide(
        self, actor: discord.Member, case_id: int, decision: Decision, reason: str = ""
    ) -> str:
        """Carry out a moderator's decision and return what to tell them."""
        case = await self._cases.get(case_id)
        if case is None or case.guild_id != actor.guild.id:
            return _NO_SUCH_CASE
        refusal = await self.refusal(actor, case)
        if refusal is not None:
            return refusal
        now = datetime.now(UTC)
        if decision not in open_decisions(case, await self._cases.strikes_of_case(case_id), now):
            await self._cards.draw(case)
            return _DECIDED
        carry_out: Callable[[discord.Member, Case, str], Awaitable[str]] = {
            Decision.PARDON: self._pardon,
            Decision.RESTORE: self._restore,
            Decision.DISMISS: self._dismiss,
            Decision.UPHOLD: self._uphold,
        }[decision]
        return await carry_out(actor, case, reason)

    async def refusal(self, actor: discord.Member, case: Case) -> str | None:
        """Say why the actor may not decide the case, or return None when they may."""
        refusal = refusal_to_decide(actor, case)
        if refusal is not None:
            return refusal
        target = await find_member(actor.guild, case.member_id)
        return refusal_to_act(actor, target) if target is not None else None

    # ------------------------------------------------------------ pardon, restore

    async def _pardon(self, actor: discord.Member, case: Case, reason: str) -> str:
        overturned = await self._overturn(actor, case, reason)
        if overturned is None:
            return _DECIDED
        told = await self._notices.tell_decision(overturned)
        await self._note_and_draw(overturned, told)
        return f"Pardoned. The strike of case {case.id} no longer counts.{_unheard(told)}"

    async def _restore(self, actor: discord.Member, case: Case, reason: str) -> str:
        overturned = await self._overturn(actor, case, reason)
        if overturned is None:
            return _DECIDED
        posted, message_id = await self._restorer.restore(overturned, look_from=case.opened_at)
        if message_id is None:
            await self._note_and_draw(overturned, posted)
            return f"The reply could not be posted again: {posted.detail}."
        now = datetime.now(UTC)
        await self._cases.set_restored(case.id, message_id, now)
        restored = replace(overturned, restored_id=message_id)
        link = f"https://discord.com/channels/{case.guild_id}/{case.discussion_id}/{message_id}"
        told = await self._notices.tell_decision(restored, restored_link=link)
        await self._note_and_draw(restored, posted, told)
        return f"Restored. The reply is back: {link}{_unheard(told)}"

    async def _overturn(self, actor: discord.Member, case: Case, reason: str) -> Case | None:
        overturned = await self._cases.overturn(
            case.id, from_states={case.state}, by=actor.id, reason=reason, at=datetime.now(UTC)
        )
        if overturned is None:
            return None
        decided, _pardoned = overturned
        return await self._note(decided, await self._sanctions.lift(decided))

    # ------------------------------------------------------------ dismiss, uphold

    async def _dismiss(self, actor: discord.Member, case: Case, reason: str) -> str:
        dismissed = await self._cases.decide(
            case.id,
            from_states={CaseState.OPEN},
            to=CaseState.DISMISSED,
            by=actor.id,
            reason=reason,
            at=datetime.now(UTC),
            event="dismissed",
        )
        if dismissed is None:
            return _DECIDED
        await self._cards.draw(dismissed)
        return f"Dismissed. Nothing follows from case {case.id}."

    async def _uphold(self, actor: discord.Member, case: Case, reason: str) -> str:
        if case.state is CaseState.APPEALED:
            return await self._uphold_appealed(actor, case, reason)
        async with self._enforcer.turn(case.guild_id, case.member_id):
            now = datetime.now(UTC)
            before = await self._cases.active_points(case.guild_id, case.member_id, now)
            points = max((v.points for v in case.violations), default=1) or 1
            follows = sanction(self._policy.current.strikes, before, points)
            recorded = await self._cases.decide(
                case.id,
                from_states={CaseState.OPEN},
                to=CaseState.RECORDED,
                by=actor.id,
                reason=reason,
                at=now,
                sanction=follows,
                sanction_until=ends_at(follows, now),
                strike=NewStrike(
                    case.rule, points, now, now + self._policy.current.strikes.expire_after
                ),
                event="upheld",
            )
            if recorded is None:
                return _DECIDED
            await self._enforcer.finish(recorded)
        return f"Upheld. Case {case.id} now counts as a strike."

    async def _uphold_appealed(self, actor: discord.Member, case: Case, reason: str) -> str:
        upheld = await self._cases.decide(
            case.id,
            from_states={CaseState.APPEALED},
            to=CaseState.UPHELD,
            by=actor.id,
            reason=reason,
            at=datetime.now(UTC),
            event="upheld",
        )
        if upheld is None:
            return _DECIDED
        told = await self._notices.tell_decision(upheld)
        await self._note_and_draw(upheld, told)
        return f"Upheld. The strike of case {case.id} stands.{_unheard(told)}"

    async def _note(self, case: Case, steps: tuple[Step, ...]) -> Case:
        """Write down what was tried on Discord."""
        if not steps:
            return case
        outcome = case.outcome.joined(steps)
        await self._cases.record_step(case.id, outcome, at=datetime.now(UTC))
        return replace(case, outcome=outcome)

    async def _note_and_draw(self, case: Case, *steps: Step) -> None:
        await self._cards.draw(await self._note(case, steps))


def ends_at(follows: Sanction | None, now: datetime) -> datetime | None:
    """Return when a sanction that begins now is over; None when it has no end."""
    return now + follows.duration if follows and follows.duration else None


def _unheard(told: Step) -> str:
    return "" if told.done else f" The author could not be told: {told.detail}."
