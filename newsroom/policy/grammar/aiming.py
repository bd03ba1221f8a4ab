"""How the grammars that mark insults find attacks and threats; the phrases are the languages'."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from newsroom.policy.grammar.marking import (
    INSULT,
    MANY,
    NAME,
    PERSON,
    Sort,
    holds_any,
    mark,
    mark_insults,
)
from newsroom.policy.grammar.spelling import Phrase, Phrases
from newsroom.policy.people import People
from newsroom.policy.quotation import is_in_quotation_marks
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

Pattern = re.Pattern[str]
Span = tuple[int, int]

_MOST = 8  # places of a kind that are looked at in one text: further ones tell nothing new
_LONGEST_SENTENCE = 160  # characters to either side of a phrase
_LEAD = 60  # characters before a phrase in which it may be reported or supposed
_NEARBY = 100  # characters after an insult in which it may turn out whom it is said to
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"”»)—–-]|$)|[\n;]")
_NATIVE_LETTER = re.compile(r"[^\W\d_a-z]")
_INSULTS = re.compile(INSULT)
_CAPITALISED = re.compile(r"[^\W\d_a-zа-яա-և][\w-]{3,}(?= ?[,!])")


@dataclass(frozen=True)
class Sentence:
    """A phrase and what stands round it in its sentence."""

    text: str  # the whole text, marked
    words: frozenset[str]  # of the whole text
    start: int
    end: int
    first: int
    last: int

    def follows(self, phrase: Phrase) -> bool:
        """Tell whether another phrase leads up to this one in its sentence."""
        if not phrase.may_be_in(self.words):
            return False
        lead = self.text[self.first : self.start]
        if len(lead) > _LEAD:
            lead = f"x{lead[-_LEAD:]}"  # so that the cut is not taken for the beginning
        return phrase.compiled.search(lead) is not None

    def precedes(self, phrase: Phrase) -> bool:
        """Tell whether another phrase begins where this one ends."""
        if not phrase.may_be_in(self.words):
            return False
        return phrase.compiled.match(self.text[self.end : self.last]) is not None


@dataclass(frozen=True)
class Excuses:
    """What makes a phrase not the author's own, or not said to a reader."""

    opening: Phrase  # leads up to a command from where its sentence or clause begins
    reported: Phrase  # leads up to a phrase: "he said that"
    told: Phrase  # begins after a phrase: ", he said"
    supposed: Phrase  # leads up to a verdict: "if"
    public: Phrase  # a call to somebody who is no reader: "Mr President,"
    public_last: Phrase  # the same after a phrase

    def is_reported(self, sentence: Sentence) -> bool:
        """Tell whether the phrase is what somebody else said."""
        return sentence.follows(self.reported) or self.is_quoted(sentence)

    def is_quoted(self, sentence: Sentence) -> bool:
        """Tell whether the phrase is in quotation marks, or said to be somebody's after it."""
        marked = is_in_quotation_marks(sentence.text, sentence.start, sentence.end)
        return marked or sentence.precedes(self.told)

    def is_to_the_public(self, sentence: Sentence, reading: Reading, people: People) -> bool:
        """Tell whether the phrase is said to somebody in office, or whom the article names."""
        if self.public.may_be_in(sentence.words):
            before = sentence.text[max(0, sentence.start - _LONGEST_SENTENCE) : sentence.start]
            if self.public.compiled.search(before) or sentence.precedes(self.public_last):
                return True
        article = people.reply.article_text
        if not article:
            return False
        low, high = reading.original(sentence.first, sentence.last)
        named = _CAPITALISED.findall(reading.source[low:high])
        return any(name in article and NAME not in sentence.text for name in named)


def compile_vocative(before: str = "", after: str = "") -> Pattern:
    """Compile a call: an insult between commas, or between one and a sentence's end.

    Args:
        before: what may belong to the call before the insult, and ends with a blank.
        after: what may belong to it behind, and begins with one.
    """
    return re.compile(
        rf"(?:^|[\n.!?…;,])[\s\"«“(]*({before}{PERSON}(?:\s{PERSON})*{after})"
        r"(?=\s*(?:[,.!?…)\n]|$))"
    )


