"""What training looks at in a text: the words and pieces the classifier weighs at work."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from scipy.sparse import csr_matrix

from newsroom.policy.classifier import Classifier, bare_word, distinct_words, pieces_of
from newsroom.policy.lexicons import Entry
from newsroom.policy.lexicons import load as load_lexicon
from newsroom.policy.model import Model, load_neutral
from newsroom.policy.readings import read
from newsroom.policy.readings.letters import lower
from newsroom.policy.words import Matcher
from newsroom.policy.words.inflection.english import adjectives, nouns, verbs

DAMPING = 10  # words; chosen by cross-validation among 0, 3, 5, 10 and 20
CLASS_EMPHASIS = 2.0  # how much easier a lexicon's class is learned than a word; likewise
LEXICONS = ("insults-en", "mild-en", "profanity-en", "sexual-en", "slurs-en")
_RAREST = 10  # texts a word or piece must stand in; by cross-validation 4 to 15 are as good
_NAME_RAREST = 10  # as often: rarer ones teach nothing
_NAME_SHARE = 3  # times as often with a capital as without, inside sentences
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = " \"“‘'(*"
_SENTENCE_END = ".!?\n:;…"


@dataclass(frozen=True)
class Features:
    """The features of a corpus: own words, pieces, and the classes of the lexicons' words."""

    names: frozenset[str] = field(repr=False)
    index: dict[str, int] = field(repr=False)  # "word idiot", "piece <idi", "class insult 3"
    _lexicon: "LexiconClasses" = field(repr=False)
    _neutral: Classifier = field(repr=False)

    def of(self, word: str) -> Iterator[str]:
        """Yield what is looked at in a word; nothing for a neutral word or a name."""
        bare = bare_word(word)
        if bare in self.names or self._neutral.is_neutral(word):
            return
        yield f"word {bare}"
        if kind := self._lexicon.find(bare):
            yield f"class {kind}"
        for piece in pieces_of(bare):
            yield f"piece {piece}"

    def matrix(self, texts: Sequence[str]) -> "csr_matrix[np.float64]":
        """Count the features of each text, damped for its length."""
        columns: list[int] = []
        values: list[float] = []
        ends = [0]
        for text in texts:
            words = distinct_words(lower(text))
            counts = Counter(feature for word in words for feature in self.of(word))
            scale = 1 / math.sqrt(len(words) + DAMPING)
            for feature in sorted(counts.keys() & self.index.keys()):
                columns.append(self.index[feature])
                values.append(counts[feature] * scale * _emphasis(feature))
            ends.append(len(columns))
        return csr_matrix((values, columns, ends), shape=(len(texts), len(self.index)))

    def fold(self, weights: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> "Folded":
        """Take the weights of features to those of words and pieces."""
        words: dict[str, float] = {}
        pieces: dict[str, float] = {}
        classes: dict[str, float] = {}
        homes = {"word": words, "piece": pieces, "class": classes}
        for feature, column in self.index.items():
            kind, _, name = feature.partition(" ")
            homes[kind][name] = float(weights[column]) * _emphasis(feature)
        for word in sorted(words.keys() | self._lexicon.forms()):
            kind = self._lexicon.find(word)
            if kind in classes:
                words[word] = words.get(word, 0.0) + classes[kind]
        return Folded(words, pieces)


@dataclass(frozen=True, slots=True)
class Folded:
    """Weights as the classifier wants them."""

    words: dict[str, float]
    pieces: dict[str, float]


class LexiconClasses:
    """To which class of the English lexicons a word belongs, whatever its ending."""

    def __init__(self) -> None:
        self._matcher = Matcher(LEXICONS)
        self.find = cache(self._find)

    def _find(self, word: str) -> str:
        for match in self._matcher.find(read(word)[0]):
            if (match.start, match.end) == (0, len(word)):
                return f"{match.word.category} {match.word.severity}"
        return ""

    def forms(self) -> set[str]:
        """Return every single word of the lexicons, with its endings."""
        entries = (entry for name in LEXICONS for entry in load_lexicon(name).entries)
        return {form for entry in entries for form in _inflect(entry) if _WORD.fullmatch(form)}


def _emphasis(feature: str) -> float:
    return CLASS_EMPHASIS if feature.startswith("class ") else 1.0


def _inflect(entry: Entry) -> Iterator[str]:
    yield entry.lemma
    for part, endings in (("noun", nouns), ("verb", verbs), ("adjective", adjectives)):
        if part in entry.classes:
            yield from endings(entry.lemma)


def choose_features(texts: Iterable[str]) -> Features:
    """Choose the features that occur often enough in a corpus to be learned."""
    texts = list(texts)
    lexicon = LexiconClasses()
    blank = Model({}, 0, 0, 0, {}, {}, frozenset())
    features = Features(find_names(texts, lexicon), {}, lexicon, Classifier(blank, load_neutral()))
    seen: Counter[str] = Counter()
    for text in texts:
        seen.update({f for word in distinct_words(lower(text)) for f in features.of(word)})
    often = sorted(feature for feature, count in seen.items() if count >= _RAREST)
    features.index.update((feature, column) for column, feature in enumerate(often))
    return features


def find_names(texts: Iterable[str], lexicon: LexiconClasses) -> frozenset[str]:
    """Find words that are mostly written with a capital inside sentences: names, titles, peoples.

    What is said of someone may be an insult; who it is said of is not.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        if text.isupper():
            continue
        for match in _WORD.finditer(text):
            word = match[0]
            before = text[: match.start()].rstrip(_OPENING)
            if not before or before[-1] in _SENTENCE_END or (word.isupper() and len(word) > 1):
                continue
            (capital if word[0].isupper() else small)[lower(word)] += 1
    return frozenset(
        word
        for word, count in capital.items()
        if count >= _NAME_RAREST and count >= _NAME_SHARE * small[word]
        if word != "i" and not lexicon.find(word)
    )
