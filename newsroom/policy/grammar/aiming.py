"""How the grammars that mark insults find attacks and threats; the phrases are the languages'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from newsroom.policy.grammar.marking import INSULT, MANY, PERSON, Sort, holds_any, mark_insults
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook
from newsroom.policy.grammar.sentences import Excuses, MarkedText, Sentence, Span
from newsroom.policy.people import People
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

Found = Iterator[tuple[int, int, bool]]  # start, end, certain

_MOST = 8  # calls that are looked at in one text: further ones tell nothing new
_AROUND = 160  # characters before a call in which it may turn out whom it is said to
_NEARBY = 100  # and after it
_NATIVE_LETTER = re.compile(r"[^\W\d_a-z]")
_INSULTS = re.compile(INSULT)


def compile_vocative(before: str = "", after: str = "") -> Phrase:
    """Make a call: an insult between commas, or between one and a sentence's end.

    Args:
        before: what may belong to the call before the insult, and ends with a blank.
        after: what may belong to it behind, and begins with one.
    """
    return Phrase(
        rf"(?:^|[\n.!?…;,])[\s\"«“(]*({before}{PERSON}(?:\s{PERSON})*{after})"
        r"(?=\s*(?:[,.!?…)\n]|$))"
    )


@dataclass(frozen=True)
class AttackGrammar:
    """A language's ways to attack a reader."""

    language: str
    sort: Sort
    excuses: Excuses
    verdicts: Phrasebook  # "you are INSULT", which may be only supposed
    conditional: Phrase  # leads up to a verdict that is not certain: "if you think so"
    calls: Phrasebook  # "INSULT like you", "hey INSULT"
    commands: Phrasebook  # "shut up": only where a sentence or a clause begins
    remarks: Phrasebook  # "you have no brain"
    vocative: Phrase  # see `compile_vocative`
    answer: Phrase  # the whole of a text: nothing but an insult
    to_reader: Phrase  # a sign that a sentence speaks to one person
    of_others: Phrase  # a sign that it speaks of somebody else

    def find(self, reading: Reading, insults: Sequence[Match], people: People) -> Found:
        """Find what attacks a fellow reader: from the person to the insult, and if certainly."""
        if not insults and self.signs.isdisjoint(reading.words):
            return iter(())
        return self._find(reading, insults, people)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The words without one of which a text that holds no insult is no attack."""
        return self.commands.signs | self.remarks.signs

    def _find(self, reading: Reading, insults: Sequence[Match], people: People) -> Found:
        if reading.glued:  # it holds words without their sentence
            return
        plain = MarkedText.of(reading, people)
        for sentence in self._find_rebuffs(plain):
            if not self.excuses.is_to_the_public(sentence):
                yield *sentence.span, True
        if not insults:
            return
        text = mark_insults(plain.text, reading.text, insults, self.language, self.sort)
        marked = MarkedText(reading, people, text)
        for sentence, certain in self._find_insults(marked, people):
            if not self.excuses.is_to_the_public(sentence):
                yield *sentence.span, certain

    def _find_rebuffs(self, marked: MarkedText) -> Iterator[Sentence]:
        excuses, reading = self.excuses, marked.reading
        for sentence in marked.find_sentences(self.remarks.find(reading, marked.text)):
            if not (excuses.is_reported(sentence) or excuses.is_supposed(sentence)):
                yield sentence
        for sentence in marked.find_sentences(self.commands.find(reading, marked.text)):
            if sentence.follows(excuses.opening) and not excuses.is_reported(sentence):
                yield sentence

    def _find_insults(self, marked: MarkedText, people: People) -> Iterator[tuple[Sentence, bool]]:
        excuses, reading = self.excuses, marked.reading
        for sentence in marked.find_sentences(self.verdicts.find(reading, marked.text)):
            if not (excuses.is_reported(sentence) or excuses.is_supposed(sentence)):
                yield sentence, not any(view.follows(self.conditional) for view in sentence.views)
        if not holds_any(marked.text):
            return
        for sentence in marked.find_sentences(self.calls.find(reading, marked.text)):
            if not excuses.is_reported(sentence):
                yield sentence, True
        for span, certain in self._find_vocatives(marked.text, people):
            sentence = marked.sentence_round(span)
            if not excuses.is_quoted(sentence):
                yield sentence, certain

    def _find_vocatives(self, text: str, people: People) -> Iterator[tuple[Span, bool]]:
        # Nothing being said but an insult, it may be about anything: only an answer is aimed.
        if (people.addressed or people.unknown) and self.answer.fullmatch(text):
            insults = list(_INSULTS.finditer(text))
            yield (insults[0].start(), insults[-1].end()), people.addressed
            return
        for match in islice(self.vocative.finditer(text), _MOST):
            around = text[max(0, match.start() - _AROUND) : match.end() + _NEARBY]
            if self.of_others.search(around):
                continue
            spoken_to = self.to_reader.search(around) is not None
            if not spoken_to and not _NATIVE_LETTER.search(around):
                continue  # it may be a name in an English text
            if spoken_to + people.addressed + (MANY not in match[1]) > 1:
                yield match.span(1), True


@dataclass(frozen=True)
class ThreatGrammar:
    """A language's ways to threaten a reader."""

    excuses: Excuses
    announced: Phrasebook  # "I will kill you"
    urged: Phrasebook  # "drop dead": only where a sentence or a clause begins
    doubtful: Phrasebook  # what a moderator should look at
    conditional: Phrase  # leads up to a threat: who defends himself announces violence too

    def find(self, reading: Reading, people: People) -> Found:
        """Find threats: start and end in the reading's text, and whether they are certain."""
        if self.signs.isdisjoint(reading.words):
            return iter(())
        return self._find(MarkedText.of(reading, people))

    @cached_property
    def signs(self) -> frozenset[str]:
        """The words without one of which a text is no threat."""
        return self.announced.signs | self.urged.signs | self.doubtful.signs

    def _find(self, marked: MarkedText) -> Found:
        for phrases in (self.announced, self.urged, self.doubtful):
            for sentence in marked.find_sentences(phrases.find(marked.reading, marked.text)):
                if phrases is self.urged and not sentence.follows(self.excuses.opening):
                    continue
                if self.excuses.is_reported(sentence):
                    continue
                depends = any(view.follows(self.conditional) for view in sentence.views)
                yield *sentence.span, phrases is not self.doubtful and not depends
