"""Which rules a text is worth showing to, told by its words alone: to most texts none.

All rules about language ask at once. A word that no rule seeks is remembered as dull, so that a
text of everyday words costs one comparison. Most words that a rule does seek it seeks beside
others, as a phrase has them: a text is shown to the rule only if it holds a word of each kind.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsroom.policy.readings import Reading
from newsroom.policy.readings.cuts import MASK
from newsroom.policy.watch import Watch

if TYPE_CHECKING:
    from newsroom.policy.rules.base import Rule

_MOST_KNOWN = 20_000  # words remembered of each sort, dull and sought; some 2 MB
_LONGEST_KNOWN = 60  # letters; longer ones seldom come again, and thousands of them fill the memory

Clause = frozenset[str]  # the text holds one of these words


@dataclass(frozen=True, slots=True)
class Sought:
    """What a text must hold to be worth a look."""

    # From words to those that are sought and what else a text needs beside each, for each phrase
    # that is sought there, the rarest first; an empty one where the word is enough.
    list_needs: Callable[[frozenset[str]], Iterable[tuple[str, Sequence[Clause]]]]
    beside: Clause = frozenset()  # words of which the text needs one in any case


class _Known(NamedTuple):
    """What is known of a word that some rule seeks."""

    alone: int  # the rules that it is enough for
    partners: Clause  # of all its phrases; without one of them the text holds none
    phrases: Sequence[tuple[int, Sequence[Clause]]]  # of which rules, and what else each needs


class Gate:
    """The one question of all rules of a policy."""

    __slots__ = ("_beside", "_bystanders", "_chosen", "_indifferent", "_look", "_rules")

    def __init__(self, rules: "Sequence[Rule]") -> None:
        """Ask for what the rules seek; a set of rules is a number here, with a bit for each."""
        by_beside: dict[Clause, list[tuple[int, Sought]]] = {}
        self._rules = rules
        self._indifferent = 0
        for place, rule in enumerate(rules):
            all_sought = list(rule.list_sought())
            for sought in all_sought:
                by_beside.setdefault(sought.beside, []).append((1 << place, sought))
            if not all_sought:
                self._indifferent |= 1 << place
        self._chosen: dict[int, Sequence[Rule]] = {}
        self._look = _Look(by_beside.pop(frozenset(), ()))
        self._beside = [(beside, _Look(sought)) for beside, sought in by_beside.items()]
        self._bystanders = Watch(frozenset().union(*by_beside).intersection)

    def choose(self, readings: Iterable[Iterable[Reading]]) -> "Sequence[Rule]":
        """Choose the rules that are to look at a reply of these readings, in their order."""
        ask, pick = self._look.find_concerned, self._bystanders.pick
        concerned = 0
        for alike in readings:
            for reading in alike:
                words = reading.words
                concerned |= ask(words)
                if near := pick(words):
                    for beside, look in self._beside:
                        if not beside.isdisjoint(near):
                            concerned |= look.find_concerned(words)
                if MASK in reading.text:  # where it may be any word
                    return self._rules
        return self._chosen.get(concerned) or self._pick(concerned)

    def _pick(self, concerned: int) -> "Sequence[Rule]":
        wanted = concerned | self._indifferent
        rules = [rule for place, rule in enumerate(self._rules) if wanted >> place & 1]
        self._chosen[concerned] = rules
        return rules


class _Look:
    """The question of rules that all need one of the same words beside their phrases."""

    __slots__ = ("_asked", "_dull", "_known")

    def __init__(self, asked: Sequence[tuple[int, Sought]]) -> None:
        self._asked = asked
        self._dull: set[str] = set()
        self._known: dict[str, _Known] = {}

    def find_concerned(self, words: frozenset[str]) -> int:
        if words <= self._dull:  # most texts end here
            return 0
        striking = words - self._dull
        known = self._known
        if not striking <= known.keys():
            known = self._learn(striking - known.keys()) | known
            striking &= known.keys()
        concerned = 0
        for word in striking:
            alone, partners, phrases = known[word]
            concerned |= alone
            if partners.isdisjoint(words):  # most of the others end here
                continue
            for rules, clauses in phrases:
                for clause in clauses:
                    if clause.isdisjoint(words):
                        break
                else:
                    concerned |= rules
        return concerned

    def _learn(self, words: frozenset[str]) -> dict[str, _Known]:
        """Ask the rules about new words; return what is known of those that some rule seeks."""
        found = self._ask(words)
        if max(map(len, words)) > _LONGEST_KNOWN:
            words = frozenset(word for word in words if len(word) <= _LONGEST_KNOWN)
        if len(self._dull) > _MOST_KNOWN:
            self._dull.clear()
        self._dull |= words - found.keys()
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        self._known.update((word, found[word]) for word in words & found.keys())
        return found

    def _ask(self, words: frozenset[str]) -> dict[str, _Known]:
        alone: dict[str, int] = {}
        phrases: dict[str, list[tuple[int, Sequence[Clause]]]] = {}
        for rule, sought in self._asked:
            for word, needs in sought.list_needs(words):
                others = [c for c in needs if word not in c and c is not sought.beside]
                if others:
                    phrases.setdefault(word, []).append((rule, others))
                else:
                    alone[word] = alone.get(word, 0) | rule
        return {word: _know(alone.get(word, 0), phrases.get(word, ())) for word in alone | phrases}


def _know(alone: int, phrases: Sequence[tuple[int, Sequence[Clause]]]) -> _Known:
    partners = (clauses[0] for _, clauses in phrases)
    return _Known(alone, frozenset().union(*partners), phrases)
