"""What belittles the reader's wits: "you have the IQ of a turnip", "even a brick is smarter"."""

from newsroom.policy.grammar.english.address_forms import YOU
from newsroom.policy.grammar.phrasing import Phrasebook, one_of

OWN = r"(?:your|ur|yer|yo)"
# "Your small head office" is about no head.
NO_THING = (
    r"(?! (?:bass|office|teasers?|start|line|count|coach|teacher|fog|scan|surgery|injury|wash|mask"
    r"|tumou?rs?|surgeons?|damage|left|drain|power|story|stories|partner|insurance|reports?|data"
    r"|briefings?|services?|agenc(?:y|ies)|tests?|specialist|appointment)\b)"
)
# What nobody looks to for wits.
DULLARD = (
    r"(?:(?:dead|rotten|half|drunk|lobotomi[sz]ed|small|wet|blind|sick|common|mere|frozen|baked"
    r"|sewer|stray|barn|farmyard|gutter|mangy|house|field|parking|garden|dumpster|concrete"
    r"|broken|cheap|used|garden|brain damaged|empty|alley|damp|soggy) ){0,2}"
) + one_of(
    r"""
    turnips? | potato(?:es)? | carrots? | cabbages? | vegetables? | houseplants? | (?:pot )?plants?
    | cucumbers? | beetroots? | peas? | peanuts? | walnuts? | acorns? | lettuces? | broccoli
    | pumpkins? | rocks? | bricks? | stones? | pebbles? | doorknobs? | (?:fence |door )?posts?
    | logs? | stumps? | planks? | toasters? | spoons?
    | (?:box|bag|sack|bucket|pile)(?:es|s)? of (?:rocks|hammers|hair|bricks|sand|nails|dirt|stones)
    | door[- ]?mats? | dial tone | lamp[- ]?posts? | shoes? | socks? | sponges? | mops? | brooms?
    | teapots? | hammers? | amoebas? | fleas? | gnats? | flies | fly | goldfish | fish | hamsters?
    | chickens? | hens? | pigeons? | goose | geese | turkeys? | donkeys? | mules? | jackass(?:es)?
    | monkeys? | apes? | chimps? | sheep | lemmings? | slugs? | snails? | worms? | sloths?
    | squirrels? | rats? | dogs? | cats? | cows? | goats? | pigs? | toddlers? | infants?
    | bab(?:y|ies) | newborns? | kindergart(?:e?ners?) | preschoolers?
    | (?:first|second|third) graders? | zombies? | ants? | door[- ]?stops? | yog(?:h)?urts?
    | bollards? | traffic cones? | paper[- ]?clips? | ash[- ]?trays? | puddings? | cact(?:us|i)
    | buckets? | bananas? | lemons? | onions? | jelly | jell-?o | custard | gerbils? | budgies?
    | clams? | oysters? | moths? | beetles? | cockroach(?:es)? | wasps? | woodlouse | woodlice
    | tumbleweed | corpses? | scarecrows? | mannequins? | statues? | lamp[- ]?shades? | radiators?
    | wardrobes? | kettles? | fridges? | vacuum cleaners? | \w+[ -]year[ -]olds? | bowling balls?
    | mosquito(?:e?s)? | parrots? | mollus[ck]s? | robots?
    """
)
_CLEVERER = (
    r"(?:smarter|brighter|cleverer|wiser|sharper|(?:more|better) (?:intelligent|articulate"
    r"|informed|educated|coherent|reasonable))"
)
_BRAIN = (
    r"(?:brains?|brain(?: )?cells?|brain[- ]?power|iq|intellect|intelligence|mind|mentality|wits?)"
)
_CAPACITY = (
    rf"(?:{_BRAIN}|mental (?:age|capacity)|maturity|emotional maturity|attention span"
    r"|reading (?:level|comprehension|skills?)|vocabulary|memory|common sense|charisma|charm"
    r"|personality|manners|morals|looks)"
)
_SURELY = r"(?:(?:clearly|obviously|really|probably|must|apparently|evidently|just|simply) ){0,2}"
_HAVE = rf"(?:{YOU}(?:'ve)?|you'd) {_SURELY}(?:have got|have|got|has|possess)"
_HAVE_GOT = rf"(?:{_HAVE}|{YOU}'ve(?: got)?|you with)"
_YOU_ARE_NOT = (
    rf"(?:{YOU}(?:'re| are| r|'r)?|your|ur) "
    r"(?:just |clearly |obviously |really |honestly |evidently )?"
    r"(?:not|aren't|ain't)"
)
_NO_MORE = r"(?=\s*(?:$|[.!?,;:)\n]|and\b(?! (?:i|me)\b)|you\b|so\b|but\b|lol\b|u\b|are\b))"
_STRUCK_YOU = (
    r"(?:(?:it|they|he|she) (?:\w+ ){0,3}(?:(?:bit|hit|slapped|smacked|punched|kicked"
    r"|mugged|married|stung|licked|followed|shook) you"
    r"|(?:came|jumped|crawled|walked|fell|landed|stood|was|were|sat"
    r"|danced|moved|lived|barked|waved|knocked|climbed) (?:\w+ ){0,3}(?:you|your \w+)\b)"
    r"|you (?:fell over|tripped over|stepped (?:on|in)|sat on|ran into|walked into) (?:it|one))"
)
# Who is known for wits, and is no insult to be compared with.
_BRIGHT = (
    r"(?:(?:\w+ )?(?:genius|einstein|scholar|scientist|mensa|hawking|engineer|professor|poet|mother"
    r"|saint|surgeon|lawyer|master|doctor|teacher|leader|prodigy|adult|champion|fox|owl|philosopher"
    r"|wizard|mathematician|newton|sherlock|computer|god|angel|artist|writer|dolphin|true|great|real"
    r"|good|the|our|your|my|his|her|these|this|that|all|many|most|those|people|\d\d\d)\b)"
)
_LIGHT_IS = r"lights?(?: is|'s| are| may be| might be| must be)?"
_UPSTAIRS = (
    r"(?:up (?:there|top)|upstairs|at your (?:place|house|end)|in (?:there|(?:your|ur|that) "
    r"(?:\w+ )?(?:head|attic|skull|brain|noggin)))"
)
_NOBODY_HOME = (
    r"(?:there(?:'s| is| has been) )?(?:nobody|no one|noone|no-one|not a soul)"
    r"(?:'s| is| was| has been| has ever been)? home"
)
_SHARPEST = r"(?:brightest|sharpest|smartest|quickest)"
_TOOL = (
    r"(?:tool|bulb|knife|crayon|pencil|cookie|light|person|tack|spoon|one|guy|kid|mind|lamp|pin"
    r"|candle|blade)"
)
_SWITCH_ON = r"(?:(?:plug|switch|turn) (?:in|on)|engage|connect|activate|boot up)"
_NO_THIRD = r"(?! than (?:with |in )?(?!you\b|u\b|yours?\b))"  # whom it would be about
_STUPIDITY = r"(?:stupid(?:ity)?|idiocy|ignorance|dumb(?:ness)?|imbecility)"

