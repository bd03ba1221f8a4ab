"""From a template's tree to a search over letters, and to what a text must hold for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from newsroom.policy.phrases.alphabet import SIGNS, Alphabet
from newsroom.policy.phrases.notation import (
    NOTHING,
    Choice,
    Forms,
    Gap,
    Leaf,
    Node,
    NotationError,
    Other,
    Sequence,
    Sign,
    Slot,
    Word,
)

_ANY = "[^.,]"  # one word
_SIGNS = {",": ",", "^": r"(?<=\.)", "$": r"(?=\.)"}


Inflect = Callable[[str, str], Iterable[str]]  # from part of speech and lemma to forms
Spell = Callable[[str], Iterable[str]]  # from a word to all ways in which it is typed


class Expander:
    """Puts vocabularies and forms into trees."""

    def __init__(self, vocabulary: Mapping[str, Node], inflect: Inflect, spell: Spell) -> None:
        self._vocabulary = vocabulary
        self._inflect = inflect
        self._spell = spell
        self.respelt: set[str] = set()  # spellings of a word that are not its own
        self._done: dict[str, Node] = {}
        self._under_way: list[str] = []

    def expand(self, node: Node) -> Node:
        """Expand a tree.

        Raises:
            NotationError: It names what nobody defined, or a vocabulary that holds itself.
        """
        match node:
            case Word(text, is_open):
                return Leaf(frozenset((typed, is_open) for typed in self._spell_all(text)))
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
    others = list(dict.fromkeys(others))
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


def write_pattern(node: Node, alphabet: Alphabet) -> str:
    """Write an expanded tree as a regular expression over letters."""
    match node:
        case Leaf():
            return _write_class(_letters_of(node, alphabet))
        case Other(Leaf() as leaf):
            return _write_class({*_letters_of(leaf, alphabet), ".", ","}, "^")
        case Gap(1, 1):
            return _ANY
        case Gap(fewest, most):
            return rf"[^.]{{{fewest},{most}}}?"
        case Sign(sign):
            return _SIGNS[sign]
        case Sequence(nodes):
            return "".join(write_pattern(part, alphabet) for part in nodes)
        case Choice(nodes):
            options = [write_pattern(option, alphabet) for option in nodes if option != NOTHING]
            written = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
            if NOTHING not in nodes:
                return written
            return f"{written}?" if _is_one(written) else f"(?:{written})?"
        case _:
            raise AssertionError(node)


def _is_one(written: str) -> bool:
    """Tell whether what is repeated needs no brackets."""
    if len(written) == 1:
        return True
    return written[0] == "[" and written.find("]") == len(written) - 1


def _letters_of(leaf: Leaf, alphabet: Alphabet) -> set[str]:
    return {*leaf.marks, *(alphabet.letters_of(leaf.words) if leaf.words else ())}


def _write_class(wanted: set[str], sign: str = "") -> str:
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


# ------------------------------------------------------------------ what a text must hold

Clause = frozenset[str]  # one of these letters
Cost = Callable[[Clause], float]  # how often a text holds one of them


def find_clauses(node: Node, alphabet: Alphabet, cost: Cost) -> list[Clause]:
    """Find what a text must hold, a letter of each clause, for a tree to be found in it."""
    match node:
        case Leaf(words, marks):
            return [frozenset(marks) | (alphabet.letters_of(words) if words else frozenset())]
        case Sequence(nodes):
            found = [c for part in nodes for c in find_clauses(part, alphabet, cost)]
            return list(dict.fromkeys(found))
        case Choice(nodes) if NOTHING not in nodes:
            rarest = []
            for option in nodes:
                clauses = find_clauses(option, alphabet, cost)
                if not clauses:
                    return []
                rarest.append(min(clauses, key=cost))
            return [frozenset().union(*rarest)]
        case _:
            return []
