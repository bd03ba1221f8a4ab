"""Which lines of policy.yaml would have let a reply pass, judged again with them. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.config import Policy
from newsroom.models import Record, Reply, Violation
from newsroom.policy.engine import evaluate
from newsroom.policy.rules import Rule
from newsroom.settings import quote

_MOST_CHANGES = 5  # a guess: a reply that needs more was no single mistake
_PHRASE_ID = re.compile(r"[a-z]+/[a-z0-9-]+")  # which YAML takes without quotes
_LISTS = ("allow", "off")  # what `Rule.relax` adds to


@dataclass(frozen=True, slots=True)
class Remedy:
    """A line to be put under a rule."""

    rule: str  # its id
    line: str  # with all that the list holds then
    replaces: bool  # the rule has such a line, which this one takes the place of


def find_remedies(policy: Policy, reply: Reply) -> tuple[Remedy, ...]:
    """Find lines with which no rule in force objects to a reply; none if there are no such.

    None either where the policy does not object to it as it is.
    """
    relaxed = policy
    for _ in range(_MOST_CHANGES + 1):
        worst = evaluate(relaxed, reply, Record()).leading
        if worst is None:
            return tuple(_write_differences(policy, relaxed))
        better = next(_let_pass(relaxed, reply, worst), None)
        if better is None:
            return ()
        relaxed = better
    return ()


def _let_pass(policy: Policy, reply: Reply, violation: Violation) -> Iterator[Policy]:
    """Make policies that differ in one list, and find no such violation any more."""
    for index, rule in enumerate(policy.rules):
        if rule.id != violation.rule:
            continue
        for milder in rule.relax(violation):
            rules = (*policy.rules[:index], milder, *policy.rules[index + 1 :])
            relaxed = policy.model_copy(update={"rules": rules})
            if violation not in evaluate(relaxed, reply, Record()).violations:
                yield relaxed


def _write_differences(policy: Policy, relaxed: Policy) -> Iterator[Remedy]:
    for was, now in zip(policy.rules, relaxed.rules, strict=True):
        for key in _LISTS:
            before, after = _list_of(was, key), _list_of(now, key)
            if before != after:
                yield Remedy(now.id, f"{key}: [{', '.join(map(_write, after))}]", bool(before))


def _list_of(rule: Rule, key: str) -> tuple[str, ...]:
    return tuple(getattr(rule, key, ()))


def _write(value: str) -> str:
    return value if _PHRASE_ID.fullmatch(value) else quote(value)
