"""Where a text holds a word by itself, and words with covered letters."""

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category

import regex

from newsroom.policy.readings.cuts import MASK

_TOKEN = regex.compile(rf"[\w{MASK}]+")
_GOES_ON = frozenset(("Mn", "Mc", "Me", "Cf"))


@lru_cache(maxsize=32)  # each lexicon's matcher asks for those of the same readings
def find_masked(text: str) -> list[tuple[int, int]]:
    """Find words with covered letters."""
    return [token.span() for token in _TOKEN.finditer(text) if MASK in token[0]]


def find_word(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Find where a word stands by itself."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_continues(text[end : end + 1]) or _continues(text[max(0, start - 1) : start])):
            yield start, end
        start = text.find(word, end)


def _continues(char: str) -> bool:
    """Tell whether a character beside a word belongs to it: a letter, a mask, a mark on one.

    So does what shows nothing, like a soft hyphen: another reading looks at the word without it.
    """
    if char.isalnum() or char in ("_", MASK):
        return True
    return char > "\x7f" and category(char) in _GOES_ON
