"""Characters that dress letters up or show nothing at all, each taken for what a reader sees."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from html import unescape
from unicodedata import category

from newsroom.policy.effort import Effort
from newsroom.policy.readings import letters
from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.rewriting import AnyMatch, guess, rewrite
from newsroom.policy.readings.trace import Part

_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")  # letters and symbols that show nothing


@lru_cache(maxsize=4096)
def disguise(char: str) -> str:
    """Name the technique a character is a means of; empty for one that stands for itself.

    Accents are told apart from other letter forms because a lexicon may insist on them: Turkish
    «şık» is elegant, «sik» is not.
    """
    if " " <= char <= "~" or char in "\n\r\t":
        return ""
    kind = category(char)
    if kind in ("Cf", "Cc", "Co") or char in _BLANKS:
        return "zero-width"
    if kind in ("Mn", "Me"):
        return "combining marks"
    if letters.is_native(char) or letters.latin(char) == char:
        return ""
    return "accents" if letters.is_accented(char) else "letter forms"


class _Undressed(dict[int, int | str]):
    """What each character is read as, looked up the first time it is met."""

    def __missing__(self, code: int) -> int | str:
        char = chr(code)
        technique = disguise(char)
        seen: int | str = code
        if technique in ("zero-width", "combining marks"):
            seen = ""
        elif technique and not _INDICATOR.match(char):
            seen = letters.latin(char)
        self[code] = seen
        return seen


_NOT_TYPED = re.compile(r"[^ -~\n\r\t]")  # any other character stands for itself
_INDICATOR = re.compile("[🇦-🇿]")
_INDICATORS = re.compile("[🇦-🇿]+")
_NAMED_INDICATOR = re.compile(":regional_indicator_([a-z]):")  # before Discord draws it
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,8});")
_UNDRESSED = _Undressed()
# Upside down, a word is read from its end. The first of these letters belong to no alphabet that
# readers write in, and so give such a word away.
_ODD = "ɐǝɟƃɥᴉɾʞɯɹʇʍʎןʅ"
_UPRIGHT = str.maketrans(f"{_ODD}ɔʌqbdpunıloszx", "aefghijkmrtwyllcvbqpdnuiloszx")
_TURNED = re.compile(rf"(?<!\w)\w*[{_ODD}]\w*(?!\w)")
_BACKWARDS = re.compile("(?<=\u202e)[^\u202c\n]+")
_SHARP_S_FOR_B = re.compile("(?<![aeiouäöü])ß")  # in German a vowel stands before it
_ANY_WORD = re.compile(r"\w+")


def undo_characters(reading: Reading) -> Reading:
    """Invisible characters, combining marks, letter forms of every kind, accents."""
    if "&" in reading.text:
        reading = rewrite(reading, _ENTITY, _decode, "character codes")
    if ":regional_indicator_" in reading.text:
        reading = rewrite(reading, _NAMED_INDICATOR, _draw_indicator, "letter forms")
    text = reading.text
    if text.isascii() and not _CONTROLS.search(text):
        return reading
    reading = rewrite(reading, _TURNED, _turn, "upside down")
    reading = rewrite(reading, _BACKWARDS, _read_backwards, "backwards")
    if "ß" in text:
        reading = rewrite(reading, _SHARP_S_FOR_B, "b", "letter forms")
    if _INDICATOR.search(text):
        reading = rewrite(reading, _INDICATORS, _spell_indicators, "letter forms")
    undressed = reading.text.translate(_UNDRESSED)
    if undressed == reading.text:
        return reading
    return Reading(undressed, reading.source, reading, partial(_find_undressed, reading.text))


def _find_undressed(text: str) -> Iterator[Part]:
    done = 0
    for match in _NOT_TYPED.finditer(text):
        seen = _UNDRESSED[ord(match[0])]
        if isinstance(seen, str):
            yield done, match.start(), ()
            yield *match.span(), ((seen, disguise(match[0])),)
            done = match.end()
    yield done, len(text), ()


def _decode(match: AnyMatch) -> str:
    return letters.lower(unescape(match[0]))


def _turn(match: AnyMatch) -> str:
    return match[0].translate(_UPRIGHT)[::-1]


def _read_backwards(match: AnyMatch) -> str:
    """Read each word from its end, as the mark that turns the direction of writing shows it."""
    return _ANY_WORD.sub(lambda word: word[0][::-1], match[0])


def _draw_indicator(match: AnyMatch) -> str:
    return chr(ord("🇦") - ord("a") + ord(match[1]))


def _spell_indicators(match: AnyMatch) -> str:
    """Spell out regional indicators, unless it is one flag: 🇦🇲 says Armenia, not "am"."""
    run = match[0]
    return run if len(run) == 2 else "".join(map(letters.latin, run))


# A finger may be shown in jest or by mistake: what it says is a guess.
_FINGER = re.compile("🖕[\U0001f3fb-\U0001f3ff]?")
_SAYS = " fuck you "


def spell_gestures(reading: Reading) -> Reading:
    """Say a gesture in words."""
    if "🖕" not in reading.text:
        return reading
    edits = [(*finger.span(), _SAYS) for finger in _FINGER.finditer(reading.text)]
    return guess(reading, edits, "gesture") if edits else reading


# ------------------------------------------------------------------ letter case and composition

# Armenian writes question, stress and exclamation over a vowel, inside the word: «ի՞նչ».
_INTONED = re.compile("(?<=[ա-և])[՛՜՞]+(?=[ա-և])")
_UNUSUAL = re.compile("[^\x00-\x7f’‘“”„«»–—…\u00a0а-яіїєґა-ჰա-և՚՛՜՝՞։֊]")


def is_usual(text: str) -> bool:
    """Tell whether a text in small letters consists of plain letters and ordinary punctuation."""
    return text.isascii() or not _UNUSUAL.search(text)


def fold(source: str, effort: Effort | None = None) -> Reading:
    """Fold case and composition, which hide nothing and so count as no technique."""
    reading = Reading(letters.lower(source), source, effort=effort)
    if source.isascii():
        return reading
    if not is_usual(reading.text):
        reading = rewrite(reading, letters.MARKED, letters.compose_match)
    if "ե" in reading.text:
        reading = rewrite(reading, letters.ARMENIAN_EW, "և")
    if "՞" in reading.text or "՛" in reading.text or "՜" in reading.text:
        reading = rewrite(reading, _INTONED, "")
    return reading
