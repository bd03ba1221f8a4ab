"""A reading: one way to read a text, and the way back from its letters to those it stands for."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

import regex

from newsroom.policy.effort import Effort
from newsroom.policy.readings.tokens import Tokens
from newsroom.policy.readings.trace import Part, Trace, copy_capitals

PLAIN = "plain"
_GRAPHEME = regex.compile(r"\X")
_WORDS = re.compile(r"\w+")
_BEYOND = re.compile("[^\x00-\x7f’‘“”„«»–—…⁎\u00a0]")
_BLANKED = bytes(c if chr(c).isalnum() or c == ord("_") else 32 for c in range(128)) + bytes(128)


class Reading:
    """One way to read a text, in folded letters.

    A reading knows its text, and where it came from only as far as it is asked: most readings
    show nothing, and nobody asks them.
    """

    __slots__ = (
        "_capitalised",
        "_graphemes",
        "_listed",
        "_parent",
        "_parts",
        "_techniques",
        "_tokens",
        "_trace",
        "_words",
        "answers",
        "effort",
        "glued",
        "letters",
        "reveals",
        "source",
        "text",
    )

    def __init__(
        self,
        text: str,
        source: str,
        parent: "Reading | None" = None,
        parts: Callable[[], Iterable[Part]] = tuple,
        *,
        glued: bool = False,
        reveals: bool = True,
        effort: Effort | None = None,
    ) -> None:
        """Make a reading of another one.

        Args:
            parent: the reading this one was made of; None for the source in small letters.
            parts: gives what the text consists of, from left to right.
            glued: whether separate words were joined, or words cut on a guess, in it: such a
                reading never strikes alone.
            reveals: whether it undoes what hides something, or the one it was made of does.
            effort: what may be spent on looking at it; that of the one it was made of, if any.
        """
        self.text = text
        self.source = source
        self.glued = glued
        self.reveals: bool = parent is not None and (reveals or parent.reveals)
        self.effort: Effort = parent.effort if parent else effort or Effort()
        self.answers: dict[Hashable, bool] = {}  # to what rules ask of it more than once
        self.letters: dict[object, Any] = {}  # its words in them, by their alphabet
        self._parent = parent
        self._parts = parts
        self._techniques: tuple[str, ...] | None = None
        self._trace: Trace | None = None
        self._tokens: Tokens | None = None
        self._words: frozenset[str] | None = None
        self._listed: list[str] | None = None
        self._graphemes: list[int] | None = None
        self._capitalised: str | None = None

    def __repr__(self) -> str:
        return f"Reading({self.name!r}, {self.text!r})"

    @property
    def name(self) -> str:
        """The techniques it undid, as a moderator would say them; "plain" for none."""
        return ", ".join(self.techniques) or PLAIN

    @property
    def techniques(self) -> tuple[str, ...]:
        """The techniques it undid, anywhere in the text."""
        if self._parent is None:
            return ()
        if self._techniques is None:
            names: list[str] = []
            for reading in self._lineage():
                names[:0] = dict.fromkeys(name for *_, name in reading._traced().changes)
            self._techniques = tuple(dict.fromkeys(names))
        return self._techniques

    @property
    def words(self) -> frozenset[str]:
        """Every word of the text."""
        if self._words is None:
            self._words = frozenset(self.listed)
        return self._words

    @property
    def listed(self) -> list[str]:
        """The words of the text, as often and in the order they come."""
        if self._listed is None:
            self._listed = split_words(self.text)
        return self._listed

    @property
    def tokens(self) -> Tokens:
        """The words of the text with what stands between them."""
        if self._tokens is None:
            self._tokens = Tokens(self.text)
        return self._tokens

    @property
    def capitalised(self) -> str:
        """The text with the capitals of the source."""
        if self._capitalised is None:
            if self._parent is None:
                self._capitalised = "".join(copy_capitals(self.text, self.source))
            else:
                self._capitalised = self._traced().capitalise(self._parent.capitalised)
        return self._capitalised

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that text[start:end] stands for, whole graphemes only."""
        source = self.source
        if self._parent is None and source.isascii():  # letter for letter
            return start, end
        first, last = self._in_source(start, end)
        if first == last or source.isascii():
            return first, last
        if (source[max(0, first - 1) : first + 1] + source[last - 1 : last + 1]).isascii():
            return first, last
        bounds = self._root()._grapheme_bounds()
        return bounds[bisect_right(bounds, first) - 1], bounds[bisect_left(bounds, last)]

    def via(self, start: int, end: int) -> tuple[str, ...]:
        """Name the techniques that were undone within text[start:end], or right beside it."""
        if self._parent is None:
            return ()
        names: list[str] = []
        for reading in self._lineage():
            start, end = reading._traced().span(start, end)
            names[:0] = reading._traced().names(start, end)
        return tuple(dict.fromkeys(names))

    @property
    def plain(self) -> "Reading":
        """The reading this one was made of before any technique was undone."""
        reading = self
        while reading._parent is not None and reading.reveals:
            reading = reading._parent
        return reading

    def in_plain(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the plain reading's text that text[start:end] stands for."""
        reading = self
        while reading._parent is not None and reading.reveals:
            start, end = reading._traced().span(start, end)
            reading = reading._parent
        return start, end

    def _lineage(self) -> "Iterator[Reading]":
        """Yield this reading and those it was made of, without the source itself."""
        reading = self
        while reading._parent is not None:
            yield reading
            reading = reading._parent

    def _root(self) -> "Reading":
        root = self
        while root._parent is not None:
            root = root._parent
        return root

    def _in_source(self, start: int, end: int) -> tuple[int, int]:
        for reading in self._lineage():
            start, end = reading._traced().span(start, end)
        return start, end

    def _traced(self) -> "Trace":
        if self._trace is None:
            assert self._parent is not None
            self._trace = Trace(self._parent.text, self.text, self._parts())
        return self._trace

    def _grapheme_bounds(self) -> list[int]:
        if self._graphemes is None:
            self._graphemes = [0, *(match.end() for match in _GRAPHEME.finditer(self.source))]
        return self._graphemes


def split_words(text: str) -> list[str]:
    """List the words of a text."""
    if text.isascii() or not _BEYOND.search(text):  # five times as fast
        return text.encode("ascii", "replace").translate(_BLANKED).decode().split()
    return _WORDS.findall(text)
