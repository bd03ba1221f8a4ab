"""How a spelling sounds to English ears, as a key: spellings that sound alike have the same."""

import re
from collections.abc import Iterable

from newsroom.policy.words.dictionary import is_english


def _weaken(match: re.Match[str]) -> str:
    return f"{match[1]}X"  # a template would be parsed for each match anew


# From left to right, each on what the ones before have left. Capitals are sounds: K as in "kick",
# C as in "chip", S as in "ship", vowels however they are spelt, X any vowel too weak to tell which.
_RULES = tuple(
    (re.compile(pattern, re.MULTILINE), sound)
    for pattern, sound in (
        (r"(?<=\w)w?ho(?:le?|ll|al|hl)(?=s?$)", "HOl"),
        (r"^m[ou](?:th|d+)(?:er|[au]h?)", "mUDX"),
        (r"ph", "f"),
        (r"sh+", "S"),
        (r"t?ch|tsh|tsch", "C"),
        (r"^wh", "w"),
        (r"x$", "Ks"),
        (r"c?[kq]u?(?!u)|c?[kq]+|c+(?![eiy])|x", "K"),
        (r"c|z", "s"),
        (r"(?<=([b-df-hj-np-tv-zK]))\1+", ""),
        (r"(?<=[aeiouy])h(?![aeiouy])", ""),
        (r"(?<=[aeiouy][^aeiouy\n])e(?=s?$|[hH])|(?<=r[sz])e(?=[hH])", ""),
        (r"ea(?=d)", "e"),
        (r"e?in(?:g|k)?(?=s?$)|e?en(?=s?$)|yng?(?=s?$)", "Xn"),
        (r"([aeiouyX].*[^aeiouy\n])(?:[aeo]r|ur|uh|a|u|o)(?=s?$)", _weaken),
        (r"([aeiouyX].*[^aeiouy\n])[aeiu]r?(?=ds?$)", _weaken),
        (r"(?:[iy]|ee?)+[yi]?[ao](?=C)", "I"),
        (r"(?:ee|ea|ie|ei|ey|[iy])+", "I"),
        (r"oo|u+", "U"),
        (r"wo(?=t)", "wA"),
        (r"o[aew]?", "O"),
        (r"a[rhauw]*(?=[^aeiouyAEIOUX\n])|a+", "A"),
        (r"e", "E"),
    )
)


_MAY_SOUND = re.compile("[a-z]{4,20}")
_MOST_HEARD = 20_000  # words remembered
heard: dict[str, str] = {}  # their keys; empty for English words


def sound(word: str) -> str:
    """Return the key of a word in small letters."""
    return _sound_all((word,))[0]


def hear(words: Iterable[str]) -> dict[str, str]:
    """Return the keys of those words that are no English; every lexicon asks for the same."""
    if len(heard) > _MOST_HEARD:
        heard.clear()
    # Each word is asked for once, and each key put there whole: another thread may ask meanwhile.
    keys = {word: heard.get(word) for word in filter(_MAY_SOUND.fullmatch, words)}
    if new := [word for word, key in keys.items() if key is None]:
        strange = [word for word in new if not is_english(word)]
        found = dict.fromkeys(new, "") | dict(zip(strange, _sound_all(strange), strict=False))
        heard.update(found)
        keys |= found
    return {word: key for word, key in keys.items() if key}


def _sound_all(words: Iterable[str]) -> list[str]:
    """Work out the keys of words together, one a line."""
    column = "\n".join(words)
    for pattern, replacement in _RULES:
        column = pattern.sub(replacement, column)
    return column.split("\n")
