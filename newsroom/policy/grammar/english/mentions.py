"""Where a text speaks of a group of people, whole: "all Turks", "a Greek", "gay people", "they".

What is said of some of them, or of those who did something, is said of no group.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from newsroom.policy.grammar.english.peoples import (
    ADJECTIVE,
    ALL_FOLK,
    ALL_NEWCOMERS,
    ALL_SEX,
    BARE,
    BEFORE_NOUN,
    EITHER,
    NOBODY,
    OF_FOLK,
    OF_NEWCOMERS,
    OF_SEX,
    PLURAL,
    PRONOUN,
    PRONOUN_OF_NEWCOMERS,
    SINGULAR,
    clear,
    find_kinds,
    tag,
)
from newsroom.policy.grammar.phrasing import Phrase, one_of
from newsroom.policy.readings import Reading

Span = tuple[int, int]

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
    r"|boat)"
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
_PERIPHRASES = one_of(
    rf"""
    (?:the )?(?:followers|believers) of (?:islam|allah|judaism) | islam's (?:followers|believers)
    | jehovah's witnesses | (?:roma|sinti)(?<=\b(?:the|all|ese|ose)\ (?:roma|inti)) | roma {_PEOPLE}
    | down'?s? syndrome {_PEOPLE} | mental patients | the mentally ill
    | mentally (?:ill|disabled|handicapped) people
    """
)
# What sets people apart without a word for them: "kids with autism", "women in headscarves".
_FEATURE = (
    r"(?:(?:with|in|on) (?:their |those |an? )?(?:turbans?|headscar(?:f|ves)|hijabs?|burqas?"
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
_ADJECTIVES = f"(?:[{ADJECTIVE}{EITHER}{BEFORE_NOUN}]++[ -])"
# A noun does not follow, so that the adjective is one.
_GOES_ON = one_of(
    """
    are | were | is | was | will | would | can | could | have | has | had | should | must | may | do
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
    rf"(?<![\w'’-])(?P<lead>{_ALL}{_DETERMINER}{_QUALITIES})"
    rf"(?:(?P<many>{_PERIPHRASES}|{_MANY}(?:,? (?:and|or"
    rf"|&) (?:the )?{_MANY})*(?P<feature> {_FEATURE})?"
    rf"(?: like (?:that|these|this|those))?|{_PEOPLE} {_FEATURE})|(?P<one>{_ONE}){_KNOWN})"
    r"(?![\w-]|['’]s\b|['’](?!\w))"
)
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
    r"|\w+(?:(?<!typ)ical|[^e]ed|ist|born)|very|so|such|how|only|(?<!no\ )(?<!one\ )more|enough"
    r"|fewer)[ -]\Z"
    r"|(?:\b(?:majority|minority|half|third|quarter|percent|hundreds|thousands|millions|plenty"
    r"|lots?"
    r"|number|handful|group|gang|some|many|most|few|one|two|three|couple|pair|part|any|none)|%) of"
    r" (?:the |these |those |our )?\Z|\bout of \w+ \Z"
)
_LONGEST_LEAD = 30  # characters
_PRONOUNS = Phrase(
    r"(?<![\w'’-])(?:they(?! say\b)|(?<!(?:all|one|lot|ome|ost|any|few)\ of\ )them(?!selves)"
    r"|(?:these|those) people|people like (?:them|that|these"
    r"|those)|(?:the|this|that) (?:whole |entire )?lot(?: of them)?)(?![\w-])"
)
_NAMED = re.compile(f"[{ALL_FOLK}-{OF_NEWCOMERS}]++")
_BREATH = re.compile(r"[,;:—–]|\s-\s|\bbecause\b")
_OPENS = re.compile(r"(?:^|[.!?;\n]\s*)(?:[\w'’]+,? ){0,2}\Z")
_LONGEST_BACK = 120  # characters from a group to a pronoun that stands for it
_SENTENCE_END = re.compile(r"[.!?\n]+\s")
_NAMED_AFTER = Phrase(
    rf"[^.!?\n]{{1,80}}?, (?:all )?(?=[{ALL_FOLK}{ALL_SEX}{ALL_NEWCOMERS}]++\s*(?:$|[.!\n]))"
)


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


def mark_groups(reading: Reading) -> Marked:
    """Put signs in place of the groups that a reading speaks of."""
    text = clear(reading.text)
    pieces: list[str] = []
    mentions: list[Mention] = []
    done = 0
    for match in _GROUP.finditer(tag(text)):
        kinds = find_kinds(text[slice(*match.span())])
        sign = _find_sign(text, match, kinds)
        if not sign or _is_thing(reading, match):
            continue
        start = match.start() if sign != BARE else match.start("one")
        pieces += text[done:start], sign * (match.end() - start)
        done = match.end()
        foul = _is_abuse(match, kinds)
        sworn_at = kinds != {"sex"} and _is_sworn_at(match)
        mentions.append(Mention(match.start(), done, foul, sworn_at, kinds == {"home"}))
    marked = "".join(pieces) + text[done:]
    return Marked(_mark_pronouns(marked), tuple(mentions))


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
    if _SOME.search(text, max(0, match.start() - _LONGEST_LEAD), match.start()):
        return ""
    lead = match["lead"]
    kind = "newcomer" if "newcomer" in kinds else ""
    if kinds == {"sex"} and not match["feature"]:
        if (_THESE.search(lead) or _SORTED.search(lead)) and not _ALL_OF.search(lead):
            return ""
        kind = "sex"
    many, one = _SIGNS.get(kind, (ALL_FOLK, OF_FOLK))
    if _NO.search(lead):
        return NOBODY
    if match["many"]:
        if (
            kinds == {"condition"}
            and _ADJECTIVE_ALONE.fullmatch(match["many"])
            and not _THESE.search(lead)
        ):
            return ""
        return "" if _YOUR.search(lead) else many
    return one if _ARTICLE.search(lead) else BARE


def _mark_pronouns(marked: str) -> str:
    """Put signs in place of pronouns for a group named before, in the same breath or the last."""
    groups = [match.span() for match in _NAMED.finditer(marked)]
    if not groups:
        return marked
    pieces: list[str] = []
    done = 0
    for match in _PRONOUNS.finditer(marked):
        index = bisect_left(groups, match.span()) - 1
        if index >= 0 and _stands_for(marked, groups[index], match.start()):
            newcomers = marked[groups[index][0]] in (ALL_NEWCOMERS, OF_NEWCOMERS)
            sign = PRONOUN_OF_NEWCOMERS if newcomers else PRONOUN
        elif _NAMED_AFTER.match(marked, match.end()):
            sign = PRONOUN
        else:
            continue
        pieces += marked[done : match.start()], sign * len(match[0])
        done = match.end()
    return "".join(pieces) + marked[done:]


def _stands_for(marked: str, group: Span, pronoun: int) -> bool:
    """Tell whether a pronoun is for a group: beyond a comma, or what the last sentence is about."""
    if pronoun - group[1] >= _LONGEST_BACK:
        return False
    between = marked[group[1] : pronoun]
    ends = len(_SENTENCE_END.findall(between))
    if not ends:
        return _BREATH.search(between) is not None and not between.endswith("that ")
    first = max(0, group[0] - _LONGEST_BACK)
    return ends == 1 and _OPENS.search(marked, first, group[0]) is not None
