"""A Discord that says some things in a shape that discord.py cannot make sense of."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.cogs.newsroom import Newsroom

Spoil = Callable[[dict[str, Any]], None]


def without_embeds(message: dict[str, Any]) -> None:
    message["embeds"] = None


def with_an_empty_poll(message: dict[str, Any]) -> None:
    message["poll"] = {}


def without_author(message: dict[str, Any]) -> None:
    del message["author"], message["member"]


def with_strange_interaction(message: dict[str, Any]) -> None:
    message["interaction_metadata"] = {"id": None, "user": None}


@contextlib.contextmanager
def spoiled_events(
    newsroom: Newsroom, kinds: tuple[str, ...], spoil: Spoil, words: str = ""
) -> Iterator[None]:
    """Spoil what the gateway tells of these kinds, where it has these words."""
    sandbox = newsroom.sandbox
    subscribers, publish = sandbox.discord.subscribers, sandbox.gateway.sessions.publish
    index = subscribers.index(publish)

    def tell(event: str, payload: Mapping[str, Any]) -> None:
        told = dict(payload)
        if event in kinds and words in str(told.get("content")):
            spoil(told)
        publish(event, told)

    subscribers[index] = tell
    try:
        yield
    finally:
        subscribers[index] = publish


@contextlib.contextmanager
def spoiled_messages(newsroom: Newsroom, spoil: Spoil, wanted: str) -> Iterator[None]:
    """Spoil the messages with this id or these words wherever they are asked for."""
    discord: Any = newsroom.sandbox.discord
    dispatch = discord.dispatch

    def answer(*asked: Any, **how: Any) -> Any:
        answered = dispatch(*asked, **how)
        for one in answered if isinstance(answered, list) else [answered]:
            if isinstance(one, dict) and (
                one.get("id") == wanted or wanted in str(one.get("content"))
            ):
                spoil(one)
        return answered

    discord.dispatch = answer
    try:
        yield
    finally:
        discord.dispatch = dispatch
