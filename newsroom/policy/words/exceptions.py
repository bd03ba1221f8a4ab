"""Where a listed word means no harm: set phrases, longer words, names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from newsroom.policy.readings import Reading
from newsroom.policy.words.tree import Node

_CONTEXT = 60  # characters round a match in which a set phrase may stand
_LONG_WORD = 16  # characters of a word in such a phrase, with what stands before it
_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r"[\w*]+")
_BETWEEN_HYPHENS = "*-"  # what a phrase begins with that is for Chorlton-cum-Hardy alone
_HYPHENS = "-‐‑–"
_COMPANION = "…"  # what a phrase begins with that may stand anywhere near
_YOU = frozenset(("you", "u", "ur", "youre", "ya"))
_SPOKEN_TO = 4  # words before a match in which "you" makes it no matter of dogs or heirs


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases as a tree, so that sixty cost a text little more than one."""

    root: Node[bool]
    companions: Node[bool] | None
    reach: int  # words of the longest phrase on one side of the match
    between_hyphens: bool


@cache  # compiled when the word they excuse is first met, which for most is never
def _compile(phrases: tuple[str, ...]) -> _Phrases:
    root: Node[bool] = Node()
    companions: Node[bool] | None = None
    longest, between_hyphens = 1, False
    for phrase in phrases:
        if phrase.startswith(_BETWEEN_HYPHENS):
            between_hyphens = True
        elif phrase.startswith(_COMPANION):
            companions = companions or Node()
            companions.enter(tuple(_PART.findall(phrase)), True)
        else:
            words = tuple(_PART.findall(phrase))
            root.enter(words, True)
            longest = max(longest, len(words))
    return _Phrases(root, companions, longest - 1, between_hyphens)


def is_excused(phrases: tuple[str, ...], reading: Reading, start: int, end: int) -> bool:
    """Tell whether a match is part of one of the phrases, as read or as it was written.

    A phrase is of whole words with any punctuation between them; `*` stands for any ending. One
    like `*-cum-*` excuses the word between hyphens, and `… litter` one near which it stands.
    """
    if not phrases:
        return False
    question = phrases, start, end
    answer = reading.answers.get(question)
    if answer is None:
        answer = reading.answers[question] = _is_excused(phrases, reading, start, end)
    return answer


def _is_excused(phrases: tuple[str, ...], reading: Reading, start: int, end: int) -> bool:
    known, text = _compile(phrases), reading.text
    word = text[start:end]
    words = [word] if word.isalnum() else _WORD.findall(word)
    first, last = 0, len(words) - 1
    if known.reach:
        context = min(_CONTEXT, _LONG_WORD * known.reach)
        low = max(0, start - context)
        low = max(low, text.rfind("\n", low, start) + 1)  # no phrase jumps a line
        high = text.find("\n", end, end + context)
        before = _WORD.findall(text[low:start])[-known.reach :]
        after = _WORD.findall(text[end : high if high >= 0 else end + context])[: known.reach]
        first, last = len(before), last + len(before)
        words = [*before, *words, *after]
    for begin in range(first + 1):
        if _completes(known.root, words, begin, last):
            return True
    if (
        known.companions
        and _knows_company(phrases, known.companions, reading)
        and _has_company(known.companions, text, start, end)
    ):
        return True
    if known.between_hyphens and _is_between_hyphens(text, start, end):
        return True
    if not reading.reveals:
        return False
    return is_excused(phrases, reading.plain, *reading.in_plain(start, end))


def _completes(node: Node[bool], words: Sequence[str], at: int, last: int) -> bool:
    """Tell whether what is left of a phrase stands at `at` and ends at `last` or after it."""
    if at >= len(words):
        return False
    for following in node.follow(words[at]):
        if (following.value and at >= last) or _completes(following, words, at + 1, last):
            return True
    return False


def _knows_company(phrases: tuple[str, ...], companions: Node[bool], reading: Reading) -> bool:
    """Tell whether a companion can begin with any word of a reading."""
    answer = reading.answers.get(phrases)
    if answer is None:
        answer = reading.answers[phrases] = any(map(companions.follow, reading.words))
    return answer


