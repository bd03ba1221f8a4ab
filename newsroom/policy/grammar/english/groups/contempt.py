"""How a group of people is scorned, beyond what it is called. Phrases, sought where groups are
marked in a text.
"""

from newsroom.policy.grammar.english.groups.peoples import (
    ANY,
    FOLK,
    MANY,
    SINGLE,
    WOMEN,
    make_book,
)
from newsroom.policy.grammar.english.groups.slanders import BEASTS

STOP = (
    r"(?=\s*(?:$|[.!?,;:\n—–]|-\s|and\b|so much\b|with\b|or\b|anyway\b|already\b|lol\b|because\b"
    r"|here\b))"
)
_I_HATE = (
    r"(?:i|we)(?: all)? (?:really |just |fucking |absolutely |so |do |truly |fucking )?"
    r"(?:hate|despise|loathe|detest|can't stand|cannot stand|can't bear|spit on|piss on"
    r"|shit on)(?: (?:the (?:very )?(?:sight|smell|sound|look) of|looking at|seeing|hearing"
    r"|being (?:near|around)|living (?:near|with|among)))?"
)
_NO_HUMAN = r"(?:souls?|brains?|humanity|human feelings?|intelligence)"
HIRE = (
    r"(?:hire|employ|rent(?: (?:a \w+|anything|rooms?|flats?))? to|trust|serve|sit (?:next to|near"
    r"|beside)|live (?:next to|near|beside|with|among)|do business with|shake hands with"
    r"|buy (?:anything )?from|sell to|lend (?:money )?to|believe|work with|eat with|touch|let in)"
)
_LIKE_A = f"{SINGLE}|{MANY}"
_LOW = (
    rf"(?:{BEASTS}|(?:rat|pig|dog|goat|cow|donkey|monkey|ape|chicken|insect|flea|animal|child"
    rf"|toddler"
    r"|savage|slave|criminal|sheep|camel|goldfish|worm|amoeba|turnip|brick)s?|goats|cows|donkeys"
    r"|chickens|children|sheep|camels)"
)
GOOD = (
    r"(?:good|decent|honest|innocent|civili[sz]ed|clean|smart|clever|trustworthy|loyal|intelligent"
    r"|hard working|harmless|sober|peaceful|brave|moral)"
)
CONTEMPT = make_book(
    rf"""
    {_I_HATE} (?:every (?:last |single )?|all )?{ANY}(?: (?:i|we) (?:meet|see|know|met))?{STOP}
    | {ANY} (?:all )?belong in (?:the |a |an )?(?:insane asylums?|mental (?:hospital|institution
    |ward|asylum)s?|ovens?|cages?|zoos?|gas chambers?|kitchen|gutter
    |sewers?|trash|hell|graves?|camps?|asylums?|circus|freak show|jungle|trees|stables?|fields|dump
    |chains|mud)
    | {ANY} (?:don't|do not|shouldn't|should not) (?:deserve|have)
    (?:any |to have )?(?:(?:human|basic) )?rights
    | {ANY} (?:should|must|deserve to) have (?:no|zero|fewer|less) rights
    | {ANY} (?:don't|do not|doesn't) deserve to be (?:called|treated (?:as|like)
    |considered) (?:human|people|men|women)\b
    | {ANY} (?:aren't|are not|ain't|is not|isn't)(?: even| really| fully)? human(?: beings?)?{STOP}
    | {ANY} should(?:n't| not| never) (?:ever )?have been born
    | {FOLK} are (?:all )?(?:just )?(?:mentally ill|sick(?=\s*(?:$|[.!,;\n]))|sick in the head
    |perverts|groomers
    |pa?edophiles|predators|unnatural|mentally ill \w+){STOP}
    | {WOMEN} are (?:only|just) good (?:for|at) (?:one thing|cooking|sex|breeding|cleaning
    |making babies|\w+ing (?:floors|babies|dishes|men|toilets))
    | {FOLK} are (?:only|just) good for \w+
    | {WOMEN} (?:should|must|need to) (?:stay|be kept|get back|remain|go back) (?:in|to) the kitchen
    | (?P<call>(?:fuck|screw|to hell with) {ANY}{STOP})
    | {ANY} (?:all )?(?:(?:\w+ ){{1,4}}and )?(?:stinks?|reeks?|smells?)(?: too| (?:so )?(?:bad
    |awful|terrible|disgusting|nasty)| like \w+
    | of (?:shit|piss|garlic
    |curry|sweat|fish|goats?|dirt))?{STOP}
    | (?:you can|i can|can) (?:always )?smell {ANY}
    | {ANY} (?:all )?(?:breed|multiply|reproduce|spread|swarm|behave|act|eat
    |rut)s?(?: and \w+)? like
    (?:a pack of |wild |dirty |rabid )?{BEASTS}
    | {ANY} (?:all )?looks? (?:disgusting|hideous|(?:just )?like (?:(?:a|an
    |a bunch of) )?(?:apes?|monkeys?|pigs?|rats?
    |animals?|gorillas?|baboons?|freaks?|dogs?|trash|garbage|inbreds?))
    | {ANY} (?:infest|pollute|contaminate|defile|infect)s? (?:our|the|this|every\w*|everything)
    | {ANY} (?:all )?(?:has|have|having) no {_NO_HUMAN}
    | {ANY} (?:all )?(?:has|have) (?:\w+ )?(?:smaller|tiny|half|lower|low|no|inferior
    |underdeveloped|the)
    (?:brains?|skulls?|iqs?|iq|intellects?|minds?|genes)
    | {ANY} (?:all )?(?:has|have) the (?:iq|brains?|minds?|intelligence|intellect|manners|morals?
    |mentality
    |hygiene|habits|souls?) of (?:an? |the )?(?:\w+ )?{_LOW}
    | {ANY} (?:can't|cannot|can not|can never|will never|could never|can only) be (?:civili[sz]ed
    |tamed|educated|human|caged)
    | (?:you|we|nobody|one) (?:can't|cannot|can never|can not) (?:civili[sz]e|tame|educate
    |domesticate|housetrain) {ANY}
    | no such thing as an? (?:\w+ )?{GOOD} {SINGLE}
    | there (?:is|are|'s) no {GOOD} (?:{SINGLE}|{MANY})
    | (?:show me|find me|never (?:once )?(?:met|seen|known|found)
    |yet to meet) (?:an? )?(?:single )?{GOOD} (?:{SINGLE}|{MANY})
    | (?:the )?only good (?:{SINGLE}|{MANY}) (?:is|are)(?! an? (?:stubborn|\w+ed|happy))
    | once {SINGLE},? always
    | nothing (?:is )?(?:worse|lower|dirtier|filthier|more disgusting) than (?:{_LIKE_A})
    | (?:dogs?|rats?|pigs?|cows?|animals?|goats?|monkeys?|donkeys?|cockroach(?:es)?) (?:has|have|is
    |are) (?:\w+ ){{1,4}}than
    (?:{_LIKE_A})
    | (?:breed|breeding|multiply|multiplying|swarming) like {BEASTS},? (?:{ANY})
    | (?:hitler|stalin|the (?:nazis|ottomans|turks|sultan)|talaat|enver) (?:was
    |were) right (?:about|to|on) (?:{ANY})
    | {WOMEN} (?:exist|exists) (?:only |just )?to (?:\w+ )*?(?:serve|please|cook|breed|obey|clean
    |be)
    """
)
