"""Ending an HTTP server without leaving a connection behind."""

import asyncio

from aiohttp import web

_TURNS = 2  # of the event loop, from a connection that is accepted to one that the server knows


async def stop_serving(runner: web.BaseRunner) -> None:
    """Stop listening, then close all connections, also one that was accepted a moment ago.

    `cleanup` alone waits a single turn, closes those that it knows, and forgets the others.
    """
    for site in list(runner.sites):
        await site.stop()
    for _ in range(_TURNS):
        await asyncio.sleep(0)
    await runner.cleanup()
