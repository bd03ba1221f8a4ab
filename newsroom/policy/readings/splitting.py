"""Words cut by a point, a stroke or a hyphen: `fu.ck`, `ba-stard`. A column of words in and out."""

import re
from collections.abc import Iterator

from newsroom.policy.readings.cuts import are_cut
from newsroom.policy.readings.rewriting import AnyMatch

# One that cuts a word: not "o'clock", "don't", "they'll". What it cuts is no word: `f'uck`.
APOSTROPHE = r"['’](?!(?:s|t|d|m|n|ll|re|ve|em)(?![^\W\d_]))"
SUSPECT = (  # "U.S." and "a.m." are no words cut in two
    r"[^\W\d_]{2}[./·•|_\-]{1,2}[^\W\d_]|[^\W\d_][./·•|_\-]{1,2}[^\W\d_]{2}"
    rf"|[^\W\d_](?:[,+~^:;=!?]{{1,2}}|{APOSTROPHE})[^\W\d_]"
    r"|[^\W\d_]-\d|[^\W_]_+[^\W_]"
)
_CUT = re.compile(
    r"(?<=[^\W\d_]{2})[.·•_\-]{1,2}(?=[^\W\d_])|(?<=[^\W\d_])[.·•_\-]{1,2}(?=[^\W\d_]{2})"
)
HYPHEN = re.compile(r"-(?=[a-z])(?:(?<=[a-z]{2}-)|(?<=[a-z]-)(?=[a-z]{2}))")
ADDRESS_OR_HYPHEN = re.compile(rf"https?://\S+|{HYPHEN.pattern}")
_MOST_JOINTS = 3
_CHAIN = re.compile(rf"[^\W\d_]+(?:(?:[.\-/·•,+~^:;|=_!?]{{1,2}}|{APOSTROPHE})[^\W\d_]+)+")
_PIECE = re.compile(r"[^\W_]+")
# These stand between whole words: "he/she", "yes,but". They cut where one piece is no word.
_STRANGE = re.compile(rf"[/|,+~^:;=!?]|{APOSTROPHE}")
_STROKE = re.compile(r"(?<=[^\W\d_])[|+~^=](?=[^\W\d_])")  # some of them may also be letters
_SEPARATOR = re.compile(r"[^\w\n]+|_+")


def undo_splitting(words: str) -> Iterator[str]:
    """Join what was cut; as it stands it is a way to read it too: `you-b1tch`."""
    joined = words
    if _SEPARATOR.search(words):
        for _ in range(_MOST_JOINTS):  # each joint makes longer pieces: c_u_nt, c_unt
            joined = _CUT.sub("", joined)
    if _STRANGE.search(joined):
        joined = _CHAIN.sub(_join_fragments, joined)
    yield joined
    yield words.replace("_", " ")  # `two_words`
    if _STROKE.search(joined):
        yield _STROKE.sub("", joined)


def _join_fragments(match: AnyMatch) -> str:
    chain: str = match[0]
    return _SEPARATOR.sub("", chain) if are_cut(_PIECE.findall(chain)) else chain
