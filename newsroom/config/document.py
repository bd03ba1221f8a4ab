"""A YAML text -> plain values, and where in the text each of them stands. Knows no option.

YAML 1.1's surprises stay out: `no`, `on`, `10:30`, `1_000` and `2024-01-01` are text here, as
they are in YAML 1.2, and a number with a leading zero is text too, never octal.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from newsroom.config.syntax import explain_syntax
from newsroom.errors import PolicyError, Problem
from newsroom.settings import shorten

Path = tuple[str | int, ...]  # ("rules", 2, "action")

_MOST_VALUES = 20_000  # a guess: a large policy holds some 500; aliases can multiply
_DEEPEST = 12  # the deepest option stands at 4
_TAG = "tag:yaml.org,2002:"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value or a key stands, and how it is written there."""

    line: int  # 1-based
    column: int  # 1-based
    written: str = ""  # a single value as its author wrote it; empty for lists and mappings
    commented: bool = False  # the value is empty, and a # without a space follows: `channel: #news`


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML text says."""

    root: Any  # dict, list, str, int, float, bool or None, all the way down
    values: dict[Path, Spot]
    keys: dict[Path, Spot]
    problems: tuple[Problem, ...]  # repeated keys and the like; the rest could still be read


def compose(text: str, path: str) -> Document:
    """Read a YAML text.

    Raises:
        PolicyError: It is not YAML, so that nothing else can be said of it.
    """
    try:
        node = _Loader(text).get_single_node()
    except yaml.YAMLError as error:
        raise PolicyError(path, (explain_syntax(error, text),)) from error
    except RecursionError as error:
        problem = Problem(1, 1, "", "has brackets within brackets too deep to be a policy")
        raise PolicyError(path, (problem,)) from error
    except (ValueError, OverflowError) as error:  # from chr(), on "\UFFFFFFFF"
        problem = Problem(1, 1, "", "has an escape (\\U) that stands for no character")
        raise PolicyError(path, (problem,)) from error
    reader = _Reader(path)
    root = reader.read(node, ()) if node is not None else None
    return Document(root, reader.values, reader.keys, tuple(reader.problems))


def name_path(path: Path) -> str:
    """Write a path as an error shows it: `rules[2].action`."""
    written = "".join(
        f"[{step}]" if isinstance(step, int) else f".{shorten(step)}" for step in path
    )
    return written.removeprefix(".")


class _Loader(yaml.SafeLoader):
    """PyYAML's parser with YAML 1.2's idea of what is a number, a boolean or nothing."""

    yaml_implicit_resolvers: Any = {}  # noqa: RUF012


for _name, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?(?:0|[1-9][0-9]{0,19})", "-+0123456789"),
    ("float", r"[-+]?(?:0|[1-9][0-9]{0,19})?\.[0-9]{1,20}", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    _Loader.add_implicit_resolver(_TAG + _name, re.compile(f"(?:{_pattern})$"), list(_first))


@dataclass(slots=True)
class _Reader:
    """One walk over the nodes of one document."""

    path: str
    values: dict[Path, Spot] = field(default_factory=dict)
    keys: dict[Path, Spot] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, node: yaml.Node, at: Path) -> Any:
        spot = _spot(node)
        if len(self.values) >= _MOST_VALUES or len(at) > _DEEPEST:
            message = "is too much, or lies too deep, to be part of a policy"
            raise PolicyError(self.path, (_problem(spot, at[:_DEEPEST], message),))
        self.values[at] = spot
        if isinstance(node, yaml.MappingNode) and node.tag == _TAG + "map":
            return self._read_mapping(node, at)
        if isinstance(node, yaml.SequenceNode) and node.tag == _TAG + "seq":
            return [self.read(child, (*at, index)) for index, child in enumerate(node.value)]
        return self._read_scalar(node, at)

    def _read_mapping(self, node: yaml.MappingNode, at: Path) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            spot = _spot(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(
                    _problem(
                        spot,
                        at,
                        "a list or a mapping stands where a key should; a key is a plain word",
                    )
                )
                continue
            key = key_node.value
            here = (*at, key)
            if key in mapping:
                first = self.keys[here]
                self.problems.append(
                    _problem(spot, here, f"is written twice, first on line {first.line}; keep one")
                )
                continue
            self.keys[here] = spot
            mapping[key] = self.read(value_node, here)
        return mapping

    def _read_scalar(self, node: yaml.Node, at: Path) -> Any:
        kind, text = node.tag.removeprefix(_TAG), str(node.value)
        match kind:
            case "str":
                return self._checked(text, at)
            case "null":
                return None
            case "bool":
                return text.lower() == "true"
            case "int" if re.fullmatch(r"[-+]?[0-9]{1,20}", text):
                return int(text)
            case "float" if re.fullmatch(r"[-+]?[0-9]*\.[0-9]{1,20}", text):
                return float(text)
        tag = node.tag.replace(_TAG, "!!")
        self.problems.append(
            _problem(self.values[at], at, f"carries the tag {tag}; write the value alone")
        )
        return None

    def _checked(self, text: str, at: Path) -> str:
        if not any("\ud800" <= letter <= "\udfff" for letter in text):
            return text
        self.problems.append(
            _problem(
                self.values[at],
                at,
                "has half a character (\\ud800 to \\udfff); write the character itself",
            )
        )
        return "?"


def _spot(node: yaml.Node) -> Spot:
    mark = node.start_mark
    if not isinstance(node, yaml.ScalarNode):
        return Spot(mark.line + 1, mark.column + 1)
    # For text PyYAML keeps the buffer in each mark; it ends with a NUL.
    rest = mark.buffer[mark.pointer : mark.pointer + 100] if mark.buffer and not node.value else ""
    commented = re.match(r"[ ]+#[^\s#]", rest) is not None
    return Spot(mark.line + 1, mark.column + 1, str(node.value), commented)


def _problem(spot: Spot, at: Path, message: str) -> Problem:
    return Problem(spot.line, spot.column, name_path(at), message)
