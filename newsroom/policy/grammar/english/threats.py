"""The grammar of a threat: violence announced to a fellow reader, wished on or urged upon them."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from newsroom.policy.grammar.english.address_forms import MENTION
from newsroom.policy.grammar.english.excuses import is_quoted
from newsroom.policy.grammar.english.incitement import BOOKS as INCITEMENT
from newsroom.policy.grammar.english.incitement import find_incitement
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.english.violence import (
    BODY,
    DEGREE,
    HARM,
    HARMLESS,
    KILLING,
    MAIMING,
    OUGHT,
    SUFFERED,
    VICTIM,
    YOU,
)
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.people import People
from newsroom.policy.quotation import is_in_quotation_marks
from newsroom.policy.readings import Reading
from newsroom.policy.words import find_word

MOST_FOUND = 20  # threats in one text; more of them prove nothing more
Threat = tuple[int, int, bool]  # start, end, certain
Span = tuple[int, int]

_WILL = one_of(
    "ll | m going to | re going to | m gonna | re gonna | ma | m about to | m coming to"
    "| d (?:love|like) to | d gladly | d happily | m fixing to | m finna"
)
_WILL_IN_FULL = one_of(
    "will | shall | am going to | are going to | gonna | am gonna | are gonna | want to | wanna"
    "| would (?:love|like) to | would (?:gladly|happily) | promise to | promise i'll | ll | bouta"
    "| swear (?:to god )?(?:i|we)(?:'ll| will) | should | could | oughta | ought to | can't wait to"
)
_INTENT = rf"(?<![\w'’])(?:(?:i|we)(?:'{_WILL}| {_WILL_IN_FULL})|imma|ima|im(?:ma)? gonna|finna)"
_MANNER = (
    r"(?: (?:personally|gladly|happily|just|really|seriously|literally|fucking|so|myself|all|still"
    r"|(?:find|hunt|track) you(?: down)? and|come (?:over |there |round |up )?(?:and|to)"
    r"|come to your (?:house|home|place) and|go (?:over )?(?:there )?and|get a gun and)){0,3}"
)
_DEEDS = Phrasebook(
    rf"""
    {HARM} (?:up |down |off |out |open )?{VICTIM}{HARMLESS}
    | put a (?:bullet|knife|cap) in(?:to)? {VICTIM}
    | beat (?:the (?:\w+ )?(?:shit|crap|hell|daylights|life|snot|stuffing) out of {YOU}
    |{YOU} (?:up|to death|senseless|to a pulp|bloody|black and blue|down|with (?:a|my)\b)
    |{BODY}(?: in)?) | track you down | kick the (?:\w+ )?(?:shit|crap|hell|daylights) out of {YOU}
    | (?:fuck|mess|rough|jack) (?:you|u) up | make you (?:pay in blood|bleed|suffer|scream)
    | {MAIMING} (?:up |down |off |out |open |in )?{BODY}{HARMLESS}
    | (?:see|watch) you (?:dead|die|hang|hanged|burn|bleed|suffer)
    | (?:come|coming) (?:for|after) (?:you|your (?:family|kids|children))
    | find (?:you(?! (?:an?|the|some|something|one|that|it)\b)|(?:out )?where you (?:live|work))
    | kick {BODY}{HARMLESS} | knock {YOU} (?:out|into next week|on your ass)
    | show up at your (?:house|home|door|work|job|place)(?! with)
    """
)
# What stands left of an announcement, up to it.
_INTENDED = Phrase(rf"{_INTENT}{_MANNER} \Z")
_LONGEST_INTENT = 90  # characters
# "I could kill you" is a figure of speech to a friend; a moderator should look, no more.
_ONLY_COULD = Phrase(r"\A(?:i|we) (?:should|could|oughta|ought to)\b")
_YOU_WILL = r"you(?: all)?(?: will|'ll| are going to|'re going to| gonna)"
_HOPING = (
    r"(?:(?:^|(?<=[\n.!?;,])|(?<=[.!?;,]\ )|\b(?:i|we|really|sincerely|just|and|but|do) )"
    r"(?:hope|wish|pray|hoping|praying)"
    r"|\bi (?:really |just |only )?(?:want|would love for|can't wait (?:for|until|till)))"
    r"(?: that| to see)?"
)
_YOURS = r"(?:you|u|your (?:whole |entire )?(?:family|kids|children|mother|wife))(?: all| both)?"
_FATE_END = r"(?=\s*(?:$|[.!?,;]|(?:on|in hell|for|from|to|alive|and)\b))"
_YOU_OUGHT = rf"(?<!['’])(?:{YOU}|people like you|your kind|{MENTION}) {DEGREE}{OUGHT}"
_STOP = r"(?=\s*(?:$|[.!,;\n]))"
# Who lives next door knows it too.
_NO_NEIGHBOUR = (
    r"(?![^\n]{0,60}\b(?:neighbou?rs?|neighbou?rhood|next door|same (?:street|building|block|town"
    r"|village)|(?:i|we) (?:also |too |used to )?live|lives? (?:there|near|nearby) too"
    r"|grew up|come from there|from there)\b)"
)
# What is named a hint, a moderator should look at, no more.
_SPOKEN = Phrasebook(
    rf"""
    (?:i|we)(?: all)? know (?:exactly )?where (?:you|u|your (?:family|kids|children|wife|mother))
    (?:live|lives|sleep|sleeps|work|works|goe?s? to school|park)(?! is\b){_NO_NEIGHBOUR}
    | watch your back(?! (?:when|while|as|if|on|at|in)\b) | sleep with one eye open
    | check under your car
    | (?:you(?:'re| are| r)|ur) (?:a )?(?:fucking )?dead (?:meat|man|woman|men)(?! walking)
    | you(?:'re| are| r) (?:next on (?:the|my) list|on my (?:kill|hit|death) list|as good as dead)
    | {_YOU_WILL} (?:pay with your (?:life|lives|blood)|not live to see)
    | {_YOU_WILL} die (?:slowly|soon|screaming|tonight|tomorrow|like an? \w+)
    | {_YOU_WILL} end up (?:dead|in a (?:ditch|coffin|grave|body bag))
    | {_YOU_WILL} (?:hang|be (?:hanged|shot|hunted down)) for (?:this|that|it)
    | {_YOU_WILL} be hunted(?=\s*(?:$|[.!])) | {_YOU_WILL} get what's coming to you
    | {_YOU_WILL} wish you were (?:dead|never born)
    | your days are numbered | say goodbye to your (?:family|kids|children|wife|life)
    | you won't (?:see|live to see) (?:tomorrow|morning|the morning|next \w+|it coming)
    | (?:a|the) bullet (?:has|with) your name(?: on it)? | a bullet in your (?:head|skull|brain)
    | hope you (?:have|got) (?:good )?life insurance | i have a (?:gun|bullet|knife) (?:with your
    name|for you)(?: on it)? | come (?:near|close to) me and i'll \w+ you
    | {_HOPING} {_YOURS} {DEGREE}(?:to )?(?:die|dies|rot|bleed|drown)(?! (?:laughing|happy
    |of laughter|another day))
    | {_HOPING} {_YOURS} {DEGREE}(?:to )?(?:choke|burn|hang|suffer){_FATE_END}
    | {_HOPING} {_YOURS} {DEGREE}(?:to )?(?:are|is|be|get|gets|end up|will be|will get) {SUFFERED}
    | {_HOPING} {_YOURS} {DEGREE}(?:to )?(?:get|gets|catch|have|has) (?:\w+ )?(?:cancer|aids|ebola
    |leprosy|rabies)(?! screening)
    | {_HOPING} {_YOURS} {DEGREE}(?:to )?(?:drop dead|never wake up|fall off a (?:cliff|bridge)
    |(?:crash|wreck) your car|step on a (?:mine|landmine))
    | {_HOPING} (?:someone|somebody|they) (?:\w+ )?{KILLING}s? {YOU}
    | (?:someone|somebody|they|we) {OUGHT} {DEGREE}{KILLING} {YOU}
    | (?:someone|somebody|they|we) {OUGHT} {DEGREE}beat the (?:\w+ )?(?:crap|shit|hell) out of {YOU}
    | (?:i|we)(?:'m| am|'re| are) coming (?:for|after) (?:you|your (?:family|kids|children)){_STOP}
    | {_YOU_WILL} die for (?:this|that|it){_STOP}
    | {_YOU_OUGHT} {DEGREE}(?:be|get|have been) (?:\w+ly )?{SUFFERED}
    | {_YOU_OUGHT} {DEGREE}die(?! (?:laughing|for your country))
    | {_YOU_OUGHT} {DEGREE}hang(?=\s*(?:$|[.!,;]|for (?:this|that|treason)))
    | {_YOU_OUGHT} {DEGREE}(?:burn|rot) in hell
    | {_YOU_OUGHT} {DEGREE}(?:kill|hang|shoot) (?:yourself|yourselves)
    | {_YOU_OUGHT} {DEGREE}jump off an? (?:bridge|cliff|building)
    | you (?:don't|do not) deserve to (?:live|breathe|be alive|exist)(?! in\b)
    | the world (?:would|will|would've) be (?:a )?(?:much )?better (?:off )?(?:place )?without you
    | you deserve (?:a bullet|the rope|a rope|a noose|a beating|a punch|death|to suffer|to burn)
    | (?:you're|ur|you are) better off dead | i wish (?:you|u) (?:were|was) (?:dead|never born)
    | may (?:you|your family) (?:die|burn|rot|suffer)(?! of)
    | (?P<hint>(?:you(?:'d| had)?|u) better (?:watch (?:out|it|your (?:mouth|tongue|step))
    |hide){_STOP})
    | (?P<hint>(?:wait and )?see what happens to (?:you|u){_STOP}) | (?P<hint>say (?:that
    |it) to my face)
    | (?P<hint>{YOU} (?:really |badly )?(?:need|needs|want) an? (?:good |real |serious )?(?:beating
    |slap|smack|punch|hiding|thrashing|whipping|spanking)(?! (?:on the wrist|bowl|line|list|card)))
    | (?P<hint>(?:someone|somebody) (?:should|needs to|ought to) (?:shut you up|silence you
    |teach you a lesson){_STOP})
    | (?P<hint>watch where you (?:walk|park|sleep){_STOP})
    | (?P<hint>you know what happens to (?:rats|snitches))
    """
)
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
    (?:kill|hang|shoot|drown|off|neck|unalive|stab|poison|gas) (?:yourself|yourselves|urself)
    | slit your (?:wrists?|own throat|throat) | end your (?:own |miserable |sad |pathetic )?life
    | drink bleach | kys | go die | just die(?: already)? | die in (?:a fire|hell|a ditch)
    | jump (?:off|from|in front of) (?:an?|the|the nearest) (?:\w+ )?(?:bridge|cliff|building|roof
    |bus|train|truck) | choke on it and die | take a long walk off a short pier
    | do (?:us|everyone|the world|humanity)(?: all)? a favou?r(?:,| and) (?:die|drop dead)
    | die,? (?:you )?(?:scum|pig|bitch|bastard|traitor) | (?:go )?play in traffic
    """,
    after=r"(?!\w)(?! (?:laughing|working|trying|a drink|over))",
)
# Tried on what stands left of a name, and right of it.
_TO_HARM = Phrase(rf"{_INTENT}{_MANNER} {KILLING} @?\Z")
_TO_SUFFER = Phrase(rf" {OUGHT} {DEGREE}(?:be|get) {SUFFERED}(?!\w)")
_DEADLY = Phrasebook(f"{KILLING} | (?:be|get) {SUFFERED}")
_LONGEST = 200  # characters of a threat before the name
# Somebody else's words.
_REPORTED = Phrase(
    r"\b(?:says?|said|saying|told|tells?|telling|threaten\w*|shout\w*|yell\w*|wrote|writes?|writing"
    r"|scream\w*|chant\w*|heard|hear|like|who|called|sings?|lyrics?|quote\w*|answered|replied"
    r"|never)"
    r"(?: (?:me|us|him|her|them|people|that|out|back|with|\w+ing)){0,4}[ ,:]*[\"“‘']?\Z"
)
_LONGEST_REPORT = 120
# Who defends himself announces violence too; a moderator should look at it, no more.
_IF_ATTACKED = Phrase(
    r"\bif (?:you|u|any(?:one|body)|some(?:one|body)|they|he|she|people)(?:'re)? (?:\w+ ){0,5}"
    r"(?:come|attack|break|enter|pull|point|threaten|touch|hurt|harm|invade|trespass|lunge|steal"
    r"|shoot|try|tries)(?:s|es)?\b"
)
_IF = Phrase(r"(?: \w+){0,2},? if (?:you|i|we)\b")

# Without a phrase of these there is nothing to find.
BOOKS = (_DEEDS, _SPOKEN, _URGED, _DEADLY, *INCITEMENT)


def find_threats(reading: Reading, people: People) -> Iterator[Threat]:
    """Find threats in one reading: start and end in its text, and whether they are certain."""
    deeds, spoken, urged = (book.find(reading) for book in (_DEEDS, _SPOKEN, _URGED))
    named = people.named_in(reading.text) if _DEADLY.may_be_in(reading) and people.names else ()
    incited = find_incitement(reading)
    if not (deeds or spoken or urged or named):
        return islice(incited, MOST_FOUND)
    sentences = Sentences(reading)
    candidates = chain(
        _announce(reading.text, deeds),
        ((*match.span(), match.lastgroup != "hint") for match in spoken),
        ((*span, True) for name in named for span in _find_named(reading.text, name)),
    )
    found = chain(_own(sentences, candidates), _urge(sentences, urged), incited)
    return islice(found, MOST_FOUND)


def _own(sentences: Sentences, candidates: Iterable[Threat]) -> Iterator[Threat]:
    """Leave out what somebody else is said to have threatened."""
    for start, end, certain in candidates:
        if not sentences.excuse((start, end), _is_somebody_elses):
            yield start, end, certain and not sentences.excuse((start, end), _depends)


def _is_somebody_elses(text: str, target: Span, _sentence: Span) -> bool:
    start, end = target
    if is_in_quotation_marks(text, start, end):
        return True
    return _REPORTED.search(text, _begin_report(text, start), start) is not None


def _depends(text: str, target: Span, _sentence: Span) -> bool:
    """Tell whether a threat is meant for the case of an attack."""
    start, end = target
    return bool(
        _IF_ATTACKED.search(text, _begin_report(text, start), start) or _IF.match(text, end)
    )


def _begin_report(text: str, start: int) -> int:
    return max(text.rfind("\n", 0, start) + 1, start - _LONGEST_REPORT)


def _announce(text: str, deeds: Iterable[re.Match[str]]) -> Iterator[Threat]:
    """Keep the deeds that the writer says he will do."""
    for deed in deeds:
        near = max(0, deed.start() - _LONGEST_INTENT)
        if intent := _INTENDED.search(text, near, deed.start()):
            yield intent.start(), deed.end(), not _ONLY_COULD.match(intent[0])


def _urge(sentences: Sentences, matches: Iterable[re.Match[str]]) -> Iterator[Threat]:
    """Find what a reader is told to do to himself: "go hang yourself"."""
    text = sentences.reading.text
    for match in matches:
        start, end = match.span()
        if sentences.excuse((start, end), is_quoted):
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
