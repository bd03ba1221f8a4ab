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
    return _find_quotation(text, start, end) is not None


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
    if quotation := _find_quotation(text, start, end):
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


_MARK = r"[\"'“”‘’«»„*`_]{1,2}"
# What calls it a word: "the term X", "the etymology of X"; or says who said it: "he yelled X".
_CALLED_A_WORD = re.compile(
    r"\b(?:words?|terms?|slurs?|epithets?|insults?|nouns?|verbs?|adjectives?|etymology|spelling"
    rf"|meaning|definition|synonyms?)(?: (?:of|for|like|as))?[ :,]{{1,2}}{_MARK}$",
    re.IGNORECASE,
)
_SAID_BY_OTHERS = re.compile(
    r"(?P<who>[\w'’]+ )?\b(?:yell|shout|scream|chant|call|utter|mutter|print|list|bleep|censor"
    r"|spray|paint"
    r"|scrawl|daub)"
    rf"(?:ed|ing|s)?(?: [\w'’]+){{0,3}}[ :,]{{1,2}}{_MARK}$",
    re.IGNORECASE,
)
# What is said of a word: what sort of word it is, what a court thinks of it, where it is from.
_IS_A_WORD = re.compile(
    rf"{_MARK},?(?: (?:is|was|are|were|as|isn.t|wasn.t|can be)"
    r"(?: only| just| not| never| merely| always)?)?"
    r"(?: (?:an?|the|my|that)(?: \w+)? (?:word|term|slur|insult|noun|verb|adjective|epithet)"
    r"| (?:an? |the )?(?:(?:statement|matter|expression) of )?(?:opinion|fair comment|libel"
    r"|libell?ous|slander|defamat\w+|protected|obscene|vulgar|profane|profanity|offensive"
    r"|derogatory|unparliamentary|hate speech|spelt|spelled|pronounced)"
    r"| (?:means?|meant|comes from|derives|rhymes|originates|has \w+ letters))\b",
    re.IGNORECASE,
)
_WAS_SAID = re.compile(
    rf"{_MARK},? (?:was|were|is|are|has been|had been)(?: \w+)? (?:spray(?:ed|-painted)|painted"
    r"|written|scrawled|scribbled|daubed|scratched|carved|printed|chanted|shouted|yelled|called"
    r"|sung)\b",
    re.IGNORECASE,
)
# What others call somebody is reported, with marks or without: "my son was called a …".
_CALLED_SO = re.compile(
    r"(?:\b(?:(?:is|was|are|were|been|being|gets?|got|getting)(?: \w+ly)?|(?:they|he|she|someone"
    r"|somebody|people|strangers|boys|girls|kids|pupils|neighbou?rs|trolls|fans|who)(?: \w+)?)"
    r" call(?:ed|s|ing)?(?: (?:me|us|him|her|them|(?:my|his|her|our|their|the|an?) \w+))?"
    r"|'s call(?:ed|ing) (?:me|us))(?: (?!(?:and|but|or|so|you|u|\w+n.t)\b)\w+){0,2} $",
    re.IGNORECASE,
)
# A slur is named where its use is forbidden or deplored, with marks or without.
_NAMED = re.compile(
    r"\b(?:the|that|this) (?:(?!such\b)\w+ )?(?:words?|term|slur|epithet|label|insult)s? $"
    r"|\b(?:stop|quit|don'?t|do not|shouldn'?t|should not|never|nobody|no one|not ok(?:ay)? to"
    r"|wrong to|enough of|tired of|sick of|ban(?:ned|s|ning)?|fined|suspended|sacked|fired|expelled"
    r"|apologi[sz]ed?|sorry)(?: \w+){0,3}"
    r" (?:say|us|call|yell|shout|chant|spray|writ|typ|tweet|throw)(?:e|s|ed|ing)?"
    r"(?: (?!and\b|but\b|you\b|to\b)\w+){0,3} $",
    re.IGNORECASE,
)
_IS_A_SLUR = re.compile(
    r" (?:is|was|are|as|remains)(?: (?!not\b|never\b)\w+){0,3}"
    r" (?:slurs?|swear ?words?|insult|epithet|put-?down|punch ?line|joke)\b",
    re.IGNORECASE,
)
_USED = re.compile(r"\b(?:an?|the|these|those|you|such|every|all) (?:\w+ )?$", re.IGNORECASE)
_CLOSED = re.compile(_MARK)
_AUTHOR = frozenset(("i", "we"))
_LEAD = 50  # characters before a word in which it may be called one


def is_spoken_of(text: str, start: int, end: int) -> bool:
    """Tell whether a word is spoken of rather than said: the term “X”; he was called X."""
    if _CALLED_SO.search(text[max(0, start - _LEAD) : start]):
        return True
    alone = _CLOSED.match(text, end) is not None
    opened, closed = start, end
    if quotation := _find_quotation(text, start, end):
        opened, closed = quotation[0] + 1, quotation[1] - 1
    elif not alone:
        return False
    lead = text[max(0, opened - _LEAD) : opened]
    said = _SAID_BY_OTHERS.search(lead)
    if said and (said["who"] or "").strip().lower() not in _AUTHOR:
        return True
    if _CALLED_A_WORD.search(lead) or _WAS_SAID.match(text, closed):
        return True
    return (
        alone
        and _CLOSED.fullmatch(text, start - 1, start) is not None
        and _IS_A_WORD.match(text, end) is not None
    )


def is_named(text: str, start: int, end: int) -> bool:
    """Tell whether a slur is named and not used: the word X; stop calling kids X; X is a slur."""
    lead = text[max(0, start - _LEAD) : start]
    if _NAMED.search(lead):
        return True
    return _IS_A_SLUR.match(text, end) is not None and not _USED.search(lead)


def _find_quotation(text: str, start: int, end: int) -> Span | None:
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
