"""The grammar of a personal attack: whether an insult in a sentence is aimed at a fellow reader."""

import re
from collections.abc import Iterator, Sequence

from newsroom.policy.grammar.english.address_forms import (
    ARE,
    BETWEEN,
    DEGREE,
    FREE,
    GROUP,
    IS,
    MENTION,
    YOU,
    YOU_ARE,
)
from newsroom.policy.grammar.english.calls import PERSON, Insult, find_call
from newsroom.policy.grammar.english.excuses import is_reported, is_supposed
from newsroom.policy.grammar.english.phrases import find_insults, find_rebuffs
from newsroom.policy.grammar.phrasing import compile_phrase
from newsroom.policy.people import People, find_name
from newsroom.policy.quotation import is_in_quotation_marks
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

ADJECTIVE = "adjective"
LONGEST_SENTENCE = 400  # characters to either side of an insult
_SENTENCE_END = re.compile(r"(?<!\bmr)(?<!\bdr)(?<!\bms)(?<!\bmrs)[.!?…]+[\s\"”»)]*(?=\s|$)|[\n;]+")
# Tried on what stands left of the insult; each reaches up to it.
_PREDICATE = compile_phrase(rf"(?<![\w@'’])(?:{YOU_ARE}){BETWEEN} \Z")
_QUESTION = compile_phrase(rf"(?<!\w)(?:are|r|were) {YOU}{BETWEEN} \Z")
_MENTIONED = compile_phrase(rf"{MENTION}(?:{IS}{BETWEEN}|[,:]?) \Z")
_MAKES = compile_phrase(
    rf"(?<!\w)(?:(?:that|this|it|which)(?: just| only)? (?:makes|proves|shows) you (?:to be )?an?"
    rf"|^\W*(?:quit|stop) (?:being|acting)(?: like)?|if you (?:weren't|were not))"
    rf"(?: {DEGREE})*(?: an?| the)?(?: {DEGREE})* \Z"
)
_NAMED = compile_phrase(rf"{IS}{BETWEEN} \Z")
_YOURS = compile_phrase(
    r"(?<!\w)your (?:\w+ )?(?:mother|mom|mum|father|dad|wife|husband|sister|brother|family|parents"
    rf"|kids|children|son|daughter|kind)(?: (?:is|are|was|were)|['’]s){BETWEEN} \Z"
)
_HOW = compile_phrase(rf"\bhow (?:{DEGREE} )*\Z")
_WHAT = compile_phrase(rf"\bwhat (?:{GROUP} |an? )(?:an? )?(?:{FREE} ){{0,3}}\Z")
# Tried on what stands right of the insult, from it on.
_BEFORE_NAME = compile_phrase(r",? @?")
_LIKE_YOU = compile_phrase(
    r"(?: (?:people|person|man|woman|sheep|folks|guys|kids|trolls?))?,? (?:like|such as)"
    r" (?:you|u|yourself|yourselves)\b"
    r"(?! (?:say|said|described?|mention(?:ed)?|see|saw|know|call|put|wrote|are)\b)"
)
_AS_YOU = compile_phrase(r" as (?:you|u)(?: are)?(?=\s*(?:$|[.!?,;)\n]))")
_YOU_END = compile_phrase(rf",? (?:that )?{YOU}(?:{ARE}| (?:truly|really|clearly) are)(?!\w)")
_ARE_YOU = compile_phrase(rf",? (?:are|r|can|could) {YOU}(?: (?:be|get|possibly))?(?!\w)")


def find_attacks(
    reading: Reading, insults: Sequence[Match], people: People
) -> Iterator[tuple[int, int]]:
    """Find insults that are aimed at a fellow reader: spans from the person to the insult."""
    text = reading.text
    for match in insults:
        word = match.word
        yield from _aim(text, (match.start, match.end), word.lemma, word.part == ADJECTIVE, people)
    for span in find_insults(reading):
        yield from _aim(text, span, text[slice(*span)], False, people)
    for start, end in find_rebuffs(reading):
        if not is_in_quotation_marks(text, start, end):
            yield start, end


def _aim(
    text: str, span: tuple[int, int], lemma: str, adjective: bool, people: People
) -> Iterator[tuple[int, int]]:
    """Yield the attack an insult is part of, unless it is aimed at nobody here."""
    start, end = span
    if re.match(r"-\w", text[end : end + 2]):
        return  # "idiot-proof"
    first, last = _find_sentence(text, start, end)
    insult = Insult(text[first:start], text[start:end], text[end:last], lemma, adjective)
    aimed = _find_verdict(insult) or _find_named(insult, people)
    if aimed and not is_supposed(text, (first + aimed[0], end + aimed[1]), (first, last)):
        target = first + aimed[0], end + aimed[1]
    elif called := _find_address(insult, people):
        target = first + called[0], end + called[1]
    else:
        return
    if not is_reported(text, target, (first, last)):
        yield target


def _find_verdict(insult: Insult) -> tuple[int, int] | None:
    """Find "you are an idiot": where it begins in `left`, and how far it goes into `right`."""
    if insult.lemma == "ignorant" and insult.right.startswith((" of ", " about ")):
        return None
    for pattern in (_PREDICATE, _QUESTION, _MENTIONED, _MAKES, _YOURS):
        if match := pattern.search(insult.left):
            return match.start(), 0
    return None


def _find_address(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find what is said to somebody: "how stupid are you", "fools like you", "you fool"."""
    return _find_exclamation(insult) or _find_comparison(insult) or find_call(insult, people)


def _find_exclamation(insult: Insult) -> tuple[int, int] | None:
    """Find "how stupid are you", "what an idiot you are"."""
    match = _HOW.search(insult.left) or _WHAT.search(insult.left)
    if not match:
        return None
    person = PERSON.match(insult.right) if insult.adjective else None
    begin = person.end() if person else 0
    for pattern in (_YOU_END, _ARE_YOU):
        if said := pattern.match(insult.right, begin):
            return match.start(), said.end()
    return None


def _find_comparison(insult: Insult) -> tuple[int, int] | None:
    """Find "idiots like you", "as stupid as you"."""
    alike = _LIKE_YOU.match(insult.right) or (insult.adjective and _AS_YOU.match(insult.right))
    return (len(insult.left), alike.end()) if alike else None


def _find_named(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find an attack on someone by name: "Joe is a …", "that … Joe"."""
    for name in people.named_in(f"{insult.left}\n{insult.right}"):
        for start, end in find_name(insult.left, name):
            if _NAMED.match(insult.left, end):
                return start, 0
        for start, end in find_name(insult.right, name):
            owns = insult.right.startswith(("'s", "’s"), end)  # "that idiot Joe's plan"
            if not owns and _BEFORE_NAME.fullmatch(insult.right, 0, start):
                return len(insult.left), end
    return None


def _find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Find the sentence round a span, or as much of it as a person would keep in mind."""
    first, last = max(0, start - LONGEST_SENTENCE), min(len(text), end + LONGEST_SENTENCE)
    for mark in _SENTENCE_END.finditer(text, first, start):
        first = mark.end()
    close = _SENTENCE_END.search(text, end, last)
    return first, close.end() if close else last
