"""Russian endings by rule: nouns, adjectives, verbs, and the prefixes of verbs. No lists of words.

Where a lemma does not tell its own declension or conjugation, all that it may have are given: a
form that nobody uses is met in no text. Letters are folded, so that ё is е.
"""

from collections.abc import Iterable, Iterator

# Verbs take these; the stem keeps its meaning, or rather its tone.
PREFIXES = (
    "без бес в вз взъ вс вы до за из изъ ис на над не недо о об обо объ от ото отъ пере по под "
    "подъ при про раз разъ рас с со съ у"
)

_HUSHING = "жшщч"
_BEFORE_I = "гкх" + _HUSHING  # ы is written и after these
_FLEETING = ("ок", "ек", "ец", "ел", "ол", "ес", "ень")  # придурок → придурка, осел → осла


def _join(stem: str, endings: str) -> Iterator[str]:
    for ending in endings.split():
        if ending[0] == "ы" and stem[-1] in _BEFORE_I:
            yield f"{stem}и{ending[1:]}"
            continue
        yield stem + ending
        if ending[0] == "о" and stem[-1] in _HUSHING + "ц":
            yield f"{stem}е{ending[1:]}"  # with the stress elsewhere


# ------------------------------------------------------------------ nouns


def nouns(lemma: str) -> Iterator[str]:
    """All cases, singular and plural."""
    yield lemma
    stem, last = lemma[:-1], lemma[-1]
    if last == "а":
        yield from _join(stem, "ы е у ой ою ам ами ах")
        yield from _without_ending(stem)
    elif last == "я":
        yield from _join(stem, "и е ю ей ею ям ями ях ь")
        if stem[-1] == "ь":  # свинья → свиней
            yield stem[:-1] + "ей"
    elif last == "о":
        yield from _join(stem, "а у ом е ы ам ами ах")
        yield from _without_ending(stem)
    elif last == "е":
        yield from _join(stem, "а у я ю ем ам ами ах ям ями ях")
        yield stem
    elif last == "ь":
        for base in _bases(lemma):
            yield from _join(base.removesuffix("ь"), "я ю ем е и ью ей ям ями ях")
    elif last == "й":
        yield from _join(stem, "я ю ем е и ев ям ями ях")
    else:
        for base in _bases(lemma):
            yield from _join(base, "а у ом е ы ов ам ами ах")
            if base[-1] in _HUSHING:
                yield base + "ей"
        if lemma.endswith(("онок", "енок")):  # the young: ублюдочонок, -ата
            yield from _join(lemma[:-4], "ата ат атам атами атах ята ят ятам ятами ятах")


def _bases(lemma: str) -> Iterator[str]:
    """The stem of the other cases, with its last vowel and without."""
    yield lemma
    for end in _FLEETING:
        if lemma.endswith(end) and len(lemma) > len(end) + 1:
            before = lemma[: -len(end)]
            yield before + end[1:]
            if end[0] == "е" and before[-1] == "л":  # хмелек → хмелька
                yield before + "ь" + end[1:]


def _without_ending(stem: str) -> Iterator[str]:
    """The plural's genitive: сук, and with a vowel put in, шлюшек."""
    yield stem
    if len(stem) < 3 or stem[-1] not in "клн" or stem[-2] in "аеиоуыэюя":
        return
    if stem[-2] in "ьй":
        yield f"{stem[:-2]}е{stem[-1]}"
    else:
        vowel = "о" if stem[-1] == "к" and stem[-2] not in _HUSHING + "ц" else "е"
        yield f"{stem[:-1]}{vowel}{stem[-1]}"


# ------------------------------------------------------------------ adjectives

_CASES = "ый ий ой ая ое ые ого ому ым ом ую ою ых ыми"
_SOFT_CASES = "ий яя ее ие его ему им ем юю ей ею их ими"
_HUSHING_CASES = "ий ая ее ие его ему им ем ую ей ею их ими"
_POSSESSIVE = "ий ья ье ьи ьего ьему ьим ьем ью ьей ьих ьими"  # сучий, сучья


