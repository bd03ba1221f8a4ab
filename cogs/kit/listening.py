"""Serves HTTP on a port of this machine."""

import contextlib
import os
from collections.abc import AsyncIterator, Sequence

from aiohttp import web

from newsroom.errors import VariableError

_HOST = "127.0.0.1"


@contextlib.asynccontextmanager
async def listening(routes: Sequence[web.RouteDef], port: int, variable: str) -> AsyncIterator[int]:
    """Answer on a port until the block ends, and give its number.

    Args:
        variable: which of the environment's names the port.

    Raises:
        VariableError: the port cannot be had.
    """
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, _HOST, port).start()
        except OSError as error:
            reason = f"port {port} cannot be had ({os.strerror(error.errno or 0)})"
            raise VariableError(f"{variable}: {reason}; choose another one") from error
        bound: int = runner.addresses[0][1]
        yield bound
    finally:
        await runner.cleanup()
