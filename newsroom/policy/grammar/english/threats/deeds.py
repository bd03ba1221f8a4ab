"""What is threatened to be done, from its verb on: "break your legs", "burn his house". Phrases."""

from newsroom.policy.grammar.english.threats.persons import ARMS, ASSEMBLY, YOUR_PLACE
from newsroom.policy.grammar.english.threats.verbs import ASSAULT, MAIMING, does, to_do
from newsroom.policy.grammar.english.threats.violence import (
    BODY,
    CLOSE,
    DEPTH,
    HARMLESS,
    LIMB,
    VICTIM,
    YOU,
)
from newsroom.policy.grammar.phrasing import Phrasebook

_YOUR = r"(?:your|ur|yer) (?:\w+ ){0,2}"
_ENDING = ("end", "bury", "gut", "hunt")  # by which only who announces it means violence


def deeds_to(whom: str, whose: str) -> str:
    """Set out what is done to somebody.

    Args:
        whom: the victim: "him".
        whose: what is the victim's, and ends with a blank: "his ".
    """
    return rf"""
    (?:put|send|fire|stick|stab|ram|drive|shove|plunge|bury) (?:an?|my|this) (?:\w+ )?(?:bullet
    |knife|cap|blade|spike|screwdriver|axe|nail|stake|boot|fist|foot|knee|brick|crowbar|hatchet)
    (?:(?:so far|right|deep) )?(?:in(?:to)?|through|between|up|down) (?:{whom}|{whose}(?!hands?\b
    |mouth|fingers)(?:{LIMB}|hearts?|back|ass))
    | put (?:one|two|a few) (?:between|in|into|through) {whose}(?:{LIMB}|hearts?)
    | (?:break|smash|crush|bash|cave|cut|chop|rip|knock|blow(?! \w+ nose)|slice|slit|slash|split
    |kick|snap|crack) (?:off |in |out|open )?{whose}{LIMB}(?! (?:news|line|record)s?\b)
    | (?:rip|tear|cut|pull|gouge) {whose}(?:tongue|eyes|heart|guts|throat|liver)s? out
    | (?:slice|chop|carve|cut|hack) {whom} (?:up|open|(?:in)?to (?:pieces|bits|ribbons))
    | (?:runs? {whom} over(?! to\b)|(?:mow|gun) {whom} down) | string {whom} up
    | beats? {whom} (?:up(?! (?:the|to|this|that)\b)|to death|senseless|to a pulp|bloody|black and
    blue|with (?:a|my)\b)
    | (?:beat|kick|slap|knock|punch|smack|choke)s? the (?:\w+ ){{1,2}}out of {whom}
    | (?:burn {whom} (?:alive|at the stake)|set (?:{whom}|{whose}\w+) (?:on fire|alight|ablaze))
    | (?:throw|chuck|toss|push|drop|dump) {whom} (?:off|out of) (?:(?:the|a) )?(?:\w+ )?{DEPTH}
    | (?P<hint>(?:throw|chuck|toss|push|drop|dump|march|kick) {whom} (?:in|into|down|to) (?:(?:the|a
    |some) )?(?:\w+ )?{DEPTH}) | take {whose}{LIMB} off
    | put a bomb (?:under|in) (?:{whom}|{whose}\w+) | use {whom} (?:for|as) target practice
    | (?P<hint>take {whom} (?:behind the (?:barn|shed)|out back|to the woods) and (?:shoot|hang|bury
    |leave|finish|put))
    | drag {whom} (?:through the streets?|behind (?:a|my|the) (?:car|truck|horse|van|tractor)
    |(?:out )?by (?:his|her|the|their|your) (?:hair|feet|neck|ears?|legs?|balls))
    | drag {whom} out (?:of (?:\w+ ){{1,3}})?and (?:beat|hang|shoot|lynch|kick|stone|burn|kill)
    | (?P<hint>line {whom}(?: all)? up against (?:a|the) wall)
    | line {whom}(?: all)? up and (?:shoot|gun)
    | round {whom}(?: all)? up and (?:shoot|gas|kill|hang|burn|drown)
    | (?:throw|splash|pour|fling) (?:acid|petrol|gasoline|bleach|boiling \w+) (?:in|at|on|over|into)
    (?:{whom}|{whose}{LIMB})
    | (?:put|throw|chuck|lob) an? (?:\w+ )?(?:brick|rock|stone|molotov|grenade) (?:through|into|at
    |in) {whose}(?:{LIMB}|house|home|car|office|windows?|door)
    | (?:burn|torch|firebomb|blow up|shoot up|set fire to) (?:down )?{whose}(?:house|home|car|office
    |shop|place)s? | put {whom} (?:six feet under|in an? (?:early grave|coffin|body bag))
    | (?P<hint>put {whom} in (?:the |an? )?(?:hospital|ground|grave|morgue))
    | send {whom} to (?:the morgue|the cemetery|the graveyard|an early grave)
    | (?:put|stand) {whom} (?:up )?(?:in front of|before) (?:a|the) firing squad
    | (?:throw|feed) {whom} to the (?:dogs|pigs|sharks|crocodiles|fish)
    | (?:put|throw|smash) {whom} through (?:an?|the) (?:\w+ )?(?:wall|window|windscreen|table|door)
    | (?:hit|ram|flatten) {whom} with (?:my|an?) (?:car|truck|van|bus|hammer|bat|crowbar|shovel)
    | hunt {whom} down(?: and (?:kill|shoot|hang)| like) | open fire on {whom}
    | (?P<hint>burn {whom} out) | (?:rough|mess|jack) {whom} up
    """


