"""Digits and signs for letters: `5h17`, `b!+(#`, `fvck`. A column of words in, columns out."""

import re
from collections.abc import Iterator

from newsroom.policy.readings.cuts import MASK
from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.rewriting import AnyMatch, rewrite

_LEET = str.maketrans("0134567829@$!|+(#€£§¡°<{¢¥×†‡", "oieasgtbzgasiitchelsiocccyxtt")
_LEET_OTHERWISE = _LEET | str.maketrans("1!|6£", "lllbe")
_LEET_STROKES = _LEET | str.maketrans("|", "l")
_LEET_CYRILLIC = str.maketrans("01346@$", "оизчбас")
_LEET_ARMENIAN = str.maketrans("01", "օի")
_AMBIGUOUS = re.compile(r"[1!|6£]")
SUSPECT = (
    r"[^\W\d_][0-9@$|+#(€£§¡°¢¥×†‡<{]|[0-9@$|+#(€£§¡°¢¥×†‡][^\W\d_]"
    r"|![^\s!?.,;:'\"”’)]|[0-9@$+#(€£§¡°†‡][@$|+#(€£§¡°†‡!]|v[bcdfghjklmnpqrstvwxz]"
)

_NUMBERED = (  # 5th, 1990s, 10km, $5m, A55
    r"[$€£]?\d{1,4}(?:st|nd|rd|th|[a-z]|[kmcg]m|kg|bn|mn|am|pm|ft|lb|hr|[kmgt]b)|[^\W\d_]\d{1,4}"
    r"|[$€£]?\d+"
)
_NUMBER = re.compile(rf"(?:{_NUMBERED})\+?")
_NUMBER_AMONG_WORDS = re.compile(rf"(?<![\w@$#€£+|{MASK}])({_NUMBERED})(?![\w@$#(|<{{€£{MASK}])")
_TAIL = re.compile(r"(?<=\w{2}[^\W\d_])\d{2,}(?!\w)")  # covid19, and "shit123"
_TWO_ONES = re.compile("(?<!1)11(?!1)")
_RUSSIAN = re.compile("[а-я]")
_ARMENIAN = re.compile("[ա-և]")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_CONSONANTS = "bcdfghjklmnpqrstwxz"
_V_FOR_U = re.compile(rf"(?<=[{_CONSONANTS}])v(?=[{_CONSONANTS}])")
_HELD_V = re.compile("v{2,}")  # where it is no w
_FEWEST_SIGNS = 3  # "$#!+" spells something, "!!" shouts


def is_number(word: str) -> bool:
    """Tell whether the digits of a word are digits, as in 5th and $5m; or signs are only signs."""
    if _NUMBER.fullmatch(word):
        return True
    if _LETTER.search(word):
        return False
    signs = [sign for sign in word if not sign.isdigit()]
    return len(signs) < 2 or len(word) < _FEWEST_SIGNS or len(set(word)) < 2


def undo_leet(words: str) -> Iterator[str]:
    """Read digits and signs as letters; several ways where a sign stands for several."""
    yield _spell(words, _LEET)
    if _AMBIGUOUS.search(words):
        yield _spell(words, _LEET_OTHERWISE)
    if "vv" in words:
        yield _spell(_HELD_V.sub("u", words), _LEET)
    if "|" in words:
        yield _spell(words, _LEET_STROKES)
    if _TAIL.search(words):
        yield _spell(_TAIL.sub(_blank, words), _LEET)


_LONE = re.compile(r"(?<![\w$€£.,:/-])(?:\d[a-z]{1,2}|[a-z]\d)(?!\w)")


def has_digits(word: str) -> bool:
    """Tell whether a word mixes letters and digits."""
    return _DIGIT.search(word) is not None and _LETTER.search(word) is not None


def undo_lone_digits(reading: Reading) -> Reading:
    """Read short words with a digit as words too, which alone pass for numbers: `4n 1d10t`."""
    return rewrite(reading, _LONE, lambda match: match[0].translate(_LEET), "leet")


def _spell(words: str, table: dict[int, int]) -> str:
    if not words.isascii():
        words = "\n".join(map(_spell_native, words.split("\n")))
    if "11" in words:
        words = _TWO_ONES.sub("ll", words)
    if _DIGIT.search(words):
        pieces = _NUMBER_AMONG_WORDS.split(words)
        pieces[::2] = [piece.translate(table) for piece in pieces[::2]]  # the others are numbers
        words = "".join(pieces)
    else:
        words = words.translate(table)
    if "v" in words:
        words = _V_FOR_U.sub("u", words.replace("vv", "w"))
    return words


def _spell_native(word: str) -> str:
    if _RUSSIAN.search(word):
        return word.translate(_LEET_CYRILLIC)
    if not _ARMENIAN.search(word):
        return word
    return word.replace("0ւ", "ու").translate(_LEET_ARMENIAN)


def _blank(match: AnyMatch) -> str:
    return " " * len(match[0])
