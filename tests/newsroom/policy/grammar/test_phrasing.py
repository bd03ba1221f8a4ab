"""How the grammars' phrases become regular expressions."""

import pytest

from newsroom.policy.grammar.phrasing import Phrase, one_of


def test_phrases_are_set_out_over_lines() -> None:
    assert one_of("one | two\n    three | four") == "(?:one|two three|four)"


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("you are", "you  \n are"),
        ("you're", "you're"),
        ("you're", "you’re"),
        ("you're", "youre"),
        (r"[ ']", "'"),  # inside brackets both stand for themselves
        (r"a\ b", "a b"),
    ],
)
def test_phrase_finds_what_people_write(phrase: str, text: str) -> None:
    assert Phrase(phrase).fullmatch(text)


@pytest.mark.parametrize(
    ("phrase", "text"), [("you are", "youare"), (r"[ ']", ""), (r"a\ b", "a  b")]
)
def test_phrase_finds_no_more_than_that(phrase: str, text: str) -> None:
    assert not Phrase(phrase).fullmatch(text)
