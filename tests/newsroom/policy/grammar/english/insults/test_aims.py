"""Whom an insult is aimed at: a reader, whom the article tells of, a public person, a thing."""

from collections.abc import Callable

import pytest

from newsroom.models import Action, Violation
from newsroom.policy.rules import PersonalAttack

Check = Callable[..., list[Violation]]
RULE = PersonalAttack(id="attacks", type="personal_attack")

BARE = ("What an idiot.", "lol clown", "Such a moron!", "total dimwit")


@pytest.mark.parametrize("text", BARE)
def test_bare_insult_is_aimed_at_whom_it_answers(check: Check, text: str) -> None:
    assert check(RULE, text, addressees=("Anna",), article_text="The mayor spoke.")


@pytest.mark.parametrize("text", BARE)
def test_bare_insult_under_an_article_may_be_about_it(check: Check, text: str) -> None:
    assert check(RULE, text, article_text="The mayor spoke.", earlier_authors=("Anna",)) == []


@pytest.mark.parametrize("text", BARE)
def test_bare_insult_without_a_discussion_is_only_flagged(check: Check, text: str) -> None:
    assert [violation.action for violation in check(RULE, text)] == [Action.FLAG]


@pytest.mark.parametrize("text", ["Pathetic.", "What trash!", "Idiots.", "What a stupid article."])
def test_bare_judgement_of_a_thing_or_of_many_passes(check: Check, text: str) -> None:
    assert check(RULE, text) == []
    assert check(RULE, text, addressees=("Anna",)) == []


def test_insult_after_a_sentence_to_the_reader_is_aimed(check: Check) -> None:
    assert check(RULE, "So you never read the second page. Moron.")
    assert check(RULE, "So you never met Mr Harutyunyan from the council. Moron.") == []
    assert check(RULE, "So the man never read the second page. Moron.") == []


@pytest.mark.parametrize("text", ["Ayyub, you are an idiot.", "Ayyub, you are an idiooot."])
def test_excuse_holds_as_it_was_written(check: Check, text: str) -> None:
    assert check(RULE, text)
    assert check(RULE, text, article_text="Then Ayyub spoke.") == []


@pytest.mark.parametrize("text", ["Vartan, you are a coward.", "You are a coward, Vartan."])
def test_whom_the_article_tells_of_is_no_fellow_reader(check: Check, text: str) -> None:
    article = "The trial of Vartan Melikyan opened on Monday."
    assert check(RULE, text, article_text="The trial opened on Monday.")
    assert check(RULE, text, article_text=article) == []


def test_reader_who_bears_a_name_from_the_article_is_still_a_reader(check: Check) -> None:
    article = "The trial of Vartan Melikyan opened on Monday."
    assert check(RULE, "Anna, you are a coward.", article_text=article, addressees=("Anna",))


@pytest.mark.parametrize("text", ["Trump, shut up.", "You suck, Mr. Mayor."])
def test_public_person_may_be_rebuffed(check: Check, text: str) -> None:
    assert check(RULE, text) == []
