"""Insults in passing that may be meant for the reader, and are never certain: "I don't argue with
fools", "never met anyone so stupid", "oh look, the clown is back"."""

from newsroom.policy.grammar.english.sentences import Insult
from newsroom.policy.grammar.phrasing import Phrase

_LONGEST = 120  # characters of an allusion before the insult
_REFUSES = Phrase(
    r"\b(?:i|we)(?:'m| am)? (?:don't|do not|won't|will not|refuse to|never|can't|cannot|not|try not"
    r" to) (?:\w+ )?(?:argue|arguing|debate|debating|talk|speak|engage|reason|converse|waste|bother"
    r"|have|suffer|respond|reply)\b(?: (?:my|any|more|the|time|breath|energy|words|patience|arguing"
    r"|gladly)){0,3} (?:(?:with|on|for|to) )?(?:an? |any |such )?(?:[\w'’-]+ )?\Z"
)
_ONE = (
    r"(?:any(?:one|body)|some(?:one|body)|(?:an?|one|a single) (?:\w+ )?"
    r"(?:person|man|woman|human|adult|guy|being))"
)
_NEVER_MET = Phrase(
    r"\b(?:never|not|haven't|don't think i've) (?:\w+ )?(?:met|seen|known|read|encountered"
    rf"|come across)(?: \w+)? {_ONE} (?:(?:quite|so|this|that|as|more|proud of being) ){{1,2}}"
    r"(?:\w+ly )?\Z"
)
_IS_SO = Phrase(
    rf"\b{_ONE}(?: (?:really|possibly|actually|ever|even))?"
    r" (?:can |could |get )?(?:be|is|are|being|this)(?: (?:so|this|that))?(?: \w+ly)? \Z"
)
_WONDERS = Phrase(r"\bhow\b|\b(?:can't|cannot) (?:believe|understand|fathom)\b|\bhard to believe\b")
_HOW = Phrase(r"\bhow (?:\w+ly )?\Z")
_CAN_ONE_BE = Phrase(rf" (?:can|could) (?:one|{_ONE}) (?:be|get|possibly be)(?=\s*(?:$|[?!.,]))")
_WHAT_KIND_OF = Phrase(
    r"\bwhat (?:(?:kind|sort|type|breed) of )?(?:an? )?"
    r"(?:(?:absolute|complete|total|utter|\w+ing) )?\Z"
)
_THINKS_SO = Phrase(
    r" (?:(?:even|actually|honestly|really|still) )?(?:thinks|believes|writes|posts|says|wrote"
    r"|posted|would (?:even )?(?:say|write|think|believe|post)) (?:this|that|such|it"
    r"|like (?:this|that)|something|crap|stuff|these things)\b"
)
_GREETS = Phrase(
    r"\W*(?:(?:oh|ah|aw|great|look|wow|lovely|brilliant|wonderful|and|uh oh|lol|hey|yay"
    r"|here we go(?: again)?)[,.!]* ){0,3}"
    r"(?:(?P<met>here comes|there goes|who (?:the hell )?(?:let|invited|ordered|asked|brought|woke)"
    r"|found|spotted|listen to|get a load of|hark at|check out"
    r"|(?:i (?:see|think)|looks like) (?:we(?:'ve| have)? )?(?:found )?"
    r"|look (?:at|who it is|it's)|look it's|look, it's|it's|enter|meet|behold|congratulations to"
    r"|i see|(?:say )?hello to) )?"
    r"(?:the|this|that|our|another|everyone[’']s|(?:the )?\w+[’']s) (?:[\w'’-]+ ){0,2}\Z"
)
_IS_BACK = Phrase(
    r"(?:(?: is| has|'s)? (?:back|(?:over )?here|arrived|arrives|again|in|out|strikes again|returns"
    r"|returned"
    r"|spoken|speaks|entered \w+|logged on|awake|woken up|online|chimes? in|joined \w+"
    r"|(?:from|of) (?:yesterday|before|last \w+|the (?:thread|page|comments|forum|site|village))))"
    r"(?: again| now| today)?(?=\W*$)"
)
_ENDS = Phrase(r"(?=\s*(?:$|[.!?,;:)\n]))")


_AS = Phrase(r"(?:^|[.!?,]\s*|\bstill )(?:just |every bit )?as \Z")
_AS_EVER = Phrase(r" as (?:ever|always|usual)\b")
_EVEN_FOR_YOU = Phrase(r"[^.!?\n]{0,40}?,? even (?:for you|by your(?: own)?(?: \w+)? standards)\b")
_EVEN_BY_YOU = Phrase(r"\beven (?:for you|by your(?: own)?(?: \w+)? standards)\b[^.!?\n]{0,30}\Z")


def find_allusion(insult: Insult) -> tuple[int, int] | None:
    """Find where an allusion begins in `left`, and how far it goes into `right`."""
    near = max(0, len(insult.left) - _LONGEST)
    ends = _ENDS.match(insult.right)
    if insult.adjective:
        if even := _EVEN_FOR_YOU.match(insult.right):
            return len(insult.left), even.end()
        if even := _EVEN_BY_YOU.search(insult.left, near):
            return even.start(), 0
        if (same := _AS.search(insult.left, near)) and (ever := _AS_EVER.match(insult.right)):
            return same.start(), ever.end()
        if how := _HOW.search(insult.left, near):
            said = _CAN_ONE_BE.match(insult.right)
            return (how.start(), said.end()) if said else None
        met = ends and _NEVER_MET.search(insult.left, near)
        if ends and not met and _WONDERS.search(insult.left, near):
            met = _IS_SO.search(insult.left, near)
        return (met.start(), 0) if met else None
    if ends and (refuses := _REFUSES.search(insult.left, near)):
        return refuses.start(), 0
    if insult.plural or insult.severity == 1:
        return None
    if kind := _WHAT_KIND_OF.search(insult.left, near):
        said = _THINKS_SO.match(insult.right)
        return (kind.start(), said.end()) if said else None
    if greets := _GREETS.fullmatch(insult.left):
        if back := _IS_BACK.match(insult.right):
            return len(insult.left), back.end()
        return (len(insult.left), 0) if greets["met"] and not insult.right.strip(" .!?…") else None
    return None
