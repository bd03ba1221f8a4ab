"""Sees recorded decisions through on Discord, and goes on with whatever a crash left undone.

A decision is written down before Discord is touched. Every step may be repeated: whoever goes on
looks before posting something a second time.
"""

import logging
from dataclasses import replace
from datetime import datetime

from cogs._cards import Cards
from cogs._enforce import Enforcer
from cogs._notices import Notices
from cogs._refusals import NETWORK
from cogs._restore import Restorer
from cogs._sanctions import Sanctions
from newsroom.clock import Clock
from newsroom.errors import StorageError
from newsroom.models import Case, CaseState, Pending, Step
from newsroom.storage.cases import CaseStore

log = logging.getLogger(__name__)


class FollowThrough:
    """What Discord is told of a decision; the author and the card come last."""

    def __init__(
        self,
        cases: CaseStore,
        enforcer: Enforcer,
        sanctions: Sanctions,
        restorer: Restorer,
        notices: Notices,
        cards: Cards,
        clock: Clock,
    ) -> None:
        self._cases = cases
        self._enforcer = enforcer
        self._sanctions = sanctions
        self._restorer = restorer
        self._notices = notices
        self._cards = cards
        self._clock = clock

    # ------------------------------------------------------------ decisions

    async def tell(self, case: Case, *, look_from: datetime | None = None) -> Step:
        """Lift what an overturned case brought, and tell its author what was decided.

        Args:
            look_from: When an earlier run may have begun with it; None when none has.
        """
        case = await self._lift(case)
        told = await self._notices.tell_decision(case, look_from=look_from)
        await self._note_and_show(case, told)
        return told

    async def restore(self, case: Case, *, look_from: datetime | None = None) -> tuple[Case, Step]:
        """Post a removed reply again and tell its author.

        Returns:
            The case as it stands then, and what came of telling the author; or of posting the
            reply, when that was refused.
        """
        case = await self._lift(case)
        posted = Step("restore", True)
        if case.restored_id is None:
            posted, message_id = await self._restorer.restore(case, look_from=look_from)
            if message_id is None:
                await self._note_and_show(case, posted)
                return case, posted
            await self._cases.set_restored(case.id, message_id, self._clock())
            case = replace(case, restored_id=message_id)
        told = await self._notices.tell_decision(case, look_from=look_from)
        await self._note_and_show(case, posted, told)
        return case, told

    async def _lift(self, case: Case) -> Case:
        if case.state is not CaseState.OVERTURNED:
            return case
        return await self._note(case, await self._sanctions.lift(case))

    async def _note(self, case: Case, steps: tuple[Step, ...]) -> Case:
        """Write down what was tried on Discord."""
        if not steps:
            return case
        outcome = case.outcome.joined(steps)
        await self._cases.record_step(case.id, outcome, at=self._clock())
        return replace(case, outcome=outcome)

    async def _note_and_show(self, case: Case, *steps: Step) -> None:
        await self._cards.conclude(await self._note(case, steps))

    # ------------------------------------------------------------ after a crash

    async def finish_all(self, guild_id: int) -> None:
        """Go on with what a crash or a lost connection left undone, oldest case first.

        What fails once more stays pending; whoever calls this next tries again.
        """
        try:
            unfinished = await self._cases.unfinished(guild_id)
        except StorageError:
            log.exception("open cases could not be read guild=%d", guild_id)
            return
        for case in unfinished:
            try:
                async with self._enforcer.turn(guild_id, case.member_id):
                    await self._finish(case.id)
            except (StorageError, *NETWORK):
                log.exception("case could not be finished case=%d", case.id)

    async def _finish(self, case_id: int) -> None:
        case = await self._cases.get(case_id)  # it may have been seen to meanwhile
        if case is None or case.pending is None or self._enforcer.is_finishing(case_id):
            return
        log.warning("finishing a case left open case=%d pending=%s", case.id, case.pending.value)
        match case.pending:
            case Pending.ACT:
                await self._enforcer.finish(case, resumed=True)
            case Pending.CARD:
                await self._cards.conclude(case, look_from=case.pending_since)
            case Pending.PARDON | Pending.UPHOLD:
                await self.tell(case, look_from=case.pending_since)
            case Pending.RESTORE:
                await self.restore(case, look_from=case.pending_since)
