"""Lets hubs tell when a feed has changed (https://www.w3.org/TR/websub/), at a public address.

What they send is not looked at: the feed is read as always, only sooner. So a callback needs no
signature beside its own address, which nobody can guess and only the hub is told. It follows from
the bot's token, and stays good over a restart for as long as the hub's lease lasts. Whoever misses
a hub's word reads the feed when it is due.
"""

import contextlib
import hashlib
import hmac
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Protocol

import aiohttp
from aiohttp import web

from cogs.kit.joined import JoinedBot
from cogs.kit.listening import listening
from cogs.press.feed_source import FeedSource
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.environment import HubsPlace
from newsroom.errors import FetchError
from newsroom.feeds.fetch import subscribe, without_password
from newsroom.feeds.hubs import Hub

log = logging.getLogger(__name__)

_LEASE = timedelta(days=10)  # what is asked for; the hub decides
_ASK_AGAIN_AFTER = timedelta(hours=1)  # a hub that has not asked back; a guess
_LEAST_PAUSE = timedelta(seconds=10)  # between two readings that a hub asks for; a guess
_TOKEN = "{token:[0-9a-f]{64}}"


class HubsParts(Protocol):
    """What listening to hubs takes of the bot's parts."""

    policies: Policies
    session: aiohttp.ClientSession
    feed_source: FeedSource
    clock: Clock


@contextlib.asynccontextmanager
async def hear_hubs(
    bot: JoinedBot[HubsParts], place: HubsPlace | None
) -> AsyncIterator[int | None]:
    """Listen until the block ends, and give the port; do nothing without a place.

    Raises:
        VariableError: the port cannot be had.
    """
    if place is None:
        yield None
        return
    hubs = Hubs(bot, place.url)
    # Whoever passes the requests on may keep the path before the token or leave it out.
    paths = (f"/{_TOKEN}", f"/{{_:.*}}/{_TOKEN}")
    routes = [web.get(path, hubs.confirm) for path in paths]
    routes += [web.post(path, hubs.hear) for path in paths]
    bot.add_listener(hubs.on_hub_found)
    try:
        async with listening(routes, place.port, "WEBSUB_PORT") as port:
            yield port
    finally:
        bot.remove_listener(hubs.on_hub_found)


class Hubs:
    """The hubs of one bot's feeds."""

    def __init__(self, bot: JoinedBot[HubsParts], public_url: str) -> None:
        self._bot = bot
        self._parts = bot.parts
        self._public_url = public_url
        self._asked: dict[str, str] = {}  # feed -> the topic that its hub was asked for
        self._ask_at: dict[str, datetime] = {}  # when a feed's hub is to be asked again
        self._read_at: dict[str, datetime] = {}  # when a hub last had a feed read

    async def on_hub_found(self, url: str, hub: Hub) -> None:
        """Ask a feed's hub to tell of its changes, unless it does already."""
        now = self._parts.clock()
        if self._ask_at.get(url, now) > now:
            return
        self._ask_at[url] = now + _ASK_AGAIN_AFTER
        hub = replace(hub, topic=hub.topic or url)
        self._asked[url] = hub.topic
        callback = f"{self._public_url}/{self._token(url)}"
        written = self._parts.feed_source.address(url)
        try:
            await subscribe(self._parts.session, hub, callback, _LEASE, written=written)
        except FetchError as error:
            log.warning("hub refuses url=%s reason=%s", error.url, error.reason)

    async def confirm(self, request: web.Request) -> web.Response:
        """Answer a hub that asks whether it was asked: it echoes a word then."""
        url = self._feed_of(request)
        topic, asked = request.query.get("hub.topic"), request.query
        if asked.get("hub.mode") == "denied":
            log.warning("hub refuses feed=%s", without_password(url))
            return web.Response()
        if asked.get("hub.mode") != "subscribe" or topic != self._asked.get(url):
            raise web.HTTPNotFound
        seconds = asked.get("hub.lease_seconds", "")
        granted = int(seconds) if seconds.isascii() and seconds.isdecimal() else 0
        if granted:
            half = min(timedelta(seconds=granted), _LEASE) / 2
            self._ask_at[url] = self._parts.clock() + half
        log.info("hub tells of changes feed=%s", without_password(url))
        return web.Response(text=asked.get("hub.challenge", ""), content_type="text/plain")

    async def hear(self, request: web.Request) -> web.Response:
        """Have a feed read whose hub says that it has changed."""
        url = self._feed_of(request)
        now = self._parts.clock()
        due_at = max(now, self._read_at.get(url, now - _LEAST_PAUSE) + _LEAST_PAUSE)
        self._read_at[url] = due_at
        self._bot.dispatch("feed_changed", url, due_at)
        return web.Response(status=HTTPStatus.ACCEPTED)

    def _feed_of(self, request: web.Request) -> str:
        """Return the feed that a callback is for.

        Raises:
            HTTPGone: nobody follows it, so the hub may forget it.
        """
        token = request.match_info["token"]
        for url in self._parts.policies.takers:
            if hmac.compare_digest(self._token(url), token):
                return url
        raise web.HTTPGone

    def _token(self, url: str) -> str:
        secret = (self._bot.http.token or "").encode()
        return hmac.new(secret, f"websub {url}".encode(), hashlib.sha256).hexdigest()
