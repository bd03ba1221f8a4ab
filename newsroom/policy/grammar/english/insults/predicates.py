"""What may stand between "you are" and the insult that is its predicate.

Read word by word: a pattern for it would have to try every way of dividing the words.
"""

import re
from itertools import pairwise

from newsroom.policy.grammar.english.address_forms import GROUP
from newsroom.policy.grammar.phrasing import Phrase

LONGEST = 90  # characters between the verb and the insult
_MOST_FREE = 5  # words of any kind
_ARTICLES = frozenset(
    {"a", "an", "the", "one", "such", "another", "some", "my", "our", "his", "her"}
)
_DEGREES = frozenset(
    """
    so such very really truly truely just simply clearly obviously evidently quite pretty too
    literally actually still also always all both as that this more most much even either indeed
    definitely certainly surely probably apparently frankly seriously rather beyond only plain
    being acting about nothing kinda fuckin fucking freaking frigging damn damned goddamn bloody
    again now already ever forever even effing hella super mega doubly any looking sounding exactly
    proper mighty darn dang flipping sodding bleeding feckin legit lowkey highkey
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
# After these a sentence may speak of someone else: "you are a victim of idiots".
_TURNS = frozenset(
    """
    of for to by who whom whose which with in on at from into than no not never but is are was were
    be been if because when like against without among i you he she it we they him them their your
    calling called hating hater critic target victim friend fan enemy opponent supporter defender
    hardly barely scarcely rarely reason proof cause voice nor neither cannot can can't
    isn't aren't ain't wasn't until while where why how what surrounded everyone
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_JOINTS = frozenset((",", "and", "or", "&"))
# Set phrases that say no more than an adverb or an article does.
_COLLOCATIONS = Phrase(
    r"\b(?:by far|hands down|without an? doubt|no doubt|of course|in fact|imo"
    r"|in my(?: humble)? opinion|not (?:only|just|merely|simply)|nothing (?:but|more than"
    r"|less than)"
    r"|more of|every bit as|as much of|so much of|kind of|sort of|at best"
    r"|(?:the )?(?:only )?ones? (?:who|that)(?:'s| is| are)|what i would call|on here"
    r"|a bit of)(?!\w)"
)
_ONE_OF = r"one of (?:the|those|these)(?=\s*$| (?:most|worst|many|\w+est)\b)"
_GROUP = Phrase(rf"\b(?:{GROUP}|{_ONE_OF})(?!\w)")
_WORD = re.compile(r"[\w'’⁎-]+|[^\w\s]")  # ⁎ stands for a masked letter
# Adjectives that need no article to belong to the insult: "you are hopeless fools".
_BELONGING = re.compile(
    r"complete|total|absolute|utter|real|sad|big|fat|old|dirty|lousy|rotten|miserable|lying|sick"
    r"|\w{3,}(?:less|ful|ous|ish|minded|headed|brained)"
)
_FRIENDLY = frozenset(
    """
    lucky sly clever cheeky crafty funny magnificent glorious beautiful wonderful brilliant lovely
    gorgeous talented sweet adorable dear
    """.split()  # noqa: SIM905  # a list of words reads better as text
)


_LOVED = Phrase(
    r",? (?:(?:and|but) )?(?:(?:i|we) )?(?:(?:do|so|still|really) )?love (?:you|ya|u)\b"
)


def is_friendly(words: str) -> bool:
    """Tell whether words before an insult make it a compliment: "you lucky dog"."""
    return not _FRIENDLY.isdisjoint(words.split())


def is_loved(rest: str) -> bool:
    """Tell whether what follows an insult takes it back: "you fool, I love you"."""
    return _LOVED.match(rest) is not None


def leads_to_predicate(between: str) -> bool:
    """Tell whether words that follow "you are" leave what comes next its predicate."""
    if len(between) > LONGEST:
        return False
    between = between.replace("%", "")  # "a 100% fool"
    words = _WORD.findall(_COLLOCATIONS.sub(" ", _GROUP.sub(" a ", between)))
    article, free = False, 0
    for word, following in pairwise((*words, "")):
        if word in _ARTICLES:
            article = True
        elif word == "as" and free:
            return False  # "as vain as the fool you defend"
        elif word in _JOINTS or word in _DEGREES:
            continue
        elif word in _TURNS or not (word[0].isalnum() or word[0] == "⁎"):
            return False
        elif not (word.endswith("ly") and len(word) > 4):
            free += 1
            belongs = article or following in _JOINTS or _BELONGING.fullmatch(word)
            if free > _MOST_FREE or not belongs:
                return False
    return True


def is_joined(between: str) -> bool:
    """Tell whether the words between are a first predicate: "you are right and …"."""
    return any(word in _JOINTS for word in _WORD.findall(between))
