"""The grammar of a personal attack: whether an insult in a sentence is aimed at a fellow reader."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsroom.policy.address_forms import (
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
from newsroom.policy.attack_phrases import find_insults, find_rebuffs
from newsroom.policy.excuses import is_reported, is_supposed
from newsroom.policy.people import People
from newsroom.policy.phrasing import compile_phrase, one_of
from newsroom.policy.quotation import is_in_quotation_marks
from newsroom.policy.readings import Reading
from newsroom.policy.words import Matcher, Word

# Nouns that are verbs, things or everyday names as well: "you fool nobody", "you eat garbage".
# They call someone only where the phrase ends.
DOUBTFUL_NOUNS = frozenset(
    {
        *("fool", "troll", "clown", "trash", "garbage", "scum", "filth", "vermin", "rat", "pig"),
        *("dog", "cheat", "tool", "bum", "cow", "snake", "ass", "jerk", "nut", "joke", "hack"),
        *("monkey", "sheep", "parasite", "puppet", "donkey", "creep", "leech", "crook", "thief"),
        *("crap", "shit", "bull", "bully", "coward", "liar", "racist", "fascist", "nazi", "fuck"),
        *("dick", "bitch", "screw", "suck", "piss", "bugger", "cock", "animal", "hypocrite"),
    }
)
ADJECTIVE = "adjective"
LONGEST_SENTENCE = 400  # characters to either side of an insult
THINGS = frozenset({"trash", "garbage", "filth", "crap", "shit", "bull", "joke"})
_PUNCTUATION = ' .!?,:;…"”)('
_SENTENCE_END = re.compile(r"(?<!\bmr)(?<!\bdr)(?<!\bms)(?<!\bmrs)[.!?…]+[\s\"”»)]*(?=\s|$)|[\n;]+")
_INTERJECTIONS = one_of(
    """
    hey | oh | ok | okay | well | look | listen | no | yes | yeah | nope | wrong | lol | haha
    | sorry | so | and | ah | yo | sure | dear | my dear | exactly | nonsense | again | here
    """
)
_EPITHET = one_of(
    r"""
    poor | little | old | big | fat | dirty | filthy | silly | sad | miserable | arrogant
    | complete | total | absolute | utter | fuck(?:ing|in) | freaking | bloody | damn(?:ed)?
    | goddamn(?:ed)? | (?:right|left)[- ]wing | self[- ]\w+ | so called | bunch of | pack of
    | brain ?dead | brainless | \w+ (?:loving|hating) | stupid | dumb | pathetic | ignorant
    | racist | sexist | fascist | communist | liberal | conservative | lying | cowardly | greedy
    | corrupt | hateful | evil | disgusting | ugly | lazy | crazy | sick | hypocritical
    """
)

# Tried on what stands left of the insult; each reaches up to it.
_PREDICATE = compile_phrase(rf"(?<![\w@'’])(?:{YOU_ARE}){BETWEEN} \Z")
_QUESTION = compile_phrase(rf"(?<!\w)(?:are|r|were) {YOU}{BETWEEN} \Z")
_MENTIONED = compile_phrase(rf"{MENTION}(?:{IS}{BETWEEN}|[,:]?) \Z")
_MAKES = compile_phrase(
    rf"(?<!\w)(?:(?:that|this|it|which)(?: just| only)? (?:makes|proves|shows) you (?:to be )?an?"
    rf"|^\W*(?:quit|stop) (?:being|acting)(?: like)?|if you (?:weren't|were not))"
    rf"(?: {DEGREE})*(?: an?| the)?(?: {DEGREE})* \Z"
)
_YOU_NOUN = compile_phrase(
    rf"(?<![\w'’])(?:you|u|ya)(?: (?:all|two|lot|guys|people))?,?(?: {_EPITHET},?)* \Z"
)
_YOU_FREE_NOUN = compile_phrase(rf"(?<!\w)(?:you|u)(?: {FREE}){{1,3}} \Z")
_OPENING = compile_phrase(
    rf"\W*(?:{_INTERJECTIONS},? ){{0,2}}(?:{MENTION},? )?(?P<call>(?:{_EPITHET} )*)"
)
_CLOSING = compile_phrase(rf".*\w\s*(?:,|—|–|-|\.\.\.|…)\s*(?P<call>(?:{_EPITHET},? )*)")
_HOW = compile_phrase(rf"\bhow (?:{DEGREE} )*\Z")
_WHAT = compile_phrase(rf"\bwhat (?:{GROUP} |an? )(?:an? )?(?:{FREE} ){{0,3}}\Z")
# Tried on what stands right of the insult, from it on.
_LIKE_YOU = compile_phrase(
    r"(?: (?:people|person|man|woman|sheep|folks|guys|kids|trolls?))?,? (?:like|such as)"
    r" (?:you|u|yourself|yourselves)\b"
    r"(?! (?:say|said|described?|mention(?:ed)?|see|saw|know|call|put|wrote|to|are)\b)"
)
_AS_YOU = compile_phrase(r" as (?:you|u)(?: are)?(?=\s*(?:$|[.!?,;)\n]))")
_YOU_END = compile_phrase(rf",? (?:that )?{YOU}(?:{ARE}| (?:truly|really|clearly) are)(?!\w)")
_ARE_YOU = compile_phrase(rf",? (?:are|r|can|could) {YOU}(?: (?:be|get|possibly))?(?!\w)")
_PERSON = compile_phrase(
    r",?(?: (?:little|old|fat|ugly|evil|miserable|lying|\w+ish))*"
    r" (?:man|woman|boy|girl|child|people|person|fellow|guy|kid|human|excuse|piece|sack|bag|waste"
    r"|bunch|lot|creature|animal|hack|fucks?|bastards?|bitch|ass(?:es)?|mf|sob|pos)\b(?!['’]s)"
)
_EDGE = compile_phrase(
    r"\s?[.!?,;:…)\"”]|\s*$|\s*\n|\s+[-—–] | (?:who|that|if|and|because|you|can't|don't)\b"
)
_TALKS_TO_READER = re.compile(r"\b(?:you|your|u|ur|read|go|learn|try|look|stop|do|get|shut)\b")
_TALKS_OF_OTHERS = re.compile(r"\b(?:he|she|they|him|his|her|them|their|who)\b")
_COMMANDS = compile_phrase(
    r"\s*(?:read|learn|try|go|get|stop|look|think|do|don't|grow|wake|check|keep|ask|tell|open|nice"
    r"|wrong|no|nope|yes|exactly|sure|thanks?|congratulations|again|says|ok)\b|.*\b(?:you|your|u)\b"
)


@dataclass(frozen=True, slots=True)
class Insult:
    """An insult and what stands round it in its sentence."""

    left: str
    said: str
    right: str
    lemma: str = ""
    adjective: bool = False

    @property
    def plural(self) -> bool:
        return self.said != self.lemma and self.said.endswith("s")

    @property
    def closes_phrase(self) -> bool:
        return _EDGE.match(self.right) is not None


class AttackGrammar:
    """Finds insults that are aimed at a fellow reader."""

    def __init__(self, insults: Matcher, *, mild: bool) -> None:
        """Take the words to look for.

        Args:
            mild: whether mild adjectives (silly, naive) count; mild nouns (liar) always do.
        """
        self._insults = insults
        self._mild = mild

    def find(self, reading: Reading, people: People) -> Iterator[tuple[int, int]]:
        """Find attacks in one reading: spans of its text, from the person to the insult."""
        text = reading.text
        for match in self._insults.find(reading):
            word = match.word
            if self._counts(word):
                span = match.start, match.end
                yield from _aim(text, span, word.lemma, word.part == ADJECTIVE, people)
        for span in find_insults(reading):
            yield from _aim(text, span, "", False, people)
        for start, end in find_rebuffs(reading):
            if not is_in_quotation_marks(text, start, end):
                yield start, end

    def _counts(self, word: Word) -> bool:
        """Tell whether a word insults. Of profanity only nouns do: "you are damn right"."""
        if word.category != "insult":
            return word.part == "noun" and not word.lemma.endswith("ing")
        return self._mild or word.severity > 1 or word.part != ADJECTIVE


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
    for pattern in (_PREDICATE, _QUESTION, _MENTIONED, _MAKES):
        if match := pattern.search(insult.left):
            return match.start(), 0
    return None


def _find_address(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find what is said to somebody: "how stupid are you", "fools like you", "you fool"."""
    call = _find_epithet if insult.adjective else _find_call
    return _find_exclamation(insult) or _find_comparison(insult) or call(insult, people)


