"""What an admin should know of the words they add and allow. Pure; computed only when asked."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsroom.policy.lexicons import available, load
from newsroom.policy.readings import read
from newsroom.policy.readings.letters import fold
from newsroom.policy.words import Match, Matcher, Word
from newsroom.policy.words.dictionary import EVERYDAY, read_english
from newsroom.policy.words.exceptions import is_excused
from newsroom.settings import shorten

_EXAMPLES = 3  # words named; of the others only how many
_ENDINGS = (
    "",
    "s",
    "es",
    "d",
    "ed",
    "ing",
    "ingly",
    "er",
    "ers",
    "y",
    "ly",
    "ish",
)  # still the same word
_ANY_ENDING = "qx"  # one that no word has
_WHEREVER = "is an everyday word, and is found wherever it stands"
_LETTER = "is a single letter, and is found wherever it stands by itself"
_WRITE_THE_WORD = "write the word itself; its disguises are allowed with it"
_AROUND = re.compile(r"^\W+|\W+$")
_ENDED = re.compile(r"\*(?!\w)")
_AIMED = "a personal_attack rule finds it only where it is aimed at a reader"

Counts = Callable[[Word], bool]
FindsPhrase = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Advice:
    """A remark on one entry of a rule's `add` or `allow`."""

    key: str  # "add" or "allow"
    index: int
    message: str


def _counts_always(_word: Word) -> bool:
    return True


