"""Attacks and threats in Armenian, Russian and Turkish: what is found, and what must pass."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack, Threat
from tests.newsroom.policy.languages import armenian, russian, turkish

Check = Callable[..., list[Violation]]
TEXTS: dict[str, ModuleType] = {"hy": armenian, "ru": russian, "tr": turkish}


def each(kind: str) -> pytest.MarkDecorator:
    """Run a test for every text of a kind, with its language."""

    def texts() -> Iterator[tuple[str, str]]:
        for language, module in TEXTS.items():
            yield from ((language, text) for text in getattr(module, kind))

    return pytest.mark.parametrize(("language", "text"), list(texts()))


def attacking(language: str) -> PersonalAttack:
    names = (f"{kind}-{language}" for kind in ("insults", "profanity", "slurs"))
    return PersonalAttack(id="attacks", type="personal_attack", lexicons=tuple(names))


def threatening(language: str) -> Threat:
    return Threat(id="threats", type="threat", languages=(language,))


@each("ATTACKS")
def test_attack_on_a_reader_is_found(check: Check, language: str, text: str) -> None:
    assert check(attacking(language), text)


@each("CONDITIONAL")
def test_insult_under_a_condition_is_flagged(check: Check, language: str, text: str) -> None:
    violations = check(attacking(language), text)
    assert {violation.action for violation in violations} == {Action.FLAG}


@each("ANSWERS")
def test_bare_insult_is_an_attack_only_as_an_answer(check: Check, language: str, text: str) -> None:
    rule = attacking(language)
    assert check(rule, text, article_text="The council met.") == []
    assert check(rule, text, addressees=("Anna",), article_text="The council met.")


@each("THREATS")
def test_threat_is_found(check: Check, language: str, text: str) -> None:
    assert {violation.action for violation in check(threatening(language), text)} == {Action.REMOVE}


@each("DOUBTFUL")
def test_what_may_be_a_threat_is_flagged(check: Check, language: str, text: str) -> None:
    assert {violation.action for violation in check(threatening(language), text)} == {Action.FLAG}


@each("HARMLESS")
def test_what_attacks_nobody_here_passes(check: Check, language: str, text: str) -> None:
    assert check(attacking(language), text) == []
    assert check(threatening(language), text) == []
