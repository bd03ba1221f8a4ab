"""What threads ask for: room when a guild has too many, waking, locking."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord

from cogs.enforcement.open_discussions import OpenDiscussions

log = logging.getLogger(__name__)

_TOO_MANY_ACTIVE = 160_006  # Maximum number of active threads reached
_MAKING_ROOM = "Making room for a newer discussion"  # for the audit log
WITHDRAWN = "An admin marked the article as withdrawn"  # likewise
CLOSED = "Comments are closed on articles of this category"  # likewise

_Made = TypeVar("_Made")


async def make_with_room(
    guild: discord.Guild, open_discussions: OpenDiscussions, make: Callable[[], Awaitable[_Made]]
) -> _Made:
    """Make a thread; where the guild has no room for one, archive the oldest discussion first.

    Archived, it can still be read, and a reply wakes it.
    """
    try:
        return await make()
    except discord.HTTPException as error:
        if error.code != _TOO_MANY_ACTIVE:
            raise
        oldest = _oldest_discussion(guild, open_discussions)
        if oldest is None:
            raise
    await oldest.edit(archived=True, reason=_MAKING_ROOM)
    log.info("discussion archived to make room guild=%d thread=%d", guild.id, oldest.id)
    return await make()


async def wake(thread: discord.Thread) -> bool:
    """Wake an archived thread, whose messages cannot be edited; False when it was awake."""
    if not thread.archived:
        return False
    await thread.edit(archived=False)
    return True


async def lock(thread: discord.Thread, why: str) -> None:
    """Let nobody write under an article; `why` is for the audit log."""
    woken = await wake(thread)
    if woken:
        await thread.edit(locked=True, archived=True, reason=why)
    else:
        await thread.edit(locked=True, reason=why)


def _oldest_discussion(
    guild: discord.Guild, open_discussions: OpenDiscussions
) -> discord.Thread | None:
    """Return the active discussion in which nobody has written for longest."""
    active = [
        thread
        for thread in guild.threads
        if not thread.archived and open_discussions.get(thread.id) is not None
    ]
    return min(active, key=lambda thread: thread.last_message_id or thread.id, default=None)
