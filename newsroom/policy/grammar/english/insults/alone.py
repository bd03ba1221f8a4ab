"""An insult that is a sentence of its own: "What an idiot.", "You never read it. Moron." """

import re

from newsroom.policy.grammar.english.insults.calls import (
    EPITHET,
    INTERJECTIONS,
    NEAR,
    OPENING,
    PUNCTUATION,
    TALKS_OF_OTHERS,
)
from newsroom.policy.grammar.english.nouns import CREATURES, EVERYDAY, THINGS
from newsroom.policy.grammar.english.sentences import Insult
from newsroom.policy.grammar.phrasing import Phrase, one_of
from newsroom.policy.readings.cuts import MASK

_ALONE = Phrase(
    rf"\W*(?:(?:{INTERJECTIONS}|what|such|typical|just|another|ur|@\w+),? ){{0,2}}"
    rf"(?:(?:look at|get a load of|behold|here's|here comes) )?(?:(?:an?|this|that|the) )?"
    rf"(?:(?:{EPITHET}|\w{{3,}}ly),? ){{0,3}}"
)
_NO_EPITHET = one_of(
    r"""
    is | are | was | were | be | am | not | no | never | about | of | for | to | with | by | in | on
    | at | as | like | than | and | or | but | if | so | because | my | his | her | its | our
    | their | your | i | he | she | it | we | they | you | me | us | him | them | who | from | via
    | against | has | have | had | do | does | did | will | would | can | \w+n't | feed | let | stop
    | the | lucky | good | great | nice | best | be | become | find | found | meet | met | beware
    | favou?rite | poor | old | brilliant | clever | beautiful | lovely | sweet | see | saw | play
    | plays | played | love | watch | read | call | called | calls | dear | happy | famous
    """
)
# The same with whatever describes it: "Grumpy old git.", "brainwashed puppet".
_ALONE_WITH_EPITHETS = Phrase(
    rf"\W*(?:(?:{INTERJECTIONS}|what|such|typical|just|another|found|u|ur),? ){{0,2}}(?:an? )?"
    rf"(?:(?!(?:{_NO_EPITHET})\b)[\w-]+,? (?:(?:old|little|and) )?){{1,3}}"
)
_SOMEBODY = (
    r"(?:man|woman|person|boy|girl|child|kid|creature|human(?: being)?|individual|fellow|bloke"
    r"|specimen|soul|brat|beggar|cow|pig|dog|bastard|bitch|hag|bat|git|fart)"
)
_PERSON = Phrase(rf",?(?: (?:little|old|fat|ugly|evil|lying))* {_SOMEBODY}\b(?!['’-])")
_NAMES_PERSON = Phrase(rf"\b{_SOMEBODY}\Z")
_IMAGINE = Phrase(r"\W*(?:lol |wow,? )?imagine (?:being|to be) (?:(?:this|that|so|really) ){1,2}")
_YOU = re.compile(r"\b(?:you|your|u|ur|you're|yourself|ya)\b")
_TURNS_TO_READER = Phrase(
    r"\s*(?:(?:and|so|but|now),? )?(?:you|u|your|ur|go|learn|read"
    r"|(?:that's|that is) (?:all |exactly |just )?(?:what )?you(?:'re| are))\b"
)
# "What a fool. You could see it coming" speaks of anyone; who is told to read it again is a reader.
_OPENS_AGAPE = Phrase(
    rf"\W*(?:{INTERJECTIONS},? ){{0,2}}(?:what|such) an? (?:(?:{EPITHET}|\w{{3,}}ly),? ){{0,3}}"
)
_CORRECTS_READER = Phrase(
    r"\s*(?:(?:and|so|but|now|maybe|please),? )?(?:(?:go )?(?:re-?)?read"
    r"|learn (?:to|how|some)|count|google|scroll|look it up|check (?:your|the)"
    r"|try (?:again|reading|thinking|looking|to (?:read|think))"
    r"|go (?:back|look|learn|home|away|and)|(?:do|use|move|open) your|you(?:'re| are))\b"
)
_TELLS_READER = Phrase(
    r"\s*(?:(?:and|so|but|now|maybe|please),? )?(?:look|check|open|listen|pay attention|show me"
    r"|show us|tell us|name one|think|wake up|grow up|shut up|ask yourself|stop \w+ing|get an?)\b"
)
# "Spineless. That is the word for you."
_THE_WORD = Phrase(
    r"\s*(?:that's|that is|this is|it's) (?:\w+ ){0,2}(?:the|a|one|my)(?: \w+){0,2}"
    r" (?:word|term|name|description) for (?:you|people like you)\b"
)
_TO_READER = Phrase(
    r"\s*(?:(?:so|and|but|wow|oh|no|lol),? )?(?:(?:did|do|have|are|can) )?(?:you|u|your|ur|hey|read"
    r"|learn|look|try|says who|it says)\b"
)
_FIRST_SENTENCE = re.compile(r"\s*[^.!?\n]*")
_OF_YOU = Phrase(
    r"\W*(?:(?:and|so|but|well|oh|no|wow|yet|lol),? )*(?:you|u) (?:(?:just|really|still) )?"
    r"(?:think|thought|believe|believed|say|said|claim|want|can't|cannot)\b|\W*nice to see you\b"
)
_DENIES = Phrase(r"\W*(?:no|not|never|nor) ")
_CLAUSE = re.compile(r".*[,.!?;:…—–]", re.DOTALL)  # up to where the last one begins
_NAME_WITHIN = re.compile(r"(?<=[a-z,] )(?!I\b)[A-Z]\w")


