"""Which pronouns stand for a group of people that was named before: "they", "these people"."""

import re
from bisect import bisect_left

from newsroom.policy.grammar.english.groups.peoples import (
    ALL_FOLK,
    ALL_NEWCOMERS,
    ALL_SEX,
    OF_NEWCOMERS,
    PRONOUN,
    PRONOUN_OF_NEWCOMERS,
)
from newsroom.policy.grammar.phrasing import Phrase

Span = tuple[int, int]

_PRONOUNS = Phrase(
    r"(?<![\w'’-])(?:they(?! say\b)|(?<!(?:all|one|lot|ome|ost|any|few)\ of\ )them(?!selves)"
    r"|(?:these|those) people|the rest(?: of (?:them|those people))?(?= (?:are|r)\b)"
    r"|people like (?:them|that|these"
    r"|those)|(?:the|this|that) (?:whole |entire )?lot(?: of them)?)(?![\w-])"
)
_NAMED = re.compile(f"[{ALL_FOLK}-{OF_NEWCOMERS}]++")
_BREATH = re.compile(r"[,;:—–]|\s-\s|\bbecause\b|\band\s+\Z")
_OPENS = re.compile(r"(?:^|[.!?;\n]\s*)(?:[\w'’]+,? ){0,2}\Z")
# "look what the Turks did to the street": they did it, and nobody else is named.
_ACTS = Phrase(
    r"(?:^|[.!?;\n]\s*)(?:(?!\w+s\b(?<!since)(?<!was)(?<!this))[\w'’]+,? ){0,8}"
    rf"(?:what|how|since|when|where|after|that|way) [{ALL_FOLK}{ALL_NEWCOMERS}]++"
    r" (?:did|do|have|are|came|come|moved|arrived|live|got|took|showed|settled)\b"
)
# "My street is full of Turks", "I had a Turk as a neighbour": nobody else is spoken of.
_MET = Phrase(
    r"\b(?:full of|overrun (?:with|by)|there(?:'s| is| are| were| was)(?: \w+){0,2}|look at|let"
    r"|because of|(?:i|we)(?:'ve| have| had| really| just| don't| never| used to){0,2}"
    r" (?:seen|saw|see|met|meet|know|knew|had|have|hired?|liked?|trust|hate|loathe|work(?:ed)? with"
    r"|lived? (?:near|next to|with|among)|sat (?:near|next to|beside)))(?: \w+)? \Z"
)
_LONGEST_BACK = 120  # characters from a group to a pronoun that stands for it
_SENTENCE_END = re.compile(r"[.!?\n]+\s")
_NAMED_AFTER = Phrase(
    rf"[^.!?\n]{{1,80}}?, (?:all )?(?=[{ALL_FOLK}{ALL_SEX}{ALL_NEWCOMERS}]++\s*(?:$|[.!\n]))"
)


def mark_pronouns(marked: str) -> str:
    """Put signs in place of pronouns for a group named before, in the same breath or the last."""
    groups = [match.span() for match in _NAMED.finditer(marked)]
    if not groups:
        return marked
    pieces: list[str] = []
    done = 0
    for match in _PRONOUNS.finditer(marked):
        index = bisect_left(groups, match.span()) - 1
        if index >= 0 and _stands_for(marked, groups[index], match.start()):
            newcomers = marked[groups[index][0]] in (ALL_NEWCOMERS, OF_NEWCOMERS)
            sign = PRONOUN_OF_NEWCOMERS if newcomers else PRONOUN
        elif _NAMED_AFTER.match(marked, match.end()):
            sign = PRONOUN
        else:
            continue
        pieces += marked[done : match.start()], sign * len(match[0])
        done = match.end()
    return "".join(pieces) + marked[done:]


def _stands_for(marked: str, group: Span, pronoun: int) -> bool:
    """Tell whether a pronoun is for a group: beyond a comma, or what the last sentence is about."""
    if pronoun - group[1] >= _LONGEST_BACK:
        return False
    between = marked[group[1] : pronoun]
    ends = len(_SENTENCE_END.findall(between))
    if not ends:
        return _BREATH.search(between) is not None and not between.endswith("that ")
    first = max(0, group[0] - _LONGEST_BACK)
    if ends != 1:
        return False
    if _MET.search(marked, first, group[0]):
        return True
    acts = _ACTS.search(marked, first, pronoun)
    return _OPENS.search(marked, first, group[0]) is not None or (
        acts is not None and acts.end() > group[1]
    )
