"""Where a listed word means no harm: set phrases, longer words, names."""

from functools import cache

import regex

from newsroom.policy.readings import Reading
from newsroom.policy.readings.letters import fold

Pattern = regex.Pattern[str]

_CONTEXT = 60  # characters round a match in which a set phrase may stand
_WORD = regex.compile(r"[\w*]+")


@cache  # compiled when the word they excuse is first met, which for most is never
def compile_phrases(phrases: tuple[str, ...]) -> Pattern | None:
    """Compile folded phrases: whole words, any punctuation between them, `*` for any ending."""
    alternatives = [
        r"[\W_]+".join(
            regex.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "")
            for word in _WORD.findall(phrase)
        )
        for phrase in phrases
    ]
    if not alternatives:
        return None
    return regex.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")


def is_excused(phrases: tuple[str, ...], reading: Reading, start: int, end: int) -> bool:
    """Tell whether a match is part of one of the phrases, as read or as it was written."""
    pattern = compile_phrases(phrases)
    if pattern is None:
        return False
    around = pattern.finditer(
        reading.text, max(0, start - _CONTEXT), end + _CONTEXT, overlapped=True
    )
    if any(phrase.start() <= start and end <= phrase.end() for phrase in around):
        return True
    if not reading.changes:
        return False
    low, high = reading.original(start, end)
    return pattern.fullmatch(fold(reading.source[low:high])) is not None


_TITLE_CASE = regex.compile(r"\p{Lu}\p{Ll}+")
_NAME_AFTER = regex.compile(r"(?:['’]s)?[ \u00a0]\p{Lu}")
_COMMON_BEFORE = regex.compile(
    r"(?:\b(?:an?|the|you|such|these|those|your|my)|[.!?:\n]|^)[\s\"“«(]*$", regex.I
)
_INITIAL_BEFORE = regex.compile(r"\b\p{Lu}\.\s$")


def is_name(reading: Reading, start: int, end: int) -> bool:
    """Tell Dick Cheney, Philip K. Dick and Pussy Riot from the words they are written like.

    A capital in the middle of a sentence counts as a name; at the start of one, or after "a" and
    "you", it proves nothing unless another capital follows.
    """
    low, high = reading.original(start, end)
    source = reading.source
    if not _TITLE_CASE.fullmatch(source[low:high]):
        return False
    before = source[max(0, low - _CONTEXT) : low]
    if _NAME_AFTER.match(source, high) or _INITIAL_BEFORE.search(before):
        return True
    return _COMMON_BEFORE.search(before) is None
