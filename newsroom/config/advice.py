"""Advice on a policy that is in order, placed where it applies; computed only when asked."""

from collections.abc import Iterator

from newsroom.config.document import Document, name_path
from newsroom.config.models import Policy
from newsroom.errors import Problem
from newsroom.policy.rules import PersonalAttack, PersonalData, Rule, Words
from newsroom.policy.words.advice import Advice, Adviser

_NAMES_NOTHING = "allows nothing: it is no e-mail address, and no number of the rule's countries"


def advise(policy: Policy, document: Document) -> Iterator[Problem]:
    """Note which entries of a policy's rules do nothing, or more than was meant."""
    adviser = Adviser()
    for index, rule in enumerate(policy.rules):
        for advice in _advise_on(rule, adviser):
            path = ("rules", index, advice.key, advice.index)
            spot = document.values[path]
            yield Problem(spot.line, spot.column, name_path(path), f"note: {advice.message}")


def _advise_on(rule: Rule, adviser: Adviser) -> Iterator[Advice]:
    if isinstance(rule, Words | PersonalAttack):
        yield from adviser.advise(rule.choice)
    elif isinstance(rule, PersonalData):
        for index in rule.find_idle():
            yield Advice("allow", index, _NAMES_NOTHING)
