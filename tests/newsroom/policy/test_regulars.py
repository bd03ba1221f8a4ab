"""Whoever writes elsewhere on the server is a reader when called by name, as far as is known."""

import json

import pytest

from newsroom.models import Action
from newsroom.policy.batch import judge_lines
from tests.newsroom.policy.conftest import items
from tests.newsroom.policy.shipped import judge, shipped

STORY = "The council met on Monday. Vartan Melikyan spoke of the bridge."
HERE = ("Bob", "Cara")
REGULARS = (*HERE, "Anna Smith", "petros.k", "Joe", "Nikol", "Vartan", "Mr Pink")

CALLED = ("{0}, you are an idiot.", "You are an idiot, {0}.", "{0}, what a coward you are!")


@pytest.mark.parametrize("text", CALLED)
@pytest.mark.parametrize("name", ["Anna", "Anna Smith", "Petros.k", "Bob"])
def test_reader_of_another_discussion_is_called_by_name(text: str, name: str) -> None:
    verdict = judge(text.format(name), earlier_authors=HERE, regulars=REGULARS, article_text=STORY)
    assert verdict.action is Action.REMOVE


@pytest.mark.parametrize("text", CALLED)
@pytest.mark.parametrize("name", ["Petra", "Ann", "Smith", "Joe", "Nikol", "Vartan", "Joe Biden"])
def test_name_of_nobody_or_of_a_public_person_is_no_readers(text: str, name: str) -> None:
    verdict = judge(text.format(name), earlier_authors=HERE, regulars=REGULARS, article_text=STORY)
    assert verdict.action < Action.HOLD


@pytest.mark.parametrize(
    "text",
    items("""
Anna is an idiot. | Anna and the mayor are liars. | I read Anna Karenina, what an idiot she was.
Anna, you are right, the mayor is an idiot. | Anna, you are no idiot.
"""),
)
def test_name_alone_aims_at_nobody_who_is_not_there(text: str) -> None:
    verdict = judge(text, earlier_authors=HERE, regulars=REGULARS, article_text=STORY)
    assert verdict.action < Action.HOLD


def test_lines_know_who_wrote_on_other_articles() -> None:
    comments = [
        {"text": "Hello.", "author": "Bob", "article": "The council met."},
        {"text": "Anna, you are an idiot.", "author": "Cara", "article": "The council met."},
        {"text": "Hello.", "author": "Anna", "article": "The bridge fell."},
        {"text": "Anna, you are an idiot.", "author": "Cara", "article": "The council met."},
    ]
    lines = [json.dumps(comment).encode() for comment in comments]
    verdicts = [json.loads(v) for v in judge_lines(shipped(), lines, report=print)]
    assert [verdict["action"] for verdict in verdicts] == ["allow", "allow", "allow", "remove"]
