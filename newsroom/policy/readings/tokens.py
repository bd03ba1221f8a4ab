"""A reading cut into words and what stands between them."""

import re
from functools import cached_property, lru_cache
from itertools import accumulate

_CUT = re.compile(r"(\W+)")
_MENTION = re.compile(r"<@!?\d+>|@\w+")
_SENTENCE_ENDS = re.compile(r"[.!?…։]+(?=[\s\"”»)*_|]|$)|[\n;]")
_PAUSES = re.compile(r"[,:()\[\]–—՝]|(?<=\s)-+(?=\s)|\.{2,}|(?<=\s)/(?=\s)")

_ABBREVIATIONS = frozenset(
    ("mr", "mrs", "ms", "dr", "st", "prof", "sen", "gov", "rep", "gen", "col", "capt", "lt", "sgt")
)
_POINTS = (".", ". ")

STOP, PAUSE = ".", ","  # in a text's letters
MENTIONED = "\ua000"  # a letter of no text of ours: a word of these stands for a mention


class Tokens:
    """The words of a reading in their order, and what each is followed by."""

    def __init__(self, text: str) -> None:
        self.text = text
        parts = _CUT.split(_hide_mentions(text) if "@" in text else text)
        self.words = parts[::2]  # the first and the last may be empty
        self._parts = parts
        separators = parts[1::2]
        self.breaks = [*map(_classify, separators), STOP]  # "", "," or "." after each word
        if STOP in self.breaks[:-1]:
            for place, separator in enumerate(separators):
                if separator in _POINTS and _is_no_stop(separator, *self.words[place : place + 2]):
                    self.breaks[place] = ""

    @property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self._places[::2]

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._places[1::2]

    @cached_property
    def _places(self) -> list[int]:
        return list(accumulate(map(len, self._parts), initial=0))


@lru_cache(maxsize=4096)  # there are not many, but for what is drawn with signs
def _classify(separator: str) -> str:
    """Tell a pause and a sentence's end from what merely stands between two words."""
    if separator == " ":
        return ""
    if _SENTENCE_ENDS.search(separator):
        return STOP
    return PAUSE if _PAUSES.search(separator) else ""


def _is_no_stop(separator: str, before: str, after: str) -> bool:
    """Tell the point of an abbreviation or a number from a full stop."""
    if separator == ".":
        return before.isdecimal() and after.isdecimal()
    return _is_shortened(before)


def _is_shortened(word: str) -> bool:
    """Tell an abbreviation's point from a full stop: "Mr. Smith", "J. Smith"."""
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word not in "iu")


def _hide_mentions(text: str) -> str:
    """Make mentions words of one kind, each as long as it was."""
    return _MENTION.sub(lambda mention: MENTIONED * len(mention[0]), text)
