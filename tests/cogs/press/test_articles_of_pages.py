"""Articles of papers without a feed: from a news sitemap, or from a page of their site."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web

from sandbox.wire.serving import serving
from tests.cogs.newsroom import Newsroom, opened
from tests.cogs.paper import NEWS, policy, posts, titles

Stories = list[tuple[int, timedelta]]  # a number, and how old it is; newest first


@asynccontextmanager
async def written(newsroom: Newsroom, write: Callable[[], str]) -> AsyncIterator[None]:
    """Serve in a feed's place whatever is written at the moment."""

    async def answer(_: web.BaseRequest) -> web.StreamResponse:
        body = write()
        kind = "text/xml" if body.startswith("<?xml") else "text/html"
        return web.Response(text=body, content_type=kind)

    async with serving(web.ServerRunner(web.Server(answer))) as address:
        newsroom.feeds[NEWS] = f"{address}/"
        yield


def sitemap(stories: Stories, now: datetime) -> str:
    urls = "".join(
        f"<url><loc>https://courier.example/{number}</loc><n:news><n:title>Story {number}</n:title>"
        f"<n:publication_date>{(now - age).isoformat()}</n:publication_date></n:news></url>"
        for number, age in stories
    )
    names = (
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
    )
    return f'<?xml version="1.0"?><urlset {names}>{urls}</urlset>'


def page(stories: Stories) -> str:
    cards = "".join(
        f'<li><a href="/city/{number}">Story {number}</a></li>' for number, _ in stories
    )
    return f"<!doctype html><html><body><ul class=news>{cards}</ul></body></html>"


async def test_articles_of_a_news_sitemap_are_posted(tmp_path: Path) -> None:
    stories: Stories = [(1, timedelta(hours=3)), (0, timedelta(hours=9))]
    now = datetime.now(UTC)
    async with opened(tmp_path) as newsroom, written(newsroom, lambda: sitemap(stories, now)):
        await posts(newsroom, 1)
        stories.append((2, timedelta(hours=1)))  # sitemaps are in no order
        await posts(newsroom, 2)
        assert await titles(newsroom, "news") == ["Story 1", "Story 2"]


async def test_stories_of_a_page_are_posted(tmp_path: Path) -> None:
    stories: Stories = [(1, timedelta()), (0, timedelta())]
    text = policy("page: {story: ul.news li}")
    async with opened(tmp_path, text) as newsroom, written(newsroom, lambda: page(stories)):
        await posts(newsroom, 1)
        stories[:0] = [(3, timedelta()), (2, timedelta())]
        await posts(newsroom, 3)
        assert await titles(newsroom, "news") == ["Story 1", "Story 2", "Story 3"]
        stories.clear()

        async def is_broken() -> bool:
            (state, *_) = await newsroom.bot.parts.stores.feeds.states([NEWS])
            return bool(state.reason and "the page may have changed" in state.reason)

        await newsroom.until(is_broken)
