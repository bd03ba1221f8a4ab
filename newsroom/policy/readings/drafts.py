"""A text in the making: letters that remember which characters of the source they stand for."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from unicodedata import is_normalized, normalize

import regex

from newsroom.policy.readings.letters import ARMENIAN_EW, lower

_WORDS = re.compile(r"\w+")
_MARKED = regex.compile(r"\P{M}\p{M}+")
# Armenian writes question, stress and exclamation over a vowel, inside the word: «ի՞նչ».
_INTONATION = frozenset("՛՜՞")
_INTONED = regex.compile("(?<=[ա-և])[՛՜՞]+(?=[ա-և])")

Change = tuple[int, int, str]  # start and end in the source, technique


@dataclass(frozen=True)  # without slots: the cached properties need a place
class Draft:
    """`text[i]` stands for `source[starts[i]:ends[i]]`."""

    source: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    changes: tuple[Change, ...] = ()
    glued: bool = False

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_WORDS.findall(self.text))

    @cached_property
    def characters(self) -> frozenset[str]:
        return frozenset(self.text)

    def offsets(self) -> Sequence[int]:
        """Return `starts` with a last entry for the end of the text."""
        if isinstance(self.starts, range):
            return range(len(self.text) + 1)
        return (*self.starts, self.ends[-1] if self.ends else 0)


def start(source: str) -> Draft:
    """Fold case and composition, which hide nothing and so count as no technique."""
    size = len(source)
    draft = Draft(source, lower(source), range(size), range(1, size + 1))
    if source.isascii():
        return draft
    if not is_normalized("NFC", draft.text):
        draft = rewrite(draft, _MARKED, lambda match: lower(normalize("NFC", match[0])))
    if "ե" in draft.text:
        draft = rewrite(draft, ARMENIAN_EW, lambda match: "և")
    if not _INTONATION.isdisjoint(draft.characters):
        draft = rewrite(draft, _INTONED, lambda match: "")
    return draft


def rewrite(
    draft: Draft,
    pattern: "regex.Pattern[str]",
    replace: Callable[["regex.Match[str]"], str],
    technique: str = "",
) -> Draft:
    """Replace what the pattern finds; the very same draft comes back when nothing changes.

    Args:
        technique: what a moderator calls this change; empty when it hides nothing.
    """
    edits = ((*match.span(), replace(match)) for match in pattern.finditer(draft.text))
    return _edit(draft, edits, technique)


def erase(draft: Draft, spans: Iterable[tuple[int, int]], technique: str = "") -> Draft:
    """Take the spans out, given from left to right."""
    return _edit(draft, ((low, high, "") for low, high in spans), technique)


def _edit(draft: Draft, edits: Iterable[tuple[int, int, str]], technique: str) -> Draft:
    text = draft.text
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    changes: list[Change] = []
    done = 0
    for low, high, new in edits:
        if new == text[low:high]:
            continue
        pieces += text[done:low], new
        starts += draft.starts[done:low]
        ends += draft.ends[done:low]
        if len(new) == high - low:  # letter for letter
            starts += draft.starts[low:high]
            ends += draft.ends[low:high]
        else:
            starts += [draft.starts[low]] * len(new)
            ends += [draft.ends[high - 1]] * len(new)
        changes.append((draft.starts[low], draft.ends[high - 1], technique))
        done = high
    if not changes:
        return draft
    return Draft(
        draft.source,
        "".join(pieces) + text[done:],
        [*starts, *draft.starts[done:]],
        [*ends, *draft.ends[done:]],
        (*draft.changes, *changes) if technique else draft.changes,
        draft.glued,
    )


def join(draft: Draft, candidates: Iterable[Sequence[tuple[int, int]]], technique: str) -> Draft:
    """Join the given spans of each candidate into one word, each word on a line of its own.

    Candidates may overlap: this is how one text is read several ways at once.
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    changes: list[Change] = []
    for spans in candidates:
        for low, high in spans:
            pieces.append(draft.text[low:high])
            starts += draft.starts[low:high]
            ends += draft.ends[low:high]
        last = draft.ends[spans[-1][1] - 1]
        pieces.append("\n")
        starts.append(last)
        ends.append(last)
        changes.append((draft.starts[spans[0][0]], last, technique))
    text = "".join(pieces)
    return Draft(draft.source, text, starts, ends, (*draft.changes, *changes), glued=True)
