"""When a server may be asked again. Reads no clock and rolls no dice: both are handed in."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http import HTTPStatus

from newsroom.feeds.fetch.addresses import host_of
from newsroom.feeds.fetch.freshness import LONGEST_PAUSE

# Cache plugins promise a day or a year for whatever they serve, and a newspaper's news would wait
# for it: what a server asks for beyond this is not heeded (a guess).
_LONGEST_FRESHNESS = timedelta(hours=1)
# What is read seldom is tried again as if it were read so often: two failures tell a feed that is
# broken from a minute of bad weather (a guess).
_TRIED_AGAIN = timedelta(minutes=10)
_JITTER = 0.1  # of a pause; enough to pull feeds apart that a start has brought together
_BETWEEN_VISITS = timedelta(seconds=1)  # to one host
OVERBURDENED = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
_AT_ONCE = 8  # hosts; one slow server must not hold up the others


def pause_after(every: timedelta, max_age: timedelta | None) -> timedelta:
    """Return how long to wait after a visit: `every`, or as long as the answer stays fresh."""
    return max(every, min(max_age or timedelta(), _LONGEST_FRESHNESS))


def backoff(
    failures: int, every: timedelta, retry_after: timedelta | None, *, status: int | None = None
) -> timedelta:
    """Return how long to wait after so many failures in a row: doubling, a day or `every` at most.

    Where there is nothing (404), quadrupling; where it is gone for good and was so before (410),
    a day. A server's own wish counts when it is longer, and one that wants fewer visits (429) is
    not visited sooner than after `every`.

    Args:
        status: of the last answer; None when none came.
    """
    longest = max(every, LONGEST_PAUSE)
    if status == HTTPStatus.GONE and failures > 1:
        return longest
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        failures = 2 * failures - 1  # the first may be a mistake like any other
    doublings = min(max(failures, 0), 16)  # beyond, the cap has long been reached
    first = every if status == HTTPStatus.TOO_MANY_REQUESTS else min(every, _TRIED_AGAIN)
    return min(max(first * (1 << doublings), retry_after or timedelta()), longest)


def jittered(pause: timedelta, chance: float) -> timedelta:
    """Lengthen a pause a little, so that feeds do not all fall due at one moment.

    Args:
        chance: from 0 (not at all) to 1 (by a tenth), as `random.random` gives it.
    """
    return pause * (1 + _JITTER * chance)


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    visitors: int = 0  # the one whose turn it is, and those who wait
    free_at: float = 0.0  # on the clock


class HostTurns:
    """Lets one visitor at a time to a host, with a pause between two, and to few hosts at once."""

    def __init__(
        self,
        pause: timedelta = _BETWEEN_VISITS,
        *,
        clock: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        at_once: int = _AT_ONCE,
    ) -> None:
        """Take seconds that only ever grow, and what waits for some of them.

        Args:
            clock: None for the event loop's own.
            at_once: how many hosts are visited at a time.
        """
        self._pause_seconds = pause.total_seconds()
        self._clock = clock or asyncio.get_running_loop().time
        self._sleep = sleep
        self._room = asyncio.Semaphore(at_once)
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator["Turn"]:
        """Wait for a turn at the host of a URL, and keep it within."""
        turn = Turn(self)
        try:
            await turn.move_to(url)
            yield turn
        finally:
            turn.end()

    async def enter(self, name: str) -> None:
        """Wait until a host may be visited."""
        self._forget_hosts()
        host = self._hosts.setdefault(name, _Host())
        host.visitors += 1
        try:
            await host.lock.acquire()
            try:
                wait_seconds = host.free_at - self._clock()
                if wait_seconds > 0:
                    await self._sleep(wait_seconds)
                await self._room.acquire()  # last: who waits for a host takes no room from others
            except BaseException:
                host.lock.release()
                raise
        except BaseException:
            host.visitors -= 1
            raise

    def leave(self, name: str) -> None:
        """Let a host be visited by the next, after a pause."""
        self._room.release()
        host = self._hosts[name]
        host.free_at = self._clock() + self._pause_seconds
        host.lock.release()
        host.visitors -= 1

    def _forget_hosts(self) -> None:
        now = self._clock()
        for name, host in list(self._hosts.items()):
            if not host.visitors and host.free_at <= now:
                del self._hosts[name]


class Turn:
    """One visitor's turn, at the host it begins with and at those it is sent on to."""

    def __init__(self, turns: HostTurns) -> None:
        self._turns = turns
        self._name: str | None = None  # of the host

    async def move_to(self, url: str) -> None:
        """Wait for a turn at the host of a URL, if that is another one.

        The former is left first: of two who are sent to each other's, neither could go on.
        """
        name = host_of(url)
        if name == self._name:
            return
        self.end()
        await self._turns.enter(name)
        self._name = name

    def end(self) -> None:
        if self._name is not None:
            self._turns.leave(self._name)
            self._name = None
