"""Jeers that a friend, or a heated opinion, might use too, and that are never certain: "you must
be fun at parties", "how is mum's basement"."""

from newsroom.policy.grammar.english.address_forms import YOU_BARELY as _YOU
from newsroom.policy.grammar.english.insults.belittling import (
    BELITTLED,
    QUESTION,
    STOP,
    UNLOVELY,
    YOU_ARE,
)
from newsroom.policy.grammar.english.insults.scorn import END
from newsroom.policy.grammar.english.insults.taunts import FOLLY
from newsroom.policy.grammar.english.insults.wits import DULLARD
from newsroom.policy.grammar.phrasing import one_of

# Who is good at something is praised by it.
_LIKED = one_of(
    r"""
    (?:\w+ )?(?:hug|sunshine|ray|sun|puppy|kitten|golden|labrador|blanket|cinnamon|cup of \w+|saint
    |angel|lion|lioness|poet|elephant|hawk|eagle|child|genius|scholar|king|queen|god|goddess|hero
    |champion|star|pro|champ|master|boss|prince|princess|swan|gazelle|cat|fox|owl|dolphin|surgeon
    |monk|buddha|philosopher|horse|ox|bull|bear|tiger|athlete|dancer|ballerina|rock|diamond|jewel
    |whip|tack|button|pin|razor|gold|brass|rain|lark|peach|pie|daisy|fiddle|mother|father|friend
    |teacher|professional|writer|artist|native|local|human|person|man|woman|dream|song|breeze|spring
    |summer|rainbow|treasure|gift|gem|warm \w+|fresh \w+)s?
    """
)
_PATIENT = (
    r"(?:(?:someone|somebody|grandpa|gramps|grandma|granny|this (?:one|guy)|who)"
    r"(?:'s| is| has|'d)?)"
)

