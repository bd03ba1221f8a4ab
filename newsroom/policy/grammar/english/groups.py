"""The grammar of attacks on groups: a people, a faith, a sex called vermin, or wished dead.

Only contempt, exclusion and violence count. What a people did or denies is history and opinion,
and so is whatever is said of states, parties and voters. Precision before recall.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from newsroom.policy.grammar.english.contempt import CONTEMPT, DOUBTFUL
from newsroom.policy.grammar.english.counter_speech import is_excused
from newsroom.policy.grammar.english.destruction import DEEDS, IN_SPORT, VIOLENCE
from newsroom.policy.grammar.english.exclusion import EXCLUSION, LEADS, ON
from newsroom.policy.grammar.english.incitement import MOST_EXAMINED, find_lead
from newsroom.policy.grammar.english.leads import CALLING, LONGEST_CALL
from newsroom.policy.grammar.english.mentions import ABUSE, SWEARING, Marked, mark_groups
from newsroom.policy.grammar.english.nouns import BEASTS
from newsroom.policy.grammar.english.peoples import SIGN, THEY, WORDS, speaks_of_group
from newsroom.policy.grammar.english.predicates import leads_to_predicate
from newsroom.policy.grammar.english.prejudice import PREJUDICE
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.english.slanders import (
    BY_NATURE,
    CHARGES,
    FOUL,
    HEADS,
    LOOSE_HEADS,
    PREDICATES,
)
from newsroom.policy.grammar.english.vices import JEWISH, NOBODIES, VICES
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

MOST_FOUND = 20  # attacks in one text; more of them prove nothing more
_MOST_HEADS = 60  # "Turks are" in one text
_MOST_PREDICATES = 6  # insults after each; what is farther off is said of someone else
Span = tuple[int, int]
Attack = tuple[int, int, bool]  # from the group to what is said of it, and whether it is certain

# Of the lexicon's insults the worst, and what denies a people that it is human.
_WORST = 3  # severity
_DENIES_HUMANITY = BEASTS | {"savage", "barbarian", "abomination", "garbage", "trash", "freak"}
_FOUL_BEFORE = Phrase(rf"(?<!\w)(?:{FOUL},? (?:and )?){{1,2}}\Z")
_LONGEST_FOUL = 40
_OF_ALL = re.compile(r"\b(?:all|every|each|any|no)\b")
_LONGEST_NATURE = 50  # characters after a charge in which it is said to be by nature
_FICTION = (
    r"(?:cartoon|film|movie|book|novel|story|play|game|comedy|telling|series|show|picture"
    r"|painting|joke)"
)
_NOT_SO = Phrase(
    r" (?:too(?=,? (?:biologically|proud|busy|tired|kind))|treated|for(?! (?:life|ever|sure))"
    rf"|in (?:(?:this|that|the|his|her|your) (?:\w+ )?{_FICTION}|(?:his|her|their|your"
    rf"|the) (?:eyes|view))"
    r"|to (?:me|us|them|those|some|many|him|her)|than(?! (?:animals|ours|us|dogs|others))"
    r"|by(?! (?:nature|birth|blood|religion|instinct|race|design))"
    r"|of (?:war|the gym)|more (?:often|likely)|less (?:often|likely)|lovers|rights|only (?:for"
    r"|to|in|when|because)|when|if|about"
    r"|according|at (?!birth|all\b|best)|with (?:his|her|the|a left|that|this))\b"
    r"|\s*\?"
)
# After an adjective the sentence ends, goes on, or says what they are: "stupid people".
_CLOSES = Phrase(
    r"\s*(?:$|[^\w\s]|(?:and|or|but|by|from|in (?:their|the|every)|to (?:the|do|vote|think"
    r"|understand|be|drive|learn|run|lead|work|hold)|because|so|as|people|creatures|lot|bunch"
    r"|beings|souls|race|nation|too"
    r"|anyway|all|since|like|who|that"
    r"|they|full stop|here|sorry|enough|lol|freaks|little|women|men|girls|boys|kids|folk|of|at"
    r"|with|compared|cowards)\b)"
)
# Adjectives of a plural, or nouns beside it, but no verb's object: "hunting rats".
_DESCRIBED = Phrase(
    r"\b(?:(?!(?:not|no|of|for|to|by|who|with|in|on|at|from|than|never|against|as|like|about"
    r"|their|his|our|my|your|the|some|any|these|those|is|are"
    r"|victims?|up|out|off|down|over|under|after|all|more|less|fewer|two|three|many)\b)"
    r"(?!\w+ed\b(?<!educated)(?<!faced)(?<!fisted)(?<!headed)(?<!minded)(?<!legged)(?<!crazed)(?<!eyed)(?<!hearted)(?<!blooded)(?<!washed)(?<!handed))"
    r"(?:[\w-]+(?<!ing)|(?:thiev|ly|schem|murder|invad|cheat|stink|backstabb|whin|beg|slobber"
    r"|drool|bigot)\w*ing),? ){1,2}\Z"
)
_LONGEST_LOOSE = 60
_LONGEST_LEAD = 15
# "Muslims, the cancer of Europe"
_APPOSED = Phrase(
    r"\s*(?:all (?:of them )?|the (?:whole )?lot |what )?(?:an? |the )?"
    r"(?:(?:bunch|nation|race|pack|tribe|lot|people) of )?"
)
_ABUSED = Phrasebook(f"{ABUSE} | {SWEARING}", beside=WORDS)
# "screwing over Turks is …", "views of Turks are …": something else is spoken of.
_OBJECT = Phrase(
    r"\b(?:of|to|towards?|about|on|against|for|with|from|by|between|among|over|at|than|like|into"
    r"|\w{3,}ing) \Z"
    r"|\b(?:who|whoever|(?:those|people|ones) that)(?: [\w'’]+){1,4} \Z"
)
_LONGEST_OBJECT = 50
_PAUSE = re.compile(r"^[\s.!?;:,—–-]*")


@dataclass(frozen=True, slots=True)
class _Predicate:
    """What a group may be called, whether or not it is."""

    start: int
    end: int
    charge: bool = False  # it accuses rather than degrades
    adjective: bool = False


# Without a phrase of these there is nothing to find.
_DOUBTED = (DOUBTFUL, PREJUDICE, VICES, NOBODIES, JEWISH, EXCLUSION)
ATTACK_BOOKS = (PREDICATES, CHARGES, CONTEMPT, *_DOUBTED, _ABUSED)
THREAT_BOOKS = (VIOLENCE, DEEDS)


def find_group_attacks(reading: Reading, insults: Sequence[Match]) -> Iterator[Attack]:
    """Find contempt for a group of people: spans from the group to what it is called."""
    if not speaks_of_group(reading):
        return iter(())
    marked = mark_groups(reading)
    sentences = Sentences(reading)
    found = chain(
        _find_verdicts(sentences, marked, _list_predicates(reading, insults)),
        ((m.start, m.end, m.foul) for m in marked.mentions if m.foul or m.sworn_at),
        _find_spans(marked.text, CONTEMPT.find(reading, marked.text), certain=True),
        *(
            _find_spans(marked.text, book.find(reading, marked.text), certain=False)
            for book in _DOUBTED
        ),
    )
    return islice(_own(sentences, marked, found), MOST_FOUND)


def _list_predicates(reading: Reading, insults: Sequence[Match]) -> list[_Predicate]:
    """List what a group may be called, from left to right."""
    predicates: list[_Predicate] = []
    for insult in insults:
        word = insult.word
        worst = word.severity == _WORST or word.lemma in _DENIES_HUMANITY
        if word.category != "insult" or word.lemma == "loser":  # of a match, or a vote
            continue
        if word.severity == 1 and not worst:
            continue
        foul = _FOUL_BEFORE.search(reading.text, max(0, insult.start - _LONGEST_FOUL), insult.start)
        start = foul.start() if foul else insult.start
        adjective = word.part == "adjective"
        predicates.append(_Predicate(start, insult.end, not worst, adjective))
    for book, charge in ((PREDICATES, False), (CHARGES, True)):
        for match in book.find(reading):
            adjective = match.lastgroup == "adjective"
            predicates.append(_Predicate(*match.span(), charge, adjective))
    return sorted(predicates, key=lambda predicate: (predicate.start, predicate.charge))


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
    for deed in islice(deeds, MOST_EXAMINED):
        if deed.lastgroup == "hint" or IN_SPORT.fullmatch(deed[0]):
            continue
        lead = find_lead(text, deed.start())
        if lead and lead[1]:
            yield lead[0], deed.end(), True


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
    return next(filter(None, (lead.search(text, near, call.start()) for lead in leads)), None)


def _find_verdicts(
    sentences: Sentences, marked: Marked, predicates: Sequence[_Predicate]
) -> Iterator[Attack]:
    """Find "Turks are …" before what is said; a mere charge is certain of all of them only."""
    text = sentences.reading.text
    starts = [predicate.start for predicate in predicates]
    if not starts:
        return
    heads = chain(HEADS.find(sentences.reading, marked.text), LOOSE_HEADS.finditer(marked.text))
    for head in islice(heads, _MOST_HEADS):
        _, last = sentences.around(head.end() - 1, head.end())
        loose = marked.text[head.end() - 1] in "?=:.,"
        if loose:
            last = min(len(text), head.end() + _LONGEST_LOOSE)
        first = bisect_left(starts, head.end())
        for predicate in predicates[first : first + _MOST_PREDICATES]:
            if predicate.start >= last:
                break
            between = text[head.end() : predicate.start]
            apposed = loose and _APPOSED.fullmatch(between) is not None
            if apposed or (not head[0].endswith(",") and _leads_to(text, head.end(), predicate)):
                rest = text[predicate.start : min(last, predicate.end + _LONGEST_NATURE)]
                said = text[max(0, head.start() - _LONGEST_LEAD) : predicate.end]
                yield (
                    head.start(),
                    predicate.end,
                    not predicate.charge
                    or any(
                        (
                            _OF_ALL.search(text, head.start(), head.end()),
                            BY_NATURE.search(said),
                            BY_NATURE.search(rest),
                        )
                    ),
                )


def _leads_to(text: str, start: int, predicate: _Predicate) -> bool:
    """Tell whether what follows "Turks are" is a predicate of theirs, with no more than its own
    adjectives before it: "mountain monkeys"."""
    if _NOT_SO.match(text, predicate.end) or (
        predicate.adjective and not _CLOSES.match(text, predicate.end)
    ):
        return False
    between = text[start : predicate.start]
    if leads_to_predicate(between):
        return True
    described = _DESCRIBED.search(between)
    plural = text[start : predicate.end].endswith(
        ("s", "scum", "filth", "vermin", "trash", "cattle")
    )
    return described is not None and plural and leads_to_predicate(between[: described.start()])


def _find_antecedent(sentences: Sentences, marked: Marked, pronoun: int) -> int:
    """Find where a group is named in the sentence of a pronoun for it; else where that stands."""
    before = bisect_left(marked.mentions, (pronoun,)) - 1
    first, _ = sentences.around(pronoun, pronoun + 1)
    named = marked.mentions[before].start if before >= 0 else -1
    return named if named >= first else pronoun


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
        at_home = any(m.home and start <= m.start < end for m in marked.mentions)
        yield start, end, certain and not at_home and not THEY.search(marked.text, start, end)


def _is_of_something_else(marked: str, start: int, end: int) -> bool:
    """Tell whether a group that a sentence seems to be about is but what its subject goes with."""
    if not SIGN.match(marked, start) or SIGN.match(marked, end - 1):
        return False
    return _OBJECT.search(marked, max(0, start - _LONGEST_OBJECT), start) is not None
