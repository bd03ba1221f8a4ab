"""Where a text speaks of a group of people, whole: "all Turks", "a Greek", "gay people", "they".

What is said of some of them, or of those who did something, is said of no group.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newsroom.policy.effort import NAMING
from newsroom.policy.grammar.english.groups.naming import (
    ABUSE,
    GROUP,
    SORT,
    SWEARING,
    TRADE,
    TRADES,
)
from newsroom.policy.grammar.english.groups.peoples import (
    ADJECTIVE,
    ALL_FOLK,
    ALL_NEWCOMERS,
    ALL_SEX,
    BARE,
    BEFORE_NOUN,
    FEW,
    HOUSE,
    NO_NEWCOMER,
    NOBODY,
    OF_FOLK,
    OF_NEWCOMERS,
    OF_SEX,
    PLURAL,
    PRONOUN,
    WORDS,
    clear,
    find_kinds,
    tag,
)
from newsroom.policy.grammar.english.groups.pronouns import mark_pronouns
from newsroom.policy.grammar.passages import LONG, Stretch, cut
from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.readings import Reading

# What names a group holds one of these.
_TELLING = WORDS | frozenset(
    """
    accent down downs headscarf kippah kippahs niqabs skin skullcap skullcaps veils wheelchair
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_FARTHEST = 16  # words from where it begins to the first of them
_ARTICLE = re.compile(r"\b(?:every|each|any|an?|the|average)\b")
_IS_ABUSED = Phrase(rf"\b{ABUSE}\b")
_IS_SWORN_AT = Phrase(rf"\b{SWEARING}\b")
_BEGINS = re.compile(r"(?:^|[.!?\n]\s*)\Z")
_ALONE = Phrase(
    r"\s*(?:$|[.!;\n]|,? (?:again|living off|always|everywhere|all|ruining|taking over|stealing"
    r"|invading)\b)"
)
_THINGS = re.compile(r"\b(?:poles?|swedes?|danish|polish|turkey)\b")
_SORTED = Phrase(rf"\b(?:{ABUSE}|{SWEARING}|(?!average){SORT})\b")
_CLOSE = re.compile(r"\s*(?:$|[.!,;\n])")
_ALL_OF = re.compile(r"\b(?:all|every|each|any)\b")
_THESE = re.compile(r"\b(?:the|these|those|them|your)\b")
_ADJECTIVE_ALONE = re.compile(f"{ADJECTIVE}+")
_ARE = re.compile(r" (?:are|r|should|must|deserve)\b")
_IN_TRADE = re.compile(rf"\b{TRADE}\Z")
_JOINED = re.compile(r" (?:and|or|&) ")
_TRADE = re.compile(rf"\b{TRADES}\Z")
_BEFORE_NOUN_ALONE = re.compile(f"{BEFORE_NOUN}+")
# "a black", "every illegal" is written by those who mean all of them.
_KIND_OF_ONE = re.compile(r"\b(?:every|each|any|an?|another)\b")
_PITIED = re.compile(r"\b(?:these|those|them|your|you)\b")
_OF_STATION = re.compile(
    rf"[{ADJECTIVE}{BEFORE_NOUN}]+ (?:people|ppl|folks?|wom[ae]n|recipients|mo[mt]\w*s|families)"
    rf"|{PLURAL}+"
    rf"|people on {BEFORE_NOUN}+|[{ADJECTIVE}{BEFORE_NOUN}]+ {PLURAL}+"
)
_NO = re.compile(r"\bno\b")
_POINTED = re.compile(
    r"\b(?:these|those|them|you|damn|bloody|fucking|filthy|dirty|stupid|lazy|all)\b"
)
_YOUR = re.compile(r"\byour\b")
# Not the whole group, or the writer's own.
_SOME = Phrase(
    r"\b(?:we|us|my|our|his|her|their|radical|extremist|fundamentalist|militant|islamist|racist"
    r"|extreme|fanatical|corrupt|drunk|armed|certain|some|(?<!too\ )(?<!so\ )(?<!how\ )many|few"
    r"|several"
    r"|other|fellow"
    r"|rich|poor|rural|old|older|elderly|white|angry|violent|criminal|educated|two|three|four|five"
    r"|ten|hundred|thousand|million|such|both|these (?:two|three)|\d+"
    r"|(?<!n['’]t\ )(?<!dont\ )(?<!not\ )like|ex|anti|non|pro"
    r"|(?!(?:liked|hated|trusted|wanted|despised|burned|bombed)\b)\w+(?:(?<!typ)ical|[^e]ed|ist"
    r"|born)"
    r"|very|so|such|how|only|(?<!no\ )(?<!one\ )(?<!led\ )(?<!sed\ )(?<!eed\ )(?<!ant\ )more|enough"
    r"|fewer)[ -]\Z"
    r"|(?:\b(?:minority|half|third|quarter|percent|hundreds|thousands|millions|plenty"
    r"|lots?"
    r"|number|handful|group|gang|some|many|few|one|two|three|couple|pair|part|any|none)"
    r"|(?<!9[5-9])%) of"
    r" (?:the |these |those |our )?\Z|\bout of \w+ \Z"
)
# Most of them, too many of them, or one who is pointed at: never certain.
_MOST = Phrase(
    r"\b(?:(?:(?:way )?too many|so many|(?<!the\ )most|almost all|nearly all|9[5-9]\s?(?:%"
    r"|percent))(?: of)?)"
    r" (?:the |these |those )?\Z"
)
_SOME_ONE = re.compile(r"\bsome \Z")
_THAT = re.compile(r"\b(?:that|this) \Z")
_A_FEW = Phrase(
    r"\b(?:a (?:few|couple|dozen|handful|bunch)|one or two|half)(?: of)? (?:the |these |those )?\Z"
)
_LONGEST_LEAD = 30  # characters
_SIGNS = {"sex": (ALL_SEX, OF_SEX), "newcomer": (ALL_NEWCOMERS, OF_NEWCOMERS)}


