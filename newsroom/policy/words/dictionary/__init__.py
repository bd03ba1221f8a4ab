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


known_english = cache(read_english)
_ENDINGS = ("s", "y", "ed", "er", "ers", "ing")


def is_english(word: str) -> bool:
    """Tell whether a word in small letters is a common English one, or one with an ending."""
    known = known_english()
    return word in known or (
        word.endswith(_ENDINGS) and any(word.removesuffix(ending) in known for ending in _ENDINGS)
    )


_LONGEST = 14  # letters of a word in a row of them
_COMMON = 20  # the size up to which a word that short, or with an s, is looked for in such a row
_SHORT = 3
_SHORTEST = frozenset(
    "a i am an as at be by do go he if in is it me my no of oh on or so to up us we".split()  # noqa: SIM905
)


def are_english(letters: str, *, across: int = 0) -> bool:
    """Tell whether letters are common English words without blanks: "sameoldday".

    Args:
        across: where none of these words may end.
    """
    ends = {0}
    for end in range(1, len(letters) + 1):
        starts = range(max(0, end - _LONGEST), end)
        if end != across and any(
            start in ends and _is_in_row(letters[start:end]) for start in starts
        ):
            ends.add(end)
    return len(letters) in ends


def _is_in_row(word: str) -> bool:
    if len(word) < _SHORT:
        return word in _SHORTEST
    common = _COMMON if len(word) == _SHORT or word.endswith("s") else EVERYDAY
    return known_english().get(word, EVERYDAY + 1) <= common
