"""Cancelled over any one of its waits, a transaction leaves no row and holds no lock."""

import asyncio
from collections.abc import Callable, Coroutine, Generator
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from newsroom.storage.database import Database
from newsroom.storage.tables import settings


class Struck:
    """Awaits what a coroutine awaits; at one of these waits its own task is cancelled."""

    def __init__(
        self,
        doing: Coroutine[Any, Any, None],
        at_wait: int,
        strike: Callable[[asyncio.Task[None], Any], None],
    ) -> None:
        self._doing = doing
        self._waits_left = at_wait
        self._strike = strike

    @property
    def is_over(self) -> bool:
        """Tell whether it came to an end before the wait at which it was to be cancelled."""
        return self._waits_left >= 0

    def __await__(self) -> Generator[Any, Any, None]:
        steps = self._doing.__await__()
        take: Callable[..., Any] = steps.send
        given: BaseException | None = None
        while True:
            try:
                awaited = take(given)
            except StopIteration:
                return
            if self._waits_left == 0:
                task = asyncio.current_task()
                assert task is not None
                self._strike(task, awaited)
            self._waits_left -= 1
            try:
                yield awaited
                take, given = steps.send, None
            except BaseException as error:  # passed on, whatever it is
                take, given = steps.throw, error


def at_once(task: asyncio.Task[None], _: Any) -> None:
    task.cancel()


def when_done(task: asyncio.Task[None], awaited: Any) -> None:
    """Cancel in the moment between the end of what is awaited and the news of it."""
    if awaited is None:
        task.cancel()
    else:
        awaited.add_done_callback(lambda _: task.cancel())


def twice(task: asyncio.Task[None], awaited: Any) -> None:
    """Cancel, and again while it tidies up."""
    task.cancel()
    asyncio.get_running_loop().call_soon(task.cancel)
    asyncio.get_running_loop().call_later(0.0005, task.cancel)


async def write(database: Database, key: str) -> None:
    async with database.writing() as connection:
        await connection.scalar(select(settings.c.value))
        await connection.execute(insert(settings), {"key": f"{key} a", "value": ""})
        await connection.execute(insert(settings), {"key": f"{key} b", "value": ""})


async def count(database: Database, start: str) -> int:
    query = select(func.count()).where(settings.c.key.startswith(start))
    async with database.reading() as connection:
        return int((await connection.execute(query)).scalar_one())


@pytest.mark.parametrize("strike", [at_once, when_done, twice])
async def test_transaction_cancelled_at_any_wait_is_whole_or_nothing_and_holds_no_lock(
    database: Database,
    second_process: Database,
    strike: Callable[[asyncio.Task[None], Any], None],
) -> None:
    for wait in range(1_000):
        struck = Struck(write(database, str(wait)), wait, strike)

        async def run(doing: Struck = struck) -> None:
            await doing

        await asyncio.wait([asyncio.create_task(run())])
        async with asyncio.timeout(5):
            await write(database, f"after {wait}")
            await write(second_process, f"elsewhere {wait}")
            assert await count(second_process, f"{wait} ") in (0, 2)
        if struck.is_over:
            break
    assert wait > 7  # connecting, the lock, three statements, the end; some drivers wait more often
