"""better-profanity's packaged list as one more source of words: only those that were reviewed.

The package's list is read where pip put it, without importing the package: its matcher compares
every word with every other and its list holds "god", "gay" and "stroke", so neither is used as it
is. `better_profanity_review.tsv` beside this file decides on each word.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from newsroom.errors import LexiconError

_REVIEW = Path(__file__).with_name("better_profanity_review.tsv")
_LIST = "profanity_wordlist.txt"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the review says of one packaged word."""

    word: str
    decision: str  # "take", "held" (a lexicon of ours has it already) or "exclude"
    lexicon: str = ""
    category: str = ""
    severity: str = ""
    inflection: str = ""
    reason: str = ""


@cache
def review() -> dict[str, Reviewed]:
    """Return the decision on every reviewed word."""
    lines = _REVIEW.read_text(encoding="utf-8").splitlines()
    rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t")
    next(rows)  # the names of the columns
    return {row[0]: Reviewed(*row) for row in rows}


@cache
def packaged() -> frozenset[str]:
    """Return the words of the installed better-profanity.

    Raises:
        LexiconError: the package is not installed, or no longer carries its list.
    """
    lines = _find_list().read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip())


def list_sources() -> tuple[Path, Path]:
    """List the files that the taken words come from.

    Raises:
        LexiconError: as for `packaged`.
    """
    return _REVIEW, _find_list()


@cache
def _find_list() -> Path:
    spec = find_spec("better_profanity")
    for folder in (spec and spec.submodule_search_locations) or ():
        path = Path(folder) / _LIST
        if path.is_file():
            return path
    raise LexiconError(
        f"better-profanity's {_LIST} was not found; run pip install -r requirements.txt"
    )


def taken(lexicon: str) -> Iterator[Reviewed]:
    """Yield what the package adds to one lexicon."""
    for word in sorted(packaged() & review().keys()):
        decision = review()[word]
        if decision.decision == "take" and decision.lexicon == lexicon:
            yield decision