class Mention(NamedTuple):
    """Where a group is spoken of: with abuse, with an oath alone, by readers of its own; or a
    people that has a state."""

    start: int
    end: int
    foul: bool
    sworn_at: bool
    home: bool
    state: bool


class Marked(NamedTuple):
    """A text in which groups are signs, as long as what they cover."""

    text: str
    mentions: tuple[Mention, ...]


@lru_cache(maxsize=32)  # of a reading both attacks and threats ask for it
def mark_groups(reading: Reading) -> Marked:
    """Put signs in place of the groups that a reading speaks of."""
    text = clear(reading.text)
    pieces: list[str] = []
    mentions: list[Mention] = []
    done = 0
    for match in _find_groups(reading):
        kinds = find_kinds(text[slice(*match.span())])
        sign = _find_sign(text, match, kinds)
        if not sign or _is_thing(reading, match):
            continue
        start = _find_start(text, match, sign)
        pieces += text[done:start], sign * (match.end() - start)
        done = match.end()
        if sign in (FEW, HOUSE):
            continue
        foul = _is_abuse(match, kinds)
        sworn_at = bool(match["vile"] or match["low"]) or (kinds != {"sex"} and _is_sworn_at(match))
        home = bool(kinds) and kinds <= {"home", "station"}
        state = bool(kinds) and kinds <= {"home", "people"}
        mentions.append(Mention(min(start, match.start()), done, foul, sworn_at, home, state))
    marked = "".join(pieces) + text[done:]
    return Marked(mark_pronouns(marked), tuple(mentions))


def _find_groups(reading: Reading) -> Iterator[re.Match[str]]:
    """Find groups, in a long text only where a word stands that tells of one."""
    if reading.effort.is_spent:
        return
    tagged, done = tag(reading), 0
    stretches: Iterable[Stretch] = ((0, len(tagged), len(tagged)),)
    if len(tagged) >= LONG:
        stretches = cut(reading.text).find_stretches((_TELLING,), _FARTHEST)
    for start, stop, end in stretches:
        if not reading.effort.spend((end - start) * NAMING):
            return
        for match in GROUP.finditer(tagged, max(start, done), end):
            if match.start() >= stop:
                break
            yield match
            done = match.end()


def _find_start(text: str, match: re.Match[str], sign: str) -> int:
    """Find where a mention begins: with "most", and without what an article would stand before."""
    if sign == BARE:
        return match.start("one")
    most = _MOST.search(text, max(0, match.start() - _LONGEST_LEAD), match.start())
    return most.start() if most and sign == PRONOUN else match.start()


def _is_abuse(match: re.Match[str], kinds: frozenset[str]) -> bool:
    """Tell whether a group is abused as it is named: "filthy Turks"."""
    if kinds == {"sex"} or not _IS_ABUSED.search(match["lead"]):
        return False
    return bool(match["many"]) or _CLOSE.match(match.string, match.end()) is not None


