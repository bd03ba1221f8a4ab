"""Two processes on one database, either engine: what one writes, the other does not undo."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, func, insert, select

from newsroom.models import CaseState
from newsroom.outcomes import DELETE, Outcome, Step
from newsroom.storage.cases import CaseStore, NewCase
from newsroom.storage.database import Database
from newsroom.storage.settings import SettingStore
from newsroom.storage.tables import settings
from tests.newsroom.storage.news import GUILD, STORY, News

MODERATOR, OTHER_MODERATOR = 30, 31
LOOKS_AGAIN_SECONDS = 0.1


async def waits(task: asyncio.Task[None]) -> bool:
    """Tell whether something goes on waiting, as far as a moment can tell."""
    await asyncio.wait({task}, timeout=LOOKS_AGAIN_SECONDS)
    return not task.done()


async def test_second_writer_waits_and_then_sees_what_the_first_has_written(
    database: Database, second_process: Database
) -> None:
    async def add_after_looking() -> None:
        async with second_process.writing() as connection:
            seen = await connection.scalar(select(func.count()).select_from(settings))
            await connection.execute(insert(settings), {"key": "second", "value": str(seen)})

    async with database.writing() as connection:
        await connection.execute(insert(settings), {"key": "first", "value": ""})
        second = asyncio.create_task(add_after_looking())
        assert await waits(second)
    await second
    assert await SettingStore(database).get("second") == "1"


async def test_all_that_is_read_in_one_go_is_of_one_moment(
    database: Database, second_process: Database
) -> None:
    query = select(func.count()).select_from(settings)
    await SettingStore(database).put("a", "")
    async with database.reading() as connection:
        before = await connection.scalar(query)
        async with second_process.writing() as elsewhere:
            await elsewhere.execute(delete(settings))
        assert await connection.scalar(query) == before == 1


async def test_stories_written_down_at_once_all_come_to_a_guild(
    database: Database, second_process: Database, now: datetime
) -> None:
    """A guild goes through them in their order, so none may come to light behind another."""
    readers = [News(database), News(second_process)]
    urls = ["https://paper.example/one", "https://paper.example/two"]
    for url in urls:
        await readers[0].follow(url)

    async def read(reader: News, url: str) -> None:
        for number in range(10):
            await reader.record(now, url, new=(replace(STORY, id=f"{url}/{number}", url=""),))

    reading = [asyncio.create_task(read(*one)) for one in zip(readers, urls, strict=True)]
    found: list[int] = []
    while True:
        over = all(task.done() for task in reading)
        last = found[-1] if found else 0
        found += [one.row_id for one in await readers[0].articles.waiting(GUILD, after=last)]
        if over:
            break
    await asyncio.gather(*reading)
    assert len(found) == 20


async def test_of_two_moderators_one_decides(
    database: Database, second_process: Database, new_case: Callable[..., NewCase], now: datetime
) -> None:
    stores = [CaseStore(database), CaseStore(second_process)]
    for message_id in range(501, 511):
        case = await stores[0].open_case(
            new_case(message_id=message_id, state=CaseState.OPEN), None
        )
        assert case is not None
        decided = await asyncio.gather(
            stores[0].overturn(
                case.id, from_states=[CaseState.OPEN], by=MODERATOR, reason="", at=now
            ),
            stores[1].decide(
                case.id,
                from_states=[CaseState.OPEN],
                to=CaseState.DISMISSED,
                by=OTHER_MODERATOR,
                reason="",
                at=now,
                event="dismissed",
            ),
        )
        assert len([one for one in decided if one is not None]) == 1


async def test_what_both_tell_of_a_case_at_once_stands_in_its_history_once(
    database: Database, second_process: Database, new_case: Callable[..., NewCase], now: datetime
) -> None:
    stores = [CaseStore(database), CaseStore(second_process)]
    outcome = Outcome((Step(DELETE, True),))
    for message_id in range(501, 511):
        case = await stores[0].open_case(new_case(message_id=message_id), None)
        assert case is not None
        tell: list[Awaitable[object]] = [
            store.record_step(case.id, outcome, at=now) for store in stores
        ]
        await asyncio.gather(*tell)
        kinds = [event.kind for event in await stores[0].events(case.id)]
        assert kinds == ["opened", "acted"]
