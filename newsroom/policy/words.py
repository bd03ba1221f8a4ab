"""Lexicons compiled into one matcher: whole words, inflections, exceptions, masks.

Every look-up is by hash of a word or of its first letters, so that a list of 20,000 words costs a
text no more than one of 200. What must be sought inside words (`inside`, `amid`) is few by design.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from newsroom.policy.cuts import MASK
from newsroom.policy.inflection import adjectives, nouns, respellings, verbs
from newsroom.policy.letters import fold
from newsroom.policy.lexicons import Entry, available, load
from newsroom.policy.readings import Reading

__all__ = ["Match", "Matcher", "Word", "available"]


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
    exceptions: "regex.Pattern[str] | None"
    spares_names: bool
    keeps_accents: bool
    notorious: bool  # known by its first letter alone: f***


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TOKEN = regex.compile(rf"[\w{MASK}]+")
_PARTS = ("noun", "verb", "adjective")
_OPENING = 3  # letters of a word that a `start` stem is looked up by
_CONTEXT = 60  # characters round a match in which an exception may stand
# Russian verbs take these; the stem keeps its meaning, or rather its tone.
_RUSSIAN_PREFIXES = _listed(
    "без бес в вз взъ вс вы до за из изъ ис на над не недо о об обо объ от ото отъ пере по под "
    "подъ при про раз разъ рас с со съ у"
)
# What is run together with a swear word, before it and after it.
_BEFORE = _listed(
    "you u ur your youre the this that such so what total my his her their me we they is are no oh "
    "holy dumb stupid old fat big little lil ugly dirty fucking damn hey go eat real what"
)
_PLURALS = ("", "s", "es")
_ENDINGS = ("s", "es", "y", "ty", "ing", "ed")
_AFTER = _listed(
    "lol lmao rofl haha omg you u off it them him her all is are now man bro "
    "boy head heads face faces bag bags show storm ass hole holes"
)


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
            LexiconError: there is no lexicon of that name.
        """
        self._forms: dict[str, _Item] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], _Item]]] = {}
        self._starts: dict[str, _Item] = {}
        self._inside: dict[str, _Item] = {}
        self._amid: dict[str, _Item] = {}
        self._veiled: dict[tuple[int, str], list[tuple[str, _Item]]] = {}
        allowed = [fold(phrase) for phrase in allow]
        self._allowed = _phrase_pattern(allowed)
        for name in lexicons:
            for entry in load(name).entries:
                if entry.lemma not in allowed:
                    self._enter(entry)
        for phrase in add:
            self._enter(_added(phrase))
        self._heads = self._forms.keys() | self._phrases.keys()
        self._openings = frozenset(stem[:_OPENING] for stem in self._starts)
        self._lengths = sorted({len(stem) for stem in self._starts}, reverse=True)
        self._stems = (*self._inside, *self._amid)

    # -------------------------------------------------------------- compiling

    def _enter(self, entry: Entry) -> None:
        item = _Item(
            Word(
                entry.lemma,
                entry.category,
                entry.severity,
                next((part for part in _PARTS if part in entry.classes), "noun"),
            ),
            _phrase_pattern(entry.exceptions),
            "name" in entry.classes,
            entry.keeps_accents,
            "respelt" in entry.classes,
        )
        forms = dict.fromkeys(_forms(entry))
        for form in forms:
            self._enter_form(form, item)
        for form in forms or (entry.lemma,):
            veiled = self._veiled.setdefault((len(form), form[0]), [])
            veiled.insert(0 if item.notorious else len(veiled), (form, item))
        if item.notorious:
            for form in forms:
                for spelling in sorted(respellings(form)):
                    self._enter_form(spelling, item)
        if "start" in entry.classes or "prefixed" in entry.classes:
            self._starts.setdefault(entry.lemma, item)
        if "prefixed" in entry.classes:
            for prefix in _RUSSIAN_PREFIXES:
                self._starts.setdefault(prefix + entry.lemma, item)
        if "inside" in entry.classes:
            self._inside.setdefault(entry.lemma, item)
        if "amid" in entry.classes:
            self._amid.setdefault(entry.lemma, item)

    def _enter_form(self, form: str, item: _Item) -> None:
        first, *rest = regex.findall(r"[\w*]+", form)
        if rest:
            self._phrases.setdefault(first, []).append((tuple(rest), item))
        else:
            self._forms.setdefault(first, item)

    # -------------------------------------------------------------- searching

    def find(self, reading: Reading) -> Iterator[Match]:
        """Yield what the reading holds, from left to right, longest first, never overlapping."""
        return self._search(reading) if self._may_match(reading) else iter(())

    def _may_match(self, reading: Reading) -> bool:
        words, text = reading.words, reading.text
        if not self._heads.isdisjoint(words):
            return True
        for stem in self._stems:
            if stem in text:
                return True
        if self._openings and not self._openings.isdisjoint({word[:_OPENING] for word in words}):
            return True
        return MASK in text

    def _search(self, reading: Reading) -> Iterator[Match]:
        done = 0
        for token in _TOKEN.finditer(reading.text):
            if token.start() < done or not self._deserves_a_look(token[0]):
                continue
            for end, item in self._candidates(reading, token):
                if not self._excepted(item, reading, token.start(), end):
                    yield Match(token.start(), end, item.word)
                    done = end
                    break

    def _deserves_a_look(self, word: str) -> bool:
        return (
            word in self._heads
            or word[:_OPENING] in self._openings
            or MASK in word
            or any(stem in word for stem in self._stems)
        )

    def _candidates(
        self, reading: Reading, token: "regex.Match[str]"
    ) -> Iterator[tuple[int, _Item]]:
        word, end = token[0], token.end()
        if MASK in word:
            yield from ((end, item) for item in self._unveil(word))
            return
        yield from self._phrases_at(reading.text, token)
        if item := self._forms.get(word):
            yield end, item
        if reading.glued:  # joined words must be a word; that one is in them proves nothing
            return
        if word[:_OPENING] in self._openings:
            for length in self._lengths:
                if item := self._starts.get(word[:length]):
                    yield end, item
        for stem, item in self._inside.items():
            if stem in word:
                yield end, item
        for stem, item in self._amid.items():
            before, found, after = word.partition(stem)
            if found and _keeps_company(before, after):
                yield end, item

    def _phrases_at(self, text: str, token: "regex.Match[str]") -> Iterator[tuple[int, _Item]]:
        found: list[tuple[int, _Item]] = []
        for rest, item in self._phrases.get(token[0], ()):
            end = token.end()
            for word in rest:
                following = _NEXT_WORD.match(text, end)
                if not following or not _agrees(following[1], word):
                    break
                end = following.end()
            else:
                found.append((end, item))
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
        for stem, item in (*self._starts.items(), *self._inside.items()):
            shown = token[: len(stem)]
            if len(shown) == len(stem) > _OPENING and _fits(shown, stem):
                hidden = shown.count(MASK)
                if 0 < hidden <= _HIDDEN and len(stem) - hidden > _SHOWN:
                    yield item

    # -------------------------------------------------------------- exceptions

    def _excepted(self, item: _Item, reading: Reading, start: int, end: int) -> bool:
        if item.keeps_accents and "accents" in reading.via(start, end):
            return True
        for pattern in (item.exceptions, self._allowed):
            if pattern and _covered(pattern, reading.text, start, end):
                return True
            if pattern and reading.changes:
                low, high = reading.original(start, end)
                if pattern.fullmatch(fold(reading.source[low:high])):
                    return True
        return item.spares_names and _is_name(reading, start, end)


