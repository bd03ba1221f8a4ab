"""Words that are not spelt as they are read: one look at each, then all of them together.

The suspicious words of a text are written in a column, one a line, and every technique works on
the column as a whole: its cost follows the number of such words, not the length of the text.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from newsroom.policy.effort import CHANGE, SPELT
from newsroom.policy.readings import alphabets, leet, splitting, stretching
from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.trace import Part, Steps
from newsroom.policy.watch import Watch

_TOKEN = re.compile(r"\S{1,120}")  # nobody could read a longer word; and only its cost would grow
_STRANGE_ALPHABETS = r"[a-z][^\x00-\u024f]|[^\x00-\u024f][a-z]|[ѕһіјԁԛԝӏғѵ]"
_SUSPECT = re.compile(
    "|".join((stretching.SUSPECT, leet.SUSPECT, splitting.SUSPECT, _STRANGE_ALPHABETS))
)
_FOREIGN_SUSPECT = re.compile(rf"{_SUSPECT.pattern}|[Ͱ-ԯ]{{4}}")  # a word of their own among ours
_STRANGE = Watch(partial(filter, _SUSPECT.search))
_STRANGE_AMONG_LATIN = Watch(partial(filter, _FOREIGN_SUSPECT.search))
_QUOTES = "\"'“”«»‘’„.,;:?…"
_OPENING = _QUOTES + "#<"
_CLOSING = _QUOTES + "!)>"
# @an_account, a.variable_name, SH1P-20
_NAMED = re.compile(r"^@[a-z]\w*_|[a-z]\.\w+_\w\w|\w\w_\w+\.\w\w|^(?=[a-z]*\d)[a-z\d]+-\d+$")
_CALL = re.compile(r"\(?[a-z]\([^()]+\)")  # f(k), as in formulas and code
_MOST_WAYS = 32  # combinations of techniques that are tried
_MOST_LETTERS = 3000  # in all of them together, beyond the few likeliest
_LIKELIEST = 2
_HABIT = 2  # words with digits for letters, after which "4n" is no number either
_MOST_READINGS = 8  # of one word; beyond it nobody could read it either

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to spell the words of a column, and the way it was made of."""

    words: str
    lines: list[str]
    technique: str = ""
    parent: "_Way | None" = None

    def steps(self, line: int) -> Steps:
        """What became of one word, technique by technique."""
        if self.parent is None:
            return ()
        before, after = self.parent.lines[line], self.lines[line]
        if before == after:
            return self.parent.steps(line)
        names = (self.technique,) if self.technique else alphabets.name_alphabets(before, after)
        return (*self.parent.steps(line), *((after, name) for name in names))


_Choice = tuple[str, _Way, int]  # how a word is read, in which way, on which line


def respell(reading: Reading, *, only: str = "") -> Iterator[Reading]:
    """Read suspicious words as they may be meant; the likeliest spellings first.

    Args:
        only: a sign that a word must hold to be looked at; empty for every word.
    """
    text, effort = reading.text, reading.effort
    mostly_latin = not text.isascii() and alphabets.is_mostly_latin(text)
    suspects = _find_suspects(text, _STRANGE_AMONG_LATIN if mostly_latin else _STRANGE)
    spans = [span for span in suspects if only in text[slice(*span)]]
    if not spans:
        return
    words = list(dict.fromkeys([text[low:high] for low, high in spans]))
    ways = _find_ways(words, mostly_latin=mostly_latin)
    effort.spend(sum(len(way.words) for way in ways) * SPELT)
    rows = zip(*(way.lines for way in ways), strict=True)
    choices = {
        word: _choose(ways, line, word, row)
        for line, (word, row) in enumerate(zip(words, rows, strict=True))
    }
    for rank in range(min(_MOST_READINGS, max(map(len, choices.values())))):
        chosen = {
            word: ranked[min(rank, len(ranked) - 1)] for word, ranked in choices.items() if ranked
        }
        placed = _place(reading, spans, chosen)
        yield placed
        if rank == 0 and sum(map(leet.has_digits, words)) >= _HABIT:
            yield leet.undo_lone_digits(placed)


