"""A quick look at a text for signs of anything hidden; most texts show none and need no more.

What it misses no technique gets to see; what it sees in vain costs only time. Texts are looked at
as UTF-8, where one pass of `translate` makes their shape: a for letters, 0 for digits.
"""

import re
from collections.abc import Sequence

from newsroom.policy.readings import leet, spacing, stretching
from newsroom.policy.readings.cuts import are_cut
from newsroom.policy.readings.reading import Reading, split_words
from newsroom.policy.readings.splitting import APOSTROPHE


def _shape(char: str) -> str:
    if char.isalpha():
        return "a"
    if char.isdigit():
        return "0"
    if char.isspace():
        return " "
    if char in "$%&#@":
        return "$"
    return char if char in "./-(!?" else ","


# Of a character beyond ASCII the first byte tells enough: C3 to C9 begin Latin letters, D0 to D6
# Cyrillic and Armenian ones, and the rest is punctuation here (`is_usual` lets no other through).
_SHAPES = "".join(map(_shape, map(chr, range(128)))).encode() + bytes(
    97 if 0xC3 <= lead <= 0xD6 else 44 for lead in range(128, 256)
)
_FURTHER_BYTES = bytes(range(0x80, 0xC0))
_UPPER = bytes(65 if chr(c).isupper() else 97 if chr(c).islower() else 32 for c in range(128))
_CASES = _UPPER + b" " * 128
_LATIN = b"abcdefghijklmnopqrstuvwxyz"
_NATIVE = bytes(range(0xD0, 0xD7))
_ALL_BUT_LATIN = bytes(set(range(256)) - set(_LATIN))
_ALL_BUT_NATIVE = bytes(set(range(256)) - set(_NATIVE))
_ORDINARY = _LATIN + b" \n.,;:'\"" + bytes(range(128, 256))  # signs that are read as themselves
_COMMON_SIGNS = b"0123456789!?()-%/$#@&"
_VEILED = re.compile(r"\w(?:[—–…]+\w|[—–]{2})")
_PERCENT = re.compile(rb"(?<=\d)%(?![0-9a-z$%&#@])")
_COVERED = re.compile(r"[a0$][.-]*(?:--|-\.|\.-)[.-]*[a0$]")
_CUT_OFF = re.compile(r"(?<![a0-])a{1,4}--+(?![a0-])")
# A letter on either side; it begins with a plain set of signs, which `re` seeks fastest.
_STRUNG = re.compile(rf"[/,:;'’](?<=[^\W\d_].)(?=[^\W\d_])(?:(?<!['’])|(?<={APOSTROPHE}))")
_LETTER_CUT_OFF = re.compile("-a(?!a)")

# A sign at a letter, a bracket in a word, marks in a row.
_TELLING = (
    "a$",
    "$a",
    "$$",
    "0$",
    "0(",
    "$(",
    "a(",
    "!a",
    "!0",
    "!$",
    "!(",
    "a?a",
)
_FEWEST_IN_A_ROW = 3
_V_FOR_U = re.compile("v[bcdfghjklmnpqrstvwxz]")


def shows_signs(reading: Reading) -> bool:
    """Tell whether a text of usual characters may hide anything but words with a hyphen."""
    text = reading.text
    letters = text.encode()
    is_latin = True
    if not text.isascii():
        is_latin = bool(letters.translate(None, _ALL_BUT_LATIN))
        if is_latin and letters.translate(None, _ALL_BUT_NATIVE):
            return True
        if ("—" in text or "–" in text or "…" in text) and _VEILED.search(text):
            return True
    if not is_latin:
        letters = text.replace("ու", "ո").encode()  # one letter in Armenian eyes
    if "%" in text:
        letters = _PERCENT.sub(b"", letters)
    shape = letters.translate(_SHAPES, _FURTHER_BYTES).decode()
    if "..a" in shape and "a.." in shape:
        return True
    if "aa.a" in shape or "a.aa" in shape:
        return True
    if "\n" in text and spacing.undo_columns(reading) is not reading:
        return True
    signs = letters.translate(None, _ORDINARY)
    if signs and _shows_odd_signs(reading, signs, shape):
        return True
    if _STRUNG.search(text) and _cuts_by_signs(text):
        return True
    if has_strange_runs(text):
        return True
    if has_lone_letters(reading.listed if is_latin else shape.translate(_BLANKED).split()):
        return True
    return is_latin and "v" in text and _V_FOR_U.search(text) is not None


