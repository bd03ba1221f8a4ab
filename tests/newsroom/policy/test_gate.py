"""Which rules a text is shown to: no fewer than find something in it, and mostly none."""

from collections.abc import Iterator

import pytest

from newsroom.models import Record
from newsroom.policy.gate import Gate
from newsroom.policy.grammar import GRAMMARS
from newsroom.policy.lexicons import available
from newsroom.policy.readings import read
from newsroom.policy.rules import Caps, PersonalAttack, Rule, Threat, Words
from newsroom.policy.scene import Scene, make_reply
from tests.newsroom.policy.grammar.texts import armenian, russian, turkish
from tests.newsroom.policy.shipped import read_set, shipped

LEXICONS = tuple(available())
ALL_LANGUAGES = (
    Words(id="words", type="words", lexicons=LEXICONS),
    PersonalAttack(id="attacks", type="personal_attack", lexicons=LEXICONS, mild=True),
    Threat(id="threats", type="threat", languages=tuple(GRAMMARS)),
)
FEW = (
    Words(id="words", type="words", add=("balder*", "hat trick of sorts")),
    Caps(id="caps", type="caps"),
    Threat(id="threats", type="threat"),
)


def choose(text: str, rules: tuple[Rule, ...] = FEW) -> list[str]:
    return [rule.id for rule in Gate(rules).choose([read(text)])]


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("", ["caps"]),
        ("The bridge should be mended before the winter.", ["caps"]),
        ("What balderdash.", ["words", "caps"]),
        ("What b⁎lderdash.", ["words", "caps", "threats"]),  # a letter is covered: it may be any
        ("Sorts of a hat.", ["caps"]),
        ("Of all sorts of hat, that trick!", ["words", "caps"]),  # in which order, the rule sees
        ("The Turks voted.", ["caps"]),
        ("I will kill you, you balderdasher.", ["words", "caps", "threats"]),
        ("Kill all Turks.", ["caps", "threats"]),
    ],
)
def test_a_rule_sees_texts_with_a_word_of_each_kind_that_it_seeks(
    text: str, chosen: list[str]
) -> None:
    assert choose(text) == chosen


def test_a_word_in_any_reading_counts() -> None:
    assert choose("Such b a l d e r d a s h.") == ["words", "caps"]


def test_what_was_asked_before_changes_nothing() -> None:
    gate = Gate(FEW)
    texts = ("What balderdash.", "What a winter.", "I will kill you.")
    answers = [[rule.id for rule in gate.choose([read(text)])] for text in texts * 2]
    assert answers[:3] == answers[3:] == [choose(text) for text in texts]


def test_a_policy_with_other_rules_asks_anew() -> None:
    policy = shipped()
    readings = [read("You are an idiot.")]
    assert "personal-attack" in {rule.id for rule in policy.gate.choose(readings)}
    without = policy.model_copy(update={"rules": FEW})
    assert [rule.id for rule in without.gate.choose(readings)] == ["caps"]


def list_texts() -> Iterator[str]:
    for name in ("evasions", "near_misses"):
        yield from (text for text, _ in read_set(name))
    for language in (armenian, russian, turkish):
        yield from (*language.ATTACKS, *language.ANSWERS, *language.THREATS, *language.DOUBTFUL)
        yield from language.HARMLESS


@pytest.mark.parametrize("rule", ALL_LANGUAGES, ids=lambda rule: rule.id)
def test_no_text_is_kept_from_a_rule_that_finds_something(rule: Rule) -> None:
    gate = Gate((rule,))
    found = 0
    for text in list_texts():
        scene = Scene(make_reply(text, addressees=("Ani",)), Record())
        if any(rule.check(scene)):
            assert gate.choose(scene.readings), text
            found += 1
    assert found > 100
