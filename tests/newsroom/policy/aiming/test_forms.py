"""What the form of an insult tells: whether it calls a person so, and says "you are"."""

import pytest

from newsroom.policy.aiming import load_language
from newsroom.policy.aiming.aim import _letter_of
from newsroom.policy.phrases.alphabet import FOUL, OBLIQUE, PERSON, QUALITY
from newsroom.policy.words import Word

NOUN = Word("дурак", "insult", 2)
ADJECTIVE = Word("тупой", "insult", 2, "adjective")


@pytest.mark.parametrize(
    ("said", "word", "letter"),
    [
        ("дурак", NOUN, PERSON),
        ("дураки", NOUN, PERSON),
        ("дурака", NOUN, OBLIQUE),
        ("durakom", NOUN, OBLIQUE),
        ("дура", Word("дура", "insult", 2), PERSON),
        ("тупая", ADJECTIVE, QUALITY),
        ("тупого", ADJECTIVE, OBLIQUE),
        ("мудак", Word("мудак", "profanity", 3), FOUL),
        ("хуйня", Word("хуйня", "profanity", 3), ""),
        ("чурка", Word("чурка", "slur", 3), FOUL),  # a slur names a person whatever its form
    ],
)
def test_a_form_is_told_by_its_lemma(said: str, word: Word, letter: str) -> None:
    assert _letter_of(said, word, load_language("ru")) == letter
