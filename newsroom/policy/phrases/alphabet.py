"""Words as letters: those that no phrase tells apart are one letter, as in a lexer's alphabet.

So a text is as many letters as it has words and pauses, a vocabulary of thousands is a class of a
few, and a phrase is a short regular expression.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from operator import add

from newsroom.policy.readings import Reading
from newsroom.policy.readings.tokens import MENTIONED, PAUSE, STOP, Tokens

OTHER = "?"  # a word that no phrase has
READER = "R"  # the name of a fellow reader, or a mention
# Insults, as the word lists find them: a person, by a word that insults alone or one of everyday
# use, a quality, either also mild, or a foul word.
PERSON, MILD_PERSON, EVERYDAY, QUALITY, MILD_QUALITY, FOUL = "NnEAaF"
SAID = "S"  # an insult with "you are" in the same word: aptalsın
OBLIQUE = "o"  # in a form that calls nobody: дураку
SIGNS: Mapping[str, str] = {
    "reader": READER,
    "insult": PERSON + MILD_PERSON + EVERYDAY + QUALITY + MILD_QUALITY + FOUL,
    "insult-noun": PERSON + MILD_PERSON + EVERYDAY + FOUL,
    "insult-adjective": QUALITY + MILD_QUALITY,
    "sure-noun": PERSON + FOUL,  # that is nothing but an insult
    "everyday-noun": EVERYDAY + MILD_PERSON,  # "dog", "tool": depends on what stands round it
    "strong-adjective": QUALITY,
    "said-insult": SAID,
    "oblique-insult": OBLIQUE,
}
INSULTS = frozenset("".join(SIGNS.values())) - {READER}
_SHORT = 2  # words of a sentence that may as well open the next: "Coward. You ran away"
_SHORT_SENTENCE = re.compile(rf"\.,*(?:[^.,],*){{1,{_SHORT}}}\.(?!\Z)")
_FIRST = 0x10000  # beyond what `re` makes tables for, which takes long; none means anything to it

Words = frozenset[tuple[str, bool]]  # each with whether it is but a beginning


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of the text that is one letter, whatever its words."""

    start: int
    end: int
    letter: str


def tell_apart(
    known: Iterable[Words],
) -> tuple[dict[str, str], dict[str, str], dict[Words, frozenset[str]]]:
    """Tell words apart as far as some sets of them do.

    Returns:
        The letters of words, those of words that begin so, and those of each set.
    """
    # The largest last: their letters follow each other, and short ranges stand for them.
    sets = sorted(dict.fromkeys(known), key=len)
    belonging: dict[str, int] = {}  # to which sets, a bit for each
    beginning: dict[str, int] = {}
    for number, words in enumerate(sets):
        for word, is_open in words:
            known_so = beginning if is_open else belonging
            known_so[word] = known_so.get(word, 0) | 1 << number
    lengths = {len(stem) for stem in beginning}

    def sum_up(word: str) -> int:
        found = 0
        for size in lengths:
            found |= beginning.get(word[:size], 0) if size <= len(word) else 0
        return found

    for word in belonging:
        belonging[word] |= sum_up(word)
    beginning = {stem: sum_up(stem) for stem in beginning}
    letters = {
        sets_of_word: chr(_FIRST + number)
        for number, sets_of_word in enumerate(
            sorted(dict.fromkeys(chain(belonging.values(), beginning.values())))
        )
    }
    classes: list[list[str]] = [[] for _ in sets]
    for of, letter in letters.items():
        for number in _bits(of):
            classes[number].append(letter)
    return (
        {word: letters[of] for word, of in belonging.items()},
        {stem: letters[of] for stem, of in beginning.items()},
        dict(zip(sets, map(frozenset, classes), strict=True)),
    )


class _Letters(dict[str, str]):
    """The letters of words, and those of other words by a guess."""

    def __init__(self, known: Mapping[str, str], guess: Callable[[str], str]) -> None:
        super().__init__(known)
        self._guess = guess

    def __missing__(self, word: str) -> str:
        return self._guess(word)


