"""English endings by rule, and the respellings of a few notorious words. No lists of words here."""

import re
from collections.abc import Iterator
from functools import cache

_CONSONANT_VOWEL_CONSONANT = re.compile(r"[^aeiou]*[aeiou][bdfgklmnprstvz]")
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def plural(noun: str) -> str:
    """Return the -s form of a noun or verb."""
    if noun.endswith(_SIBILANTS):
        return noun + "es"
    if _turns_y(noun):
        return noun[:-1] + "ies"
    return noun + "s"


def nouns(lemma: str) -> Iterator[str]:
    """Singular and plural; possessives need no form of their own, the apostrophe ends the word."""
    head, of, rest = lemma.partition(" of ")
    if of:
        yield lemma
        yield f"{plural(head)} of {rest}"
        return
    yield lemma
    yield plural(lemma)
    if lemma.endswith("y"):
        yield lemma + "s"  # as it is often misspelt
    elif lemma.endswith("o"):
        yield lemma + "es"
    elif lemma.endswith("man"):
        yield lemma[:-2] + "en"
    elif lemma.endswith("child"):
        yield lemma + "ren"
    elif lemma.endswith("ief"):
        yield lemma[:-1] + "ves"


def verbs(lemma: str) -> Iterator[str]:
    """All forms of a verb, the doer's among them; `-in` and `-en` as spoken."""
    yield from nouns(lemma)
    stem = before_vowel(lemma)
    yield from (stem + ending for ending in ("ing", "in", "ings", "ed", "er", "ers"))
    if _turns_y(lemma):
        yield lemma[:-1] + "ied"


def conjugate(lemma: str) -> Iterator[str]:
    """A regular verb's own forms: kill, kills, killing, killin, killed."""
    stem = before_vowel(lemma)
    yield from (lemma, plural(lemma), stem + "ing", stem + "in")
    yield lemma[:-1] + "ied" if _turns_y(lemma) else stem + "ed"


def adjectives(lemma: str) -> Iterator[str]:
    """Positive, comparative, superlative, adverb; of several words only the first form."""
    yield lemma
    if " " in lemma:
        return
    stem = lemma[:-1] + "i" if _turns_y(lemma) else before_vowel(lemma)
    yield from (stem + ending for ending in ("er", "est"))
    yield stem + "ly" if stem.endswith("i") else lemma + "ly"


def _turns_y(lemma: str) -> bool:
    """Tell bitchy, whose y becomes an i, from boy."""
    return lemma.endswith("y") and lemma[-2:-1] not in ("a", "e", "i", "o", "u")


def before_vowel(lemma: str) -> str:
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
        (r"(?<=[aeiou])ck", "k"),
        (r"(?<=[aeiou])ck", "q"),
        (r"(?<=[aeiou])ck", "kk"),
        (r"uck", "cuk"),
        (r"uck", "ukc"),
        (r"uck", "ck"),
        (r"uck", "xck"),
        (r"uck", "uxk"),
        (r"(?<=n)k", "ck"),
        (r"^cock", "cok"),
        (r"ar(?=d)", "er"),
        (r"ar(?=d)", "ur"),
        (r"ot\b", "it"),
        (r"gg", "g"),
        (r"ll", "l"),
        (r"tt(?=i)", "t"),
        (r"(?<=[aeiou])ck", "cc"),
        (r"^c(?=[aou])", "k"),
        (r"^cun", "cnu"),
        (r"(?<=[^aeiou])i(?=[^aeiou])", "y"),
        (r"(?<=sh)i(?=t)", "ie"),
        (r"(?<=sh)i(?=t)", "ei"),
        (r"(?<=sh)i(?=t)", "ia"),
        (r"(?<=sh)i(?=t)", ""),
        (r"itch", "iatch"),
        (r"itch", "iotch"),
        (r"itch", "eyotch"),
        (r"itch", "ich"),
        (r"itch", "tch"),
        (r"itch", "eotch"),
        (r"itch", "yatch"),
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
        (r"(?<=..)er\b", "uh"),
        (r"(?<=..)er\b", "r"),
        (r"(?<=..)ers\b", "as"),
        (r"(?<=..)ers\b", "az"),
        (r"ing\b", "en"),
        (r"ing\b", "n"),
        (r"(?<=[^s])s\b", "z"),
    )
)
_MOST_RULES = 3  # "muthafuka": mother, ck, er


@cache  # every rule that uses a lexicon asks again
def misspellings(form: str) -> frozenset[str]:
    """Return all ways in which a notorious form is misspelt so that everybody reads it."""
    return (
        respellings(form)
        | without_vowels(form)
        | with_letters_swapped(form)
        | with_letters_drawn_alike(form)
    )


def respellings(form: str) -> frozenset[str]:
    """Return a form as it is spelt by ear: phuck, muthafucka, biatch, dikhed."""
    rules = [(pattern, spelling) for pattern, spelling in _BY_EAR if pattern.search(form)]
    spelt = {form}
    fresh = spelt
    for _ in range(_MOST_RULES):
        fresh = {pattern.sub(spelling, word) for word in fresh for pattern, spelling in rules}
        fresh -= spelt
        spelt |= fresh
    return frozenset(spelt - {form})


_VOWELS = re.compile(r"(?<!^)[aeiou]")
_FEWEST_CONSONANTS = 4  # fewer may be short for anything: cnt is a count


def without_vowels(form: str) -> frozenset[str]:
    """Return a form as it is spelt without its vowels, or without the first: wnkr, dckhead."""
    bare = _VOWELS.sub("", form)
    if len(bare.rstrip("s")) < _FEWEST_CONSONANTS:
        return frozenset()
    return frozenset((bare, _VOWELS.sub("", form, count=1))) - {form}


_SHORTEST_SWAPPED = 5  # letters; shorter ones may be other words: King Cnut


def with_letters_swapped(form: str) -> frozenset[str]:
    """Return a form with two neighbours within it swapped: asshloe, bsatard."""
    return frozenset(_swap(form)) if len(form) >= _SHORTEST_SWAPPED else frozenset()


_DRAWN_ALIKE = (("i", "l"), ("l", "i"), ("g", "q"))


def with_letters_drawn_alike(form: str) -> frozenset[str]:
    """Return a form with letters for others of their shape, or a vowel crossed out: bltch, shxt."""
    drawn = {form.replace(letter, alike) for letter, alike in _DRAWN_ALIKE}
    return frozenset(drawn | {_VOWELS.sub("x", form, count=1)}) - {form}


def turned_about(form: str) -> Iterator[str]:
    """Yield what may be a form with letters out of place: kcuf; and if it is short, siht."""
    yield form[::-1]
    if len(form) < _SHORTEST_SWAPPED:
        yield from _swap(form)


def _swap(form: str) -> Iterator[str]:
    if form.isalpha():
        for at in range(1, len(form) - 2):
            swapped = form[:at] + form[at + 1] + form[at] + form[at + 2 :]
            if swapped != form:
                yield swapped
