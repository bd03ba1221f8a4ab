"""Of a long text only the sentences that a reading changes: the rest is read once, as written."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, groupby

from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.trace import Part

LONG = 400  # characters: of a shorter text all is read again
_MOST = 200  # sentences: so many short ones are as well read again
_WORTHWHILE = 0.8  # of a text: more than that is as well read whole
_END = re.compile(r"[.!?…;]\s+|\n")
# Where something is left out; a word, so that what follows is not taken for the beginning.
_LEFT_OUT = "x.\n"
_Span = tuple[int, int]


def shorten(plain: Reading, *others: Reading) -> Iterator[Reading]:
    """Yield the plain reading, and of each other the sentences that no earlier one has as often.

    With each sentence the one before it and the one after it are kept.
    """
    yield plain
    if not others:
        return
    known = Counter(_list_sentences(plain.text))
    for reading in others:
        sentences = _list_sentences(reading.text)
        if reading.glued or not reading.reveals or len(sentences) > _MOST:
            yield reading
            continue
        times = Counter(sentences)
        new = {at for at, sentence in enumerate(sentences) if times[sentence] > known[sentence]}
        known |= times
        if new:
            yield _excerpt(reading, sentences, new)


def _list_sentences(text: str) -> list[str]:
    ends = [end.end() for end in _END.finditer(text)]
    return [text[low:high] for low, high in zip([0, *ends], [*ends, len(text)], strict=True)]


def _excerpt(reading: Reading, sentences: Sequence[str], new: set[int]) -> Reading:
    starts = list(accumulate(map(len, sentences), initial=0))
    kept = [at for at in range(len(sentences)) if not new.isdisjoint((at - 1, at, at + 1))]
    runs = [[at for _, at in run] for _, run in groupby(enumerate(kept), lambda p: p[1] - p[0])]
    stretches = [(starts[run[0]], starts[run[-1] + 1]) for run in runs]
    if sum(high - low for low, high in stretches) > _WORTHWHILE * len(reading.text):
        return reading
    pieces: list[str] = []
    for low, high in stretches:
        pieces += _LEFT_OUT if low else "", reading.text[low:high]
    parts = partial(_find_parts, stretches)
    return Reading("".join(pieces), reading.source, reading, parts, reveals=False)


def _find_parts(stretches: Sequence[_Span]) -> Iterator[Part]:
    for low, high in stretches:
        if low:
            yield low, low, ((_LEFT_OUT, ""),)
        yield low, high, ()
