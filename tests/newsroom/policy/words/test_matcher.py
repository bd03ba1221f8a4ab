"""The matcher itself: its matches, a newsroom's own words, any text at all, and its cost."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.errors import LexiconError
from newsroom.policy.lexicons import Entry, Lexicon
from newsroom.policy.readings import read
from newsroom.policy.words import Matcher, available, index, lookout
from tests.newsroom.policy.conftest import count_calls, find

ENGLISH = Matcher(["profanity-en", "slurs-en"])
EVERYTHING = Matcher(list(available()))


def test_matches_are_whole_words_with_category_and_severity() -> None:
    reading = read("(shit), _shit")[0]
    matches = list(ENGLISH.find(reading))
    assert [reading.text[m.start : m.end] for m in matches] == ["shit"]
    assert (matches[0].word.category, matches[0].word.severity) == ("profanity", 2)


def test_matches_run_from_left_to_right_and_never_overlap() -> None:
    reading = read("You son of a bitch, you fucking wanker")[0]
    lemmas = [match.word.lemma for match in ENGLISH.find(reading)]
    assert lemmas == ["son of a bitch", "fuck", "wanker"]


def test_a_newsroom_adds_words_of_its_own_as_written() -> None:
    matcher = Matcher([], add=["Gloop", "blurb*", "quite contrary"])
    assert find(matcher, "gloop! BLURBING, quite, contrary") == {"gloop", "blurb", "quite contrary"}
    assert not find(matcher, "gloops and contrary")


def test_an_addition_without_letters_is_refused_and_says_what_would_do() -> None:
    with pytest.raises(LexiconError, match="a pattern rule finds signs"):
        Matcher([], add=["***"])


def test_a_newsroom_allows_words_and_phrases() -> None:
    matcher = Matcher(["profanity-en"], allow=["bitch", "holy shit", "fucking"])
    assert not find(matcher, "the bitches said holy shit, fucking brilliant")
    assert find(matcher, "shit and fuck") == {"shit", "fuck"}


def test_an_unknown_lexicon_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(LexiconError, match="profanity-en"):
        Matcher(["profanity-klingon"])


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from(["f*", "ck ", "shit", "D", "i", "1", "՛", "бля", " "])).map("".join)
)
def test_any_text_is_searched_without_error_and_matches_stay_inside(text: str) -> None:
    for reading in read(text):
        done = 0
        for match in EVERYTHING.find(reading):
            assert done <= match.start < match.end <= len(reading.text)
            done = match.end
            start, end = reading.original(match.start, match.end)
            assert 0 <= start < end <= len(text)


def test_a_hundredfold_lexicon_costs_a_text_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    def of_size(size: int) -> Matcher:
        entries = tuple(
            Entry(f"zz{number:x}q", "profanity", 2, frozenset({kind}))
            for number, kind in zip(range(size), ("noun", "fixed", "start") * size, strict=False)
        )
        monkeypatch.setattr(index, "load", lambda name: Lexicon(name, {}, entries))
        for module in (index, lookout):
            monkeypatch.setattr(module, "list_sources", lambda name: ())
            monkeypatch.setattr(module, "recall", lambda name, code, sources, make: make())
        matcher = Matcher([f"of {size}"])
        matcher.prepare()
        return matcher

    text = "The council voted, after a long debate, to keep the library open. " * 20 + "zz1q"
    small, large = of_size(200), of_size(20_000)
    readings = read(text)
    assert {m.word.lemma for r in readings for m in large.find(r)} == {"zz1q"}
    costs = [
        count_calls(lambda m=matcher: [list(m.find(reading)) for reading in readings])  # type: ignore[misc]  # a lambda's default has no annotation
        for matcher in (small, large)
    ]
    assert costs[1] <= 1.3 * costs[0]


def test_english_words_that_need_a_look_are_the_same_in_each_process() -> None:
    asked = """
from newsroom.policy.words.index import index_of
from newsroom.policy.words.lookout import Lookout
lookout = Lookout(index_of("insults-en"))
words = frozenset("con man dead end old hat cry baby red neck fat head air bag".split())
print(sorted(lookout.find_striking(words)))
"""
    answers = {
        subprocess.run(
            [sys.executable, "-c", asked],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in "123"
    }
    assert len(answers) == 1


def test_words_that_begin_no_phrase_do_not_hide_the_one_that_does() -> None:
    matcher = Matcher([], add=["red herring soup"])
    assert find(matcher, "red " * 60 + "and a herring, " + "red herring soup") == {
        "red herring soup"
    }


def test_a_mask_never_stands_for_a_word_that_does_not_count() -> None:
    matcher = Matcher(["profanity-en"], counts=lambda word: word.part == "adjective")
    assert find(matcher, "a sh*tty plan") == {"shitty"}
    assert find(matcher, "what the f*ck") == set()
