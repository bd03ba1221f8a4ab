"""A newspaper whose feed a test writes itself, served on this machine."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

from aiohttp import web

from tests.cogs.newsroom import Newsroom


@dataclass(frozen=True)
class Item:
    """One story as the feed has it."""

    number: int
    title: str = ""
    categories: tuple[str, ...] = ()
    minutes_old: int = 0
    link: str = ""

    def to_xml(self, now: datetime) -> str:
        published = format_datetime(now - timedelta(minutes=self.minutes_old))
        categories = "".join(f"<category>{escape(name)}</category>" for name in self.categories)
        link = self.link or f"https://courier.example/story/{self.number}"
        return (
            f"<item><guid>story-{self.number}</guid><title>{escape(self.headline)}</title>"
            f"<link>{link}</link><pubDate>{published}</pubDate>{categories}</item>"
        )

    @property
    def headline(self) -> str:
        return self.title or f"Story number {self.number}"


@dataclass
class Paper:
    """The feed; what is put into `items` is there at the next reading."""

    items: list[Item] = field(default_factory=list)  # newest first
    status: int = 200
    readings: int = 0
    address: str = ""  # where it is served
    opened_at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    async def answer(self, _request: web.BaseRequest) -> web.StreamResponse:
        self.readings += 1
        items = "".join(item.to_xml(self.opened_at) for item in self.items)
        body = f'<rss version="2.0"><channel><title>The Courier</title>{items}</channel></rss>'
        return web.Response(text=body, status=self.status, content_type="application/rss+xml")

    async def read_again(self, newsroom: Newsroom, times: int = 2) -> None:
        """Wait until whatever is in the feed now has been read whole."""
        wanted = self.readings + times

        async def enough() -> bool:
            return self.readings >= wanted

        await newsroom.until(enough)


@contextlib.asynccontextmanager
async def printed(newsroom: Newsroom, url: str, *items: Item) -> AsyncIterator[Paper]:
    """Print a paper in place of one of the policy's feeds."""
    paper = Paper(list(items))
    runner = web.ServerRunner(web.Server(paper.answer))
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port = runner.addresses[0][1]
        paper.address = newsroom.feeds[url] = f"http://127.0.0.1:{port}/feed"
        yield paper
    finally:
        await runner.cleanup()
