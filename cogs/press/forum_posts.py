"""Posts of a forum, which take no nonce: whoever may have made one already looks for it."""

import logging
from collections.abc import AsyncIterator, Callable
from datetime import datetime

import discord

from cogs.kit.once import find_own, snowflake_before

log = logging.getLogger(__name__)

_LOOK_BACK = 50  # archived posts looked through for one that a crash left unrecorded


async def find_post(
    forum: discord.ForumChannel, is_it: Callable[[discord.Message], bool], look_from: datetime
) -> discord.Message | None:
    """Return the first message of the post that a former attempt has made, or None."""
    async for thread in _posts(forum):
        if _is_own(thread, forum, look_from):
            starter = await find_own(thread, is_it, look_from)
            if starter is not None:
                return starter
    return None


async def keep_first(
    forum: discord.ForumChannel,
    made: discord.Thread,
    is_it: Callable[[discord.Message], bool],
    look_from: datetime,
) -> discord.Message | None:
    """Delete a post just made if it is there already, and return that one's first message.

    discord.py asks again when Discord has a fault, though Discord may have done what was asked.
    """
    for thread in forum.threads:
        if thread.id < made.id and thread.name == made.name and _is_own(thread, forum, look_from):
            starter = await find_own(thread, is_it, look_from)
            if starter is not None:
                await made.delete()
                log.info("post made twice, the second deleted thread=%d", made.id)
                return starter
    return None


async def _posts(forum: discord.ForumChannel) -> AsyncIterator[discord.Thread]:
    for thread in forum.threads:
        yield thread
    async for thread in forum.archived_threads(limit=_LOOK_BACK):
        yield thread


def _is_own(thread: discord.Thread, forum: discord.ForumChannel, look_from: datetime) -> bool:
    return thread.owner_id == forum.guild.me.id and thread.id >= snowflake_before(look_from)
