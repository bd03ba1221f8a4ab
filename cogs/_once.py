"""Sends a message exactly once, across crashes.

Discord forgets a nonce after a few minutes, so whoever goes on after a crash looks first.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import discord

_LOOK_BACK = 200  # messages; a guess at what a busy channel sees while the bot is away


async def send_once(
    channel: discord.abc.Messageable,
    *,
    nonce: str,
    is_it: Callable[[discord.Message], bool],
    look_from: datetime | None,
    **content: Any,  # what Messageable.send takes
) -> discord.Message:
    """Send a message, or return it when an earlier attempt has sent it already.

    Args:
        nonce: At most 25 characters, the same for every attempt.
        is_it: Recognises the message among the channel's.
        look_from: When the first attempt was made; None when this is the first.
    """
    if look_from is not None:
        found = await find_own(channel, is_it, look_from)
        if found is not None:
            return found
    return await channel.send(nonce=nonce, **content)


async def find_own(
    channel: discord.abc.Messageable,
    is_it: Callable[[discord.Message], bool],
    look_from: datetime,
) -> discord.Message | None:
    """Return the message a former attempt has sent, or None."""
    after = discord.Object(discord.utils.time_snowflake(look_from) - (1 << 22))
    async for message in channel.history(after=after, limit=_LOOK_BACK, oldest_first=True):
        if is_it(message):
            return message
    return None


def has_component(custom_id: str) -> Callable[[discord.Message], bool]:
    """Recognise a message of ours by one of its buttons."""

    def is_it(message: discord.Message) -> bool:
        return any(
            isinstance(child, discord.Button) and child.custom_id == custom_id
            for row in message.components
            if isinstance(row, discord.ActionRow)
            for child in row.children
        )

    return is_it
