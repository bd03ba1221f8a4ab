"""Rules about how a reply is written, whatever it says: capitals and repetition."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from newsroom.models import Violation
from newsroom.policy.readings import Reading
from newsroom.policy.rules.base import Rule
from newsroom.policy.scene import Scene
from newsroom.speech import _

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_ABBREVIATION = 3  # letters; longer words in capitals are mostly shouted
_NO_ABBREVIATION = frozenset(
    """
    a all an and any are as at be but by can did do for get go got had has he her him his how i if
    in is its let me my new no not now of off old on one or our out own say see she so than the them
    to too two up was way we why yes yet you your
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
# Symbols that are drawn as pictures, custom emoji, and flags; not digits or punctuation.
_EMOJI = re.compile(
    r"<a?:\w+:\d+>|[\U0001F1E6-\U0001F1FF]{2}|[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50\u2B55]"
)
_BELOW_EMOJI = bytes(range(0xE2))  # the bytes that begin no emoji in UTF-8
_SMALL = b"abcdefghijklmnopqrstuvwxyz"
_FOUR_EQUAL = re.compile(r"(.)\1\1\1", re.DOTALL)
_RULERS = "-_=*~.·•—–─━#+ \t\n\r"  # what people draw lines and leaders with

# The setting that is the limit for each category.
_LIMITS = {
    "repeated character": "characters",
    "repeated word": "words",
    "repeated line": "lines",
    "emoji flood": "emoji",
}


class Caps(Rule):
    """A reply written mostly in capitals."""

    type: Literal["caps"]
    share: Annotated[float, Field(gt=0, le=1)] = 0.7
    """The share of capitals among the letters from which a text counts as shouted. Scripts without
    capitals never count."""
    min_letters: Annotated[int, Field(ge=1, le=2000)] = 25
    """Texts with fewer letters may be in capitals. Words of up to three letters are counted
    only if they are everyday ones: NATO and THE are, USA is not."""

    def check(self, scene: Scene) -> Iterable[Violation]:
        for _at, part in scene.prose:
            if self._may_shout(part.text):
                return self._report(scene)
        return ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        for index, part in scene.prose:
            span = self._find_shouting(part.text)
            if span and not scene.is_quoted(index, *span):
                yield self.report(scene, index, span, "capitals")

    def concede(self, violation: Violation) -> Iterator[str]:
        yield _("To let longer texts be in capitals, raise min_letters for {rule}.", rule=self.id)
        yield _("To let texts have more capitals, raise share for {rule}.", rule=self.id)

    def _may_shout(self, text: str) -> bool:
        """Tell at a glance whether a text is long enough, with few enough small letters."""
        if len(text) < self.min_letters:
            return False
        letters = text.encode(errors="replace")
        small = len(letters) - len(letters.translate(None, _SMALL))
        return small <= (1 - self.share) * len(text)

    def _find_shouting(self, text: str) -> tuple[int, int] | None:
        """Find the span from the first shouted word to the last, if there is enough of it."""
        if sum(map(str.islower, text)) > (1 - self.share) * len(text):
            return None
        words = [word for word in _WORD.finditer(text) if _counts(word[0])]
        capitals = sum(sum(map(str.isupper, word.group())) for word in words)
        letters = sum(len(word.group()) for word in words)
        if letters < self.min_letters or capitals < self.share * letters:
            return None
        shouted = [word for word in words if word.group().isupper()]
        return (shouted[0].start(), shouted[-1].end()) if shouted else None


def _counts(word: str) -> bool:
    """Tell whether a word would be shouted in capitals: it has some, and is no abbreviation."""
    if len(word) <= _LONGEST_ABBREVIATION and word.lower() not in _NO_ABBREVIATION:
        return False
    return word.swapcase() != word


class Repetition(Rule):
    """The same character, word or line over and over, or a flood of emoji."""

    type: Literal["repetition"]
    characters: Annotated[int, Field(ge=3, le=2000)] = 15
    """How often one character may stand in a row. Lines drawn with dots, dashes and the like do not
    count."""
    words: Annotated[int, Field(ge=2, le=2000)] = 5
    """How often one word may stand in a row."""
    lines: Annotated[int, Field(ge=1, le=2000)] = 3
    """How often the same line may stand in one reply."""
    emoji: Annotated[int, Field(ge=1, le=2000)] = 20
    """How many emoji one reply may hold."""

    @cached_property
    def _long_run(self) -> re.Pattern[str]:
        return re.compile(rf"([^{re.escape(_RULERS)}])\1{{{self.characters},}}")

    @cached_property
    def _word_in_a_row(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(\w+)(?:\W+\1(?!\w)){{{self.words},}}", re.IGNORECASE)

    def check(self, scene: Scene) -> Iterable[Violation]:
        for index, part in scene.prose:
            if self._may_repeat(part.text, scene.readings[index][0]):
                return self._report(scene)
        return ()

    def _report(self, scene: Scene) -> Iterator[Violation]:
        for index, part in scene.prose:
            for category, span in (
                ("repeated character", self._find_repeated_character(part.text)),
                ("repeated word", self._find_repeated_word(part.text)),
                ("repeated line", self._find_repeated_line(part.text)),
                ("emoji flood", self._find_emoji_flood(part.text)),
            ):
                if span and not scene.is_quoted(index, *span):
                    yield self.report(scene, index, span, category)

    def concede(self, violation: Violation) -> Iterator[str]:
        setting = _LIMITS[violation.category]
        yield _(
            "To let more of them pass, raise {setting} for {rule}.", setting=setting, rule=self.id
        )

    def _may_repeat(self, text: str, plain: Reading) -> bool:
        """Tell at a glance whether a text can hold too much of anything."""
        return (
            "<" in text
            or (not text.isascii() and self._may_flood(text))
            or text.count("\n") >= self.lines
            or (
                len(plain.listed) - len(plain.words) >= self.words
                and self._may_stammer(plain.listed)
            )
            # So long a run leaves four equal signs in a row here.
            or _FOUR_EQUAL.search(text[:: (self.characters + 1) // 4]) is not None
        )

    def _may_stammer(self, words: list[str]) -> bool:
        """Tell at a glance whether a word may follow itself so often."""
        return any(
            a == b == c for a, b, c in zip(words, words[1:], words[self.words :], strict=False)
        )

    def _may_flood(self, text: str) -> bool:
        """Tell at a glance whether a text holds enough characters that may be emoji."""
        leads = text.encode(errors="replace").translate(None, _BELOW_EMOJI)
        return len(leads) > self.emoji

    def _find_repeated_character(self, text: str) -> tuple[int, int] | None:
        match = self._long_run.search(text)
        return match.span() if match else None

    def _find_repeated_word(self, text: str) -> tuple[int, int] | None:
        match = self._word_in_a_row.search(text)
        return match.span() if match else None

    def _find_repeated_line(self, text: str) -> tuple[int, int] | None:
        """Find the first line that is one too many; lines without a letter are not counted."""
        if text.count("\n") < self.lines:
            return None
        seen: dict[str, int] = {}
        start = 0
        for line in text.splitlines(keepends=True):
            key = line.strip().casefold()
            if any(map(str.isalnum, key)):
                seen[key] = seen.get(key, 0) + 1
                if seen[key] > self.lines:
                    return start, start + len(line.rstrip("\r\n"))
            start += len(line)
        return None

    def _find_emoji_flood(self, text: str) -> tuple[int, int] | None:
        found = [match.span() for match in _EMOJI.finditer(text)]
        return (found[0][0], found[-1][1]) if len(found) > self.emoji else None
