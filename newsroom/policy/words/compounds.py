"""What a swear word may be run together with and still be one."""

from functools import lru_cache

from newsroom.policy.lexicons.parts import PARTS
from newsroom.policy.words.dictionary import are_english, is_english


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BEFORE = tuple(
    """
    you u ur your youre the this that such so what total my his her their me we they is are no oh
    holy dumb stupid old fat big little lil ugly dirty fucking damn hey go eat real lazy sorry
    crazy silly trash trashy crack rat dog horse pig cow bird monkey mega ultra super giga
    sand house turk turkish arab kurd kurdish azeri armo armenian russian jew iranian muslim
    a an re what hes shes thats like bunch piece of load enough pure utter total ya yet
    another being
    """.split()  # noqa: SIM905  # a list of words reads better as text
)
_AFTER = _listed(
    """
    lol lmao rofl haha omg you u off it them him her all is are now for man bro show storm ass
    """
) | {part + ending for part in PARTS for ending in ("", "s")}
_LONGEST = 20  # letters of such words in a row
_PLURALS = ("", "s", "es")
_ENDINGS = ("", "s", "es", "y", "ty", "ing", "ed")


def _are_company(letters: str) -> bool:
    """Tell whether letters are everyday words in a row: "youpieceof"."""
    if len(letters) > _LONGEST:
        return False
    return not letters or (
        letters.endswith(_BEFORE)
        and any(_are_company(letters.removesuffix(w)) for w in _BEFORE if letters.endswith(w))
    )


def keeps_company(before: str, after: str) -> bool:
    """Tell whether both sides of a stem are everyday words: "you" and "lol" in "youshitlol".

    Anything looser would find one in Takeshita and in Kubitschek.
    """
    if not _are_company(before):
        return False
    return after in _PLURALS or any(
        after.startswith(ending) and after.removeprefix(ending) in _AFTER for ending in _ENDINGS
    )


_SHORTEST_RUN = 9  # letters
_LONGEST_RUN = 60


@lru_cache(maxsize=1024)
def may_be_run_together(before: str, stem: str, after: str) -> bool:
    """Tell whether a stem stands among words without blanks, and is not made of two of them.

    "samestemdifferentday" is a row of words; Takeshita and "pinstem" are none, and "whoreally" is
    another one.
    """
    whole = before + stem + after
    if not _SHORTEST_RUN <= len(whole) <= _LONGEST_RUN or (before and not _are_words(before)):
        return False
    low = len(before)
    for ending in (*_PLURALS, "ing"):
        rest = after.removeprefix(ending)
        if not after.startswith(ending) or (rest and not _are_words(rest)):
            continue
        if not (before and rest) and is_english(before or rest):
            continue
        ends = (low, len(whole) - len(rest) if rest else 0)
        if not any(are_english(whole, across=end) for end in ends if end):
            return True
    return False


def _are_words(letters: str) -> bool:
    return len(letters) > 1 and are_english(letters)
