"""A marked text, and the sentence round a phrase in it: as it is read, and as it was written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Self

from newsroom.policy.grammar.marking import NAME, mark
from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.people import People
from newsroom.policy.quotation import is_in_quotation_marks
from newsroom.policy.readings import Reading

Span = tuple[int, int]

_MOST = 8  # places of a kind that are looked at in one text: further ones tell nothing new
_LONGEST_SENTENCE = 160  # characters to either side of a phrase
_LEAD = 60  # characters before a phrase in which it may be reported or supposed
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"”»)—–-]|$)|[\n;]")
_CAPITALISED = re.compile(r"[^\W\d_a-zа-яա-և][\w-]{3,}(?= ?[,!])")


@dataclass(frozen=True)  # without slots: the cached property needs a place
class MarkedText:
    """A reading in which readers' names are marked, and insults where the grammar needs them."""

    reading: Reading
    people: People | None  # nobody's names are marked where none can be meant
    text: str

    @classmethod
    def of(cls, reading: Reading, people: People | None = None) -> Self:
        """Mark the names in a reading."""
        return cls(reading, people, mark(reading.text, people))

    @cached_property
    def written(self) -> "MarkedText":
        """The text as it was written."""
        return MarkedText.of(self.reading.plain, self.people)

    def find_sentences(self, found: Iterable[re.Match[str]]) -> "Iterator[Sentence]":
        """Find the sentence round each phrase."""
        return (self.sentence_round(match.span()) for match in islice(found, _MOST))

    def sentence_round(self, span: Span) -> "Sentence":
        """Find the sentence round a span, or as much of it as a person would keep in mind."""
        (start, end), text = span, self.text
        first, last = max(0, start - _LONGEST_SENTENCE), min(len(text), end + _LONGEST_SENTENCE)
        for stop in _SENTENCE_END.finditer(text, first, start):
            first = stop.end()
        close = _SENTENCE_END.search(text, end, last)
        return Sentence(self, start, end, first, close.end() if close else last)


@dataclass(frozen=True)  # without slots: the cached property needs a place
class Sentence:
    """A phrase and what stands round it in its sentence."""

    marked: MarkedText
    start: int
    end: int
    first: int
    last: int

    @property
    def span(self) -> Span:
        """Where the phrase stands."""
        return self.start, self.end

    @property
    def rest(self) -> str:
        """What follows the phrase in its sentence."""
        return self.marked.text[self.end : self.last]

    @cached_property
    def views(self) -> "tuple[Sentence, ...]":
        """The sentence as it is read and as it was written: undoing a disguise can harm a word."""
        reading = self.marked.reading
        if not reading.reveals:
            return (self,)
        return self, self.marked.written.sentence_round(reading.in_plain(*self.span))

    def follows(self, phrase: Phrase) -> bool:
        """Tell whether another phrase leads up to this one in its sentence."""
        if not phrase.may_be_in(self.marked.reading.words):
            return False
        lead = self.marked.text[self.first : self.start]
        if len(lead) > _LEAD:
            lead = f"x{lead[-_LEAD:]}"  # so that the cut is not taken for the beginning
        return phrase.search(lead) is not None

    def precedes(self, phrase: Phrase) -> bool:
        """Tell whether another phrase begins where this one ends."""
        if not phrase.may_be_in(self.marked.reading.words):
            return False
        return phrase.match(self.rest) is not None


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
        reported = any(view.follows(self.reported) for view in sentence.views)
        return reported or self.is_quoted(sentence)

    def is_quoted(self, sentence: Sentence) -> bool:
        """Tell whether the phrase is in quotation marks, or said to be somebody's after it."""
        return any(
            is_in_quotation_marks(view.marked.text, view.start, view.end)
            or view.precedes(self.told)
            for view in sentence.views
        )

    def is_supposed(self, sentence: Sentence) -> bool:
        """Tell whether a verdict is on nobody in particular."""
        return any(view.follows(self.supposed) for view in sentence.views)

    def is_to_the_public(self, sentence: Sentence) -> bool:
        """Tell whether the phrase is said to somebody in office, or whom the article names."""
        return any(self._calls_the_public(view) for view in sentence.views)

    def _calls_the_public(self, sentence: Sentence) -> bool:
        marked = sentence.marked
        if self.public.may_be_in(marked.reading.words):
            before = marked.text[max(0, sentence.start - _LONGEST_SENTENCE) : sentence.start]
            if self.public.search(before) or sentence.precedes(self.public_last):
                return True
        article = marked.people.reply.article_text if marked.people else ""
        if not article:
            return False
        low, high = marked.reading.original(sentence.first, sentence.last)
        named = _CAPITALISED.findall(marked.reading.source[low:high])
        return any(name in article and NAME not in marked.text for name in named)
