"""Asks a hub to tell of a feed's changes (https://www.w3.org/TR/websub/)."""

from datetime import timedelta

import aiohttp

from newsroom.errors import FetchError
from newsroom.feeds.fetch.addresses import Place, require_web
from newsroom.feeds.fetch.proxy import proxy_for
from newsroom.feeds.fetch.reasons import explain, explain_status
from newsroom.feeds.fetch.session import permitting, places_behind, require_place
from newsroom.feeds.hubs import Hub
from newsroom.feeds.shown import shown
from newsroom.request import Request
from newsroom.urls import without_password

_TIMEOUT = aiohttp.ClientTimeout(total=20)


async def subscribe(
    session: aiohttp.ClientSession, hub: Hub, callback: str, lease: timedelta, *, written: str
) -> None:
    """Ask a hub to post to a callback, which it asks back first.

    Args:
        written: the feed's address as the admin wrote it; no other host may be a private one.

    Raises:
        FetchError: with one plain sentence for whatever stood in the way.
    """
    form = {
        "hub.mode": "subscribe",
        "hub.topic": hub.topic,
        "hub.callback": callback,
        "hub.lease_seconds": str(int(lease.total_seconds())),
    }
    headers = {"User-Agent": Request().user_agent}
    name = shown(without_password(hub.url))
    try:
        require_web(hub.url)
        places, proxy = places_behind(hub.url, written), proxy_for(hub.url)
        if proxy is not None:
            await require_place(session, hub.url, places)
            places = frozenset(Place)
        with permitting(places):
            async with session.post(
                hub.url,
                data=form,
                headers=headers,
                proxy=proxy,
                allow_redirects=False,
                timeout=_TIMEOUT,
            ) as response:
                if not response.ok:
                    raise FetchError(name, explain_status(response.status))
    except ValueError as error:
        raise FetchError(name, "this is not a web address") from error
    except TimeoutError as error:
        raise FetchError(name, "the hub took too long to answer") from error
    except (aiohttp.ClientError, OSError) as error:
        raise FetchError(name, explain(error)) from error
