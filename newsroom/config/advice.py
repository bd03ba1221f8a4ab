"""Advice on a policy that is in order, placed where it applies; computed only when asked."""

from collections.abc import Iterator

from newsroom.config.document import Document, name_path
from newsroom.config.models import Policy
from newsroom.errors import Problem
from newsroom.policy.rules import PersonalAttack, Words
from newsroom.policy.words.advice import Adviser


def advise(policy: Policy, document: Document) -> Iterator[Problem]:
    """Note which words of a policy's rules do nothing, or more than was meant."""
    adviser = Adviser()
    for index, rule in enumerate(policy.rules):
        if isinstance(rule, Words | PersonalAttack):
            for advice in adviser.advise(rule.choice):
                path = ("rules", index, advice.key, advice.index)
                spot = document.values[path]
                yield Problem(spot.line, spot.column, name_path(path), f"note: {advice.message}")
