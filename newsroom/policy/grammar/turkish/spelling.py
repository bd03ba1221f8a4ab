"""How Turkish is typed without its own letters, and which forms of an insult call a person so."""

import re

from newsroom.policy.grammar.marking import MANY, OATH, OBLIQUE, ONE, SAID
from newsroom.policy.grammar.spelling import Spelling
from newsroom.policy.words import Word
from newsroom.policy.words.transliteration import letters_of

# Its own letters and the plain ones are mixed in one text.
SPELLING = Spelling({letter: (letter, *typed) for letter, typed in letters_of("tr").items()})
# Of the words that are profanity first, those that name a person.
_PERSON = re.compile(
    "orospu|pi[çc]|ibne|kahpe|pezeven|yav[sş]ak|pu[sş]t|gavat|[sş]erefsiz|kalta|s[uü]rt[uü]k"
    "|dalyara|g[oö]tlek|g[oö]tveren|amc[ıi][kğg]|d[uü]rz[uü]"
)
_YOU_ARE = re.compile(r"s[ıiuü]n(?:[ıiuü]z)?(?:d[ıiuü]r)?$")
_PLURAL = re.compile(r"l[ae]r$")


def sort(said: str, word: Word) -> str:
    """Tell by its ending what an insult can be in a sentence."""
    if word.category not in ("insult", "slur") and not _PERSON.match(said):
        return OATH
    ending = said[len(word.lemma) :]
    if not ending:
        return ONE
    if _YOU_ARE.search(ending):
        return SAID
    return MANY if _PLURAL.fullmatch(ending) else OBLIQUE
