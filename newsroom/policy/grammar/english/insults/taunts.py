"""Taunts whose frame tells the insult, whatever fills it: "if stupidity were a sport you'd win",
"I'd insult you but it would be lost on you", "were you raised by raccoons"."""

from newsroom.policy.grammar.english.address_forms import YOU_ARE_BARELY as _YOU_ARE
from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.insults.scorn import END
from newsroom.policy.grammar.english.insults.wits import DULLARD, NO_THING, OWN
from newsroom.policy.grammar.phrasing import Phrasebook, one_of

_HAVE = rf"(?:{_YOU}(?:'ve)?(?: have)?(?: got)?)"
FOLLY = (
    r"(?:stupid(?:ity)?|idiocy|ignorance|dumb(?:ness)?|imbecility|being (?:clueless|thick"
    r"|obnoxious|annoying|boring|dumb|stupid|dense)|hypocrisy|pettiness)"
)
_BEASTS = one_of(
    r"""
    wolves | raccoons? | hyenas? | baboons? | apes? | pigeons? | rats? | monkeys? | weasels?
    | jackals? | pigs? | goats? | badgers? | animals? | possums? | skunks? | chimps? | gorillas?
    | squirrels? | crows? | vultures? | coyotes? | snakes? | feral \w+ | wild \w+ | savages
    """
)
_BADLY = one_of(
    r"""
    rotten | pathetic | feeble | puny | tiny | hollow | mush | warped | defective | addled
    | infantile | useless | worthless | laughable | hideous | repulsive | pitiful | an empty \w+
    | a joke | a sewer | a swamp | a cesspool | a cesspit | a toilet | a disgrace | a waste\b.{0,20}
    | a vacuum | a void | a wasteland | a landfill | a tip | a dump
    """
)
_PETS = (
    r"(?:goldfish|hamster|dog|cat|parrot|budgie|toaster|houseplant|monkey|chimp|donkey|pigeon|potato"
    r"|toddler|rock|brick|lamp[- ]?post|doorknob|cabbage|turnip|chicken|mule)"
)
_SURELY = r"(?:(?:so|very|truly|really|clearly|just|simply|utterly|as|quite|completely) ){0,2}"

