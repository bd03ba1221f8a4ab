"""Parsing in a thread of its own, with an end to the patience of whoever waits for it."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import timedelta
from functools import partial

from newsroom.errors import ParseError
from newsroom.feeds.parse import Parsed, parse
from newsroom.selectors import Selectors

LONGEST_PARSING = timedelta(seconds=60)  # many times what the largest newspaper's feed takes
_LARGE_BYTES = 4 * 1024 * 1024  # from here on, up to 300 MiB of memory (see bounds.py)


class Parser:
    """Parses each feed in a thread of its own.

    A thread cannot be stopped. One that is given up holds back neither other feeds, as one of a
    pool would, nor the end of the bot; but as long as it runs, its feed is not read again.
    """

    def __init__(self) -> None:
        self._given_up: dict[str, threading.Thread] = {}  # by feed
        self._large = asyncio.Lock()

    async def parse(
        self,
        body: bytes,
        url: str,
        content_type: str | None = None,
        *,
        selectors: Selectors | None = None,
        within: timedelta = LONGEST_PARSING,
    ) -> Parsed:
        """Return what `parse` does, and let everything else go on meanwhile.

        Of large feeds, one is read at a time: they take much memory.

        Raises:
            ParseError: for what is not a feed, and for what takes too long.
        """
        async with self._large if len(body) > _LARGE_BYTES else contextlib.nullcontext():
            work = partial(parse, body, url, content_type, selectors)
            return await self._parse(work, url, within)

    async def _parse(self, parsing: Callable[[], Parsed], url: str, within: timedelta) -> Parsed:
        former = self._given_up.pop(url, None)
        if former is not None and former.is_alive():
            self._given_up[url] = former
            raise ParseError(url, "an earlier reading of it, which was given up, still goes on")
        parsed: Future[Parsed] = Future()

        def work() -> None:
            try:
                parsed.set_result(parsing())
            except BaseException as error:  # whatever it is, it is raised where it is waited for
                parsed.set_exception(error)

        parsed.set_running_or_notify_cancel()
        thread = threading.Thread(target=work, name=f"parse {url}", daemon=True)
        thread.start()
        try:
            async with asyncio.timeout(within.total_seconds()):
                return await asyncio.wrap_future(parsed)
        except TimeoutError as error:
            self._given_up[url] = thread
            reason = f"reading it was given up after {within.total_seconds():g} seconds"
            raise ParseError(url, f"{reason}; no newspaper's feed takes as long") from error
