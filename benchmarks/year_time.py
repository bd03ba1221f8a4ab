"""Simulated time: an event loop in which waiting takes none, and the network that is within it.

Work for threads (SQLite, parsing) is done at once, so that a run can be repeated exactly; or, where
its cost is measured, in threads that are waited for. Either way it takes no simulated time.
"""

import asyncio
import selectors
import socket
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar

import aiosqlite.core

import cogs.press.reading
from newsroom.feeds.parse import Parsed, parse
from newsroom.feeds.parse_apart import LONGEST_PARSING, Parser
from newsroom.selectors import Selectors

BEGAN_AT = datetime(2060, 1, 1, tzinfo=UTC)  # after any moment that the machine can show

_Result = TypeVar("_Result")


class Network(Protocol):
    """What stands in for the Internet."""

    async def connect(self, address: str) -> None:
        """Connect to a numeric address, or raise OSError, or never return."""
        ...

    def open(
        self, protocol: asyncio.Protocol, address: str, sock: socket.socket
    ) -> asyncio.Transport:
        """Return the near end of a connection just made."""
        ...


class SimulatedLoop(asyncio.SelectorEventLoop):
    """An event loop that goes to the next moment at which something happens, at once."""

    def __init__(self, *, in_threads: bool) -> None:
        self.network: Network | None = None
        self.seconds = 0.0
        self.in_threads = in_threads
        self.owed = 0  # answers of threads
        self._connected: dict[int, str] = {}  # sockets by number, with their far end
        super().__init__(_Selector(self))
        # From the 194th day on a float knows no nanosecond, and nothing would ever be due.
        self._clock_resolution = 1e-6

    def time(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        """Return what a simulated clock on the wall shows."""
        return BEGAN_AT + timedelta(seconds=self.seconds)

    # ------------------------------------------------------------ threads

    def await_thread(self, answer: "asyncio.Future[Any]") -> None:
        """Let no time pass until a thread has answered."""
        self.owed += 1
        answer.add_done_callback(self._answered)

    def _answered(self, _answer: object) -> None:
        self.owed -= 1

    def answer_at_once(self, answer: "asyncio.Future[Any]", work: Callable[[], Any]) -> Any:
        """Do a thread's work here, and return what came of it."""
        result = None
        try:
            result = work()
        except Exception as error:
            self.call_soon(_fail, answer, error)
        else:
            self.call_soon(_succeed, answer, result)
        return result

    def run_in_executor(  # type: ignore[override]  # typeshed's own names for this are private
        self, executor: Any, func: Callable[..., _Result], *args: Any
    ) -> "asyncio.Future[_Result]":
        answer: asyncio.Future[_Result]
        if self.in_threads:
            answer = super().run_in_executor(executor, func, *args)
            self.await_thread(answer)
        else:
            answer = self.create_future()
            self.answer_at_once(answer, lambda: func(*args))
        return answer

    async def shutdown_default_executor(self) -> None:
        self.owed += 1  # by a thread that asyncio makes for it
        await super().shutdown_default_executor()
        self.owed -= 1

    # ------------------------------------------------------------ network

    async def sock_connect(self, sock: socket.socket, address: Any) -> None:
        assert self.network is not None
        await self.network.connect(address[0])
        self._connected[sock.fileno()] = address[0]

    async def create_connection(self, protocol_factory: Any, *_: Any, **named: Any) -> Any:
        """Join a protocol to the network by a socket that `sock_connect` has connected."""
        assert self.network is not None
        sock = named["sock"]
        protocol = protocol_factory()
        transport = self.network.open(protocol, self._connected.pop(sock.fileno()), sock)
        protocol.connection_made(transport)
        return transport, protocol


class _Selector(selectors.DefaultSelector):
    """Waits for threads; when none is at work, time passes instead."""

    def __init__(self, loop: SimulatedLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        if self._loop.owed and (timeout is None or timeout > 0):
            return super().select(None)
        if timeout is None:
            raise RuntimeError("nothing is left that could happen")
        self._loop.seconds += max(timeout, 0)
        return super().select(0) if self._loop.in_threads or self._loop.owed else []


class _Line(SimpleQueue[Any]):
    """The line to a connection's thread, as aiosqlite has it."""

    def put_nowait(self, item: Any) -> None:
        answer, work = item
        loop = None if answer is None else answer.get_loop()
        if isinstance(loop, SimulatedLoop):
            if loop.in_threads:
                loop.await_thread(answer)
            else:
                result = loop.answer_at_once(answer, work)
                if result is not aiosqlite.core._STOP_RUNNING_SENTINEL:
                    return
                item = None, lambda: result  # the thread, which has idled, must still end
        super().put_nowait(item)


def _succeed(answer: "asyncio.Future[Any]", result: Any) -> None:
    if not answer.done():
        answer.set_result(result)


def _fail(answer: "asyncio.Future[Any]", error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)


class _Parser(Parser):
    async def parse(
        self,
        body: bytes,
        url: str,
        content_type: str | None = None,
        *,
        selectors: Selectors | None = None,
        within: timedelta = LONGEST_PARSING,
    ) -> Parsed:
        """Read a feed, at once or in a thread as the bot does."""
        loop = asyncio.get_running_loop()
        assert isinstance(loop, SimulatedLoop)
        if not loop.in_threads:
            return parse(body, url, content_type, selectors)
        loop.owed += 1
        try:
            return await super().parse(body, url, content_type, selectors=selectors, within=within)
        finally:
            loop.owed -= 1


@contextmanager
def _threads_watched() -> Iterator[None]:
    former = aiosqlite.core.SimpleQueue  # type: ignore[attr-defined]  # it has no other seam
    aiosqlite.core.SimpleQueue = _Line  # type: ignore[attr-defined]
    cogs.press.reading.Parser = _Parser  # type: ignore[attr-defined]  # it has no other seam
    try:
        yield
    finally:
        aiosqlite.core.SimpleQueue = former  # type: ignore[attr-defined]
        cogs.press.reading.Parser = Parser  # type: ignore[attr-defined]


def run_simulated(
    main: Callable[[SimulatedLoop], Coroutine[Any, Any, _Result]], *, in_threads: bool = False
) -> _Result:
    """Run a coroutine in simulated time."""
    loop = SimulatedLoop(in_threads=in_threads)
    with _threads_watched(), asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(main(loop))