def has_open_brackets(text: str) -> bool:
    """Tell whether fewer brackets are closed than opened: `fu(k`."""
    return text.count("(") > text.count(")")


def has_lone_letters(words: Sequence[str]) -> bool:
    """Tell whether three single letters follow each other; digits count, but not alone."""
    try:
        sizes = bytes(map(len, words))
    except ValueError:  # a word of 256 letters or more
        sizes = bytes([min(255, len(word)) for word in words])
    if b"\1\1\1" not in sizes:
        return False
    rows = "".join([word if len(word) == 1 else " " for word in words]).split()
    return any(
        len(row) >= _FEWEST_IN_A_ROW and sum(map(str.isalpha, row)) >= spacing.FEWEST
        for row in rows
    )


def has_humps(reading: Reading) -> bool:
    """Tell whether a word goes on with a capital: McKinnon, iPhone, YouIdiot."""
    return "aA" in reading.source.encode(errors="replace").translate(_CASES).decode("latin-1")


_BLANKED = str.maketrans("./-(!?$,", "        ")


def _shows_odd_signs(reading: Reading, signs: bytes, shape: str) -> bool:
    if ("a0" in shape or "0a" in shape) and not all(
        word.isalpha() or leet.is_number(word) for word in reading.listed
    ):
        return True
    if b"-" in signs and (
        _COVERED.search(shape)
        or _CUT_OFF.search(shape)
        or _LETTER_CUT_OFF.search(shape)
        or " a-" in shape
        or ",a-" in shape
        or shape.startswith("a-")
    ):
        return True
    if not signs.translate(None, b"0123456789-"):
        return False
    if signs.translate(None, _COMMON_SIGNS) or has_open_brackets(reading.text):
        return True
    padded = f" {shape} "
    if " $ a " in padded or " a $ " in padded:
        return True
    return any(sign in shape for sign in _TELLING)


def _cuts_by_signs(text: str) -> bool:
    """Tell whether what stands between signs is no word: `fu/ck`, unlike and/or."""
    return any(are_cut(split_words(token)) for token in text.split() if _STRUNG.search(token))


# Words written with a letter twice or three times that rarely is. None of two letters: of such
# pairs whole words are spelt.
_WRITTEN_SO = frozenset(
    """
    aaa aaron aardvark isaac baal bazaar bazaars naan haaretz saab salaam maastricht aadhaar
    withhold withholds withholding withheld bathhouse beachhead hitchhiker hitchhikers hitchhiking
    ahh ohh uhh shh iii viii xiii hawaii hawaiian hawaiians skiing taxiing shiite shiites wii
    trekking trekked trekker trekkers bookkeeper bookkeepers bookkeeping sukkot kkk hajj vacuum
    vacuums vacuumed continuum savvy revved revving divvy www powwow powwows exxon exxonmobil xxi
    xxii sayyid
    """.split()  # noqa: SIM905  # a list of words reads better as text
)


def has_strange_runs(text: str) -> bool:
    """Tell whether a word holds a run of letters that it is not known to be written with."""
    if not has_runs(text):
        return False
    return any(has_runs(word) for word in split_words(text) if word not in _WRITTEN_SO)


def has_runs(text: str) -> bool:
    """Tell whether a letter stands three times in a row, or twice if it rarely does."""
    if not text.isascii():
        return _RUN.search(text) is not None
    # One operation compares every letter with the one before it: as numbers, a text and itself
    # shifted by a character differ by a zero byte where they are the same.
    letters = text.encode()
    number = int.from_bytes(letters)
    repeated = int.from_bytes((number ^ number >> 8).to_bytes(len(letters)).translate(_MARK_ZERO))
    if repeated & int.from_bytes(letters.translate(_MARK_RARE)):
        return True
    return bool(repeated & repeated >> 8 & int.from_bytes(letters.translate(_MARK_LETTERS)))


_MARK_ZERO = b"\xff" + bytes(255)
_MARK_RARE = bytes(255 if chr(c) in stretching.RARELY_DOUBLED else 0 for c in range(256))
_MARK_LETTERS = bytes(255 if c in _LATIN else 0 for c in range(256))
_RUN = re.compile(rf"([^\W\d_])\1(?:\1|(?<=[{stretching.RARELY_DOUBLED}]))")
