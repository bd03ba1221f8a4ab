"""A session and servers for the tests that fetch."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import aiohttp
import pytest
from aiohttp import web

from newsroom.feeds.fetch import open_session
from sandbox.wire.serving import serving
from tests.newsroom.feeds.answers import Handler, Serve


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with open_session() as opened:
        yield opened


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    """Start servers that give every request to one handler."""
    async with AsyncExitStack() as stack:

        async def start(handler: Handler) -> str:
            # A connection a client has given up on must not hold the test back.
            runner = web.ServerRunner(web.Server(handler), shutdown_timeout=0.1)
            return await stack.enter_async_context(serving(runner))

        yield start
