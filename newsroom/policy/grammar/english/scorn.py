"""Contempt for the reader without an insulting word: "I find you tiresome", "your own dog avoids
you", "a face for radio". What may be meant as teasing is doubtful."""

from newsroom.policy.grammar.english.address_forms import YOU_ARE_BARELY as _YOU_ARE
from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.wits import DULLARD
from newsroom.policy.grammar.phrasing import Phrasebook, one_of

_HAVE = rf"{_YOU}(?:'ve)?(?: have)?(?: got)?"
_END = r"(?=\s*(?:$|[.!,;:)\n…]|(?:and|so|lol|lmao|haha\w*|mate|pal|bro|dude|anyway)\b))"
_STOP = r"(?=\s*(?:$|[.!\n…]|(?:lol|lmao|mate|pal|bro|dude|you|u)\b))"
_QUESTION = r"(?=\s*(?:[?!]|$))"
_KIN = (
    r"(?:(?:poor |own ){0,2}(?:wife|husband|partner|girlfriend|boyfriend|kids?|children|sons?"
    r"|daughters?|family|mother|mum|mom|father|dad|parents|grandchildren|friends))"
)
_PARENTS = r"(?:(?:poor |own )?(?:parents?|mother|mum|mom|mama|father|dad|family|teachers?))"
_PET = r"(?:dog|cat|hamster|goldfish|parrot|budgie|tortoise|horse|shadow|reflection|mirror)"
# What one is compared with to be belittled.
_WORTHLESS = (
    (
        rf"(?:(?:wet|dead|dying|rotten|broken|burst|blunt|damp|stale|soggy|mouldy|moldy|limp|flat|burnt"
        r"|used|second hand|half eaten|deflated|rusty|cold|dripping|constipated|drunk|rabid|mangy"
        rf"|headless|lobotomi[sz]ed|concussed|blind) [\w'’-]+|{DULLARD}|"
    )
    + one_of(
        r"""
    chocolate (?:teapot|fireguard|kettle) | ashtray on a motor(?:bike|cycle) | root canal
    | toothache
    | tax (?:audit|return|inspection) | traffic jam | parking (?:ticket|fine) | cold sore | rash
    | hole in the head | fart in an? \w+ | puddle | tapeworm | sewer | cesspit | drain | skid ?mark
    | wasp at a picnic | migraine | hangover | head ?cold | power cut | flat tyre | flat tire
    | (?:car|train|ship)(?: )?(?:crash|wreck) | house fire | fungus | mildew | bin | landfill
    | dishcloth | breeze ?block | car park | lump of \w+ | bucket of \w+ | bag of \w+ | haddock
    | jellyfish | (?:slapped|smacked) \w+ | watching paint dry | stubbed toe | splinter | speed
    bump | wheelie bin | letterbox | screen ?saver | dial ?tone
    """
    )
    + ")"
)
_HUMAN = one_of(
    r"""
    headache | migraine | toothache | traffic jam | wet (?:sock|wipe|weekend|flannel) | hangover
    | stubbed toe | root canal | paper ?cut | skid ?mark | paper ?weight | door ?stop | spam
    | pop ?up | puddle | mildew | parking (?:ticket|fine) | rash | cold sore | haemorrhoid
    | hemorrhoid | pile of \w+ | bin ?bag | toilet(?: brush| seat)?
    | participation (?:trophy|medal) | typo | beige | dial ?tone | soggy \w+ | damp \w+ | fart
    | wart | verruca | pothole | sewer
    """
)
_GIFT = (
    r"(?:charms?|warmth|charisma|personality|grace|wit|appeal|sincerity|subtlety|talent|backbone|spine"
    r"|depth|insight|intelligence|brains|looks|style|tact|sparkle|finesse|manners|empathy|humou?r"
    r"|intellect|allure|face|head|sense of humou?r|social skills|self awareness|tongue|soul)"
)
_TIRESOME = one_of(
    """
    annoying | boring | irritating | tedious | tiresome | irrelevant | unpleasant | unfunny | rude
    | selfish | self centred | self centered | self important | arrogant | dishonest | gullible
    | disagreeable | insecure | bitter | depressing | exhausting | pointless | negative | spiteful
    | ungrateful | charmless | humourless | humorless | fake | uninteresting | predictable
    """
)
_SOMEBODY = (
    r"(?:(?:\w+ ){0,2}(?:person|human(?: being)?|man|woman|individual|commenter|commentator|poster"
    r"|contributor|reader|writer|user|bloke|guy|creature|excuse|thing|people|fan|member|character)"
    r"s?\b)"
)
_BOX = (
    r"(?:(?:cereal|cracker ?jack|corn ?flakes?|crisp|happy meal)s? (?:box|packet|toy)|happy meal"
    r"|lucky (?:bag|dip)|christmas cracker|vending machine|back of an? \w+)"
)

