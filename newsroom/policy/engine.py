"""The decision on one reply: every rule in order, every violation with its evidence; pure."""

from itertools import islice

from newsroom.config import Policy
from newsroom.models import Record, Reply, Verdict, Violation
from newsroom.policy.scene import Scene

_ENOUGH = 50  # violations of one rule: a text of a thousand links is not worth a thousand


def evaluate(policy: Policy, reply: Reply, record: Record) -> Verdict:
    """Judge a reply by every rule of the policy, in the policy's order."""
    scene = Scene(reply, record)
    enforced: list[Violation] = []
    shadow: list[Violation] = []
    for rule in policy.rules:
        violations = shadow if rule.mode == "shadow" else enforced
        violations.extend(islice(rule.check(scene), _ENOUGH))
    return Verdict(tuple(enforced), tuple(shadow))
