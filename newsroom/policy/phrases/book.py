"""All phrases of a language behind one question: which of them does a text hold?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from newsroom.errors import PhraseError
from newsroom.policy.effort import PHRASE, Effort
from newsroom.policy.phrases.alphabet import READER, Alphabet
from newsroom.policy.phrases.entries import Entry, Surroundings, Template
from newsroom.policy.phrases.notation import NOTHING, Node, NotationError
from newsroom.policy.phrases.patterns import (
    Clause,
    Expander,
    Inflect,
    Spell,
    can_be_empty,
    find_clauses,
    find_leaves,
    write_pattern,
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


class Frame:
    """What must, or must not, stand round a phrase."""

    __slots__ = ("_after", "_alphabet", "_before", "_compiled", "clauses")

    def __init__(self, before: Node, after: Node, alphabet: Alphabet) -> None:
        self._before, self._after, self._alphabet = before, after, alphabet
        self.clauses = [
            clause for side in (before, after) for clause in find_clauses(side, alphabet, len)
        ]
        self._compiled: tuple[re.Pattern[str] | None, re.Pattern[str] | None] | None = None

    def holds(self, letters: str, start: int, end: int) -> bool:
        """Tell whether it stands round a place."""
        before, after = self._compiled or self.prepare()
        if after is not None and not after.match(letters, end):
            return False
        first = letters.rfind(STOP, 0, start)
        return before is None or before.search(letters, max(0, first), start) is not None

    def prepare(self) -> "tuple[re.Pattern[str] | None, re.Pattern[str] | None]":
        """Compile what must stand before and after."""
        write, alphabet = write_pattern, self._alphabet
        before = rf"{write(self._before, alphabet)}\Z" if self._before != NOTHING else ""
        after = write(self._after, alphabet) if self._after != NOTHING else ""
        self._compiled = (
            re.compile(before) if before else None,
            re.compile(after) if after else None,
        )
        return self._compiled


class _Phrase:
    """One template, ready to be sought."""

    __slots__ = ("_alphabet", "_compiled", "_tree", "clauses", "entry", "only", "unless")

    def __init__(
        self,
        entry: Entry,
        tree: Node,
        alphabet: Alphabet,
        clauses: tuple[Clause, ...],
        unless: Sequence[Frame],
        only: Sequence[Frame],
    ) -> None:
        self.entry = entry
        self.clauses = clauses  # all of them, the rarest first
        self.unless = unless
        self.only = only
        self._tree, self._alphabet = tree, alphabet
        self._compiled: re.Pattern[str] | None = None

    def prepare(self) -> re.Pattern[str]:
        """Compile the template."""
        self._compiled = re.compile(write_pattern(self._tree, self._alphabet))
        return self._compiled

    def find(self, letters: str, first: int, last: int) -> Iterable[Found]:
        pattern = self._compiled or self.prepare()
        if pattern.search(letters, first, last) is None:  # most end here
            return ()
        present = frozenset(letters[first:last])
        only = [frame for frame in self.only if _occur_in(present, frame.clauses)]
        if self.only and not only:
            return ()
        unless = [frame for frame in self.unless if _occur_in(present, frame.clauses)]
        return [
            Found(self.entry, *span)
            for span in map(re.Match.span, pattern.finditer(letters, first, last))
            if not (self.entry.alone and _goes_on(letters, *span))
            and (not only or any(frame.holds(letters, *span) for frame in only))
            and not any(frame.holds(letters, *span) for frame in unless)
        ]


def _goes_on(letters: str, start: int, end: int) -> bool:
    """Tell whether a text has further words before a phrase or behind it."""
    return bool(letters[:start].strip(".,") or letters[end:].strip(".,"))


_Numbered = tuple[int, _Phrase]
# Phrases by what a text must hold for them, by the rarest letter of that.
_ByLetter = dict[str, dict[tuple[Clause, ...], list[_Numbered]]]


def _occur_in(present: frozenset[str], clauses: Iterable[Clause]) -> bool:
    """Tell whether there is a letter of each clause."""
    for clause in clauses:  # noqa: SIM110  # asked some hundred times of a text
        if clause.isdisjoint(present):
            return False
    return True


class Book:
    """The phrases of a language, with what excuses them."""

    def __init__(
        self,
        entries: Iterable[Entry],
        vocabulary: Mapping[str, Node],
        inflect: Inflect,
        spell: Spell = lambda word: (word,),
        common: Sequence[str] = (),
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
        words = (leaf.words for leaf in find_leaves(used) if leaf.words)
        self.alphabet = alphabet = Alphabet(words)
        shares = self._estimate_shares(used, common, expander.respelt)

        def cost(clause: Clause) -> float:
            return sum(shares.get(letter, _MARKED) for letter in clause)

        def frame(entry: Entry, around: Surroundings) -> Frame:
            return Frame(*frames[entry.id, around], alphabet)

        # By kind and whether they hold marks, by their rarest letter; each with its number, since
        # the first that is found names a place.
        self._phrases: dict[tuple[str, bool], _ByLetter] = {}
        number = 0
        for entry, some in trees:
            for template, tree in zip(entry.templates, some, strict=True):
                clauses = sorted(find_clauses(tree, alphabet, cost), key=cost)
                unless = [frame(entry, around) for around in entry.unless]
                only = [frame(entry, around) for around in entry.only]
                if not clauses or cost(clauses[0]) > _TOO_COMMON:
                    reason = f"{entry.id} should have a rarer word that must stand in it"
                    raise PhraseError(template.line, template.column, reason)
                phrase = _Phrase(entry, tree, alphabet, tuple(clauses), unless, only)
                for marked in _find_marking(tree, clauses):
                    by_letter = self._phrases.setdefault((entry.kind, marked), {})
                    for letter in clauses[0]:
                        alike = by_letter.setdefault(letter, {})
                        alike.setdefault(phrase.clauses, []).append((number, phrase))
                number += 1
        self._is_prepared = False
        self._frames: dict[str, list[tuple[Entry, Frame]]] = {"excuse": [], "doubt": []}
        for entry in self.entries.values():
            self._frames.setdefault(entry.kind, []).extend(
                (entry, frame(entry, around)) for around in entry.surroundings
            )

    def _estimate_shares(
        self, trees: "Iterable[Node]", common: Sequence[str], respelt: Set[str]
    ) -> dict[str, float]:
        """Estimate how often a word of each letter is used, by Zipf's law for the common ones."""
        rank = {word: place for place, word in enumerate(common, 2)}
        words: set[str] = set()
        for leaf in find_leaves(trees):
            words.update(word for word, is_open in leaf.words)
        shares: dict[str, float] = {}
        for word in words:
            letter = self.alphabet.letter_of(word)
            usual = _RESPELT if word in respelt else _RARE
            share = 0.1 / rank[word] if word in rank else usual
            shares[letter] = shares.get(letter, 0) + share
        return shares

    def prepare(self) -> None:
        """Compile now what the first texts would otherwise have to wait for."""
        if self._is_prepared:  # for another rule
            return
        self._is_prepared = True
        phrases = {
            phrase
            for index in self._phrases.values()
            for alike in index.values()
            for numbered in alike.values()
            for _, phrase in numbered
        }
        frames = {frame for pairs in self._frames.values() for _, frame in pairs}
        for phrase in phrases:
            phrase.prepare()
            frames.update(phrase.unless, phrase.only)
        for frame in frames:
            frame.prepare()

    def find(
        self, kinds: Iterable[str], letters: str, effort: Effort, *, marked: bool
    ) -> Iterator[Found]:
        """Find the phrases of some kinds in a text in letters, sentence by sentence.

        Args:
            marked: whether to find those that hold insults or names, or the others.
        """
        likely = self._find_likely(kinds, frozenset(letters), marked=marked)
        if not likely:
            return
        start, end = 0, letters.find(STOP, 1)
        while end > 0:
            if end > start + 1:
                present = frozenset(letters[start:end])
                held: dict[int, _Phrase] = {}
                costs: dict[int, int] = {}  # of each, for every word that it may be found by
                for letter in present & likely.keys():
                    for clauses, phrases in likely[letter]:
                        if _occur_in(present, clauses):
                            for number, phrase in phrases:
                                held[number] = phrase
                                costs[number] = costs.get(number, 0) + PHRASE
                for number in sorted(held):
                    if not effort.spend(costs[number]):
                        return
                    yield from held[number].find(letters, start, end + 1)
            start, end = end, letters.find(STOP, end + 1)

    def _find_likely(
        self, kinds: Iterable[str], present: frozenset[str], *, marked: bool
    ) -> "dict[str, list[tuple[tuple[Clause, ...], list[_Numbered]]]]":
        """Find the phrases whose words the whole text holds, by the rarest letter of each."""
        likely: dict[str, list[tuple[tuple[Clause, ...], list[_Numbered]]]] = {}
        for kind in kinds:
            index = self._phrases.get((kind, marked), {})
            for letter in present & index.keys():
                for clauses, phrases in index[letter].items():
                    for clause in clauses:  # in line, since a text asks some hundred times
                        if clause.isdisjoint(present):
                            break
                    else:
                        likely.setdefault(letter, []).append((clauses, phrases))
        return likely

    def find_around(self, kind: str, letters: str, found: Found) -> Entry | None:
        """Find what stands round a phrase and makes it none ("excuse") or uncertain ("doubt")."""
        present = frozenset(letters)
        for entry, frame in self._frames[kind]:
            if (
                _occur_in(present, frame.clauses)
                and found.entry.kind in entry.of
                and frame.holds(letters, found.start, found.end)
            ):
                return entry
        return None


def _find_marking(tree: Node, clauses: Sequence[Clause]) -> Iterator[bool]:
    """Find in which texts a phrase may stand: without marks of insults, with some, or in both."""
    marks = {mark for leaf in find_leaves((tree,)) for mark in leaf.marks} - {READER}
    if marks:
        yield True
    if not any(clause <= marks for clause in clauses):
        yield False


def _expand(expander: Expander, node: Node, place: Template | Surroundings) -> Node:
    try:
        return expander.expand(node)
    except NotationError as error:
        column = place.column + error.column - 1
        raise PhraseError(place.line, column, error.reason) from error
