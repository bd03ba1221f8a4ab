"""Stock jokes at the reader's expense, never certain: "evolution left you on read", "you were
absent the day they taught spelling"."""

from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.insults.belittling import QUESTION
from newsroom.policy.grammar.english.insults.belittling import YOU_ARE as _YOU_ARE
from newsroom.policy.grammar.english.insults.jeers import JEERS
from newsroom.policy.grammar.english.insults.names import THING
from newsroom.policy.grammar.english.insults.scorn import END
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

# In one book with the jeers, as each is looked into by itself.
MOCKERY = Phrasebook(
    rf"""
    {JEERS}
    | {_YOU} (?:should|need to|ought to|deserve to|must) be (?:locked|kept|put) (?:up|in|away)\b(?:
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
    | (?:what|who|life)(?: the hell| on earth)? made you (?:so|this|that|such an?) (?:bitter|hateful
    |angry|mean|nasty|cruel|rude|miserable|unpleasant|spiteful|hard|cold|sour|vile|horrible|twisted
    |\w+ person)
    | are you (?:always|usually|naturally|born) (?:this|so|that) (?!(?:funny|kind|helpful|nice|busy
    |happy|sweet|generous|early|lucky|thorough|calm|organi[sz]ed|optimistic|good|clever|talented
    |cheerful|friendly|quick|late|hungry|tired)\b)\w+{QUESTION}
    | are you (?:always|usually|naturally) (?:this|so|that) \w+ or (?:is|do|are|just)\b
    | (?:shouldn't|why aren't) you (?:be )?(?:in|at) (?:school|a cage|kindergarten|nursery|detention
    |an? (?:home|asylum|zoo))
    | did (?:nobody|no one|your (?:mum|mother|mom|dad|father|parents)(?: not| never)?) (?:ever
    )?(?:hug|cuddle) you
    | did you leave school (?:at (?:five|six|seven|eight|nine|ten|eleven|\d\b)|before)
    | did (?:your|the) (?:dog|cat|hamster|wife|goldfish) die or\b
    | aren't you (?:\w+ )?(?:embarrassed|ashamed)(?: of yourself| by yourself)?{QUESTION}
    | (?:bridge|circus|zoo|asylum|care home|nursery|playground) (?:\w+ )?(?:missing|looking for
    |waiting for) (?:you|its (?:idiot|clown|monkey|troll|ape|patient|donkey|fool)|an? (?:idiot|clown
    |monkey|troll|ape|patient|donkey|fool))
    | have (?:you|u) no (?:brains?|sense|heart|soul|mirrors?)(?: at all)?{QUESTION}
    | have (?:you|u) got (?:an? )?(?:screw|slate|tile|brain cell)s? (?:loose|missing|left)
    | do (?:your|ur) (?:carers|nurses|parents|keepers) know you\b
    | (?:your|ur) poor (?:wife|husband|kids|children|mother|family|neighbou?rs|colleagues|dog
    |partner){_STOP}
    | (?:pity|sorry for|bad for) (?:whoever|anyone who|anybody who|the (?:poor )?\w+ who)(?: has|
    have|'s)?(?: to)? (?:shares?|sharing|lives?|works?|sits?|stands?|married|raised?|taught|teach
    |knows?|employs?|listens?|puts? up|deals?|hired|wakes?|depends?)\b[^.!?\n]{{0,25}}\byou{_STOP}
    | {_YOU_ARE} (?:exactly |just )?the (?:sort|type) of (?:person|man|woman|bloke|guy|people|idiot)
    (?:who|that)\b(?! (?:everyone|every|we|i|makes|keeps|people|the world|you can|helps|would help
    |always help|gives?))
    | (?:care home|nursing home|asylum|ward|prison|nurses?|carers?|wardens?|staff) (?:\w+ )?(?:lets?
    |gives?|allows?|gave) you (?:use|on|have|near|out|online|the|a)\b
    | {_YOU}(?:'ve| have)? (?:\w+ )?never done an? (?:\w+ )?day's (?:\w+ )?work
    | (?:murder|butcher|mangl|strangl|tortur|massacr)\w* (?:the )?(?:english )?(?:language|english
    |grammar)
    | whatever you(?:'re| are) (?:on|smoking|drinking|taking|sniffing)\b[^.!?\n]{{0,10}}(?:take|less
    |want some|stop|need|share|it's)
    | (?:whatever|how much) (?:are |do |is )?(?:they|putin|soros|the (?:council|kremlin|government
    |tories|company|party|oil \w+))(?:'re| are| is|'s)? paying you\b
    | (?:your|ur) (?:spelling|grammar|manners|breath|jokes|opinions?|arguments?|taste|maths?|patter)
    (?:is|are) (?:nearly |almost |just |about )?as (?:poor|bad|weak|thin|ugly|lazy|sloppy|dull|empty
    |foul|rotten|stale|shallow) as (?:your|ur|you)\b
    | is there an? (?:\w+ )?(?:adult|grownup|grown up|carer)\b[^.!?\n]{{0,15}}(?:who|that|there|with
    you|in the) | put (?:an adult|a grown[- ]?up|your (?:mum|mom|mother|dad|carer)) on\b
    | (?:fetch|get|ask|call) (?:your|ur) (?:mum|mummy|mom|mommy|mam|mother|carer|nurse|dad|daddy
    |teacher|nan)\b,? (?:(?:to|and|she|he|so she)(?:'ll| can| will)? )?(?:explain (?:it|this|that)
    |read (?:it|this)|type for|wipe your|change your)
    | (?:take|confiscate|remove) (?:his|her|your|that|the|grand\w+) (?:ipad|tablet|keyboard|internet
    |wifi|laptop|crayons|phone) (?:away|off)(?: (?:him|her|you|them|this man))?{_STOP}
    | back on the (?:bottle|sauce|drink|gin|booze|meds|crack){_STOP}
    | back on the (?:bottle|sauce|drink|gin|booze|crack) (?:i see|again|are you)
    | at the (?:sherry|gin|cider|whisky|whiskey|cooking sherry|meths) (?:early|again|already|have
    |are)
    | {_YOU}(?:'d| would) (?:steal|rob|sell|trip|mug|kick) (?:(?:the|an?|your|your own) )(?:\w+
    ){{0,2}}(?:pennies|granny|grandmother|mother|nan|blind|dead|beggar|orphans?|crutches|walking
    stick|kids|children|soul)(?:{END}|(?= for\b))
    | {_YOU}(?:'d| would| could) (?:\w+ )?(?:argue|start an? (?:argument|fight)|moan|complain|whine
    |whinge|pick a fight|find fault)\b[^.!?\n]{{0,10}}(?:with (?:your own|an? (?:\w+ )?(?:wall
    |lamppost|signpost|statue|mirror|stop sign))|in an? empty|if you won|about winning)
    | wouldn't (?:believe|trust) (?:you if|a word you)\b
    | {_YOU_ARE} (?:as )?(?:fake|bent|crooked|phoney|phony|slippery|slimy|common) as an? \w+
    | {_YOU_ARE} (?:pure |absolute |just |nothing but )?(?:poison|rubbish|dross|bile|pestilence|a
    disease|a virus|a pox|a blight){END}
    | (?:small|little|short) man(?:'s)? (?:syndrome|complex|disease)
    | (?:little|small|sad|tiny|empty|big|loud) (?:man|woman|mouth|head|brain|mind),? (?:with
    )?(?:an? )?(?:little|small|tiny|loud|big) (?:mind|brain|mouth|ego){_STOP}
    | use (?:your|ur|that) (?:head|brain|loaf|noggin) for (?:something|once|a change|more than)
    | thing on (?:top of )?(?:your|ur) (?:neck|shoulders) (?:isn't|is not|was)
    | use the brains? (?:that )?(?:god|nature|the lord) gave
    | (?:nothing|not a (?:thing|thought)|fresh air|tumbleweed|sawdust|empty space|just air) (?:going
    on )?(?:between (?:the|those|your|them|yer) (?:\w+ )?ears|in (?:that|your|yer) (?:\w+ )?(?:skull
    |attic|noggin)) | not a thought in that head
    | if \w+(?: \w+)? (?:was|were|cost|came|paid)\b[^.!?\n]{{2,30}},? you(?:'d| would) (?:be|have
    |die|starve) (?:\w+ )?(?:skint|broke|poor|penniless|bankrupt|homeless|starving|naked|in debt
    |overdrawn|destitute|a pauper|overweight|obese)
    | (?:got|have) (?:quite |such )?(?:a|some) mouth on you\b
    | (?:professor|doctor|master|king|queen|duke|lord|prince|captain|mayor|minister|archbishop) of
    (?:nothing|nonsense|stupid\w*|the obvious|drivel|bilge|misery|doom|lies|ignorance|idiots|fools
    |clowns|gloom|rubbish|waffle|hot air)
    | (?:full|top) marks (?:for|in) (?:stupid\w*|ignoran\w*|idiocy|arrogance|rudeness|nonsense
    |waffle|missing the|being (?:wrong|dim|thick|rude))
    | (?:zero|nil|nul|0|minus \w+|one|an? f)(?: out of (?:ten|10)| points)? (?:for|in) (?:thinking
    |reading|logic|spelling|grammar|comprehension|manners|effort|wit|originality)
    | win (?:the|a) (?:prize|award|trophy|medal|cup) for (?:(?:daft|dumb|stupid|thick|dull|silli|rud
    |lazi|dim|dens|crass|nasti|vil|angri|bitter|pett)\w*|worst|most (?:boring|ignorant|stupid
    |pointless|tedious))
    | give (?:this|that|the) (?:man|woman|guy|lady|fool|clown|idiot) an? (?:dunce|muzzle|brain|clue
    |nappy|straitjacket|lobotomy|map|dictionary)
    | (?:stop|quit|don't) (?:be|being) (?:such )?an? (?:\w+ )?{THING}{_STOP}
    | (?:kangaroos?|roos) loose | bad cess to (?:you|ye)
    | with (?:more|better) (?:substance|{_REASON}|charm|life|class|morals|personality) than (?:you
    |your|u)\b
    | only thing you(?:'ve| have)? (?:ever )?\w+(?: \w+)? (?:is|was) (?:your (?:mouth|ego|parents
    |teachers|family)|wrong|yourself)
    | {_YOU} couldn't (?:even )?(?:run|manage|organi[sz]e|lead|win) an? (?:\w+ )?(?:stall|tea party
    |bake sale|lemonade stand|car boot|root|piss[- ]?up|two horse|egg and
    spoon)(?=[^.!?\n]{{0,12}}(?:$|[.!?]))
    | {_YOU_ARE} (?:drunk|high|stoned|sauced|hammered|plastered) again
    | {_YOU_ARE} (?:\w+ )?(?:colder|slower|crazier|nuttier|meaner|dimmer|duller|lazier|slimier
    |emptier|faker|cheaper|madder|dafter|dirtier|sneakier|nastier|phonier|shadier|flakier|grumpier
    |windier|shallower|hollower|stiffer|ruder|viler|loopier|loonier|battier|wackier|kookier|greasier
    |slipperier|smellier|wetter|drippier) than (?!i\b|me\b|you\b|we\b|us\b|my\b|ever|most|usual|that
    |this|before|expected|him|her|them|any|all|the (?:rest|others|last)|last)(?:an? |the )?\w+
    | {_YOU_ARE} (?:about )?as (?:crooked|slow|dull|cold|mean|dim|empty|hollow|wet|soft|daft|mad
    |ugly|fat|stale|twisted|bent|cheap|dirty|sour|bitter|lazy|windy) as (?:an? |the )\w+
    | {_YOU_ARE} full of (?:beans|baloney|bull|prunes|malarkey|hogwash|wind|gas|bile|poison|venom
    |malice|spite|bitterness|manure|sawdust){END}
    | {_YOU_ARE} out of your (?:gourd|tree|skull|depth here){END} | bats in the belfry{_STOP}
    | {_YOU} (?:really |badly |clearly )?need (?:jesus|an? (?:muzzle|mirror|personality|diaper|brain
    scan|reality check|spelling \w+))\b
    | (?:no|lost (?:all|any)|zero) respect (?:\w+ )?for (?:you|people like you){END}
    | {_YOU_ARE} (?:just|only) (?:jealous|bitter|envious|butthurt|salty) (?:because|that|of|cos|cuz
    |since)\b
    | {_HAVE} (?:an? )?(?:black|stone|rotten|shrivell?ed|hollow) (?:little )?(?:heart|soul){END}
    | {_HAVE} (?:ice|vinegar|venom|poison|bile) (?:for|in) (?:your )?(?:blood|veins)
    | whoever (?:told|said) (?:you )?(?:that )?you (?:were|are|could)\b[^.!?\n]{{0,25}}(?:lied|lying
    |kidding|joking|blind|cruel)
    | {_YOU} (?:haven't|have never|never) had (?:an? )?(?:new|original|fresh|single|decent|clear)
    (?:thought|idea) (?:since|in (?:your|years|decades))
    | (?:your|ur) (?:keyboard|internet|typing|commenting|wifi|licen[cs]e to \w+|right to \w+)
    (?:privileges )?(?:should be |must be )?(?:revoked|confiscated|cut off|taken away)
    | (?:your|ur) (?:mother|mum|mom|ex|dentist|boss|nurse) (?:just )?(?:called|rang|phoned),? (?:she
    |he|they) (?:wants?|said|is|says)
    | couldn't (?:even )?(?:navigate|work|think|argue|reason) (?:your|yer) way (?:out of|to|round
    |through) an?\b | flap\w* (?:your|yer|ur|those) (?:gums|lips|jaws?|yap)
    | look in (?:the|a|your) mirror\b[^.!?\n]{{0,25}}\byou(?:'ll| will) (?:see|find|meet) (?:the
    (?:problem|reason|culprit|cause|joke|troublemaker)|what's wrong|who to blame)\b
    | {_HAVE} an? (?:head|neck|gob|mug|arse|brain)(?: on (?:you|ye))? like (?:an? |the )\w+
    """,
    never_after="’'-",
)
