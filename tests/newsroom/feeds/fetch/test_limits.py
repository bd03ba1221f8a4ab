"""Sizes, times and packings that a visit refuses, and servers that never answer."""

import asyncio
import gzip
import socket
import tracemalloc
from datetime import timedelta
from urllib.parse import urljoin

import aiohttp
import pytest
from aiohttp import web

from newsroom.feeds.fetch import Limits, fetch, open_session
from newsroom.feeds.parse import parse
from tests.newsroom.feeds.answers import FEED, Names, Serve, answer, refused, saying

# ---------------------------------------------------------------- size, time, packing

SMALL = Limits(size_bytes=100_000)


async def test_announced_and_streamed_bodies_over_the_limit_are_refused(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    async def stream(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        response.enable_chunked_encoding()
        await response.prepare(request)
        for _ in range(20):
            await response.write(b"x" * 10_000)
        return response

    for handler in (answer(body=b"x" * 100_001), stream):
        error = await refused(session, await serve(handler), SMALL)
        assert "larger than 0.0954 MiB" in error.reason


async def test_body_of_just_the_limit_is_read(session: aiohttp.ClientSession, serve: Serve) -> None:
    packed = gzip.compress(b"x" * 100_000)
    for handler in (
        answer(body=b"x" * 100_000),
        answer(body=packed, headers={"Content-Encoding": "gzip"}),
    ):
        fetched = await fetch(session, await serve(handler), limits=SMALL)
        assert fetched.body == b"x" * 100_000


async def test_podcast_of_many_years_is_fetched_and_what_is_larger_is_not(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    for size_bytes, whole in ((15_000_000, True), (17_000_000, False)):
        packed = gzip.compress(b"x" * size_bytes)
        url = await serve(answer(body=packed, headers={"Content-Encoding": "gzip"}))
        if whole:
            assert len((await fetch(session, url)).body) == size_bytes
        else:
            assert (await refused(session, url)).reason == "the feed is larger than 16 MiB"


async def test_gzip_bomb_is_not_unpacked(session: aiohttp.ClientSession, serve: Serve) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    url = await serve(answer(body=bomb, headers={"Content-Encoding": "gzip"}))
    tracemalloc.start()
    error = await refused(session, url, SMALL)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "larger than" in error.reason
    assert peak_bytes < 5_000_000


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(gzip.compress(FEED, mtime=0)[:-6], id="cut off"),
        pytest.param(b"not gzip at all", id="not packed"),
    ],
)
async def test_damaged_packing_is_refused(
    session: aiohttp.ClientSession, serve: Serve, body: bytes
) -> None:
    url = await serve(answer(body=body, headers={"Content-Encoding": "gzip"}))
    error = await refused(session, url)
    assert "damaged" in error.reason


async def test_packing_nobody_asked_for_is_refused(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    error = await refused(session, await serve(answer(headers={"Content-Encoding": "zstd"})))
    assert error.reason == "the answer is packed as zstd, which was not asked for"


async def test_slow_body_is_given_up(session: aiohttp.ClientSession, serve: Serve) -> None:
    async def stall(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"<rss>")
        await asyncio.Event().wait()
        return response

    limits = Limits(time=timedelta(seconds=0.2))
    error = await refused(session, await serve(stall), limits)
    assert "longer than 0.2 seconds" in error.reason


async def test_body_cut_short_is_refused(session: aiohttp.ClientSession, serve: Serve) -> None:
    async def hang_up(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"<rss>")
        assert request.transport is not None
        request.transport.close()
        return response

    error = await refused(session, await serve(hang_up))
    assert "broke before the whole feed" in error.reason


# ---------------------------------------------------------------- no answer at all


async def test_closed_port_is_a_refused_connection(session: aiohttp.ClientSession) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    error = await refused(session, f"http://127.0.0.1:{port}/")
    assert error.reason == "127.0.0.1 refused the connection"
    assert error.status is None


async def test_unknown_host_is_said_by_name() -> None:
    async with open_session(Names()) as session:
        error = await refused(session, "http://no-such-paper.example/feed")
    assert error.reason == "no server is known by the name no-such-paper.example"


async def test_plain_server_behind_https_is_no_secure_connection(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = await serve(answer())
    error = await refused(session, url.replace("http://", "https://"))
    assert error.reason == "no secure connection to 127.0.0.1 could be made"


async def test_answer_that_is_not_http_is_refused(session: aiohttp.ClientSession) -> None:
    async with saying([b"220 mail.example ready\r\n\r\n"]) as url:
        error = await refused(session, url)
    assert error.reason == "the server's answer is not proper HTTP"


@pytest.mark.parametrize("url", ["ftp://courier.example/feed", "courier.example", "http://", ""])
async def test_what_is_no_web_address_is_said(session: aiohttp.ClientSession, url: str) -> None:
    error = await refused(session, url)
    assert "not a web address" in error.reason


async def test_password_in_an_address_gets_into_no_address_of_an_article(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    items = b"<item><title>Story</title><link>/1</link><enclosure type='image/png' url='/1.png'/>"
    url = await serve(
        answer(body=FEED.replace(b"<channel/>", b"<channel>%s</item></channel>" % items))
    )
    fetched = await fetch(session, url.replace("http://", "http://editor:secret@"))
    (article,) = parse(fetched.body, fetched.url).articles
    assert article.image is not None
    assert (article.url, article.image.url) == (urljoin(url, "/1"), urljoin(url, "/1.png"))


async def test_password_in_an_address_is_never_shown(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = await serve(answer(403, b""))
    error = await refused(session, url.replace("http://", "http://editor:secret@"))
    assert "secret" not in str(error)
    assert error.url == url
