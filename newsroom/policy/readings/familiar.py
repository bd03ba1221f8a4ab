"""Texts of nothing but familiar tokens, which hide nothing: most texts, and no further look."""

import re
from collections.abc import Iterable

from newsroom.policy.readings import characters, cuts, signs, spacing
from newsroom.policy.readings.reading import Reading
from newsroom.policy.readings.splitting import HYPHEN
from newsroom.policy.watch import Watch

_MOST_NEW = 40  # tokens of one text that are looked at one by one
_BEYOND_LATIN = re.compile("[^\x00-\x7f’‘“”„«»–—…]")
_CONTROLS = re.compile("[\x00-\x1f\x7f]")
# Techniques pass over addresses, except those that join what a single sign parts.
_ADDRESS = re.compile(r"\(?https?://[a-z0-9]+(?:[./-][a-z0-9]+)*/?[.,;:!?)]*")
# With others beside them these may hide something: a sign by itself, points before a word.
_REACHES_OUT = re.compile(r"(?<!\S)[$%&#@](?!\S)|\.\.\w")


def is_plain(plain: Reading) -> bool:
    """Tell whether a text is made of familiar tokens only, none of which shows a sign."""
    source = plain.source
    if not source.isascii() and _BEYOND_LATIN.search(source):
        return False
    if "(" in source and signs.has_open_brackets(source):
        return False
    if "\n" in source:
        source = source.replace("\n", " ")
    if _TOKENS.pick(frozenset(source.split(" "))) or signs.has_lone_letters(plain.listed):
        return False
    return "\n" not in plain.text or spacing.undo_columns(plain) is plain


def _find_hiding(tokens: frozenset[str]) -> Iterable[str]:
    """Find the tokens that show a sign; where all of them together show none, none does."""
    closed = (t + ")" * (t.count("(") - t.count(")")) if "(" in t else t for t in tokens)
    return filter(_may_hide, tokens) if _may_hide(" ".join(closed)) else ()


def _may_hide(token: str) -> bool:
    """Tell whether a token shows a sign of anything hidden, in it or beside it."""
    if _CONTROLS.search(token):
        return True
    plain = characters.fold(token + ")" * (token.count("(") - token.count(")")))  # in all the text
    if _ADDRESS.fullmatch(token):
        return cuts.undo_masks(plain) is not plain or spacing.undo_spacing(plain) != ()
    return (
        signs.has_humps(plain)
        or signs.shows_signs(plain)
        or ("-" in token and signs.has_strange_runs(HYPHEN.sub("", plain.text)))
        or _REACHES_OUT.search(plain.text) is not None
    )


_TOKENS = Watch(_find_hiding, most_new=_MOST_NEW)
