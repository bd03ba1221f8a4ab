"""How a language's phrases are typed otherwise: in Latin letters, or without its own ones.

A phrase is written once, in the language's letters; its pattern finds the other spellings too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

# What is never respelt: escapes, classes, and what may not stand before, whose length is fixed.
_KEPT = r"\\.|\[(?:\\.|[^\]\\])*\]|\(\?<[!=][^)]*\)"
_PLACES = 0xF0000  # letters of nobody's, which stand for those that are still to be typed


class Spelling:
    """What is typed for a language's letters."""

    def __init__(
        self,
        letters: Mapping[str, Sequence[str]],
        *,
        also: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Set out the letters.

        Args:
            letters: for a letter, or two that are one sound, what is typed instead.
            also: what is typed besides, and only a phrase can tell from other words.
        """
        self._letters = {letter: tuple(typed) for letter, typed in letters.items()}
        for letter, typed in (also or {}).items():
            self._letters[letter] = (*self._letters.get(letter, ()), *typed)
        # Turkish keeps its letters beside their plain ones, and mixes them.
        self._keeps_own = all(letter in typed for letter, typed in self._letters.items())
        longest_first = sorted(map(re.escape, self._letters), key=len, reverse=True)
        self._piece = re.compile("|".join((*longest_first, ".")))
        self._token = re.compile("|".join((_KEPT, *longest_first)))

    def widen(self, pattern: str) -> str:
        """Make a phrase's pattern find it spelt either way, but one way throughout.

        Classes and look-behinds stay as they are.
        """
        typed = self._token.sub(self._respell, pattern)
        return typed if self._keeps_own or typed == pattern else f"(?:{pattern}|{typed})"

    def _respell(self, match: re.Match[str]) -> str:
        typings = self._letters.get(match[0], (match[0],))
        return typings[0] if len(typings) == 1 else f"(?:{'|'.join(typings)})"

    def spell_all(self, words: Iterable[str]) -> frozenset[str]:
        """Spell words in all ways, their own among them."""
        if not self._letters:
            return frozenset(words)
        return frozenset(typed for word in words for typed in self._spell(word))

    def _spell(self, word: str) -> Iterator[str]:
        yield word
        pieces = self._piece.findall(word)
        letters = sorted(set(pieces), key=lambda letter: len(self._letters.get(letter, "-")))
        places = {letter: chr(_PLACES + number) for number, letter in enumerate(letters)}
        forms = ["".join([places[piece] for piece in pieces])]
        for letter in letters:  # each is typed in one way throughout; those of many ways last
            typings, place = self._letters.get(letter, (letter,)), places[letter]
            forms = [form.replace(place, typed) for typed in typings for form in forms]
        for form in forms:
            yield form.partition("'")[0]  # a text's words end there


AS_WRITTEN = Spelling({})
