"""What may be teasing as well as contempt, and is never certain: "you're the worst"."""

from newsroom.policy.grammar.english.address_forms import YOU_ARE_BARELY as _YOU_ARE
from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.insults.scorn import END, TIRESOME
from newsroom.policy.grammar.english.insults.wits import DULLARD
from newsroom.policy.grammar.phrasing import Phrasebook

_STOP = (
    r"(?=\s*(?:$|[.!\n…]|,? (?:kid|son|sonny|buddy)\W*$"
    r"|(?:lol|lmao|mate|pal|bro|dude|you|u|tbh|ngl|fr)\b))"
)
_QUESTION = r"(?=\s*(?:[?!]|$))"
_BOX = (
    r"(?:(?:cereal|cracker[- ]?jack|corn[- ]?flakes?|crisp)s? (?:box|packet)|happy meal"
    r"|lucky (?:bag|dip)|christmas cracker|vending machine|back of an? \w+)"
)

TEASING = Phrasebook(
    rf"""
    {_YOU_ARE} (?:a bit|a little|rather) (?:simple|slow|dim|special)(?: upstairs)?{END}
    | are (?:you|u) (?:\w+ )?(?:slow|simple|special|touched) or (?:what|something)
    | {_YOU} have no (?:class|shame|dignity|manners|honou?r|conscience|heart|integrity|morals
    |empathy|taste|talent|decency)(?: at all| whatsoever)?{END} | have (?:you|u) no (?:shame
    |dignity|manners|decency){_QUESTION}
    | time for (?:your|ur) (?:medication|meds|pills|medicine){END}
    | (?:grandpa|grandad|granddad|gramps|granny|grandma),? (?:(?:go|get) )?(?:back to|time for|to
    |off to) (?:your )?bed
    | (?<!\bdo\ )you call (?:yourself|yourselves) (?:an? )?(?:\w+ )?\w+{_QUESTION}
    | (?:only|typical of|just like) (?:someone|somebody|a person|people) with (?:no|half a|a tiny|a
    missing) brain
    | (?:it )?must be (?:\w+ )?(?:hard|tough|sad|exhausting|lonely|tiring|awful|miserable|dull
    |boring) (?:to be|being) (?:you|u){_STOP} | thank (?:god|heavens?|goodness|christ) i'm not
    you{_STOP} | more chins than
    | (?:met|seen|known) more \w+ {DULLARD}{_STOP}
    | ok(?:ay)?,? boomer(?=\s*(?:$|[.!,;\n]|(?:go|now|and|you)\b))
    | {_YOU_ARE} (?:(?:literally|honestly|absolutely|simply|truly|just|actually|genuinely|the
    |such|literaly|litterally|\w{{3,}}ly) ){{0,3}}the (?:absolute )?worst{END}
    | {_YOU_ARE} (?:so|such an?|totally|completely|all) (?:fake|cringe|basic|try[- ]?hard){END}
    | (?:i|we) (?:\w+ly )?(?:find|consider) you (?:\w+ly |so |quite |a bit )?{TIRESOME}{END}
    | {_YOU_ARE} not (?:half |nearly |anywhere near |quite |remotely )?as (?:clever|smart|funny
    |important|special|interesting|bright|intelligent|witty|good|hard|tough|popular|handsome|pretty
    |brilliant) as you (?:think|imagine|believe|make out|fancy|pretend|like to think)
    | {_YOU} (?:aren't|ain't) (?:half |nearly )?as (?:clever|smart|funny|important|special
    |interesting|bright|intelligent|witty) as you (?:think|imagine|believe|make out|pretend)
    | (?:i|we) (?:wouldn't|would not|would never) trust you (?:to|with)
    | {_YOU_ARE} (?:everything|all|exactly what|what)(?: that)?(?:'s| is) wrong with
    | {_YOU} gives? (?!me\b|us\b)[\w'’-]+(?: \w+)? (?:such )?a bad name
    | (?:does|do) (?:your|ur) (?:mum|mom|mother|mummy|mommy|parents|carer|nurse|wife|keeper|nanny)
    know (?:that )?you(?:'re| are) (?:\w+ )?(?:on|online|using|out|up|here|posting|playing|typing)
    | (?:past|time for) your (?:bedtime|nap|beddy[- ]?byes|feed)
    | (?:the )?(?:grown[- ]?ups|adults|big boys) are (?:talking|speaking)(?: now| here)?{END}
    | (?:let|leave (?:it|this|that) to) the (?:grown[- ]?ups|adults)(?: (?:talk|speak
    |discuss))?{END}
    | do you kiss your (?:mother|mum|mom|kids|wife|children) with that mouth
    | (?:find|found|get|got|win|won|buy|bought) (?:your|that|ur) (?:\w+ ){{1,3}}(?:in|from|out of
    |off) (?:an? |the ){_BOX} | (?:put down|step away from) the (?:fork|pies?|cake|doughnuts|donuts
    |fridge){_STOP}
    | put the (?:fork|pies?|cake|doughnuts|donuts) down{_STOP}
    | {_YOU} (?:look|sound) like (?:an? )?(?:drowned|boiled|melted|half \w+|burst|deflated
    |constipated|shaved|plucked|bloated|diseased|dying|mangy|squashed|rotten|mouldy|moldy|strangled
    |wounded) \w+{END}
    | (?:i'd|i would) (?:much |far )?rather (?:eat|drink|lick|chew|swallow|gargle|bathe|watch paint
    |stick|poke|chew|staple|shave|lie|drown)\b.{{3,40}} than (?:talk|listen|read|spend|argue|sit|be
    |look|agree|share|deal|live|meet|have|speak)\b.{{0,30}}\byou{END}
    | (?:village|local|resident|town) (?:idiot|fool|clown|drunk|moron|troll) (?:has|'s|just
    |finally) (?:\w+ )?(?:found|discovered|learn(?:ed|t)|got|been given|figured out|bought) (?:\w+
    ){{0,3}}(?:keyboard|internet|wi[- ]?fi|computer|caps lock|comments?(?: section)?|type|phone)
    | unlike you,? who | who do you think you are,
    | (?:{_YOU_ARE} not|(?:you|u) (?:aren't|ain't)) worth (?:my|the|our|anyone's) (?:time|breath
    |effort|energy|trouble)
    | (?:do|don't|can) you ever (?:shut up|stop (?:talking|whining|moaning|lying|posting
    |complaining)|(?:get tired|tire) of (?:being wrong|lying|yourself|hearing|the sound))
    | you(?:'re| are) all (?:mouth|talk){END}
    | (?:bet you|you (?:obviously|clearly|probably|must)) still live with (?:your|ur) (?:mum|mom
    |mother|parents|mummy|mommy) | you were an? (?:mistake|accident){END} | wasting (?:(?:our|my
    |everyone's|good|perfectly|precious) ){{0,2}}(?:oxygen|air|bandwidth){END}
    | {_YOU_ARE} (?:so far |way |far )?beneath (?:me|us|my notice){END}
    | (?:nobody|no one|noone)(?: \w+){{0,4}} takes you seriously{END}
    | (?:everyone|everybody|the whole \w+|we)(?: here)?(?:'s|'re| is| are)(?: all)? laughing at
    you{END}
    | (?:dumber|stupider|dafter|thicker) for (?:having )?(?:read|reading|heard|hearing) (?:you|your
    |that|this)
    | (?:lost|losing|lose|killed|kills|killing) (?:\w+ ){{0,2}}brain[- ]?cells (?:\w+ )?(?:reading
    |listening|because|from|to|trying) | (?:made|makes) me (?:dumber|lose brain[- ]?cells) | we'd
    both be wrong{END}
    | gene pool (?:needs|could (?:use|do with)|is missing) (?:\w+ ){{0,2}}(?:chlorine|lifeguard
    |bleach|filter) | battle of wits .{{0,60}}\bunarmed | village (?:\w+ ){{0,3}}(?:missing
    |deprived of|lost|looking for|without|short of) (?:its|it's|an?|their) idiot
    | wheel(?:'s| is) (?:turning|spinning|going)(?: round)?,? (?:but|and|though) the hamster
    | (?:you|u)(?:'ve| have)? (?:never|ever) had an? (?:(?:original|independent|single
    |intelligent|decent|own) )?(?:thought|idea)(?: of your own| in your life){_QUESTION}
    | {_YOU}(?:'re| are)? embarrass(?:ing)? (?:yourself|urself){END} | embarrassed for you{END}
    | {_YOU} (?:ruin|poison|infect|pollute)s? every \w+
    | (?:nobody|no one|noone)(?: here)? wants to (?:talk|listen|speak) to you{END}
    | (?:we|i|everyone)(?: all| just)? wish(?:es)? you(?:'d| would) (?:leave|go away|shut|disappear
    |stop (?:talking|posting|commenting)) | (?:your|ur) (?:dad|father|wife|husband|girlfriend
    |boyfriend|mum|mom|mother) (?:left|abandoned|dumped|divorced) (?:because of )?you{END}
    | you(?:'ve| have) never (?:touched|kissed|been with) an? (?:woman|girl|man)
    | you(?:'ll| will) never (?:find|get|have) an? (?:wife|girlfriend|husband|boyfriend|woman){END}
    | {_YOU} bores? (?:me|us|everyone|everybody)(?: to (?:tears|death|sleep|bits))?{END}
    | (?:stop|quit) (?:acting|behaving) like an? (?:\w+ )?(?:toddler|child|baby|infant|brat|kid
    |teenager){END}
    | (?:big|large|huge|loud) mouth,?(?: and)? (?:an? )?(?:small|little|tiny|no|empty) (?:brains?
    |mind)
    | (?:small|little|tiny|no|empty) (?:brains?|mind),?(?: and)? (?:an? )?(?:big|large|huge|loud)
    mouth
    | (?:your|ur) mouth (?:is|keeps) (?:moving|running),? (?:but|yet) | only thing bigger than
    (?:your|ur) (?:mouth|ego|head)
    | {_YOU_ARE} (?:only |just |barely )?half a (?:man|woman|person)
    | (?:thinking|reading|logic|spelling|writing|humou?r|honesty|maths|math|grammar) (?:(?:is|was
    |has) (?:\w+ )?(?:not|never)|isn't|wasn't|never was)(?: been)? (?:your|ur) (?:strong (?:suit
    |point)|strength|forte|thing)
    | leave (?:the )?thinking to | (?:strain|hurt|injure) yourself (?:trying to )?think(?:ing)?
    | can (?:you|u) even (?:read|spell|write|count|think){_QUESTION}
    | {_YOU} (?:waste|are wasting|'re wasting) (?:everyone's|our|my) time{END}
    | {_YOU_ARE} (?:the reason|why) (?:people|i|we|everyone|nobody) (?:\w+ ){{0,2}}(?:leave|hate
    |avoid|quit|left|lost|can't have nice|stopped|drink)\b
    | why (?:you(?:'re| are) (?:single|alone|divorced|lonely|unemployed)|you have no friends
    |(?:nobody|no one) (?:invites|calls|visits|talks to) you){END} | you(?:'ll| will) (?:always
    |forever) be alone{END}
    | aw+,? did (?:i|we|that|someone|somebody) hurt (?:your|ur) | see you in hell{END}
    | {_YOU_ARE} (?:away|off) with the fairies | bats in (?:your|ur) belfry | men in white coats
    (?:\w+ ){{1,4}}for you
    | (?:your|ur) (?:\w+ )?(?:ugly|black|rotten|twisted|shrivell?ed|poisoned|withered) (?:little
    )?(?:soul|heart)
    | {_YOU}(?:'d| would)? (?:scare|frighten) (?:the |small |little )?(?:children|kids|horses|crows
    |birds|babies|dogs){END} | (?:children|kids|babies|dogs) (?:run|cry|scream|hide) when (?:they
    see you|you (?:walk|come|smile|enter)\b)
    | (?:brave|tough|big|hard|bold) (?:\w+ )?(?:behind (?:a|your|that)|with your) (?:screen
    |keyboard|computer|monitor)
    | (?:wouldn't|would not|would never|couldn't) (?:dare )?(?:to )?say (?:that|this|it) to my face
    | (?:say|said) (?:it|that|this) to my face | (?:you|u) (?:\w+ )?hid(?:e|ing) behind (?:an?|your
    |that) (?:screen|keyboard|(?:fake|false|silly|cartoon|anonymous) \w+)
    | (?:your|ur) life (?:must be|is) (?:(?:so|very|really|pretty|that) )?(?:sad|empty|miserable
    |pathetic|dull|lonely|meaningless|worthless){END} | how (?:sad|empty|miserable|pathetic|boring
    |dull|lonely) (?:your|ur) life (?:must be|is){END} | (?:empty|boring|dull|lonely) (?:little
    )?(?:life|existence) you (?:lead|must lead|must have)
    | {_YOU} (?:have|got|have got) nothing better to do(?:{END}|,? (?:do you|than)\b)
    | (?:in|of|inside) (?:your|ur) (?:mum|mom|mother|mommy|mummy|parents)'?s? basement
    | {_YOU} never (?:ever )?shut up | does (?:that|your) mouth (?:ever|never)
    | {_YOU} (?:couldn't|could not) (?:even )?(?:(?:run|manage|lead) an? (?:bath|tap|lemonade|bake
    sale)|boil (?:an egg|water|a kettle)|count to (?:ten|three|five|\d+)|tie your own (?:shoes
    |laces|shoelaces)|organi[sz]e an? party){END}
    | (?:better|smarter|more \w+|deeper|wittier|cleverer|saner) (?:\w+ )?(?:conversations?|chats?
    |arguments?|debates?|discussions?) (?:with|from|out of) (?:my|an?|the|some|our) {DULLARD}(?!
    than (?:with )?(?!you\b))
    | do you need (?:help|supervision|a carer|an adult|your mum|your mummy) (?:to |with |for
    )?(?:tie|tying|wipe|wiping|chewing) | how (?:do|did|can) you (?:even |still )?(?:(?:manage
    |remember) to )?(?:breathe|dress yourself|tie your|feed yourself|wipe yourself)(?:{_QUESTION}
    | (?:in the morning|unaided|unsupervised|without help|by yourself)) | who ties your (?:shoes
    |laces|shoelaces)
    | (?:did|has|have) (?:your|ur) brains? (?:\w+ )?(?:fall(?:en)? out|leak(?:ed)?|melt(?:ed)?|die
    |died|rotted)
    | you(?:'ve| have)(?: clearly| obviously)? (?:got )?a (?:screw|slate) (?:loose|missing){END}
    | (?:your|ur) breath (?:stinks|reeks) | i pity (?:your|ur) (?:poor )?(?:kids?|children|family
    |parents|mother|dog|cat|wife|husband|partner){END} | no wonder (?:your|ur) (?:poor )?(?:wife
    |husband|kids|children|family|girlfriend|boyfriend|father|mother|dad|friends) (?:\w+ly
    )?(?:left|moved out|moved away|never (?:calls?|visits?|writes?)|(?:don't|doesn't|won't) (?:call
    |visit|write)){END} | (?:your|ur) (?:parents|mother|father|mum|mom) (?:should|must|could)
    (?:\w+ ){{0,3}}(?:their money back|(?:her|his) money back|a refund){END}
    | the (?:zoo|circus|asylum|jungle
    |nursing home|swamp|kindergarten|nursery|sewer)(?: has| just)? (?:(?:called|rang|phoned),?(?:
    [\w']+){{0,3}}|is looking for|wants?|misses|is missing|needs) (?:you|(?:their|its|the) (?:monkey
    |clown|ape|donkey|patient|animal|pig|baboon|gorilla|idiot)s?)(?: back)?{END} | did the
    (?:circus|zoo) (?:leave|go) (?:\w+ )?without you
    | {_YOU} bring (?:\w+ ){{1,4}}(?:joy|happiness)(?: \w+){{0,2}} (?:when|whenever|by|every time)
    (?:you )?(?:leave|leaving|go|going|log|shut|stop)
    | god help (?:your|ur) (?:wife|husband|kids|children|family|students|pupils|patients)
    | god help (?:anyone|whoever|the (?:poor )?\w+) (?:who|that) .{{0,20}}\byou{END}
    | i pity (?:your|ur) (?:\w+ )?(?:neighbou?rs?|colleagues|co[- ]?workers|students|pupils|boss
    |patients|customers|teachers?){END}
    | {_YOU_ARE} (?:such )?an? (?:poor man's|discount|bargain (?:bin|basement)|dollar store|budget
    |temu) \w+
    | (?:village|local|resident|town|forum|class) (?:idiot|fool|clown|drunk|moron|troll) (?:is back
    |found|learned|learnt|got|discovered|bought|logged|woke up|escaped|speaks|has spoken|chimes in)
    | troll(?:'s| is| has| came| crawled| crept)(?: \w+)? (?:out )?(?:from )?under (?:his|its|the
    |a|your|her) (?:bridge|rock)
    | (?:an?|another|some|every|one more) (?:\w+ )?(?:loser|troll|idiot|moron|coward|clown|fool
    |nobody
    |jerk|tough guy|weirdo|creep) with an? (?:\w+ )?(?:keyboard|wi-?fi \w+|internet connection|phone
    |account|laptop|modem)
    | (?:man|guy|boy|dude|loser|person|someone|somebody|kid|clown) (?:who|that|who's|living|whose)
    (?:\w+ )?(?:lives|living|live|in|with|at)? ?(?:in |at )?(?:his|their|her) (?:mom|mum|mother
    |mommy
    |parents|mama)'?s? (?:basement|attic|couch|garage){END}
    | (?:basement|keyboard|mommy's|mama's) (?:boy|warrior|dweller){END}
    | {_YOU} (?:clearly |obviously |really |still )?peaked (?:in|at) (?:(?:the )?(?:high|middle
    |grade)
    school|prom|homecoming|kindergarten|birth|puberty|recess|(?:the|that) (?:\w+ ){{1,3}}(?:game
    |prom
    |dance|pageant))
    | (?:word|name|term|place|home|support group|school|room|website) for (?:people|someone|guys
    |folks
    |men) like you(?=\b[^.!?\n]{{0,12}}(?:called|printable|padded|clown|asylum|zoo|isn't|ain't))
    | {_YOU_ARE} a? ?(?:prime|perfect|textbook|shining) (?:example|reason) (?:of )?why (?:\w+
    ){{1,4}}(?:shouldn't|should not|can't)
    | {_YOU}(?:'ve)? (?:\w+ )?lost (?:your|ur) (?:marbles|mind){END}
    | does (?:your|ur) (?:wife|husband|mother|mom|mum|family|boss|doctor) know (?:that )?you
    (?:\w+ ){{0,2}}(?:think|talk|write|act|behave|post)
    | (?:step|get|move|walk) away from the (?:keyboard|computer|phone|internet|caps lock)
    | who (?:gave|let|allowed|taught|told) you (?:\w+ ){{0,3}}(?:wi-?fi|wifi password|internet
    |keyboard
    |crayons|the computer){_QUESTION}
    | who taught you to (?:read|spell|write|count|think),? an?
    | you call (?:that|this) an? (?:argument|answer|point|fact|comeback|thought|source){_QUESTION}
    | (?:you )?(?:ever )?tr(?:y|ied) (?:using|to use) (?:your|ur) brain{_QUESTION}
    | ever had an? (?:\w+
    )?(?:thought|idea){_QUESTION} | (?:try|should try) thinking (?:before|for once|first|sometime)
    | (?:{_YOU}|you \w+s) know nothing(?=\s*(?:$|[.!]|,? you\b))
    | (?:broken|stopped) clock (?:\w+ ){{1,4}}(?:than you|beats you)
    | (?:somebody|someone) (?:please )?(?:come )?(?:get|collect|fetch) (?:grandpa|grandma|gramps
    |your
    (?:drunk |crazy )?(?:uncle|dad|grandpa)){_STOP}
    | (?:call|tell) the (?:nursing home|asylum|zoo|circus|psych ward|home),? one of (?:their|your)s?
    | (?:your|ur) (?:caretaker|carer|nurse|keeper|handler|babysitter) (?:left|forgot|must|is|let)
    | (?:sit down|careful|quit|easy|stop \w+ing)(?: there)?,? (?:before|or) you (?:hurt yourself
    |strain (?:something|a muscle|your brain)|pop a vein)
    | (?:hurt|strain) (?:yourself|something|your brain) (?:from )?thinking
    | drunk again{_QUESTION} | sober up (?:before|first|and|,? (?:pal|buddy|grandpa))
    | put (?:down the|the) bottle(?: down)?(?:{_STOP}|(?= and go))
    | (?:you|u) look like you lost a (?:fight|bet|wrestling match) with
    | (?:your|ur) ignorance is (?:really |clearly |definitely |now )?showing
    """,
    never_after="’'-",
)

