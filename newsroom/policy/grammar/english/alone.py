"""An insult that is a sentence of its own: "What an idiot.", "You never read it. Moron." """

import re

from newsroom.policy.grammar.english.calls import (
    EPITHET,
    INTERJECTIONS,
    NEAR,
    OPENING,
    PUNCTUATION,
    TALKS_OF_OTHERS,
)
from newsroom.policy.grammar.english.nouns import THINGS
from newsroom.policy.grammar.english.sentences import Insult
from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.readings.cuts import MASK

_ALONE = Phrase(
    rf"\W*(?:(?:{INTERJECTIONS}|what|such|typical|just|another|ur|@\w+),? ){{0,2}}"
    rf"(?:(?:look at|get a load of|behold|here's|here comes) )?(?:(?:an?|this|that|the) )?"
    rf"(?:(?:{EPITHET}|\w{{3,}}ly),? ){{0,3}}"
)
_IMAGINE = Phrase(r"\W*(?:lol |wow,? )?imagine (?:being|to be) (?:(?:this|that|so|really) ){1,2}")
_YOU = re.compile(r"\b(?:you|your|u|ur|you're|yourself|ya)\b")
_TURNS_TO_READER = Phrase(
    r"\s*(?:(?:and|so|but|now),? )?(?:you|u|your|ur|go|learn|read"
    r"|(?:that's|that is) (?:all |exactly |just )?(?:what )?you(?:'re| are))\b"
)
_OF_YOU = Phrase(
    r"\W*(?:(?:and|so|but|well|oh|no|wow|yet|lol),? )*(?:you|u) (?:(?:just|really|still) )?"
    r"(?:think|thought|believe|believed|say|said|claim|want|can't|cannot)\b|\W*nice to see you\b"
)
_NAME_WITHIN = re.compile(r"(?<=[a-z,] )(?!I\b)[A-Z]\w")


def is_alone(insult: Insult, before: str, after: str) -> bool:
    """Tell whether a whole text says nothing but an insult: "What an idiot.", "lol clown".

    Args:
        before: the text before the insult.
        after: the text after it.
    """
    if len(before) > NEAR or len(after) > NEAR:
        return False
    if insult.adjective:
        return not after.strip(PUNCTUATION + "\n") and _IMAGINE.fullmatch(before) is not None
    if not _names_one(insult):
        return False
    return not after.strip(PUNCTUATION + "\n") and _ALONE.fullmatch(before) is not None


def answers_itself(insult: Insult, previous: str, original: str) -> bool:
    """Tell whether a sentence that is but an insult judges the reader just spoken to.

    "So you never read it. Moron." The sentence before it must speak to the reader and of nobody
    else.

    Args:
        previous: the sentence before, folded.
        original: the same as written; a capital within it may be somebody's name.
    """
    if not _names_one(insult):
        return False
    if insult.right.strip(PUNCTUATION) or not OPENING.fullmatch(insult.left):
        return False
    if not _YOU.search(previous) or TALKS_OF_OTHERS.search(previous):
        return False
    if _OF_YOU.match(previous):  # of whoever else the sentence tells, it is about the reader
        return True
    return not _NAME_WITHIN.search(original)


def leads_on(insult: Insult, previous: str, following: str) -> bool:
    """Tell whether an insult that opens a text is said to the reader spoken to next.

    So it is in "Hypocrite! You did the same."

    Args:
        previous: the text before the insult's sentence.
        following: the text after it.
    """
    if not _names_one(insult):
        return False
    if previous.strip() or insult.right.strip(PUNCTUATION) or not OPENING.fullmatch(insult.left):
        return False
    return _TURNS_TO_READER.match(following) is not None


def _names_one(insult: Insult) -> bool:
    """Tell whether an insult names a person, and only one: no "Pathetic.", "Idiots.", "Sh*t." """
    if insult.adjective or insult.plural or insult.phrase:
        return False
    return insult.lemma not in THINGS and MASK not in insult.said  # masked, it may be a thing
