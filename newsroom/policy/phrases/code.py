"""Patterns as the code that Python's `re` runs: to keep it spares a later start the parsing.

To write one takes about a millisecond and to read it a fiftieth of that. `re` has no public way to
do either; what is kept is kept for one version of Python only, and `re` checks what it is given.
"""

import _sre  # type: ignore[import-not-found]  # as said above
import re
from array import array
from re import _compiler, _parser  # type: ignore[attr-defined]  # as said above
from typing import cast

VERSION: int = _sre.MAGIC
_WORDS = "I"  # the code's words have 32 bits


def write_code(pattern: str) -> bytes:
    """Return the code of a pattern without groups; none of none."""
    if not pattern:
        return b""
    return array(_WORDS, _compiler._code(_parser.parse(pattern), 0)).tobytes()


def read_code(code: bytes) -> "re.Pattern[str]":
    """Make a pattern of its code."""
    words = array(_WORDS, code).tolist()
    return cast("re.Pattern[str]", _sre.compile(None, int(re.UNICODE), words, 0, {}, (None,)))
