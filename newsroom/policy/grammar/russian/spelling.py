"""How Russian is typed in Latin letters, and which forms of an insult call a person so."""

import re

from newsroom.policy.grammar.marking import MANY, OATH, OBLIQUE, ONE, QUALITY
from newsroom.policy.grammar.spelling import Spelling
from newsroom.policy.words import Word
from newsroom.policy.words.transliteration import letters_of

SPELLING = Spelling(
    letters_of("ru"),
    also={
        **{"в": ("w",), "е": ("ie",), "ж": ("z",), "и": ("y",), "й": ("",), "ь": ("'",)},
        **{"ю": ("iu",), "я": ("a",), "ье": ("ie", "je"), "ый": ("yy", "yj"), "ий": ("ij",)},
    },
)
# Of the words that are profanity first, those that name a person.
_PERSON = re.compile(
    r"муда[кч]|мудил|мудозвон|долб[ао]|пид[оа]?р|педик|ублюд|выблядок|уеб[оик]|шлюх|шалав|г[оа]ндон"
    r"|хуйло|хуесос|мандавош|жополиз|засран|сук[аи]$|сукин|сучар|прости?тут|г[оа]вн[оа]$|дерьмо$"
    r"|mud[ai]|dolb|pid[oa]r|uebok|uebi|shl|shalav|g[ao]ndon|k?hu[iy]lo|sukin"
)
# «Дураку», «дураков»: nobody is called so.
_OBLIQUE = re.compile(
    r"(?:[оеыи]м|[оеы]й|ою|[ая]ми?|[ая]х|[ое]в|у|ю|[еo]го|[ое]му|[ыи]х|[ыи]ми|ей|om|ami?|a[k]?h|ov"
    r"|ogo|omu|[iy]mi?|[iy]k?h|u|ey)$"
)
_ADJECTIVE = re.compile(r"(?:[ыио]й|[ая]я|[оеыи]е|[iy]y|yj|a[jy]a|oe|[yi]e)$")
_ADJECTIVE_OBLIQUE = re.compile(
    r"(?:[ое]го|[ое]му|[ыи]ми?|[уюоe]ю|[ыи]х|ogo|omu|u[jy]u|[yi]mi?|[yi]k?h)$"
)
_VOWELS = "аеиоуыэюяeioua"


def sort(said: str, word: Word) -> str:
    """Tell by its form what an insult can be in a sentence."""
    if word.category not in ("insult", "slur") and not _PERSON.match(said):
        return OATH
    if word.part == "adjective" and said.endswith(("о", "o")):
        return OATH  # «вы глупо пишете» judges what is written
    if said == "осел":
        return QUALITY  # who "settled" somewhere is no donkey
    if word.part == "adjective" or (_ADJECTIVE.search(said) and said != word.lemma):
        return OBLIQUE if _ADJECTIVE_OBLIQUE.search(said) else QUALITY
    if said == word.lemma:
        return MANY if said.endswith(("ы", "и")) else ONE
    if _OBLIQUE.search(said):
        return OBLIQUE
    if said.endswith(("а", "я", "a")) and word.lemma[-1] not in _VOWELS:
        return OBLIQUE  # «дурака»
    return MANY if said.endswith(("ы", "и", "а", "y", "i")) else ONE
