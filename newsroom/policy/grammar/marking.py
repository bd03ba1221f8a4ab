"""A text in which every insult and every reader's name is one sign, as long as what it covers.

So a phrase can say "you are INSULT" whatever the insult, and a place in the marked text is the
same place in the text.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from newsroom.policy.lexicons import available, load
from newsroom.policy.people import People
from newsroom.policy.words import Match, Word, find_word

# The signs come from Unicode's private use: nobody types them.
ONE, MANY, QUALITY, OBLIQUE, SAID, FOREIGN, OATH, NAME = map(chr, range(0xE000, 0xE008))
_SIGNS = re.compile("[\ue000-\ue007]")

# Patterns for what is marked. They never give back: half a word is no word.
PERSON = f"[{ONE}{MANY}]++"  # "fool", "fools"
TRAIT = f"{QUALITY}++"  # "stupid"
INSULT = f"[{ONE}{MANY}{QUALITY}]++"
CASED = f"{OBLIQUE}++"  # in a form that calls nobody: "a fool's"
ANY_INSULT = f"[{ONE}{MANY}{QUALITY}{OBLIQUE}]++"
BORROWED = f"[{ONE}{MANY}{QUALITY}{FOREIGN}]++"  # an insult of any language's
VERDICT = f"{SAID}++"  # "you are" and the insult in one word
SWEARING = f"{OATH}++"
READER = f"{NAME}++"
MARKED = "[\ue000-\ue007]"
JOINERS = f"-{''.join(map(chr, range(0xE000, 0xE008)))}"  # no phrase begins right after these
UNSAID = "[^\\w\ue000-\ue007]*"  # nothing said between

_OWN = re.compile(f"[{ONE}{MANY}{QUALITY}{OBLIQUE}{SAID}]")
_MENTION = re.compile(r"<@!?\d+>|@\w+")
# Armenian marks of intonation at a word's end, the pause before what is said, the full stop.
_PUNCTUATION = str.maketrans("՛՜՞՝։", "   :.")
_CYRILLIC = re.compile("[а-я]")
_ARMENIAN = re.compile("[ա-և]")
_NATIVE = {"ru": _CYRILLIC, "hy": _ARMENIAN}

Sort = Callable[[str, Word], str]  # from an insult as written to its sign


def mark(text: str, people: People | None) -> str:
    """Mark mentions and readers' names in a text, and write its punctuation plainly."""
    marked = text if text.isascii() else _SIGNS.sub("?", text).translate(_PUNCTUATION)
    for name in people.named_in(marked) if people else ():
        for start, end in find_word(marked, name):
            marked = marked[:start] + NAME * (end - start) + marked[end:]
    return _MENTION.sub(_cover, marked) if "@" in marked else marked


def holds_any(marked: str) -> bool:
    """Tell whether a marked text holds an insult of the language's own."""
    return _OWN.search(marked) is not None


def mark_insults(
    marked: str, text: str, insults: Sequence[Match], language: str, sort: Sort
) -> str:
    """Mark a language's insults in a marked text; those of other languages are FOREIGN."""
    pieces: list[str] = []
    done = 0
    for match in insults:
        if match.start >= done:
            said = text[match.start : match.end]
            sign = sort(said, match.word) if _is_of(language, said, match.word.lemma) else FOREIGN
            pieces += marked[done : match.start], sign * len(said)
            done = match.end
    return "".join(pieces) + marked[done:]


def _cover(mention: re.Match[str]) -> str:
    return NAME * len(mention[0])


def _is_of(language: str, said: str, lemma: str) -> bool:
    """Tell whether an insult is of a language: by its letters, else by whose list has it.

    In Latin letters what English knows too is taken for English: "idiot".
    """
    for code, letters in _NATIVE.items():
        if letters.search(said):
            return code == language
    known = languages_of_lemmas()
    if any("en" in known.get(form, ()) for form in (said, said[:-1], said[:-2])):
        return False
    for code, letters in _NATIVE.items():
        if letters.search(lemma):
            return code == language
    return language in known.get(lemma, ())


@cache
def languages_of_lemmas() -> dict[str, frozenset[str]]:
    """Return which languages' lexicons have a lemma."""
    found: dict[str, frozenset[str]] = {}
    for name in available():
        for entry in load(name).entries:
            language = frozenset((name.rpartition("-")[2],))
            found[entry.lemma] = found.get(entry.lemma, frozenset()) | language
    return found
