"""The grammar of attacks on groups: a people, a faith, a sex called vermin, or wished dead.

Only contempt, exclusion and violence count. What a people did or denies is history and opinion,
and so is whatever is said of states, parties and voters. Precision before recall.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from newsroom.policy.grammar.english.contempt import (
    BY_NATURE,
    CHARGES,
    CONTEMPT,
    DOUBTFUL,
    FOUL,
    HEADS,
    LOOSE_HEADS,
    PREDICATES,
)
from newsroom.policy.grammar.english.exclusion import EXCLUSION, LEADS, ON, VIOLENCE
from newsroom.policy.grammar.english.excuses import (
    is_counter_speech,
    is_reported,
)
from newsroom.policy.grammar.english.leads import CALLING, LONGEST_CALL
from newsroom.policy.grammar.english.nouns import BEASTS
from newsroom.policy.grammar.english.peoples import (
    ABUSE,
    SIGN,
    THEY,
    WORDS,
    Marked,
    are_of_one_group,
    mark_groups,
    speaks_of_group,
)
from newsroom.policy.grammar.english.predicates import leads_to_predicate
from newsroom.policy.grammar.english.sentences import Excuse, Sentences
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
    r"|by(?! (?:nature|birth))"
    r"|of (?:war|the gym)|more (?:often|likely)|less (?:often|likely)|lovers|rights|only (?:for"
    r"|to|in|when|because)|when|if|about"
    r"|according|at (?!birth|all\b|best))\b"
    r"|\s*\?"
)
_ABUSED = Phrasebook(ABUSE, beside=WORDS)
# The writer speaks of his own.
_SELF = Phrase(
    r"\b(?:as an?|i'm an?|i am an?|being an?|speaking as an?|i'm|i am|we|us|my fellow|fellow"
    r"|i was born an?)"
    r" (?:(?:proud|gay|black|young|old|fellow|half|\w+ish|\w+an|trans) )?(?P<own>\w+)"
)
# Who says it, before a colon; what speaks against it, further on.
_SAID = Phrase(
    r"\b(?:graffiti|signs?|banners?|posters?|walls?|headlines?|leaflets?|captions?|tweets?"
    r"|messages?|slogans?"
    r"|memes?|notes?|emails?|letters?|voices?|words|myths?|lies?|rules?|stereotypes?|read|reading"
    r"|prejudices?"
    r"|propaganda|logic|translation|version|imagine|imagine saying|thinking that|believing that"
    r"|stop|quit|enough of|tired of|sick of|wrong to|wrong that|racist to|sexist to|unfair to"
    r"|cruel to|crime to"
    r"|hate to|law to|laws to|plans? to|bill to|motion to|wants? to|wanted to|tried to|trying to"
    r"|vow(?:s|ed)? to|promis(?:es|ed) to|threaten(?:s|ed)? to|vot(?:es|ed) to|fail(?:s|ed)? to"
    r"|refus(?:es|ed) to"
    r"|helps? to|helped|told that|taught that|grew up (?:hearing|believing)(?: that)?"
    r"|used to (?:think|say|believe)(?: that)?"
    r"|whoever|anyone|anybody|everybody who|in 1\d\d\d|centur(?:y|ies)|back then|in those days"
    r"|as if|as though|pretend(?:ing)?|why|how|whether|unless|until|when|until the day)"
    r"(?: [\w'’,-]+){0,6}?:? ?[\"“]?\Z"
)
_SPOKEN_AGAINST = Phrase(
    r"\b(?:is|are|was|were|'s|sounds?|how|what|that's|this is) (?:just |simply |plain |an? |so "
    r"|not |pure |such |what |the |exactly |how )*"
    r"(?:wrong|lies?|false|racist|racism|nonsense|bigot(?:ry|ed|s)?|hate(?:ful)?|hate speech"
    r"|untrue|unacceptable|propaganda"
    r"|stereotypes?|myths?|prejudice[ds]?|rubbish|appalling|absurd|a joke|sarcasm|satire"
    r"|ridiculous|shameful|sexist|sexism"
    r"|antisemitic|anti|islamophobi[ac]|homophobi[ac]|transphobic|what (?:they|he|she|people|some"
    r"|nazis?|the)|how (?:genocides?|it starts|it began)"
    r"|(?:kind|sort|type) of)\b"
    r"|\b(?:said|says|wrote|writes|shouted|claimed|claims|thought|believed|chanted|yelled) (?:the"
    r"|no|hitler|nazis?|every|my|a|an|some|one)\b"
    r"|\bso (?:said|they say|they said|he said)\b|\bnot true\b|\bi disagree\b|\bor so\b|/s\b"
    r"|\bnobody (?:says|said)\b"
)
# "screwing over Turks is …", "views of Turks are …": something else is spoken of.
_OBJECT = Phrase(
    r"\b(?:of|to|towards?|about|on|against|for|with|from|by|between|among|over|at|than|like|into"
    r"|\w{3,}ing) \Z"
)
# What comes before it takes nothing back.
_DISCLAIMER = Phrase(
    r"\b(?:not (?:an? )?(?:racist|bigot|sexist|homophob\w*|prejudiced|anti-?semit\w*|nazi"
    r"|islamophob\w*)"
    r"|no offen[cs]e|no disrespect|nothing against \w+|(?:call me|sorry"
    r"|say what you like)[^.!?\n]{0,40}?"
    r"|(?:nobody|no one) (?:wants to|will|dares?(?: to)?|likes to) (?:say|admit) (?:it"
    r"|this)),? but,? "
)
_PAUSE = re.compile(r"^[\s.!?;:,—–-]*")
_NEXT = 110  # characters after an attack in which it may be spoken against
_REASONED = Phrase(r"[^.!?\n]{0,60}\bnot because\b")


@dataclass(frozen=True, slots=True)
class _Predicate:
    """What a group may be called, whether or not it is."""

    start: int
    end: int
    charge: bool = False  # it accuses rather than degrades


# Without a phrase of these there is nothing to find.
ATTACK_BOOKS = (PREDICATES, CHARGES, CONTEMPT, DOUBTFUL, EXCLUSION, _ABUSED)
THREAT_BOOKS = (VIOLENCE,)


def find_group_attacks(reading: Reading, insults: Sequence[Match]) -> Iterator[Attack]:
    """Find contempt for a group of people: spans from the group to what it is called."""
    if not speaks_of_group(reading):
        return iter(())
    marked = mark_groups(reading)
    sentences = Sentences(reading)
    found = chain(
        _find_verdicts(sentences, marked, _list_predicates(reading, insults)),
        ((m.start, m.end, True) for m in marked.mentions if m.foul),
        _find_spans(marked.text, CONTEMPT.find(reading, marked.text), certain=True),
        _find_spans(marked.text, DOUBTFUL.find(reading, marked.text), certain=False),
        _find_spans(marked.text, EXCLUSION.find(reading, marked.text), certain=False),
    )
    return islice(_own(sentences, marked, found), MOST_FOUND)


def _list_predicates(reading: Reading, insults: Sequence[Match]) -> list[_Predicate]:
    """List what a group may be called, from left to right."""
    predicates: list[_Predicate] = []
    for insult in insults:
        word = insult.word
        worst = word.severity == _WORST or word.lemma in _DENIES_HUMANITY
        if word.category != "insult" or (word.severity == 1 and not worst):
            continue
        foul = _FOUL_BEFORE.search(reading.text, max(0, insult.start - _LONGEST_FOUL), insult.start)
        start = foul.start() if foul else insult.start
        predicates.append(_Predicate(start, insult.end, charge=not worst))
    predicates += [_Predicate(*match.span()) for match in PREDICATES.find(reading)]
    predicates += [_Predicate(*match.span(), charge=True) for match in CHARGES.find(reading)]
    return sorted(predicates, key=lambda predicate: (predicate.start, predicate.charge))


def find_group_threats(reading: Reading) -> Iterator[Attack]:
    """Find violence called for against a group of people."""
    if not speaks_of_group(reading):
        return iter(())
    marked = mark_groups(reading)
    found = _find_spans(marked.text, VIOLENCE.find(reading, marked.text), certain=True)
    return islice(_own(Sentences(reading), marked, found), MOST_FOUND)


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
    reading, text = sentences.reading, sentences.reading.text
    starts = [predicate.start for predicate in predicates]
    if not starts:
        return
    heads = chain(HEADS.find(reading, marked.text), LOOSE_HEADS.finditer(marked.text))
    for head in islice(heads, _MOST_HEADS):
        _, last = sentences.around(head.end() - 1, head.end())
        if marked.text[head.end() - 1] in "?=:.":
            last = min(len(text), head.end() + 60)
        first = bisect_left(starts, head.end())
        for predicate in predicates[first : first + _MOST_PREDICATES]:
            if predicate.start >= last:
                break
            between = text[head.end() : predicate.start]
            if not leads_to_predicate(between) or _NOT_SO.match(text, predicate.end):
                continue
            rest = text[predicate.end : min(last, predicate.end + _LONGEST_NATURE)]
            said = text[max(0, head.start() - 15) : predicate.end]
            certain = (
                not predicate.charge
                or _OF_ALL.search(text, head.start(), head.end()) is not None
                or BY_NATURE.search(said) is not None
                or BY_NATURE.search(rest) is not None
            )
            yield head.start(), predicate.end, certain


def _own(sentences: Sentences, marked: Marked, spans: Iterable[Attack]) -> Iterator[Attack]:
    """Leave out what is reported, asked, spoken against, or said of the writer's own; what a
    pronoun is said of, or readers of their own country, is never certain."""
    reading = sentences.reading
    for start, end, certain in spans:
        span = start, end
        if SIGN.match(marked.text, start) and _OBJECT.search(
            reading.text, max(0, start - 12), start
        ):
            continue
        if any(sentences.excuse(span, _after_disclaimer(excuse)) for excuse in _EXCUSES):
            continue
        sure = certain and not THEY.search(marked.text, start, end)
        yield (
            start,
            end,
            sure and not any(m.home and start <= m.start < end for m in marked.mentions),
        )


def _after_disclaimer(excuse: Excuse) -> Excuse:
    """Let a sentence begin where its writer has done with saying that he is no bigot."""

    def begin_later(text: str, target: Span, sentence: Span) -> bool:
        first, last = sentence
        for disclaimer in _DISCLAIMER.finditer(text, first, target[0]):
            first = disclaimer.end()
        return excuse(text, target, (first, last))

    return begin_later


def _is_of_own_group(text: str, target: Span, _sentence: Span) -> bool:
    """Tell whether the writer belongs to the group that is spoken of."""
    said = re.findall(r"\w+", text[slice(*target)])
    return any(are_of_one_group(own["own"], word) for own in _SELF.finditer(text) for word in said)


def _is_spoken_against(text: str, target: Span, sentence: Span) -> bool:
    """Tell whether what is said is somebody else's, or rejected in the next breath."""
    start, end = target
    return bool(
        _SAID.search(text, max(sentence[0], start - _NEXT), start)
        or _SPOKEN_AGAINST.search(text, end, min(len(text), end + _NEXT))
        or _REASONED.match(text, end)
    )


_EXCUSES = (is_reported, is_counter_speech, _is_spoken_against, _is_of_own_group)
