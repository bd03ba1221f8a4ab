"""Slights of the reader's origin, kin and character: "no wonder she left you", "did your mother
drop you", "such a small man you are"."""

from newsroom.policy.grammar.english.address_forms import YOU_ARE_BARELY as _YOU_ARE
from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.insults.scorn import END, NUISANCE, PARENTS, SPENT
from newsroom.policy.grammar.phrasing import Phrasebook

_PETTY = (
    r"(?:small|tiny|petty|little|sad|bitter|hateful|angry|weak|shallow|hollow|miserable|ugly|mean"
    r"|unpleasant|spiteful|nasty|pathetic|lonely|horrible|rude|vile|silly|foolish|pitiful|ignorant"
    r"|wretched|cruel|empty|charmless|jealous|insecure|sour|dreary|narrow|cold|vain)"
)
_DROPPED = (
    r"(?: (?:on (?:your|ur|the|a) (?:head|face|concrete|floor|linoleum|tiles?|pavement|cement"
    r"|sidewalk|hard|kitchen|ground|stairs?|skull|bathroom|rock)"
    r"|as an? (?:baby|child|kid|infant|newborn)"
    r"|(?:down|too|a lot|often|more than|repeatedly|head ?first|at birth"
    r"|when you were (?:a|born))\b)"
    r"|(?=\s*(?:$|[?!])))"
)
_ATE = (
    r"(?:eat|eating|eaten|ate|lick|licking|licked|chew|chewing|chewed(?: on)?|snack(?:ed|ing)? on"
    r"|sniff|sniffing|sniffed|drink|drinking|drank|swallow|swallowed)"
)

