"""Spellings that sound alike, and the words that only sound like bad ones."""

import pytest

from newsroom.policy.readings import read
from newsroom.policy.words import Matcher
from newsroom.policy.words.sound import sound

ENGLISH = Matcher(["profanity-en", "slurs-en"])


def guess(text: str) -> list[tuple[str, bool]]:
    """Every lemma found in a text, and whether it is certain."""
    return [(m.word.lemma, m.certain) for reading in read(text) for m in ENGLISH.find(reading)]


@pytest.mark.parametrize(
    ("word", "spellings"),
    [
        ("back", "bak bakk bac baq bahck"),
        ("master", "marster mastah masta mahstur"),
        ("phone", "fone foan phoan"),
        ("which", "wich witch wytch"),
        ("packet", "pakket paqet"),
        ("seek", "seak sieq ceek siyk zeek"),
        ("putting", "puttin puten puttyn"),
        ("keyhole", "keehole keyhoal keywhole keyhol"),
    ],
)
def test_spellings_that_sound_alike_have_one_key(word: str, spellings: str) -> None:
    assert {sound(spelling) for spelling in spellings.split()} == {sound(word)}


@pytest.mark.parametrize(
    "words", ["bit beat bet boat", "shirt sheep short", "cant count cont", "dick deck duck dock"]
)
def test_words_that_differ_by_a_consonant_or_a_strong_vowel_have_keys_of_their_own(
    words: str,
) -> None:
    listed = words.split()
    assert len({sound(word) for word in listed}) >= len(listed) - 1


@pytest.mark.parametrize(
    ("spelling", "lemma"),
    [
        ("barstard", "bastard"),
        ("arsehoal", "arsehole"),
        ("dumbahss", "dumbass"),
        ("shiyt", "shit"),
        ("beeyotch", "bitch"),
        ("cuhnt", "cunt"),
        ("phoock", "fuck"),
        ("whoerr", "whore"),
        ("tihs", "shit"),
        ("rekcuf", "fuck"),
        ("siht", "shit"),
        ("tawt", "twat"),
    ],
)
def test_a_word_that_sounds_like_a_bad_one_or_has_its_letters_is_a_guess(
    spelling: str, lemma: str
) -> None:
    found = guess(f"what a {spelling} again")
    assert found
    assert not any(certain for _, certain in found)
    assert lemma in {lemma for lemma, _ in found}


PASS = """
sheet beach peach batch coot count kant bustard bastion custard wonk wonky duke dock hoard hoar
prix prime dix dike deck fork folk fock frock fake focus fucus fuchsia shout shirt sheets sheeted
slat slate salute tweet tout what twit bollard ballot arson parsnip assail retired ritual beseech
niger dumbos
"""


@pytest.mark.parametrize("word", PASS.split())
def test_english_words_pass_however_they_sound(word: str) -> None:
    assert guess(f"the {word} again") == []


NAMES = """
Fuchs Fuke Fuxing Koontz Coontz Scheetz Sheetz Pusey Deeks Dix Twatt Bitche Bastad Beeching
Puzi Woereh Wanxing Nigor Slutsk Kuntsevo Phuket Phuc Shittu Dicke Sloot
"""


@pytest.mark.parametrize("name", NAMES.split())
def test_names_pass_however_they_sound(name: str) -> None:
    assert guess(f"we met in {name} yesterday") == []
