"""Whether a word is the name of somebody whose e-mail address stands beside it."""

import re
from functools import lru_cache

from newsroom.policy.personal_data.emails import find_emails

_APART = re.compile(r"[\W\d_]+")
_FORENAME = re.compile(r"(?:\b[A-Z][a-z]+|\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?)[ -]$")
_NAME_AFTER = re.compile(r" [A-Z][a-z]+")
_LONGEST_NAME = 30  # characters
_NAME = re.compile(r"[A-Z][a-z]+")


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
