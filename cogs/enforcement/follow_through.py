"""Sees recorded decisions through on Discord, and goes on with whatever was left undone.

A decision is written down before Discord is touched. Every step may be repeated: whoever goes on
looks before posting something a second time. What Discord does not do at once, or a crash left
undone, is tried until it is done or refused for good.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from cogs.enforcement.cards import Cards
from cogs.enforcement.enforcer import Enforcer
from cogs.enforcement.notices import Notices
from cogs.enforcement.restoring import Restorer
from cogs.enforcement.sanctions import Sanctions
from cogs.kit.waits import Waits
from newsroom.clock import Clock
from newsroom.errors import StorageError
from newsroom.models import Case, Pending
from newsroom.outcomes import DECISION, DELETE, LIFTS, RESTORE
from newsroom.storage.cases import CaseStore

log = logging.getLogger(__name__)

_AT_ONCE = 10  # cases; a guess


class FollowThrough:
    """What Discord is told of a case and of a decision; the author and the card come last."""

    def __init__(
        self,
        cases: CaseStore,
        enforcer: Enforcer,
        sanctions: Sanctions,
        restorer: Restorer,
        notices: Notices,
        cards: Cards,
        retry_every: timedelta,
        clock: Clock,
    ) -> None:
        self._cases = cases
        self._enforcer = enforcer
        self._sanctions = sanctions
        self._restorer = restorer
        self._notices = notices
        self._cards = cards
        self._waits = Waits(retry_every, clock)
        self._clock = clock

    async def carry_out(self, case: Case, *, look_from: datetime | None = None) -> Case:
        """Do what is pending of a case, as far as Discord lets us; return it as it stands then.

        Args:
            look_from: When an earlier try may have begun with it; None when none has.
        """
        match case.pending:
            case Pending.ACT:
                return await self._enforcer.finish(case, resumed=look_from is not None)
            case Pending.PARDON | Pending.RESTORE | Pending.UPHOLD:
                case = await self._see_through(case, look_from)
        return await self._cards.conclude(case, look_from=look_from)

    # ------------------------------------------------------------ decisions

    async def _see_through(self, case: Case, look_from: datetime | None) -> Case:
        """Do what a decision asks for, and what acting on the case has left undone."""
        if case.state.is_cleared:
            if case.outcome.delays(DELETE):
                case = await self._enforcer.take_down(case, look_from)
            case = await self._enforcer.note(case, *await self._sanctions.lift(case))
        elif case.outcome.without((DECISION,)).delayed:
            acted = await self._enforcer.act(case, look_from=look_from)
            case = await self._cases.record_step(case.id, acted.outcome, at=self._clock())
        if case.pending is Pending.RESTORE:
            case = await self._restore(case, look_from)
        if case.outcome.delays(*LIFTS, RESTORE) or not case.outcome.needs(DECISION):
            return case
        if case.pending is Pending.RESTORE and case.restored_id is None:
            return case  # there is nothing to tell its author yet
        told = await self._notices.tell_decision(case, look_from=look_from)
        return await self._enforcer.note(case, told)

    async def _restore(self, case: Case, look_from: datetime | None) -> Case:
        if case.restored_id is not None or not case.outcome.needs(RESTORE):
            return case
        step, message_id = await self._restorer.restore(case, look_from=look_from)
        if message_id is not None:
            await self._cases.set_restored(case.id, message_id, self._clock())
            case = replace(case, restored_id=message_id)
        return await self._enforcer.note(case, step)

    # ------------------------------------------------------------ trying again

    async def finish_all(self, guild_id: int) -> None:
        """Go on at once with all that a crash or a lost connection left undone."""
        await self._go_on(guild_id, lambda _: True)

    async def finish_due(self, guild_id: int) -> None:
        """Go on with what was left undone and has waited long enough since the last try."""
        await self._go_on(guild_id, self._waits.is_over)

    async def _go_on(self, guild_id: int, is_due: Callable[[int], bool]) -> None:
        """Take unfinished cases, a member's oldest first; what fails once more stays pending."""
        try:
            unfinished = await self._cases.unfinished(guild_id)
        except StorageError:
            log.exception("open cases could not be read guild=%d", guild_id)
            return
        # Several at once: where Discord answers 500, discord.py asks for half a minute.
        limit = asyncio.Semaphore(_AT_ONCE)
        due = (case for case in unfinished if is_due(case.id))
        await asyncio.gather(*(self._take_turn(case, limit) for case in due))

    async def _take_turn(self, case: Case, limit: asyncio.Semaphore) -> None:
        is_finished = False
        try:
            async with limit, self._enforcer.turn(case.guild_id, case.member_id):
                is_finished = await self._finish(case.id)
        except Exception:  # one case must not keep the others from being finished
            log.exception("case could not be finished case=%d", case.id)
        if is_finished:
            self._waits.end(case.id)
        else:
            self._waits.lengthen(case.id)

    async def _finish(self, case_id: int) -> bool:
        case = await self._cases.get(case_id)  # it may have been seen to meanwhile
        if case is None or not is_unfinished(case) or self._enforcer.is_finishing(case_id):
            return True
        log.warning("finishing a case left open case=%d pending=%s", case.id, case.pending)
        return not is_unfinished(await self.carry_out(case, look_from=case.pending_since))


def is_unfinished(case: Case) -> bool:
    """Tell whether the bot has still to do something for a case."""
    return case.pending not in (None, Pending.REFUSED)
