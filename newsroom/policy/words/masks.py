"""Words with covered letters: what «f⁎ck» may be."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from newsroom.policy.readings.cuts import MASK
from newsroom.policy.words.index import Item

_SHORT = 3  # letters; so few tell too little when the last of them is covered
_HIDDEN = 2  # letters a mask may take from a stem, the rest of the word being anyone's guess
_SHOWN = 2  # letters a mask must leave, or nobody could read it
_BY_INITIAL = "fuck"  # the one word that its first letter tells
_BY_EAR = regex.compile(rf"^ph(?={MASK}+\w\w)")  # "ph*ck", unlike "ph***" and "Ph.D"
_ENDING = regex.compile(r"(?:ings?|ed|ers?|e?s)$")  # tells nothing of the word
_REMEMBERED = 4096  # tokens

_Place = tuple[int, str]  # a letter and where it stands in a word


class Unveiler:
    """Words by the letters that a mask leaves, each at its place; the likeliest first."""

    def __init__(
        self, forms: Iterable[tuple[str, Item]], stems: Iterable[tuple[str, Item]]
    ) -> None:
        """Take what may be covered: whole words, and stems that any ending may follow."""
        self._forms = sorted(
            forms, key=lambda pair: (not pair[1].notorious, -pair[1].word.severity, pair[0])
        )
        # By length and letter; as lists, which take a quarter of the memory of sets.
        self._by_letter: dict[tuple[int, _Place], list[int]] = {}
        for number, (form, _) in enumerate(self._forms):
            for place in enumerate(form):
                self._by_letter.setdefault((len(form), place), []).append(number)
        self._stems: dict[tuple[str, _Place], list[tuple[str, Item]]] = {}
        for stem, item in stems:
            for place in enumerate(stem[1 : _SHORT + 1], start=1):
                self._stems.setdefault((stem[0], place), []).append((stem, item))
        self.unveil = lru_cache(_REMEMBERED)(self._unveil)

    def _unveil(self, token: str) -> tuple[Item, ...]:
        """Find what a token with covered letters may be: one letter a cover, or a few for one."""
        token = _BY_EAR.sub("f", token)
        spellings = [token]
        if token.count(MASK) == 1:  # "b*ch" for bitch
            spellings.append(token.replace(MASK, MASK * 2))
            if len(token) > _SHORT:
                spellings.append(token.replace(MASK, MASK * 3))
        found = [
            item
            for spelling in spellings
            for item in self._find_forms(spelling)
            if _shows_enough(token, item, exact=spelling is token)
        ]
        return (*found, *self._find_stems(token))

    def _find_forms(self, spelling: str) -> Iterator[Item]:
        size = len(spelling)
        shown = [place for place in enumerate(spelling) if place[1] != MASK]
        if not shown:
            return iter(())  # the very sign that stands for a cover here, typed by somebody
        first, *others = sorted((self._by_letter.get((size, p), []) for p in shown), key=len)
        return (self._forms[number][1] for number in sorted(set(first).intersection(*others)))

    def _find_stems(self, token: str) -> Iterator[Item]:
        places = [p for p in enumerate(token[: _SHORT + 1]) if p[0] and p[1] != MASK]
        if not places:
            return  # of the first letters of a stem only two may hide
        for stem, item in self._stems.get((token[0], places[0]), ()):
            shown = token[: len(stem)]
            if len(shown) == len(stem) > _SHORT and _fits(shown, stem):
                hidden = shown.count(MASK)
                if 0 < hidden <= _HIDDEN and len(stem) - hidden > _SHOWN:
                    yield item


def tells(token: str, item: Item) -> bool:
    """Tell whether a token shows enough to be sure of a word: `b*tch`, `f***`; not `c***`, `f*x`.

    A first letter alone may begin a milder word, and most vowels make a word of `c_t`.
    """
    hidden = token.count(MASK)
    if not hidden or item.word.lemma.startswith(_BY_INITIAL):
        return True
    shown = token.replace(MASK, "")
    return len(shown) >= _SHOWN and (len(token) > _SHORT or not shown.isascii())


def _fits(veiled: str, form: str) -> bool:
    return all(a in (MASK, b) for a, b in zip(veiled, form, strict=True))


def _shows_enough(token: str, item: Item, *, exact: bool) -> bool:
    told = token if item.notorious else _ENDING.sub("", token[: len(item.word.lemma)])
    shown = len(told) - told.count(MASK)
    if not exact:
        return token[-1] != MASK and shown >= (_SHOWN if item.notorious else _SHOWN + 1)
    if token[-1] == MASK and len(token) <= _SHORT:
        return False
    if item.notorious:
        return shown >= _SHOWN or len(token) > _SHORT
    if item.word.category == "insult":  # aimed at a reader, whatever m***n hides is one
        return shown >= _SHOWN
    return 2 * shown >= len(told)  # p***y may be anything; everybody reads the notorious word
