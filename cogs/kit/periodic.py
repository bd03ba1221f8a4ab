"""Does something again and again. A machine's clock put back or forward changes nothing of that.

`discord.ext.tasks` counts by the wall clock: set back an hour, its loops sleep an hour more.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

log = logging.getLogger(__name__)


class Periodic:
    """Work that is begun as often as is said; what goes wrong once does not end it."""

    def __init__(
        self,
        work: Callable[[], Awaitable[None]],
        every: timedelta,
        *,
        after: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Prepare the work.

        Args:
            every: From one beginning to the next; work that takes longer is followed at once.
            after: What to wait for before it is begun at all.
        """
        self._work = work
        self._every = every
        self._after = after
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _run(self) -> None:
        if self._after is not None:
            await self._after()
        time = asyncio.get_running_loop().time  # monotonic
        while True:
            due_at = time() + self._every.total_seconds()
            try:
                await self._work()
            except Exception:
                log.exception("what is done regularly has failed, going on")
            await asyncio.sleep(max(0.0, due_at - time()))
