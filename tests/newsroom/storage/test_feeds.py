"""Feeds: read by one process at a time, when they are due; broken ones told of once a guild."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from newsroom.storage.database import Database
from newsroom.storage.feeds import FeedState, FeedStore, Trouble
from newsroom.storage.pauses import Pause, PauseStore
from newsroom.storage.readings import Findings
from tests.newsroom.storage.news import CORRECTED, FEED, GUILD, STORY, News

OTHER = "https://other.example/feed"
SOON = timedelta(minutes=2)


@pytest.fixture
def news(database: Database) -> News:
    return News(database)


async def test_unknown_feed_has_no_state_and_a_followed_one_a_fresh_one(
    news: News, now: datetime
) -> None:
    assert await news.feeds.states([FEED]) == ()
    assert await news.follow() == FeedState(1, FEED)
    assert await news.follow() == FeedState(1, FEED)
    assert await news.feeds.take(OTHER, now, now + SOON) is None


async def test_following_nothing_is_nothing(news: News) -> None:
    await news.feeds.follow([], [GUILD])
    await news.feeds.follow([FEED], [])
    assert len(await news.feeds.states([FEED, OTHER])) == 1


async def test_state_survives_saving_twice(news: News, now: datetime) -> None:
    fresh = await news.follow()
    broken = replace(
        fresh, due_at=now, failures=3, failing_since=now, reason="gone", waits_until=now
    )
    mended = replace(
        fresh, etag='W/"x"', moved_to=OTHER, first_read_at=now, read_at=now, window="[]"
    )
    for state in (broken, mended):
        await news.feeds.save(state)
        assert await news.feeds.states([FEED]) == (state,)


async def test_due_feed_is_taken_once_by_whoever_asks_first(
    news: News, second_process: Database, now: datetime
) -> None:
    await news.follow()
    other = FeedStore(second_process)
    tries = [store.take(FEED, now, now + SOON) for store in (news.feeds, other) * 4]
    taken = await asyncio.gather(*tries)
    assert [state.due_at for state in taken if state] == [now + SOON]


async def test_feed_is_taken_again_only_when_it_is_due(news: News, now: datetime) -> None:
    await news.follow()
    assert await news.feeds.take(FEED, now, now + SOON)
    assert await news.feeds.take(FEED, now + SOON / 2, now + 2 * SOON) is None
    assert await news.feeds.take(FEED, now + SOON, now + 2 * SOON)


async def test_feed_is_hastened_but_never_put_off(news: News, now: datetime) -> None:
    await news.follow()
    await news.feeds.take(FEED, now, now + SOON)
    await news.feeds.hasten([FEED], now + 2 * SOON)
    assert await news.feeds.take(FEED, now + SOON / 2, now) is None
    await news.feeds.hasten([FEED], now)
    assert await news.feeds.take(FEED, now, now + SOON)


async def test_feed_is_held_for_the_longest_time_asked_for(news: News, now: datetime) -> None:
    await news.follow()
    await news.feeds.hold([FEED], now + 2 * SOON)
    await news.feeds.hold([FEED], now + SOON)
    await news.feeds.hasten([FEED], now)
    assert await news.feeds.take(FEED, now + SOON, now + 2 * SOON) is None
    assert await news.feeds.take(FEED, now + 2 * SOON, now + 3 * SOON)


async def test_paused_feed_is_taken_by_no_process_until_it_is_resumed(
    news: News, second_process: Database, now: datetime
) -> None:
    state = await news.follow()
    assert await news.pauses.pause(GUILD, state.id, 7, now)
    assert await news.feeds.take(FEED, now, now + SOON) is None
    assert await FeedStore(second_process).take(FEED, now + SOON, now + 2 * SOON) is None
    assert await news.pauses.resume(GUILD, state.id)
    await news.feeds.hasten([FEED], now + SOON)
    assert await news.feeds.take(FEED, now + SOON, now + 2 * SOON)


async def test_feed_that_two_guilds_take_is_left_unread_once_both_have_paused_it(
    news: News, now: datetime
) -> None:
    state = await news.follow()
    await news.follow(guild_id=9)
    await news.pauses.pause(GUILD, state.id, 7, now)
    assert await news.feeds.take(FEED, now, now + SOON)
    await news.pauses.pause(9, state.id, 8, now)
    assert await news.feeds.take(FEED, now + SOON, now + 2 * SOON) is None
    assert await news.pauses.everywhere([FEED]) == {FEED: {GUILD: Pause(7, now), 9: Pause(8, now)}}
    await news.pauses.resume(GUILD, state.id)
    assert await news.pauses.of(GUILD, [FEED]) == {}
    assert await news.pauses.of(9, [FEED]) == {FEED: Pause(8, now)}
    assert await news.feeds.take(FEED, now + 2 * SOON, now + 3 * SOON)


async def test_paused_feed_is_not_read_for_a_guild_that_is_not_served(
    news: News, now: datetime
) -> None:
    state = await news.follow()
    await news.follow(guild_id=9)
    await news.pauses.pause(GUILD, state.id, 7, now)
    serves = {GUILD}.__contains__
    assert await news.feeds.take(FEED, now, now + SOON, serves) is None
    await news.pauses.resume(GUILD, state.id)
    assert await news.feeds.take(FEED, now + SOON, now + 2 * SOON, serves)


async def test_pause_of_one_guild_hides_no_trouble_from_another(news: News, now: datetime) -> None:
    state = await news.follow()
    await news.follow(guild_id=9)
    await news.feeds.save(replace(state, failures=2, failing_since=now, reason="gone"))
    await news.pauses.pause(GUILD, state.id, 7, now)
    assert await news.feeds.troubles(GUILD, now) == ()
    assert await news.feeds.troubles(9, now) == (Trouble(state.id, FEED, "gone"),)


async def test_pause_goes_with_its_guild(news: News, now: datetime) -> None:
    state = await news.follow()
    await news.pauses.pause(GUILD, state.id, 7, now)
    await news.feeds.forget_guild(GUILD)
    assert await news.pauses.everywhere([FEED]) == {}


async def test_paused_feed_is_not_asked_about_all_the_time(news: News, now: datetime) -> None:
    state = await news.follow()
    await news.pauses.pause(GUILD, state.id, 7, now)
    await news.feeds.take(FEED, now, now + SOON)
    (state,) = await news.feeds.states([FEED])
    assert state.due_at == now + SOON


async def test_first_to_pause_a_feed_is_remembered_and_a_reading_forgets_no_pause(
    news: News, second_process: Database, now: datetime
) -> None:
    state = await news.follow()
    other = await news.follow(OTHER)
    assert await news.pauses.pause(GUILD, state.id, 7, now)
    assert not await PauseStore(second_process).pause(GUILD, state.id, 8, now + SOON)
    await news.feeds.save(replace(state, read_at=now))  # of what was under way
    assert await news.pauses.of(GUILD, [FEED, OTHER]) == {FEED: Pause(7, now)}
    assert await news.pauses.resume(GUILD, state.id)
    assert not await news.pauses.resume(GUILD, state.id)
    assert not await news.pauses.resume(GUILD, other.id)
    assert await news.pauses.of(GUILD, [FEED, OTHER]) == {}


async def test_paused_feed_is_no_trouble_until_it_is_resumed(news: News, now: datetime) -> None:
    state = await news.follow()
    await news.feeds.save(replace(state, failures=2, failing_since=now, reason="gone"))
    await news.pauses.pause(GUILD, state.id, 7, now)
    assert await news.feeds.troubles(GUILD, now) == ()
    await news.pauses.resume(GUILD, state.id)
    assert await news.feeds.troubles(GUILD, now) == (Trouble(state.id, FEED, "gone"),)


async def test_pause_goes_with_the_address_that_another_feed_takes_over(
    news: News, now: datetime
) -> None:
    former, fresh = await news.follow(), await news.follow(OTHER)
    await news.pauses.pause(GUILD, fresh.id, 7, now)
    await news.feeds.go_on(former, fresh)
    assert await news.pauses.of(GUILD, [OTHER]) == {}


async def test_articles_announced_last_are_told_newest_first(news: News, now: datetime) -> None:
    stories = [replace(STORY, id=str(n), url=f"https://paper.example/{n}") for n in range(4)]
    for story in stories:
        state = await news.record(now, new=(story,))
    await news.record(now, OTHER, new=(STORY,))
    latest = await news.feeds.latest_articles(state.id, 3)
    assert latest == tuple(reversed(stories[1:]))


async def test_guild_that_comes_later_takes_what_is_announced_from_then_on(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    await news.follow(guild_id=9)
    newer = replace(STORY, id="8", url="https://paper.example/8")
    await news.record(now, new=(newer,))
    assert [one.article for one in await news.articles.waiting(9)] == [newer]
    assert [one.article for one in await news.articles.waiting(GUILD)] == [STORY, newer]


async def test_guild_that_went_and_comes_back_takes_what_is_announced_from_then_on(
    news: News, now: datetime
) -> None:
    await news.follow()
    state = await news.follow(guild_id=9)
    await news.feeds.forget_guild(GUILD)
    await news.readings.record(state, Findings(new=((STORY, "one"),)), now)
    await news.follow()
    assert await news.articles.waiting(GUILD) == ()
    assert [one.article for one in await news.articles.waiting(9)] == [STORY]


async def test_guild_that_leaves_a_feed_that_others_follow_takes_nothing_more_of_it(
    news: News, now: datetime
) -> None:
    await news.follow(guild_id=9)
    await news.follow(OTHER)
    state = await news.follow()
    await news.feeds.leave({GUILD: [OTHER], 9: [FEED]}, [FEED, OTHER])
    await news.readings.record(state, Findings(new=((STORY, "one"),)), now)
    assert await news.articles.waiting(GUILD) == ()
    assert [one.article for one in await news.articles.waiting(9)] == [STORY]


async def test_feed_that_nobody_follows_stays_with_its_guild_since_it_may_have_moved(
    news: News, now: datetime
) -> None:
    state = await news.follow()
    await news.feeds.leave({GUILD: [OTHER]}, [OTHER])
    await news.readings.record(state, Findings(new=((STORY, "one"),)), now)
    assert [one.article for one in await news.articles.waiting(GUILD)] == [STORY]


async def test_last_article_of_each_feed_is_known(news: News, now: datetime) -> None:
    await news.record(now, new=(STORY,), seen=(replace(STORY, id="old", url=""),))
    await news.follow(OTHER)
    assert await news.feeds.last_articles([FEED, OTHER]) == {FEED: STORY}


async def test_trouble_is_told_once_to_each_guild_and_so_is_its_end(
    news: News, now: datetime
) -> None:
    state = await news.follow()
    await news.follow(guild_id=9)
    await news.feeds.save(replace(state, failures=2, failing_since=now, reason="gone"))
    assert await news.feeds.troubles(GUILD, now - SOON) == ()
    (trouble,) = await news.feeds.troubles(GUILD, now)
    assert trouble == Trouble(state.id, FEED, "gone")
    await news.feeds.told(GUILD, trouble)
    assert await news.feeds.troubles(GUILD, now) == ()
    assert await news.feeds.troubles(9, now) == (trouble,)
    await news.feeds.save(state)
    assert await news.feeds.troubles(9, now) == ()
    (end,) = await news.feeds.troubles(GUILD, now)
    assert end.reason is None
    await news.feeds.told(GUILD, end)
    assert await news.feeds.troubles(GUILD, now) == ()


async def test_one_failed_try_is_no_trouble_however_long_ago_it_was(
    news: News, now: datetime
) -> None:
    state = replace(await news.follow(), failures=1, failing_since=now, reason="gone")
    await news.feeds.save(state)
    assert await news.feeds.troubles(GUILD, now + timedelta(days=1)) == ()
    await news.feeds.save(replace(state, failures=2))
    assert len(await news.feeds.troubles(GUILD, now)) == 1


async def test_more_feeds_than_one_question_takes_are_followed(news: News) -> None:
    urls = [f"https://paper.example/{number}" for number in range(2_345)]
    await news.feeds.follow(urls, [GUILD])
    assert [state.url for state in await news.feeds.states(urls)] == urls


# ---------------------------------------------------------------- a new address

NEW = "https://new.example/feed"


async def test_feed_goes_on_at_an_address_never_read_with_all_that_it_has_told(
    news: News, now: datetime
) -> None:
    delivery = await news.deliver(now)
    state = replace(
        await news.follow(), first_read_at=now, read_at=now, etag='"old"', failures=9, window="[1]"
    )
    await news.feeds.save(state)
    await news.follow(OTHER)
    fresh = replace(await news.follow(NEW), due_at=now + SOON)
    assert await news.feeds.forsaken([NEW, OTHER]) == (state,)
    assert await news.feeds.forsaken([FEED, NEW]) == ()
    gone_on = await news.feeds.go_on(state, fresh)
    assert gone_on == replace(state, url=NEW, etag=None, window="", due_at=now + SOON)
    assert await news.feeds.states([FEED, NEW]) == (gone_on,)
    await news.record(now, url=NEW, corrected=((CORRECTED, "two"),))
    (correction,) = await news.corrections.unfinished(GUILD)
    assert correction.delivery.id == delivery.id


async def test_guild_that_has_come_with_the_new_address_takes_what_is_announced_from_then_on(
    news: News, now: datetime
) -> None:
    state = await news.record(now, new=(STORY,))
    fresh = await news.follow(NEW, guild_id=9)
    await news.feeds.go_on(state, fresh)
    newer = replace(STORY, id="8", url="https://paper.example/8")
    await news.record(now, url=NEW, new=(newer,))
    assert [one.article for one in await news.articles.waiting(9)] == [newer]
    assert [one.article for one in await news.articles.waiting(GUILD)] == [STORY, newer]


async def test_moderators_told_of_either_address_are_told_when_the_feed_can_be_read(
    news: News, now: datetime
) -> None:
    def fail(state: FeedState) -> FeedState:
        return replace(state, failures=2, failing_since=now, reason="gone")

    for old, new in ((True, False), (False, True)):
        former, fresh = [fail(await news.follow(f"{url}/{new}")) for url in (FEED, NEW)]
        for state, told in ((former, old), (fresh, new)):
            await news.feeds.save(state)
            if told:
                await news.feeds.told(GUILD, Trouble(state.id, state.url, "gone"))
        gone_on = await news.feeds.go_on(former, fresh)
        await news.feeds.save(replace(gone_on, failures=0, failing_since=None, reason=None))
        (end,) = await news.feeds.troubles(GUILD, now)
        assert end == Trouble(former.id, fresh.url, None)
        await news.feeds.told(GUILD, end)