JEERS = rf"""
    {BELITTLED}
    | {YOU_ARE} (?:\w+ly )?(?:the |a )?human (?:version|equivalent|form|embodiment) of
    (?!(?:an? |the )?{_LIKED})(?:an? |the )?\w+
    | {YOU_ARE} (?:the|a big part of the|one) reason (?:why |that )?(?:people|so many|nobody|no one
    |everyone|aliens|god|humanity|society|comments?|they|men|women|some|we|i|this \w+|the \w+|\w+
    \w+)(?: \w+)? (?:hates?|hated|leaves?|left|can't|cannot|don't|doesn't|won't|stop|stopped|quit
    |avoids?|needs?|drink|despise|dislike|distrust|lose|lost|laugh|mock|unsubscribed?|turned off
    |has? block|have (?:block|mute|warning)|is (?:dying|doomed|in the gutter|failing)|are (?:dying
    |doomed|failing|dumb)|exists?|cry|weep|fails?)
    | people like you are (?:the reason (?:(?!i\b|we\b|my\b)\w+ ){{1,3}}(?:won't|can't|don't|never
    |hates?|is (?:in|a|going|dying|so|failing)|has (?:gone|no)|are|shouldn't|fails?|need|needs|leave
    |left|visit|stay away)|ruining|destroying|the worst|a (?:disgrace|cancer|plague))
    | (?:for|from|by|to|of|than|with|about) (?:people like you and )?the likes of (?:you|yourself)
    | the likes of (?:you|yourself) (?:should|shouldn't|are|will|would|can|can't|could|have|never
    |make|need|do|don't|always|only|who|think)
    | imagine being (?:this|that|so) (?:(?:\w+ly|un\w+) )?(?:wrong|bothered|bitter|obsessed|dense
    |angry|sad|online|clueless|wound up|confident|proud of|offended|desperate|insecure|jealous
    |miserable|lonely|triggered|thick|slow|brainwashed|out of touch|blind|boring|weird|pressed|mad
    |salty|dim|gullible|delusional|paranoid|hateful|petty|pathetic|ignorant)
    | (?:must be|it must be|how is it|is it) (?:so |really |very )?(?:nice|lovely|bliss(?:ful)?
    |comforting|exhausting|hard|tough|tiring|lonely|weird|wonderful|relaxing|peaceful)\b(?: \w+)?
    (?:to be|being|going through life|to go through life) (?:so|this|that|always|completely|utterly
    |as)? (?:\w+ly )?(?:{"|".join(UNLOVELY)}|simple|stupid|wrong|angry|dense|thick|dumb|clueless
    |miserable|certain|perfect|offended|pathetic|ignorant|dim|hateful|deluded|outraged|negative
    |easily \w+|right all)
    | (?:for|coming from) (?:someone|somebody) (?:who|that|with)\b[^.!?\n]{{3,60}},? (?:you(?:'re|
    are| sure| really| do)? (?:\w+ )?(?:write|sound|talk|know|post|think|act|behave|are|seem|show
    |spend|remarkably|spectacularly|awfully|surprisingly|very|pretty|quite))
    | (?:i'm|i am|it's|it is|we're) (?:a |an )?(?:\w+ )?(?:amazed|surprised|astonished|shocked
    |stunned|impressed|amazing|astonishing|wonder|miracle|astounded) (?:that )?(?:you|u)(?: can|'re
    able to| are able to| even| manage to| remember to) (?:\w+ )?(?:breathe|dress|tie your|feed
    yourself|wipe|walk upright|use a (?:fork|spoon|toilet|computer|keyboard)|find (?:the|your)
    (?:keyboard|keys|way)|read|spell|type|turn on|operate|work a|open a|count|eat without)
    | with a (?:brain|mind|face|mouth|head|mug|voice|personality|attitude) like (?:yours|that),?(?:
    it(?:'s| is)| no| i(?:'d| would|'m)| you(?:'d| should| could| must| probably| will)| who)\b
    | (?:i )?bet (?:you|u|ur|you're) (?:\w+ )?(?:eat|ate|lick|licked|sniff|sniffed|chew)
    (?:the |your )?(?:crayons?|glue|paste|windows?|chalk|play(?: )?doh|paint|soap|boogers|erasers)
    | {_YOU} (?:\w+ )?(?:ate|eat|lick|licked|sniff|sniffed) (?:crayons?|glue|paste|windows|chalk
    |paint|boogers)
    | (?:i )?bet (?:you|u|you're|ur) (?:\w+ )?(?:can't|couldn't|peaked|single|unemployed|alone
    |divorced|a virgin|have no|don't have|never|live|still|smell|wear|cry|fun|failed|flunked|so
    fun)\b (?!(?:wait|believe|guess|get enough|imagine|stop at|expected|thought|knew
    |saw)\b)(?=[^.!?\n]{{0,40}} (?:$|[.!?])) | lost (?:\w+ )?(?:iq|brain) (?:points|cells)
    | (?:this|that|so this|so that)(?:'s| is) what (?:happens when (?:cousins|siblings|relatives)
    |inbreeding|homeschooling|brain(?: )?rot|lead paint|a lobotomy|{FOLLY} looks like)
    | this is (?:your|ur) brain on \w+ | your only friends? (?:is|are) (?:your|the) \w+
    | (?:brave|tough|bold) (?:words|talk) (?:for|from|coming from) (?:someone|somebody|an?) (?:\w+
    ){{0,2}}(?:behind|hiding|with no|without|who|coward|nobody)
    | {_PATIENT} (?:\w+ )?(?:needs?|forgot|missed|skipped|didn't (?:get|take)|hasn't (?:had|taken)
    |off|refused|wants|let|wet|woke up without|spilled|didn't get) (?:(?:to take|out of|back on|off
    of) )?(?:(?:an?|his|her|their|your|the|my) )?(?:\w+ )?(?:meds|medication|pills|nap|nappy|diaper
    |bottle|dummy|pacifier|mommy|mummy|juice box|timeout|hug|snack|cage|leash|changing|burping)
    | (?:off|forgotten|stopped|skipped|back on|missed) (?:taking )?(?:your|ur) (?:meds|medication
    |pills) (?:again|today|this morning|i see|already|have you|has he)
    | (?:have|did) (?:you|u) (?:\w+ )?(?:taken|take|had|have|missed|miss|skip|skipped|forget
    |forgotten) (?:to take )?(?:your|ur) (?:\w+ )?(?:meds|medication|pills|medicine)(?: today| this
    morning| again| yet| lately)?{QUESTION}
    | (?:looks|sounds|seems) like (?:the |an? )?(?:asylum|zoo|circus|nursing home|care home|psych
    ward|kindergarten|playground|loony bin|madhouse|clown college)\b[^.!?\n]{{0,40}}
    | (?:someone|somebody|who|he|one)(?:'s| has| just| must have)? (?:escaped|wandered off|slipped
    out)(?: (?:from|of))?(?: (?:the|an?|his))? (?:asylum|zoo|circus|home|nursing home|ward|psych\w*
    |cage|kennel|madhouse|loony bin)
    | (?:i see|i think|looks like|and|oh)?,? ?the (?:clown car|circus|clowns|trolls|troll|short bus
    |zoo) (?:has|have|is|are)(?: just)? (?:arrived|in town|come to town|out tonight|out in force|out
    today|here|back|pulled up|open|loose|out again)
    | look (?:who|what) (?:(?:just|finally) )?(?:crawled|slithered|oozed|the cat dragged|escaped)
    | {_YOU} (?:\w+ )?(?:failed|flunked|never passed|skipped|slept through|missed) (?:\w+
    )?(?:maths?|english|geography|history|science|biology|civics|reading|spelling|logic|grammar
    |chemistry|physics|(?:reading|critical) (?:comprehension|thinking)|school|class
    |kindergarten){STOP}
    | {_YOU} (?:clearly|obviously|evidently) (?:can't|cannot|never learned to|don't know how to
    |didn't) (?:even )?(?:read|spell|write|count|think|add){STOP}
    | (?:do|did|can|have) (?:you|u) even(?: bother to)? (?:read\b[^.!?\n]{{0,40}}\bor|think|thought
    |learn|know how to (?:read|think)|try thinking|tried thinking|use your
    brain)\b[^.!?\n]{{0,40}}(?:\bor\b [^.!?\n]{{0,40}})?\?
    | have you (?:ever )?(?:considered|tried|thought about) (?:not being|being less|shutting
    |thinking|reading(?:{QUESTION}| (?:a book|the article|it first|before))|being (?:quiet|normal
    |less)|not (?:talking|posting|commenting|speaking)|keeping quiet|therapy{QUESTION}
    |silence{QUESTION}|using your brain|growing up|a (?:hobby|shower|personality|mirror))
    | have you ever had an? (?:\w+ )?(?:thought|idea) (?:of your own|that (?:wasn't|was not|didn't
    |you didn't))
    | are (?:you|u) (?:\w+ )?(?:drunk|high|stoned|sober|on (?:drugs|crack|glue|something|meth
    |medication|meds)|okay|mental|slow|thick|this \w+ in real life|being \w+ on purpose|(?:just
    )?pretending to be)(?: again| or (?:what|something)| or just \w+|,? (?:yaar|bro|mate|pal|love
    |man|dude|sir|buddy))?{QUESTION}
    | is english your (?:second|third|fourth|fifth|tenth|last|\w+th) language
    | (?:are|have) you (?:been )?smoking(?=\s*(?:$|[?!.]))
    | smoking (?:crack|weed|meth)(?: again)?{QUESTION}
    | how much (?:have|did) you (?:had to drink|have to drink|drunk|been drinking){QUESTION}
    | {_YOU}(?:'re| are| must be|'ve been) (?:\w+ )?(?:drunk|high|stoned|plastered|on (?:drugs|crack
    |something)|smoking something){STOP}
    | (?:there(?:'s| is)|something(?:'s| is)) (?:something )?(?:(?:seriously|deeply|very|really
    |truly|clearly|mentally|badly) )+wrong with (?:you|u){STOP}
    | (?:there(?:'s| is)|i see) (?:no|little) (?:helping|saving|fixing)(?: \w+)? (?:for|in) (?:you
    |people like you|someone like you){STOP}
    | {_YOU}(?:'ve| have) (?:\w+ )?(?:got )?(?:a few|some|several|a couple of|many|all your)
    (?:screws|slates|tiles|marbles|bolts) (?:loose|missing)
    | {_YOU}(?:'ve| have)? (?:\w+ )?lost the plot{STOP} | {_YOU} lost it (?:years|ages|long)
    | {_YOU}(?:'ve| have)(?: got)? no (?:clue|class|shame|dignity|manners|honou?r|taste|talent
    |decency|morals|self awareness|sense of humou?r|personality|friends|life|idea){STOP}
    | {_YOU} (?:don't|do not|haven't|have not)(?: even)? (?:have|got) (?:the )?(?:guts|balls|courage
    |brains|decency|class|a clue|a brain|an? \w+ bone|an original thought|manners){STOP}
    | {_YOU}(?:'re| are)? (?:\w+ )?lying thr(?:ough|u) (?:your|ur) teeth
    | {_YOU} (?:drank|drink|'ve drunk|have drunk|'ve been drinking|are drinking) (?:all |too much
    )?(?:of )?the kool[- ]?aid
    | {YOU_ARE} (?:really |just |so |clearly )?(?:boring|tiring|embarrassing|humiliating) (?:me|us
    |everyone|yourself){END}
    | {YOU_ARE} (?:\w+ly |just )?(?:fooling|kidding|deluding) (?:no one|nobody|yourself){END}
    | {_YOU}(?:'re| are)? (?:just )?(?:embarrass|embarrassing) (?:yourself|urself|everyone|us all
    |your (?:family|country|school|profession))
    | {_YOU} should be (?:locked up|put away|deported|sacked|in (?:a home|care|a padded \w+|an? \w+
    home)|banned from (?:the internet|voting|speaking|breeding)|ashamed of (?:yourself|what you
    are)){STOP}
    | {_YOU} belongs? in (?:an? |the )?(?:home|museum|circus|jail|prison|past|stone age|institution
    |nursing home|care home|cave){STOP}
    | (?:i )?(?:feel|felt|feeling) (?:\w+ )?(?:sorry|bad) for (?:your|ur) (?:\w+ )?(?:kids?|children
    |wife|husband|dog|cat|keyboard|teachers?|neighbou?rs|parents|students|patients|pupils|colleagues
    |co[- ]?workers|family|partner|employees|mirror|friends)(?=\s*(?:$|[.!,]))
    | (?:your|ur) (?:\w+ )?(?:family|mother|parents|kids|children|wife|husband|mum|mom|teachers?
    |ancestors) must be (?:so |very |really )?(?:(?:embarrassed|ashamed|disappointed|mortified)(?:
    of you| in you| by you)?{STOP}|proud of raising)
    | {_YOU}(?:'ll| will) (?:(?!not\b|never\b)\w+ )?die (?:alone|lonely|a virgin|unloved
    |friendless)\b
    | (?:bet you(?:'re| are)|are you always|must be) (?:this |so |really |real )?(?:fun|a (?:real
    )?(?:blast|riot|joy|hoot|delight|barrel of laughs|bundle of laughs)|popular) at (?:parties
    |dinner parties|weddings|funerals)(?=\s*(?:$|\?|\.|,))
    | don't (?:quit|give up) (?:your|the) day job
    | (?:adorable|cute|precious|hilarious|funny|sweet|amusing|bless|touching|sad)
    (?:that |how |when |you (?:really |actually )?)(?:you )?(?:think|believe|imagine|thought) (?:you
    |u|anyone)(?:'re| are| can| matter| have| know| could| cares|'d)
    | bless (?:your|ur) (?:\w+ ){{0,3}}hearts?,? (?:you (?:really|tried|try|actually|think|thought
    |just|still|poor|can't|don't|sweet|must|are not|aren't)|no|but)\b | bless your (?:\w+ )+socks
    | bless,? (?:he|she|you|they) (?:really |actually )?(?:thinks?|thought|tried)
    | {_YOU} (?:really |actually |honestly )?think you(?:'re| are) (?:so |such a |all |some (?:kind
    |sort) of|god's |really |quite the |a |very )?(?:clever|smart|smarter|cleverer|funny|genius|gift
    |intellectual|expert|hilarious|witty|superior|untouchable|perfect)
    | {_YOU}(?:'ve| have)? never (?:worked|held)(?: down)? (?:an? )?(?:\w+ )?(?:day|job)(?:'s
    work)?(?: of work)?(?: in your life)?{STOP}
    | (?:you|you've|you're|your|u)\b[^.!?\n]{{0,20}}(?:never|no|not|nothing|can't|don't|didn't
    |failed|dropped|flunked|home(?: )?schooled|raised by)\b[^.!?\n]{{3,50}} (?:and|,)
    (?:boy |man |wow |oh )?(?:it|that) (?:really |sure |clearly |definitely )?shows{STOP}
    | who (?:even )?(?:asked (?:(?:you|u){STOP}|for your)|cares what you (?:think|say)|invited you
    |let you near|rattled your|pulled your chain)\b | who died and made you
    | (?:nobody|no one|noone) (?:here )?asked (?:(?:you|u){STOP}|for your)
    | (?:nobody|no one|noone) (?:here )?(?:cares (?:what|about)|is impressed (?:by|with)|gives
    a (?:\w+ )?(?:what|about)) (?:you|your)\b(?! (?:to|and|all)\b)
    | (?:nobody|no one|noone) (?:here )?wants (?:you(?: here| around)?{STOP}|your (?:opinion
    |kind|sort
    |input|advice|help))
    | (?:tell|telling) me you(?:'re| are|'ve| have|r)?\b[^.!?\n]{{3,40}} without (?:actually
    )?telling me
    | (?:glad|thankful|grateful|relieved|goodness|lucky),? (?:that )?(?:you(?:'re| are) not my
    |i(?:'m| am) not (?:your|you)|we(?:'re| are) not (?:related|neighbou?rs))
    | (?:your|ur) (?:village|circus|planet|zoo|troop|herd|home planet|parole officer|keeper
    |handlers?|cult|conscience|common sense|dignity|hairline|deodorant|brain) (?:just )?(?:(?:called
    |rang|phoned|is calling)(?:{STOP}|,? (?:they|it|and|he|she|asking|to say))|is missing|wants?
    you|wants its)
    | only thing (?:bigger|smaller|emptier|thinner|thicker|shorter|duller|louder|weaker|uglier|faker
    |dumber|sadder) (?:\w+ )?than (?:your|ur) (?:ego|mouth|head|belly|gut|nose|forehead|ignorance
    |stupidity|arrogance|waistline|vanity|hypocrisy|bald spot|self importance)
    | (?:did|do) (?:you|u) (?:\w+ )?(?:type|write|text) (?:this|that|it|these|everything) (?:with
    |using|while|in|from|on) (?:your|an?|one|the|both) (?:\w+ )?(?:forehead|elbows?|feet|foot|fists?
    |face|nose|eyes closed|mittens|paws|hooves|hoof|crayons?|toes|knuckles|arse|ass|butt)
    | (?:mute|off|block|unsubscribe|delete) (?:button|switch) (?:on|for) (?:you|your)
    | (?:your|ur) (?:profile (?:pic|picture)|photo|picture|face|selfie) (?:(?:made|makes|would make)
    (?:my|me|the|a|our|babies|children) (?:\w+ )?(?:bark|sick|ill|cry|howl|gag|vomit|jump|scream
    |hide|crack)|scared|scares|frightened|broke|cracked|put me off|is enough to|explains)
    | {YOU_ARE} (?:about |roughly |just )as (?:useful|welcome|charming|funny|interesting|appealing
    |attractive|sharp|bright|smart|clever|deep|subtle|graceful|popular|helpful|relevant|exciting|fun
    |pleasant|trustworthy|intelligent|likeable|witty|entertaining|honest|convincing|much (?:use|fun
    |help|good)) as (?!(?:an? |the )?{_LIKED}\b)(?:an?|the |my )?\w+
    | {YOU_ARE} as (?:useful|welcome|much use|helpful) as an? (?:[\w'’-]+ ){{1,2}}(?:on|in|without
    |at|for|under) an? \w+
    | {YOU_ARE} so (?:slow|dense|thick|dim|fat|boring|dull|crooked|cheap|vain|fake|backward|tight
    |lazy|bald|ugly|stupid|narrow|full of yourself),? (?:that )?(?:you|light|even|your|it|if|they|we
    |the)\b
    | {_YOU} couldn't (?:\w+ )?(?:organi[sz]e|pour|spell|count|lead|coach|outsmart|manage|herd
    |operate) (?:an? |your |two |water |to )(?:\w+ ){{1,3}}(?:if (?:you|your|it|someone)|with
    (?:both|a|two)|out of|in an?|to save|from an?|on an?|of one)\b
    | (?:your|ur) (?:\w+ )?(?:mouth|ego|nose|belly|gut|head|forehead) is (?:\w+ )?bigger than
    (?:your|ur) (?:brain|iq|\w+)
    | even (?:my|an?) (?:\w+ )?(?:goldfish|hamster|dog|cat|parrot|budgie|toaster|houseplant|monkey
    |chimp|donkey|pigeon) (?:knows (?:better|that|this)|understands? (?:that|this)|gets (?:it|that))
    | even an? (?:child|toddler|five[- ]year[- ]old|kid)\b[^.!?\n]{{2,50}},? (?:unlike|but not)
    (?:you|u){STOP}
    | (?:prayers|sympath(?:y|ies)|pity|condolences|thoughts)\b[^.!?\n]{{0,30}} (?:for|to|with)
    (?:whoever|anyone who|the (?:poor )?(?:people|person|woman|man|soul) who) (?:has|have|is|are
    |must)\b[^.!?\n]{{0,30}}\byou{STOP}
    | {_YOU} win (?:the )?(?:dumbest|stupidest|thickest|silliest) (?:comment|post|take|person|reply)
    | what an? (?:sad|tragic|pathetic|miserable|pitiful|sorry|lonely|small|bitter|empty|dull|grim)
    (?:little )?(?:life|existence|world) you
    | (?<!never\ )(?:met|seen|known|owned|had|eaten|found|grown|scraped|flushed|stepped in)
    (?:far |much |way )?(?:smarter|brighter|cleverer|sharper|wittier|more (?:intelligent|articulate
    |coherent|intellectual)) {DULLARD}(?=\s*(?:$|[.!,]))
    | (?:seen|found|met) more (?:intelligent|intelligence|signs of intelligen\w+|brains|personality
    |wit) (?:\w+ )?(?:in|on|at|under|growing|from) (?:my|an?|the|an? old) (?:\w+ )?(?:fridge|bin
    |sink|toilet|sock|drain|petri dish|puddle|fish(?: )?tank|aquarium|pond|compost|litter box|litter
    tray|bathtub|shower|swamp|cemetery|graveyard|yogh?urt|mould|mold)
    | {_YOU} couldn't (?:even )?(?:organi[sz]e|run|manage|plan) an? (?:queue|raffle|bath|orgy|tap
    |bun(?: )?fight|fart|sock drawer|race against|argument (?:with|against) an?|one[- ]\w+)
    | something (?:\w+ )?wrong (?:with|in) (?:your|ur) (?:head|brain|mind)
    | no (?:cure|vaccine|medicine|pill|surgery|remedy) for (?:your (?:kind of )?)?(?:stupid\w*
    |ignorance|idiocy|what (?:you have|you've got|is wrong with you))
    | (?:i )?(?:hope|wish) you(?:'d| would)? (?:choke|step on (?:a )?(?:lego|rake|nail)|stub your)
    | may your (?:teeth|socks|hair|pillow|coffee|toast|shoelaces|armpits)
    | {_YOU} (?:shouldn't|should not|should never) (?:even )?be allowed (?:to (?:vote|post|comment
    |drive|speak|teach|be a \w+)|online|on the internet|out|outside){STOP}
    | {_YOU}(?:'re| are)? (?:living |walking )?proof that (?:anyone|any (?:fool|idiot|moron|clown)
    |they(?:'ll| will) let anyone|not everyone|some people|literally anyone) (?:can|gets?|owns?|with
    |should|shouldn't|has|have)\b | (?:l(?: )?\+(?: )?ratio|ratio(?: )?\+(?: )?l)
    | (?:brain|mind)[- ](?:has|'s) (?:left the building|gone on|checked out|shut down)
    | (?:your|ur) (?:last|lone|one|single|only) brain[- ]?cells?
    | (?:that|his|her|your) (?:lone|last|one|single|only) brain[- ]?cell
    | (?:your|ur) iq (?:wouldn't|couldn't|doesn't|barely|is(?: \w+)? (?:hiding|missing
    |embarrassing))
    | (?:your|ur) (?:mind|brain|world|outlook|vision|heart|soul|head|skull|life) is as (?:narrow
    |small|empty|closed|dark|cold|shallow|tiny) as
    | somewhere,? (?:out there,? )?(?:an?|your|there(?:'s| is) an?) (?:\w+ ){{1,3}}(?:is|are|works?
    |cries|weeps|mourns|died|gave|wants|regrets|needs|has)\b[^.!?\n]{{0,40}}\b(?:you|its|it's|their
    |shame|ashamed|crying|weeping|sobbing)\b
    | (?:so|thank\w*|apologi[sz]e)\b[^.!?\n]{{0,20}}\btree\b[^.!?\n]{{0,30}}(?:oxygen|breathe
    |breathing|air)\b
    | tree\b[^.!?\n]{{0,40}}(?:oxygen|breathe|breathing)[^.!?\n]{{0,20}}apologi[sz]e
    | {_YOU}(?:'ve| have)? (?:clearly |obviously |evidently |apparently |probably |must have
    ){{1,2}}(?:dropped out|left school|quit school|stopped (?:learning|listening|reading))(?:
    (?:before|around|when|at|in|of|somewhere|right|after)\b|{STOP})
    | {_YOU} (?:dropped out|left school|quit school) (?:before|when they|around) (?:they|the|you
    |learning|fractions|reading|long|letters|grammar|logic)\b
    | {YOU_ARE} an? (?:\w+ )?(?:fake|phony|false|pretend|sham|plastic|armchair|bad|terrible|lousy
    |rotten|useless|failed|sorry|horrible|awful|lame|crap|poor excuse for a|pathetic) (?:christian
    |catholic|muslim|patriot|american|friend|mother|father|parent|dad|mum|mom|husband|wife|son
    |daughter|teacher|neighbou?r|person|human(?: being)?|man|woman|doctor|nurse|boss|coach
    |journalist|pastor|priest|expert|example|excuse|liar|soul|individual|role model|writer|troll
    |intellectual)\b
    | lights? (?:is|are) on (?:with you|in your (?:head|eyes|skull)|in that (?:\w+ )?(?:head|skull))
    | (?:nobody|no one|noone|not one person|not a soul|none of (?:us|your \w+))(?: (?:at|in|on|here
    |else|from|with)(?: \w+){{0,3}})? (?:\w+ly |ever |even |really )?(?:likes|respects?|trusts?
    |listens to|can stand|could stand|misses|missed|invites?|rates|admires?|envies) you(?: here|
    around| there| back)?(?=\s*(?:$|[.!,\n]))
    | (?:talking|arguing|debating|reasoning|speaking|listening|dealing|chatting|conversing|replying
    |responding|explaining (?:this|it|that|anything|things)|reading) (?:(?:with|to) )?(?:you|your
    (?:comments?|posts?))(?: here)? is (?:like|about as|as) (?!(?:an? |the )?(?:breath|therapy
    |coming|old|sunshine|joy|good|music|warm|treat|pleasure|fresh|balm|holiday|talking to an? (?:old
    |friend|expert|good|wise)))\w+
    | you were born (?:without an?|with (?:the|your|half|no|an?) (?:\w+ )*(?:missing|backwards?
    |upside down|empty|loose|unplugged|switched off|half (?:a|the))|(?:yesterday|under a rock|in a
    (?:ditch|sewer)|wrong|tired|sour|bitter|mean|late and|angry))
    | (?:your|ur) (?:opinions?|input|two cents|advice|comments?|views?|takes?|thoughts?) (?:is|are
    |was|were)(?: \w+ly| about| just)? (?:worth (?:exactly|less|nothing|zero|what|as much as|squat
    |jack|peanuts|even less|about)|as worthless as)
    | (?:nobody|no one) would (?:even )?(?:notice|care|mind|blink) (?:but|except|apart)
    | (?:i|we)(?:'d| had)? (?:always )?(?:thought|figured|believed) (?!(?:the|that|this|it) (?:film
    |movie|book|soup|show|story|article|song|album|play|idea|plan|place)\b)[^.!?\n]{{2,40}}\b(?:slow
    |dumb|stupid|dense|thick|dull|bad|low|boring|ugly|useless|worst|bottom|ignorant|lazy|limit|dim
    |bright|annoying|crazy|hopeless|clueless|empty)\b[^.!?\n]{{0,12}} (?:until|till|til|'til|then
    |before) (?:i|we) (?:read|met|saw|heard|encountered|came across) (?:you|your)\b
    | (?:your|ur) (?:whole|entire|only) (?:personality|identity|existence|life|character|brand)
    (?:is (?:an?|just|about|being|based|built|the)|revolves|consists|comes (?:from|out))(?! (?:\w+
    )?(?:gift|joy|blessing|treasure|delight|miracle|inspiration|ahead)\b)
    | even by your (?:own )?(?:\w+ )?standards
    | {_YOU} (?:smell|smells|stink|stinks|reek|reeks) (?:like|of) (?:an? |the |old |wet |stale
    )(?!(?:roses?|flowers?|angel|dream|baby|spring|summer|bakery|garden|sea|forest|woods|bread|soap
    |home|million|rose|new|fresh|meadow|good)\b)\w+
    | (?:your|ur) (?:elevator|lift|escalator) (?:\w+ )?(?:doesn't (?:go all|reach|quite|make it)
    |stopped|stops|never (?:goes|went|made|reached|gets|quite|left)|isn't (?:going|reaching)|won't
    |got stuck|skips|only goes|is stuck|quit|goes nowhere)
    | (?:your|ur) (?:cheese|cracker|bread|noodle|antenna|driveway|deck|toolbox|belfry|attic|tank
    |wires?|circuits?|batter(?:y|ies)) (?:\w+ )?(?:slid|slipped|fell|isn't|aren't|doesn't|don't|is
    missing|has no|is empty|is dead|are dead|are crossed|needs charging|ran out|is flat)
    | {_YOU} deserve (?:every|all the|each) (?:bad|lonely|miserable|sad|awful|horrible|rotten|nasty
    |insult|lonely|cold|empty|unhappy)\b
    | peaked (?:in|at|around) (?:grade|year|high|middle|primary|elementary|kindergarten|junior|the
    \w+ grade|nursery|birth|school|puberty|twelve|ten|fifteen|\d+)\b[^.!?\n]{{0,25}}(?:didn't
    |haven't|did|hasn't) (?:you|he)
    | (?:small|short|simple|simpler|little|one[- ]syllable|easy) (?:words|sentences
    |letters)\b[^.!?\n]{{0,20}}(?:for you|so (?:that )?(?:even )?you|since (?:it's|you)|because
    (?:it's )?you)\b
    | (?:type|speak|talk|go|explain|say|write|do)\b[^.!?\n]{{0,12}} slowly(?: \w+)? (?:for you|so
    (?:that )?(?:even )?you|since (?:it's|you))\b
    | (?:i(?:'ll| will)? )?bet (?:your|ur) (?:own |poor )?(?:parents|mother|mum|mom|father|dad|wife
    |husband|kids|children|family|dog|cat|teachers?|neighbou?rs|ex|boss|friends|co[- ]?workers
    |colleagues|therapist|doctor) (?:all |\w+ly |even |still )?(?:tells?|told|pretends?|changed?
    |moved?|hides?|cry|cries|wish(?:es)?|regrets?|drinks?|lies?|den(?:y|ies)|dreads?|(?:don't
    |doesn't) (?:even )?(?:like|want|talk|speak|call|know|tell|love|visit|listen|respect|admit)
    |never (?:calls?|visits?|tells?|mentions?)|can't (?:stand|look|wait for you to)|stopped|sigh
    |blames?|apologi\w+|wanted|flinch\w*|roll|rolls|use|mute|muted|block|blocked|left|leaves?|warns?
    |avoids?|would rather)\b
    | (?:dunce|clown|jester)(?:'s)? (?:caps?|hats?|shoes|nose|suit|costume|make(?:-)?up|crown|ears)
    (?:really )?(?:(?:fits?|suits?|becomes?) (?:you|nicely|your)|looks? (?:good|great|right) on you
    |is (?:in the mail|ready|on your|waiting)|would (?:fit|suit))
    | {_YOU}(?:'ve| have| just)* (?:just )?made (?:an? )?(?:\w+ )?(?:fool|ass|arse|idiot|clown
    |jackass) (?:out )?of (?:yourself|urself)
    """
