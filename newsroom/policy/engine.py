"""The decision on one reply: every rule in order, every violation with its evidence; pure."""

from collections.abc import Iterator

from newsroom.config import Policy
from newsroom.models import Action, Record, Reply, Verdict, Violation
from newsroom.policy.effort import TOO_MUCH
from newsroom.policy.rules.spoken import Spoken
from newsroom.policy.scene import Scene


def evaluate(policy: Policy, reply: Reply, record: Record) -> Verdict:
    """Judge a reply by every rule of the policy, in the policy's order."""
    return evaluate_scene(policy, Scene(reply, record))


def evaluate_scene(policy: Policy, scene: Scene) -> Verdict:
    """Judge a reply on which more or less effort may be spent than on others."""
    enforced: list[Violation] = []
    shadow: list[Violation] = []
    unread: list[Spoken] = []
    for rule in policy.rules:
        if found := rule.check(scene):  # of most rules nothing at a glance
            violations = shadow if rule.mode == "shadow" else enforced
            violations.extend(found)
        if scene.effort.is_spent and isinstance(rule, Spoken):
            unread.append(rule)
    if unread:
        enforced += _hold(scene, [rule for rule in unread if rule.mode == "enforce"], enforced)
        shadow += _hold(scene, [rule for rule in unread if rule.mode == "shadow"], shadow)
    return Verdict(tuple(enforced), tuple(shadow)) if enforced or shadow else _CLEAN


def _hold(scene: Scene, unread: list[Spoken], found: list[Violation]) -> Iterator[Violation]:
    """Have a person read what rules did not read to its end, unless enough was found."""
    if not unread:
        return iter(())
    rule = max(unread, key=lambda rule: rule.action)
    if any(violation.action >= rule.action for violation in found):
        return iter(())
    return rule.report_content(scene, TOO_MUCH, at_most=Action.HOLD)


_CLEAN = Verdict()
