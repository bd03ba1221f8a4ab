"""The grammar of attacks on groups: a people, a faith, a sex called vermin, or wished dead.

Only words of contempt and of violence count. What a people did or denies is history and opinion,
and so is whatever is said of states, parties and voters. Precision before recall.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from newsroom.policy.grammar.english.excuses import is_counter_speech, is_reported
from newsroom.policy.grammar.english.leads import CALLING, LONGEST_CALL
from newsroom.policy.grammar.english.nouns import BEASTS
from newsroom.policy.grammar.english.predicates import leads_to_predicate
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.english.verbs import MASSACRE, to_do
from newsroom.policy.grammar.english.violence import SUFFERED
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

MOST_FOUND = 20  # attacks in one text; more of them prove nothing more
_MOST_HEADS = 60  # "Turks are" in one text
_MOST_PREDICATES = 6  # insults after each; what is farther off is said of someone else
Span = tuple[int, int]

# Nouns by origin, faith, sex, orientation, disability. "Young Turks" were a party.
_NATIONS = one_of(
    r"""
    armenians | (?<!young\ )(?<!young\s)turks | azeris | azerbaijanis | azeri turks | russians
    | kurds
    | arabs | iranians | persians | georgians | greeks | americans | yanks | mexicans
    | chinese people
    | indians | pakistanis | africans | asians | syrians | palestinians | israelis | ukrainians
    | poles
    | germans | italians | latinos | hispanics | gypsies | roma | yezidis | yazidis | assyrians
    | lebanese people | afghans | somalis | nigerians | haitians | albanians | bulgarians | serbs
    | romanians | puerto ricans | cubans | europeans | negroes | blacks | whites | browns
    | native americans | aboriginals | natives | foreigners | immigrants | migrants | refugees
    | illegals | asylum seekers
    """
)
_FAITHS = one_of(
    """
    jews | muslims | moslems | christians | catholics | protestants | orthodox christians | hindus
    | sikhs | buddhists | atheists | mormons | evangelicals
    """
)
_PERSONS = one_of(
    r"""
    gays | homosexuals | lesbians | transgenders | transsexuals | bisexuals | queers | trannies
    | (?<!the\ )(?<!these\ )(?<!those\ )(?<!of\ )(?<!and\ )(?:women|men|females|males) | cripples
    """
)
_BELONGING = one_of(
    """
    armenian | turkish | azeri | azerbaijani | russian | kurdish | arab | iranian | persian
    | georgian
    | greek | american | mexican | chinese | indian | pakistani | african | asian | syrian
    | palestinian
    | israeli | ukrainian | jewish | muslim | christian | catholic | hindu | black | white | brown
    | gay | lesbian | trans | transgender | homosexual | disabled | handicapped | autistic | deaf
    | blind | homeless | immigrant | colou?red | native | latino | latina | hispanic | romani | roma
    """
)
_THOSE_PEOPLE = (
    rf"{_BELONGING} (?:people|men|women|folks|persons|girls|boys|immigrants|refugees|migrants)"
)
_GROUP = f"(?:{_NATIONS}|{_FAITHS}|{_PERSONS}|{_THOSE_PEOPLE})"
_ALL = r"(?:all|every one of|each and every one of) (?:of )?(?:the |these |those |you |you )?"
_THE = r"(?:the |these |those |you |fucking |filthy |dirty |damn |goddamn |stinking |bloody ){0,3}"
_SINGLE = one_of(
    """
    armenian | turk | azeri | azerbaijani | russian | kurd | arab | iranian | persian | georgian
    | greek
    | mexican | jew | muslim | christian | gypsy | immigrant | refugee | foreigner | homosexual
    | woman | african | indian | pakistani | migrant
    """
)
_ARE = (
    r" (?:are|r|will always be|have always been|are being|remain)\b"
    r"(?: (?:all|just|nothing but|literally|like|basically|simply|always|the same)){0,3}"
)
_KINDS = (_NATIONS, f"(?:{_FAITHS}|{_PERSONS})", _THOSE_PEOPLE)
_HEADS = Phrasebook(
    " | ".join(
        f"{_ALL}{_THE}{kind}{_ARE} | {_THE}{kind}(?:,? (?:all|both))?{_ARE}" for kind in _KINDS
    )
    + f" | (?:every|any|each) {_SINGLE} is",
    never_after="’'-",
)
# Of the lexicon's insults the worst, and what denies a people that it is human.
_WORST = 3  # severity
_DENIES_HUMANITY = BEASTS | {"savage", "barbarian", "abomination", "garbage", "trash", "freak"}
_FOUL = (
    r"(?:human|invading|inbred|vile|foul|primitive|backward|sick|dirty|filthy|disgusting|stupid"
    r"|fucking|lazy|savage|wild|rabid|mindless|violent|murderous|bloodthirsty|useless|worthless"
    r"|evil|dumb)"
)
_FOUL_BEFORE = Phrase(rf"(?<!\w)(?:{_FOUL} ){{1,2}}\Z")
_LONGEST_FOUL = 30
_PREDICATES = Phrasebook(
    rf"""
    (?:{_FOUL} ){{0,2}}(?:beasts?|lice|retard(?:s|ed)|sub-?humans?|untermenschen|cancer)
    | a waste of (?:space|oxygen|air|skin)
    | no better than (?:animals|beasts|dogs|rats|pigs|vermin|cockroaches)
    | less (?:intelligent|evolved|civili[sz]ed) than
    | sub human | less than human | not (?:really |even |fully )?human
    | a (?:cancer|disease|plague|virus|infestation|curse|scourge|blight)
    | the (?:scum|plague|filth|dregs|cancer|curse) of (?:the (?:earth|world)|humanity|society)
    | an? (?:inferior|lower|dirty|filthy|cursed|lesser|degenerate) (?:race|people|species|breed)
    | inferior(?: to| beings)? | disgusting | filthy | dirty | worthless | evil | stupid | dumb
    | (?:pieces of )?shit
    | (?P<charge>terrorists|rapists|criminals|thieves|liars|murderers|killers|pa?edophiles|perverts
    |whores|sluts|cheats|traitors)
    """,
    after=r"(?!\w)(?!-)",
)
# Not the whole group, or the writer's own.
_SOME = Phrase(
    r"\b(?:we|us|radical|extremist|fundamentalist|militant|islamist|some|many|most|few|other|rich"
    r"|old"
    r"|certain|so called|white|rural|poor|such|both) \Z"
    r"|(?:\b(?:majority|minority|half|third|quarter|percent|hundreds|thousands|millions|plenty|lots?"
    r"|number|handful)|%) of (?:the |these |those )?\Z|\bout of \w+ \Z"
)
_OF_ALL = re.compile(r"\b(?:all|every|each|any)\b")
_NOT_SO = Phrase(
    r" (?:too|treated|for|in|to (?:me|us|them|those|some|many)|than|by|of (?!the earth)|lovers"
    r"|rights|when|if)\b"
    r"|\s*\?"
)
_STOP = r"(?=\s*(?:$|[.!,;:\n]|and\b|so much\b|with\b|or\b))"
_I_HATE = (
    r"(?:i|we)(?: all)? (?:really |just |fucking |absolutely |so |do )?"
    r"(?:hate|despise|loathe|detest|can't stand|cannot stand)"
)
_QUEER = one_of(
    """
    (?:gay|trans|transgender|homosexual|lesbian|bisexual) (?:people|men|women|folks|kids|teachers)
    | gays | lesbians | homosexuals | transgenders | transsexuals | queers
    """
)
_DISABLED = r"(?:the )?(?:disabled|handicapped|autistic)(?: people| kids| children| persons)?"
_CONTEMPT = Phrasebook(
    rf"""
    {_I_HATE} (?:all |every one of )?{_THE}{_GROUP}{_STOP}
    | {_THE}{_GROUP} (?:all )?belong in (?:the )?(?:ovens?|cages?|zoos?|gas chambers?|kitchen|gutter
    |sewers?|trash|hell|graves?|camps)
    | {_THE}{_GROUP} (?:don't|do not|shouldn't|should not) (?:deserve
    |have) (?:any |to have )?(?:human |basic )?rights | (?:filthy|stinking|subhuman|lousy|sub-human
    |inferior|disgusting) (?:{_NATIONS}|{_FAITHS})
    | {_THE}{_GROUP} (?:aren't|are not|ain't)(?: even| really| fully)? human(?: beings?)?{_STOP}
    | {_THE}(?:{_GROUP}|{_DISABLED}) should never have been born
    | {_QUEER} are (?:all )?(?:just )?(?:mentally ill|sick|sick in the head|perverts|groomers
    |pa?edophiles|predators|unnatural|mentally ill \w+){_STOP}
    | {_DISABLED} (?:are|is) (?:all )?(?:just )?(?:useless|a burden|a drain|leeches
    |better off dead){_STOP}
    | women are (?:only|just) good (?:for|at) (?:one thing|cooking|sex|breeding|cleaning
    |making babies)
    | women (?:should|must|need to) (?:stay|be kept|get back) in the kitchen
    | (?P<call>(?:fuck|screw|to hell with) (?:{_ALL})?{_THE}{_GROUP}{_STOP})
    | dirty (?:fucking )?(?:jews|armenians|turks|arabs|mexicans|gypsies|immigrants|kurds|muslims
    |azeris)
    | fucking (?:jews|armenians|turks|arabs|mexicans|gypsies|immigrants|kurds|muslims|azeris|asians
    |blacks|gays|russians)
    """
)
_MUST = r"(?:should|must|ought to|need to|needs to|deserve to)(?: all)?(?: just)?"
_MURDER = Phrasebook(
    rf"""
    (?P<call>{to_do(MASSACRE)} (?:all |each of )?{_THE}(?:{_GROUP}
    |every (?:last |single )?{_SINGLE}){_STOP})
    | {_THE}{_GROUP}(?: are(?: \w+){{1,4}} and)? (?:all )?{_MUST} (?:be|get) {SUFFERED}
    | {_THE}{_GROUP} (?:all )?{_MUST} (?:die
    |hang|burn|rot|drown|be (?:wiped out|eradicated|annihilated|eliminated))
    | (?:the only|an?|only) good {_SINGLE} is an? dead | the only good {_GROUP} are dead
    | {_THE}{_GROUP} (?:don't|do not) deserve to (?:live|exist|breathe|be alive)
    | death to (?:all )?{_THE}{_GROUP}
    | (?:i|we) (?:hope|wish|pray) (?:that )?(?:all )?{_THE}{_GROUP}(?: would| could| will)?
    (?:all )?(?:die|burn|rot|suffer|drown|perish)
    """
)


@dataclass(frozen=True, slots=True)
class _Predicate:
    """What a group may be called, whether or not it is."""

    start: int
    end: int
    charge: bool = False  # it accuses rather than degrades


# Without a phrase of these there is nothing to find.
ATTACK_BOOKS = (_HEADS, _CONTEMPT)
THREAT_BOOKS = (_MURDER,)


def find_group_attacks(reading: Reading, insults: Sequence[Match]) -> Iterator[Span]:
    """Find contempt for a group of people: spans from the group to what it is called."""
    heads, contempt = _HEADS.find(reading), _CONTEMPT.find(reading)
    if not (heads or contempt):
        return iter(())
    sentences = Sentences(reading)
    found = chain(
        _find_verdicts(sentences, heads, _list_predicates(reading, insults)),
        _find_spans(reading.text, contempt),
    )
    return islice(_own(sentences, found), MOST_FOUND)


def _list_predicates(reading: Reading, insults: Sequence[Match]) -> list[_Predicate]:
    """List what a group may be called, from left to right."""
    predicates: list[_Predicate] = []
    for insult in insults:
        word = insult.word
        if word.category == "insult" and (
            word.severity == _WORST or word.lemma in _DENIES_HUMANITY
        ):
            foul = _FOUL_BEFORE.search(
                reading.text, max(0, insult.start - _LONGEST_FOUL), insult.start
            )
            predicates.append(_Predicate(foul.start() if foul else insult.start, insult.end))
    for match in _PREDICATES.find(reading):
        predicates.append(_Predicate(*match.span(), charge=match.lastgroup == "charge"))
    return sorted(predicates, key=lambda predicate: predicate.start)


def find_group_threats(reading: Reading) -> Iterator[Span]:
    """Find violence called for against a group of people."""
    found = _MURDER.find(reading)
    if not found:
        return iter(())
    return islice(_own(Sentences(reading), _find_spans(reading.text, found)), MOST_FOUND)


def _find_spans(text: str, matches: Iterable[re.Match[str]]) -> Iterator[Span]:
    """Find where phrases stand; a call only where it calls: "kill …", not "they killed"."""
    for match in matches:
        near = max(0, match.start() - LONGEST_CALL)
        if match.lastgroup != "call" or CALLING.search(text, near, match.start()):
            yield match.span()


def _find_verdicts(
    sentences: Sentences, heads: Iterable[re.Match[str]], predicates: Sequence[_Predicate]
) -> Iterator[Span]:
    """Find "Turks are …" before what is said; a mere charge must be laid on all of them."""
    text = sentences.reading.text
    starts = [predicate.start for predicate in predicates]
    for head in islice(heads, _MOST_HEADS):
        if _SOME.search(text, max(0, head.start() - 20), head.start()):
            continue
        _, last = sentences.around(head.end() - 1, head.end())
        first = bisect_left(starts, head.end())
        for predicate in predicates[first : first + _MOST_PREDICATES]:
            if predicate.start >= last or (predicate.charge and not _OF_ALL.search(head[0])):
                continue
            between = text[head.end() : predicate.start]
            if leads_to_predicate(between) and not _NOT_SO.match(text, predicate.end):
                yield head.start(), predicate.end


def _own(sentences: Sentences, spans: Iterable[Span]) -> Iterator[Span]:
    """Leave out what is reported, asked, or spoken against."""
    for span in spans:
        if sentences.excuse(span, is_reported) or sentences.excuse(span, is_counter_speech):
            continue
        yield span
