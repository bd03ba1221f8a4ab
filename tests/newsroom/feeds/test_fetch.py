"""Fetching a feed from a server on this machine: what is asked, answered, refused, put off."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import aiohttp
import pytest
from aiohttp import web

from newsroom.feeds.fetch import USER_AGENT, Validators, backoff, fetch
from tests.newsroom.feeds.answers import FEED, Serve, answer, refused

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
    assert fetched is not None
    assert fetched.body == FEED
    assert fetched.content_type == "application/rss+xml; charset=windows-1251"
    assert fetched.url == f"{url}/feed"
    assert fetched.validators == Validators('"v1"', "Fri, 12 Apr 2024 10:00:00 GMT")
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
    assert [request.headers["User-Agent"] for request in requests] == [USER_AGENT] * 2
    assert not any("Cookie" in request.headers for request in requests)


async def test_unmodified_feed_is_none(session: aiohttp.ClientSession, serve: Serve) -> None:
    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        known = (request.headers["If-None-Match"], request.headers["If-Modified-Since"])
        assert known == ('"v1"', "Fri, 12 Apr 2024 10:00:00 GMT")
        return web.Response(status=304)

    url = await serve(handle)
    validators = Validators('"v1"', "Fri, 12 Apr 2024 10:00:00 GMT")
    assert await fetch(session, url, validators) is None


async def test_not_modified_without_being_asked_is_an_error(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    error = await refused(session, await serve(answer(304, b"")))
    assert error.status == 304


@pytest.mark.parametrize(
    "control", ["", "no-cache", "no-store, max-age=60", "s-maxage=60", "max-age=soon"]
)
async def test_no_usable_max_age_is_none(
    session: aiohttp.ClientSession, serve: Serve, control: str
) -> None:
    fetched = await fetch(session, await serve(answer(headers={"Cache-Control": control})))
    assert fetched is not None
    assert fetched.max_age is None


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


async def test_retry_after_in_seconds(session: aiohttp.ClientSession, serve: Serve) -> None:
    error = await refused(session, await serve(answer(429, b"", {"Retry-After": "120"})))
    assert (error.status, error.retry_after) == (429, timedelta(minutes=2))


async def test_retry_after_as_a_date(session: aiohttp.ClientSession, serve: Serve) -> None:
    moment = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    error = await refused(session, await serve(answer(503, b"", {"Retry-After": moment})))
    assert error.retry_after is not None
    assert timedelta(minutes=58) < error.retry_after <= timedelta(hours=1)


@pytest.mark.parametrize("text", ["", "soon", "-5", "Fri, 12 Apr 2019 10:00:00 GMT"])
async def test_unreadable_or_past_retry_after_is_none(
    session: aiohttp.ClientSession, serve: Serve, text: str
) -> None:
    error = await refused(session, await serve(answer(429, b"", {"Retry-After": text})))
    assert error.retry_after is None


async def test_endless_retry_after_is_a_day_at_most(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    headers = {"Retry-After": "9" * 40}
    error = await refused(session, await serve(answer(429, b"", headers)))
    assert error.retry_after == timedelta(days=1)


# ---------------------------------------------------------------- back-off


@pytest.mark.parametrize(
    ("failures", "every", "retry_after", "expected"),
    [
        (0, timedelta(minutes=10), None, timedelta(minutes=10)),
        (1, timedelta(minutes=10), None, timedelta(minutes=20)),
        (3, timedelta(minutes=10), None, timedelta(minutes=80)),
        (1, timedelta(minutes=10), timedelta(hours=2), timedelta(hours=2)),
        (3, timedelta(minutes=10), timedelta(minutes=1), timedelta(minutes=80)),
        (10**6, timedelta(minutes=10), None, timedelta(days=1)),
        (1, timedelta(minutes=10), timedelta(days=300), timedelta(days=1)),
        (4, timedelta(days=3), None, timedelta(days=3)),
    ],
)
def test_pause_doubles_up_to_a_day(
    failures: int, every: timedelta, retry_after: timedelta | None, expected: timedelta
) -> None:
    assert backoff(failures, every, retry_after) == expected
