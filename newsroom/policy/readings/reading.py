"""Text as its readers see it: readings that undo evasion, each with its map back. Pure.

A draft starts as the text in lower case and passes through the techniques in turn, each undoing
one way of hiding a word; every changed draft becomes a reading, so that techniques combined in
one word are undone together. Each technique looks for its trigger first: a clean text costs
little more than the look.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

import regex

from newsroom.policy.readings import cuts, disguises
from newsroom.policy.readings.drafts import Draft, start

PLAIN = "plain"
_GRAPHEME = regex.compile(r"\X")
_MOST_DRAFTS = 6  # variants of one text; beyond it nobody could read the text either


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text, in folded letters."""

    name: str  # the techniques it undid, as a moderator would say them; "plain" for none
    text: str
    offsets: Sequence[int]  # text[i] stands for source[offsets[i]:…]; len(text) + 1 entries
    glued: bool = False  # made by joining separate words: never strikes alone
    ends: Sequence[int] = field(default=(), repr=False)  # source[offsets[i]:ends[i]]
    source: str = field(default="", repr=False)
    changes: tuple[tuple[int, int, str], ...] = field(default=(), repr=False)
    words: frozenset[str] = field(default=frozenset(), repr=False, compare=False)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that text[start:end] stands for, whole graphemes only."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        first, last = self.offsets[start], self.ends[end - 1]
        if self.source.isascii():
            return first, last
        for grapheme in _GRAPHEME.finditer(self.source, _safe_start(self.source, first)):
            if grapheme.start() < first < grapheme.end():
                first = grapheme.start()
            if grapheme.end() >= last:
                return first, grapheme.end()
        return first, last

    def via(self, start: int, end: int) -> tuple[str, ...]:
        """Name the techniques that were undone within text[start:end], or right beside it."""
        if not self.changes:
            return ()
        first, last = self.original(start, end)
        names = (name for low, high, name in self.changes if low <= last and high >= first)
        return tuple(dict.fromkeys(names))


def _safe_start(source: str, position: int) -> int:
    """Find the nearest ASCII character before a position: a grapheme never reaches over one."""
    position = min(position, len(source) - 1)
    while position > 0 and not source[position].isascii():
        position -= 1
    return position


def read(text: str) -> tuple[Reading, ...]:
    """Return the readings of a text: "plain" first, others only where something asks for them."""
    draft = start(text)
    plain = _finish(draft)
    if _looks_plain(draft):
        return (plain,)
    readings = {plain.text: plain}

    def keep(drafts: Iterable[Draft]) -> None:
        for changed in drafts:
            if changed.text not in readings:
                readings[changed.text] = _finish(changed)

    undressed = disguises.undo_characters(draft) or (draft,)
    keep(undressed)
    keep(cuts.undo_masks(undressed[0]))
    drafts = undressed
    for technique in _TECHNIQUES:
        undone = [(technique(before) or (before,)) for before in drafts]
        drafts = tuple(chain.from_iterable(undone))[:_MOST_DRAFTS]
        keep(drafts)
    keep(cuts.join_fragments(drafts[0]))
    return tuple(readings.values())


_TECHNIQUES = (
    disguises.undo_drawn_letters,
    disguises.undo_markdown,
    disguises.undo_look_alikes,
    cuts.undo_spacing,
    cuts.undo_splitting,
    disguises.undo_leet,
    disguises.undo_stretching,
)
_SIGNS = frozenset(" \n.,;:!?'\"()-0123456789’‘“”–—…«»$%&/#@")
_LATIN_PROSE = _SIGNS | frozenset("abcdefghijklmnopqrstuvwxyz")
_NATIVE_PROSE = _SIGNS | frozenset(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև՝՞՛՜։՚֊"
)
_TIGHT_SIGNS = frozenset("0123456789!($%&#@—…")
_TIGHT = re.compile(
    r"[^\W\d_][\d($%&#@]|[\d$%&#@][^\W\d_]|[—…][\w—…]|![^\s!?.,;:'\"”’)]|[\d@$#(][@$#(]"
)


def _looks_plain(draft: Draft) -> bool:
    """Tell at a glance that no technique can apply; most texts end here."""
    if not (draft.characters <= _LATIN_PROSE or draft.characters <= _NATIVE_PROSE):
        return False
    text = draft.text
    return not (
        disguises.is_stretched(text)
        or cuts.has_fragment(draft.words)
        or cuts.is_cut(text)
        or ".." in text
        or "--" in text
        or (not _TIGHT_SIGNS.isdisjoint(draft.characters) and _TIGHT.search(text))
        or ("v" in text and disguises.V_FOR_U.search(text))
        or cuts.is_spaced(draft)
    )


def _finish(draft: Draft) -> Reading:
    names = dict.fromkeys(name for _, _, name in draft.changes)
    return Reading(
        name=", ".join(names) or PLAIN,
        text=draft.text,
        offsets=draft.offsets(),
        glued=draft.glued,
        ends=draft.ends,
        source=draft.source,
        changes=draft.changes,
        words=draft.words,
    )
