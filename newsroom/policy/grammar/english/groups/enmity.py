"""What a group is said to be to us: an enemy, a danger, invaders. Phrases; of a people that has a
state it is politics, and of those who came from elsewhere mostly too.
"""

from newsroom.policy.grammar.english.groups.contempt import STOP
from newsroom.policy.grammar.english.groups.peoples import ANY, NATIVES, PRONOUN, WOMEN, make_book

_VERY = r"(?:all |just |so |very |really |always |a bunch of |nothing but |truly |simply )*"
_US = (
    r"(?:(?:to|for) (?:society|everyone|everybody|us|others|the|children|kids|our|public|women"
    r"|humanity"
    r"|civili[sz]ation|democracy)\b)"
)
ENMITY = make_book(
    rf"""
    {NATIVES} (?:are|r|is) {_VERY}(?:dangerous{STOP}|a (?:\w+ )?(?:danger|threat|menace|risk
    |hazard)(?: {_US}| to {WOMEN}|{STOP}))
    | {NATIVES} (?:are|r) {_VERY}(?:the|our|my) (?:real |true |biggest |worst |sworn
    |mortal )?(?:enemy|enemies){STOP}
    | {NATIVES} (?:all |just |only |really |secretly )*(?:want|plan|plot|are trying
    |are plotting) to (?:kill|destroy|enslave|convert
    |replace|conquer|take over|rule|wipe out|outbreed|dominate|subjugate|harm|hurt|rape)
    | {NATIVES} (?:all |just |really )*(?:hate|despise)s? (?:us|our (?:country|way(?: of life)?
    |values|freedom
    |culture)|white people|christians|the west|america
    |canada){STOP}
    | {NATIVES} (?:are|r) {_VERY}(?:invading|overrunning|conquering|occupying|colonizing|swamping
    |flooding) (?:our|us|this|the west|europe|america
    |canada|every)
    | {NATIVES} (?:are|r) (?:all )?(?:to blame|responsible) for (?:all|everything|every|this mess
    |the mess|the crime|the state)
    | {NATIVES} (?:must|need to|needs to|have to|should|has to|ought to) be (?:stopped{STOP}
    |destroyed{STOP}|dealt with{STOP}|controlled{STOP}
    |crushed{STOP}|defeated{STOP}|fought|eradicated|kept (?:down|in check|under control)
    |taken care of{STOP})
    | (?:i|we) blame {NATIVES}{STOP} | (?P<call>(?:beware|beware of|watch out for) {NATIVES}{STOP})
    | {NATIVES} (?:have |has )?(?:took|taken) over \w+
    | {NATIVES} (?:have|has) (?:ruined|destroyed|killed|wrecked|spoiled) (?!(?:her|his|their
    |its)\b)\w+
    | {ANY} (?:are|r) (?:all )?(?:destroying|killing) (?:everything|all|our|this
    |the) (?:\w+ )?(?:our|country|nation|town|city
    |neighbou?rhood|schools?|culture|way of life|economy|society|race|values|traditions
    |civili[sz]ation|communit\w+
    |famil\w+|kids|children|church|sport|game|party|west)
    | (?:supposed to|never|not going to|won't|don't|refuse to|can't
    |why should i) feel sorry for {ANY}
    | {NATIVES}(?: \w+){{0,3}}\? (?:no thanks?(?! (?:needed|necessary|to))|no thank you|hell no
    |hard pass)
    | {ANY} are the (?:worst|biggest|greatest) (?:thing|threat|danger|problem)
    | there (?:are|is|r) (?:just |simply )?{PRONOUN}++ (?:in|here|around|on|running
    |coming)(?! (?:jail|prison|poverty|care|danger|pain)\b)
    """
)
