"""Files that the bot hands out, within what Discord takes."""

import gzip
import io

import discord

_LARGEST_BYTES = 9 * 1024 * 1024  # Discord takes ten, with all that goes along


def attach(content: str, name: str) -> discord.File:
    """Make a file of a text; one that is too large is packed, and called `name.gz`."""
    encoded = content.encode("utf-8", "replace")
    if len(encoded) <= _LARGEST_BYTES:
        return discord.File(io.BytesIO(encoded), name)
    return discord.File(io.BytesIO(gzip.compress(encoded)), f"{name}.gz")
