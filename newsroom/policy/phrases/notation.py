"""The notation of a phrase: a line of text into a tree, with the column of every mistake.

docs/phrases.md has what may be written, in one table.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from newsroom.errors import NewsroomError
from newsroom.policy.phrases.nodes import (
    NOTHING,
    Choice,
    Forms,
    Gap,
    Node,
    Other,
    Sequence,
    Sign,
    Slot,
    Word,
)
from newsroom.policy.readings.letters import fold

USUAL_GAP = 4  # words that … stands for at the most, unless it says how many
LONGEST_GAP = 12


class NotationError(NewsroomError):
    """A template that cannot be read."""

    def __init__(self, column: int, reason: str) -> None:
        super().__init__(reason)
        self.column = column  # from 1
        self.reason = reason


_TOKEN = re.compile(
    r"(?P<blank>\s+)|(?P<gap>…(?P<most>\d*))|(?P<slot><(?P<name>[^<>]*)>?)"
    r"|(?P<forms>\{(?P<inside>[^{}]*)\}?)|(?P<word>(?:[^\W_]|['’-](?=\w))+\*?)"
    r"|(?P<any>\*)|(?P<bracket>[\[\](){}|<>])|(?P<sign>[,^$@])|(?P<other>!)"
)
_FORMS = re.compile(r"(noun|verb|adjective):(\w+)")
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CLOSING = {"(": ")", "[": "]"}


def parse(template: str) -> Node:
    """Read a template.

    Raises:
        NotationError: It cannot be read; says in which column, and what would be right.
    """
    return _Parser(template).parse()


class _Parser:
    """Reads a template from left to right."""

    def __init__(self, template: str) -> None:
        self._template = template
        self._tokens = list(self._split())
        self._place = 0

    def _split(self) -> "Iterator[re.Match[str]]":
        position = 0
        while position < len(self._template):
            token = _TOKEN.match(self._template, position)
            if token is None:
                sign = self._template[position]
                raise NotationError(position + 1, f"{sign} means nothing here; leave it out")
            yield token
            position = token.end()

    def parse(self) -> Node:
        node = self._parse_choice("")
        if self._place < len(self._tokens):
            token = self._tokens[self._place]
            raise NotationError(token.start() + 1, f"{token[0]} closes nothing")
        if node == NOTHING:
            raise NotationError(1, "a phrase should have words")
        return node

    def _parse_choice(self, closing: str) -> Node:
        """Read alternatives up to a closing bracket."""
        options = [self._parse_sequence()]
        while self._is_next("|"):
            self._place += 1
            options.append(self._parse_sequence())
        if len(options) == 1:
            return options[0]
        if not closing:
            column = self._tokens[self._place - 1].start() + 1 if self._tokens else 1
            raise NotationError(column, "put alternatives into brackets: [this|that]")
        return Choice(tuple(options))

    def _parse_sequence(self) -> Node:
        nodes: list[Node] = []
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            if token.lastgroup == "blank":
                self._place += 1
            elif token.lastgroup == "bracket" and token[0] in ("|", ")", "]"):
                break
            else:
                nodes.append(self._parse_item(token))
        return nodes[0] if len(nodes) == 1 else Sequence(tuple(nodes))

    def _parse_item(self, token: "re.Match[str]") -> Node:
        column = token.start() + 1
        kind = token.lastgroup
        if kind == "word" and not self._has_endings():
            self._place += 1
            return _make_word(token[0], column)
        if kind == "word" or (kind == "bracket" and self._opens_word()):
            return self._parse_word(column)
        self._place += 1
        match kind:
            case "gap":
                return _make_gap(token["most"], column)
            case "any":
                return Gap(1, 1)
            case "sign":
                return Sign(token[0])
            case "slot":
                return _make_slot(token["name"], token[0], column)
            case "forms":
                return _make_forms(token["inside"], token[0], column)
            case "other":
                return self._parse_other(column)
            case _:
                return self._parse_bracket(token[0], column)

    def _parse_other(self, column: int) -> Node:
        if self._place == len(self._tokens) or self._tokens[self._place]["blank"]:
            raise NotationError(column, "! should be followed by what is not meant: !<verb>")
        return Other(self._parse_item(self._tokens[self._place]), column)

    def _parse_bracket(self, opening: str, column: int) -> Node:
        if opening not in _CLOSING:
            raise NotationError(column, f"{opening} opens nothing")
        node = self._parse_choice(_CLOSING[opening])
        if not self._is_next(_CLOSING[opening]):
            raise NotationError(column, f"{opening} is not closed by {_CLOSING[opening]}")
        self._place += 1
        if opening == "[":
            return node
        return Choice((*(node.nodes if isinstance(node, Choice) else (node,)), NOTHING))

    # ------------------------------------------------------------ a word with its endings

    def _has_endings(self) -> bool:
        """Tell whether a bracket follows a word with no blank between them."""
        following = self._tokens[self._place + 1 : self._place + 2]
        return bool(following and following[0]["bracket"] in ("(", "["))

    def _opens_word(self) -> bool:
        """Tell whether a word follows the bracket that opens here with no blank between them."""
        if self._tokens[self._place]["bracket"] not in _CLOSING:
            return False
        depth = 0
        for place in range(self._place, len(self._tokens)):
            bracket = self._tokens[place]["bracket"]
            depth += (bracket in ("(", "[")) - (bracket in (")", "]"))
            if depth == 0:
                following = self._tokens[place + 1 : place + 2]
                return bool(following and following[0]["word"])
        return False

    def _parse_word(self, column: int) -> Node:
        """Read a word whose parts may be missing, or be one of several."""
        parts: list[list[str]] = []
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            if token["word"]:
                parts.append([token["word"]])
                self._place += 1
            elif token["bracket"] in _CLOSING:
                parts.append(self._parse_endings(token[0], token.start() + 1))
            else:
                break
        return _join_words(["".join(letters) for letters in product(*parts)], column)

    def _parse_endings(self, opening: str, column: int) -> list[str]:
        close = self._template.find(_CLOSING[opening], column)
        if close < 0:
            raise NotationError(column, f"{opening} is not closed by {_CLOSING[opening]}")
        inside = self._template[column:close]
        if not re.fullmatch(r"[\w'’|*-]*", inside):
            raise NotationError(
                column, "put a blank before the bracket, or only letters into it: brain(s)"
            )
        while self._tokens[self._place].start() < close:
            self._place += 1
        self._place += 1
        return inside.split("|") + [""] * (opening == "(")

    def _is_next(self, sign: str) -> bool:
        return self._place < len(self._tokens) and self._tokens[self._place][0] == sign


def _join_words(spellings: list[str], column: int) -> Node:
    """Make the words of what is written together: you're is two."""
    options = [_make_word(spelling, column) for spelling in dict.fromkeys(spellings)]
    return options[0] if len(options) == 1 else Choice(tuple(options))


