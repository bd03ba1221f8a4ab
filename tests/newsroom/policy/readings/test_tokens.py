"""Where a sentence ends, and where a point stands for something else."""

import pytest

from newsroom.policy.readings.tokens import Tokens


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("you are 3.5 times the idiot", 1),
        ("mr. smith and j. smith agree", 1),
        ("he left in 2019. 40 people stayed", 2),
        ("what a rat.absolutely disgusting", 2),
        ("lol...what an idiot", 2),
    ],
)
def test_only_a_point_that_ends_a_sentence_cuts_a_text(text: str, sentences: int) -> None:
    assert Tokens(text).breaks.count(".") == sentences
