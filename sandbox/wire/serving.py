"""Serving HTTP on this machine, and ending it without leaving a connection behind."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

HOST = "127.0.0.1"
_TURNS = 3  # of the event loop, from a connection that is accepted to one that the server knows


@asynccontextmanager
async def serving(
    runner: web.BaseRunner, listener: socket.socket | None = None
) -> AsyncIterator[str]:
    """Serve on a free port, or where a socket listens; yields the address, without a path.

    aiohttp's sites stop listening at once. A connection that was accepted in that turn of the loop
    is then known to nobody and never closed; so accept none for a moment, then stop.
    """
    await runner.setup()
    if runner.server is None:
        raise RuntimeError("the runner has been set up, so it has a server")
    loop = asyncio.get_running_loop()
    listener = listener or socket.create_server((HOST, 0))
    server = await loop.create_server(runner.server, sock=listener)
    try:
        yield f"http://{HOST}:{listener.getsockname()[1]}"
    finally:
        loop.remove_reader(listener)
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        server.close()
        await runner.cleanup()
