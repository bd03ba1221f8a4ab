"""All phrases of a language behind one question: which of them does a text hold?"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsroom.policy.effort import PHRASE, Effort
from newsroom.policy.phrases.alphabet import INSULTS, Alphabet, Encoded, Sentence
from newsroom.policy.phrases.code import Codes, read_codes
from newsroom.policy.phrases.entries import Entry
from newsroom.policy.phrases.search import Found, Frame, Phrase
from newsroom.policy.readings.tokens import STOP

Numbers = tuple[int, ...]


class Tables(NamedTuple):
    """A language's phrases as plain values, which can be kept; things are known by their number."""

    entries: tuple[tuple[str, str, int, bool, bool, str, tuple[str, ...]], ...]  # by `Entry.pick`
    letters: dict[str, str]  # of words
    stems: dict[str, str]  # of words by their beginnings
    clauses: dict[str, int]  # of which a letter is, a bit for each
    patterns: Codes  # numbered from 1; 0 is none
    # What stands before a phrase and after it, and what a sentence must hold for both.
    frames: tuple[tuple[int, int, int], ...]
    # An entry, a pattern, and the frames it is not, only and certainly sought in.
    phrases: tuple[tuple[int, int, Numbers, Numbers, Numbers], ...]
    # By kind and whether they hold marks, phrases by the rarest letter of what a sentence must
    # hold for them, with that; by number, since the first that is found names a place.
    places: dict[tuple[str, bool], dict[str, tuple[tuple[int, int], ...]]]
    around: dict[str, tuple[tuple[int, int], ...]]  # excuses and doubts: entries with frames


class Book:
    """The phrases of a language, with what excuses them."""

    def __init__(self, tables: Tables) -> None:
        entries = [Entry(*row) for row in tables.entries]
        self.entries = {entry.id: entry for entry in entries}  # without templates and examples
        self.alphabet = Alphabet(tables.letters, tables.stems)
        self._clauses_of = tables.clauses
        patterns = dict(enumerate(read_codes(tables.patterns), 1))
        frames = [
            Frame(patterns.get(before), patterns.get(after), needs)
            for before, after, needs in tables.frames
        ]
        self._phrases = [
            Phrase(
                entries[entry], patterns[pattern], *([frames[n] for n in side] for side in sides)
            )
            for entry, pattern, *sides in tables.phrases
        ]
        self._places = tables.places
        # By kinds that were sought together: what they are found by, as one.
        self._indexes: dict[tuple[Sequence[str], bool], dict[str, tuple[tuple[int, int], ...]]] = {}
        self._around = {
            kind: [(entries[entry], frames[frame]) for entry, frame in pairs]
            for kind, pairs in tables.around.items()
        }

    @property
    def seeks_insults(self) -> bool:
        """Whether a phrase asks for an insult of the word lists."""
        return any(marked for _, marked in self._places)

    def find(
        self, kinds: Sequence[str], text: Encoded, effort: Effort, *, marked: bool
    ) -> Iterator[Found]:
        """Find the phrases of some kinds in a text in letters, sentence by sentence.

        Args:
            marked: whether to find those that hold insults or names, or the others.
        """
        index = self._indexes.get((kinds, marked)) or self._join(kinds, marked)
        if index.keys().isdisjoint(text.letters):
            return
        phrases, letters = self._phrases, text.letters
        for start, end, present, held in text.sentences or self._cut(text, marked=marked):
            # Once for every word that it may be found by.
            numbers = [
                number
                for letter in present & index.keys()
                for needs, number in index[letter]
                if needs & held == needs
            ]
            last = -1
            for number in sorted(numbers):
                if not effort.spend(PHRASE):
                    return
                if number != last:
                    yield from phrases[number].find(letters, start, end + 1, held)
                last = number

    def _join(self, kinds: Sequence[str], marked: bool) -> dict[str, tuple[tuple[int, int], ...]]:
        joined: dict[str, tuple[tuple[int, int], ...]] = {}
        for kind in kinds:
            for letter, places in self._places.get((kind, marked), {}).items():
                joined[letter] = joined.get(letter, ()) + places
        self._indexes[kinds, marked] = joined
        return joined

    def _cut(self, text: Encoded, *, marked: bool) -> list[Sentence]:
        """Cut a text into its sentences, for all that is sought in them; or those with insults."""
        letters, clauses_of = text.letters, self._clauses_of.get
        start, end = 0, letters.find(STOP, 1)
        while end > 0:
            if end > start + 1:
                present = frozenset(letters[start:end])
                if not (marked and present.isdisjoint(INSULTS)):
                    held = 0
                    for letter in present:
                        held |= clauses_of(letter, 0)
                    text.sentences.append((start, end, present, held))
            start, end = end, letters.find(STOP, end + 1)
        return text.sentences

    def find_around(self, kind: str, letters: str, found: Found) -> Entry | None:
        """Find what stands round a phrase and makes it none ("excuse") or uncertain ("doubt")."""
        held = found.held
        for entry, frame in self._around[kind]:
            if (
                frame.needs & held == frame.needs
                and found.entry.kind in entry.of
                and frame.holds(letters, found.start, found.end)
            ):
                return entry
        return None
