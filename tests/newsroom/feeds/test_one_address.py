"""Stories at one address are told apart; one story at it is known again whatever its guid."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from newsroom.feeds.decide import decide
from newsroom.feeds.parse import parse
from newsroom.models import Article
from tests.newsroom.feeds.readings import NOW, Reader, hours, remember, story

SHOW = "https://courier.example/podcast/"
LIVE = "https://courier.example/live"
BBC = "https://www.bbc.example/news/articles/c4g"


def at(url: str, number: int, title: str = "") -> Article:
    """A story that is told of at a page with others, one each hour."""
    entry = replace(story(number, age=hours(20 - number)), url=url)
    return replace(entry, title=title or f"Episode {number} of the show about harbours")


def posted(*readings: Sequence[Article]) -> list[str]:
    reader = Reader()
    for feed in readings:
        decision = reader.read(feed)
        assert decision.corrected == ()
    return [article.id for article in reader.posted]


EPISODES = [at(SHOW, n) for n in (4, 3, 2, 1)]


def test_episodes_that_link_to_their_show_are_each_posted() -> None:
    assert posted([], EPISODES[1:], EPISODES) == [f"guid-{n}" for n in (1, 2, 3, 4)]


def test_episodes_that_a_feed_shows_one_at_a_time_are_each_posted() -> None:
    assert posted([], *([one] for one in EPISODES[::-1])) == [f"guid-{n}" for n in (1, 2, 3, 4)]


def test_daily_pages_of_one_short_headline_are_each_posted() -> None:
    days = [at("https://courier.example/weather", n, "Weather") for n in (1, 2, 3)]
    assert posted([], *([day] for day in days)) == ["guid-1", "guid-2", "guid-3"]
    assert posted([], days[::-1]) == ["guid-1", "guid-2", "guid-3"]


def test_episodes_under_new_guids_at_every_reading_are_posted_once() -> None:
    for title in ("", "Episode"):
        readings = [
            [replace(at(SHOW, n, title), id=f"{n} at {number}") for n in (3, 2, 1)]
            for number in range(3)
        ]
        assert posted([], *readings) == [f"{n} at 0" for n in (1, 2, 3)]


def test_story_that_was_alone_at_an_address_is_known_when_it_is_not_any_more() -> None:
    first, second = at(SHOW, 1), at(SHOW, 2)
    assert posted([], [first], [second, replace(first, id="new")]) == ["guid-1", "guid-2"]


def test_story_refused_an_address_stays_itself() -> None:
    first, second = at(SHOW, 1), at(SHOW, 2)
    reader = Reader()
    for feed in ([first], [second], [second], [first, second]):
        reader.read(feed)
    assert reader.posted == [first, second]
    retitled = replace(second, title="The second, corrected")
    assert reader.read([first, retitled]).corrected == (retitled,)


def test_shared_address_means_no_story_in_other_feeds() -> None:
    shared = decide(EPISODES, [], NOW).shared
    alone = decide(EPISODES[:1], [], NOW).shared
    assert shared.isdisjoint(alone)


@pytest.mark.parametrize(
    ("guids", "urls"),
    [
        ([f"{BBC}#0", f"{BBC}#3"], [BBC, f"{BBC}?at_medium=RSS"]),
        ([BBC, f"{BBC}#1"], [BBC, BBC]),
        (["17", BBC], [BBC, BBC]),
        ([BBC, BBC], [BBC, f"{BBC}-renamed"]),
    ],
)
def test_guid_that_is_its_address_makes_no_new_story_whatever_else_changes(
    guids: list[str], urls: list[str]
) -> None:
    reader = Reader()
    for number, (guid, url) in enumerate(zip(guids, urls, strict=True)):
        entry = replace(story(number), title=f"Edit no. {number} of this story", id=guid, url=url)
        reader.read([replace(entry, published_at=NOW - hours(number))])
    assert [article.id for article in reader.posted] == guids[:1]


def test_blocks_of_one_page_in_guids_alone_are_told_apart() -> None:
    blocks = [replace(at(LIVE, n), id=f"{LIVE}#block-{n}") for n in (3, 2, 1)]
    assert posted([], blocks) == [f"{LIVE}#block-{n}" for n in (1, 2, 3)]
    assert posted([], *([one] for one in blocks[::-1])) == [f"{LIVE}#block-{n}" for n in (1, 2, 3)]


# ---------------------------------------------------------------- as feeds write them


def read(*items: tuple[str, str, str]) -> list[Article]:
    """Read a feed of guids, links and headlines."""
    written = "".join(
        f"<item>{f'<guid>{guid}</guid>' if guid else ''}<link>{link}</link><title>{title}</title>"
        f"<pubDate>Fri, 12 Apr 2024 0{number}:00:00 GMT</pubDate></item>"
        for number, (guid, link, title) in enumerate(items)
    )
    body = f'<rss version="2.0"><channel>{written}</channel></rss>'
    return list(parse(body.encode(), "https://courier.example/feed").articles)


@pytest.mark.parametrize(
    "guids", [("", "", ""), ("1", "2", "3"), (LIVE,) * 3, [f"{LIVE}#block-{n}" for n in (1, 2, 3)]]
)
def test_fragment_that_tells_entries_apart_is_kept_in_identity_and_link(
    guids: Sequence[str],
) -> None:
    links = [f"{LIVE}?utm_source=rss#block-1", f"{LIVE}#block-2", f"{LIVE}#block-3"]
    headlines = ("Polls open", "Polls close", "Who has won")
    articles = read(*zip(guids, links, headlines, strict=True))
    assert [article.url for article in articles] == [f"{LIVE}#block-{n}" for n in (1, 2, 3)]
    assert decide(articles, [], NOW).new == tuple(articles)


def test_fragment_that_tells_nothing_apart_is_left_out_of_the_link() -> None:
    (article,) = read(("", f"{LIVE}#comments", "Polls open"))
    assert article.url == LIVE
    twice = read(("1", f"{LIVE}#top", "Polls open"), ("2", LIVE, "Polls open"))
    assert [article.url for article in twice] == [LIVE, LIVE]


def test_block_that_was_alone_on_its_page_is_known_when_others_join_it() -> None:
    for guids in (("", ""), ("1", "2")):
        first = (guids[0], f"{LIVE}#block-1", "Polls open")
        reader = Reader()
        reader.read(read(first))
        decision = reader.read(read(first, (guids[1], f"{LIVE}#block-2", "Polls close")))
        assert [article.url for article in decision.new] == [f"{LIVE}#block-2"]
        assert len(reader.posted) == 2


def test_entries_without_ids_at_one_address_are_told_apart_by_their_headlines() -> None:
    titles = [f"Episode {n}" for n in (1, 2, 3)]
    articles = read(*(("", SHOW, title) for title in titles))
    assert [article.title for article in articles] == titles
    reader = Reader()
    reader.read([])
    assert len(reader.read(articles).new) == 3
    assert reader.read(read(*(("", SHOW, title.upper()) for title in titles))).new == ()


def test_episodes_known_before_are_not_posted_again() -> None:
    assert decide(EPISODES, remember(EPISODES), NOW).new == ()
