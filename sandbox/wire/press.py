"""Serves the feeds, their articles and pictures over HTTP, as a newspaper's own server would."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from aiohttp import web

from sandbox.world.feed import Feed, FeedDocument
from sandbox.world.newspaper import Newspaper, render_page
from sandbox.world.pictures import draw_picture

_THUMBNAIL = "-300x200"


class Press:
    """The newspaper's HTTP side."""

    def __init__(self, feed: Feed, newspaper: Newspaper) -> None:
        self._feed = feed
        self._newspaper = newspaper

    def add_routes(self, app: web.Application) -> None:
        """Serve `/feed/N.xml`, `/articles/…` and `/images/…` from this application."""
        app.router.add_get(r"/feed/{index:\d+}.xml", self._serve_feed)
        app.router.add_get("/articles/{slug}", self._serve_article)
        app.router.add_get("/images/{name}.png", self._serve_picture)

    async def _serve_feed(self, request: web.Request) -> web.Response:
        index = int(request.match_info["index"])
        if index >= self._feed.feed_count:
            raise web.HTTPNotFound(text="There is no such feed.")
        document = self._feed.document(index)
        headers = {
            "ETag": document.etag,
            "Last-Modified": format_datetime(document.changed_at.astimezone(UTC), usegmt=True),
            "Cache-Control": "no-cache",
        }
        if _is_known(request, document):
            return web.Response(status=304, headers=headers)
        return web.Response(
            body=document.body, content_type=document.media_type, charset="utf-8", headers=headers
        )

    async def _serve_article(self, request: web.Request) -> web.Response:
        story = self._newspaper.story(request.match_info["slug"])
        if story is None:
            raise web.HTTPNotFound(text="There is no such article.")
        corrections = [item.corrections for item in self._feed.published if item.guid == story.guid]
        corrected = story.correct(corrections[0] if corrections else 0)
        page = render_page(corrected, self._newspaper.title)
        return web.Response(text=page, content_type="text/html")

    async def _serve_picture(self, request: web.Request) -> web.Response:
        slug = request.match_info["name"].removesuffix(_THUMBNAIL)
        if self._newspaper.story(slug) is None:
            raise web.HTTPNotFound(text="There is no such picture.")
        small = request.match_info["name"].endswith(_THUMBNAIL)
        picture = draw_picture(slug, 300, 200) if small else draw_picture(slug)
        return web.Response(body=picture, content_type="image/png")


def _is_known(request: web.Request, document: FeedDocument) -> bool:
    """Say whether the reader has this document; an ETag outweighs a date (RFC 9110, 13.2.2)."""
    etags = request.headers.get("If-None-Match")
    if etags is not None:
        known = {etag.strip().removeprefix("W/") for etag in etags.split(",")}
        return document.etag in known or "*" in known
    since = request.headers.get("If-Modified-Since")
    if since is None:
        return False
    try:
        moment: datetime = parsedate_to_datetime(since)
    except ValueError:
        return False
    return document.changed_at <= moment
