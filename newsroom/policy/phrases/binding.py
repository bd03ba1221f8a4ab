"""From entries and vocabularies to the tables of a book."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, reduce
from itertools import chain
from operator import and_

from newsroom.errors import PhraseError
from newsroom.policy.phrases.alphabet import READER, Words, tell_apart
from newsroom.policy.phrases.book import Numbers, Tables
from newsroom.policy.phrases.code import write_codes
from newsroom.policy.phrases.entries import Entry, Surroundings, Template
from newsroom.policy.phrases.nodes import Node
from newsroom.policy.phrases.notation import NotationError
from newsroom.policy.phrases.patterns import (
    Clause,
    Cost,
    Expander,
    Inflect,
    Outline,
    Spell,
    Writer,
    can_be_empty,
    find_leaves,
)

_RARE = 0.000_005  # a guess: the share of a text's words that an uncommon one has
_RESPELT = _RARE / 10  # a guess: the same, of one of a word's other spellings
_TOO_COMMON = 0.008  # a guess: a phrase of such words alone is a slip of brackets
_MARKED = 0.0005  # the same for an insult of the word lists

_Sides = tuple[Node, Node]  # what stands before and after


@dataclass(frozen=True, slots=True)
class _Expanded:
    """An entry with its trees expanded."""

    entry: Entry
    templates: Sequence[Node]
    surroundings: Sequence[_Sides]
    unless: Sequence[_Sides]
    only: Sequence[_Sides]
    certain_where: Sequence[_Sides]

    def list_trees(self) -> Iterator[Node]:
        yield from self.templates
        yield from chain(*self.surroundings, *self.unless, *self.only, *self.certain_where)


def bind(
    entries: Iterable[Entry],
    vocabulary: Mapping[str, Node],
    inflect: Inflect,
    spell: Spell,
    common: Sequence[str],
) -> Tables:
    """Make the tables of a book.

    Args:
        vocabulary: what <name> stands for, by name.
        inflect: forms of a word in the language.
        spell: the ways in which a word is typed, its own among them.
        common: the language's commonest words, most common first.

    Raises:
        PhraseError: an entry names what nobody defined.
    """
    expander = Expander(vocabulary, inflect, spell)
    expanded = [_expand_entry(expander, entry) for entry in entries]
    trees = [tree for one in expanded for tree in one.list_trees()]
    leaves = [leaf.words for leaf in find_leaves(trees) if leaf.words]
    letters, stems, classes = tell_apart(leaves)
    cost = _estimate_cost(stems | letters, leaves, common, expander.respelt)
    return _Binder(Writer(classes, cost).write, cost).bind(expanded, letters, stems)


class _Binder:
    """Numbers what a book holds."""

    def __init__(self, write: Callable[[Node], Outline], cost: Cost) -> None:
        self._write, self._cost = write, cost
        self._clauses: dict[Clause, int] = {}
        self._patterns = {"": 0}
        self._frames: list[tuple[int, int, int]] = []
        self._phrases: list[tuple[int, int, Numbers, Numbers, Numbers]] = []
        self._places: dict[tuple[str, bool], dict[str, list[tuple[int, int]]]] = {}

    def bind(
        self, expanded: Sequence[_Expanded], letters: dict[str, str], stems: dict[str, str]
    ) -> Tables:
        around: dict[str, list[tuple[int, int]]] = {"excuse": [], "doubt": []}
        for number, one in enumerate(expanded):
            unless, only = self._frame(one.unless), self._frame(one.only)
            certain_where = self._frame(one.certain_where)
            for template, tree in zip(one.entry.templates, one.templates, strict=True):
                outline = self._write(tree)
                self._enter(one.entry, template, outline, only)
                pattern = self._number(outline.sought)
                self._phrases.append((number, pattern, unless, only, certain_where))
            if one.surroundings:
                made = self._frame(one.surroundings)
                around[one.entry.kind] += ((number, frame) for frame in made)
        clauses: dict[str, int] = {}
        for clause, place in self._clauses.items():
            for letter in clause:
                clauses[letter] = clauses.get(letter, 0) | 1 << place
        return Tables(
            tuple(one.entry.pick() for one in expanded),
            letters,
            stems,
            clauses,
            write_codes(list(self._patterns)[1:]),
            tuple(self._frames),
            tuple(self._phrases),
            {
                kind: {letter: tuple(places) for letter, places in by_letter.items()}
                for kind, by_letter in self._places.items()
            },
            {kind: tuple(pairs) for kind, pairs in around.items()},
        )

    def _frame(self, places: Iterable[_Sides]) -> Numbers:
        first = len(self._frames)
        for sides in places:
            before, after = map(self._write, sides)
            ending = self._number(before.pattern and rf"{before.sought}\Z")
            following = self._number(after.pattern)
            self._frames.append((ending, following, self._need(before, after)))
        return tuple(range(first, len(self._frames)))

    def _number(self, pattern: str) -> int:
        return self._patterns.setdefault(pattern, len(self._patterns))

    def _need(self, *outlines: Outline) -> int:
        """Say what a sentence must hold for all of these, a bit for each clause."""
        needs = 0
        for outline in outlines:
            for clause in outline.clauses:
                needs |= 1 << self._clauses.setdefault(clause, len(self._clauses))
        return needs

    def _enter(
        self, entry: Entry, template: Template, outline: Outline, only: Iterable[int]
    ) -> None:
        """Enter the phrase that follows."""
        rarest = min(outline.clauses, key=self._cost, default=None)
        if rarest is None or self._cost(rarest) > _TOO_COMMON:
            reason = f"{entry.id} should have a rarer word that must stand in it"
            raise PhraseError(template.line, template.column, reason)
        around = [self._frames[frame][-1] for frame in only]  # one of which must hold
        needs = self._need(outline) | (reduce(and_, around) if around else 0)
        place = needs, len(self._phrases)
        for marked in _find_marking(outline):
            by_letter = self._places.setdefault((entry.kind, marked), {})
            for letter in rarest:
                by_letter.setdefault(letter, []).append(place)


def _find_marking(outline: Outline) -> Iterator[bool]:
    """Find in which texts a phrase may stand: without marks of insults, with some, or in both."""
    marks = outline.marks - {READER}
    if marks:
        yield True
    if not any(clause <= marks for clause in outline.clauses):
        yield False


def _estimate_cost(
    letters: Mapping[str, str], leaves: Iterable[Words], common: Sequence[str], respelt: Set[str]
) -> Cost:
    """Estimate how often a word of some letters is used, by Zipf's law for the common ones."""
    rank = {word: place for place, word in enumerate(common, 2)}
    shares: dict[str, float] = {}
    for word in {word for leaf in leaves for word, is_open in leaf}:
        letter = letters[word]
        usual = _RESPELT if word in respelt else _RARE
        share = 0.1 / rank[word] if word in rank else usual
        shares[letter] = shares.get(letter, 0) + share

    @cache
    def cost(clause: Clause) -> float:
        return sum(shares.get(letter, _MARKED) for letter in clause)

    return cost


def _expand_entry(expander: Expander, entry: Entry) -> _Expanded:
    def expand_all(places: Iterable[Surroundings]) -> list[_Sides]:
        return [_expand_sides(expander, around) for around in places]

    return _Expanded(
        entry,
        [_expand(expander, template.tree, template) for template in entry.templates],
        expand_all(entry.surroundings),
        expand_all(entry.unless),
        expand_all(entry.only),
        expand_all(entry.certain_where),
    )


def _expand_sides(expander: Expander, around: Surroundings) -> _Sides:
    before = _expand(expander, around.before, around)
    after = _expand(expander, around.after, around)
    if can_be_empty(before) and can_be_empty(after):
        reason = "should hold more than the phrase and what may be missing"
        raise PhraseError(around.line, around.column, reason)
    return before, after


def _expand(expander: Expander, node: Node, place: Template | Surroundings) -> Node:
    try:
        return expander.expand(node)
    except NotationError as error:
        column = place.column + error.column - 1
        raise PhraseError(place.line, column, error.reason) from error
