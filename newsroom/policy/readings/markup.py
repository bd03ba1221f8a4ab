"""Marks that Discord draws as something else, or as nothing, in the middle of a word."""

import re
from operator import itemgetter

import regex

from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.rewriting import AnyMatch, rewrite

_MARKDOWN = re.compile(r"[*_~|`\\\[]")
_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\(<?[^()\s]{1,500}>?\)")
_MARKUP = re.compile(r"\*\*|__|~~|\|\||`+|\\|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)")
_EMPHASIS_IN_WORD = re.compile(r"(?<!\w)\*(\w{1,30})\*(?=\w)")
_STARS = regex.compile(
    r"(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)"
    r"|(?<=\w)\*(?=\w+\*)|(?<=\w\*\w+)\*(?=\w)"  # a pair: one alone in a word is a mask
)
# A custom emoji, a mention or a drawn emoji between two letters, without a blank.
_INSERTED = regex.compile(
    r"(?<=[^\W\d_])(?:<(?:a?:\w{1,32}:\d{1,20}|[@#][!&]?\d{1,20})>|[\p{So}\u2190-\u21ff\U0001f3fb-\U0001f3ff])++"
    r"(?=[^\W\d_])"
)
_SYMBOL = regex.compile(r"<|[\p{So}\u2190-\u21ff]")


def undo_markdown(reading: Reading) -> Reading:
    """Take out what Discord draws as bold, struck, spoiler or code: `**f**uck`, `fu||ck||`."""
    if not _MARKDOWN.search(reading.text):
        return reading
    if "](" in reading.text:
        reading = rewrite(reading, _LINK, itemgetter(1), "markdown")
    reading = rewrite(reading, _MARKUP, "", "markdown")
    if "*" not in reading.text:
        return reading
    reading = rewrite(reading, _EMPHASIS_IN_WORD, itemgetter(1), "markdown")
    return rewrite(reading, _STARS, "", "markdown")


def undo_insertions(reading: Reading) -> Reading:
    """Take out emoji and mentions that stand between the letters of a word: `fu<:a:1>ck`."""
    if not _SYMBOL.search(reading.text):
        return reading
    return rewrite(reading, _INSERTED, "", "emoji")


# ------------------------------------------------------------------ letters made of strokes

_DRAWN = {
    "|<": "k", "|{": "k", "|)": "d", "|-|": "h", "|_|": "u", "(_)": "u", "\\/": "v", "/\\": "a",
    "()": "o", "[]": "o", "|\\|": "n", "|3": "b", "|=": "f", "|2": "r",
}  # fmt: skip
_DRAWING = re.compile("|".join(map(re.escape, sorted(_DRAWN, key=len, reverse=True))))
_STROKE = re.compile(r"[|(\[/\\]")


def undo_drawn_letters(reading: Reading) -> Reading:
    r"""Letters put together from strokes: `fu(|<`, `\/\/anker`."""
    if not _STROKE.search(reading.text):
        return reading
    return rewrite(reading, _DRAWING, _name_drawn, "leet")


def _name_drawn(match: AnyMatch) -> str:
    return _DRAWN[match[0]]


_TWO_STROKES = re.compile(r"(?<=[^\W_])\|\|(?=[\w$!@#])")


def undo_strokes(reading: Reading) -> Reading:
    """Two strokes that are no spoiler mark, since those come in pairs: `be||`, `bu||y`."""
    if reading.text.count("||") % 2 == 0:
        return reading
    return rewrite(reading, _TWO_STROKES, "ll", "leet")
