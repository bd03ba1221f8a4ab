"""A story published anew under another id, address and minute is the one that is gone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from newsroom.models import Article
from tests.newsroom.feeds.readings import NOW, Reader, hours, story

FERRY = replace(
    story(6, age=hours(9)),
    title="The ferry's sailing again after a long winter",
    summary="It leaves at noon.",
)
TEN = [FERRY if n == 6 else story(n, age=hours(15 - n)) for n in range(10, 0, -1)]
REST = [article for article in TEN if article is not FERRY]
AGAIN = replace(
    FERRY,
    id="new",
    url="https://courier.example/ferry-2/",
    title="The Ferry’s sailing again after a long winter",
    published_at=NOW - hours(1),
)


def read(*readings: Sequence[Article]) -> Reader:
    reader = Reader()
    reader.read([])
    for number, feed in enumerate(readings):
        reader.read(feed, NOW + number * hours(3))
    return reader


def test_story_published_again_is_the_same_at_its_new_address() -> None:
    reader = read(TEN, [AGAIN, *REST])
    assert len(reader.posted) == 10
    assert [article.id for article in reader.last.restyled] == ["guid-6"]
    assert reader.last.restyled[0].url == AGAIN.url
    corrected = replace(AGAIN, summary="It leaves at one.")
    assert [a.id for a in reader.read([corrected, *REST]).corrected] == ["guid-6"]


def test_story_published_again_while_it_is_missed_is_not_said_to_be_gone() -> None:
    reader = read(TEN, REST, REST, *[[AGAIN, *REST]] * 3)
    assert len(reader.posted) == 10
    assert reader.last.withdrawn == ()


def test_story_published_again_after_it_was_said_to_be_gone_returns() -> None:
    reader = read(TEN, REST, REST, REST)
    assert reader.last.withdrawn == ("guid-6",)
    assert reader.read([AGAIN, *REST], NOW + hours(10)).returned == ("guid-6",)
    assert len(reader.posted) == 10


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, summary="It leaves at one."),
        replace(AGAIN, title="The ferry's sailing again after a short winter"),
        replace(AGAIN, published_at=None),
    ],
)
def test_other_words_or_no_date_are_another_story(other: Article) -> None:
    assert read(TEN, [other, *REST]).posted[-1] == other


def test_same_words_on_another_day_are_another_story() -> None:
    day_before = [replace(a, published_at=(a.published_at or NOW) - hours(24)) for a in TEN]
    assert (
        read(day_before, [AGAIN, *(a for a in day_before if a.id != FERRY.id)]).posted[-1] == AGAIN
    )


def test_column_of_the_same_words_is_another_story_while_the_first_stands() -> None:
    assert read(TEN, [AGAIN, *TEN]).posted[-1] == AGAIN


def test_column_that_pushes_the_former_one_off_the_end_is_another_story() -> None:
    column = replace(FERRY, published_at=NOW - hours(17))
    reader = read([*REST, column], [replace(AGAIN, published_at=NOW), *REST])
    assert reader.posted[-1].id == "new"
