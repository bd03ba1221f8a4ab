"""From a template's tree to a search over letters, and to what a text must hold for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from newsroom.policy.phrases.alphabet import SIGNS, Words
from newsroom.policy.phrases.nodes import (
    NOTHING,
    Choice,
    Forms,
    Gap,
    Leaf,
    Node,
    Other,
    Sequence,
    Sign,
    Slot,
    Word,
)
from newsroom.policy.phrases.notation import NotationError
from newsroom.policy.readings.tokens import PAUSE, STOP

_ANY = "[^.,]"  # one word
_SIGNS = {"^": r"(?<=\.)", "$": r"(?=\.)"}


Inflect = Callable[[str, str], Iterable[str]]  # from part of speech and lemma to forms
Spell = Callable[[str], Iterable[str]]  # from a word to all ways in which it is typed


class Expander:
    """Puts vocabularies and forms into trees."""

    def __init__(self, vocabulary: Mapping[str, Node], inflect: Inflect, spell: Spell) -> None:
        self._vocabulary = vocabulary
        self._inflect = inflect
        self._spell = spell
        self.respelt: set[str] = set()  # spellings of a word that are not its own
        self._leaves: dict[Word, Leaf] = {}
        self._done: dict[str, Node] = {}
        self._under_way: list[str] = []

    def expand(self, node: Node) -> Node:
        """Expand a tree.

        Raises:
            NotationError: It names what nobody defined, or a vocabulary that holds itself.
        """
        match node:
            case Word(text, is_open):
                if (known := self._leaves.get(node)) is None:
                    spelt = frozenset((typed, is_open) for typed in self._spell_all(text))
                    self._leaves[node] = known = Leaf(spelt)
                return known
            case Forms(part, lemma, column):
                forms = self._forms(part, lemma, column)
                return Leaf(frozenset((t, False) for form in forms for t in self._spell_all(form)))
            case Slot(name, column):
                return self._fill(name, column)
            case Other(excluded, column):
                words = self.expand(excluded)
                if not isinstance(words, Leaf):
                    raise NotationError(column, "! should be followed by single words")
                return Other(words, column)
            case Choice(nodes):
                return _unite([self.expand(option) for option in nodes])
            case Sequence(nodes):
                return Sequence(tuple(self.expand(part) for part in nodes))
            case _:
                return node

    def _spell_all(self, word: str) -> Iterable[str]:
        spellings = tuple(self._spell(word))
        self.respelt.update(typed for typed in spellings if typed != word)
        return spellings

    def _forms(self, part: str, lemma: str, column: int) -> Iterable[str]:
        forms = tuple(self._inflect(part, lemma))
        if not forms:
            raise NotationError(column, f"no forms of a {part} are known in this language")
        return forms

    def _fill(self, name: str, column: int) -> Node:
        if name in SIGNS:
            return Leaf(frozenset(), SIGNS[name])
        if name not in self._vocabulary:
            raise NotationError(column, f"there is no vocabulary <{name}>")
        if name in self._under_way:
            raise NotationError(column, f"<{name}> holds itself")
        if name not in self._done:
            self._under_way.append(name)
            self._done[name] = self.expand(self._vocabulary[name])
            self._under_way.pop()
        return self._done[name]


def _unite(options: list[Node]) -> Node:
    """Make one leaf of all options that are single words."""
    words: set[tuple[str, bool]] = set()
    marks = ""
    others: list[Node] = []
    for option in options:
        for one in option.nodes if isinstance(option, Choice) else (option,):
            if isinstance(one, Leaf):
                words |= one.words
                marks += one.marks
            else:
                others.append(one)
    if words or marks:
        others.append(Leaf(frozenset(words), "".join(dict.fromkeys(marks))))  # the longest first
    return others[0] if len(others) == 1 else Choice(tuple(others))


def find_leaves(trees: Iterable[Node]) -> Iterator[Leaf]:
    """Find the words of expanded trees; what several share, as vocabularies, once."""
    waiting = list(reversed([*trees]))
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Leaf):
            yield node
        elif isinstance(node, Other):
            waiting.append(node.node)
        elif isinstance(node, Choice | Sequence):
            waiting += reversed(node.nodes)


def can_be_empty(node: Node) -> bool:
    """Tell whether nothing at all is one way to say an expanded tree."""
    match node:
        case Gap(fewest, _):
            return fewest == 0
        case Sequence(nodes):
            return all(map(can_be_empty, nodes))
        case Choice(nodes):
            return any(map(can_be_empty, nodes))
        case _:
            return False


Clause = frozenset[str]  # a text must hold one of these letters
Cost = Callable[[Clause], float]  # how often a text holds one of them


class Outline(NamedTuple):
    """What becomes of an expanded tree."""

    pattern: str  # a regular expression over letters; empty if nothing is sought
    clauses: tuple[Clause, ...]  # what a text must hold for it to be found
    marks: Clause = frozenset()  # those that it can hold
    first: Clause | None = frozenset()  # what it can begin with; None for anything
    can_be_empty: bool = False  # so that what follows can begin in its place

    @property
    def sought(self) -> str:
        """The pattern for a search, which passes over places where it cannot begin."""
        # One that begins with a letter or a class `re` seeks so by itself.
        if not self.first or self.can_be_empty or not self.pattern.startswith("(?:"):
            return self.pattern
        return f"(?={_write_class(self.first)}){self.pattern}"


_EMPTY = Outline("", (), can_be_empty=True)


class Writer:
    """Writes expanded trees over letters; what several share, as vocabularies, once."""

    def __init__(self, classes: Mapping[Words, Clause], cost: Cost) -> None:
        self._classes, self._cost = classes, cost
        self._written: dict[int, tuple[Node, Outline]] = {}  # with the node, which keeps its id

    def write(self, node: Node) -> Outline:
        """Write an expanded tree."""
        known = self._written.get(id(node))
        if known is None:
            known = self._written[id(node)] = node, self._write(node)
        return known[1]

    def _write(self, node: Node) -> Outline:
        match node:
            case Leaf():
                wanted = self._letters_of(node)
                return Outline(_write_class(wanted), (wanted,), frozenset(node.marks), wanted)
            case Choice(nodes):
                return self._write_choice(nodes)
            case Sequence(nodes):
                parts = [self.write(part) for part in nodes]
                clauses = dict.fromkeys(clause for part in parts for clause in part.clauses)
                marks = _EMPTY.marks.union(*(part.marks for part in parts))
                pattern = "".join(part.pattern for part in parts)
                return Outline(pattern, tuple(clauses), marks, *_find_first(parts))
            case Gap(1, 1):
                return Outline(_ANY, (), first=None)
            case Gap(fewest, most):
                return Outline(rf"[^.]{{{fewest},{most}}}?", (), first=None)
            case Sign(","):
                return Outline(PAUSE, (), first=frozenset(PAUSE))
            case Sign(sign):
                return Outline(_SIGNS[sign], (), can_be_empty=True)
            case Other(Leaf() as leaf):
                letters = self._letters_of(leaf) | {STOP, PAUSE}
                return Outline(_write_class(letters, "^"), (), frozenset(leaf.marks), None)
            case _:
                raise AssertionError(node)

    def _write_choice(self, nodes: Iterable[Node]) -> Outline:
        options = [self.write(option) for option in nodes if option != NOTHING]
        patterns = [option.pattern for option in options]
        written = patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"
        marks = _EMPTY.marks.union(*(option.marks for option in options))
        begun = [option.first for option in options]
        known = [first for first in begun if first is not None]
        first = _EMPTY.marks.union(*known) if len(known) == len(begun) else None
        if NOTHING in nodes:
            optional = f"{written}?" if _is_one(written) else f"(?:{written})?"
            return Outline(optional, (), marks, first, can_be_empty=True)
        empty = any(option.can_be_empty for option in options)
        if not all(option.clauses for option in options):
            return Outline(written, (), marks, first, empty)
        rarest = [min(option.clauses, key=self._cost) for option in options]
        return Outline(written, (frozenset().union(*rarest),), marks, first, empty)

    def _letters_of(self, leaf: Leaf) -> Clause:
        words = self._classes[leaf.words] if leaf.words else frozenset()
        return words.union(leaf.marks)


def _find_first(parts: Iterable[Outline]) -> tuple[Clause | None, bool]:
    """Find what a sequence can begin with, and whether it can be empty."""
    first: Clause = frozenset()
    for part in parts:
        if part.first is None:
            return None, False
        first |= part.first
        if not part.can_be_empty:
            return first, False
    return first, True


def _is_one(written: str) -> bool:
    """Tell whether what is repeated needs no brackets."""
    if len(written) == 1:
        return True
    return written[0] == "[" and written.find("]") == len(written) - 1


def _write_class(wanted: Clause, sign: str = "") -> str:
    letters = sorted(wanted)
    if len(letters) == 1:
        return letters[0]
    pieces: list[str] = []
    start = last = letters[0]
    for letter in [*letters[1:], "\U0010ffff"]:
        if ord(letter) == ord(last) + 1:
            last = letter
            continue
        pieces.append(start if start == last else f"{start}-{last}")
        start = last = letter
    return f"[{sign}{''.join(pieces)}]"
