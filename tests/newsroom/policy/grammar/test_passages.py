"""A long text is searched passage by passage, and no phrase is lost where one meets the next."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.policy.grammar.passages import LONG, cut
from newsroom.policy.grammar.phrasing import Phrasebook
from newsroom.policy.readings import read

BOOK = Phrasebook(r"waste of space | out of (?:\w+ ){1,12}mind | space cadet")
FILLER = "the council voted to keep the library open. " * 60


@given(st.text(" \nab,", max_size=3 * LONG))
def test_passages_follow_each_other_and_hold_what_follows(text: str) -> None:
    passages = cut(text)
    assert (passages[0].start, passages[-1].stop, passages[-1].end) == (0, len(text), len(text))
    assert all(one.stop == other.start for one, other in pairwise(passages))
    for passage in passages:
        held = text[passage.start : passage.end]
        assert passage.words == frozenset(held.replace(",", " ").split())


@pytest.mark.parametrize("before", range(0, LONG, 7))
@pytest.mark.parametrize(
    "phrase", ["waste of space", "out of your tiny little " + "very " * 8 + "mind"]
)
def test_a_phrase_is_found_once_wherever_it_stands(before: int, phrase: str) -> None:
    text = f"{FILLER[:before]} {phrase} {FILLER}"
    assert [match[0] for match in BOOK.find(read(text)[0])] == [phrase]


def test_phrases_are_found_in_the_books_order_and_each_from_left_to_right() -> None:
    text = f"space cadet, waste of space. {FILLER} waste of space cadet. {FILLER} waste of space"
    found = [(match[0], match.start()) for match in BOOK.find(read(text)[0])]
    assert [phrase for phrase, _ in found] == ["waste of space"] * 3 + ["space cadet"] * 2
    assert found == sorted(found, key=lambda place: (place[0] == "space cadet", place[1]))
