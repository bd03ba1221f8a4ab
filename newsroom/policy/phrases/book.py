"""All phrases of a language behind one question: which of them does a text hold?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property

from newsroom.errors import PhraseError
from newsroom.policy.effort import PHRASE, Effort
from newsroom.policy.phrases.alphabet import READER, Alphabet, Encoded, Sentence, Words
from newsroom.policy.phrases.entries import Entry, Surroundings, Template
from newsroom.policy.phrases.notation import Node, NotationError
from newsroom.policy.phrases.patterns import (
    Clause,
    Expander,
    Inflect,
    Outline,
    Spell,
    Writer,
    can_be_empty,
    find_leaves,
)
from newsroom.policy.readings.tokens import STOP

_RARE = 0.000_005  # a guess: the share of a text's words that an uncommon one has
_RESPELT = _RARE / 10  # a guess: the same, of one of a word's other spellings
_TOO_COMMON = 0.008  # a guess: a phrase of such words alone is a slip of brackets
_MARKED = 0.0005  # the same for an insult of the word lists


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase where it stands in an encoded text."""

    entry: Entry
    start: int
    end: int
    held: int  # what its sentence holds


class Frame:
    """What must, or must not, stand round a phrase."""

    def __init__(self, before: Outline, after: Outline, needs: int) -> None:
        self.needs = needs  # what a sentence must hold for it, a bit for each clause
        self._before, self._after = before.pattern, after.pattern

    def holds(self, letters: str, start: int, end: int) -> bool:
        """Tell whether it stands round a place."""
        before, after = self.compiled
        if after is not None and not after.match(letters, end):
            return False
        first = letters.rfind(STOP, 0, start)
        return before is None or before.search(letters, max(0, first), start) is not None

    @cached_property
    def compiled(self) -> "tuple[re.Pattern[str] | None, re.Pattern[str] | None]":
        """What must stand before and after."""
        return (
            re.compile(rf"{self._before}\Z") if self._before else None,
            re.compile(self._after) if self._after else None,
        )


class _Phrase:
    """One template, ready to be sought."""

    def __init__(
        self, entry: Entry, pattern: str, unless: Sequence[Frame], only: Sequence[Frame]
    ) -> None:
        self.entry, self.unless, self.only = entry, unless, only
        self._pattern = pattern

    @cached_property
    def compiled(self) -> "re.Pattern[str]":
        return re.compile(self._pattern)

    def find(self, letters: str, first: int, last: int, held: int) -> Iterable[Found]:
        pattern = self.compiled
        if pattern.search(letters, first, last) is None:  # most end here
            return ()
        only = [frame for frame in self.only if frame.needs & held == frame.needs]
        if self.only and not only:
            return ()
        unless = [frame for frame in self.unless if frame.needs & held == frame.needs]
        return [
            Found(self.entry, *span, held)
            for span in map(re.Match.span, pattern.finditer(letters, first, last))
            if not (self.entry.alone and _goes_on(letters, *span))
            and (not only or any(frame.holds(letters, *span) for frame in only))
            and not any(frame.holds(letters, *span) for frame in unless)
        ]


def _goes_on(letters: str, start: int, end: int) -> bool:
    """Tell whether a text has further words before a phrase or behind it."""
    return bool(letters[:start].strip(".,") or letters[end:].strip(".,"))


# Phrases by the rarest letter of what a sentence must hold for them; with that, and their number.
_ByLetter = dict[str, list[tuple[int, int, _Phrase]]]


