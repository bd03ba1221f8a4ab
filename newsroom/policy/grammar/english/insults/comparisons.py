"""The reader compared with others: "fools like you", "he is one, and so are you", "all of you"."""

from functools import lru_cache

from newsroom.policy.grammar.english.address_forms import DEGREE
from newsroom.policy.grammar.english.insults.predicates import leads_to_predicate
from newsroom.policy.grammar.english.sentences import MOST_SHARED, Insult
from newsroom.policy.grammar.phrasing import Phrase

_NEAR = 60  # characters before an insult in which what it is compared by may stand
_MOST_OTHERS = 4  # nearest to the insult; what is farther off has its own predicate
_NO_MORE = r"(?=\s*(?:$|[.!?,;:)\n]))"
_LIKE_YOU = Phrase(
    r" (?:people|person|man|woman|folks|guys|kids|trolls?) (?:like|such as|just like)"
    r" (?:you|u|yourself|yourselves)\b(?! (?:say|said)\b)"
    r"| (?:voters|readers|commenters|posters|types|ones|men|women|liberals|conservatives|lefties"
    r"|citizens|losers|sheep|individuals|souls|creatures|republicans|democrats|boys|girls) like"
    r" (?:you|yourself|yourselves)(?=\s*(?:$|[.!?,;:)\n]))"
    r"|(?: sheep)?,? (?:like|such as|just like)"
    r" (?:you|u|yourself|yourselves)\b"
    r"(?! (?:say|said|described?|mention(?:ed)?|see|saw|know|call|put|wrote|are \w+ing)\b)"
)
_BIGGER = Phrase(r"\b(?:bigger|greater|worse|larger|more \w+)(?: \w+)? \Z")
_THAN_YOU = Phrase(r"(?: (?:here|alive|around|on earth))? than (?:you|u|yourself)(?! \w)")
# "They don't come dumber than you."
_NONE_IS = Phrase(
    r"\b(?:(?:don't|doesn't|can't) (?:come|get|be)|(?:nobody|no one)(?:'s| is)"
    r"|never (?:met|seen|known) (?:any(?:one|body)|some(?:one|body)))(?: any| much)? \Z"
)
_AS_YOU = Phrase(
    r" as (?:you|u)(?: are)?(?=\s*(?:$|[.!?,;)\n]|(?:lol|lmao|haha|mate|bro)\b"
    r"|and\b(?! (?:i|me|we|your)\b))"
    r"|(?<!\bare) (?:even|actually|manages?|gets?|survives?|ever|still|on here|i'd|i would)\b)"
)
# "Someone as stupid as you should not vote."
_SOMEONE_AS = Phrase(
    r"\b(?:some(?:one|body)|any(?:one|body)|no(?:body| one)|(?:an?|any|no|another)"
    r" (?:person|man|woman|guy|human|human being|adult|people)|people|folks)"
    r" (?:(?:quite|just|even|half|that is|who is|that's|who's|being) )?as \Z"
)
_AS_YOURSELF = Phrase(
    r" as (?:you|u|yourself)\b(?! (?:say|said|think|thought|claim|believe|describe|make|made|out"
    r"|suggest|imply|put|want|seem|would|call|portray|paint)\b"
    r"| (?:and|or) (?:i|me|we)(?:\s*(?:$|[.!?,])| (?:are|can|could|would|do)\b))"
)
# "Only an idiot would say what you just said."
_ONLY = Phrase(r"\bonly (?:an?|some) (?:[\w'’-]+ ){0,2}\Z")
_WOULD_SAY = Phrase(
    r" (?:would|could|can) (?:ever )?(?:say|write|post|think|believe|come up with)"
    r" (?:what|the (?:things|crap|garbage|nonsense)(?: that)?|something like what) (?:you|u)\b"
)

