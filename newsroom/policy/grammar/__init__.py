"""What attacks and threatens a fellow reader or a group of people: one grammar a language.

A language is known by the code at the end of its lexicons' names. A new one is modules beside
these and a line in `GRAMMARS`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from inspect import ismodule
from types import ModuleType

from newsroom.policy.gate import Clause, Sought
from newsroom.policy.grammar import english
from newsroom.policy.grammar.aiming import AttackGrammar, ThreatGrammar
from newsroom.policy.grammar.armenian.attacks import ARMENIAN
from newsroom.policy.grammar.armenian.groups import ARMENIAN_GROUPS
from newsroom.policy.grammar.armenian.threats import ARMENIAN_THREATS
from newsroom.policy.grammar.collective import GroupGrammar
from newsroom.policy.grammar.english.groups import grammar as groups
from newsroom.policy.grammar.english.groups import peoples
from newsroom.policy.grammar.english.insults import grammar as attacks
from newsroom.policy.grammar.english.insults import rebuffs, wordings
from newsroom.policy.grammar.english.threats import grammar as threats
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, prepare
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
# From a reading and the insults in it to the spans of contempt for a group of people, and whether
# each is certain.
FindGroupAttacks = Callable[[Reading, Sequence[Match]], Iterator[tuple[int, int, bool]]]
# The same for violence called for against a group of people.
FindGroupThreats = Callable[[Reading], Iterator[tuple[int, int, bool]]]


@dataclass(frozen=True)
class Grammar:
    """How one language attacks and threatens, and the phrasebooks in which all of it stands."""

    find_attacks: FindAttacks
    find_group_attacks: FindGroupAttacks
    find_threats: FindThreats
    find_group_threats: FindGroupThreats
    # A text without an insult and a phrase of these is no attack, without one of those no threat.
    reader_attacks: Sequence[Phrasebook]
    group_attacks: Sequence[Phrasebook]
    reader_threats: Sequence[Phrasebook]
    group_threats: Sequence[Phrasebook]
    parts: Sequence[object]  # that hold its other phrases
    group_words: Clause = frozenset()  # a text without one of them speaks of no group; none: it may

    @property
    def attack_books(self) -> Sequence[Phrasebook]:
        """The phrases of all attacks."""
        return (*self.reader_attacks, *self.group_attacks)

    @property
    def threat_books(self) -> Sequence[Phrasebook]:
        """The phrases of all threats."""
        return (*self.reader_threats, *self.group_threats)

    def seek_attacks(self, *, groups: bool) -> Iterator[Sought]:
        """List what a text must hold one of to be an attack, unless it holds an insult."""
        return self._seek(self.reader_attacks, self.group_attacks if groups else ())

    def seek_threats(self, *, groups: bool) -> Iterator[Sought]:
        """List what a text must hold one of to be a threat."""
        return self._seek(self.reader_threats, self.group_threats if groups else ())

    def _seek(
        self, books: Iterable[Phrasebook], group_books: Iterable[Phrasebook]
    ) -> Iterator[Sought]:
        yield from (book.seek() for book in books)
        yield from (book.seek(self.group_words) for book in group_books)

    def prepare(self) -> None:
        """Compile the phrases now, and not when a text first asks for them."""
        for part in (*self.attack_books, *self.threat_books, *self.parts):
            prepare(part)


def _join(attack: AttackGrammar, group: GroupGrammar, threat: ThreatGrammar) -> Grammar:
    return Grammar(
        attack.find,
        group.find_attacks,
        threat.find,
        group.find_threats,
        (attack.commands, attack.remarks),
        (group.contempt,),
        (threat.announced, threat.urged, threat.doubtful),
        (group.violence, group.urged),
        (attack, group, threat),
    )


def _find_phrases(package: ModuleType) -> Iterator[Phrase | Phrasebook]:
    """Find the phrases that the modules of a package define, and those of packages in it."""
    for value in vars(package).values():
        if isinstance(value, Phrase | Phrasebook):
            yield value
        elif ismodule(value) and value.__name__.startswith(f"{package.__name__}."):
            yield from _find_phrases(value)


GRAMMARS: Mapping[str, Grammar] = {
    "en": Grammar(
        attacks.find_attacks,
        groups.find_group_attacks,
        threats.find_threats,
        groups.find_group_threats,
        (*wordings.BOOKS, *rebuffs.BOOKS),
        groups.ATTACK_BOOKS,
        threats.BOOKS,
        groups.THREAT_BOOKS,
        tuple(_find_phrases(english)),
        peoples.WORDS,
    ),
    "hy": _join(ARMENIAN, ARMENIAN_GROUPS, ARMENIAN_THREATS),
    "ru": _join(RUSSIAN, RUSSIAN_GROUPS, RUSSIAN_THREATS),
    "tr": _join(TURKISH, TURKISH_GROUPS, TURKISH_THREATS),
}
