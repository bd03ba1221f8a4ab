"""The grammar of a threat: violence announced to a fellow reader, wished on or urged upon them."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from newsroom.policy.grammar.english.address_forms import MENTION
from newsroom.policy.grammar.english.excuses import is_quoted, is_told_after
from newsroom.policy.grammar.english.outsiders import is_said_to_thing
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.english.threats.contexts import DOUBTS, EXCUSES
from newsroom.policy.grammar.english.threats.deeds import DEEDS
from newsroom.policy.grammar.english.threats.fates import FATES
from newsroom.policy.grammar.english.threats.incitement import BOOKS as INCITEMENT
from newsroom.policy.grammar.english.threats.incitement import find_incitement
from newsroom.policy.grammar.english.threats.leads import (
    HINTED,
    INTENDED,
    INTENT,
    LONGEST_INTENT,
    MANNER,
    ONLY_COULD,
)
from newsroom.policy.grammar.english.threats.menaces import MENACES
from newsroom.policy.grammar.english.threats.verbs import ASSAULT, to_do
from newsroom.policy.grammar.english.threats.violence import DEGREE, OUGHT, SUFFERED
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.people import People
from newsroom.policy.readings import Reading
from newsroom.policy.words import find_word

MOST_FOUND = 20  # threats in one text; more of them prove nothing more
Threat = tuple[int, int, bool]  # start, end, certain
Span = tuple[int, int]

_DEMANDED = Phrase(rf"\b(?:(?:someone|somebody|they|we) {OUGHT}|let's) {DEGREE}\Z")
_INVITATION = one_of(
    rf"""
    so | please | just | oh | now | and | then | go | you (?:should|can|could|may|need to)
    | why don't you | seriously | lol | bro | dude | honestly | hey | ok | maybe
    | do (?:us|everyone|the world|humanity|me)(?: all)? a favou?r(?: and)?
    | go and | {MENTION} | (?:fuck|screw|hate) you
    """
)
_INVITED = Phrase(rf"(?:^|[\n.!?;:…,\"“”—–-])\s*(?:{_INVITATION},? ){{0,5}}\Z")
_LONGEST_INVITATION = 80
_URGED = Phrasebook(
    r"""
    (?:kill|hang|shoot|drown|off|neck|unalive|stab|poison|gas) (?:yourself|yourselves
    |urself)(?! (?:an?|some)\b)
    | slit your (?:wrists?|own throat|throat) | end your (?:own |miserable |sad |pathetic )?life
    | drink bleach | kys | go die | just die(?: already)? | die (?:slowly|screaming|in agony)
    | die in (?:a fire|hell|a ditch)
    | jump (?:off|from|in front of) (?:an?|the|the nearest) (?:\w+ )?(?:bridge|cliff|building|roof
    |bus|train|truck) | choke on it and die | take a long walk off a short pier
    | do (?:us|everyone|the world|humanity)(?: all)? a favou?r(?:,| and) (?:die|drop dead)
    | die,? (?:you )?(?:scum|pig|bitch|bastard|traitor) | (?:go )?play in traffic
    """,
    after=r"(?!\w)(?! (?:laughing|working|trying|a drink|over)|,? (?:is|was|isn't|wasn't|means)\b)",
)
# Tried on what stands left of a name, and right of it.
_TO_HARM = Phrase(rf"{INTENT}{MANNER} {to_do(ASSAULT)} @?\Z")
_TO_SUFFER = Phrase(rf" {OUGHT} {DEGREE}(?:be|get) {SUFFERED}(?!\w)")
_DEADLY = Phrasebook(f"{to_do(ASSAULT)} | (?:be|get) {SUFFERED}")
_LONGEST = 200  # characters of a threat before the name
_NOT_URGED = (is_quoted, is_told_after, is_said_to_thing)

# Without a phrase of these there is nothing to find.
BOOKS = (DEEDS, FATES, MENACES, _URGED, _DEADLY, *INCITEMENT)


def find_threats(reading: Reading, people: People) -> Iterator[Threat]:
    """Find threats in one reading: start and end in its text, and whether they are certain."""
    sentences = Sentences(reading)
    named = people.named_in(reading.text) if _DEADLY.may_be_in(reading) and people.names else ()
    said = chain(
        _announce(reading.text, DEEDS.find(reading)),
        ((*match.span(), match.lastgroup != "hint") for match in FATES.find(reading)),
        ((*span, True) for name in named for span in _find_named(reading.text, name)),
        find_incitement(reading),
    )
    veiled = ((*match.span(), False) for match in MENACES.find(reading))
    found = chain(
        _own(sentences, said),
        _urge(sentences, _URGED.find(reading)),
        _own(sentences, veiled),  # last: what is certain comes before what is guessed
    )
    return islice(found, MOST_FOUND)


def _own(sentences: Sentences, candidates: Iterable[Threat]) -> Iterator[Threat]:
    """Leave out what is somebody else's threat, or none."""
    for start, end, certain in candidates:
        span = start, end
        if any(sentences.excuse(span, excuse) for excuse in EXCUSES):
            continue
        yield start, end, certain and not any(sentences.excuse(span, doubt) for doubt in DOUBTS)


def _announce(text: str, deeds: Iterable[re.Match[str]]) -> Iterator[Threat]:
    """Keep the deeds that the writer says he will do, or somebody should."""
    for deed in deeds:
        near = max(0, deed.start() - LONGEST_INTENT)
        grave = deed.lastgroup != "hint"
        if intent := INTENDED.search(text, near, deed.start()):
            yield intent.start(), deed.end(), grave and not ONLY_COULD.search(intent[0])
        elif demand := _DEMANDED.search(text, near, deed.start()):
            yield demand.start(), deed.end(), grave
        elif hinted := HINTED.search(text, near, deed.start()):
            yield hinted.start(), deed.end(), False


def _urge(sentences: Sentences, matches: Iterable[re.Match[str]]) -> Iterator[Threat]:
    """Find what a reader is told to do to himself: "go hang yourself"."""
    text = sentences.reading.text
    for match in matches:
        start, end = match.span()
        if any(sentences.excuse((start, end), excuse) for excuse in _NOT_URGED):
            continue
        if _INVITED.search(text, max(0, start - _LONGEST_INVITATION), start):
            yield start, end, True


def _find_named(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Find threats that name a fellow reader instead of saying "you"."""
    for start, end in find_word(text, name):
        if harm := _TO_HARM.search(text, max(0, start - _LONGEST), start):
            yield harm.start(), end
        elif fate := _TO_SUFFER.match(text, end):
            yield start, fate.end()
