"""Letters held down: `fuuuuck`, `asssssshole`. A column of words in, columns out."""

import re
from collections.abc import Iterator

from newsroom.policy.readings.rewriting import AnyMatch

RARELY_DOUBLED = "ahijkquvwxy"
SUSPECT = r"(.)\1\1|aa|hh|ii|jj|kk|qq|uu|vv|ww|xx|yy"
_RUN = re.compile(rf"([^\W\d_])\1{{2,}}|([{RARELY_DOUBLED}])\2")
# Possessive: a long run could be cut into shorter ones in more ways than could ever be tried.
_ALL_HELD = re.compile(r"(?<![^\W_])(?:([^\W\d_])\1++){3,}+(?![^\W_])")
_HELD = re.compile(r"([^\W\d_])\1+")
_VOWELS = frozenset("aeiouyаеиоуыэюяաեէըիոօ")


def undo_stretching(words: str) -> Iterator[str]:
    """Shorten runs of letters. A run may stand for one letter or for two."""
    if not _RUN.search(words):
        yield _ALL_HELD.sub(_shorten_evenly, words)
        return
    yield _RUN.sub(_double_consonants, words)
    yield _RUN.sub(r"\1\2", words)
    yield _RUN.sub(_double_vowels, words)
    yield _ALL_HELD.sub(_shorten_evenly, words)


def _double_consonants(match: AnyMatch) -> str:
    run: str = match[0]
    return run[0] if run[0] in _VOWELS or len(run) == 2 else run[:2]


def _double_vowels(match: AnyMatch) -> str:
    run: str = match[0]
    return run[:2] if run[0] in _VOWELS and len(run) > 2 else run[0]


def _shorten_evenly(match: AnyMatch) -> str:
    """Shorten a word whose every letter is held: `pppuuussssssyyy` has two s."""
    runs = [run[0] for run in _HELD.finditer(match[0])]
    shortest = min(map(len, runs))
    return "".join(run[0] * (2 if len(run) >= 2 * shortest else 1) for run in runs)
