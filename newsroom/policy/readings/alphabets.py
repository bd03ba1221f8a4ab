"""Words that mix alphabets, read in one of them; Armenian stays Armenian, Russian Russian."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import islice

import regex

from newsroom.policy.readings import letters
from newsroom.policy.readings.cuts import MASK
from newsroom.policy.readings.rewriting import AnyMatch

_WORD = regex.compile(rf"[^\W_](?:[^\W_]|[{MASK}¢€£$@])*")
_LATIN = re.compile("[a-z]")
FOREIGN = re.compile(r"[^\W\x00-\x7f]|[¢€£]")  # neither a mask nor a picture
_LATIN_LETTERS = b"abcdefghijklmnopqrstuvwxyz"
_ASCII = re.compile("[\x00-\x7f]+")
_BORROWED = re.compile("[ѕһіјԁԛԝӏғѵ]")  # not in any word of everyday Russian
_RUSSIAN = re.compile("[а-я]")
_MOST_SPELLINGS = 8
_FOREIGN = (
    ("Greek letters", re.compile("[\u0370-\u03ff]")),
    ("Cyrillic letters", re.compile("[\u0400-\u052f]")),
    ("Armenian letters", re.compile("[\u0530-\u058f]")),
)


def read_in_latin(words: str, *, whole: bool) -> Iterator[str]:
    """Read words as Latin, as far as they can be; in several ways where letters have several.

    Args:
        whole: words in another alphabet alone too, not only those with Latin letters among others
            or with letters that no Russian uses.
    """
    last = ""
    for rank in range(_MOST_SPELLINGS):
        spelt = _WORD.sub(partial(_to_latin, rank=rank, whole=whole), words)
        if spelt == last:  # nor is there any further way
            return
        yield spelt
        last = spelt


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


def _to_latin(match: AnyMatch, *, rank: int, whole: bool) -> str:
    word: str = match[0]
    if not FOREIGN.search(word) or not (whole or _LATIN.search(word) or _BORROWED.search(word)):
        return word
    spellings = _spellings(word)
    return spellings[min(rank, len(spellings) - 1)]


@lru_cache(maxsize=1024)
def _spellings(word: str) -> tuple[str, ...]:
    """Spell a word in Latin letters, each of its own taken alike wherever it stands."""
    foreign = [char for char in dict.fromkeys(word) if not (char.isascii() or char == MASK)]
    alike = [letters.look_alike(char) for char in foreign]
    otherwise = [letters.otherwise(char) for char in foreign]
    ways = [alike, otherwise]
    for usual, other in ((alike, otherwise), (otherwise, alike)):
        differing = (at for at in range(len(foreign)) if usual[at] != other[at])
        ways += ([*usual[:at], other[at], *usual[at + 1 :]] for at in differing)
    tables = (str.maketrans(dict(zip(foreign, way, strict=True))) for way in ways)
    read = dict.fromkeys(word.translate(table) for table in tables)
    spellings = (way for way in read if way.replace(MASK, "").isascii())
    return tuple(islice(spellings, _MOST_SPELLINGS)) or (word,)


def _to_native(match: AnyMatch) -> str:
    word: str = match[0]
    if word.isascii() or not _LATIN.search(word):
        return word
    table = letters.LATIN_TO_CYRILLIC if _RUSSIAN.search(word) else letters.LATIN_TO_ARMENIAN
    read = word.translate(table)
    return word if _LATIN.search(read) else read
