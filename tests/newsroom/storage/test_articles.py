"""Articles: claimed once for each channel, delivered step by step, never told of twice."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsroom.errors import StorageError
from newsroom.storage.articles import Delivery, DeliveryStep, Stand
from newsroom.storage.database import Database
from newsroom.storage.discussions import DiscussionStore
from tests.newsroom.storage.news import GUILD, STORY, News

OTHER_FEED = "https://paper.example/section/feed"


@pytest.fixture
def news(database: Database) -> News:
    return News(database)


async def test_claimed_article_comes_back_whole(news: News, now: datetime) -> None:
    await news.record(now, new=(STORY,))
    (claimed,) = await news.claim(now)
    assert claimed == Delivery(1, GUILD, 2, STORY, claimed.feed_url, DeliveryStep.CLAIMED, now)
    assert await news.articles.unfinished(GUILD) == (claimed,)
    assert await news.articles.unfinished(9) == ()
    assert await news.articles.waiting(GUILD) == ()


async def test_article_is_claimed_once_for_a_channel(news: News, now: datetime) -> None:
    await news.record(now, new=(STORY,))
    (waiting,) = await news.articles.waiting(GUILD)
    stand = [Stand(2)]
    claims = await asyncio.gather(
        *(news.articles.claim(GUILD, stand, waiting.row_id, now) for _ in range(8))
    )
    assert sum(map(len, claims)) == 1
    assert len(await news.articles.claim(GUILD, [Stand(3)], waiting.row_id, now)) == 1
    assert len(await news.articles.claim(4, stand, waiting.row_id, now)) == 1


async def test_same_article_of_two_feeds_is_claimed_once_for_a_channel_by_two_processes(
    news: News, second_process: Database, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    await news.record(now, url=OTHER_FEED, new=(STORY,))
    first, second = await news.articles.waiting(GUILD)
    assert first.feed_url != second.feed_url
    claims = await asyncio.gather(
        news.articles.claim(GUILD, [Stand(2)], first.row_id, now),
        News(second_process).articles.claim(GUILD, [Stand(2)], second.row_id, now),
    )
    assert sum(map(len, claims)) == 1
    assert len(await news.articles.claim(GUILD, [Stand(3)], second.row_id, now)) == 1


async def test_article_is_known_in_a_channel_by_what_its_feed_has_called_it_since(
    news: News, now: datetime
) -> None:
    moved = replace(STORY, url="https://paper.example/moved")
    await news.record(now, new=(STORY,))
    (waiting,) = await news.articles.waiting(GUILD)
    await news.articles.claim(GUILD, [Stand(2)], waiting.row_id, now)
    await news.record(now, seen=(moved,))
    await news.record(now, url=OTHER_FEED, new=(replace(moved, id="17"),))
    (again,) = await news.articles.waiting(GUILD)
    assert await news.articles.claim(GUILD, [Stand(2)], again.row_id, now) == ()
    assert await news.articles.claim(GUILD, [Stand(3)], again.row_id, now) != ()


async def test_article_of_two_feeds_that_moved_while_it_waited_is_claimed_once(
    news: News, now: datetime
) -> None:
    numbered = replace(STORY, id="17")
    moved = replace(numbered, url="https://paper.example/moved")
    await news.record(now, new=(numbered,))
    await news.record(now, url=OTHER_FEED, new=(replace(STORY, id="18"),))
    await news.record(now, url=OTHER_FEED, withdrawn=("18",))
    await news.record(now, seen=(moved,))
    first, second = await news.articles.waiting(GUILD)
    assert len(await news.articles.claim(GUILD, [Stand(2)], first.row_id, now)) == 1
    await news.record(now, url=OTHER_FEED, returned=("18",))
    assert await news.articles.claim(GUILD, [Stand(2)], second.row_id, now) == ()


async def test_article_at_an_address_that_was_anothers_is_claimed_beside_it(
    news: News, now: datetime
) -> None:
    live = replace(STORY, id="17")
    other = replace(STORY, id="18", url="https://paper.example/18")
    await news.record(now, new=(live, other))
    await news.record(now, seen=(replace(other, url=STORY.url),))
    for one in await news.articles.waiting(GUILD):
        assert len(await news.articles.claim(GUILD, [Stand(2)], one.row_id, now)) == 1


async def test_how_an_article_is_to_be_posted_is_claimed_with_it(news: News, now: datetime) -> None:
    await news.record(now, new=(STORY,))
    (waiting,) = await news.articles.waiting(GUILD)
    stand = Stand(2, role_id=77, crosspost=True)
    (claimed,) = await news.articles.claim(GUILD, [stand], waiting.row_id, now)
    assert (claimed.role_id, claimed.crosspost) == (None, True)
    assert (await news.articles.mention(claimed.id, 77)).role_id == 77


async def test_article_waits_until_a_guild_has_been_seen_to(news: News, now: datetime) -> None:
    newer = replace(STORY, id="8", url="https://paper.example/8")
    state = await news.record(now, new=(STORY, newer))
    first, second = await news.articles.waiting(GUILD)
    assert [first.article, second.article] == [STORY, newer]
    await news.articles.seen_to(GUILD, state.id, first.row_id)
    assert await news.articles.waiting(GUILD) == (second,)
    await news.articles.seen_to(GUILD, state.id, second.row_id)
    await news.articles.seen_to(GUILD, state.id, first.row_id)
    assert await news.articles.waiting(GUILD) == ()


async def test_article_that_stands_in_a_channel_already_stays_out_under_a_later_name(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    await news.record(now, url=OTHER_FEED, new=(STORY,))
    first, second = await news.articles.waiting(GUILD)
    assert await news.articles.claim(GUILD, [Stand(2)], first.row_id, now) != ()
    moved = replace(STORY, url="https://paper.example/moved")
    for found in ((), (moved,)):
        await news.record(now, url=OTHER_FEED, seen=found)
        assert await news.articles.claim(GUILD, [Stand(2)], second.row_id, now) == ()
    assert await news.articles.waiting(GUILD) == ()
    assert len(await news.articles.unfinished(GUILD)) == 1


async def test_article_taken_back_before_it_was_posted_waits_to_return(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    waiting = await news.articles.waiting(GUILD)
    await news.record(now, withdrawn=(STORY.id,))
    assert await news.articles.waiting(GUILD) == (replace(waiting[0], withdrawn=True),)
    await news.record(now, returned=(STORY.id,))
    assert await news.articles.waiting(GUILD) == waiting


async def test_delivery_goes_on_from_the_step_it_reached(news: News, now: datetime) -> None:
    await news.record(now, new=(STORY,))
    (claimed,) = await news.claim(now)
    posted = await news.articles.posted(claimed.id, 500, claimed.article)
    assert posted == replace(claimed, step=DeliveryStep.POSTED, message_id=500)
    assert await news.articles.unfinished(GUILD) == (posted,)
    opened = await news.articles.opened(claimed.id, 500, now)
    assert opened == replace(posted, step=DeliveryStep.OPENED, thread_id=500)
    assert await news.articles.unfinished(GUILD) == (opened,)
    introduced = await news.articles.introduced(claimed.id, 501)
    assert introduced == replace(opened, step=DeliveryStep.INTRODUCED, introduction_id=501)
    assert await news.articles.unfinished(GUILD) == ()


async def test_article_taken_back_after_its_claim_is_posted_when_it_returns(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    (claimed,) = await news.claim(now)
    await news.record(now, withdrawn=(STORY.id,))
    assert await news.articles.unfinished(GUILD) == ()
    await news.record(now, returned=(STORY.id,))
    assert await news.articles.unfinished(GUILD) == (claimed,)
    posted = await news.articles.posted(claimed.id, 500, claimed.article)
    await news.record(now, withdrawn=(STORY.id,))
    assert await news.articles.unfinished(GUILD) == (posted,)


async def test_post_deleted_by_hand_is_finished(news: News, now: datetime) -> None:
    await news.record(now, new=(STORY,))
    (claimed,) = await news.claim(now)
    await news.articles.posted(claimed.id, 500, claimed.article)
    assert (await news.articles.deleted(claimed.id)).step is DeliveryStep.DELETED
    assert await news.articles.unfinished(GUILD) == ()
    assert await news.articles.waiting(GUILD) == ()


async def test_opening_a_thread_twice_makes_one_discussion(
    news: News, database: Database, now: datetime
) -> None:
    delivery = await news.deliver(now)
    await news.articles.opened(delivery.id, 500, now + timedelta(hours=1))
    (discussion,) = await DiscussionStore(database).open_everywhere()
    assert discussion.opened_at == now


async def test_step_of_an_unknown_delivery_is_an_error(news: News, now: datetime) -> None:
    with pytest.raises(StorageError, match="delivery 99 does not exist"):
        await news.articles.opened(99, 500, now)


async def test_post_is_passed_on_once_it_is_delivered(news: News, now: datetime) -> None:
    await news.record(now, new=(STORY,))
    (waiting,) = await news.articles.waiting(GUILD)
    stand = [Stand(2, crosspost=True)]
    (claimed,) = await news.articles.claim(GUILD, stand, waiting.row_id, now)
    assert await news.articles.to_crosspost(GUILD) == ()
    delivery = await news.articles.introduced(claimed.id, 501)
    assert await news.articles.to_crosspost(GUILD) == (delivery,)
    await news.articles.crossposted(claimed.id)
    assert await news.articles.to_crosspost(GUILD) == ()


async def test_what_moderators_know_of_a_delivery_is_kept_with_it(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    (claimed,) = await news.claim(now)
    await news.articles.told(claimed.id)
    assert await news.articles.unfinished(GUILD) == (replace(claimed, told=True),)


async def test_categories_of_a_channels_last_articles_are_known(news: News, now: datetime) -> None:
    newer = replace(STORY, id="8", url="https://paper.example/8", categories=("Sport",))
    await news.record(now, new=(STORY, newer))
    await news.claim(now)
    assert await news.articles.categories_in(GUILD, 2, 10) == (("Sport",), STORY.categories)
    assert await news.articles.categories_in(GUILD, 2, 1) == (("Sport",),)
    assert await news.articles.categories_in(GUILD, 3, 10) == ()


async def test_times_of_other_zones_come_back_as_the_same_moment_in_utc(
    news: News, now: datetime
) -> None:
    yerevan = timezone(timedelta(hours=4))
    story = replace(STORY, published_at=datetime(2026, 2, 28, 13, 30, 0, 999, tzinfo=yerevan))
    await news.record(now, new=(story,))
    (claimed,) = await news.claim(now)
    assert claimed.article.published_at == datetime(2026, 2, 28, 9, 30, tzinfo=UTC)
    assert claimed.article.published_at.tzinfo is UTC
