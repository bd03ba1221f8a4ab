"""What waits is counted, with the age of the oldest; and how long the database takes is noted."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from newsroom.models import CaseState
from newsroom.storage.cases import CaseStore, NewCase
from newsroom.storage.database import Database
from newsroom.storage.figures import FigureStore, Waiting
from newsroom.storage.records import UNDER_WAY, DeliveryStep
from tests.newsroom.storage.stored import make, stored


async def test_nothing_waits_in_an_empty_record(database: Database) -> None:
    figures = await FigureStore(database).of([1])

    assert figures.for_moderators == figures.for_discord == figures.refused == Waiting()
    assert set(figures.deliveries.values()) == {Waiting()}
    assert figures.corrections == Waiting()


async def test_cases_are_counted_for_whom_they_wait(
    database: Database, store: CaseStore, new_case: Callable[..., NewCase], now: datetime
) -> None:
    hour = timedelta(hours=1)
    for message_id, state, at, guild_id in (
        (1, CaseState.RECORDED, now, 1),
        (2, CaseState.OPEN, now - hour, 1),
        (3, CaseState.OPEN, now - 2 * hour, 1),
        (4, CaseState.OPEN, now - 9 * hour, 2),
    ):
        case = new_case(message_id=message_id, state=state, opened_at=at, guild_id=guild_id)
        assert await store.open_case(case, None) is not None
    figures = await FigureStore(database).of([1])

    assert figures.for_moderators == Waiting(2, now - 2 * hour)
    assert figures.for_discord == Waiting(1, now)


async def test_statements_are_timed_on_every_connection(database: Database) -> None:
    noted: list[tuple[float, float]] = []
    database.time_statements(lambda seconds, at: noted.append((seconds, at)))
    async with database.reading() as connection:
        await connection.execute(text("SELECT 1"))
    read = len(noted)
    async with database.writing() as connection:
        await connection.execute(text("SELECT 1"))

    assert read >= 1
    assert len(noted) > read
    assert all(0 <= seconds < 60 and at > 0 for seconds, at in noted)


async def test_articles_on_their_way_are_counted_by_step(path: Path) -> None:
    make(path, stored()[-1])
    database = await Database.open(path)
    figures = await FigureStore(database).of([1001])
    await database.close()

    counts = {step: waiting.count for step, waiting in figures.deliveries.items()}
    assert counts == dict.fromkeys(UNDER_WAY, 0) | {DeliveryStep.CLAIMED: 1}
    assert figures.corrections.count == 1
    assert figures.for_moderators.count == 2
