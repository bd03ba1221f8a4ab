"""How English speaks to somebody: the forms of "you", of "you are", and what shows a reader is
meant. Phrases; the grammars join them."""

from newsroom.policy.grammar.phrasing import one_of

MENTION = r"(?:<@!?\d+>|@[\w.]+)"
# Who is spoken to: one reader, all of them, or those like them.
YOU = (
    r"(?:(?:(?:all|both|most|some|each|every one|the (?:two|lot)) of )?(?:you|yous|yall|yuo|ya|u)"
    r"(?: (?:all|both|two|three|guys|people|folks|lot|kids|boys|really|just|clearly|truly|also"
    r"|still|obviously|literally|actually|honestly|in fact|sir)"
    # "you Armenian liberals"
    r"|(?: (?!(?:think|say|said|know|see|hear|call|believe|hate|find|make|mean)\b)[\w'’-]+)?"
    r" (?!(?:is|was|has|as|this|always|does|gives|makes|us|his|its|less)\b)\w{2,}s"
    r"|, [\w. ]{2,24},"  # "you, sir,"
    r"|,? (?:sir|madam|my friend|pal|buddy|mate|dude),?"
    r"|,(?= (?:are|r)\b)"
    r"| and (?:all )?(?:your|ur) (?:\w+ ){0,2}(?:ilk|kind|friends|buddies|pals|cronies|family"
    r"|lot))?"
    r"|(?:people|men|women|those|guys|trolls) like (?:you|u|yourself)|your (?:kind|type|ilk|sort)"
    r"|y'all|thou)"
)
# Where a sentence or a new thought in it begins.
_STARTS = (
    r"(?:(?<=^)|(?<=[.!?,;:\n])|(?<=[.!?,;:\n]\ )|(?<=\b(?:oh|so|yo)\ )"
    r"|(?<=\b(?:and|but|lol|bro|man|nah|omg|why)\ )|(?<=\b(?:dude|damn|just|then)\ )"
    r"|(?<=\bplease\ ))"
)
_ORDERS = (
    r"(?:(?<=^)|(?<=[.!?,;:\n])|(?<=[.!?,;:\n]\ )|(?<=\b(?:oh|so)\ )|(?<=\bjust\ )"
    r"|(?<=\bplease\ ))"
)
_AS = (
    r"(?: (?:just )?like| as if you are| as| to be| being| acting(?: like)?| behaving(?: like)?"
    r"| to me(?: like)?)?"
)
# Only forms that leave the insult the predicate: "you would be", "you have been" give no verdict.
ARE = (
    r"(?:(?:'re|['’]r)\b"
    r"|(?: (?:always|never cease to be|will always be|have always been|have become))"
    r"| (?:chose|choose|continue|keep|insist on|always|tend)(?: to)?"
    r" (?:act|behav|sound|talk)(?:e|ing)?(?= like\b)"
    r"|(?: (?:get|keep getting|are getting|become)|['’]re getting)(?= (?:even )?\Z)"
    r"| (?:fit|match|meet)(?= the (?:\w+ )?(?:definition|description|profile|picture)\b)"
    r"|['’]ll always be|['’]?ve (?:become|always been)"
    r"|(?:['’]ve| have| has)?(?: (?:just|already|also))? turned (?:out to be|into)"
    r"| (?:may|might|could)(?: just| very well| well| possibly)? be(?= (?:an?|the|as|too)\b)"
    r"| (?:(?:sure|sure as hell|\w{3,}ly) )?"
    r"(?:are|r|art|were|must (?:be|have been)|sound|look|seem|act|remain|appear|come (?:off|across)"
    r"|prove yourself|ain't"
    r"|(?:behave|smell|write|talk|think|argue|read|hide|hid|(?:run|ran)(?: away)?|cry"
    r"|whine|moan|squeal|lie|crawl|spell|type|post|reason|sulk|grovel|bark|bray|sing|dress)"
    r"(?= like\b))\b)" + _AS
)
# "You're" without its verb, or run together with it, where only a predicate can follow.
_CLIPPED = (
    r"u r|ur|ure|youare"
    r"|(?:your|yer|yur)(?= (?:an?|such|so|just|nothing|too|all|\w+ly|really|very|doubly|the)\b)"
    rf"|{_STARTS}your"
    rf"|{_STARTS}(?:you|u|ya)(?= (?:an?|such an?|just an?|so|too|some (?:kind|sort) of)\b)"
)
YOU_ARE = (
    rf"(?:{YOU}{ARE}"
    rf"|(?:what|all) {YOU}(?: really| actually| ever)? are,? is"
    rf"|{YOU}(?: just| really)? (?:can't|cannot|can not) help (?:but be|being)"
    rf"|(?:do )?{YOU} (?:always )?(?:never fail|manage[sd]?) to be"
    r"|(?:every(?: single)? one|each(?: one)?|everybody) of you is"
    r"|(?:you|u) and (?!(?:i|me|we)\b)(?:[\w'’-]+ ){1,4}(?:are|r)\b(?: both)?"
    rf"|{YOU} (?:can't|cannot|couldn't|could not)(?: really| possibly)? be"
    r"(?= (?:so|this|that|any)\b)"
    rf"|{YOU} (?:gotta|have to|have got to|got to|has to) be(?= (?:one of )?the\b)"
    rf"|(?:why|how) (?:are|can|could|must) {YOU}(?: be)?"
    rf"(?= (?:so|such|this|that)\b)|(?:can|could) {YOU}(?: possibly| really)? be"
    r"(?= (?:any|so|this|that|more)\b)"
    rf"|why do {YOU} (?:always )?(?:have|need) to be(?= (?:so|such|this)\b)"
    rf"|{_CLIPPED})"
)
ASKED = (
    rf"(?:(?:are|r|were|aren't|ain't) {YOU}(?! (?:know|mean|can|get|see)\b)"
    r"(?: (?:being|acting|really|always|born))?"
    rf"|have {YOU} always been"
    rf"|(?:must|do) {YOU} (?:really |always |have to )*be(?= (?:such|so|an?)\b)"
    rf"|(?:can|could) {YOU} (?:please |try |just |not |stop )*(?:be|being)"
    r"(?: any| a bit| less| more)*(?: of)?(?= (?:an?|less|more|so|such)\b)"
    # "Does it hurt to be …?", which asks the reader who should know.
    rf"|do {YOU} (?:practi[cs]e|enjoy|get tired of|get paid for|work at) being"
    rf"|(?:do {YOU} get paid|who pays you) to be"
    r"|(?:what(?:'s| is) it like|how does it feel|does it hurt|does it ever bother you"
    r"|(?:it )?must be (?:hard|tough|sad|exhausting|lonely)|is it (?:hard|tough|tiring|exhausting))"
    r" (?:to be|being))"
)
TOLD = (
    r"(?:(?:that|this|it|which|what)(?: just| only)? (?:makes|made|proves|shows) you(?: to be)?"
    r"(?= an?\b)|mak(?:es?|ing) (?:you|yourself) (?:look|sound|seem)"
    r"(?: (?:and|or) (?:look|sound|seem))?(?: like)?"
    r"|mak(?:es?|ing) you(?= (?:even |\w+ly |just )?(?:more|as)\b)"
    r"|(?:you|u)(?:['’]ve| have)? (?:just |only |clearly |already )?(?:prove[dn]?|shown?"
    r"|reveal(?:ed)?|exposed?) (?:yourself|yourselves)(?: to be| as| for)?(?= (?:an?|the)\b)"
    r"|(?:shows?|proves?|reveals?|exposes?|marks?|brands?) you (?:to be|as|for)(?= an?\b)"
    r"|(?:congrats|congratulations|thanks|thank you) (?:on|for) being"
    rf"|{_ORDERS}(?:quit|stop|don't|do not) (?:be|being|act|acting|playing)(?: like)?"
    r"|if you (?:weren't|were not)|expos(?:es|ed) you (?:as|for)"
    # "I took you for a fool", "I'd call you an idiot"; not "I never took you for one".
    r"|(?:i|we)(?: (?:always|already|first|just|only|have|had))?"
    r" (?:took|take|pegged|had|have|put|see|saw|knew|regard|mistook) you (?:down )?(?:for|as)"
    r"(?= an?\b)"
    r"|(?:i|we)(?:'d| would|'ll| will| can only) (?:call|consider|pronounce) you(?= an?\b)"
    r"|(?:i|we)(?: \w+ly)? (?:find|consider|think) you(?= (?:\w+ly |so |quite |a )*\Z))"
)
FAMILY = (
    r"(?:your|ur|yo) (?:\w+ )?(?:mother|mom|mum|mama|father|dad|wife|husband|sister|brother"
    r"|family|parents|kids|children|son|daughter|grandma|girlfriend|boyfriend|kind|type|ilk|sort)"
    r"(?: (?:is|are|was|were)|['’]s| (?:raised|reared|brought up|gave birth to)(?= an?\b))"
)
# The reader who wrote before.
ABOVE = (
    r"(?:op|the (?:op|(?:person|guy|commenter|poster|one|user|reader|comment|lady|man|woman|dude"
    r"|bloke|post|reply|idiot|clown) (?:right )?"
    r"(?:(?:above|below)(?: (?:me|this|here))?|before me)))"
)
IS = r"(?: (?:is|was|must be|sounds|looks|seems|has to be|remains|acts)\b(?: like)?|['’]s)"
DEGREE = one_of(
    r"""
    so | such | very | really | truly | just | simply | clearly | quite | pretty | too | still
    | always | \w{3,}ly | fuck(?:ing|in) | freaking | damn | bloody | actually | possibly | more
    """
)
GROUP = (
    r"(?:(?:an? |the )?(?:whole |little |complete |total |real )?(?:bunch|pack|lot|band|gang|load"
    r"|group|piece|definition|description|profile|picture|epitome|embodiment|kind|type|sort"
    r"|example|joke|waste|bag|sack|caricature|parody|mockery) of"
    r"(?: an?| the)?)"
)
# The shortest forms, for phrases that say the rest.
YOU_BARELY = (
    r"(?:you(?: (?:all|lot|guys|people|two|really|just|honestly|clearly|always|still|truly|simply"
    r"|literally|obviously|must|certainly))?|u|ya)"
)
YOU_ARE_BARELY = (
    rf"(?:{YOU_BARELY}(?:, [\w. ]{{2,24}},)?(?:'re| are| r)|ur"
    r"|your(?= (?:the|so|such|an?|just|not|\w+ly)\b))"
)