def _has_company(companions: Node[bool], text: str, start: int, end: int) -> bool:
    """Tell whether a companion stands near on the same line, and nobody is spoken to."""
    low = max(start - _CONTEXT, text.rfind("\n", 0, start) + 1, 0)
    high = text.find("\n", end, end + _CONTEXT)
    before = _WORD.findall(text[low:start])
    after = _WORD.findall(text[end : high if high >= 0 else end + _CONTEXT])
    if not _YOU.isdisjoint((*before[-_SPOKEN_TO:], *after[:1])):
        return False
    return any(
        _completes(companions, words, at, 0)
        for words in (before, after)
        for at in range(len(words))
    )


def _is_between_hyphens(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 2) : start], text[end : end + 2]
    return (
        around[0][-1:] in _HYPHENS
        and around[1][:1] in _HYPHENS
        and around[0][:1].isalpha()
        and around[1][-1:].isalpha()
    )


_TITLE_CASE = regex.compile(r"\p{Lu}(?:\p{Ll}+|[-–—_]{2,})")  # the Duke of W----
_NAME_AFTER = regex.compile(r"(?:['’]s)?[ \u00a0]\p{Lu}")
_PLACE_AFTER = regex.compile(r"(?: in|,) \p{Lu}\p{Ll}{3}")
_PERSON_AFTER = regex.compile(
    r"(?:['’]s)? (?:and \p{Lu}\p{Ll}*|said|says|wrote|writes|told|asked|answered|replied|argue[sd]"
    r"|explained|claim(?:s|ed)|thinks|thought|knows|knew|spoke|voted|is|was|has|had|will|would)\b"
)
_ARTICLE_BEFORE = regex.compile(
    r"\b(?:an?|the|(?<!\b(?:thank|bless|miss|with|on|for|to|are)\s)you|such|these|those|your|my|ur)"
    r"(?:\s(?:absolute|complete|total|utter|real|right|proper|little|big|fat|huge|massive|stupid"
    r"|dumb|ugly|lying|dirty|filthy|miserable|pathetic|arrogant|ignorant|sad|silly|old|fucking"
    r"|bloody|damn|goddamn)){0,3}[\s\"“«(]*$",
    regex.I,
)
_BEGINS = regex.compile(r"(?:[.!?:\n]|^)[\s\"“«(]*$")
# Both halves of a British one, since one alone is a word with digits: "SH17 4NU".
_POSTCODE = regex.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?!\w)")
_LONGEST_POSTCODE = 8
_INITIAL_BEFORE = regex.compile(r"\b\p{Lu}\.\s$")


def is_name(reading: Reading, start: int, end: int) -> bool:
    """Tell Dick Cheney, Philip K. Dick and Pussy Riot from the words they are written like.

    A capital in the middle of a sentence counts as a name. At the start of one it does where
    another capital follows, or what a person does: "Dick said". After "a", "you" and "you
    absolute" it proves nothing.
    """
    low, high = reading.original(start, end)
    source = reading.source
    if (
        source[low:high].isupper()
        and source[low - 1 : low] == "<"
        and source[high : high + 1] == ">"
    ):
        return True  # a ticker, as the financial press writes it
    if not _TITLE_CASE.fullmatch(source[low:high]):
        return False
    before = source[max(0, low - _CONTEXT) : low]
    if _NAME_AFTER.match(source, high) or _INITIAL_BEFORE.search(before):
        return True
    if follows_article(before):
        return False
    if _PLACE_AFTER.match(source, high):
        return True
    if not before.strip() or before.rstrip().endswith((".", "!", "?")):
        return _PERSON_AFTER.match(source, high) is not None
    return _BEGINS.search(before) is None


def follows_article(before: str) -> bool:
    """Tell whether a word after these is no name, capital or not: "a", "you", "you absolute"."""
    return _ARTICLE_BEFORE.search(before[-_CONTEXT:]) is not None


def is_postcode(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a word that its digits spell is but part of a postcode."""
    low, high = reading.original(start, end)
    first, last = max(0, high - _LONGEST_POSTCODE), low + _LONGEST_POSTCODE
    codes = _POSTCODE.finditer(reading.source, first, last)
    return any(code.start() <= low and high <= code.end() for code in codes)
