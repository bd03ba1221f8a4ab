"""A text's sentences, and an insult within its own."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from newsroom.policy.effort import EXCUSE
from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.readings import Reading

# From a text, a span in it and the sentence round that to whether the span is excused.
Excuse = Callable[[str, tuple[int, int], tuple[int, int]], bool]

MOST_SHARED = 64  # insults that several readings of a text show alike
LONGEST = 400  # characters to either side of an insult that a person would keep in mind
# Possessive, and begun at the first mark only: a long row of dots is passed over once. It begins
# with a plain set of signs, which `re` seeks faster than anything that looks back first.
_END = re.compile(
    r"[.!?…\n;](?:(?<=[\n;])[\n;]*+|(?<![.!?…].)(?<!\bmr.)(?<!\bdr.)(?<!\bms.)(?<!\bmrs.)(?<!\bst.)"
    r"[.!?…]*+[\"”»)]*+(?:\s++|$))"
)
_EDGE = Phrase(
    r"\s?[.!?,;:…)\"”*🤡🙄😂🤣💀🤦😆🐑]"
    r"|\s*$|\s*\n|\s+[-—–] | (?:who|that|if|and|because|you|can't|don't|lol|lmao"
    r"|haha|like|with|for (?:saying|thinking|believing|not))\b"
)
# The person an adjective belongs to.
_PERSON = Phrase(
    r",?(?: (?:little|old|fat|ugly|evil|miserable|lying|\w+ish)){0,3}"
    r" (?:man|woman|boy|girl|child|people|person|fellow|guy|kid|human|excuse|piece|sack|bag|waste"
    r"|bunch|lot|creature|animal|hack|fucks?|bastards?|bitch|ass(?:es)?|mf|sob|pos|individual"
    r"|being|liberals?|conservatives?|lefty|lefties)\b(?!['’]s)"
)


@dataclass(frozen=True)  # without slots: the cached property needs a place
class Sentences:
    """Where the sentences of a reading end; worked out when first asked for."""

    reading: Reading

    @cached_property
    def _ends(self) -> Sequence[int]:
        return _find_ends(self.reading.text)

    @cached_property
    def _written(self) -> "Sentences":
        return Sentences(self.reading.plain)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Find the sentence round a span, or as much of it as a person would keep in mind."""
        ends = self._ends
        before = bisect_right(ends, start)
        after = bisect_left(ends, end)
        first = ends[before - 1] if before else 0
        last = ends[after] if after < len(ends) else len(self.reading.text)
        return max(first, start - LONGEST), min(last, end + LONGEST)

    def excuse(self, target: tuple[int, int], excuse: Excuse) -> bool:
        """Tell whether an excuse holds for a span as it is read, or as it was written.

        Undoing a disguise elsewhere can harm the very word that excuses.
        """
        answers = self.reading.answers
        answer = answers.get((excuse, target))
        if answer is None:
            answer = answers[excuse, target] = self._holds(excuse, target)
        return answer

    def _holds(self, excuse: Excuse, target: tuple[int, int]) -> bool:
        reading = self.reading
        if not reading.effort.spend(EXCUSE):
            return True  # what nobody looked at is not held against its writer
        if excuse(reading.text, target, self.around(*target)):
            return True
        return reading.reveals and self._written.excuse(reading.in_plain(*target), excuse)


@lru_cache(maxsize=32)  # asked for by each kind of attack and threat
def _find_ends(text: str) -> Sequence[int]:
    return [match.end() for match in _END.finditer(text)]


@dataclass(frozen=True, slots=True)
class Insult:
    """An insult and what stands round it in its sentence."""

    left: str
    said: str
    right: str
    lemma: str = ""
    adjective: bool = False
    severity: int = 3
    phrase: bool = False  # a wording of several words, no lexicon's word

    @property
    def plural(self) -> bool:
        return self.said != self.lemma and self.said.endswith("s")

    @property
    def closes_phrase(self) -> bool:
        return _EDGE.match(self.right) is not None

    @property
    def person_end(self) -> int:
        """How far into `right` the person goes whom an adjective describes; 0 if none does."""
        person = _PERSON.match(self.right)
        return person.end() if person else 0
