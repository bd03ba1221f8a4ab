"""A newsroom whose articles are posted once a day, for tests of digests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from newsroom.clock import utc_now
from newsroom.digests import write_date
from newsroom.storage.digests import DigestStore
from tests.cogs.newsroom import Newsroom, opened
from tests.cogs.paper import (
    NEWS,
    Item,
    Paper,
    nothing_left,
    policy,
    printed,
)

HOUR = timedelta(hours=1)


@dataclass
class Day:
    """A clock that a test sets forward, and the time of its digest: in two hours."""

    passed: timedelta = timedelta()
    due_at: datetime = field(
        default_factory=lambda: (utc_now() + 2 * HOUR).replace(second=0, microsecond=0)
    )

    def clock(self) -> datetime:
        return utc_now() + self.passed

    @property
    def at(self) -> str:
        return f"{self.due_at:%H:%M}"

    @property
    def heading(self) -> str:
        return f"The Courier · {write_date(self.due_at.date())}"

    def set(self, newsroom: Newsroom, to: datetime) -> None:
        """Set the clock forward, for Discord too."""
        ahead = to - self.clock()
        self.passed += ahead
        newsroom.sandbox.discord.clock.advance(ahead.total_seconds())


@asynccontextmanager
async def newsroom_with(
    tmp_path: Path, day: Day, options: str = "", *, text: str = ""
) -> AsyncIterator[tuple[Newsroom, Paper]]:
    """Open a newsroom whose news are posted in a digest."""
    whole = text or policy(f"digest: '{day.at}'{options}")
    async with (
        opened(tmp_path, whole, clock=day.clock) as newsroom,
        printed(newsroom, NEWS) as paper,
    ):
        yield newsroom, paper


async def waiting(newsroom: Newsroom, count: int) -> None:
    """Wait until so many articles wait for a digest."""
    store = DigestStore(newsroom.bot.parts.database)

    async def found() -> bool:
        return len(await store.waiting(newsroom.bot.guilds[0].id)) == count

    await newsroom.until(found)


async def brought(newsroom: Newsroom, paper: Paper, *items: Item) -> None:
    """Publish articles, and wait until they wait; of a feed just met only the newest is news."""
    paper.items[:] = items[-1:]
    await waiting(newsroom, 1)
    paper.items[:0] = items[:-1]
    await waiting(newsroom, len(items))


async def digests(newsroom: Newsroom, count: int = 1) -> list[dict[str, Any]]:
    """Return the messages in the news channel once there are so many and nothing is left to do."""

    async def found() -> list[dict[str, Any]] | None:
        there = await posted(newsroom)
        return there if len(there) >= count and await nothing_left(newsroom) else None

    listed: list[dict[str, Any]] = await newsroom.until(found)
    assert len(listed) == count
    return listed


async def posted(newsroom: Newsroom) -> list[dict[str, Any]]:
    return [
        one for one in await newsroom.messages("Ani", newsroom.channel("news")) if one["embeds"]
    ]


def links(message: dict[str, Any]) -> list[str]:
    """Return the headlines of a digest, in their order."""
    lines = message["embeds"][0]["description"].split("\n")
    return [line.split("](")[0].lstrip("~*[") for line in lines if "](" in line]


FIRST = Item(
    1,
    "Bridge opens",
    categories=("City",),
    minutes_old=20,
    summary="The first bus crossed the bridge this morning. Many had come to see it.",
)
SECOND = Item(2, "Ferry sails", minutes_old=10)
THIRD = Item(3, "School burns", categories=("Schools",))
