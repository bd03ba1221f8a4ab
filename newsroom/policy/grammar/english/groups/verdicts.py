"""What a group of people is said to be: verdicts on it, and questions that hold one."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from newsroom.policy.grammar.english.groups.mentions import Marked
from newsroom.policy.grammar.english.groups.slanders import (
    ASKED_HEADS,
    BY_NATURE,
    CHARGES,
    FOUL,
    HEADS,
    LOOSE_HEADS,
    PREDICATES,
)
from newsroom.policy.grammar.english.insults.predicates import leads_to_predicate
from newsroom.policy.grammar.english.nouns import BEASTS
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

Attack = tuple[int, int, bool]  # from the group to what is said of it, and whether it is certain

_MOST_HEADS = 60  # "Turks are" in one text
_MOST_PREDICATES = 6  # insults after each; what is farther off is said of someone else
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
)
_TOO_FOR = re.compile(r"too (?:\w+ ){1,4}for ")
# After an adjective the sentence ends, goes on, or says what they are: "stupid people".
_CLOSES = Phrase(
    r"\s*(?:$|[^\w\s]|(?:and|or|but|by|from|in (?:their|the|every)|to (?:the|do|vote|think"
    r"|understand|be|drive|learn|run|lead|work|hold)|because|so|as|people|creatures|lot|bunch"
    r"|beings|souls|race|nation|too"
    r"|anyway|all|since|like|who|that"
    r"|they|full stop|here|sorry|enough|lol|freaks|little|women|men|girls|boys|kids|folk|of|at"
    r"|with|compared|cowards|af|tbh|ngl|imo|i|simple|man|bro)\b)"
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
_QUESTION_MARK = re.compile(r"\s*\?+")


@dataclass(frozen=True, slots=True)
class _Predicate:
    """What a group may be called, whether or not it is."""

    start: int
    end: int
    charge: bool = False  # it accuses rather than degrades
    adjective: bool = False


def _list_predicates(reading: Reading, insults: Sequence[Match]) -> list[_Predicate]:
    """List what a group may be called, from left to right."""
    predicates: list[_Predicate] = []
    for insult in insults:
        word = insult.word
        worst = word.severity == _WORST or word.lemma in _DENIES_HUMANITY
        if word.category != "insult" or word.lemma == "loser":  # of a match, or a vote
            continue
        if word.severity == 1 and not worst and word.part != "noun":
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


def find_verdicts(
    sentences: Sentences, marked: Marked, insults: Sequence[Match]
) -> Iterator[Attack]:
    """Find what a group is said to be, or asked why it is."""
    reading = sentences.reading
    loose = LOOSE_HEADS.finditer(marked.text)
    heads = list(islice(chain(HEADS.find(reading, marked.text), loose), _MOST_HEADS))
    asked = list(islice(ASKED_HEADS.find(reading, marked.text), _MOST_HEADS))
    if not heads and not asked:
        return
    predicates = _list_predicates(reading, insults)
    yield from _find_told(sentences, heads, predicates)
    yield from _find_asked(reading.text, asked, predicates)


def _find_told(
    sentences: Sentences, heads: Iterable[re.Match[str]], predicates: Sequence[_Predicate]
) -> Iterator[Attack]:
    """Find "Turks are …" before what is said; a mere charge is certain of all of them only."""
    text = sentences.reading.text
    starts = [predicate.start for predicate in predicates]
    for head in heads:
        _, last = sentences.around(head.end() - 1, head.end())
        loose = head[0][-1] in "?=:.,!"
        if loose:
            last = min(len(text), head.end() + _LONGEST_LOOSE)
        first = bisect_left(starts, head.end())
        for predicate in predicates[first : first + _MOST_PREDICATES]:
            if predicate.start >= last:
                break
            between = text[head.end() : predicate.start]
            apposed = loose and _APPOSED.fullmatch(between) is not None
            told = not _QUESTION_MARK.match(text, predicate.end)
            if apposed or (
                told and head[0][-1] not in ",.!" and _leads_to(text, head.end(), predicate)
            ):
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


def _find_asked(
    text: str, heads: Iterable[re.Match[str]], predicates: Sequence[_Predicate]
) -> Iterator[Attack]:
    """Find "Why are Turks …?" before what is said, with the mark that ends it."""
    starts = [predicate.start for predicate in predicates]
    for head in heads:
        for predicate in predicates[bisect_left(starts, head.end()) :][:1]:
            if _leads_to(text, head.end(), predicate):
                mark = _QUESTION_MARK.match(text, predicate.end)
                yield head.start(), mark.end() if mark else predicate.end, False


def _leads_to(text: str, start: int, predicate: _Predicate) -> bool:
    """Tell whether what follows "Turks are" is a predicate of theirs, with no more than its own
    adjectives before it: "mountain monkeys"."""
    if (_NOT_SO.match(text, predicate.end) and not _TOO_FOR.match(text, predicate.start)) or (
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
