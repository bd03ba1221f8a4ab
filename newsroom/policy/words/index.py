"""A lexicon's entries as look-ups: what a word, its beginning or a stem inside it may be."""

from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass, field, replace
from functools import cache
from typing import Any

import regex

from newsroom.errors import LexiconError
from newsroom.kept import recall
from newsroom.policy.lexicons import JUDGE, Entry, list_sources, load
from newsroom.policy.readings.cuts import has_fragment
from newsroom.policy.readings.letters import fold
from newsroom.policy.words import dictionary, inflection
from newsroom.policy.words.dictionary import is_english
from newsroom.policy.words.inflection.english import misspellings, turned_about
from newsroom.policy.words.sound import sound

_PART_OF_PHRASE = regex.compile(r"[\w*]+")
_FEWEST_RUN_TOGETHER = 3  # words of a phrase that is known without its blanks: "suckmydick"
_SHORTEST_HALF = 2  # letters of a word cut in two
_PARTS = ("noun", "verb", "adjective")


@dataclass(frozen=True, slots=True)
class Word:
    """What was found, whatever its ending."""

    lemma: str
    category: str  # "profanity", "slur", "sexual", "violent", "insult"
    severity: int  # 1 mild … 3 worst
    part: str = "noun"  # of speech: "noun", "verb", "adjective"; the first its class names


@dataclass(frozen=True, slots=True)
class Item:
    """A word with what a search must still ask about it."""

    word: Word
    exceptions: tuple[str, ...]
    spares_names: bool
    keeps_accents: bool
    notorious: bool  # known by its first letter alone: f***
    hidden: bool  # means harm only where it is disguised
    homograph: bool  # means none among words of another language
    english: bool
    guessed: bool = False  # is only written in a way that may be meant so

    @classmethod
    def of(cls, entry: Entry) -> "Item":
        """Make the item of a lexicon's line."""
        part = next((part for part in _PARTS if part in entry.classes), "noun")
        return cls(
            Word(entry.lemma, entry.category, entry.severity, part),
            entry.exceptions,
            "name" in entry.classes,
            entry.keeps_accents,
            "respelt" in entry.classes,
            "hidden" in entry.classes,
            "homograph" in entry.classes,
            entry.language == "en",
        )

    @property
    def may_be_guessed(self) -> bool:
        """Whether it is so bad a word that what looks like it is most likely meant so."""
        return self.word.category == "profanity" and self.notorious and not self.spares_names

    def is_in_its_script(self, form: str) -> bool:
        """Tell a word from its transliterations: letters hidden as well, they may be anything."""
        return form.isascii() == self.word.lemma.isascii()


