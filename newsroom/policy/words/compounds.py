"""What a swear word may be run together with and still be one."""

from newsroom.policy.lexicons.parts import PARTS


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BEFORE = _listed(
    """
    you u ur your youre the this that such so what total my his her their me we they is are no oh
    holy dumb stupid old fat big little lil ugly dirty fucking damn hey go eat real lazy sorry
    crazy silly trash trashy crack rat dog horse pig cow bird monkey mega ultra super giga
    sand house turk turkish arab kurd kurdish azeri armo armenian russian jew iranian muslim
    a an re what hes shes thats like bunch piece of load enough pure utter total ya yet
    another being
    """
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
    return not letters or any(
        _are_company(letters.removesuffix(word)) for word in _BEFORE if letters.endswith(word)
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
