"""How a group of people is wished dead, and violence called for against it. Phrases."""

from newsroom.policy.grammar.english.groups.contempt import STOP
from newsroom.policy.grammar.english.groups.exclusion import MUST
from newsroom.policy.grammar.english.groups.peoples import (
    A_FEW,
    ANY,
    MANY,
    NATIVES,
    SINGLE,
    THEIR_HOUSE,
    make_book,
)
from newsroom.policy.grammar.english.threats.deeds import deeds_to
from newsroom.policy.grammar.english.threats.verbs import MASSACRE, done, to_do
from newsroom.policy.grammar.english.threats.violence import SUFFERED
from newsroom.policy.grammar.phrasing import Phrase

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
    r" (?:die|drown|starve|freeze|rot|drift|sink)|erased|destroyed at birth|strangled at birth"
    r"|drowned at birth|bred out"
    r"|gunned down|hunted(?: like \w+)?|buried alive|caned)"
)
_DISASTER = (
    r"(?:virus|plague|fire|bomb|flood|earthquake|cancer|disease|storm|war|famine|hurricane"
    r"|tsunami|winter|sea|cold|meteor|aids|ebola|covid)"
)
_NO_TEARS = (
    r"(?:(?:wouldn't|won't|would not|will not|nobody would|no one would|nobody will|no one will)"
    r" (?:shed (?:a|any|one) (?:single )?tears?|lose (?:any |a minute of |a minute's )?sleep|cry"
    r"|mind|care|weep|complain|object|miss a beat))"
)
_PERISHED = (
    rf"(?:{done(MASSACRE)}|died|dead|drowned|burned|burnt|starved|froze|blown up|bullets|in flames"
    r"|disappeared|vanished|to the ground|wiped out)"
)
_BURNT = r"(?:burn(?:ed|t)|torched|firebombed|bombed|blew up|razed|shot up|set fire to)"
_BEASTS_OF_PREY = (
    r"(?:sharks?|lions|wolves|dogs|pigs|crocodiles|fish|fishes|bears|crows|rats|alligators)"
)
# Blows, which a match or an argument knows too; at a group they are meant.
_STRIKE = (
    r"(?:punch|slap|kick|bash|smack|stomp(?: on)?|choke|beat up|jump|rough up|stab|hurt|harm"
    r"|curb\W?stomp)"
)
_SEEING = (
    r"(?:if|when|whenever|next time|the next time|every time) (?:i|we) (?:ever )?(?:see|meet|find"
    r"|catch|spot|run into"
    r"|come across)"
)
_I_WILL = r"(?:i|we)(?:'ll|'m going to|'m gonna| will| am going to| gonna|'d| would| swear i'll)"
VIOLENCE = make_book(
    rf"""
    (?P<call>{to_do(MASSACRE)} (?:each of |every (?:last |single )?|all )?{ANY}{_ENDED})
    | {ANY}(?: (?:in|on|from|at) (?:that|this|the|those|these|our
    |their) \w+)?(?: are(?: \w+){{1,4}} and)?(?: all)? {MUST} (?:be|get) {_DONE}
    | {NATIVES} {MUST} be (?:put|locked|kept|thrown|herded|sent|shipped) (?:up |back )?(?:in|into
    |to) {_CAMPS}
    | {ANY} (?:should|ought to|must) have (?:all )?been {_DONE}
    | {ANY} (?:all )?{MUST} (?:die(?! (?:to|so|for|in|before)\b)|perish|be dead|(?:hang|burn|rot
    |drown|starve|freeze|suffer|bleed){_FATE})
    | (?:the only good|an? good|only good|best) (?:{SINGLE}|{MANY}) (?:is|are) (?:an? )?dead
    | {ANY} (?:don't|do not|doesn't) deserve to (?:live(?! (?:in|like|under|with|on|this|that|such
    |near|by|there)\b)|exist|breathe|be alive|draw breath)
    | {ANY} have no right to (?:live|exist|breathe){STOP}
    | death to {ANY}
    | {MUST} be (?:burn(?:ed|t)|bombed|torched|blown up) (?:down )?with {ANY}(?: \w+)? (?:inside
    |in it|in them)
    | (?P<call>(?:burn|torch|bomb|set fire to|blow up|sink|torpedo) (?:the|their|every|all|that
    |this) (?:\w+ ){{0,3}}?
    (?:with {ANY} (?:\w+ )?(?:inside|in (?:it|them)|on board)|full of {ANY}))
    | (?:i|we) (?:really |so |just )?(?:hope|wish|pray) (?:that )?{ANY}(?: would| could
    | will)? (?:all |just )*(?:dies?|perish
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
    | (?:an? (?:bullet|rope|noose)|bullets|ropes|nooses|ovens|gas|graves|the (?:rope|noose
    |gas)) for (?:the )?{ANY}
    | (?:do|did) to (?:{ANY}|{THEIR_HOUSE}) what (?:\w+ ){{1,5}}did\b
    | (?:i|we) (?:hope|wish|pray) (?:that )?{THEIR_HOUSE} (?:burns|falls|collapses|gets (?:bombed
    |burned|torched|shot))
    | (?:hope|wish|pray)(?: \w+){{0,5}} (?:picks|hits|visits|targets|chooses|shoots up|blows up
    |goes to) (?:{THEIR_HOUSE}|{ANY})
    | (?:a few|some|a couple of|one good) (?:hangings?|lynchings?|beatings?|bullets?|shootings?
    |executions?|floggings?)[^.!?\n]{{0,20}} {ANY}
    | {THEIR_HOUSE} {MUST} (?:all )?(?:burn|go up in flames)
    | (?:laugh|cheer|smile|celebrate|clap|party) (?:every time|when|whenever
    |if) [^.!?\n]{{0,25}}(?:{ANY}|{SINGLE})[^.!?\n]{{0,20}} (?:sinks?|drowns?|dies?|burns?
    |gets? (?:shot|killed|hit)|bleeds?|starves?)
    | dead {MANY}[,.!]* (?:is |are |that's |what )?(?:an? )?(?:good|great) start
    | (?:time to )?(?:lock and load|load up|grab your (?:guns?|rifles?)
    |guns ready)[^!?\n]{{0,50}} {ANY}
    | (?:keep|have|got|buy|bought|saving|saved|waiting with) (?:\w+ ){{0,2}}(?:bat|gun|rifle
    |shotgun|bullets?|knife|axe|crowbar|baseball bat|machete)[^.!?\n]{{0,25}} (?:for|with)
    (?:the |any |every )?(?:first |next )?(?:\w+ )?(?:{ANY}|{SINGLE})
    | {ANY}[^.!?\n]{{0,50}} (?:leave|leaves|leaving|carried out|going home|sent home
    |wheeled out)(?: \w+)? (?:in|on|out on) (?:an? )?(?:stretcher|body\W?bags?
    |ambulance|coffin|hearse|pine box|pieces)
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
    | {ANY} (?:should|must|need to|ought to|can) (?:all |just |please |simply
    |really )*(?:go (?:and )?)?(?:kill|hang|shoot|drown
    |off|gas|end) (?:themselves|yourselves|itself|their lives)
    | {_SEEING} (?:another |any |one more |one of those )?(?:{ANY}
    |{SINGLE})[^.!?\n]{{0,40}}? {_I_WILL}(?: \w+){{0,2}}?
    (?:{to_do(MASSACRE)}|{_STRIKE}|hit|hurt|attack|break|smash|spit on)
    | if {ANY} (?:ever )?(?:comes?|gets?|walks?|moves?|touch(?:es)?|looks?|talks?|sets?|tr(?:y
    |ies))[^.!?\n]{{0,40}}? {_I_WILL}(?: \w+){{0,2}}?
    (?:{to_do(MASSACRE)}|{_STRIKE}|hit|hurt|break|smash)
    | (?P<call>{_STRIKE} {ANY}(?:{STOP}|(?= (?:in the (?:face|head|mouth|teeth|throat|gut|balls)
    |today|tonight|now|every|whenever|until
    |on sight|so|if|for)\b)))
    | (?P<call>(?:wipe {ANY} out|gun {ANY} down|shoot {ANY} down|mow {ANY} down
    |burn {ANY} (?:out of|alive|in their)
    |put {ANY} (?:down{STOP}|out of (?:their|our|its) misery|to the sword|against (?:a|the) wall)))
    | (?:bring back|i miss|we need|those were) the (?:good old )?days when (?:you|we|men|one|they
    |cops) could (?:\w+ )?(?:{to_do(MASSACRE)}
    |{_STRIKE}|whip|own|spit on) {ANY}
    | {THEIR_HOUSE}[^.!?\n]{{0,40}}, (?:so )?(?:burn|bomb|torch|raze|bulldoze|firebomb) (?:it
    |them)(?: all)?(?: down)?(?:{STOP}| with)
    | (?:it's |its |it is |declare )?open season on {ANY}
    | bullets? (?:costs?|is|are) (?:\w+ )?(?:less|cheaper)[^.!?\n]{{0,30}} {ANY}
    | (?:fry|zap|roast|barbecue|grill) (?:{A_FEW}|{MANY}{STOP})
    | (?P<call>(?:find|track down|hunt down|catch|grab) {ANY} (?:and|then) (?:{to_do(MASSACRE)}
    |{_STRIKE}) them)
    | (?:i|we) (?:hope|wish|pray) (?:that )?(?:someone|somebody|they
    |the \w+) (?:\w+ )?(?:beats?(?: up)?|bashes|hurts?|attacks?|rapes?|stabs?
    |bombs?|hangs?|lynches|gasses|burns?|murders?|runs? over|guns? down|slaughters?|exterminates?
    |castrates?) (?:all )?(?:of )?{ANY}
    | (?:hitler|stalin|the (?:nazis|holocaust|turks|kkk|genocide)|they) should(?:'ve
    | have) (?:killed|gassed|burned|included|exterminated|hanged
    |finished off|taken care of|wiped out|slaughtered|enslaved|drowned) (?:all |more |every \w+
    |(?:all )?of )?(?:the )?{ANY}
    | may {ANY} (?:rot|burn|die|perish|suffer) | {ANY},? go (?:die|hang yourselves|kill yourselves)
    | (?P<call>(?:die|burn in hell|drop dead|rot in hell),? {ANY}){STOP}
    | (?:better|cleaner|happier|safer)(?: off| place)? if {ANY} (?:was|were|is
    |are) (?:all )?(?:dead|exterminated|wiped out)
    | {ANY} {MUST} convert or die
    | (?P<call>{to_do(MASSACRE)} {A_FEW}) | (?P<call>shoot (?:at )?{A_FEW})
    | (?P<call>(?:hang|lynch|string up|gas|crucify) {ANY} from)
    | {ANY} (?:all |just |really )?(?:needs?|deserves?|should get|ought to get|could use) (?:an?
    |the)
    (?:good |real )?(?:bullet|noose|rope|hanging|firing squad|lynching|gas chamber)
    | an? (?:good )?(?:bullet|noose|rope|lynching|hanging|beating|whipping) is (?:all|what) {ANY}
    (?:all )?(?:needs?|deserves?|wants?)
    | what {ANY} (?:all )?(?:needs?|deserves?) is (?:an?|the) (?:good )?(?:bullet|noose|rope
    |lynching
    |hanging|beating|whipping|bomb|gas|firing squad|war)
    | {_NO_TEARS} (?:if|when|over)\b[^.!?\n]{{0,40}}? (?:{ANY}|{THEIR_HOUSE})[^.!?\n]{{0,40}}?
    {_PERISHED}
    | {_NO_TEARS} (?:if|when)\b[^.!?\n]{{0,40}}?{_PERISHED} (?:all )?(?:of )?(?:{ANY}|{THEIR_HOUSE})
    | (?:isn't it )?(?:(?:about|high|past) )?(?:time|wish|if only|hope) (?:that )?(?:somebody
    |someone|we|they)(?: just| finally)?
    (?:{done(MASSACRE)}|{_BURNT})(?: up| down| at)? (?:{ANY}|{A_FEW}|{THEIR_HOUSE})(?: down)?\??
    | why (?:has|hasn't|did|didn't|have) (?:nobody|no one|somebody|someone|anyone
    |anybody) (?:ever |just )?{_BURNT} (?:down )?{THEIR_HOUSE}[^.!?\n]{{0,15}}\??
    | (?P<call>(?:burn|torch|bomb|firebomb|blow up|raze|shoot up
    |set fire to) (?:down )?{THEIR_HOUSE})
    | {THEIR_HOUSE} {MUST} be (?:burn(?:ed|t)|torched|bombed|firebombed|blown up|razed|shot up)
    | {THEIR_HOUSE}[?!.,:;]+ (?:i say |just |let's |please )?(?:burn|torch|bomb|firebomb|blow up
    |raze
    |shoot up) (?:it|them)\b(?! with)
    | (?:want|love|like|wait|live) to (?:see|watch) {THEIR_HOUSE} (?:burn|in flames|on fire|in ruins
    |bombed|collapse)
    | (?:an?|every|each|another|one more) dead {SINGLE}[,:=]? (?:is |means
    )?(?:one|another) (?:less|fewer)\b
    | (?:an?|every|each|another|one more) dead (?:illegal|black)[,:=]? (?:is |means
    )?(?:one|another) (?:less|fewer)\b
    | {A_FEW} dead {MANY}
    | (?P<call>(?:sterili[sz]e|castrate|euthani[sz]e|spay|neuter|abort) (?:anyone|everyone|everybody
    |all|people|those|every \w+|the)(?: \w+){{0,3}}(?: with| and)? {ANY})
    | (?P<call>(?:sterili[sz]e|castrate|euthani[sz]e|spay|neuter|abort) (?:anyone|everyone|everybody
    |all|people|those|the) (?:\w+ ){{0,3}}on (?:disability|welfare))
    | (?:i|we)(?:'d| would|'ll| will)(?: gladly| happily| personally)? (?:horsewhip|flog|whip|lynch
    |bullwhip|thrash|cane|tar and feather|gas|drown|shoot|hang|exterminate) {ANY}(?! (?:with|a)\b)
    | (?:somebody|someone|we|they) (?:should|ought to|must|needs? to) (?:horsewhip|flog|whip|lynch
    |bullwhip|thrash|cane|tar and feather) {ANY}
    | (?:god|allah|jesus|the lord) (?:will|should|shall|is going to|must) (?:burn|destroy|smite|kill
    |strike(?: down)?|exterminate|wipe out) {ANY}
    | (?:if )?(?:i see )?(?:(?:one more|another|a) )?(?:burkas?|burqas?|hijabs?|headscar(?:f|ves)
    |niqabs?|turbans?|veils?)\b[^.!?\n]{{0,60}} (?:i'm
    going to|i'll|i will|gonna|i'd) (?:rip|tear|pull|yank|snatch) (?:it|them|that \w+) off
    | (?P<call>(?:rip|tear|pull|yank|snatch) (?:the|that|every|their|those|her) (?:burkas?|burqas?
    |hijabs?|headscar(?:f|ves)|niqabs?|turbans?|veils?) off)
    | {ANY} {MUST} be (?:met|greeted|welcomed|stopped) with (?:machine guns?|bullets|gunfire
    |live (?:fire|rounds|ammo|ammunition)|guns|rifles|fire)
    | (?P<call>machine gun (?:the|their|every|all|those) (?:\w+ )?boats?)
    | (?:mine|electrify|booby\W?trap|poison) the (?:river|fence|border|beach|wall
    |water)[^.!?\n]{{0,20}}
    (?:let|watch|see) {ANY}
    | (?:alligators|crocodiles|sharks|piranhas|mines|snakes) in the (?:river|sea|channel|water|moat)
    [^.!?\n]{{0,30}} {ANY}
    | watch {ANY} (?:fry|burn|drown|die|bleed|sink|hang|choke)
    | like (?:cockroaches|bedbugs|rats|lice|vermin|fleas|termites|weeds
    |roaches)[.,;]? (?:so )?(?:you
    |we)(?: just| have to| need to| gotta| must| got to){{1,3}} (?:burn|poison|stamp|stomp
    |exterminate
    |crush|kill|gas|spray|smoke|wipe|fumigate)
    | {ANY} (?:are|r) (?:like )?(?:cockroaches|bedbugs|rats|lice|vermin|fleas|termites
    |roaches)[.,;]?
    (?:poison|stamp|stomp|exterminate|crush|kill|gas|spray|burn|fumigate) (?:them|'em|the)
    | (?:what (?:we|this \w+) needs? is|need|time for|form) an? (?:\w+ )?(?:lynch mob|pogrom
    |lynching)
    for {ANY}
    | (?P<call>(?:cut off|chop off|break|smash|slit) the (?:hands?|heads?|legs?|noses?|balls
    |throats?) of {ANY})
    """
)
# What is done to them, when somebody calls for it or says he will.
DEEDS = make_book(deeds_to(rf"(?:every (?:last |single )?|all )?{ANY}(?!['’-])", rf"{ANY}['’]s? "))
IN_SPORT = Phrase(r"beats? .+ up")  # "we beat the Greeks up in Volos"
