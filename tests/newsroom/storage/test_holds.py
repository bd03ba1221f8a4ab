"""Articles that are held: claimed like others, decided on once, by one guild's moderators."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from newsroom.storage.articles import DeliveryStep, Stand
from newsroom.storage.database import Database
from newsroom.storage.holds import HoldStore
from newsroom.storage.records import Hold, Ruling
from tests.newsroom.storage.news import GUILD, STORY, News

QUESTION, MARIAM, GARO = 70, 71, 72


@pytest.fixture
async def news(database: Database, now: datetime) -> News:
    news = News(database)
    await news.record(now, new=(STORY,))
    (waiting,) = await news.articles.waiting(GUILD)
    await news.articles.claim(GUILD, [Stand(2, hold=True)], waiting.row_id, now)
    return news


@pytest.fixture
def holds(database: Database) -> HoldStore:
    return HoldStore(database)


async def test_held_article_is_not_gone_on_with_and_not_claimed_again(
    news: News, holds: HoldStore
) -> None:
    (held,) = await holds.unasked(GUILD)
    assert (held.step, held.article) == (DeliveryStep.HELD, STORY)
    assert await news.articles.unfinished(GUILD) == ()
    assert await news.articles.waiting(GUILD) == ()
    assert await holds.unasked(9) == ()


async def test_moderators_are_asked_once(news: News, holds: HoldStore) -> None:
    await holds.asked(1, QUESTION)
    assert await holds.unasked(GUILD) == ()


async def test_released_article_is_claimed_anew_and_once(
    news: News, holds: HoldStore, now: datetime
) -> None:
    (held,) = await holds.unasked(GUILD)
    await holds.asked(1, QUESTION)
    later = now + timedelta(days=9)
    assert await holds.release(9, 1, GARO, later) is None
    released = await holds.release(GUILD, 1, MARIAM, later)
    assert await holds.release(GUILD, 1, GARO, later) == released
    assert await holds.drop(GUILD, 1, GARO) == released
    claimed = replace(held, step=DeliveryStep.CLAIMED, claimed_at=later)
    assert await news.articles.unfinished(GUILD) == (claimed,)
    assert released == Hold(claimed, QUESTION, Ruling.RELEASED, MARIAM)


async def test_dropped_article_is_never_gone_on_with(
    news: News, holds: HoldStore, now: datetime
) -> None:
    assert await holds.drop(9, 1, GARO) is None
    dropped = await holds.drop(GUILD, 1, MARIAM)
    assert dropped is not None
    assert (dropped.delivery.step, dropped.ruling, dropped.ruled_by) == (
        DeliveryStep.DELETED,
        Ruling.DROPPED,
        MARIAM,
    )
    assert await holds.release(GUILD, 1, GARO, now) == dropped
    assert await news.articles.unfinished(GUILD) == ()


async def test_article_that_is_gone_from_its_feed_is_held_until_it_is_back(
    news: News, holds: HoldStore, now: datetime
) -> None:
    await news.record(now, withdrawn=(STORY.id,))
    assert await holds.unasked(GUILD) == ()
    kept = await holds.release(GUILD, 1, MARIAM, now)
    assert kept is not None
    assert (kept.delivery.step, kept.ruling) == (DeliveryStep.HELD, None)
    await news.record(now, returned=(STORY.id,))
    released = await holds.release(GUILD, 1, MARIAM, now)
    assert released is not None
    assert released.delivery.step is DeliveryStep.CLAIMED
