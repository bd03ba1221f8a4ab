"""The decision on one reply: every rule in order, every violation with its evidence; pure."""

from collections.abc import Iterator, Sequence

from newsroom.config import Policy
from newsroom.models import Action, Record, Reply, Verdict, Violation
from newsroom.policy.effort import MOST, SHORT, TOO_MUCH
from newsroom.policy.rules.pattern import Pattern
from newsroom.policy.rules.spoken import Spoken
from newsroom.policy.scene import Scene


def evaluate(policy: Policy, reply: Reply, record: Record, *, most: int = MOST) -> Verdict:
    """Judge a reply by every rule of the policy, in the policy's order.

    Args:
        most: how much effort may be spent on it, in the units of `effort`.
    """
    scene = Scene(reply, record, most)
    enforced: list[Violation] = []
    shadow: list[Violation] = []
    for rule in policy.rules:
        if found := rule.check(scene):  # of most rules nothing at a glance
            violations = shadow if rule.mode == "shadow" else enforced
            violations.extend(found)
    if scene.effort.is_spent:
        readers = [rule for rule in policy.rules if isinstance(rule, Spoken)]
        enforced += _hold(scene, [rule for rule in readers if rule.mode == "enforce"], enforced)
        shadow += _hold(scene, [rule for rule in readers if rule.mode == "shadow"], shadow)
    return Verdict(tuple(enforced), tuple(shadow)) if enforced or shadow else _CLEAN


def may_take_long(policy: Policy, reply: Reply) -> bool:
    """Tell at a glance whether judging a reply may take more than some five milliseconds."""
    if sum([len(part.text) for part in reply.parts]) > SHORT:
        return True
    return any(isinstance(rule, Pattern) for rule in policy.rules)  # which may do so on any text


def _hold(
    scene: Scene, readers: Sequence[Spoken], found: Sequence[Violation]
) -> Iterator[Violation]:
    """Have a person read what rules did not read to its end, unless enough was found."""
    if not readers:
        return iter(())
    rule = max(readers, key=lambda rule: rule.action)
    if any(violation.action >= rule.action for violation in found):
        return iter(())
    return rule.report_content(scene, TOO_MUCH, at_most=Action.HOLD)


_CLEAN = Verdict()