_NEXT_WORD = regex.compile(r"[^\w\n.!?]{1,3}(\w+)")
_HIDDEN = 2  # letters a mask may take from a stem, the rest of the word being anyone's guess
_SHOWN = 2  # letters a mask must leave, or nobody could read it


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
    folded = fold(phrase.strip())
    kind = "start" if folded.endswith("*") else "fixed"
    return Entry(folded.rstrip("*"), "profanity", 2, frozenset({kind}))


def _phrase_pattern(phrases: Iterable[str]) -> "regex.Pattern[str] | None":
    """Compile exceptions: whole words, any punctuation between them, `*` for any ending."""
    alternatives = [
        r"[\W_]+".join(
            regex.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "")
            for word in regex.findall(r"[\w*]+", phrase)
        )
        for phrase in phrases
    ]
    if not alternatives:
        return None
    return regex.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def _covered(pattern: "regex.Pattern[str]", text: str, start: int, end: int) -> bool:
    found = pattern.finditer(text, max(0, start - _CONTEXT), end + _CONTEXT, overlapped=True)
    return any(match.start() <= start and end <= match.end() for match in found)


def _keeps_company(before: str, after: str) -> bool:
    if before and before not in _BEFORE:
        return False
    for ending in ("", *_ENDINGS):
        rest = after.removeprefix(ending)
        if after.startswith(ending) and rest in _AFTER:
            return True
    return after in _PLURALS


def _fits(veiled: str, form: str) -> bool:
    return all(a in (MASK, b) for a, b in zip(veiled, form, strict=True))


def _shows_enough(token: str, item: _Item, *, exact: bool) -> bool:
    shown = len(token) - token.count(MASK)
    if not exact:
        return token[-1] != MASK and shown >= (_SHOWN if item.notorious else _SHOWN + 1)
    if token[-1] == MASK and len(token) <= _OPENING:
        return False
    return shown >= _SHOWN or (item.notorious and len(token) > _OPENING)


_TITLE_CASE = regex.compile(r"\p{Lu}\p{Ll}+")
_NAME_AFTER = regex.compile(r"(?:['’]s)?[ \u00a0]\p{Lu}")
_COMMON_BEFORE = regex.compile(
    r"(?:\b(?:an?|the|you|such|these|those|your|my|of)|[.!?:\n]|^)[\s\"“«(]*$", regex.I
)


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Tell Dick Cheney, Philip K. Dick and Pussy Riot from the words they are written like."""
    low, high = reading.original(start, end)
    source = reading.source
    if not _TITLE_CASE.fullmatch(source[low:high]):
        return False
    if _NAME_AFTER.match(source, high):
        return True
    return not _COMMON_BEFORE.search(source[max(0, low - _CONTEXT) : low])
