"""Violence against people outside the discussion, urged, announced or wished: those in office,
"these people", "them", and the houses they are in."""

import re
from collections.abc import Iterator

from newsroom.policy.grammar.english.excuses import is_refuted, is_reported
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.english.threats.deeds import deeds_to
from newsroom.policy.grammar.english.threats.leads import (
    CALLING,
    HINTED,
    HOPING,
    INTENDED,
    LONGEST_CALL,
    LONGEST_INTENT,
    ONLY_COULD,
)
from newsroom.policy.grammar.english.threats.persons import HIM, HIS, THE_HOUSE, THEM, WHOM
from newsroom.policy.grammar.english.threats.verbs import (
    ATROCITIES,
    KILLING,
    does,
    doing,
    done,
    to_do,
)
from newsroom.policy.grammar.english.threats.violence import (
    BROKEN,
    DEGREE,
    DEPTH,
    KILLED,
    LIMB,
    OUGHT,
)
from newsroom.policy.grammar.phrasing import Phrase, Phrasebook, one_of
from newsroom.policy.readings import Reading

_KILL = one_of(
    rf"""
    {to_do(KILLING)} | beat up | shoot up
    | (?:drive|plow|plough) (?:right |straight )?(?:over|into|through)
    """
)
# The law knows no such penalty, and no idiom speaks of it.
_CRUELLY = one_of(
    rf"""
    {done(ATROCITIES)} | stoned(?: to death)? | burn(?:ed|t) (?:alive|in their \w+)
    | (?:hunted|put) down(?: like (?:an? |the )?\w+| and \w+)
    | (?:thrown|pushed|dropped) (?:off|from|out of|in|into|down|to) (?:\w+ ){{0,2}}{DEPTH}
    | (?:taken out|rounded up|dragged out) and (?:shot|hanged|gassed|killed|beaten)
    | lined up(?: against an? wall)? and shot
    | put against (?:a|the) wall
    | fed to the (?:pigs|dogs|sharks|crocodiles|fish) | skinned(?: alive)?
    | beaten (?:to (?:death|a pulp)|with an? \w+) | kicked to death
    | used (?:for|as) target practice
    | dragged (?:through the streets?|behind an? \w+|(?:\w+ ){{1,5}}by (?:his|her|their|the) (?:hair
    |feet|neck)) | tied to (?:an?|the) (?:tree|stake|rails?|lamp(?: )?post)
    """
)
# What the law may do, or a vet, or an army to a place.
_LAWFULLY = "(?:executed|castrated|bombed)"
_KILLED = rf"(?:(?!{_LAWFULLY}){KILLED}|found (?:dead|hanging)|{_CRUELLY})"
# What may follow a victim: a noun would make another thing of him, as in "the mayor's portrait".
_STOP = (
    r"(?=\s*(?:$|[.!,;\n]|(?:and|already|now|before|one by one|for (?:this|that|it)|please|on sight"
    r"|tonight|today|tomorrow|once and for all|slowly|in public|publicly|again|on (?:the|their)"
    r" (?:street|spot)|at the (?:border|gates?)|like (?:an? )?(?:dogs?|pigs?|animals?|rats?)"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|from (?:the|a)|who|that|if|when|because|so"
    r"|until|with (?:my|our)|i (?:see|meet|find|catch)|in (?:the|their|his|her) (?:streets?|square"
    r"|sea|river|lake|canal|woods|heads?|backs?|faces?|necks?|knees?|beds?|sleep|homes?))\b))"
)
_OUGHT_NOW = OUGHT.replace("|deserved to", "")  # what was deserved is history
_PENALTY = (
    r"(?:an?|the) (?:(?:good|hard|real|proper|swift) ){0,2}(?:bullet|noose|rope|firing squad"
    r"|gallows|guillotine|beating|slap|smack|punch|thrashing|hiding|kicking|whipping|hammering|crowbar"
    r"|baseball bat|(?:kick|punch|slap|baton|brick|boot|fist|knife|bullet) (?:in|to|through"
    r"|between) (?:the|his|her|their) \w+)"
)
_SOMEONE = r"(?:someone|somebody|we|they) (?:really |just )?"
_DYING = (
    rf"(?:dies?(?! in)|gets? (?:{KILLED}|cancer)"
    r"|chokes?(?! on (?:his|her|their))|burns? in hell|burns? alive|drops? dead|rots? in hell"
    r"|drowns?|suffers?)"
)
_CROSSING = (
    r"(?:everyone|anyone|everybody|those|the ones|people|whoever|all|them)(?: who| that)?"
    r"(?: is| are)? (?:coming|crossing|comes?|cross(?:es)?|climbs?|climbing|swims?|swimming|try\w*)"
    r"(?: \w+){0,3} (?:border|river|wall|fence|sea|channel|desert)"
)
# What befalls them stands in the phrase itself.
_FATES = Phrasebook(
    rf"""
    {_SOMEONE}{OUGHT} {DEGREE}(?:{_KILL}|put a bullet in(?:to)?) {WHOM}{_STOP}
    | {WHOM} (?:who (?:\w+ ){{1,5}})?(?:all |really |just |both ){{0,2}}{OUGHT} {DEGREE}(?:(?:be
    |get) {_KILLED}|get a (?:bullet|noose))
    | {WHOM} (?:all |really |just ){{0,2}}(?:deserves? to|ought to|must|should) (?:die|hang){_STOP}
    | {HOPING} (?:someone|somebody|they) (?:{_KILL}|{does(KILLING)}) {WHOM}{_STOP}
    | {HOPING} {WHOM} {_DYING}{_STOP}
    """
)
# Of whom is not said: it may be portraits, mosquitoes, murderers.
_FATES_OF_THEM = Phrasebook(
    rf"""
    (?:he|she|they|any(?:one|body) (?:who|that)(?! \w*(?:kill|rape|murder|abuse|molest
    |hurt))(?: \w+){{1,5}}?)(?: all)? {_OUGHT_NOW} {DEGREE}(?:(?:be|get) (?:{_KILLED}{_STOP}
    |{_CRUELLY})|get a (?:bullet|noose))
    | (?:he|she|they|{WHOM}|the whole \w+)(?: all)? (?:needs?|deserves?|(?:will|should) get|wants?)
    (?:to (?:get|face) )?{_PENALTY}{_STOP} | (?:he|she|they)'ll get {_PENALTY}{_STOP}
    | (?:traitors|{WHOM}) (?:will )?gets? the (?:rope|wall|bullet){_STOP}
    | {_PENALTY} is (?:what|all) (?:he|she|they|{WHOM}) (?:all )?(?:needs?|deserves?)
    | (?:he|she|they|{WHOM}) (?:deserves?|needs?) is {_PENALTY}
    | should have been (?:drowned|strangled|smothered|aborted) at birth
    | (?:what|like|as) they did (?:to|with) (?:mussolini|ceausescu|gaddafi|the romanovs)
    | (?:hang|string)(?: up)? (?:them|him|her|the lot)(?: all| up)?(?: of (?:them|you))?
    (?:from|on) (?:the (?:nearest )?|an? )?(?:lampposts?|lamp posts?|gallows|gibbets?)
    | end (?:up )?like (?:mussolini|ceausescu|gaddafi)
    | (?:like (?:him|her|them)|he|she|they) belongs? (?:on the gallows|at the end of a rope|on a
    lamp(?: )?post|six feet under|in an? (?:coffin|grave|body bag))
    | {WHOM} belongs? (?:on the gallows|at the end of a rope|on a lamp(?: )?post|six feet under)
    | (?:i|we) want (?:{HIM}|{WHOM}) (?:all )?(?:dead|{KILLED}){_STOP}
    | (?:if|wish|time) (?:someone|somebody|we|they) (?:just )?{done(KILLING)}
    (?:{HIM}|{WHOM}){_STOP}
    | (?:get|gets|deserves?|needs?) (?:acid|an? (?:brick|bullet|fist|boot|knife)) (?:in|to|through)
    (?:his|her|their) {LIMB} | the only good {WHOM} is a dead
    | (?:{WHOM}|he|she|they) (?:\w+ )?better (?:start |go )?(?:wear(?:ing)?|buy|get|hire
    |check)(?: an?)? (?:bullet(?: |-)?proof|kevlar|bodyguards?|under (?:his|her|their) cars?)
    | (?:need|needs|deserves?|get|gets|getting|want|wants) (?:his|her|their) {LIMB} {BROKEN}
    | {HOPING} (?:he|she|they)(?: all)? (?:will )?{_DYING}{_STOP}
    | (?:pay|love|like|want|live|happy|glad|wait) (?:\w+ ){{0,3}}to (?:see|watch) (?:him|her|them
    |{WHOM}) (?:hang|swing|die|burn|bleed|(?:be |get )?{KILLED}){_STOP}
    | why (?:has|hasn't|did|didn't) (?:nobody|no one|somebody|someone|anyone|anybody)
    (?:ever )?(?:{done(KILLING)}|{to_do(KILLING)}) (?:him|her|them|{WHOM})\b
    | (?:it's |it is )?(?:high )?time (?:that )?(?:someone|somebody|we) took (?:him|her|them|{WHOM})
    out{_STOP}
    | what (?:this|our|the) \w+ needs is an? (?:good )?(?:old )?(?:fashioned )?(?:lynching|lynch mob
    |pogrom|public hanging|hanging)
    | when (?:are|do|will) we (?:(?:gonna|going to|finally
    |just) ){{0,2}}(?:start )?shoot(?:ing)?(?: at)?
    {_CROSSING}\s?\?? | (?:bring back|time for) (?:the )?(?:lynching|lynchings|lynch mobs?|pogroms?
    |gas chambers?){_STOP}
    | hitler (?:should have (?:finished|won)|was right{_STOP}|did nothing wrong
    |didn't (?:go far enough
    |finish)|had the right idea) | (?:need|time for) another (?:hitler|holocaust){_STOP}
    | the (?:ovens|gas chambers) should be (?:reopened|brought back|fired up|reheated)
    | (?:someone|somebody) {OUGHT} (?:just |really )?(?:kill|murder|strangle|poison|silence) (?:him
    |her){_STOP}
    """
)
# What is done to them, when somebody calls for it or says he will.
_DEEDS = Phrasebook(
    rf"""
    {_KILL} {WHOM}{_STOP} | death to {WHOM}{_STOP} | {deeds_to(f"(?:him|her|{WHOM})", HIS)}
    | start {doing(KILLING)} {WHOM}(?!['’-])
    | use (?:live (?:ammunition|ammo|rounds|fire)|machine guns|flame(?: )?throwers) on {WHOM}
    | (?:shoot|gun down|open fire on|start shooting(?: at)?) (?:at )?{_CROSSING}
    | (?:burn|torch|smash up|bomb) the (?:office|house|home|shop)s? of (?:{WHOM}|that \w+|this \w+)
    | (?:burn|torch|firebomb|blow up|shoot up|set fire to) (?:down )?{THE_HOUSE}(?: down)?(?:{_STOP}
    | with| while)
    | burn (?:(?:the|that|this|these) (?:\w+ )?|it|them) (?:down )?with (?:them|everyone|everybody
    |all of them|him|her) (?:still )?(?:inside|in it|in there)
    | set {THE_HOUSE} (?:on fire|alight|ablaze)
    """
)
# Done to "them" it may be done to rats, or to photographs.
_DEEDS_TO_THEM = Phrasebook(
    rf"""
    {_KILL} {THEM}{_STOP} | (?:gas|lynch|behead|drown|hang|shoot) them (?:and|already|now)
    | let (?:{HIM}|{WHOM}) (?:all )?(?:rot|burn|hang|die|drown|bleed)(?:{_STOP}| in a ditch| in
    hell) | put (?:{HIM}|{WHOM}) out of (?:our|my|everyone's|everybody's) misery
    | bring (?:back|out) the (?:guillotine|gallows|rope|noose)s? (?:and start with|for (?:{HIM}
    |{WHOM})) | blow it up{_STOP} | {deeds_to(f"(?:them|{THEM})", "their ")}
    | start {doing(KILLING)} them
    | use (?:live (?:ammunition|ammo|rounds|fire)|machine guns|flame(?: )?throwers) on them
    | (?:shoot|hang|lynch|stab|stone|rape|behead|torture|assassinate|castrate|poison|drown)s? (?:him
    |her){_STOP} | {_KILL} {HIM} (?:myself|with my own|personally)
    | (?:shoot|kill|hang|drown|gas|burn|bomb) {HIM} (?:(?:all )?(?:on sight|on the spot|one by one
    |at the border|in the sea|like (?:an? )?(?:dogs?|pigs?|animals?|rats?)|where (?:they|he|she) \w+
    |before they \w+))
    | (?:slap|beat|punch|kick|hit|choke) (?:{HIM}|{WHOM}) (?:(?:until|till) (?:he|she|they)
    (?:shuts?|stops?|bleeds?|dies?|cr(?:y|ies)|begs?|learns?|can't|cannot)|senseless|unconscious|to
    death|with (?:a|your) (?:bat|hammer|belt|stick|bottle|shovel))
    | (?:put|stand) {HIM}(?: all)?(?: up)? (?:up )?against (?:a|the) wall{_STOP}
    | smoke {HIM} out(?! with)
    | (?:kill|shoot|stab|murder|slaughter|gun down|bomb) (?:everyone|everybody|every \w+) (?:in|at
    |inside) (?:that|your|this|their|the) \w+
    | (?:kill|shoot|hang|stab|lynch|run over|beat up) any(?:one|body) (?:who|that)
    | (?:burn|torch|firebomb) (?:down )?(?:every|all|all (?:the|these|those|their)|these|those)
    (?:\w+ )?(?:houses?|homes?|cars?|shops?|tents?)
    | (?:drive|run|plow|plough) (?:right |straight )?(?:over|through) {HIM}{_STOP}
    | take out (?:{HIM}|{WHOM}) (?:for good|permanently|once and for all)
    | take (?:{HIM}|{WHOM}) out (?:for good|permanently|once and for all)
    | pay (?:him|her|them|{WHOM}) a (?:little |friendly |home )?visit{_STOP}
    | see (?:him|her) (?:hang|swing){_STOP} | let (?:{HIM}|{THEM}|{WHOM}) (?:all )?be {_KILLED}
    """
)
# Of somebody by name: a reader's is found elsewhere, another may be a thing's.
_OF_NAMED = Phrasebook(
    rf"""
    (?:someone|somebody) (?:really |just )?{OUGHT} {_KILL} (?P<victim>(?:\w+ )?\w{{3,}}){_STOP}
    | (?P<fated>(?:\w{{3,}} )?\w{{3,}}) {OUGHT} {DEGREE}(?:be|get) {_KILLED}{_STOP}
    """
)
# "Nobody should …", "I don't think that …", "they wanted us to …".
_DISOWNED = Phrase(
    r"\b(?:nobody|no one|never|not|\w+n['’]t|(?:do|did|wo|ca)nt|nor|neither|without|racists?"
    r"|bigots?|nazis?|fascists?|extremists?|order(?:s|ed)?|slogans?|graffiti|propaganda|as if|why"
    r"|once|used to|wanted|if|unless|whether|when|whenever|suppose|imagine|who)"
    r" (?:[\w'’-]+,? ){0,5}(?:that |: ?|, )?[\"“]?\Z|\bno (?:\w+ )?\Z"
)
_LONGEST_LEAD = 160  # characters
_CAPITALISED = re.compile(r"(?!I\b)[^\W\d_a-z]\w+")

