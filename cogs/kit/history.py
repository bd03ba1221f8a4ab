"""Reads messages one by one: one that discord.py cannot make sense of hides no other.

`Messageable.history` ends with the first such message, whatever stands behind it.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord

_PAGE = 100  # the most that Discord gives at once
_OF_PEOPLE = (discord.MessageType.default.value, discord.MessageType.reply.value)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message that discord.py cannot make sense of; of its author only whether it is a person."""

    id: int
    by_a_person: bool
    edited_at: datetime | None
    error: Exception


Found = discord.Message | Unreadable


async def fetch(channel: discord.abc.Messageable, message_id: int) -> Found:
    """Return one message.

    Raises:
        discord.HTTPException: Discord refuses to give it.
    """
    place: Any = await channel._get_channel()
    raw = await place._state.http.get_message(place.id, message_id)
    return _read(place, message_id, raw)


async def read_after(
    channel: discord.abc.Messageable, after: int, *, limit: int | None = None
) -> AsyncIterator[Found]:
    """Go through what was written after a message, oldest first.

    Raises:
        discord.HTTPException: Discord refuses to give it.
    """
    left = limit
    while left is None or left > 0:
        page, is_all = await _page(channel, min(left or _PAGE, _PAGE), after=after)
        for found in page:
            yield found
        if is_all or not page:
            return
        after = page[-1].id
        left = None if left is None else left - len(page)


async def read_latest(
    channel: discord.abc.Messageable, *, before: int | None = None
) -> tuple[tuple[Found, ...], bool]:
    """Return the last page, or the last before a message, oldest first; and whether it is all.

    Raises:
        discord.HTTPException: Discord refuses to give it.
    """
    return await _page(channel, _PAGE, before=before)


async def _page(
    channel: discord.abc.Messageable, size: int, **where: int | None
) -> tuple[tuple[Found, ...], bool]:
    place: Any = await channel._get_channel()
    page = await place._state.http.logs_from(place.id, size, **where)
    found = tuple(_read(place, int(raw["id"]), raw) for raw in reversed(page))
    return found, len(page) < size


def _read(channel: Any, message_id: int, raw: Any) -> Found:
    try:
        return discord.Message(state=channel._state, channel=channel, data=raw)
    except Exception as error:
        fields = raw if isinstance(raw, dict) else {}
        return Unreadable(message_id, _is_of_a_person(fields), _edited_at(fields), error)


def _is_of_a_person(fields: dict[str, Any]) -> bool:
    author, kind = fields.get("author"), fields.get("type")
    by_a_bot = isinstance(author, dict) and author.get("bot") is True
    ordinary = kind in _OF_PEOPLE or not isinstance(kind, int)
    return ordinary and not by_a_bot and fields.get("webhook_id") is None


def _edited_at(fields: dict[str, Any]) -> datetime | None:
    try:
        edited_at: datetime | None = discord.utils.parse_time(fields.get("edited_timestamp"))
    except (TypeError, ValueError):
        return None
    return edited_at
