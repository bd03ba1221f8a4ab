"""A line to a server that a test may cut, or let go silent, as networks do."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator


class Relay:
    """Passes on what comes in at a port of its own."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._lines: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._passing = asyncio.Event()
        self._passing.set()
        self._server: asyncio.Server | None = None
        self.port = 0

    async def join(self) -> None:
        """Take connections, at the same port as before."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """End every connection and take no more."""
        assert self._server is not None
        self._server.close()
        self._passing.set()
        for line in self._lines:
            line.transport.abort()
        await asyncio.gather(*self._tasks)

    def silence(self) -> None:
        """Keep all connections, and pass nothing on."""
        self._passing.clear()

    def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._connect(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._to)
        self._lines |= {writer, back}
        both = self._pass(reader, back), self._pass(there, writer)
        await asyncio.gather(*both, return_exceptions=True)  # either end may break off
        self._lines -= {writer, back}

    async def _pass(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while some := await source.read(65_536):
            await self._passing.wait()
            sink.write(some)
        sink.close()


@contextlib.asynccontextmanager
async def relayed(url: str) -> AsyncIterator[tuple[Relay, str]]:
    """Lead a line to the server of an address; return it, and the address by way of it."""
    head, _, rest = url.rpartition(":")
    port, _, name = rest.partition("/")
    relay = Relay(int(port))
    await relay.join()
    try:
        yield relay, f"{head}:{relay.port}/{name}"
    finally:
        await relay.cut()
