"""Insults run together with the "you" they are said to: "y o u a r e a n i d i o t", "youidiot".

Where such words begin and end is a guess, so nothing here is certain.
"""

import re
from collections.abc import Iterator, Sequence

from newsroom.policy.grammar.english.excuses import is_reported
from newsroom.policy.grammar.english.sentences import Insult, Sentences
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

_STRONG = 3  # severity; milder words are in too many others
_NEAR = 60  # signs before an insult in which its "you" may stand
_BETWEEN = "re are r a an the such so just total dumb stupid fucking"
_GAP = r"[\W_]{0,2}"


def _space(word: str) -> str:
    return _GAP.join(word)


_COMPANY = "|".join(_space(word) for word in _BETWEEN.split())
_YOU_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:{_space('you')}|u){_GAP}(?:(?:{_COMPANY}){_GAP}){{0,4}}\Z"
)
_YOU = re.compile(r"you|ur|yo(?=a)|u(?=a)|u\Z")  # begins a word that ends in the insult
_ARE = re.compile(r"a?re(?=an?\Z|\Z)|an?\Z")
_YOU_LAST = re.compile(r"(?<!\w)(?:you|u)(?: are|['’]re)?[ '’]\Z")
_YOU_AFTER = re.compile(rf"{_GAP}{_space('you')}(?:{_GAP}{_space('are')})?(?![^\W\d_])")


def is_run_together(insult: Insult) -> bool:
    """Tell whether an insult's word holds its "you are": "youidiot", "you areanidiot"."""
    before, lemma, _ = insult.said.partition(insult.lemma)
    if not (before and lemma):
        return False
    return bool(_YOU.match(before) or (_ARE.match(before) and _YOU_LAST.search(insult.left)))


def find_run_together(
    reading: Reading, insults: Sequence[Match]
) -> Iterator[tuple[int, int, bool]]:
    """Find insults in a reading that joins words or cuts them, where "you" stands beside them."""
    plain = reading.plain
    sentences = Sentences(plain)
    for insult in insults:
        if insult.word.severity < _STRONG:
            continue
        start, end = reading.in_plain(insult.start, insult.end)
        you = _YOU_BEFORE.search(plain.text, max(0, start - _NEAR), start)
        if not (you or _YOU_AFTER.match(plain.text, end)):
            continue
        if not sentences.excuse((you.start() if you else start, end), is_reported):
            yield insult.start, insult.end, False
