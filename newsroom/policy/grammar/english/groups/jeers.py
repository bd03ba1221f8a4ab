"""How a group is jeered at: jokes at its expense, sighs when it comes near, glee at its dead.
Phrases; none is certain.
"""

from newsroom.policy.grammar.english.groups.contempt import STOP
from newsroom.policy.grammar.english.groups.peoples import (
    ANY,
    FOLK,
    MANY,
    NATIVES,
    OF_FOLK,
    ONE,
    SINGLE,
    THEIR_HOUSE,
    WOMEN,
    make_book,
)

_ONE_OF_FOLK = f"{OF_FOLK}++"
_WHOM = rf"(?:{ANY}|{SINGLE})"
_BLIGHT = (
    r"(?:crime|trash|garbage|rats|drugs|gangs|property values?|shootings?|graffiti|trouble|filth"
    r"|the smell"
    r"|break ?ins|robberies|theft|litter|disease|noise)"
)
_CAME = r"(?:move[ds]?|came|come|comes|arrived?|showed? up|show up|took over|got here|settled?)"
_CRASH = (
    r"(?:crash(?:ed)?|s[iau]nk|burn(?:ed|t)?|explode[ds]?|flip(?:ped)?|drown(?:ed)?|go off"
    r"|gone off|went off|go over"
    r"|blow up|blew up|capsized?|cliff|bottom of|hit a)"
)
_ABLAZE = (
    r"(?:caught fire|burn(?:ed|t)(?: down| to the ground)?|blew up|blown up|exploded|went up"
    r"|got (?:torched|shot up|bombed|burned)"
    r"|collapsed|had a fire|caved in|sank|fell down)"
)
_WEAPON = r"(?:rifle|gun|ar|ar15|bomb|grenade|machine gun|shotgun|molotov|can of gas|match|torch)s?"
_SINCE = (
    r"(?:when|since|after|once|the minute|the moment|every time|as soon as|wherever|till|until)"
)
JEERS = make_book(
    rf"""
    (?:what(?:'s| is|s) )?the difference between {_WHOM} and
    | how many {FOLK} does it take | how do you (?:stop|save|keep|get|starve|confuse
    |drown) (?:{FOLK}|{SINGLE})
    | what do you (?:call|get when|say to) {_ONE_OF_FOLK} (?:with|who|wearing|without|holding|and
    |on an?
    |in (?:an?|the))\b
    | there goes the (?:neighbo\w+|street|school|town|country|block
    |property value)[^.!?\n]{{0,40}} {_WHOM}
    | (?:\w+ of )?{_WHOM}[^.!?\n]{{0,50}}[,.!?]* there goes the (?:neighbo\w+|street|school|town
    |country|block)
    | (?:(?:never had|had no|was no|no) (?:any |much )?)?{_BLIGHT}\b(?:(?! (?:down|dropped|fell
    |falls|declined|decreased|improved|disappeared|rose
    |up)\b)[^.!?\n]){{0,30}} {_SINCE} (?:the
    |these |those )?{ANY} {_CAME}
    | crime (?:went|is|goes|shot) (?:way )?up[^.!?\n]{{0,20}} {_SINCE} {ANY} {_CAME}
    | (?:when|since|after|once|the minute|the moment|every time|as soon as
    |wherever) {ANY} {_CAME}[^.!?\n]{{0,20}}[,.]? (?:the
    |there's |there is |so does the |so does |up goes |up go |in comes )?{_BLIGHT}
    | it(?:'s| is|s) (?:almost |nearly )?always (?:some )?(?:{FOLK}|{ONE}|{SINGLE})(?:{STOP}
    |(?= (?:who|that|doing|causing|with|behind|in)\b))
    | (?:do|would) you (?:really |honestly |even )?want {FOLK} (?:in|near|around|teaching|living
    |next|at|with) [^.!?\n]{{0,25}}\?
    | {THEIR_HOUSE} (?:got|was|is|gets|being) (?:vandali[sz]ed|burned|burnt|torched|shot up
    |attacked|bombed|trashed|robbed)(?: \w+){{0,3}}[?.,!]+ (?:good|great
    |finally|about time|who cares|nice|lol|haha|awesome|excellent)(?=\s*(?:$|[.!,]))
    | (?P<call>(?:ship|send|mail|haul|fly|bus) {ANY} (?:home|back|out|off)(?: \w+)? in (?:a |an
    |the )?(?:\w+ )?(?:containers?|crates?|box(?:es)?|cages?|body ?bags?
    |coffins?|cattle \w+|pieces|trunk|chains|garbage \w+))
    | (?:if|when|whenever) {ONE}(?: \w+){{0,4}} (?:comes?|walks?|moves?|gets?|enters?
    |shows)(?: \w+){{0,4}},? (?:watch|lock|hide|check|count|grab|call|run|hold)
    (?:him|her|them|your|the|it|for)
    | islam (?:breeds|produces|creates|makes|turns|teaches) (?:\w+ )?(?:savages|terrorists
    |murderers|killers|animals|rapists|barbarians|hate)
    | {THEIR_HOUSE} (?:is|are) (?:just |all |nothing but )?(?:an?
    |the )?(?:\w+ )?(?:terror\w* (?:base|camp|cell|nest|den|factory)s?|training camps?
    |bomb factor\w+
    |breeding grounds?|nests?|dens?|hive)
)
    | (?:another|one more) dead {SINGLE}[,.!]* (?:so what|who cares|good|lol|oh well|big deal
    |boo ?hoo|yawn|nice|great|wonderful|haha) | good riddance[^.!?\n]{{0,25}} {_WHOM}
    | (?:too bad|pity|shame|wish|hope|if only)\b[^.!?\n]{{0,40}}(?:full|load|truckload|busload
    |boatload|carload) of {ANY}[^.!?\n]{{0,30}}
    {_CRASH}
    | (?:too bad|pity|shame|wish|hope|if only)\b[^.!?\n]{{0,20}}{ANY}(?:'s)? (?:bus|boat|truck
    |train|plane|raft|church|camp)[^.!?\n]{{0,20}} {_CRASH}
    | (?:would be|it'd be|it would be|be) (?:a |such a |too |real )*(?:shame|pity|bad|funny|nice
    |great)\b[^.!?\n]{{0,15}} if
    {THEIR_HOUSE}(?: \w+){{0,3}} {_ABLAZE}
    | (?:hope|wish|should|oughta|gonna|going to|will|i'd|i'll|let's|needs? to|could|wanna
    |want to)(?: \w+){{0,3}} (?:drive|run|plow|ram)s? (?:a|an|his|my|their
    |the) (?:\w+ )?(?:truck|car|van|bus|tractor
    |pickup|semi)s? (?:right |straight )?(?:through|into|over) (?:{THEIR_HOUSE}|{ANY})
    | (?:bring|brings|take|takes) (?:a|an|my|the|your|his|their) {_WEAPON} to {THEIR_HOUSE}
    | {THEIR_HOUSE}[^.!?\n]{{0,20}} (?:bring|take) (?:a|an|my|the|your) {_WEAPON}
    | who (?:the hell )?(?:let|lets|invited|brought|allowed) (?:all
    |so many )?(?:of )?{ANY} (?:in|here|back|loose|out)\b
    | (?:do|does) (?:we|this \w+|anyone|anybody) (?:really |even |actually )?(?:need
    |want) (?:any )?more {FOLK}
    | is there (?:a single|even one|one|any
    |even a single) (?:\w+ )?{SINGLE}(?: \w+){{0,4}} (?:who|that) (?:works|pays|doesn't|isn't|can
    |tells
    |speaks|knows|has|wants)[^.!?\n]{{0,30}}\?
    | when (?:did|has|does|will) {ONE} ever (?:even )?(?:tell|told|work|worked|pay|paid|do|done
    |say|said|help|helped)[^.!?\n]{{0,40}}\?
    | can {ONE} (?:even |ever |really )*(?:be (?:trusted|honest|loyal|civili[sz]ed)
    |tell the truth|read|drive|think)[^.!?\n]{{0,30}}\?
    | typical (?:woman|female|black|mexican|jew|muslim|gay|indian|native|arab|gypsy) (?:driver
    |landlord|behaviou?r|logic|greed|trick|crime|attitude
    |thinking|mentality)s?\b
    | rather have (?:a |an )?dead (?:son|daughter|kid|child|brother) than (?:a |an )?{_WHOM}
    | (?:aids|hiv|covid|cancer|hurricanes?|monkeypox|syphilis) (?:is|was|are
    |were) (?:just )?(?:god'?s|a|nature's|the) (?:gift|punishment|cure|judge?ment|blessing|answer
    |revenge|way of)[^.!?\n]{{0,25}} {ANY}
    | leave (?:it|that|this|hockey|politics|business|the \w+|\w+) to (?:the )?(?:men|real men
    |white people|us men|whites){STOP}
    | (?P<call>(?:put|send|get|throw|chase|shove) (?:{WOMEN}
    |{FOLK}) (?:back )?in(?:to)? the kitchen)
    | (?:go|get|crawl|swim|run|walk) (?:on )?back (?:to \w+|across|over|under
    |where)(?: \w+){{0,4}},? {MANY}{STOP}
    | stop giving {NATIVES} (?:\w+ )?(?:money|handouts|free|jobs|special|everything|our|my)
    | {ANY} (?:always |all |just )*(?:gets?|wants?|expects?|demands?) (?:everything|it all
    |special (?:treatment|rights)) (?:for free|handed|,)
    | {ANY} in a nutshell
    | (?:{ANY}|another {SINGLE})(?: \w+){{0,4}}[?,] (?:then |well |so )?(?:might as well|god help
    |heaven help|good luck with|what's next|hide (?:the|your)|lock (?:the|your|up)
    |count (?:the|your)|hold onto|run for)
    | hide your (?:daughters?|girls|wives|wife|women|children|kids|sons|cats?|dogs?|copper|cars?
    |lawn \w+)[^.!?\n]{{0,30}} {ANY}
    | {NATIVES} can \w+[^.!?\n]{{0,25}},? in their own (?:country|land|home|desert|part)
    | (?:wouldn't|would not) (?:(?!hesitate|think)\w+ ){{0,6}}(?:save|help|rescue|spit on|pull
    |warn) {_WHOM}(?:{STOP}|(?= (?:from|if|out)\b))
    | {WOMEN},? (?:should |need to )?stick to (?:baking|cooking|cleaning|knitting
    |sewing|ironing|the kitchen|your knitting|laundry|having babies|makeup)
    | ladies,? (?:should |need to )?stick to (?:baking|cooking|cleaning|knitting
    |sewing|ironing|the kitchen|your knitting|laundry|having babies|makeup)
    | (?:ew|eww|ewww|yuck|gross|ugh|bleh|barf|blech),? {FOLK}{STOP} | {FOLK},? (?:ew|eww|ewww
    |yuck|gross|bleh|barf|blech){STOP}
    | nothing of value was lost[^!?\n]{{0,40}} {_WHOM}
    | god sent [^.!?\n]{{0,25}} (?:to|for|on|against|because of) {ANY}
    | (?:know|remember) what they say about {ANY}
    | (?:every time|whenever|when) i (?:see|hear|meet) {_WHOM}(?:,? (?:i|all i) (?:want to|wanna
    |feel like|have to|think of|could)) (?:spit|puke|vomit|throw up
    |cross the|scream|hit|punch|gag|hurl|lock|check)\w*
    | (?:everybody|everyone|anybody|you|i|we|people)[^.!?\n]{{0,25}} (?:locks?|crosse?s?|checks?
    |clutch(?:es)?|grabs?|hides?|holds?) (?:the|their|your|my|our)
    (?:\w+ )?(?:doors?|street|wallets?|purses?|bags?|kids)[^.!?\n]{{0,12}} (?:when|if|around
    |whenever) {_WHOM}
    | (?:you|one|nobody) (?:can't|cannot|can not) be (?:{ONE}|{SINGLE}) and (?:a |an )?(?:good
    |real|true|decent|loyal|proper|patriotic)
    | there is no such thing as (?:{ONE}|{SINGLE}){STOP}
    | there is no such thing as (?:trans|transgender|nonbinary|bisexual){STOP}
    | (?:whoever|who) came up with {ANY}
    | the only (?:thing|job|thing that) {ANY} (?:are|is) (?:any )?good (?:at|for|is)
    | a man in a (?:dress|wig|skirt|bra) (?:is|will always be) (?:still |just |always )*a (?:man
    |freak|pervert)
    | (?:give|gave|giving) {WOMEN} the (?:vote|right)s?,? and (?:this|that|look|see|now|you)
    | {WOMEN} (?:belong to|are the property of|should submit to|must obey) (?:their|the|a
    |his) (?:husband|man|men|father|master)s?
    | {WOMEN} (?:drivers? )?should have (?:their|the) (?:licen[cs]es?|vote|rights|jobs?
    |money) (?:taken|revoked|removed)
    | {MANY} (?:are )?just {MANY} too (?:ugly|stupid|lazy|weak|fat)
    | why (?:are|were|is) {NATIVES} (?:even |still |ever )?(?:allowed|let|permitted
    |welcome) (?:to|in|here|near|anywhere|on|into)
    | why should (?:i|we|anyone|taxpayers|my \w+) (?:have to )?(?:pay|work|care|feed
    |house) (?:\w+ )?(?:for|about)? ?{NATIVES}
    """
)
