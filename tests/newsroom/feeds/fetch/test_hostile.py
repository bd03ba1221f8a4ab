"""Servers that mean harm: each costs little time and memory, and gets one clear line."""

import asyncio
import contextlib
import gzip
import tracemalloc
import zlib
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import chain, repeat

import aiohttp
import pytest

from newsroom.feeds.fetch import Fetched, Limits, fetch
from tests.newsroom.feeds.answers import FEED, Serve, answer, redirecting, refused, saying

OK = b"HTTP/1.1 200 OK\r\n"
MEGABYTE = 1_000_000
SMALL = Limits(size_bytes=MEGABYTE)

TOO_LARGE = "the feed is larger than 0.954 MiB"
IMPROPER = "the server's answer is not proper HTTP"
BROKEN = "the connection broke before the whole feed had arrived"
EITHER = f"{IMPROPER}; {BROKEN}"  # the one if it is seen with the head, else the other


def bomb() -> Iterator[bytes]:
    """Answer with 5 MB that unpack to 5 GB, made as they are sent."""
    yield OK + b"Content-Encoding: gzip\r\n\r\n"
    header = zlib.compressobj(9, wbits=31)
    yield header.compress(b"") + header.flush(zlib.Z_FULL_FLUSH)
    packer = zlib.compressobj(9, wbits=-15)
    zeros = packer.compress(b"\0" * 2**20) + packer.flush(zlib.Z_FULL_FLUSH)
    yield from repeat(zeros, 5000)


def chunks(piece: bytes) -> Iterator[bytes]:
    """Answer in chunks of the same bytes, without end."""
    yield OK + b"Transfer-Encoding: chunked\r\n\r\n"
    yield from repeat(b"%x\r\n%b\r\n" % (len(piece), piece))


def sending(*pieces: Iterable[bytes] | bytes) -> Iterator[bytes]:
    return chain.from_iterable([piece] if isinstance(piece, bytes) else piece for piece in pieces)


FLOODS = {
    "endless body": (
        sending(OK, b"\r\n", repeat(b"<item>" * 5000)),
        TOO_LARGE,
    ),
    "endless chunks": (chunks(b"<item>" * 5000), TOO_LARGE),
    "announced": (
        sending(OK, b"Content-Length: 99999999999\r\n\r\n", repeat(b"x" * 5000)),
        TOO_LARGE,
    ),
    "gzip bomb": (bomb(), TOO_LARGE),
    "nested gzip bomb": (
        sending(
            OK,
            b"Content-Encoding: gzip, gzip\r\n\r\n",
            [gzip.compress(b"".join(bomb())[len(OK) + 26 :])],
        ),
        TOO_LARGE,
    ),
    "endless header line": (
        sending(OK, b"X-Flood: ", repeat(b"x" * 5000)),
        IMPROPER,
    ),
    "endless headers": (
        sending(OK, (b"X-%d: %b\r\n" % (number, b"x" * 500) for number in range(10**6))),
        IMPROPER,
    ),
    "endless status line": (
        sending(b"HTTP/1.1 200 ", repeat(b"O" * 5000)),
        IMPROPER,
    ),
    "endless trailers": (
        sending(
            OK,
            b"Transfer-Encoding: chunked\r\n\r\n0\r\n",
            (b"X-%d: %b\r\n" % (number, b"x" * 500) for number in range(10**6)),
        ),
        EITHER,
    ),
}


@pytest.mark.parametrize(("pieces", "said"), FLOODS.values(), ids=FLOODS)
async def test_flood_is_cut_off(
    session: aiohttp.ClientSession, pieces: Iterator[bytes], said: str
) -> None:
    tracemalloc.start()
    try:
        async with saying(pieces) as url:
            error = await refused(session, url, SMALL)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert error.reason in said
    assert peak_bytes < 6 * MEGABYTE


ENDLESS = {
    "chunk size": sending(OK, b"Transfer-Encoding: chunked\r\n\r\n", repeat(b"0" * 5000)),
    "preliminaries": repeat(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000),
    "empty lines": repeat(b"\r\n" * 1000),
    "empty blocks": sending(
        OK,
        b"Content-Encoding: deflate\r\nTransfer-Encoding: chunked\r\n\r\n",
        repeat(b"5\r\n\0\0\0\xff\xff\r\n" * 2000),  # blocks with nothing in them
    ),
}


@pytest.mark.parametrize("pieces", ENDLESS.values(), ids=ENDLESS)
async def test_what_never_becomes_a_body_ends_with_the_time_and_costs_no_memory(
    session: aiohttp.ClientSession, pieces: Iterator[bytes]
) -> None:
    limits = Limits(time=timedelta(seconds=0.2), size_bytes=MEGABYTE)
    tracemalloc.start()
    try:
        async with saying(pieces) as url:
            error = await refused(session, url, limits)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert error.reason in ("the server took longer than 0.2 seconds", IMPROPER)
    assert peak_bytes < 6 * MEGABYTE