def _find_suspects(text: str, watch: Watch) -> Iterator[tuple[int, int]]:
    """Find the words about which there is something strange, without punctuation."""
    strange = watch.pick(frozenset(_TOKEN.findall(text)))
    if not strange:
        return
    last_closing = text.rfind(")")
    for token in _TOKEN.finditer(text):
        if token[0] in strange and (bounds := _trim(token[0], last_closing >= token.end())):
            yield token.start() + bounds[0], token.start() + bounds[1]


@lru_cache(maxsize=8192)
def _trim(token: str, closed: bool) -> tuple[int, int] | None:
    """Find the word in a token.

    Args:
        closed: whether a bracket that is opened here is closed further on in the text.
    """
    word = token.rstrip(_CLOSING)
    high = len(word)
    word = word.lstrip(_OPENING + "(" if closed or ")" in token else _OPENING)
    if not word or leet.is_number(word) or _is_address(word) or _CALL.match(token):
        return None
    return high - len(word), high


def _is_address(word: str) -> bool:
    if "://" in word or word.startswith("www.") or ("@" in word and "." in word):
        return True
    return _NAMED.search(word) is not None


def _find_ways(words: list[str], *, mostly_latin: bool) -> list[_Way]:
    """Combine the techniques: all of them for few words, the likeliest for many."""
    column = "\n".join(words)
    most = max(_LIKELIEST, min(_MOST_WAYS, _MOST_LETTERS // len(column)))
    ways = [_Way(column, words)]
    found: list[_Way] = []
    techniques: tuple[tuple[str, Callable[[str], Iterator[str]]], ...] = (
        ("split", splitting.undo_splitting),
        ("", partial(_undo_alphabets, mostly_latin=mostly_latin)),  # named after the letters
        ("leet", leet.undo_leet),
        ("stretched", stretching.undo_stretching),
    )
    for technique, undo in techniques:
        following: dict[str, _Way] = {}
        for way in ways:
            if len(following) >= most:
                break
            for read in undo(way.words):
                if read == way.words:
                    following.setdefault(read, way)
                elif read not in following:
                    following[read] = _Way(read, read.split("\n"), technique, way)
                if len(following) >= most:
                    break
        found += [way for way in ways if way.words not in following]
        ways = list(following.values())
    return ways + found


def _undo_alphabets(words: str, *, mostly_latin: bool) -> Iterator[str]:
    if alphabets.FOREIGN.search(words):
        likeliest, *others = alphabets.read_in_latin(words, whole=mostly_latin)
        yield likeliest
        yield alphabets.read_in_native(words)
        yield words  # a Russian word among English ones stays one too
        yield from others
    else:
        yield words


def _choose(
    ways: Sequence[_Way], line: int, word: str, row: tuple[str, ...]
) -> tuple[_Choice, ...]:
    """Choose the ways that read a word differently, from it and from each other."""
    different: dict[str, _Choice] = {}
    for read, way in zip(row, ways, strict=True):
        if read != word and read not in different:
            different[read] = (read, way, line)
    return tuple(different.values())


def _place(reading: Reading, spans: Sequence[_Span], chosen: Mapping[str, _Choice]) -> Reading:
    reading.effort.spend(len(spans) * CHANGE)
    text = reading.text
    pieces: list[str] = []
    done = 0
    for low, high in spans:
        if choice := chosen.get(text[low:high]):
            pieces += text[done:low], choice[0]
            done = high
    pieces.append(text[done:])
    parts = partial(_find_parts, text, spans, chosen)
    return Reading("".join(pieces), reading.source, reading, parts, glued=reading.glued)


def _find_parts(text: str, spans: Sequence[_Span], chosen: Mapping[str, _Choice]) -> Iterator[Part]:
    steps = {word: way.steps(line) for word, (_, way, line) in chosen.items()}
    done = 0
    for low, high in spans:
        if taken := steps.get(text[low:high]):
            yield done, low, ()
            yield low, high, taken
            done = high
    yield done, len(text), ()
