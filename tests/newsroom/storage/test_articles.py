"""Articles: seen once, delivered once to each channel, corrected once for each wording."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsroom.errors import StorageError
from newsroom.models import Article, Image
from newsroom.storage.articles import (
    ArticleStore,
    CorrectionStep,
    Delivery,
    DeliveryStep,
    FeedState,
    Seen,
)
from newsroom.storage.database import Database
from newsroom.storage.discussions import DiscussionStore

FEED = "https://paper.example/feed"
STORY = Article(
    id="https://paper.example/?p=7",
    url="https://paper.example/bridge",
    title="Կամուրջը վերաբացվել է",
    summary="It took nine years.",
    author="Ani Petrosyan",
    published_at=datetime(2026, 2, 28, 9, 30, tzinfo=UTC),
    categories=("City", "Roads"),
    dateline="GYUMRI",
    image=Image("https://paper.example/bridge.jpg", "The bridge", "Photo desk"),
    text="The bridge is open.\n\nIt took nine years. 🎉",
)
CORRECTED = replace(STORY, summary="It took eight years.")


@pytest.fixture
def articles(database: Database) -> ArticleStore:
    return ArticleStore(database)


async def deliver(
    store: ArticleStore, at: datetime, *, channel_id: int = 2, thread_id: int = 500
) -> Delivery:
    (delivery,) = await store.claim([(1, channel_id)], FEED, STORY, "one", at)
    await store.posted(delivery.id, thread_id)
    await store.opened(delivery.id, thread_id, at)
    return await store.introduced(delivery.id, thread_id + 1)


async def test_unknown_feed_has_a_fresh_state(articles: ArticleStore) -> None:
    assert await articles.feed_state(FEED) == FeedState(FEED)


async def test_feed_state_survives_saving_twice(articles: ArticleStore, now: datetime) -> None:
    broken = FeedState(FEED, first_read_at=now, due_at=now, failures=3, reported=True)
    mended = FeedState(FEED, etag='W/"x"', last_modified="Sun, 01 Mar 2026", first_read_at=now)
    await articles.save_feed_state(broken)
    assert await articles.feed_state(FEED) == broken
    await articles.save_feed_state(mended)
    assert await articles.feed_state(FEED) == mended


async def test_remembered_articles_are_seen_but_not_under_way(
    articles: ArticleStore, now: datetime
) -> None:
    older = replace(STORY, id="6", url="https://paper.example/6")
    await articles.remember(FEED, [(older, "six"), (STORY, "one")], now)
    await articles.remember(FEED, [(STORY, "another")], now)
    await articles.remember(FEED, [], now)
    assert await articles.seen(FEED) == (
        Seen("6", older.url, "six"),
        Seen(STORY.id, STORY.url, "another"),
    )
    assert await articles.seen("https://other.example/feed") == ()
    assert await articles.unfinished(1) == ()


async def test_claimed_article_comes_back_whole(articles: ArticleStore, now: datetime) -> None:
    (claimed,) = await articles.claim([(1, 2)], FEED, STORY, "one", now)
    assert claimed == Delivery(1, 1, 2, STORY, DeliveryStep.CLAIMED, now)
    assert await articles.unfinished(1) == (claimed,)
    assert await articles.unfinished(9) == ()
    assert await articles.seen(FEED) == (Seen(STORY.id, STORY.url, "one"),)


async def test_article_is_claimed_once_for_a_channel(articles: ArticleStore, now: datetime) -> None:
    claims = await asyncio.gather(
        *(articles.claim([(1, 2)], FEED, STORY, "one", now) for _ in range(10))
    )
    assert sum(len(claim) for claim in claims) == 1
    assert len(await articles.claim([(1, 3)], FEED, STORY, "one", now)) == 1
    assert len(await articles.claim([(4, 2)], FEED, STORY, "one", now)) == 1
    assert len(await articles.claim([(1, 2)], "https://other.example/feed", STORY, "", now)) == 1


async def test_article_is_claimed_for_all_its_channels_at_once(
    articles: ArticleStore, now: datetime
) -> None:
    await articles.claim([(1, 3)], FEED, STORY, "one", now)
    claimed = await articles.claim([(1, 2), (1, 3), (4, 5)], FEED, STORY, "one", now)
    assert [(c.guild_id, c.channel_id) for c in claimed] == [(1, 2), (4, 5)]
    assert {c.article for c in claimed} == {STORY}
    assert await articles.claim([(1, 2), (4, 5)], FEED, STORY, "one", now) == ()


async def test_article_without_a_channel_is_known_all_the_same(
    articles: ArticleStore, now: datetime
) -> None:
    assert await articles.claim([], FEED, STORY, "one", now) == ()
    assert await articles.seen(FEED) == (Seen(STORY.id, STORY.url, "one"),)


async def test_remembered_article_can_still_be_claimed(
    articles: ArticleStore, now: datetime
) -> None:
    await articles.remember(FEED, [(STORY, "one")], now)
    assert len(await articles.claim([(1, 2)], FEED, STORY, "one", now)) == 1


async def test_delivery_goes_on_from_the_step_it_reached(
    articles: ArticleStore, now: datetime
) -> None:
    (claimed,) = await articles.claim([(1, 2)], FEED, STORY, "one", now)
    posted = await articles.posted(claimed.id, 500)
    assert posted == replace(claimed, step=DeliveryStep.POSTED, message_id=500)
    assert await articles.unfinished(1) == (posted,)
    opened = await articles.opened(claimed.id, 500, now)
    assert opened == replace(posted, step=DeliveryStep.OPENED, thread_id=500)
    assert await articles.unfinished(1) == (opened,)
    introduced = await articles.introduced(claimed.id, 501)
    assert introduced == replace(opened, step=DeliveryStep.INTRODUCED, introduction_id=501)
    assert await articles.unfinished(1) == ()


async def test_opening_a_thread_twice_makes_one_discussion(
    articles: ArticleStore, database: Database, now: datetime
) -> None:
    delivery = await deliver(articles, now)
    await articles.opened(delivery.id, 500, now + timedelta(hours=1))
    (discussion,) = await DiscussionStore(database).open_everywhere()
    assert discussion.opened_at == now


async def test_step_of_an_unknown_delivery_is_an_error(
    articles: ArticleStore, now: datetime
) -> None:
    with pytest.raises(StorageError, match="delivery 99 does not exist"):
        await articles.opened(99, 500, now)


async def test_correction_reaches_every_channel_once(articles: ArticleStore, now: datetime) -> None:
    first = await deliver(articles, now)
    second = await deliver(articles, now, channel_id=3, thread_id=600)
    corrections = await articles.correct(FEED, CORRECTED, "two", now)
    assert [c.delivery.id for c in corrections] == [first.id, second.id]
    assert {c.delivery.article for c in corrections} == {CORRECTED}
    assert {c.step for c in corrections} == {CorrectionStep.CLAIMED}
    assert await articles.correct(FEED, CORRECTED, "two", now) == ()
    assert await articles.seen(FEED) == (Seen(STORY.id, STORY.url, "two"),)


async def test_wording_that_comes_back_is_a_correction_each_time(
    articles: ArticleStore, now: datetime
) -> None:
    await deliver(articles, now)
    retitled = replace(STORY, title="The bridge has reopened")
    told = []
    for wording, digest in ((retitled, "two"), (STORY, "one"), (retitled, "two")):
        (correction,) = await articles.correct(FEED, wording, digest, now)
        await articles.noted(correction.id)
        told.append((correction.former_title, correction.delivery.article.title))
    assert told == [
        (STORY.title, retitled.title),
        (retitled.title, STORY.title),
        (STORY.title, retitled.title),
    ]


async def test_corrections_at_the_same_moment_are_claimed_once(
    articles: ArticleStore, now: datetime
) -> None:
    await deliver(articles, now)
    claims = await asyncio.gather(
        *(articles.correct(FEED, CORRECTED, "two", now) for _ in range(8))
    )
    assert sorted(len(claim) for claim in claims) == [0] * 7 + [1]


async def test_correction_goes_on_from_the_step_it_reached(
    articles: ArticleStore, now: datetime
) -> None:
    await deliver(articles, now)
    (claimed,) = await articles.correct(FEED, CORRECTED, "two", now)
    assert await articles.unfinished_corrections(1) == (claimed,)
    assert await articles.unfinished_corrections(9) == ()
    await articles.edited(claimed.id)
    edited = replace(claimed, step=CorrectionStep.EDITED)
    assert await articles.unfinished_corrections(1) == (edited,)
    await articles.noted(claimed.id)
    assert await articles.unfinished_corrections(1) == ()


async def test_correction_of_a_story_that_stands_nowhere_is_only_stored(
    articles: ArticleStore, now: datetime
) -> None:
    assert await articles.correct(FEED, CORRECTED, "two", now) == ()
    assert await articles.seen(FEED) == ()
    await articles.remember(FEED, [(STORY, "one")], now)
    assert await articles.correct(FEED, CORRECTED, "two", now) == ()
    assert await articles.seen(FEED) == (Seen(STORY.id, STORY.url, "two"),)


async def test_story_corrected_halfway_through_its_delivery_is_corrected_afterwards(
    articles: ArticleStore, now: datetime
) -> None:
    (delivery,) = await articles.claim([(1, 2)], FEED, STORY, "one", now)
    await articles.posted(delivery.id, 500)
    assert await articles.correct(FEED, CORRECTED, "two", now) == ()
    assert await articles.unfinished_corrections(1) == ()
    await articles.opened(delivery.id, 500, now)
    await articles.introduced(delivery.id, 501)
    (correction,) = await articles.unfinished_corrections(1)
    assert correction.delivery.article == CORRECTED


async def test_second_channel_does_not_hide_a_correction_from_the_first(
    articles: ArticleStore, now: datetime
) -> None:
    first = await deliver(articles, now)
    assert len(await articles.claim([(1, 3)], FEED, CORRECTED, "two", now)) == 1
    (correction,) = await articles.correct(FEED, CORRECTED, "two", now)
    assert correction.delivery.id == first.id
    (waiting,) = await articles.unfinished(1)
    assert waiting.article == CORRECTED


async def test_times_of_other_zones_come_back_as_the_same_moment_in_utc(
    articles: ArticleStore, now: datetime
) -> None:
    yerevan = timezone(timedelta(hours=4))
    story = replace(STORY, published_at=datetime(2026, 2, 28, 13, 30, 0, 999, tzinfo=yerevan))
    (claimed,) = await articles.claim([(1, 2)], FEED, story, "one", now)
    assert claimed.article.published_at == datetime(2026, 2, 28, 9, 30, tzinfo=UTC)
    assert claimed.article.published_at.tzinfo is UTC


async def test_text_that_no_database_takes_does_not_stop_a_story(
    articles: ArticleStore, now: datetime
) -> None:
    story = replace(STORY, title="Half \ud83c an emoji, and\0 a hole")
    (claimed,) = await articles.claim([(1, 2)], FEED, story, "one", now)
    assert claimed.article.title == "Half ? an emoji, and a hole"
