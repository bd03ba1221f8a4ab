"""How the grammars are written: phrases set out as text, made into regular expressions.

In a phrase a blank stands for any run of blanks and line breaks, and ' for either apostrophe or
none, since "youre" is as common as "you're". Everything else means what it means to `re`. It is
written in its language's own letters; a spelling says how they are typed otherwise.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cached_property
from operator import itemgetter

from newsroom.policy.effort import CHARACTERS, MATCH, PHRASE, Effort
from newsroom.policy.gate import Sought
from newsroom.policy.grammar.passages import LONG, Stretch, cut
from newsroom.policy.grammar.signs import (
    Clause,
    count_words,
    find_sign,
    find_signs,
    opens_plainly,
    split_choices,
)
from newsroom.policy.grammar.spelling import AS_WRITTEN, Spelling
from newsroom.policy.readings import Reading

_TOKEN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_BROKEN_CHOICE = re.compile(r"\s*\n\s*\|")  # a line may be broken before any |
_MEANINGS = {" ": r"\s+", "'": "['’`´]?"}
_REST_OF_WORD = re.compile(r"\w*")


def one_of(phrases: str) -> str:
    """Make an alternation of phrases set out with | between them; line breaks do not count."""
    return f"(?:{'|'.join(_set_out(phrases))})"


def _set_out(phrases: str) -> Iterator[str]:
    for phrase in split_choices(_BROKEN_CHOICE.sub("|", phrases)):
        yield " ".join(phrase.split())


class Phrase:
    """One phrase, matched against folded text; compiled when a text first asks for it."""

    def __init__(
        self,
        pattern: str,
        spelling: Spelling = AS_WRITTEN,
        *,
        beside: Clause = frozenset(),
        marks: frozenset[str] = frozenset(),
        whole: bool = False,
    ) -> None:
        """Take a pattern; if it is to be `whole`, it may be sought only where a word begins."""
        self.pattern = pattern
        self._spelling = spelling
        self.beside = beside
        self.marks = marks  # that it names
        self._whole = whole

    @cached_property
    def signs(self) -> tuple[Clause, ...]:
        """What a text must hold for the phrase to match: a word of each clause, rarest first."""
        signs = tuple([self._spelling.spell_all(clause) for clause in find_signs(self.pattern)])
        return (*signs, self.beside) if self.beside else signs

    @cached_property
    def longest(self) -> int:
        """How many words the phrase takes at most."""
        return count_words(self.pattern)

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Tell whether a text of these words may hold the phrase."""
        for clause in self.signs:  # noqa: SIM110  # a generator takes twice as long
            if clause.isdisjoint(words):
                return False
        return True

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        pattern = self._spelling.widen(self.pattern)
        # Of a plain phrase `re` knows the first letter, and seeks that. Of one that is spelt in
        # several ways, or begins in many, it does not, and is spared the rest of each word.
        if self._whole and not (self._spelling is AS_WRITTEN and opens_plainly(self.pattern)):
            pattern = rf"(?<!\w){pattern}"
        return re.compile("".join([_MEANINGS.get(t, t) for t in _TOKEN.findall(pattern)]))

    # Kept by the phrase itself once asked for: a text asks for them again and again.

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.compiled.finditer

    @cached_property
    def sub(self) -> Callable[..., str]:
        return self.compiled.sub


_Placed = tuple[int, Phrase]  # with its place among the phrases of its book


