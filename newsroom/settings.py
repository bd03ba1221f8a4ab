"""What the options of a policy file have in common: names or ids, actions, words for errors.

Validators raise ValueError with what would be right ("should be …"); newsroom.config adds where.
"""

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)

from newsroom.models import Action
from newsroom.speech import _

_SNOWFLAKE = re.compile(r"[0-9]{15,19}", re.ASCII)
LARGEST_ID = 2**63 - 1  # ids are stored as signed 64-bit integers
_PLAIN = re.compile(r"[^\W\d_]+(?:[ .@-][^\W_]+)*")
_YAML_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_ACTIONS = {action.label: action for action in Action if action is not Action.ALLOW}
_MILD_ACTIONS = {action.label: action for action in (Action.FLAG, Action.HOLD)}


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Settings(BaseModel):
    """Base of everything an admin writes: nothing is guessed, nothing changes, nothing is extra."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        defer_build=True,  # a policy's own build has that of every section in it
    )

    def __copy__(self) -> Self:
        """Copy what is written; what was worked out from it may not fit a copy that is changed."""
        copied = super().__copy__()
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


class MisplacedError(ValueError):
    """Raised by a check over several keys of a model, to name the one that is to blame."""

    def __init__(self, key: str, message: str) -> None:
        self.key = key  # its mapping is blamed when the file does not have it
        super().__init__(message)


S = TypeVar("S", bound=Settings)


def refuse_empty(settings: S, key: str) -> S:
    """Refuse a key that was written without a value; its being left out means something else.

    Raises:
        MisplacedError: The key is there, and empty.
    """
    if key in settings.model_fields_set and getattr(settings, key) is None:
        raise MisplacedError(key, "has no value; give it one, or leave it out")
    return settings


def parse_name_or_id(value: object) -> int | str:
    """Read a channel or role: its name, with or without # or @, or its id, bare or quoted.

    Raises:
        ValueError: The value is neither; says what would be.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return _check_id(value)
    if not isinstance(value, str):
        raise ValueError("should be a name or an id")
    name = value.strip()
    name = name[1:] if name.startswith(("#", "@")) else name
    if not name:
        raise ValueError("should be a name or an id, not empty")
    if len(name) > 100:  # where the names of channels and of roles end
        raise ValueError(f"should be a name of at most 100 characters, not {len(name)}")
    return _check_id(int(name)) if _SNOWFLAKE.fullmatch(name) else name


def _check_id(id: int) -> int:
    if not 0 < id <= LARGEST_ID:
        raise ValueError("should be a name or an id, like 112233445566778899")
    return id


NameOrId = Annotated[
    int | str,
    PlainValidator(parse_name_or_id),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "minLength": 1, "maxLength": 101},
                {"type": "integer", "minimum": 1},
            ]
        }
    ),
]


def _parse_action(actions: Mapping[str, Action]) -> PlainValidator:
    """Read what a rule asks for, of some actions; otherwise say which there are."""

    def parse(value: object) -> Action:
        written = value.label if isinstance(value, Action) else value
        if isinstance(written, str) and written in actions:
            return actions[written]
        raise ValueError(f"should be {list_options(actions)}{name_input(value, actions)}")

    return PlainValidator(parse)


_WRITE_ACTION = PlainSerializer(lambda action: action.label, return_type=str)

RuleAction = Annotated[
    Action, _parse_action(_ACTIONS), _WRITE_ACTION, WithJsonSchema({"enum": list(_ACTIONS)})
]
MildAction = Annotated[
    Action,
    _parse_action(_MILD_ACTIONS),
    _WRITE_ACTION,
    WithJsonSchema({"enum": list(_MILD_ACTIONS)}),
]


def list_options(options: Iterable[str]) -> str:
    """Write `a, b or c`."""
    *most, last = options
    return f"{', '.join(most)} or {last}" if most else last


def name_input(value: Any, options: Iterable[str]) -> str:
    """Write `, not "remov" (did you mean remove?)`, or as much of it as can be said."""
    if not isinstance(value, str | int | float):
        return ""
    written = str(value).lower() if isinstance(value, bool) else str(value)
    meant = suggest(written, options)
    said = _(', not "{written}"', written=shorten(written))
    return said + _(" (did you mean {meant}?)", meant=meant) if meant else said


def quote(text: str) -> str:
    """Write a text as a list of a policy file takes it: in quotes where YAML needs them."""
    if _PLAIN.fullmatch(text) and text.lower() not in _YAML_WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def shorten(written: str) -> str:
    """Make a text fit into a line of an error: one line, at most 40 signs, all visible."""
    visible = "".join(sign if sign.isprintable() else " " for sign in written[:1000])
    line = " ".join(visible.split())
    return line if len(line) <= 40 else line[:39] + "…"


def suggest(written: str, options: Iterable[str]) -> str | None:
    """Find the option that a slip of the pen was meant to be, if one is near enough."""
    folded = {option.lower().replace("_", "-"): option for option in options}
    near = difflib.get_close_matches(written[:100].lower().replace("_", "-"), folded, n=1)
    return folded[near[0]] if near else None
