"""How a people, a faith or an orientation is told to be gone, or wished dead. Phrases.

Of those who came from elsewhere only violence counts: that they should go is politics.
"""

from newsroom.policy.grammar.english.contempt import STOP
from newsroom.policy.grammar.english.deeds import deeds_to
from newsroom.policy.grammar.english.peoples import (
    ANY,
    FOLK,
    MANY,
    NATIVES,
    SINGLE,
    make_book,
)
from newsroom.policy.grammar.english.verbs import MASSACRE, to_do
from newsroom.policy.grammar.english.violence import SUFFERED
from newsroom.policy.grammar.phrasing import Phrase

_MUST = r"(?:should|shud|must|ought to|needs? to|deserves? to|had better|shall)(?: all)?(?: just)?"
_WAY = (
    r"(?:out(?! of (?:poverty|jail|prison|danger|harm|the (?:cup|race|league|way))\b)|back"
    r"|home(?! safe)|away|over the (?:wall|fence|border|cliff)|overboard|packing|overseas"
    r"|to the (?:border|desert|sea))"
)
_AWAY = r"(?:throw|kick|send|ship|drive|chase|run|boot|force|hound|toss|smoke|herd|hurl|bus|burn)"
_GET = r"(?:get|clear|move|take)"
_HERE = (
    r"(?:here|(?:in|on|near|at|around|among|with) (?:my|our|this|that|the|any|a|us|parliament"
    r"|politics|office|europe|america"
    r"|public|normal|civili[sz]ed|armenia|england|britain|france|germany|school|government|sport"
    r"|science)\b)"
)
EXCLUSION = make_book(
    rf"""
    (?P<call>{_AWAY} (?:every (?:last |single )?one of )?{NATIVES} (?:(?:all|straight
    |right) )?{_WAY})
    | (?P<call>{_GET} (?:every (?:last |single )?one of )?{NATIVES} (?:(?:all|straight
    |right) )?(?:out|off)(?:{STOP}| of (?:here|my|our|this|office|europe|america|england|britain
    |germany|france|armenia|turkey|russia)\b| (?:my|our|the) (?:streets?|land|buses)))
    | (?P<call>keep {NATIVES} (?:out(?:{STOP}| of (?:my|our|here|the (?:country|city|town|village
    |schools?|government|army|police))\b)|away from|off (?:our|the)|in (?:their place|chains
    |the kitchen|cages|check)))
    | (?P<call>(?:deport|expel|banish|evict|ban|remove|purge|get rid of|outlaw|segregate|intern
    |jail|imprison) {NATIVES}(?:{STOP}|(?= (?:before|now|until|from|wherever|like|in (?:this|our)
    |once|already|first|asap|tomorrow)\b)))
    | (?P<call>round up {ANY}) | (?P<call>(?:lock (?:up )?|lock up ){FOLK}(?: up| away)?{STOP})
    | (?P<call>put {FOLK} (?:on|in|under|behind) (?:a |an |the )?(?:register|list|lists|asylums?
    |institutions?|home|homes|bars|curfew|reservations?))
    | {NATIVES} (?:don't|do not|doesn't|does not|never) belong {_HERE}
    | {NATIVES} {_MUST} (?:all )?(?:(?:go|get|move|clear|piss|fuck|crawl) (?:back|home
    |out(?! of (?!here|my|our|this|the country|europe|america))|off|away)|leave{STOP}|leave (?:the
    |this|our) (?:country|town|city|village|land|streets?|neighbou?rhood|continent|nation)
    |be (?:\w+ or )?(?:deported|expelled|banned|banished|removed|segregated|separated|registered
    |interned|avoided|cured|fixed)|be (?:thrown|kicked|sent|kept|driven|locked|chased|put|shipped
    |run|forced) (?:out|back|away|up|off|on a|in an?))
    | {NATIVES} (?:shouldn't|should not|should never|must not|mustn't|don't get to|have no right to
    |has no right to) (?:ever )?(?:be (?:(?:allowed|let|permitted)(?! (?:out of|to (?:suffer|starve
    |die|go hungry|be|feel|fall|live in|sleep|hide)))|near|on (?:television|tv)|in (?:charge|power
    |our)|teaching)|exist|vote|breed|drive|work|teach|lead|have (?:kids|children|jobs|the vote
    |a say|babies|rights)|adopt|hold (?:office|power)|reproduce|be (?:teachers|doctors|judges
    |priests|parents|citizens))
    | (?:nobody|no one|anyone|anybody) (?:with|in) (?:an? |the )?(?:foreign accents?|turbans?
    |hijabs?|burqas?) should(?: not)? (?:be (?:allowed|let|permitted)|vote|work)
    | (?P<call>{FOLK} out(?: now| of (?:my|our|this) \w+| of (?:here|europe))?{STOP})
    | (?P<call>{NATIVES},? (?:all of you |just )?(?:go (?:back )?home|get out|go back|piss off
    |fuck off|leave now))
    | (?:no|isn't any|is no|never any) (?:place|room) (?:here )?for {NATIVES}(?: {_HERE}| anywhere
    |{STOP})
    | (?:why should {NATIVES} (?:get|have|be (?:allowed|given|let)|vote))
    | {NATIVES} (?:have|has) no (?:place|business|right to be) (?:in|on|being|here|among)
    | (?:cleansed|purged|rid|cleaned|emptied|purified|free) of {NATIVES}(?! (?:influence
    |rule)\b){STOP}
    | (?:world|country|city|nation|town|place|streets?|we'd|we would|life|society|village|europe
    |america|earth|planet) .{{0,40}}?(?:better|cleaner|safer|proud|great|nicer|happier|cleaner|free
    |better off)\b.{{0,20}}? without {NATIVES}
    | (?:we|i) (?:don't|do not|never) (?:want|need) (?:any |no |these |those )?{FOLK} (?:here|in
    |near|moving|around|on|teaching|living|next)
    | (?:why (?:do|should|must|did) (?:we|they|anyone) (?:even |still |ever )?(?:let|allow
    |tolerate|accept|put up with|feed) {NATIVES}(?: in| here| into| to\b| at all|\?))
    | {NATIVES} (?:should|must|belong|go|need to go|stay) back (?:in|to) (?:(?:the
    |their) )?(?:\w+ )?(?:jungle|trees|caves?|desert|steppe|plantations?|fields|kitchen|closet
    |mountains|hole|holes)
    | (?:back to the (?:jungle|trees|caves|plantation|steppe|desert|kitchen|closet)) (?:with
    |for) {ANY}
    | {ANY} (?:should|must|need to|ought to|who should) go back to the \w+{STOP}
    | (?:wish|want|dream of) an? (?:\w+ )?(?:without|free of) {NATIVES}{STOP}
    | (?P<call>put {FOLK} on (?:an? |the (?:next|first) )?(?:train|boat|ship)s?(?:{STOP}| back))
    | (?P<call>strip {NATIVES} of|take (?:the )?(?:vote|rights|passports|citizenship|children|kids
    |jobs) (?:away )?from {NATIVES})
    | (?P<call>go (?:back )?home,? {NATIVES})
    | (?P<call>close (?:down )?(?:all |the )*mosques and deport)
    """
)
_ENDED = (
    rf"(?:{STOP}|(?= (?:at (?:the border|birth|sea)|on (?:sight|the)|before|until|till|like|once"
    r"|in (?:this|the|our|their|that|your|every)|where|already|now|while|one by one|tomorrow"
    r"|tonight|first|again|off|too|all|to death|alive|out|down|back (?:to|into))\b))"
)
# What is said of their end goes no further: "should burn", not "should burn less coal".
_FATE = (
    rf"(?:{STOP}|(?= (?:in (?:hell|the (?:sea|fire|ovens?|cold|streets?|gutter|desert|jail)"
    rf"|prison|jail|camps)"
    r"|at (?:the stake|sea)|alive|like|for (?:it|that|this|their|what)|slowly|too|to death|there"
    r"|out there|of)\b))"
)
_CAGES = r"(?:a cage|cages|(?:the )?(?:ovens?|gas chambers?|gallows)|chains|a zoo)"
_CAMPS = (
    r"(?:(?:concentration |death |labou?r |work |the )?camps(?! (?:by|with|for|this))"
    r"|(?:the )?ghettos?)"
)
_DONE = (
    rf"(?:{SUFFERED}|(?:put|locked|kept|thrown|herded|sent|shipped|stuck|shoved"
    rf"|rounded up and (?:put|sent))"
    rf" (?:up |back )?(?:in|into|to) {_CAGES}|stoned(?! on\b)|burn(?:ed|t)(?: out)?|caged"
    rf"|chained(?: up)?|enslaved"
    r"|neutered|culled|put to sleep(?! (?:early|by|at|before|with|on)\b)|wiped out"
    r"|wiped off the \w+"
    rf"|eradicated|annihilated|eliminated{STOP}|liquidated|euthani[sz]ed|aborted|starved"
    rf"|finished off|nuked"
    r"|vapori[sz]ed|(?:pushed|driven|thrown) into the sea|sent to (?:siberia|hell|the (?:gulag"
    r"|gallows))|left to"
    r" (?:die|drown|starve|freeze|rot)|erased|destroyed at birth|strangled at birth"
    r"|drowned at birth|bred out"
    r"|gunned down|hunted(?: like \w+)?|buried alive|caned)"
)
_DISASTER = (
    r"(?:virus|plague|fire|bomb|flood|earthquake|cancer|disease|storm|war|famine|hurricane"
    r"|tsunami|winter|sea|cold|meteor|aids|ebola|covid)"
)
_BEASTS_OF_PREY = (
    r"(?:sharks?|lions|wolves|dogs|pigs|crocodiles|fish|fishes|bears|crows|rats|alligators)"
)
VIOLENCE = make_book(
    rf"""
    (?P<call>{to_do(MASSACRE)} (?:each of |every (?:last |single )?|all )?{ANY}{_ENDED})
    | {ANY}(?: (?:in|on|from|at) (?:that|this|the|those|these|our
    |their) \w+)?(?: are(?: \w+){{1,4}} and)?(?: all)? {_MUST} (?:be|get) {_DONE}
    | {NATIVES} {_MUST} be (?:put|locked|kept|thrown|herded|sent|shipped) (?:up |back )?(?:in|into
    |to) {_CAMPS}
    | {ANY} (?:should|ought to|must) have (?:all )?been {_DONE}
    | {ANY} (?:all )?{_MUST} (?:die(?! (?:to|so|for|in|before)\b)|perish|be dead|(?:hang|burn|rot
    |drown|starve|freeze|suffer|bleed){_FATE})
    | (?:the only good|an? good|only good|best) (?:{SINGLE}|{MANY}) (?:is|are) (?:an? )?dead
    | {ANY} (?:don't|do not|doesn't) deserve to (?:live(?! (?:in|like|under|with|on|this|that|such
    |near|by|there)\b)|exist|breathe|be alive|draw breath)
    | {ANY} have no right to (?:live|exist|breathe){STOP}
    | death to {ANY}
    | {_MUST} be (?:burn(?:ed|t)|bombed|torched|blown up) (?:down )?with {ANY}(?: \w+)? (?:inside
    |in it|in them)
    | (?P<call>(?:burn|torch|bomb|set fire to|blow up|sink|torpedo) (?:the|their|every|all|that
    |this) (?:\w+ ){{0,3}}?
    (?:with {ANY} (?:\w+ )?(?:inside|in (?:it|them)|on board)|full of {ANY}))
    | (?:i|we) (?:hope|wish|pray) (?:that )?{ANY}(?: would| could| will)? (?:all )?(?:dies?|perish
    |perishes|gets? (?:cancer|aids|shot|killed|bombed)|(?:burns?|rots?|suffers?|drowns?|freezes?
    |starves?){_FATE})
    | (?:i|we|let's|just) (?:hope|wish|pray)(?: that)? (?:(?:an?|the
    |some) )?(?:\w+ )?(?:{_DISASTER} (?:\w+ )?(?:takes? care of|takes?|finish(?:es)?(?: off)?
    |swallows?|sinks?)|(?:{_DISASTER}|god|someone|somebody) (?:\w+ )?(?:kills?|wipes? out|drowns?
    |burns?|destroys?|exterminates?|shoots?)) {ANY}
    | (?P<call>let {ANY} (?:all )?(?:drown|freeze|starve|rot|die|burn|sink|bleed|suffer|choke
    |perish){_FATE})
    | (?P<call>(?:feed|throw|toss) {ANY} to (?:the )?{_BEASTS_OF_PREY})
    | (?P<call>throw {ANY} (?:overboard|off an? \w+|into the (?:sea|river|oven|ovens|fire|lake
    |ocean)|in (?:the (?:sea|ovens?|river)|a ditch)))
    | (?P<call>(?:put|lock|stick|throw|send|ship|herd|shove
    |keep) (?:{NATIVES} (?:up |all |back )?(?:in|into|to) {_CAMPS}|{ANY} (?:up |all |back )?(?:in
    |into|to) {_CAGES}))
    | (?P<call>(?:bring back|reopen|reopen|build|open(?: up)?|fire up|heat up|warm up
    |rebuild) the (?:\w+ )?(?:camps|ovens|gas chambers?|gallows|gas|chambers|whips?|lynching
    |plantations?|noose|guillotine|ghettos?) for {ANY})
    | should have (?:finished|completed|done) (?:the|his|their) (?:job|work) (?:on|with|against
    |of) {ANY}
    | (?:hitler|stalin|talaat|nazis|the holocaust) should have (?:finished|won)
    | an? (?:bullet|rope|noose|grave|oven|cage|coffin) for (?:every|each|all) ?{ANY}
    | an? (?:bullet|rope|noose) for {ANY}
    | the more dead {MANY} | more dead {MANY},? the better | dead {SINGLE} (?:is|are) (?:(?:an?
    |the) )?(?:only )?good {SINGLE}
    | (?:open fire|opening fire|drop (?:a |the )?(?:bombs?|nukes?)) on {ANY}{STOP}
    | {ANY} (?:deserve|deserves) (?:the (?:gas|rope|bullet|noose|chair|oven|ovens|camps)|a bullet
    |death{STOP}|every bomb|(?:another|a) genocide)
    | (?:too bad|pity|shame) (?:that )?(?:hitler|stalin|nobody|they|the \w+|{MANY}) (?:didn't
    |did not|never|couldn't) (?:kill|finish|gas|wipe out|burn|drown|exterminate) (?:(?:off|all
    |more) )*(?:of )?{ANY}
    | (?:(?:if|when|whenever) (?:you|we) (?:see|meet|find|catch) {ANY},? (?:spit|punch|hit
    |kick|shoot|run over|beat|slap|stab|kill))
    | (?:bring|needs?|wants?|time for|deserves?) (?:back )?(?:another|a second|a new
    |a final) (?:genocide|holocaust|final solution|solution|cleansing|crusade) (?:of|for|against
    |on) {ANY}
    | (?:i|we)(?: really| just)? want {ANY} dead
    | (?:want|love|like|wait|live) to (?:see|watch) {ANY} (?:burn|hang|die|suffer|bleed|drown|choke
    |starve|exterminated|gassed){STOP}
    | may {ANY} (?:rot|burn|die|perish|suffer) | {ANY},? go (?:die|hang yourselves|kill yourselves)
    | (?P<call>(?:die|burn in hell|drop dead|rot in hell),? {ANY}){STOP}
    | (?:better|cleaner|happier|safer)(?: off| place)? if {ANY} (?:was|were|is
    |are) (?:all )?(?:dead|exterminated|wiped out)
    | {ANY} {_MUST} convert or die
    | (?P<call>(?:cut off|chop off|break|smash|slit) the (?:hands?|heads?|legs?|noses?|balls
    |throats?) of {ANY})
    """
)
# What is done to them, when somebody calls for it or says he will.
DEEDS = make_book(deeds_to(rf"(?:every (?:last |single )?|all )?{ANY}(?!['’-])", rf"{ANY}['’]s? "))
IN_SPORT = Phrase(r"beats? .+ up")  # "we beat the Greeks up in Volos"
# Who calls for it, besides those of any call.
LEADS = Phrase(
    r"(?:^|[.!?;\n]\s*|\s[-—–]\s)(?:(?:and|or|then|so|but|just) )?(?:(?:one day|some day|soon"
    r"|next time|someday|until|when)[ ,]+)?"
    r"(?:(?:deport|expel|jail|convert) (?:them )?or |(?:we|i)(?:'ll|'d| would| will| shall"
    r"| are going to| need to| have to| must| should)(?: all"
    r"| finally)? "
    r"|(?:it's|it is) (?:high )?time (?:to |we )|(?:somebody|someone|the army|the government"
    r"|police|we all)"
    r" (?:should|must|needs to|has to|ought to) (?:just )?|(?:i (?:really |so )?)?(?:wish|hope"
    r"|pray|want) "
    r"(?:that )?(?:someone|somebody|they|god|the \w+)(?: would| could| will|'d)? |(?:send(?: in)?"
    r"|call|get|bring in|use) the "
    r"(?:army|navy|police|marines|troops) (?:and|to) |(?:please |now "
    r"|you should |you must "
    r"|let's ))?\Z"
)
# A call with a pronoun needs no more of a beginning than a comma: "…, send them back".
ON = Phrase(r"[,:] (?:(?:and|so|then|just|now|please|better) )?\Z")
