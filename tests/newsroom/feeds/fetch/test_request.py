"""What is sent along with a request, and to whom: headers to the server they were written for."""

import aiohttp
import pytest
from aiohttp import web

from newsroom import __version__
from newsroom.errors import FetchError
from newsroom.feeds.fetch import Request, fetch
from newsroom.feeds.fetch.addresses import may_have_headers
from tests.newsroom.feeds.answers import FEED, Handler, Serve, redirecting

KEY = "Bearer 1f2e3d"
WITH_KEY = Request({"Authorization": "Bearer env:COURIER_KEY", "X-Client": "discord"})


def remembering(requests: list[web.BaseRequest], handler: Handler) -> Handler:
    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        requests.append(request)
        return await handler(request)

    return handle


@pytest.fixture
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURIER_KEY", "1f2e3d\n")


@pytest.mark.usefixtures("_key")
async def test_headers_are_sent_with_what_the_environment_holds(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    requests: list[web.BaseRequest] = []
    url = await serve(remembering(requests, redirecting(old=(301, "/feed"))))
    await fetch(session, f"{url}/old", request=WITH_KEY)
    assert [one.headers["Authorization"] for one in requests] == [KEY, KEY]
    assert [one.headers["X-Client"] for one in requests] == ["discord"] * 2


@pytest.mark.usefixtures("_key")
async def test_headers_are_never_sent_to_another_server(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    told: list[web.BaseRequest] = []
    other = await serve(remembering(told, redirecting()))
    url = await serve(redirecting(old=(302, f"{other}/feed")))
    request = Request({**WITH_KEY.headers, "User-Agent": "Courier 7"})
    await fetch(session, f"{url}/old", request=request)
    (one,) = told
    assert not {"Authorization", "X-Client"} & set(one.headers)
    assert one.headers["User-Agent"] == request.user_agent


@pytest.mark.usefixtures("_key")
async def test_password_beside_an_authorization_is_named(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = (await serve(redirecting())).replace("//", "//ani:geheim@")
    with pytest.raises(FetchError, match="keep one of the two") as caught:
        await fetch(session, f"{url}/feed", request=WITH_KEY)
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://courier.example/other?x=1", True),
        ("https://courier.example:443/", True),
        ("https://COURIER.example./", True),
        ("http://courier.example/", False),
        ("https://courier.example:8443/", False),
        ("https://www.courier.example/", False),
        ("https://courier.example.evil.example/", False),
        ("https://courier.example@evil.example/", False),
        ("https://[", False),
    ],
)
def test_headers_are_for_the_server_that_was_written(url: str, *, told: bool) -> None:
    assert may_have_headers(url, "https://courier.example/feed") is told


def test_headers_follow_a_server_that_has_become_secure() -> None:
    assert may_have_headers("https://courier.example/", "http://courier.example/")
    assert not may_have_headers("https://courier.example/", "http://courier.example:8080/")


async def test_feed_may_ask_for_a_user_agent_of_its_own_and_in_any_letters(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    requests: list[web.BaseRequest] = []
    url = await serve(remembering(requests, redirecting()))
    await fetch(session, url, request=Request({"user-agent": "Courier 7", "ACCEPT": "text/html"}))
    (one,) = requests
    assert one.headers.getall("User-Agent") == ["Courier 7"]
    assert one.headers.getall("Accept") == ["text/html"]


async def test_contact_is_told_to_every_server(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    requests: list[web.BaseRequest] = []
    other = await serve(remembering(requests, redirecting()))
    url = await serve(remembering(requests, redirecting(old=(302, other))))
    await fetch(session, f"{url}/old", request=Request(contact="web@courier.example"))
    said = {one.headers["User-Agent"] for one in requests}
    assert said == {
        f"BelowTheLine/{__version__} (reads feeds for a newspaper's Discord server; "
        "web@courier.example)"
    }


@pytest.mark.parametrize("held", ["", "  ", None])
async def test_missing_variable_is_named_and_nothing_is_asked(
    session: aiohttp.ClientSession,
    serve: Serve,
    monkeypatch: pytest.MonkeyPatch,
    held: str | None,
) -> None:
    monkeypatch.delenv("COURIER_KEY", raising=False)
    if held is not None:
        monkeypatch.setenv("COURIER_KEY", held)
    requests: list[web.BaseRequest] = []
    url = await serve(remembering(requests, redirecting()))
    with pytest.raises(FetchError) as caught:
        await fetch(session, url, request=WITH_KEY)
    assert caught.value.reason == (
        "its headers need COURIER_KEY, which the environment lacks; set it where the bot starts"
    )
    assert requests == []


@pytest.mark.parametrize("held", ["one\r\nHost: other", "tab\tin it", "ключ"])
async def test_variable_that_cannot_be_sent_is_named_and_not_shown(
    session: aiohttp.ClientSession, serve: Serve, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    monkeypatch.setenv("COURIER_KEY", held)
    url = await serve(redirecting())
    with pytest.raises(FetchError, match="COURIER_KEY, which its headers in policy") as caught:
        await fetch(session, url, request=WITH_KEY)
    assert held not in str(caught.value)


@pytest.mark.usefixtures("_key")
async def test_no_error_shows_a_secret(session: aiohttp.ClientSession, serve: Serve) -> None:
    async def handle(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(status=401, body=FEED)

    url = await serve(handle)
    with pytest.raises(FetchError, match="wants a password") as caught:
        await fetch(session, url, request=WITH_KEY)
    assert "1f2e3d" not in str(caught.value)
