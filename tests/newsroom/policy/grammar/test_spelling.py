"""How a phrase is found in every spelling of its language, and announced in each."""

import pytest

from newsroom.policy.grammar import GRAMMARS as LANGUAGES
from newsroom.policy.grammar.aiming import AttackGrammar, ThreatGrammar
from newsroom.policy.grammar.armenian.attacks import ARMENIAN
from newsroom.policy.grammar.armenian.spelling import SPELLING as ARMENIAN_SPELLING
from newsroom.policy.grammar.armenian.threats import ARMENIAN_THREATS
from newsroom.policy.grammar.marking import JOINERS
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook
from newsroom.policy.grammar.russian.attacks import RUSSIAN
from newsroom.policy.grammar.russian.spelling import SPELLING as RUSSIAN_SPELLING
from newsroom.policy.grammar.russian.threats import RUSSIAN_THREATS
from newsroom.policy.grammar.spelling import Spelling
from newsroom.policy.grammar.turkish.attacks import TURKISH
from newsroom.policy.grammar.turkish.spelling import SPELLING as TURKISH_SPELLING
from newsroom.policy.grammar.turkish.threats import TURKISH_THREATS
from newsroom.policy.readings import read

ENGLISH = """
a an and are as at ate be bit bite but by can do for get go gore had has he her him his i in is it
its kill like lot me mine my no not of on one or our out past pen rat rot say she so that the their
them they this to us von was we were what who will with won you your
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
    assert {word, typed} <= spelling.spell_all((word,))
    assert Phrase(word, spelling).fullmatch(word)
    assert Phrase(word, spelling).fullmatch(typed)


def test_classes_and_look_behinds_are_not_respelt() -> None:
    pattern = r"(?<!за\ )[ö]\w"
    assert RUSSIAN_SPELLING.widen(pattern) == pattern
    assert not Phrase("[ö]l", TURKISH_SPELLING).fullmatch("ol")


def test_two_letters_of_one_sound_are_respelt_together() -> None:
    spelt = ARMENIAN_SPELLING.spell_all(("դու",))
    assert "du" in spelt
    assert "dov" not in spelt


def test_a_phrase_is_typed_in_one_alphabet_throughout() -> None:
    phrase = Phrase("закрой рот", RUSSIAN_SPELLING)
    assert phrase.fullmatch("zakroy rot")
    assert not phrase.fullmatch("закрой rot")


TYPED = {
    RUSSIAN_SPELLING: ("закрой рот", "zakroj rot", "zakroy  rot", "ub'yu tebya", "ubyu tebia"),
    ARMENIAN_SPELLING: ("ձենդ կտրիր", "dzend ktrir", "tsent gdrir", "kez gspanem", "qez kspanem"),
    TURKISH_SPELLING: (
        "kes sesini, çeneni kapa",
        "ceneni kapa",
        "seni oldururum",
    ),
}
GRAMMARS_OF = {
    RUSSIAN_SPELLING: (RUSSIAN, RUSSIAN_THREATS),
    ARMENIAN_SPELLING: (ARMENIAN, ARMENIAN_THREATS),
    TURKISH_SPELLING: (TURKISH, TURKISH_THREATS),
}


@pytest.mark.parametrize(("spelling", "texts"), TYPED.items())
def test_no_text_is_passed_over_that_holds_a_phrase(
    spelling: Spelling, texts: tuple[str, ...]
) -> None:
    books = [book for grammar in GRAMMARS_OF[spelling] for book in _books(grammar)]
    for text in texts:
        reading = read(text)[0]
        held = [phrase for book in books for phrase in book.phrases if phrase.search(reading.text)]
        assert held, text
        assert all(phrase.may_be_in(reading.words) for phrase in held), text
        assert any(list(book.find(reading)) for book in books), text


def test_a_phrase_may_begin_within_what_a_word_before_it_took() -> None:
    book = Phrasebook(r"(?:the )?(?:\w+ )?fool", never_after=JOINERS)
    assert [match[0] for match in book.find(read("a-the fool, the old fool")[0])] == [
        "fool",
        "the old fool",
    ]


def _books(grammar: AttackGrammar | ThreatGrammar) -> list[Phrasebook]:
    return [part for part in vars(grammar).values() if isinstance(part, Phrasebook)]


def _phrases(grammar: AttackGrammar | ThreatGrammar) -> list[Phrase]:
    parts = (*vars(grammar).values(), *vars(grammar.excuses).values())
    single = [part for part in parts if isinstance(part, Phrase)]
    return [*single, *(phrase for book in _books(grammar) for phrase in book.phrases)]


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_every_phrase_can_be_read(grammar: AttackGrammar | ThreatGrammar) -> None:
    assert all(phrase.compiled for phrase in _phrases(grammar))


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_every_phrase_that_holds_no_insult_has_a_sign(
    grammar: AttackGrammar | ThreatGrammar,
) -> None:
    names = {"commands", "remarks", "announced", "urged", "doubtful"} & vars(grammar).keys()
    phrases = [phrase for name in names for phrase in getattr(grammar, name).phrases]
    assert [phrase.pattern for phrase in phrases if not phrase.signs] == []


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_no_everyday_english_word_announces_a_phrase(
    grammar: AttackGrammar | ThreatGrammar,
) -> None:
    english = frozenset(ENGLISH.split())
    assert english.isdisjoint(grammar.signs)


@pytest.mark.parametrize("language", ["hy", "ru", "tr"])
def test_grammar_is_known_by_its_language(language: str) -> None:
    assert language in LANGUAGES