# Without a phrase of these there is nothing to find.
BOOKS = (_FATES, _FATES_OF_THEM, _DEEDS, _DEEDS_TO_THEM, _OF_NAMED)


def find_incitement(reading: Reading) -> Iterator[tuple[int, int, bool]]:
    """Find violence against others: start and end in the reading's text, and whether certain."""
    sentences = Sentences(reading)
    for start, end, certain in _find_all(reading):
        span = start, end
        if not any(sentences.excuse(span, excuse) for excuse in _EXCUSES):
            yield *span, certain


def _find_all(reading: Reading) -> Iterator[tuple[int, int, bool]]:
    yield from ((*match.span(), True) for match in _FATES.find(reading))
    yield from ((*match.span(), False) for match in _FATES_OF_THEM.find(reading))
    for book, grave in ((_DEEDS, True), (_DEEDS_TO_THEM, False)):
        for match in book.find(reading):
            if lead := find_lead(reading.text, match.start()):
                certain = grave and lead[1] and match.lastgroup != "hint"
                yield lead[0], match.end(), certain
    yield from (
        (*match.span(), False) for match in _OF_NAMED.find(reading) if _names(reading, match)
    )


def find_lead(text: str, start: int) -> tuple[int, bool] | None:
    """Find where somebody calls for a deed or announces it, and whether he means it."""
    if CALLING.search(text, max(0, start - LONGEST_CALL), start):
        return start, True
    near = max(0, start - LONGEST_INTENT)
    if intent := INTENDED.search(text, near, start):
        return intent.start(), not ONLY_COULD.search(intent[0])
    if hinted := HINTED.search(text, near, start):
        return hinted.start(), False
    return None


def _is_disowned(text: str, target: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Tell whether the writer denies, forbids or only supposes what he says."""
    near = max(sentence[0], target[0] - _LONGEST_LEAD)
    return _DISOWNED.search(text, near, target[0]) is not None


_EXCUSES = (is_reported, is_refuted, _is_disowned)


def _names(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a person is named, by capitals: one proves nothing where a sentence begins."""
    group = match.lastgroup or ""
    low, high = reading.original(*match.span(group))
    words = reading.source[low:high].split()
    capitals = sum(_CAPITALISED.fullmatch(word) is not None for word in words)
    opens = not reading.source[:low].rstrip() or reading.source[:low].rstrip()[-1] in ".!?"
    return not "".join(words).isupper() and capitals > (group == "fated" and opens)
