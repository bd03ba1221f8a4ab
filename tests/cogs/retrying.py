"""For what is tried again: a clock to put forward and back, and what to wait for."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from newsroom.clock import utc_now
from tests.cogs.newsroom import Newsroom

SOON = timedelta(milliseconds=20)


class Watchmaker:
    """A clock that a test puts forward and back."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead


async def many_more(newsroom: Newsroom, times: int = 5) -> None:
    """Let what failed be tried again some times."""
    follow_through: Any = newsroom.bot.parts.follow_through
    finish_due, rounds = follow_through.finish_due, 0

    async def count(guild_id: int) -> None:
        nonlocal rounds
        rounds += 1
        await finish_due(guild_id)

    async def enough() -> bool:
        return rounds >= times

    follow_through.finish_due = count
    await newsroom.until(enough)
    follow_through.finish_due = finish_due


async def marked(newsroom: Newsroom, message: dict[str, Any]) -> None:
    async def found() -> bool:
        mark = newsroom.bot.parts.open_discussions.mark(int(message["channel_id"]))
        return mark >= int(message["id"])

    await newsroom.until(found)
