"""How Armenian is typed in Latin letters, and which forms of an insult call a person so."""

import re

from newsroom.policy.grammar.marking import MANY, OATH, OBLIQUE, ONE
from newsroom.policy.grammar.spelling import Spelling
from newsroom.policy.words import Word
from newsroom.policy.words.transliteration import letters_of

SPELLING = Spelling(
    letters_of("hy", "hyw"),
    also={"թ": ("th",), "ջ": ("dj",), "յ": ("",), "յա": ("ia",), "եա": ("ya", "ia")},
)
# Of the words that are profanity first, those that name a person.
_PERSON = re.compile(
    "բոզ(?:եր|ը|ն|ի)?$|բոզի|ղահ[բպ]ա|չաթլախ|մուդակ|գոմիկ|գյո[թտ]վերան|պիդառ|պիդարաս|քած|շան|լակոտ"
    "|ջհուդ|bozi|ghahba|chatla|gomik|gyotv"
)
_PLURAL = re.compile(r"(?:եր|ner|[^n]er)[նny]?$")
_OBLIQUE = re.compile(
    r"(?:ի|ին|ից|ով|ում|ու|ուն|իս|իդ|ս|դ|ը|ա|ն[դս]|երի\w*|երով|երիս|(?<=r)[iy]|in|its|ov|um)$"
)


def sort(said: str, word: Word) -> str:
    """Tell by its ending what an insult can be in a sentence.

    «Հիմարը», the fool, is nobody's name; «հիմարն» before a vowel is: «ի՜նչ հիմարն ես».
    """
    if word.category not in ("insult", "slur") and not _PERSON.match(said):
        return OATH
    if said == word.lemma:
        return MANY if said.endswith("եր") and len(said) > 4 else ONE
    if _PLURAL.search(said):
        return MANY
    return OBLIQUE if _OBLIQUE.search(said) else ONE
