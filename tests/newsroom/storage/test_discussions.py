"""Discussions: the mark of what has been judged only moves forward; closed ones are left alone."""

from datetime import datetime, timedelta

import pytest

from newsroom.models import Article
from newsroom.storage.articles import Stand
from newsroom.storage.database import Database
from newsroom.storage.discussions import Discussion, DiscussionStore
from tests.newsroom.storage.news import News

HOUR = timedelta(hours=1)
STORY = Article(id="7", url="https://paper.example/7", title="The bridge is open")


@pytest.fixture
async def discussions(database: Database, now: datetime) -> DiscussionStore:
    """Three discussions: 500 and 501 in guild 1, opened an hour apart, and 600 in guild 2."""
    news = News(database)
    await news.record(now, new=(STORY,))
    for guild_id, thread_id, opened_at in (
        (1, 500, now),
        (1, 501, now + HOUR),
        (2, 600, now),
    ):
        stand = [Stand(thread_id + 1000)]
        (delivery,) = await news.articles.claim(guild_id, stand, 1, now)
        await news.articles.opened(delivery.id, thread_id, opened_at)
    return DiscussionStore(database)


async def test_discussion_can_be_read_back(discussions: DiscussionStore, now: datetime) -> None:
    assert await discussions.get(500) == Discussion(500, 1, 1500, STORY, now, 500)
    assert await discussions.get(7) is None


async def test_open_discussions_are_those_of_all_guilds(discussions: DiscussionStore) -> None:
    assert [d.id for d in await discussions.open_everywhere()] == [500, 501, 600]


async def test_mark_never_moves_backwards(discussions: DiscussionStore) -> None:
    await discussions.judged({500: 900, 501: 950, 77: 1})
    await discussions.judged({500: 800, 501: 960})
    await discussions.judged({})
    marks = {d.id: d.last_judged_id for d in await discussions.open_everywhere()}
    assert marks == {500: 900, 501: 960, 600: 600}


async def test_closed_discussion_is_known_but_not_open(
    discussions: DiscussionStore, now: datetime
) -> None:
    await discussions.close(500, now + HOUR)
    await discussions.close(500, now + 2 * HOUR)
    assert [d.id for d in await discussions.open_everywhere()] == [501, 600]
    closed = await discussions.get(500)
    assert closed is not None
    assert closed.closed_at == now + HOUR


async def test_discussions_to_close_are_those_opened_before(
    discussions: DiscussionStore, now: datetime
) -> None:
    assert await discussions.opened_before(1, now) == ()
    assert [d.id for d in await discussions.opened_before(1, now + HOUR)] == [500]
    await discussions.close(500, now + HOUR)
    assert [d.id for d in await discussions.opened_before(1, now + 2 * HOUR)] == [501]
    assert [d.id for d in await discussions.opened_before(2, now + HOUR)] == [600]
