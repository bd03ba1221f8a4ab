"""Opening cases and acting on them. Each change is one transaction, with its line of history."""

from datetime import datetime

from sqlalchemy import select, update

from newsroom.models import Case, CaseEvent, CaseKind, CaseState, Pending
from newsroom.outcomes import Outcome
from newsroom.storage.case_decisions import APPEALABLE, CaseDecisions
from newsroom.storage.case_writing import (
    add_event,
    add_strike,
    claim_report,
    claim_rules,
    find_report,
    get_case,
    insert_case,
    move_case,
    narrow,
    redraw_later,
    set_outcome,
    tell_steps,
)
from newsroom.storage.forgetting import forget_next_texts
from newsroom.storage.records import NewCase, NewStrike
from newsroom.storage.tables import cases

__all__ = ["APPEALABLE", "CaseStore", "NewCase", "NewStrike"]

UNDECIDED = (CaseState.RECORDED, CaseState.OPEN, CaseState.ENFORCED)


class CaseStore(CaseDecisions):
    """The record of replies that broke a rule, were reported, or earned a strike by hand."""

    # ------------------------------------------------------------ opening

    async def open_case(self, case: NewCase, strike: NewStrike | None) -> Case | None:
        """Write down a case and its strike before anything is done about it.

        One message is dealt with once under each rule. Violations of rules that have been dealt
        with are left out, and the strike falls to what remains; None when nothing does. To choose
        a sanction by what remains, ask `handled` first.
        """
        if case.kind is CaseKind.REPORT:
            raise ValueError("reports are opened by open_report")
        async with self._database.writing() as connection:
            if case.message_id is not None:
                fresh = await claim_rules(connection, case)
                if not fresh:
                    return None
                case, strike = narrow(case, strike, fresh)
            opened = await insert_case(connection, case)
            if opened is not None and strike is not None:
                await add_strike(connection, opened, strike)
            return opened

    async def open_report(self, case: NewCase) -> tuple[Case, bool]:
        """Write down a reader's report, and say whether it opened a case.

        A report of a message with an open report joins it; a reader's second changes nothing. Once
        that case is closed, the next report opens another, whoever sends it.
        """
        if case.message_id is None:
            raise ValueError("a report is about a message")
        async with self._database.writing() as connection:
            first_by_reader = await claim_report(connection, case)
            if opened := await insert_case(connection, case):
                return opened, True
            standing = await find_report(connection, case.message_id)
            if first_by_reader:
                event = CaseEvent(case.opened_at, case.opened_by, "reported", case.reason)
                await add_event(connection, standing.id, event)
                standing = await redraw_later(connection, standing, case.opened_at)
            return standing, False

    # ------------------------------------------------------------ acting

    async def record_step(self, case_id: int, outcome: Outcome, *, at: datetime) -> Case:
        """Write down what Discord has let the bot do so far, in place of what was known."""
        async with self._database.writing() as connection:
            known = await get_case(connection, case_id)
            if told := tell_steps(outcome, beyond=known.outcome):
                await add_event(connection, case_id, CaseEvent(at, None, "acted", told))
            return await set_outcome(connection, case_id, outcome)

    async def close(self, case_id: int, state: CaseState, outcome: Outcome, at: datetime) -> Case:
        """Write down what acting on a case brought; a decision made meanwhile keeps its state.

        What the bot goes on trying leaves it to be acted on.
        """
        async with self._database.writing() as connection:
            known = await get_case(connection, case_id)
            told = tell_steps(outcome, beyond=known.outcome)
            await set_outcome(connection, case_id, outcome)
            if not outcome.delayed:
                change = update(cases).where(cases.c.id == case_id, cases.c.pending == Pending.ACT)
                await connection.execute(change.values(pending=Pending.CARD, pending_since=at))
            undecided = set(UNDECIDED) - {state}
            if await move_case(connection, case_id, undecided, {"state": state}):
                # "open" beside "opened" would puzzle whoever reads the history
                kind = "queued" if state is CaseState.OPEN else state.value
                await add_event(connection, case_id, CaseEvent(at, None, kind, told))
            elif told:
                await add_event(connection, case_id, CaseEvent(at, None, "acted", told))
            return await get_case(connection, case_id)

    async def settle(
        self,
        case_id: int,
        pending: Pending,
        left: Pending | None = None,
        *,
        card_id: int | None = None,
    ) -> None:
        """Write down that Discord has been told; what a later decision asks for stays pending.

        Args:
            left: What is left: the card, or what Discord refuses.
            card_id: Its message in the moderators' channel, where that is a new one.
        """
        values: dict[str, object] = {"pending": left}
        if left is None:
            values["pending_since"] = None
        change = update(cases).where(cases.c.id == case_id, cases.c.pending == pending)
        async with self._database.writing() as connection:
            await connection.execute(change.values(values))
            if card_id is not None:
                shown = update(cases).where(cases.c.id == case_id)
                await connection.execute(shown.values(card_id=card_id))

    async def try_again(self, case_id: int, *, by: int, at: datetime) -> Case | None:
        """Have the bot try what Discord has refused; None when nothing is: somebody was faster."""
        async with self._database.writing() as connection:
            known = await get_case(connection, case_id)
            if not known.outcome.mendable:
                return None
            pending = Pending.ACT
            if known.state.is_cleared:
                pending = Pending.RESTORE if known.outcome.step("restore") else Pending.PARDON
            # From when it was opened: what its author has been told already is not told again.
            change = update(cases).where(cases.c.id == case_id)
            await connection.execute(change.values(pending=pending, pending_since=known.opened_at))
            await add_event(connection, case_id, CaseEvent(at, by, "tried again"))
            return await set_outcome(connection, case_id, known.outcome.tried_again())

    async def set_card(self, case_id: int, message_id: int) -> None:
        """Write down which message in the moderators' channel shows a case."""
        change = update(cases).where(cases.c.id == case_id)
        async with self._database.writing() as connection:
            await connection.execute(change.values(card_id=message_id))

    async def set_restored(self, case_id: int, message_id: int, at: datetime) -> None:
        """Write down that a case's reply has been posted again."""
        async with self._database.writing() as connection:
            change = update(cases).where(cases.c.id == case_id)
            await connection.execute(change.values(restored_id=message_id))
            case = await get_case(connection, case_id)
            await add_event(connection, case_id, CaseEvent(at, case.decided_by, "restored"))

    async def offer(self, case_id: int, at: datetime | None) -> None:
        """Write down when a case's author is to be written to again; None: no more."""
        change = update(cases).where(cases.c.id == case_id)
        async with self._database.writing() as connection:
            await connection.execute(change.values(offer_at=at))

    # ------------------------------------------------------------ forgetting

    async def guilds_with_texts(self) -> tuple[int, ...]:
        """Return the guilds that have cases whose texts have not been forgotten."""
        query = select(cases.c.guild_id).where(cases.c.forgotten.is_(False)).distinct()
        async with self._database.reading() as connection:
            return tuple((await connection.scalars(query)).all())

    async def forget_texts(self, guild_id: int, before: datetime) -> int:
        """Empty what people wrote in a guild's settled cases opened before; return how many."""
        forgotten = 0
        while True:
            # In portions, so that replies judged meanwhile need not wait for the whole
            async with self._database.writing() as connection:
                portion = await forget_next_texts(connection, guild_id, before)
            if not portion:
                return forgotten
            forgotten += portion