WITS = Phrasebook(
    rf"""
    {_HAVE} (?:no|half a|zero|very little|absolutely no|so few) (?:functioning |working |fucking
    )?{_BRAIN}{NO_THING} | {_HAVE_GOT} (?:all )?(?:the|an?) (?:\w+ )?{_CAPACITY} of (?:an?
    )?{DULLARD}
    | {YOU} {_SURELY}(?:don't|do not|didn't|lack|lost) (?:even )?(?:have |got )?(?:an?|any|half a
    |a single|one|enough|the|your) (?:functioning |working |single )?(?:brains?|brain(?:
    )?cells?){NO_THING}
    | {YOU} {_SURELY}lack (?:(?:the|any|all|even|basic|a|most|such) ){{0,3}}(?:intelligence
    |intellect|brains?|brain[- ]?power|wits?|mental (?:capacity|faculties)|brain cells){NO_THING}
    | {OWN} (?:own )?(?:\w+ )?(?:tiny|pea|little|feeble|puny|empty|shriveled|shrunken|small
    |single|only|one|pathetic|warped|sick|diseased|rotten|simple|smooth|pea sized) (?:little
    )?(?:\w+ )?(?:brain|mind|head|skull|brain(?: )?cell)s?{NO_THING}
    | {OWN} (?:\w+ )?(?:stupidity|idiocy|imbecility) | {OWN} pea-?brain
    | {OWN} ignorance (?:is|knows|has|shows) (?:(?:only|so|truly|absolutely|just|really|simply
    |quite) ){{0,2}}(?:matched|exceeded|surpassed|rivall?ed|equall?ed|breathtaking|astounding
    |astonishing|staggering|appalling|stunning|profound|embarrassing|no (?:bounds|limits))
    | {YOU}(?:'ve| have| just| really)? (?:take|takes|took|taken|raise[sd]?|elevate[sd]?|bring
    |brought) {_STUPIDITY} to (?:an?|the) (?:\w+ )?(?:\w+ )?(?:level|heights?|art)
    | {YOU}(?:'ve| have)? (?:just )?(?:redefined?|embod(?:y|ied)|personif(?:y|ied)|(?:give|gave)
    (?:a )?new meaning to|bring new meaning to|(?:are|'re) the definition of) {_STUPIDITY}
    | if (?:brains|{_STUPIDITY}) (?:was|were|had|could|hurt|paid|burned|made) (?:\w+
    ){{0,4}}?(?:\w+),? (?:you|u)(?:'d| would| could| couldn't| could not|'ll)
    | {OWN} (?:kind|brand|level|sort) of (?:stupid|stupidity|idiocy|dumb|ignorance)
    | {OWN} (?:brain|head|skull) (?:is|must be|'s)(?: \w+ly)? (?:the size of|made of|full of
    (?:shit|crap|mush|air|rocks|sawdust)|empty|mush|fried|a pea|missing|rotten|smooth|as (?:small
    |empty) as)
    | (?:your|only|have|got) (?:last |only |remaining )?(?:two|one|three|single) brain(?: )?cells?
    | {OWN} (?:(?:lone|lonely|last|only|single|one|remaining|solitary|other|tired)
    ){{0,2}}brain(?: )?cell
    | {OWN} iq (?:is|must be|'s|has)(?: \w+)? (?:low|lower|below|less|negative|room|single|about
    |in|the|under|smaller|\d+)
    | (?:do|don't) you (?:even )?have (?:even )?(?:an?|any|one|half a|two)
    (?:single |functioning |working ){{0,2}}(?:brains?|brain(?: )?cells?){NO_THING}
    | is {OWN} brain (?:even|actually|ever|still) (?:connected|working|on|plugged|functioning
    |turned on|switched on|there)
    | (?:that|the) (?:empty|tiny|thick|little|pea|hollow) (?:\w+ )?(?:head|brain|skull|mind) of
    yours | (?:nothing|air|empty space) between (?:your|ur) ears
    | {_YOU_ARE_NOT} (?:exactly |really |all that |that |too |so |very |even )?(?:bright
    |intelligent|very (?:bright|smart|intelligent|clever)|(?:too|all that|that|so) (?:smart
    |bright|clever)|(?:the )?(?:brightest|sharpest|smartest|quickest)(?: \w+){{0,2}}){_NO_MORE}
    | {_YOU_ARE_NOT} (?:exactly |really )?the {_SHARPEST} {_TOOL}
    | {_YOU_ARE_NOT} (?:(?:right|well|quite right|all right|okay|ok) in the head|all
    there{_NO_MORE}) | {_YOU_ARE_NOT} playing with a full deck
    | {_YOU_ARE_NOT} (?:exactly |really )?the (?:brightest|sharpest)
    (?!star|room|colou?r|spot|time)\w+ (?:in|on|of) (?:the|this|that) \w+
    | {YOU} (?:aren't|ain't) (?:the )?{_SHARPEST}
    | not (?:very|too|so|all that|that|exactly|the) (?:bright|smart|clever|intelligent|sharp|swift
    |brightest|sharpest|quickest),?
    are (?:you|u|ya|we)
    | not (?:exactly )?the {_SHARPEST} {_TOOL}(?: \w+){{0,4}},? (?=are (?:you|we)\b)are (?:you|we)
    | {_HAVE} (?:less|fewer) (?:{_BRAIN}|sense) than
    | {OWN} (?:brain|iq|mind) (?:is|must be) (?:smaller|slower|emptier) than
    | more (?:brains?|brain(?: )?cells?|sense|wits?|intelligence|iq|intellect|personality|common
    sense)(?: and brains)?(?: in (?:its|his|her|their|one) (?:\w+ ){{1,2}}\w+)? than (?:you|u)(?:
    do| have| does| ever (?:will|did))?{_NO_MORE}
    | {YOU} (?:clearly|obviously|probably|apparently|must have|evidently) (?:never (?:finished
    |went to|attended)|failed|flunked|dropped out of) (?:\w+ )?(?:school|kindergarten|grade
    |preschool)
    | find (?:your|ur) (?:own )?(?:ass|backside|butt|arse|rear end) with (?:both|two) hands
    | (?:if you (?:had|even had|have)|if you'd|too bad you don't have) (?:an?|one|half a)
    (?:single |functioning |working )?brain(?:(?: )?cell)?{NO_THING}
    | us(?:e|ing) (?:your|ur) (?:brains?|head)(?: for once| sometimes?)?,? if you(?: still|'ve|
    even| actually)? (?:have|had|got|can find|ever find|possess|own)(?: got)? (?:one|it|any)
    | {YOU} (?:wouldn't|would not|don't|couldn't|could not|can't) (?!(?:know|recogni[sz]e)
    (?:him|her|me|them|us|my)\b)(?:\w+ ){{1,9}}if {_STRUCK_YOU}
    | {YOU} (?:couldn't|could not|can't) (?:\w+ ){{1,9}}(?:if (?:you tried{_NO_MORE}
    |(?:your (?:\w+ )?life|it) depended|(?:the )?(?:instructions|directions|answers?)
    (?:were|was|came))|with (?:the )?instructions
    (?:written |printed )?(?:on|in|under) the (?:heel|sole|bottom|side|box|lid|label|back|tin))
    | {DULLARD} (?:is|are|has|have)(?: \w+)? {_CLEVERER} than (?:you|u){_NO_MORE}
    | (?:seen|met|known|scraped|found) {_CLEVERER} (?:[\w'’]+ ){{0,5}}than (?:you|u)
    | (?:seen|met|known|scraped) (?:smarter|brighter) (?:things|stuff) (?:crawl|crawling|come
    |grow|growing|floating|on the bottom|in a)
    | (?:argu|talk|debat|reason|speak)ing (?:with|to) you is like (?:\w+ ){{1,4}}(?:brick walls?
    |walls?|{DULLARD})
    | (?:explain|draw|write) (?:\w+ )?(?:it|this|that) (?:(?:for|to) (?:you|u)),?(?:
    [\w'’]+){{0,5}} crayons? | your way out of a (?:wet )?paper bag
    | lights are on,? (?:but|and) (?:nobody|no one)(?:'s| is)? home
    | {YOU} (?:\w+ )?make (?:an? )?(?:{DULLARD}|idiots?|morons?|fools?|imbeciles?|clowns?)
    (?:look|seem|sound) (?:like (?:an? )?)?(?:smart|bright|clever|intelligent|wise|genius(?:es)?
    |einstein|scholars?|articulate)
    | {YOU}(?: are|'re| r) too (?:dense|thick|slow|simple|blind and \w+) to
    | {OWN} (?:skull|brain) (?:is|'s|must be) (?:(?:too|so|very|really|that) )?(?:thick|thicker
    |dense|denser|hollow)
    | (?:compared|next) to you,? (?:even )?(?:an? )?{DULLARD} (?:is|are|looks?|seems?|sounds?)
    | {DULLARD} (?:has|have) (?:an? )?(?:bigger|larger|better|greater|higher|longer|richer)
    {_CAPACITY} than (?:you|u){_NO_MORE}
    | {DULLARD} (?:has|have) (?:better|finer|nicer|more) (?:manners|taste|arguments|grammar
    |spelling|judge?ment|logic|opinions|ideas|jokes|style|conversation|hygiene|morals|class
    |dignity) than (?:you|u){_NO_MORE}
    | (?:met|seen|known) {DULLARD} with more (?:sense|brains?|wit|charm|personality|life){_NO_THIRD}
    | {YOU} {_SURELY}(?:forgot|forgotten|forget|failed|neglected|omitted) to (?:{_SWITCH_ON}|bring
    |charge|pack) {OWN} brain{NO_THING} | try (?:plugging in|switching on|turning on|engaging
    |connecting) {OWN} brain{NO_THING} | (?:plug|switch|turn) {OWN} brain (?:in|on|back on)
    | {OWN} brains? (?:has|have|must have|'s)(?: \w+){{0,2}} (?:rotted|leaked|shrivell?ed
    |rusted|curdled|turned to \w+|fallen out|dried up|died of)
    | {OWN} iq (?:(?:and|equals|matches) {OWN} (?:shoe|hat|age|waist|collar|bank)|doesn't (?:reach
    |even)|barely \w+)
    | {_HAVE} an? iq (?:lower|smaller|in the single|below|under|of (?:a |an |\d\b
    |[1-7]\d\b))
    | is there (?:\w+ )?(?:a brain|anything|any brain|anyone|anybody) (?:\w+ )?in(?:side)?
    (?:that|your) (?:\w+ )?(?:head|skull)(?: of yours)?
    | (?:my|an?|any) (?:\w+ )?{DULLARD} (?:could|would|writes|argues|spells|reasons|makes)(?:
    \w+){{0,5}} (?:better|faster|more sense|more coherently)(?: \w+)? than (?:you|u){_NO_MORE}
    | even (?:an? |my )?{DULLARD}(?: [\w'’]+){{1,9}},? unlike (?:you|u){_NO_MORE}
    | {YOU} (?:couldn't|could not|can't|cannot) (?:even )?(?:organi[sz]e an? (?:piss|booze|raffle
    |party in)|run a whelk|spell (?:cat|your own name)|hit (?:a barn|(?:water|the ground) if)|punch
    your way|lie straight in bed|add two and two|pour piss)
    | you(?:'d| would| could) (?:even )?lose (?:\w+ ){{1,4}}(?:to|with|against) an? {DULLARD}
    | if (?:you|u) (?:were|was|got|get) any (?:more (?:stupid|dense|ignorant|inbred|dim|thick
    |clueless|dumb)|dens|denser|thicker|dumber|slower|stupider|dimmer|less (?:intelligent|clever
    |bright|smart))
    | (?:you|u)(?: [\w'’]+){{1,8}} (?:when|the day|before|while) (?:(?:god |they |he )?(?:(?:were
    |was|are) )?(?:handed|handing|gave|giving|dished|dishing|passed|passing) out (?:the )?(?:brains
    |wits
    |intelligence)|(?:the )?(?:brains|wits|intelligence) (?:were|was) (?:being )?(?:handed|given
    |dished|passed|shared) (?:out|round))
    | when (?:god|they) (?:handed|gave|dished|passed) out (?:the )?(?:brains|wits|intelligence),?
    (?:you|u)
    | {_HAVE} (?:\w+ ){{0,1}}(?:sawdust|cotton wool|mush|shit|porridge|straw|rocks|hay|air|custard
    |mud|sand|concrete|jelly|noodles|bricks|wool|pebbles|feathers|soup) for (?:brains|a brain)
    | if ignorance (?:is|was|were) bliss,? (?:then )?(?:you|u) | {YOU} (?:\w+ ){{1,3}}like
    (?:someone|somebody|an? \w+) who (?:failed|flunked|never (?:finished|went to|attended)|dropped
    out of) (?:\w+ )?(?:school|kindergarten|class)
    | if you were (?:twice|half|ten times|three times) as (?:clever|smart|bright|intelligent|sharp)
    | {OWN} (?:lift|elevator) (?:doesn't|does not) (?:\w+ ){{1,4}}top  | {OWN} (?:vanity
    |arrogance|conceit|ego|pomposity|rudeness) (?:\w+ ){{1,3}}by {OWN} (?:ignorance|stupidity
    |vanity|idiocy|arrogance) | {YOU}(?:'re| are) (?:\w+ )?(?:not|n't) (?:quite )?(?:the|a) (?:full
    |whole) (?:shilling|quid|ticket|picnic)
    | {YOU}(?:'re| are) (?:the reason|why) (?:\w+ ){{1,3}}(?:has|have|needs?|comes? with) (?:\w+
    )?(?:instructions|warnings?|labels?)
    | {_HAVE_GOT} (?:all )?(?:the|an?) (?:\w+ )?(?:iq|brain[- ]?power|mental (?:age|capacity)
    |brains?|intellect) of (?:an? )?(?!{_BRIGHT})[\w'’-]+(?: [\w'’-]+)?{_NO_MORE}
    | with the (?:iq|brain[- ]?power|mental (?:age|capacity)
    |brains?) of (?:an? )?(?!{_BRIGHT})[\w'’-]+(?: [\w'’-]+)?,? you\b
    | (?:both|two|three|most|all|neither|one) of {OWN} (?:\w+ ){{0,2}}brain[- ]?cells?
    | (?:two|three|both|few|last) brain[- ]?cells? (?:(?:you|u)(?:'ve|'re| are| have| got)|of yours
    |in (?:there|that head)\b.{{0,40}}(?:fighting|competing|third place|rub|touch|lonely|argu))
    | {_LIGHT_IS} on(?: {_UPSTAIRS})?,?(?: but| and| though
    | yet)? {_NOBODY_HOME}(?=.{{0,30}}\b(?:you
    |your|is there|pal|buddy)\b)
    | {_LIGHT_IS} on {_UPSTAIRS},?(?: but| and| though| yet)? {_NOBODY_HOME}
    | (?:must be|is it|it's|bet it's) (?:\w+ ){{0,2}}(?:peaceful|quiet|roomy|spacious|echoey|drafty
    |draughty|dark|breezy|empty|hollow|windy|dusty|roomy) (?:(?:up|in|inside|there
    |over),? ){{1,4}}(?:that|your|ur) (?:\w+ ){{0,2}}(?:head|skull|brain|noggin|mind){NO_THING}
    | (?:plenty of|lots of|so much|nothing but) (?:vacancy|room|space|air|empty space|cobwebs
    |tumbleweeds?|dust|static|sawdust|crickets) (?:up )?(?:in|inside|between) (?:that|your
    |ur) (?:\w+
    )?(?:head|skull|brain|ears|noggin){NO_THING}
    | nothing (?:going on |happening |to see )?(?:upstairs|up there|up top)(?: with you|,? (?:is
    there|pal|buddy))
    | does it echo (?:in|up) there
    | {OWN} (?:\w+ )?(?:head|skull|brain)(?: is|'s| must be) (?:full of|filled with|stuffed with
    |packed with) (?:gravel|rocks?|cement|concrete|mud|sand|sawdust|hay|straw|cotton|wool|air|foam
    |pudding|porridge|oatmeal|mush|cheese|worms|feathers|dirt)
    | (?:you(?:'ve| have)? got|you have|got|with) rocks in (?:your|ur|that) head
    | {OWN} brain (?:must be |is |has |just |must have )?(?:on (?:vacation|holiday|strike
    |dial[- ]?up
    |back ?order)|call(?:ed|ing) in sick|out to lunch|checked out|filed for|gone missing|missing
    |for sale)
    | (?:leave|left|lose|lost|misplaced|park(?:ed)?) {OWN} brains? (?:at home|in (?:bed|the
    \w+)|somewhere|behind)
    | wheel\b.{{0,40}} {OWN} hamster(?:'s| has| is| must have)? (?:\w+ )?(?:died|dead|asleep|retired
    |gone|passed|starved|left|escaped)
    | {OWN} hamster(?:'s| has| is| must have)? (?:\w+ )?(?:quit|fell off|fallen off
    |on (?:strike|break|vacation))
    | {YOU}(?:'re| are| must be| gotta be| have to be) (?:\w+ )?(?:the reason|why|the guy
    |the person) (?!i\b|we\b)(?:that )?(?:[\w'’]+ ){{1,6}}(?:instructions?|directions|warnings?
    |(?:warning )?labels?
    |safety locks?|child ?locks?)
    | {YOU} never (?:even )?(?:made it (?:past|through|out of)|got (?:past|out of)|passed
    |got beyond)
    (?:the )?(?:\w+ grade|grade school|kindergarten|high school|middle school|elementary|preschool
    |primary school|junior high)
    | (?:(?:grand)?(?:son|daughter|kid|child)|nephew|niece|toddler) is (?:only )?(?:two|three|four
    |five|six|seven|eight|nine|ten|\d) (?:and|but) (?:he|she|they|even) (?:\w+ ){{1,4}}(?:better
    |more sense|faster|straighter|clearer)(?: \w+)? than (?:you|u){_NO_MORE}
    | {YOU} (?:couldn't|could not|can't) find (?:your|ur) (?:own )?(?:ass|backside|butt|arse|rear
    end|behind|nose|feet|elbow) (?:with|in|if)
    | {YOU}(?:'d| would) (?:argue|lose an argument|fight) with (?:an? |the )?(?:stop sign|{DULLARD})
    | {YOU} (?:\w+ )?don't know (?:your|ur) (?:ass|arse|butt|backside|elbow|rear end) from
    | {YOU} (?:\w+ )?don't know (?:squat|jack|diddly\w*|beans|doodly\w*)(?: about \w+)?{_NO_MORE}
    | (?:you|u) can't (?:fix|cure|teach) stupid,? (?:and|but|so) you
    | (?:is this|so this is|this is|showing us|shows us|see|saw) what (?:stupid(?:ity)?|dumb
    |ignorance) looks like
    | {OWN} (?:stupid|dumb|crazy|idiot|dumbness|illiteracy|stupidity) is (?:(?:really|clearly
    |definitely|now) )?showing
    | (?:is|was) (?:stupidity|being (?:stupid|dumb|this \w+|an? \w+)|ignorance) (?:a hobby|your
    (?:\w+ )?(?:hobby|job|calling|gift|superpower)|something you|a (?:full time )?job for you|a
    family trait)
    | does (?:being|it hurt to be|it hurt being) (?:this|that|so) (?:dumb|stupid|dense|thick
    |ignorant
    |slow)
    """
)
