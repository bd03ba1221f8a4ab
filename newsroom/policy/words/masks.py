"""Words with covered letters: what «f⁎ck» may be."""

from collections.abc import Iterable, Iterator

import regex

from newsroom.policy.readings.cuts import MASK
from newsroom.policy.words.index import Item

_SHORT = 3  # letters; so few tell too little when the last of them is covered
_HIDDEN = 2  # letters a mask may take from a stem, the rest of the word being anyone's guess
_SHOWN = 2  # letters a mask must leave, or nobody could read it
_ENDING = regex.compile(r"(?:ings?|ed|ers?|e?s)$")  # tells nothing of the word


class Unveiler:
    """Words by their length and first letter, which a mask leaves; the likeliest first."""

    def __init__(
        self, forms: Iterable[tuple[str, Item]], stems: Iterable[tuple[str, Item]]
    ) -> None:
        """Take what may be covered: whole words, and stems that any ending may follow."""
        self._forms: dict[tuple[int, str], list[tuple[str, Item]]] = {}
        self._stems: dict[str, list[tuple[str, Item]]] = {}
        for form, item in forms:
            self._forms.setdefault((len(form), form[0]), []).append((form, item))
        for alike in self._forms.values():
            alike.sort(key=lambda pair: (not pair[1].notorious, -pair[1].word.severity, pair[0]))
        for stem, item in stems:
            self._stems.setdefault(stem[0], []).append((stem, item))

    def unveil(self, token: str) -> Iterator[Item]:
        """Yield what a token with covered letters may be: one letter a cover, or a few for one."""
        spellings = [token]
        if token.count(MASK) == 1:  # "b*ch" for bitch
            spellings += [token.replace(MASK, MASK * 2), token.replace(MASK, MASK * 3)]
        for spelling in spellings:
            exact = spelling is token
            for form, item in self._forms.get((len(spelling), spelling[0]), ()):
                if _fits(spelling, form) and _shows_enough(token, item, exact=exact):
                    yield item
        for stem, item in self._stems.get(token[0], ()):
            shown = token[: len(stem)]
            if len(shown) == len(stem) > _SHORT and _fits(shown, stem):
                hidden = shown.count(MASK)
                if 0 < hidden <= _HIDDEN and len(stem) - hidden > _SHOWN:
                    yield item


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
