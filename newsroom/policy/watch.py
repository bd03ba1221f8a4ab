"""Which words of a text need a look at all; most need none, and what is known of them is kept."""

from collections.abc import Callable, Iterable

MOST_KNOWN = 20_000  # words remembered; some 2 MB
LONGEST_KNOWN = 60  # letters; longer ones seldom come again, and thousands of them fill the memory
_NONE: frozenset[str] = frozenset()


class Watch:
    """A question about words, asked once of each: a text of everyday words costs one comparison."""

    __slots__ = ("_dull", "_find_striking", "_last", "_most_new", "_striking")

    def __init__(
        self,
        find_striking: Callable[[frozenset[str]], Iterable[str]],
        *,
        most_new: int | None = None,
    ) -> None:
        """Ask a question.

        Args:
            find_striking: finds, among all new words of a text at once, those that need a look.
            most_new: how many words of one text are asked about; where more are unknown, all of
                those count as striking. None: as many as there are.
        """
        self._find_striking = find_striking
        self._most_new = most_new
        self._dull: set[str] = set()  # words of earlier texts that need no look
        self._striking: set[str] = set()  # and those that do
        self._last = _NONE, _NONE  # asked and answered: rules ask of the same words in turn

    def pick(self, words: frozenset[str]) -> frozenset[str]:
        """Pick the words that need a look."""
        asked, answered = self._last
        if asked is words:
            return answered
        answered = self._pick(words)
        self._last = words, answered
        return answered

    def _pick(self, words: frozenset[str]) -> frozenset[str]:
        picked = words - self._dull
        if not picked:  # most texts end here
            return _NONE
        new = picked - self._striking
        if not new or (self._most_new is not None and len(new) > self._most_new):
            return picked
        striking = frozenset(self._find_striking(new))
        self._remember(new, striking)
        return picked - (new - striking)

    def _remember(self, words: frozenset[str], striking: frozenset[str]) -> None:
        if len(self._dull) + len(self._striking) > MOST_KNOWN:
            self.forget()
        if max(map(len, words)) > LONGEST_KNOWN:
            words = frozenset(word for word in words if len(word) <= LONGEST_KNOWN)
        self._dull |= words - striking
        self._striking |= words & striking

    def forget(self) -> None:
        """Know no words any more."""
        self._dull.clear()
        self._striking.clear()
