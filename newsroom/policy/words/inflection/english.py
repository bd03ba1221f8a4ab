"""English endings by rule, and the respellings of a few notorious words. No lists of words here."""

import re
from collections.abc import Iterator

_CONSONANT_VOWEL_CONSONANT = re.compile(r"[^aeiou]*[aeiou][bdfgklmnprstvz]")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")


def plural(noun: str) -> str:
    """Return the -s form of a noun or verb."""
    if _SIBILANT.search(noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + "s"


def nouns(lemma: str) -> Iterator[str]:
    """Singular and plural; possessives need no form of their own, the apostrophe ends the word."""
    yield lemma
    yield plural(lemma)
    if lemma.endswith("y"):
        yield lemma + "s"  # as it is often misspelt


def verbs(lemma: str) -> Iterator[str]:
    """All forms of a verb, the doer's among them; `-in` and `-en` as spoken."""
    yield from nouns(lemma)
    stem = _before_vowel(lemma)
    yield from (stem + ending for ending in ("ing", "in", "ings", "ed", "er", "ers"))
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield lemma[:-1] + "ied"


def adjectives(lemma: str) -> Iterator[str]:
    """Positive, comparative, superlative, adverb."""
    yield lemma
    stem = lemma[:-1] + "i" if re.search(r"[^aeiou]y$", lemma) else _before_vowel(lemma)
    yield from (stem + ending for ending in ("er", "est"))
    yield stem + "ly" if stem.endswith("i") else lemma + "ly"


def _before_vowel(lemma: str) -> str:
    """shag -> shagg(ing), screw -> screw(ing), bugger -> bugger(ing), rape -> rap(ing)."""
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1]
    if _CONSONANT_VOWEL_CONSONANT.fullmatch(lemma):
        return lemma + lemma[-1]
    return lemma


# How people spell by ear. Each rule is tried alone and with others; only lemmas that a lexicon
# marks `respelt` are spelt so, since by ear many innocent words sound alike.
_BY_EAR = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"^f|(?<=r)f", "ph"),
        (r"ck", "k"),
        (r"ck", "q"),
        (r"ck", "kk"),
        (r"uck", "cuk"),
        (r"uck", "ukc"),
        (r"^c(?=[aou])", "k"),
        (r"^cun", "cnu"),
        (r"(?<=[^aeiou])i(?=[^aeiou])", "y"),
        (r"(?<=sh)i", "ie"),
        (r"(?<=sh)i", "ei"),
        (r"itch", "iatch"),
        (r"itch", "iotch"),
        (r"itch", "eyotch"),
        (r"itch", "ich"),
        (r"ss", "zz"),
        (r"ss", "z"),
        (r"ss", "s"),
        (r"mother", "mutha"),
        (r"mother", "muther"),
        (r"mother", "motha"),
        (r"mother", "mudda"),
        (r"head", "hed"),
        (r"hole", "hol"),
        (r"hole", "whole"),
        (r"(?<=..)er\b", "a"),
        (r"(?<=..)er\b", "ah"),
        (r"(?<=..)ers\b", "as"),
        (r"(?<=..)ers\b", "az"),
        (r"ing\b", "en"),
        (r"ing\b", "n"),
        (r"(?<=[^s])s\b", "z"),
        (r"gg", "gg"),
    )
)
_MOST_RULES = 4  # "muthafuka": mother, ck, er


def respellings(form: str) -> set[str]:
    """Return a form as it is spelt by ear: phuck, muthafucka, biatch, dikhed."""
    spelt = {form}
    fresh = spelt
    for _ in range(_MOST_RULES):
        fresh = {
            pattern.sub(spelling, word) for word in fresh for pattern, spelling in _BY_EAR
        } - spelt
        spelt |= fresh
    return spelt - {form}
