"""Contempt for the reader without an insulting word: "I find you tiresome", "your own dog avoids
you", "a face for radio"."""

from newsroom.policy.grammar.english.address_forms import YOU_ARE_BARELY as _YOU_ARE
from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.insults.wits import DULLARD
from newsroom.policy.grammar.phrasing import Phrasebook, one_of

_HAVE = rf"{_YOU}(?:'ve)?(?: have)?(?: got)?"
END = r"(?=\s*(?:$|[.!,;:)\n…]|(?:and|so|lol|lmao|haha\w*|mate|pal|bro|dude|anyway)\b))"
_ASKED = r"(?=\s*(?:[?!]|$))"
_KIN = (
    r"(?:(?:poor |own ){0,2}(?:wife|husband|partner|girlfriend|boyfriend|kids?|children|sons?"
    r"|daughters?|family|mother|mum|mom|father|dad|parents|grandchildren|friends))"
)
PARENTS = r"(?:(?:poor |own )?(?:parents?|mother|mum|mom|mama|father|dad|family|teachers?))"
_PET = r"(?:dog|cat|hamster|goldfish|parrot|budgie|tortoise|horse|shadow|reflection|mirror)"
# What one is compared with to be belittled.
SPENT = (
    r"(?:(?:wet|dead|dying|rotten|broken|burst|blunt|damp|stale|soggy|mouldy|moldy|limp|flat|burnt"
    r"|used|second hand|half eaten|deflated|rusty|cold|dripping|constipated|drunk|rabid|mangy"
    r"|headless|lobotomi[sz]ed|concussed|blind) [\w'’-]+)"
)
NUISANCE = one_of(
    r"""
    chocolate (?:teapot|fireguard|kettle) | ashtray on a motor(?:bike|cycle) | root canal
    | toothache | tax (?:audit|return|inspection) | traffic jam | parking (?:ticket|fine)
    | cold sore | rash | hole in the head | fart in an? \w+ | puddle | tapeworm | sewer | cesspit
    | drain | skid[- ]?mark | wasp at a picnic | migraine | hangover | head[- ]?cold | power cut
    | flat tyre | flat tire | (?:car|train|ship)(?: )?(?:crash|wreck) | house fire | fungus
    | mildew | bin | landfill | dishcloth | breeze[- ]?block | car park | lump of \w+ | bucket of
    \w+
    | bag of \w+ | haddock | jellyfish | sieve | teaspoon | alley cat | sledgehammer
    | rocking horse | (?:slapped|smacked) \w+ | watching paint dry | stubbed toe | splinter
    | speed bump | wheelie bin | letterbox | screen[- ]?saver | dial[- ]?tone
    """
)
_WORTHLESS = rf"(?:{SPENT}|{DULLARD}|{NUISANCE})"
_HUMAN = one_of(
    r"""
    headache | migraine | toothache | traffic jam | wet (?:sock|wipe|weekend|flannel) | hangover
    | stubbed toe | root canal | paper[- ]?cut | skid[- ]?mark | paper[- ]?weight | door[- ]?stop
    | spam
    | pop[- ]?up | puddle | mildew | parking (?:ticket|fine) | rash | cold sore | haemorrhoid
    | hemorrhoid | pile of \w+ | bin[- ]?bag | toilet(?: brush| seat)?
    | participation (?:trophy|medal) | typo | beige | dial[- ]?tone | soggy \w+ | damp \w+ | fart
    | wart | verruca | pothole | sewer
    """
)
_GIFT = (
    r"(?:charms?|compassion|kindness|humility|generosity|credibility|conviction|foresight|rizz"
    r"|emotional (?:range|depth|intelligence)|morals|warmth|charisma|personality|grace"
    r"|wit|appeal|sincerity|subtlety|talent|backbone|spine|depth|insight|intelligence|brains|looks|style|tact|sparkle|finesse|manners|empathy|humou?r"
    r"|intellect|allure|face|head|sense of humou?r|social skills|self awareness|tongue|soul)"
)
_PREVENTED = (
    r"(?:inbreeding|contraception|contraceptives|condoms?|birth control|abortions?|vasectom\w+)"
)
TIRESOME = one_of(
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

CONTEMPT = Phrasebook(
    rf"""
    {_YOU} makes? (?:my|our|everyone's) (?:skin|flesh) crawl | {_YOU} turns? my stomach
    | {_YOU} makes? my (?:stomach turn|eyes bleed|ears bleed) | {_YOU} gives? (?:me|us) the creeps
    | {_YOU} makes? me (?:ashamed|embarrassed) (?:to be|of being) (?!so\b|such\b|as\b|too\b)\w+
    | i (?:\w+ly )?(?:can't|cannot|can not|couldn't) (?:stand|abide|stomach)(?: even)?
    (?:the (?:very )?(?:sight|sound|smell|thought) of )?(?:you|people like you){END}
    | the (?:very |mere )?(?:sight|sound|smell|thought) of you (?:(?:makes|turns) (?:me|us|my|our)
    (?:sick|ill|skin|stomach|gag|puke|vomit|want to (?:puke|vomit|gag))|disgusts|sickens|repels
    |revolts)
    | (?:i|we) (?:have|feel|ve got) (?:nothing but|only) (?:contempt|disgust|pity|scorn|loathing)
    for (?:you|people like you|your (?:kind|sort))(?! \w+s\b)
    | (?:i|we|everyone) (?:\w+ly |all )?(?:hates?|loathes?|despises?|detests?) (?:your guts
    |everything about you|people like you|your kind|the likes of you|the (?:very )?sight of you)
    | i pity (?:your|ur) (?:poor )?(?:wife|husband|partner|girlfriend|boyfriend)(?=\s*(?:$|[.!]))
    | (?:i|we) (?:pity|feel sorry for|feel bad for) (?:whoever|(?:anyone|anybody|the (?:poor )?\w+)
    (?:who|that)) (?:has|have|had) to (?:live|work|deal|put up|sit|talk|listen|cope|be \w+) (?:with
    |to|near|next to|beside) you{END}
    | no wonder (?:your|ur) {_KIN} (?:\w+ly )?(?:(?:left|hates?|avoids?|divorced|dumped|despises?)
    you|(?:stopped|quit) (?:calling|talking to|visiting|speaking to) you|(?:don't|doesn't|never
    |won't|no longer|can't) (?:even )?(?:calls?|visits?|write|talks?|speaks?|love|want|respect
    |stand|like)(?: to)? you){END}
    | (?:even (?:your|ur)(?: own)?|(?:your|ur) own|(?:i )?bet (?:your|ur)(?: own)?) (?:{_PET}
    |{_KIN}) (?:\w+ly |must |would |will )?(?:avoids?|hates?|despises?|dislikes?|ignores?|dreads?
    |pit(?:y|ies)|(?:runs?|ran|hides?|looks?) (?:away )?from|can't stand|cannot stand|laughs? at|is
    (?:ashamed|embarrassed|sick|tired) (?:of|by)|are (?:ashamed|embarrassed|sick|tired) (?:of|by)
    |crosses the (?:road|street) to avoid|pretends? (?:not to know|(?:he|she
    |they) (?:doesn't|don't) know|to be (?:dead|asleep|deaf|sick|out) (?:around|when|near))
    |(?:doesn't|don't) (?:like|love|want|respect|trust))
    you{END}
    | (?:your|ur) {PARENTS} (?:should|must|ought to|could|deserves?|need to|will) (?:\w+
    ){{0,4}}(?:asham\w+ of you|so asham\w+|returned you|recycled you|sold you|drowned you|pulled
    out|kept (?:the|your|a) receipt|disowned? you|condom|vasectomy|abortion|disappointed in you)
    | (?:your|ur) (?:family tree|gene pool) (?:is|must be|has|looks|'s) (?:\w+ )?(?:an? )?(?:circle
    |wreath|cactus|stump|bush|straight line|puddle|roundabout|no (?:branches|forks)|ladder|knot)
    | (?:your|ur) parents (?:are|were|must (?:be|have been)) (?:\w+ly )?(?:siblings|cousins|related
    |brother and sister) | {_YOU}(?:'ll| will|'re going to| are going to) die (?:alone|lonely
    |unloved|old and alone|sad and alone|a virgin|single|friendless){END}
    | (?:nobody|no one|noone|not a soul) (?:would|will|'d|'ll) (?:ever )?(?:miss|mourn) you{END}
    | (?:nobody|no one|noone) (?:would|will|'d) (?:even )?(?:notice|care|cry|mourn) if you
    (?:vanished|disappeared|were gone|left|stopped posting){END}
    | (?:world|page|site|thread|forum|place|planet|country|town|section|discussion|room|internet)
    (?:would|will|'d|'ll) be (?:\w+ ){{0,4}}(?:better|nicer|happier|cleaner|smarter|brighter
    |quieter) (?:place |off |one ){{0,2}}(?:without (?:you|people like you)|if you (?:left|shut
    |never|logged|disappeared|vanished|had never)){END}
    | {_YOU} (?:smell|smells|stink|stinks|reek|reeks) (?:(?:faintly|strongly|vaguely) )?(?:of|like)
    (?:an? |the )?(?:(?:cheap|stale|old|wet|rotten|cold|sour|unwashed) \w+|desperation|sweat|piss
    |pee|urine|sewage|sewers?|feet|garbage|bins?|drains?|skunk|booze|beer|gin|mothballs|failure
    |defeat|mediocrity|wee|trash|dump|rubbish|armpits?|toilet|goat|pig|farts?|cat[- ]?litter
    |landfill){END}
    | {_YOU} (?:smell|stink|reek) (?:bad|terrible|awful|vile|rank|rotten|disgusting|horrible
    |worse){END}
    | {_HAVE} an? (?:\w+ )?face (?:(?:made )?for (?:radio|podcasts?)|only a mother|that only a
    mother|(?:that )?(?:could|would) (?:curdle|stop|sink|scare|frighten|crack|sour|turn|make
    (?:onions|babies|children|milk))|like an? (?:slapped|smacked|bulldog|bag of|dropped|wet|boot
    |foot|melted|burst|squashed|punched|welder|builder|baboon|rat|toilet|robber)\b|like the (?:back
    |rear|arse) )
    | (?:your|ur|that) face (?:of yours )?(?:(?:could|would) (?:curdle|stop|sink|scare|frighten
    |crack|sour|turn|make (?:onions|babies|children|milk))|is (?:a crime|an insult)|looks
    like (?:an? (?:slapped|dropped|melted|squashed|foot|bag|baboon)|the back))
    | with a face like (?:yours|that you) | (?:you|u|ya) (?:\w+ ){{0,3}}(?:(?:fell|fall)
    (?:out of|from) the ugly tree|(?:hit|beaten|smacked|whacked) (?:with|by) (?:the|an) ugly
    (?:stick|tree))
    | {_YOU} (?:talk|write|type|argue|think|reason|spell|debate|post|smell|read|behave) like (?:an?
    |the )(?!robot){_WORTHLESS}{END} | {_YOU} (?:look|looks|sound|sounds|smell) like (?:something
    (?:that )?(?:the (?:cat|dog) \w+|i (?:\w+ )?(?:scraped|stepped|trod|found|wiped|flushed))|the
    (?:back|rear|wrong|arse) (?:end )?(?:of|end of) an? \w+)
    | {_YOU_ARE} (?:\w+ ){{0,2}}as (?:useful|welcome|charming|funny|interesting|appealing|attractive
    |sharp|bright|smart|clever|deep|subtle|graceful|popular|helpful|relevant|exciting|fun|pleasant
    |trustworthy|intelligent|likeable|witty|entertaining|much (?:use|fun|help|good)) as (?:an?
    )?{_WORTHLESS}{END} | {_HAVE} (?:(?:all )?the (?:\w+ )?{_GIFT} of an? (?!cat\b
    |horse\b){_WORTHLESS}|all the (?:\w+ )?{_GIFT} of an? [\w'’-]+){END} | {_HAVE} an? (?:head|face
    |brain|body|voice|nose|personality|laugh|mind|mouth) like an? {_WORTHLESS}
    | {_YOU_ARE} (?:basically |like )?(?:the |a )?human (?:(?:version|equivalent|form|embodiment) of
    (?:an? |the )?)?{_HUMAN}{END} | {_YOU_ARE} (?:(?:easily|by far|hands down|\w+ly) ){{0,2}}the
    (?:most {TIRESOME}|worst|dullest|laziest|rudest|lowest|meanest|least (?:intelligent|interesting
    |funny|informed|likeable|charming|credible|self[- ]aware|talented|competent|useful|attractive
    |impressive)) {_SOMEBODY}
    | {_YOU_ARE} not (?:even )?worth (?:the (?:dirt|mud|muck|dust|spit|gum|salt|air|oxygen|skin
    |sweat|ink|pixels|change|stamp|postage|electricity|bandwidth|paper|keystrokes|price of \w+)
    |my (?:spit
    |spittle)|spitting on|a (?:bucket|gob) of) | {_YOU} (?:aren't|ain't) (?:even
    )?worth (?:the (?:dirt|mud|gum|salt|spit|air|oxygen|skin|dust|change
    |stamp|postage|electricity|bandwidth|keystrokes)|my (?:spit|spittle)|spitting on)
    | (?:you|u)(?:'re| are)? (?:not|aren't|ain't) (?:even )?fit to (?:lick|clean|wipe|polish|shine
    |tie|kiss|breathe|breed|raise|be called)
    | i (?:wouldn't|would not) (?:even )?(?:piss|spit|pee|wee) on you | wouldn't touch you with
    (?:an? |your |some\w+ else's )?(?:\w+ )?(?:barge[- ]?pole|pole|stick)
    | i (?:wouldn't|would not)(?: \w+){{1,6}} if you were (?:on fire|the last|drowning)
    | i (?:wouldn't|would not|'d never|would never) trust you (?:as far as|to (?:boil|tie your|run
    a (?:bath|tap)|butter|count (?:to|past)|sit the right|find your own|wipe|flush|breathe)|with
    (?:a (?:goldfish|spoon|crayon|cactus|pet rock|potato)|scissors))
    | (?:scraped|stepped in|flushed|coughed up|sneezed|wiped|trodden in|vomited)(?: \w+)? (?:better
    |nicer|smarter|brighter|cleverer|more \w+|prettier)(?: [\w'’]+){{0,6}} than (?:you|u){END}
    | (?:scraped|stepped in|flushed|coughed up|sneezed|wiped|pulled|fished|found|seen|trodden in)
    (?:\w+ly )?(?:better|nicer|smarter|brighter|cleverer|more \w+|prettier|livelier|bigger)(?:
    \w+){{0,2}} than you (?:off|out of|under|stuck|floating|crawling|at the bottom) | worth less
    than (?:the )?(?:dirt|mud|muck|dust)
    | {_YOU_ARE} (?:\w+ )?(?:(?:living |walking )?(?:proof|evidence) (?:that |of |why )?(?:\w+
    )?(?:evolution|natural selection|darwin)(?: \w+){{1,5}} (?:reverse|backwards?|wrong|fails?
    |failed|mistakes?|stopped)|(?:living |walking )?(?:proof|evidence|an? (?:walking )?(?:argument
    |advert|advertisement|case|reason)) (?:of|for) (?:\w+ )?{_PREVENTED}|(?:the reason|why) (?:\w+
    )?{_PREVENTED}(?: \w+)? (?:exists?|(?:was|were) (?:invented|created|legali[sz]ed)|is legal)
    |(?:the reason|why) god (?:created|invented|made) the middle finger|(?:the reason|why) aliens
    (?:won't|don't|never|refuse)|(?:the reason|why) the gene pool (?:needs|has|should))
    | {_YOU} (?:\w+ ){{1,5}}shallow end of the gene pool
    | evolution (?:\w+ly )?(?:passed|skipped|missed|bypassed|forgot|overlooked|gave up on|went
    (?:right )?past|never reached|stopped (?:with|at|before)|left|ignored|took a day off with)
    (?:right over )?(?:you|your (?:family|house|village|town|street|branch))(?: (?:by|behind|out
    |entirely|completely))?{END}
    | {_YOU_ARE} an? (?:\w+ ){{0,2}}legend in (?:your|ur) own (?:lunch\w*|mind|head|bath\w*|living
    room|bedroom)
    | (?:as|so|this|that) (?:thick|dense) as (?:you|u)(?: are)?{END}
    | you (?:win|won|deserve|get|take) (?:the|an?) (?:\w+ )?(?:idiot|moron|fool|clown|stupidity
    |dunce|muppet)'?s? (?:prize|award|medal|trophy|cap|crown|cup) | (?:prize|award|medal|trophy)
    for (?:\w+ )?(?:stupidity|idiocy|ignorance|dumbest \w+|worst \w+) goes to you
    | (?:idiot|moron|fool|clown|muppet|troll|loser|dunce|numpty|twit|plank) of the (?:year|month
    |week|day|century)\b[^.!?\n]{{0,40}}\byou(?:'re it)?{END}
    | you take the (?:cake|biscuit) for (?:stupidity|idiocy|ignorance|arrogance)
    | more (?:intelligence|sense|wit|life|brains?|culture|personality|charm|logic|humanity|class
    |backbone) (?:in|from) an? [\w'’ ]{{3,25}} than (?:in |from )?(?:you|u){END}
    |  as bad as (?:your|ur) (?:breath|smell|teeth
    |hygiene)
    | no (?:woman|man|girl|one|body|sane person|decent person) (?:would|will|could) (?:ever |even
    )?(?:touch|want|marry|love|date|kiss|sleep with) you{END} | {_YOU_ARE} an? (?:{_WORTHLESS}
    |waste|stain|shadow|turd) of an? (?:man|woman|human|person) | (?:your|ur) (?:personality|face
    |brain|mind) is (?:like )?an? (?!sponge|robot|parrot|cat|dog|fish|fly|ant\b
    |monkey){_WORTHLESS}{END} | {_YOU}(?:'ve| have)? (?:embarrass(?:ed)?|shamed?|disgraced?
    |dishonou?r(?:ed)?|(?:bring|brought) (?:shame|disgrace) (?:on|to|upon)) (?:your|ur) (?:\w+
    )?(?:family|ancestors|parents|profession)
    | (?:your|ur) (?:ancestors|grandfather|grandmother|grandparents|forefathers) (?:is|are|would
    |must be) (?:\w+ )?(?:turning|spinning|rolling|ashamed|spit|weep|weeping|disown) | (?:you
    |u)(?:'d| would) sell (?:your|ur) (?:own )?(?:mother|grandmother|mum|mom|granny|kids|children
    |sister|soul){END}
    | {_YOU_ARE} (?:an? |one of |the )?(?:\w+ )?(?:(?:mistakes?|accidents?|errors?|jokes?) of
    (?:nature|evolution)|nature's (?:\w+ )?(?:mistake|joke|error|accident))
    | god (?:was|must have|had|made|forgot|ran) (?:\w+ ){{0,3}}(?:bad day|drunk|jok\w+|mistake|off
    |asleep|tired|hurry|brains|clay) when (?:he|she) made you | {_YOU_ARE} (?:barely|hardly
    |scarcely) human
    | (?:your|ur) mirror (?:must|breaks?|cracks?|hates?|is (?:scared|terrified|tired|afraid))
    | mirrors? (?:crack|break|shatter)s? (?:when|if|because) you (?:walk|look|pass|come)
    | (?:forgot to (?:lock|close|shut)|left|unlocked|opened) (?:your|ur) cage
    | {_YOU_ARE} (?:of )?no (?:earthly )?use
    to (?:anyone|anybody|man n?or beast|us|society)
    | special place in hell for (?:you|people like you) | hell is too good for you
    | you (?:were|had|should)(?: have)? never (?:been )?born{END} | you'd never been born{END}
    | (?:your|ur) (?:birth|existence) (?:is|was) an? (?:mistake|accident|crime|joke|disaster
    |tragedy)
    | (?:your|ur) {PARENTS} regrets? (?:having )?you | are (?:your|ur) parents (?:siblings|cousins
    |related){_ASKED}
    | are (?:you|u) (?:\w+ )?(?:right|ok|okay|well|all right|sick|wrong|soft) in the head
    | (?:your|ur) head (?:needs|wants) (?:examining|checking|testing|looking at)
    | (?:you|u|your) (?:\w+ ){{0,4}}delusions
    of adequacy
    | apologi[sz]e to (?:the|that|every) (?:\w+ )?(?:trees?|plants?) (?:\w+ ){{0,3}}(?:oxygen|air)
    | trees? (?:[\w'’]+ ){{1,6}}oxygen (?:for|so) you
    | {_YOU} (?:lower|bring|drag|drop|reduce|halve|are (?:lower|bring|dragg|dropp|reduc)ing)(?:
    down)? the (?:\w+ )?(?:iq|intelligence) (?:of|in|here|on|level|by)
    """,
    never_after="’'-",
)
