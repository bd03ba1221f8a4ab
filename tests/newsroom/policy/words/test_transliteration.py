"""Native words in Latin letters: every usual spelling, within bounds, none too short."""

import pytest

from newsroom.policy.lexicons import Entry
from newsroom.policy.words.inflection import forms, stems
from newsroom.policy.words.transliteration import SHORTEST, transliterate


@pytest.mark.parametrize(
    ("word", "language", "spellings"),
    [
        ("քունեմ", "hy", "qunem kunem qounem kounem"),
        ("չաթլախ", "hy", "chatlax chatlakh"),
        ("եզներ", "hy", "ezner yezner"),
        ("ապուշ", "hyw", "abush aboush aboosh"),
        ("յիմար", "hyw", "himar yimar"),
        ("блядь", "ru", "blyad bljad bliad"),
        ("ебать", "ru", "ebat yebat jebat"),
        ("нахуй", "ru", "nahuy nahui nakhuy nakhui naxuy"),
        ("пиздец", "ru", "pizdec pizdets pizdetz"),
        ("тупой", "ru", "tupoy tupoi"),
        ("глупый", "ru", "glupiy glupyi glupy"),
        ("yarrağı", "tr", "yarragi"),
        ("şerefsiz", "tr", "serefsiz"),
    ],
)
def test_each_usual_spelling_is_made(word: str, language: str, spellings: str) -> None:
    assert set(spellings.split()) <= set(transliterate(word, language))


@pytest.mark.parametrize(("word", "language"), [("ոռ", "hy"), ("хуй", "ru"), ("piç", "tr")])
def test_short_spellings_are_not_made(word: str, language: str) -> None:
    assert all(len(spelling) >= SHORTEST for spelling in transliterate(word, language))


@pytest.mark.parametrize("word", ["хуйхуйхюжцщ" * 3, "ցծխղճժքու" * 4])
def test_spellings_are_bounded(word: str) -> None:
    language = "ru" if word < "ա" else "hy"
    assert len(list(transliterate(word, language))) <= 8


def test_one_way_of_spelling_goes_through_a_word() -> None:
    assert "xaxax" in set(transliterate("хахах", "ru"))
    assert "xahax" not in set(transliterate("хахах", "ru"))


def _entry(classes: str, *exceptions: str) -> Entry:
    return Entry("говно", "profanity", 2, frozenset(classes.split("+")), exceptions, language="ru")


def test_a_spelling_that_is_a_word_elsewhere_is_not_made() -> None:
    assert "govna" in set(forms(_entry("noun+latin")))
    assert "govna" not in set(forms(_entry("noun+latin", "govna")))
    assert "govno" not in set(stems(_entry("start+latin", "govno")))


def test_only_words_marked_so_are_transliterated() -> None:
    assert not [form for form in forms(_entry("noun")) if form.isascii()]
    assert list(stems(_entry("noun"))) == []


def test_a_stem_takes_prefixes_in_both_scripts() -> None:
    found = set(stems(_entry("start+prefixed+latin")))
    assert {"говно", "обговно", "govno", "obgovno"} <= found
