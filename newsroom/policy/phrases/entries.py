"""A file of phrases: entries with their templates, settings and examples; every mistake by line.

kind: attack
certain: yes

# what stands before the first entry holds for all of them
[brains-of]
you have the brains of (a) <dim-creature>
unless: if @
+ You have the brains of a goldfish.
- A goldfish has the brains of a goldfish.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsroom.errors import PhraseError
from newsroom.policy.phrases.nodes import NOTHING, Node, Sequence, Sign
from newsroom.policy.phrases.notation import NotationError, parse

_AIMED = ("attack", "contempt", "threat", "group-threat", "phrase")
_KINDS = (*_AIMED, "excuse", "doubt")
_SETTINGS = ("kind", "certain", "alone", "to", "of", "unless", "only")
_TO = ("anyone", "answered")
_ID = re.compile(r"\[([^\[\]|<>(){}]*)\]\s*")
_GOOD_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SETTING = re.compile(r"([a-z]+):\s*(.*)")
AT = Sign("@")


@dataclass(frozen=True, slots=True)
class Template:
    """One way to say a phrase, and where it stands in its file."""

    tree: Node
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands right before a phrase and right after it."""

    before: Node
    after: Node
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Example:
    """A text that an entry must find, or must not."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase, by its id."""

    id: str
    kind: str
    line: int
    certain: bool = False  # else a moderator should look before anything happens
    alone: bool = False  # only where the text is nothing else
    to: str = "anyone"  # "answered": only where the reply answers or mentions somebody
    of: tuple[str, ...] = _AIMED  # what an excuse or a doubt is of
    # What it consists of; all this is empty in a book, which has it as tables.
    templates: tuple[Template, ...] = ()
    surroundings: tuple[Surroundings, ...] = ()  # of an excuse or a doubt
    unless: tuple[Surroundings, ...] = ()
    only: tuple[Surroundings, ...] = ()  # one of these must stand there
    certain_where: tuple[
        Surroundings, ...
    ] = ()  # if any, it is certain only where one of these stands
    found: tuple[Example, ...] = ()
    passed: tuple[Example, ...] = ()

    @property
    def is_aimed(self) -> bool:
        """Whether it attacks or threatens, rather than excuses."""
        return self.kind in _AIMED

    def pick(self) -> tuple[str, str, int, bool, bool, str, tuple[str, ...]]:
        """Pick what is needed of it when it is found: its first fields, in their order."""
        return self.id, self.kind, self.line, self.certain, self.alone, self.to, self.of


_NOTHING = Entry("", "", 0)


def read_entries(text: str, defaults: Entry = _NOTHING) -> tuple[Entry, ...]:
    """Read a file of phrases.

    Args:
        defaults: what holds for all entries unless the file says otherwise.

    Raises:
        PhraseError: It cannot be used; says in which line and column, and what would be right.
    """
    entries: list[Entry] = []
    lines_of: dict[str, int] = {}
    entry: Entry | None = None
    for number, written in enumerate(text.splitlines(), 1):
        line = written.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and (heading := _ID.fullmatch(line)):
            if entry is not None:
                entries.append(_finish(entry))
            entry = replace(defaults, id=_check_id(heading[1], number, lines_of), line=number)
        elif entry is None:
            defaults = _set(defaults, line, number)
        else:
            entry = _add(entry, written, line, number)
    if entry is not None:
        entries.append(_finish(entry))
    return tuple(entries)


def _check_id(written: str, line: int, lines_of: dict[str, int]) -> str:
    if not _GOOD_ID.fullmatch(written):
        raise PhraseError(line, 2, "an id is of small letters, digits and hyphens: [brains-of]")
    if written in lines_of:
        raise PhraseError(line, 2, f"{written} stands in line {lines_of[written]} already")
    lines_of[written] = line
    return written


