"""What may be a threat and says no violence: "nice house you have, a pity if it burned".

Phrases. A moderator should look at these, no more.
"""

from newsroom.policy.grammar.english.threats.leads import HOPING
from newsroom.policy.grammar.english.threats.persons import (
    ARMS,
    ASSEMBLY,
    THE_HOUSE,
    WEAPON,
    WHOM,
    YOUR_PLACE,
)
from newsroom.policy.grammar.english.threats.verbs import ASSAULT, MAIMING, doing
from newsroom.policy.grammar.english.threats.violence import (
    BROKEN,
    CLOSE,
    KILLED,
    LIMB,
    STOP,
    VICTIM,
    YOU,
    YOU_WILL,
)
from newsroom.policy.grammar.phrasing import Phrasebook

_BEGINS = r"(?:(?<=^)|(?<=[\n.!?;,])|(?<=[.!?;,]\ )|(?<=\band\ ))"
_YOU_WONT = r"you(?: won't| will not| are not going to|'re not going to| ain't gonna)"
_I_AM = r"(?:i'm|i am|we're|we are)"
# Not by accident.
_ATTACKED = rf"(?!drowned|run over)(?:{KILLED}|beaten(?: up)?|jumped|hunted down)"
_DEAR = r"(?:kids?|children|sons?|daughters?|wife|husband|mother|mum|mom|family|girls?|boys?|dog)"
_MEET = rf"(?:{WHOM}|you|him|her|them)"
_PAY_BACK = (
    r"(?:real m[ae]n|fists?|coward|what happens|brave|settle this|teach|lesson|to my face"
    r"|to your face|pay (?:you|him|her|them) a|regret|hurt|beat|kick)"
)
MENACES = Phrasebook(
    rf"""
    (?:you(?:'d| had)?|u) better (?:watch (?:out|it|your (?:mouth|tongue|step))|hide){STOP}
    | (?<!be\s)(?<!been\s)(?<!is\s)(?<!are\s)better run{CLOSE}
    | (?:wait and )?see what happens to (?:you|u){STOP}
    | say (?:that|it) to my face
    | {YOU} (?:really |badly |just )?(?:need|needs|want) an? (?:good |real |serious )?(?:beating
    |slap|smack|punch|hiding|thrashing|whipping|spanking|bullet|noose)(?! (?:on the wrist|bowl|line
    |list|card|up)|-)
    | (?:someone|somebody) (?:should|needs to|ought to) (?:shut you up|silence you|teach you a
    lesson){STOP} | watch where you (?:walk|park|sleep){STOP} | your days are numbered{STOP}
    | {_BEGINS}you(?:'re| are) (?:so )?dead(?:{CLOSE}| (?:when|if|once) (?:i|we) (?:find|see|catch
    |get)) | or (?:you|your \w+) dies?{CLOSE} | {_YOU_WONT} walk (?:out|away){CLOSE}
    | count your days{CLOSE}
    | (?:load|fetch|grab) (?:the|your|our) (?:guns|rifles|shotguns)(?:{CLOSE}| and)
    | {_BEGINS}{YOU_WILL} die{CLOSE}
    | (?<!turn,\ )(?:you|your (?:\w+ )?{_DEAR})(?: are|'re| is|'ll be| will be) next{CLOSE}
    | {YOU_WILL} (?:be )?leav(?:e|ing) (?:\w+ ){{0,3}}in an? (?:ambulance|wheelchair|coffin|body
    bag|hearse)
    | (?:was|is|be) your last(?: (?:comment|article|word|post|one))?(?:, i (?:promise|swear)
    |{CLOSE})
    | {_YOU_WONT} (?:make it to|see|reach|last (?:until|till)|be around (?:for|till|until))(?: the)?
    (?:tomorrow|christmas|easter|new year|next (?:week|month|year|christmas|summer)|weekend|morning
    |spring|end of the (?:week|month|year)|your (?:next )?birthday|retirement){CLOSE}
    | {_YOU_WONT} (?:leave|get out) (?:\w+ ){{0,3}}alive{CLOSE}
    | (?:find|identify) your (?:dead )?(?:body|corpse|remains) | never (?:ever )?find your body
    | never walk (?:again )?(?:when|after|once|by the time) (?:i'm|i am|we're|we are) done
    | you(?:'ll| will) never walk again{CLOSE} | (?:eat|eating|drink|drinking|meals) through a straw
    | (?:pick|picking|collect|collecting|spit|spitting) (?:up )?your teeth
    | tick(?:,|-|\s)?\s?tock,? (?:\w+,? )?tick(?:,|-|\s)?\s?tock
    | (?:i|we)(?: have|'ve got| got| found| know) your (?:home )?(?:address|(?:licen[cs]e|number)
    plates?|plate number|ip)(?: now| too| already)?{CLOSE}
    | your (?:\w+ )?{_DEAR} (?:walks?|plays?|goe?s?|sleeps?|is|are) (?:\w+ ){{0,2}}(?:alone
    |unattended),? (?:don't they|doesn't (?:she|he)|isn't (?:she|he)|aren't they|right)
    | or your (?:\w+ )?{_DEAR} (?:gets?|will (?:get|be)) hurt
    | hope (?:you have|you've got|you got|there are|there's) (?:\w+ )?(?:locks?|alarms?) (?:on|in)
    your (?:doors?|house|windows?|home)
    | bring (?:an?|your own|the) (?:ambulance|body bag|coffin|stretcher)
    | you can run,? but you can't hide{CLOSE}
    | (?:will|'ll) (?:deal with|take care of|sort out|visit|be visiting|find) you,? (?:they|he
    |she)(?:'re|'s| are| is) (?:already|coming|on)
    | send (?:some|a few|my|the) (?:\w+ )?(?:friends?|boys|lads|people|guys|cousins|brothers|mates)
    (?:round |over |around )?(?:to )?(?:your (?:place|house|home|door|office|work)|after you){CLOSE}
    | pay (?:you|your (?:\w+ )?{_DEAR}) a (?:little |friendly |home )?visit{STOP}
    | (?:then|or|and) (?:we|i)(?:'ll| will)? come (?:and )?(?:get|find) you{CLOSE}
    | expect (?:a visit|visitors|company) (?:from (?:us|me|my (?!dentist|doctor|lawyer)\w+)|at
    (?:night|home)|tonight|soon)
    | wait (?:until|till) (?:we|i|my \w+) (?:come|comes|get|gets|show|shows|knock|catch|turn|find)
    (?:\w+ ){{0,3}}(?:you|your (?:door|house|home|place)){CLOSE}
    | knock(?:ing)? (?:on|at) your door (?:at night|in the (?:\w+ )?night|at midnight)
    | waiting for you(?: with (?:a|my|our) {WEAPON}| (?:outside|in front of|at|by|behind) your
    (?:house|home|office|work|door|car|place|flat){CLOSE}| after (?:work|school|dark){CLOSE})
    | wait for you (?:\w+ ){{0,6}}with (?:a|my|our) {WEAPON}
    | (?:start|keep|be|begin) looking over (?:your|his|her|their) shoulders?
    | i'd sleep (?:lightly|with one eye) | sleep well while you (?:still )?can
    | accidents (?:do )?happen,? (?:you know|as you know|don't they|to people like you)
    | (?:shame|pity|tragedy|terrible|sad|awful|unfortunate|too bad|unpleasant) if (?:something
    |anything|an accident|a fire) (?:\w+ ){{0,2}}(?:happen(?:s|ed)?|broke out|befell)(?: to| in
    | at)? (?:you|your|him|her|his)\b
    | (?:shame|pity|tragedy|terrible|sad|awful|too bad) if your (?:\w+ )?(?:brakes?|house|home|car
    |shop|office|{_DEAR}) (?:burn(?:ed|t|s)?|failed|fails?|broke|crash(?:ed|es)?|caught fire
    |exploded|disappeared|went missing|had an accident|got (?:hurt|burn(?:ed|t)|lost|hit))
    | nice (?:\w+ ){{0,2}}\w+(?:,| you(?:'ve got| have| got))[^.!?\n]{{0,30}} (?:shame|pity|bad)
    (?:if (?:\w+ ){{1,3}}(?:burn(?:ed|t)|happened|broke|caught|exploded|crashed|blew|died|got)|to
    (?:ruin|break|burn|lose|damage))
    | (?:bad|terrible|nasty|ugly|funny) things happen to (?:people (?:like you|who (?:write|say|talk
    |post|lie|ask))|liars|traitors|snitches|journalists)
    | (?:people|those|journalists|women|men) (?:like you|who (?:write|say|talk|post|think)
    (?:\w+ ){{0,2}}like (?:that|this|you)) (?:\w+ ){{0,3}}(?:disappear|get (?:hurt|shot|killed
    |stabbed)|end up (?:dead|in a)|don't live long|have accidents|go missing)
    | (?:people|men|others|journalists) (?:have been|were|got|get) (?:killed|shot|hanged|stabbed
    |beaten) for (?:much |a lot |far )?less{CLOSE}
    | you have (?:\w+ )?(?:\w+ )(?:day|days|week|hours|minutes) to (?:leave|get out|delete|disappear
    |run|apologi[sz]e) (?:\w+ ){{0,4}}or
    | blood will (?:flow|run|be (?:shed|spilled|spilt)) in the streets{STOP}
    | (?:your|their) blood will (?:flow|run|be (?:shed|spilled|spilt|on the (?:pavement|floor|walls?
    |street|ground))) | {YOUR_PLACE} goes up in (?:flames|smoke)
    | {YOUR_PLACE} (?:will|would|'ll|is going to|gonna) (?:burn|be on fire|go up in (?:flames
    |smoke))(?! (?:down|if|when)\b) | {THE_HOUSE}, (?:it|they)(?:'ll| will) burn
    | {THE_HOUSE} (?:will|is going to) burn{CLOSE}
    | (?:have|got|bring|get) (?:a|the|some|your) (?:rope|noose)s?
    (?:[\w']+ ){{0,5}}(?:lamp(?: )?posts?|gallows) | i have a (?:rope|noose){CLOSE}
    | i(?:'m| am) not afraid to use (?:it|my {WEAPON}){CLOSE}
    | my {WEAPON} (?:is|are) (?:\w+ and )?(?:loaded|sharp|sharpened|ready|waiting)(?! (?:for (?:the
    |my)|enough)\b)
    | (?:bring|grab|get) (?:(?:your|the|some|our) )?(?:\w+ )?(?:bats|guns|rifles|ropes|knives
    |pitchforks)[^.!?\n]{{0,40}} (?:show|teach) (?:them|him|her|you|{WHOM})
    | minutes (?:alone(?: in a room)?|in a room(?: alone)?) with {_MEET}
    | (?:tell me|give me|post|send me|dm me) (?:where you live|your
    (?:home )?address)[^\n]{{0,30}} {_PAY_BACK}
    | (?:who|anyone|anybody|someone|somebody) knows? where (?:{WHOM}|he|she|this guy) lives?
    | (?:have|has|know|knows|got|find|post|drop) (?:his|her|{WHOM}['’]s) home address
    | (?:have|know|got|find|post|drop) (?:his|her) address[^\n]{{0,40}} {_PAY_BACK}
    | here(?:'s| is) where (?:{WHOM}|he|she) lives?
    | (?:we|someone|somebody) (?:should|must|ought to) pay (?:him|her|{WHOM}) a
    (?:little |friendly )?visit{CLOSE}
    | pay (?:him|her|{WHOM}) a visit,? (?:lads|boys|guys|people|folks|everyone)
    | {_I_AM} (?:watching|following|tracking) (?:you|your (?:\w+ )?{_DEAR}){CLOSE}
    | (?:i'm|i am|we're|we are) (?:right |already )?outside (?:your|ur) (?:house|home|door|office
    |window){CLOSE}
    | my (?:fists?|boots?|knuckles|knee|elbow|bat|knife|blade|axe|gun) (?:[\w']+ ){{0,6}}(?:your|his
    |her) (?:face|nose|jaw|teeth|skull|throat|ribs|neck|head|guts)
    | {YOU_WILL} (?:be|get) {_ATTACKED}{CLOSE} | you(?:'re| are)? gonna get {_ATTACKED}
    | {YOU_WILL} be carried out (?:of (?:here|it)|feet first)
    | {YOU_WILL} be found (?:dead|floating|hanging|in an? (?:ditch|suitcase|river|canal|dumpster
    |bag|bin)) | (?:get|getting|have|need|want) your {LIMB} {BROKEN}
    | better (?:hire|get) (?:a )?bodyguards? | your last day on (?:this )?earth
    | (?:signed|sign|signing) your (?:own )?death (?:warrant|sentence)
    | (?:order|pick|choose|start planning|measured? for) your (?:own )?(?:coffin|funeral|tombstone)
    | your (?:wife|husband|kids|children) (?:\w+ ){{0,3}}(?:an? )?(?:widow|widower|orphans?){CLOSE}
    | wife (?:she )?will be a widow | make your (?:wife a widow|kids orphans|children orphans)
    | there(?:'s| is| will be) a bomb (?:under|in|at|outside) {YOUR_PLACE}
    | bomb (?:should|ought to|needs to) go off (?:in|at|under|outside)
    | who(?:'s| is|'ll| will) (?:coming|with me|joining me|help me|up for it)(?: with me)?,?(?: to
    | and)? (?:smash|burn|torch|beat|hang|lynch|kill|attack|shoot|bomb|storm)
    | (?:want|like|going) to (?:find out|know|learn|see) (?:how|what) it feels(?: like)? to (?:be
    |get) (?:hit|shot|stabbed|beaten|burned|raped|hanged|strangled)
    | (?:coming|come|driving|walking) to your \w+ with (?:a|my|some) (?:(?:can|bottle|bucket)
    of )?(?:{ARMS}|gasoline|petrol|matches)
    | wait(?:ing)? for your (?:\w+ )?{_DEAR} (?:after|outside|at|by) (?:the |her |his )?(?:school
    |work|gate|home|bus stop){CLOSE}
    | {HOPING} (?:an?|the) (?:\w+ )?\w+ (?:hits|kills|crushes|flattens|mauls|bites|strikes) {VICTIM}
    | (?:when|once|if) (?:i|we) (?:find|get|catch|see|meet) [^.!?\n]{{0,40}}you(?:'re| are)
    (?:finished|dead|toast|history|mine){CLOSE}
    | (?:you|you'd|you had) better (?:pray|hope|start praying) (?:that )?(?:we|i|you) (?:never
    |don't) (?:meet|find|catch|see)
    | (?:friends|people|guys|someone|boys) who (?:\w+ )?(?:deal with|take care of|hurt|handle|fix)
    people like you
    | (?:burn|down|fire) with (?:them|you|him|her|everyone|everybody|all of (?:them|you)|(?:the|his
    |her|their|your) (?:whole )?(?:family|kids|owners?)) (?:still )?(?:in it|inside|in there)
    | your (?:\w+ )?{_DEAR} (?:will|'ll|are going to|is going to) (?:pay|suffer|bleed) for
    (?:(?:this|that){CLOSE}|what you)
    | (?:bullet|knife|blade|axe|fist|boot|brick) (?:in|through|between|to|into) your {LIMB}
    | gun (?:in your mouth|to your head)
    | (?:your \w+ \w+|your \w+|you)(?:'ll| will) be (?:the )?first to (?:go|die|hang|burn
    |bleed){CLOSE} | (?:before|until|when|once) (?:i|we) find out (?:who you are|where you live)
    | wake up (?:dead|(?:with|to) your \w+ (?:on fire|in flames|burning|slit|cut))
    | (?:i'd|i'll|we'd|we'll) be (?:there|over|round|at your \w+|outside) with (?:a|my|our) {WEAPON}
    | last (?:thing|face) you(?:'ll| will)? (?:ever )?see{CLOSE}
    | what (?:we|they|i) do (?:to|with) (?:(?:\w+ )?like you|traitors|snitches|rats)
    | make sure (?:\w+ ){{1,3}}grows? up without
    | {_YOU_WONT} (?:last|survive) the (?:week|night|month|winter|year){CLOSE}
    | (?:nobody|no one) (?:will|would)(?: ever)? find you{CLOSE}
    | {YOU_WILL} (?:be )?beg(?:ging)? (?:me |us )?(?:to stop|for (?:mercy|your life))
    | i want you (?:all )?dead
    | be the first (?:journalist|reporter|editor|judge|politician|mayor|blogger|activist) to (?:have
    an accident|disappear|go missing|vanish|get (?:shot|killed|hurt))
    | (?:following|followed|watching|watched) you (?:home|at night|from the)
    | (?:i|we) know (?:what time|when|(?:what|which) (?:bus|train|road|route|car)) you (?:get|come
    |leave|drive|walk|finish|go home|take)
    | scrap(?:e|ing) (?:you|your brains?|what's left of you) (?:off|from) the
    | loading my {ARMS}(?:{CLOSE}| (?:as|while|right now))
    | (?:personally|gladly|happily|one to) pull the trigger{CLOSE}
    | (?:you|your kind|people like you|your \w+)(?: will|'ll| must| should) (?:all )?be (?:wiped out
    |exterminated|eliminated|eradicated|erased)
    | (?:enjoy|cherish) (?:the|what) (?:time|days) you(?: have|'ve got| have got) left{CLOSE}
    | {_BEGINS}(?:(?:someone|somebody),? )?get (?:a|the) rope{CLOSE}
    | (?:be|read|write|reading|writing) your (?:own )?(?:obituary|eulogy|epitaph){CLOSE}
    | {_I_AM} bringing (?:a|my|our|the|some) (?:\w+ )?{ARMS}(?! to (?:the|a) (?!{ASSEMBLY}))
    | (?:i|i'm|i am|i've|i'd) (?:[\w']+ ){{0,4}}(?:close to|(?:thinking|dreaming) (?:of|about)|time
    for|swing for|looking forward to|feel like) (?:[\w']+ ){{0,6}}(?:{doing(ASSAULT, MAIMING)}
    |beating) (?:{VICTIM}|him|her|{WHOM})
    | (?:want|like) to keep (?:all )?(?:your {LIMB}|breathing){CLOSE}
    | or (?:you )?(?:lose|will lose|'ll lose) (?:a|your) kneecaps?
    | (?:i|we) know (?:which|what|when|where) (?:\w+ ){{0,2}}your (?:\w+ )?{_DEAR} (?:takes?|walks?
    |goe?s?|drives?|lives?|sleeps?|plays?|works?|trains?|jogs?|shops?
    |attends?)(?![^\n]{{0,40}}\b(?:mine|ours|too|also)\b)
    | (?:my \w+|we|some \w+) (?:will )?(?:show|turn|come|knock) (?:up )?(?:at|on|outside) your
    (?:door|house|home|window|bed){CLOSE}
    | enjoy(?:ed)? your last (?:birthday|christmas|summer|meal|breath|day|night|week|holiday)
    | look (?:\w+ )?(?:good|nice|better|great|lovely|fine|pretty) (?:hanging from|swinging|in an?
    (?:coffin|casket|body bag|noose)|with an? (?:bullet|noose|rope|hole)|on an? (?:slab|stake|pike))
    | (?:get|getting) yours(?:,? (?:soon|sooner)|{CLOSE})
    | {YOU_WILL} (?:pay|bleed|suffer|burn) for (?:this|that|it){CLOSE}
    | (?:people like you|first|you(?:'ll| will)) (?:\w+ ){{0,2}}(?:up )?against the wall
    | (?:next|this) time (?:i|we) won't miss(?! (?:it|the|a)\b)
    | (?:from|by|with|meet) me and my (?:axe|gun|bat|knife|fists?|rifle|shotgun|machete|crowbar
    |boots?) | (?:will|'ll) (?:meet|find|catch) (?:me|you|us) (?:\w+ ){{0,2}}in a dark alley
    | get (?:my|our) hands on (?:you|him|her|{WHOM}){CLOSE}
    | (?:nobody|no one) (?:would|will) miss you
    | if you (?:love|value|care about) your \w+,? (?:you'll |you will |you'd better |then )?(?:stop
    |leave|delete|shut|keep quiet|back off|resign|disappear|withdraw)
    | with a (?:rifle|gun|shotgun) (?:could|would|should|can) (?:solve|fix|sort|end|settle)
    | (?:lads|boys|guys),? bring (?:the |some |your )?(?:petrol|gasoline|matches|torches|ropes?
    |guns) | (?:house|home|place|office) and (?:teach|beat|show|sort) (?:him|her|them|you)\b
    | (?:knows?|teach|show|see|learn) (?:\w+ )?what happens to (?:snitches|rats|traitors)
    | (?:not braking|won't brake|not going to brake|not stopping) for (?:them|{WHOM})
    | (?:on|in front of) (?:\w+ ){{1,3}}i(?:'m not| won't| am not)(?: be)? (?:brake|braking
    |stopping)
    | (?:be sorry|regret (?:it|this)) (?:when|if|once) (?:i|we) (?:come|find|get|catch|see|meet
    |show) | know who you are(?: and where you (?:live|work))?{CLOSE}
    | something (?:\w+ )?(?:will|might|may|is going to) happen to (?:you|your \w+){CLOSE}
    | {YOU_WILL} end up in (?:the |an? )?(?:hospital|morgue|icu|intensive care|wheelchair){CLOSE}
    | burn in your (?:house|home|bed|car)
    | (?:get|grab|fetch|take|load) my {ARMS}(?: and (?:come|meet|wait|find)|{CLOSE})
    | your (?:life|family|kids?|children) (?:is|are) in danger if you (?:keep|continue|don't|write
    |post) | (?:better|don't|leave|delete) [^.!?\n]{{0,40}} if you want to (?:live|stay alive)
    | {_YOU_WONT} live (?:long|much longer){CLOSE} | {WHOM} (?:won't|will not) live to see
    """
)
