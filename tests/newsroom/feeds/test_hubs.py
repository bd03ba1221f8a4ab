"""Where a feed says that its changes are told."""

from __future__ import annotations

import json
from datetime import timedelta

import aiohttp
import pytest

from newsroom.errors import FetchError
from newsroom.feeds.fetch import fetch, subscribe
from newsroom.feeds.hubs import Hub
from newsroom.feeds.parse import parse
from tests.newsroom.feeds.answers import Serve, answer

URL = "https://courier.example/feed/"
HUB = Hub("https://hub.example/", "https://courier.example/feed")
_ATOM = 'xmlns{}="http://www.w3.org/2005/Atom"'
_LINKS = '<{0}link rel="self" href="/feed"/><{0}link rel="hub" href="https://hub.example/"/>'
RSS = f"""<rss version="2.0" {_ATOM.format(":atom")}><channel><title>Courier</title>
{_LINKS.format("atom:")}<item><guid>1</guid><title>One</title></item></channel></rss>"""
ATOM = f"""<feed {_ATOM.format("")}><title>Courier</title>{_LINKS.format("")}
<entry><id>1</id><title>One</title></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "feed_url": "https://courier.example/feed",
        "hubs": [
            {"type": "rssCloud", "url": "https://cloud.example/"},
            {"type": "WebSub", "url": "https://hub.example/"},
        ],
        "items": [{"id": "1", "title": "One"}],
    }
)


@pytest.mark.parametrize("document", [RSS, ATOM, JSON])
def test_feed_of_each_kind_names_its_hub(document: str) -> None:
    assert parse(document.encode(), URL).hub == HUB


def test_feed_without_a_hub_has_none() -> None:
    assert parse(RSS.replace("hub", "next").encode(), URL).hub is None


def test_hub_of_a_feed_that_does_not_name_itself_is_asked_about_no_address() -> None:
    assert parse(RSS.replace('rel="self"', 'rel="next"').encode(), URL).hub == Hub(HUB.url, "")


async def test_headers_name_a_hub_too(session: aiohttp.ClientSession, serve: Serve) -> None:
    links = '<https://hub.example/>; rel="hub", <https://courier.example/feed>; rel="self"'
    url = await serve(answer(headers={"Link": links}))
    assert (await fetch(session, f"{url}/feed")).hub == HUB


async def test_hub_that_refuses_is_reported_in_a_sentence(
    session: aiohttp.ClientSession, serve: Serve
) -> None:
    url = await serve(answer(status=403))
    with pytest.raises(FetchError, match="403"):
        await _ask(session, Hub(url, URL), written=url)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/", "http://169.254.169.254/", "ftp://a"])
async def test_feed_of_a_stranger_has_no_private_place_asked(
    session: aiohttp.ClientSession, address: str
) -> None:
    with pytest.raises(FetchError):
        await _ask(session, Hub(address, URL), written=URL)


async def _ask(session: aiohttp.ClientSession, hub: Hub, *, written: str) -> None:
    callback = "https://bot.example/websub/x"
    await subscribe(session, hub, callback, timedelta(days=1), written=written)
