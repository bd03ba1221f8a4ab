"""What a group of people is said to do, to lack and to be worth, one and all. Phrases.

What it did in a war, and what some of it do, is not here.
"""

from newsroom.policy.grammar.english.groups.contempt import STOP
from newsroom.policy.grammar.english.groups.peoples import (
    ANY,
    FOLK,
    MANY,
    NATIVES,
    NO_NATIVE,
    NONE,
    SINGLE,
    WOMEN,
    make_book,
)
from newsroom.policy.grammar.english.groups.slanders import BEASTS, FOUL
from newsroom.policy.grammar.phrasing import Phrasebook

_VERMIN = (
    rf"(?:{BEASTS}|scum|filth|trash|garbage|savages|liars|thieves|crooks|criminals|rapists"
    rf"|parasites"
    r"|degenerates|freaks|perverts|predators|murderers|terrorists|cheats|drunks|animals|subhumans)"
)
# "…, liars the lot of them"
_ONE_AND_ALL = (
    r"(?:,| -)? (?:the (?:\w+ )?lot(?: of (?:them|'em))?|all of them|every (?:last |single )?one"
    r"|each and every one|one and all|both of them)"
)
_VICE = (
    r"(?:lie|steal|cheat|kill|rape|beg|rob|murder|destroy|whine|blow (?:things|people|stuff|us) up"
    r"|complain|riot|loot|scam|scrounge|hate)"
)
_OUR_KIDS = (
    r"(?:our|your|the|little|young|innocent|white) (?:\w+ )?(?:kids|children|daughters|sons|girls"
    r"|boys|youth|young|wives|women|minds|schools)"
)
_IN_DECENT_COMPANY = (
    r"(?:a |an |any |our |the |this |western |normal )*"
    r"(?:civili[sz]\w+|civil|decent|modern|free|western|normal|our) ?"
    r"(?:society|country|culture|values|world|nation|people|way of life|civili[sz]ation|ways)?"
)
_BRAINS = r"(?:intelligence|intellects?|iqs?|brains?|brain power|morals|standards of hygiene)"
_AS_GOOD_AS = (
    r"(?:smart|intelligent|clever|bright|clean|human|civili[sz]ed|evolved|honest|capable"
    r"|trustworthy|hard\W?working|advanced|moral|decent|good)"
)
_SKILLS = (
    r"(?:politics|maths?|mathematics|science|power|leadership|leading|lead|govern\w*|rule|thinking"
    r"|think|reason\w*|combat|office|business|engineering|logic|driv\w+|civili[sz]ation|work"
    r"|command|responsibility|freedom|democracy|big decisions|real jobs)"
)
_AN_ILLNESS = (
    r"(?:just |only )?(?:an? |another )?(?:mental )?(?:illness|disease|disorder|sickness"
    r"|perversion)"
)
VICES = make_book(
    rf"""
    {FOLK} (?:all )?commits? (?:all|all of|half|most of|nearly all|almost all) (?:of )?(?:(?:the
    |our) )?(?:violent )?crimes?(?: here| around here| in (?:this|our)|{STOP})
    | {FOLK} (?:just |simply )?(?:(?:don't|do not|doesn't|never) (?:even )?(?:want
    |like|know how) to work|won't work|refuse to work|are allergic to (?:work|soap|the truth)
    |never worked)(?:{STOP}|(?= (?:they|for a)\b))
    | {FOLK} (?:don't|do not|never|don't even) (?:wash|bathe|shower|flush|work|think){STOP}
    | {ANY} (?:don't|do not|doesn't|never) (?:even )?(?:love|raise|care for|care about
    |look after|feed|bring up|value) their (?:own )?(?:kids|children|babies|young|families|women)
    | {FOLK} (?:don't|do not|doesn't) (?:even )?know how to (?:behave|act|live|wash|use)\b
    | {ANY} (?:are|r) (?:bringing|carrying|spreading|importing) (?:in )?(?:\w+ )?(?:diseases?|filth
    |lice|crime|drugs)
    | {FOLK} brought (?:us (?:the|this)|(?:the|this)) (?:virus|plague|disease|covid
    |sickness)(?: here|{STOP}|(?= and they\b))
    | {ANY} (?:all |always |only |just |will )?(?:ruin|spoil|wreck|infest|trash|destroy|stink up
    |foul|dirty)s? (?:everything|anything|whatever|every \w+|the (?:whole|entire) \w+|all) (?:they
    |it|she|he)\b
    | {ANY} stinks? up (?:the|our|this|every)
    | {FOLK} (?:are|r) (?:dragging down|bankrupting|sinking) (?:everything
    |all|our|this
    |the) (?:\w+ )?(?:country|nation|town|city|neighbou?rhood|schools?|culture|way of life
    |economy|society|race|values|traditions
    |civili[sz]ation|communit\w+|families|kids|children)
    | {ANY} (?:are|r) (?:ruining|wrecking|infesting|defiling|polluting) (?:our|this
    |the) (?:\w+ )?(?:country|nation|town|city|neighbou?rhood|street|streets|schools?|culture|land
    |race|blood
    |society|state)
    | {FOLK} (?:are|r) (?:all )?(?:grooming|poisoning|corrupting|brainwashing|preying on|after
    |coming for|molesting|recruiting|perverting|indoctrinating|sexuali[sz]ing) (?:{_OUR_KIDS}
    |(?:kids|children){STOP})
    | {FOLK}(?: (?:in|from|at) \w+)? (?:all |only |just |always )?(?:groom|poison|corrupt|molest
    |prey on|recruit|pervert|brainwash) (?:kids|children|{_OUR_KIDS})
    | {ANY} (?:are|r) (?:taking over|overrunning|swarming|flooding|infesting|invading|multiplying
    |spreading|crawling|all over)(?: \w+){{0,4}},? like (?:an? )?(?:\w+ )?(?:{BEASTS}|plague
    |disease|cancer|virus|weeds|infection|mould|mold)
    | {ANY} (?:all |only |just )?(?:have|has|drop|pop out|pump out|multiply|spread|reproduce)
    (?:\w+ ){{0,6}}?like (?:{BEASTS}|flies|weeds|mice)
    | {NATIVES} (?:has|have) (?:\w+ )?(?:lower|low|less|inferior|limited
    |little) {_BRAINS}(?! (?:test
    |score|scores|on average|in (?:this|the))\b)
    | {NATIVES} (?:just |simply |really )?(?:are|is)(?:n't| not) (?:nearly |quite |half )?as
    {_AS_GOOD_AS} as (?:{ANY}|us|we|you|our|normal|the rest|others|other|most|everyone|everybody
    |dogs|animals)
    | {NATIVES} (?:just |simply )(?:aren't|are not|isn't) as {_AS_GOOD_AS} as
    | {FOLK} (?:are|r|is) (?:not |never |naturally |just |all )*(?:unclean|unwashed|godless)
    | {FOLK} (?:aren't|are not) (?:clean|civili[sz]ed|house\W?trained|normal){STOP}
    | {FOLK} (?:are|r|is) (?:\w+ly |just )?(?:not |in)compatible with {_IN_DECENT_COMPANY}
    | {FOLK} (?:can't|cannot|can never|could never|will never|won't ever) (?:be (?:a )?part of
    |fit in(?:to)?|belong in|live in|adapt to|join|be at home in) {_IN_DECENT_COMPANY}
    | {NATIVES}(?: brains?| minds?)? (?:is|are|was|were)(?:n't| not| never| simply not| just not)
    (?:built|made|meant|wired|cut out|designed|fit|suited|equipped|intended) (?:for|to|to do)
    {_SKILLS}
    | {NATIVES} (?:just |simply )?(?:can't|cannot|can not) (?:even )?(?:count|add|park|parent
    |spell|reason|govern|behave|do (?:math|maths
    |arithmetic|anything)|tie their \w+|run a \w+|handle (?:money|power|responsibility|stress
    |the truth)|hold (?:a job|their \w+)){STOP}
    | {ANY}(?: \w+){{0,6}}? (?:contributes?|adds?|offers?|brings?) (?:absolutely )?(?:nothing
    |zero|zilch
    |jack|not one thing|no value)
    | {FOLK} (?:have |has )?(?:ruined|wrecked|trashed|spoiled) (?:(?:this|our|the
    |my) (?:\w+ )?\w+|hockey|everything)
    | {ANY} (?:all |just |only |always )*(?:live|sponge|leech|mooch|freeload|feed|scrounge
    |survive)s? off (?:of )?(?:our|the|my|your|us
    |welfare|benefits|taxpayers?|hard\W?working|everyone|handouts)
    | {ANY} (?:all |just |only |always )+(?:want|wants|expect|expects|come for|after
    |look for) (?:free (?:stuff|money|things|housing|everything)
    |handouts|our money|everything for free)
    | {ANY} (?:all |just |only |always |do )*(?:cause|causes|make|makes|create
    |bring) (?:(?:nothing but|only|just|so much
    |endless) )?(?:trouble|problems){STOP}
    | {FOLK} (?:all |just |only |always |love to )*(?:plays?|playing) (?:the )?victims?
    | {FOLK} (?:all |just |only |always )*(?:complain|whine|moan|bitch
    |cry)s? (?:about (?:everything|racism|nothing)|all (?:day|the time))
    | {FOLK} (?:bring|brings) (?:only |nothing but )?(?:crime|filth|disease|drugs|violence
    |trouble) (?:wherever|everywhere|with them)
    | {ANY} (?:all )?(?:treat|beat|sell|marry|rape|mutilate|cover|hide) their (?:own )?(?:women
    |wives|daughters|girls|cousins
    |sisters|animals|kids|children|goats|mothers)\b
    | {ANY} (?:all )?(?:teach|raise|train|brainwash) their (?:own )?(?:kids|children|sons
    |young) to (?:kill|hate|steal|beg|lie|rob|be)
    | {FOLK} (?:all )?worship (?:a |an |the )?(?:pa?edophile|cows?|devil|satan|statues|rats|idols
    |demons?|monkeys?|money|death|false)
    | {FOLK} (?:will never|never will|can't|cannot|could never|refuse to
    |won't) (?:\w+ )?(?:fit in|integrate|assimilate|change|adapt|blend in|be (?:like
    |one of) us)
    | {FOLK} (?:get|are|gets) in the way(?:{STOP}| of)
    | {ANY} (?:gets?|takes?|wants?) everything (?:and|but) (?:gives?|contributes?|pays?
    |offers?) nothing
    | {FOLK} (?:all )?needs? (?:a |an )?(?:psychiatrists?|shrinks?|therapy|exorcism|cure
    |straitjackets?|mental help|lobotom(?:y|ies))
    | {ANY} (?:all |just )?(?:eat|suck|use|burn|drain|soak|gobble)s? up (?:all |half |the |our
    |whole |of )*(?:\w+ )?(?:budget|money|resources|time|taxes|system|space
    |funding|beds|housing)
    | {ANY} (?:can't|cannot|can not|never) do anything (?:right|by themselves|on their own|useful
    |properly)
    | {ANY} (?:can't|cannot|can not|don't|are (?:unable
    |too stupid) to) (?:even )?think for themselves
    | {FOLK} (?:always |all |will always )?(?:put|stick|look out for) (?:their own
    |themselves) (?:first|only){STOP}
    | {ANY} (?:just |only |all )+takes? up (?:our |the |good )?(?:space|room|money|oxygen|parking)
    | {FOLK} (?:have |has )?(?:never|not once) (?:ever |even )?(?:invent(?:ed)?|built
    |contribut(?:ed)?
    |created?|accomplish(?:ed)?|discovered|achieved) (?:anything|a thing|nothing|one thing|shit
    |the wheel|fire)
    | name (?:me )?(?:one|a single) (?:thing|invention) (?:that )?{ANY} (?:ha(?:ve
    |s) )?(?:ever )?(?:invented|built|created|made|contributed|gave|did)
    | what (?:have|has|did|do) {ANY} ever (?:even )?(?:built|build|invent(?:ed)?|contribute[d]?
    |created?|g[ai]ven? (?:us|the world)|accomplish(?:ed)?
    |achieved?)(?: for us)?(?:\?\s*|\s*)(?:$|(?=(?:nothing|not one|zero|exactly|besides|except|but
    |other than)\b))
    | {ANY} (?:all |always |just |only )*{_VICE}s?\b[^.!?\n]{{0,40}}?[,;.–—-]?\s?(?:it's|that's
    |it is
    |that is) (?:all|what) (?:they|those people|these people|{ANY}) (?:ever )?(?:do|know|are
    |live for
    |want)
    | {NATIVES} (?:out|home|away|in jail)?(?: \w+)? before they (?:start|begin) (?:blowing|killing
    |raping|stealing|breeding|bombing|robbing|burning)
    | {ANY} (?:all |always |just )?lives? in (?:their|its|his|their own) (?:dung|filth|shit
    |dirt|squalor|piss|excrement)
    | {ANY} (?:all |will |just )*(?:rape|molest|kill and rape|rape and kill|sell drugs to)
    (?:our|your|white) (?:women|daughters|girls|kids|children|sisters|wives|young)
    | {FOLK} (?:hate|despise)s? us(?:,| and) (?:\w+ )?(?:cheat|rob|steal|use|lie)\w*
    | {ANY}[^.!?\n]{{0,60}}?(?:,|,? just| -| –| —) (?:a (?:bunch
    |pack) of )?(?:{FOUL},? ){{0,2}}{_VERMIN}{_ONE_AND_ALL}
    | {ANY}[^.!?\n]{{0,40}}?, (?:trash on top of trash|scum of the earth|not the (?:sort|kind) (?:of
    people )?we (?:need|want))
    | (?:nation|country|race|land|tribe|people) of (?:{FOUL} )?{_VERMIN},? (?:that's
    |that is) (?:what
    |all)
    | {FOLK} are (?:the|its) tumou?rs
    | islam\b[^.!?\n]{{0,40}} (?:its|the) (?:followers|believers|worshippers) (?:are
    |r) (?:all |the |a
    )*(?:\w+ )?(?:tumou?rs?|{_VERMIN}|insane|idiots|mad)
    | (?:outbred|replaced|overrun|outnumbered|swamped|flooded) by (?:the )?(?:inferior|lower|lesser)
    (?:races|peoples|breeds)
    | (?:the )?(?:inferior|lower|lesser) (?:races|breeds) (?:are|r|will|must)
    | {FOLK} (?:are|r) (?:only|just) good (?:at|for) (?:\w+ )?(?:\w+ and )?(?:crime|steal
    |ly|breed|kill|begg|cheat|rap|mow|clean|pick)\w*
    | {ANY} (?:are|is) good for (?:\w+ing|nothing|one thing) (?:\w+ )?and nothing (?:else|more)
    | {ANY} (?:are|r) (?:just |nothing but |only )?(?:{WOMEN}|guys|blokes|dudes) in (?:wigs|dresses
    |skirts|drag|makeup|lipstick|bras|a dress|a wig)
    | {ANY} (?:are|r|is)(?: all)? (?:mentally|genetically|morally) (?:diseased|sick|deranged|twisted
    |broken|stunted|damaged)
    | {ANY} (?:are|r) (?:as )?(?:thick|dumb|stupid|dense|slow) as (?:an? )?\w+
    | {SINGLE} is (?:just |only )?(?:an? |another )?(?:mental )?(?:illness|disease|disorder|sickness
    |perversion|abomination)
    | being {SINGLE} is {_AN_ILLNESS}
    | (?:homosexuality|transgenderism|being trans) is {_AN_ILLNESS}
    | {ANY} (?:shouldn't|should not|should never) (?:ever )?(?:be (?:born|brought into)
    |have been let
    in|breed|reproduce)
    """
)
# Of Jews alone it is a slander, and older than newspapers.
JEWISH = Phrasebook(
    rf"""
    {MANY}(?: lawyers| bankers)? (?:all |secretly |already )?(?:own|run|control|rule
    |bought)s? (?:(?:all
    |most|half) )?(?:of )?(?:hollywood|(?:the|this|that|every
    |our) (?:\w+ )?(?:papers?|newspapers?|news|channels?|board|courts?|congress|council|banks?
    |media|city|town
    |state|country|government|world|press|schools?|universit\w+|studios?)){STOP}
    | {FOLK} (?:want|plan|plot|are trying|are plotting) to (?:rule|control|own|run|enslave)
    | (?:it's|it is|blame) (?:always )?{MANY}(?:{STOP}| who (?:profit|start|gain))
    | {FOLK} (?:are|r) behind (?:(?:this|that|it|all|every\w*)(?:{STOP}| as)|(?:the|this|every
    |all) \w+)
    | {FOLK} (?:always |all )*(?:end up )?in (?:charge|control) of (?:the|our|all|every) (?:money
    |banks?|media|\w+)
    | {FOLK} (?:own|run|control|rule) the \w+,
    | {FOLK} did (?:9|nine|it{STOP}|this{STOP})
    | {FOLK} killed (?:jesus|christ|our lord) | (?:find|found|is|there's
    |behind \w+ is) {SINGLE} (?:behind|every|at the)
    | {FOLK} (?:bought|own) (?:us|the|this|our|half|every\w*) (?:\w+ )?(?:hospital|town|paper
    |street|judge|mayor|council|now)
    | {FOLK} bleeds? (?:the|us|this|our) [^.!?\n]{{0,20}}(?:dry|white)
    | how (?:the )?jews are (?:with|about) money | typical jew \w+
    | {SINGLE} (?:lawyers?|bankers?|doctors?|behaviou?r|tricks?|money|media|greed)
    | (?:{FOLK} (?:were|got|have been|are)[^.!?\n]{{0,30}} )?(?:109|110|over 100
    |a hundred) (?:countries|nations|places)
    """,
    beside=frozenset({"jew", "jews", "jewish", "hasidic", "hasids"}),
    never_after="’'-",
)
# Who is spoken of as nobody: "no … can be trusted".
NOBODIES = Phrasebook(
    rf"""
    {NO_NATIVE} should (?:ever )?(?:hold|teach|vote|lead|drive{STOP}|set foot|govern|command|adopt
    |rule|judge|marry (?:a|our|into)|own (?:a|land|property|anything|our)|run (?:a|the|for|this)
    |work (?:here|with)|wear a (?:uniform|badge)
    |be (?:president|mayor|governor|elected|hired|king|priests?|in (?:office|charge|power|congress
    |parliament|government|command)|an? (?:judge|teacher|doctor|cop|citizen|officer|boss|pastor
    |priest|president|mayor|senator|leader|firefighter|soldier|nurse|pilot)
    |(?:allowed|let|permitted|trusted) (?:to (?:vote|teach|drive|lead|own|hold|run|adopt|marry
    |enter|set|rule)|near|in(?! (?:pain|poverty|such)\b)|into|around|with|on|anywhere|here)
    |given (?:a (?:gun|badge|job|visa|passport)|the vote|citizenship|power)))
    | {NO_NATIVE} (?:allowed|welcome|wanted|admitted) (?:in|at|on|near) (?:my|our)
    | (?:if (?:it|i) (?:were|was|had)[^.!?\n]{{0,25}} )?{NO_NATIVE} would (?:ever )?(?:set foot
    |be allowed|hold office|vote|own|live)
    | (?P<call>{NONE},? (?:{NONE}|no \w+|allowed|wanted|please|need apply|welcome){STOP})
    | {NONE} (?:can|could|will|has)(?: ever)? (?:be|been|become|tell|speak) (?:trusted|loyal|honest
    |believed|moral|faithful|decent|civili[sz]ed|the truth|an? (?:real|true|good) \w+)
    | {NONE} (?:on|in|at|near) (?:my|our) \w+{STOP}
    | {NONE} (?:is|was|will be)(?: ever)? (?:a )?(?:real|true|decent|good|honest
    |proper) (?:{SINGLE}|human|person|citizen)
    | (?:openly|plainly|clearly|once|rule)[,:] {NONE}
    """,
    beside=frozenset({"no"}),
    never_after="’'-",
)
