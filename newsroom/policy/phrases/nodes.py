"""What a template consists of, as a tree."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or any that begins so."""

    text: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Any words of one sentence."""

    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One of a vocabulary's words or phrases."""

    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Forms:
    """Any form of a word."""

    part: str  # of speech
    lemma: str
    column: int


@dataclass(frozen=True, slots=True)
class Other:
    """Any one word but these."""

    node: "Node"
    column: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; an empty sequence among them makes the rest optional."""

    nodes: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    nodes: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Sign:
    """`,`, `^`, `$` or `@`."""

    sign: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """One word of these, or one marked so: what words, vocabularies and forms become."""

    words: frozenset[tuple[str, bool]]  # each with whether it is but a beginning
    marks: str = ""


Node = Word | Other | Gap | Slot | Forms | Choice | Sequence | Sign | Leaf

NOTHING = Sequence(())
