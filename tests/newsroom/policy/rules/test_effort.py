"""What no one could read to the end is held for a person: neither let pass nor removed unread."""

import pytest

from newsroom.models import Action, Record
from newsroom.policy.grammar import GRAMMARS
from newsroom.policy.grammar.phrasing import Phrasebook
from newsroom.policy.rules import PersonalAttack, Rule, Threat
from newsroom.policy.scene import Scene, make_reply
from tests.newsroom.policy.shipped import read_set

ATTACK = PersonalAttack(id="attacks", type="personal_attack")
THREAT = Threat(id="threats", type="threat")
LONGEST = 4_000  # characters
INNOCENT = "The council voted to keep the library open. "


def strew(books: tuple[Phrasebook, ...]) -> str:
    """Write the words of all phrases, which say nothing in this order."""
    phrases = [phrase for book in books for phrase in book.phrases]
    words = [min(clause, key=len) for phrase in phrases for clause in phrase.signs]
    return (" ".join(words[::-1]) + " ") * 4


GRAMMAR = GRAMMARS["en"]
STREWN = (
    (ATTACK, strew(tuple(GRAMMAR.attack_books)), "You should be ashamed of yourself, you moron."),
    (THREAT, strew(tuple(GRAMMAR.threat_books)), "I will kill you."),
)


def judge(rule: Rule, text: str) -> Action:
    actions = [violation.action for violation in rule.check(Scene(make_reply(text), Record()))]
    return max(actions, default=Action.ALLOW)


@pytest.mark.parametrize(("rule", "words", "foul"), STREWN)
def test_words_of_a_thousand_phrases_hide_nothing_behind_them(
    rule: Rule, words: str, foul: str
) -> None:
    assert judge(rule, foul) is Action.REMOVE
    assert judge(rule, f"{words[: LONGEST - len(foul)]}{foul}") >= Action.HOLD


@pytest.mark.parametrize(("rule", "words", "foul"), STREWN)
def test_disguised_words_of_a_thousand_phrases_hide_nothing_behind_them(
    rule: Rule, words: str, foul: str
) -> None:
    disguised = words.replace("o", "0").replace("i", "1")
    assert judge(rule, f"{disguised[: LONGEST - len(foul)]}{foul}") >= Action.HOLD


@pytest.mark.parametrize(("rule", "words", "foul"), STREWN)
def test_innocent_text_round_them_does_not_free_them(rule: Rule, words: str, foul: str) -> None:
    held = judge(rule, words)
    assert judge(rule, f"{INNOCENT * 9}\n{words}\n{INNOCENT * 9}") >= held >= Action.HOLD


@pytest.mark.parametrize(("rule", "words", "_foul"), STREWN)
def test_what_a_rule_only_flags_it_holds_no_more_than_that(
    rule: Rule, words: str, _foul: str
) -> None:
    mild = rule.model_copy(update={"action": Action.FLAG})
    assert judge(mild, words) is Action.FLAG


@pytest.mark.parametrize("rule", [ATTACK, THREAT])
def test_many_innocent_texts_in_a_row_are_not_too_much(rule: Rule) -> None:
    innocent = [text for text, _ in read_set("near_misses") if judge(rule, text) is Action.ALLOW]
    for first in range(0, len(innocent), 40):
        text = "\n".join(innocent[first : first + 40])[:LONGEST]
        found = [violation.category for violation in rule.check(Scene(make_reply(text), Record()))]
        assert "too much to examine" not in found
