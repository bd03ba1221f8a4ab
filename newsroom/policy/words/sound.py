"""How a spelling sounds to English ears, as a key: spellings that sound alike have the same."""

import re
from functools import lru_cache

# From left to right, each on what the ones before have left. Capitals are sounds: K as in "kick",
# C as in "chip", S as in "ship", vowels however they are spelt, X any vowel too weak to tell which.
_RULES = tuple(
    (re.compile(pattern), sound)
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
        (r"([b-df-hj-np-tv-z])\1+|K(K)+", r"\1\2"),
        (r"(?<=[aeiouy])h(?![aeiouy])", ""),
        (r"(?<=[aeiouy][^aeiouy])e(?=s?$|[hH])|(?<=r[sz])e(?=[hH])", ""),
        (r"ea(?=d)", "e"),
        (r"e?in(?:g|k)?(?=s?$)|e?en(?=s?$)|yng?(?=s?$)", "Xn"),
        (r"([aeiouyX].*[^aeiouy])(?:[aeo]r|ur|uh|a|u|o)(?=s?$)", r"\1X"),
        (r"([aeiouyX].*[^aeiouy])[aeiu]r?(?=ds?$)", r"\1X"),
        (r"(?:[iy]|ee?)+[yi]?[ao](?=C)", "I"),
        (r"(?:ee|ea|ie|ei|ey|[iy])+", "I"),
        (r"oo|u+", "U"),
        (r"wo(?=t)", "wA"),
        (r"o[aew]?", "O"),
        (r"a[rhauw]*(?=[^aeiouyAEIOUX])|a+", "A"),
        (r"e", "E"),
    )
)


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Return the key of a word in small letters."""
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