# The same, as orders.
JIBES = Phrasebook(
    rf"""
    (?:cope|seethe|cry)(?: (?:harder|more|about it|and seethe|louder)| and seethe){_STOP}
    | seethe{_STOP}
    | (?:you|u) (?:really )?smell{_STOP} | (?:get|go) in the sea{_STOP} | bore off
    | stay mad{_STOP} | (?:go )?touch (?:some )?grass{_STOP} | get over (?:yourself|urself){_STOP}
    | (?:delete|close) (?:your|ur|this) account{_STOP}
    | (?:wind|pull|reel) (?:your|yer) (?:neck|head) in
    | on yer bike | (?:bile|boil) (?:yer|your) (?:heid|head) | take a hike{_STOP}
    | go (?:fly a kite|suck an? (?:lemon|egg)|climb a tree|chase (?:parked )?cars|lick a \w+){_STOP}
    | pipe down{_STOP} | know your place{_STOP} | (?:get )?back in your box{_STOP}
    | go (?:and )?play with your (?:toys|dolls|crayons|lego|blocks|trains|xbox|barbies|train set)
    | run along,? (?:now|little|sonny|kid|child|dear)\b | take (?:your|ur) (?:pills|tablets
    |medicine){_STOP}
    | belt up{_STOP} | give it a rest{_STOP}
    | go (?:and )?cry to (?:your|the) \w+{_STOP} | engage (?:your )?brain before
    | skill issue{_STOP} | (?:ever )?heard of
    (?:soap|deodorant|toothpaste|a toothbrush|shampoo){_QUESTION}
    | (?:wash yourself|use a toothbrush|buy (?:some )?(?:soap|deodorant)|change your
    underwear){_STOP}
    | (?:run (?:off|away) and )?join the circus{_STOP} | get a hobby{_STOP} | (?:go )?back to
    (?:your |the )?(?:zoo|circus|jungle|clown school|troll (?:farm|factory))(?:{_STOP}|(?= with
    you)) | cry me a river{_STOP}
    | boo[- ]?hoo{_STOP} | (?:want|need|here's|have) a tissue{_QUESTION}
    | (?:bitter|jealous|triggered|salty|butthurt|angry|hypocrisy|projecting|paranoid|insecure
    |entitled) much{_QUESTION}
    | who hurt you(?=\W*$) | (?:grow|get|find|buy) (?:a|some) (?:spine|backbone|balls|dignity
    |self respect){_STOP}
    | (?:sawdust|cotton wool|mush|shit|porridge|straw|rocks|hay|custard|jelly|noodles|bricks) for
    brains{_STOP} | call yourself an? (?:\w+ )?\w+(?=\s*\?) | (?:ok|okay|nice (?:one|going)|good
    one|no shit),? (?:einstein|sherlock|genius|captain obvious){_STOP} | (?:calm down|cry more|dry
    your eyes|whatever(?: you say)?),? (?:princess|sweetheart|dear|darling|sweetie|little (?:boy
    |girl|man)|grandpa|grandma){_STOP}
    | go back to (?:facebook|twitter|reddit|tiktok|your knitting|bingo)(?:{_STOP}|,? gr)
    | go (?:and )?bother someone else
    | (?:take|have|get) a (?:bath|shower|wash) (?:for once|sometime|you)
    | (?:go )?back to (?:sleep|bed|your nap|the (?:nursing|rest|old folks) home|the home|your
    recliner|your rocking chair)(?: with you)?,? (?:grandpa|grandad|granddad|gramps|granny|grandma
    |pops
    |old (?:man|timer|lady|fool|woman)|pal|buddy|lady|boomer){_STOP}
    | time for (?:your|a) nap,? (?:grandpa|gramps|old (?:man|timer|lady)|granny|grandma|pops
    |boomer){_STOP}
    | (?:crawl|run|go|scurry) (?:home|back) to (?:your )?(?:mama|mommy|mummy|momma){_STOP}
    | log off(?:,? (?:loser|boomer|grandpa|gramps|forever|for good|permanently))
    | (?:throw|toss|chuck|drop) (?:your|that) (?:computer|phone|laptop|keyboard|router)
    (?:in|into|off) (?:an? |the )(?:lake|river|sea|ocean|pond|bin|cliff|bridge|trash){_STOP}
    | dry up and blow away | eat my (?:shorts|dust|hat) | go (?:jump|step
    |walk) off (?:an? |the )(?:dock|pier|cliff|bridge){_STOP}
    | does someone need (?:an?|their|his) (?:nap|diaper|bottle|hug|timeout|time out){_QUESTION}
    """,
    never_after="’'-",
)
