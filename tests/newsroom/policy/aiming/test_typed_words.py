"""Phrases as they are typed in Latin letters, and what of it is another language."""

from newsroom.policy.aiming import Scope, find_aimed, load_language
from newsroom.policy.people import People
from newsroom.policy.readings import read
from newsroom.policy.scene import make_reply
from newsroom.policy.words import Matcher

INSULTS = Matcher(["insults-en", "insults-hy"])


def is_attack(text: str) -> bool:
    scope = Scope((load_language("hy"),), ("attack",))
    people = People(make_reply(text))
    return any(
        list(find_aimed(reading, list(INSULTS.find(reading)), people, scope))
        for reading in read(text)
    )


def test_a_phrase_is_found_as_typed_in_latin_letters() -> None:
    assert is_attack("du himar es")


def test_a_spelling_that_is_a_word_of_another_language_is_no_part_of_a_phrase() -> None:
    """արե, a call, is typed "are", and ես, you are, "yes"."""
    assert not is_attack("These people are fools, and that law is stupid.")
    assert not is_attack("A fool, yes.")
