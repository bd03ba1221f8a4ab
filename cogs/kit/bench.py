"""Where what may take long is judged: in a thread beside the event loop, each person in turn."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar
from weakref import WeakValueDictionary

from newsroom.config import Policy
from newsroom.models import Record, Reply, Verdict
from newsroom.policy.engine import evaluate, may_take_long

_T = TypeVar("_T")


class Bench:
    """Judges replies without holding up everybody else.

    One thread, since more would only share the interpreter. While thirty texts of the slowest kind
    are judged in it, the event loop goes on within some 10 ms; a process of its own would spare it
    these, but needs a second copy of the word lists, and a reload that reaches both.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="judge")
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._preparing: asyncio.Future[None] | None = None
        self._closed = False

    def prepare(self, work: Callable[[], None]) -> asyncio.Future[None]:
        """Begin what must be done before anything is judged; all that comes meanwhile waits."""
        self._preparing = asyncio.get_running_loop().run_in_executor(self._thread, work)
        return self._preparing

    async def until_prepared(self) -> None:
        """Wait until it is done; at once when it is, or when nothing was to be done."""
        if self._preparing is not None:
            await asyncio.shield(self._preparing)

    async def judge(self, policy: Policy, reply: Reply, record: Record) -> Verdict:
        """Judge a reply, on the spot if that is over sooner than a thread takes it up."""
        await self.until_prepared()
        if not may_take_long(policy, reply):
            return evaluate(policy, reply, record)
        return await self.run(reply.author_id, lambda: evaluate(policy, reply, record))

    async def run(self, person_id: int, work: Callable[[], _T]) -> _T:
        """Return what `work` does in the thread.

        Args:
            person_id: Who it is for. Nobody has more than one thing waiting there, so that those
                of others are done between any two of theirs.
        """
        turn = self._turns.setdefault(person_id, asyncio.Lock())
        async with turn:
            if self._closed:  # as what waits there then is
                raise asyncio.CancelledError
            return await asyncio.get_running_loop().run_in_executor(
                self._thread, copy_context().run, work
            )

    def close(self) -> None:
        """Start nothing more; what is under way ends by itself."""
        self._closed = True
        self._thread.shutdown(wait=False, cancel_futures=True)
