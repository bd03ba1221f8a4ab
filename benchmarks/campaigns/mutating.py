"""Spoils texts, bytes and JSON, as bad luck and bad people do; the same seed spoils alike."""

from __future__ import annotations

import copy
import random
from typing import Any

_STRANGE_TEXTS = (
    "",
    " ",
    "\0",
    "\ud800",
    "\u202e\u200b\u2060",
    "null",
    "-1",
    "9" * 40,
    "1e400",
    "../../etc",
    "<@1> @everyone",
    "é" * 300,
    "💩" * 50,
    "fuck",
    "2026-13-45T99:99:99Z",
)
_STRANGE_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**63,
    10**30,
    1.5,
    [],
    {},
    [None],
    {"": None},
    [[[[]]]],
    *_STRANGE_TEXTS,
)
_NEW_FIELDS = ("new_field", "flags2", "", "id ")
_YAML = (
    "null",
    "[]",
    "{}",
    "-1",
    "1e400",
    "yes",
    "!!python/object:os.system {}",
    "&a [*a]",
    "*nobody",
    '"\\ud800"',
    "'",
    "{a: ",
    "[" * 200,
    ": :",
    "\t",
    "\0",
    "---",
    "...",
    "2001-01-01",
    "0x10",
    "<<: *x",
    "1 second",
    "999999999999d",
    "regex: '(a+)+$'",
)


def spoil_json(value: Any, chance: random.Random, times: int = 1) -> Any:
    """Return a copy of a JSON value with something wrong somewhere in it."""
    spoiled = copy.deepcopy(value)
    for _ in range(times):
        holder, key = _find_place(spoiled, chance)
        if holder is None:
            continue
        inner, strange = holder[key], copy.deepcopy(chance.choice(_STRANGE_VALUES))
        match chance.randrange(4):
            case 0:
                del holder[key]
            case 1 if isinstance(holder, dict):
                holder[chance.choice(_NEW_FIELDS)] = strange
            case 2 if isinstance(inner, str) and inner.isdecimal():
                holder[key] = str(int(inner) + chance.choice((-1, 1)))
            case _:
                holder[key] = strange
    return spoiled


def forge_json(value: Any, chance: random.Random, times: int = 1) -> Any:
    """Return a copy of a JSON value of the same shape: other ids, other texts, new fields."""
    forged = copy.deepcopy(value)
    for _ in range(times):
        holder, key = _find_place(forged, chance)
        if holder is None:
            continue
        inner = holder[key]
        if isinstance(holder, dict) and (key in ("type", "name") or chance.random() < 0.2):
            holder[chance.choice(_NEW_FIELDS)] = copy.deepcopy(chance.choice(_STRANGE_VALUES))
        elif isinstance(inner, str) and inner.isdecimal():
            holder[key] = str(chance.choice((int(inner) + 1, 0, 10**18)))
        elif isinstance(inner, str):
            holder[key] = chance.choice(_STRANGE_TEXTS)
        elif isinstance(inner, int) and not isinstance(inner, bool):
            holder[key] = chance.choice((-1, 0, 10**9, 2**53))
    return forged


def _find_place(value: Any, chance: random.Random) -> tuple[Any, Any]:
    """Choose a dict or list somewhere within a value, and a key of it; None for nowhere."""
    while value:
        key = chance.choice(list(value) if isinstance(value, dict) else range(len(value)))
        inner = value[key]
        if not isinstance(inner, dict | list) or not inner or chance.random() < 0.25:
            return value, key
        value = inner
    return None, None


def spoil_yaml(text: str, chance: random.Random) -> str:
    """Return a policy with some lines or values spoiled."""
    lines = text.splitlines()
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        match chance.randrange(7):
            case 0:
                lines.pop(at)
                lines = lines or [""]
            case 1:
                lines.insert(at, lines[chance.randrange(len(lines))])
            case 2:
                lines[at] = " " * chance.randrange(6) + lines[at].lstrip()
            case 3:
                lines[at] = lines[at].partition(":")[0] + ": " + chance.choice(_YAML)
            case 4:
                head, _, tail = lines[at].rpartition(" ")
                lines[at] = f"{head} {chance.choice(_YAML)} {tail}"
            case 5:
                lines[at] = spoil_text(lines[at], chance)
            case _:
                lines.insert(at, chance.choice(_YAML))
    return "\n".join(lines)


def spoil_text(text: str, chance: random.Random) -> str:
    """Return a text with strange characters, repetitions and losses."""
    signs = list(text) or [" "]
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(signs))
        match chance.randrange(5):
            case 0:
                signs[at] = chr(
                    chance.choice((chance.randrange(0x300), chance.randrange(0x1_0000)))
                )
            case 1:
                signs[at] *= chance.choice((2, 3, 60, 900))
            case 2:
                signs.insert(at, chance.choice(_STRANGE_TEXTS))
            case 3:
                start = chance.randrange(len(signs))
                signs[at:at] = signs[start : start + 40]
            case _:
                del signs[at : at + chance.randint(1, 5)]
                signs = signs or [" "]
    return "".join(signs)


def spoil_bytes(content: bytes, chance: random.Random) -> bytes:
    """Return a file with bytes changed, lost, doubled or cut off."""
    spoiled = bytearray(content) or bytearray(b" ")
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(spoiled))
        match chance.randrange(6):
            case 0:
                spoiled[at] = chance.randrange(256)
            case 1:
                del spoiled[at : at + chance.choice((1, 10, 500))]
            case 2:
                start = chance.randrange(len(spoiled))
                spoiled[at:at] = spoiled[start : start + chance.choice((10, 300, 5_000))]
            case 3:
                spoiled[at:at] = chance.choice(
                    (b"<", b"]]>", b"&#xD800;", b"&x;", b"<!DOCTYPE a [<!ENTITY x 'x'>]>", b"\0")
                )
            case 4:
                spoiled = spoiled[:at] or bytearray(b" ")
            case _:
                spoiled[at:at] = chance.choice(_STRANGE_TEXTS).encode("utf-16", "surrogatepass")
        spoiled = spoiled or bytearray(b" ")
    return bytes(spoiled)
