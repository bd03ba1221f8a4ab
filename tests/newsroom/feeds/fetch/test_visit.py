"""Visiting a server on this machine: what is asked, answered and refused."""

from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from aiohttp import web

from newsroom.feeds.fetch import Fetched, Request, Unmodified, Validators, fetch, visit
from tests.newsroom.feeds.answers import FEED, Serve, answer, refused, saying

# ---------------------------------------------------------------- what is asked and answered


async def test_answer_carries_all_that_the_next_fetch_needs(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    headers = {
        "ETag": '"v1"',
        "Last-Modified": "Fri, 12 Apr 2024 10:00:00 GMT",
        "Content-Type": "application/rss+xml; charset=windows-1251",
        "Cache-Control": "public, max-age=900",
    }
    url = await serve(answer(headers=headers))
    fetched = await fetch(session, f"{url}/feed")
    assert fetched.body == FEED
    assert fetched.content_type == "application/rss+xml; charset=windows-1251"
    assert fetched.url == f"{url}/feed"
    known = fetched.validators.etag, fetched.validators.last_modified
    assert known == ('"v1"', "Fri, 12 Apr 2024 10:00:00 GMT")
    assert fetched.max_age == timedelta(minutes=15)
    assert fetched.moved_to is None


async def test_bot_names_itself_and_keeps_no_cookies(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    requests: list[web.BaseRequest] = []

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        requests.append(request)
        return web.Response(body=FEED, headers={"Set-Cookie": "visitor=7"})

    # By name: a cookie jar would take nothing from a bare IP address anyway.
    url = (await serve(handle)).replace("127.0.0.1", "localhost")
    await fetch(session, url)
    await fetch(session, url)
    assert [request.headers["User-Agent"] for request in requests] == [Request().user_agent] * 2
    assert not any("Cookie" in request.headers for request in requests)


async def test_unmodified_feed_is_said_to_be(session: aiohttp.ClientSession, serve: Serve) -> None:
    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        known = (request.headers["If-None-Match"], request.headers["If-Modified-Since"])
        assert known == ('"v1"', "Fri, 12 Apr 2024 10:00:00 GMT")
        return web.Response(status=304)

    url = await serve(handle)
    validators = Validators('"v1"', "Fri, 12 Apr 2024 10:00:00 GMT")
    assert isinstance(await visit(session, url, validators), Unmodified)


async def test_same_answer_as_before_is_unmodified_whatever_its_server_says_of_it(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    tags = iter("abcdefgh")
    kinds = iter(["text/xml", "text/xml", "text/html", "text/html"])
    bodies = iter([FEED, FEED, FEED, FEED + b" "])

    async def handle(_: web.BaseRequest) -> web.StreamResponse:
        headers = {"ETag": f'"{next(tags)}"', "Content-Type": next(kinds)}
        return web.Response(body=next(bodies), headers=headers)

    url, known = await serve(handle), Validators()
    changed = []
    for _ in range(4):
        answered = await visit(session, url, known)
        changed.append(isinstance(answered, Fetched))
        known = answered.validators
    assert changed == [True, False, True, True]
    assert known.etag == '"d"'


async def test_not_modified_without_being_asked_is_an_error(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    error = await refused(session, await serve(answer(304, b"")))
    assert error.status == 304


async def test_validators_that_cannot_be_sent_again_are_not_kept(
    session: aiohttp.ClientSession,
) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"
    for etag in (b'"\xe9"', '"թ"'.encode(), b'"' + b"x" * 2000 + b'"', b""):
        async with saying([head, b"ETag: " + etag + b"\r\n\r\n"]) as url:
            fetched = await fetch(session, url)
        assert (fetched.validators.etag, fetched.validators.last_modified) == (None, None)


# ---------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "wants a password"),
        (403, "will not show it"),
        (404, "nothing at this address"),
        (410, "taken down for good"),
        (418, "answered 418"),
        (204, "answered 204"),
        (500, "fault of its own (500)"),
        (503, "not available"),
    ],
)
async def test_refusal_is_said_in_plain_words(
    session: aiohttp.ClientSession, serve: Serve, status: int, words: str
) -> None:
    url = await serve(answer(status, b""))
    error = await refused(session, url)
    assert error.status == status
    assert words in error.reason
    assert str(error) == f"{url}: {error.reason}"


async def test_refusal_tells_when_to_come_back(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    error = await refused(session, await serve(answer(429, b"", {"Retry-After": "120"})))
    assert (error.status, error.retry_after) == (429, timedelta(minutes=2))


async def test_a_servers_dates_go_by_the_clock_that_is_handed_in(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    now = datetime(2020, 2, 29, 12, tzinfo=UTC)
    headers = {"Expires": "Sat, 29 Feb 2020 12:30:00 GMT", "Date": "today"}
    url = await serve(answer(200, b"<rss/>", headers))
    answered = await visit(session, url, clock=lambda: now)
    assert answered.max_age == timedelta(minutes=30)
