"""Common English words: what only sounds or looks like a bad one must be none of them.

`english.txt.xz` is made of SCOWL (see COPYRIGHT beside it): the words of its lists
`english-words`, `american-words` and `british-words` of the sizes 10 to 50 that are written in
the letters a to z alone, each once, under the smallest size it has. Its head gives its papers, as
a lexicon's does; `# size:` begins the words of a size, and the smaller a size, the commoner.
"""

import lzma
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("english.txt.xz")
EVERYDAY = 35  # the size up to which a word is one that everybody writes
_SIZE = "# size: "


def read_english() -> dict[str, int]:
    """Return each common English word with its size, the commonest first."""
    words: dict[str, int] = {}
    size = 0
    for line in lzma.decompress(FILE.read_bytes()).decode("ascii").splitlines():
        if line.startswith(_SIZE):
            size = int(line.removeprefix(_SIZE))
        elif not line.startswith("#"):
            words[line] = size
    return words


@cache
def _english() -> frozenset[str]:
    return frozenset(read_english())


_ENDINGS = ("s", "y", "ed", "er", "ers", "ing")


def is_english(word: str) -> bool:
    """Tell whether a word in small letters is a common English one, or one with an ending."""
    known = _english()
    return word in known or any(
        word.endswith(ending) and word.removesuffix(ending) in known for ending in _ENDINGS
    )
