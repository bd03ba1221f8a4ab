"""What every language's rules have in common."""

import pytest

from newsroom.policy.lexicons import Entry, available, load
from newsroom.policy.readings.letters import fold
from newsroom.policy.words.inflection import forms, stems

FOREIGN = [name for name in available() if not name.endswith("-en")]


@pytest.mark.parametrize("name", FOREIGN)
def test_forms_and_stems_are_written_as_a_text_is_read(name: str) -> None:
    for entry in load(name).entries:
        made = [*forms(entry), *stems(entry)]
        assert made
        assert fold(" ".join(made)) == " ".join(made), entry.lemma


def test_an_exception_is_no_form() -> None:
    entry = Entry("сука", "profanity", 2, frozenset({"noun"}), ("сук", "на суку"), language="ru")
    assert "сук" not in set(forms(entry))
    assert "суку" in set(forms(entry))


@pytest.mark.parametrize(("name", "language"), [("insults-hy", "hy"), ("mild-en", "en")])
def test_a_lexicon_s_language_is_the_end_of_its_name(name: str, language: str) -> None:
    assert {entry.language for entry in load(name).entries} == {language}
