"""The grammar of a threat: violence announced to a fellow reader, wished on or urged upon them."""

from collections.abc import Iterator

from newsroom.policy.grammar.english.address_forms import MENTION
from newsroom.policy.grammar.phrasing import compile_phrase, one_of
from newsroom.policy.people import People, find_name
from newsroom.policy.quotation import is_in_quotation_marks
from newsroom.policy.readings import Reading

_YOU = one_of("you all | you | u | ya | yous | y'all | (?:all|both|each|every one) of you")
_BODY = r"(?:your|ur|yer) (?:\w+ ){0,2}" + one_of(
    """
    family | families | kids | children | wife | husband | mother | mom | mum | father | dad
    | sister | brother | son | daughter | face | heads? | necks? | legs? | arms? | throats?
    | skulls? | bones | teeth | jaw | nose | eyes | fingers | knees? | kneecaps | ass(?:es)?
    | house | home | car | guts | tongue | hands?
    """
)
_VICTIM = rf"(?:{_YOU}|{_BODY}|{MENTION})(?![\w'’])"
_WILL = one_of(
    "ll | m going to | re going to | m gonna | re gonna | ma | m about to | m coming to"
    "| d (?:love|like) to | d gladly | d happily"
)
_WILL_IN_FULL = one_of(
    "will | shall | am going to | are going to | gonna | am gonna | are gonna | want to | wanna"
    "| would (?:love|like) to | would (?:gladly|happily) | promise to | promise i'll"
    "| swear (?:to god )?(?:i|we)(?:'ll| will)"
)
_INTENT = rf"(?<![\w'’])(?:i|we)(?:'{_WILL}| {_WILL_IN_FULL})"
_MANNER = (
    r"(?: (?:personally|gladly|happily|just|really|seriously|literally|fucking|so|myself"
    r"|(?:find|hunt|track) you(?: down)? and|come (?:over |there |round )?(?:and|to)"
    r"|come to your (?:house|home|place) and|go (?:over )?(?:there )?and|get a gun and))*"
)
# What is done to a person, and what only to a part of one: "I will break you" is politics.
_HARM = one_of(
    r"""
    kill | murder | shoot | stab | strangle | choke | behead | decapitate | slaughter | butcher
    | gut | hang | burn | lynch | execute | torture | rape | drown | bury | cripple | maim | hurt
    | punch | slap | poison | skin | hunt | end | put a (?:bullet|knife) in(?:to)?
    """
)
_MAIMING = one_of(
    """
    break | smash | slit | cut | rip | crush | knock | bash | crack | snap | blow | tear | kick
    | hit | burn down | cave in
    """
)
_BEATING = (
    rf"beat (?:the (?:\w+ )?(?:shit|crap|hell|living daylights|life|snot) out of {_YOU}"
    rf"|{_YOU} (?:up|to death|senseless|to a pulp|bloody|black and blue|with (?:a|my)\b)"
    rf"|{_BODY}(?: in)?)"
)
# What "I will … you" takes without any violence.
_HARMLESS = "(?!" + one_of(
    r"""
    \s+(?:at|in|on) (?:chess|cards|court|this|that|the (?:polls?|ballot|election|debate|game))
    | \s+(?:an?|the|some|my|that) (?:e-?mail|message|note|line|text|link|copy|dm|question|pm)
    | \s+(?:an?|the|some|my|that|your) (?:drink|check|cheque|slice|piece|break|deal|favou?r|cd)
    | \s+(?:with|by) (?:kindness|love|facts|words) | \s+(?:some )?slack | \s+to (?:it|the)\b
    | \s+out to dry | \s+down an?\b | \s+off here | \s+short | \s+in on
    """
)
_HARMLESS += ")"
_KILLING = one_of(
    """
    kill | murder | shoot | stab | strangle | behead | slaughter | butcher | hang | burn | lynch
    | execute | torture | rape | drown | poison | choke | gas | beat | punch | cripple | maim
    | decapitate | skin | run over | bomb
    """
)
_SUFFERED = one_of(
    """
    shot | hanged | hung(?! (?:up|out|over)) | killed | executed | lynched | beheaded | raped
    | put down | stoned
    | exterminated | gassed | burn(?:ed|t) (?:alive|at the stake) | strung up | drowned | tortured
    | murdered | slaughtered | stabbed | beaten(?: up| to death| to a pulp)? | whipped | flogged
    | castrated | sterilized | aborted | hit by a (?:bus|car|truck|train) | run over | blown up
    | bombed | crucified | butchered | skinned
    """
)
_DEGREE = r"(?:(?:\w+ly|all|just|both|also|first) ){0,2}"
_OUGHT = one_of("should | ought to | needs? to | must | deserves? to | deserved to | has to")

