"""What threads ask for: room when a guild has too many, waking, finding the archived ones."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord

from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.refusals import is_gone

log = logging.getLogger(__name__)

_TOO_MANY_ACTIVE = 160_006  # Maximum number of active threads reached
_MAKING_ROOM = "Making room for a newer discussion"  # for the audit log
_WITHDRAWN = "An admin marked the article as withdrawn"  # likewise

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


async def find_thread(guild: discord.Guild, thread_id: int) -> discord.Thread | None:
    """Return a thread, also an archived one, of which Discord does not tell; None when deleted."""
    thread = guild.get_thread(thread_id)
    if thread is not None:
        return thread
    try:
        found = await guild.fetch_channel(thread_id)
    except discord.NotFound as error:
        if not is_gone(error):
            raise
        return None
    assert isinstance(found, discord.Thread)
    return found


async def wake(thread: discord.Thread) -> bool:
    """Wake an archived thread, whose messages cannot be edited; False when it was awake."""
    if not thread.archived:
        return False
    await thread.edit(archived=False)
    return True


async def lock(thread: discord.Thread) -> None:
    """Let nobody write under a withdrawn article any more."""
    woken = await wake(thread)
    if woken:
        await thread.edit(locked=True, archived=True, reason=_WITHDRAWN)
    else:
        await thread.edit(locked=True, reason=_WITHDRAWN)


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
