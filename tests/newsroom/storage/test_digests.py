"""Articles that wait for a digest: they come into one, once, and go on together from there."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from newsroom.editions import Edition
from newsroom.models import Article
from newsroom.storage.articles import Delivery, DeliveryStep, Stand
from newsroom.storage.database import Database
from newsroom.storage.digests import DigestStore
from newsroom.storage.discussions import DiscussionStore
from newsroom.storage.figures import FigureStore
from newsroom.storage.holds import HoldStore
from tests.newsroom.storage.news import FEED, GUILD, STORY, News

EVENING = Edition(date(2026, 3, 1), time(18), datetime(2026, 3, 1, 14, tzinfo=UTC))
MORNING = Edition(date(2026, 3, 1), time(8), datetime(2026, 3, 1, 4, tzinfo=UTC))
NEXT_DAY = Edition(date(2026, 3, 2), time(18), datetime(2026, 3, 2, 14, tzinfo=UTC))
STORIES = tuple(
    replace(STORY, id=f"{number}", url=f"https://paper.example/{number}", title=f"Story {number}")
    for number in (1, 2, 3)
)


@pytest.fixture
async def news(database: Database, now: datetime) -> News:
    """Three stories that wait for a digest in channel 2."""
    news = News(database)
    await news.record(now, new=STORIES)
    for one in await news.articles.waiting(GUILD):
        stand = Stand(2, digest=True, crosspost=True)
        await news.articles.claim(GUILD, [stand], one.row_id, now)
    return news


@pytest.fixture
def digests(database: Database) -> DigestStore:
    return DigestStore(database)


def ids(found: tuple[Delivery, ...]) -> list[int]:
    return [one.id for one in found]


async def test_article_that_waits_for_a_digest_is_not_posted_by_itself(
    news: News, digests: DigestStore, database: Database
) -> None:
    waiting = await digests.waiting(GUILD)
    assert [(one.step, one.article.title) for one in waiting] == [
        (DeliveryStep.DIGESTED, f"Story {number}") for number in (1, 2, 3)
    ]
    assert await news.articles.unfinished(GUILD) == ()
    assert await news.articles.waiting(GUILD) == ()
    assert await digests.waiting(9) == ()
    figures = await FigureStore(database).of([GUILD], [FEED])
    assert figures.deliveries[DeliveryStep.DIGESTED].count == 3


async def test_edition_comes_once(news: News, digests: DigestStore, now: datetime) -> None:
    (came,) = await digests.claim(GUILD, 2, EVENING, [[1, 2]], now)
    assert came.digest is not None
    assert came.digest.edition == EVENING
    assert [line.article.title for line in came.digest.lines] == ["Story 2", "Story 1"]
    assert await digests.claim(GUILD, 2, EVENING, [[3]], now) == ()
    assert ids(await digests.waiting(GUILD)) == [3]
    assert await digests.claim(GUILD, 2, MORNING, [[3]], now) != ()
    assert await digests.waiting(GUILD) == ()


async def test_edition_of_another_day_or_channel_is_another(
    news: News, digests: DigestStore, now: datetime
) -> None:
    for number, (channel_id, edition) in enumerate(((2, EVENING), (3, EVENING), (2, NEXT_DAY)), 1):
        assert len(await digests.claim(GUILD, channel_id, edition, [[number]], now)) == 1


async def test_digest_goes_on_as_one_from_step_to_step(
    news: News, digests: DigestStore, now: datetime
) -> None:
    later = now + timedelta(hours=6)
    (came,) = await digests.claim(GUILD, 2, EVENING, [[1, 2, 3]], later)
    assert await news.articles.unfinished(GUILD) == (came,)
    assert (came.id, came.step, came.claimed_at) == (1, DeliveryStep.CLAIMED, later)
    await news.articles.told(1)
    posted = await news.articles.posted(1, 500, *came.shown)
    assert await news.articles.unfinished(GUILD) == (posted,)
    await news.articles.opened(1, 500, later)
    await news.articles.introduced(1, 501)
    assert await news.articles.unfinished(GUILD) == ()
    (for_followers,) = await news.articles.to_crosspost(GUILD)
    assert for_followers.id == 1
    found = await news.articles.of_post(GUILD, 500)
    assert found == for_followers
    assert found.digest is not None
    assert await digests.waiting(GUILD) == ()
    second = await news.articles.unfinished(GUILD)
    assert second == ()


async def test_day_that_is_too_much_for_one_message_has_parts_in_their_order(
    news: News, digests: DigestStore, now: datetime
) -> None:
    parts = await digests.claim(GUILD, 2, EVENING, [[3, 2], [1]], now)
    assert [(one.id, one.digest and (one.digest.part, one.digest.parts)) for one in parts] == [
        (2, (1, 2)),
        (1, (2, 2)),
    ]
    assert await news.articles.unfinished(GUILD) == parts


async def test_digest_that_a_person_deleted_is_over_for_all_its_articles(
    news: News, digests: DigestStore, now: datetime
) -> None:
    await digests.claim(GUILD, 2, EVENING, [[1, 2, 3]], now)
    await news.articles.posted(1, 500)
    await news.articles.deleted(1)
    assert await news.articles.unfinished(GUILD) == ()
    assert await news.articles.to_crosspost(GUILD) == ()
    found = await news.articles.of_post(GUILD, 500)
    assert found is not None
    assert found.step is DeliveryStep.DELETED


async def test_article_taken_back_before_its_digest_is_posted_waits_for_its_return(
    news: News, digests: DigestStore, now: datetime
) -> None:
    await digests.claim(GUILD, 2, EVENING, [[1, 2]], now)
    await news.record(now, withdrawn=("1", "3"))
    assert await digests.waiting(GUILD) == ()
    await digests.put_back_withdrawn(GUILD)
    (left,) = await news.articles.unfinished(GUILD)
    assert [article.id for article in left.shown] == ["2"]
    await news.record(now, returned=("1", "3"))
    assert ids(await digests.waiting(GUILD)) == [1, 3]
    (came,) = await digests.claim(GUILD, 2, NEXT_DAY, [[1, 3]], now)
    assert [article.id for article in came.shown] == ["3", "1"]


async def test_article_in_a_posted_digest_is_not_put_back(
    news: News, digests: DigestStore, now: datetime
) -> None:
    await digests.claim(GUILD, 2, EVENING, [[1, 2]], now)
    await news.articles.posted(1, 500)
    await news.record(now, withdrawn=("1",))
    await digests.put_back_withdrawn(GUILD)
    found = await news.articles.of_post(GUILD, 500)
    assert found is not None
    assert [article.id for article in found.shown] == ["2", "1"]


async def test_what_waits_for_no_digest_any_longer_is_posted_by_itself(
    news: News, digests: DigestStore, now: datetime
) -> None:
    await digests.claim(GUILD, 2, EVENING, [[1]], now)
    later = now + timedelta(minutes=5)
    freed = await digests.let_go([1, 2], later)
    assert [(one.id, one.step, one.claimed_at) for one in freed] == [
        (2, DeliveryStep.CLAIMED, later)
    ]
    assert ids(await news.articles.unfinished(GUILD)) == [1, 2]


async def test_correction_is_made_where_the_digest_shows_another_wording(
    news: News, digests: DigestStore, now: datetime
) -> None:
    (came,) = await digests.claim(GUILD, 2, EVENING, [[1, 2, 3]], now)
    first, second, _ = STORIES
    for story in (first, second):
        await news.record(now, corrected=((replace(story, summary="Nine."), "two"),))
    drawn = [replace(second, summary="Nine."), first, STORIES[2]]  # the first as it was before
    await news.articles.posted(came.id, 500, *drawn)
    await news.articles.introduced(came.id, None)
    (left,) = await news.corrections.unfinished(GUILD)
    assert left.delivery.article.id == first.id
    assert left.delivery.digest is not None
    assert [line.article.summary for line in left.delivery.digest.lines] == [
        STORY.summary,
        "Nine.",
        "Nine.",
    ]


async def test_line_that_an_admin_marks_is_marked_alone(
    news: News, digests: DigestStore, now: datetime
) -> None:
    await digests.claim(GUILD, 2, EVENING, [[1, 2]], now)
    await news.articles.posted(1, 500)
    await news.record(now, withdrawn=("2",))
    marked = await news.articles.mark(GUILD, 2)
    assert marked is not None
    assert marked.digest is not None
    assert [line.marked for line in marked.digest.lines] == [True, False]
    assert not marked.is_withdrawn


async def test_discussion_of_a_digest_is_about_all_its_articles(
    news: News, digests: DigestStore, database: Database, now: datetime
) -> None:
    await digests.claim(GUILD, 2, EVENING, [[2, 1], [3]], now)
    await news.articles.posted(1, 500)
    await news.articles.opened(1, 500, now)
    (discussion,) = await DiscussionStore(database).open_everywhere()
    assert discussion.article.title == "Digest of 1 March 2026"
    for article in STORIES:  # also what goes on in a second message
        assert article.title in discussion.article.text
        assert article.text in discussion.article.text
    changed: Article = replace(STORIES[1], text="Another story altogether.")
    await news.record(now, corrected=((changed, "two"),))
    now_told = await DiscussionStore(database).get(500)
    assert now_told is not None
    assert "Another story altogether." in now_told.article.text


async def test_held_article_that_is_let_out_waits_for_the_next_digest(
    database: Database, now: datetime
) -> None:
    news, holds, digests = News(database), HoldStore(database), DigestStore(database)
    await news.record(now, new=(STORY,))
    (one,) = await news.articles.waiting(GUILD)
    await news.articles.claim(GUILD, [Stand(2, hold=True, digest=True)], one.row_id, now)
    assert await digests.waiting(GUILD) == ()
    later = now + timedelta(hours=1)
    await holds.release(GUILD, 1, 70, later, DeliveryStep.DIGESTED)
    (waiting,) = await digests.waiting(GUILD)
    assert waiting.claimed_at == later
    assert await news.articles.unfinished(GUILD) == ()
