"""Carries out recorded cases on Discord; the only module that punishes.

A case is written down before Discord is touched, and closed here with what Discord let the bot do.
Every step may be repeated, so that a case left open by a crash is simply carried out again; what
Discord has done or refused for good is not asked for twice.
"""

import asyncio
import logging
from dataclasses import replace
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

import discord
from discord.ext import commands

from cogs.enforcement.cards import Cards
from cogs.enforcement.notices import Notices
from cogs.enforcement.sanctions import Sanctions
from cogs.kit.refusals import attempt, is_gone
from newsroom.clock import Clock
from newsroom.decisions import author_hears, comes_down, state_after_acting
from newsroom.models import Case, SanctionKind
from newsroom.outcomes import DELETE, TOLD, Step
from newsroom.storage.cases import CaseStore

log = logging.getLogger(__name__)

_BAN_WAITS = timedelta(minutes=1)  # for its author to be told; a guess between kind and safe


class Enforcer:
    """Finishes cases."""

    def __init__(
        self,
        bot: commands.Bot,
        cases: CaseStore,
        sanctions: Sanctions,
        notices: Notices,
        cards: Cards,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._cases = cases
        self._sanctions = sanctions
        self._notices = notices
        self._cards = cards
        self._under_way: set[int] = set()
        self._turns: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()
        self._clock = clock

    def turn(self, guild_id: int, member_id: int) -> asyncio.Lock:
        """Return the lock under which everything that counts a member's points happens.

        Without it, two quick replies would land on the same rung of the ladder.
        """
        return self._turns.setdefault((guild_id, member_id), asyncio.Lock())

    async def finish(
        self,
        case: Case,
        *,
        member: discord.Member | None = None,
        resumed: bool = False,
    ) -> Case:
        """Carry out a recorded case, close it with the outcome, and show it to the moderators.

        What Discord did not do leaves the case pending, for whoever looks after those next.

        Args:
            member: The author as the event brought them; None to look them up when needed.
            resumed: Whether an earlier try may have done some of it.
        """
        if case.id in self._under_way:
            return case
        self._under_way.add(case.id)
        try:
            return await self._finish(case, member, case.pending_since if resumed else None)
        finally:
            self._under_way.discard(case.id)

    def is_finishing(self, case_id: int) -> bool:
        return case_id in self._under_way

    async def take_down(self, case: Case, look_from: datetime | None) -> Case:
        """Take a case's reply down, unless that is done or refused for good."""
        return await self.note(case, *await self._try_to_delete(case, look_from))

    async def _try_to_delete(self, case: Case, look_from: datetime | None) -> tuple[Step, ...]:
        if not comes_down(case) or not case.outcome.needs(DELETE):
            return ()
        return (await attempt(DELETE, self._delete(case, look_from)),)

    async def note(self, case: Case, *steps: Step) -> Case:
        """Write down what was tried on Discord, where that is anything new."""
        outcome = case.outcome.joined(steps)
        if outcome == case.outcome:
            return case
        return await self._cases.record_step(case.id, outcome, at=self._clock())

    async def act(
        self, case: Case, *, member: discord.Member | None = None, look_from: datetime | None
    ) -> Case:
        """Do what a case asks for, as far as that is neither done nor refused for good.

        Whoever calls this writes down the outcome, of which what may be repeated is new: taking the
        reply down, telling its author.

        Args:
            member: The author as the event brought them; None to look them up when needed.
            look_from: When an earlier try may have begun with it; None when none has.
        """
        deleted = await self._try_to_delete(case, look_from)
        if _bans(case) and case.outcome.needs("ban"):
            return await self._ban(await self.note(case, *deleted), member, look_from)
        if sanctioned := await self._sanctions.apply(case, member):
            case = await self.note(case, *deleted, *sanctioned)
        else:
            outcome = case.outcome.joined(deleted)
            case = replace(case, outcome=outcome, removed=case.removed or outcome.did(DELETE))
        return await self._tell(case, member, look_from)

    async def _ban(
        self, case: Case, member: discord.Member | None, look_from: datetime | None
    ) -> Case:
        """Ban last: whoever is banned shares no server with the bot and can no longer be told."""
        if refusal := await self._sanctions.refusal_to_ban(case):
            return await self._tell(await self.note(case, refusal), member, look_from)
        case = await self._tell(case, member, look_from, foreseen="ban")
        if case.outcome.without(("ban",)).delayed and self._clock() < _ban_due(case):
            return case
        case = await self.note(case, *await self._sanctions.apply(case, member))
        if "ban" not in [step.name for step in case.outcome.refused]:
            return case
        case = replace(case, outcome=case.outcome.without(TOLD))  # they were told of a ban
        return await self._tell(case, member, look_from)

    async def _tell(
        self,
        case: Case,
        member: discord.Member | None,
        look_from: datetime | None,
        *,
        foreseen: str = "",
    ) -> Case:
        """Tell the author, unless what they would be told is not true yet.

        Args:
            foreseen: The step that is going to follow.
        """
        if not author_hears(case) or case.outcome.without((*TOLD, foreseen)).delayed:
            return case
        told = await self._notices.tell(case, member, look_from=look_from)
        return replace(case, outcome=case.outcome.joined(told))

    async def _finish(
        self, case: Case, member: discord.Member | None, look_from: datetime | None
    ) -> Case:
        acted = await self.act(case, member=member, look_from=look_from)
        case = await self._cases.close(
            case.id, state_after_acting(case), acted.outcome, self._clock()
        )
        log.info(
            "case carried out case=%d state=%s refused=%d delayed=%d",
            case.id,
            case.state.value,
            len(case.outcome.refused),
            len(case.outcome.delayed),
        )
        return await self._cards.conclude(case, look_from=look_from)

    async def _delete(self, case: Case, look_from: datetime | None) -> Step:
        assert case.discussion_id is not None
        assert case.message_id is not None
        channel = self._bot.get_partial_messageable(case.discussion_id, guild_id=case.guild_id)
        try:
            await channel.get_partial_message(case.message_id).delete()
        except discord.NotFound as error:
            if not is_gone(error):
                raise
            if look_from is None:
                return Step(DELETE, True, "it was gone already")
            # By whom is not known: an earlier try may have been kept from writing it down.
            return Step(DELETE, True, "it was gone when this was tried again")
        return Step(DELETE, True)


def _bans(case: Case) -> bool:
    return case.sanction is not None and case.sanction.kind is SanctionKind.BAN


def _ban_due(case: Case) -> datetime:
    """Return until when a ban waits for its author to be told, if Discord does not let us yet."""
    return (case.pending_since or case.opened_at) + _BAN_WAITS
