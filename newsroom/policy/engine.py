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
        violations = shadow if rule.mode == "shadow" else enforced
        violations.extend(rule.check(scene))
    return Verdict(tuple(enforced), tuple(shadow))
