"""The quick look: what shows no sign is not read any further, and nothing hidden is overlooked."""

import pytest

from newsroom.policy.readings import characters, familiar, read
from newsroom.policy.readings.characters import is_usual
from newsroom.policy.readings.reader import undo_all
from newsroom.policy.readings.signs import has_lone_letters, has_runs, shows_signs
from newsroom.policy.watch import Watch
from tests.newsroom.policy.shipped import read_set

CLEAN = [
    "The council met on Tuesday, and the minutes of its meeting are public.",
    "I don't think it's “fair” to say that; it isn’t what the mayor's office told us…",
    "They paid $5m in 2015, 1,000 people came (and more), at the U.S. border.",
    "Exxon withheld 30% and/or 5% of it -- in Hawaii -- he/she said.",
    "Спасибо за статью, очень интересно. Думаю, что мэрия должна ответить.",
    "Շնորհակալություն այս հոդվածի համար, շատ հետաքրքիր էր։",
    "Ի՞նչ եք կարծում, կարո՞ղ է դա ճիշտ լինել։",
]


@pytest.mark.parametrize("text", CLEAN)
def test_prose_shows_no_sign(text: str) -> None:
    plain = characters.fold(text)
    assert is_usual(plain.text)
    assert not shows_signs(plain)
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    "text", ["The well-known report is out.", "Bu yazı için çok güzel bir cevap."]
)
def test_a_hyphen_or_an_accent_costs_one_reading_more(text: str) -> None:
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "It’s 3.5% of $20bn, see https://example.org/12, page 3.",
        "(http://www.example.org/2016/11/some-story-of-ours.html)",
        "Why? https://example.org/world/ says no.",
    ],
)
def test_a_web_address_costs_no_reading(text: str) -> None:
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/some-story",
        "https://example.org/s.h.i.p/",
        "https://xyz.com",
        "https://example.org/sh*p",
        "https://example.org/ShipShape",
        "https://example.org/s/h/i/p",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "The well-known {}, I’d say.", "s h i p ({})"])
def test_nothing_in_an_address_is_overlooked(address: str, frame: str) -> None:
    text = frame.format(address)
    assert {reading.text for reading in read(text)} == {
        reading.text for reading in undo_all(characters.fold(text))
    }


@pytest.mark.parametrize(
    ("words", "lone"),
    [
        ("it s 3 5", False),
        ("1 2 3", False),
        ("a b", False),
        ("s h i p", True),
        ("c u 2 morrow", True),
        ("3 5 s t", True),
    ],
)
def test_lone_letters_are_two_at_least_in_a_row_of_three(words: str, lone: bool) -> None:
    assert has_lone_letters(words.split()) is lone


HIDDEN = [
    "sh1p", "$hip", "s#ip", "sh!p", "(hip", "ch(p", "s--p", "s..p", "s—p", "s-ck", "shi-p", "s?ip",
    "s h i p", "s.h.i.p", "sh.ip", "sh/ip", "sh,ip", "sh:ip", "shiip", "shippp", "shvp", "zq ip",
    "sh*p", "s&#104;ip", "sh\u200bip", "ѕhip", "shíp", "ShipShape", "sh_ip", "sh~ip",
]  # fmt: skip


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("frame", ["{}", "Well, it is {} today, I’d say.", "Այո, {} է։"])
def test_every_technique_shows_a_sign(hidden: str, frame: str) -> None:
    text = frame.format(hidden)
    assert {reading.text for reading in read(text)} == {
        reading.text for reading in undo_all(characters.fold(text))
    }
    assert len(read(text)) > 1


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("wheel, add, book, hello", False),
        ("1,000 and 5...", False),
        ("", False),
        ("yesss", True),
        ("skii", True),
        ("дааа", True),
        ("“skii”", True),
        ("ooo", True),
    ],
)
def test_a_run_is_three_of_a_letter_or_two_of_one_rarely_doubled(text: str, runs: bool) -> None:
    assert has_runs(text) is runs


def test_a_text_of_familiar_tokens_is_read_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [text for name in ("evasions", "near_misses") for text, _ in read_set(name)]
    familiar_texts = [[reading.text for reading in read(text)] for text in texts]
    monkeypatch.setattr(familiar, "_TOKENS", Watch(lambda tokens: tokens))
    assert [[reading.text for reading in read(text)] for text in texts] == familiar_texts
