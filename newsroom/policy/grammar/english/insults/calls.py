"""Calling a reader names: "you fool", "you stupid man", "Fool, …", "…, fool", "Fool." """

import re

from newsroom.policy.grammar.english.address_forms import MENTION
from newsroom.policy.grammar.english.insults.predicates import is_friendly, is_loved
from newsroom.policy.grammar.english.nouns import EVERYDAY, THINGS
from newsroom.policy.grammar.english.sentences import Insult
from newsroom.policy.grammar.phrasing import Phrase, one_of
from newsroom.policy.people import People

NEAR = 80  # characters before an insult in which "you" may stand
PUNCTUATION = ' \n.!?,:;…"”)(*-🤡🙄😂🤣💀🤦😆🐑'
INTERJECTIONS = one_of(
    """
    hey | oh | ok | okay | well | look | listen | no | yes | yeah | nope | wrong | lol | haha
    | sorry | so | and | ah | yo | sure | dear | my dear | exactly | nonsense | again | here | wow
    | dear oh dear | oh dear | good grief | good god | jeez | geez | honestly
    | bye | sorry | thanks | yep | nah | omg | lmao | hi | hello | duh | um | good | bro | dude
    | shut up | what | right | ha | hush | silence | quiet
    """
)
EPITHET = one_of(
    r"""
    colossal | massive | monumental | giant | huge | prize | proper | raging | walking
    | good[- ]for[- ]nothing
    | poor | little | wee | auld | old | big | fat | dirty | filthy | silly | sad | miserable
    | arrogant | real
    | complete | total | absolute | utter | fuck(?:ing|in) | freaking | bloody | damn(?:ed)?
    | goddamn(?:ed)? | (?:right|left)[- ]wing | self[- ]\w+ | so called | bunch of | pack of
    | brain(?: )?dead | brainless | \w+ (?:loving|hating) | stupid | dumb | pathetic | ignorant
    | racist | sexist | fascist | communist | liberal | conservative | republican | democrat
    | leftist | lib | lying | cowardly | greedy
    | corrupt | hateful | evil | disgusting | ugly | lazy | crazy | sick | hypocritical | lousy
    | rotten | nasty | tiny | smug | brain(?: )?washed | uneducated | deluded | inbred | backward
    | whiny | whining | snotty | slimy | sleazy | smelly | creepy | gutless | retarded | my friend
    |  idiotic | moronic | dense | spoil(?:ed|t) | entitled | mf
    | worthless | useless | clueless | two[- ]faced | low[- ]?life | piece of shit | condescending
    | \w{3,}(?:ous|ful|less|ish|minded|headed|faced|brained|sucking|licking|loving|hating|wing)
    """
)
# Tried on what stands left of the insult, up to it.
_YOU_NOUN = Phrase(
    r"(?<![\w'’])(?:you|u|ya|yous|ye)(?: (?:all|two|lot|guys|people|(?:\w+ )?(?:bunch|sack|pack|bag"
    r"|gang|crew|herd|flock|load|pile|shower|collection|generation|nation|band) of)"
    rf"|, sir)?,?(?: {EPITHET},?){{0,5}} \Z"
)
VERBS = one_of(
    """
    can | will | must | should | could | would | may | might | do | did | don't | can't | won't
    | cannot | shall | gonna | wanna | love | let | make | want | need | have | had | got | get
    | see | know | always | never | just | only | call | called | mean | meant | say | said
    | support | elect | elected | vote | voted | hate | feed | eat | give | gave | take | took
    | defend | attack | blame | name | trust | believe | think | thought | play | keep | pick
    | are | were | to | of | and | or | if | the | for | as | is | who | like | look | watch | met
    | meet | found | find | chose | choose | put | hired | hire | follow | followed | worship | not
    | calling | an? | me | us | him | her | them | this | that
    | these | those | another | my | your | such | with | in | on | by | about | because | being
    """
)
_YOU_FREE_NOUN = Phrase(rf"(?<!\w)(?:you|u)(?: (?!{VERBS}\b)[\w'’⁎-]+,?){{1,3}} \Z")
OPENING = Phrase(
    rf"\W*(?:{INTERJECTIONS},? ){{0,2}}(?:{MENTION},? )?(?P<call>(?:{EPITHET},? ){{0,3}})"
)
_HAIL = Phrase(r"\W*(?:hey|yo|oi|listen|look),? ")
_CLOSING = Phrase(
    r".*\w\W?\s*(?:,|—|–|-|\.\.\.|…|\.\.)\s*(?:(?:huh|eh|right),? )?(?:you )?"
    rf"(?P<call>(?:{EPITHET},? ){{0,3}})"
)
# A noun straight after the last word: "get some help loser". Not after a word that owns it.
_OWNERS = one_of(
    """
    an? | the | this | that | these | those | such | what | my | his | her | their | our | its
    | your
    | is | are | was | were | be | been | being | am | like | as | of | for | by | and | or | no
    | some
    | another | one | to | with | in | on | at | from | but | than | not | so | very | you | i | he
    | any | every | each | which | who | called | total | complete | elected | fellow | same | only
    | real | big | old | first | last | poor | little | fucking | more | most | biggest | about
    | the
    """
)
_BARE_END = Phrase(rf".*\b(?!(?:{_OWNERS}|{VERBS}) \Z)[a-z'’]+ \Z")
# Its owner may stand a few words off: "this master con artist", "a cowardly, lying fool".
_OWNED = Phrase(
    r"\b(?:an?|the|this|that|these|those|such|what|my|his|her|their|our|another|like|called|your"
    r"|it's)(?: [\w'’-]+,?){0,4} \Z"
)
_LISTED = Phrase(r"\b(?:an?|the|this|that|such|another) [\w'’-]+\s*, (?:[\w'’-]+,? ){1,3}\Z")
_DISMISSAL = Phrase(
    r"\W*(?:please )?(?:go away|get lost|shut up|nice try|good try|get out|get real|bye|try again"
    r"|(?:cry|cope|seethe)(?: more| harder)?|keep crying|stay mad|suck it|go (?:and )?cry|go home"
    r"|(?:go )?touch grass|get a (?:girlfriend|life|hobby|clue|job)|(?:nobody|no one|who) asked"
    r"(?: you| u| (?:you )?for your opinion)?|(?:nobody|no one) cares(?: what you think)?"
    r"|.{0,60}\bwhat (?:you're|your|ur|you are|u r) (?:talking|on) about),?(?: lol)? "
)
# "What planet are you on idiot", where no sign parts them.
_QUESTION = Phrase(
    r".*\b(?:what|which|who|whom|where) (?:[\w'’]+ ){1,5}(?:you|u) (?:\w+ ){0,3}"
    r"(?:on|about|at|for|from|with|to) "
)
# "You stupid." "u dumb af": the verb left out.
_YOU_BARE = Phrase(
    rf"\W*(?:{INTERJECTIONS},? ){{0,2}}(?P<you>you|u|ya)"
    r"(?: (?:so|too|just|really|all|fucking|damn)){0,2} "
)
_BARE_QUALITY = Phrase(
    r"(?: (?:af|asf|as (?:hell|fuck|shit)|lol|lmao|bro|man|or what|or something|it hurts))?"
    r"\s*(?:$|[.!,\n]|\?(?<=what\?))"
)
_BARE_ADJECTIVES = frozenset(
    """
    stupid dumb ugly pathetic retarded idiotic moronic disgusting thick dense brainless worthless
    useless gutless spineless clueless
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
# "Learn to spell, you illiterate."
_YOU_NOMINAL = Phrase(r"(?:.*[,.!?;:—–-])?\s*(?P<you>you) (?:(?:poor|complete|total|utter|sad) )?")
_ORDERS = Phrase(
    r"\W*(?:read|learn|go|get|stop|try|shut|look|grow|wake|sit|calm|give|take|keep|cry|think|back)\b"
)
_TOLD_YOU = Phrase(
    rf"{_ORDERS.pattern}.*(?<!\bto)(?<!\bof)(?<!\bfor)(?<!\bwith)(?<!\bat)(?<!\bor)(?<!\bif)(?<!\band)"
    r" (?P<you>you) "
)
_NOMINAL = frozenset(("illiterate", "ignorant", "pathetic", "delusional", "deplorable", "deranged"))
_FULL_STOP = Phrase(r"\s*(?:$|[.!\n])")
_TALKS_TO_READER = re.compile(r"\b(?:you|your|u|ur|read|go|learn|try|look|stop|do|get|shut)\b")
TALKS_OF_OTHERS = re.compile(r"\b(?:he|she|they|him|his|her|them|their|who)\b")
_COMMANDS = Phrase(
    r"\s*(?:read|learn|try|go|get|stop|look|think|do|don't|grow|wake|check|keep|ask|tell|open|nice"
    r"|wrong|(?:no|nope|yes|yeah|yep)(?=,)|exactly|sure|thanks?|congratulations|again|says|said|ok"
    r"|okay|good|cry|use"
    r"|shut|sit|calm|come|give|take|say|put|move|prove|show|face|quit|leave|bring|speak|cope|wow"
    r"|lol|haha|whatever|nah|bye|hush|silence|quiet|afraid|scared|run|hide|jog|enjoy|spoken|stay|begone|maybe|try|google|buy|find|spell)\b"
    r"|.*\b(?:you|your|u|ur)\b"
)
# A retort to whoever wrote before, though it says no "you": "that's not how it works, fool".
_RETORT = Phrase(
    r"\s*(?:(?:no|nope|yeah|sorry|wrong|lol|well|oh|um),? )?(?:(?:didn't|don't|did not|do not"
    r"|never) think so|thought (?:so|not)|says who|not even close|same (?:thing|difference)"
    r"|wrong (?:again|\w+)|(?:that|it|there|this)(?:'s| is| was| are| were| isn't| wasn't| ain't"
    r"| aren't| says| said))\b(?: [\w'’-]+){0,5}(?:,| [—–-]) "
)
# After a call the sentence speaks to the same reader: "keep on, fool, you are only digging".
_SPEAKS_ON = Phrase(
    r"\s?[,!.…—–-]+ (?:(?:and|but|so|or|because|cuz|then|before|since|while|until),? )?"
    r"(?:you|u|your|ur|read|learn|go|try|look|show|stop|get|do|don't|explain|tell)\b"
)
_MODAL = Phrase(
    r" (?:should|need|are|have|will|can|never|always|think|want|would|could|must|make|deserve|know"
    r"|keep|just|all|really|don't|can't|won't|aren't|ought)\b"
)
# "I agree with you dogs are clever": no comma parts them, and "you" belongs to what goes before.
_TO_YOU = Phrase(
    r"\b(?:with|to|for|like|from|which of|(?:tell|assure|promise|show|teach|guarantee)(?:s|d|ed)?"
    r"|told|taught|shown|give|gave|bring|remind(?:ed)?|warn(?:ed)?) (?:you|u) \Z"
    r"|\b(?:mind you|(?:trust|believe) me,? you),? \Z"
)
_GOES_ON = Phrase(r" \w")
_STILL_CALLS = Phrase(
    r" (?:to|for|on|in|at|of|about|who|again|all|already|every|any|never|from|over|out|up|off|here"
    r"|this|because|if|when|then|so|lol|now|and (?:your|you|all|the rest|for|to|i|we))\b"
)
_PLACE = Phrase(r" (?:at|in|from|of|on) ")  # "you clowns at the circus school"
_TYPICAL = Phrase(
    r"\W*(?:what an? )?(?:typical|classic|usual|another|predictable) (?:\w+ )?(?:response|reply"
    r"|comment|answer|post|reaction|remark)s? (?:from|of|by) (?:an?|some|the|our|another)"
    rf" (?:(?:local|resident|same|typical|{EPITHET}) ){{0,2}}\Z"
)
_SPOKEN_LIKE = Phrase(
    r"(?:\bspoken like an? (?:true |real )?|\bbig (?:words|talk) (?:for|(?:coming )?from) an? "
    r"|\bsays the |\bsaid the )"
    r"(?:(?!word|name|term)\w+ ){0,2}\Z"
)


def find_call(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find where a call begins in `left` and how far it goes into `right`."""
    if is_friendly(insult.left[-40:]) or is_loved(insult.right):
        return None
    return _find_epithet(insult, people) if insult.adjective else _find_noun(insult, people)


def _find_epithet(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "you stupid man": an adjective calls someone only with a person after it."""
    match = _YOU_NOUN.search(insult.left, max(0, len(insult.left) - NEAR))
    if match and (end := insult.person_end):
        return match.start(), end
    if insult.lemma in _BARE_ADJECTIVES and (bare := _YOU_BARE.fullmatch(insult.left)):
        quality = _BARE_QUALITY.match(insult.right)
        return (bare.start("you"), quality.end()) if quality else None
    if (
        insult.lemma in _NOMINAL
        and _FULL_STOP.match(insult.right)
        and (bare := _YOU_NOMINAL.fullmatch(insult.left) or _TOLD_YOU.fullmatch(insult.left))
    ):
        return bare.start("you"), 0
    end = insult.person_end
    if end and (opening := OPENING.fullmatch(insult.left)):  # "Stupid boy, go and read it."
        rest = insult.right[end:]
        if rest[:1] in (",", "!") and _COMMANDS.match(rest.lstrip(",! ")):
            return opening.start("call"), end
    if insult.lemma == "illiterate" and _FULL_STOP.match(insult.right):
        closing = _CLOSING.fullmatch(insult.left)
        told = closing and not closing["call"] and _ORDERS.match(insult.left)
        return (closing.start("call"), 0) if closing and told else None
    if insult.said not in ("stupid", "dumb dumb", "ugly"):
        return None
    if not insult.right.strip(PUNCTUATION) and _DISMISSAL.fullmatch(insult.left):
        return len(insult.left), 0
    if (hail := _HAIL.fullmatch(insult.left)) and insult.closes_phrase:
        return hail.start(), 0
    return _find_last_word(insult, people)


def _find_noun(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "you fool", "Fool, …" and "…, fool": a noun that calls someone."""
    hailed = _HAIL.fullmatch(insult.left) is not None
    edge = insult.closes_phrase or (hailed and insult.severity > 2)
    several = insult.plural or insult.lemma == "sheep"
    called = insult.left.endswith("you ") and not _PLACE.match(insult.right)
    called |= _MODAL.match(insult.right) is not None
    calls = edge or (several and called)
    if insult.lemma in EVERYDAY and not calls:
        return None
    near = max(0, len(insult.left) - NEAR)
    if not insult.right.strip(PUNCTUATION) and _DISMISSAL.fullmatch(insult.left):
        return len(insult.left), 0
    if match := _YOU_NOUN.search(insult.left, near):
        return None if _is_subject(insult) else (match.start(), 0)
    if not edge or insult.plural or insult.lemma in THINGS:
        return None
    if match := _YOU_FREE_NOUN.search(insult.left, near):
        return match.start(), 0
    ends = not insult.right.strip(PUNCTUATION)
    if ends and (match := _SPOKEN_LIKE.search(insult.left, near)):
        return match.start(), 0
    if ends and insult.lemma not in EVERYDAY and _QUESTION.fullmatch(insult.left):
        return len(insult.left), 0
    if ends and people.addressed and (match := _TYPICAL.search(insult.left, near)):
        return match.start(), 0
    if hailed:
        return len(insult.left), 0
    if match := OPENING.fullmatch(insult.left):
        rest = insult.right.strip(PUNCTUATION)
        speaks = _TALKS_TO_READER.search(rest) or (not rest and people.addressed)
        speaks = speaks or (not rest and _retorts(insult))
        return (match.start("call"), 0) if speaks else None
    return _find_last_word(insult, people)


def _is_subject(insult: Insult) -> bool:
    """Tell whether a noun beside "you" begins what is told: "I agree with you, dogs and cats …"."""
    if insult.lemma not in EVERYDAY or not insult.plural or not _TO_YOU.search(insult.left):
        return False
    return bool(_GOES_ON.match(insult.right)) and not _STILL_CALLS.match(insult.right)


def _find_last_word(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "read the article, fool" and "get some help loser"."""
    left = insult.left
    if insult.right.strip(PUNCTUATION):
        if not (_SPEAKS_ON.match(insult.right) and _COMMANDS.match(left)):
            return None
    elif not (_speaks_to_reader(left, people) or _retorts(insult)):
        return None
    if TALKS_OF_OTHERS.search(left):
        return None
    near = max(0, len(left) - NEAR)
    if match := _CLOSING.fullmatch(left):
        return None if _LISTED.search(left, near) else (match.start("call"), 0)
    if insult.severity < 2 or insult.lemma in EVERYDAY or insult.adjective or insult.phrase:
        return None
    if _OWNED.search(left, near):
        return None
    return (len(left), 0) if _BARE_END.fullmatch(left) else None


def _retorts(insult: Insult) -> bool:
    """Tell whether a sentence that ends in ", fool" answers whoever wrote before."""
    if insult.adjective or insult.severity < 2 or insult.lemma in EVERYDAY:
        return False
    return _RETORT.fullmatch(insult.left) is not None


def _speaks_to_reader(left: str, people: People) -> bool:
    """Tell whether a sentence that ends in ", fool" talks to a reader rather than of someone."""
    if _COMMANDS.match(left):
        return True
    return people.addressed and left.count(",") == 1  # more of them make a list
