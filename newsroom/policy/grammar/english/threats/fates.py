"""What is said to await a reader, or to be what he deserves: "you should be shot". Phrases."""

from newsroom.policy.grammar.english.address_forms import MENTION
from newsroom.policy.grammar.english.threats.leads import BEGINNING, HOPING
from newsroom.policy.grammar.english.threats.verbs import ASSAULT, does, to_do
from newsroom.policy.grammar.english.threats.violence import (
    BODY,
    BROKEN,
    CLOSE,
    DEGREE,
    OUGHT,
    STOP,
    SUFFERED,
    VICTIM,
    YOU,
    YOU_WILL,
)
from newsroom.policy.grammar.phrasing import Phrasebook

_YOURS = r"(?:you|u|your (?:whole |entire )?(?:family|kids|children|mother|wife))(?: all| both)?"
_FATE_END = r"(?=\s*(?:$|[.!?,;]|(?:in hell|for|from|to|alive|and|on (?:it|that|this))\b))"
_YOU_OUGHT = rf"(?<!['’])(?:{YOU}|people like you|your kind|{MENTION}) {DEGREE}{OUGHT}"
_ABUSE = r"(?:pig|scum|bitch|bastard|dog|rat|traitor|coward|motherfucker|asshole)"
# Who lives next door knows it too.
_NO_NEIGHBOUR = (
    r"(?![^\n]{0,60}\b(?:neighbou?rs?|neighbou?rhood|next door|same (?:street|building|block|town"
    r"|village)|(?:i|we) (?:also |too |used to )?live|lives? (?:there|near|nearby) too"
    r"|grew up|come from there|from there|my (?:favou?rite|old|own)|parcel|package|deliver\w*"
    r"|courier|postman|invitations?)\b)"
)
_KNOWN = (
    r"(?:i|we)(?: all)? know (?:exactly )?where (?:you|u|your (?:family|kids|children|wife|mother))"
    r" (?:live|lives|sleep|sleeps|work|works|goe?s? to school|park)(?! is\b)"
    rf"{_NO_NEIGHBOUR}"
)
_PRAISED = r"(?=[^\n]{0,60}\b(?:lovely|beautiful|wonderful|gorgeous|thanks|thank you|welcome)\b)"
# What tells how it is known, or what for; unless it goes on to menace.
_EXPLAINED = (
    r"(?=[:;,—–-]* [^.!?\n]{0,60}\b(?:mailed|e-?mailed|sent (?:you|us|me|the)|told (?:us|me)|signed"
    r"|you (?:wrote|gave|mentioned|filled|registered|subscribed)|forms?|ballot|census|register"
    r"|survey|bill|receipt|subscription|newsletter|cake|pie|book|dinner|soup|next to (?:my|our)"
    r"|opposite|(?:round|around) the corner|so (?:i|we) can"
    r" (?:post|send|mail|bring|drop))\b)"
    r"(?![^\n]{0,120}\b(?:careful|watch|sleep|coming|visit|see you|soon|friends|kids?|children"
    r"|daughters?|sons?|wife|husband|burn|gun|knife|bat|pay|sorry|regret|shame|dead|die|hurt|matches"
    r"|petrol|alone|bullets?|bomb|scum|traitor)\b)"
)
_INNOCENT = rf"(?:{_PRAISED}|{_EXPLAINED})"
_OPENS = r"(?:^|(?<=[\n.!?;])|(?<=[.!?;]\ ))"  # no condition or country stands before it
_EXECUTED = r"(?:hang|be (?:hanged|shot|hunted down))"
_BEFORE_LONG = r"(?:slowly|soon|tonight|tomorrow)"
# What is named a hint, a moderator should look at, no more: a doctor may say it, or a friend.
FATES = Phrasebook(
    rf"""
    {_KNOWN}(?!{_INNOCENT}) | (?P<hint>{_KNOWN}{_INNOCENT})
    | watch your back(?=(?:, (?:\w+ )?\w+)?\s*(?:$|[.!;\n]))
    | (?P<hint>watch your back(?! (?:when|while|as|if|on|at|in)\b)) | (?P<hint>check under your car)
    | (?:{BEGINNING}|(?:better|should|must) )sleep with one eye open(?! (?:when|if|once) you\b)
    | (?:you(?:'re| are| r)|ur) (?:a )?(?:fucking )?dead (?:meat|man|woman|men)
    | you(?:'re| are| r) (?:next on (?:the|my) list(?! (?:of|to)\b)|on my (?:kill|hit|death) list|as
    good as dead)
    | {YOU_WILL} (?:pay (?:for (?:this|that|it) )?with your (?:life|lives|blood)|not live to see)
    | {YOU_WILL} die (?:screaming|like an? \w+) | {_OPENS}{YOU_WILL} die {_BEFORE_LONG}
    | (?P<hint>{YOU_WILL} die {_BEFORE_LONG})
    | {YOU_WILL} die,? (?:you )?(?:\w+ )?{_ABUSE}
    | {YOU_WILL} end up (?:dead|in a (?:ditch|coffin|grave|body bag))
    | {YOU_WILL} leave (?:\w+ ){{0,3}}in an? (?:coffin|body bag|hearse|casket)
    | {_OPENS}{YOU_WILL} {_EXECUTED} for (?:this|that|it)(?! in\b)
    | (?P<hint>{YOU_WILL} {_EXECUTED} for (?:this|that|it))
    | {YOU_WILL} be hunted(?=\s*(?:$|[.!])) | {YOU_WILL} get what's coming to you
    | {YOU_WILL} wish you were (?:dead|never born)
    | {BEGINNING}say goodbye to your (?:family|kids|children|wife|life){STOP}
    | you won't live to see (?:tomorrow|morning|the morning|next \w+)
    | (?P<hint>{BEGINNING}you won't see it coming{STOP})
    | (?:a|the|this|one|my) (?:bullet|knife|rope) (?:has|with) your name(?: on it)?
    | (?P<hint>hope you (?:have|got) (?:good )?life insurance)
    | i(?: have|'ve got| got) a (?:gun|bullet|knife|rope|noose) (?:with your name|for you(?!:))(?:
    on it)?
    | (?:afraid|hesitate|happy|ready) to use (?:it|one|them|my \w+) on (?:you|people like you)
    | {HOPING} {_YOURS} {DEGREE}(?:to |would )?(?:die|dies|rot|bleed|drown)(?! (?:in (?:jail|prison)
    |laughing|happy|of laughter|another day))
    | {HOPING} {_YOURS} {DEGREE}(?:to |would )?(?:choke|burn|hang|suffer){_FATE_END}
    | {HOPING} {_YOURS} {DEGREE}(?:to |would )?(?:are|is|be|get|gets|end up|will be|will
    get) {SUFFERED}
    | {HOPING} {_YOURS} {DEGREE}(?:to |would )?(?:get|gets|catch|have|has) (?:\w+ )?(?:cancer|aids
    |ebola|leprosy|rabies)(?! screening)
    | {HOPING} {_YOURS} {DEGREE}(?:to |would )?(?:drop dead|never wake up|fall off a (?:cliff
    |bridge)|(?:crash|wreck) your car|step on a (?:mine|landmine))
    | {HOPING} (?:someone|somebody|they) (?:\w+ )?(?:{does(ASSAULT)}|{to_do(ASSAULT)}|drags?)
    {VICTIM}
    | {HOPING} your (?:\w+ )?(?:house|home|car|office|shop|church|mosque) (?:burns?|explodes?|blows
    up|gets? (?:bombed|torched|burn(?:ed|t)))
    | {HOPING} your (?:plane|flight|bus|train|car) (?:crashes|goes down|explodes|blows up|sinks)
    | (?:i|we)(?:'m| am|'re| are) coming (?:for|after) (?:you|your (?:family|kids|children)){CLOSE}
    | (?P<hint>{YOU_WILL} die for (?:this|that|it){STOP})
    | (?P<hint>you must be (?:\w+ly )?{SUFFERED})
    | (?!you must be){_YOU_OUGHT} {DEGREE}(?:be|get|have been) (?:\w+ly )?{SUFFERED}
    | {_YOU_OUGHT} {DEGREE}die(?! (?:laughing|for your country))
    | {_YOU_OUGHT} {DEGREE}hang(?=\s*(?:$|[.!,;]|for (?:this|that|treason)))
    | {_YOU_OUGHT} {DEGREE}(?:burn|rot) in hell
    | {_YOU_OUGHT} {DEGREE}(?:kill|hang|shoot) (?:yourself|yourselves)
    | {_YOU_OUGHT} {DEGREE}jump off an? (?:bridge|cliff|building)
    | you (?:don't|do not) deserve to (?:live|breathe|be alive|exist)(?! in\b)
    | the world (?:would|will|would've) be (?:a )?(?:much )?better (?:off )?(?:place )?without you
    | {_YOURS} {DEGREE}deserves? (?:to (?:get|have|catch|die of|suffer) )?(?:\w+ )?(?:cancer|aids
    |ebola|leprosy|rabies)(?! (?:screening|care|treatment|drug|research|charity|nurse))
    | you deserve (?:a bullet|the rope|a rope|a noose|a beating|a punch(?! of)
    |death(?! benefits)|to suffer|to burn)
    | (?:deserve|need|want|asking for|earned|begging for) an? (?:bullet|knife|blade) (?:in|between
    |through) (?:your|the) (?!back|foot|feet)\w+ | a bullet in your (?:head|skull|brain)
    | {YOU} (?:need|deserve|want) {BODY} {BROKEN}
    | (?:you're|ur|you are) better off dead | i wish (?:you|u) (?:were|was) (?:dead|never born)
    | may (?:you|your family) (?:die|burn|rot|suffer)(?! of)
    """
)
