"""Lexicons compiled into one matcher: whole words, inflections, exceptions, masks.

Every look-up is by hash of a word or of its first letters, so that a list of 20,000 words costs a
text no more than one of 200. What must be sought inside words (`inside`, `amid`) is few by design.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from unicodedata import category

import regex

from newsroom.errors import LexiconError
from newsroom.policy.lexicons import Entry, load
from newsroom.policy.readings import Reading
from newsroom.policy.readings.cuts import MASK
from newsroom.policy.readings.letters import fold
from newsroom.policy.words.compounds import RUSSIAN_PREFIXES, keeps_company
from newsroom.policy.words.exceptions import is_excused, is_name
from newsroom.policy.words.inflection.english import adjectives, nouns, respellings, verbs


@dataclass(frozen=True, slots=True)
class Word:
    """What was found, whatever its ending."""

    lemma: str
    category: str  # "profanity", "slur", "sexual", "violent", "insult"
    severity: int  # 1 mild … 3 worst
    part: str = "noun"  # of speech: "noun", "verb", "adjective"; the first its class names


@dataclass(frozen=True, slots=True)
class Match:
    """A word in a reading's text."""

    start: int
    end: int
    word: Word


@dataclass(frozen=True, slots=True)
class _Item:
    """A word with what the search must still ask about it."""

    word: Word
    exceptions: tuple[str, ...]
    spares_names: bool
    keeps_accents: bool
    notorious: bool  # known by its first letter alone: f***


_TOKEN = regex.compile(rf"[\w{MASK}]+")
_PART_OF_PHRASE = regex.compile(r"[\w*]+")
_NEXT_WORD = regex.compile(r"[^\w\n.!?]{1,3}(\w+)")
_PARTS = ("noun", "verb", "adjective")
_MOST_DULL = 20_000  # words remembered, so that a text of everyday words costs one look-up
_OPENING = 3  # letters of a word that a `start` stem is looked up by
_HIDDEN = 2  # letters a mask may take from a stem, the rest of the word being anyone's guess
_SHOWN = 2  # letters a mask must leave, or nobody could read it


