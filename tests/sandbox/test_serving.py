"""How a local server ends."""

import asyncio
import socket

import pytest
from aiohttp import web

from sandbox.wire.serving import serving


@pytest.mark.parametrize("turns", range(6))
async def test_connection_of_the_last_moment_is_closed(turns: int) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    with socket.create_connection(listener.getsockname()) as client:
        client.setblocking(False)
        async with serving(web.AppRunner(web.Application(), shutdown_timeout=1.0), listener):
            for _ in range(turns):
                await asyncio.sleep(0)
        async with asyncio.timeout(5):
            try:
                rest = await asyncio.get_running_loop().sock_recv(client, 1)
            except ConnectionResetError:
                rest = b""
    assert rest == b""
