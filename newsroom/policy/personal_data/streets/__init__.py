"""Street addresses: a number and a kind of street, as each language writes them."""

import re
from collections.abc import Iterator

from newsroom.policy.personal_data.streets import armenian, english, russian, turkish

_NATIVE = re.compile("[а-яա-և]", re.IGNORECASE)
_HOUSE = re.compile(r"n(?<!\w.)(?:o|u|umara)[ .:]{0,3}\d")
_HOUSE_AND_FLAT = re.compile(r"\d/\d")
_NUMBERS = frozenset(("no", "nu", "numara"))  # what Turkish calls a house's number


def may_hold_street(text: str, words: frozenset[str]) -> bool:
    """Tell at a glance whether a text can hold an address; most texts with a digit do not."""
    return (
        not english.KINDS.isdisjoint(words)
        or (not _NUMBERS.isdisjoint(words) and _HOUSE.search(text) is not None)
        or ("/" in text and _HOUSE_AND_FLAT.search(text) is not None)
        or (not text.isascii() and _NATIVE.search(text) is not None)
    )


def find_streets(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Find street addresses.

    Args:
        text: as written, with its capitals.
        words: the text's words, in small letters.
    """
    yield from english.find_streets(text, words)
    yield from turkish.find_streets(text)
    if not text.isascii():
        yield from armenian.find_streets(text)
        yield from russian.find_streets(text)
