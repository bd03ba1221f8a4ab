"""Which passages of a reply are not its author's: `>` lines and words taken from the article."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

Span = tuple[int, int]

PASSAGE_WORDS = 4  # a guess: three words in common with a story are chance, four a quotation
_QUOTED_LINE = re.compile(r"^[ \t]*>>>[\s\S]*|^[ \t]*>(?![:;])[^\n]*", re.MULTILINE)
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MARKED = re.compile(
    r"“[^“”\n]+”|«[^«»\n]+»|„[^„“”\n]+[“”]|‘[^‘\n]+?’(?!\w)|(?<!\w)\"[^\"\n]+\"(?!\w)"
    # Between straight ones may stand apostrophes, and one may open a word that is clipped.
    r"|(?<![\w'])'(?!(?:cause|cos|em|til|till|tis|twas|bout|round|n|s|ve|re)\b)(?=[^\W\d])"
    r"[^'\n]+(?:'(?=\w)[^'\n]+)*'(?![\w'])"
)


def find_quoted_lines(text: str) -> tuple[Span, ...]:
    """Find lines set as a quotation: from `>` to the end of the line, from `>>>` to the end."""
    if ">" not in text:
        return ()
    return tuple(match.span() for match in _QUOTED_LINE.finditer(text))


def blank_quoted_lines(text: str) -> str:
    """Put blanks in place of quoted lines, so that everything else stays where it is."""
    if ">" not in text:
        return text
    return _QUOTED_LINE.sub(lambda line: " " * len(line[0]), text)


def is_within(spans: Sequence[Span], start: int, end: int) -> bool:
    """Tell whether one of the spans, given from left to right and apart, holds another span."""
    index = bisect_right(spans, start, key=itemgetter(0)) - 1
    return index >= 0 and end <= spans[index][1]


def is_in_quotation_marks(text: str, start: int, end: int) -> bool:
    """Tell whether a span lies wholly between quotation marks."""
    return find_quotation(text, start, end) is not None


def is_quoted_from(article: str, text: str, start: int, end: int) -> bool:
    """Tell whether a span repeats the article: within four of its words in a row, or in
    quotation marks whose whole content the article contains.
    """
    if not article or not text:
        return False
    story, told = _read_story(article)
    starts, ends, words = _find_words(text)
    first, last = bisect_right(ends, start), bisect_left(starts, end) - 1
    if first > last or not told.issuperset(words[first : last + 1]):
        return False
    if quotation := find_quotation(text, start, end):
        low, high = quotation
        said = words[bisect_left(starts, low) : bisect_left(starts, high)]
        if f" {' '.join(said)} " in story:
            return True
    return _shares_passage(story, words, first, last)


def _shares_passage(story: str, words: list[str], first: int, last: int) -> bool:
    size = max(PASSAGE_WORDS, last - first + 1)
    for begin in range(max(0, last - size + 1), min(first, len(words) - size) + 1):
        if f" {' '.join(words[begin : begin + size])} " in story:
            return True
    return False


def find_quotation(text: str, start: int, end: int) -> Span | None:
    """Find the quotation marks round a span, and all between them."""
    marked = _find_marked(text)
    index = bisect_right(marked, start - 1, key=itemgetter(0)) - 1
    return marked[index] if index >= 0 and end + 1 <= marked[index][1] else None


@lru_cache(maxsize=8)  # asked again for each insult of a reply
def _find_marked(text: str) -> tuple[Span, ...]:
    return tuple(match.span() for match in _MARKED.finditer(text))


@lru_cache(maxsize=8)
def _find_words(text: str) -> tuple[list[int], list[int], list[str]]:
    """Find where words begin and end, and what they are."""
    words = list(_WORD.finditer(text))
    folded = [word[0].replace("’", "'").casefold() for word in words]
    return [word.start() for word in words], [word.end() for word in words], folded


@lru_cache(maxsize=64)  # one entry per article under discussion
def _read_story(article: str) -> tuple[str, frozenset[str]]:
    """Return the article as words between spaces, and each of its words once."""
    words = _find_words(article)[2]
    return f" {' '.join(words)} ", frozenset(words)
