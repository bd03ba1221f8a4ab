"""How likely a text is an insult, by a small linear model that sums over its words. Pure.

    log-odds = bias + unit * (sum of the weights of its different words) / sqrt(words + damping)

A word's weight depends on the word alone, so it is worked out once and remembered. Weights are
whole numbers: neither the order of the words nor the machine changes a score.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat

from newsroom.policy.model import Model, Neutral, load, load_neutral

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_REMEMBERED = 32_768  # words whose weight is kept; some 5 MB
_LONGEST_TEXT = 2_000  # characters that are read, as many as a message may have as a rule
_LONGEST_WORD = 24  # letters that are looked at; what is longer is no word
_LEAST_REST = 0.13  # chosen by cross-validation; a text without words scores about 0.08
_TELLING_SHARE = 0.5  # of what speaks against a text; a guess at what a moderator needs to see


@dataclass(frozen=True, slots=True)
class WeighedWord:
    """A word where it stands in a text, and what it speaks for: above zero, an insult."""

    start: int
    end: int
    word: str
    weight: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the classifier makes of a text."""

    score: float  # how likely it is an insult, from 0 to 1
    rest: float  # the score without its heaviest word

    def reaches(self, threshold: float) -> bool:
        """Tell whether a text reaches a threshold by more than one hard word.

        "A stupid law" is an opinion, "you are stupid" an attack. One word alone cannot tell them
        apart; the rule about personal attacks looks whom it is aimed at.
        """
        return self.score >= threshold and self.rest >= _LEAST_REST


class Classifier:
    """A model at work, on text in small letters."""

    def __init__(self, model: Model, neutral: Neutral) -> None:
        self._model = model
        self._neutral = neutral
        self._sizes = sorted({len(stem) for stem in neutral.stems})
        self._opening = self._sizes[0] if self._sizes else 0
        self._openings = frozenset(stem[: self._opening] for stem in neutral.stems)
        self._weigh_word = lru_cache(_REMEMBERED)(self._weigh_new_word)

    def score(self, text: str) -> float:
        """Return how likely a text is an insult, from 0 to 1."""
        words = distinct_words(text)
        return self._squash(sum(map(self._weigh_word, words)), len(words))

    def weigh(self, text: str) -> list[WeighedWord]:
        """Return the words of a text in their order, as often as they occur."""
        return [
            WeighedWord(*match.span(), match[0], self._weigh_word(match[0]))
            for match in _WORD.finditer(text, 0, _LONGEST_TEXT)
        ]

    def assess(self, words: Iterable[WeighedWord]) -> Assessment:
        """Assess a text of just these words."""
        weights = {word.word: word.weight for word in words}
        total = sum(weights.values())
        heaviest = max(weights.values(), default=0)
        return Assessment(
            self._squash(total, len(weights)), self._squash(total - heaviest, len(weights))
        )

    def is_neutral(self, word: str) -> bool:
        """Tell whether a word must not move the score."""
        bare = bare_word(word)
        if bare in self._neutral.words:
            return True
        if bare[: self._opening] not in self._openings:
            return False
        return any(bare[:size] in self._neutral.stems for size in self._sizes)

    def _squash(self, weight: int, words: int) -> float:
        model = self._model
        odds = model.bias + model.unit * weight / math.sqrt(words + model.damping)
        return 1 / (1 + math.exp(-odds))

    def _weigh_new_word(self, word: str) -> int:
        bare = bare_word(word)
        if bare in self._model.names or self.is_neutral(bare):
            return 0
        own = self._model.words.get(bare, 0)
        return own + sum(map(self._model.pieces.get, pieces_of(bare), repeat(0)))


@cache
def shipped() -> Classifier:
    """Return the classifier that ships with the bot.

    Raises:
        ModelError: a file of it is missing or damaged.
    """
    return Classifier(load(), load_neutral())


def distinct_words(text: str) -> set[str]:
    """Return the words of a text, each once."""
    return set(_WORD.findall(text, 0, _LONGEST_TEXT))


def bare_word(word: str) -> str:
    """Return a word as a model knows it: one kind of apostrophe, no possessive ending."""
    return word[:_LONGEST_WORD].replace("’", "'").removesuffix("'s")


def pieces_of(bare: str) -> list[str]:
    """Return the parts of a bare word that a model weighs, as often as they occur."""
    whole = f"<{bare}>"
    size = len(whole)
    return [
        *[whole[start : start + 3] for start in range(size - 2)],
        *[whole[start : start + 4] for start in range(size - 3)],
    ]


def find_telling_span(words: Iterable[WeighedWord]) -> tuple[int, int] | None:
    """Find the shortest passage that holds half of what speaks for an insult.

    Returns:
        None when no word does.
    """
    telling = [word for word in words if word.weight > 0]
    needed = _TELLING_SHARE * sum({word.word: word.weight for word in telling}.values())
    best: tuple[int, int] | None = None
    counts: Counter[str] = Counter()  # in the passage; a word tells no more the second time
    first, held = 0, 0
    for last in telling:
        held += 0 if counts[last.word] else last.weight
        counts[last.word] += 1
        while held - _loss(telling[first], counts) >= needed:
            held -= _loss(telling[first], counts)
            counts[telling[first].word] -= 1
            first += 1
        start, end = telling[first].start, last.end
        if held >= needed and (best is None or end - start < best[1] - best[0]):
            best = start, end
    return best


def _loss(word: WeighedWord, counts: Counter[str]) -> int:
    """What a passage holds less without one occurrence of a word."""
    return word.weight if counts[word.word] == 1 else 0