class Alphabet:
    """The letters of all words that some phrases know."""

    def __init__(self, letters: Mapping[str, str], stems: Mapping[str, str]) -> None:
        self._letters = _Letters(letters, self._guess)
        self._stems = stems
        self._lengths = sorted({len(stem) for stem in stems}, reverse=True) or [0]
        self._openings = {stem[: self._lengths[-1]] for stem in stems}

    def encode(self, reading: Reading, marks: Sequence[Mark] = ()) -> "Encoded":
        """Write a text in letters, each mark as one; marks come from left to right, apart."""
        text = reading.tokens
        plain: Encoded | None = reading.letters.get(self)
        if plain is None:
            pieces = list(map(add, map(self._letters.__getitem__, text.words), text.breaks))
            reading.letters[self] = plain = Encoded(text, pieces)
        if not marks:
            return plain
        pieces = plain.pieces.copy()
        marked: dict[int, Mark] = {}
        starts, ends = text.starts, text.ends
        following = 0  # the first word that no mark has
        for mark in marks:
            first = max(following, bisect_right(ends, mark.start))
            following = bisect_left(starts, mark.end, first)
            if first < following:
                last = following - 1
                marked[last] = mark
                pieces[first : last + 1] = [""] * (last - first) + [mark.letter + text.breaks[last]]
        return Encoded(text, pieces, marked)

    def letter_of(self, word: str) -> str:
        """Return the letter that stands for a word."""
        return self._letters[word]

    def _guess(self, word: str) -> str:
        """Find the letter of a word that is not known as it stands."""
        if not word:  # before a text's first sign, or behind its last
            return ""
        if word[0] == MENTIONED:
            return READER
        if word[: self._lengths[-1]] not in self._openings:
            return OTHER
        for size in self._lengths:
            if size <= len(word) and (letter := self._stems.get(word[:size])):
                return letter
        return OTHER


# From where to where a sentence goes, its letters, and which clauses they hold, a bit for each.
Sentence = tuple[int, int, frozenset[str], int]


class Encoded:
    """A text in letters, with a stop before and after it, and where each of them stands."""

    __slots__ = ("_firsts", "_marked", "_text", "letters", "pieces", "sentences")

    def __init__(
        self, text: Tokens, pieces: list[str], marked: Mapping[int, Mark] | None = None
    ) -> None:
        self._text, self.pieces, self._marked = text, pieces, marked or {}
        self.sentences: list[Sentence] = []  # until asked for
        self._firsts: list[int] = []  # the first letter of each piece, until asked for
        self.letters = STOP + "".join(pieces)

    def join_short_sentences(self) -> "Encoded | None":
        """Let each sentence of a word or two open the next; None where there is no such."""
        if not _SHORT_SENTENCE.search(self.letters):  # most end here
            return None
        joined = self.pieces.copy()
        words = 0
        for place, piece in enumerate(self.pieces[:-1]):
            words += piece not in ("", STOP, PAUSE)
            if piece.endswith(STOP):
                if 0 < words <= _SHORT:
                    joined[place] = piece[:-1] + PAUSE
                words = 0
        return Encoded(self._text, joined, self._marked)

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that letters[start:end] stand for, from its first word on."""
        while start < end - 1 and self.letters[start] in (STOP, PAUSE):
            start += 1
        if not self._firsts:
            self._firsts = list(accumulate(map(len, self.pieces), initial=len(STOP)))
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, letter: int) -> tuple[int, int]:
        """Find where a letter stands: a word's or a break's, at the end of the word before."""
        if letter == 0:
            return 0, 0
        piece, text = bisect_right(self._firsts, letter) - 1, self._text
        if letter == self._firsts[piece]:
            if mark := self._marked.get(piece):
                return mark.start, mark.end
            if text.words[piece]:
                return text.starts[piece], text.ends[piece]
        return text.ends[piece], text.ends[piece]


def _bits(number: int) -> Iterable[int]:
    place = 0
    while number:
        low = (number & -number).bit_length() - 1
        place += low
        yield place
        number >>= low + 1
        place += 1
