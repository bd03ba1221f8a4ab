"""What the tests of words about groups share."""

from collections.abc import Callable

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack, Threat

Check = Callable[..., list[Violation]]
ATTACK = PersonalAttack(id="attacks", type="personal_attack")
THREAT = Threat(id="threats", type="threat")


def harshest(check: Check, text: str) -> Action:
    """Return the harshest action that either rule asks for."""
    violations = [*check(ATTACK, text), *check(THREAT, text)]
    return max((violation.action for violation in violations), default=Action.ALLOW)
