"""Phrases found in a reading, and what is left of them once their excuses are heard."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsroom.policy.aiming.language import Language
from newsroom.policy.aiming.strangers import calls_stranger, is_in_title, is_part_of_name
from newsroom.policy.effort import EXCUSE, INSULT
from newsroom.policy.people import People
from newsroom.policy.phrases import Entry
from newsroom.policy.phrases.alphabet import (
    EVERYDAY,
    FOUL,
    MILD_PERSON,
    MILD_QUALITY,
    OBLIQUE,
    PERSON,
    QUALITY,
    READER,
    SAID,
    Encoded,
    Mark,
)
from newsroom.policy.quotation import is_in_quotation_marks
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match, Word, find_word

_TO_READERS = ("attack", "threat")
_TO_GROUPS = ("contempt", "group-threat")
_ASKED = re.compile(r"[^.!?\n]*\?")  # from behind a phrase on
_MILD = 1  # the severity of an insult that may be said among friends

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Aimed:
    """An attack or a threat, where it stands in the reading's text."""

    span: Span
    entry: Entry
    certain: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """What is sought, and among whom."""

    languages: Sequence[Language]
    kinds: Sequence[str]  # of entries
    off: frozenset[str] = frozenset()  # ids of entries that the newsroom does without


def find_aimed(
    reading: Reading, insults: Sequence[Match], people: People, scope: Scope
) -> Iterator[Aimed]:
    """Find what attacks or threatens in a reading.

    Args:
        insults: those of the word lists in it, from left to right, apart.
    """
    if reading.glued:  # it holds words without their sentence
        return _find_in_plain(reading, insults, people, scope) if insults else iter(())
    return _find(reading, insults, people, scope)


def _find_in_plain(
    reading: Reading, insults: Sequence[Match], people: People, scope: Scope
) -> Iterator[Aimed]:
    """Find insults that only a guess shows in the sentences that they were guessed in."""
    guessed = {reading.in_plain(i.start, i.end): i for i in insults if i.word.severity > _MILD}
    matches: list[Match] = []
    for (start, end), insult in sorted(guessed.items(), key=lambda pair: pair[0]):
        if not matches or matches[-1].end <= start:
            matches.append(Match(start, end, insult.word))
    for aimed in _find(reading.plain, matches, people, scope, only_marked=True):
        for (start, end), insult in guessed.items():
            if aimed.span[0] <= start and end <= aimed.span[1]:
                yield Aimed((insult.start, insult.end), aimed.entry, certain=False)


def _find(
    reading: Reading,
    insults: Sequence[Match],
    people: People,
    scope: Scope,
    *,
    only_marked: bool = False,
) -> Iterator[Aimed]:
    for language in scope.languages:
        names = _mark_names(reading, insults, people, language)
        encode = language.book.alphabet.encode
        if not only_marked:
            encoded = encode(reading, names)
            yield from _find_phrases(reading, encoded, people, language, scope, marked=False)
        if insults and reading.effort.spend(INSULT * len(insults)):
            encoded = encode(reading, _merge(_mark_insults(reading, insults, language), names))
            yield from _find_phrases(reading, encoded, people, language, scope, marked=True)


def _find_phrases(
    reading: Reading,
    encoded: Encoded,
    people: People,
    language: Language,
    scope: Scope,
    *,
    marked: bool,
) -> Iterator[Aimed]:
    """Find them in the sentences as they are; insults uncertainly across a short one's end, too."""
    yield from _find_in_sentences(reading, encoded, people, language, scope, marked=marked)
    if marked and (joined := encoded.join_short_sentences()):
        for aimed in _find_in_sentences(reading, joined, people, language, scope, marked=marked):
            yield replace(aimed, certain=False)


def _find_in_sentences(
    reading: Reading,
    encoded: Encoded,
    people: People,
    language: Language,
    scope: Scope,
    *,
    marked: bool,
) -> Iterator[Aimed]:
    letters = encoded.letters
    book = language.book
    for found in book.find(scope.kinds, encoded, reading.effort, marked=marked):
        entry = found.entry
        if entry.id in scope.off or not reading.effort.spend(EXCUSE):
            continue
        if entry.to == "answered" and not (people.addressed or people.unknown):
            continue
        if book.find_around("excuse", letters, found):
            continue
        span = encoded.locate(found.start, found.end)
        if is_in_quotation_marks(reading.text, *span):
            continue
        if entry.kind in _TO_READERS and calls_stranger(reading, span, people, language):
            continue
        certain = found.certain and (entry.to != "answered" or people.addressed)
        if certain and book.find_around("doubt", letters, found):
            certain = False
        if entry.kind in _TO_GROUPS and _ASKED.match(reading.text, span[1]):
            certain = False  # of a group, a question may as well repeat what another said
        yield Aimed(span, entry, certain)


def _mark_insults(reading: Reading, insults: Sequence[Match], language: Language) -> list[Mark]:
    return [
        Mark(insult.start, insult.end, letter)
        for insult in insults
        if not is_in_title(reading, (insult.start, insult.end))
        and (letter := _letter_of(reading.text[insult.start : insult.end], insult.word, language))
    ]


def _letter_of(said: str, word: Word, language: Language) -> str:
    """Tell what an insult can be in a sentence."""
    forms = language.forms
    form = f"{said}/{word.lemma}/{said[len(word.lemma) :]}"
    if word.category != "insult":
        persons = forms.get("persons") if word.category != "slur" else None
        if word.part != "noun" or (persons and not persons.match(form)):
            return ""
        letter = FOUL
    elif word.lemma in language.everyday:
        letter = EVERYDAY
    else:
        mild = word.severity <= _MILD
        quality = word.part == "adjective"
        letter = (MILD_QUALITY if mild else QUALITY) if quality else MILD_PERSON if mild else PERSON
    if said == word.lemma:
        return letter
    for name, sign in (("said", SAID), ("oblique", OBLIQUE)):
        if name in forms and forms[name].search(form):
            return sign
    return letter


def _mark_names(
    reading: Reading, insults: Sequence[Match], people: People, language: Language
) -> list[Mark]:
    """Mark fellow readers' names, the longest where several overlap."""
    text = reading.text
    named = people.named_in(text)
    if not named:
        return []
    no_names = language.no_names.union(text[i.start : i.end].lower() for i in insults)
    marks: list[Mark] = []
    marked = bytearray(len(text))
    for name in named:
        for start, end in find_word(text, name):
            if not (any(marked[start:end]) or is_part_of_name(reading, (start, end), no_names)):
                marked[start:end] = b"\1" * (end - start)
                marks.append(Mark(start, end, READER))
    return sorted(marks, key=lambda mark: mark.start)


def _merge(insults: Sequence[Mark], names: Sequence[Mark]) -> list[Mark]:
    """Join marks; where an insult is a reader's name too, it is here no name."""
    kept = [
        name
        for name in names
        if not any(name.start < mark.end and mark.start < name.end for mark in insults)
    ]
    return sorted((*insults, *kept), key=lambda mark: mark.start)
