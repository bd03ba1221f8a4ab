"""The decision on one reply: every rule in order, every violation with its evidence; pure."""

from newsroom.config import Policy
from newsroom.models import Record, Reply, Verdict, Violation
from newsroom.policy.scene import Scene


def evaluate(policy: Policy, reply: Reply, record: Record) -> Verdict:
    """Judge a reply by every rule of the policy, in the policy's order."""
    scene = Scene(reply, record)
    enforced: list[Violation] = []
    shadow: list[Violation] = []
    for rule in policy.rules:
        if found := rule.check(scene):  # of most rules nothing at a glance
            violations = shadow if rule.mode == "shadow" else enforced
            violations.extend(found)
    return Verdict(tuple(enforced), tuple(shadow)) if enforced or shadow else _CLEAN


_CLEAN = Verdict()
