"""What no newspaper's feed has, and parsers would take minutes or gigabytes for.

Looks at text alone, sound or not: what is refused or cut off here has not been parsed.
"""

import re
from itertools import pairwise

# Podcasts keep all their episodes in their feeds, and what is said of each three times over: 7 KiB
# each are usual, so 700 of them are 5 MiB, and a daily paper has as many in two years. This is
# enough for more than 2,000. Read in 5 seconds and 300 MiB at most, if all of it is well filled.
LARGEST_BYTES = 16 * 1024 * 1024

# Guesses, far above what newspapers have and low enough for a few seconds.
_MOST_TAGS = 500_000  # 10,000 long articles have half of it; a tree of more fills the memory
MOST_ENTRIES = 20_000  # half a minute for ten times as many, were they all empty
_MOST_ATTRIBUTES = 200  # of one element; all are gone through for each
_MOST_PREFIXES = 100  # gone through for each element
_MOST_CATEGORIES = 500  # of one entry; each is compared with all before
_LONGEST_WORD = 100  # of a name; an email address is looked for from each letter
_MOST_BASES = 500_000_000  # their number by their length; each may add to all around it
_LONGEST_BARE = 300_000  # characters of one element outside quotation marks; each costs 160 bytes

_MOST_HTML_TAGS = 5_000  # of one text; a parser looks through all that are open for each
_MOST_HTML_ATTRIBUTES = 1_000  # of one element; a parser looks through all for each

TOO_MANY_ENTRIES = "this has more entries than any newspaper's feed"

# Most of these begin with one letter that is known, which a search goes to at once.
_BASE = re.compile(r"[bB][aA][sS][eE]\s*+=\s*+(?:\"([^\"<]*+)|'([^'<]*+)|([^\s>]*+))")
_BARE = re.compile(rf"<[A-Za-z][^<>\"']{{{_LONGEST_BARE}}}")
_ATTRIBUTES = re.compile(
    r"<[A-Za-z][\w:.-]*+"
    r"(?:\s++[\w:.-]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'|[^\s\"'<>]++))"
    rf"{{{_MOST_ATTRIBUTES + 1}}}"
)
_HTML_ATTRIBUTES = re.compile(
    r"<[A-Za-z](?:[\s/]*+[^\s/<>][^\s/<>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']++)?+)?+)"
    rf"{{{_MOST_HTML_ATTRIBUTES + 1}}}"
)
_PREFIX_USED = re.compile(r"<([A-Za-z][\w.-]*+):")
_PREFIX_DECLARED = re.compile(r"xmlns:([\w.-]++)")
_ENTRY = re.compile(r"<(?:\w++:)?(?:item|entry)\b", re.IGNORECASE)
_CATEGORY = re.compile(r"<(?:\w++:)?(?:category|subject)\b", re.IGNORECASE)
_CATEGORIES = re.compile(
    r"<(?:\w++:)?(?:keywords|tags)\b[^<>]*+>(?:<!\[CDATA\[)?+([^<\]]*+)", re.IGNORECASE
)
_OF_NAMES = re.compile(
    r"<(?P<ends>/)?(?:\w++:)?"
    r"(?:author|creator|contributor|publisher|managingEditor|webMaster|owner|name|email)"
    r"(?:\s[^<>]*)?(?<!/)>",
    re.IGNORECASE,
)
_ENDLESS_WORD = re.compile(rf"[\w.+-]{{{_LONGEST_WORD + 1}}}")


def find_excess(text: str) -> str | None:
    """Say what of a feed is out of all bounds; None when it may be parsed."""
    if text.count("<") > _MOST_TAGS:
        return "this has more elements than any newspaper's feed"
    if _ATTRIBUTES.search(text) or _BARE.search(text):
        return "this has an element with more attributes than any newspaper's feed"
    prefixes = {*_PREFIX_USED.findall(text), *_PREFIX_DECLARED.findall(text)}
    if len(prefixes) > _MOST_PREFIXES:
        return "this has more namespaces than any newspaper's feed"
    bases = [max(found.groups(""), key=len) for found in _BASE.finditer(text)]
    if len(bases) * sum(map(len, bases)) > _MOST_BASES:
        return "this names more base addresses than any newspaper's feed"
    starts = [found.start() for found in _ENTRY.finditer(text)]
    if len(starts) > MOST_ENTRIES:
        return TOO_MANY_ENTRIES
    for start, end in pairwise((*starts, len(text))):
        entry = text[start:end]  # one at a time: all of them are as large as the feed
        if _count_categories(entry) > _MOST_CATEGORIES:
            return "this has an entry in more categories than any newspaper's"
        if _has_endless_name(entry):
            return "this has a name that is longer than any author's"
    return None


def cut_html(html: str, longest: int, *, most_tags: int = _MOST_HTML_TAGS) -> str:
    """Return the beginning of a piece of HTML that is soon read, however it is nested.

    Args:
        longest: characters.
    """
    html = html[:longest]
    crowded = _HTML_ATTRIBUTES.search(html)
    if crowded:
        html = html[: crowded.start()]
    if html.count("<") <= most_tags:
        return html
    return "<".join(html.split("<", most_tags + 1)[:-1])


def _count_categories(entry: str) -> int:
    at_most = entry.count("<") * 2 + entry.count(",")
    if at_most <= _MOST_CATEGORIES:
        return at_most
    listed = sum(found[1].count(",") + 1 for found in _CATEGORIES.finditer(entry))
    return listed + sum(1 for _ in _CATEGORY.finditer(entry))


def _has_endless_name(entry: str) -> bool:
    depth = start = 0  # of elements that hold names; where the text after the last of them begins
    for found in _OF_NAMES.finditer(entry):
        if depth and _ENDLESS_WORD.search(entry, start, found.start()):
            return True
        depth = max(depth - 1, 0) if found["ends"] else depth + 1
        start = found.end()
    return depth > 0 and bool(_ENDLESS_WORD.search(entry, start))
