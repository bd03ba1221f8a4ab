"""A proxy that the environment names: it is asked, and is no way round the guards."""

import aiohttp
import pytest
from aiohttp import web

from newsroom.feeds.fetch import fetch, open_session
from newsroom.feeds.fetch.proxy import proxy_for
from tests.newsroom.feeds.answers import FEED, Handler, Names, Serve, answer, refused

PUBLIC = "192.88.99.1"  # of nobody; only the proxy would connect to it


def relaying(requests: list[str], moves: dict[str, str] | None = None) -> Handler:
    """Answer in the place of every server, as a proxy does."""

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        asked = (
            f"{request.method} {request.raw_path if request.method == 'CONNECT' else request.url}"
        )
        requests.append(asked)
        if request.method == "CONNECT":
            return web.Response(status=403)
        location = (moves or {}).get(str(request.url))
        if location:
            return web.Response(status=302, headers={"Location": location})
        return web.Response(body=FEED)

    return handle


async def test_feed_is_asked_for_through_the_proxy(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[str] = []
    monkeypatch.setenv("HTTP_PROXY", await serve(relaying(requests)))
    async with open_session(Names({"courier.example": [PUBLIC]})) as session:
        fetched = await fetch(session, "http://courier.example/feed")
    assert fetched.body == FEED
    assert requests == ["GET http://courier.example/feed"]


async def test_secure_feed_is_asked_for_through_a_tunnel(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[str] = []
    monkeypatch.setenv("https_proxy", (await serve(relaying(requests))).removeprefix("http://"))
    async with open_session(Names({"courier.example": [PUBLIC]})) as session:
        error = await refused(session, "https://courier.example/feed")
    assert error.reason == "the proxy did not connect to its server (403)"
    assert requests == ["CONNECT courier.example:443"]


async def test_no_proxy_is_asked_directly(
    session: aiohttp.ClientSession, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[str] = []
    monkeypatch.setenv("HTTP_PROXY", await serve(relaying(requests)))
    monkeypatch.setenv("NO_PROXY", "herald.example, .courier.example")
    assert proxy_for("http://www.courier.example/feed") is None
    assert proxy_for("http://herald.example/feed") is None
    assert proxy_for("http://other.example/feed") is not None
    url = await serve(answer())
    await fetch(session, url)  # this machine is never asked through a proxy
    assert requests == []


# ---------------------------------------------------------------- the guards


@pytest.mark.parametrize(
    ("target", "addresses", "reason"),
    [
        ("http://169.254.169.254/latest/", [], "169.254.169.254 is not on the public Internet"),
        ("http://10.0.0.8/", [], "10.0.0.8 is not on the public Internet"),
        ("http://0x7f.0.0.1/", ["127.0.0.1"], "(127.0.0.1) is not on the public Internet"),
        ("http://inner.example/", ["10.0.0.8"], "inner.example (10.0.0.8) is not on the public"),
        ("http://unknown.example/", [], "unknown.example, a name that only the proxy may know"),
    ],
)
async def test_redirect_leads_through_a_proxy_to_public_servers_only(
    serve: Serve,
    monkeypatch: pytest.MonkeyPatch,
    target: str,
    addresses: list[str],
    reason: str,
) -> None:
    requests: list[str] = []
    moves = {"http://courier.example/feed": target}
    monkeypatch.setenv("HTTP_PROXY", await serve(relaying(requests, moves)))
    host = target.split("/")[2]
    names = {"courier.example": [PUBLIC, PUBLIC]} | ({host: addresses} if addresses else {})
    async with open_session(Names(names)) as session:
        error = await refused(session, "http://courier.example/feed")
    assert reason in error.reason
    assert requests == ["GET http://courier.example/feed"]


async def test_name_that_was_written_is_left_to_the_proxy_when_nobody_knows_it_here(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[str] = []
    monkeypatch.setenv("ALL_PROXY", await serve(relaying(requests)))
    async with open_session(Names()) as session:
        await fetch(session, "http://courier.example/feed")
    assert requests == ["GET http://courier.example/feed"]


async def test_no_name_leads_through_a_proxy_where_no_feeds_are(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests: list[str] = []
    monkeypatch.setenv("HTTP_PROXY", await serve(relaying(requests)))
    async with open_session(Names({"courier.example": ["169.254.169.254"]})) as session:
        error = await refused(session, "http://courier.example/feed")
    assert "courier.example (169.254.169.254) is not on the public Internet" in error.reason
    assert requests == []


@pytest.mark.parametrize(
    ("proxy", "reason"),
    [
        ("socks5://10.0.0.8:1080", "should begin with http:// or https://"),
        ("http://user:hidden@127.0.0.1:9", "the proxy 127.0.0.1 could not be reached"),
    ],
)
async def test_proxy_that_cannot_be_used_is_said_to_be(
    monkeypatch: pytest.MonkeyPatch, proxy: str, reason: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy)
    async with open_session(Names({"courier.example": [PUBLIC]})) as session:
        error = await refused(session, "http://courier.example/feed")
    assert reason in error.reason
    assert "hidden" not in str(error)
