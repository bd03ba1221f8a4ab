"""Phrases as a tree of words, so that sixty cost a text little more than one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Node(Generic[T]):
    """A place in a phrase, and what may follow there."""

    words: dict[str, "Node[T]"] = field(default_factory=dict)
    beginnings: dict[str, "Node[T]"] = field(default_factory=dict)  # of words with any ending
    openings: tuple[str, ...] = ()  # the keys of `beginnings`
    value: T | None = None  # of the phrase that is complete here

    def enter(self, phrase: tuple[str, ...], value: T) -> None:
        """Enter a phrase; `*` at the end of a word stands for any ending. The first one stays."""
        node = self
        for word in phrase:
            if word.endswith("*"):
                following = node.beginnings.setdefault(word.rstrip("*"), Node())
                node.openings = tuple(node.beginnings)
            else:
                following = node.words.setdefault(word, Node())
            node = following
        if node.value is None:
            node.value = value

    def follow(self, word: str) -> Sequence["Node[T]"]:
        """Return where a word leads."""
        after = self.words.get(word)
        exact = (after,) if after else ()
        if not word.startswith(self.openings):
            return exact
        return (*exact, *(node for part, node in self.beginnings.items() if word.startswith(part)))
