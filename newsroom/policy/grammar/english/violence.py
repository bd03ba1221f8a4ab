"""The words of violence that the grammars of threats share; phrases, to be joined."""

from newsroom.policy.grammar.english.address_forms import MENTION
from newsroom.policy.grammar.phrasing import Phrase, one_of

YOU = one_of("you all | you | u | ya | yous | y'all | (?:all|both|each|every one) of you")
BODY = r"(?:your|ur|yer) (?:\w+ ){0,2}" + one_of(
    """
    family | families | kids | children | wife | husband | mother | mom | mum | father | dad
    | sister | brother | son | daughter | face | heads? | necks? | legs? | arms? | throats?
    | skulls? | bones | teeth | jaw | nose | eyes | fingers | knees? | kneecaps | ass(?:es)?
    | house | home | car | guts | tongue | hands? | brains? | balls | lips | mouth
    """
)
VICTIM = rf"(?:{YOU}|{BODY}|{MENTION})(?![\w'’])"
DEGREE = r"(?:(?:\w+ly|all|just|both|also|first) ){0,2}"
OUGHT = one_of("should | ought to | needs? to | must | deserves? to | deserved to | has to")
# What is done to a person, and what only to a part of one: "I will break you" is politics.
HARM = one_of(
    r"""
    kill | murder | shoot | stab | strangle | choke | behead | decapitate | slaughter | butcher
    | gut | hang | burn | lynch | execute | torture | rape | drown | bury | cripple | maim | hurt
    | punch | slap | poison | skin | hunt | end | smack | throttle | curb(?: )?stomp | stomp
    | unalive
    | clobber
    """
)
MAIMING = one_of(
    """
    break | smash | slit | cut | rip | crush | knock | bash | crack | snap | blow | tear | kick
    | hit | burn | cave | bust | wring | stomp | splatter | split | slap | punch | shatter | gouge
    """
)
KILLING = one_of(
    """
    kill | murder | shoot | stab | strangle | behead | slaughter | butcher | hang | burn | lynch
    | execute | torture | rape | drown | poison | choke | gas | beat | punch | cripple | maim
    | decapitate | skin | run over | bomb | slap | exterminate | eradicate
    """
)
SUFFERED = one_of(
    r"""
    shot | hanged | hung(?! (?:up|out|over)) | killed | executed | lynched | beheaded | raped
    | put down | stoned
    | exterminated | gassed | burn(?:ed|t) (?:alive|at the stake) | strung up | drowned | tortured
    | murdered | slaughtered | stabbed | beaten(?: up| to death| to a pulp)? | whipped | flogged
    | castrated | sterili[sz]ed | hit by a (?:bus|car|truck|train) | run over | blown up
    | bombed | crucified | butchered | skinned | curb(?: )?stomped | punched | slapped
    | horsewhipped
    | dragged (?:out|through) \w+ | skinned alive | drawn and quartered | choked | strangled
    """
)
# What "I will … you" takes without any violence.
HARMLESS = "(?!" + one_of(
    r"""
    \s+(?:at|in|on) (?:chess|cards|court|this|that|the (?:polls?|ballot|election|debate|game))
    | \s+(?:an?|the|some|my|that) (?:e-?mail|message|note|line|text|link|copy|dm|question|pm)
    | \s+(?:an?|the|some|my|that|your) (?:drink|check|cheque|slice|piece|break|deal|favou?r|cd)
    | \s+(?:with|by) (?:kindness|love|facts|words) | \s+(?:some )?slack | \s+to (?:it|the)\b
    | \s+out to dry | \s+down an?\b | \s+off here | \s+short | \s+in on | \s+down to size
    | \s+(?:around|to) (?:the )?(?:shop|idea|world) | \s+later | \s+back | \s+on the (?:back|wrist)
    """
)
HARMLESS += ")"
# What leads up to a call for violence, from where its sentence begins.
CALLING = Phrase(
    r"(?:^|[.!?;\n]\s*|\s-\s)(?:(?:just|so|please|let's|let us|time to|go|and|yes|ok|it's time to"
    r"|(?:we|someone|somebody|they|you|i|the world|god)(?: all)? (?:really |just )?(?:should|must"
    r"|need"
    r" to|needs to|have to|ought to|will|gotta|want to|wanna|would love to)(?: all)?),? ?){0,4}\Z"
)
LONGEST_CALL = 60  # characters
