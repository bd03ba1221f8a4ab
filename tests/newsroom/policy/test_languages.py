"""Every example in the languages' phrases: what each must find, and what it must let pass."""

import pytest

from newsroom.policy.aiming import Scope, find_aimed, list_languages, load_language
from newsroom.policy.aiming.folder import read_phrases
from newsroom.policy.people import People
from newsroom.policy.readings import read
from newsroom.policy.scene import make_reply
from newsroom.policy.words import Matcher, available

KINDS = ("attack", "contempt", "threat", "group-threat")


def matcher_of(code: str) -> Matcher:
    """Return the words that insult in a language, as the rule has them unless told otherwise."""
    names = [f"{kind}-{code}" for kind in ("insults", "profanity", "slurs")]
    return Matcher([name for name in names if name in available()])


MATCHERS = {code: matcher_of(code) for code in list_languages()}


def find_entries(code: str, text: str) -> dict[str, bool]:
    """Return the entries that a text holds, and whether each is certain."""
    scope = Scope((load_language(code),), KINDS)
    reply = make_reply(text)
    found: dict[str, bool] = {}
    for reading in read(text):
        insults = list(MATCHERS[code].find(reading))
        for aimed in find_aimed(reading, insults, People(reply), scope):
            found[aimed.entry.id] = found.get(aimed.entry.id, False) or aimed.certain
    return found


ENTRIES = [(code, entry) for code in list_languages() for entry in read_phrases(code)]


@pytest.mark.parametrize(
    ("code", "entry_id", "text"),
    [
        pytest.param(code, entry.id, example.text, id=f"{entry.id}:{example.line}")
        for code, entry in ENTRIES
        for example in entry.found
        if entry.is_aimed
    ],
)
def test_an_entry_finds_its_examples(code: str, entry_id: str, text: str) -> None:
    assert entry_id in find_entries(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param(code, example.text, id=f"{entry.id}:{example.line}")
        for code, entry in ENTRIES
        for example in entry.passed
    ],
)
def test_what_must_pass_is_found_by_no_entry(code: str, text: str) -> None:
    assert find_entries(code, text) == {}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param(code, example.text, id=f"{entry.id}:{example.line}")
        for code, entry in ENTRIES
        for example in entry.found
        if entry.kind == "doubt"
    ],
)
def test_what_is_doubtful_is_found_and_not_certain(code: str, text: str) -> None:
    found = find_entries(code, text)
    assert found
    assert not any(found.values())
