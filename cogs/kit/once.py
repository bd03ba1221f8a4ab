"""Sends a message exactly once, across crashes.

Discord forgets a nonce after a few minutes, so whoever goes on after a crash looks first.
"""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any

import discord

from cogs.kit.history import read_after

_LOOK_BACK = 1_000  # messages; ours came soon after the time looked from
_CLOCK_SLACK = timedelta(minutes=5)  # a guess: how far this machine's clock may be ahead of Discord


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
    async for message in sent_since(channel, look_from):
        if is_it(message):
            return message
    return None


async def sent_since(
    channel: discord.abc.Messageable, look_from: datetime
) -> AsyncIterator[discord.Message]:
    """Go through what was sent in a channel since then, oldest first."""
    async for found in read_after(channel, snowflake_before(look_from), limit=_LOOK_BACK):
        if isinstance(found, discord.Message):  # ours can be read
            yield found


def snowflake_before(moment: datetime) -> int:
    """Return an id that nothing made at that moment or later can be below."""
    return discord.utils.time_snowflake(moment - _CLOCK_SLACK)


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
