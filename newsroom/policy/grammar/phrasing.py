"""How the grammars are written: phrases set out as text, made into regular expressions.

In a phrase a blank stands for any run of blanks and line breaks, and ' for either apostrophe or
none, since "youre" is as common as "you're". Everything else means what it means to `re`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from newsroom.policy.grammar.signs import Clause, find_signs, split_choices
from newsroom.policy.readings import Reading

_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_BROKEN_CHOICE = re.compile(r"\s*\n\s*\|")  # a line may be broken before any |
_MEANINGS = {" ": r"\s+", "'": "['’`´]?"}


def one_of(phrases: str) -> str:
    """Make an alternation of phrases set out with | between them; line breaks do not count."""
    return f"(?:{'|'.join(_set_out(phrases))})"


def _set_out(phrases: str) -> Iterator[str]:
    for phrase in split_choices(_BROKEN_CHOICE.sub("|", phrases)):
        yield " ".join(phrase.split())


def compile_phrase(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written as a phrase; it is matched against folded text."""
    return re.compile("".join(_MEANINGS.get(t, t) for t in _TOKEN.findall(pattern)))


@dataclass(frozen=True, eq=False)  # without slots: the cached property needs a place
class Phrase:
    """One phrase of a book, and the words it cannot do without."""

    pattern: str
    signs: tuple[Clause, ...]  # the rarest first
    place: int  # in its book

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return compile_phrase(self.pattern)


class Phrasebook:
    """Phrases set out with | between them, each sought only where its words occur.

    A text is first asked for the rarest word of each phrase, all at once; most hold none of them
    and are not searched at all.
    """

    def __init__(self, phrases: str, *, after: str = r"(?!\w)", never_after: str = "") -> None:
        """Set the phrases out.

        Args:
            after: what must follow each phrase, as a phrase; a look-ahead finds without taking.
            never_after: signs that no phrase may follow; letters and digits it never does.
        """
        self._phrases = phrases
        self._after = after
        self._never_after = frozenset(never_after)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases in the order in which they are set out."""
        patterns = (f"(?:{phrase}){self._after}" for phrase in _set_out(self._phrases))
        return tuple(
            Phrase(pattern, find_signs(pattern), place) for place, pattern in enumerate(patterns)
        )

    @cached_property
    def _by_sign(self) -> dict[str, list[tuple[tuple[Clause, ...], Phrase]]]:
        by_sign: dict[str, list[tuple[tuple[Clause, ...], Phrase]]] = {}
        for phrase in self.phrases:
            rarest, *others = phrase.signs
            for word in sorted(rarest):
                by_sign.setdefault(word, []).append((tuple(others), phrase))
        return by_sign

    @cached_property
    def _signs(self) -> frozenset[str]:
        return frozenset(self._by_sign)

    def may_be_in(self, reading: Reading) -> bool:
        """Whether a reading holds the rarest word of any phrase."""
        return not self._signs.isdisjoint(reading.words)

    def find(self, reading: Reading) -> Iterable[re.Match[str]]:
        """Find the phrases in a reading, those of one phrase from left to right.

        What comes back is empty at once, and so false, when there is nothing to search for.
        """
        words = reading.words
        due = []
        for word in words & self._signs:
            for others, phrase in self._by_sign[word]:
                for clause in others:
                    if clause.isdisjoint(words):
                        break
                else:
                    due.append(phrase)
        return self._search(due, reading.text) if due else ()

    def _search(self, due: Iterable[Phrase], text: str) -> Iterator[re.Match[str]]:
        for phrase in sorted(set(due), key=lambda phrase: phrase.place):
            for match in phrase.compiled.finditer(text):
                if self._may_begin(text, match.start()):
                    yield match

    def _may_begin(self, text: str, start: int) -> bool:
        """Tell whether a word begins here; a pattern that asked would be tried at every letter."""
        before = text[start - 1 : start]
        return not (before.isalnum() or before == "_" or before in self._never_after)
