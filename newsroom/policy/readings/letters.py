"""What single letters stand for: case, other alphabets' look-alikes, decorated Latin letters.

Nothing here knows of words; `readings` decides where each table may be used.
"""

import re
import unicodedata
from functools import lru_cache

import regex

# İ first: its lower() has two characters. ı stays itself, since in Turkish «sık» is not «sik».
# ё is optional in Russian print. The sigma at a word's end is the same letter.
_ONE_TO_ONE = str.maketrans({"İ": "i", "ё": "е", "Ё": "е", "ſ": "s", "ẞ": "ß"})
# «և» is a ligature of եւ; modern spelling writes it out as եվ. All three are one letter here.
ARMENIAN_EW = regex.compile("ե[ւվ]")


def lower(text: str) -> str:
    """Lower-case without changing the number of characters."""
    lowered = text.translate(_ONE_TO_ONE).lower()
    return lowered.replace("ς", "σ") if "ς" in lowered else lowered


def fold(text: str) -> str:
    """Fold a lexicon's word exactly as `readings` folds a text."""
    return ARMENIAN_EW.sub("և", lower(unicodedata.normalize("NFC", lower(text))))


# ------------------------------------------------------------------ decorated Latin letters

_LATIN_NAME = re.compile(
    r"(?:LATIN (?:SMALL |CAPITAL )?(?:SUBSCRIPT SMALL )?LETTER (?:SMALL CAPITAL )?"
    r"|(?:CROSSED )?(?:NEGATIVE )?(?:CIRCLED|SQUARED|PARENTHESIZED) "
    r"LATIN (?:SMALL|CAPITAL) LETTER "
    r"|REGIONAL INDICATOR SYMBOL LETTER |MODIFIER LETTER (?:SMALL|CAPITAL) "
    r"|TAG LATIN (?:SMALL|CAPITAL) LETTER )([A-Z])(?: WITH .*)?"
)
_NAMED_OTHERWISE = dict(zip("ıſɑɛɡɪɩʊʋƞŋʃɔəɐʌµþð", "isaegiiuvnnsoeaaupd", strict=True)) | {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
}


@lru_cache(maxsize=4096)
def latin(char: str) -> str:
    """Return the plain Latin letters a decorated one stands for, or the character itself.

    Unicode's names are the table: «LATIN SMALL LETTER C WITH CEDILLA», «NEGATIVE SQUARED LATIN
    CAPITAL LETTER F». Where there is no name of that kind its compatibility form decides.
    """
    if char in _NAMED_OTHERWISE:
        return _NAMED_OTHERWISE[char]
    named = _LATIN_NAME.fullmatch(unicodedata.name(char, ""))
    if named:
        return named[1].lower()
    form = unicodedata.normalize("NFKC", char)
    if form == char or not form.isalnum():
        return char
    return lower("".join(latin(part) if part != char else part for part in form))


def is_accented(char: str) -> bool:
    """Tell letters of living alphabets (ş, ł, ı) from mere letter forms (ｓ, ꜱ, 𝓼)."""
    return "ß" <= char <= "ʯ" or "Ḁ" <= char <= "ỿ"


def is_native(char: str) -> bool:
    """Tell Greek, Cyrillic and Armenian letters, which need no undressing."""
    return "Ͱ" <= char <= "֏"


# ------------------------------------------------------------------ other alphabets' look-alikes
#
# Unicode's confusables (UTS #39) compare glyphs in one typeface and one case, and leave out
# в к м н т and η τ ε, which readers do take for b k m h t and n t e. So the tables are ours,
# kept to letters a reader would not stumble over.

CYRILLIC = dict(
    zip("авсԁеєғԍһніїјкӏморԛгѕтѵԝшхуүьпияц", "abcdeefghhiijklmopqrstvwwxyybnuru", strict=True)
)
GREEK = dict(zip("αβϲδεγηιϳκμνοπρστυωχϝζ", "abcdeynijkuvonpotuwxfz", strict=True))
ARMENIAN = dict(zip("ացգզլհիյոռսւօքֆտերձկըմղծ", "wgqqlhhjnnuiopfmtrdkpuno", strict=True))
LOOK_ALIKES = str.maketrans(CYRILLIC | GREEK | ARMENIAN)

# The other way round, for Latin letters slipped into a Russian or an Armenian word.
LATIN_TO_CYRILLIC = str.maketrans("aceopxykmthbnuri", "асеорхукмтнвпиги")
LATIN_TO_ARMENIAN = str.maketrans("ounhfqgjpl", "օսոհֆգցյքլ")

# ------------------------------------------------------------------ leet

LEET = str.maketrans("0134567829@$!|+(#€£§¡°<{¢¥×", "oieasgtbzgasiitchelsiocccyx")
LEET_OTHERWISE = str.maketrans("1!|6", "lllb")
LEET_CYRILLIC = str.maketrans("01346@$", "оизчбас")
LEET_ARMENIAN = str.maketrans("01", "օի")
