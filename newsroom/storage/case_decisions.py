"""What moderators and authors do to a case: appeals, decisions and their undoing, who is on it.

Each change is one transaction, with its line of history.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import case as when
from sqlalchemy import literal, update

from newsroom.models import (
    Action,
    Case,
    CaseEvent,
    CaseKind,
    CaseState,
    Pending,
    Sanction,
    Strike,
)
from newsroom.outcomes import Outcome
from newsroom.storage.case_queries import CaseQueries
from newsroom.storage.case_writing import (
    add_event,
    add_strike,
    claim_keys,
    get_case,
    is_reported,
    move_case,
    pardon_strikes,
    redraw_later,
    set_outcome,
)
from newsroom.storage.records import NewStrike
from newsroom.storage.rows import sanction_values
from newsroom.storage.tables import cases

APPEALABLE = (CaseState.ENFORCED, CaseState.UPHELD, CaseState.KEPT_DOWN)


class CaseDecisions(CaseQueries):
    """How cases are decided."""

    # ------------------------------------------------------------ deciding

    async def appeal(self, case_id: int, text: str, at: datetime) -> Case | None:
        """Let the author appeal; None unless the case counts against them and never was."""
        acting = cases.c.pending == Pending.ACT
        values = {
            "state": CaseState.APPEALED,
            "appeal": text,
            "appealed_at": at,
            "appealed_from": cases.c.state,
            "forgotten": False,  # there are words again, which will be forgotten in their turn
            # What the bot goes on trying is still to be done, and ends with the card, too.
            "pending": when(
                (acting, cases.c.pending), else_=literal(Pending.CARD, cases.c.pending.type)
            ),
            "pending_since": when(
                (acting, cases.c.pending_since), else_=literal(at, cases.c.pending_since.type)
            ),
        }
        async with self._database.writing() as connection:
            never_appealed = cases.c.appealed_at.is_(None)
            appealed = await move_case(connection, case_id, APPEALABLE, values, never_appealed)
            if appealed is not None:
                event = CaseEvent(at, appealed.member_id, "appeal", text)
                await add_event(connection, case_id, event)
            return appealed

    async def decide(
        self,
        case_id: int,
        *,
        from_states: Collection[CaseState],
        to: CaseState,
        by: int | None,
        reason: str,
        at: datetime,
        sanction: Sanction | None = None,
        sanction_until: datetime | None = None,
        strike: NewStrike | None = None,
        sentence: str = "",
        event: str,
    ) -> Case | None:
        """Move a case on; None when it is in none of the states named: somebody was faster.

        Args:
            sentence: what the author is written with it.
            sanction: None leaves the case's own.
            strike: given to the case's member in the same transaction; the case takes its rule.
            event: the kind of the line in the history, with `by` and `reason`.
        """
        pending = {CaseState.RECORDED: Pending.ACT, CaseState.UPHELD: Pending.UPHOLD}
        values: dict[str, object] = {
            "state": to,
            "decided_by": by,
            "sentence": sentence or None,
            "assigned_to": None,
            "pending": pending.get(to, Pending.CARD),
            "pending_since": at,
        }
        if strike is not None:
            values["rule"] = strike.rule
        if sanction is not None:
            values |= sanction_values(sanction) | {"sanction_until": sanction_until}
        async with self._database.writing() as connection:
            decided = await move_case(connection, case_id, from_states, values)
            if decided is not None:
                if strike is not None:
                    await add_strike(connection, decided, strike)
                    if decided.message_id is not None:  # whatever is edited, it has been struck
                        await claim_keys(connection, decided.message_id, {strike.rule})
                await add_event(connection, case_id, CaseEvent(at, by, event, reason))
                if to is CaseState.RECORDED:
                    return await set_outcome(connection, case_id, decided.outcome.to_act_on())
                if to is CaseState.DISMISSED:
                    return await set_outcome(connection, case_id, decided.outcome.dismissed())
            return decided

    async def overturn(
        self,
        case_id: int,
        *,
        from_states: Collection[CaseState],
        by: int,
        reason: str,
        at: datetime,
        pending: Pending = Pending.PARDON,
        to: CaseState = CaseState.OVERTURNED,
        sentence: str = "",
    ) -> tuple[Case, tuple[Strike, ...]] | None:
        """Overturn a case and pardon its strikes at once; return those pardoned now.

        None when it is in none of the states named. A crash between a decision and a pardon would
        leave a member with points that a moderator has taken back.

        Args:
            pending: what Discord has still to be told: PARDON, or RESTORE with the reply.
            to: what the case is then, if not overturned: there was nothing to overturn.
            sentence: what the author is written with it.
        """
        values = {
            "state": to,
            "decided_by": by,
            "sentence": sentence or None,
            "assigned_to": None,
            "pending": pending,
            "pending_since": at,
        }
        async with self._database.writing() as connection:
            decided = await move_case(connection, case_id, from_states, values)
            if decided is None:
                return None
            decided = await set_outcome(connection, case_id, decided.outcome.overturned())
            await add_event(connection, case_id, CaseEvent(at, by, to.value, reason))
            pardon = CaseEvent(at, by, "pardoned", reason)
            return decided, await pardon_strikes(connection, case_id, pardon)

    async def reopen(self, case_id: int, *, by: int, at: datetime) -> Case | None:
        """Have a dismissed case wait once more; None when it does not stand so.

        Nor when its reply has been reported anew: then that case is the one to decide.
        """
        values = {
            "state": CaseState.OPEN,
            "decided_by": None,
            "sentence": None,
            "pending": Pending.CARD,
            "pending_since": at,
        }
        async with self._database.writing() as connection:
            known = await get_case(connection, case_id)
            if known.kind is CaseKind.REPORT and await is_reported(connection, known.message_id):
                return None
            reopened = await move_case(connection, case_id, {CaseState.DISMISSED}, values)
            if reopened is not None:
                await add_event(connection, case_id, CaseEvent(at, by, "reopened"))
            return reopened

    async def undo_restore(self, case_id: int, *, by: int, at: datetime) -> Case | None:
        """Have a reply that was posted again held once more; None when it does not stand so.

        Nothing is taken for decided then: no strike counts, and a new decision can be appealed.
        """
        values = {
            "state": CaseState.RECORDED,
            "action": Action.HOLD,
            "message_id": cases.c.restored_id,
            "restored_id": None,
            "removed": False,
            "sanction": None,
            "sanction_duration": None,
            "sanction_until": None,
            "appeal": None,
            "appealed_at": None,
            "appealed_from": None,
            "decided_by": None,
            "sentence": None,
            "pending": Pending.ACT,
            "pending_since": at,
        }
        restored = {CaseState.OVERTURNED, CaseState.APPROVED}
        async with self._database.writing() as connection:
            known = await get_case(connection, case_id)
            if known.kind is CaseKind.REPORT and await is_reported(connection, known.restored_id):
                return None
            stands = cases.c.restored_id.is_not(None)
            held = await move_case(connection, case_id, restored, values, stands)
            if held is None:
                return None
            await add_event(connection, case_id, CaseEvent(at, by, "restore undone"))
            return await set_outcome(connection, case_id, Outcome())

    # ------------------------------------------------------------ who is on it

    async def assign(self, case_id: int, to: int | None, *, by: int, at: datetime) -> Case:
        """Put a moderator on a case in place of whoever is; None puts nobody on it."""
        async with self._database.writing() as connection:
            change = update(cases).where(cases.c.id == case_id).values(assigned_to=to)
            await connection.execute(change)
            kind = "freed" if to is None else "taken on"
            await add_event(connection, case_id, CaseEvent(at, by, kind))
            return await redraw_later(connection, await get_case(connection, case_id), at)

    async def escalate(self, case_id: int, *, by: int, at: datetime, moves: bool) -> Case:
        """Write down that a case is handed on, or taken back when it was.

        Args:
            moves: Whether its message stands in another channel from now on.
        """
        async with self._database.writing() as connection:
            known = await get_case(connection, case_id)
            values: dict[str, object] = {"escalated_at": None if known.escalated_at else at}
            if moves:
                values["card_id"] = None
            await connection.execute(update(cases).where(cases.c.id == case_id).values(values))
            kind = "taken back" if known.escalated_at else "handed on"
            await add_event(connection, case_id, CaseEvent(at, by, kind))
            return await redraw_later(connection, await get_case(connection, case_id), at)

    async def note(self, case_id: int, by: int, text: str, at: datetime) -> Case:
        """Add a moderator's note to a case's history."""
        async with self._database.writing() as connection:
            await add_event(connection, case_id, CaseEvent(at, by, "note", text))
            return await redraw_later(connection, await get_case(connection, case_id), at)