class Matcher:
    """The chosen lexicons as one look-up. Build it once for a policy; it never changes."""

    def __init__(
        self, lexicons: Sequence[str], *, add: Sequence[str] = (), allow: Sequence[str] = ()
    ) -> None:
        """Compile the lexicons.

        Args:
            add: words and phrases of the newsroom's own, matched as written; `*` at the end
                stands for any ending.
            allow: words and phrases that are never matched, nor anything within them.

        Raises:
            LexiconError: there is no lexicon of that name, or nothing to match in `add`.
        """
        self._forms: dict[str, _Item] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], _Item]]] = {}  # by their first word
        self._telling: dict[str, set[str]] = {}  # first words, by what tells most of their phrase
        self._starts: dict[str, _Item] = {}
        self._inside: dict[str, _Item] = {}
        self._amid: dict[str, _Item] = {}
        self._veiled: dict[tuple[int, str], list[tuple[str, _Item]]] = {}
        allowed = [fold(phrase) for phrase in allow]
        self._allowed = tuple(allowed)
        for name in lexicons:
            for entry in load(name).entries:
                if entry.lemma not in allowed:
                    self._enter(entry)
        for phrase in add:
            self._enter(_added(phrase))
        for veiled in self._veiled.values():
            veiled.sort(key=lambda pair: (not pair[1].notorious, -pair[1].word.severity, pair[0]))
        self._lengths = sorted({len(stem) for stem in self._starts}, reverse=True)
        self._opening = min(_OPENING, *self._lengths) if self._lengths else 0
        self._openings = frozenset(stem[: self._opening] for stem in self._starts)
        stems = map(regex.escape, (*self._inside, *self._amid))
        self._stem = re.compile("|".join(stems) or r"(?!)")
        self._dull: set[str] = set()  # words of earlier texts that hold nothing
        self._veiled_stems: dict[str, list[tuple[str, _Item]]] = {}
        for stem, item in (*self._starts.items(), *self._inside.items()):
            self._veiled_stems.setdefault(stem[0], []).append((stem, item))

    # -------------------------------------------------------------- compiling

    def _enter(self, entry: Entry) -> None:
        item = _Item(
            Word(
                entry.lemma,
                entry.category,
                entry.severity,
                next((part for part in _PARTS if part in entry.classes), "noun"),
            ),
            entry.exceptions,
            "name" in entry.classes,
            entry.keeps_accents,
            "respelt" in entry.classes,
        )
        forms = dict.fromkeys(_forms(entry))
        for form in forms:
            self._enter_form(form, item)
        for form in forms or (entry.lemma,):
            self._veiled.setdefault((len(form), form[0]), []).append((form, item))
        if item.notorious:
            by_ear = replace(item, spares_names=True)  # Mr Fuks and Baron Bich are no insults
            for form in forms:
                for spelling in respellings(form):
                    self._enter_form(spelling, by_ear)
        if "start" in entry.classes or "prefixed" in entry.classes:
            self._starts.setdefault(entry.lemma, item)
        if "prefixed" in entry.classes:
            for prefix in RUSSIAN_PREFIXES:
                self._starts.setdefault(prefix + entry.lemma, item)
        if "inside" in entry.classes:
            self._inside.setdefault(entry.lemma, item)
        if "amid" in entry.classes:
            self._amid.setdefault(entry.lemma, item)

    def _enter_form(self, form: str, item: _Item) -> None:
        first, *rest = (form,) if form.isalpha() else _PART_OF_PHRASE.findall(form)
        if rest:
            self._phrases.setdefault(first, []).append((tuple(rest), item))
            telling = max((w for w in (first, *rest) if w[-1] != "*"), key=len, default=first)
            self._telling.setdefault(telling, set()).add(first)
        else:
            known = self._forms.setdefault(first, item).word
            # "wankers" are wankers before they are who wanks: the noun insults a person.
            if form == item.word.lemma or (known.part, item.word.part) == ("verb", "noun"):
                self._forms[first] = item

    # -------------------------------------------------------------- searching

    def find(self, reading: Reading) -> Iterator[Match]:
        """Yield what the reading holds, from left to right, longest first, never overlapping."""
        if reading.words <= self._dull and MASK not in reading.text:  # most texts end here
            return iter(())
        return self._search(reading)

    def _search(self, reading: Reading) -> Iterator[Match]:
        done = 0
        for start, end in self._find_tokens(reading):
            if start < done:
                continue
            for last, item in self._candidates(reading, start, end):
                if not self._excepted(item, reading, start, last):
                    yield Match(start, last, item.word)
                    done = last
                    break

    def _find_tokens(self, reading: Reading) -> list[tuple[int, int]]:
        """Find where a match could begin: the striking words, and words with a mask."""
        text = reading.text
        places = [place for word in self._pick(reading) for place in find_word(text, word)]
        if MASK in text:
            places += [token.span() for token in _TOKEN.finditer(text) if MASK in token[0]]
        return sorted(places)

    def _pick(self, reading: Reading) -> set[str]:
        """Pick the words that could be, begin or hold something; learn which never can."""
        fresh = reading.words - self._dull
        striking = {word for word in fresh if self._is_striking(word)}
        for word in self._telling.keys() & striking:
            striking |= self._telling[word]
        if len(self._dull) > _MOST_DULL:
            self._dull.clear()
        self._dull |= fresh - striking
        return striking

    def _is_striking(self, word: str) -> bool:
        return (
            word in self._forms
            or word in self._telling
            or word[: self._opening] in self._openings
            or self._stem.search(word) is not None
        )

    def _candidates(self, reading: Reading, start: int, end: int) -> Iterator[tuple[int, _Item]]:
        word = reading.text[start:end]
        if MASK in word:
            yield from ((end, item) for item in self._unveil(word))
            return
        yield from self._phrases_at(reading.text, word, end)
        if item := self._forms.get(word):
            yield end, item
        if reading.glued:  # joined words must be a word; that one is in them proves nothing
            return
        if word[: self._opening] in self._openings:
            for length in self._lengths:
                if item := self._starts.get(word[:length]):
                    yield end, item
        for stem, item in self._inside.items():
            if stem in word:
                yield end, item
        for stem, item in self._amid.items():
            before, found, after = word.partition(stem)
            if found and keeps_company(before, after):
                yield end, item

    def _phrases_at(self, text: str, first: str, end: int) -> Iterator[tuple[int, _Item]]:
        found: list[tuple[int, _Item]] = []
        for rest, item in self._phrases.get(first, ()):
            last = end
            for word in rest:
                following = _NEXT_WORD.match(text, last)
                if not following or not _agrees(following[1], word):
                    break
                last = following.end()
            else:
                found.append((last, item))
        yield from sorted(found, key=lambda pair: -pair[0])

    # -------------------------------------------------------------- masks

    def _unveil(self, token: str) -> Iterator[_Item]:
        """Yield what a token with covered letters may be: one letter a cover, or a few for one."""
        spellings = [token]
        if token.count(MASK) == 1:  # "b*ch" for bitch
            spellings += [token.replace(MASK, MASK * 2), token.replace(MASK, MASK * 3)]
        for spelling in spellings:
            exact = spelling is token
            for form, item in self._veiled.get((len(spelling), spelling[0]), ()):
                if _fits(spelling, form) and _shows_enough(token, item, exact=exact):
                    yield item
        for stem, item in self._veiled_stems.get(token[0], ()):
            shown = token[: len(stem)]
            if len(shown) == len(stem) > _OPENING and _fits(shown, stem):
                hidden = shown.count(MASK)
                if 0 < hidden <= _HIDDEN and len(stem) - hidden > _SHOWN:
                    yield item

    # -------------------------------------------------------------- exceptions

    def _excepted(self, item: _Item, reading: Reading, start: int, end: int) -> bool:
        if item.keeps_accents and "accents" in reading.via(start, end):
            return True
        for phrases in (item.exceptions, self._allowed):
            if is_excused(phrases, reading, start, end):
                return True
        return item.spares_names and is_name(reading, start, end)


