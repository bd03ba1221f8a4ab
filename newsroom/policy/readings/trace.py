"""The way back from a text to the one it was made of, for readings that are asked for it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import itemgetter

# What a stretch of the parent's text became, one technique after the other, each with its name
# (empty when it hides nothing). No step at all: it stayed as it was.
Steps = tuple[tuple[str, str], ...]
Part = tuple[int, int, Steps]  # start and end in the parent's text


class Trace:
    """What each letter of a reading stands for in its parent, worked out when first asked for."""

    __slots__ = ("_aligned", "_at", "_new", "_old", "_parts", "_reach", "_spans", "changes")

    def __init__(self, old: str, new: str, parts: Iterable[Part]) -> None:
        self._old, self._new = old, new
        self._parts = list(parts)
        self._at: list[int] = []  # where each part begins in the new text
        self._aligned: dict[int, tuple[list[int], list[int]]] = {}
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}  # of a word it is asked often
        self.changes: list[tuple[int, int, str]] = []  # in the old text
        position = 0
        for low, high, steps in self._parts:
            self._at.append(position)
            if not steps:
                position += high - low
                continue
            position += len(steps[-1][0])
            for _, name in steps:
                if name:
                    self.changes.append((low, high, name))
        self.changes.sort(key=itemgetter(0))
        self._reach = list(accumulate((high for _, high, _ in self.changes), max))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the old text's span for the new text's."""
        known = self._spans.get((start, end))
        if known is None:
            known = self._spans[start, end] = self._find_span(start, end)
        return known

    def _find_span(self, start: int, end: int) -> tuple[int, int]:
        if not self._parts:
            return 0, 0
        if start >= end:
            if start >= len(self._new):
                return len(self._old), len(self._old)
            low, _ = self._place(start)
            return low, low
        return self._place(start)[0], self._place(end - 1)[1]

    def capitalise(self, old: str) -> str:
        """Write the new text with the capitals of the old one."""
        pieces: list[str] = []
        for index, (low, high, steps) in enumerate(self._parts):
            was = old[low:high]
            if not steps:
                pieces.append(was)
                continue
            new = steps[-1][0]
            if was != self._old[low:high]:
                new = "".join(copy_capitals(new, [was[i] for i in self._align(index)[0]]))
            pieces.append(new)
        return "".join(pieces)

    def names(self, low: int, high: int) -> list[str]:
        """Name the changes that touch a span of the old text."""
        names: dict[str, None] = {}
        index = bisect_right(self.changes, high, key=itemgetter(0)) - 1
        while index >= 0 and self._reach[index] >= low:
            if self.changes[index][1] >= low:
                names[self.changes[index][2]] = None
            index -= 1
        return list(reversed(names))

    def _place(self, position: int) -> tuple[int, int]:
        index = bisect_right(self._at, position) - 1
        low, high, steps = self._parts[index]
        offset = position - self._at[index]
        if not steps or _is_letter_for_letter(low, high, steps):
            return low + offset, low + offset + 1
        firsts, lasts = self._align(index)
        return low + firsts[offset], low + lasts[offset]

    def _align(self, index: int) -> tuple[list[int], list[int]]:
        if index not in self._aligned:
            low, high, steps = self._parts[index]
            self._aligned[index] = _align_steps(self._old[low:high], steps)
        return self._aligned[index]


def copy_capitals(new: str, old: Iterable[str]) -> Iterator[str]:
    """Yield the letters of a text, as capitals where those they stand for are."""
    for letter, was in zip(new, old, strict=True):
        capital = letter.upper() if was.isupper() else letter
        yield capital if len(capital) == 1 else letter


def _is_letter_for_letter(low: int, high: int, steps: Steps) -> bool:
    return all(len(text) == high - low for text, _ in steps)


def _align_steps(old: str, steps: Steps) -> tuple[list[int], list[int]]:
    firsts, lasts = list(range(len(old))), list(range(1, len(old) + 1))
    before = old
    for after, _ in steps:
        first, last = _align(before, after)
        firsts, lasts = (
            [firsts[i] if firsts else 0 for i in first],
            [lasts[i - 1] if lasts else 0 for i in last],
        )
        before = after
    return firsts, lasts


def _align(old: str, new: str) -> tuple[list[int], list[int]]:
    """Tell, for each letter of `new`, where in `old` what it stands for begins and ends.

    Letter for letter if they are as long; if letters were left out, each stands for itself and
    those like it that follow; else each stands for the whole.
    """
    size = len(old)
    if size == len(new):
        return list(range(size)), list(range(1, size + 1))
    firsts: list[int] = []
    lasts: list[int] = []
    position = 0
    for letter in new:
        position = old.find(letter, position)
        if position < 0:
            return [0] * len(new), [size] * len(new)
        firsts.append(position)
        position += 1
        lasts.append(position)
    for index, letter in enumerate(new):
        limit = firsts[index + 1] if index + 1 < len(new) else size
        while lasts[index] < limit and old[lasts[index]] == letter:
            lasts[index] += 1
    return firsts, lasts