def is_all_said(insult: Insult) -> bool:
    """Tell whether a sentence, or the last part of one, says nothing but an insult."""
    left = insult.left
    if TALKS_OF_OTHERS.search(left) or _DENIES.match(left):
        return False
    clause = _CLAUSE.search(left)
    return bool(_ALONE.fullmatch(left) or (clause and OPENING.fullmatch(left, clause.end())))


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


def may_be_alone(insult: Insult, before: str, after: str) -> bool:
    """Tell whether a text is perhaps nothing but an insult: "Grumpy old git.", "Liar!" """
    if len(before) > NEAR or len(after) > NEAR or insult.lemma in CREATURES:
        return False
    if insult.adjective:
        person = _PERSON.match(after)
        named, rest = person is not None, after[person.end() if person else 0 :]
    else:
        called = insult.phrase and _NAMES_PERSON.search(insult.said) is not None
        named = called or _names_one(insult)
        rest = after
    if not named or rest.strip(PUNCTUATION + "\n"):
        return False
    bare = insult.severity > 1 or after.startswith("!")
    return bool((bare and _ALONE.fullmatch(before)) or _ALONE_WITH_EPITHETS.fullmatch(before))


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

    So it is in "Hypocrite! You did the same", "What a fool. Read it again."

    Args:
        previous: the text before the insult's sentence.
        following: the text after it.
    """
    if not _opens(insult, previous):
        return _is_word_for_reader(insult, previous, following)
    if OPENING.fullmatch(insult.left) and _TURNS_TO_READER.match(following):
        return True
    told = _FIRST_SENTENCE.match(following)
    if told is None or TALKS_OF_OTHERS.search(told[0]):
        return False
    if _CORRECTS_READER.match(following):
        return True
    return OPENING.fullmatch(insult.left) is not None and _TELLS_READER.match(following) is not None


def may_lead_on(insult: Insult, previous: str, following: str) -> bool:
    """Tell whether an insult that opens a text may be said to a reader, by what follows.

    So it may in "Fool. That is the old map", and not in "Fool. He sold the bridge."
    """
    if insult.lemma in EVERYDAY or not insult.said.isalpha() or insult.right.startswith("?"):
        return False
    opening = _opens(insult, previous) and OPENING.fullmatch(insult.left)
    return bool(opening and not opening["call"]) and not TALKS_OF_OTHERS.search(following[:NEAR])


def _opens(insult: Insult, previous: str) -> bool:
    """Tell whether a text opens with an insult that is a sentence of its own."""
    if not _names_one(insult) or previous.strip() or insult.right.strip(PUNCTUATION):
        return False
    return bool(OPENING.fullmatch(insult.left) or _OPENS_AGAPE.fullmatch(insult.left))


def exclaims(insult: Insult, previous: str) -> bool:
    """Tell whether "What a fool." follows what is said to the reader, who may be meant."""
    if not _names_one(insult) or insult.right.strip(PUNCTUATION):
        return False
    if not _OPENS_AGAPE.fullmatch(insult.left):
        return False
    return _TO_READER.match(previous) is not None and not TALKS_OF_OTHERS.search(previous)


def _is_word_for_reader(insult: Insult, previous: str, following: str) -> bool:
    if previous.strip(PUNCTUATION) or insult.right.strip(PUNCTUATION):
        return False
    return OPENING.fullmatch(insult.left) is not None and _THE_WORD.match(following) is not None


def _names_one(insult: Insult) -> bool:
    """Tell whether an insult names a person, and only one: no "Pathetic.", "Idiots.", "Sh*t." """
    if insult.adjective or insult.plural or insult.phrase:
        return False
    return insult.lemma not in THINGS and MASK not in insult.said  # masked, it may be a thing
