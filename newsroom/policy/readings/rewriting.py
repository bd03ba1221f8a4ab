"""How a reading is made of another one: by other text in some places, or by words picked out."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from re import Match, Pattern
from typing import Any

import regex

from newsroom.policy.effort import CHANGE
from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.trace import Part

Span = tuple[int, int]
AnyMatch = Match[str] | regex.Match[str]
AnyPattern = Pattern[str] | regex.Pattern[str]


def find_tokens(text: str, sign: AnyPattern) -> list[Span]:
    """Find what stands between blanks and shows a sign; neighbours are found together."""
    spans: list[Span] = []
    end = 0
    match: AnyMatch
    for match in sign.finditer(text):
        if match.start() < end:
            continue
        start = max(end, text.rfind(" ", end, match.start()))
        low = spans.pop()[0] if spans and start <= end + 1 else start
        end = text.find(" ", match.end()) % (len(text) + 1)  # to the end if there is none
        spans.append((low, end))
    return spans


def rewrite(
    reading: Reading,
    pattern: AnyPattern,
    replacement: str | Callable[[Any], str],
    technique: str = "",
    *,
    within: Sequence[Span] | None = None,
) -> Reading:
    """Replace what the pattern finds; the very same reading comes back when nothing changes.

    Args:
        replacement: plain text, or what makes it of a match; no template, which `re` would parse
            for each match anew.
        technique: what a moderator calls this change; empty when it hides nothing.
        within: where to look; None for everywhere.
    """
    text = reading.text
    edits: list[tuple[int, int, str]] = []
    match: AnyMatch
    for low, high in within or ((0, len(text)),):
        for match in pattern.finditer(text, low, high):
            new = replacement if isinstance(replacement, str) else replacement(match)
            if new != match[0]:
                edits.append((*match.span(), new))
    return substitute(reading, edits, technique) if edits else reading


def substitute(
    reading: Reading, edits: Sequence[tuple[int, int, str]], technique: str = ""
) -> Reading:
    """Put other text in the given places, from left to right."""
    reading.effort.spend(len(edits) * CHANGE)
    text = reading.text
    pieces: list[str] = []
    done = 0
    for low, high, new in edits:
        pieces += text[done:low], new
        done = high
    pieces.append(text[done:])
    parts = partial(_find_substituted, len(text), edits, technique)
    reveals = bool(technique)
    return Reading(
        "".join(pieces), reading.source, reading, parts, glued=reading.glued, reveals=reveals
    )


def _find_substituted(
    size: int, edits: Sequence[tuple[int, int, str]], technique: str
) -> Iterator[Part]:
    done = 0
    for low, high, new in edits:
        yield done, low, ()
        yield low, high, ((new, technique),)
        done = high
    yield done, size, ()


def guess(reading: Reading, edits: Sequence[tuple[int, int, str]], technique: str) -> Reading:
    """Put in the given places what may be meant there: such a reading never strikes alone."""
    guessed = substitute(reading, edits, technique)
    guessed.glued = True
    return guessed


def pick(
    reading: Reading, candidates: Sequence[Sequence[tuple[int, int]]], technique: str
) -> Reading:
    """Join the given spans of each candidate into one word, each word on a line of its own.

    Candidates may overlap: this is how one text is read several ways at once. Where such words
    begin and end is a guess, so the reading counts as glued.
    """
    reading.effort.spend(len(candidates) * CHANGE)
    text = reading.text
    lines = ["".join([text[low:high] for low, high in spans]) for spans in candidates]
    parts = partial(_find_picked, candidates, technique)
    return Reading("\n".join(lines) + "\n", reading.source, reading, parts, glued=True)


def _find_picked(candidates: Sequence[Sequence[tuple[int, int]]], technique: str) -> Iterator[Part]:
    for spans in candidates:
        for low, high in spans:
            yield low, high, ()
        yield high, high, (("\n", technique),)
