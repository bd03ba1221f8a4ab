"""Whether a word is a name: of somebody whose e-mail address stands beside it, or of some thing."""

import re
from functools import lru_cache

from newsroom.policy.personal_data.emails import find_emails

_APART = re.compile(r"[\W\d_]+")
_FORENAME = re.compile(r"(?:\b[A-Z][a-z]+|\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?)[ -]$")
_NAME_AFTER = re.compile(r" [A-Z][a-z]+")
_LONGEST_NAME = 30  # characters
_NAME = re.compile(r"[A-Z][a-z]+")
# "at the Bastard Jazz night", "from Bell End": several capitals where one says what or where.
_NAMES = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_BEFORE_NAME = re.compile(
    r"\b(?:the|at|in|from|to|of|near|by|via|past|for|on|with|called|named) ((?:[A-Z][a-z]+ )*)$"
)
_AFTER_NAME = re.compile(r"((?: [A-Z][a-z]+)*)(?![\w'’-]| [A-Z])")
_YOU = re.compile(r"\b(?:you|your|u|ur)\b", re.IGNORECASE)


def is_of_correspondent(source: str, start: int, end: int) -> bool:
    """Tell whether a word of a text as written is a name: "Anna Dick, anna.dick@example.org".

    The word must stand in an address, and with a capital beside another name or a title.
    """
    if "@" not in source:
        return False
    word = source[start:end].lower()
    if not word.isalpha():
        return False
    addresses = [span for span, names in _find_addresses(source) if word in names]
    if not addresses:
        return False
    if any(low <= start and end <= high for low, high in addresses):
        return _stands_as_name(source, word)
    return _is_name(source, start, end)


@lru_cache(maxsize=8)  # asked again for each match in a text
def _find_addresses(source: str) -> tuple[tuple[tuple[int, int], frozenset[str]], ...]:
    """Find e-mail addresses with the words before their "@"."""
    return tuple(
        ((email.start, email.end), frozenset(_APART.split(email.address.partition("@")[0])))
        for email in find_emails(source.lower())
    )


@lru_cache(maxsize=8)
def _stands_as_name(source: str, word: str) -> bool:
    named = re.finditer(rf"(?<!\w){word}(?!\w)", source, re.IGNORECASE)
    return any(_is_name(source, *match.span()) for match in named)


def _is_name(source: str, start: int, end: int) -> bool:
    if not _NAME.fullmatch(source, start, end):
        return False
    before = _FORENAME.search(source, max(0, start - _LONGEST_NAME), start)
    return before is not None or _NAME_AFTER.match(source, end) is not None


def is_in_name(source: str, start: int, end: int) -> bool:
    """Tell whether a word stands in a name of several words, as of a band, a pub or a village."""
    if not _NAMES.fullmatch(source, start, end) or _YOU.search(source):
        return False
    before, after = _BEFORE_NAME.search(source, 0, start), _AFTER_NAME.match(source, end)
    if before is None or after is None:
        return False
    return " " in f"{before[1]}{source[start:end]}{after[1]}"
