"""All phrases of a language behind one question: which of them does a text hold?"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain, count

from newsroom.errors import PhraseError
from newsroom.policy.effort import PHRASE, Effort
from newsroom.policy.phrases.alphabet import READER, Alphabet, Encoded, Sentence, Words
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
from newsroom.policy.phrases.search import Found, Frame, Phrase
from newsroom.policy.readings.tokens import STOP

_RARE = 0.000_005  # a guess: the share of a text's words that an uncommon one has
_RESPELT = _RARE / 10  # a guess: the same, of one of a word's other spellings
_TOO_COMMON = 0.008  # a guess: a phrase of such words alone is a slip of brackets
_MARKED = 0.0005  # the same for an insult of the word lists


# Phrases by the rarest letter of what a sentence must hold for them; with that, and their number.
_ByLetter = dict[str, list[tuple[int, int, Phrase]]]
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
        expanded = [_expand_entry(expander, entry) for entry in self.entries.values()]
        trees = [tree for one in expanded for tree in one.list_trees()]
        leaves = [leaf.words for leaf in find_leaves(trees) if leaf.words]
        self.alphabet = Alphabet(leaves)
        cost = _estimate_cost(self.alphabet, leaves, common, expander.respelt)
        write = Writer(self.alphabet, cost).write
        self._numbers: dict[Clause, int] = {}
        # By kind and whether they hold marks, by their rarest letter; each with its number, since
        # the first that is found names a place.
        self._phrases: dict[tuple[str, bool], _ByLetter] = {}
        self._frames: dict[str, list[tuple[Entry, Frame]]] = {"excuse": [], "doubt": []}
        number = count()
        for one in expanded:
            sides = [
                self._frame(places, write) for places in (one.unless, one.only, one.certain_where)
            ]
            for template, tree in zip(one.entry.templates, one.templates, strict=True):
                outline = write(tree)
                rarest = min(outline.clauses, key=cost, default=None)
                if rarest is None or cost(rarest) > _TOO_COMMON:
                    reason = f"{one.entry.id} should have a rarer word that must stand in it"
                    raise PhraseError(template.line, template.column, reason)
                phrase = Phrase(one.entry, outline.pattern, *sides)
                self._enter(phrase, outline, rarest, next(number))
            if one.surroundings:
                made = self._frame(one.surroundings, write)
                self._frames[one.entry.kind] += ((one.entry, frame) for frame in made)
        # Of which clauses a letter is, a bit for each.
        self._clauses_of: dict[str, int] = {}
        for clause, place in self._numbers.items():
            for letter in clause:
                self._clauses_of[letter] = self._clauses_of.get(letter, 0) | 1 << place

    def _frame(self, places: Iterable[_Sides], write: Callable[[Node], Outline]) -> list[Frame]:
        sides = [(write(before), write(after)) for before, after in places]
        return [Frame(before, after, self._need(before, after)) for before, after in sides]

    def _need(self, *outlines: Outline) -> int:
        """Say what a sentence must hold for all of these, a bit for each clause."""
        needs = 0
        for outline in outlines:
            for clause in outline.clauses:
                needs |= 1 << self._numbers.setdefault(clause, len(self._numbers))
        return needs

    def _enter(self, phrase: Phrase, outline: Outline, rarest: Clause, number: int) -> None:
        needs = self._need(outline)
        for marked in _find_marking(outline):
            by_letter = self._phrases.setdefault((phrase.entry.kind, marked), {})
            for letter in rarest:
                by_letter.setdefault(letter, []).append((needs, number, phrase))

    @property
    def seeks_insults(self) -> bool:
        """Whether a phrase asks for an insult of the word lists."""
        return any(marked for _, marked in self._phrases)

    def prepare(self) -> None:
        """Compile now what the first texts would otherwise have to wait for."""
        indexes = self._phrases.values()
        phrases = {phrase for by in indexes for alike in by.values() for _, _, phrase in alike}
        frames = {frame for pairs in self._frames.values() for _, frame in pairs}
        frames.update(frame for p in phrases for frame in (*p.unless, *p.only, *p.certain_where))
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
            phrases: dict[int, Phrase] = {}
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


def _estimate_cost(
    alphabet: Alphabet, leaves: Iterable[Words], common: Sequence[str], respelt: Set[str]
) -> Cost:
    """Estimate how often a word of some letters is used, by Zipf's law for the common ones."""
    rank = {word: place for place, word in enumerate(common, 2)}
    shares: dict[str, float] = {}
    for word in {word for leaf in leaves for word, is_open in leaf}:
        letter = alphabet.letter_of(word)
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