def _find_exclamation(insult: Insult) -> tuple[int, int] | None:
    """Find "how stupid are you", "what an idiot you are"."""
    if match := _HOW.search(insult.left) or _WHAT.search(insult.left):
        for pattern in (_YOU_END, _ARE_YOU):
            if said := pattern.match(insult.right):
                return match.start(), said.end()
    return None


def _find_comparison(insult: Insult) -> tuple[int, int] | None:
    """Find "idiots like you", "as stupid as you"."""
    alike = _LIKE_YOU.match(insult.right) or (insult.adjective and _AS_YOU.match(insult.right))
    return (len(insult.left), alike.end()) if alike else None


def _find_epithet(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "you stupid man": an adjective calls someone only with a person after it."""
    match = _YOU_NOUN.search(insult.left)
    person = _PERSON.match(insult.right)
    if match and person:
        return match.start(), person.end()
    return _find_last_word(insult, people) if insult.said == "stupid" else None


def _find_call(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "you fool", "Fool, …" and "…, fool": a noun that calls someone."""
    edge = insult.closes_phrase
    if insult.lemma in DOUBTFUL_NOUNS and not edge:
        return None
    if match := _YOU_NOUN.search(insult.left):
        return match.start(), 0
    if not edge or insult.plural:
        return None
    certain = insult.lemma not in DOUBTFUL_NOUNS
    if certain and (match := _YOU_FREE_NOUN.search(insult.left)):
        return match.start(), 0
    if match := _OPENING.fullmatch(insult.left):
        rest = insult.right.strip(_PUNCTUATION)
        speaks = _TALKS_TO_READER.search(rest) or (not rest and people.addressed)
        return (match.start("call"), 0) if speaks else None
    return None if insult.lemma in THINGS else _find_last_word(insult, people)


def _find_last_word(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "read the article, fool"."""
    match = _CLOSING.fullmatch(insult.left)
    if not match or insult.right.strip(_PUNCTUATION) or not _speaks_to_reader(insult.left, people):
        return None
    return match.start("call"), 0


def _speaks_to_reader(left: str, people: People) -> bool:
    """Tell whether a sentence that ends in ", fool" talks to a reader rather than of someone."""
    if _TALKS_OF_OTHERS.search(left):
        return False
    if _COMMANDS.match(left):
        return True
    return people.addressed and left.count(",") == 1  # more of them make a list


def _find_named(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find an attack on someone by name: "Joe is a …", "that … Joe"."""
    for name in people.names:
        if name in insult.left and (match := _compile_subject(name).search(insult.left)):
            return match.start(), 0
        if name in insult.right and (match := _compile_name_after(name).match(insult.right)):
            return len(insult.left), match.end()
    return None


@lru_cache(maxsize=1024)
def _compile_subject(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@?{re.escape(name)}{_IS_BETWEEN}\Z")


@lru_cache(maxsize=1024)
def _compile_name_after(name: str) -> re.Pattern[str]:
    return re.compile(rf",?\s+@?{re.escape(name)}(?!\w|['’]s)")


def _find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Find the sentence round a span, or as much of it as a person would keep in mind."""
    first, last = max(0, start - LONGEST_SENTENCE), min(len(text), end + LONGEST_SENTENCE)
    for mark in _SENTENCE_END.finditer(text, first, start):
        first = mark.end()
    close = _SENTENCE_END.search(text, end, last)
    return first, close.end() if close else last


_IS_BETWEEN = compile_phrase(rf"{IS}{BETWEEN} ").pattern
