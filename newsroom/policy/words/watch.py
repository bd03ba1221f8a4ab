"""Which words of a text need a look at all; most need none, and what is known of them is kept."""

from collections.abc import Callable

_MOST_DULL = 20_000  # words remembered; some 2 MB
_NONE: frozenset[str] = frozenset()


class Watch:
    """A question about words, asked once of each: a text of everyday words costs one comparison."""

    __slots__ = ("_dull", "_is_striking")

    def __init__(self, is_striking: Callable[[str], bool]) -> None:
        self._is_striking = is_striking
        self._dull: set[str] = set()  # words of earlier texts that need no look

    def pick(self, words: frozenset[str]) -> frozenset[str]:
        """Pick the words that need a look."""
        if words <= self._dull:  # most texts end here
            return _NONE
        fresh = words - self._dull
        striking = frozenset(filter(self._is_striking, fresh))
        if len(self._dull) > _MOST_DULL:
            self._dull.clear()
        self._dull |= fresh - striking
        return striking