def _finds_no_phrase(_phrase: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class WordChoice:
    """The words of a rule, as its settings choose them."""

    lexicons: Sequence[str]
    add: Sequence[str]
    allow: Sequence[str]
    counts: Counts = _counts_always  # whether the rule acts on such a word
    finds_phrase: FindsPhrase = _finds_no_phrase  # whether it finds what holds none of its words
    aimed: bool = False  # whether it acts only where the word is aimed at somebody


@dataclass(frozen=True)
class Adviser:
    """One round of advice: what is costly is made once, when first needed, and then let go."""

    _lexicons: dict[tuple[str, tuple[str, ...]], Matcher] = field(default_factory=dict)

    def advise(self, choice: WordChoice) -> Iterator[Advice]:
        """Say which additions change nothing or find harmless words, and what allows nothing.

        Each entry gets one remark at most: what matters most comes first.
        """
        for index, added in enumerate(choice.add):
            message = (
                _explain_forbidden(choice, added)
                or _explain_repeated(choice, index)
                or self._explain_listed(choice, added)
                or self._explain_harmless(choice, added)
            )
            if message:
                yield Advice("add", index, message)
        everything = Matcher(choice.lexicons, add=choice.add) if choice.allow else None
        for index, allowed in enumerate(choice.allow):
            if not everything or choice.finds_phrase(allowed):
                continue
            if message := self._explain_idle(everything, choice.counts, allowed):
                yield Advice("allow", index, f"allows nothing: {message}")

    # -------------------------------------------------------------- additions

    def _explain_listed(self, choice: WordChoice, added: str) -> str | None:
        """Say which lexicon of the rule finds an addition already."""
        for name in choice.lexicons:
            match = _find_all(self._lexicon(name, choice.allow), added, choice.counts)
            if match and _is_spared(name, match.word.lemma, added):
                return (
                    f"is in {name} already, which spares harmless phrases and names; "
                    "added here, it is found in those too"
                )
            if match:
                return f"changes nothing: {name} holds it already"
        return None

    def _explain_harmless(self, choice: WordChoice, added: str) -> str | None:
        """Say which common words an addition finds that no lexicon thinks ill of."""
        word = fold(added)
        stem = word.rstrip("*")
        if word != stem:
            own = {stem + ending for ending in _ENDINGS}
            begun = [known for known in self._english if known.startswith(stem)]
            harmless = [known for known in begun if known not in own and not self._is_foul(known)]
            return f"finds harmless words too: {_list(harmless)}" if harmless else None
        if len(word) == 1 and word.isalpha():  # the dictionary has none of them
            return _LETTER
        if choice.aimed or self._english.get(word, EVERYDAY + 1) > EVERYDAY:
            return None
        return None if self._is_unprintable(word) else f"{_WHEREVER}; {_AIMED}"

    # -------------------------------------------------------------- allowances

    def _explain_idle(self, everything: Matcher, counts: Counts, allowed: str) -> str | None:
        """Say why an allowance spares nothing of what the rule would find."""
        plain, phrase = allowed.rstrip("*"), fold(allowed)
        texts = [plain, _ENDED.sub("", plain)]  # as it may hide a word, and as it may end one
        if plain != allowed:
            stem = fold(plain)
            texts += (known for known in self._english if known.startswith(stem))
        found = [
            match.word.lemma == phrase or is_excused((phrase,), reading, match.start, match.end)
            for text in texts
            for reading in read(text)
            if not reading.glued
            for match in everything.find(reading)
            if counts(match.word)
        ]
        if any(found):
            return None
        return _WRITE_THE_WORD if found else "it holds none of this rule's words"

    # -------------------------------------------------------------- word lists

    @cached_property
    def _english(self) -> dict[str, int]:
        return read_english()

    def _is_foul(self, word: str) -> bool:
        """Tell whether a lexicon of English thinks ill of a word."""
        return self._is_unprintable(word) or self._finds("insults-en", word)

    def _is_unprintable(self, word: str) -> bool:
        """Tell whether a word is foul by itself, and not only as a name for somebody."""
        return any(
            self._finds(name, word)
            for name in available()
            if name.endswith("-en") and name != "insults-en"
        )

    def _finds(self, lexicon: str, word: str) -> bool:
        return any(self._lexicon(lexicon).find(read(word)[0]))

    def _lexicon(self, name: str, allow: Sequence[str] = ()) -> Matcher:
        key = name, tuple(allow)
        if key not in self._lexicons:
            self._lexicons[key] = Matcher((name,), allow=allow)
        return self._lexicons[key]


def _explain_forbidden(choice: WordChoice, added: str) -> str | None:
    """Say so when an addition is allowed by the same rule."""
    if not choice.allow:
        return None
    matcher = Matcher((), add=(added,), allow=choice.allow)
    if any(_find_whole(matcher, probe, _counts_always) for probe in _probe(added)):
        return None
    return "changes nothing: allow holds it too, and comes first"


def _explain_repeated(choice: WordChoice, index: int) -> str | None:
    """Say which other addition finds one already; of two alike, the first is the one to keep."""
    added = fold(choice.add[index])
    for other, written in enumerate(choice.add):
        rival = fold(written)
        again = rival == added and other < index
        begins = rival.endswith("*") and rival != added and added.startswith(rival.rstrip("*"))
        if again or begins:
            return f"changes nothing: {shorten(written)} in the same list finds it already"
    return None


def _probe(phrase: str) -> tuple[str, ...]:
    """Write what a phrase must find: itself, and with any ending where `*` stands."""
    plain = phrase.rstrip("*")
    return (plain,) if plain == phrase else (plain, plain + _ANY_ENDING)


def _find_all(matcher: Matcher, phrase: str, counts: Counts) -> Match | None:
    """Return what a matcher makes of a phrase, if it finds all that the phrase would."""
    found = [_find_whole(matcher, probe, counts) for probe in _probe(phrase)]
    return found[0] if all(found) else None


def _find_whole(matcher: Matcher, text: str, counts: Counts) -> Match | None:
    reading = read(text)[0]
    length = len(_AROUND.sub("", reading.text))
    for match in matcher.find(reading):
        if match.end - match.start >= length and counts(match.word):
            return match
    return None


def _is_spared(lexicon: str, lemma: str, added: str) -> bool:
    """Tell whether a lexicon spares what an addition would find: names, and harmless phrases."""
    matcher = Matcher((), add=(added,))
    return any(
        "name" in entry.classes
        or any(any(matcher.find(read(spared.replace("*", ""))[0])) for spared in entry.exceptions)
        for entry in load(lexicon).entries
        if entry.lemma == lemma
    )


def _list(words: Sequence[str]) -> str:
    shown, more = words[:_EXAMPLES], len(words) - _EXAMPLES
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    *most, last = shown
    return f"{', '.join(most)} and {last}" if most else last
