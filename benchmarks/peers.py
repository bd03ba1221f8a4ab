"""Other judges of foul language, each asked in its own way whether a text is foul."""

import importlib
import json
import os
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.data_sets import write_json_lines
from newsroom.config import Policy
from newsroom.models import Record
from newsroom.policy.engine import evaluate
from newsroom.policy.scene import make_reply

US = "this bot"
LANGUAGE_RULES = frozenset(("words", "personal_attack", "threat", "classifier"))
_SCRIPT = Path(__file__).with_name("obscenity.cjs")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a judge said of one text."""

    foul: bool
    micros: float


Judge = Callable[[Sequence[str]], list[Answer]]


def one_by_one(is_foul: Callable[[str], bool]) -> Judge:
    """Make a judge of a function, timing every text; the first use may prepare its word lists."""

    def judge(texts: Sequence[str]) -> list[Answer]:
        is_foul("a text to warm up with")
        answers = []
        for text in texts:
            began = time.perf_counter_ns()
            foul = is_foul(text)
            answers.append(Answer(foul, (time.perf_counter_ns() - began) / 1_000))
        return answers

    return judge


def this_bot(policy: Policy) -> Judge:
    """Judge by the newsroom's whole policy: what a rule about language objects to is foul."""
    about_language = {rule.id for rule in policy.rules if rule.type in LANGUAGE_RULES}

    def is_foul(text: str) -> bool:
        verdict = evaluate(policy, make_reply(text), Record())
        return any(violation.rule in about_language for violation in verdict.violations)

    return one_by_one(is_foul)


def find_checks() -> tuple[dict[str, Callable[[str], bool]], list[str]]:
    """Return how the Python packages that are installed are asked, and the names of the others."""
    checks: dict[str, Callable[[str], bool]] = {}
    missing: list[str] = []
    for name, make in _PEERS.items():
        try:
            checks[name] = make()
        except ImportError:
            missing.append(name)
    return checks, missing


def find_peers(node_modules: Path | None) -> tuple[dict[str, Judge], list[str]]:
    """Return the judges that are installed, and the names of those that are not.

    Args:
        node_modules: where npm put the package obscenity; None leaves it out.
    """
    checks, missing = find_checks()
    judges = {name: one_by_one(check) for name, check in checks.items()}
    obscenity = "obscenity (npm)"
    if node_modules is not None and (node_modules / "obscenity").is_dir():
        judges[obscenity] = _through_node(node_modules)
    else:
        missing.append(obscenity)
    return judges, missing


def _better_profanity() -> Callable[[str], bool]:
    profanity = importlib.import_module("better_profanity").profanity
    return lambda text: bool(profanity.contains_profanity(text))


def _alt_profanity_check() -> Callable[[str], bool]:
    predict: Any = importlib.import_module("profanity_check").predict
    return lambda text: bool(predict([text])[0])


def _glin_profanity() -> Callable[[str], bool]:
    filter_: Any = importlib.import_module("glin_profanity").Filter(
        {"detect_leetspeak": True, "languages": ["english"]}
    )
    return lambda text: bool(filter_.is_profane(text))


def _profanex() -> Callable[[str], bool]:
    filter_: Any = importlib.import_module("profanex").Filter()
    return lambda text: bool(filter_.contains(text))


_PEERS: dict[str, Callable[[], Callable[[str], bool]]] = {
    "better-profanity": _better_profanity,
    "alt-profanity-check": _alt_profanity_check,
    "glin-profanity": _glin_profanity,
    "profanex": _profanex,
}


def _through_node(node_modules: Path) -> Judge:
    def judge(texts: Sequence[str]) -> list[Answer]:
        done = subprocess.run(
            ["node", str(_SCRIPT)],
            input=write_json_lines(texts),
            env=os.environ | {"NODE_PATH": str(node_modules.resolve())},
            capture_output=True,
            text=True,
            check=True,
        )
        return [Answer(**json.loads(line)) for line in done.stdout.splitlines()]

    return judge


def count_foul(answers: Iterable[Answer]) -> int:
    """Count the texts taken for foul."""
    return sum(answer.foul for answer in answers)
