"""Calling a reader names: "you fool", "you stupid man", "Fool, …", "…, fool"."""

import re
from dataclasses import dataclass

from newsroom.policy.grammar.english.address_forms import FREE, MENTION
from newsroom.policy.grammar.phrasing import compile_phrase, one_of
from newsroom.policy.people import People

# Nouns that are verbs, adjectives or everyday names as well: "you fool nobody", "you pig farmers".
# They call someone only where the phrase ends.
DOUBTFUL_NOUNS = frozenset(
    {
        *("fool", "troll", "clown", "trash", "garbage", "scum", "filth", "vermin", "rat", "pig"),
        *("dog", "cheat", "tool", "bum", "cow", "snake", "ass", "jerk", "nut", "joke", "hack"),
        *("monkey", "sheep", "parasite", "puppet", "donkey", "creep", "leech", "crook", "thief"),
        *("crap", "shit", "bull", "bully", "coward", "liar", "racist", "fascist", "nazi", "fuck"),
        *("dick", "bitch", "screw", "suck", "piss", "bugger", "cock", "animal", "hypocrite"),
        *("racists", "fascists", "nazis", "commie", "commies"),
    }
)
# Of these only "you …" calls someone: "you eat garbage" and "he talks trash, filth" do not.
THINGS = frozenset(
    {
        *("trash", "garbage", "filth", "crap", "shit", "bull", "joke", "scum", "vermin", "sheep"),
        *("fuck", "dick", "cock", "suck", "screw", "piss", "bitch"),
    }
)
_PUNCTUATION = ' .!?,:;…"”)('
_INTERJECTIONS = one_of(
    """
    hey | oh | ok | okay | well | look | listen | no | yes | yeah | nope | wrong | lol | haha
    | sorry | so | and | ah | yo | sure | dear | my dear | exactly | nonsense | again | here
    """
)
_EPITHET = one_of(
    r"""
    poor | little | old | big | fat | dirty | filthy | silly | sad | miserable | arrogant
    | complete | total | absolute | utter | fuck(?:ing|in) | freaking | bloody | damn(?:ed)?
    | goddamn(?:ed)? | (?:right|left)[- ]wing | self[- ]\w+ | so called | bunch of | pack of
    | brain ?dead | brainless | \w+ (?:loving|hating) | stupid | dumb | pathetic | ignorant
    | racist | sexist | fascist | communist | liberal | conservative | lying | cowardly | greedy
    | corrupt | hateful | evil | disgusting | ugly | lazy | crazy | sick | hypocritical
    """
)

# Tried on what stands left of the insult, up to it.
_YOU_NOUN = compile_phrase(
    rf"(?<![\w'’])(?:you|u|ya)(?: (?:all|two|lot|guys|people))?,?(?: {_EPITHET},?)* \Z"
)
_VERBS = one_of(
    """
    can | will | must | should | could | would | may | might | do | did | don't | can't | won't
    | cannot | shall | gonna | wanna | love | let | make | want | need | have | had | got | get
    | see | know | always | never | just | only | call | called | mean | meant | say | said
    | support | elect | elected | vote | voted | hate | feed | eat | give | gave | take | took
    | defend | attack | blame | name | trust | believe | think | thought | play | keep | pick
    """
)
_YOU_FREE_NOUN = compile_phrase(rf"(?<!\w)(?:you|u)(?: (?!{_VERBS}\b){FREE}){{1,3}} \Z")
_OPENING = compile_phrase(
    rf"\W*(?:{_INTERJECTIONS},? ){{0,2}}(?:{MENTION},? )?(?P<call>(?:{_EPITHET} )*)"
)
_HAIL = compile_phrase(r"\W*(?:hey|yo|oi|listen|look),? ")
_CLOSING = compile_phrase(rf".*\w\s*(?:,|—|–|-|\.\.\.|…)\s*(?P<call>(?:{_EPITHET},? )*)")
# Tried on what stands right of the insult, from it on.
PERSON = compile_phrase(
    r",?(?: (?:little|old|fat|ugly|evil|miserable|lying|\w+ish))*"
    r" (?:man|woman|boy|girl|child|people|person|fellow|guy|kid|human|excuse|piece|sack|bag|waste"
    r"|bunch|lot|creature|animal|hack|fucks?|bastards?|bitch|ass(?:es)?|mf|sob|pos)\b(?!['’]s)"
)
_EDGE = compile_phrase(
    r"\s?[.!?,;:…)\"”]|\s*$|\s*\n|\s+[-—–] | (?:who|that|if|and|because|you|can't|don't)\b"
)
_TALKS_TO_READER = re.compile(r"\b(?:you|your|u|ur|read|go|learn|try|look|stop|do|get|shut)\b")
_TALKS_OF_OTHERS = re.compile(r"\b(?:he|she|they|him|his|her|them|their|who)\b")
_COMMANDS = compile_phrase(
    r"\s*(?:read|learn|try|go|get|stop|look|think|do|don't|grow|wake|check|keep|ask|tell|open|nice"
    r"|wrong|no|nope|yes|exactly|sure|thanks?|congratulations|again|says|ok)\b|.*\b(?:you|your|u)\b"
)


@dataclass(frozen=True, slots=True)
class Insult:
    """An insult and what stands round it in its sentence."""

    left: str
    said: str
    right: str
    lemma: str = ""
    adjective: bool = False

    @property
    def plural(self) -> bool:
        return self.said != self.lemma and self.said.endswith("s")

    @property
    def closes_phrase(self) -> bool:
        return _EDGE.match(self.right) is not None


def find_call(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find where a call begins in `left` and how far it goes into `right`."""
    return _find_epithet(insult, people) if insult.adjective else _find_name(insult, people)


def _find_epithet(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "you stupid man": an adjective calls someone only with a person after it."""
    match = _YOU_NOUN.search(insult.left)
    person = PERSON.match(insult.right)
    if match and person:
        return match.start(), person.end()
    if insult.said != "stupid":
        return None
    if (hail := _HAIL.fullmatch(insult.left)) and insult.closes_phrase:
        return hail.start(), 0
    return _find_last_word(insult, people)


def _find_name(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "you fool", "Fool, …" and "…, fool": a noun that calls someone."""
    edge = insult.closes_phrase
    if insult.lemma in DOUBTFUL_NOUNS and not edge:
        return None
    if match := _YOU_NOUN.search(insult.left):
        return match.start(), 0
    if not edge or insult.plural:
        return None
    if insult.lemma in THINGS:
        return None
    if match := _YOU_FREE_NOUN.search(insult.left):
        return match.start(), 0
    if match := _OPENING.fullmatch(insult.left):
        rest = insult.right.strip(_PUNCTUATION)
        speaks = _TALKS_TO_READER.search(rest) or (not rest and people.addressed)
        return (match.start("call"), 0) if speaks else None
    return _find_last_word(insult, people)


def _find_last_word(insult: Insult, people: People) -> tuple[int, int] | None:
    """Find "read the article, fool"."""
    match = _CLOSING.fullmatch(insult.left)
    if not match or insult.right.strip(_PUNCTUATION) or not _speaks_to_reader(insult.left, people):
        return None
    return match.start("call"), 0


def _speaks_to_reader(left: str, people: People) -> bool:
    """Tell whether a sentence that ends in ", fool" talks to a reader rather than of someone."""
    if _TALKS_OF_OTHERS.search(left):
        return False
    if _COMMANDS.match(left):
        return True
    return people.addressed and left.count(",") == 1  # more of them make a list
