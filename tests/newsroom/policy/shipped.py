"""Judging by the policy that ships with the bot, and the sets of texts it is tried on."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

from newsroom.config import Policy, load
from newsroom.models import Record, Verdict
from newsroom.policy.engine import evaluate
from newsroom.policy.scene import make_reply

POLICY = Path(__file__).parents[3] / "policy.yaml"
_SETS = Path(__file__).parents[2] / "data" / "judge"
_LANGUAGE_RULES = ("words", "personal_attack", "threat")


@cache
def shipped() -> Policy:
    return load(POLICY)


def judge(text: str, policy: Policy | None = None, **facts: Any) -> Verdict:
    return evaluate(policy or shipped(), make_reply(text, **facts), Record())


def find_rules(text: str) -> set[str]:
    """Name the rules about language that object to a text."""
    known = {rule.id for rule in shipped().rules if rule.type in _LANGUAGE_RULES}
    return {violation.rule for violation in judge(text).violations} & known


def read_set(name: str) -> list[tuple[str, str]]:
    """Return the texts of a set, each with its technique or kind."""
    with (_SETS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(text, label) for text, label, *_ in list(csv.reader(file))[1:]]
