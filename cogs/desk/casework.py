"""Writes down what moderators decide on cases, has it seen through, and says what came of it."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

import discord

from cogs.desk.authority import Authority, decides_in_own_cause, refusal_by_rank
from cogs.enforcement.cards import Cards
from cogs.enforcement.enforcer import Enforcer
from cogs.enforcement.follow_through import FollowThrough
from cogs.enforcement.sanctions import ends_at
from cogs.kit.members import find_member
from cogs.kit.mishaps import recorded
from cogs.kit.names import Names
from cogs.wording.decisions import link_to_restored
from cogs.wording.outcomes import undone_text
from cogs.wording.text import named, sanction_title
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.decisions import Decision, is_kept_down, open_decisions, state_restored
from newsroom.models import Case, CaseKind, CaseState, Pending
from newsroom.outcomes import Outcome
from newsroom.policy.ladder import sanction
from newsroom.speech import N_, _, ngettext
from newsroom.storage.cases import CaseStore, NewStrike

log = logging.getLogger(__name__)

_DECIDED = N_("Somebody has decided this case already. Its message shows how it stands.")
_ALONE = N_(
    "The bot knows of no other moderator in this server, so you have decided on "
    "an appeal against your own decision. The case's history says so."
)
_ALONE_NOTED = N_("Decided by whom the appeal was against; the bot knew of no other moderator.")
_NO_SUCH_CASE = N_("There is no such case here. Case numbers are in the moderators' channel.")


_NOT_NOW = N_(
    "Nothing has changed: somebody has decided this case meanwhile, or its reply "
    "has been reported anew. Its message, or that of the newer case, shows how "
    "it stands."
)


class _Why(NamedTuple):
    """What a moderator says of a decision."""

    reason: str  # for moderators
    sentence: str  # for the author of the case


class Casework:
    """What follows a moderator's decision."""

    def __init__(
        self,
        policies: Policies,
        cases: CaseStore,
        enforcer: Enforcer,
        follow_through: FollowThrough,
        cards: Cards,
        names: Names,
        clock: Clock,
    ) -> None:
        self._policies = policies
        self._cases = cases
        self._authority = Authority(cases)
        self._names = names
        self._enforcer = enforcer
        self._follow_through = follow_through
        self._cards = cards
        self._clock = clock

    async def decide(
        self,
        actor: discord.Member,
        case_id: int,
        decision: Decision,
        reason: str = "",
        *,
        rule: str | None = None,
        sentence: str = "",
    ) -> str:
        """Carry out a moderator's decision and return what to tell them.

        Args:
            sentence: For the author of the case; the reason is for moderators.
            rule: Which one was broken, where a moderator says; None where the case names it.
        """
        case = await self._cases.get(case_id)
        if case is None or case.guild_id != actor.guild.id:
            return _(_NO_SUCH_CASE)
        refusal = await self.refusal(actor, case, decision)
        if refusal is not None:
            return refusal
        self._names.note(actor)
        # In the member's turn: the bot may be about to do what the case asks for, and show it.
        async with self._enforcer.turn(case.guild_id, case.member_id):
            case = await self._cases.get(case_id) or case
            return await self._decide(actor, case, decision, reason, rule, sentence)

    async def _decide(
        self,
        actor: discord.Member,
        case: Case,
        decision: Decision,
        reason: str,
        rule: str | None,
        sentence: str,
    ) -> str:
        alone = decides_in_own_cause(actor, case, decision)
        now = self._clock()
        if decision not in open_decisions(case, await self._cases.strikes_of_case(case.id), now):
            await self._cards.refresh(case)
            return _(_DECIDED)
        carry_out: Callable[[discord.Member, Case, _Why], Awaitable[str]] = {
            Decision.PARDON: self._pardon,
            Decision.RESTORE: self._restore,
            Decision.KEEP_DOWN: self._keep_down,
            Decision.DISMISS: self._dismiss,
            Decision.UPHOLD: self._uphold,
            Decision.RETRY: self._try_again,
            Decision.REOPEN: self._reopen,
            Decision.UNDO: self._hold_again,
        }[decision]
        with self._policies.speaking(case.guild_id):
            noted = _(_ALONE_NOTED) if alone else ""
        why = _Why(" ".join(filter(None, (reason, noted))), sentence)
        told = await carry_out(actor, replace(case, rule=rule or case.rule), why)
        return f"{told}\n{_(_ALONE)}" if alone and told != _(_DECIDED) else told

    async def refusal(self, actor: discord.Member, case: Case, decision: Decision) -> str | None:
        """Say why the actor may not decide the case, or return None when they may."""
        refusal = await self.refusal_before_form(actor, case, decision)
        if refusal is not None:
            return refusal
        return refusal_by_rank(actor, await find_member(actor.guild, case.member_id))

    async def refusal_before_form(
        self, actor: discord.Member, case: Case, decision: Decision
    ) -> str | None:
        """Say what can be said at once; a form must open within three seconds."""
        return await self._authority.find_refusal_to_decide(actor, case, decision)

    # ------------------------------------------------------------ pardon, restore, keep down

    async def _pardon(self, actor: discord.Member, case: Case, why: _Why) -> str:
        overturned = await self._overturn(actor, case, why, Pending.PARDON)
        if overturned is None:
            return _(_DECIDED)
        carried_out = await self._carry_out(overturned)
        undone = undone_text(carried_out.outcome, beyond=overturned.outcome)
        if case.kind is CaseKind.BLOCK:
            return _(
                "Your decision is recorded: the block of case {case} is taken back.{undone}",
                case=case.id,
                undone=undone,
            )
        return _(
            "Pardoned. The strike of case {case} no longer counts.{undone}",
            case=case.id,
            undone=undone,
        )

    async def _restore(self, actor: discord.Member, case: Case, why: _Why) -> str:
        to = state_restored(case)
        overturned = await self._overturn(actor, case, why, Pending.RESTORE, to)
        if overturned is None:
            return _(_DECIDED)
        # One that could not be posted before may have been, without our hearing of it.
        tried_before = case.state in (CaseState.OVERTURNED, CaseState.APPROVED)
        look_from = case.opened_at if tried_before else None
        restored = await self._carry_out(overturned, look_from=look_from)
        undone = undone_text(restored.outcome, beyond=overturned.outcome)
        link = link_to_restored(restored)
        if link is None:
            return _("Your decision is recorded, but the reply is not back.{undone}", undone=undone)
        done = (
            _("Approved. The reply is in its discussion")
            if to is CaseState.APPROVED
            else _("Restored. The reply is back")
        )
        return f"{done}: {link}{undone}"

    async def _keep_down(self, actor: discord.Member, case: Case, why: _Why) -> str:
        kept = await self._overturn(actor, case, why, Pending.PARDON, CaseState.KEPT_DOWN)
        if kept is None:
            return _(_DECIDED)
        carried_out = await self._carry_out(kept)
        undone = undone_text(carried_out.outcome, beyond=kept.outcome)
        return _(
            "Kept down. Case {case} costs {author} no strike.{undone}",
            case=case.id,
            author=_author(case),
            undone=undone,
        )

    async def _overturn(
        self,
        actor: discord.Member,
        case: Case,
        why: _Why,
        pending: Pending,
        to: CaseState = CaseState.OVERTURNED,
    ) -> Case | None:
        overturned = await self._cases.overturn(
            case.id,
            from_states={case.state},
            by=actor.id,
            reason=why.reason,
            sentence=why.sentence,
            at=self._clock(),
            pending=pending,
            to=to,
        )
        return overturned[0] if overturned is not None else None

    # ------------------------------------------------------------ dismiss, uphold

    async def _dismiss(self, actor: discord.Member, case: Case, why: _Why) -> str:
        dismissed = await self._close(actor, case, why, CaseState.DISMISSED, "dismissed")
        if dismissed is None:
            return _(_DECIDED)
        await self._carry_out(dismissed)
        return _("Dismissed. Nothing follows from case {case}.", case=case.id)

    async def _reopen(self, actor: discord.Member, case: Case, _why: _Why) -> str:
        reopened = await self._cases.reopen(case.id, by=actor.id, at=self._clock())
        if reopened is None:
            return _(_NOT_NOW)
        await self._carry_out(reopened)
        return _("Reopened. Case {case} waits for a decision once more.", case=case.id)

    async def _hold_again(self, actor: discord.Member, case: Case, _why: _Why) -> str:
        held = await self._cases.undo_restore(case.id, by=actor.id, at=self._clock())
        if held is None:
            return _(_NOT_NOW)
        carried_out = await self._carry_out(held)
        undone = undone_text(carried_out.outcome, beyond=Outcome())
        if carried_out.removed:
            return _(
                "Undone. The reply of case {case} is taken down again, and waits for a decision."
                "{undone}",
                case=case.id,
                undone=undone,
            )
        return _(
            "Undone. The reply of case {case} is still visible. It waits for a decision.{undone}",
            case=case.id,
            undone=undone,
        )

    async def _uphold(self, actor: discord.Member, case: Case, why: _Why) -> str:
        if case.state is CaseState.APPEALED:
            return await self._uphold_appealed(actor, case, why)
        now = self._clock()
        before = await self._cases.active_points(case.guild_id, case.member_id, now)
        points = self._points(case)
        settings = self._policies.for_guild(case.guild_id).strikes
        follows = sanction(settings, before, points)
        upheld = await self._cases.decide(
            case.id,
            from_states={CaseState.OPEN},
            to=CaseState.RECORDED,
            by=actor.id,
            reason=why.reason,
            sentence=why.sentence,
            at=now,
            sanction=follows,
            sanction_until=ends_at(follows, now),
            strike=NewStrike(case.rule, points, now, now + settings.expire_after),
            event="upheld",
        )
        if upheld is None:
            return _(_DECIDED)
        carried_out = await self._carry_out(upheld)
        return _(
            "Upheld. Case {case} now counts {points} against {author}. Follows: "
            "{sanction}.{undone}",
            case=case.id,
            points=ngettext("{count} strike point", "{count} strike points", points),
            author=_author(case),
            sanction=sanction_title(follows),
            undone=undone_text(carried_out.outcome, beyond=upheld.outcome),
        )

    def _points(self, case: Case) -> int:
        """Return what an upheld case costs: as much as its heaviest rule, and at least a point."""
        found = [violation.points for violation in case.violations]
        rules = self._policies.for_guild(case.guild_id).rules
        found += [rule.points for rule in rules if rule.id == case.rule]
        return max(found, default=1) or 1

    async def _uphold_appealed(self, actor: discord.Member, case: Case, why: _Why) -> str:
        if is_kept_down(case):
            return await self._keep_down(actor, case, why)
        upheld = await self._close(actor, case, why, CaseState.UPHELD, "upheld")
        if upheld is None:
            return _(_DECIDED)
        carried_out = await self._carry_out(upheld)
        undone = undone_text(carried_out.outcome, beyond=upheld.outcome)
        if case.kind is CaseKind.BLOCK:  # which may be over, or lifted, by now
            return _(
                "Upheld. The block of case {case} was right.{undone}", case=case.id, undone=undone
            )
        return _("Upheld. The strike of case {case} stands.{undone}", case=case.id, undone=undone)

    async def _close(
        self, actor: discord.Member, case: Case, why: _Why, to: CaseState, event: str
    ) -> Case | None:
        """Write down a decision from which nothing follows for the member; None if too late."""
        return await self._cases.decide(
            case.id,
            from_states={case.state},
            to=to,
            by=actor.id,
            reason=why.reason,
            sentence=why.sentence,
            at=self._clock(),
            event=event,
        )

    # ------------------------------------------------------------ carrying out

    async def _try_again(self, actor: discord.Member, case: Case, _why: _Why) -> str:
        again = await self._cases.try_again(case.id, by=actor.id, at=self._clock())
        if again is None:
            return _(_DECIDED)
        tried = await self._carry_out(again, look_from=again.pending_since)
        undone = undone_text(tried.outcome, beyond=Outcome())
        return (
            _("Tried again.{undone}", undone=undone)
            if undone
            else _("Tried again. Now everything is done.")
        )

    async def _carry_out(self, case: Case, *, look_from: datetime | None = None) -> Case:
        """Carry out what has been written down; whatever goes wrong, that stands."""
        with recorded(_("Your decision on case {case}", case=case.id)):
            return await self._follow_through.carry_out(case, look_from=look_from)


def _author(case: Case) -> str:
    return named(case.member_id, {case.member_id: case.member_name})
