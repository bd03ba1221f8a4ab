"""A first look at a text: whether it can hold any phrase of a grammar; most hold none."""

from collections.abc import Iterable

from newsroom.policy.grammar.phrasing import Phrase, Phrasebook
from newsroom.policy.readings import Reading
from newsroom.policy.watch import Watch


class Glance:
    """One question for several phrasebooks: a rare word of each phrase is looked up at once."""

    def __init__(self, books: Iterable[Phrasebook]) -> None:
        self._phrases: dict[str, tuple[Phrase, ...]] = {}
        for book in books:
            for word, phrases in book.openings.items():
                self._phrases[word] = self._phrases.get(word, ()) + phrases
        self._watch = Watch(self._phrases.__contains__)

    def shows_any(self, reading: Reading) -> bool:
        """Tell whether a reading may hold a phrase."""
        words = reading.words
        for word in self._watch.pick(words):
            for phrase in self._phrases[word]:
                if phrase.may_be_in(words):
                    return True
        return False
