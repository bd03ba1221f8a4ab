"""Patterns as the code that Python's `re` runs: to keep it spares a later start the parsing.

To write one takes about a millisecond and to read it a fiftieth of that. `re` has no public way to
do either; what is kept is kept for one version of Python only, and `re` checks what it is given.
"""

import _sre  # type: ignore[import-not-found]  # as said above
import re
from array import array
from collections.abc import Iterable
from itertools import accumulate, pairwise
from re import _compiler, _parser  # type: ignore[attr-defined]  # as said above

_WORDS = "I"  # the code's words have 32 bits

Codes = tuple[bytes, list[int]]  # of several patterns, one after the other, and where each ends


def write_codes(patterns: Iterable[str]) -> Codes:
    """Return the code of patterns without groups."""
    codes = [array(_WORDS, _compiler._code(_parser.parse(p), 0)).tobytes() for p in patterns]
    return b"".join(codes), list(accumulate(map(len, codes)))


def read_codes(codes: Codes) -> "list[re.Pattern[str]]":
    """Make patterns of their code."""
    # Together they are one piece of memory, which goes back whole.
    whole = memoryview(codes[0])
    return [
        _sre.compile(
            None, re.UNICODE.value, array(_WORDS, bytes(whole[a:b])).tolist(), 0, {}, (None,)
        )
        for a, b in pairwise((0, *codes[1]))
    ]
