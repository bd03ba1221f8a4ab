"""Words that mix alphabets, read in one of them; Armenian stays Armenian, Russian Russian."""

import re
from functools import lru_cache

import regex

from newsroom.policy.readings import letters
from newsroom.policy.readings.cuts import MASK
from newsroom.policy.readings.reading import AnyMatch

_WORD = regex.compile(rf"[^\W_](?:[^\W_]|[{MASK}¢€£$@])*")
_LATIN = re.compile("[a-z]")
_LATIN_LETTERS = b"abcdefghijklmnopqrstuvwxyz"
_ASCII = re.compile("[\x00-\x7f]+")
_BORROWED = re.compile("[ѕһіјԁԛԝӏғѵ]")  # not in any word of everyday Russian
_RUSSIAN = re.compile("[а-я]")
_ARMENIAN = re.compile("[ա-և]")
_FOREIGN = (
    ("Greek letters", re.compile("[\u0370-\u03ff]")),
    ("Cyrillic letters", re.compile("[\u0400-\u052f]")),
    ("Armenian letters", re.compile("[\u0530-\u058f]")),
)


def read_in_latin(words: str) -> str:
    """Read words with Latin letters among others, or with letters no Russian uses, as Latin."""
    return _WORD.sub(_to_latin, words)


def read_all_in_latin(words: str) -> str:
    """Read every word as Latin, as far as it can be: a whole word in another alphabet too."""
    return _WORD.sub(_all_to_latin, words)


def read_in_native(words: str) -> str:
    """Read words with Russian or Armenian letters among Latin ones as Russian or Armenian."""
    return _WORD.sub(_to_native, words)


def is_mostly_latin(text: str) -> bool:
    """Tell whether most letters of a text are Latin."""
    letters = text.encode("ascii", "ignore")
    latin = len(letters) - len(letters.translate(None, _LATIN_LETTERS))
    return latin > sum(map(str.isalpha, _ASCII.sub("", text)))


def name_alphabets(written: str, read: str) -> tuple[str, ...]:
    """Name the letters that were taken for others."""
    if not read.replace(MASK, "").isascii():
        return ("Latin letters",)
    names = tuple(name for name, letter in _FOREIGN if letter.search(written))
    return names or ("letters of another alphabet",)


def _to_latin(match: AnyMatch) -> str:
    word: str = match[0]
    if word.isascii() or not (_LATIN.search(word) or _BORROWED.search(word)):
        return word
    return _latin(word)


def _all_to_latin(match: AnyMatch) -> str:
    word: str = match[0]
    return word if word.isascii() else _latin(word)


@lru_cache(maxsize=1024)
def _latin(word: str) -> str:
    read = "".join(char if char == MASK else letters.look_alike(char) for char in word)
    return read if read.replace(MASK, "").isascii() else word


def _to_native(match: AnyMatch) -> str:
    word: str = match[0]
    if word.isascii() or not _LATIN.search(word):
        return word
    table = letters.LATIN_TO_CYRILLIC if _RUSSIAN.search(word) else letters.LATIN_TO_ARMENIAN
    read = word.translate(table)
    return word if _LATIN.search(read) else read
