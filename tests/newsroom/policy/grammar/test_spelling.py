"""How a phrase is found in every spelling of its language, and announced in each."""

import pytest

from newsroom.policy.grammar import ATTACKS, THREATS
from newsroom.policy.grammar.aiming import AttackGrammar, ThreatGrammar
from newsroom.policy.grammar.armenian.attacks import ARMENIAN
from newsroom.policy.grammar.armenian.spelling import SPELLING as ARMENIAN_SPELLING
from newsroom.policy.grammar.armenian.threats import ARMENIAN_THREATS
from newsroom.policy.grammar.russian.attacks import RUSSIAN
from newsroom.policy.grammar.russian.spelling import SPELLING as RUSSIAN_SPELLING
from newsroom.policy.grammar.russian.threats import RUSSIAN_THREATS
from newsroom.policy.grammar.spelling import Phrase, Phrases, Spelling, announce
from newsroom.policy.grammar.turkish.attacks import TURKISH
from newsroom.policy.grammar.turkish.spelling import SPELLING as TURKISH_SPELLING
from newsroom.policy.grammar.turkish.threats import TURKISH_THREATS

ENGLISH = """
a an and are as at ate be bit bite but by can do for get go gore had has he her him his i in is it
its kill like lot me mine my no not of on one or our out past pen rat rot say she so that the their
them they this to us von was we were what who will wipe with won you your
"""
GRAMMARS = (ARMENIAN, RUSSIAN, TURKISH, ARMENIAN_THREATS, RUSSIAN_THREATS, TURKISH_THREATS)


@pytest.mark.parametrize(
    ("spelling", "word", "typed"),
    [
        (RUSSIAN_SPELLING, "заткнись", "zatknis"),
        (RUSSIAN_SPELLING, "убью", "ubyu"),
        (RUSSIAN_SPELLING, "хлебало", "khlebalo"),
        (ARMENIAN_SPELLING, "կսպանեմ", "kspanem"),
        (ARMENIAN_SPELLING, "ձենդ", "tsent"),
        (ARMENIAN_SPELLING, "գրողը", "grogh" + "y"),
        (TURKISH_SPELLING, "çeneni", "ceneni"),
        (TURKISH_SPELLING, "öldürürüm", "oldururum"),
    ],
)
def test_word_is_known_as_it_is_typed(spelling: Spelling, word: str, typed: str) -> None:
    assert {word, typed} <= set(spelling.spell(word))
    assert spelling.compile(word).fullmatch(word)
    assert spelling.compile(word).fullmatch(typed)


def test_classes_and_look_behinds_are_not_respelt() -> None:
    pattern = r"(?<!за\ )[ö]\w"
    assert RUSSIAN_SPELLING.respell(pattern) == pattern
    assert not TURKISH_SPELLING.compile("[ö]l").fullmatch("ol")


def test_two_letters_of_one_sound_are_respelt_together() -> None:
    assert "du" in set(ARMENIAN_SPELLING.spell("դու"))
    assert "dov" not in set(ARMENIAN_SPELLING.spell("դու"))


def test_phrase_is_sought_only_where_it_is_announced() -> None:
    phrases = Phrases(RUSSIAN_SPELLING, {"рот": "закрой рот"})
    text = "закрой рот"
    assert list(phrases.find(frozenset(text.split()), text)) == [(0, 10)]
    assert list(phrases.find(frozenset({"закрой"}), text)) == []


def test_words_of_a_list_announce_it() -> None:
    assert announce("он сказал | (?:она|оно) сказала\n | я") == "сказал она оно сказала"


def _phrases(grammar: AttackGrammar | ThreatGrammar) -> list[Phrase]:
    found: list[Phrase] = []
    for part in (*vars(grammar).values(), *vars(grammar.excuses).values()):
        if isinstance(part, Phrases):
            found += part.phrases
        elif isinstance(part, Phrase):
            found.append(part)
    return found


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_every_phrase_can_be_read(grammar: AttackGrammar | ThreatGrammar) -> None:
    assert all(phrase.compiled for phrase in _phrases(grammar))


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_no_everyday_english_word_announces_a_phrase(
    grammar: AttackGrammar | ThreatGrammar,
) -> None:
    english = frozenset(ENGLISH.split())
    assert english.isdisjoint(grammar.signs)


@pytest.mark.parametrize("language", ["hy", "ru", "tr"])
def test_grammar_is_known_by_its_language(language: str) -> None:
    assert language in ATTACKS
    assert language in THREATS
