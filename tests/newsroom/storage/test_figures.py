"""What waits is counted, with the age of the oldest; and how long the database takes is noted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from newsroom.models import CaseState
from newsroom.storage.articles import Stand
from newsroom.storage.cases import CaseStore, NewCase
from newsroom.storage.database import Database
from newsroom.storage.figures import FigureStore, Waiting
from newsroom.storage.records import UNDER_WAY, DeliveryStep
from tests.newsroom.storage.news import CORRECTED, FEED, GUILD, STORY, News
from tests.newsroom.storage.stored import make, stored

OTHER_GUILD = 9


async def test_nothing_waits_in_an_empty_record(database: Database) -> None:
    figures = await FigureStore(database).of([1], [FEED])

    assert figures.for_moderators == figures.for_discord == figures.refused == Waiting()
    assert figures.announced == Waiting()
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
    figures = await FigureStore(database).of([1], [])

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
    figures = await FigureStore(database).of([1001], [])
    await database.close()

    counts = {step: waiting.count for step, waiting in figures.deliveries.items()}
    assert counts == dict.fromkeys(UNDER_WAY, 0) | {
        DeliveryStep.HELD: 1,
        DeliveryStep.DIGESTED: 0,
        DeliveryStep.CLAIMED: 1,
    }
    assert figures.corrections.count == 1
    assert figures.for_moderators.count == 2


async def test_corrections_are_counted_in_the_guilds_asked_for(
    database: Database, now: datetime
) -> None:
    news = News(database)
    await news.deliver(now)
    later = now + timedelta(hours=2)
    await news.record(later, corrected=((CORRECTED, "two"),))
    store = FigureStore(database)

    assert (await store.of([GUILD], [])).corrections == Waiting(1, later)
    assert (await store.of([OTHER_GUILD], [])).corrections == Waiting()


async def test_correction_of_an_article_that_is_not_posted_yet_waits_for_nothing(
    database: Database, now: datetime
) -> None:
    news = News(database)
    await news.record(now, new=(STORY,))
    (delivery,) = await news.claim(now)
    await news.record(now, corrected=((CORRECTED, "two"),))
    store = FigureStore(database)
    claimed = (await store.of([GUILD], [])).corrections
    await news.articles.deleted(delivery.id)
    deleted = (await store.of([GUILD], [])).corrections

    assert claimed == deleted == Waiting()


async def test_article_taken_back_before_it_was_posted_is_not_on_its_way(
    database: Database, now: datetime
) -> None:
    news = News(database)
    await news.record(now, new=(STORY,))
    await news.claim(now)
    store = FigureStore(database)
    before = (await store.of([GUILD], [])).deliveries
    await news.record(now, withdrawn=(STORY.id,))
    after = (await store.of([GUILD], [])).deliveries

    assert before[DeliveryStep.CLAIMED] == Waiting(1, now)
    assert after[DeliveryStep.CLAIMED] == Waiting()


async def test_held_article_is_counted_until_it_is_decided_on_or_taken_back(
    database: Database, now: datetime
) -> None:
    news = News(database)
    await news.record(now, new=(STORY,))
    (waiting,) = await news.articles.waiting(GUILD)
    await news.articles.claim(GUILD, [Stand(2, hold=True)], waiting.row_id, now)
    store = FigureStore(database)
    held = (await store.of([GUILD], [])).deliveries
    await news.record(now, withdrawn=(STORY.id,))
    taken_back = (await store.of([GUILD], [])).deliveries

    assert held[DeliveryStep.HELD] == Waiting(1, now)
    assert taken_back[DeliveryStep.HELD] == Waiting()


async def test_article_that_no_channel_has_been_given_is_counted_while_its_feed_is_followed(
    database: Database, now: datetime
) -> None:
    news = News(database)
    await news.follow(guild_id=OTHER_GUILD)
    second = replace(STORY, id="8", url="https://paper.example/8", title="The road is closed")
    await news.record(now, new=(STORY,))
    await news.record(now + timedelta(hours=1), new=(second,))
    await news.claim(now, guild_id=OTHER_GUILD)
    store = FigureStore(database)

    assert (await store.of([GUILD], [FEED])).announced == Waiting(2, now)
    assert (await store.of([OTHER_GUILD], [FEED])).announced == Waiting()
    assert (await store.of([GUILD], ["https://elsewhere.example/feed"])).announced == Waiting()

    await news.record(now, withdrawn=(STORY.id,))
    assert (await store.of([GUILD], [FEED])).announced == Waiting(1, now + timedelta(hours=1))