def adjectives(lemma: str) -> Iterator[str]:
    """All cases and genders, short forms, the adverb, comparative and superlative."""
    yield lemma
    stem = lemma[:-2]
    if lemma.endswith("ий") and stem[-1] == "н":
        yield from _join(stem, _SOFT_CASES)
        return
    yield from _declined(stem)
    yield from _short(stem)
    if lemma.endswith("ий") and stem[-1] in _HUSHING:
        yield from _join(stem, _POSSESSIVE)
    if stem[-1] in "гкх":
        yield from _declined(stem[:-1] + {"г": "ж", "к": "ч", "х": "ш"}[stem[-1]] + "айш")
    else:
        yield from _join(stem, "ее ей")
        yield from _declined(stem + "ейш")


def _declined(stem: str) -> Iterator[str]:
    yield from _join(stem, _HUSHING_CASES if stem[-1] in _HUSHING else _CASES)


def _short(stem: str) -> Iterator[str]:
    yield stem
    yield from _join(stem, "а о ы")
    if stem.endswith(("ьн", "йн")):
        yield stem[:-2] + "ен"
    elif stem[-1] in "нк" and len(stem) > 2 and stem[-2] not in "аеиоуыэюян":
        vowel = "е" if stem[-1] == "н" or stem[-2] in _HUSHING else "о"
        yield f"{stem[:-1]}{vowel}{stem[-1]}"


# ------------------------------------------------------------------ verbs

_FIRST = "у ешь ет ем ете ут"
_FIRST_SOFT = "ю ешь ет ем ете ют"
_SECOND = "ишь ит им ите ят ат"
_MUTATION = {
    "б": ("бл",), "п": ("пл",), "в": ("вл",), "м": ("мл",), "ф": ("фл",), "с": ("ш",), "з": ("ж",),
    "т": ("ч", "щ"), "д": ("ж", "жд"), "к": ("ч",), "г": ("ж",), "х": ("ш",),
}  # fmt: skip


def verbs(lemma: str) -> Iterator[str]:
    """Persons, past, imperative, gerunds, participles in all cases; with -ся too."""
    plain = lemma.removesuffix("ся").removesuffix("сь")
    for form in dict.fromkeys(_active(plain)):
        yield form
        yield form + ("сь" if form[-1] in "аеиоуыэюя" else "ся")
    yield from _passive(plain)


def _active(lemma: str) -> Iterator[str]:
    yield lemma
    theme = lemma[:-2]  # with its vowel: дрочи-, ебла-
    stem = theme[:-1]
    yield from _past(theme)
    if lemma.endswith("нуть"):
        yield from _join(stem, _FIRST + " и ите ь ьте")
    elif theme[-1] == "и":
        yield from _second(stem)
    elif theme.endswith(("ова", "ева")):
        yield from _first(theme[:-3] + "у")
    else:  # -ать and -еть: the long present, the short one, and -ишь
        yield from _first(theme)
        yield from _join(stem, _FIRST + " и ите")
        yield from _second(stem)


def _past(theme: str) -> Iterator[str]:
    yield from _join(theme, "л ла ло ли в вши")
    yield from _declined(theme + "вш")


def _first(theme: str) -> Iterator[str]:
    yield from _join(theme, _FIRST_SOFT + " й йте я")
    yield from _declined(theme + "ющ")


def _second(stem: str) -> Iterator[str]:
    yield from _join(stem, _SECOND + " и ите ь ьте я а")
    for changed in _mutated(stem):
        yield from _join(changed, "у ю")
    yield from _declined(stem + ("ащ" if stem[-1] in _HUSHING else "ящ"))


def _passive(lemma: str) -> Iterator[str]:
    theme = lemma[:-2]
    bases = [theme + "н"]
    if lemma.endswith("нуть"):
        bases = [theme + "т"]
    elif theme[-1] == "и":
        bases = [changed + "ен" for changed in _mutated(theme[:-1])]
    for base in bases:
        yield base
        yield from _join(base, "а о ы")
        yield from _declined(base + "н" if base[-1] == "н" else base)


def _mutated(stem: str) -> Iterator[str]:
    yield from (stem[:-1] + changed for changed in _MUTATION.get(stem[-1], (stem[-1],)))


def prefixed(forms: Iterable[str]) -> Iterator[str]:
    """Put every prefix before every form."""
    for form in forms:
        yield form
        yield from (prefix + form for prefix in PREFIXES.split())
