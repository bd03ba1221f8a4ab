"""Where a text speaks of a group of people, whole: "all Turks", "a Greek", "gay people", "they".

What is said of some of them, or of those who did something, is said of no group.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newsroom.policy.effort import CHARACTERS
from newsroom.policy.grammar.english.peoples import (
    ADJECTIVE,
    ALL_FOLK,
    ALL_NEWCOMERS,
    ALL_SEX,
    BARE,
    BEFORE_NOUN,
    EITHER,
    FEW,
    HOUSE,
    LANDS,
    NO_NEWCOMER,
    NOBODY,
    OF_FOLK,
    OF_NEWCOMERS,
    OF_SEX,
    PLURAL,
    SINGULAR,
    WORDS,
    clear,
    find_kinds,
    tag,
)
from newsroom.policy.grammar.english.pronouns import mark_pronouns
from newsroom.policy.grammar.passages import LONG, Stretch, cut
from newsroom.policy.grammar.phrasing import Phrase, one_of
from newsroom.policy.readings import Reading

ABUSE = one_of(
    """
    filthy | stinking | subhuman | lousy | inferior | disgusting | dirty | fucking | verminous
    | smelly | vile | inbred | parasitic | stinky | scummy | god forsaken | rotten | accursed
    | flea ridden | lice ridden | worthless | degenerate
    """
)
SWEARING = "(?:damn|damned|goddamn|bloody|freaking|effing|cursed|stupid|lazy|greedy|thieving|lying)"
_SORT = (
    r"(?:so[ -]called|young(?! turks)|ethnic|modern|foreign|ordinary|average|whole|entire"
    r"|boat|puerto|central|sub saharan|middle eastern)"
)
_PEOPLE = one_of(
    r"""
    people | ppl | peoples | folks? | persons | kids | children | babies | youths | teens | guys
    | lads
    | seekers | goers | users | teachers | drivers | students | families | mothers | parents
    | couples | tenants | neighbou?rs | migrants
    """
)
_PERSON = r"(?:person|kid|child|baby|guy|teacher|driver|student|family|race|nation|tribe|seeker)"
# "Turkish scum"
_VILE = "(?:vermin|scum|filth|savages|subhumans|degenerates)"
_LANDS = f"(?:{'|'.join(sorted(LANDS))})"
_PERIPHRASES = one_of(
    rf"""
    (?:the )?(?:followers|believers) of (?:islam|allah|judaism) | islam's (?:followers|believers)
    | jehovah's witnesses | (?:roma|sinti)(?<=\b(?:the|all|ese|ose)\ (?:roma|inti)) | roma {_PEOPLE}
    | {PLURAL}++ (?:who (?:think|say|believe|pretend|claim) (?:they're|they are|to be)|pretending to
    be|dressed as|dressing as) {PLURAL}++ | {_PEOPLE} from {_LANDS}
    | {HOUSE}++ {_PEOPLE}
    | rainbow (?:people|folks|crowd) | people on disability
    | down'?s? syndrome {_PEOPLE} | mental patients | the mentally ill
    | mentally (?:ill|disabled|handicapped) people
    """
)
_ADJECTIVES = f"(?:[{ADJECTIVE}{EITHER}{BEFORE_NOUN}]++[ -])"
# Where they pray, live and meet.
_HOUSES = (
    f"(?:{_ADJECTIVES}{{1,2}}"
    r"(?:bars?|clubs?|pubs?|camps?|hostels?|shelters?|cent(?:er|re)s?|neighbou?rhoods?|temples?"
    rf"|church(?:es)?)|{HOUSE}++(?! {_PEOPLE}))"
)
# What sets people apart without a word for them: "kids with autism", "women in headscarves".
_FEATURE = (
    r"(?:(?:with|in|on) (?:their |those |an? )?(?:turbans?|headscar(?:f|ves)|hijabs?|bur[qk]as?"
    r"|veils|niqabs"
    r"|wheelchairs?|foreign accents?|accents?|dark(?:er)? skin|down'?s?(?: syndrome)?|autism"
    r"|disabilities"
    r"|schizophrenia|kippahs?|skullcaps?))"
)
_ALL = (
    r"(?:(?:all|each and every one|every (?:single |last )?one|both|each|any|every|the whole"
    r"|the (?:whole )?lot)"
    r"(?: last| single)?(?: of)? )?"
)
_DETERMINER = "(?:(?:the|da|these|those|them|you|your|an?|no) )?"
_QUALITIES = f"(?:(?:{ABUSE}|{SWEARING}|{_SORT}),? ){{0,3}}"
# A noun does not follow, so that the adjective is one.
_GOES_ON = one_of(
    """
    are | were | is | was | will | would | can | could | have | has | had | should | must | may | do
    | contribute | contributes | commit | commits | rape | kill | take | took | brought | pay
    | does | did | need | needs | deserve | deserves | ought | aren | isn | don | doesn | won
    | shouldn
    | eat | eats | live | lives | stink | stinks | smell | smells | reek | breed | steal | steals
    | lie
    | lies | cheat | cheats | beg | rob | run | control | own | ruin | ruins | disgust | make
    | makes
    | behave | behaves | get | go | goes | come | act | think | thinks | want | wants | know | knows
    | understand | understands | touches | look | looks | spread | bring | belong | infest | all
    | always | never | only | just | still | also | even | both | and | or | but | out | back
    | in | on
    | from | to | at | off | away | into | over | under | like | with | without | because | who
    | that
    | as | than | before | again | here | there | home | everywhere | anyway | too | now | up | down
    | burn | drown | freeze | starve | die | rot | sink | hang | suffer | once | ever | he | she
    | they
    | you | i | we | for | if | when | while | by | of | about | equal | equals | mean
    """
)
_NO_NOUN = rf"(?!['’]s)(?! (?!(?:{_GOES_ON})\b)\w)"
# "every Turk I know"
_KNOWN = (
    r"(?: (?:that |who |whom )?(?:i|you|we)(?:'ve| have| will| can)?(?: ever)? (?:know|see|met"
    r"|meet|saw|find|catch|get))?"
)
_MANY = (
    f"(?:{_ADJECTIVES}{{0,2}}{PLURAL}++(?: (?:{_PEOPLE}))?|{_ADJECTIVES}{{1,2}}{_PEOPLE}"
    f"|{ADJECTIVE}++{_NO_NOUN})"
)
_ONE = (
    f"(?:{_ADJECTIVES}{{0,2}}(?:{SINGULAR}++|{EITHER}++{_NO_NOUN})(?: {_PERSON})?"
    f"|{_ADJECTIVES}{{1,2}}{_PERSON})"
)
_GROUP = Phrase(
    rf"(?<![\w'’{PLURAL}-{HOUSE}-])(?P<lead>{_ALL}{_DETERMINER}{_QUALITIES})"
    rf"(?:(?P<house>{_HOUSES})|(?P<vile>{_ADJECTIVES}{{1,2}}{_VILE})"
    rf"|(?P<many>{_PERIPHRASES}|{_MANY}(?:,? (?:and|or"
    rf"|&) (?:the )?{_MANY})*(?P<feature> {_FEATURE})?"
    rf"(?: like (?:that|these|this|those))?|{_PEOPLE} {_FEATURE})|(?P<one>{_ONE}){_KNOWN})"
    r"(?![\w-]|['’]s\b|['’](?!\w))"
)
# Each holds one of these.
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
_ALONE = Phrase(r"\s*(?:$|[.!;\n]|,? (?:again|living off|always|everywhere|all)\b)")
_THINGS = re.compile(r"\b(?:poles?|swedes?|danish|polish|turkey)\b")
_SORTED = Phrase(rf"\b(?:{ABUSE}|{SWEARING}|(?!average){_SORT})\b")
_CLOSE = re.compile(r"\s*(?:$|[.!,;\n])")
_ALL_OF = re.compile(r"\b(?:all|every|each|any)\b")
_THESE = re.compile(r"\b(?:the|these|those|them|your)\b")
_ADJECTIVE_ALONE = re.compile(f"{ADJECTIVE}+")
_NO = re.compile(r"\bno\b")
_YOUR = re.compile(r"\byour\b")
# Not the whole group, or the writer's own.
_SOME = Phrase(
    r"\b(?:we|us|my|our|his|her|their|radical|extremist|fundamentalist|militant|islamist|racist"
    r"|extreme|fanatical|corrupt|drunk|armed|certain|some|many|most|few|several|other|fellow"
    r"|rich|poor|rural|old|older|elderly|white|angry|violent|criminal|educated|two|three|four|five"
    r"|ten|hundred|thousand|million|such|both|these (?:two|three)|\d+|like|ex|anti|non|pro"
    r"|(?!(?:liked|hated|trusted|wanted|despised|burned|bombed)\b)\w+(?:(?<!typ)ical|[^e]ed|ist|born)"
    r"|very|so|such|how|only|(?<!no\ )(?<!one\ )more|enough"
    r"|fewer)[ -]\Z"
    r"|(?:\b(?:majority|minority|half|third|quarter|percent|hundreds|thousands|millions|plenty"
    r"|lots?"
    r"|number|handful|group|gang|some|many|most|few|one|two|three|couple|pair|part|any|none)|%) of"
    r" (?:the |these |those |our )?\Z|\bout of \w+ \Z"
)
_A_FEW = Phrase(
    r"\b(?:a (?:few|couple|dozen|handful|bunch)|one or two|half)(?: of)? (?:the |these |those )?\Z"
)
_LONGEST_LEAD = 30  # characters
_SIGNS = {"sex": (ALL_SEX, OF_SEX), "newcomer": (ALL_NEWCOMERS, OF_NEWCOMERS)}


class Mention(NamedTuple):
    """Where a group is spoken of: with abuse, with an oath alone, by readers of its own."""

    start: int
    end: int
    foul: bool
    sworn_at: bool
    home: bool


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
        start = match.start() if sign != BARE else match.start("one")
        pieces += text[done:start], sign * (match.end() - start)
        done = match.end()
        if sign in (FEW, HOUSE):
            continue
        foul = _is_abuse(match, kinds)
        sworn_at = bool(match["vile"]) or (kinds != {"sex"} and _is_sworn_at(match))
        mentions.append(Mention(match.start(), done, foul, sworn_at, kinds == {"home"}))
    marked = "".join(pieces) + text[done:]
    return Marked(mark_pronouns(marked), tuple(mentions))


def _find_groups(reading: Reading) -> Iterator[re.Match[str]]:
    """Find groups, in a long text only where a word stands that tells of one."""
    tagged, done = tag(reading), 0
    stretches: Iterable[Stretch] = ((0, len(tagged), len(tagged)),)
    if len(tagged) >= LONG:
        stretches = cut(reading.text).find_stretches((_TELLING,), _FARTHEST)
    for start, stop, end in stretches:
        if not reading.effort.spend((end - start) // CHARACTERS):
            return
        for match in _GROUP.finditer(tagged, max(start, done), end):
            if match.start() >= stop:
                break
            yield match
            done = match.end()


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
    near = max(0, match.start() - _LONGEST_LEAD)
    if match["house"]:
        return HOUSE
    if _SOME.search(text, near, match.start()):
        return FEW if _A_FEW.search(text, near, match.start()) and kinds != {"sex"} else ""
    lead = match["lead"]
    kind = "newcomer" if "newcomer" in kinds else ""
    if kinds == {"sex"} and not match["feature"]:
        if (_THESE.search(lead) or _SORTED.search(lead)) and not _ALL_OF.search(lead):
            return ""
        kind = "sex"
    many, one = _SIGNS.get(kind, (ALL_FOLK, OF_FOLK))
    if _NO.search(lead):
        return NO_NEWCOMER if kind == "newcomer" else NOBODY
    if match["vile"]:
        return "" if kinds & {"sex", "home"} else many
    if match["many"]:
        if (
            kinds == {"condition"}
            and _ADJECTIVE_ALONE.fullmatch(match["many"])
            and not _THESE.search(lead)
        ):
            return ""
        return "" if _YOUR.search(lead) else many
    return one if _ARTICLE.search(lead) else BARE
