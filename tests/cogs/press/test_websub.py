"""Feeds whose hubs tell of their changes."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web
from multidict import MultiMapping

from cogs.press.websub import hear_hubs
from newsroom.environment import HubsPlace
from sandbox.wire.serving import serving
from tests.cogs.newsroom import Newsroom, at_work, opened
from tests.cogs.paper import NEWS, Item, Paper, printed, titles

PUBLIC = "https://bot.example/websub"
TOPIC = "https://courier.example/feed"


@dataclass
class HubServer:
    """A hub as the standard has it."""

    asks_about: str = TOPIC  # when it verifies what it was asked for
    subscriptions: list[MultiMapping[str]] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)  # of the bot, when asked back
    verified: asyncio.Event = field(default_factory=asyncio.Event)
    port: int = 0  # where the bot listens
    verifying: asyncio.Task[None] | None = None

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        form: MultiMapping[str] = await request.post()  # type: ignore[assignment]
        self.subscriptions.append(form)
        self.verifying = asyncio.create_task(self._verify(form))
        return web.Response(status=202)

    async def _verify(self, form: MultiMapping[str]) -> None:
        query = {
            "hub.mode": "subscribe",
            "hub.topic": self.asks_about,
            "hub.challenge": "a word",
            "hub.lease_seconds": form["hub.lease_seconds"],
        }
        async with (
            aiohttp.ClientSession() as session,
            session.get(self._local(form["hub.callback"]), params=query) as response,
        ):
            self.answers.append((response.status, await response.text()))
        self.verified.set()

    async def tell(self, callback: str | None = None) -> int:
        """Tell that the feed has changed; return how the bot took it."""
        callback = callback or self.subscriptions[-1]["hub.callback"]
        async with (
            aiohttp.ClientSession() as session,
            session.post(self._local(callback), data=b"<rss/>") as response,
        ):
            return response.status

    def _local(self, callback: str) -> str:
        return f"http://127.0.0.1:{self.port}{urlsplit(callback).path}"


@contextlib.asynccontextmanager
async def with_hub(
    newsroom: Newsroom, tmp_path: Path, *items: Item
) -> AsyncIterator[tuple[HubServer, Paper]]:
    """Let the bot read once an hour a paper that has a hub."""
    hub = HubServer()
    await newsroom.bot.close()
    async with (
        serving(web.ServerRunner(web.Server(hub.answer))) as hub_address,
        printed(newsroom, NEWS, *items) as paper,
    ):
        paper.links = {"hub": hub_address, "self": TOPIC}
        feeds = {NEWS: newsroom.feeds[NEWS]}
        policy = tmp_path / "policy.yaml"
        async with (
            at_work(newsroom, policy, feeds=feeds, feeds_every=None) as bot,
            hear_hubs(bot, HubsPlace(PUBLIC, 0)) as port,
        ):
            assert port is not None
            hub.port = port
            yield hub, paper


async def subscribed(hub: HubServer, newsroom: Newsroom, paper: Paper) -> None:
    """Print the second story, and let the bot read the feed once more."""
    paper.items.insert(0, Item(2))
    newsroom.bot.dispatch("feed_changed", NEWS, newsroom.bot.parts.clock())
    async with asyncio.timeout(30):
        await hub.verified.wait()


async def test_article_is_posted_as_soon_as_its_hub_tells(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, with_hub(newsroom, tmp_path, Item(1)) as (hub, paper):
        await subscribed(hub, newsroom, paper)
        (form,) = hub.subscriptions
        assert form["hub.mode"] == "subscribe"
        assert form["hub.topic"] == TOPIC
        assert form["hub.callback"].startswith(f"{PUBLIC}/")
        assert hub.answers == [(200, "a word")]
        paper.items.insert(0, Item(3))
        assert await hub.tell() == 202

        async def posted() -> bool:
            # At first sight of a feed its newest article is posted.
            return await titles(newsroom, "news") == ["Story number 2", "Story number 3"]

        await newsroom.until(posted)
        assert len(hub.subscriptions) == 1


async def test_hub_that_asks_about_something_else_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, with_hub(newsroom, tmp_path, Item(1)) as (hub, paper):
        hub.asks_about = "https://courier.example/another"
        await subscribed(hub, newsroom, paper)
        assert hub.answers == [(404, "404: Not Found")]


async def test_address_that_was_told_to_no_hub_has_nothing_read(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, with_hub(newsroom, tmp_path, Item(1)) as (hub, paper):
        await subscribed(hub, newsroom, paper)
        read = paper.readings
        assert await hub.tell(f"{PUBLIC}/{'0' * 64}") == 410
        assert await hub.tell(f"{PUBLIC}/feed") == 404
        assert paper.readings == read