_ANNOUNCEMENTS = one_of(
    rf"""
    {_HARM}(?: up| down| off| out| open)? {_VICTIM}{_HARMLESS} | {_BEATING} | track you down
    | {_MAIMING}(?: up| down| off| out| open| in)? {_BODY}{_HARMLESS}
    | (?:see|watch) you (?:dead|die|hang|hanged|burn|bleed)
    | (?:come|coming) (?:for|after) (?:you|your (?:family|kids|children))
    | find (?:you(?! (?:an?|the|some|something|one|that|it)\b)|(?:out )?where you (?:live|work))
    """
)
_ANNOUNCED = compile_phrase(rf"{_INTENT}{_MANNER} {_ANNOUNCEMENTS}(?!\w)")
_KNOWLEDGE = one_of(
    r"""
    (?:i|we)(?: all)? know (?:exactly )?where (?:you|your (?:family|kids|children|wife|mother))
    (?:live|lives|sleep|sleeps|work|works|goe?s? to school)(?! is\b)
    | watch your back | sleep with one eye open
    | you(?:'re| are| r) (?:a )?(?:fucking )?dead (?:meat|man|woman|men)(?! walking)
    | you(?: all)?(?: will|'ll| are going to|'re going to| gonna) (?:pay with your (?:life|lives)
    |pay with your blood|die (?:slowly|soon|screaming|tonight|tomorrow)|die like an? \w+
    |(?:hang|be (?:hanged|shot|hunted down)) for (?:this|that|it))
    """
)
_KNOWN = compile_phrase(rf"(?<![\w'’]){_KNOWLEDGE}(?!\w)")
_HOPE = (
    r"(?:(?:^|(?<=[\n.!?;,])|(?<=[.!?;,]\ )|\b(?:i|we|really|sincerely|just|and|but|do) )"
    r"(?:hope|wish|pray)"
    r"|\bi (?:really |just )?(?:want|would love for|can't wait (?:for|until|till)))"
    r"(?: that| to see)?"
)
_FATES = one_of(
    rf"""
    die(?! (?:laughing|happy|of laughter)) | dies | rot | bleed | drown
    | (?:choke|burn|hang)(?=\s*(?:$|[.!?,;]|(?:on|in hell|for|from|to|alive|and)\b))
    | drop dead | (?:are|is|be|get|gets|end up|will be|will get) {_SUFFERED} | (?:get|gets) cancer
    """
)
_DESERTS = one_of(
    rf"""
    (?:be|get|have been)(?: \w+ly)? {_SUFFERED} | die(?! (?:laughing|for your country))
    | hang(?=\s*(?:$|[.!,;])) | hang for (?:this|that|treason) | (?:burn|rot) in hell
    | (?:kill|hang|shoot) yourself | jump off a (?:bridge|cliff|building)
    """
)
_THOSE_LIKE_YOU = rf"(?:{_YOU}|people like you|your kind|{MENTION})"
_WISHES = one_of(
    rf"""
    {_HOPE} (?:you|u|your (?:whole |entire )?(?:family|kids|children|mother|wife))(?: all| both)?
    {_DEGREE}(?:to )?{_FATES}
    | {_HOPE} (?:someone|somebody|they) (?:\w+ )?{_KILLING}s? {_YOU}
    | \b(?:someone|somebody|they) {_OUGHT} {_DEGREE}{_KILLING} {_YOU}
    | (?<![\w'’]){_THOSE_LIKE_YOU} {_DEGREE}{_OUGHT} {_DEGREE}{_DESERTS}
    | \byou (?:don't|do not) deserve to (?:live|breathe|be alive)
    | \bthe world (?:would|will) be (?:a )?(?:much )?better (?:off )?(?:place )?without you
    | \byou deserve (?:a bullet|the rope|a rope|a noose|a beating)
    """
)
_WISHED = compile_phrase(rf"{_WISHES}(?!\w)")
# Tried on what stands left of a name, and right of it.
_TO_HARM = compile_phrase(rf"{_INTENT}{_MANNER} {_KILLING} @?\Z")
_TO_SUFFER = compile_phrase(rf" {_OUGHT} {_DEGREE}(?:be|get) {_SUFFERED}(?!\w)")
_LONGEST = 200  # characters of a threat before the name
_INVITATION = one_of(
    rf"""
    so | please | just | oh | now | and | then | go | you (?:should|can|could|may|need to)
    | why don't you | seriously
    | do (?:us|everyone|the world|humanity|me)(?: all)? a favou?r(?: and)?
    | go and | {MENTION} | (?:fuck|screw|hate) you
    """
)
_DEEDS = one_of(
    r"""
    (?:kill|hang|shoot|drown|off|neck|unalive|stab|poison|gas) (?:yourself|yourselves|urself)
    | slit your (?:wrists?|own throat|throat) | end your (?:own )?life | drink bleach | kys
    | go die | jump (?:off|from) (?:an?|the|the nearest) (?:\w+ )?(?:bridge|cliff|building|roof)
    | jump in front of an? (?:bus|train|truck) | just die(?: already)? | die in (?:a fire|hell)
    | die,? (?:you )?(?:scum|pig|bitch|bastard|traitor) | play in traffic
    """
)
_URGED = compile_phrase(
    rf"(?:^|[\n.!?;:…,\"“”—–-])\s*(?:{_INVITATION},? )*(?P<urged>{_DEEDS})(?!\w)"
    r"(?! (?:laughing|working|trying))"
)
# Somebody else's words.
_REPORTED = compile_phrase(
    r"\b(?:says?|said|saying|told|tells?|telling|threaten\w*|shout\w*|yell\w*|wrote|writes?|writing"
    r"|scream\w*|chant\w*|heard|hear|like|who|called|sings?|lyrics?|quote\w*|answered|replied|never)"
    r"(?: (?:me|us|him|her|them|people|that|out|back|with|\w+ing))*[ ,:]*[\"“‘']?\Z"
)
# Who defends himself announces violence too; a moderator should look at it, no more.
_IF_ATTACKED = compile_phrase(
    r"\bif (?:you|u|any(?:one|body)|some(?:one|body)|they|he|she|people)(?:'re)? (?:\w+ ){0,3}"
    r"(?:come|attack|break|enter|pull|point|threaten|touch|hurt|harm|invade|trespass|lunge|steal"
    r"|shoot|try|tries)(?:s|es)?\b"
)
# One of these words is in every threat; most texts hold none and are not searched.
_DEADLY_SIGNS = frozenset(
    {
        *("kill", "kills", "killed", "murder", "murders", "murdered", "shoot", "shoots", "shot"),
        *("stab", "stabs", "stabbed", "strangle", "strangles", "choke", "chokes", "behead"),
        *("beheads", "beheaded", "decapitate", "decapitates", "slaughter", "slaughters"),
        *("slaughtered", "butcher", "butchers", "butchered", "hang", "hangs", "hanged", "hung"),
        *("burn", "burns", "burned", "burnt", "lynch", "lynched", "execute", "executes"),
        *("executed", "torture", "tortures", "tortured", "rape", "rapes", "raped", "drown"),
        *("drowns", "drowned", "cripple", "cripples", "maim", "maims", "punch", "punches"),
        *("poison", "poisons", "skin", "skins", "skinned", "beat", "beats", "beaten", "gas"),
        *("gassed", "bomb", "bombs", "bombed", "run", "stoned", "exterminated", "strung", "hit"),
        *("whipped", "flogged", "castrated", "sterilized", "aborted", "crucified", "put"),
        *("blown"),
    }
)
_SIGNS = _DEADLY_SIGNS | {
    *("gut", "bury", "hurt", "slap", "hunt", "hunted", "end", "bullet", "knife", "break"),
    *("smash", "slit", "cut", "rip", "crush", "knock", "bash", "crack", "snap", "blow", "tear"),
    *("kick", "cave", "track", "see", "watch", "come", "coming", "find", "know", "sleep", "dead"),
    *("die", "dies", "pay", "rot", "bleed", "drop", "cancer", "deserve", "better", "jump"),
    *("kys", "bleach", "traffic", "neck", "unalive", "off"),
}
_PERSONS = frozenset(
    {
        *("you", "u", "ya", "yous", "yall", "all", "your", "ur", "yer", "yourself", "urself"),
        *("yourselves", "kys", "die", "bleach", "traffic", "jump", "sleep"),
    }
)


