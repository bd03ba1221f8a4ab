"""Sends an article's embed so that no odd address in it keeps the article from its readers."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord

from cogs.wording.articles import without_addresses

log = logging.getLogger(__name__)

_INVALID_FORM = 50_035  # Invalid Form Body

T = TypeVar("T")


async def accepted(embed: discord.Embed, send: Callable[[discord.Embed], Awaitable[T]]) -> T:
    """Send an embed; if Discord refuses what it holds, without its link and its picture."""
    try:
        return await send(embed)
    except discord.HTTPException as error:
        if error.code != _INVALID_FORM:
            raise
        log.warning("embed refused, trying without addresses reason=%s", error.text)
    return await send(without_addresses(embed))
