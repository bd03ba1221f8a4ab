"""Which words of a text need a look at all; most need none, and what is known of them is kept."""

from collections.abc import Callable

_MOST_DULL = 20_000  # words remembered; some 2 MB
_LONGEST_DULL = 60  # letters; longer ones seldom come again, and thousands of them fill the memory
_NONE: frozenset[str] = frozenset()


class Watch:
    """A question about words, asked once of each: a text of everyday words costs one comparison."""

    __slots__ = ("_dull", "_is_striking", "_most_new")

    def __init__(self, is_striking: Callable[[str], bool], *, most_new: int | None = None) -> None:
        """Ask a question.

        Args:
            most_new: how many words of one text are asked about; where more are unknown, all of
                those count as striking. None: as many as there are.
        """
        self._is_striking = is_striking
        self._most_new = most_new
        self._dull: set[str] = set()  # words of earlier texts that need no look

    def pick(self, words: frozenset[str]) -> frozenset[str]:
        """Pick the words that need a look."""
        if words <= self._dull:  # most texts end here
            return _NONE
        fresh = words - self._dull
        if self._most_new is not None and len(fresh) > self._most_new:
            return fresh
        striking = frozenset(filter(self._is_striking, fresh))
        if len(self._dull) > _MOST_DULL:
            self._dull.clear()
        self._dull.update(word for word in fresh - striking if len(word) <= _LONGEST_DULL)
        return striking
