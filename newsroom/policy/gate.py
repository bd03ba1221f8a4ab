"""Which rules a text is worth showing to, told by its words alone: to most texts none.

All rules about language ask at once. A word that no rule seeks is remembered as dull, so that a
text of everyday words costs one comparison. Most words that a rule does seek it seeks beside
others, as a phrase has them: a text is shown to the rule only if it holds a word of each kind.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsroom.policy.readings import Reading
from newsroom.policy.readings.cuts import MASK
from newsroom.policy.watch import LONGEST_KNOWN, MOST_KNOWN, Watch

if TYPE_CHECKING:
    from newsroom.policy.rules.base import Rule

_ANY = -1  # all bits: the number of a rule that looks at every text

Clause = frozenset[str]  # the text holds one of these words


@dataclass(frozen=True, slots=True)
class Sought:
    """What a text must hold to be worth a look."""

    # From words to those that are sought and what else a text needs beside each, for each phrase
    # that is sought there, the rarest first; an empty one where the word is enough.
    list_needs: Callable[[frozenset[str]], Iterable[tuple[str, Sequence[Clause]]]]
    # The words for which there is any such phrase; None: it may be any word.
    list_words: Callable[[], Iterable[str]] | None = None
    beside: Clause = frozenset()  # words of which the text needs one in any case


class _Known(NamedTuple):
    """What is known of a word that some rule seeks."""

    alone: int  # the rules that it is enough for
    partners: Clause  # of all its phrases; without one of them the text holds none
    phrases: Sequence[tuple[int, Sequence[Clause]]]  # of which rules, and what else each needs


class Gate:
    """The one question of all rules of a policy."""

    __slots__ = ("_beside", "_bystanders", "_look", "_numbered", "_rules", "_unasked")

    def __init__(self, rules: "Sequence[Rule]") -> None:
        """Ask for what the rules seek; a set of them is a number here, with a bit for each."""
        self._rules = rules
        self._numbered: list[tuple[int, Rule]] = []
        by_beside: dict[Clause, list[tuple[int, Sought]]] = {}
        for place, rule in enumerate(rules):
            number = _ANY
            for sought in rule.list_sought():
                number = 1 << place
                by_beside.setdefault(sought.beside, []).append((number, sought))
            self._numbered.append((number, rule))
        self._unasked = [rule for number, rule in self._numbered if number == _ANY]
        self._look = _Look(by_beside.pop(frozenset(), ()))
        self._beside = [(beside, _Look(sought)) for beside, sought in by_beside.items()]
        self._bystanders = Watch(frozenset().union(*by_beside).intersection)

    def prepare(self) -> None:
        """Make now what the first text would otherwise have to wait for."""
        for look in (self._look, *(look for _, look in self._beside)):
            _ = look.by_word

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
        if not concerned:  # most texts end here
            return self._unasked
        return [rule for number, rule in self._numbered if number & concerned]


class _Look:
    """The question of rules that all need one of the same words beside their phrases."""

    def __init__(self, asked: Sequence[tuple[int, Sought]]) -> None:
        self._asked = asked
        self._dull: set[str] = set()
        self._known: dict[str, _Known] = {}

    @cached_property
    def always(self) -> Sequence[tuple[int, Sought]]:
        """Those to ask about any word."""
        return [(rule, sought) for rule, sought in self._asked if sought.list_words is None]

    @cached_property
    def by_word(self) -> Mapping[str, Sequence[tuple[int, Sought]]]:
        """The others by the words to ask them about."""
        by_word: dict[str, list[tuple[int, Sought]]] = {}
        for rule, sought in self._asked:
            for word in sought.list_words() if sought.list_words else ():
                by_word.setdefault(word, []).append((rule, sought))
        return by_word

    def find_concerned(self, words: frozenset[str]) -> int:
        if words <= self._dull:  # most texts end here
            return 0
        striking = words - self._dull
        # Asked once: what another thread learns or forgets meanwhile leaves none of them out.
        remembered = {word: found for word in striking if (found := self._known.get(word))}
        known = list(remembered.values())
        if len(known) < len(striking):
            known += self._learn(striking - remembered.keys())
        concerned = 0
        for alone, partners, phrases in known:
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

    def _learn(self, words: frozenset[str]) -> Iterable[_Known]:
        """Ask the rules about new words; return what is known of those that some rule seeks."""
        found = self._ask(words)
        if max(map(len, words)) > LONGEST_KNOWN:
            words = frozenset(word for word in words if len(word) <= LONGEST_KNOWN)
        if len(self._dull) > MOST_KNOWN:
            self._dull.clear()
        self._dull |= words - found.keys()
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known.update((word, found[word]) for word in words & found.keys())
        return found.values()

    def _ask(self, words: frozenset[str]) -> dict[str, _Known]:
        alone: dict[str, int] = {}
        phrases: dict[str, list[tuple[int, Sequence[Clause]]]] = {}
        asked = [(rule, sought, words) for rule, sought in self.always]
        for word in words & self.by_word.keys():
            asked += [(rule, sought, frozenset((word,))) for rule, sought in self.by_word[word]]
        for rule, sought, some in asked:
            for word, needs in sought.list_needs(some):
                others = [c for c in needs if word not in c and c is not sought.beside]
                if others:
                    phrases.setdefault(word, []).append((rule, others))
                else:
                    alone[word] = alone.get(word, 0) | rule
        return {word: _know(alone.get(word, 0), phrases.get(word, ())) for word in alone | phrases}


def _know(alone: int, phrases: Sequence[tuple[int, Sequence[Clause]]]) -> _Known:
    partners = (clauses[0] for _, clauses in phrases)
    return _Known(alone, frozenset().union(*partners), phrases)
