"""The grammar of attacks on groups: a people, a faith, a sex called vermin, or wished dead.

Only contempt, exclusion and violence count. What a people did or denies is history and opinion,
and so is whatever is said of states, parties and voters. Precision before recall.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from newsroom.policy.grammar.english.groups.atrocities import ATROCITIES
from newsroom.policy.grammar.english.groups.aversion import AVERSION
from newsroom.policy.grammar.english.groups.contempt import CONTEMPT
from newsroom.policy.grammar.english.groups.counter_speech import (
    is_about_sport,
    is_excused,
    is_presumed,
)
from newsroom.policy.grammar.english.groups.destruction import DEEDS, IN_SPORT, VIOLENCE
from newsroom.policy.grammar.english.groups.disdain import DOUBTFUL
from newsroom.policy.grammar.english.groups.enmity import ENMITY
from newsroom.policy.grammar.english.groups.exclusion import EXCLUSION, LEADS, ON
from newsroom.policy.grammar.english.groups.generalities import GENERALITIES, MISDEEDS
from newsroom.policy.grammar.english.groups.jeers import JEERS
from newsroom.policy.grammar.english.groups.mentions import Marked, mark_groups
from newsroom.policy.grammar.english.groups.naming import ABUSE, SWEARING
from newsroom.policy.grammar.english.groups.peoples import SIGN, THEY, WORDS, speaks_of_group
from newsroom.policy.grammar.english.groups.prejudice import PREJUDICE
from newsroom.policy.grammar.english.groups.sexism import SEXISM
from newsroom.policy.grammar.english.groups.slanders import (
    CHARGES,
    PREDICATES,
)
from newsroom.policy.grammar.english.groups.verdicts import Attack, find_verdicts
from newsroom.policy.grammar.english.groups.vices import JEWISH, NOBODIES, VICES
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.english.threats.incitement import find_lead
from newsroom.policy.grammar.english.threats.leads import (
    CALLING,
    INTENDED,
    LONGEST_CALL,
    ONLY_COULD,
)
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

MOST_FOUND = 20  # attacks in one text; more of them prove nothing more
Span = tuple[int, int]
_ABUSED = Phrasebook(f"{ABUSE} | {SWEARING}", beside=WORDS)
# "screwing over Turks is …", "views of Turks are …": something else is spoken of.
_OBJECT = Phrase(
    r"\b(?:of|to|towards?|about|on|against|for|with|from|by|between|among|over|at|than|like|into"
    r"|\w{3,}ing) \Z"
    r"|\b(?:who|whoever|(?:those|people|ones) that)(?: [\w'’]+){1,4} \Z"
)
_LONGEST_OBJECT = 50
# What may stand before a group that a sentence is about.
_OPENS = Phrase(
    r"(?:^|[.!?;:\n…]\s*|, |[-–—] )(?:(?:and|but|because|cause|so|well|yeah|yes|no|honestly"
    r"|frankly|sorry|again"
    r"|look|face it|let's be honest|ok|lol|the truth is|as usual|everyone knows|i think|i believe"
    r"|imo"
    r"|in my opinion|everybody knows|we all know|now|today|here|just|most|those"
    r"|these),? (?:that )?){0,3}\Z"
)
_LONGEST_OPENING = 60
_PAUSE = re.compile(r"^[\s.!?;:,—–-]*")


# Without a phrase of these there is nothing to find.
_DOUBTED = (DOUBTFUL, AVERSION, JEERS, PREJUDICE, SEXISM, VICES, NOBODIES, JEWISH, EXCLUSION)
ATTACK_BOOKS = (
    *(ATROCITIES, ENMITY, GENERALITIES, MISDEEDS, PREDICATES, CHARGES, CONTEMPT),
    *(*_DOUBTED, _ABUSED),
)
THREAT_BOOKS = (VIOLENCE, DEEDS)


def find_group_attacks(reading: Reading, insults: Sequence[Match]) -> Iterator[Attack]:
    """Find contempt for a group of people: spans from the group to what it is called."""
    sentences = Sentences(reading)
    denials = _find_spans(reading.text, ATROCITIES.find(reading), certain=False)
    if not speaks_of_group(reading):
        return (denial for denial in denials if not is_excused(sentences, denial[:2]))
    marked = mark_groups(reading)
    found = chain(
        find_verdicts(sentences, marked, insults),
        ((m.start, m.end, m.foul) for m in marked.mentions if m.foul or m.sworn_at),
        _find_spans(marked.text, CONTEMPT.find(reading, marked.text), certain=True),
        *(
            _find_spans(marked.text, book.find(reading, marked.text), certain=False)
            for book in _DOUBTED
        ),
        denials,
        _find_generalities(marked, GENERALITIES.find(reading, marked.text)),
        _spare_states(marked, _find_generalities(marked, MISDEEDS.find(reading, marked.text))),
        _spare_states(
            marked, _find_spans(marked.text, ENMITY.find(reading, marked.text), certain=False)
        ),
    )
    return islice(_own(sentences, marked, found), MOST_FOUND)


def find_group_threats(reading: Reading) -> Iterator[Attack]:
    """Find violence called for against a group of people."""
    if not speaks_of_group(reading):
        return iter(())
    marked = mark_groups(reading)
    found = chain(
        _find_spans(marked.text, VIOLENCE.find(reading, marked.text), certain=True),
        _find_deeds(marked.text, DEEDS.find(reading, marked.text)),
    )
    return islice(_own(Sentences(reading), marked, found), MOST_FOUND)


def _find_deeds(text: str, deeds: Iterable[re.Match[str]]) -> Iterator[Attack]:
    """Find the deeds that somebody calls for or announces."""
    for deed in deeds:
        if deed.lastgroup == "hint" or IN_SPORT.fullmatch(deed[0]):
            continue
        lead = find_lead(text, deed.start())
        if lead and lead[1]:
            yield lead[0], deed.end(), True
        elif THEY.search(deed[0]) and ON.search(
            text, max(0, deed.start() - LONGEST_CALL), deed.start()
        ):
            yield deed.start(), deed.end(), False


def _find_spans(text: str, matches: Iterable[re.Match[str]], *, certain: bool) -> Iterator[Attack]:
    """Find where phrases stand; a call only where it calls: "kill …", not "they killed"."""
    for match in matches:
        if match.lastgroup != "call":
            yield *match.span(), certain
        elif lead := _find_lead(text, match):
            yield lead.start() + len(_PAUSE.findall(lead[0])[0]), match.end(), certain


def _find_lead(text: str, call: re.Match[str]) -> re.Match[str] | None:
    """Find what leads up to a call; with a pronoun it needs no more than a comma before it."""
    near = max(0, call.start() - LONGEST_CALL)
    leads = (CALLING, LEADS, ON) if THEY.search(call[0]) else (CALLING, LEADS)
    if lead := next(filter(None, (lead.search(text, near, call.start()) for lead in leads)), None):
        return lead
    intent = INTENDED.search(text, near, call.start())
    return None if intent and ONLY_COULD.search(intent[0]) else intent


def _find_antecedent(sentences: Sentences, marked: Marked, pronoun: int) -> int:
    """Find where a group is named in the sentence of a pronoun for it; else where that stands."""
    before = bisect_left(marked.mentions, (pronoun,)) - 1
    first, _ = sentences.around(pronoun, pronoun + 1)
    named = marked.mentions[before].start if before >= 0 else -1
    return named if named >= first else pronoun


def _find_generalities(marked: Marked, matches: Iterable[re.Match[str]]) -> Iterator[Attack]:
    """Find what is said of a group where a sentence is about it from its beginning."""
    for match in matches:
        if _OPENS.search(marked.text, max(0, match.start() - _LONGEST_OPENING), match.start()):
            yield *match.span(), False


def _spare_states(marked: Marked, spans: Iterable[Attack]) -> Iterator[Attack]:
    """Leave out what is said of a people with a state of its own: it may well be at war."""
    for start, end, certain in spans:
        if not any(m.state and start <= m.start < end for m in marked.mentions):
            yield start, end, certain


def _own(sentences: Sentences, marked: Marked, spans: Iterable[Attack]) -> Iterator[Attack]:
    """Leave out what is reported, asked, spoken against, or said of the writer's own; what a
    pronoun is said of, or readers of their own country, is never certain."""
    for begin, end, certain in spans:
        start = begin
        if THEY.match(marked.text, begin):
            start = _find_antecedent(sentences, marked, begin)
        if _is_of_something_else(marked.text, start, end):
            continue
        if all(is_excused(sentences, (at, end)) for at in {start, begin}):
            continue
        named = [m for m in marked.mentions if start <= m.start < end]
        at_play = any(m.state for m in named) and is_about_sport(sentences.reading)
        if at_play and not (certain and _is_meant_in_earnest(sentences.reading.text, start)):
            continue
        sure = certain and not (at_play or any(m.home for m in named))
        asked = is_presumed(sentences.reading.text, begin)
        yield start, end, sure and not asked and not THEY.search(marked.text, start, end)


def _is_meant_in_earnest(text: str, start: int) -> bool:
    """Tell whether violence against the other team is none of the game: "we will kill …"."""
    return not text.startswith(("we ", "we'", "we’"), start)


def _is_of_something_else(marked: str, start: int, end: int) -> bool:
    """Tell whether a group that a sentence seems to be about is but what its subject goes with."""
    if not SIGN.match(marked, start) or SIGN.match(marked, end - 1):
        return False
    return _OBJECT.search(marked, max(0, start - _LONGEST_OBJECT), start) is not None
