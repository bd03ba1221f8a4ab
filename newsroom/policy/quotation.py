"""Which passages of a reply are not its author's: `>` lines and words taken from the article."""

import re
from functools import lru_cache

PASSAGE_WORDS = 4  # a guess: three words in common with a story are chance, four a quotation
_QUOTED_LINE = re.compile(r"^[ \t]*>>>[\s\S]*|^[ \t]*>(?![:;])[^\n]*", re.MULTILINE)
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MARKED = re.compile(
    r"“[^“”\n]+”|«[^«»\n]+»|„[^„“”\n]+[“”]|‘[^‘\n]+?’(?!\w)|(?<!\w)\"[^\"\n]+\"(?!\w)"
)


def find_quoted_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Find lines set as a quotation: from `>` to the end of the line, from `>>>` to the end."""
    if ">" not in text:
        return ()
    return tuple(match.span() for match in _QUOTED_LINE.finditer(text))


def is_in_quotation_marks(text: str, start: int, end: int) -> bool:
    """Tell whether a span lies wholly between quotation marks."""
    return any(first < start and end < last for first, last in _find_marked(text))


def is_quoted_from(article: str, text: str, start: int, end: int) -> bool:
    """Tell whether a span repeats the article: within four of its words in a row, or in
    quotation marks whose whole content the article contains.
    """
    if not article or not text:
        return False
    told = _join_words(article)
    for first, last in _find_marked(text):
        if first < start and end < last:
            said = _split_words(text[first:last])
            if said and f" {' '.join(said)} " in told:
                return True
    return _shares_passage(told, text, start, end)


def _shares_passage(told: str, text: str, start: int, end: int) -> bool:
    words = list(_WORD.finditer(text))
    touched = [i for i, word in enumerate(words) if word.end() > start and word.start() < end]
    if not touched:
        return False
    first, last = touched[0], touched[-1]
    size = max(PASSAGE_WORDS, last - first + 1)
    for begin in range(max(0, last - size + 1), first + 1):
        window = words[begin : begin + size]
        if len(window) == size and f" {' '.join(_fold(w.group()) for w in window)} " in told:
            return True
    return False


@lru_cache(maxsize=8)  # asked again for each insult of a reply
def _find_marked(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _MARKED.finditer(text))


@lru_cache(maxsize=64)  # one entry per article under discussion
def _join_words(article: str) -> str:
    return f" {' '.join(_split_words(article))} "


def _split_words(text: str) -> list[str]:
    return [_fold(word) for word in _WORD.findall(text)]


def _fold(word: str) -> str:
    return word.replace("’", "'").casefold()