# What is named a hint, a moderator should look at, no more.
DEEDS = Phrasebook(
    rf"""
    (?!gas up){to_do(ASSAULT, _ENDING)} (?:up |down |off |out |open )?{VICTIM}{HARMLESS}
    | {to_do(MAIMING)} (?:up |down |off |out |open |in )?{BODY}{HARMLESS}
    | {does(ASSAULT)} {VICTIM}{HARMLESS} | {does(MAIMING)} {BODY}{HARMLESS} | {deeds_to(YOU, _YOUR)}
    | (?:end|take) your (?:\w+ )?life(?! (?:insurance|story|savings|jacket|advice))
    | (?:punch|knock) your (?:\w+ )?lights out | kick {BODY}{HARMLESS} | beat {BODY}(?: in)?
    | beat {YOU} down | track you down{CLOSE} | fuck (?:you|u) up
    | make you (?:pay (?:in|with) (?:your )?blood|bleed|suffer|scream|beg for (?:your life|mercy))
    | (?:burn|torch|firebomb|blow up|shoot up|smash up|set fire to) (?:down )?{YOUR_PLACE}
    | plant a bomb (?:under|in) {BODY}
    | (?:see|watch) you (?:dead|die|hang|hanged|burn|bleed|suffer)(?=\s*(?:$|[.!?,;\n]|(?:in|for
    |from|like|slowly|alive|and)\b))
    | (?:come|coming) (?:for|after) (?:you|your (?:family|kids|children))(?=\s*(?:$|[.!,;]))
    | (?P<hint>come (?:for|after) you and your (?:family|kids|children|house)(?! (?:at|on|with
    |in)\b)) | find (?:out )?where you (?:live|work)
    | knock {YOU} (?:out|into next week|on your ass)
    | (?:make sure|see to it)(?: that)? (?:{YOU}|your \w+) (?:dies?|suffers?|bleeds?|never (?:walk
    |breathe|wake up|speak|talk|write|see)(?: \w+){{0,2}} (?:again|another|day))
    | (?:walk|come|march|burst|storm) (?:in)?to (?:your|the|this|that) (?:\w+ ){{1,3}}with (?:a|my
    |our) {ARMS} | show up at your (?:house|home|door|work|job|place)(?! with)
    | (?P<hint>bring (?:a|my|our|the|some) (?:\w+ )?{ARMS} to (?:your|the|that|this
    |a) {ASSEMBLY})
    | (?P<hint>(?:smash|break|brick) (?:in |all )?(?:your|ur) (?:\w+ )?(?:windows?|windscreen|car
    |door))
    | (?P<hint>(?:cut|slash) your (?:brakes?|tyres?|tires?)|cut the brakes? (?:lines? )?(?:of|on)
    your)
    | (?P<hint>be (?:at|outside|on) your (?:door|house|doorstep)(?: tonight| before \w+| at (?:night
    |midnight))?{CLOSE}) | (?P<hint>make your life (?:an? )?(?:living )?hell)
    | (?P<hint>make (?:you|your \w+) pay{CLOSE}) | (?P<hint>make an example (?:out )?of you)
    | (?P<hint>shut (?:it|that mouth) for you) | (?P<hint>shut you up{CLOSE})
    | (?P<hint>beat you so) | (?P<hint>drag you (?:out of|into the) (?!bed)\w+)
    | (?P<hint>make you (?:wish you|regret (?:ever|being|the day)|sorry you were))
    | (?P<hint>come (?:and )?(?:get|find) you{CLOSE}) | (?P<hint>find you(?=\s*(?:$|[.!])))
    | (?P<hint>get you(?:,? you can't hide| sooner or later| for (?:this|that)| one day){CLOSE})
    | (?P<hint>find you and(?! \w+ (?:you )?(?:a|an|the|some)\b)) | (?P<hint>deal with you{CLOSE})
    | (?P<hint>(?:shove|ram|stuff) (?:\w+ ){{1,3}}down your throats?)
    | (?P<hint>come (?:over|round|there|around|up|down|to your \w+|find you|looking for
    you)(?: there)? and (?:delete|silence|end|finish|sort|deal with|teach|shut|settle)\b)
    | (?P<hint>(?:hit|sort|meet|greet|visit|wait|deal|teach|knock|find|see|welcome|talk)
    (?:\w+ ){{0,6}}with (?:a|an|my|our) (?:\w+ )?(?:crowbar|iron bar|bat|machete|pistol|gun|rifle
    |shotgun|axe)) | (?P<hint>make (?:you|your \w+) (?:disappear|vanish|go away for good))
    | (?P<hint>come and cut you)
    """
)