TAUNTS = Phrasebook(
    rf"""
    {OWN} (?:brain|mind|intellect|intelligence|soul|existence|personality|face|character) (?:is|must
    be|looks|'s) {_SURELY}{_BADLY}{END}
    | (?:your|ur) (?:very )?(?:existence|birth|life|conception) (?:is|was) (?:an? )?(?:\w+
    )?(?:waste|mistake|accident|joke|tragedy|typo|regret)
    | (?:your|ur) (?:education|schooling) was (?:\w+ )?wasted on you
    | if (?:\w+ )?{FOLLY} (?:was|were|had|could|hurt|paid|burned|made)[^.!?\n]{{0,40}}?,? (?:you
    |u)(?:'d| would)
    | (?:i|we)(?:'d| would)(?: love to| like to| try to)? (?:insult|slap|mock|debate|argue|reason
    |engage|have a battle)\b[^.!?\n]{{0,40}}\bbut (?:(?:that|it)(?:'d| would) (?:be )?(?:an?
    )?(?:\w+ )?(?:insult|offen[cs]e|unfair|cruel|lost on you|go over your head)|you (?:wouldn't
    |would not|would never|'d never|couldn't) (?:even )?(?:understand|get it|grasp|follow|notice
    |comprehend)|i (?:don't|do not|never|refuse to) (?:fight|duel|argue|debate|battle|spar) (?:with
    )?(?:the |an? )?unarmed|i (?:left|forgot|lost|ran out of) my (?:\w+ )?(?:crayons|puppets|sock
    puppets|finger paints?))
    | (?:i'd|i would) (?:call|say) you(?:'re| were)? [^.!?\n]{{1,30}}\bbut (?:that|it)(?:'d| would)
    (?:be )?(?:an? )?(?:insult|unfair|offend|rude|unkind|flatter)
    | (?:you|u)(?:'re| are| were| was|'ve been| have been| must have been)? (?:raised|home(?:
    )?schooled|educated|brought up|reared|dragged up|taught manners) by (?:an? )?(?:pack of
    )?{_BEASTS}{END}
    | (?:were|was) (?:you|u) (?:raised|home(?: )?schooled|educated|brought up|reared|dragged up
    |trained|taught) (?:by|in) (?:an? )?(?:pack of )?(?:{_BEASTS}|{DULLARD}|barn|zoo|sty|sewer|cave)
    | who (?:raised|educated|taught) you,? (?:an? |the )?(?:{_BEASTS}|{DULLARD})
    | (?:did|does) (?:your|ur) (?:mother|mum|mom|mama) (?:drink|smoke|sniff|take|fall
    |huff)\b[^.!?\n]{{0,20}} (?:when|while) (?:she was )?(?:pregnant|carrying you)
    | (?:your|ur) (?:mother|mum|mom|mama|father|dad|daddy|old man) (?:should have|should've|should
    of) (?:pulled out|swallowed|(?:worn|used) (?:an? )?(?:condom|rubber|protection)|(?:crossed
    |closed) her legs|had a headache)
    | (?:your|ur) (?:mother|mum|mom|mama) (?:must have )?dropped you,? (?:didn't she|more than)
    | when you (?:were|was) born,?[^.!?\n]{{0,30}} (?:slapped|apologi[sz]ed|sued|resigned|threw up
    |fainted)
    | (?:every|each) (?:time|word|post|comment|sentence|line|letter|syllable|thing) (?:that )?(?:of
    yours|you (?:post|comment|open your (?:mouth|gob|trap)|speak|type|talk|write|say
    |utter))[^.!?\n]{{0,30}} (?:iq|(?:dumber|stupid(?:er)?|stupidity|idiocy)\b|brain[- ]?cells?
    |english teacher)
    | {_YOU_ARE} (?:about |roughly )?as (?:\w+ )?(?:ugly|worthless|stupid|rotten|empty|false|fake
    |hollow|useless) (?:inside )?as your (?:\w+ )?(?:opinions?|arguments?|comments?|spelling|grammar
    |posts?|ideas?|takes?|politics)
    | {_YOU} put the (?:ass|dumb|moron|con|idiot|ignorant?|twit|dim|thick|jerk|dunce|mean|fool|creep
    |sad) (?:in|into|back in) \w+
    | (?:tell me|hope|pray)(?: to god)?(?: that)? you (?:don't|can't|haven't|didn't|haven't|won't|do
    not|never) (?:breed|reproduce|bred|procreated?)
    | {_YOU} (?:should|must) (?:never|not)(?: ever)? be allowed (?:to (?:breed|reproduce)|near
    (?:an? |the )?(?:keyboard|ballot|children|kids|internet|computer|sharp))
    | {_YOU} (?:shouldn't|should not) (?:even )?be allowed (?:to (?:breed|reproduce)|near
    (?:an? |the )?(?:keyboard|ballot|children|kids|internet|computer|sharp|scissors))
    | {_YOU} (?:should|need to|ought to|must) be (?:sterili[sz]ed|sectioned|spayed|castrated|put out
    of our misery|committed to (?:an? |the )?(?:asylum|mental \w+|psych\w* \w+))
    | i (?:have|'ve got|'ve) (?:got )?more (?:brains?|sense|intelligence|wit|talent|class|dignity
    |integrity)(?: and \w+)? in (?:my|one of my|the tip of my) (?:(?:little|left|right|big|pinky
    |small|pinkie) )?(?:toe|finger|pinky|fingernail|toenail|thumb|ear(?: )?wax|elbow)
    | (?:my|an?|any|even (?:my|an?)) (?:\w+ )?{_PETS} (?:knows|understands|could (?:explain|tell you
    |teach you|write|think|spell|reason))[^.!?\n]{{0,40}} (?:more|better|clearer|faster|sooner)(?:
    \w+){{0,3}} than (?:you|u)(?: do| can| could| ever \w+)?{END}
    | (?:an? )?(?:brick wall|wall|{_PETS}) (?:would|'d) (?:be|make) an? (?:\w+ )?(?:better|smarter
    |brighter|cleverer|more \w+) (?:\w+ )?(?:partner|opponent|conversation\w*|company|listener
    |debater|commenter|contributor|reader)(?: \w+)? than (?:you|u){END}
    | {_YOU} (?:wouldn't|couldn't|'d never) (?:even )?(?:know|recogni[sz]e|understand|grasp)
    (?!him\b|her\b|me\b|them\b|us\b|my\b)(?:[\w'’]+ ){{1,5}}(?:if|when) (?:it|one|they|he|she)
    (?!was|were|wasn't|weren't|hadn't|had|is|isn't|has|didn't|wanted|tried|asked|needed|came\
    to)(?:\w+ ){{1,4}}(?:you|u|your)\b
    | {_YOU} wouldn't (?:know|recogni[sz]e) (?:an? |the )?(?:truth|facts?|joke|irony|sarcasm
    |argument|reality|logic|manners|decency|integrity|class|common sense|work|science|hard work|clue
    |good \w+|kindness|satire|nuance|honesty|evidence)(?: \w+)? (?:if|when) (?:it|one|they|you)
    (?!was|were|wasn't|weren't|hadn't)\w+
    | {_YOU} (?:couldn't|wouldn't) (?:even )?(?:pour|empty) (?:water|piss|beer|sand|milk) (?:out of
    |from|into) (?:an? |your )?(?:\w+ )?(?:boot|shoe|bucket|glass|welly)
    | (?:two|three|both|last|few|one|lone|single) brain[- ]?cells?,? (?:\w+ )?(?:of yours|you have
    |you have left|in that head|must be (?:lonely|fighting|tired|exhausted))
    | {_HAVE} (?:(?:the|an?|all the) )?(?:\w+ )?(?:self[- ]awareness|attention span|emotional
    (?:maturity|range|depth)|moral (?:compass|fibre|fiber)|critical thinking|people skills|charm
    |intellectual depth|integrity|logic|reasoning) (?:skills )?of (?:an? )?{DULLARD}{NO_THING}
    | {_YOU_ARE} (?:only )?alive because (?:murder|it(?:'s| is) illegal|killing)
    | {_YOU_ARE} (?:an? |the |just an? |just another |nothing but an? )?(?:nothing burger|wet[-
    ]lettuce|(?:poor|cheap|sad|budget|pound(?: )?shop|dollar store) (?:imitation|impression|copy
    |version) of (?:an? )?(?:man|human|person|adult|journalist|\w+ being)){END}
    | {_YOU_ARE} full idiot
    | (?:you|u) (?:no|not) (?:have|has|having|got) (?:any )?(?:brains?|sense|shame|manners|education
    |mind|iq){END}
    | {_YOU}(?:'re| are| r) (?:not )?having (?:no |any |zero )?(?:brains?|sense|shame|manners
    |iq){END}
    | {_YOU_ARE} lower than (?:an? )?\w+(?:'s)? (?:belly|belly button|arse|ass|bollocks|armpit
    |toenail) | too good a word for you
    | {_YOU}(?:'re| are| r) (?:literally |just |absolutely |worth )?(?:nothing|a nothing){END}
    | (?:in|into) that (?:thick|empty|tiny|hollow|fat|ugly|pea) (?:little )?(?:head|skull|brain) of
    yours | hamster (?:in|inside) (?:your|that|ur) (?:\w+ )?(?:head|skull|brain|noggin|mind|wheel)
    | (?:stop|quit) (?:breeding|reproducing|procreating){END}
    | (?:you|what|such|ur|u|your)(?:'re| are| r)?(?: such)? an? (?:\w+ )?morans?(?:{END}|(?= you\b))
    | explain\w*\b[^.!?\n]{{0,40}}\bmy (?:\w+ )?(?:crayons|puppets|sock puppets|finger paints?|flash
    cards|picture books?)
    | {_HAVE} (?:an? |such an? )?(?:very )?(?:small|tiny|pea[- ]?sized?|little|feeble|puny|chicken)
    (?:sized )?(?:brain|mind|intellect)(?:{END}|(?= like\b))
    | {_YOU}(?:'re| are| r) (?:an? |the |such an? )?(?:big |great |total )?(?:shame|disgrace
    |embarrassment|insult|blot|curse) (?:for|to|on|of) (?:your|this|the|our|all|every|humanity
    |society|mankind|womanhood)
    """,
    never_after="’'-",
)
