"""Turkish endings by rule: vowel harmony, softening, and a bounded set of chains. No word lists.

A chain is written as grammars write it: A is a or e, I is ı, i, u or ü, D is d or t, C is c or ç;
a consonant in brackets stands after a vowel only.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

_VOWELS = "aeıioöuü"
_BACK = "aıou"
_CLOSE = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
_SOFTENED = {"p": "b", "ç": "c", "t": "d", "k": "ğ"}
_VOICELESS = "fstkçşhp"


def attach(stem: str, chain: str) -> str:
    """Write one chain of endings after a stem: göt + ler + (I)mIz → götlerimiz."""
    word = stem
    position = 0
    while position < len(chain):
        sign = chain[position]
        position += 1
        if sign == "(":
            optional, position = chain[position], position + 2
            # A vowel in brackets stands after a consonant, a consonant after a vowel.
            if (optional in "AI") == (word[-1] in _VOWELS):
                continue
            sign = optional
        word += _sound(word, sign)
    return word


def _sound(word: str, sign: str) -> str:
    if sign in "AI":
        last = next((letter for letter in reversed(word) if letter in _VOWELS), "e")
        if sign == "I":
            return _CLOSE[last]
        return "a" if last in _BACK else "e"
    if sign == "D":
        return "t" if word[-1] in _VOICELESS else "d"
    if sign == "C":
        return "ç" if word[-1] in _VOICELESS else "c"
    return sign


@lru_cache(maxsize=128)
def _endings(sample: str, chains: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(attach(sample, chain)[len(sample) :] for chain in chains)


def _attached(stem: str, chains: tuple[str, ...]) -> Iterator[str]:
    """Attach each chain. What follows hangs on the stem's last vowel and its last letter."""
    vowel = next((letter for letter in reversed(stem) if letter in _VOWELS), "e")
    last = stem[-1] if stem[-1] not in _VOWELS else ""
    for ending in _endings(vowel + last, chains):
        yield stem + ending


# ------------------------------------------------------------------ nouns and adjectives

_CASES = "", "(y)I", "(y)A", "DA", "DAn", "(n)In", "(y)lA"
_THIRD_CASES = "", "nI", "nA", "ndA", "ndAn", "nIn", "ylA"
_OWNERS = "(I)m", "(I)n", "(I)mIz", "(I)nIz"
_COPULAS = (
    "sIn", "sInIz", "sInIzdIr", "(y)Im", "(y)Iz", "DIr", "(y)DI", "(y)mIş", "(y)sA",
    "sIndIr", "CA", "CAsInA",
)  # fmt: skip
_SPOKEN = "sIn", "sInIz", "(y)Iz", "DIr"  # after a plural


def _noun_chains() -> Iterator[str]:
    for plural in ("", "lAr"):
        yield from (plural + case for case in _CASES)
        yield from (plural + owner + case for owner in _OWNERS for case in _CASES)
        yield from (plural + ("(s)I" if not plural else "I") + case for case in _THIRD_CASES)
    yield from _COPULAS
    yield from ("lAr" + copula for copula in _SPOKEN)
    yield from ("lIk" + case for case in ("", "lAr", "lArI"))
    yield from ("lIğ" + case for case in ("I", "A", "In", "Im", "InI", "InA", "ImI"))
    yield from ("CIk", "CIğIm", "(I)mtIrAk", "lI", "lIlAr", "sIz")


_NOUN_CHAINS = tuple(dict.fromkeys(_noun_chains()))
_SOFT_CHAINS = tuple(chain for chain in _NOUN_CHAINS if chain[:1] in ("A", "I", "("))


def nouns(lemma: str) -> Iterator[str]:
    """Cases, plural, owners, "you are", -ca, -lık; a last consonant softened: yarrağı."""
    yield from _attached(lemma, _NOUN_CHAINS)
    syllables = sum(letter in _VOWELS for letter in lemma)
    if syllables > 1 and lemma[-1] in _SOFTENED:
        softened = "g" if lemma.endswith("nk") else _SOFTENED[lemma[-1]]
        yield from _attached(lemma[:-1] + softened, _SOFT_CHAINS)


def adjectives(lemma: str) -> Iterator[str]:
    """As nouns: a Turkish adjective takes all their endings."""
    yield from nouns(lemma)


# ------------------------------------------------------------------ verbs

_PERSONS = "", "Im", "sIn", "Iz", "sInIz", "lAr"
_PAST_PERSONS = "", "m", "n", "k", "nIz", "lAr"


def _verb_chains() -> Iterator[str]:
    """All that follows a stem; what is written `Iyor` loses the vowel it would meet."""
    yield from ("", "(y)In", "(y)InIz", "sIn", "sInlAr", "sAnA", "sAnIzA", "mA", "mAyIn", "mAsIn")
    for tense in ("Iyor", "(A)r", "(I)r", "mIş", "(y)AcAk", "mIyor", "mAmIş", "mAyAcAk"):
        yield from (tense + person for person in _PERSONS)
    yield from ("(y)AcAğ" + person for person in ("Im", "Iz"))
    yield from ("(y)Ac" + end for end in ("Am", "AksIn"))
    yield from ("mAz", "mAzsIn", "mAzlAr", "mAm", "mAyIz")
    for tense in ("DI", "sA", "mAdI", "IyorDu", "(A)rdI", "(A)rsA", "(y)AcAktI"):
        yield from (tense + person for person in _PAST_PERSONS)
    yield from ("(y)A" + end for end in ("yIm", "lIm", "sIn"))
    yield from ("(y)I" + end for end in ("yIm", "cAm", "cAz", "cAksIn", "yom", "yosun", "yo"))
    yield from ("(y)An", "(y)AnIn", "(y)AnlAr", "(y)Ip", "(y)ArAk", "(y)IncA", "mAdAn")
    yield from ("DIk", "DIkçA", "DIklAr", "DIklArI", "DIklArInI", "mAklA", "mAktAn", "mAk", "mAyI")
    yield from ("DIğ" + owner + case for owner in ("Im", "In", "I", "ImIz", "InIz")
                for case in ("", "In", "nIn"))  # fmt: skip
    yield from ("mA" + owner for owner in ("m", "n", "sI", "mIz", "nIz", "lArI", "yA", "sInI"))
    yield from ("(y)AbIl" + end for end in ("Ir", "IrIm", "IrsIn", "irler", "dI"))


_VERB_CHAINS = tuple(dict.fromkeys(_verb_chains()))
_CAUSATIVE = "DIr"


def verbs(lemma: str) -> Iterator[str]:
    """Every tense and person, participles, deeds, and the causative.

    Not the passive: it must be listed where it is wanted, for without dots «sıkıldım», I was bored,
    is spelt like one.
    """
    stem = re.sub("m[ae]k$", "", lemma)
    yield lemma
    for base in (stem, attach(stem, _CAUSATIVE)):
        yield from _attached(base, _VERB_CHAINS)
