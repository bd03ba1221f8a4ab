"""A forum's twenty tags: the sections that articles use most have them, people's own are left."""

from collections import Counter

import discord
import pytest

from cogs.press.tags import make_room, section_names, tag_name
from newsroom.models import Article

FULL = [f"section {number}" for number in range(20)]
USED = Counter({name: 10 + number for number, name in enumerate(FULL)})


def tags(names: list[str]) -> list[discord.ForumTag]:
    return [discord.ForumTag(name=name) for name in names]


def names(made: list[discord.ForumTag]) -> list[str]:
    return [tag.name for tag in made]


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ("Opinion", "Opinion"),
        ("Arts, Culture & Entertainment", "Arts, Culture & Ente"),
        ("A section of so many words", "A section of so many"),
        ("family 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "family 👨‍👩‍👧‍👦"),
    ],
)
def test_name_is_cut_to_twenty_characters_between_letters(section: str, name: str) -> None:
    assert tag_name(section) == name
    assert len(tag_name(section)) <= 20


def test_article_has_five_tags_at_most_without_front_page_labels_or_doubles() -> None:
    categories = ("Top Stories", "A", "a", "B", "C", "D", "E", "F")
    assert section_names(Article("1", "", "", categories=categories)) == ["A", "B", "C", "D", "E"]


def test_new_tag_joins_the_others_while_there_is_room() -> None:
    assert names(make_room(tags(["A"]), ["B", "C"], Counter())) == ["A", "B", "C"]


def test_least_used_tag_makes_room_for_one_used_more() -> None:
    made = make_room(tags(FULL), ["Sport"], USED + Counter({"sport": 11}))
    assert names(made) == [*FULL[1:], "Sport"]


@pytest.mark.parametrize("uses", [0, 1, 10])
def test_tag_used_as_much_as_the_new_one_stays(uses: int) -> None:
    assert names(make_room(tags(FULL), ["Sport"], USED + Counter({"sport": uses}))) == FULL


def test_tags_that_no_article_uses_are_peoples_own_and_stay() -> None:
    own = [discord.ForumTag(name="Staff", moderated=True), *tags(["Pinned"])]
    uses = USED + Counter({"sport": 99, "staff": 1})
    made = make_room([*own, *tags(FULL[:18])], ["Sport"], uses)
    assert names(made) == ["Staff", "Pinned", *FULL[1:18], "Sport"]


def test_most_used_of_several_new_tags_comes_first() -> None:
    uses = USED + Counter({"sport": 11, "chess": 50})
    made = make_room(tags(FULL), ["Sport", "Chess"], uses)
    assert names(made) == [*FULL[1:], "Chess"]