# ---------------------------------------------------------------- slowness

HASTE = Limits(time=timedelta(seconds=0.4), silence=timedelta(seconds=0.1))
SILENCES = {
    "no answer": [],
    "half a head": [OK, b"Content-Ty"],
    "half a body": [OK, b"Content-Length: 1000\r\n\r\n", b"<rss>"],
    "half a chunk": [OK, b"Transfer-Encoding: chunked\r\n\r\n5\r\n<r"],
    "half a redirect": [b"HTTP/1.1 302 Found\r\nLocation: /feed\r\n"],
}


@pytest.mark.parametrize("pieces", SILENCES.values(), ids=SILENCES)
async def test_server_that_falls_silent_is_left(
    session: aiohttp.ClientSession, pieces: list[bytes]
) -> None:
    async with saying(pieces, hang=True) as url:
        error = await refused(session, url, HASTE)
    assert error.reason == "the server was silent for 0.1 seconds"


@pytest.mark.parametrize("head", [OK + b"X-Slow: ", OK + b"\r\n"], ids=["head", "body"])
async def test_server_that_says_a_byte_now_and_then_is_left(
    session: aiohttp.ClientSession, head: bytes
) -> None:
    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head)
        while not writer.is_closing():
            writer.write(b"x")
            # Whoever has left makes the server's next write, or its next read, fail.
            with contextlib.suppress(ConnectionError, TimeoutError):
                await writer.drain()
                await asyncio.wait_for(reader.read(1), 0.02)

    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    async with server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        error = await refused(session, url, HASTE)
    assert error.reason == "the server took longer than 0.4 seconds"


# ---------------------------------------------------------------- nonsense

NONSENSE = {
    "nothing": ([], BROKEN),
    "no head": ([b"<rss></rss>\r\n\r\n"], IMPROPER),
    "two lengths": (
        [OK, b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n<rss/>"],
        IMPROPER,
    ),
    "length below zero": (
        [OK, b"Content-Length: -5\r\n\r\n<rss/>"],
        IMPROPER,
    ),
    "length in words": (
        [OK, b"Content-Length: five\r\n\r\n<rss/>"],
        IMPROPER,
    ),
    "length and chunks": (
        [OK, b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n<rss/>"],
        IMPROPER,
    ),
    "length too long": (
        [OK, b"Content-Length: 50\r\n\r\n<rss/>"],
        BROKEN,
    ),
    "chunks cut": (
        [OK, b"Transfer-Encoding: chunked\r\n\r\nff\r\n<rss/>"],
        BROKEN,
    ),
    "chunk size in words": (
        [OK + b"Transfer-Encoding: chunked\r\n\r\nsix\r\n<rss/>"],
        EITHER,
    ),
    "gzip cut": (
        [OK, b"Content-Encoding: gzip\r\n\r\n", gzip.compress(FEED)[:-9]],
        "the answer is packed in a damaged way",
    ),
    "length too short": (
        [OK + b"Content-Length: 5\r\n\r\n<rss></rss>"],
        EITHER,
    ),
    "packing with a will": (
        [OK, b"Content-Encoding: \x1b[31m\xff\r\n\r\n<rss/>"],
        "the answer is packed as ?[31m?, which was not asked for",
    ),
    "redirect with a will": (
        [b"HTTP/1.1 302 Found\r\nLocation: http://a\x1b[31m.example\xff/\r\n\r\n"],
        "it redirects to http://a?[31m.example?/, which is not a web address",
    ),
    "status of its own": (
        [b"HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n"],
        "the server has a fault of its own (999)",
    ),
}


@pytest.mark.parametrize(("pieces", "said"), NONSENSE.values(), ids=NONSENSE)
async def test_nonsense_is_called_by_its_name(
    session: aiohttp.ClientSession, pieces: list[bytes], said: str
) -> None:
    async with saying(pieces) as url:
        error = await refused(session, url)
    assert error.reason in said


async def test_other_feeds_are_unharmed(session: aiohttp.ClientSession, serve: Serve) -> None:
    good = await serve(answer())
    away = await serve(redirecting(a=(302, "http://169.254.169.254/"), b=(302, "/b")))
    async with saying(bomb()) as bombing, saying([OK], hang=True) as silent:
        bad = (bombing, silent, f"{away}/a", f"{away}/b", "ftp://courier.example/")
        errors = [refused(session, url, HASTE) for url in bad]
        *_, first, second = await asyncio.gather(
            *errors, fetch(session, f"{good}/1"), fetch(session, f"{good}/2")
        )
    assert isinstance(first, Fetched)
    assert isinstance(second, Fetched)
    assert first.body == second.body == FEED
