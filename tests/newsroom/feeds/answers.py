"""What a server on this machine may answer, and what a refused fetch raises."""

from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web

from newsroom.errors import FetchError
from newsroom.feeds.fetch import Limits, fetch

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
Serve = Callable[[Handler], Awaitable[str]]

FEED = b"<rss version='2.0'><channel/></rss>"


def answer(status: int = 200, body: bytes = FEED, headers: dict[str, str] | None = None) -> Handler:
    async def handle(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(status=status, body=body, headers=headers)

    return handle


async def refused(
    session: aiohttp.ClientSession, url: str, limits: Limits | None = None
) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await fetch(session, url, limits=limits or Limits())
    return caught.value
