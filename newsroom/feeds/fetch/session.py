"""The HTTP session that feeds are fetched with, and its guard over what it connects to."""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import aiohttp
from aiohttp.abc import AbstractResolver

from newsroom.feeds.fetch.addresses import Place, host_of, is_numeric, place_of

# The socket is opened deep within aiohttp, which passes the address on and nothing else.
_permitted: ContextVar[frozenset[Place]] = ContextVar(
    "permitted", default=frozenset({Place.PUBLIC})
)


class ForbiddenAddressError(OSError):
    """A connection to an address that is not public, where it has to be."""

    def __init__(self, address: str) -> None:
        # One text for all: aiohttp keeps the error of a name's last address if all are alike.
        super().__init__(errno.EACCES, "not a public address")
        self.address = address


class Connector(aiohttp.TCPConnector):
    """Connects to permitted places only, and tells where a name leads."""

    async def addresses_of(self, host: str, port: int) -> list[str]:
        """Return the addresses of a host. Raise OSError for a name that nobody knows here."""
        return [found["host"] for found in await self._resolve_host(host, port)]


def open_session(resolver: AbstractResolver | None = None) -> aiohttp.ClientSession:
    """Return a session fit for fetching feeds: it keeps no cookies.

    It connects to public addresses only, unless within `permitting`.

    Args:
        resolver: what looks names up; None for the system's own.
    """
    connector = Connector(
        resolver=resolver,
        # What a name means is looked at when the connection is made: nothing can change between.
        socket_factory=_open_socket,
        # A connection kept open would serve those who may not make it.
        force_close=True,
    )
    return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())


def places_behind(url: str, written: str) -> frozenset[Place]:
    """Return where a URL may lead; a private network only if its host is in the one written.

    Args:
        url: a web address, maybe from a stranger's redirect.
        written: the one that the admin or the operator has written.
    """
    host = host_of(url)
    if host != host_of(written):
        return frozenset({Place.PUBLIC})
    if is_numeric(host):
        return frozenset(Place)
    # No newspaper's name means the place where a cloud tells a machine its secrets.
    return frozenset({Place.PUBLIC, Place.PRIVATE})


async def require_place(session: aiohttp.ClientSession, url: str, places: frozenset[Place]) -> None:
    """Look where a URL leads, for what a proxy is to connect to in our place.

    Raises:
        ForbiddenAddressError: not to one of these places.
        OSError: nobody knows its name here, so that there is no telling.
    """
    assert isinstance(session.connector, Connector)
    host = host_of(url)
    for address in await session.connector.addresses_of(host, 0):
        if place_of(address) not in places:
            raise ForbiddenAddressError(address)


@contextmanager
def permitting(places: frozenset[Place]) -> Iterator[None]:
    """Let connections be made to these places, in this task and for this while."""
    token = _permitted.set(places)
    try:
        yield
    finally:
        _permitted.reset(token)


def _open_socket(info: aiohttp.AddrInfoType) -> socket.socket:
    family, kind, protocol, _, (address, *_) = info
    if place_of(str(address)) not in _permitted.get():
        raise ForbiddenAddressError(str(address))
    return socket.socket(family, kind, protocol)
