"""How much of one text a rule looks at; who makes it more than that waits for a person."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

# Characters that are searched for a phrase, all phrases and all readings of a text together. Of
# 34,000 comments and articles none takes more than half as many.
_MOST = 60_000


class Effort:
    """What is left of it; shared by all readings of a text, and renewed for each rule."""

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = _MOST

    @property
    def is_spent(self) -> bool:
        """Whether there was more to look at than anybody would."""
        return self._left < 0

    def renew(self) -> None:
        """Begin anew."""
        self._left = _MOST

    def spend(self, size: int) -> bool:
        """Take a look at so many characters, and tell whether it was still there to be taken."""
        self._left -= size
        return self._left >= 0

    def take(self, found: Iterable[T], most: int) -> Iterator[T]:
        """Take the first of what was found; if there are more, that is the end of all effort."""
        for number, one in enumerate(found):
            if number == most:
                self._left = -1
                return
            yield one
