"""Turns at what may be done only now and then, whichever process does it."""

from sqlalchemy import update

from newsroom.storage.database import Database
from newsroom.storage.tables import leases as rows
from newsroom.storage.turns import TurnStore


async def test_turns_of_all_processes_follow_each_other(
    database: Database, second_process: Database
) -> None:
    first, second = TurnStore(database), TurnStore(second_process)
    assert await first.take("identify", 100) == 0
    waits = [await second.take("identify", 100), await first.take("identify", 100)]
    assert 100 <= waits[0] <= 101
    assert 100 <= waits[1] - waits[0] <= 101


async def test_turns_of_another_name_are_others(database: Database) -> None:
    turns = TurnStore(database)
    assert await turns.take("identify 0", 100) == 0
    assert await turns.take("identify 1", 100) == 0


async def test_turn_of_a_clock_that_was_set_back_is_not_waited_for(database: Database) -> None:
    turns = TurnStore(database)
    await turns.take("identify", 5)
    async with database.writing() as connection:
        await connection.execute(update(rows).values(until=rows.c.until + 3600))
    assert await turns.take("identify", 5) == 0
