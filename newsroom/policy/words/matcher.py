"""Lexicons compiled into one matcher: whole words, inflections, exceptions, masks.

Every look-up is by hash of a word or of its first letters, so that a list of 20,000 words costs a
text no more than one of 200. What must be sought inside words (`inside`, `amid`) is few by design.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import regex

from newsroom.policy.effort import COVERED, DISGUISED, EXCEPTION, PLACE, WORD
from newsroom.policy.readings import Reading
from newsroom.policy.readings.cuts import MASK
from newsroom.policy.readings.letters import fold
from newsroom.policy.watch import Watch
from newsroom.policy.words.compounds import keeps_company, may_be_run_together
from newsroom.policy.words.dictionary import known_english
from newsroom.policy.words.exceptions import is_excused, is_name, is_postcode
from newsroom.policy.words.foreign import is_foreign
from newsroom.policy.words.index import Index, Item, Word, added, index_of
from newsroom.policy.words.lookout import Lookout, find_striking_english
from newsroom.policy.words.masks import Unveiler, tells
from newsroom.policy.words.places import find_masked, find_word
from newsroom.policy.words.tree import Node


@dataclass(frozen=True, slots=True)
class Match:
    """A word in a reading's text."""

    start: int
    end: int
    word: Word
    certain: bool = True  # else so much of it is covered that it may be another word


_NEXT_WORD = regex.compile(r"[^\w\n.!?]{1,3}(\w+)")
_HUMP = regex.compile(r"(?<=\p{L})\p{Ll}+\p{Lu}\p{Ll}+")
_MOST_SPARED = 20  # places where one word does no harm; so often said, it is what the text is about
_NAME_GOES_ON = re.compile(r"['’‘](?!(?:s|d|ll|re|ve|n|em|in|ed|er|ing)(?!\w))[^\W\d_]")
_REMEMBERED = 4096  # words that hold others


