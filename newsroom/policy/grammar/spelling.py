"""Phrases in every spelling their language is typed in, each with the words that announce it.

Russian and Armenian are typed in Latin letters too, Turkish without its own ones. A phrase is
written once, in the language's letters; a table says what stands for a letter elsewhere.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from newsroom.policy.grammar.marking import MARKED
from newsroom.policy.grammar.phrasing import compile_phrase

# What is never respelt: escapes, classes, and what may not stand before, whose length is fixed.
_KEPT = r"\\.|\[(?:\\.|[^\]\\])*\]|\(\?<[!=][^)]*\)"


class Spelling:
    """How a language's letters are typed otherwise."""

    def __init__(self, letters: Mapping[str, str]) -> None:
        """Set out the letters.

        Args:
            letters: for a letter, or two that are one sound, what is typed instead, with blanks
                between; `-` stands for nothing at all.
        """
        self._letters = {
            native: tuple("" if typed == "-" else typed for typed in typings.split())
            for native, typings in letters.items()
        }
        # Turkish keeps its letters beside their plain ones, and mixes them.
        self._keeps_own = all(native in typed for native, typed in self._letters.items())
        longest_first = "|".join(map(re.escape, sorted(letters, key=len, reverse=True)))
        self._piece = re.compile(rf"{longest_first}|.")
        self._token = re.compile(rf"{_KEPT}|{longest_first}")

    def respell(self, pattern: str) -> str:
        """Write a phrase's pattern otherwise; classes and look-behinds stay as they are."""
        return self._token.sub(self._replace, pattern)

    def _replace(self, match: re.Match[str]) -> str:
        typings = self._letters.get(match[0], (match[0],))
        return typings[0] if len(typings) == 1 else f"(?:{'|'.join(typings)})"

    def spell(self, word: str) -> Iterator[str]:
        """Yield a word's spellings, its own first; each spells a sound one way throughout."""
        yield word
        pieces = self._piece.findall(word)
        letters = tuple(dict.fromkeys(pieces))
        for typings in product(*(self._letters.get(letter, (letter,)) for letter in letters)):
            typed = dict(zip(letters, typings, strict=True))
            yield "".join(typed[piece] for piece in pieces)

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Compile a phrase that may be spelt either way, but one way throughout."""
        respelt = self.respell(pattern)
        either = pattern in (respelt, "") or self._keeps_own
        return compile_phrase(respelt if either else f"(?:{pattern}|{respelt})")


@dataclass(frozen=True)  # without slots: the cached properties need a place
class Phrase:
    """One phrase, compiled when a text first asks for it."""

    spelling: Spelling
    announcement: str
    pattern: str

    @cached_property
    def signs(self) -> frozenset[str]:
        """One of these words is in each text that holds the phrase; none: it may be in any."""
        words = self.announcement.split()
        return frozenset(spelt for word in words for spelt in self.spelling.spell(word))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return self.spelling.compile(self.pattern)

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Tell whether a text of these words may hold the phrase."""
        return not self.announcement or not self.signs.isdisjoint(words)


class Phrases:
    """Phrases that are sought only in texts which hold a word that announces them."""

    def __init__(self, spelling: Spelling, phrases: Mapping[str, str]) -> None:
        """Set the phrases out.

        Args:
            phrases: patterns by the words, with blanks between, of which each text that holds
                the phrase holds one at least; choose rare ones. Without words it is always sought.
        """
        self.phrases = tuple(
            Phrase(spelling, words, rf"(?<![\w-])(?<!{MARKED})(?:{pattern})(?!\w)")
            for words, pattern in phrases.items()
        )

    @cached_property
    def signs(self) -> frozenset[str]:
        """All words that announce a phrase."""
        return frozenset[str]().union(*(phrase.signs for phrase in self.phrases))

    def find(self, words: frozenset[str], text: str) -> Iterator[tuple[int, int]]:
        """Find the phrases in a text of these words, phrase after phrase."""
        for phrase in self.phrases:
            if phrase.may_be_in(words):
                for match in phrase.compiled.finditer(text):
                    yield match.span()


def announce(phrases: str) -> str:
    """Gather the words of three letters and more from phrases set out with | between them."""
    return " ".join(re.findall(r"[^\W\d_]{3,}", phrases))
