"""A long text in passages that overlap, so that each phrase is sought only where its words are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsroom.policy.readings.reading import split_words

LONG = 600  # characters: a shorter text is not worth cutting
_SIZE = 200  # characters
_FOLLOWING = 2  # passages into which what begins in one may reach; no phrase is so long
_LONGEST_WORD = 40  # characters; a longer one may be cut
_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text, and as much of what follows as a phrase that begins in it may take."""

    start: int
    stop: int  # where the next one starts
    end: int  # of what follows
    words: frozenset[str]


@lru_cache(maxsize=32)  # each phrasebook asks for those of the same readings
def cut(text: str) -> Sequence[Passage]:
    """Cut a text into passages, at blanks."""
    starts = [0]
    while (least := starts[-1] + _SIZE) < len(text):
        blank = _BLANK.search(text, least, least + _LONGEST_WORD)
        starts.append(blank.end() if blank else least + _LONGEST_WORD)
    ends = [*starts[1:], len(text)]
    words = [frozenset(split_words(text[a:b])) for a, b in zip(starts, ends, strict=True)]
    last = len(starts) - 1
    return [
        Passage(
            starts[index],
            ends[index],
            ends[min(last, index + _FOLLOWING)],
            words[index].union(*words[index + 1 : index + 1 + _FOLLOWING]),
        )
        for index in range(len(starts))
    ]
