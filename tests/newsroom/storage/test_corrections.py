"""A change reaches every channel where the article stands, once for each wording."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from newsroom.models import Article
from newsroom.storage.articles import Stand
from newsroom.storage.corrections import CorrectionKind, CorrectionStep
from newsroom.storage.database import Database
from newsroom.storage.readings import Findings
from newsroom.storage.tables import corrections
from tests.newsroom.storage.news import CORRECTED, FEED, GUILD, MOVED, STORY, News


@pytest.fixture
def news(database: Database) -> News:
    return News(database)


async def test_correction_reaches_every_channel_once(news: News, now: datetime) -> None:
    both = await news.deliver_twice(now)
    for _ in range(2):
        await news.record(now, corrected=((CORRECTED, "two"),))
    corrections = await news.corrections.unfinished(GUILD)
    assert tuple(c.delivery.id for c in corrections) == both
    assert {c.delivery.article for c in corrections} == {CORRECTED}
    assert {(c.kind, c.step) for c in corrections} == {
        (CorrectionKind.CORRECTED, CorrectionStep.CLAIMED)
    }


async def test_withdrawal_is_told_of_in_every_channel_once(news: News, now: datetime) -> None:
    both = await news.deliver_twice(now)
    for _ in range(2):
        await news.record(now, withdrawn=(STORY.id, "unknown"))
    corrections = await news.corrections.unfinished(GUILD)
    assert tuple(c.delivery.id for c in corrections) == both
    assert {c.kind for c in corrections} == {CorrectionKind.WITHDRAWN}


async def test_wording_that_comes_back_is_a_correction_each_time(news: News, now: datetime) -> None:
    await news.deliver(now)
    retitled = replace(STORY, title="The bridge has reopened")
    told = []
    for wording, digest in ((retitled, "two"), (STORY, "one"), (retitled, "two")):
        now += timedelta(hours=2)
        await news.record(now, corrected=((wording, digest),))
        (correction,) = await news.corrections.unfinished(GUILD)
        await news.corrections.noted(correction.id)
        told.append((correction.former_title, correction.delivery.article.title))
    assert told == [
        (STORY.title, retitled.title),
        (retitled.title, STORY.title),
        (STORY.title, retitled.title),
    ]


async def test_discussion_of_what_changes_all_the_time_is_told_once_an_hour(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    kinds, told = [], list[tuple[str, str]]()
    for minute in (0, 10, 50, 61, 80, 121):
        wording = replace(STORY, title=f"{minute} comments")
        at = now + timedelta(minutes=minute)
        await news.record(at, corrected=((wording, str(minute)),))
        *_, correction = await news.corrections.unfinished(GUILD)
        kinds.append(correction.kind)
        if correction.kind is CorrectionKind.CORRECTED:
            told.append((correction.former_title, wording.title))
        await news.corrections.noted(correction.id)
    corrected, quiet = CorrectionKind.CORRECTED, CorrectionKind.REVISED
    assert kinds == [corrected, quiet, quiet, corrected, quiet, corrected]
    assert told == [
        (STORY.title, "0 comments"),
        ("0 comments", "61 comments"),
        ("61 comments", "121 comments"),
    ]
    await news.record(at, withdrawn=(STORY.id,))
    *_, last = await news.corrections.unfinished(GUILD)
    assert last.kind is CorrectionKind.WITHDRAWN


async def test_nothing_is_held_back_where_no_time_is_said(news: News, now: datetime) -> None:
    await news.deliver(now)
    state = await news.follow()
    kinds = []
    for minute in (0, 1):
        wording = replace(STORY, title=f"{minute} comments"), str(minute)
        at = now + timedelta(minutes=minute)
        await news.readings.record(state, Findings(corrected=(wording,)), at)
        *_, correction = await news.corrections.unfinished(GUILD)
        kinds.append(correction.kind)
        await news.corrections.noted(correction.id)
    assert kinds == [CorrectionKind.CORRECTED, CorrectionKind.CORRECTED]


async def test_what_changes_for_ever_takes_no_more_and_more_room(
    news: News, database: Database, now: datetime
) -> None:
    await news.deliver(now)
    for minutes in range(0, 600, 20):
        wording = replace(STORY, summary=f"{minutes} comments")
        at = now + timedelta(minutes=minutes)
        await news.record(at, corrected=((wording, str(minutes)),))
        for correction in await news.corrections.unfinished(GUILD):
            await news.corrections.noted(correction.id)
    async with database.reading() as connection:
        rows = await connection.scalar(select(func.count()).select_from(corrections))
    assert rows is not None
    assert rows <= 4


async def test_restyled_story_is_shown_anew_and_told_of_with_no_word(
    news: News, database: Database, now: datetime
) -> None:
    await news.deliver(now)
    for minute in range(3):
        restyled = replace(STORY, categories=(f"Section {minute}",))
        at = now + timedelta(minutes=minute)
        await news.record(at, restyled=((restyled, f"{minute}"),))
        (correction,) = await news.corrections.unfinished(GUILD)
        assert (correction.kind, correction.delivery.article) == (CorrectionKind.REVISED, restyled)
        await news.corrections.noted(correction.id)
    async with database.reading() as connection:
        assert await connection.scalar(select(func.count()).select_from(corrections)) == 1


async def test_correction_that_waits_is_told_though_the_story_is_restyled_meanwhile(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    await news.record(now, corrected=((CORRECTED, "two"),))
    restyled = replace(CORRECTED, categories=("City",))
    await news.record(now, restyled=((restyled, "three"),))
    (correction,) = await news.corrections.unfinished(GUILD)
    assert (correction.kind, correction.delivery.article) == (CorrectionKind.CORRECTED, restyled)


async def test_each_discussion_is_told_of_the_headline_it_knows(news: News, now: datetime) -> None:
    first = await news.deliver(now)
    told = {first.id: [STORY.title]}

    async def retitle(title: str, minute: int) -> None:
        at = now + timedelta(minutes=minute)
        await news.record(at, corrected=((replace(STORY, title=title), title),))
        for one in await news.corrections.unfinished(GUILD):
            if one.kind is CorrectionKind.CORRECTED:
                assert one.former_title == told[one.delivery.id][-1]
                told[one.delivery.id].append(title)
            await news.corrections.noted(one.id)

    await retitle("The second headline", 0)
    await retitle("The third headline", 10)
    (second,) = await news.articles.claim(GUILD, [Stand(3)], 1, now)
    await news.finish(second, None, now, thread_id=600)
    told[second.id] = ["The third headline"]
    await retitle("The fourth headline", 30)
    await retitle("The fifth headline", 61)
    assert [titles[1:] for titles in told.values()] == [
        ["The second headline", "The fifth headline"],
        ["The fourth headline"],
    ]


async def test_corrections_at_the_same_moment_are_claimed_once(news: News, now: datetime) -> None:
    await news.deliver(now)
    await asyncio.gather(*(news.record(now, corrected=((CORRECTED, "two"),)) for _ in range(8)))
    assert len(await news.corrections.unfinished(GUILD)) == 1


async def test_correction_goes_on_from_the_step_it_reached(news: News, now: datetime) -> None:
    await news.deliver(now)
    await news.record(now, corrected=((CORRECTED, "two"),))
    (claimed,) = await news.corrections.unfinished(GUILD)
    assert await news.corrections.unfinished(9) == ()
    await news.corrections.edited(claimed)
    edited = replace(claimed, step=CorrectionStep.EDITED)
    assert await news.corrections.unfinished(GUILD) == (edited,)
    await news.corrections.noted(claimed.id)
    assert await news.corrections.unfinished(GUILD) == ()


async def test_story_corrected_halfway_through_its_delivery_is_corrected_afterwards(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    (delivery,) = await news.claim(now)
    await news.articles.posted(delivery.id, 500, STORY)
    await news.record(now, corrected=((CORRECTED, "two"),))
    assert await news.corrections.unfinished(GUILD) == ()
    await news.articles.opened(delivery.id, 500, now)
    await news.articles.introduced(delivery.id, 501)
    (correction,) = await news.corrections.unfinished(GUILD)
    assert correction.delivery.article == CORRECTED


async def test_story_corrected_before_it_is_posted_is_posted_corrected(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    await news.record(now, corrected=((CORRECTED, "two"),))
    (delivery,) = await news.claim(now)
    assert delivery.article == CORRECTED
    assert await news.corrections.unfinished(GUILD) == ()


@pytest.mark.parametrize("shown", [STORY, None], ids=["old wording", "nobody knows"])
async def test_story_corrected_while_it_is_being_posted_is_corrected_afterwards(
    news: News, now: datetime, shown: Article | None
) -> None:
    await news.record(now, new=(STORY,))
    (delivery,) = await news.claim(now)
    await news.record(now, corrected=((CORRECTED, "two"),))
    await news.finish(delivery, shown, now)
    (correction,) = await news.corrections.unfinished(GUILD)
    assert correction.delivery.article == CORRECTED


async def test_story_claimed_before_a_correction_and_posted_with_it_needs_none(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    (delivery,) = await news.claim(now)
    await news.record(now, corrected=((CORRECTED, "two"),))
    await news.finish(delivery, CORRECTED, now)
    assert await news.corrections.unfinished(GUILD) == ()


async def test_story_taken_back_while_it_is_being_posted_is_told_of(
    news: News, now: datetime
) -> None:
    await news.record(now, new=(STORY,))
    (delivery,) = await news.claim(now)
    await news.record(now, withdrawn=(STORY.id,))
    await news.finish(delivery, STORY, now)
    (correction,) = await news.corrections.unfinished(GUILD)
    assert correction.kind is CorrectionKind.WITHDRAWN


async def test_story_back_before_its_discussion_was_told_is_not_said_to_be_taken_back(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    await news.record(now, withdrawn=(STORY.id,))
    await news.record(now, corrected=((CORRECTED, "two"),), returned=(STORY.id,))
    (correction,) = await news.corrections.unfinished(GUILD)
    assert correction.kind is CorrectionKind.CORRECTED


async def test_discussion_of_what_comes_and_goes_is_told_of_it_once_a_day(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    told = []
    for hour, fate in enumerate(("withdrawn", "returned") * 20):
        await news.record(now + timedelta(hours=hour), FEED, **{fate: (STORY.id,)})
        for one in await news.corrections.unfinished(GUILD):
            told.append((hour, one.kind))
            await news.corrections.noted(one.id)
    gone, back = CorrectionKind.WITHDRAWN, CorrectionKind.RETURNED
    assert told == [(0, gone), (1, back), (26, gone), (27, back)]


async def test_story_gone_again_before_its_return_was_told_is_not_said_to_be_back(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    await news.record(now, withdrawn=(STORY.id,))
    (told,) = await news.corrections.unfinished(GUILD)
    await news.corrections.noted(told.id)
    await news.record(now, returned=(STORY.id,))
    await news.record(now, withdrawn=(STORY.id,))
    assert await news.corrections.unfinished(GUILD) == ()


async def test_discussion_that_is_about_to_be_told_of_a_withdrawal_is_told_of_the_return(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    await news.record(now, withdrawn=(STORY.id,))
    (gone,) = await news.corrections.unfinished(GUILD)
    assert await news.corrections.edited(gone)
    await news.record(now, returned=(STORY.id,))
    kinds = [one.kind for one in await news.corrections.unfinished(GUILD)]
    assert kinds == [CorrectionKind.WITHDRAWN, CorrectionKind.RETURNED]


async def test_withdrawal_of_what_has_come_back_is_not_to_be_told(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    await news.record(now, withdrawn=(STORY.id,))
    (gone,) = await news.corrections.unfinished(GUILD)
    await news.record(now, returned=(STORY.id,))
    assert not await news.corrections.edited(gone)


async def test_return_is_told_of_once_though_the_story_is_corrected_between(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    for fate in ("withdrawn", "returned"):
        await news.record(now, FEED, **{fate: (STORY.id,)})
        (told,) = await news.corrections.unfinished(GUILD)
        await news.corrections.noted(told.id)
    await news.record(now, corrected=((CORRECTED, "two"),), returned=(STORY.id,))
    (correction,) = await news.corrections.unfinished(GUILD)
    assert correction.kind is CorrectionKind.CORRECTED


async def test_post_deleted_by_hand_is_corrected_no_more(news: News, now: datetime) -> None:
    delivery = await news.deliver(now)
    await news.record(now, corrected=((CORRECTED, "two"),))
    await news.articles.deleted(delivery.id)
    assert await news.corrections.unfinished(GUILD) == ()
    await news.record(now, corrected=((STORY, "one"),))
    assert await news.corrections.unfinished(GUILD) == ()


async def test_change_that_waits_takes_later_ones_up_with_the_headline_that_is_known(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    for minute in (0, 10, 90):
        wording = replace(STORY, title=f"{minute} comments")
        at = now + timedelta(minutes=minute)
        await news.record(at, corrected=((wording, str(minute)),))
        (correction,) = await news.corrections.unfinished(GUILD)
        assert correction.kind is CorrectionKind.CORRECTED
        assert correction.former_title == STORY.title
        assert correction.delivery.article == wording


async def test_quiet_change_that_waits_for_long_is_told_with_the_next(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    for minute in (0, 10, 20, 90):
        wording = replace(STORY, title=f"{minute} comments")
        at = now + timedelta(minutes=minute)
        await news.record(at, corrected=((wording, str(minute)),))
        (correction,) = await news.corrections.unfinished(GUILD)
        if minute <= 10:
            await news.corrections.noted(correction.id)
    assert correction.kind is CorrectionKind.CORRECTED
    assert correction.former_title == "0 comments"


async def test_post_that_shows_a_wording_which_has_changed_meanwhile_is_edited_again(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    await news.record(now, corrected=((CORRECTED, "two"),))
    (shown,) = await news.corrections.unfinished(GUILD)
    newest = replace(STORY, summary="It took seven years.")
    await news.record(now, corrected=((newest, "three"),))
    assert not await news.corrections.edited(shown)
    (correction,) = await news.corrections.unfinished(GUILD)
    assert correction.step is CorrectionStep.CLAIMED
    assert correction.delivery.article == newest
    assert await news.corrections.edited(correction)


async def test_change_that_waits_knows_under_what_its_post_was_filed(
    news: News, now: datetime
) -> None:
    await news.deliver(now)
    for number, categories in enumerate((("Sport",), ("World", "Sport"))):
        filed = replace(STORY, categories=categories)
        await news.record(now, corrected=((filed, str(number)),))
        (correction,) = await news.corrections.unfinished(GUILD)
        assert correction.former_categories == STORY.categories
    await news.corrections.noted(correction.id)
    await news.record(now, moved=((replace(filed, url=MOVED.url), "2"),))
    await news.record(now, corrected=((replace(STORY, url=MOVED.url), "3"),))
    (correction,) = await news.corrections.unfinished(GUILD)
    assert correction.former_categories == ("World", "Sport")
