"""How a people, a faith or an orientation is told to be gone. Phrases.

That those who came from elsewhere should go is politics.
"""

from newsroom.policy.grammar.english.groups.contempt import STOP
from newsroom.policy.grammar.english.groups.peoples import (
    ANY,
    FOLK,
    NATIVES,
    NONE,
    SINGLE,
    THEIR_HOUSE,
    make_book,
)
from newsroom.policy.grammar.phrasing import Phrase

MUST = r"(?:should|shud|must|ought to|needs? to|deserves? to|had better|shall)(?: all)?(?: just)?"
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
    r"|regular|mainstream"
    r"|science)\b)"
)
EXCLUSION = make_book(
    rf"""
    (?P<call>{_AWAY} (?:every (?:last |single )?one of )?{NATIVES} (?:(?:all|straight
    |right) )?{_WAY}(?! (?:in the|(?:to|into) (?:the|a) (?:\w+ )?(?:finals?|semi|airport|match
    |hotel))\b))
    | (?P<call>{_GET} (?:every (?:last |single )?one of )?{NATIVES} (?:(?:all|straight
    |right) )?(?:out|off)(?:{STOP}| of (?:here|my|our|this|office|europe|america|england|britain
    |germany|france|armenia|turkey|russia)\b| (?:my|our|the) (?:streets?|land|buses)))
    | (?P<call>keep {NATIVES} (?:out(?:{STOP}| of (?:my|our|here|the (?:country|city|town|village
    |schools?|government|army|police))\b)|away from|off (?:our|the)|on their (?:own )?side
    |in (?:their place|chains
    |the kitchen|cages|check)))
    | (?P<call>(?:deport|expel|banish|evict|ban|remove|purge|get rid of|outlaw|segregate|intern
    |jail|imprison) {NATIVES}(?:{STOP}|(?= (?:before|now|until|from|wherever|like|in (?:this|our)
    |once|already|first|asap|tomorrow|(?:including|even)|except|no matter|right now|every one|by
    |for good|forever|altogether)\b)))
    | (?P<call>round up {ANY}) | (?P<call>(?:lock (?:up )?|lock up ){FOLK}(?: up| away)?{STOP})
    | (?P<call>put {FOLK} (?:on|in|under|behind) (?:a |an |the )?(?:register|list|lists|asylums?
    |institutions?|home|homes|bars|curfew|reservations?))
    | {NATIVES} (?:don't|do not|doesn't|does not|never) (?:\w+ )?belong (?!(?:in|on
    |at) (?:\w+ )?(?:separate|segregated|tents?|basements?|institutions?|nursing|the streets?|jail
    |prison|detention|poverty|cages?|camps?|kitchen|closet|sports?|washrooms?
    |women's|a box|chains|hell)\b)(?:{_HERE}|(?:in|on|at|near|anywhere) \w+)
    | {NATIVES} should (?:lose|be denied|be stripped of|be refused|give up|not get|never get
    |not be given) (?:the|their|any|our)
    (?:right to \w+|vote|rights?|citizenship|licen[cs]es?|passports?|jobs?|kids|children|benefits
    |status)
    | {NATIVES} {MUST} (?:all )?(?:(?:go|get|move|clear|piss|fuck|crawl) (?:back|home
    |out(?! of (?!here|my|our|this|the country|europe|america))|off|away)|leave{STOP}|leave (?:the
    |this|our) (?:country|town|city|village|land|streets?|neighbou?rhood|continent|nation)
    |be (?:\w+ or )?(?:deported|expelled|banned|banished|removed|segregated|separated|registered
    |interned|avoided|cured|fixed)|be (?:thrown|kicked|sent|kept|driven|locked|chased|put|shipped
    |run|forced) (?:out|back|away|up|off|on a|in an?))
    | {NATIVES} (?:shouldn't|should not|should never|must not|mustn't|don't get to|have no right to
    |has no right to) (?:ever )?(?:be (?:around|having (?:kids|children|babies)|seen|shown|heard
    |left alone|alone with
    |with (?:kids|children)
    |(?:allowed|let|permitted)(?! (?:out of|to (?:suffer|starve
    |die|go hungry|be|feel|fall|live in|sleep|hide)))|near|on (?:television|tv)|in (?:charge|power
    |our)|teaching)|exist|vote|breed|drive|work|teach|lead|have (?:kids|children|jobs|the vote
    |a say|babies|rights)|adopt|hold (?:office|power)|reproduce|be (?:teachers|doctors|judges
    |priests|parents|citizens))
    | (?:nobody|no one|anyone|anybody) (?:with|in) (?:an? |the )?(?:foreign accents?|turbans?
    |hijabs?|burqas?) should(?: not)? (?:be (?:allowed|let|permitted)|vote|work)
    | (?P<call>{FOLK} out(?: now| of (?:my|our|this) \w+| of (?:here|europe))?{STOP})
    | (?P<call>{NATIVES},? (?:all of you |just )?(?:go (?:back )?home(?! (?:with|after|happy
    |and|early|to|in|for|on|from|without)\b)|get out|go back|piss off|fuck off|leave now))
    | (?:no|isn't any|is no|never any) (?:place|room) (?:here )?for {NATIVES}(?: {_HERE}| anywhere
    |{STOP})
    | (?:why should {NATIVES} (?:get|have|be (?:allowed|given|let)|vote))
    | {NATIVES} (?:have|has) no (?:place|business|right to be) (?:in|on|being (?:in|here|on|near|a
    |an|around)|here|among|running|driving|leading|voting
    |teaching|playing|working|commanding|flying|preaching)
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
    | (?P<call>put {FOLK} on (?:an? |the (?:next|first) )?(?:(?:train|boat|ship)s?(?:{STOP}| back)
    |(?:\w+ )?(?:island|reservation|rocket|ice floe)))
    | (?P<call>put {FOLK} in (?:an? |their )?(?:separate|own|special
    |different) (?:\w+ )?(?:building|school|class|room|town|camp
    |country|bus|place))
    | {FOLK} {MUST} be (?:(?:rounded up|hosed down|swept up|flushed|quarantined|fenced)(?: \w+)*
    |(?:dumped|dropped
    |left|bused|shipped|flushed|driven) (?:\w+ )?(?:in|into|on|at|off|down|out) \w+)
    | (?P<call>send (?:every |all )?{NATIVES} packing)
    | (?P<call>put {FOLK} in (?:an? |the )?(?:old )?(?:barracks|pens?|corrals?|stadium|ghettos?
    |boxes|stables?))
    | {FOLK} {MUST} be (?:kept|locked|hidden|stuck) (?:away |up )?in (?:an? |the )?(?:homes?
    |institutions?|asylums?|basements?|attics?|wards?|their (?:own )?\w+)
    | (?P<call>(?:cleanse|purge|rid|clean) (?:the|our|this|that|my) \w+ of {NATIVES})
    | (?P<call>strip {NATIVES} of|take (?:the )?(?:vote|rights|passports|citizenship|children|kids
    |jobs) (?:away )?from {NATIVES})
    | (?P<call>go (?:back )?home,? {NATIVES})
    | (?P<call>close (?:down )?(?:all |the )*{THEIR_HOUSE} and deport)
    | (?:vote|votes|voting|support|cheer|back|elect)(?: \w+){{0,5}} (?:who|whoever|that|anyone)
    (?:will |finally )?(?:(?:throws?|kicks?|sends?|ships?|drives?|chases?|runs?|boots?) (?:out
    {NATIVES}|{NATIVES} {_WAY})|(?:deports?|bans?|expels?|gets? rid of) {NATIVES}{STOP})
    | (?:isn't it )?(?:(?:about|high|past) )?time (?:that )?(?:somebody|someone|we|they)(?: finally
    | just)? (?:threw|kicked|sent|shipped
    |drove|chased|ran|booted|put|herded) {NATIVES} (?:{_WAY}|back in)
    | {ANY} (?:should|must|need to|ought to) (?:all |just )?stay (?:at )?(?:home|indoors|inside)
    (?:and (?:stop|let|quit)|instead of|so (?:we|the rest))
    | {NATIVES} (?:should|must|ought to) (?:all |just )?(?:stay|keep|remain) (?:on their (?:own
    )?side|in their (?:place|lane|own (?:neighbou?rhoods?|country))|with their own)
    | {NATIVES} should (?:all )?be (?:back )?in chains
    | (?P<call>go back to your (?:\w+ )?(?:hut|village|jungle|cave|country|tent|desert),? {SINGLE})
    | (?:bring back|go back to|need) (?:the )?(?:segregation|slavery|jim crow)
    | not in my (?:\w+),? {NONE} | {NONE},? not in (?:my|our) \w+
    | who(?:'ll| will| wants to| is going to|'s going to) (?:help (?:me|us) )?{_AWAY} {NATIVES}
    (?:(?:all|straight|right) )?{_WAY}\??
    | (?:and )?(?:so )?(?:get|getting) {NATIVES} out before
    """
)
# Who calls for it, besides those of any call.
LEADS = Phrase(
    r"(?:^|[.!?;\n]\s*|\s[-—–]\s)(?:(?:and|or|then|so|but|just|i say|simple:?"
    r"|my solution:?) )?(?:(?:one day|some day|soon"
    r"|next time|someday|until|when)[ ,]+)?"
    r"(?:(?:deport|expel|jail|convert) (?:them )?or |(?:we|i)(?:'ll|'d| would| will| shall"
    r"| are going to| need to| have to| must| should)(?: all"
    r"| finally)? "
    r"|(?:it's|it is) (?:high )?time (?:to |we )|(?:somebody|someone|the army|the government"
    r"|police|we all)"
    r" (?:should|must|needs to|has to|ought to|oughta|gotta) (?:just )?|(?:i (?:really "
    r"|so )?)?(?:wish|hope"
    r"|pray|want) "
    r"(?:that )?(?:someone|somebody|they|god|the \w+)(?: would| could| will|'d)? |(?:send(?: in)?"
    r"|call|get|bring in|use) the "
    r"(?:army|navy|police|marines|troops) (?:and|to) |(?:(?:ban|build|close|stop|shut|outlaw|lock"
    r"|round|take|call|vote|wake|stand|arm|grab|load|bring|buy)"
    r" (?:[\w']+ ){0,4}(?:and|then) )|(?:please |now "
    r"|you should |you must "
    r"|let's ))?\Z"
)
# A call with a pronoun needs no more of a beginning than a comma: "…, send them back".
ON = Phrase(r"[,:] (?:(?:and|so|then|just|now|please|better) )?\Z")
