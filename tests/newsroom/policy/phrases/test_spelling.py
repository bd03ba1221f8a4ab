"""Words of a phrase are those of a text: folded alike, and found as typed in Latin letters."""

import pytest

from newsroom.policy.phrases.nodes import Word
from newsroom.policy.phrases.notation import parse
from newsroom.policy.words.transliteration import spell


@pytest.mark.parametrize(
    ("written", "read"), [("её", "ее"), ("և", "և"), ("եւ", "և"), ("եվ", "և"), ("İyi", "iyi")]
)
def test_a_word_of_a_phrase_is_folded_as_a_text_is(written: str, read: str) -> None:
    assert parse(written) == Word(read)


def test_a_word_of_one_letter_is_typed_in_latin_letters_too() -> None:
    assert "v" in spell("в", ["ru"])


def test_capitals_without_dots_are_found() -> None:
    """KIRARIM in small letters is kirarim, whatever the language of who lowers them."""
    assert "ağzini" in spell("ağzını", ["tr"])
