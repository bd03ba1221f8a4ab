"""Armenian endings by rule: Eastern and Western, reformed and classical spelling. No word lists.

Written by the grammar books, without a native editor. What one of the two literatures and
spellings alone would write is given for all: a form that nobody uses is met in no text.
"""

from collections.abc import Iterator


def _listed(endings: str) -> tuple[str, ...]:
    return tuple(endings.split())


# ------------------------------------------------------------------ nouns and adjectives

_CASES = _listed("ը ն ի ին ից ով ում ու ուն է էն իս իդ ս դ իցս իցդ ովս ովդ ումս ումդ")
_PLURAL_CASES = _listed("ը ն ի ին ից ով ում ու ուն ուս ուդ է էն ս դ իս իդ")
_COLLOQUIAL_IS = "ա"  # «բոզա»: է as it is spoken, written together
_AFTER_VOWEL = _listed("ն յի յին յից յով յում ից ով ի ին ս դ")
_VOWELS = "աեէըիոօ"
_ABSTRACT = _listed(
    "ություն ությունը ությունն ության ությանը ությամբ ությունից ությունում ություններ "
    "ությունները ություններով ութիւն ութիւնը ութեան ութեամբ ութիւններ ութիւնները"
)
_SUPERLATIVE = "ամենա"


def nouns(lemma: str) -> Iterator[str]:
    """Cases, owners and articles, singular and both plurals."""
    yield lemma
    if lemma[-1] in _VOWELS:
        yield from (lemma + case for case in _AFTER_VOWEL)
        if lemma[-1] == "ի":  # գինի → գինու
            yield from (lemma[:-1] + case for case in ("ու", "ուն", "ուց", "ուս", "ուդ"))
    else:
        for base in (lemma, *_reduced(lemma)):
            yield from (base + case for case in _CASES)
        yield lemma + _COLLOQUIAL_IS
    for base in (lemma, *_reduced(lemma)):
        for plural in ("եր", "ներ"):
            yield base + plural
            yield from (base + plural + case for case in _PLURAL_CASES)


def adjectives(lemma: str) -> Iterator[str]:
    """As nouns, with -ություն, -որեն and the superlative."""
    yield from nouns(lemma)
    yield from (lemma + ending for ending in _ABSTRACT)
    yield from (lemma + ending for ending in ("որեն", "օրէն", "աբար"))
    yield _SUPERLATIVE + lemma


def _reduced(lemma: str) -> Iterator[str]:
    """A last ի or ու falls silent before an ending: լիրբ → լրբի."""
    for vowel in ("ու", "ի"):
        head, found, tail = lemma.rpartition(vowel)
        if found and head and 0 < len(tail) < 3 and not set(tail) & set(_VOWELS + "ւու"):
            yield head + tail


# ------------------------------------------------------------------ verbs

_PERSONS_E = _listed("եմ ես ի ենք եք են է")
_PAST_E = _listed("եի եիր եր եինք եիք եին էի էիր էր էինք էիք էին")
_AORIST_E = _listed("եցի եցիր եց եցինք եցիք եցին եցիս")
_ORDERS_E = _listed("իր եք եցեք է")
_PERSONS_A = _listed("ամ աս ա անք աք ան այ")
_PAST_A = _listed("այի այիր ար այինք այիք ային")
_AORIST_A = _listed("ացի ացիր աց ացինք ացիք ացին")
_ORDERS_A = _listed("ացեք ացէք")
_INFINITIVE_CASES = _listed("ու ուց ուն ով ն ը ուս ուդ իս")
_DOER_CASES = _listed("ը ն ի ին եր երը երի երին ներ ները ներին ս դ ից ով ա է")
_WILL, _NOT = "կ", "չ"
_PASSIVE = "վ"


def verbs(lemma: str) -> Iterator[str]:
    """Persons, past, aorist, orders, participles; with կ- and չ-, and the passive in -վել."""
    stem = lemma[:-2]
    if lemma.endswith("ալ"):
        yield from _conjugated(stem, "ա", _PERSONS_A, _PAST_A, (*_AORIST_A, *_ORDERS_A))
        return
    for base in (stem, stem + _PASSIVE):
        yield from _conjugated(base, "ե", _PERSONS_E, _PAST_E, (*_AORIST_E, *_ORDERS_E))


def _conjugated(
    stem: str,
    vowel: str,
    persons: tuple[str, ...],
    past: tuple[str, ...],
    other: tuple[str, ...],
) -> Iterator[str]:
    for before in ("", _WILL, _NOT):
        yield from (before + stem + ending for ending in (*persons, *past))
    for before in ("", _NOT):
        yield from (before + stem + ending for ending in other)
    infinitive = stem + vowel + "լ"
    yield infinitive
    yield from (infinitive + ending for ending in _INFINITIVE_CASES)
    link = "եց" if vowel == "ե" else "աց"
    yield from (stem + ending for ending in ("ում", "իս", "եր", "ելի", link + "ած", link + "ող"))
    for participle in ("ած", "ող"):
        yield stem + participle
        yield from (stem + participle + case for case in _DOER_CASES)
