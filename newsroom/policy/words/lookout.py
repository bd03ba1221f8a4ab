"""Which words of a text may be anything that lexicons list."""

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache

from newsroom.kept import recall
from newsroom.policy.lexicons import JUDGE, list_sources
from newsroom.policy.words.dictionary import FILE, known_english
from newsroom.policy.words.index import Index, Item, index_of
from newsroom.policy.words.sound import hear

_OPENING = 3  # letters of a word that a `start` stem is looked up by


class Lookout:
    """The look-ups of an index that tell a word from those that are nothing."""

    def __init__(self, index: Index) -> None:
        self._index = index
        # The whole words of phrases and the first of them, by the word that tells most.
        self._telling: dict[str, set[tuple[frozenset[str], str]]] = {}
        for words, _ in index.phrases:
            whole = frozenset(word for word in words if word[-1] != "*")
            telling = max(sorted(whole), key=len, default=words[0])  # the same in each process
            self._telling.setdefault(telling, set()).add((whole, words[0]))
        self._lengths = sorted({len(stem) for stem in index.starts}, reverse=True)
        self._opening = min(_OPENING, *self._lengths) if self._lengths else 0
        self._openings = frozenset(stem[: self._opening] for stem in index.starts)
        stems = map(re.escape, (*index.inside, *index.amid))
        self._stem = re.compile("|".join(stems) or r"(?!)")

    def find_striking(self, words: Set[str]) -> set[str]:
        """Find the words that a match may need."""
        return {*(words & self._telling.keys()), *self.find_alone(words)}

    def find_first(self, striking: Set[str], words: Set[str]) -> set[str]:
        """Find the words with which a match could begin.

        Args:
            words: all of the text.
        """
        first = self.find_alone(striking)
        for word in striking & self._telling.keys():
            for whole, beginning in self._telling[word]:
                if whole <= words:
                    first.add(beginning)
        return first

    def find_alone(self, words: Set[str]) -> set[str]:
        """Find the words that can be or hold something sought, whatever stands beside them."""
        forms, hold = self._index.forms, self._stem.search
        found = {word for word in words if word in forms or any(self.begun(word)) or hold(word)}
        return found | self.guess_all(words - found).keys()

    def guess_all(self, words: Iterable[str]) -> dict[str, Item]:
        """Guess what words that are none sound like, or have the letters of."""
        sounds, turned = self._index.sounds, self._index.turned
        if not sounds:
            return {}
        guessed = ((w, turned.get(w) or sounds.get(key)) for w, key in hear(words).items())
        return {word: item for word, item in guessed if item}

    def begun(self, word: str) -> Iterator[Item]:
        """Yield what a word begins with, longest first."""
        if word[: self._opening] not in self._openings:
            return iter(())
        starts = self._index.starts
        return (starts[word[:n]] for n in self._lengths if word[:n] in starts)


@cache
def find_striking_english(lexicon: str) -> frozenset[str]:
    """Find the common English words that a match of a lexicon may need: few of 60,000."""

    def make() -> list[str]:
        return sorted(Lookout(index_of(lexicon)).find_striking(known_english().keys()))

    return frozenset(recall(f"english-{lexicon}", JUDGE, (*list_sources(lexicon), FILE), make))