def find_word(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Find where a word stands by itself."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_continues(text[end : end + 1]) or _continues(text[max(0, start - 1) : start])):
            yield start, end
        start = text.find(word, end)


def _continues(char: str) -> bool:
    """Tell whether a character beside a word belongs to it: a letter, a digit, a mark on one."""
    return char.isalnum() or char == "_" or (char > "\x7f" and category(char)[0] == "M")


def _forms(entry: Entry) -> Iterator[str]:
    if "noun" in entry.classes:
        yield from nouns(entry.lemma)
    if "verb" in entry.classes:
        yield from verbs(entry.lemma)
    if "adjective" in entry.classes:
        yield from adjectives(entry.lemma)
    if entry.classes & {"fixed", "inside", "amid"}:
        yield entry.lemma


def _agrees(word: str, wanted: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _added(phrase: str) -> Entry:
    words = _PART_OF_PHRASE.findall(fold(phrase))
    if not "".join(words).strip("*"):
        raise LexiconError(f"“{phrase}” holds no letter or digit; a pattern rule finds signs")
    if len(words) == 1 and words[0].endswith("*"):
        return Entry(words[0].rstrip("*"), "profanity", 2, frozenset({"start"}))
    return Entry(" ".join(words), "profanity", 2, frozenset({"fixed"}))


def _fits(veiled: str, form: str) -> bool:
    return all(a in (MASK, b) for a, b in zip(veiled, form, strict=True))


_ENDING = regex.compile(r"(?:ings?|ed|ers?|e?s)$")  # tells nothing of the word


def _shows_enough(token: str, item: _Item, *, exact: bool) -> bool:
    told = token if item.notorious else _ENDING.sub("", token[: len(item.word.lemma)])
    shown = len(told) - told.count(MASK)
    if not exact:
        return token[-1] != MASK and shown >= (_SHOWN if item.notorious else _SHOWN + 1)
    if token[-1] == MASK and len(token) <= _OPENING:
        return False
    if item.notorious:
        return shown >= _SHOWN or len(token) > _OPENING
    if item.word.category == "insult":  # aimed at a reader, whatever m***n hides is one
        return shown >= _SHOWN
    return 2 * shown >= len(told)  # p***y may be anything; everybody reads the notorious word
