"""What can still be decided on a case, by how it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsroom.decisions import (
    Decision,
    comes_down,
    decided_as,
    open_decisions,
    state_after_acting,
    state_restored,
)
from newsroom.models import Action, Case, CaseKind, CaseState, Part, PartKind, Strike
from newsroom.outcomes import Outcome, Retry, Step

NOW = datetime(2026, 5, 1, tzinfo=UTC)
CASE = Case(
    id=1,
    guild_id=1,
    kind=CaseKind.REPLY,
    state=CaseState.ENFORCED,
    action=Action.REMOVE,
    rule="profanity",
    member_id=7,
    member_name="Ani",
    opened_at=NOW,
    discussion_id=5,
    message_id=6,
    parts=(Part(PartKind.CONTENT, "text"),),
    removed=True,
)
STRIKE = Strike(1, 1, 1, 7, "profanity", 1, NOW, NOW + timedelta(days=1))
FLAGGED = replace(CASE, state=CaseState.OPEN, action=Action.FLAG, removed=False)
HELD = replace(CASE, state=CaseState.OPEN, action=Action.HOLD)
P, R, D, U = Decision.PARDON, Decision.RESTORE, Decision.DISMISS, Decision.UPHOLD
K, T = Decision.KEEP_DOWN, Decision.RETRY


def left(case: Case, name: str, retry: Retry) -> Case:
    """Return a case of which a step was not done."""
    removed = case.removed and name != "delete"
    return replace(case, outcome=Outcome((Step(name, False, "", retry),)), removed=removed)


@pytest.mark.parametrize(
    ("case", "strikes", "decisions"),
    [
        (CASE, (STRIKE,), (P, R)),
        (CASE, (replace(STRIKE, expires_at=NOW),), (R,)),
        (CASE, (replace(STRIKE, pardoned_at=NOW),), (R,)),
        (replace(CASE, parts=()), (STRIKE,), (P,)),
        (replace(CASE, restored_id=9), (), ()),
        (replace(CASE, state=CaseState.APPEALED), (STRIKE,), (P, R, U)),
        (replace(CASE, state=CaseState.OVERTURNED), (), (R,)),
        (replace(CASE, state=CaseState.RECORDED), (STRIKE,), ()),
        (FLAGGED, (), (D, U)),
        (HELD, (), (R, K, U)),
        (replace(HELD, state=CaseState.KEPT_DOWN), (), (R,)),
        (replace(HELD, state=CaseState.APPROVED, restored_id=9), (), (Decision.UNDO,)),
        (replace(FLAGGED, state=CaseState.DISMISSED), (), (Decision.REOPEN,)),
        (replace(FLAGGED, kind=CaseKind.SHADOW), (), ()),
        (left(CASE, "delete", Retry.MODERATOR), (STRIKE,), (P, T)),
        (left(CASE, "delete", Retry.BOT), (STRIKE,), (P,)),
        (left(CASE, "timeout", Retry.MODERATOR), (STRIKE,), (P, R, T)),
        (left(CASE, "timeout", Retry.NOBODY), (STRIKE,), (P, R)),
        (left(CASE, "restore", Retry.MODERATOR), (), (R,)),
        (left(HELD, "delete", Retry.MODERATOR), (), (D, U, T)),
        (left(HELD, "delete", Retry.BOT), (), (K, U)),  # it may be gone
    ],
)
def test_only_what_changes_something_is_offered(
    case: Case, strikes: tuple[Strike, ...], decisions: tuple[Decision, ...]
) -> None:
    assert open_decisions(case, strikes, NOW) == decisions


@pytest.mark.parametrize(
    ("case", "state", "down"),
    [
        (CASE, CaseState.ENFORCED, True),
        (HELD, CaseState.OPEN, True),
        (FLAGGED, CaseState.OPEN, False),
        (replace(FLAGGED, decided_by=3), CaseState.UPHELD, True),
        (replace(CASE, kind=CaseKind.STRIKE, message_id=None), CaseState.ENFORCED, False),
        (replace(FLAGGED, kind=CaseKind.REPORT), CaseState.OPEN, False),
    ],
)
def test_a_recorded_case_knows_where_it_will_stand(
    case: Case, state: CaseState, down: bool
) -> None:
    assert state_after_acting(case) is state
    assert comes_down(case) is down


@pytest.mark.parametrize(
    ("case", "state"),
    [
        (CASE, CaseState.OVERTURNED),
        (replace(CASE, state=CaseState.APPEALED), CaseState.OVERTURNED),
        (HELD, CaseState.APPROVED),
        (replace(HELD, state=CaseState.KEPT_DOWN), CaseState.APPROVED),
        (replace(HELD, state=CaseState.UPHELD), CaseState.OVERTURNED),
        (replace(HELD, state=CaseState.OVERTURNED), CaseState.OVERTURNED),
    ],
)
def test_held_reply_is_approved_and_one_that_was_struck_is_overturned(
    case: Case, state: CaseState
) -> None:
    assert state_restored(case) is state


@pytest.mark.parametrize(
    ("case", "decided"),
    [
        (CASE, None),  # by the bot alone
        (replace(CASE, state=CaseState.APPEALED), None),
        (FLAGGED, None),
        (replace(CASE, state=CaseState.OVERTURNED), CaseState.OVERTURNED),
        (replace(HELD, state=CaseState.APPROVED), CaseState.APPROVED),
        (replace(HELD, state=CaseState.KEPT_DOWN), CaseState.KEPT_DOWN),
        (replace(FLAGGED, state=CaseState.DISMISSED), CaseState.DISMISSED),
        (replace(CASE, kind=CaseKind.STRIKE), CaseState.UPHELD),
        (replace(CASE, kind=CaseKind.STRIKE, state=CaseState.OVERTURNED), CaseState.OVERTURNED),
        (replace(CASE, kind=CaseKind.SHADOW, state=CaseState.DISMISSED), None),
    ],
)
def test_only_what_a_moderator_has_said_is_a_decision(
    case: Case, decided: CaseState | None
) -> None:
    assert decided_as(case) is decided