CONTEMPT = Phrasebook(
    rf"""
    {_YOU} makes? (?:my|our|everyone's) (?:skin|flesh) crawl | {_YOU} turns? my stomach
    | {_YOU} makes? my (?:stomach turn|eyes bleed|ears bleed) | {_YOU} gives? (?:me|us) the creeps
    | {_YOU} makes? me (?:ashamed|embarrassed) (?:to be|of being) \w+
    | i (?:\w+ly )?(?:can't|cannot|can not|couldn't) (?:stand|abide|stomach)(?: even)?
    (?:the (?:very )?(?:sight|sound|smell|thought) of )?(?:you|people like you){_END}
    | the (?:very |mere )?(?:sight|sound|smell|thought) of you (?:makes|turns|disgusts|sickens
    |repels|revolts)
    | (?:i|we) (?:have|feel|ve got) (?:nothing but|only) (?:contempt|disgust|pity|scorn|loathing)
    for (?:you|people like you|your (?:kind|sort))(?! \w+s\b)
    | (?:i|we|everyone) (?:\w+ly |all )?(?:hates?|loathes?|despises?|detests?) (?:your guts
    |everything about you|people like you|your kind|the likes of you|the (?:very )?sight of you)
    | i pity (?:your|ur) {_KIN}{_END}
    | (?:i|we) (?:pity|feel sorry for|feel bad for) (?:whoever|(?:anyone|anybody|the (?:poor )?\w+)
    (?:who|that)) (?:has|have|had|must|is|are|was|ever|works?|lives?|shares?) (?:\w+
    ){{0,4}}you{_END}
    | no wonder (?:your|ur) {_KIN} (?:\w+ly )?(?:(?:left|hates?|avoids?|divorced|dumped|despises?)
    you|left|moved (?:out|away)|(?:stopped|quit) (?:calling|talking|visiting|speaking)(?: to you)?
    |(?:don't|doesn't|never|won't|no longer|can't) (?:even )?(?:calls?|visits?|write|talks?|speaks?
    |love|want|respect|stand|like)(?: to)?(?: you)?){_END}(?<!\blike)(?<!\bwant)(?<!\bstand)
    | (?:even (?:your|ur)(?: own)?|(?:your|ur) own|(?:i )?bet (?:your|ur)(?: own)?) (?:{_PET}
    |{_KIN}) (?:\w+ly |must |would |will )?(?:avoids?|hates?|despises?|dislikes?|ignores?|dreads?
    |pit(?:y|ies)|(?:runs?|ran|hides?|looks?) (?:away )?from|can't stand|cannot stand|laughs? at|is
    (?:ashamed|embarrassed|sick|tired) (?:of|by)|are (?:ashamed|embarrassed|sick|tired) (?:of|by)
    |crosses the (?:road|street) to avoid|(?:doesn't|don't) (?:like|love|want|respect|trust))
    you{_END}
    | (?:your|ur) {_PARENTS} (?:should|must|ought to|could|deserves?|need to|will) (?:\w+
    ){{0,4}}(?:asham\w+ of you|so asham\w+|(?:money|deposit) back|refund|apologi[sz]e|sue|regret
    |returned you|recycled you|sold you|drowned you|pulled out|kept (?:the|your|a) receipt
    |disowned? you|condom|vasectomy|abortion|disappointed(?: in you)?{_END})
    | (?:your|ur) (?:family tree|gene pool) (?:is|must be|has|looks|'s) (?:\w+ )?(?:an? )?(?:circle
    |wreath|cactus|stump|bush|straight line|puddle|roundabout|no (?:branches|forks)|ladder|knot)
    | (?:your|ur) parents (?:are|were|must (?:be|have been)) (?:\w+ly )?(?:siblings|cousins|related
    |brother and sister) | {_YOU}(?:'ll| will|'re going to| are going to) die (?:alone|lonely
    |unloved|old and alone|sad and alone|a virgin|single|friendless){_END}
    | (?:nobody|no one|noone|not a soul) (?:would|will|'d|'ll) (?:ever )?(?:miss|mourn) you{_END}
    | (?:nobody|no one|noone) (?:would|will|'d) (?:even )?(?:notice|care|cry|mourn) if you
    (?:vanished|disappeared|were gone|never|left|stopped posting)
    | (?:world|page|site|thread|forum|place|planet|country|town|section|discussion|room|internet)
    (?:would|will|'d|'ll) be (?:\w+ ){{0,4}}(?:better|nicer|happier|cleaner|smarter|brighter
    |quieter) (?:place |off |one ){{0,2}}(?:without (?:you|people like you)|if you (?:left|shut
    |never|logged|disappeared|vanished|had never)){_END}
    | {_YOU} (?:smell|smells|stink|stinks|reek|reeks) (?:(?:faintly|strongly|vaguely) )?(?:of|like)
    (?:an? |the )?(?:(?:cheap|stale|old|wet|rotten|cold|sour|unwashed) \w+|desperation|sweat|piss
    |pee|urine|sewage|sewers?|feet|garbage|bins?|drains?|skunk|booze|beer|gin|mothballs|failure
    |defeat|mediocrity|wee|trash|dump|rubbish|armpits?|toilet|goat|pig|farts?|cat ?litter
    |landfill){_END}
    | {_YOU} (?:smell|stink|reek) (?:bad|terrible|awful|vile|rank|rotten|disgusting|horrible
    |worse){_END}
    | {_HAVE} an? (?:\w+ )?face (?:(?:made )?for (?:radio|podcasts?)|only a mother|that only a
    mother|(?:that )?(?:could|would) (?:curdle|stop|sink|scare|frighten|crack|sour|turn|make
    (?:onions|babies|children|milk))|like an? (?:slapped|smacked|bulldog|bag of|dropped|wet|boot
    |foot|melted|burst|squashed|punched|welder|builder|baboon|rat|toilet|robber)\b|like the (?:back
    |rear|arse) )
    | (?:your|ur|that) face (?:of yours )?(?:(?:could|would) (?:curdle|stop|sink|scare|frighten
    |crack|sour|turn|make (?:onions|babies|children|milk))|is (?:a crime|an insult|proof)|looks
    like (?:an? (?:slapped|dropped|melted|squashed|foot|bag|baboon)|the back))
    | with a face like (?:yours|that you) | (?:you|u|ya) (?:\w+ ){{0,3}}(?:(?:fell|fall)
    (?:out of|from) the ugly tree|(?:hit|beaten|smacked|whacked) (?:with|by) (?:the|an) ugly
    (?:stick|tree))
    | {_YOU} (?:talk|write|type|argue|think|reason|spell|debate|post|smell|read|behave) like
    (?:an? |the ){_WORTHLESS}{_END} | {_YOU} (?:look|looks|sound|sounds|smell) like (?:something
    (?:that )?(?:the (?:cat|dog) \w+|i (?:\w+ )?(?:scraped|stepped|trod|found|wiped|flushed))|the
    (?:back|rear|wrong|arse) (?:end )?(?:of|end of) an? \w+)
    | {_YOU_ARE} (?:\w+ ){{0,2}}as (?:useful|welcome|charming|funny|interesting|appealing|attractive
    |sharp|bright|smart|clever|deep|subtle|graceful|popular|helpful|relevant|exciting|fun|pleasant
    |trustworthy|intelligent|likeable|witty|entertaining|much (?:use|fun|help|good)) as (?:an?
    )?{_WORTHLESS}{_END} | {_HAVE} (?:(?:all )?the (?:\w+ )?{_GIFT} of an? {_WORTHLESS}
    |all the (?:\w+ )?{_GIFT} of an? [\w'’-]+){_END} | {_HAVE} an? (?:head|face|brain|body|voice
    |nose|personality|laugh|mind|mouth) like an? {_WORTHLESS}
    | {_YOU_ARE} (?:basically |like )?(?:the |a )?human (?:(?:version|equivalent|form|embodiment) of
    (?:an? |the )?)?{_HUMAN}{_END} | {_YOU_ARE} (?:(?:easily|by far|hands down|\w+ly) ){{0,2}}the
    (?:most {_TIRESOME}|worst|dullest|laziest|rudest|lowest|saddest|weakest|meanest|least (?:\w+))
    {_SOMEBODY}
    | {_YOU_ARE} not (?:even )?worth (?:the (?:dirt|mud|muck|dust|spit|air|oxygen|skin|sweat|ink
    |pixels)|my (?:spit|spittle)|spitting on|a (?:bucket|gob) of) | {_YOU} (?:aren't|ain't) (?:even
    )?worth (?:the (?:dirt|mud|spit|air|oxygen|skin|dust)|my (?:spit|spittle)|spitting on)
    | (?:you|u)(?:'re| are)? (?:not|aren't|ain't) (?:even )?fit to (?:lick|clean|wipe|polish|shine
    |tie|kiss|breathe|breed|raise|be called)
    | i (?:wouldn't|would not) (?:even )?(?:piss|spit|pee|wee) on you | wouldn't touch you with
    | i (?:wouldn't|would not)(?: \w+){{1,6}} if you were (?:on fire|the last|drowning)
    | i (?:wouldn't|would not|'d never|would never) trust you (?:as far as|to (?:boil|tie|run a
    (?:bath|tap)|butter|count (?:to|past)|make toast|open a|water|feed a|mind a|look after a
    (?:goldfish|plant|rock|cactus)|sit the right|find your own|hold a|spell|dress|cross|wipe|flush
    |breathe)|with (?:a (?:goldfish|spoon|crayon|houseplant|cactus|pencil|pet rock|potato)|scissors
    |safety scissors))
    | (?:scraped|stepped in|flushed|coughed up|sneezed|wiped|trodden in|vomited)(?: \w+)? (?:better
    |nicer|smarter|brighter|cleverer|more \w+|prettier)(?: [\w'’]+){{0,6}} than (?:you|u){_END}
    | (?:scraped|stepped in|flushed|coughed up|sneezed|wiped|pulled|fished|found|seen|had|trodden
    in) (?:\w+ly )?(?:better|nicer|smarter|brighter|cleverer|more \w+|prettier|livelier|bigger)(?:
    \w+){{0,2}} than you (?:off|from|out of|on|down|in|up|under|stuck) | worth less than (?:the
    )?(?:dirt|mud|muck|dust)
    | {_YOU_ARE} (?:\w+ )?(?:living |walking )?(?:proof|evidence|the reason|why|a walking
    (?:argument|advert|advertisement|case|reason))(?: \w+){{0,5}} (?:evolution|inbreeding|darwin
    |contraception|contraceptives|condoms?|birth control|abortion|aliens|middle finger|vasectom\w+
    |warning labels|gene pool|natural selection|divorce)
    | {_YOU} (?:\w+ ){{1,5}}shallow end of the gene pool
    | evolution (?:\w+ly )?(?:passed|skipped|missed|bypassed|forgot|overlooked|gave up on|went
    (?:right )?past|never reached|stopped (?:with|at|before)|left|ignored|took a day off with)
    (?:right over )?(?:you|your (?:family|house|village|town|street|branch))(?: (?:by|behind|out
    |entirely|completely))?{_END}
    | {_YOU_ARE} an? (?:\w+ ){{0,2}}legend in (?:your|ur) own (?:lunch\w*|mind|head|bath\w*|living
    room|bedroom)
    | (?:as|so|this|that) (?:thick|dense) as (?:you|u)(?: are)?{_END}
    | you (?:win|won|deserve|get|take) (?:the|an?) (?:\w+ )?(?:idiot|moron|fool|clown|stupidity
    |dunce|muppet)'?s? (?:prize|award|medal|trophy|cap|crown|cup) | (?:prize|award|medal|trophy)
    for (?:\w+ )?(?:stupidity|idiocy|ignorance|dumbest \w+|worst \w+) goes to you
    | (?:idiot|moron|fool|clown|muppet|troll|loser|dunce|numpty|twit|plank) of the (?:year|month
    |week|day|century)\b[^.!?\n]{{0,40}}\byou(?:'re it)?{_END}
    | you take the (?:cake|biscuit) for (?:stupidity|idiocy|ignorance|arrogance)
    | more (?:intelligence|sense|wit|life|brains?|culture|personality|charm|logic|humanity|class
    |backbone) (?:in|from) an? [\w'’ ]{{3,25}} than (?:in |from )?(?:you|u){_END}
    | (?:you|u|your) (?:\w+ ){{0,4}}delusions of adequacy
    | apologi[sz]e to (?:the|that|every) (?:\w+ )?(?:trees?|plants?) (?:\w+ ){{0,3}}(?:oxygen|air)
    | trees? (?:[\w'’]+ ){{1,6}}oxygen (?:for|so) you
    | {_YOU} (?:lower|bring|drag|drop|reduce|halve|are (?:lower|bring|dragg|dropp|reduc)ing)(?:
    down)? the (?:\w+ )?(?:iq|intelligence) (?:of|in|here|on|level|by)
    """,
    never_after="’'-",
)
# What friends say too, or what is but a jibe.
TEASING = Phrasebook(
    rf"""
    {_YOU_ARE} (?:a bit|a little|rather) (?:simple|slow|dim|special)(?: upstairs)?{_END}
    | are (?:you|u) (?:\w+ )?(?:slow|simple|special|touched) or (?:what|something)
    | {_YOU} have no (?:class|shame|dignity|manners|honou?r|conscience|heart|integrity|morals
    |empathy|taste|talent|decency)(?: at all| whatsoever)?{_END} | have (?:you|u) no (?:shame
    |dignity|manners|decency){_QUESTION}
    | time for (?:your|ur) (?:medication|meds|pills|medicine)
    | (?:grandpa|grandad|granddad|gramps|granny|grandma),? (?:(?:go|get) )?(?:back to|time for|to
    |off to) (?:your )?bed
    | call (?:yourself|yourselves) an? (?:\w+ )?\w+{_QUESTION}
    | (?:only|typical of|just like) (?:someone|somebody|a person|people) with (?:no|half a|a tiny|a
    missing) brain
    | (?:it )?must be (?:\w+ )?(?:hard|tough|sad|exhausting|lonely|tiring|awful|miserable|dull
    |boring) (?:to be|being) (?:you|u){_STOP} | thank (?:god|heavens?|goodness|christ) i'm not
    you{_STOP} | more chins than
    | (?:met|seen|known) more \w+ {DULLARD}{_STOP}
    | ok(?:ay)?,? boomer(?=\s*(?:$|[.!,;\n]|(?:go|now|and|you)\b))
    | {_YOU_ARE} (?:(?:literally|honestly|absolutely|simply|truly|just|actually|genuinely|the
    |such|literaly|litterally|\w{{3,}}ly) ){{0,3}}the (?:absolute )?worst{_END}
    | {_YOU_ARE} (?:so|such an?|totally|completely|all) (?:fake|cringe|basic|try ?hard){_END}
    | (?:i|we) (?:\w+ly )?(?:find|consider) you (?:\w+ly |so |quite |a bit )?{_TIRESOME}{_END}
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
    | (?:past|time for) your (?:bedtime|nap|beddy ?byes|feed)
    | (?:the )?(?:grown[- ]?ups|adults|big boys) are (?:talking|speaking)(?: now| here)?{_END}
    | (?:let|leave (?:it|this|that) to) the (?:grown[- ]?ups|adults)(?: (?:talk|speak
    |discuss))?{_END}
    | do you kiss your (?:mother|mum|mom|kids|wife|children) with that mouth
    | (?:find|found|get|got|win|won|buy|bought) (?:your|that|ur) (?:\w+ ){{1,3}}(?:in|from|out of
    |off) (?:an? |the ){_BOX} | (?:put down|step away from) the (?:fork|pies?|cake|doughnuts|donuts
    |fridge){_STOP}
    | put the (?:fork|pies?|cake|doughnuts|donuts) down{_STOP}
    | {_YOU} (?:look|sound) like (?:an? )?(?:drowned|boiled|melted|half \w+|burst|deflated
    |constipated|shaved|plucked|bloated|diseased|dying|mangy|squashed|rotten|mouldy|moldy|strangled
    |wounded) \w+{_END}
    | (?:i'd|i would) (?:much |far )?rather (?:eat|drink|lick|chew|swallow|gargle|bathe|watch paint
    |stick|poke|chew|staple|shave|lie|drown)\b.{{3,40}} than (?:talk|listen|read|spend|argue|sit|be
    |look|agree|share|deal|live|meet|have|speak)\b.{{0,30}}\byou{_END}
    | (?:village|local|resident|town) (?:idiot|fool|clown|drunk|moron|troll) (?:has|'s|just
    |finally) (?:\w+ )?(?:found|discovered|learn(?:ed|t)|got|been given|figured out|bought) (?:\w+
    ){{0,3}}(?:keyboard|internet|wi ?fi|computer|caps lock|comments?(?: section)?|type|phone)
    | unlike you,? who | who do you think you are,
    | (?:{_YOU_ARE} not|(?:you|u) (?:aren't|ain't)) worth (?:my|the|our|anyone's) (?:time|breath
    |effort|energy|trouble)
    | (?:do|don't|can) you ever (?:shut up|stop (?:talking|whining|moaning|lying|posting
    |complaining)|(?:get tired|tire) of (?:being wrong|lying|yourself|hearing|the sound))
    | you(?:'re| are) all mouth{_END}
    | (?:bet you|you (?:obviously|clearly|probably|must)) still live with (?:your|ur) (?:mum|mom
    |mother|parents|mummy|mommy) | you were an? (?:mistake|accident){_END} | wasting (?:(?:our|my
    |everyone's|good|perfectly|precious) ){{0,2}}(?:oxygen|air|bandwidth){_END}
    | {_YOU_ARE} (?:so far |way |far )?beneath (?:me|us|my notice){_END}
    | (?:nobody|no one|noone)(?: here| ever)? takes you seriously{_END}
    | (?:everyone|everybody|the whole \w+|we)(?: here)?(?:'s|'re| is| are)(?: all)? laughing at
    you{_END}
    | (?:dumber|stupider|dafter|thicker) for (?:having )?(?:read|reading|heard|hearing) (?:you|your
    |that|this)
    | (?:lost|losing|lose|killed|kills|killing) (?:\w+ ){{0,2}}brain ?cells (?:\w+ )?(?:reading
    |listening|because|from|to|trying) | (?:made|makes) me (?:dumber|lose brain ?cells) | we'd both
    be wrong
    | gene pool (?:needs|could (?:use|do with)|is missing) (?:\w+ ){{0,2}}(?:chlorine|lifeguard
    |bleach|filter) | battle of wits .{{0,60}}\bunarmed | village (?:\w+ ){{0,3}}(?:missing
    |deprived of|lost|looking for|without|short of) (?:its|it's|an?|their) idiot
    | wheel(?:'s| is) (?:turning|spinning|going)(?: round)?,? (?:but|and|though) the hamster
    | {_YOU} bring (?:\w+ ){{1,4}}(?:joy|happiness)(?: \w+){{0,2}} (?:when|whenever|by|every time)
    (?:you )?(?:leave|leaving|go|going|log|shut|stop)
    | god help (?:your|ur) (?:wife|husband|kids|children|family|students|pupils|patients)
    | god help (?:anyone|whoever|the (?:poor )?\w+) (?:who|that) .{{0,20}}\byou{_END}
    | i pity (?:your|ur) (?:\w+ )?(?:neighbou?rs?|colleagues|co ?workers|students|pupils|boss
    |patients|customers|teachers?){_END}
    | {_YOU_ARE} (?:such )?an? (?:poor man's|discount|bargain (?:bin|basement)|dollar store|budget
    |knock ?off|temu|off brand|pound ?shop) \w+
    """,
    never_after="’'-",
)

# Told the reader, and doubtful: what a friend says as well.
JIBES = Phrasebook(
    rf"""
    (?:cope|seethe|cry)(?: (?:harder|more|about it|and seethe|louder)| and seethe){_STOP}
    | seethe{_STOP}
    | (?:you|u) (?:really )?smell{_STOP} | (?:get|go) in the sea{_STOP} | bore off
    | stay mad{_STOP} | (?:go )?touch (?:some )?grass{_STOP} | get over (?:yourself|urself){_STOP}
    | (?:delete|close) (?:your|ur|this) account{_STOP} | wind your neck in | take a hike{_STOP}
    | pipe down{_STOP} | know your place{_STOP} | (?:get )?back in your box{_STOP}
    | go (?:and )?play with your (?:toys|dolls|crayons|lego|blocks|trains|xbox|barbies|train set)
    | run along,? (?:now|little|sonny|kid|child|dear)\b | take (?:your|ur) (?:pills|tablets
    |medicine){_STOP}
    | belt up{_STOP} | engage (?:your )?brain before | skill issue{_STOP} | go (?:and )?bother
    someone else
    | (?:take|have|get) a (?:bath|shower|wash) (?:for once|sometime|you)
    """,
    never_after="’'-",
)
