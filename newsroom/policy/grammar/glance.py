"""A first look at a text: whether it can hold any phrase of a grammar; most hold none."""

from collections.abc import Iterable

from newsroom.policy.grammar.phrasing import Phrase, Phrasebook
from newsroom.policy.grammar.signs import Clause
from newsroom.policy.readings import Reading
from newsroom.policy.watch import Watch


class Glance:
    """One question for several phrasebooks: a rare word of each phrase is looked up at once."""

    def __init__(self, books: Iterable[Phrasebook]) -> None:
        by_beside: dict[Clause, list[Phrasebook]] = {}
        for book in books:
            by_beside.setdefault(book.beside, []).append(book)
        self._looks = [_Look(beside, alike) for beside, alike in by_beside.items()]

    def shows_any(self, reading: Reading) -> bool:
        """Tell whether a reading may hold a phrase."""
        words = reading.words
        for look in self._looks:  # noqa: SIM110  # a generator takes twice as long
            if look.shows_any(words):
                return True
        return False


class _Look:
    """The same for books that all need one of the same words beside their phrases."""

    def __init__(self, beside: Clause, books: Iterable[Phrasebook]) -> None:
        self._phrases: dict[str, tuple[Phrase, ...]] = {}
        for book in books:
            for word, phrases in book.openings.items():
                self._phrases[word] = self._phrases.get(word, ()) + phrases
        self._watch = Watch(self._phrases.__contains__)
        self._beside = Watch(beside.__contains__) if beside else None

    def shows_any(self, words: frozenset[str]) -> bool:
        if self._beside and not self._beside.pick(words):
            return False
        for word in self._watch.pick(words):
            for phrase in self._phrases[word]:
                if phrase.may_be_in(words):
                    return True
        return False
