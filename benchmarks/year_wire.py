"""The network between the bot and the simulated hosts, and a count of what goes over it.

The bot's own session, with its guard, resolver and connector, ends at a socket; hosts begin there.
"""

import asyncio
import errno
import random
import socket
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

from benchmarks.year_press import Answer, Press
from benchmarks.year_stories import DAY, HOUR, Trouble
from benchmarks.year_time import SimulatedLoop

_GAP = 1.0  # seconds that the bot leaves between two visits to a host
_ROUNDING = 1e-3
_LONGEST_FRESHNESS = HOUR
_TRIED_AGAIN = HOUR / 6
_LONGEST_PAUSE = DAY
_REDIRECTS = (301, 302)

_asking: ContextVar[str] = ContextVar("_asking")  # the feed's address in the policy


@dataclass(slots=True)
class _Manners:
    """What the bot owes one feed."""

    answered_at: float = 0.0
    pause: float = 0.0  # from then on; 0: it has not been asked yet
    failures: int = 0
    life: int = 0  # of the bot, in which it was answered
    host: str = ""  # asked last
    is_redirected: bool = False  # the next request belongs to the same visit


@dataclass(slots=True)
class Tally:
    """What went over the wire."""

    requests: int = 0
    visits: int = 0
    permitted: float = 0.0  # visits, if each were made at its earliest polite moment
    early: int = 0  # visits made before it
    early_after_kill: int = 0  # of these, because what was last answered died with the bot
    answers: Counter[str] = field(default_factory=Counter)
    crowded: int = 0  # requests at a host that was serving another
    hurried: int = 0  # requests at a host too soon after another
    bytes_sent: int = 0


class Wire:
    """Connects the bot to the press, and watches its manners."""

    def __init__(self, loop: SimulatedLoop, press: Press, every: float, seed: int) -> None:
        self.press = press
        self.tally = Tally()
        self.life = 0
        self.cpu_seconds = 0.0  # of the hosts, not the bot's
        self.step: Callable[[], None] = lambda: None  # may raise, and end the bot
        self._loop = loop
        self._every = every
        self._rng = random.Random(seed)
        self._addresses = {
            name: f"93.184.{number // 250}.{number % 250 + 1}"
            for number, name in enumerate(press.hosts)
        }
        self._hosts = {address: name for name, address in self._addresses.items()}
        self._numbers = {feed.url: feed.number for feed in press.feeds}
        self._manners: defaultdict[int, _Manners] = defaultdict(_Manners)
        self._serving: Counter[str] = Counter()
        self._free_at: defaultdict[str, float] = defaultdict(lambda: -_GAP)

    def resolver(self) -> AbstractResolver:
        return _Resolver(self._addresses)

    def address(self, url: str) -> str:
        """Hear which feed is asked for next in this task; a bare connection would not tell."""
        _asking.set(url)
        return url

    # ------------------------------------------------------------ connections

    async def connect(self, address: str) -> None:
        """Connect to a host; note what it means for it."""
        self.step()
        now = self._loop.time()
        host = self._hosts[address]
        feed = self._numbers[_asking.get()]
        manners = self._manners[feed]
        goes_on = manners.is_redirected and manners.host == host
        manners.host = host
        self._begin_visit(manners, now)
        self.tally.crowded += self._serving[host] > 0
        self.tally.hurried += now - self._free_at[host] < _GAP - _ROUNDING and not goes_on
        self._serving[host] += 1
        trouble = self.press.connects(host, now)
        if trouble is Trouble.REFUSING:
            self.tally.requests += 1
            self.tally.answers["refused"] += 1
            self._leave(host)
            self._end_visit(feed, now)
            raise ConnectionRefusedError(errno.ECONNREFUSED, "refused")
        try:
            await asyncio.sleep(self._rng.uniform(0.01, 0.1))
        except asyncio.CancelledError:
            self._leave(host)
            raise

    def open(
        self, protocol: asyncio.Protocol, address: str, sock: socket.socket
    ) -> asyncio.Transport:
        feed = self._numbers[_asking.get()]
        return _Connection(self, protocol, self._hosts[address], feed, sock)

    def close(self, host: str, feed: int, answer: Answer | None) -> None:
        """Note the end of a connection, with what was answered; None when nothing was."""
        self._leave(host)
        self._end_visit(feed, self._loop.time(), answer)

    def _leave(self, host: str) -> None:
        self._serving[host] -= 1
        self._free_at[host] = self._loop.time()

    def begin_life(self) -> None:
        """Note that the bot has died, and is started anew."""
        self.life += 1
        for manners in self._manners.values():
            manners.is_redirected = False

    # ------------------------------------------------------------ requests

    def ask(self, host: str, request: bytes) -> tuple[float, Answer]:
        """Return a host's answer, and the seconds it takes."""
        began = time.thread_time()
        head, *lines = request.decode().split("\r\n")
        pairs = (line.partition(": ") for line in lines if line)
        asked = {name.lower(): value for name, _, value in pairs}
        now = self._loop.time()
        self.tally.requests += 1
        if self.press.connects(host, now) is Trouble.SILENT:
            answer = Answer(None)
        else:
            answer = self.press.answer(host, head.split(" ")[1], asked, now)
        self.tally.answers[str(answer.status or "silent")] += 1
        self.tally.bytes_sent += len(answer.body)
        self.cpu_seconds += time.thread_time() - began
        return self._rng.uniform(0.05, 0.4), answer

    # ------------------------------------------------------------ manners

    def _begin_visit(self, manners: _Manners, now: float) -> None:
        if manners.is_redirected:
            manners.is_redirected = False
            return
        self.tally.visits += 1
        waited = now - manners.answered_at
        self.tally.permitted += waited / manners.pause if manners.pause else 1
        if waited > manners.pause - _ROUNDING:
            return
        if manners.life == self.life:
            self.tally.early += 1
        else:
            self.tally.early_after_kill += 1
            manners.failures = max(0, manners.failures - 1)  # the bot has not heard of the last

    def _end_visit(self, feed: int, now: float, answer: Answer | None = None) -> None:
        manners = self._manners[feed]
        if answer is not None and answer.status in _REDIRECTS:
            manners.is_redirected = True
            return
        manners.answered_at, manners.life = now, self.life
        if answer is not None and answer.is_good:
            manners.failures = 0
            manners.pause = max(self._every, min(answer.fresh_for, _LONGEST_FRESHNESS))
            return
        manners.failures += 1
        doublings = manners.failures
        if answer is not None and answer.status == 404:
            doublings = 2 * doublings - 1
        asked_for = answer.retry_after if answer else 0.0
        wants_fewer = answer is not None and answer.status == 429
        first = self._every if wants_fewer else min(self._every, _TRIED_AGAIN)
        manners.pause = min(max(first * 2**doublings, asked_for), _LONGEST_PAUSE)


