"""Two newsrooms, each served by a process of its own."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cogs.bot import NewsroomBot
from tests.cogs.fleet import Fleet, two_newsrooms
from tests.cogs.newsroom import at_work


@dataclass
class Divided:
    """Two newsrooms, and the process that serves each."""

    fleet: Fleet
    courier: NewsroomBot
    herald: NewsroomBot

    async def discussion(self, channel: str) -> str:
        """Return the discussion under the first article in a channel, once it can be used."""
        newsroom, bots = self.fleet.newsroom, (self.courier, self.herald)
        parent = int(newsroom.channel(channel))

        async def found() -> str | None:
            for thread in newsroom._threads():
                watched = any(bot.parts.open_discussions.get(thread.id) for bot in bots)
                if thread.parent_id == parent and watched:
                    return str(thread.id)
            return None

        thread: str = await newsroom.until(found)
        return thread


@contextlib.asynccontextmanager
async def divided(tmp_path: Path, **options: Any) -> AsyncIterator[Divided]:
    async with two_newsrooms(tmp_path) as fleet:
        newsroom, (first, second) = fleet.newsroom, fleet.parts
        async with (
            at_work(newsroom, fleet.folder, shards=first, **options) as courier,
            at_work(newsroom, fleet.folder, shards=second, **options) as herald,
        ):
            yield Divided(fleet, courier, herald)
