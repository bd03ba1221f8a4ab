"""What single letters stand for: case, other alphabets' look-alikes, decorated Latin letters.

Nothing here knows of words; the techniques decide where each table may be used.
"""

import re
import unicodedata
from functools import lru_cache

import decancer_py
import regex

# «և» is a ligature of եւ; modern spelling writes it out as եվ. All three are one letter here.
ARMENIAN_EW = regex.compile("ե[ւվ]")


_LAST_SIGMA = re.compile(r"ς(?!\w)")


def lower(text: str) -> str:
    """Lower-case without changing the number of characters."""
    if text.isascii():
        return text.lower()
    # İ first: its lower() has two characters. ı stays itself, since in Turkish «sık» is not «sik».
    # ё is optional in Russian print. The sigma at a word's end is the same letter; within one
    # it is no Greek.
    lowered = text.replace("İ", "i").lower()
    lowered = lowered.replace("ё", "е").replace("ſ", "s")
    return _LAST_SIGMA.sub("σ", lowered) if "ς" in lowered else lowered


# UAX #15 calls a text stream-safe when no letter carries more marks. Beyond it only the cost
# grows: composing n marks on one letter takes n² steps.
MARKED = regex.compile(r"\P{M}\p{M}{1,30}")


def compose(text: str) -> str:
    """Put letters and their marks together where Unicode has one character for both."""
    return MARKED.sub(compose_match, text)


def compose_match(match: "regex.Match[str]") -> str:
    return _compose(match[0])


@lru_cache(maxsize=4096)
def _compose(letter: str) -> str:
    return lower(unicodedata.normalize("NFC", letter))


def fold(text: str) -> str:
    """Fold a lexicon's word exactly as `readings` folds a text."""
    if text.isascii():
        return text.lower()
    return ARMENIAN_EW.sub("և", compose(lower(text)))


# ------------------------------------------------------------------ decorated Latin letters

_LATIN_NAME = re.compile(
    r"(?:LATIN (?:SMALL |CAPITAL )?(?:SUBSCRIPT SMALL )?LETTER (?:SMALL CAPITAL )?"
    r"|(?:CROSSED )?(?:NEGATIVE )?(?:CIRCLED|SQUARED|PARENTHESIZED) "
    r"LATIN (?:SMALL|CAPITAL) LETTER "
    r"|REGIONAL INDICATOR SYMBOL LETTER |MODIFIER LETTER (?:SMALL|CAPITAL) )([A-Z])(?: WITH .*)?"
)
_NAMED_OTHERWISE = dict(zip("ıſɑɛɡɪɩʊʋƞŋʃɔəɐʌµþð", "isaegiiuvnnsoeaaupd", strict=True)) | {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "©": "c",
}
# Alphabets that no reader of ours writes in, so that even a whole word in one is a disguise; and
# signs that are drawn like letters (∪, ⊂, ₭). Hebrew, Georgian and the like are left in peace.
_NOBODYS = regex.compile(
    r"[\p{Cherokee}\p{Lisu}\p{Coptic}\p{Deseret}\p{Canadian_Aboriginal}\p{Old_Italic}\p{Runic}"
    r"\p{Gothic}\p{Carian}\p{Lycian}\p{Lydian}\p{Osage}\p{Elbasan}\p{Warang_Citi}\p{Vai}\p{Bamum}"
    r"\p{Tifinagh}\p{Glagolitic}\p{Shavian}\p{Osmanya}\p{Yi}\p{Han}\p{Bopomofo}\p{Katakana}"
    r"\p{Hiragana}\p{Sm}₭₦₮₱₳₴₵₡₢₥\U0001F18E\U0001F191]"
)


@lru_cache(maxsize=4096)
def latin(char: str) -> str:
    """Return the plain Latin letters a decorated one stands for, or the character itself.

    Unicode's names are the first table: «LATIN SMALL LETTER C WITH CEDILLA», «NEGATIVE SQUARED
    LATIN CAPITAL LETTER F». Its compatibility forms are the second, its confusables the third.
    """
    if char in _NAMED_OTHERWISE:
        return _NAMED_OTHERWISE[char]
    named = _LATIN_NAME.fullmatch(unicodedata.name(char, ""))
    if named:
        return named[1].lower()
    form = unicodedata.normalize("NFKC", char)
    if form != char and form.isalnum() and not _NOBODYS.match(form):
        return lower("".join(latin(part) if part != char else part for part in form))
    if char == "ᔕ":  # the one Canadian syllable in every such font that the package lacks
        return "s"
    return look_alike(char) if char != "×" and _NOBODYS.match(char) else char  # × covers letters


def is_accented(char: str) -> bool:
    """Tell letters of living alphabets (ş, ł, ı) from mere letter forms (ｓ, ꜱ, 𝓼)."""
    return "ß" <= char <= "ʯ" or "Ḁ" <= char <= "ỿ"


def is_native(char: str) -> bool:
    """Tell Greek, Cyrillic and Armenian letters, which need no undressing."""
    return "Ͱ" <= char <= "֏" and not "Ϣ" <= char <= "ϯ"  # Coptic letters, in between


# ------------------------------------------------------------------ other alphabets' look-alikes

# Where readers see another letter than the package does, which goes by capitals (Փ for o) or sees
# a digit. Unicode's own table (UTS #39) has none of these, nor в к м н т and η τ ε.
_READERS_OWN = dict(zip("иӏδտքֆրձկըւ", "uldmffrdkpi", strict=True))

# What else they are taken for: by the shape of the capital (Η, Ν, Տ), or by their sound (π, ф).
_OTHERWISE = dict(
    zip("νησςωγρμλπφψвпдлфսոտքրւէեապշվիգ", "nhssorrmlpfyvpdlfsusppleeamsyig", strict=True)
)


def otherwise(char: str) -> str:
    """Return the Latin letter that a character is taken for where it is not its `look_alike`."""
    return _OTHERWISE.get(char) or look_alike(char)


@lru_cache(maxsize=4096)
def look_alike(char: str) -> str:
    """Return the Latin letter or letters a character looks like, or the character itself."""
    if char in _READERS_OWN:
        return _READERS_OWN[char]
    if char.isascii() or unicodedata.category(char) == "Cs":
        return char
    seen = str(decancer_py.parse(char))
    return seen if seen.isascii() and seen.isalnum() else char


# The other way round, for Latin letters slipped into a Russian or an Armenian word.
LATIN_TO_CYRILLIC = str.maketrans("aceopxykmthbnuri", "асеорхукмтнвпиги")
LATIN_TO_ARMENIAN = str.maketrans("ounhfqgjpl", "օսոհֆգցյքլ")