# What is said of others holds of the reader too: "he is a fool, and so are you".
_OTHERS_ARE = Phrase(r"(?<!\w)\w+(?: (?:is|are|was|were|must be)\b|['’](?:s|re)\b)")
_SO_ARE_YOU = Phrase(
    r"(?: (?:like|just like|as) (?:him|her|them|that))?,? (?:(?:and|but|just as) )?"
    r"(?:so (?:are|r) (?:you|u)(?: (?:all|too|guys|lot|people))?"
    r"|(?:you|u)(?:'re| are| r) (?:one too|an?other(?: one)?|too|as well|no better|the same|one)"
    rf"|(?:you|u)(?:'re| are| r) (?:even |much |just as |far )?(?:worse|bad)){_NO_MORE}"
)
# "Whoever believes this is a fool, and you believe it."
_WHOEVER = Phrase(r"\b(?:any(?:one|body)|every(?:one|body)|all|those|people|whoever)(?: who)?\b")
_AND_YOU_DO = Phrase(
    rf",? (?:and|but|so|which|yet) (?:you|u) (?:clearly |obviously |just |do |still )?(?:do|did|are"
    rf"|have|believe|believed|think|thought|say|said|wrote)(?: (?:it|so|that|this))?{_NO_MORE}"
)
# "Sheep, the lot of you."
_OF_YOU = Phrase(
    r",? (?:(?:the (?:whole )?(?:lot|pair|bunch|two|both)|both|all|every(?: single| last)? one) of"
    rf" (?:you|ya)|you (?:two|lot|all)){_NO_MORE}"
)
_BEFORE_OF_YOU = Phrase(
    rf"\W*(?:(?:{DEGREE}|oh|what|an?|the|pair|bunch|pack|load|lot|gang|of|total|absolute|utter"
    r"|complete),? ){0,5}"
)
_NAMING = r"(?:word|term|name|description)(?: (?:i'd use|i would use|i have|we have|we use))?"
# "Spineless is the word for you", "the word for you is spineless".
_IS_WORD_FOR_YOU = Phrase(
    r",? (?:that's|that is|is)(?: \w+ly)? (?:the|a|one|my)(?: \w+){0,2}"
    rf" {_NAMING} for (?:you|people like you)\b"
)
_WORD_FOR_YOU_IS = Phrase(
    rf"\b{_NAMING} for (?:you|people like you)(?: is| would be|:|,)(?: (?:simply|just))?"
    r"(?: an?)? \Z"
)
# "Look in the mirror and you will see a fool", "if you want to see one, look in a mirror".
_IN_MIRROR = Phrase(
    r"\b(?:in|into|at) (?:the|a|your) (?:(?!wing|rear|side|door)\w+ )?mirror\b[^.!?]{0,40}"
    r"\b(?:see|find|meet|spot)s? (?:an?|the|one|that) (?:[\w'’-]+ ){0,2}\Z"
)
_SEEN_IN_MIRROR = Phrase(
    r"(?:(?: here)? (?:is|lives) in your (?:\w+ )?mirror"
    r"|,? (?:just |go and |go |try )?(?:look|looking|stare|gaze) (?:in|into) (?:the|a|your)"
    r" (?:\w+ )?mirror)\b"
)


@lru_cache(maxsize=MOST_SHARED)
def find_comparison(insult: Insult) -> tuple[int, int] | None:
    """Find "idiots like you", "as stupid as you", "no bigger fool than you"."""
    bigger = _BIGGER.search(insult.left, max(0, len(insult.left) - _NEAR))
    if bigger and (than := _THAN_YOU.match(insult.right)):
        return bigger.start(), than.end()
    worse = insult.adjective and insult.said.endswith("er") and _NONE_IS.search(insult.left)
    if worse and (than := _THAN_YOU.match(insult.right)):
        return len(insult.left), than.end()
    only = not insult.adjective and _ONLY.search(insult.left, max(0, len(insult.left) - _NEAR))
    if only and (said := _WOULD_SAY.match(insult.right)):
        return only.start(), said.end()
    someone = insult.adjective and _SOMEONE_AS.search(insult.left)
    if someone and (as_you := _AS_YOURSELF.match(insult.right)):
        return someone.start(), as_you.end()
    alike = _LIKE_YOU.match(insult.right) or (insult.adjective and _AS_YOU.match(insult.right))
    return (len(insult.left), alike.end()) if alike else None


@lru_cache(maxsize=MOST_SHARED)
def find_inclusion(insult: Insult) -> tuple[int, int] | None:
    """Find "he is a fool, and so are you", "whoever thinks so is a fool, and you do"."""
    said, whoever = _SO_ARE_YOU.match(insult.right), None
    if not said:
        said = _AND_YOU_DO.match(insult.right)
        whoever = said and _WHOEVER.search(insult.left)
        if not (said and whoever):
            return None
    for others in reversed(list(_OTHERS_ARE.finditer(insult.left))[-_MOST_OTHERS:]):
        if leads_to_predicate(insult.left[others.end() :]):
            return (whoever or others).start(), said.end()
    return None


@lru_cache(maxsize=MOST_SHARED)
def find_identity(insult: Insult) -> tuple[int, int] | None:
    """Find "sheep, the lot of you", "the word for you is fool", "look in the mirror …"."""
    if _BEFORE_OF_YOU.fullmatch(insult.left) and (said := _OF_YOU.match(insult.right)):
        return len(insult.left), said.end()
    if said := _IS_WORD_FOR_YOU.match(insult.right):
        return len(insult.left), said.end()
    if called := _WORD_FOR_YOU_IS.search(insult.left):
        return called.start(), 0
    if insult.adjective:
        return None
    if seen := _IN_MIRROR.search(insult.left):
        return seen.start(), 0
    said = _SEEN_IN_MIRROR.match(insult.right)
    return (len(insult.left), said.end()) if said else None
