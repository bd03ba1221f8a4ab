"""Stock jokes at the reader's expense, never certain: "evolution left you on read", "you were
absent the day they taught spelling"."""

from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.jeers import YOU_ARE as _YOU_ARE
from newsroom.policy.grammar.english.scorn import END
from newsroom.policy.grammar.phrasing import Phrasebook

_HAVE = rf"(?:{_YOU}(?:'ve)?(?: have)?(?: got)?)"
_STOP = r"(?=\s*(?:$|[.!\n…]|(?:lol|lmao|mate|pal|bro|dude|you|u|tbh|ngl|fr)\b))"
# What is found wanting where it is compared.
_REASON = (
    r"(?:reasoning|arguments?|logic|backbone|spine|brains?|wit|insights?|manners|grammar|spelling"
    r"|sense|personality|intelligence|conversations?|thinking|charisma|integrity|decency"
    r"|self[- ]awareness|vocabulary|depth)"
)
_SKILL = (
    r"(?:thinking|reading|logic|spelling|humou?r|honesty|maths?|grammar|manners|modesty|hygiene)"
)

QUIPS = Phrasebook(
    rf"""
    {_YOU} (?:should|need to|ought to|deserve to|must) be (?:locked|kept|put) (?:up|in|away)\b(?:
    in)?(?: an?)? (?:padded \w+|asylum|cage|cell|zoo|kennel|museum|attic)
    | (?:your|ur) (?:mind|brain|head)(?: is| are)?(?:n't| not) (?:functioning|connected|switched
    |plugged|working properly)\b
    | are (?:you|u) (?:not )?having (?:any |no )?(?:brains?|sense|shame|manners)
    | (?:your|ur) thinking is (?:like|of) (?:an? )?(?:child|children|baby|fool|animal|donkey
    |villager)
    | (?:nobody|no one|noone) (?:here )?wants to (?:hear|read|know)(?: it| from you| you| your \w+|
    about it)?{_STOP}
    | (?:{_YOU}(?:'re| are)|just|typical)[^.!?\n]{{0,12}} all (?:mouth|bark|talk|hat|fart)(?:,|
    and)? (?:and )?no (?:trousers|bite|cattle|action|poo|substance)
    | {_YOU} (?:wouldn't|won't|couldn't) last (?:an?|one|two|five|ten|\d+) (?:\w+ )?(?:minutes?
    |days?|weeks?|hours?|seconds?|rounds?|shifts?)(?! without)(?: (?:at|in|on|as|doing|of)
    (?:an? |the )?(?:\w+ ){{0,2}}\w+)?(?=\s*(?:$|[.!,]))
    | forgotten more (?:about \w+ )?than (?:you|u)(?:'ll| will|'ve| have| ever)
    | {_YOU} (?:add|adds|contribute|contributes) (?:absolutely |literally )?nothing (?:to (?:this
    |the|any|our|society|human)|of (?:value|worth|use|interest))\b
    | bro (?:really |actually )?(?:thinks|thought) (?:he|he's|they're)
    | (?:bro|buddy|dude|guy|he|she|you|somebody|someone) (?:only )?(?:got|has|have|with) (?:zero|no
    |half an?|negative) (?:\w+ )?brain[- ]?cells? | womp womp
    | least (?:delusional|unhinged|insane|toxic|deranged|brainwashed|obsessed) \w+
    | uninstall (?:life|yourself)
    | (?:sense|brains?|wits|manners|decency) (?:that )?(?:god|nature|the (?:good )?lord) gave
    (?:an? |to )
    | (?:your|ur|that) (?:\w+ )?lights? (?:is|are) on,? (?:but|and|yet) (?:there
    )?(?:ain't |isn't |is )?(?:nobody|no one|noone|no-one)
    | (?:seen|read|met|had|heard|found|known) (?:better|more|deeper|sharper|stronger|finer|wittier
    |saner|livelier) {_REASON} (?:in|on|from|at|with|under|out of|inside|between)
    (?:an? |my |the |two )(?:\w+ ){{0,2}}\w+{_STOP}
    | (?:my|the|an?|even) [\w'’ -]{{3,25}} (?:has|have|makes|shows|got|had) (?:better|more|deeper
    |finer|stronger) {_REASON}(?: \w+)? than (?:you|u|yours|your \w+){_STOP}
    | {_YOU_ARE} like (?:an? |the )\w+[^.!?\n]{{0,40}}\b(?:disappear|disappears|useless|annoying
    |hates|wants you)\b
    | (?:jealous of|envy|envious of) (?:the )?(?:people|everyone|anyone|those|all) who (?:don't
    |haven't|never|have never|didn't) (?:know|met|read|meet|heard)\b[^.!?\n]{{0,12}}\byou
    | (?:evolution|natural selection|darwin|mother nature) (?:\w+ )?(?:left|missed|skipped|forgot
    |gave|failed|stopped|quit|took|taking|owes|ghosted|paused|made a mistake|has (?:given|left
    |missed|forgotten)|is taking)\b[^.!?,\n]{{0,15}}\b(?:you|your \w+){END}
    | {_YOU}(?:'re| are)[^.!?\n]{{0,15}} proof (?:that )?(?:nature|god|even god|evolution|mother
    nature) (?:\w+ )?(?:makes?|made) (?:\w+ )?(?:mistakes?|errors?)
    | mensa (?:called|rang|just called|won't|phoned)
    | (?:your|ur) train of thought\b[^.!?\n]{{0,20}}\b(?:no|never|derail\w*|crash\w*|without|missing
    |late|cancel\w*|still boarding|delayed)\b
    | (?:last|only) time i (?:saw|met|smelled|heard) (?:something|anything|a \w+
    |one)\b[^.!?\n]{{0,40}}\b(?:flushed|scraped|wiped|stepped|stuffed|zoo|leash|cage)\b
    | when (?:they|god|he|your parents) made you\b[^.!?\n]{{0,20}}(?:forgot|mistake|drunk|skipped)
    | out of (?:your|ur) depth in an?
    | right to be (?:stupid|wrong|dumb|an idiot|ignorant)\b[^.!?\n]{{0,25}}\b(?:abus|overdo|too
    far)\w*
    | {_YOU_ARE} as (?:pointless|unnecessary|redundant|superfluous|irrelevant|unwanted|unwelcome
    |wanted|appealing|fake|empty|shallow|predictable|tasteless|subtle) as (?:an? |the )?\w+
    | (?:you'll|you will|you) go far\b[^.!?\n]{{0,20}}\bstay\b
    | (?:threw|throw) a stick\b[^.!?\n]{{0,20}}\byou
    | seemed (?:\w+ )?(?:bright|smart|clever|intelligent|normal|sane|reasonable) (?:until|till
    |before) you (?:spoke|opened|talked|posted|typed|started|wrote|commented|said)
    | time to (?:up|increase|adjust|double|change) my (?:meds|medication|dose|dosage)
    | you born (?:on|in|at) an? \w+,?[^.!?\n]{{0,40}}\baccidents?
    | (?:impressive|remarkable|astonishing|incredible|amazing|fascinating) how (?:little|much|badly
    |consistently|often|wrong|confidently) you (?:can|know|manage|are|get|understand|say|talk
    |miss)\b
    | {_SKILL} (?:clearly |obviously |just )?(?:isn't|wasn't|is not|was never|never was|was not|has
    never been) (?:\w+ )?(?:on|in|part of|one of|for|taught|covered
    |offered)\b[^.!?\n]{{0,15}}\b(?:you|your)\b
    | (?:absent|away|asleep|missing) (?:on )?(?:the|that) (?:day|week|lesson) (?:they|when they|we
    |that they) (?:taught|did|covered|handed|learned|gave)
    | (?:your|ur) (?:\w+ )?(?:lack of (?:education|intelligence|class|manners|brains|breeding
    |character|empathy|knowledge|sense|reading|schooling)|ignorance|inexperience|insecurity|jealousy
    |envy|upbringing|stupidity|hypocrisy|bitterness|desperation|privilege) is (?:\w+ )?showing
    | managed to be (?:so |completely |totally |utterly )?(?:wrong|incorrect|offensive|rude
    |insulting|stupid|ignorant)
    | carrying (?:that|your|ur) (?:\w+ )?(?:ego|attitude|stupidity|ignorance)
    | (?:yer|your) (?:da|maw) (?:sells|is|eats|smells|must|should|drinks)
    | (?:hide|hidden|hiding) (?:\w+ )?(?:book|money|anything|something) from (?:you|someone like
    you)\b[^.!?\n]{{0,30}}\bbook
    | (?:two|three|both|all) (?:\w+ )?(?:sides|halves) of (?:your|ur) brain
    | (?:an? )?(?:empty|open) (?:vessels?|cans?|barrels?|drums?) (?:makes?|rattles?) (?:the )?most
    noise
    | (?:deep|shallow|thick|dense|dull|dry|slow) (?:as|like) (?:an? )?(?:puddle|plank|brick
    |dishwater|ditchwater|custard|concrete)\b(?<=\w),? (?:you|mate|pal|aren't you)
    | (?:gold|silver|olympic) medal (?:in|for) (?:mental|missing|being (?:wrong|stupid|dumb
    |annoying)|stupidity|jumping to)
    | jump(?:ing)? to conclusions (?:is|seems|must be) (?:\w+ )?(?:your|the only)
    | (?:only|the) exercise (?:you|u) get
    | (?:you|u)(?:'re| are)(?:n't| not) (?:the )?(?:main character|as (?:deep|special|smart|clever
    |funny) as) | (?:main character|god|saviou?r|hero|victim) (?:syndrome|complex) much
    | (?:spare|save) us (?:your|the) (?:drivel|whining|wisdom|lecture|sermon|tantrum|pity)
    | (?:careful|mind),? (?:your|ur) (?:ignorance|stupidity|age|bitterness|jealousy|brain)
    | (?:who|what) (?:peed|pissed|spat|crapped) in (?:your|ur) (?:\w+ )?(?:cereal|cornflakes|corn(?:
    )?flakes|coffee|porridge|tea|cheerios|wheaties)
    | (?:got|get|woke) up on the wrong side of (?:the|your) (?:cage|bridge|crib|coffin|dumpster)
    | (?:call|phone|ring|tell) (?:your|ur) (?:sponsor|parole officer|therapist|carer|mummy|mommy
    |nurse) | (?:needs?|want) (?:your|a) (?:nappy|diaper) (?:changing|changed) | diaper change
    | (?:does|is) (?:your|ur) (?:arse|ass|butt|mouth) (?:ever )?(?:get )?(?:jealous|envious) of
    | (?:jealous|envious) of (?:all )?the (?:shit|crap|rubbish|nonsense|garbage) (?:that )?(?:comes
    |coming|pouring|falls)
    """,
    never_after="’'-",
)
