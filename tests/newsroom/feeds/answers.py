"""What a server on this machine may answer, and what a refused fetch raises."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress

import aiohttp
import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from newsroom.errors import FetchError
from newsroom.feeds.fetch import Limits, fetch

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
Serve = Callable[[Handler], Awaitable[str]]

FEED = b"<rss version='2.0'><channel/></rss>"


def answer(status: int = 200, body: bytes = FEED, headers: dict[str, str] | None = None) -> Handler:
    async def handle(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(status=status, body=body, headers=headers)

    return handle


def redirecting(**steps: tuple[int, str]) -> Handler:
    """Redirect from each named path as told; any other path is the feed."""

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        step = steps.get(request.path.strip("/"))
        if step is None:
            return web.Response(body=FEED)
        return web.Response(status=step[0], headers={"Location": step[1]})

    return handle


@asynccontextmanager
async def saying(pieces: Iterable[bytes], *, hang: bool = False) -> AsyncIterator[str]:
    """Say bytes to whoever connects, be they HTTP or not; then hang up, or stay on in silence.

    What a client does not wait for is never made: a bomb costs its thrower nothing either.
    """

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
            if hang:
                await reader.read()  # until the client has had enough
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def resolved(host: str, address: str, port: int) -> list[ResolveResult]:
    """Return what a look-up of a host answers."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return [ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)]


class Names(AbstractResolver):
    """Knows the names it is given, and the address that each has at each look-up, in turn."""

    def __init__(self, addresses: Mapping[str, Iterable[str]] | None = None) -> None:
        self._addresses = {name: iter(listed) for name, listed in (addresses or {}).items()}
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self._addresses:
            raise OSError(socket.EAI_NONAME, f"no address for {host}")
        return resolved(host, next(self._addresses[host]), port)

    async def close(self) -> None: ...


async def refused(
    session: aiohttp.ClientSession, url: str, limits: Limits | None = None
) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await fetch(session, url, limits=limits or Limits())
    return caught.value
