"""Posts follow an article to its new address, and take its new picture."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from newsroom.feeds.identity import all_names
from newsroom.storage.corrections import CorrectionKind
from newsroom.storage.database import Database
from newsroom.storage.tables import corrections
from tests.newsroom.storage.news import GUILD, MOVED, STORY, News


@pytest.fixture
def news(database: Database) -> News:
    return News(database)


async def test_story_that_moved_is_followed_in_every_channel_once(
    news: News, now: datetime
) -> None:
    both = await news.deliver_twice(now)
    await news.record(now, moved=(MOVED,))
    moves = await news.corrections.unfinished(GUILD)
    assert tuple(move.delivery.id for move in moves) == both
    assert {(move.kind, move.delivery.article) for move in moves} == {(CorrectionKind.MOVED, MOVED)}


async def test_story_that_moved_is_known_as_it_is_now(news: News, now: datetime) -> None:
    await news.deliver(now)
    moved = replace(MOVED, updated_at=now)
    state = await news.record(now, moved=(moved,))
    (known,) = await news.readings.known(state.id, all_names([STORY]))
    assert (known.url, known.image, known.updated_at) == (moved.url, moved.image, now)


async def test_story_that_moves_at_every_reading_is_followed_once_an_hour(
    news: News, database: Database, now: datetime
) -> None:
    await news.deliver(now)
    followed = []
    for minute in range(0, 180, 20):
        elsewhere = replace(STORY, url=f"https://paper.example/bridge?session={minute}")
        await news.record(now + timedelta(minutes=minute), moved=(elsewhere,))
        for move in await news.corrections.unfinished(GUILD):
            assert move.delivery.article == elsewhere
            followed.append(minute)
            await news.corrections.noted(move.id)
    assert followed == [0, 60, 120]
    async with database.reading() as connection:
        assert await connection.scalar(select(func.count()).select_from(corrections)) == 1


async def test_story_that_moved_and_is_corrected_before_its_post_follows_is_edited_once(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    await news.record(now, moved=(MOVED,))
    corrected = replace(MOVED, title="The bridge has reopened")
    await news.record(now, corrected=((corrected, "two"),))
    (correction,) = await news.corrections.unfinished(GUILD)
    assert (correction.kind, correction.former_title) == (CorrectionKind.CORRECTED, STORY.title)
    await news.record(now, moved=((replace(corrected, url=STORY.url), "two"),))
    (same,) = await news.corrections.unfinished(GUILD)
    assert (same.id, same.kind) == (correction.id, CorrectionKind.CORRECTED)
    assert same.delivery.article == replace(corrected, url=STORY.url)
