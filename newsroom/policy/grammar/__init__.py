"""What attacks and threatens a fellow reader: one grammar a language, each a pair of functions.

A language is known by the code at the end of its lexicons' names. A new one is a module beside
these and a line in each table.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from newsroom.policy.grammar.english import attacks, threats
from newsroom.policy.people import People
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

# From a reading and the insults in it to the spans, in the reading's text, of those that are
# aimed at a fellow reader: from the person to the insult.
FindAttacks = Callable[[Reading, Sequence[Match], People], Iterator[tuple[int, int]]]
# From a reading to the spans of the threats in it, and whether each is certain.
FindThreats = Callable[[Reading, People], Iterator[tuple[int, int, bool]]]

ATTACKS: Mapping[str, FindAttacks] = {"en": attacks.find_attacks}
THREATS: Mapping[str, FindThreats] = {"en": threats.find_threats}
