"""What connections are made to: looked at when they are made, whatever a name meant before."""

import socket

import aiohttp
import pytest
from aiohttp import web
from aiohttp.abc import ResolveResult

from newsroom.errors import FetchError
from newsroom.feeds.fetch import fetch, open_session, visit
from newsroom.feeds.fetch.session import permitting, places_behind
from tests.newsroom.feeds.answers import (
    FEED,
    Handler,
    Names,
    Serve,
    answer,
    redirecting,
    refused,
    resolved,
)


def counting(handler: Handler, requests: list[str]) -> Handler:
    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        requests.append(request.path)
        return await handler(request)

    return handle


def port_of(url: str) -> int:
    return int(url.rpartition(":")[2])


# ---------------------------------------------------------------- what a person has written


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST"])
async def test_feed_on_this_machine_is_read_when_its_host_was_written(
    session: aiohttp.ClientSession, serve: Serve, host: str
) -> None:
    url = await serve(redirecting(old=(302, "/feed")))
    fetched = await fetch(session, f"http://{host}:{port_of(url)}/old")
    assert fetched.body == FEED


async def test_feed_of_an_own_network_is_read_by_its_name(serve: Serve) -> None:
    url = await serve(answer())
    async with open_session(Names({"newsroom.example": ["127.0.0.1"]})) as session:
        fetched = await fetch(session, f"http://newsroom.example:{port_of(url)}/")
    assert fetched.body


@pytest.mark.parametrize("address", ["169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1"])
async def test_no_name_means_where_no_feeds_are(address: str) -> None:
    async with open_session(Names({"courier.example": [address]})) as session:
        error = await refused(session, "http://courier.example/")
    assert f"courier.example ({address}) is not on the public Internet" in error.reason


# ---------------------------------------------------------------- where redirects lead

SPELLINGS = [
    "localhost",
    "localhost.",
    "127.0.0.1",
    "127.0.0.2",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "0.0.0.0",
    "0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:0:0:1]",
    "[64:ff9b::7f00:1]",
    "①②⑦.⓪.⓪.①",
    "127。0。0。2",
    "editor@localhost",
]


class Lenient(Names):
    """Takes all that is no name for this machine, as some systems take hexadecimal numbers."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return resolved(host, "127.0.0.1", port)


@pytest.mark.parametrize("host", SPELLINGS)
async def test_redirect_to_this_machine_is_refused_however_it_is_spelt(
    serve: Serve, host: str
) -> None:
    requests: list[str] = []
    inner = await serve(counting(answer(), requests))
    target = f"http://{host}:{port_of(inner)}/secret"
    outer = port_of(await serve(redirecting(a=(302, target))))
    async with open_session(Lenient()) as session:
        error = await refused(session, f"http://courier.example:{outer}/a")
    assert "not on the public Internet" in error.reason or "not a web address" in error.reason
    assert requests == []


async def test_redirect_to_a_clouds_secrets_is_refused(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = await serve(redirecting(a=(302, "http://169.254.169.254/latest/meta-data/")))
    error = await refused(session, f"{url}/a")
    assert error.url == f"{url}/a"
    assert error.reason == (
        "169.254.169.254 is not on the public Internet; if the feed is really there,"
        " write its own address into policy.yaml"
    )


async def test_name_that_changes_its_meaning_is_refused(serve: Serve) -> None:
    inner_requests: list[str] = []
    inner = await serve(counting(answer(), inner_requests))
    # A public address at first, which nobody connects to, and this machine afterwards.
    names = Names({"rebound.example": ["192.88.99.1", "127.0.0.1"]})
    async with open_session(names) as session:
        await names.resolve("rebound.example")
        url = await serve(redirecting(a=(302, f"http://rebound.example:{port_of(inner)}/")))
        error = await refused(session, f"{url}/a")
    assert "rebound.example (127.0.0.1) is not on the public Internet" in error.reason
    assert inner_requests == []


async def test_remembered_move_does_not_become_a_written_address(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    requests: list[str] = []
    inner = await serve(counting(answer(), requests))
    with pytest.raises(FetchError, match="not on the public Internet"):
        await visit(session, "https://courier.example/feed", moved_to=inner)
    assert requests == []


async def test_connection_that_one_feed_may_make_serves_no_other(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    requests: list[str] = []
    inner = (await serve(counting(answer(), requests))).replace("127.0.0.1", "localhost")
    outer = await serve(redirecting(a=(302, inner)))
    await fetch(session, inner)
    await refused(session, f"{outer}/a")
    await fetch(session, inner)
    assert len(requests) == 2


async def test_session_by_itself_connects_to_public_addresses_only(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = await serve(answer())
    with pytest.raises(aiohttp.ClientConnectorError, match="not a public address"):
        await session.get(url)
    with permitting(places_behind(url, url)):
        async with session.get(url) as response:
            assert response.status == 200


def test_ipv6_of_this_machine_is_read_when_it_was_written() -> None:
    assert places_behind("http://[::1]/a", "http://[0::1]:80/") == places_behind(
        "http://127.0.0.1/a", "http://127.0.0.1/"
    )