def _is_sworn_at(match: re.Match[str]) -> bool:
    """Tell whether a group is all that a sentence says, but for an oath: "Damn Greeks!"."""
    return (
        _IS_SWORN_AT.search(match["lead"]) is not None
        and _BEGINS.search(match.string, 0, match.start()) is not None
        and _ALONE.match(match.string, match.end()) is not None
    )


def _is_thing(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a word that means a thing too is written small, where others are not."""
    start, end = match.span()
    thing = _THINGS.search(reading.text, start, end)
    if not thing:
        return False
    written = reading.capitalised
    return written[thing.start()].islower() and not written.islower()


def _find_sign(text: str, match: re.Match[str], kinds: frozenset[str]) -> str:
    """Find what a mention of a group stands for; nothing if for some of it only."""
    if match["house"]:
        return HOUSE
    before = text[max(0, match.start() - _LONGEST_LEAD) : match.start()]
    if _SOME.search(before):
        return _find_sign_of_some(before, match, kinds)
    if _MOST.search(before):
        return PRONOUN if match["many"] and not kinds & {"condition", "newcomer", "station"} else ""
    if match["someone"]:
        return OF_FOLK
    if match["one"] and _THAT.search(before):
        return "" if kinds & {"sex", "home"} else PRONOUN
    if match["many"] and not _is_whole(match, kinds):
        return ""
    newcomer = "newcomer" in kinds or match["arrivals"]
    kind = "newcomer" if newcomer else "sex" if _is_of_sex(match, kinds) else ""
    if kind == "sex" and _is_of_these(match["lead"]):
        return ""
    many, one = _SIGNS.get(kind, (ALL_FOLK, OF_FOLK))
    if _NO.search(match["lead"]):
        return NO_NEWCOMER if newcomer else NOBODY
    if match["vile"] or match["low"]:
        meant = match["vile"] or _POINTED.search(match["lead"])
        return many if meant and not kinds & {"sex", "home", "station"} else ""
    if match["one"]:
        return _find_sign_of_one(text, match, kinds, one)
    return "" if _YOUR.search(match["lead"]) else many


def _find_sign_of_some(before: str, match: re.Match[str], kinds: frozenset[str]) -> str:
    """Find what some of a group stand for: a few of them may be meant for all."""
    if match["one"] and _SOME_ONE.search(before) and _IS_ABUSED.search(match["lead"]):
        return PRONOUN
    return FEW if kinds != {"sex"} and _A_FEW.search(before) else ""


def _find_sign_of_one(text: str, match: re.Match[str], kinds: frozenset[str], one: str) -> str:
    """Find what one of a group stands for: "a Turk", "every black"."""
    if "station" in kinds:
        return ""
    if _IN_TRADE.search(match["one"]):
        return one if not kinds & {"people", "home"} and _KIND_OF_ONE.search(match["lead"]) else ""
    if _BEFORE_NOUN_ALONE.fullmatch(match["one"]):
        meant = "race" in kinds or text[slice(*match.span("one"))] == "illegal"
        return one if meant and _KIND_OF_ONE.search(match["lead"]) else ""
    return one if _ARTICLE.search(match["lead"]) else BARE


def _is_of_sex(match: re.Match[str], kinds: frozenset[str]) -> bool:
    """Tell whether nothing but their sex is said of them."""
    return kinds == {"sex"} and not (match["feature"] or match["dress"])


def _is_of_these(lead: str) -> bool:
    """Tell whether some women are pointed at, or a sort of them."""
    pointed = _THESE.search(lead) or _SORTED.search(lead)
    return pointed is not None and not _ALL_OF.search(lead)


def _is_whole(match: re.Match[str], kinds: frozenset[str]) -> bool:
    """Tell whether a plural means all of a group, no trade among a people with a state, nor an
    adjective that may be of anything."""
    many, lead = match["many"], match["lead"]
    if kinds & {"people", "home"} and _TRADE.search(many):
        return False
    if "station" in kinds and not (_is_station(match, kinds) or _JOINED.search(many)):
        return False
    alone = kinds <= {"condition", "station"} and _ADJECTIVE_ALONE.fullmatch(many)
    return (
        not alone
        or _THESE.search(lead) is not None
        or _ARE.match(match.string, match.end()) is not None
    )


def _is_station(match: re.Match[str], kinds: frozenset[str]) -> bool:
    """Tell whether all of an age or of those so built or so poor are meant, and no more of them
    is said: "old people", no "old Turks"."""
    many = match["many"]
    return (
        kinds <= {"station", "sex"}
        and not _PITIED.search(match["lead"])
        and (_OF_STATION.fullmatch(many) or _ADJECTIVE_ALONE.fullmatch(many)) is not None
    )
