"""A sentence as it is read, and as it was written."""

from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.grammar.sentences import MarkedText
from newsroom.policy.readings import read

_CALLED = Phrase(r"\bayyub,.*\Z")


def test_undone_disguise_is_seen_in_both_ways() -> None:
    reading = next(r for r in read("No, Ayyub, what a foool!") if "a fool!" in r.text)
    start = reading.text.index("fool")
    read_so, written = MarkedText.of(reading).sentence_round((start, start + 4)).views
    assert read_so.marked.text[slice(*read_so.span)] == "fool"
    assert written.marked.text[slice(*written.span)] == "foool"
    assert not read_so.follows(_CALLED)
    assert written.follows(_CALLED)


def test_plain_text_is_seen_in_one_way() -> None:
    sentence = MarkedText.of(read("No, Ayyub, what a fool!")[0]).sentence_round((18, 22))
    assert sentence.views == (sentence,)


def test_sentence_ends_at_its_mark() -> None:
    text = "He came. What a fool! She left."
    sentence = MarkedText.of(read(text)[0]).sentence_round((16, 20))
    assert text[sentence.first : sentence.last] == " What a fool!"
    assert sentence.rest == "!"