def _add(entry: Entry, written: str, line: str, number: int) -> Entry:
    """Take up one more line of an entry."""
    column = written.index(line) + 1
    if line.startswith(("+ ", "- ")):
        example = Example(line[2:].strip(), number)
        if line.startswith("+"):
            return replace(entry, found=(*entry.found, example))
        return replace(entry, passed=(*entry.passed, example))
    setting = _SETTING.match(line)
    if setting and setting[1] in _SETTINGS:
        return _set(entry, line, number)
    if entry.is_aimed:
        template = Template(_parse(line, number, column), number, column)
        return replace(entry, templates=(*entry.templates, template))
    around = _read_surroundings(line, number, column)
    return replace(entry, surroundings=(*entry.surroundings, around))


def _set(entry: Entry, line: str, number: int) -> Entry:
    """Take up a setting."""
    setting = _SETTING.match(line)
    if setting is None or setting[1] not in _SETTINGS:
        names = ", ".join(_SETTINGS)
        raise PhraseError(number, 1, f"should be [an-id], or a setting: {names}")
    name, value = setting[1], setting[2].strip()
    column = line.index(value, len(name) + 1) + 1 if value else len(line) + 1
    match name:
        case "kind":
            return replace(entry, kind=_one_of(value, _KINDS, number, column))
        case "certain" if "@" in value:
            around = _read_surroundings(value, number, column)
            return replace(entry, certain=True, certain_where=(*entry.certain_where, around))
        case "certain":
            return replace(entry, certain=_one_of(value, ("yes", "no"), number, column) == "yes")
        case "alone":
            return replace(entry, alone=_one_of(value, ("yes", "no"), number, column) == "yes")
        case "to":
            return replace(entry, to=_one_of(value, _TO, number, column))
        case "of":
            kinds = tuple(_one_of(kind, _AIMED, number, column) for kind in value.split())
            return replace(entry, of=kinds)
        case "unless":
            around = _read_surroundings(value, number, column)
            return replace(entry, unless=(*entry.unless, around))
        case _:
            around = _read_surroundings(value, number, column)
            return replace(entry, only=(*entry.only, around))


def _one_of(value: str, known: tuple[str, ...], line: int, column: int) -> str:
    if value not in known:
        raise PhraseError(line, column, f"should be one of: {', '.join(known)}")
    return value


def _parse(template: str, line: int, column: int) -> Node:
    try:
        return parse(template)
    except NotationError as error:
        raise PhraseError(line, column + error.column - 1, error.reason) from error


def _read_surroundings(template: str, line: int, column: int) -> Surroundings:
    """Read what stands round a phrase, which is @ in it."""
    tree = _parse(template, line, column)
    nodes = tree.nodes if isinstance(tree, Sequence) else (tree,)
    if nodes.count(AT) != 1:
        raise PhraseError(line, column, "should have the phrase itself in it, once, as @: if @")
    place = nodes.index(AT)
    return Surroundings(_join(nodes[:place]), _join(nodes[place + 1 :]), line, column)


def _join(nodes: tuple[Node, ...]) -> Node:
    return nodes[0] if len(nodes) == 1 else Sequence(nodes) if nodes else NOTHING


def _finish(entry: Entry) -> Entry:
    """Refuse an entry that nobody could maintain."""
    if not entry.kind:
        raise PhraseError(entry.line, 1, "should say its kind, here or above the first entry")
    if not (entry.templates or entry.surroundings):
        raise PhraseError(entry.line, 1, f"{entry.id} should have a phrase")
    for problem in _find_missing(entry):
        raise PhraseError(entry.line, 1, f"{entry.id} should have {problem}")
    return entry


def _find_missing(entry: Entry) -> Iterator[str]:
    if entry.is_aimed and not entry.found:
        yield "an example of what it finds: + You have the brains of a goldfish."
    if ((entry.is_aimed and entry.certain) or entry.kind == "excuse") and not entry.passed:
        yield "an example of what must pass: - It has the brains of a goldfish."
    if entry.kind == "doubt" and not entry.found:
        yield "an example of what is not certain: + If so, you have the brains of a goldfish."
