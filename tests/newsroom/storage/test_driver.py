"""How often a transaction troubles its connection's thread, and what it brings back."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.storage import driver
from newsroom.storage.database import Database
from newsroom.storage.tables import settings

ROWS = [{"key": key, "value": key.upper()} for key in "abc"]
Begun = Callable[[Database], AbstractAsyncContextManager[AsyncConnection]]


@pytest.fixture
def address(path: Path) -> str:
    """Files only: the driver is SQLite's."""
    return str(path)


class Counting(SimpleQueue[Any]):
    """The line to a connection's thread, and how many errands went over it."""

    def __init__(self, line: Any) -> None:
        self.errands = 0
        self._line = line

    def put_nowait(self, errand: Any) -> None:
        self.errands += 1
        self._line.put_nowait(errand)


async def line_of(database: Database) -> Counting:
    """Count the errands of the only connection there is so far."""
    async with database.reading() as connection:
        connected = (await connection.get_raw_connection()).driver_connection
    assert isinstance(connected, driver.Connection)
    connected._tx = line = Counting(connected._tx)
    return line


@pytest.mark.parametrize("begin", [Database.reading, Database.writing])
async def test_transaction_is_an_errand_for_each_statement_and_one_for_the_end(
    database: Database, begin: Begun
) -> None:
    line = await line_of(database)
    async with begin(database) as connection:
        await connection.execute(select(settings))
        await connection.execute(select(settings.c.value))
    assert line.errands == 3


async def test_rows_come_with_their_statement_whatever_it_is(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute(insert(settings), ROWS)
        added = insert(settings).values(key="d", value="D").returning(settings.c.value)
        assert await connection.scalar(added) == "D"
        values = await connection.scalars(select(settings.c.value).order_by(settings.c.key))
        assert values.all() == ["A", "B", "C", "D"]


async def test_transaction_in_which_nothing_was_asked_leaves_the_next_one_whole(
    database: Database, second_process: Database
) -> None:
    async with database.writing():
        pass
    async with database.writing() as connection:
        await connection.execute(insert(settings), ROWS)
    async with second_process.reading() as connection:
        assert len((await connection.execute(select(settings))).all()) == len(ROWS)