class Matcher:
    """The chosen lexicons as one look-up. Build it once for a policy; it never changes."""

    def __init__(
        self,
        lexicons: Sequence[str],
        *,
        add: Sequence[str] = (),
        allow: Sequence[str] = (),
        counts: Callable[[Word], bool] | None = None,
    ) -> None:
        """Compile the lexicons.

        Args:
            add: words and phrases of the newsroom's own, matched as written; `*` at the end
                stands for any ending.
            allow: words and phrases that are never matched, nor anything within them.
            counts: whether a lexicon's word is wanted at all; None where each is.

        Raises:
            LexiconError: there is no lexicon of that name, or nothing to match in `add`.
        """
        self._allowed = tuple(fold(phrase) for phrase in allow)
        self._lexicons, self._add, self._counts = tuple(lexicons), tuple(add), counts
        self._index = index = self._compile(counts)
        self._phrases: Node[Item] = Node()
        for words, item in index.phrases:
            self._phrases.enter(words, item)
        self._lookout = Lookout(index)
        self._hidden_in = lru_cache(_REMEMBERED)(self._find_hidden)
        self._watch = Watch(self._find_striking)

    def _compile(self, counts: Callable[[Word], bool] | None) -> Index:
        if len(self._lexicons) == 1 and not (counts or self._allowed or self._add):
            return index_of(self._lexicons[0])

        def wants(word: Word) -> bool:
            return word.lemma not in self._allowed and (counts is None or counts(word))

        index = Index()
        for name in self._lexicons:
            index.include(index_of(name), wants)
        for phrase in self._add:
            index.enter(added(phrase))
        return index

    @cached_property
    def _masked(self) -> Unveiler:
        """All words, wanted or not: what a mask likeliest covers may be one that does not count."""
        index = self._compile(None) if self._counts else self._index
        stems = (*index.starts.items(), *index.inside.items())
        written = ((stem, item) for stem, item in stems if item.is_in_its_script(stem))
        return Unveiler(index.written, written)

    @cached_property
    def _striking_english(self) -> frozenset[str]:
        if self._add:
            return frozenset(self._lookout.find_striking(known_english().keys()))
        return frozenset().union(*map(find_striking_english, self._lexicons))

    def _find_striking(self, words: frozenset[str]) -> Iterable[str]:
        """Find the words that a match may need; of most, which are English, that is known."""
        strange = words.difference(known_english())
        striking = self._striking_english & words
        return striking | self._lookout.find_striking(strange) if strange else striking

    def prepare(self) -> None:
        """Make what the first texts with a strange or a covered word would have to wait for."""
        _ = self._masked, self._striking_english

    def find(self, reading: Reading) -> Iterable[Match]:
        """Find what the reading holds, from left to right, longest first, never overlapping.

        What comes back is empty at once, and so false, when no word of it needs a look.
        """
        words = reading.words
        striking = self._watch.pick(words)
        if not striking and MASK not in reading.text:  # most texts end here
            return ()
        first = self._lookout.find_first(striking, words)
        return self._search(reading, first) if first or MASK in reading.text else ()

    def _search(self, reading: Reading, first: Collection[str]) -> Iterator[Match]:
        done, effort = 0, reading.effort
        exception = DISGUISED if reading.reveals else EXCEPTION
        spared: Counter[str] = Counter()
        covered: set[str] = set()
        if not effort.spend(len(first) * WORD):
            return
        for start, end in self._find_tokens(reading, first):
            word = reading.text[start:end]
            if start < done or spared[word] >= _MOST_SPARED:
                continue
            if not effort.spend(COVERED if MASK in word and word not in covered else PLACE):
                return
            covered.add(word)
            excepted = False
            for last, item in self._candidates(reading, start, end):
                if not effort.spend(exception):
                    return
                if not self._excepted(item, reading, start, last):
                    certain = tells(word, item) and not (
                        item.guessed or _is_idiom(item, reading, start, last)
                    )
                    yield Match(start, last, item.word, certain)
                    done = last
                    break
                excepted = True
            else:
                spared[word] += excepted  # one that only begins no phrase here still may elsewhere

    def _find_tokens(self, reading: Reading, first: Iterable[str]) -> list[tuple[int, int]]:
        """Find where a match could begin: the first words given, and words with a mask."""
        text = reading.text
        places = [place for word in first for place in find_word(text, word)]
        if MASK in text:
            places += find_masked(text)
        return sorted(places)

    def _candidates(self, reading: Reading, start: int, end: int) -> Iterator[tuple[int, Item]]:
        word = reading.text[start:end]
        if MASK in word:
            likeliest = self._masked.unveil(word)
            counts = self._counts or bool
            if likeliest and counts(likeliest[0].word):
                yield from ((end, item) for item in likeliest if counts(item.word))
            return
        yield from self._phrases_at(reading.text, word, end)
        if item := self._index.forms.get(word):
            yield end, item
        if reading.glued:  # joined words must be a word; that one is in them proves nothing
            return
        yield from ((end, item) for item in self._lookout.begun(word))
        for stem, item in self._index.inside.items():
            if stem in word and not _is_at_joint(reading, start + word.index(stem), len(stem)):
                yield end, replace(item, guessed=is_name(reading, start, end))
        yield from ((end, item) for item in self._hidden_in(word))

    def _find_hidden(self, word: str) -> tuple[Item, ...]:
        """Find what a word is together with others, or only sounds like; wherever it stands."""
        found: list[Item] = []
        for stem, item in self._index.amid.items():
            before, held, after = word.partition(stem)
            if held and keeps_company(before, after):
                found.append(item)
            elif held and item.may_be_guessed and may_be_run_together(before, stem, after):
                found.append(replace(item, guessed=True, hidden=False))
        if guessed := self._lookout.guess_all((word,)).get(word):
            found.append(guessed)
        return tuple(found)

    def _phrases_at(self, text: str, first: str, end: int) -> Iterator[tuple[int, Item]]:
        """Yield the phrases that begin with a word, the longest first."""
        found: list[tuple[int, Item]] = []
        places = [(node, end) for node in self._phrases.follow(first)]
        while places:
            node, end = places.pop()
            if node.value is not None:
                found.append((end, node.value))
            following = _NEXT_WORD.match(text, end)
            if following:
                places += [(after, following.end()) for after in node.follow(following[1])]
        yield from sorted(found, key=lambda pair: -pair[0])

    def _excepted(self, item: Item, reading: Reading, start: int, end: int) -> bool:
        if item.hidden and not _is_disguised(reading, start, end):
            return True
        accented = "accents" in reading.via(start, end)
        if item.keeps_accents and accented:
            return True
        covered = MASK in reading.text[start:end] and not item.notorious
        spared = item.homograph or (item.english and (accented or covered))
        if spared and is_foreign(reading, start, end):
            return True
        if is_excused(self._allowed, reading, start, end):
            return True
        if is_excused(item.exceptions, reading, start, end):
            return not _is_idiom(item, reading, start, end)
        if reading.techniques and is_postcode(reading, start, end):
            return True
        if item.guessed and not reading.text[start:end].replace(" ", "").isalpha():
            return True  # a sign, unlike a blank, was put there on purpose: AS-5H0L3
        if _NAME_GOES_ON.match(reading.text, end) and reading.via(start, end):
            return True  # Fu-k'ien, Sha-t'ou
        word = reading.text[start:end]
        return (item.spares_names or not tells(word, item)) and is_name(reading, start, end)


def _is_idiom(item: Item, reading: Reading, start: int, end: int) -> bool:
    """Tell whether a word is disguised in a phrase that would excuse it: `lucky b4stard`."""
    if not (reading.reveals and reading.via(start, end)):
        return False
    plain = reading.plain, *reading.in_plain(start, end)
    return is_excused(item.exceptions, reading, start, end) and not is_excused(
        item.exceptions, *plain
    )


def _is_disguised(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a word was written with other letters or signs; a hyphen hides nothing."""
    low, high = reading.original(start, end)
    return fold(reading.source[low:high]).replace("-", "") != reading.text[start:end]


def _is_at_joint(reading: Reading, start: int, size: int) -> bool:
    """Tell whether a stem reaches over where words were joined: wan_keren, bass.hole, PassHoles."""
    if "split" in reading.via(start, start + size):
        return True
    low, high = reading.original(start, start + size)
    return _HUMP.fullmatch(reading.source, low, high) is not None
