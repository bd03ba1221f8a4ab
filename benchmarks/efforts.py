"""Who is held because a text was too much to examine, by how much may be spent on one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from benchmarks.data_sets import read_comments, read_labelled, read_texts
from benchmarks.harness import ROOT
from benchmarks.slow_texts import LONGEST, Judge
from newsroom.config import Policy
from newsroom.models import Record
from newsroom.policy.effort import MOST, TOO_MUCH
from newsroom.policy.engine import evaluate
from newsroom.policy.scene import make_reply

SHARES = tuple(Fraction(share) for share in ("1/8", "1/4", "1/2", "1", "2"))
_OWN_SETS = ROOT / "tests" / "data" / "judge"


def read_long_texts(comments: Path, news: Sequence[Path]) -> dict[str, list[str]]:
    """Read ordinary texts as long as one can be: articles cut or joined, comments joined."""
    near_misses = read_labelled(_OWN_SETS / "near_misses.csv", "kind")
    evasions = read_labelled(_OWN_SETS / "evasions.csv", "transform")
    sets = {
        "news": read_texts(news),
        "comments": read_comments(comments),
        "our sets": [*near_misses, *evasions],
    }
    return {name: list(_fit(sample.text for sample in found)) for name, found in sets.items()}


def _fit(texts: Iterable[str]) -> Iterator[str]:
    together = ""
    for text in texts:
        for start in range(0, max(1, len(text) - LONGEST // 2), LONGEST):
            if len(together) + len(text[start : start + LONGEST]) >= LONGEST:
                yield together
                together = ""
            together += text[start : start + LONGEST] + "\n"
    yield together


def judge_with(policy: Policy, most: int, article: str, readers: tuple[str, ...]) -> Judge:
    """Return a judge that spends so much on a text at most."""

    def judge(text: str) -> object:
        reply = make_reply(text, article_text=article, earlier_authors=readers)
        return evaluate(policy, reply, Record(), most=most)

    return judge


def count_held(policy: Policy, sets: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Count, for each share of what may be spent, the texts of each set that are too much."""
    left = dict(sets)
    for share in SHARES:
        most = int(MOST * share)
        left = {
            name: [text for text in texts if _is_too_much(policy, text, most)]
            for name, texts in left.items()
        }  # more effort never makes a text too much
        yield [
            f"{len(held):,} of {len(sets[name]):,} ({len(held) / len(sets[name]):.2%})"
            for name, held in left.items()
        ]


def _is_too_much(policy: Policy, text: str, most: int) -> bool:
    verdict = evaluate(policy, make_reply(text), Record(), most=most)
    return any(violation.category == TOO_MUCH for violation in verdict.violations)