@dataclass(frozen=True)
class AttackGrammar:
    """A language's ways to attack a reader."""

    language: str
    sort: Sort
    excuses: Excuses
    verdicts: Phrases  # "you are INSULT", which may be only supposed
    calls: Phrases  # "INSULT like you", "hey INSULT"
    commands: Phrases  # "shut up": only where a sentence or a clause begins
    remarks: Phrases  # "you have no brain"
    vocative: Pattern  # see `compile_vocative`
    answer: Phrase  # the whole of a text: nothing but an insult
    to_reader: Phrase  # a sign that a sentence speaks to one person
    of_others: Phrase  # a sign that it speaks of somebody else

    def find(self, reading: Reading, insults: Sequence[Match], people: People) -> Iterator[Span]:
        """Find what attacks a fellow reader: spans from the person to the insult."""
        if not insults and self.signs.isdisjoint(reading.words):
            return iter(())
        return self._find(reading, insults, people)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The words without one of which a text that holds no insult is no attack."""
        return self.commands.signs | self.remarks.signs

    def _find(self, reading: Reading, insults: Sequence[Match], people: People) -> Iterator[Span]:
        plain = mark(reading.text, people)
        found = self._find_rebuffs(plain, reading.words)
        if insults:
            marked = mark_insults(plain, reading.text, insults, self.language, self.sort)
            found = chain(found, self._find_insults(marked, reading.words, people))
        for sentence in found:
            if not self.excuses.is_to_the_public(sentence, reading, people):
                yield sentence.start, sentence.end

    def _find_rebuffs(self, text: str, words: frozenset[str]) -> Iterator[Sentence]:
        excuses = self.excuses
        for sentence in _find_sentences(text, words, self.remarks.find(words, text)):
            if not (excuses.is_reported(sentence) or sentence.follows(excuses.supposed)):
                yield sentence
        for sentence in _find_sentences(text, words, self.commands.find(words, text)):
            if sentence.follows(excuses.opening) and not excuses.is_reported(sentence):
                yield sentence

    def _find_insults(self, text: str, words: frozenset[str], people: People) -> Iterator[Sentence]:
        excuses = self.excuses
        for sentence in _find_sentences(text, words, self.verdicts.find(words, text)):
            if not (excuses.is_reported(sentence) or sentence.follows(excuses.supposed)):
                yield sentence
        if not holds_any(text):
            return
        for sentence in _find_sentences(text, words, self.calls.find(words, text)):
            if not excuses.is_reported(sentence):
                yield sentence
        for sentence in _find_sentences(text, words, self._find_vocatives(text, people)):
            if not excuses.is_quoted(sentence):
                yield sentence

    def _find_vocatives(self, text: str, people: People) -> Iterator[Span]:
        if _is_answer(people) and self.answer.compiled.fullmatch(text):
            insults = list(_INSULTS.finditer(text))
            yield insults[0].start(), insults[-1].end()
            return
        for match in islice(self.vocative.finditer(text), _MOST):
            around = text[max(0, match.start() - _LONGEST_SENTENCE) : match.end() + _NEARBY]
            if self.of_others.compiled.search(around):
                continue
            spoken_to = self.to_reader.compiled.search(around) is not None
            if not spoken_to and not _NATIVE_LETTER.search(around):
                continue  # it may be a name in an English text
            if spoken_to + people.addressed + (MANY not in match[1]) > 1:
                yield match.span(1)


def _is_answer(people: People) -> bool:
    """Tell whether a bare insult is said to somebody: in an answer, and in a text by itself."""
    reply = people.reply
    return people.addressed or not (reply.earlier_authors or reply.article_text)


@dataclass(frozen=True)
class ThreatGrammar:
    """A language's ways to threaten a reader."""

    excuses: Excuses
    announced: Phrases  # "I will kill you"
    urged: Phrases  # "drop dead": only where a sentence or a clause begins
    doubtful: Phrases  # what a moderator should look at
    conditional: Phrase  # leads up to a threat: who defends himself announces violence too

    def find(self, reading: Reading, people: People) -> Iterator[tuple[int, int, bool]]:
        """Find threats: start and end in the reading's text, and whether they are certain."""
        if self.signs.isdisjoint(reading.words):
            return iter(())
        return self._find(mark(reading.text, people), reading.words)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The words without one of which a text is no threat."""
        return self.announced.signs | self.urged.signs | self.doubtful.signs

    def _find(self, text: str, words: frozenset[str]) -> Iterator[tuple[int, int, bool]]:
        for phrases in (self.announced, self.urged, self.doubtful):
            for sentence in _find_sentences(text, words, phrases.find(words, text)):
                if phrases is self.urged and not sentence.follows(self.excuses.opening):
                    continue
                if self.excuses.is_reported(sentence):
                    continue
                certain = phrases is not self.doubtful and not sentence.follows(self.conditional)
                yield sentence.start, sentence.end, certain


def _find_sentences(text: str, words: frozenset[str], spans: Iterable[Span]) -> Iterator[Sentence]:
    """Find the sentence round each span, or as much of it as a person would keep in mind."""
    for start, end in islice(spans, _MOST):
        first, last = max(0, start - _LONGEST_SENTENCE), min(len(text), end + _LONGEST_SENTENCE)
        for stop in _SENTENCE_END.finditer(text, first, start):
            first = stop.end()
        close = _SENTENCE_END.search(text, end, last)
        yield Sentence(text, words, start, end, first, close.end() if close else last)
