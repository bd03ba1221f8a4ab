"""A story is known again whatever its publisher does, and two stories are never taken for one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.feeds.decide import decide
from newsroom.feeds.identity import all_names, guid_name, names_of
from newsroom.models import Article
from tests.newsroom.feeds.readings import NOW, Reader, hours, remember, story

LONG = replace(story(1), title="The ferry sails again after a long winter")
MOVED = "https://courier.example/moved/"


def test_story_is_known_again_when_guid_and_later_address_change() -> None:
    reader = Reader()
    for entry in (
        story(1),
        replace(story(1), id="second"),
        replace(story(1), id="second", url=MOVED),
        replace(story(1), id="third", url=MOVED),
        replace(story(1), id="third", url="https://courier.example/again/"),
        story(1),
    ):
        reader.read([entry])
    assert reader.posted == [story(1)]


def test_story_is_known_again_by_headline_and_moment_when_all_else_changes() -> None:
    reader = Reader()
    reader.read([LONG])
    reissued = replace(LONG, id="other", url=MOVED, title=LONG.title.upper())
    reader.read([reissued])
    reader.read([replace(reissued, published_at=NOW)])  # known by now under its new names
    assert reader.posted == [LONG]


def test_story_is_known_again_by_its_corrected_headline() -> None:
    reader = Reader()
    reader.read([LONG])
    corrected = replace(LONG, title="The ferry sails again after a short winter")
    reader.read([corrected])
    reader.read([replace(corrected, id="other", url=MOVED)])
    assert reader.posted == [LONG]


@pytest.mark.parametrize(
    "other",
    [
        replace(LONG, id="other", url=MOVED, title="The ferry sails again, says the mayor"),
        replace(LONG, id="other", url=MOVED, published_at=NOW),
        replace(LONG, id="other", url=MOVED, published_at=None),
    ],
)
def test_other_headline_or_moment_is_another_story(other: Article) -> None:
    assert decide([other], remember([LONG]), NOW).new == (other,)


def test_columns_of_one_name_and_day_are_different_stories() -> None:
    column = replace(story(1), title="Obituaries")
    other = replace(column, id="other", url=MOVED)
    assert decide([other], remember([column]), NOW).new == (other,)


def test_copy_in_another_section_is_left_out_and_remembered() -> None:
    copy = replace(LONG, id="copy", url="https://courier.example/sport/ferry")
    reader = Reader()
    reader.read([story(9)])
    reader.read([LONG, copy, story(9)])
    reader.read([replace(copy, published_at=NOW - hours(0.5)), story(9)])
    assert reader.posted == [story(9), LONG]


def test_known_guid_counts_more_than_the_address_of_another_story() -> None:
    mixed = replace(story(1), url=story(2).url)
    decision = decide([mixed], remember([story(1), story(2)]), NOW)
    assert [article.id for article in decision.moved] == ["guid-1"]
    assert decision.names == ()


def test_vanished_story_that_comes_back_is_not_new() -> None:
    reader = Reader()
    reader.read([story(1)])
    reader.read([story(2)])
    reader.read([story(2), replace(story(1), id="back")])
    assert reader.posted == [story(1), story(2)]


def test_new_date_at_every_reading_gives_nothing_to_remember() -> None:
    bumped = replace(LONG, published_at=NOW)
    assert decide([bumped], remember([LONG]), NOW).names == ()


@pytest.mark.parametrize(
    ("article", "shared"),
    [
        (replace(story(1), id="17"), 1),
        (replace(story(1), id="tag:courier.example,2024:1"), 2),
        (replace(story(1), id="https://courier.example/?p=1"), 2),
        (replace(story(1), id="https://courier.example/"), 1),
        (replace(story(1), id="17", url="https://courier.example/"), 0),
    ],
)
def test_only_what_is_unique_in_the_world_is_shared_with_other_feeds(
    article: Article, shared: int
) -> None:
    assert len(names_of(article).shared) == shared
    assert set(names_of(article).shared) <= set(names_of(article).all)


def test_names_of_a_story_and_its_copies_are_shared_with_other_feeds_if_they_mean_it_there() -> (
    None
):
    moved = replace(story(1), url=MOVED)
    addresses = {names_of(story(1)).address, names_of(moved).address}
    for known in ([], remember([story(1)])):
        assert decide([story(1), moved], known, NOW).shared == addresses


def test_names_are_asked_for_once_each_with_those_of_the_deleted() -> None:
    names = all_names([story(1), story(1)], ["gone"])
    assert names == (*names_of(story(1)).asked, guid_name("gone"))


_CHANGES: dict[str, Callable[[Article, str], Article]] = {
    "guid": lambda article, fresh: replace(article, id=f"guid {fresh}"),
    "address": lambda article, fresh: replace(
        article, url=f"https://courier.example/{fresh}/?utm_source={fresh}"
    ),
    "title": lambda article, fresh: replace(article, title=f"The headline of the {fresh}th hour"),
    "date": lambda article, fresh: replace(
        article, published_at=NOW - timedelta(minutes=int(fresh))
    ),
}


@given(st.lists(st.sampled_from(sorted(_CHANGES)), max_size=12))
def test_no_row_of_single_changes_makes_a_new_story(changes: list[str]) -> None:
    reader = Reader()
    entry = LONG
    reader.read([entry])
    for number, change in enumerate(changes):
        entry = _CHANGES[change](entry, str(number + 1))
        reader.read([entry])
    assert reader.posted == [LONG]
