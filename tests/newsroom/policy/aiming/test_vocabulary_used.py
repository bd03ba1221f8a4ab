"""Every name that a language's vocabulary defines is used."""

from collections.abc import Iterable, Iterator

import pytest

from newsroom.policy.aiming import list_languages
from newsroom.policy.aiming.folder import PUBLIC, read_phrases, read_vocabulary
from newsroom.policy.lexicons import LANGUAGES
from newsroom.policy.phrases import Entry
from newsroom.policy.phrases.nodes import Choice, Node, Other, Sequence, Slot


def find_names(node: Node) -> Iterator[str]:
    """Find the names in a tree."""
    match node:
        case Slot(name):
            yield name
        case Other(within):
            yield from find_names(within)
        case Choice(nodes) | Sequence(nodes):
            for part in nodes:
                yield from find_names(part)


def list_trees(entries: Iterable[Entry]) -> Iterator[Node]:
    for entry in entries:
        for template in entry.templates:
            yield template.tree
        for around in (*entry.surroundings, *entry.unless, *entry.only):
            yield from (around.before, around.after)


@pytest.mark.parametrize("code", list_languages())
def test_every_vocabulary_is_used(code: str) -> None:
    vocabulary = read_vocabulary(LANGUAGES / code)
    waiting = {name for tree in list_trees(read_phrases(code)) for name in find_names(tree)}
    waiting |= set(PUBLIC)
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in used and name in vocabulary:
            used.add(name)
            waiting |= set(find_names(vocabulary[name]))
    assert sorted(vocabulary.keys() - used) == []
