"""The words of violence that the grammars of threats share; phrases, to be joined."""

from newsroom.policy.grammar.english.address_forms import MENTION
from newsroom.policy.grammar.english.threats.verbs import KILLING, MAIMING, done
from newsroom.policy.grammar.phrasing import one_of

YOU = one_of(
    """
    you (?:all|people|guys|lot) | you | u | ya | yous | y'all | (?:all|both|each|the lot) of you
    | every (?:(?:single|last) )?one of you
    """
)
BODY = r"(?:both (?:of )?)?(?:your|ur|yer) (?:\w+ ){0,2}" + one_of(
    """
    family | families | kids | children | wife | husband | mother | mom | mum | father | dad
    | sister | brother | son | daughter | face | heads? | necks? | legs? | arms? | throats?
    | skulls? | bones | teeth | jaw | nose | eyes | fingers | knees? | kneecaps | ass(?:es)?
    | house | home | car | guts | tongue | hands? | brains? | balls | lips | mouth
    """
)
VICTIM = rf"(?:{YOU}|{BODY}|{MENTION})(?![\w'’])"
DEGREE = r"(?:(?:\w+ly|all|just|both|also|first) ){0,2}"
YOU_WILL = r"you(?: all)?(?: will|'ll| are going to|'re going to| gonna)"
OUGHT = one_of("should | ought to | needs? to | must | deserves? to | deserved to | has to")
# What may befall anybody, or is done by a photographer.
_FIGURATIVE = one_of(
    r"""
    burn(?:ed|t)(?! (?:alive|at the stake|to death)) | stoned(?! to death) | killed off
    | hung (?:up|out|over) | hanged out | drowned in (?!an?\b|the\b|your\b)
    | shot (?:down|from|of|into|(?:with|at|in|on) (?!an? (?:gun|rifle|bullet)|(?:the|his|her|their
    |your) (?:head|face|back|neck|heart|knees?|legs?|balls|streets?|spot|border)|dawn|sunrise|sight
    |public))
    """
)
# What somebody has others do to him.
KILLED = rf"(?!{_FIGURATIVE}\b){done(KILLING)}"
SUFFERED = one_of(
    rf"""
    {KILLED} | put down | crucified | drawn and quartered | incinerated | blown up
    | beaten(?: up| to death| to a pulp)? | whipped | flogged | horsewhipped | choked
    | curb\W?stomped | punched | slapped(?! on the (?:back|wrist)) | skinned(?: alive)?
    | sterili[sz]ed | hit by a (?:bus|car|truck|train) | fed to the \w+
    | dragged (?:out|through) \w+ | hunted down | thrown (?:off|from) an? \w+
    | taken out and shot | put (?:up )?against (?:a|the) wall
    """
)
LIMB = (
    r"(?:heads?|faces?|teeth|skulls?|legs?|arms?|necks?|jaws?|nose|knees?|kneecaps|throats?|bones"
    r"|fingers|tongues?|brains?|hands?|balls|ears?|ribs|bell(?:y|ies)|stomachs?|chests?|spines?"
    r"|ankles?|toes|mouths?|guts|eyes?)"
)
BROKEN = rf"(?:{done(MAIMING)}|rearranged)"
# Where nobody should be thrown.
DEPTH = (
    r"(?:canal|river|sea|lake|harbou?r|bridge|roof|balcony|tower|helicopters?|planes?|cliff|windows?"
    r"|stairs|lions)"
)
# What "I will … you" takes without any violence.
HARMLESS = "(?!" + one_of(
    r"""
    \s+(?:at|in|on) (?:chess|cards|court|this|that|the (?:polls?|ballot|election|debate|game))
    | \s+(?:an?|the|some|my|that) (?:e-?mail|message|note|line|text|link|copy|dm|question|pm)
    | \s+(?:an?|some|my|our)\b(?! (?:hundred|thousand|million|second|few|lot))
    | \s+(?:the|that|your) (?:drink|check|cheque|slice|piece|break|deal|favou?r|cd)
    | \s+(?:with|by|in) (?:paperwork|lawsuits?|emails?|debts?|praise|court|hugs|laughter|questions
    |evidence|facts|data|documents|links|flowers|kisses)
    | \s+for making me (?:cry|laugh|hungry|blush|smile|want|crave|wait|drool|miss|spill)
    | \s+in (?:black and white|colou?r|profile|a studio|4k) | \s+with an? (?:\w+ )?lens
    | \s+with an? (?:fine|bill|feather|smile|lawsuit|ban|tax|penalty)
    | \s+(?:with|by) (?:kindness|love|facts|words) | \s+(?:some )?slack | \s+to (?:it|the)\b
    | \s+out to dry | \s+down an?\b | \s+off here | \s+short | \s+in on | \s+down to size
    | \s+(?:around|to) (?:the )?(?:shop|idea|world) | \s+later | \s+back
    | \s+(?:next to|beside|alongside)\b | \s+up (?:for|with)\b | \s+on the (?:back|wrist)
    """
)
HARMLESS += ")"
# Nothing more is said in the clause; in the sentence, or somebody is called.
STOP = r"(?=\s*(?:$|[.!,;\n]))"
CLOSE = r"(?=(?:, (?:i (?:promise|swear)|\w+))?\s*(?:$|[.!;…\n]))"
