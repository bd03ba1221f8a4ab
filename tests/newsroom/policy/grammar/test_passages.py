"""A long text is searched where a phrase's words are near each other, and nowhere is one lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.policy.grammar.passages import LONG, Passages
from newsroom.policy.grammar.phrasing import Phrasebook
from newsroom.policy.readings import read

BOOK = Phrasebook(r"waste of space | out of (?:\w+ ){1,12}mind | space cadet")
FILLER = "the council voted to keep the library open. " * 60
WORDS = st.lists(st.sampled_from(("a", "b", "c d", "e'f", "g.", "\n", "h  i")), max_size=90)


@given(WORDS, st.integers(1, 40))
def test_every_place_with_a_word_of_each_kind_near_is_in_a_stretch(
    words: list[str], longest: int
) -> None:
    text = " ".join(words)
    clauses = (frozenset("a"), frozenset("bx"))
    stretches = list(Passages(text).find_stretches(clauses, longest))
    assert all(start < stop <= end <= len(text) for start, stop, end in stretches)
    assert stretches == sorted(stretches)
    starts = [index for index in range(len(text)) if f" {text}"[index] == " "]
    for start in starts:
        near = " ".join(text[start:].split()[: longest // 2])  # of two words each at most
        if text[start:].startswith("a ") and "b" in near.split():
            assert any(
                low <= start < stop and start + len(near) <= end + 1 for low, stop, end in stretches
            )


@pytest.mark.parametrize("before", range(0, LONG, 7))
@pytest.mark.parametrize(
    "phrase", ["waste of space", "out of your tiny little " + "very " * 8 + "mind"]
)
def test_a_phrase_is_found_once_wherever_it_stands(before: int, phrase: str) -> None:
    text = f"{FILLER[:before]} {phrase} {FILLER}"
    assert [match[0] for match in BOOK.find(read(text)[0])] == [phrase]


@pytest.mark.parametrize("gap", ["   ", "\n", " \n \n ", " " * 300])
def test_no_blanks_take_a_phrase_apart(gap: str) -> None:
    phrase = gap.join(("waste", "of", "space"))
    assert [match[0] for match in BOOK.find(read(f"{FILLER} {phrase}. {FILLER}")[0])] == [phrase]


def test_phrases_are_found_in_the_books_order_and_each_from_left_to_right() -> None:
    text = f"space cadet, waste of space. {FILLER} waste of space cadet. {FILLER} waste of space"
    found = [(match[0], match.start()) for match in BOOK.find(read(text)[0])]
    assert [phrase for phrase, _ in found] == ["waste of space"] * 3 + ["space cadet"] * 2
    assert found == sorted(found, key=lambda place: (place[0] == "space cadet", place[1]))
