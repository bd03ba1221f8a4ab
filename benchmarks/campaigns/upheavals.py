"""What befalls the connection over which Discord tells what happens, until it is ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from tests.cogs.newsroom import Newsroom

_EVERY_SECONDS = 0.25
_SILENCE_SECONDS = 0.3
_HEARTBEAT_MS = 100


async def _drop(newsroom: Newsroom) -> None:
    newsroom.sandbox.gateway.drop_connections()


async def _forget(newsroom: Newsroom) -> None:
    newsroom.sandbox.gateway.drop_connections(forget=True)


async def _ask(newsroom: Newsroom) -> None:
    newsroom.sandbox.gateway.ask_to_reconnect()


async def _refuse(newsroom: Newsroom) -> None:
    gateway = newsroom.sandbox.gateway
    gateway.accepting = False
    gateway.drop_connections()
    try:
        await asyncio.sleep(_SILENCE_SECONDS)
    finally:
        gateway.accepting = True


async def _fall_silent(newsroom: Newsroom) -> None:
    """Let the connection stand and say nothing, until the bot gives it up."""
    gateway: Any = newsroom.sandbox.gateway
    state: Any = newsroom.bot._connection
    if gateway.heartbeat_ms != _HEARTBEAT_MS:
        gateway.heartbeat_ms = _HEARTBEAT_MS
        state.heartbeat_timeout = _SILENCE_SECONDS
        gateway.drop_connections()  # what it agreed upon holds for new connections
        await asyncio.sleep(_EVERY_SECONDS)
    for connection in tuple(gateway._connections):
        connection.send_frame = lambda _frame: None
    await asyncio.sleep(3 * _SILENCE_SECONDS)


_DEEDS: dict[str, Callable[[Newsroom], Coroutine[Any, Any, None]]] = {
    "connection drops, is resumed": _drop,
    "session is lost": _forget,
    "op 7, reconnect": _ask,
    "gateway refuses": _refuse,
    "connection falls silent": _fall_silent,
}


def _again_and_again(
    deed: Callable[[Newsroom], Coroutine[Any, Any, None]],
) -> Callable[[Newsroom], Coroutine[Any, Any, None]]:
    async def shake(newsroom: Newsroom) -> None:
        while True:
            await deed(newsroom)
            await asyncio.sleep(_EVERY_SECONDS)

    return shake


async def _all_in_turn(newsroom: Newsroom) -> None:
    while True:
        for deed in _DEEDS.values():
            await deed(newsroom)
            await asyncio.sleep(_EVERY_SECONDS)


UPHEAVALS = {name: _again_and_again(deed) for name, deed in _DEEDS.items()}
UPHEAVALS["all of these in turn"] = _all_in_turn
