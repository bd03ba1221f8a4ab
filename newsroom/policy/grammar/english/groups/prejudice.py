"""How prejudice against a group is voiced: whom its writer won't serve, what he asks that needs no
answer, what he calls out when he sees them. Phrases.
"""

from newsroom.policy.grammar.english.groups.contempt import GOOD, HIRE, STOP
from newsroom.policy.grammar.english.groups.peoples import (
    ANY,
    FOLK,
    MANY,
    NATIVES,
    ONE,
    SINGLE,
    THEIR_HOUSE,
    make_book,
)

_CLOSE = (
    rf"(?:{STOP}|(?= (?:at|in|on|under|near|to) (?:my|our|this)\b)|(?= (?:they|ever|and never)\b))"
)
_VERMIN = (
    r"(?:parasites|vermin|scum|trash|garbage|filth|rats|leeches|cockroaches|animals|savages|freaks"
    r"|perverts|invaders|criminals|pests|degenerates|maggots)"
)
_TEACH = r"(?:teach|train|make|get|expect|force|trust)"
_DECENTLY = (
    r"(?:work|read|think|behave|wash|learn|drive|reason|tell the truth|be (?:honest|civil\w*|clean"
    r"|loyal|decent|grateful|human)|obey|act|live like|keep (?:his|her|their|a) \w+|pay|queue|speak"
    r"|understand|do (?:anything|a day's|an honest)|raise|clean)"
)
_TWO_MEN = r"two (?:men|women|guys|girls|dudes|blokes|fellas)"
_TOGETHER = r"(?:holding hands|kiss\w*|together|in love|marry\w*|cuddl\w+|making out|in bed)"
_SICK = r"(?:sick|ill|puke|vomit|gag|throw up|disgusted|nauseous)(?: to (?:my|the) stomach)?"
_DROVE_OUT = (
    r"(?:hated|hates|hate|disliked?|despised?|distrust(?:s|ed)?|expelled|kicked out|threw out"
    r"|banned|liked|likes|like|trusted|trusts|trust|wanted|wants|want)"
)
_SHUN = rf"(?:{HIRE}|rent|deal with|do business with|vote for|elect|marry|date|help|tip|feed)"
_VICIOUS = (
    r"(?:thug|thie|criminal|crook|liar|lying|cheat|scam|drunk|lazy|dirty|stupid|dumb|violent|rude"
    r"|rapist|greedy|ungrateful|terrorist|whore|pervert|predator)"
)
PREJUDICE = make_book(
    rf"""
    (?:i|we|i'd|we'd)(?: would| will|'ll| do)? (?:never|wouldn't|won't|don't|not|refuse to
    |sure won't) (?:ever )?{_SHUN} (?:another |any )?{ANY}{_CLOSE}
    | would you (?:really )?(?:let|want|trust|hire|rent to|marry|allow|buy from|sell to) (?:{ANY}
    |{SINGLE})[^?\n]{{0,50}}\? (?:i|we) (?:wouldn't|would not|sure wouldn't|won't
    |never would
    |don't)
    | (?:has|have) (?:anyone|anybody|you|any of you) (?:ever )?(?:actually )?(?:met|seen|known|found
    |come across|heard of) (?:an?|one|a single) {GOOD} {SINGLE}(?:\?|{STOP})
    | (?:ever|never) (?:actually )?(?:met|seen|known|knew|found) (?:{ONE}|{SINGLE}) (?:who|that)
    (?:wasn't|isn't|was not|is not) (?:an? )?{_VICIOUS}\w*\??
    | when was the last time (?:you|anyone) (?:saw|met|heard of) {ONE} (?:work|pay|tell|wash|smile
    |do|raise|read|thank)[^.!?\n]{{0,30}}\??
    | show me {ONE} (?:who|that) (?:works|pays|doesn't|isn't|can|tells|could)
    | (?:you|we|nobody|one|i) (?:just |simply )?(?:can't|cannot|can never|can not|could never
    |couldn't)
    {_TEACH} {ANY} (?:how )?(?:to )?{_DECENTLY}
    | (?:why (?:does|do|is|are|must)|how come) {ANY}(?: \w+)? (?:always |all )?(?:have to be|need to
    be|always|so) (?:an? )?(?:{_VICIOUS}|loud)\w*[^.!?\n]{{0,20}}\?(?: because|(?=\s*$))
    | what (?:do|did|can|would|else (?:do|did|can)) (?:you|we|one) (?:really )?expect (?:from
    |of|in) {THEIR_HOUSE}
    | (?:there's|there is|there must be|must be) a (?:good )?reason (?:why )?(?:that )?(?:nobody
    |no one|everyone|everybody|people|every (?:country|nation)|the (?:whole )?world)(?: \w+){{0,3}}
    (?:ever )?(?:have |has )?(?:always )?{_DROVE_OUT} {FOLK}
    | (?:sick(?: and tired)?|tired|fed up|done|had enough)(?: to death)? (?:of|with) (?:(?:all
    |seeing
    |looking at|listening to|hearing from|feeding|paying for) )*{FOLK}(?=\s*(?:$|[.!?;\n]
    |,? (?:and|of) (?:their|those)\b|, (?:tired|sick|fed)\b|everywhere\b|here\b|around\b))
    | {_SICK} (?:when|whenever|seeing|every time|to see|watching|if)(?: \w+){{0,3}} {_TWO_MEN}
    {_TOGETHER}
    | {_SICK} (?:when|whenever|seeing|every time|to see|watching|if)(?: \w+){{0,3}} {SINGLE}
    (?:\w+ ){{0,2}}with (?:{SINGLE}|{ONE})
    | two (?:men|women|guys|dads|moms|gays|lesbians) (?:raising|adopting|having|with) (?:a
    |an )?(?:\w+ )?(?:baby|child|children
    |kids?|family)[^.!?\n]{{0,15}} is (?:child )?(?:abuse|sick|wrong|disgusting|unnatural
    |perverse|cruel|evil|a crime)
    | {_TWO_MEN} {_TOGETHER}[^.!?\n]{{0,20}} (?:is|are|makes? (?:me
    |us)(?: want to)?) (?:so |just |plain |absolutely )?(?:{_SICK}|disgusting|unnatural|filthy
    |gross|an abomination|perver\w+
    |revolting|vile)
    | (?:seeing|watching|looking at) {ANY} (?:\w+ )?(?:with {ANY} |together |kiss\w* )?makes (?:me
    |us) (?:want to )?{_SICK}
    | (?:they call themselves )?{ANY}[.,;]? (?:but )?(?:i|we)(?:'d| just)? call (?:them|{ANY}
    |it) (?:what they
    are[:,]? )?{_VERMIN} | (?:i|we)(?: just|'d)? call (?:them {_VERMIN},? {ANY}|{ANY} {_VERMIN})
    | (?:(?:time to )?tak(?:e|ing) out the )?{_VERMIN},? (?:and )?(?:by (?:that|which
    |{_VERMIN}) )?(?:i mean|meaning|i'm talking about
    |namely) {ANY}
    | by {_VERMIN} (?:i|we) mean {ANY}
    | (?:clear|clean|flush|smoke|root) (?:out )?{ANY} (?:out )?like {_VERMIN}
    | lock up your (?:wallets|purses|valuables|silver|bikes|cars|stuff)[^.!?\n]{{0,20}} {ANY}
    | (?:watch|mind|hide|guard|hold on(?:to| to)) your (?:wallet|purse|pocket|bag|handbag|silver
    |valuable|bike|stuff)s?,[^.!?\n]{{0,25}} (?:{ANY}|{SINGLE})
    | count your (?:fingers|change|spoons|rings|teeth) (?:after|when|if)[^.!?\n]{{0,30}} {ANY}
    | trust (?:an?|no) (?:snake|dog|rat|wolf|fox) (?:before|over|sooner than) {ANY}
    | (?:just like|like|as) {ANY} to (?:lie|steal|cheat|squeeze|whine|beg|run|complain|haggle|cry)
    | (?:slavery|colonialism|segregation|apartheid|hitler) was (?:the best|a good|a blessing
    |too good
    |good|better)(?: thing)?[^.!?\n]{{0,25}} {FOLK}
    | scratch {ONE},? (?:and )?(?:you )?(?:'ll )?find
    | (?:they're|they are|{ANY} r) not (?:even |really )?people,? {MANY}
    | (?:they're|they are|{ANY}|{ANY}\s?'re) (?:all |nothing but |just )*{_VERMIN},? (?:these|those
    |the)
    {MANY}
    | {ANY} (?:is|are|r|'re) (?:barely|hardly|scarcely|not even|not quite|only half|half|almost)
    (?:even )?(?:human|people)(?: beings?)?
    | {ANY}\s?'?re not (?:even |really )?(?:people|human){STOP}
    | {NATIVES} (?:don't|do not|doesn't) deserve (?:any |even )?(?:food|water|air|oxygen|medicine
    |shelter|housing|a home|peace|freedom|to be (?:fed|free|happy|helped))(?:{STOP}|(?= they\b))
    | your kind (?:is|are)(?: not|n't) (?:welcome|wanted) | (?:don't|won't) (?:want|need|serve|like)
    (?:your|their) kind(?: here| around)?
    | (?:boycott|shun) (?:the )?{NATIVES}{STOP}
    | {ANY}[^.!?\n]{{0,30}},? boycott (?:them|every|all)
    | (?:put|leave|hang|throw|nail) (?:an? )?(?:\w+ )?(?:pig|pork|bacon|ham)(?:'s)?(?: head| blood
    |s)? (?:on|at|over|in(?:side)?|to|outside) {THEIR_HOUSE}
    | (?:is|are) (?:an? |the )?(?:nests?|dens?|hotbeds?|bomb factor\w+) of {ANY}
    """
)
