"""Who has written in a discussion: heard as they write, and read once from what stands there.

The names are kept in memory alone, so after a restart or a reopening the first reply asks Discord.
"""

import asyncio
import logging
from collections.abc import Iterable

import discord

from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.history import Found, read_latest
from cogs.kit.refusals import NETWORK
from cogs.kit.snapshot import names_of

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 5.0  # a guess: a foul reply should not stand for want of a name


class Acquaintance:
    """Makes the authors of a discussion known before a reply in it is judged."""

    def __init__(self, open_discussions: OpenDiscussions) -> None:
        self._open = open_discussions
        self._reading: dict[int, asyncio.Task[None]] = {}  # by discussion

    async def make(self, message: discord.Message) -> None:
        """Return once the authors are known, or cannot be for now; the next reply asks again."""
        discussion_id = message.channel.id
        if self._open.knows_authors(discussion_id):
            return
        reading = self._reading.get(discussion_id)
        if reading is None:
            reading = asyncio.create_task(self._read(message))
            self._reading[discussion_id] = reading
            reading.add_done_callback(lambda _: self._reading.pop(discussion_id))
        await asyncio.shield(reading)

    def meet(self, discussion_id: int, latest: Iterable[Found]) -> None:
        """Note the authors of a discussion's latest messages."""
        messages = [found for found in latest if isinstance(found, discord.Message)]
        # What a moderator has restored bears its author's name.
        people = [m.author for m in messages if m.webhook_id is not None or not m.author.bot]
        self._open.meet(discussion_id, [name for author in people for name in names_of(author)])

    async def _read(self, message: discord.Message) -> None:
        page: tuple[Found, ...] = ()
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                page, _ = await read_latest(message.channel)
        except (discord.Forbidden, discord.NotFound):
            pass  # nor will it be allowed at the next reply
        except NETWORK:
            log.warning("earlier authors could not be read discussion=%d", message.channel.id)
            return
        self.meet(message.channel.id, page)
