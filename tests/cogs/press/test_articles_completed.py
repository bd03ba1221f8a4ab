"""The picture and standfirst of an article's own page, where its feed has none."""

import asyncio
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox.wire.serving import serving
from tests.cogs.newsroom import at_work, opened
from tests.cogs.paper import NEWS, Item, policy, posts, printed

PAGE = (
    '<!doctype html><html><head><meta property="og:image" content="/bridge.jpg">'
    '<meta property="og:description" content="The first bus crossed it."></head></html>'
)


async def test_article_is_completed_once_and_stays_so_when_it_is_corrected(tmp_path: Path) -> None:
    asked: list[str] = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(request.path)
        page = "" if request.path == "/" else PAGE
        return web.Response(text=page, content_type="text/html")

    text = policy("complete: true")
    async with (
        serving(web.ServerRunner(web.Server(answer))) as site,
        opened(tmp_path, text) as newsroom,
        printed(newsroom, NEWS, Item(1, "Bridge opens", link=f"{site}/bridge")) as paper,
    ):
        (post,) = await posts(newsroom, 1)
        (embed,) = post["embeds"]
        assert embed["description"] == "The first bus crossed it."
        assert embed["image"]["url"] == f"{site}/bridge.jpg"
        await paper.read_again(newsroom)
        paper.items[0] = Item(1, "Bridge opens late", link=f"{site}/bridge")

        async def corrected() -> Any:
            (now,) = await posts(newsroom, 1)
            return now if now["embeds"][0]["title"] == "Bridge opens late" else None

        (embed,) = (await newsroom.until(corrected))["embeds"]
        assert embed["description"] == "The first bus crossed it."
        assert embed["image"]["url"] == f"{site}/bridge.jpg"
        assert asked == ["/bridge", "/"]


async def test_article_whose_page_was_being_asked_at_a_stop_is_posted_after_the_next_start(
    tmp_path: Path,
) -> None:
    is_asked, answers = asyncio.Event(), asyncio.Event()

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        is_asked.set()
        await answers.wait()
        return web.Response(text=PAGE if request.path != "/" else "", content_type="text/html")

    text = policy("complete: true")
    async with (
        serving(web.ServerRunner(web.Server(answer))) as site,
        opened(tmp_path, text) as newsroom,
        printed(newsroom, NEWS, Item(1, "Bridge opens", link=f"{site}/bridge")),
    ):
        await is_asked.wait()
        await newsroom.bot.close()
        answers.set()
        async with at_work(newsroom, tmp_path / "policy.yaml", feeds=newsroom.feeds):
            (post,) = await posts(newsroom, 1)
            assert post["embeds"][0]["description"] == "The first bus crossed it."