SLIGHTS = Phrasebook(
    rf"""
    (?:such|what) an? (?:{_PETTY},? ){{1,3}}(?:little |old )?(?:man|woman|person|human(?: being)?
    |individual|soul|creature|boy|girl) (?:that )?(?:you|u) (?:\w+ )?(?:are|must be)\b
    | {_YOU_ARE} (?:just |really |only )?(?:such )?an? (?:(?:very|truly|really|sad
    |bitter) )?(?:small|tiny|petty|little),? (?:(?:small|tiny|petty|little|bitter|sad|angry
    |mean),? ){{0,2}}(?:man
    |woman|person|human(?: being)?){END}
    | {_YOU_ARE} (?:\w+ )?(?:certifiable|a certifiable \w+|no (?:kind of )?(?:man|woman) at all)
    | {_YOU_ARE} (?:crazy|nuts|insane|mad|bonkers|cuckoo|loco|bananas|mental|unhinged),? (?:lady
    |mister|pal|buddy|sir|woman|old man|grandpa)[.,!]+ (?:get help|certif\w+|seek help|truly
    |seriously
    |totally|completely|certified)
    | (?:some(?:one|body)|any(?:one|body)|nobody|no one|an? (?:person|man|woman|guy)|takes an? \w+)
    (?:\w+ )?as (?:thick|dense|dim|slow|gullible|dishonest|simple|shallow|petty|clueless|hateful
    |bitter|rude|nasty|ugly|foolish|mean|vile|crooked|slimy|arrogant) as you\b(?! (?:say|think|claim
    |make|said|want|are \w+ing|or i|and i are)\b)
    | did (?:your|ur) {PARENTS} drop you{_DROPPED} | (?:your
    |ur) {PARENTS} (?:must have |\w+ly )?dropped you{_DROPPED} | (?:were|was) (?:you
    |u) (?:\w+ )?dropped
    on (?:your|the|a)\b(?! (?:list|team|roster|way)) | how many times were you dropped
    | (?:did you|do you|you (?:must have|\w+ly)|you|you've|have you
    |must have)(?: been)? {_ATE} (?:(?:too many
    |too much|a lot of|lots of|enough|all|those|that|the|some|your|way too (?:much
    |many)) ){{0,3}}(?:paint[- ]?chips|lead[- ]?paint|leaded paint|lead chips)(?! by\b)
    | how (?:many|much) (?:paint[- ]?chips?|lead paint|glue|paste|lead|crayons?) did you
    | (?:stop|quit|been|you) (?:eating|sniffing|huffing|licking|drinking) (?:the )?(?:glue
    |paste|paint|bleach|lead|antifreeze|toads) | (?:lay|go easy|ease) off (?:of )?the (?:glue
    |paint chips|paste|paint thinner)
    | every (?:\w+ )?(?:village|town|forum|thread|comment section|site|circus|crowd|bar|pub)
    (?:has|needs|gets|had) (?:one|its \w+|an? (?:\w+ )?(?:idiot
    |fool
    |clown|moron|drunk|dunce|crank|loudmouth))\b.{{0,20}}(?:ours is you|you(?:'re| are) (?:ours|it
    |that|the)|you got the job|here you are|you(?:'re| are) one|it's you|that's you|we have you
    |we got
    you|is you)
    | no wonder (?:she|he|they|everyone|everybody) (?:\w+ )?(?:left|dumped|divorced|blocked|ghosted
    |walked out on|ran (?:away|off) (?:from|on)|moved away from|cheated on|gave up on|quit on
    |kicked)
    you(?:{END}|(?: for (?:another|the|a|his|her)\b))
    | (?:i'm|i am|we're|we are|it's|it is|makes me|how) (?:\w+ )?(?:embarrassed|ashamed|mortified
    |disgusted|humiliat(?:ed|ing)|embarrassing|sickened|appalled) (?:that (?:i|we)|to(?: have to
    | even)?
    |of) (?:share|live|breathe|sharing|living|breathing|be (?:in
    |on|of
    |from|related)|belong)\b.{{0,40}}\b(?:with|as|to|near|from) (?:you|people like you){END}
    | {_YOU} reminds? me of (?:my |an? |the |that )?(?:(?:old|bad|infected|burst
    |ruptured) )?(?:appendix|kidney stones?|gall ?stones?|bunions?|tumou?rs?|ulcer|ingrown \w+
    |clogged \w+
    |blocked
    \w+|stuck \w+|broken \w+|leaky \w+|rusty \w+|flat tire|{NUISANCE}|hemorrhoids?|{SPENT}
    |mosquito(?:es)?|cockroach(?:es)?|skunk|tick|leech|tonsils){END}
    | (?:your|ur) mouth (?:(?:runs?|flaps?|leaks?|spews?|flows?|rattles?) like
    |is(?: like)?)(?: an?| the)? (?:\w+ )?(?:creek|river|faucet|tap|sewer|toilet|drain|hose
    |chainsaw|motor|engine|sieve
    |broken \w+|leaf blower|lawn ?mower|septic \w+|garbage \w+|cesspool|cesspit|open \w+|ditch|pump
    |hydrant|barn door|blender)
    | (?:run|runs|running) (?:your|ur) mouth like
    | (?:smartest|brightest|cleverest|only (?:\w+ )?(?:smart|intelligent|clever|sensible|useful)
    |most
    (?:intelligent|sensible)) (?:thing|word|sound|noise)s?(?: \w+){{0,2}} (?:came?|come|left|leave
    |leaving|passed|crossed) (?:\w+ ){{0,3}}(?:your|ur) (?:mouth|lips|face|throat)
    | (?:your|ur) {PARENTS} (?:should|must|could|ought to|need to|want|deserve|are owed) (?:\w+
    ){{0,2}}(?:a refund|(?:their|her|his) money back) (?:on|for|from) (?:you\b|your (?:education
    |schooling|tuition|diploma|upbringing|brain|degree))
    | (?:ask|asked|sue|get|demand|deserve|want) (?:for )?(?:a refund|your money back) (?:on|for
    |from)
    (?:that|your|ur) (?:\w+ )?(?:education|schooling|degree|diploma|brain|college|tuition)
    | (?:thank you|thanks) for (?:\w+ )?(?:proving|showing(?: us)?|demonstrating
    |confirming) (?:\w+ ){{0,2}}(?:evolution|darwin|natural selection|the gene pool|stupid\b
    |idiots\b
    |there's
    no (?:cure|vaccine|bottom))
    | {_YOU} come from a long line of (?:liars|thieves|crooks|idiots|morons|drunks|losers|fools
    |cowards|trash)
    | fall far from the (?:idiot|stupid|crazy|moron|ugly|dumb|loser|nut)[- ]tree
    | {_YOU} lies? like (?:a rug|you breathe|a (?:cheap )?(?:\w+ )?(?:rug|carpet|dog|mattress))
    | so full of (?:it|crap|bull) (?:that )?your eyes
    | {_YOU} (?:whines?|cry|cries|hits?|throws?|runs?|screams?|bray|squeals?) like an? (?:(?:little
    |spoiled|big) )?(?:girl|mule|piglet|sissy|toddler|spoiled \w+|stuck pig|baby|schoolgirl)
    | (?:even )?(?:your|ur) (?:own )?shadow (?:is|must be|gets|seems) (?:\w+ )?(?:embarrassed
    |ashamed
    |tired|sick)
    | wouldn't (?:cross|walk across) the (?:street|road) to (?:spit|piss|pee|save|help)
    | (?:i|we) wouldn't (?:hire|pay) you to (?:watch|walk|feed|guard|mind|clean|sweep|mop|scrub
    |rake|near|run|wash|sit|babysit)\b
    | {_YOU} (?:couldn't|could not) (?:get elected (?:dog ?catcher|\w+ catcher)|sell (?:water|ice
    |sand)
    |give away (?:water|ice|money|free))
    | (?:somebody|someone) (?:please )?(?:change|get|find|bring|fetch) (?:this (?:man|guy|one|baby
    |child|kid)|your|the baby)(?:'s)? (?:an? |his |her )?(?:diaper|nappy|bottle|pacifier
    |binky|dummy|bib)
    | i can smell you (?:from|through|over)
    | waste of a (?:good |perfectly good )?(?:chair|seat|shirt|haircut|stamp|birthday|parking space)
    """,
    never_after="’'-",
)