def _make_word(spelling: str, column: int) -> Node:
    if "*" in spelling[:-1]:
        raise NotationError(column, "* should end a word, or stand alone for any word")
    return _split_word(spelling)


@lru_cache(maxsize=8192)  # the same words come again and again
def _split_word(spelling: str) -> Node:
    words = [fold(part) for part in re.split(r"['’-]", spelling.rstrip("*")) if part]
    nodes = [Word(word) for word in words]
    if spelling.endswith("*"):
        nodes[-1] = Word(words[-1], is_open=True)
    return nodes[0] if len(nodes) == 1 else Sequence(tuple(nodes))


def _make_gap(most: str, column: int) -> Gap:
    if most and not 1 <= int(most) <= LONGEST_GAP:
        raise NotationError(column, f"… should stand for 1 to {LONGEST_GAP} words")
    return Gap(0, int(most) if most else USUAL_GAP)


def _make_slot(name: str, written: str, column: int) -> Slot:
    if not written.endswith(">") or not _NAME.fullmatch(name):
        raise NotationError(
            column, "should be the name of a vocabulary in small letters and hyphens: <people>"
        )
    return Slot(name, column)


def _make_forms(inside: str, written: str, column: int) -> Forms:
    match = _FORMS.fullmatch(inside)
    if not written.endswith("}") or match is None:
        raise NotationError(column, "should name a part of speech and a word: {verb:kill}")
    return Forms(match[1], fold(match[2]), column)
