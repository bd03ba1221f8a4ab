"""Where redirects lead, which of them are remembered, and where they may not lead."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web

from newsroom.feeds.fetch import (
    Fetched,
    HostTurns,
    Limits,
    Turn,
    Unmodified,
    Validators,
    fetch,
    visit,
)
from tests.newsroom.feeds.answers import Handler, Serve, answer, redirecting, refused


@pytest.mark.parametrize(
    ("steps", "moved_to"),
    [
        ({"a": (301, "/feed")}, "/feed"),
        ({"a": (308, "/b"), "b": (301, "feed")}, "/feed"),
        ({"a": (302, "/feed")}, None),
        ({"a": (307, "/b"), "b": (301, "/feed")}, None),
        ({"a": (301, "/b"), "b": (303, "/feed")}, "/b"),
    ],
)
async def test_only_permanent_redirects_give_a_new_address(
    session: aiohttp.ClientSession,
    serve: Serve,
    steps: dict[str, tuple[int, str]],
    moved_to: str | None,
) -> None:
    url = await serve(redirecting(**steps))
    fetched = await fetch(session, f"{url}/a")
    assert fetched.url == f"{url}/feed"
    assert fetched.moved_to == (moved_to and url + moved_to)


async def test_each_host_on_the_way_is_asked_in_turn_which_takes_none_of_the_time(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = await serve(redirecting(a=(302, "/feed")))
    asked: list[str] = []

    class Slow(Turn):
        async def move_to(self, url: str) -> None:
            asked.append(url)
            await asyncio.sleep(0.6)

    limits = Limits(time=timedelta(seconds=1))
    await visit(session, f"{url}/a", limits=limits, turn=Slow(HostTurns()))
    assert asked == [f"{url}/a", f"{url}/feed"]


# ---------------------------------------------------------------- what is remembered


def moved(requests: list[str]) -> Handler:
    """Move /old to /new for good; what is at /new has not changed since it was "v1"."""

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        requests.append(request.path)
        if request.path == "/old":
            return web.Response(status=301, headers={"Location": "/new"})
        assert request.headers["If-None-Match"] == '"v1"'
        return web.Response(status=304, headers={"Cache-Control": "max-age=600", "Age": "60"})

    return handle


async def test_move_is_told_though_nothing_has_changed(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = await serve(moved([]))
    answered = await visit(session, f"{url}/old", Validators('"v1"'))
    assert isinstance(answered, Unmodified)
    assert answered.moved_to == f"{url}/new"
    assert answered.max_age is not None
    assert answered.max_age.total_seconds() == 540


async def test_remembered_move_saves_the_redirect_and_stays_remembered(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    requests: list[str] = []
    url = await serve(moved(requests))
    answered = await visit(session, f"{url}/old", Validators('"v1"'), moved_to=f"{url}/new")
    assert isinstance(answered, Unmodified)
    assert answered.moved_to == f"{url}/new"
    assert requests == ["/new"]


async def test_remembered_move_survives_a_detour(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = await serve(redirecting(new=(302, "/feed")))
    answered = await visit(session, f"{url}/old", moved_to=f"{url}/new")
    assert isinstance(answered, Fetched)
    assert (answered.url, answered.moved_to) == (f"{url}/feed", f"{url}/new")


async def test_remembered_move_moves_on(session: aiohttp.ClientSession, serve: Serve) -> None:
    url = await serve(redirecting(new=(301, "/newer")))
    answered = await visit(session, f"{url}/old", moved_to=f"{url}/new")
    assert answered.moved_to == f"{url}/newer"


# ---------------------------------------------------------------- what is refused


async def test_redirect_in_a_circle_ends_where_it_began(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    requests: list[str] = []

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        requests.append(request.path)
        to = "/b" if request.path == "/a" else "/a"
        return web.Response(status=302, headers={"Location": to})

    error = await refused(session, f"{await serve(handle)}/a")
    assert error.reason == "it redirects in a circle"
    assert requests == ["/a", "/b"]


async def test_endless_redirects_end(session: aiohttp.ClientSession, serve: Serve) -> None:
    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": f"{request.path}a"})

    error = await refused(session, f"{await serve(handle)}/a")
    assert error.reason == "it redirects more than 5 times"


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("file:///etc/hostname", "file:///etc/hostname"),
        ("ftp://courier.example/feed", "ftp://courier.example/feed"),
        ("data:text/xml,<rss/>", "data:text/xml,<rss/>"),
        ("gopher://127.0.0.1:70/x", "gopher://127.0.0.1:70/x"),
        ("http://[", "http://["),
        ("https://editor:secret@[/", "https://[/"),
        ("mailto:" + "x" * 300, "mailto:" + "x" * 193 + "…"),
    ],
)
async def test_redirect_away_from_the_web_is_refused(
    session: aiohttp.ClientSession, serve: Serve, location: str, said: str
) -> None:
    url = await serve(redirecting(a=(302, location)))
    error = await refused(session, f"{url}/a")
    assert error.reason == f"it redirects to {said}, which is not a web address"
    assert error.url == f"{url}/a"


async def test_redirect_to_nowhere_is_refused(session: aiohttp.ClientSession, serve: Serve) -> None:
    error = await refused(session, await serve(answer(302, b"")))
    assert "without saying where to" in error.reason
