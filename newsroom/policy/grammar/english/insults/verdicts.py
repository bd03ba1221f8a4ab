"""Verdicts on a reader: "you are an idiot", "how stupid are you", "fools like you"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from newsroom.policy.grammar.english.address_forms import (
    ABOVE,
    ARE,
    ASKED,
    DEGREE,
    FAMILY,
    GROUP,
    IS,
    MENTION,
    TOLD,
    YOU,
    YOU_ARE,
)
from newsroom.policy.grammar.english.insults.predicates import (
    LONGEST,
    is_friendly,
    is_joined,
    is_loved,
    leads_to_predicate,
)
from newsroom.policy.grammar.english.sentences import MOST_SHARED, Insult
from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.people import People
from newsroom.policy.words import find_word

# "Your" for "you're": told from the true one by what follows.
_CLIPPED = frozenset(("ur", "your", "yer", "yur"))
_STATES = ("full of", "mentally", "brain dead", "dumb", "thick", "off your", "out of your")
_PREDICATIVE = re.compile(r"\b(?:an?|the|such|so|too|just|all|both|nothing|one)\b")
# With these it is no insult: "ignorant of the rules", "dense in protein", "a monster at chess".
_COMPLEMENTS = {
    "ignorant": (" of ", " about "),
    "dense": (" in ", " with "),
    "blind": (" to ",),
    "monster": (" at ", " on "),
    "beast": (" at ", " on "),
    "animal": (" at ", " on "),
    "freak": (" at ", " about ", " for "),
}
# "You must be stupid to believe that": so is whoever did.
_MUST_BE = Phrase(
    r"\b(?:you|u)(?:'d| would|'ve)? (?:must|(?:really )?(?:have|need|got|has) to|gotta)"
    r"(?: (?:really|truly|seriously))? be\b"
)
_TO_SAY_THAT = Phrase(
    r"(?: \w+)? to (?:really |actually |even )?(?:believe|think|say|write|post|claim|buy|swallow"
    r"|fall for|come up with|suggest) (?:that|this|it|so|such (?:a thing|nonsense|rubbish))"
    r"(?=\s*(?:$|[.!?,;]|and\b|but\b))"
)
_NONE = ("\0",)  # begins nothing
# A part one plays, or what one is to somebody else.
_PLAYED = Phrase(
    r" (?:by (?:profession|trade|day)|for a living"
    r"|(?:in|on|at|for) (?:the|an?|my|our|this|that|your) (?:[\w'’]+ )?(?:plays?|films?|movies?"
    r"|roles?|shows?|circus|photos?|pictures?|opera|videos?|books?|novels?|cast|parade|musical"
    r"|part(?:y|ies)|sketch|drama|script|fairs?|festivals?|carnival|costume)"
    r"|in the eyes of (?!every|all|the world|god)|to (?:them|him|her)(?=\s*(?:$|[.!?,;])))\b"
)
_TITLE_PART = Phrase(r" in (?!(?:this|the|your|my|our|here|all|every|any|front|fact|need)\b)\w")
_NEAR = 60  # characters before an insult in which "how" or "what" may stand
_LONGEST_NAMED = 130  # characters from a name to what is said of its bearer
_MOST_HEADS = 4  # "you are" nearest to the insult; what is farther off has its own predicate
# Whatever an insult may be the predicate of.
_HEAD = Phrase(
    rf"(?<![\w@'’])(?:{FAMILY}|{YOU_ARE}|{ASKED}|{TOLD}|{ABOVE}{IS})(?!\w)|{MENTION}(?:{IS}|,|:)?"
)
_HEAD_SIGN = re.compile(
    r"\by(?:ou|uo)|@|\b(?:being|be)\b|\b(?:ya|yo|u|ure?|ye?u?r|yall|thou|congrat\w*|thanks?|quit|stop|don|dont|do"
    r"|op|above|below|before me)\b"
)
# Right of the insult: no predicate after all, or none of this reader alone.
_GENERIC = Phrase(r" (?:not )?to \w")
_SUBJECT = Phrase(
    r" (?:are|is|was|were|will|would|can|could|have|has|had|do|did|don't|never|who|always|run"
    r"|ran)\b"
)
_PRAISE = Phrase(
    r",? (?:good|talented|smart|funny|lucky|rich|cute|beautiful|amazing|hot|fast|strong|brave"
    r"|talent|genius|player|skills?|busy|close|proud|happy|grateful)\b"
)
_IN_LOVE = Phrase(r" (?:for (?:love|you|her|him)|in love)\b")
_BECOMING = ("get", "getting", "you become", "u become")
_WHATEVER = ("matter ", "regardless of ", "depending on ", "depends on ")  # how lazy you are
_HOW = Phrase(rf"\bhow (?:{DEGREE} )*\Z")
_WHAT = Phrase(rf"\bwhat (?:{GROUP} |an? )?(?:an? )?(?P<words>(?:[\w'’⁎-]+,? ){{0,4}})\Z")
_THE = Phrase(r"\b(?:the|what|an?) (?:[\w'’⁎-]+ ){0,3}\Z")
_YOU_END = Phrase(
    rf"(?: of an? \w+)?,? (?:(?:that )?{YOU}(?:{ARE}| (?:truly|really|clearly) are)"
    rf"|(?:that|this|it) makes {YOU} (?:look|sound|seem))(?!\w)"
)
_ARE_YOU = Phrase(
    rf",? (?:(?:are|r|can|could) {YOU}(?: (?:be|get|possibly))?|do {YOU} have to be)(?!\w)"
)
_YOU_ARE_END = Phrase(r" (?:that )?(?:you|u)(?: (?:really|truly|clearly))? are(?=\s*[.!?,]|\s*$)")
# "A liar, that is what you are."
_THAT_YOU_ARE = Phrase(
    r",? (?:that's|that is|is)(?: all| exactly| just)?(?: what)? you(?:'re| are)(?=\s*(?:$|[.!?,]))"
)
# "Ignorant, you are."
_YOU_ARE_LAST = Phrase(
    r"(?:\s?,? (?:that )?you (?:really |truly |surely )?are|,\s?you)(?=\s*(?:$|[.!]))"
)
# "Too stupid to read, aren't you?"
_TAG = Phrase(r"[^.!?\n]{0,60}?,? (?:are|aren't|ain't) (?:you|u|ya)\W*\Z")
_BEFORE_TAG = Phrase(
    r"\W*(?:(?:\w{4,}ly|well|so|oh|wow|lol|a|an|as|about|bit|such|too|pretty|really|quite|just|rather|proper|little"
    r"|right|still|kind|of|real),? ){0,4}"
)
_IS_YOU = Phrase(r"(?: [\w'’]+){0,5} (?:is|are) (?:you|u|yourself)(?=\s*[.!?,]|\s*$)")
# "The only one who is stupid here is you", "the stupid one is you".
_THE_ONE_WHO_IS = Phrase(
    r"\bthe (?:only |real )?(?:one|person) (?:here )?(?:(?:who|that)(?:'s| is)|being|looking"
    r"|sounding|acting)(?: so| this)? \Z"
)
_ONE_IS_YOU = Phrase(r" (?:one|person)(?: [\w'’]+){0,5} (?:is|are) (?:you|u)(?=\s*[.!?,]|\s*$)")
# It takes one to write what the reader wrote.
_TAKES_ONE = Phrase(
    r"\btakes an? (?:(?:special|real|true|particular|unique|rare|certain) ){1,2}"
    r"(?:(?:kind|sort|type|level|brand|breed) of )?(?:\w+ )?\Z"
)
_TO_WRITE_THAT = Phrase(
    r" to (?:write|post|say|think|believe|type|come up with) (?:that|this|such|what|something)\b"
)
_IS = Phrase(IS)
_BEFORE_NAME = Phrase(r",? @?")
# What is said of anybody before a name calls its bearer: "no fool, Joe", "he is an idiot Joe".
_SAID_OF_ONE = Phrase(
    r"\b(?:an?|no|not|any|never|so|too|very|am|is|are|was|were|be|(?:is|are|was|were|ai)n't|'re|'m|'s)"
    r" (?:[\w'’-]+,? ){0,2}\Z"
)


@lru_cache(maxsize=MOST_SHARED)
def find_verdict(insult: Insult) -> tuple[int, int] | None:
    """Find "you are an idiot": where it begins in `left`, and how far it goes into `right`."""
    if insult.right.startswith(_COMPLEMENTS.get(insult.lemma, _NONE)):
        return None
    if (
        _IN_LOVE.match(insult.right)
        or is_loved(insult.right)
        or (insult.adjective and _PRAISE.match(insult.right))
    ):
        return None
    if _PLAYED.match(insult.right):
        return None
    if insult.left.endswith(" the ") and _TITLE_PART.match(insult.right):
        return None  # "you are the fool in King Lear"
    for head in _find_heads(insult.left):
        between = insult.left[head.end() :]
        if between.strip() and is_friendly(between):
            continue
        if is_joined(between) and _SUBJECT.match(insult.right):
            continue  # "you are right and fools are wrong"
        if head[0].endswith(_BECOMING) and not (insult.adjective and insult.said.endswith("er")):
            continue  # "you get rats in the summer"
        if "must be" in head[0] and _GENERIC.match(insult.right):
            continue
        clipped = head[0] in _CLIPPED and not _PREDICATIVE.search(between)
        described = insult.adjective or insult.said.startswith(_STATES)
        if clipped and not (described and (insult.closes_phrase or insult.person_end)):
            continue  # "ur stupid comment", "your idiot of a mayor"
        if leads_to_predicate(between):
            return head.start(), insult.person_end if insult.adjective else 0
    return None


def _find_heads(left: str) -> Iterator[re.Match[str]]:
    """Find what an insult may be said of, the nearest first."""
    begin = max(0, len(left) - LONGEST - 40)  # a head is seldom longer
    if _HEAD_SIGN.search(left, begin):
        yield from reversed(list(_HEAD.finditer(left, begin))[-_MOST_HEADS:])


@lru_cache(maxsize=MOST_SHARED)
def find_exclamation(insult: Insult) -> tuple[int, int] | None:
    """Find "how stupid are you", "what an idiot you are", "the idiot here is you"."""
    near = max(0, len(insult.left) - _NEAR)
    if match := _HOW.search(insult.left, near) or _WHAT.search(insult.left, near):
        begin = insult.person_end if insult.adjective else 0
        for pattern in (_YOU_END, _ARE_YOU):
            said = pattern.match(insult.right, begin)
            if said and not insult.left.endswith(_WHATEVER, 0, match.start()):
                return match.start(), said.end()
    if not insult.adjective and _THE.search(insult.left, near):
        for pattern in (_YOU_ARE_END, _IS_YOU):
            if said := pattern.match(insult.right):
                return len(insult.left), said.end()
    if insult.adjective:
        said = _IS_YOU.match(insult.right)
        if said and (_THE_ONE_WHO_IS.search(insult.left, near) or _ONE_IS_YOU.match(insult.right)):
            return len(insult.left), said.end()
    if said := _THAT_YOU_ARE.match(insult.right):
        return len(insult.left), said.end()
    if _BEFORE_TAG.fullmatch(insult.left):
        said = _TAG.match(insult.right) or _YOU_ARE_LAST.match(insult.right)
        if said:
            return len(insult.left), said.end()
    return None


@lru_cache(maxsize=MOST_SHARED)
def find_inference(insult: Insult) -> tuple[int, int] | None:
    """Find "you must be an idiot to believe that", "it takes an idiot to write this"."""
    said = _TO_SAY_THAT.match(insult.right)
    must = said and _MUST_BE.search(insult.left)
    if must and said and leads_to_predicate(insult.left[must.end() :]):
        return must.start(), said.end()
    takes = _TAKES_ONE.search(insult.left)
    if takes and (said := _TO_WRITE_THAT.match(insult.right)):
        return takes.start(), said.end()
    return None


def find_named(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find an attack on someone by name: "Joe is a …", "that … Joe"."""
    cut = max(0, len(insult.left) - _LONGEST_NAMED)
    left = insult.left[cut:]
    for name in people.named_in(f"{left}\n{insult.right[:_LONGEST_NAMED]}"):
        for start, end in find_word(left, name):
            verb = _IS.match(left, end)
            if verb and leads_to_predicate(left[verb.end() :]):
                return cut + start, 0
        for start, end in find_word(insult.right, name):
            owns = insult.right.startswith(("'s", "’s"), end)  # "that idiot Joe's plan"
            if not owns and _BEFORE_NAME.fullmatch(insult.right, 0, start):
                return len(insult.left), end
    return None


def drop_called(insult: Insult, people: People) -> tuple[Insult, int]:
    """Leave out the name of a reader who is called after an insult: "you are an idiot, Joe".

    Return how much was left out as well.

    What the sentence says without the call it says with it: of Joe, of somebody else or of nobody.
    Only an insult that is all it says is then his: "what an idiot, Joe".
    """
    for name in people.named_in(insult.right[:_LONGEST_NAMED]):
        for start, end in find_word(insult.right, name):
            if not _BEFORE_NAME.fullmatch(insult.right, 0, start):
                continue
            if insult.right.startswith(",") or _SAID_OF_ONE.search(insult.left):
                return replace(insult, right=insult.right[end:]), end
    return insult, 0
