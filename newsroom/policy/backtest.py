"""Two policies on the same replies: what the new one catches, frees or takes otherwise. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from newsroom.config import Policy
from newsroom.models import Reply, Verdict
from newsroom.policy.batch import NOTHING_KNOWN, list_violations, write_line
from newsroom.policy.engine import evaluate


class Shift(Enum):
    """What becomes of a reply under the new policy; the words follow "newly" or "more"."""

    CAUGHT = "caught"  # it was allowed
    FREED = "freed"  # it is allowed now
    HARSHER = "harsher"
    MILDER = "milder"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One reply, judged twice."""

    reply: Reply
    before: Verdict
    after: Verdict

    @property
    def shift(self) -> Shift | None:
        """What changes for the reply or its author; None for another reason for the same."""
        if self.before.allowed is not self.after.allowed:
            return Shift.CAUGHT if self.before.allowed else Shift.FREED
        before, after = ((v.action, v.points) for v in (self.before, self.after))
        if before == after:
            return None
        return Shift.HARSHER if after > before else Shift.MILDER

    @property
    def telling(self) -> Verdict:
        """The verdict that says why: the one that does something."""
        return self.before if self.after.allowed else self.after


def compare(old: Policy, new: Policy, reply: Reply) -> Comparison:
    """Judge a reply by both policies, with nothing known of what its author wrote before."""
    before = evaluate(old, reply, NOTHING_KNOWN)
    return Comparison(reply, before, evaluate(new, reply, NOTHING_KNOWN))


def write_comparison(known: Mapping[str, Any], comparison: Comparison) -> str:
    """Write a changed verdict as one line of JSON.

    Args:
        known: What stands at the line's beginning: which reply it is.
    """
    assert comparison.shift is not None
    texts = [part.text for part in comparison.reply.parts]
    return write_line(
        {
            **known,
            "change": comparison.shift.value,
            "text": "\n".join(texts),
            "before": _lay_out(comparison.before),
            "after": _lay_out(comparison.after),
        }
    )


def _lay_out(verdict: Verdict) -> dict[str, Any]:
    answer = {"action": verdict.action.label, "points": verdict.points}
    return answer | {"violations": list_violations(verdict)}
