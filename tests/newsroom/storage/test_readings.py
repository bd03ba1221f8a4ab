"""What a reading says is written down once, whole, and found again under every name."""

from dataclasses import replace
from datetime import datetime

import pytest

from newsroom.errors import StorageError
from newsroom.feeds.identity import all_names, guid_name, names_of
from newsroom.models import Article
from newsroom.storage.articles import Stand
from newsroom.storage.database import Database
from newsroom.storage.readings import Findings, Seen
from tests.newsroom.storage.news import CORRECTED, FEED, GUILD, STORY, News

NAMES = names_of(STORY).all

LATER = replace(STORY, id="later", url="https://paper.example/later", title="A later story")


def _seen(story: Article, fingerprint: str) -> Seen:
    """What is remembered of the story under its names."""
    told = story.id, story.url, story.title, story.summary, story.published_at, story.image
    return Seen(*told, fingerprint, None, frozenset(NAMES))


@pytest.fixture
def news(database: Database) -> News:
    return News(database)


async def test_remembered_article_is_known_but_waits_for_nobody(news: News, now: datetime) -> None:
    state = await news.record(now, seen=(STORY,))
    (seen,) = await news.readings.known(state.id, NAMES)
    assert seen == _seen(STORY, "one")
    assert await news.articles.waiting(GUILD) == ()


async def test_article_is_found_by_any_one_of_its_names(news: News, now: datetime) -> None:
    state = await news.record(now, seen=(STORY,))
    for name in NAMES:
        (seen,) = await news.readings.known(state.id, [name])
        assert seen.names == {name}
    assert await news.readings.known(state.id, [guid_name("other")]) == ()
    assert await news.readings.known(state.id + 1, NAMES) == ()


async def test_name_belongs_to_the_article_that_had_it_first(news: News, now: datetime) -> None:
    state = await news.record(now, seen=(STORY,))
    await news.record(now, seen=(replace(STORY, id="other"),))
    (first, other) = await news.readings.known(state.id, (*NAMES, guid_name("other")))
    assert first.names == set(NAMES)
    assert other.names == {guid_name("other")}


async def test_story_is_not_given_names_without_end(news: News, now: datetime) -> None:
    state = await news.record(now, seen=(STORY,))
    for number in range(60):
        learnt = Findings(names=((guid_name(f"made up {number}"), STORY.id),))
        await news.readings.record(state, learnt, now)
    names = [guid_name(f"made up {number}") for number in range(60)]
    (seen,) = await news.readings.known(state.id, names)
    assert len(seen.names) < 40


async def test_remembering_anew_changes_address_and_fingerprint_alone(
    news: News, now: datetime
) -> None:
    state = await news.record(now, new=(STORY,))
    moved = replace(CORRECTED, url="https://paper.example/moved")
    await news.record(now, seen=((moved, "two"),))
    (seen,) = await news.readings.known(state.id, NAMES)
    assert (seen.url, seen.fingerprint) == (moved.url, "two")
    (waiting,) = await news.articles.waiting(GUILD)
    assert waiting.article == replace(STORY, url=moved.url)


async def test_article_that_no_channel_took_is_announced_later_under_all_its_names(
    news: News, now: datetime
) -> None:
    state = await news.record(now, seen=(STORY,))
    await news.record(now, new=(LATER,))
    await news.claim(now)
    unwanted = Findings(unwanted=((STORY.id, "as it was"),))
    await news.readings.record(state, unwanted, now)
    (seen, later) = await news.readings.known(state.id, all_names((STORY, LATER)))
    assert (seen.unwanted_as, later.unwanted_as) == ("as it was", None)
    filed = replace(STORY, title="Another", categories=("Sport",))
    await news.readings.record(state, Findings(new=((filed, "two"),)), now)
    (_, seen) = await news.readings.known(state.id, all_names((STORY, LATER)))
    assert seen == _seen(filed, "two")
    (waiting,) = await news.articles.waiting(GUILD)
    assert waiting.article == filed


async def test_reading_that_fails_half_way_leaves_nothing(news: News, now: datetime) -> None:
    state = await news.follow()
    wrong = Findings(new=((STORY, "one"),), corrected=((STORY, None),))  # type: ignore[arg-type]
    with pytest.raises(StorageError):
        await news.readings.record(replace(state, etag="x"), wrong, now)
    assert await news.articles.waiting(GUILD) == ()
    assert await news.feeds.states([FEED]) == (state,)


async def test_correction_of_a_story_that_stands_nowhere_is_only_stored(
    news: News, now: datetime
) -> None:
    state = await news.record(now, corrected=((CORRECTED, "two"),))
    assert await news.readings.known(state.id, NAMES) == ()
    await news.record(now, seen=(STORY,))
    await news.record(now, corrected=((CORRECTED, "two"),))
    (seen,) = await news.readings.known(state.id, NAMES)
    assert seen.fingerprint == "two"
    assert await news.corrections.unfinished(GUILD) == ()


async def test_ten_thousand_articles_are_remembered_and_found_again(
    news: News, now: datetime
) -> None:
    many = tuple(
        replace(STORY, id=str(n), url=f"https://paper.example/{n}", published_at=None, text="")
        for n in range(10_000)
    )
    state = await news.record(now, seen=many)
    assert len(await news.readings.known(state.id, all_names(many))) == 10_000


async def test_id_longer_than_an_index_takes_is_remembered(news: News, now: datetime) -> None:
    long = replace(STORY, id="x" * 20_000)
    state = await news.record(now, new=(long,))
    (seen,) = await news.readings.known(state.id, names_of(long).all)
    assert seen.article_id == long.id


async def test_text_that_no_database_takes_does_not_stop_a_story(news: News, now: datetime) -> None:
    story = replace(STORY, title="Half \ud83c an emoji, and\0 a hole")
    await news.record(now, new=(story,))
    (waiting,) = await news.articles.waiting(GUILD)
    assert waiting.article.title == "Half ? an emoji, and a hole"


async def test_article_takes_no_name_of_another_into_its_channel(news: News, now: datetime) -> None:
    state = await news.record(now, seen=(STORY,))
    await news.record(now, new=(LATER,))
    await news.claim(now)
    (address,) = set(names_of(STORY).shared) - {guid_name(STORY.id)}
    claimed = Findings(names=((address, LATER.id),), shared=frozenset({address}))
    await news.readings.record(state, claimed, now)
    await news.record(now, url="https://paper.example/other", new=(replace(STORY, id="9"),))
    (one,) = await news.articles.waiting(GUILD)
    stand = [Stand(2)]
    assert await news.articles.claim(GUILD, stand, one.row_id, now) != ()


async def test_name_that_two_articles_claim_at_once_is_the_firsts(
    news: News, now: datetime
) -> None:
    name = guid_name("of both")
    state = await news.record(now, seen=(STORY, LATER))
    both = Findings(names=((name, STORY.id), (name, LATER.id)))
    await news.readings.record(state, both, now)
    (owner,) = await news.readings.known(state.id, [name])
    assert owner.article_id == STORY.id
