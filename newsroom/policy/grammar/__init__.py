"""What attacks and threatens a fellow reader or a group of people: one grammar a language.

A language is known by the code at the end of its lexicons' names. A new one is a module beside
these and a line in each table.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from newsroom.policy.grammar.armenian.attacks import ARMENIAN
from newsroom.policy.grammar.armenian.groups import ARMENIAN_GROUPS
from newsroom.policy.grammar.armenian.threats import ARMENIAN_THREATS
from newsroom.policy.grammar.english import attacks, groups, threats
from newsroom.policy.grammar.russian.attacks import RUSSIAN
from newsroom.policy.grammar.russian.groups import RUSSIAN_GROUPS
from newsroom.policy.grammar.russian.threats import RUSSIAN_THREATS
from newsroom.policy.grammar.turkish.attacks import TURKISH
from newsroom.policy.grammar.turkish.groups import TURKISH_GROUPS
from newsroom.policy.grammar.turkish.threats import TURKISH_THREATS
from newsroom.policy.people import People
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

# From a reading and the insults in it to the spans, in the reading's text, of those that are
# aimed at a fellow reader: from the person to the insult, and whether that is certain.
FindAttacks = Callable[[Reading, Sequence[Match], People], Iterator[tuple[int, int, bool]]]
# From a reading to the spans of the threats in it, and whether each is certain.
FindThreats = Callable[[Reading, People], Iterator[tuple[int, int, bool]]]
# From a reading and the insults in it to the spans of contempt for a group of people.
FindGroupAttacks = Callable[[Reading, Sequence[Match]], Iterator[tuple[int, int]]]
# From a reading to the spans of violence called for against a group of people.
FindGroupThreats = Callable[[Reading], Iterator[tuple[int, int]]]

ATTACKS: Mapping[str, FindAttacks] = {
    "en": attacks.find_attacks,
    "hy": ARMENIAN.find,
    "ru": RUSSIAN.find,
    "tr": TURKISH.find,
}
THREATS: Mapping[str, FindThreats] = {
    "en": threats.find_threats,
    "hy": ARMENIAN_THREATS.find,
    "ru": RUSSIAN_THREATS.find,
    "tr": TURKISH_THREATS.find,
}
GROUP_ATTACKS: Mapping[str, FindGroupAttacks] = {
    "en": groups.find_group_attacks,
    "hy": ARMENIAN_GROUPS.find_attacks,
    "ru": RUSSIAN_GROUPS.find_attacks,
    "tr": TURKISH_GROUPS.find_attacks,
}
GROUP_THREATS: Mapping[str, FindGroupThreats] = {
    "en": groups.find_group_threats,
    "hy": ARMENIAN_GROUPS.find_threats,
    "ru": RUSSIAN_GROUPS.find_threats,
    "tr": TURKISH_GROUPS.find_threats,
}
