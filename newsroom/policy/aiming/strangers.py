"""Whether "you" is no reader: somebody called by a name that nobody in the discussion bears."""

from collections.abc import Container

import regex

from newsroom.policy.aiming.language import Language
from newsroom.policy.people import People
from newsroom.policy.readings import Reading

_NEAR = 160  # characters before a phrase in which somebody may be called
_CAPITAL = r"\p{Lu}[\p{L}'’-]*\p{Ll}"
_NAME = (
    rf"(?P<name>{_CAPITAL}(?:(?: (?:\p{{Lu}}\.|de|der|den|van|von|al|bin|ben|di|da|le|la)){{0,2}}"
    rf" {_CAPITAL}){{0,3}})"
)
# Before or after the name: "Goodbye, …", "Shame on you …".
_PASSING = (
    r"(?i:goodbye|farewell|bye|shame on you|shame on|come on|mr\.?|mrs\.?|ms\.?|dr\.?|dear|senator)"
)
_BEFORE = regex.compile(rf"(?:^|[.!?…\n]\s*)(?:{_PASSING},? ){{0,2}}{_NAME}\s*[,!.]+(?=\s)")
# "… and a cheat, Joe Biden": between what somebody is called and his name.
_FURTHER = r"(?:,?(?: and| or)? an? (?:[\w'’-]+ ){0,2}[\w'’-]+| and [\w'’-]+){1,4},"
_AFTER = regex.compile(
    rf"(?:,|{_FURTHER}|[.!]+\s{_PASSING},?)?\s(?:{_PASSING},? )?{_NAME}\s*(?:$|[.!?,\n])"
)
_NEXT_BUT_ONE = regex.compile(r"[.!?]\s.*[.!?]\s", regex.DOTALL)  # sentences after the call
_WORD = regex.compile(r"\w+")


# "Joe" in "Joe Biden", "Ann Joe".
_NAME_BEFORE = regex.compile(rf"(?<!\w)({_CAPITAL}) \Z")
_NAME_AFTER = regex.compile(rf" {_CAPITAL}")


def calls_stranger(
    reading: Reading, span: tuple[int, int], people: People, language: Language
) -> bool:
    """Tell whether a phrase is said to somebody called by a name that no reader bears.

    A full name, or one that the article tells of, calls a stranger always; a single one only
    where it is known who takes part and nobody is answered.
    """
    source = reading.source
    start, end = reading.original(*span)
    begin = max(0, start - _NEAR)
    called = [match for match in _BEFORE.finditer(source, begin, end) if match.end("name") <= start]
    if after := _AFTER.match(source, end):
        called.append(after)
    for match in called:
        if _NEXT_BUT_ONE.search(source, match.end(), start):
            continue
        name = match["name"]
        words = [word.lower() for word in _WORD.findall(name)]
        no_names = language.no_names
        if words[0] in no_names or words[-1] in no_names:
            continue
        if people.is_in_story(words[-1]):
            return True
        if people.is_borne_by_reader(name):
            continue
        if words[-1] in language.public or len(words) > 1:
            return True
        if people.reply.earlier_authors and not people.addressed:
            return True
    return False


def is_part_of_name(reading: Reading, span: tuple[int, int], no_names: Container[str]) -> bool:
    """Tell whether a name as it is written goes on before or behind: "Joe" in "Joe Biden".

    Args:
        no_names: words in lower case that are written large at a sentence's beginning only.
    """
    source = reading.source
    start, end = reading.original(*span)
    if not source[start : start + 1].isupper():
        return False
    if _NAME_AFTER.match(source, end):
        return True
    before = _NAME_BEFORE.search(source, max(0, start - _NEAR), start)
    return before is not None and before[1].lower() not in no_names


# "Are you a Snoop Dogg fan?"
_JOINT = r"(?:(?:and|of|the|&) )?"
_LIKED_TITLE = regex.compile(
    rf"(?P<title>(?:[ -]{_JOINT}\p{{Lu}}[\w'’-]*){{0,4}}) (?:fan|lover|listener|reader|concert"
    r"|album|shirt|poster|record|ticket|song|film|movie|episode|devotee|enthusiast|graduate|alum)\w*\b"
)
_TITLE_BEFORE = regex.compile(rf"\p{{Lu}}[\w'’-]* {_JOINT}$")


def is_in_title(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a word is of a title that somebody likes."""
    source = reading.source
    start, end = reading.original(*span)
    if not source[start].isupper() or source.isupper():
        return False
    liked = _LIKED_TITLE.match(source, end)
    if liked is None:
        return False
    return bool(liked["title"]) or _TITLE_BEFORE.search(source, 0, start) is not None