class Book:
    """The phrases of a language, with what excuses them."""

    def __init__(
        self,
        entries: Iterable[Entry],
        vocabulary: Mapping[str, Node],
        inflect: Inflect,
        spell: Spell,
        common: Sequence[str],
    ) -> None:
        """Make the phrases ready.

        Args:
            vocabulary: what <name> stands for, by name.
            inflect: forms of a word in the language.
            spell: the ways in which a word is typed, its own among them.
            common: the language's commonest words, most common first.

        Raises:
            PhraseError: an entry names what nobody defined.
        """
        self.entries = {entry.id: entry for entry in entries}
        expander = Expander(vocabulary, inflect, spell)
        trees: list[tuple[Entry, list[Node]]] = []
        frames: dict[tuple[str, Surroundings], tuple[Node, Node]] = {}
        for entry in self.entries.values():
            trees.append((entry, [_expand(expander, t.tree, t) for t in entry.templates]))
            for around in (*entry.surroundings, *entry.unless, *entry.only):
                before = _expand(expander, around.before, around)
                after = _expand(expander, around.after, around)
                if can_be_empty(before) and can_be_empty(after):
                    reason = "should hold more than the phrase and what may be missing"
                    raise PhraseError(around.line, around.column, reason)
                frames[entry.id, around] = before, after
        used = [tree for _, some in trees for tree in some]
        used += [side for sides in frames.values() for side in sides]
        leaves = [leaf.words for leaf in find_leaves(used) if leaf.words]
        self.alphabet = Alphabet(leaves)
        shares = self._estimate_shares(leaves, common, expander.respelt)

        @cache
        def cost(clause: Clause) -> float:
            return sum(shares.get(letter, _MARKED) for letter in clause)

        write = Writer(self.alphabet, cost).write
        numbers: dict[Clause, int] = {}

        def need(*outlines: Outline) -> int:
            needs = 0
            for outline in outlines:
                for clause in outline.clauses:
                    needs |= 1 << numbers.setdefault(clause, len(numbers))
            return needs

        def frame(entry: Entry, places: Iterable[Surroundings]) -> list[Frame]:
            sides = [tuple(map(write, frames[entry.id, around])) for around in places]
            return [Frame(before, after, need(before, after)) for before, after in sides]

        # By kind and whether they hold marks, by their rarest letter; each with its number, since
        # the first that is found names a place.
        self._phrases: dict[tuple[str, bool], _ByLetter] = {}
        number = 0
        for entry, some in trees:
            unless, only = frame(entry, entry.unless), frame(entry, entry.only)
            for template, outline in zip(entry.templates, map(write, some), strict=True):
                rarest = min(outline.clauses, key=cost, default=None)
                if rarest is None or cost(rarest) > _TOO_COMMON:
                    reason = f"{entry.id} should have a rarer word that must stand in it"
                    raise PhraseError(template.line, template.column, reason)
                phrase = _Phrase(entry, outline.pattern, unless, only)
                needs = need(outline)
                for marked in _find_marking(outline):
                    by_letter = self._phrases.setdefault((entry.kind, marked), {})
                    for letter in rarest:
                        by_letter.setdefault(letter, []).append((needs, number, phrase))
                number += 1
        self._frames: dict[str, list[tuple[Entry, Frame]]] = {"excuse": [], "doubt": []}
        for entry in self.entries.values():
            made = frame(entry, entry.surroundings)
            self._frames.setdefault(entry.kind, []).extend((entry, one) for one in made)
        # Of which clauses a letter is, a bit for each.
        self._clauses_of: dict[str, int] = {}
        for clause, place in numbers.items():
            for letter in clause:
                self._clauses_of[letter] = self._clauses_of.get(letter, 0) | 1 << place

    def _estimate_shares(
        self, leaves: Iterable[Words], common: Sequence[str], respelt: Set[str]
    ) -> dict[str, float]:
        """Estimate how often a word of each letter is used, by Zipf's law for the common ones."""
        rank = {word: place for place, word in enumerate(common, 2)}
        shares: dict[str, float] = {}
        for word in {word for leaf in leaves for word, is_open in leaf}:
            letter = self.alphabet.letter_of(word)
            usual = _RESPELT if word in respelt else _RARE
            share = 0.1 / rank[word] if word in rank else usual
            shares[letter] = shares.get(letter, 0) + share
        return shares

    @property
    def seeks_insults(self) -> bool:
        """Whether a phrase asks for an insult of the word lists."""
        return any(marked for _, marked in self._phrases)

    def prepare(self) -> None:
        """Compile now what the first texts would otherwise have to wait for."""
        indexes = self._phrases.values()
        phrases = {phrase for by in indexes for alike in by.values() for _, _, phrase in alike}
        frames = {frame for pairs in self._frames.values() for _, frame in pairs}
        frames.update(frame for phrase in phrases for frame in (*phrase.unless, *phrase.only))
        _ = [phrase.compiled for phrase in phrases], [frame.compiled for frame in frames]

    def find(
        self, kinds: Iterable[str], text: Encoded, effort: Effort, *, marked: bool
    ) -> Iterator[Found]:
        """Find the phrases of some kinds in a text in letters, sentence by sentence.

        Args:
            marked: whether to find those that hold insults or names, or the others.
        """
        indexes = [self._phrases[kind, marked] for kind in kinds if (kind, marked) in self._phrases]
        for start, end, present, held in text.sentences or self._cut(text):
            phrases: dict[int, _Phrase] = {}
            costs: dict[int, int] = {}  # of each, for every word that it may be found by
            for index in indexes:
                for letter in present & index.keys():
                    for needs, number, phrase in index[letter]:
                        if needs & held == needs:
                            phrases[number] = phrase
                            costs[number] = costs.get(number, 0) + PHRASE
            for number in sorted(phrases):
                if not effort.spend(costs[number]):
                    return
                yield from phrases[number].find(text.letters, start, end + 1, held)

    def _cut(self, text: Encoded) -> list[Sentence]:
        """Cut a text into its sentences, for all that is sought in them."""
        letters, clauses_of = text.letters, self._clauses_of.get
        start, end = 0, letters.find(STOP, 1)
        while end > 0:
            if end > start + 1:
                present = frozenset(letters[start:end])
                held = 0
                for letter in present:
                    held |= clauses_of(letter, 0)
                text.sentences.append((start, end, present, held))
            start, end = end, letters.find(STOP, end + 1)
        return text.sentences

    def find_around(self, kind: str, letters: str, found: Found) -> Entry | None:
        """Find what stands round a phrase and makes it none ("excuse") or uncertain ("doubt")."""
        held = found.held
        for entry, frame in self._frames[kind]:
            if (
                frame.needs & held == frame.needs
                and found.entry.kind in entry.of
                and frame.holds(letters, found.start, found.end)
            ):
                return entry
        return None


def _find_marking(outline: Outline) -> Iterator[bool]:
    """Find in which texts a phrase may stand: without marks of insults, with some, or in both."""
    marks = outline.marks - {READER}
    if marks:
        yield True
    if not any(clause <= marks for clause in outline.clauses):
        yield False


def _expand(expander: Expander, node: Node, place: Template | Surroundings) -> Node:
    try:
        return expander.expand(node)
    except NotationError as error:
        column = place.column + error.column - 1
        raise PhraseError(place.line, column, error.reason) from error
