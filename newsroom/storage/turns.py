"""Turns that several processes take at something that may be done only now and then.

A turn is a lease that nobody renews: the next one begins where it ends, by the database's clock.
"""

from sqlalchemy import select

from newsroom.storage.database import Database
from newsroom.storage.engines import insert_or_replace, seconds_now
from newsroom.storage.tables import leases

_LONGEST_WAIT_SECONDS = 600  # what lies further ahead is of a clock that was set back since


class TurnStore:
    """Who comes first goes first; a turn that is not used is lost."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, name: str, every_seconds: int) -> int:
        """Take the next turn and return in how many seconds it is, 0 for now.

        Args:
            every_seconds: From one turn to the next, at least.
        """
        query = select(leases.c.until).where(leases.c.name == name)
        async with self._database.writing() as connection:
            now: int = (await connection.execute(select(seconds_now(connection)))).scalar_one()
            free_at = (await connection.execute(query)).scalar_one_or_none()
            turn_at = now
            if free_at is not None and now < free_at <= now + _LONGEST_WAIT_SECONDS:
                turn_at = free_at
            # Whole seconds may hide one: two moments read as 5 apart are more than 4 apart.
            until = turn_at + every_seconds + 1
            taken = {"name": name, "holder": "", "until": until}
            await connection.execute(insert_or_replace(leases), taken)
            return turn_at - now
