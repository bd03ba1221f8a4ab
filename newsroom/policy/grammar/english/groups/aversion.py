"""How a writer voices his own aversion to a group: disgust, contempt, whom he keeps away from, and
questions that need no answer. Phrases; none is certain.
"""

from newsroom.policy.grammar.english.groups.contempt import STOP
from newsroom.policy.grammar.english.groups.peoples import (
    ANY,
    FOLK,
    MANY,
    NATIVES,
    ONE,
    SINGLE,
    make_book,
)

_VERY = (
    r"(?:(?:really|just|so|do|truly|honestly|simply|absolutely|fucking|still|also|personally"
    r"|always|all|kinda|seriously|genuinely|completely|utterly|totally|literally) ){0,2}"
)
_I = r"(?:i|we|i've|we've)"
_DISGUSTED = r"(?:disgusted|repulsed|revolted|sickened|nauseated|appalled|grossed out|creeped out)"
_ILL_WILL = r"(?:contempt|disgust|hatred|hate|disdain|scorn|loathing|revulsion|distrust|disrespect)"
_GOOD_WILL = r"(?:respect|patience|tolerance|love|use|regard)"
_WHOM = rf"(?:{ANY}|{SINGLE})"
_OUR_KIDS = r"(?:your|our|my) (?:\w+ )?(?:kids?|children|daughters?|sons?|girls|wife|sister|family)"
_SHUNNED = (
    r"(?:hire|marry|date|trust|elect|rent to|live with|like|love|respect|want|sleep with|work with"
    r"|listen to|vote for|believe|employ|befriend)"
)
AVERSION = make_book(
    rf"""
    {_I}(?:'m|'re| am| are) {_VERY}{_DISGUSTED} (?:by|with|at|of) (?:all )?{ANY}{STOP}
    | {_I} {_VERY}(?:have|feel|felt|got|harbou?r) {_VERY}(?:nothing but|only|a|an|such|so much
    |a lot of
    |pure|utter|nothing more than) (?:(?:deep|utter|pure|total|lot of|burning|strong|healthy
    |complete|profound) ){{0,2}}{_ILL_WILL} (?:for|of|towards?) {ANY}{STOP}
    | {_I} {_VERY}(?:have|feel|got|'ve got) (?:absolutely )?(?:no|zero|little|not an ounce of
    |not one bit of) {_GOOD_WILL} (?:left )?(?:for|of|towards?) {ANY}{STOP}
    | {_I} {_VERY}(?:can't|cannot|can not|won't|refuse to|could never
    |will not) {_VERY}(?:tolerate|abide|endure|stomach|respect|put up with|be around|be near
    |look at) {ANY}{STOP}
    | {_I} {_VERY}(?:don't|do not|never|never did|never have) {_VERY}(?:trust|respect
    |tolerate) (?:any )?{ANY}{STOP}
    | {_I} {_VERY}(?:don't|do not|never|never did) {_VERY}(?:like|liked
    |care for) (?:any )?{FOLK}{STOP}
    | {_I} {_VERY}dislike (?:all )?{FOLK}{STOP}
    | (?:nobody|no one|not a soul|who)(?: (?:the hell|even|ever|here|actually|really|else
    |in this \w+|in \w+))?(?: ever)? (?:wants?|likes?|needs?|respects?|trusts?|loves?|would want
    |would miss) {NATIVES} (?:here|around|near|nearby|living|moving|anywhere|next door|in (?:this
    |our
    |my|the|their)|at (?:our|my|this)|as (?:neighbou?rs|friends|a neighbou?r))\b
    | (?:nobody|no one|who)(?: (?:the hell|even|ever))? (?:wants?|likes?|would want) to (?:be
    |live|work|sit|deal
    |associate|hang out|share \w+|go to school) (?:around|near|with|next to|beside
    |among) {_WHOM}(?:{STOP}|\?)
    | who (?:the hell |even |actually |really |ever ){{1,2}}(?:likes?|wants?|needs?|respects?
    |trusts?) {ANY}\s*\?
    | who cares (?:if|when|that|about) {ANY} (?:all |\w+ )?(?:dies?|drowns?|starves?|suffers?
    |freezes?
    |(?:gets?|is|are|were|was) (?:killed|shot|raped|hurt|beaten|dying|dead|drowning|starving
    |suffering|bombed|murdered))
    | (?:nobody|no one) (?:cares|should care|gives a \w+) (?:if|when
    |that) {ANY} (?:all )?(?:dies?|drowns?|starves?
    |suffers?|freezes?|(?:gets?|is|are|were) (?:killed|shot|raped|dying|dead))
    | (?:keep|get|hide|protect|lock up) {_OUR_KIDS} (?:well |far )?(?:away )?from {ANY}{STOP}
    | (?:watch|mind|guard) {_OUR_KIDS} (?:around|near|when) {ANY}
    | (?P<call>(?:stay|keep) (?:well |far )?(?:away|clear) (?:from|of) {FOLK}{STOP})
    | lock (?:up )?your (?:doors?|house|homes?|sheds?|cars?)[^.!?\n]{{0,25}} {ANY}
    | {ANY}[^.!?\n]{{0,25}},? (?:so )?(?:lock|bolt) your (?:doors?|house|sheds?|cars?)
    | (?:don't|do not|never|wouldn't|would not|won't|not)(?: ever)? (?:want|let|allow|like) (?:my
    |our|your) (?:\w+ )?(?:kids?
    |children|daughters?|sons?|girls|wife|sister|family|grandkids)(?: to)? (?:be )?(?:around|near
    |anywhere near|taught by
    |exposed to|sharing \w+ \w+ with|playing with|with|next to|marrying|marry|dating
    |date|play with|bring home|go near|hang(?:ing)? out with) {_WHOM}(?:{STOP}|\b)
    | (?:don't|do not|never|wouldn't|would not|won't)(?: ever)? (?:want|like) to (?:live|sit|work
    |be|eat|shop
    |share \w+ \w+|deal|associate|be seen) (?:near|around|with|next to|beside|among
    |anywhere near) {_WHOM}{STOP}
    | (?:(?:i|we) (?:\w+ ){{0,5}}to )?(?:get|got|getting|move[d]?|moving|run|ran) (?:far
    |the hell )?away from (?:all )?{ANY}{STOP}
    | (?:don't|not|never) (?:want|have|need) to (?:live|deal|put up|share \w+|mix
    |go to school) with {ANY}{STOP}
    | (?:don't|do not|never|won't|refuse to)(?: ever)? (?:want|let|have|allow
    |need) {ONE} (?:touching|treating|teaching|serving|handling|driving|watching|holding
    |touch|treat|teach|serve|handle|examine|near|around|in my|cooking|coaching|judging|raising)\b
    | wouldn't (?:even )?(?:piss|spit|pee) on {_WHOM} (?:if|even)
    | (?:why|how) (?:would|should|could|can) (?:anyone|anybody|you|we|people|a \w+|they) (?:ever
    |even |possibly
    |want to |seriously )*{_SHUNNED} {_WHOM}\s*\?
    | does (?:anyone|anybody|someone) (?:actually |really |even |here )*(?:like|want|trust
    |respect|love) {FOLK}(?: here
    | around)?\s*\?
    | (?:am i|are we) the only (?:one|person|ones)s? (?:here )?(?:who|that) {_VERY}(?:hates?
    |despises?|loathes?|can't stand|distrusts?
    |dislikes?) {ANY}
    | (?:anyone|anybody) else {_VERY}(?:hates?|despises?|sick of|tired of|disgusted by
    |can't stand) {ANY}
    | (?:are|is) {ANY} (?:even |really |actually |fully ){{1,2}}(?:human|people|men|women|capable
    |a person)[^.!?\n]{{0,15}}\?
    | (?:what|whats) is (?:the )?(?:use|point|purpose) of {ANY}\s*\?
    | why (?:do|does|are|should|must|did god make) {ANY} (?:even |still |have to
    |ever ){{0,2}}(?:exist|breathe|alive
    |here|allowed to (?:exist|live|breed|vote))
    | why (?:do|should|must|did|are|would) (?:we|they) (?:even |still |ever ){{0,2}}(?:let
    |letting|allow|allowing|tolerate|give|giving
    |have to (?:tolerate|accept|put up with)|putting up with) {NATIVES} (?:to )?(?:vote|live
    |rights|work|teach|breed|stay|exist|near|around
    |have|adopt|into|the|drive|run)
    | {ANY} (?:are|is) (?:why|the reason) (?:i|we) (?:can't|don't|hate|moved|left|carry|lock|need)
    | {FOLK} (?:are|r) all (?:the same|alike){STOP}
    | {MANY} (?:ever |know how to )?(?:do|want) is (?:to )?(?:whine|complain|steal|lie|cry|beg
    |cheat|breed|take
    |moan|bitch|kill|riot|cause|make)
    | {MANY} (?:should|ought to) be ashamed of (?:existing|being|what you are|your)
    | i (?:just |really |so )?wish (?:that )?(?:all )?{ANY} (?:(?:would|could|'d) (?:all |just
    |simply )*(?:disappear|vanish|go extinct|stop
    existing|shut up|stop breeding|drop dead)|(?:didn't|did not|never) exist(?:ed)?|(?:were
    |was) (?:all )?(?:never born|gone{STOP}|extinct
    |dead|wiped out|slaves))
    | imagine (?:a|the|our|this) (?:world|country|city|town|school|europe
    |life) without {NATIVES}{STOP}
    | i (?:feel like|want to) (?:vomit|vomiting|puke|puking|throw(?:ing)? up
    |be(?:ing)? sick) (?:when|whenever|every time) (?:i|we) (?:see|hear|meet
    |look at|think of|think about) {_WHOM}
    | {ONE} (?:is|was|are) (?:nothing but|only|always) (?:trouble|bad news|problems)
    """
)
