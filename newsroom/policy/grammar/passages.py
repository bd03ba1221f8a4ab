"""Where in a long text all words of a phrase stand near each other: elsewhere none is sought."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from newsroom.policy.grammar.signs import Clause

LONG = 200  # characters: a shorter text is not worth cutting
_SIZE = 8  # words of a passage
_WORD = re.compile(r"\w+")

Stretch = tuple[int, int, int]  # where a phrase may begin, where no more, and where it must end


class Passages:
    """A text cut into passages of a few words, and which of them hold a word.

    A set of passages is a number here, with a bit for each of them: so the passages with words of
    every kind are found in a few operations.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._near: dict[int, dict[Clause, int]] = {}

    @cached_property
    def _of_words(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for number, word in enumerate(_WORD.findall(self._text)):
            found[word] = found.get(word, 0) | 1 << number // _SIZE
        return found

    @cached_property
    def _starts(self) -> list[int]:
        starts = [word.start() for word in _WORD.finditer(self._text)][::_SIZE]
        return [0, *starts[1:], len(self._text)]

    def find_stretches(self, clauses: Iterable[Clause], longest: int) -> Iterator[Stretch]:
        """Find where a phrase can be that has a word of each clause and so many words at most."""
        following = longest // _SIZE + 1
        near = self._near.setdefault(following, {})
        common = (1 << len(self._starts) - 1) - 1
        for clause in clauses:
            found = near.get(clause)
            if found is None:
                found = near[clause] = self._find(clause, following)
            common &= found
            if not common:
                return
        last = len(self._starts) - 1
        while common:
            first = (common & -common).bit_length() - 1
            run = common >> first
            stop = first + (~run & run + 1).bit_length() - 1
            yield self._starts[first], self._starts[stop], self._starts[min(stop + following, last)]
            common &= -1 << stop

    def _find(self, clause: Clause, following: int) -> int:
        """Find the passages that hold a word of a clause, or that do with those that follow."""
        near = 0
        for word in clause & self._of_words.keys():
            near |= self._of_words[word]
        for _ in range(following):
            near |= near >> 1
        return near


@lru_cache(maxsize=32)  # each phrasebook asks for those of the same readings
def cut(text: str) -> Passages:
    """Cut a text into passages."""
    return Passages(text)
