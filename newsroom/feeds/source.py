"""Reading a feed once, wherever it is, for the command line."""

import asyncio
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from newsroom.errors import FetchError
from newsroom.feeds.bounds import LARGEST_BYTES
from newsroom.feeds.parse import Parsed
from newsroom.feeds.parse_apart import Parser
from newsroom.feeds.shown import shown
from newsroom.models import Article
from newsroom.request import Request
from newsroom.selectors import Selectors
from newsroom.urls import without_password

_PLAIN = Request()


def _none(_article: Article) -> bool:
    return False


def name_source(source: str) -> str:
    """Return what messages call a source."""
    return "standard input" if source == "-" else without_password(source)


async def read_source(
    source: str,
    request: Request = _PLAIN,
    selectors: Selectors | None = None,
    completed: Callable[[Article], bool] = _none,
) -> Parsed:
    """Return what a feed says at a web address, in a file or, for "-", on standard input.

    Args:
        completed: of a web address, which articles their own pages may add to.

    Raises:
        FetchError: it could not be had.
        ParseError: it is not a feed.
    """
    if not source.strip():
        raise FetchError('""', "name a feed's address or a file, or - for standard input")
    if not source.lower().startswith(("http://", "https://")):
        body = await asyncio.to_thread(_read_file, source)
        return await Parser().parse(body, name_source(source), selectors=selectors)
    from newsroom.feeds.fetch import (
        HostTurns,
        complete_articles,
        fetch,
        open_session,
    )  # a file needs nothing of the network

    async with open_session() as session, HostTurns().turn(source) as turn:
        fetched = await fetch(session, source, request=request, turn=turn)
        parsed = await Parser().parse(
            fetched.body, fetched.url, fetched.content_type, selectors=selectors
        )
        some = [article for article in parsed.articles if completed(article)]
        completion = await complete_articles(session, some, source, request, turn)
        told = dict(zip(some, completion.articles, strict=True))
    return replace(parsed, articles=tuple(told.get(one, one) for one in parsed.articles))


def _read_file(path: str) -> bytes:
    name = shown(name_source(path))
    try:
        with _open(path) as file:
            body = file.read(LARGEST_BYTES + 1)  # what has no end, like a device, is not read to it
    except (FileNotFoundError, ValueError) as error:  # a NUL in it is a ValueError
        raise FetchError(name, f"there is no such file{_hint(path)}") from error
    except OSError as error:
        raise FetchError(name, f"the file cannot be read: {error.strerror}") from error
    if len(body) > LARGEST_BYTES:
        size = f"{LARGEST_BYTES / 1024 / 1024:.3g} MiB"
        raise FetchError(name, f"the file is larger than {size}, too large for a feed")
    return body


def _open(path: str) -> BinaryIO:
    if path == "-":
        return open(sys.stdin.fileno(), "rb", closefd=False)
    return Path(path).open("rb")


def _hint(path: str) -> str:
    """Guess that a web address was meant."""
    if "://" in path:
        return ", and only http and https addresses can be fetched"
    host, slash, _ = path.partition("/")
    is_named_as_host = bool(re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?", host))
    is_named_as_file = Path(path).suffix in (".xml", ".rss", ".atom", ".json")
    if is_named_as_host and (slash or not is_named_as_file):
        return f"; for a web address, write https://{path}"
    return ""
