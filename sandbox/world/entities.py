"""Finds the members, roles and channels that a person names, and describes them to the bot."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sandbox.model import Refusal
from sandbox.world import World

Resolved = dict[str, dict[str, Any]]
_MENTION = re.compile(r"<(?:@!?|@&|#)(\d+)>")


def refuse(field: str, reason: str) -> Refusal:
    """Build Discord's 50035 with a message that names what is wrong."""
    errors = {field: {"_errors": [{"code": "SANDBOX_INVALID", "message": reason}]}}
    return Refusal(400, 50035, f"Invalid Form Body: {field}: {reason}", errors=errors)


def read_text(request: Mapping[str, Any], field: str) -> str:
    """Return a text that a request must have."""
    value = request.get(field)
    if not isinstance(value, str) or not value:
        raise refuse(field, "is required and must be a text")
    return value


def read_id(request: Mapping[str, Any], field: str) -> int:
    """Return an id that a request must have; ids are strings of digits, numbers pass too."""
    value = str(request.get(field, ""))
    if not (value.isascii() and value.isdecimal()):
        raise refuse(field, f"is required and must be an id in digits, not {value!r}")
    return int(value)


class Entities:
    """The things of one world, by name or id."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._discord = world.discord

    def persona(self, name: object) -> tuple[str, int]:
        """Return a persona's name and user id."""
        for known, user_id in self._world.people.items():
            if isinstance(name, str) and name.casefold() == known.casefold():
                return known, user_id
        names = ", ".join(self._world.people)
        raise refuse("as", f"there is no persona {name!r}; choose one of {names}")

    def user(self, field: str, value: object) -> int:
        """Return the user of that name or id."""
        text = _plain(value).removeprefix("@")
        if text.isdecimal() and int(text) in self._discord.users:
            return int(text)
        names = {name.casefold(): user_id for name, user_id in self._world.people.items()}
        names.setdefault(self._discord.bot_user.name.casefold(), self._discord.bot_user.id)
        if text.casefold() not in names:
            raise refuse(field, f"there is no member {value!r}")
        return names[text.casefold()]

    def role(self, field: str, value: object) -> int:
        """Return the role of that name or id."""
        text = _plain(value)
        for role in self._discord.guilds[self._world.guild_id].roles.values():
            if text == str(role.id) or text.removeprefix("@") == role.name.removeprefix("@"):
                return role.id
        raise refuse(field, f"there is no role {value!r}")

    def channel(self, field: str, value: object, viewer_id: int) -> int:
        """Return the channel of that name or id, if that viewer sees it."""
        text = _plain(value).removeprefix("#")
        for channel in self._discord.channels.values():
            if text in (str(channel.id), channel.name) and self._discord.can_see(
                channel.id, viewer_id
            ):
                return channel.id
        raise refuse(field, f"there is no channel {value!r}")

    # ---------------------------------------------------- what the bot is told

    def describe_user(self, resolved: Resolved, user_id: int) -> str:
        """Add a user to an interaction's `resolved`; returns the id as it goes over the wire."""
        key = str(user_id)
        user = self._discord.users[user_id]
        resolved.setdefault("users", {})[key] = self._discord.user_payload(user)
        guild_id = self._world.guild_id
        if user_id in self._discord.guilds[guild_id].members:
            member = self._discord.member_payload(guild_id, user_id, with_user=False)
            held = self._discord.compute_permissions(guild_id, user_id)
            resolved.setdefault("members", {})[key] = {**member, "permissions": str(held)}
        return key

    def describe_role(self, resolved: Resolved, role_id: int) -> str:
        """Add a role to an interaction's `resolved`."""
        role = self._discord.get_role(self._world.guild_id, role_id)
        resolved.setdefault("roles", {})[str(role_id)] = self._discord.role_payload(role)
        return str(role_id)

    def describe_channel(self, resolved: Resolved, channel_id: int, viewer_id: int) -> str:
        """Add a channel to an interaction's `resolved`, with the viewer's permissions in it."""
        channel = self._discord.get_channel(channel_id)
        payload = self._discord.channel_payload(channel)
        if channel.guild_id is not None:
            held = self._discord.compute_permissions(channel.guild_id, viewer_id, channel_id)
            payload["permissions"] = str(held)
        resolved.setdefault("channels", {})[str(channel_id)] = payload
        return str(channel_id)

    def describe(self, resolved: Resolved, field: str, value: object) -> str:
        """Find a user or role by name or id and add it to `resolved`."""
        try:
            return self.describe_user(resolved, self.user(field, value))
        except Refusal:
            return self.describe_role(resolved, self.role(field, value))


def _plain(value: object) -> str:
    """Return a name or id without the brackets of a mention."""
    text = str(value).strip()
    mention = _MENTION.fullmatch(text)
    return mention[1] if mention else text
