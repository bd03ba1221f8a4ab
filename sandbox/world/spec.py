"""What a guild must have for a bot to feel at home, and how that is written down."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

ChannelKind = Literal["text", "forum"]


class WorldSpecError(Exception):
    """A world spec that cannot be read; the text says where and what would be right."""


@dataclass(frozen=True, slots=True)
class ChannelSpec:
    """One channel that carries articles."""

    name: str  # or an id, in digits
    kind: ChannelKind = "text"


@dataclass(frozen=True, slots=True)
class WorldSpec:
    """What the guild must have for a bot to feel at home. Channels and roles are names or ids."""

    guild: str
    bot_name: str
    bot_permissions: int
    moderators_channel: str
    channels: tuple[ChannelSpec, ...]
    feeds: int  # how many it publishes; 0 when the bot reads others
    exempt_roles: tuple[str, ...] = ()

    def to_json(self) -> str:
        """Write the spec as `from_json` reads it."""
        channels = [{"name": channel.name, "kind": channel.kind} for channel in self.channels]
        return json.dumps(
            {
                "guild": self.guild,
                "bot_name": self.bot_name,
                "bot_permissions": self.bot_permissions,
                "moderators_channel": self.moderators_channel,
                "channels": channels,
                "feeds": self.feeds,
                "exempt_roles": list(self.exempt_roles),
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str) -> WorldSpec:
        """Read a spec.

        Raises:
            WorldSpecError: the text is not one.
        """
        try:
            raw = json.loads(text)
        except json.JSONDecodeError as error:
            raise WorldSpecError(f"world: not JSON: {error}") from error
        if not isinstance(raw, dict):
            raise WorldSpecError("world: must be a JSON object")
        return cls(
            guild=_read_text(raw, "guild"),
            bot_name=_read_text(raw, "bot_name"),
            bot_permissions=_read_number(raw, "bot_permissions"),
            moderators_channel=_read_text(raw, "moderators_channel"),
            channels=_read_channels(raw),
            feeds=_read_number(raw, "feeds"),
            exempt_roles=_read_texts(raw, "exempt_roles"),
        )


def _read_text(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str) or not value:
        raise WorldSpecError(f"world.{key}: must be a text, not {value!r}")
    return value


def _read_number(raw: Mapping[str, Any], key: str) -> int:
    value = raw.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise WorldSpecError(f"world.{key}: must be a whole number, not {value!r}")
    return value


def _read_texts(raw: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = raw.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise WorldSpecError(f"world.{key}: must be a list of texts, not {values!r}")
    return tuple(values)


def _read_channels(raw: Mapping[str, Any]) -> tuple[ChannelSpec, ...]:
    values = raw.get("channels")
    if not isinstance(values, list) or not values:
        raise WorldSpecError("world.channels: must be a list with at least one channel")
    channels = []
    for index, value in enumerate(values):
        if not isinstance(value, dict) or value.get("kind", "text") not in get_args(ChannelKind):
            raise WorldSpecError(
                f'world.channels[{index}]: must be {{"name": …, "kind": "text" or "forum"}}'
            )
        kind = cast("ChannelKind", value.get("kind", "text"))
        channels.append(ChannelSpec(_read_text(value, "name"), kind))
    return tuple(channels)