class Phrasebook:
    """Phrases set out with | between them, each sought only where its words occur.

    A text is first asked for a rare word of each phrase, all at once; most hold none of them
    and are not searched at all.
    """

    def __init__(
        self,
        phrases: str,
        *,
        spelling: Spelling = AS_WRITTEN,
        after: str = r"(?!\w)",
        never_after: str = "",
        beside: Clause = frozenset(),
        marks: str = "",
    ) -> None:
        """Set the phrases out.

        Args:
            spelling: how the language's letters are typed.
            after: what must follow each phrase, as a phrase; a look-ahead finds without taking.
            never_after: signs that no phrase may follow; letters and digits it never does.
            beside: words of which a text needs one for any phrase: what marks in it stand for.
            marks: those marks; a text needs one that a phrase names, wherever it names it.
        """
        self._text = phrases
        self._spelling = spelling
        self._after = after
        self._never_after = frozenset(never_after)
        self.beside = beside
        self._marks = frozenset(marks)

    @cached_property
    def _set_out(self) -> tuple[str, ...]:
        return tuple(_set_out(self._text))

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases in the order in which they are set out."""
        patterns = [f"(?:{phrase}){self._after}" for phrase in self._set_out]
        beside, marks = self.beside, self._marks
        return tuple(
            Phrase(p, self._spelling, beside=beside, marks=marks.intersection(p), whole=True)
            for p in patterns
        )

    @cached_property
    def _by_sign(self) -> dict[str, list[_Placed]]:
        """The phrases and their places, by a word that each must have; by "" those without."""
        by_sign: dict[str, list[_Placed]] = {}
        for place, (text, phrase) in enumerate(zip(self._set_out, self.phrases, strict=True)):
            for word in self._spelling.spell_all(find_sign(text)) or self.beside or ("",):
                by_sign.setdefault(word, []).append((place, phrase))
        return by_sign

    @cached_property
    def _unsigned(self) -> tuple[_Placed, ...]:
        return tuple(self._by_sign.get("", ()))

    @cached_property
    def openings(self) -> Mapping[str, tuple[Phrase, ...]]:
        """The phrases by a word that each must have, but those that need none."""
        return {
            word: tuple([p for _, p in placed]) for word, placed in self._by_sign.items() if word
        }

    @cached_property
    def signs(self) -> frozenset[str]:
        """The words without one of which a text holds no phrase, but those that need none."""
        return frozenset(self.openings)

    def seek(self, beside: Clause = frozenset()) -> Sought:
        """Tell what a text must hold for a phrase to count.

        Args:
            beside: words of which it needs one for any phrase of a book that names none itself.
        """
        return Sought(self._list_needs, lambda: self.openings, self.beside or beside)

    def _list_needs(self, words: frozenset[str]) -> Iterator[tuple[str, Sequence[Clause]]]:
        for word in words & self.signs:
            for phrase in self.openings[word]:
                yield word, phrase.signs

    def may_be_in(self, reading: Reading) -> bool:
        """Whether a reading holds a rare word of any phrase."""
        return not self.signs.isdisjoint(reading.words)

    def find(self, reading: Reading, text: str = "") -> Iterable[re.Match[str]]:
        """Find the phrases in a reading, those of one phrase from left to right.

        What comes back is empty at once, and so false, when there is nothing to search for.

        Args:
            text: what to search in place of the reading's text, when that is marked.
        """
        if reading.effort.is_spent:
            return ()
        due = self._find_due(reading.words)
        if due and self._marks:
            held = {mark for mark in self._marks if mark in text}
            due = {p for p in due if not p[1].marks or not p[1].marks.isdisjoint(held)}
        if not due or not reading.effort.spend(len(due) * PHRASE):
            return ()
        searched = text or reading.text
        phrases = [phrase for _, phrase in sorted(due, key=itemgetter(0))]
        if len(searched) < LONG:
            whole = ((0, len(searched) + 1, len(searched)),)
            return self._search(((p, whole) for p in phrases), searched, reading.effort)
        find = cut(reading.text).find_stretches
        due_in = ((p, find(p.signs, p.longest)) for p in phrases)
        return self._search(due_in, searched, reading.effort)

    def _find_due(self, words: frozenset[str]) -> set[_Placed]:
        """Find the phrases that a text of these words may hold."""
        due = {*self._unsigned}
        for word in words & self.signs:
            for placed in self._by_sign[word]:
                if placed[1].may_be_in(words):
                    due.add(placed)
        return due

    def _search(
        self, due: Iterable[tuple[Phrase, Iterable[Stretch]]], text: str, effort: Effort
    ) -> Iterator[re.Match[str]]:
        for phrase, stretches in due:
            search, begin = phrase.search, 0
            for start, stop, end in stretches:
                if not effort.spend((end - start) // CHARACTERS):
                    return
                begin = max(begin, start)
                while begin < stop and (match := search(text, begin, end)):
                    if match.start() >= stop:
                        break
                    if self._may_begin(text, match.start()):
                        if not effort.spend(MATCH):
                            return
                        yield match
                        begin = max(match.end(), begin + 1)
                    else:  # another one may begin within what this took, but not within its word
                        rest = _REST_OF_WORD.match(text, match.start() + 1)
                        begin = rest.end() if rest else len(text)

    def _may_begin(self, text: str, start: int) -> bool:
        """Tell whether a word begins here; a pattern that asked would be tried at every letter."""
        before = text[start - 1 : start]
        return not (before.isalnum() or before == "_" or before in self._never_after)


def prepare(part: object) -> None:
    """Compile every phrase of a grammar's part now, and not when a text first asks for it."""
    if isinstance(part, Phrase):
        _ = part.signs, part.compiled
    elif isinstance(part, Phrasebook):
        for phrase in part.phrases:
            prepare(phrase)
    elif is_dataclass(part):
        for field in fields(part):
            prepare(getattr(part, field.name))
