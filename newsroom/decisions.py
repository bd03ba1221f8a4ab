"""What a moderator can still decide on a case. Pure; carrying it out is a cog's work."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from newsroom.models import Action, Case, CaseKind, CaseState, SanctionKind, Strike
from newsroom.outcomes import DELETE, RESTORE
from newsroom.policy.rules.newcomer import NEWCOMER

_DECIDED = (
    CaseState.UPHELD,
    CaseState.OVERTURNED,
    CaseState.APPROVED,
    CaseState.KEPT_DOWN,
    CaseState.DISMISSED,
)
_STANDING = (CaseState.ENFORCED, CaseState.APPEALED, CaseState.UPHELD)


class Decision(Enum):
    """The buttons of a case."""

    PARDON = "pardon"  # the strike is taken back; a removed reply stays removed
    RESTORE = "restore"  # the reply comes back, and with it any strike is taken back
    KEEP_DOWN = "keep"  # a held reply does not appear, and no strike is given
    DISMISS = "dismiss"  # no rule was broken; the reply stays
    RETRY = "retry"  # what Discord refused is tried again, now that somebody has mended why
    UPHOLD = "uphold"  # the rule was broken: the reply goes, or stays away, and the strike stands
    REOPEN = "reopen"  # what was dismissed waits once more
    UNDO = "undo"  # a reply that was posted again is held once more


# Of these the author of a case hears, and a sentence may go with them.
HEARD = (Decision.PARDON, Decision.RESTORE, Decision.KEEP_DOWN, Decision.UPHOLD)
_BACK = (CaseState.OVERTURNED, CaseState.APPROVED)
POST_LIMIT = 2_000  # characters that Discord takes in one message


def open_decisions(case: Case, strikes: Sequence[Strike], now: datetime) -> tuple[Decision, ...]:
    """Return what may still be decided, in the order of the buttons."""
    if case.kind is CaseKind.SHADOW or case.state is CaseState.RECORDED:
        return ()
    if case.state is CaseState.DISMISSED:
        return (Decision.REOPEN,) if case.parts else ()  # without its words nobody could decide
    decisions = []
    blocks = case.kind is CaseKind.BLOCK and still_brings(case, now)
    if blocks or any(strike.active(now) for strike in strikes):
        decisions.append(Decision.PARDON)
    if case.removed and case.restored_id is None and case.parts:
        decisions.append(Decision.RESTORE)
    if waits_held(case) and (case.removed or case.outcome.delays(DELETE)):
        decisions.append(Decision.KEEP_DOWN)
    # While its reply may be gone without our having heard of it, nobody can say that it stays.
    if case.state is CaseState.OPEN and not case.removed and not case.outcome.delays(DELETE):
        decisions.append(Decision.DISMISS)
    if case.state in (CaseState.OPEN, CaseState.APPEALED):
        decisions.append(Decision.UPHOLD)
    if any(step.name != RESTORE for step in case.outcome.mendable):  # which has a button already
        decisions.append(Decision.RETRY)
    if _can_be_held_again(case):
        decisions.append(Decision.UNDO)
    return tuple(decisions)


def accuses_nobody(case: Case) -> bool:
    """Tell whether a case is of a reply that broke no rule: its author is only new."""
    found = case.violations
    return bool(found) and all(violation.category == NEWCOMER for violation in found)


def _can_be_held_again(case: Case) -> bool:
    """Tell whether a reply stands again, in one message, and all that its return asked is done."""
    if case.state not in _BACK or case.restored_id is None:
        return False
    if case.outcome.delayed or case.outcome.mendable:
        return False
    return bool(case.parts) and sum(len(part.text) + 1 for part in case.parts) <= POST_LIMIT + 1


def waits(case: Case) -> bool:
    """Tell whether a case waits for a moderator."""
    return case.state in (CaseState.OPEN, CaseState.APPEALED) or bool(case.outcome.mendable)


def waits_held(case: Case) -> bool:
    """Tell whether a case is of a held reply that nobody has decided on."""
    return case.state is CaseState.OPEN and case.action is Action.HOLD


def state_restored(case: Case) -> CaseState:
    """Return where a case stands once its reply may appear: what was never struck is approved."""
    is_held = waits_held(case) or is_kept_down(case) or case.state is CaseState.APPROVED
    return CaseState.APPROVED if is_held else CaseState.OVERTURNED


def is_kept_down(case: Case) -> bool:
    """Tell whether a held reply has been refused without a strike, and whether appealed or not."""
    appealed = case.state is CaseState.APPEALED and case.appealed_from is CaseState.KEPT_DOWN
    return appealed or case.state is CaseState.KEPT_DOWN


def state_after_acting(case: Case) -> CaseState:
    """Return where a recorded case stands once Discord has been told."""
    if case.decided_by is not None:
        return CaseState.UPHELD
    if case.action is Action.REMOVE:
        return CaseState.ENFORCED
    return CaseState.OPEN


def brings(case: Case) -> bool:
    """Tell whether what a case asks for holds: Discord lets the bot, or it goes on trying."""
    if case.sanction is None or case.state not in _STANDING:
        return False
    name = case.sanction.kind.value
    return case.outcome.did(name) or case.outcome.delays(name)


def still_brings(case: Case, now: datetime) -> bool:
    """Tell whether what a case asks for holds, and its time is not over."""
    return brings(case) and (case.sanction_until is None or case.sanction_until > now)


def author_hears(case: Case) -> bool:
    """Tell whether the author of a case is told of it; of what stays nobody tells them."""
    if case.kind is CaseKind.BLOCK:
        return case.outcome.did(SanctionKind.BLOCK.value)  # else nothing has happened to them
    return comes_down(case) or case.kind is CaseKind.STRIKE


def decided_as(case: Case) -> CaseState | None:
    """Return what a moderator has made of a reply; None when none has. A strike by hand upholds."""
    if case.kind is CaseKind.SHADOW:  # of which nobody decides, though it is closed
        return None
    if case.kind is CaseKind.STRIKE and case.state is CaseState.ENFORCED:
        return CaseState.UPHELD
    return case.state if case.state in _DECIDED else None


def comes_down(case: Case) -> bool:
    """Tell whether the reply of a recorded case is to be taken down."""
    if case.message_id is None:
        return False
    return case.action >= Action.HOLD or case.decided_by is not None
