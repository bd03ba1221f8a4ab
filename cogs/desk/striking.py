"""Strikes that moderators give by hand, on a reply or on a member."""

from dataclasses import dataclass

import discord

from cogs.desk.authority import find_refusal_to_act
from cogs.enforcement.enforcer import Enforcer
from cogs.enforcement.sanctions import ends_at
from cogs.kit.mishaps import recorded
from cogs.wording.outcomes import undone_text
from cogs.wording.text import Titles, called, sanction_title
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.models import Action, Answered, Case, CaseKind, CaseState, Part
from newsroom.outcomes import Outcome
from newsroom.policy.ladder import sanction
from newsroom.speech import _, ngettext
from newsroom.storage.cases import CaseStore, NewCase, NewStrike


@dataclass(frozen=True, slots=True)
class Struck:
    """The reply a strike is about."""

    message_id: int
    discussion_id: int
    parts: tuple[Part, ...]
    answers: Answered | None = None


class Striking:
    """Records a moderator's strike and has it enforced like any other."""

    def __init__(
        self, policies: Policies, cases: CaseStore, enforcer: Enforcer, clock: Clock
    ) -> None:
        self._policies = policies
        self._cases = cases
        self._enforcer = enforcer
        self._clock = clock

    def rules(self, guild: discord.Guild) -> tuple[str, ...]:
        """Return the ids of the rules a strike can name."""
        return self._policies.for_guild(guild.id).offences

    def titles(self, guild: discord.Guild) -> Titles:
        """Return what people read for rules."""
        return self._policies.for_guild(guild.id).title_of

    async def strike(
        self,
        actor: discord.Member,
        target: discord.Member | discord.User,
        rule: str,
        reason: str,
        *,
        points: int | None = None,
        reply: Struck | None = None,
    ) -> str:
        """Give a strike and return what to tell the moderator.

        Args:
            points: None for as many as the rule gives.
            reply: None when the strike is about the member as such.
        """
        refusal = await find_refusal_to_act(actor, target)
        if refusal is not None:
            return refusal
        rules = self._policies.for_guild(actor.guild.id).rules
        chosen = next((r for r in rules if r.id == rule), None)
        if chosen is None or not chosen.accuses:
            listed = ", ".join(self.rules(actor.guild))
            return _(
                "The policy has no rule “{rule}” that can be broken. It has: {rules}.",
                rule=rule,
                rules=listed,
            )
        points = chosen.points if points is None else points
        async with self._enforcer.turn(actor.guild.id, target.id):
            case = await self._record(actor, target, rule, reason, points, reply)
            if case is None:
                title = self.titles(actor.guild)(rule)
                return _(
                    "This reply has been dealt with under the rule “{title}” already.", title=title
                )
            with recorded(_("Your strike, case {case},", case=case.id)):
                case = await self._enforcer.finish(
                    case, member=target if isinstance(target, discord.Member) else None
                )
        return _told(case, target, points)

    async def _record(
        self,
        actor: discord.Member,
        target: discord.Member | discord.User,
        rule: str,
        reason: str,
        points: int,
        reply: Struck | None,
    ) -> Case | None:
        settings = self._policies.for_guild(actor.guild.id).strikes
        now = self._clock()
        before = await self._cases.active_points(actor.guild.id, target.id, now)
        follows = sanction(settings, before, points)
        return await self._cases.open_case(
            NewCase(
                guild_id=actor.guild.id,
                kind=CaseKind.STRIKE,
                state=CaseState.RECORDED,
                action=Action.REMOVE,
                rule=rule,
                member_id=target.id,
                member_name=target.display_name,
                opened_at=now,
                discussion_id=reply.discussion_id if reply else None,
                message_id=reply.message_id if reply else None,
                parts=reply.parts if reply else (),
                answers=reply.answers if reply else None,
                sanction=follows,
                sanction_until=ends_at(follows, now),
                opened_by=actor.id,
                reason=reason,
            ),
            NewStrike(rule, points, now, now + settings.expire_after),
        )


def _told(case: Case, target: discord.abc.User, points: int) -> str:
    return _(
        "Case {case}: {called} has {points}. Follows: {sanction}.{undone}",
        case=case.id,
        called=called(target),
        points=ngettext("{count} more strike point", "{count} more strike points", points),
        sanction=sanction_title(case.sanction),
        undone=undone_text(case.outcome, beyond=Outcome()),
    )