@dataclass(frozen=True, slots=True)
class Index:
    """Entries by all that they are found by."""

    forms: dict[str, Item] = field(default_factory=dict)
    phrases: list[tuple[tuple[str, ...], Item]] = field(default_factory=list)
    starts: dict[str, Item] = field(default_factory=dict)
    inside: dict[str, Item] = field(default_factory=dict)
    amid: dict[str, Item] = field(default_factory=dict)
    sounds: dict[str, Item] = field(default_factory=dict)  # of the notorious
    turned: dict[str, Item] = field(default_factory=dict)  # their letters out of place
    written: list[tuple[str, Item]] = field(default_factory=list)  # forms a mask may cover

    def enter(self, entry: Entry) -> None:
        """Enter one line of a lexicon."""
        item = Item.of(entry)
        forms = dict.fromkeys(inflection.forms(entry))
        for form in forms:
            self._enter_form(form, item)
        self.written.extend(
            (form, item) for form in forms or (entry.lemma,) if item.is_in_its_script(form)
        )
        if item.notorious:
            # Mr Fuks and Baron Bich are no insults, nor is Dutch "kunt".
            by_ear = replace(item, spares_names=True, hidden=False, homograph=True)
            guessed = replace(by_ear, guessed=True)
            for form in forms:
                for spelling in misspellings(form):
                    self._enter_form(spelling, by_ear)
                if not item.spares_names:
                    self.sounds.setdefault(sound(form), guessed)
                for turned in turned_about(form):
                    self.turned.setdefault(turned, guessed)
                self.phrases.extend((halves, guessed) for halves in _cut_in_two(form))
        for stem in inflection.stems(entry):
            self.starts.setdefault(stem, item)
        if "inside" in entry.classes:
            self.inside.setdefault(entry.lemma, item)
        if "amid" in entry.classes:
            self.amid.setdefault(entry.lemma, item)

    def include(self, other: "Index", wanted: Callable[[Word], bool]) -> None:
        """Take over the wanted words of another index."""
        for form, item in other.forms.items():
            if wanted(item.word):
                self._enter_word(form, item)
        for mine, theirs in (
            (self.starts, other.starts),
            (self.inside, other.inside),
            (self.amid, other.amid),
            (self.sounds, other.sounds),
            (self.turned, other.turned),
        ):
            for stem, item in theirs.items():
                if wanted(item.word):
                    mine.setdefault(stem, item)
        self.phrases.extend(p for p in other.phrases if wanted(p[1].word))
        self.written.extend(w for w in other.written if wanted(w[1].word))

    def _enter_form(self, form: str, item: Item) -> None:
        words = (form,) if form.isalpha() else tuple(_PART_OF_PHRASE.findall(form))
        if len(words) > 1:
            self.phrases.append((words, item))
            if len(words) >= _FEWEST_RUN_TOGETHER and "*" not in form:
                self._enter_word("".join(words), item)
        else:
            self._enter_word(words[0], item)

    def _enter_word(self, form: str, item: Item) -> None:
        known = self.forms.setdefault(form, item)
        # "wankers" are wankers before they are who wanks: the noun insults a person.
        parts = known.word.part, item.word.part
        closer = form == item.word.lemma or parts == ("verb", "noun")
        if known.hidden > item.hidden or (closer and known.hidden == item.hidden):
            self.forms[form] = item


def _cut_in_two(form: str) -> Iterator[tuple[str, str]]:
    """Yield the halves of a form, wherever one of them is no word: `bullsh it`, `as shole`.

    Where it is a very short one, a reading joins it.
    """
    for at in range(_SHORTEST_HALF, len(form) - _SHORTEST_HALF + 1):
        halves = form[:at], form[at:]
        if not (all(map(is_english, halves)) or has_fragment(halves)):
            yield halves


# Items, and tables whose values are their numbers: what can be kept.
_Plain = tuple[list[tuple[Any, ...]], list[list[tuple[Any, int]]]]


@cache
def index_of(lexicon: str) -> Index:
    """Return the index of a lexicon; several rules share it.

    Raises:
        LexiconError: there is no lexicon of that name.
    """

    def make() -> _Plain:
        index = Index()
        for entry in load(lexicon).entries:
            index.enter(entry)
        return _pack(index)

    sources = (*list_sources(lexicon), dictionary.FILE)
    return _unpack(recall(f"index-{lexicon}", JUDGE, sources, make))


def _pack(index: Index) -> _Plain:
    numbers: dict[Item, int] = {}
    tables = [
        [(key, numbers.setdefault(item, len(numbers))) for key, item in table]
        for table in (
            index.forms.items(),
            index.phrases,
            index.starts.items(),
            index.inside.items(),
            index.amid.items(),
            index.sounds.items(),
            index.turned.items(),
            index.written,
        )
    ]
    return [astuple(item) for item in numbers], tables


def _unpack(plain: _Plain) -> Index:
    rows, tables = plain
    items = [Item(Word(*word), *others) for word, *others in rows]
    forms, phrases, starts, inside, amid, sounds, turned, written = (
        [(key, items[number]) for key, number in table] for table in tables
    )
    return Index(
        dict(forms),
        phrases,
        dict(starts),
        dict(inside),
        dict(amid),
        dict(sounds),
        dict(turned),
        written,
    )


def added(phrase: str) -> Entry:
    """Make an entry of a word or phrase of the newsroom's own.

    Raises:
        LexiconError: it holds nothing to match.
    """
    words = _PART_OF_PHRASE.findall(fold(phrase))
    if not "".join(words).strip("*"):
        raise LexiconError(f"“{phrase}” holds no letter or digit; a pattern rule finds signs")
    if len(words) == 1 and words[0].endswith("*"):
        return Entry(words[0].rstrip("*"), "profanity", 2, frozenset({"start"}))
    return Entry(" ".join(words), "profanity", 2, frozenset({"fixed"}))
