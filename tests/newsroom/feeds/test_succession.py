"""A feed at a new address is known by what it tells of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from newsroom.feeds.succession import goes_on
from newsroom.models import Article
from tests.newsroom.feeds.readings import remember, story

OLD = [story(n) for n in range(9, 0, -1)]


def at_a_new_site(article: Article) -> Article:
    return replace(article, url=article.url.replace("courier.example", "news.example"))


def under_a_new_guid(article: Article) -> Article:
    return replace(article, id=f"https://courier.example/?p={article.id}")


def with_new_words(article: Article) -> Article:
    return replace(article, title=f"{article.title}, corrected")


def of_another_paper(article: Article) -> Article:
    """Stories have the same numbers everywhere."""
    return replace(at_a_new_site(article), title=f"Another {article.title}")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda article: article, True),
        (at_a_new_site, True),
        (under_a_new_guid, True),
        (with_new_words, True),
        (of_another_paper, False),
        (lambda article: under_a_new_guid(at_a_new_site(article)), False),
    ],
)
def test_feed_goes_on_if_its_stories_are_surely_the_same(
    change: Callable[[Article], Article], expected: bool
) -> None:
    assert goes_on([change(article) for article in OLD], remember(OLD)) is expected


def test_headline_and_moment_tell_when_both_guid_and_address_are_new() -> None:
    old = [replace(one, title=f"{one.title} of the long summer") for one in OLD]
    assert goes_on([under_a_new_guid(at_a_new_site(one)) for one in old], remember(old))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([9, 8, 7], True),
        ([15, 14, 13, 12, 11, 10, 9, 8, 7], True),  # much is new, and above the rest
        ([12, 11, 10, 9, 8], False),  # what agencies give to several papers
        ([9, 30, 8, 31, 7, 32], True),
        ([9, 30, 31, 8, 32, 33, 7, 34], False),  # a few here and there
        ([10, 9], False),
        ([9, 8], True),  # a feed that shows no more
        ([9], True),
        ([30], False),
        ([], False),
    ],
)
def test_feed_goes_on_if_enough_of_it_is_known(numbers: list[int], expected: bool) -> None:
    assert goes_on([story(n) for n in numbers], remember(OLD)) is expected