def find_threats(reading: Reading, people: People) -> Iterator[tuple[int, int, bool]]:
    """Find threats in one reading: start and end in its text, and whether they are certain."""
    if _SIGNS.isdisjoint(reading.words):
        return
    text = reading.text
    spans = []
    if not _DEADLY_SIGNS.isdisjoint(reading.words):
        spans += [span for name in people.named_in(text) for span in _find_named(text, name)]
    if "@" in text or not _PERSONS.isdisjoint(reading.words):
        for pattern in (_ANNOUNCED, _KNOWN, _WISHED):
            spans += [match.span() for match in pattern.finditer(text)]
    for start, end in spans:
        before = text[text.rfind("\n", 0, start) + 1 : start]
        if not (is_in_quotation_marks(text, start, end) or _REPORTED.search(before)):
            yield start, end, not _IF_ATTACKED.search(before)
    for match in _URGED.finditer(text):
        if not is_in_quotation_marks(text, *match.span("urged")):
            yield *match.span("urged"), True


def _find_named(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Find threats that name a fellow reader instead of saying "you"."""
    for start, end in find_name(text, name):
        if harm := _TO_HARM.search(text[max(0, start - _LONGEST) : start]):
            yield start - (harm.end() - harm.start()), end
        elif fate := _TO_SUFFER.match(text, end):
            yield start, fate.end()