class _Connection(asyncio.Transport):
    """The near end of a connection."""

    def __init__(
        self,
        wire: Wire,
        protocol: asyncio.Protocol,
        host: str,
        feed: int,
        sock: socket.socket,
    ) -> None:
        super().__init__()
        self._wire = wire
        self._protocol = protocol
        self._host = host
        self._feed = feed
        self._socket = sock
        self._answered: Answer | None = None
        self._heard = b""
        self._closed = False

    def write(self, data: Any) -> None:
        self._heard += bytes(data)
        request, end, self._heard = self._heard.partition(b"\r\n\r\n")
        if not end:
            self._heard = request
            return
        seconds, answer = self._wire.ask(self._host, request)
        if answer.status is not None:
            asyncio.get_running_loop().call_later(seconds, self._answer, answer)

    def _answer(self, answer: Answer) -> None:
        if self._closed:
            return
        lines = [f"HTTP/1.1 {answer.status} Reason", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in answer.headers.items()]
        self._answered = answer
        body = answer.body[: len(answer.body) // 2] if answer.cut_off else answer.body
        self._protocol.data_received("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        if answer.cut_off:
            self.close()

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._socket.close()
        self._wire.close(self._host, self._feed, self._answered)
        asyncio.get_running_loop().call_soon(self._protocol.connection_lost, None)

    def abort(self) -> None:
        self.close()

    def is_closing(self) -> bool:
        return self._closed

    def is_reading(self) -> bool:
        return True

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self._socket if name == "socket" else default


class _Resolver(AbstractResolver):
    def __init__(self, addresses: dict[str, str]) -> None:
        self._addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            {
                "hostname": host,
                "host": self._addresses[host],
                "port": port,
                "family": socket.AF_INET,
                "proto": 0,
                "flags": socket.AI_NUMERICHOST,
            }
        ]

    async def close(self) -> None: ...
