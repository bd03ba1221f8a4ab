"""How the grammars that mark names find contempt for groups of people; the phrases are the
languages'. Only contempt and violence count: what a people did is history and opinion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from newsroom.policy.grammar.phrasing import Phrase, Phrasebook
from newsroom.policy.grammar.sentences import Excuses, MarkedText, Sentence
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

Attack = tuple[int, int, bool]  # the last: whether it is certain

_CLOSING = ' "”»)\n'


@dataclass(frozen=True)
class GroupGrammar:
    """A language's ways to degrade a people, a faith, a sex, or to call for its death."""

    excuses: Excuses
    contempt: Phrasebook  # "Turks are not human"
    violence: Phrasebook  # "Turks must die"
    urged: Phrasebook  # "death to Turks": only where a sentence or a clause begins
    disputed: Phrase  # leads up to what is said of some only, or by others: "to them"
    refuted: Phrase  # stands behind what is spoken against: "is racism"

    def find_attacks(self, reading: Reading, _insults: Sequence[Match]) -> Iterator[Attack]:
        """Find contempt for a group of people."""
        if self.contempt.signs.isdisjoint(reading.words):
            return iter(())
        marked = MarkedText.of(reading)
        found = marked.find_sentences(self.contempt.find(reading, marked.text))
        return ((*sentence.span, True) for sentence in found if self._is_own(sentence))

    def find_threats(self, reading: Reading) -> Iterator[Attack]:
        """Find violence called for against a group of people."""
        words = reading.words
        if self.violence.signs.isdisjoint(words) and self.urged.signs.isdisjoint(words):
            return iter(())
        marked = MarkedText.of(reading)
        urged = marked.find_sentences(self.urged.find(reading, marked.text))
        found = chain(
            marked.find_sentences(self.violence.find(reading, marked.text)),
            (sentence for sentence in urged if sentence.follows(self.excuses.opening)),
        )
        return ((*sentence.span, True) for sentence in found if self._is_own(sentence))

    def _is_own(self, sentence: Sentence) -> bool:
        """Tell whether the writer says it himself, of all of the group, and does not ask."""
        if self.excuses.is_reported(sentence) or _asks(sentence):
            return False
        return not any(
            view.follows(self.disputed) or self.refuted.search(view.rest) for view in sentence.views
        )


def _asks(sentence: Sentence) -> bool:
    reading = sentence.marked.reading
    low, high = reading.original(sentence.first, sentence.last)
    said = reading.source[low:high]
    return said.rstrip(_CLOSING).endswith("?") or "՞" in said  # which Armenian writes in a word
