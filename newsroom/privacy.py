"""What a person may see of what is kept about them, and until when. Pure.

Who reported them, who decided, and what moderators wrote to each other is not theirs to see.
"""

from datetime import datetime, timedelta
from typing import Any

from newsroom.models import Case, CaseKind, CaseState
from newsroom.storage.forgetting import SETTLED
from newsroom.storage.own_records import OwnRecords

_BY_HAND = (CaseKind.STRIKE, CaseKind.BLOCK)  # whose reason their member reads
_UNTOLD = (CaseState.RECORDED, CaseState.OPEN, CaseState.DISMISSED)


def may_see(case: Case) -> bool:
    """Tell whether a case is its member's to see: a report is once it has been upheld.

    Before that it would tell them that somebody here has reported them.
    """
    return case.kind is not CaseKind.REPORT or case.state not in _UNTOLD


def text_until(case: Case, keep_text: timedelta) -> datetime | None:
    """Return when the text of a case is forgotten; None while it waits for a decision."""
    return case.opened_at + keep_text if case.state in SETTLED else None


def lay_out(records: OwnRecords, keep_text: timedelta) -> dict[str, Any]:
    """Lay out for JSON what is kept about somebody."""
    return {
        "cases": [_lay_out_case(case, keep_text) for case in records.cases if may_see(case)],
        "strikes": [
            {
                "case": strike.case_id,
                "rule": strike.rule,
                "points": strike.points,
                "struck_at": strike.struck_at.isoformat(),
                "expires_at": strike.expires_at.isoformat(),
                "pardoned_at": _moment(strike.pardoned_at),
            }
            for strike in records.strikes
        ],
        "blocks": [
            {
                "case": past.block.case_id,
                "blocked_at": past.block.blocked_at.isoformat(),
                "until": _moment(past.block.until),
                "ended_at": _moment(past.ended_at),
            }
            for past in records.blocks
        ],
        "written_by_you": [
            {
                "case": act.case_id,
                "kind": "reported" if act.is_report else act.event.kind,
                "at": act.event.at.isoformat(),
                "text": act.event.text,
            }
            for act in records.acts
        ],
        "replies": [
            {
                "id": str(kept.reply.id),
                "discussion": str(kept.reply.discussion_id),
                "posted_at": kept.reply.posted_at.isoformat(),
                "kept_until": kept.until.isoformat(),
                "text": "\n".join(part.text for part in kept.reply.parts),
                "addressees": list(kept.reply.addressees),
            }
            for kept in records.replies
        ],
    }


def _lay_out_case(case: Case, keep_text: timedelta) -> dict[str, Any]:
    until = text_until(case, keep_text) if case.parts else None
    return {
        "case": case.id,
        "kind": case.kind.value,
        "state": case.state.value,
        "action": case.action.label,
        "rule": case.rule,
        "opened_at": case.opened_at.isoformat(),
        "name": case.member_name,
        "discussion": str(case.discussion_id) if case.discussion_id is not None else None,
        "message": str(case.message_id) if case.message_id is not None else None,
        "text": "\n".join(part.text for part in case.parts) if case.parts else None,
        "text_kept_until": _moment(until),  # null too while the case waits for a decision
        "found": [
            {"rule": v.rule, "category": v.category, "evidence": v.evidence, "phrase": v.entry}
            for v in case.violations
        ],
        "brought": case.sanction.kind.value if case.sanction is not None else None,
        "brought_until": _moment(case.sanction_until),
        "reason": case.reason if case.kind in _BY_HAND else None,
        "moderator_wrote": case.sentence,
        "appeal": case.appeal,
        "appealed_at": _moment(case.appealed_at),
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None
