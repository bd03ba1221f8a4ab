"""What contempt says of a group of people: what they are called, and how they are scorned. Phrases.

They are sought in a text in which groups are marked.
"""

from newsroom.policy.grammar.english.peoples import (
    ANY,
    FOLK,
    MANY,
    ONE,
    SINGLE,
    WOMEN,
    WORDS,
    make_book,
)
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of

STOP = (
    r"(?=\s*(?:$|[.!,;:\n—–]|-\s|and\b|so much\b|with\b|or\b|anyway\b|already\b|lol\b|because\b))"
)
# From a group to what is said of it.
_EMPHASIS = (
    r"(?:,? (?:all|just|nothing but|literally|like|basically|simply|always|the same|one and all"
    r"|and always (?:have been|were|will be)|only|really|truly|such|still|both|by nature|mostly"
    r"|naturally|inherently|genetically|a bunch of|a pack of|a load of|a race of|a nation of"
    r"|a people of|a tribe of|worse than|no more than|little more than|fucking)){0,3}"
)
_IS = "(?:is|will (?:always|only) be|has always been|was always)"
_BE = (
    "(?:are|r|will (?:always|only) be|will never be more than|have always been|have been"
    "|are being|remain)"
)
HEADS = make_book(
    rf"""
    {MANY}(?:,? (?:all|both|every one of them))?(?: {_BE}\b| ?'re\b){_EMPHASIS}
    | {ONE}(?: {_IS}\b|'s\b){_EMPHASIS} | {MANY}(?: (?:all|both))? (?:equal|mean){_EMPHASIS}
    """
)
# "Greeks? Liars." The rest of the sentence holds the word that shows it.
LOOSE_HEADS = Phrase(rf"{MANY}\s?(?:[?:=]|\.\.\.)")
# What makes a charge one against all of them, for what they are.
BY_NATURE = Phrase(
    r"\b(?:(?:by|from) (?:birth|nature)|born (?!in\b|and\b)|in (?:the|their) (?:blood|genes|dna"
    r"|nature)"
    r"|to the (?:bone|core|marrow)|every (?:last |single )?one of them|all of them"
    r"|the lot(?: of them)?"
    r"|one and all|each and every one|always (?:were|was|have been|will be)|always has been"
    r"|the whole (?:nation|race|lot|tribe|people|bunch|stinking lot)|without exception"
    r"|to a man|as a (?:race|people|nation)|by (?:blood|race))\b"
)
FOUL = (
    r"(?:human|invading|inbred|vile|foul|primitive|backward|sick|dirty|filthy|disgusting|stupid"
    r"|fucking|lazy|savage|wild|rabid|mindless|violent|murderous|bloodthirsty|useless|worthless"
    r"|evil|dumb|drunk|drunken|walking|greasy|greedy|dishonest|smelly|ungrateful|lying|thieving"
    r"|uncivili[sz]ed|little|born|stinking|absolute|total|complete|idle|two faced|loud|ugly)"
)
BEASTS = one_of(
    r"""
    beasts? | lice | animals | rats | pigs | dogs | vermin | (?:cock)?roach(?:es)? | maggots
    | termites
    | apes | monkeys | insects | locusts | leeches | parasites | fleas | ticks | snakes | hyenas
    | worms | swine | jackals | rodents | ants | flies | rabbits | vultures | bugs | cattle
    """
)
PREDICATES = Phrasebook(
    rf"""
    (?:{FOUL} ){{0,2}}(?:beasts?|lice|bugs|termites|locusts|rodents|insects|fleas|pests?
    |retard(?:s|ed)|sub-?humans?|untermenschen|cancer|plague|filth|trash|garbage|scum|waste
    |savages|barbarians|orcs|demons|devils|apes|degenerates|inbreds)
    | (?:{FOUL} ){{0,2}}(?:animals)(?! (?:lovers|rights|too\b))
    | a waste of (?:space|oxygen|air|skin|(?:our |public |good )?(?:taxes|money|resources)|life)
    | (?:no better than|worse than|lower than|the same as|on the level of|the level of|like)
    (?:a pack of |wild |stray |rabid )?{BEASTS}
    | (?:less (?:intelligent|evolved|civili[sz]ed)|dumber|stupider|dirtier) than
    | sub human | less than human | not (?:really |even |fully )?human(?! (?:shields?|rights)\b)
    | half[ -](?:human|animals?|apes?|finished \w+) | not people
    | an? (?:\w+ )?(?:cancer|disease|plague|virus|infestation|curse|scourge|blight|pestilence
    |infection)
    | the (?:\w+ )?(?:scum|plague|filth|dregs|cancer|curse|trash|garbage|vermin|pest|rats
    |cockroaches
    |armpit|sewer|parasites|dirt|toilet) of (?:the |this |our |all )?\w+
    | an? (?:\w+ )?(?:inferior|lower|dirty|filthy|cursed|lesser|degenerate|rotten|criminal|sick
    |barbaric
    |backward|primitive|savage|servile) (?:race|people|species|breed|nation|tribe|lot)
    | inferior(?: to| beings| creatures)? | disgusting | filthy | worthless | evil | dumb
    | (?:genetically|biologically|mentally|intellectually|racially|morally|naturally) (?:inferior
    |deficient|retarded|stunted|defective)
    | walking (?:garbage|trash|rubbish|disease|diseases|dirt|filth|bombs?|stds?)\w*(?: bags?)?
    | (?:pieces of )?shit | (?:defective|damaged) goods | genetic (?:trash|garbage|waste|failures?)
    | mistakes? of nature | (?:a )?(?:freaks?|failures?|crimes?) (?:of|against) nature
    | half ?breeds
    | useless eaters | dead weight | a burden on (?:society|us|everyone|all of us|the state
    |taxpayers)
    | stupid | dirty | useless | a (?:burden|drain)(?: on \w+)?
    """,
    after=r"(?!\w)(?!-)",
    beside=WORDS,
)
CHARGES = Phrasebook(
    r"""
    terrorists | (?:\w+ )?rapists | criminals | thieves | liars | murderers | killers | pa?edophiles
    | perverts | whores | sluts | cheats | traitors | beggars | crooks | cowards | drunks
    | drunkards
    | bandits | butchers | scroungers | freeloaders | whiners | gangsters | thugs | mafia
    | predators
    | groomers | molesters | fraudsters | swindlers | hypocrites | backstabbers | gold diggers
    | invaders | occupiers | slaves | servants | bloodsuckers | layabouts | hooligans | fanatics
    | bitches | hoes | layabouts | con (?:men|artists) | pimps | dealers | drug dealers | idlers
    | lazy | greedy | cunning | sly | treacherous | dishonest | cowardly | violent | backward
    | primitive
    | uncivili[sz]ed | barbaric | smelly | loud and \w+ | ungrateful | untrustworthy | shifty
    | perverted | promiscuous | cruel | bloodthirsty | ugly | greasy | stingy | crooked | sneaky
    | good for nothing | sick in the head | mentally (?:ill|disturbed|unstable) | unnatural
    | parasitic
    | too (?:\w+ (?:and (?:too )?)?)?(?:stupid|dumb|lazy|emotional|hysterical|weak|thick|primitive)
    | (?:in)?capable of (?:any |nothing but )?\w+(?<!\bcapable\ of\ \w)
    | a (?:threat|danger) to our \w+
    | (?:only|just|merely) (?:good|here|fit|useful|there) (?:for|to) \w+
    | slow(?= and\b) | (?:trash|rubbish|abnormal|freaks|morally bankrupt)
    | an? (?:threat|menace|nuisance|pest|stain)
    (?:to|on) (?:society|humanity|civili[sz]ation|the west|europe|the world|our \w+)
    """,
    after=r"(?!\w)(?!-)",
    beside=WORDS,
)
_I_HATE = (
    r"(?:i|we)(?: all)? (?:really |just |fucking |absolutely |so |do |truly |fucking )?"
    r"(?:hate|despise|loathe|detest|can't stand|cannot stand|can't bear|spit on|piss on|shit on)"
)
_QUEER_OR_ANY = FOLK
_NO_HUMAN = r"(?:souls?|brains?|humanity|human feelings?|intelligence)"
_SCORN = (
    r"(?:(?:make|makes) (?:me|us|you) (?:sick|puke|vomit|gag|ill|want to (?:puke|vomit|throw up))"
    r"|disgust(?:s)? me|turns? my stomach|makes? my skin crawl|gives? me the creeps|repulses? me)"
)
_HIRE = (
    r"(?:hire|employ|rent(?: (?:a \w+|anything|rooms?|flats?))? to|trust|serve|sit (?:next to|near"
    r"|beside)|live (?:next to|near|beside|with|among)|do business with|shake hands with"
    r"|buy (?:anything )?from|sell to|lend (?:money )?to|believe|work with|eat with|touch|let in)"
)
_LIKE_A = f"{SINGLE}|{MANY}"
CONTEMPT = make_book(
    rf"""
    {_I_HATE} (?:every (?:last |single )?|all )?{ANY}(?: (?:i|we) (?:meet|see|know|met))?{STOP}
    | {ANY} (?:all )?belong in (?:the |a )?(?:ovens?|cages?|zoos?|gas chambers?|kitchen|gutter
    |sewers?|trash|hell|graves?|camps?|asylums?|jungle|trees|stables?|fields|dump|chains|mud)
    | {ANY} (?:don't|do not|shouldn't|should not) (?:deserve|have)
    (?:any |to have )?(?:(?:human|basic) )?rights
    | {ANY} (?:don't|do not|doesn't) deserve to be (?:called|treated (?:as|like)
    |considered) (?:human|people|men|women)\b
    | {ANY} (?:aren't|are not|ain't|is not|isn't)(?: even| really| fully)? human(?: beings?)?{STOP}
    | {ANY} should(?:n't| not| never) (?:ever )?have been born
    | {FOLK} are (?:all )?(?:just )?(?:mentally ill|sick|sick in the head|perverts|groomers
    |pa?edophiles|predators|unnatural|mentally ill \w+){STOP}
    | {WOMEN} are (?:only|just) good (?:for|at) (?:one thing|cooking|sex|breeding|cleaning
    |making babies|\w+ing (?:floors|babies|dishes|men|toilets))
    | {FOLK} are (?:only|just) good for \w+
    | {WOMEN} (?:should|must|need to) (?:stay|be kept|get back|remain|go back) (?:in|to) the kitchen
    | (?P<call>(?:fuck|screw|to hell with) {ANY}{STOP})
    | {ANY} (?:all )?(?:stinks?|reeks?|smells?)(?: too| so bad| like \w+| of (?:shit|piss|garlic
    |curry|sweat|fish|goats?|dirt))?{STOP}
    | (?:you can|i can|can) (?:always )?smell {ANY}
    | {ANY} (?:all )?(?:breed|multiply|reproduce|spread|swarm|live|behave|act|eat
    |rut)s?(?: and \w+)? like
    (?:a pack of |wild |dirty |rabid )?{BEASTS}
    | {ANY} (?:all )?looks? like (?:apes?|monkeys?|pigs?|rats?|animals?|gorillas?|baboons?)
    | {ANY} (?:infest|pollute|contaminate|defile|infect)s? (?:our|the|this|every\w*|everything)
    | {ANY} (?:all )?(?:has|have|having) no {_NO_HUMAN}
    | {ANY} (?:all )?(?:has|have) (?:smaller|tiny|half|lower|low|no|inferior|underdeveloped|the)
    (?:brains?|skulls?|iqs?|iq|intellects?|minds?|genes)
    | {ANY} (?:all )?(?:has|have) the (?:iq|brains?|mind|intelligence|intellect|manners|morals?) of
    | {ANY} (?:can't|cannot|can not|can never|will never|could never|can only) be (?:civili[sz]ed
    |tamed|educated|human|caged)
    | (?:you|we|nobody|one) (?:can't|cannot|can never|can not) (?:civili[sz]e|tame|educate
    |domesticate|housetrain) {ANY}
    | no such thing as an? (?:\w+ )?(?:good|decent|honest|innocent|civili[sz]ed|clean|smart|clever
    |trustworthy|loyal|intelligent|hard working|harmless|sober|peaceful) {SINGLE}
    | there (?:is|are|'s) no (?:good|decent|honest|innocent|civili[sz]ed|clean|smart|clever
    |trustworthy|loyal
    |intelligent) (?:{SINGLE}|{MANY}){STOP}
    | (?:the )?only good (?:{SINGLE}|{MANY}) (?:is|are)(?! an? (?:stubborn|\w+ed|happy))
    | once {SINGLE},? always
    | nothing (?:is )?(?:worse|lower|dirtier|filthier|more disgusting) than (?:{_LIKE_A})
    | (?:dogs?|rats?|pigs?|cows?|animals?|goats?|monkeys?|donkeys?|cockroach(?:es)?) (?:has|have|is
    |are) (?:\w+ ){{1,4}}than
    (?:{_LIKE_A})
    | (?:breed|breeding|multiply|multiplying|swarming) like {BEASTS},? (?:{ANY})
    | it(?:'s| is) (?:all )?in (?:the )?(?:their blood|their genes|{ANY} (?:blood|genes|dna))
    | (?:hitler|stalin|the (?:nazis|ottomans|turks|sultan)|talaat|enver) (?:was
    |were) right (?:about|to|on) (?:{ANY})
    | {WOMEN} (?:exist|exists) (?:only |just )?to (?:\w+ )*?(?:serve|please|cook|breed|obey|clean
    |be)
    """
)
_STEAL = (
    r"(?:steals?|lies?|cheats?|robs?|begs?|scrounges?|rapes?|murders?|deceives?|kills?"
    r"|leech(?:es)?)"
)
_RUINED = (
    r"(?:ruin|spoil|poison|destroy|soil|dirty|corrupt|steal|leech off|suck|feed on|milk|drain"
    r"|bleed|drag)s?"
)
_OURS = one_of(
    r"""
    everything | everyone | everybody | anything (?:that|not) \w+ | every \w+ | it for \w+
    | our (?:\w+ )?\w+ | us | the rest of us | whatever they touch | all they touch
    | the (?:class|country|nation|economy|taxpayer|system|state) (?:down|dry)
    """
)
DOUBTFUL = make_book(
    rf"""
    {ANY} (?:all )?{_SCORN} | {ANY} (?:aren't|are not|ain't)(?: even| really| fully)? people{STOP}
    | one (?:less|fewer) {SINGLE}
    | (?:i|we)(?: would|'d|'ll| will)? (?:never|wouldn't|won't|don't|do not
    |would not) (?:ever )?{_HIRE} (?:another )?{ANY}{STOP}
    | (?:never|don't|do not|nobody should|no one should) (?:ever )?(?:{_HIRE}|turn your back on)
    (?:another )?{ANY}
    | {ONE} (?:can|could|should|is to|will)(?: ever)? be (?:trusted|believed)
    | {ANY} (?:can't|cannot|can not|can never|should never|aren't to|are not to) be (?:trusted
    |believed|reasoned with|left alone|helped)
    | {ONE} (?:is|was|will be|has|can be) (?:ever )?(?:a )?(?:real|true|decent|good|honest
    |proper) (?:{SINGLE}|human|person|citizen)
    | {ANY} (?:has|have) no (?:honou?r|shame|morals?|conscience|decency|dignity|culture|manners
    |loyalty
    |self control|respect for \w+|sense of (?:shame|honou?r|decency|morality|duty|right))
    | {ANY} (?:just )?(?:can't|cannot|can not|don't know how to|will never) (?:think|love|learn
    |feel|drive|park|lead|behave|integrate|read|count|be civili[sz]ed
    |tell the truth|control (?:themselves|itself)|do (?:maths|science|logic)
    |be (?:(?:real|true) )?(?:{MANY}|friends))
    | what (?:do|did|can|would|could|else (?:do|did|can|would)) (?:you|we|one
    |anyone) (?:really )?expect (?:from|of) (?:a bunch of )?(?:{ANY}|{SINGLE})
    | (?:never|don't|do not) let {ANY} (?:in|into|inside|near|out)
    | (?P<call>typical (?:{SINGLE}|{MANY}){STOP}) | (?:that's|that is|how) (?:so )?typical (?:of
    |for) {ANY}{STOP}
    | rather (?:live|sit|sleep|work|die|eat|share|starve|marry|hire|trust|burn|shake|be dead|have
    |kiss) .{{0,40}}? than (?:\w+ ){{0,4}}?{ANY}{STOP}
    | no (?:{MANY}|{SINGLE}),? (?:allowed|wanted|please|need apply|welcome|here|no dogs)
    | (?:openly|plainly|clearly|once|says?|rule)[,:] no {MANY}
    | {ANY} (?:all |always |only |just |also |still ){{0,2}}{_STEAL}(?: and \w+)?(?: (?:everything
    |for a living|by nature|as they breathe|from (?:us|everyone)|all day)|,? (?:all of them|the lot
    |every one))
    | {FOLK} (?:all |always ){{0,2}}(?:steal|lie|cheat|beg)(?=\s*(?:$|[.!,;\n]))
    | {FOLK} (?:all |always |only |just |also ){{0,2}}{_RUINED} {_OURS}
    | {FOLK} (?:all |secretly |already )?(?:control|own|run
    |rule)s? (?:all )?(?:of )?(?:the )?(?:banks?|media|world|hollywood|press|governments?|money
    |everything|finance|economy|washington)
    | {FOLK} (?:is|are) (?:behind (?:all|every|everything)|taking over|outbreeding us|replacing us
    |pulling the strings|to blame for (?:everything|all))
    | {ANY} (?:only|just) (?:ever )?(?:want|wants|care about|think about|think of|live for|come for
    |understand|understands|know|respect|infect|lie|steal|breed|take) (?:attention
    |(?:(?:your|our|the) )?money|welfare|handouts|benefits
    |sex|power|one thing|violence|force|the (?:whip|stick)|themselves|to (?:kill|rape|steal
    |take over|destroy|cheat|convert|milk)){STOP}
    | {FOLK} only (?:infect|lie|steal|breed|destroy|take|kill|hate|spread disease){STOP}
    | (?:nobody|no one) (?:wants|likes|needs|would miss|will miss|misses
    |could ever love) (?:{ANY}){STOP}
    | (?:dirty|greedy|stingy|stupid|dumb|lazy|sly|smelly|filthy|ugly|crooked|cowardly|cunning
    |drunk) (?:as|like) (?:{_LIKE_A}){STOP}
    | (?:work(?:ed|ing)?|smell(?:s|ed|ing)?|stink(?:s|ing)?|behav(?:e|es|ed|ing)|haggl(?:e|es|ing)
    |drive(?:s)?|driving) like {ONE}{STOP}
    | {ANY} (?:eat|eats) (?:dogs?|cats?|rats?|anything|shit|children)\b
    | (?:lying|stealing|cheating|violence|crime|murder|rape|terror|terrorism|fraud|laziness|begging
    |betrayal) is (?:in )?(?:their|{ANY}'s) (?:religion|nature|blood|culture|genes|sport|trade
    |way of life|business|tradition)
    | because (?:it(?:'s| is)|crime is|violence is|that is) in (?:their|the) (?:blood|genes|dna
    |nature)
    | {ANY} (?:grow|grows) up to be \w+ | {ANY} (?:commit|do)s? crimes? because
    | (?:country|city|town|street|school|place|world|house|neighbou?rhood) full of {ANY} (?:is|will
    |has|means)
    | {ANY} (?:exist|exists|(?:were|was|are|is) (?:made|born|created|meant
    |put on (?:this )?earth)) (?:only |just )?to (?:serve|please|cook|breed|obey|clean|be (?:slaves
    |ruled|used|owned)|make babies|bear|have babies)
    | {ANY} (?:exist|exists) to (?:serve|please|cook|breed|obey|clean|be)
    | {ANY} (?:have|has|had) (?:been )?(?:useless|worthless|parasites|savages|thieves|a curse)
    | {ANY} (?:can't|don't|do not|cannot) even \w+ (?:properly|themselves|a \w+)
    | {ANY} (?:need|needs) (?:a (?:good |proper )?(?:beating|slap|whipping|lesson|leash)
    |to (?:be taught|be put in|know|learn) (?:a lesson|their place|its place))
    | {WOMEN} (?:should|must|ought to|need to) (?:know their place|obey|serve (?:men|their)
    |stay (?:at )?home|shut up|be (?:silent|kept|owned|obedient|grateful))
    | {ANY} should (?:know (?:their|its) place|serve us|be (?:our )?(?:slaves|servants)
    |thank us for slavery)
    | haven't been taught a lesson | (?:it is|it's|that is|that's) (?:how|the way) {ANY} (?:are
    |is) (?:made|wired|born)
    | {ANY} (?:are|is) (?:\w+ ){{1,2}}it's (?:how|the way) they are made
    | {ANY} (?:deserve|deserves|deserved) (?:everything|every \w+|what)(?: that's| is)? (?:they|it
    |he|she)?(?: get| gets| got| coming| happens)?
    | {ANY} (?:don't|do not|doesn't) deserve (?:any )?(?:sympathy|mercy|help|pity|respect|kindness
    |a country|a state|the vote)
    | {WOMEN} (?:who|that) (?:study|work|vote|drive|lead) \w+ (?:are|is) stealing
    | {ANY} (?:only )?have (?:\w+ )?(?:babies|kids|children) (?:just |only )?(?:to|for) (?:milk|get
    |claim|cash|benefits|welfare|money)
    | drunk (?:before|by) noon
    """
)
