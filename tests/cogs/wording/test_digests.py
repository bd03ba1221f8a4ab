"""What a digest shows: every article of its day, within Discord's limits."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from cogs.wording.digests import digest_embed, holds_line, is_digest, split
from cogs.wording.text import DESCRIPTION_LIMIT
from newsroom.digests import Digest, DigestLine
from newsroom.editions import Edition
from newsroom.look import Look
from newsroom.models import Article
from newsroom.storage.records import Delivery, DeliveryStep

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
EDITION = Edition(date(2026, 3, 1), time(12), NOON)
FEED = "https://courier.example/feed"
STORY = Article(
    "1",
    "https://courier.example/1",
    "Bridge opens",
    summary="The first bus crossed it. " + "Many had come to see that. " * 20,
    categories=("City",),
)


def digest(*articles: Article, **changes: int) -> Digest:
    lines = tuple(DigestLine(number, one, FEED) for number, one in enumerate(articles))
    return Digest(1, EDITION, lines, **changes)


def text_of(it: Digest, look: Look | None = None) -> str:
    embed = digest_embed(it, "The Courier", lambda _url: look or Look())
    assert embed.description is not None
    assert len(embed.description) <= DESCRIPTION_LIMIT
    assert len(embed) <= 6_000
    return embed.description


def stories(count: int) -> tuple[Article, ...]:
    return tuple(
        replace(STORY, id=str(n), url=f"https://courier.example/story/{n}", title=f"Story {n}")
        for n in range(count)
    )


def test_standfirsts_are_the_shorter_the_more_articles_there_are() -> None:
    lengths = [len(text_of(digest(*stories(count)))) / count for count in (1, 18, 28, 40)]
    assert lengths == sorted(set(lengths), reverse=True)
    assert "The first bus crossed it." in text_of(digest(*stories(15)))
    assert text_of(digest(*stories(40))).count("\n") == 39


def test_look_of_a_feed_says_what_is_left_out() -> None:
    assert text_of(digest(STORY), Look(standfirst=0, sections=False)) == (
        "**[Bridge opens](https://courier.example/1)**"
    )


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "The Courier · 1 March 2026"),
        ("en-US", "The Courier · 1 March 2026"),
        ("hy", "The Courier · 1 մարտի, 2026 թ."),
        ("ru", "The Courier · 1 марта 2026 г."),
        ("tr", "The Courier · 1 Mart 2026"),
        ("el", "The Courier · 1 March 2026"),
    ],
)
def test_heading_has_the_date_in_the_posts_language(language: str, title: str) -> None:
    look = Look(language=language)
    assert digest_embed(digest(STORY), "The Courier", lambda _url: look).title == title


def test_headline_and_address_stay_what_they_are() -> None:
    hostile = replace(
        STORY,
        title="[Free](https://evil.example) @everyone **now**",
        url="https://courier.example/a_(b)",
    )
    line = text_of(digest(hostile)).split("\n")[0]
    assert line == (
        "**[\\[Free\\](https://evil.example) @\u200beveryone \\*\\*now\\*\\*]"
        "(https://courier.example/a_%28b%29)** · City"
    )


@pytest.mark.parametrize("url", ["", "https://courier.example/" + "a" * 3_000])
def test_article_without_an_address_is_named_all_the_same(url: str) -> None:
    article = replace(STORY, url=url)
    text = text_of(digest(article))
    assert text.startswith("**Bridge opens** · City\n")
    assert holds_line(text, article)


def test_more_than_fits_is_counted_and_the_newest_are_kept() -> None:
    """As when corrections have made the headlines of a full message longer."""
    long = [replace(one, title=f"{one.title} " + "word " * 40) for one in stories(40)]
    text = text_of(digest(*long))
    *shown, last = text.split("\n")
    assert last == f"and {40 - len(shown)} more"
    assert [line.split()[1] for line in shown] == [str(n) for n in range(len(shown))]


def test_no_article_of_a_day_is_left_out_of_its_messages() -> None:
    articles = [replace(one, title=f"{one.title} " + "word " * 40) for one in stories(100)]
    deliveries = [
        Delivery(number, 1, 2, one, FEED, DeliveryStep.DIGESTED, NOON)
        for number, one in enumerate(articles)
    ]
    parts = split(deliveries, lambda _url: Look())
    assert [number for part in parts for number in part] == list(range(100))
    for part in parts:
        text = text_of(digest(*(articles[number] for number in part)))
        assert all(holds_line(text, articles[number]) for number in part)


def test_digest_is_known_again_by_its_time_and_part() -> None:
    first, second = digest(STORY, part=1, parts=2), digest(STORY, part=2, parts=2)
    embed = digest_embed(second, "The Courier", lambda _url: Look(language="ru"))
    assert is_digest(embed, second)
    assert not is_digest(embed, first)
    assert not is_digest(embed, digest(STORY))
    tomorrow = replace(EDITION, due_at=NOON.replace(day=2))
    assert not is_digest(embed, replace(second, edition=tomorrow))


def test_name_of_a_newspaper_as_long_as_it_may_be_hides_neither_day_nor_part() -> None:
    it = digest(STORY, part=2, parts=3)
    embed = digest_embed(it, "The Courier " * 8, lambda _url: Look())
    assert embed.title is not None
    assert len(embed.title) <= 100
    assert embed.title.endswith(" · 1 March 2026 (2/3)")
    assert is_digest(embed, it)
