"""How a group of people is looked down on: slighted, mistrusted, accused. Phrases, sought where
groups are marked in a text; none is certain.
"""

from newsroom.policy.grammar.english.groups.contempt import HIRE, STOP
from newsroom.policy.grammar.english.groups.peoples import (
    ANY,
    FOLK,
    MANY,
    NATIVES,
    ONE,
    SINGLE,
    make_book,
)
from newsroom.policy.grammar.english.groups.slanders import BEASTS
from newsroom.policy.grammar.phrasing import one_of

_SCORN = (
    r"(?:(?:make|makes) (?:me|us|you) (?:sick|puke|vomit|gag|ill|(?:want to|wanna) (?:puke|vomit"
    r"|throw up|gag|barf|hurl|die))"
    r"|(?:disgust|sicken|revolt|repulse|repel|nauseate)s? (?:me|us)|turns? my stomach"
    r"|makes? my (?:skin crawl|blood boil)|gives? me the (?:creeps|ick)"
    r"|(?:gross(?:es)?|creeps?|freaks?) (?:me|us) out|piss(?:es)? (?:me|us) off)"
)
_LIKE_A = f"{SINGLE}|{MANY}"
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
    {ANY} (?:all |really |just |fucking |still )*sucks?(?: (?:at everything|so (?:much|bad|hard)
    |ass|balls))?{STOP}
    | {ANY} (?:all |really |just |honestly |truly |absolutely |still |always |fucking )*{_SCORN}
    | {ANY} (?:in|on|at|from|near|holding|kissing|wearing) \w+(?: \w+){{0,3}} {_SCORN}
    | (?:there is|there's|nothing) (?:nothing |is )?(?:natural|normal|good|decent|human|holy
    |funny|smart|clean) about {ANY}{STOP}
    | {ANY} (?:aren't|are not|ain't)(?: even| really| fully)? people{STOP}
    | one (?:less|fewer) {SINGLE}(?:{STOP}|(?= is (?:always )?(?:a )?(?:good|great|fine)\b)
    |(?= (?:in|to|on|for|breathing|alive|who) (?:the|this
    |our|worry|feed|earth|welfare|my)\b))
    | (?:i|we)(?: would|'d|'ll| will)? (?:never|wouldn't|won't|don't|do not
    |would not) (?:ever )?{HIRE} (?:another )?{ANY}{STOP}
    | (?<!would\ )(?<!will\ )(?<!could\ )(?<!\bhe\ )(?<!they\ )(?:never|don't|do not|nobody should
    |no one should) (?:ever )?(?:{HIRE}
    |turn your back on) (?:another )?{ANY}(?:{STOP}| (?:with|near|around|to|as|behind|in|from)\b)
    | {ONE} (?:can|could|should|is to|will)(?: ever)? be (?:trusted|believed)
    | {ANY} (?:can't|cannot|can not|can never|should never|aren't to|are not to) be (?:trusted
    |believed|reasoned with)
    | {ONE} (?:is|was|will be|has|can be) (?:ever )?(?:a )?(?:real|true|decent|good|honest
    |proper) (?:{SINGLE}|human|person|citizen)
    | {ANY} (?:has|have) (?:absolutely )?no (?:logic|class|taste|common sense|discipline
    |work ethic|empathy|remorse|gratitude|standards|honou?r|shame|morals?|conscience
    |decency|culture|manners|loyalty
    |self control|respect for \w+|sense of (?:shame|honou?r|decency|morality|duty|right))
    | {ANY} (?:just )?(?:can't|cannot|can not|don't know how to|will never) (?:(?:think|love|learn
    |drive|park|lead|behave|integrate|be civili[sz]ed|do (?:maths|science|logic)|be (?:(?:real
    |true) )?(?:{MANY}|friends)){STOP}|drive to save|think properly|tell the truth
    |control (?:themselves|itself))
    | what (?:do|did|can|would|could|else (?:do|did|can|would)) (?:you|we|one
    |anyone) (?:really )?expect (?:from|of) (?:a bunch of )?(?:{ANY}|{SINGLE}){STOP}
    | (?:never|don't|do not)(?: ever)? let {ANY} (?:in|into|inside|near|out|referee|drive|run
    |lead|teach|touch|vote|handle|hold|own|manage
    |babysit|move in|rent|get|have|talk|marry|coach|judge|preach|cook|fix)\b
    | (?P<call>typical (?:{SINGLE}|{MANY}){STOP}) | (?:that's|that is|how) (?:so )?typical (?:of
    |for) {ANY}{STOP}
    | rather (?:live|sit|sleep|work|die|eat|share|starve|marry|hire|trust|burn|shake|be dead|have
    |kiss|drink|lick|swim|walk)(?: .{{0,40}}?)? than (?:\w+ ){{0,4}}?{ANY}{STOP}
    | {ANY} (?:all |always |only |just |also |still ){{0,2}}{_STEAL}(?: and \w+)?(?: (?:everything
    |children|babies|for a living|by nature|as they breathe|from (?:us|everyone)|all day)
    |,? (?:all of them|the lot|every one))
    | {FOLK} (?:all |always ){{0,2}}(?:steal|lie|cheat|beg)(?=\s*(?:$|[.!,;\n]))
    | {FOLK} (?:all |always |only |just |also ){{0,2}}{_RUINED} {_OURS}
    | {FOLK} (?:all |secretly |already )?(?:control|own|run
    |rule)s? (?:all )?(?:of )?(?:the )?(?:banks|media|world|hollywood|press|governments?|money
    |everything|finance|economy|washington)
    | {FOLK} (?:is|are) (?:behind (?:all|every|everything)|taking over(?: (?:the (?:country|world
    |city|town|whole|place)|our|everything|europe|\w+){STOP}|{STOP})|outbreeding us|replacing us
    |pulling the strings|to blame for (?:everything|all))
    | {ANY} (?:only|just) (?:ever )?(?:want|wants|care about|think about|think of|live for|come for
    |understand|understands|know|respect|infect|lie|steal|breed|take) (?:attention|(?:(?:your|our
    |the) )?money|welfare|handouts|benefits|sex|power|one thing|violence|force|the (?:whip|stick)
    |themselves|to (?:kill|rape|steal|take over|destroy|cheat|convert|milk)){STOP}
    | {FOLK} only (?:infect|lie|steal|breed|destroy|take|kill|hate|spread disease){STOP}
    | (?:nobody|no one) (?:wants|likes|needs|would miss|will miss|misses
    |could ever love) {NATIVES}{STOP}
    | (?:dirty|greedy|stingy|stupid|dumb|lazy|sly|smelly|filthy|ugly|crooked|cowardly
    |cunning) (?:as|like) (?:{_LIKE_A}){STOP}
    | (?:smell(?:s|ed|ing)?|stink(?:s|ing)?) like {ONE}{STOP}
    | {ANY} (?:eat|eats) (?:rats?|bats|snakes|bugs|anything (?:that|with) \w+|shit|children|(?:dogs
    |cats)(?=\s*(?:,|and)))\b
    | (?:lying|stealing|cheating|violence|crime|murder|rape|terror|terrorism|fraud|laziness|begging
    |betrayal) is (?:in )?their (?:religion|nature|blood|culture|genes|sport|trade
    |way of life|business|tradition)
    | {ANY} (?:all |always )?(?:commit crimes?|steal|lie|cheat|kill|rape|murder|beg
    |hate)s?[^.!?\n]{{0,30}}? it(?:'s| is) in (?:their|the) (?:blood|genes|dna|nature)
    | {ANY} grows? up to be (?:an? )?(?:murder|crimin|thie|terror|kill|rap|whor|parasit)\w+
    | (?:country|city|town|street|school|place|world|house
    |neighbou?rhood) full of {ANY} is (?:an? )?(?:\w+ )?(?:of )?(?:criminals|hell|dump|sewer
    |nightmare|zoo|slum|doomed|finished|lost|dirty|filthy)
    | {ANY} (?:exist|exists|(?:were|was|are|is) (?:made|born|created|meant
    |put on (?:this )?earth)) (?:only |just )?to (?:serve|please|cook|breed|obey|clean|be (?:slaves
    |ruled|used|owned)|make babies|bear|have babies)
    | {ANY} (?:exist|exists) to (?:serve|please|cook|breed|obey|clean|be)
    | {ANY} (?:have|has|had) (?:been )?(?:useless|worthless|parasites|savages|thieves|a curse)
    | {ANY} (?:need|needs) (?:a (?:good |proper )?(?:beating|slap|whipping|leash){STOP}
    |to (?:be taught|be put in|know|learn) (?:a lesson|their place|its place))
    | {ANY} should (?:know (?:their|its) place|serve us|be (?:our )?(?:slaves|servants)
    |thank us for slavery)
    | {FOLK} (?:just )?(?:haven't|have not) been taught a lesson
    | {ANY} (?:deserve|deserves|deserved) (?:everything|every \w+|what)(?: that's| is)? (?:they|it
    |he|she)?(?: get| gets| got| coming| happens)?
    | {ANY} (?:don't|do not|doesn't) deserve (?:any |our |your |equal |the same
    |a shred of )*(?:sympathy|mercy|help|pity|respect
    |kindness|rights|equality|happiness|love|a country|a state|the vote
    |to be (?:treated (?:equally|fairly|well|with|as
    |like (?:humans|people|us))|heard|happy|equal|respected))
    | {ANY} deserves? (?:nothing(?: but (?:pain|death|contempt|misery|hate|the worst|suffering
    |scorn))?{STOP}|no (?:respect|rights|mercy
    |sympathy|pity|help|place|kindness|better){STOP}|(?:everything|anything) bad|all the (?:hate
    |bad|pain|suffering)
    |to be (?:slaves|treated (?:like|as)|despised|hated|mocked|bullied|humiliated|ashamed
    |miserable|homeless
    |poor|deported))
    | {ANY} (?:should|must|ought to|need to) be (?:treated like (?:an? )?(?:animals?|dogs?|dirt
    |slaves?|trash|garbage|criminals|vermin
    |rats|pigs|shit|the \w+ they)|silenced|ashamed (?:of existing|to (?:show|be seen|call|leave
    |walk|breathe|live|exist)|to be alive
    |of what they)|muzzled|leashed
    |(?:our |my )?slaves)
    | {ANY} should (?:just |all |simply )*(?:disappear|vanish|go extinct|not exist|cease to exist
    |be extinct|be erased
    |crawl (?:back|under))
    | {FOLK} (?:should|need to|must|can) (?:just |all |simply )*(?:shut up|be quiet|keep quiet
    |shut (?:their|your))
    | {ANY} (?:can|should) (?:all |just )*(?:go to hell|burn in hell|rot(?: in hell)?{STOP}
    |die in a fire|go (?:fuck|screw) themselves
    |kiss my ass|fuck (?:off|themselves)|get lost|get stuffed|eat shit|drop dead|suck (?:it|my)
    |burn{STOP})
    | {ANY} will (?:all )?(?:burn|rot|fry|roast|go) (?:in|to) hell
    | {ANY} (?:will|are going to) (?:all )?(?:get|have) what(?:'s| is|s)? (?:coming|they deserve)
    | {ANY} (?:all )?(?:had it coming|got what they deserved?{STOP})
    | {NATIVES} (?:lives )?(?:don't|do not|never) (?:even )?matter{STOP}
    | {ANY} (?:don't|do not) (?:even )?(?:have (?:(?:any|real|human) )?(?:feelings|souls|hearts
    |emotions)|feel (?:pain|love|emotions?) (?:like|the|as)
    |feel (?:pain|love|anything){STOP})
    | {FOLK} (?:must|have to|need to|gotta|got to|should) (?:all )?go{STOP}
    | (?P<call>(?:wipe|bomb|blow) {NATIVES} (?:off the (?:map|face|earth|planet)|out{STOP}))
    | (?P<call>(?:spit|piss|shit) on {ANY}{STOP}) | (?P<call>(?:teach
    |show) {NATIVES} (?:a (?:good |real )?lesson
    |their place|who's boss|who is boss))
    | {FOLK} (?:are|r) (?:all |always )?(?:breeding|multiplying|spreading|swarming|reproducing) like
    | {ANY} (?:all )?(?:crawl|crawled|come|came|slither|slithered) (?:out )?(?:of|from) (?:the
    |their )?(?:sewers?|gutters?|swamps?
    |caves?|trees|jungle|holes?|woodwork|hell)
    | {ANY} (?:only )?have (?:\w+ )?(?:babies|kids|children) (?:just |only )?(?:to|for) (?:milk|get
    |claim|cash|benefits|welfare|money)| {FOLK} (?:are|r) drunk (?:before|by) \w+
    | {ANY} deserves? it{STOP}
    | {ANY}[^.!?\n]{{0,40}},? (?:it's|its|it is) in (?:their|the) (?:culture|blood|nature|genes
    |dna|religion)
    | never (?:once )?(?:met|seen|known|saw) (?:{ONE}|{SINGLE}) (?:who|that) (?:wanted|could|had
    |knew|ever|paid|worked)
    | (?:no place|doesn't belong|not welcome|don't belong|no room)[^.!?\n]{{0,40}} (?:neither
    |nor) (?:do|are|does|is) {ANY}
    | let (?:one|a single|even one|just one) {SINGLE} (?:in|into|move|through)
    | (?:you|we|nobody|one) (?:can't|cannot|can not|can never) (?:reason|argue|talk|deal|live
    |negotiate) with {ANY}{STOP}
    | {ANY} (?:all )?(?:talk|act|look|behave|sound|walk|drive|dress|think|eat|vote|smell
    |run)s? like (?:an? |a bunch of |a pack of )?(?:\w+ )?(?:{BEASTS}
    |idiots?|morons?|retards?|babies|toddlers|seals?|lunatics|maniacs|savages|clowns|whores|sluts
    |freaks|cavemen|zombies|hooligans|thugs|bums|slobs|goats?
    |criminals|cows?|children|peasants|psychos|imbeciles)
    | {FOLK} (?:were|was|are) (?:happier|better off|more useful) (?:picking|as slaves|in chains
    |under|when|in the (?:fields|jungle|cotton))
    | {NATIVES} should (?:all )?be (?:grateful|thankful|glad) (?:we|that we|for (?:what|slavery
    |being))
    | (?:crawling|swarming|infested|lousy|overrun|riddled|polluted|stinking|crawls|reeks) (?:with
    |of|by) {ANY}
    | {ANY}[^.!?\n]{{0,25}} (?:is|are|will be|means) the (?:end|death|downfall|ruin
    |fall) of (?:this|our|the|us|civili|society|every)
    | full of {ANY} who (?:can't|cannot|don't|won't|never|couldn't)
    | {SINGLE} who (?:stinks|smells|reeks)
    | {FOLK} have (?:\w+ )?(?:big|huge|hooked|flat|greasy|beady|slanty|tiny|fat|nappy) (?:noses
    |lips|hair|eyes|heads|pockets|mouths)
    | {FOLK} (?:all |just )?(?:pop|pump|crank|squirt|spit|churn)s? out (?:kids|babies|children
    |brats|more)
    | {NATIVES} should (?:all )?be (?:illegal|outlawed|a crime|taxed)
    | {ANY} (?:all )?lives? like (?:pigs|animals|rats|savages){STOP}
    | {FOLK} all look (?:the same|alike)
    | (?:mere )?(?:sight|smell|sound|thought|presence|look) of {ANY} makes? (?:me|us) (?:sick|ill
    |puke|vomit|gag|want|angry|furious)
    | (?:you|we|one|nobody|i) (?:can't|cannot|can never|should never|could never
    |will never) trust {ANY}
    | {ANY} (?:\w+ \w+ and )?spreads? (?:disease|diseases|filth|lies|hatred|aids)
    | {ANY} (?:are|is) (?:only |just |all ){{1,2}}(?:after|about|in it for|interested in
    |here for) (?:the |your |our |their )?(?:money|sex|power|attention|benefits|welfare|wallets?
    |passports?|handouts)
    | {ANY} (?:just |all )?(?:dropped?|drop) dead
    | (?:(?:it would|it'd|wouldn't it|world would|life would) be (?:a )?(?:nice|great|better|good
    |wonderful|no loss|lovely|bliss) (?:place )?if {ANY} (?:\w+ ){{0,3}}(?:died|disappeared|dropped
    |vanished|sank|burned|didn't exist|were gone|left))
    | (?:only|final|real|best) (?:solution|cure|answer|remedy) (?:for|to) {ANY}(?:{STOP}
    | is (?:an? |the )?(?:bullet|gas|rope|final|fire|war|death|bomb|expulsion|deportation|prison
    |ovens?))
    | (?:one|the) (?:cure|remedy|medicine) for {ANY}
    | {FOLK} (?:only |just )?(?:bring|brings|cause|causes|mean|means|produce
    |produces) (?:us )?(?:nothing but |only )?(?:crime|disease|trouble|misery|filth|violence|death
    |terror|shame|drugs)
    | {ANY} (?:only |just )?(?:bring|brings|spread|carry) (?:nothing but |only |in )?(?:(?:crime
    |drugs|trouble) and )?(?:disease|diseases|filth|dirt|lice)
    | (?:i|we)(?: would|'d|'ll| will)? (?:never|wouldn't|won't|would not) (?:let|allow|want
    |trust) (?:{ANY} (?:in|into|near|inside|touch|to)|(?:my|our) (?:daughters?|sons?|kids?|children
    |sister) (?:to )?(?:marry|date|near|play with|sit with|be taught by|go near) {ANY})
    | {ANY} (?:will|would|'d|'ll) (?:always )?(?:\w+ (?:at|with
    |to) you(?:r face)? and )?(?:cut your|slit your|lie to you|knife you|sell (?:his|her|their
    |its) (?:own )?(?:mother
    |mothers|soul|souls|children|sister|grandmother)|do anything for (?:money|power|an? (?:dollar
    |buck|euro|beer)|cash)|stab you
    |rob you|cheat you|betray you|steal (?:the|your(?! heart)|anything)|turn on you)
    | scratch {SINGLE} and | what you get (?:when|if|for) you (?:let|allow|trust|hire|marry) {ANY}
    | (?:wherever|everywhere) {FOLK} (?:go|goes|live|settle|show up|appear
    |move),? (?:there's |there is )?(?:crime|trouble|filth|violence|chaos|death|misery|war|rape
    |disease|dirt)
    | (?:everything|all|whatever) {ANY} touch(?:es)? (?:turns|becomes|rots|dies|breaks|is ruined)
    | {ANY} (?:got|had) (?:exactly )?what they (?:deserved|had coming) (?:in (?:1[89]|20)\d\d
    |from (?:hitler|stalin|the nazis|{MANY}))
    | {FOLK} (?:just |only |all )?needs? a (?:(?:real|good|proper|strong) )?(?:{SINGLE}|beating
    |whipping|master|bullet)
    | (?:rape|violence|force|fear|war|terror|beatings?|death|the (?:whip|stick|gun|fist|belt)
    |money) is the only (?:thing|language|teacher|medicine|lesson) {ANY} (?:understands?|knows?
    |respects?|speak|gets?)
    | (?:is|that's|thats) the only (?:thing|language) {ANY} (?:understands?|knows?|respects?
    |speak|gets?){STOP}
    | only (?:thing|language) {ANY} (?:understands?|knows?|respects?|speak) is (?:rape|violence
    |force|fear|war|terror|beatings?|death|the)
    | (?:1915|auschwitz|srebrenica|one (?:genocide|holocaust)|the (?:genocide|holocaust)) (?:was
    |wasn't) (?:not )?enough for {ANY}
    | {ANY} should have finished (?:the|their) (?:job|work)(?:{STOP}| (?:in|back in) \d+)
    | if (?:it were|it was|i were|i was) (?:up to me|king|president
    |in charge),? {ANY} would (?:all )?be (?:in (?:prison|jail|camps?|chains)|dead|shot|hanged|gone
    |deported|banned|out)
    | {FOLK} (?:are|r) (?:ruining|poisoning|corrupting|infecting|polluting|draining|bleeding
    |leeching off) {_OURS}
    | being {SINGLE} is (?:an? )?(?:\w+ )?(?:sickness|disease|disorder|perversion|abomination
    |illness|unnatural|disgusting|curse)
    | (?:god|jesus|allah|everybody|everyone|the (?:whole |entire )?world) hates {ANY}{STOP}
    | (?:god|jesus|allah|karma|the lord) (?:will|is going to|should|shall) (?:punish|judge|get
    |curse|deal with) {ANY}{STOP}
    | {FOLK} (?:all )?belong in (?:prison|jail|the (?:ocean|ground|dirt|past))
    | {ANY} will (?:all )?burn{STOP} | {ANY} (?:should|better) (?:all )?be (?:very )?(?:afraid
    |scared)(?:{STOP}| of what)
    | {ANY} (?:all |always |only |just )?lies? about (?:rape|everything)
    | {FOLK} are (?:only|just) good at (?:sports and )?(?:crime|steal|ly|breed|kill|begg|cheat
    |rap)\w*
    | {ANY} deserved? (?:the (?:holocaust|genocide|ovens)|what happened){STOP}
    | (?:hell|death|prison|jail|hanging|chambers|ovens|camps?|bullets?) (?:is|are|was
    |were) too (?:good|kind|mild) for {ANY}
    | {ANY} (?:only |just )?comes? (?:here|to \w+) (?:only |just )?(?:to|for) (?:rape|steal|kill
    |leech|rob)
    | {FOLK} (?:only |just )?comes? (?:here|to \w+) (?:only |just )?(?:to live off
    |for (?:the |our )?(?:benefits|welfare|handouts|money))
    | {ANY} should (?:just )?(?:stop (?:breeding|existing|reproducing|bothering us)
    |stay home and stop)
    | {ANY} (?:don't|doesn't|do not) have (?:a drop|a shred|an ounce|any|a bit
    |a trace)(?: of)? (?:honou?r|shame|decency|humanity|brains?|intelligence|morals|dignity)
    | {ANY} (?:can't|cannot|can not) (?:govern|rule|feed|look after|wash) themselves
    | {FOLK} (?:all )?(?:rape|murder|kill|steal|beat|sell|marry|stone|behead
    |mutilate) (?:\w+ ){{0,3}}?\w+,? (?:it's|it is|that's
    |because it's) (?:in |part of )?their (?:culture|religion|nature|blood|genes|tradition)
    | (?P<call>(?:sink|torpedo|capsize|shoot at) (?:the|their|every|all)(?: the
    | their)? (?:\w+ )?(?:boats?|dinghies))
    | {ANY} (?:knows?|understands?) (?:nothing but|only) (?:violence|force|war|murder|money|theft
    |hatred|the \w+){STOP}
    | (?P<call>(?:not one|no) more {FOLK} (?:in|here|on))
    | (?:time to )?(?:clean|cleanse|purge|rid) (?:the|our|this) \w+ from {NATIVES}
    | (?:can't|cannot) wait (?:for the day|until|till) {ANY} (?:are|is) (?:all )?(?:gone|dead
    |wiped out|exterminated)
    | may (?:allah|god) (?:destroy|kill|burn|curse|punish|damn|exterminate) {ANY}
    | (?P<call>down with {FOLK}{STOP}) | (?P<call>stop letting {FOLK} in(?:to)?)
    | without {NATIVES} (?:would|will) be (?:a )?(?:paradise|heaven|better|cleaner|clean|great)
    """
)
