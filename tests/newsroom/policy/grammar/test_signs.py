"""The words a phrase cannot do without, and that no text is passed over that holds it."""

from collections.abc import Iterator

import pytest

from newsroom.policy.grammar import GRAMMARS
from newsroom.policy.grammar.english.groups import grammar as groups
from newsroom.policy.grammar.english.insults import rebuffs, wordings
from newsroom.policy.grammar.english.threats import grammar as threats
from newsroom.policy.grammar.phrasing import Phrasebook
from newsroom.policy.grammar.signs import count_words, find_signs, opens_plainly, split_choices
from newsroom.policy.readings import read

SIGNS = {
    "shut up": [{"shut"}, {"up"}],
    r"shut (?:the \w+ )?up": [{"shut"}, {"up"}],
    "kill (?:up |down )?you": [{"kill"}, {"you"}],
    "(?:kill|stab) (?:you|him)": [{"kill", "stab"}, {"him", "you"}],
    "kills? you": [{"kill", "kills"}, {"you"}],
    "colou?r": [{"color", "colour"}],
    "kill(?: him)? now": [{"kill"}, {"now"}],
    "[bp]ig farms[,;]": [{"big", "pig"}, {"farms"}],
    "dumb ?ass(?:es)?": [{"ass", "asses", "dumbass", "dumbasses"}],
    "mad(?: )?man, sit": [{"mad", "madman"}, {"madman", "man"}, {"sit"}],
    "a half ?wits?": [{"halfwit", "halfwits", "wit", "wits"}, {"a"}],
    "gun down|stop": [{"gun", "stop"}, {"down", "stop"}],
    "gun down|[.]": [],
    "can't stop": [{"stop"}, {"can", "cant"}],
    r"<@\d+>|you fool": [],  # one of the choices has no word
    r"\w+ fool": [{"fool"}],
    "(?=you )fool(?! me)": [{"fool"}],
    "(?:fool|pig)+ (?:farm){2,3}": [],  # repeated, a word may be any
    "(?:no )+way": [{"way"}, {"no"}],
}
ENGLISH = (groups, rebuffs, threats, wordings)
TEXTS = (
    "Shut your mouth, you absolute waste of space, and go back to your mother's basement.",
    "You're not the sharpest tool in the shed, are you? Get your head out of your ass.",
    "I swear I'll find you and break both your legs. Your days are numbered, kys.",
    "You should be shot. I hope you and your family rot in hell, nobody likes you.",
    "Kill all the Armenians. Turks are filthy animals. I hate all Jews.",
    "What the hell is wrong with you people? You dont have a brain. You cant spell if you tried.",
    "Did you forget to take your meds? Your brain must be the size of a pea.",
    "We'll burn down your house. Someone should beat the crap out of you.",
)


def list_books() -> Iterator[Phrasebook]:
    for module in ENGLISH:
        yield from (value for value in vars(module).values() if isinstance(value, Phrasebook))


@pytest.mark.parametrize(("phrase", "signs"), SIGNS.items())
def test_signs_are_read_off_the_phrase(phrase: str, signs: list[set[str]]) -> None:
    assert sorted(map(sorted, find_signs(phrase))) == sorted(map(sorted, signs))


def test_rarest_word_comes_first() -> None:
    assert find_signs("you and your puny head")[0] == {"puny"}


def test_choices_within_brackets_belong_together() -> None:
    phrases = [phrase.strip() for phrase in split_choices(r"a (?:b|c) | d [|] | e")]
    assert phrases == ["a (?:b|c)", "d [|]", "e"]


def test_every_phrase_has_a_sign() -> None:
    assert [p.pattern for book in list_books() for p in book.phrases if not p.signs] == []


def test_no_text_is_passed_over_that_holds_a_phrase() -> None:
    for text in TEXTS:
        reading = read(text)[0]
        for book in list_books():
            if book.beside and book.beside.isdisjoint(reading.words):
                continue
            sought = {match.span() for match in book.find(reading)}
            held = {m.span() for p in book.phrases for m in p.compiled.finditer(reading.text)}
            words = {span for span in held if not reading.text[: span[0]][-1:].isalnum()}
            assert sought == words


def list_looked_for() -> Iterator[Phrasebook]:
    for grammar in GRAMMARS.values():
        yield from (*grammar.attack_books, *grammar.threat_books)


def test_every_phrase_is_asked_for_by_a_word() -> None:
    for book in list_looked_for():
        asked_for = {phrase for phrases in book.openings.values() for phrase in phrases}
        assert asked_for == set(book.phrases)


@pytest.mark.parametrize(
    ("pattern", "plain"),
    [
        ("waste of space", True),
        ("(?:waste|lack) of space", True),
        ("(?:(?:waste|lack) of space)(?!\\w)", True),
        ("(?:total )?waste", False),
        ("(?:(?:a|b) c|d)", False),
        ("(?<=a )waste", False),
        ("(?:(?<=a )waste)", False),
        ("\\w+ waste", False),
    ],
)
def test_a_phrase_opens_plainly_where_its_first_letters_are_written_out(
    pattern: str, plain: bool
) -> None:
    assert opens_plainly(pattern) is plain


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("waste", 1),
        ("waste of space", 3),
        ("(?:total |very big )?waste of(?: good)? space", 6),
        ("out of (?:\\w+ ){1,12}mind", 15),
        ("you're", 2),
    ],
)
def test_the_words_of_the_longest_match_are_counted(pattern: str, words: int) -> None:
    assert count_words(pattern) == words
