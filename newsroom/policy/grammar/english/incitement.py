"""Violence urged against people outside the discussion: in office, "these people", "them"."""

import re
from collections.abc import Iterator

from newsroom.policy.grammar.english.excuses import is_counter_speech, is_reported
from newsroom.policy.grammar.english.sentences import Sentences
from newsroom.policy.grammar.english.violence import CALLING, DEGREE, LONGEST_CALL, OUGHT
from newsroom.policy.grammar.phrasing import Phrasebook, one_of
from newsroom.policy.readings import Reading

_OFFICE = one_of(
    """
    presidents? | prime ministers? | ministers? | premiers? | senators? | congressm[ae]n
    | congresswom[ae]n | governors? | mayors? | ambassadors? | judges? | chancellors?
    | politicians? | lawmakers? | legislators? | deputies | deputy | councilm[ae]n | councillors?
    | journalists? | reporters? | editors? | cops? | policem[ae]n | policewom[ae]n
    | police(?: officers?)? | officials? | bureaucrats? | bankers? | landlords? | priests?
    | bishops? | protest[eo]rs? | demonstrators? | activists? | voters? | liberals? | democrats?
    | republicans? | conservatives? | communists? | socialists? | elites?
    """
)
_WHICH = (
    r"(?:(?:the|this|that|our|their|your|these|those|all|every|some|any|a|of) "
    r"(?:(?:fucking|goddamn|damn|corrupt|lying|filthy|crooked|so called|bloody|whole|current|other"
    r"|stupid|evil|prime|vice|last|single) ){0,2}){0,3}"
)
_THOSE = r"(?:these|those|such) (?:\w+ )?(?:people|folks|guys|clowns|bastards|idiots|morons)"
_WHOM = f"(?:{_WHICH}{_OFFICE}(?: and (?:his|her|their) \\w+)?|{_THOSE})"
_THEM = (
    r"(?:(?:them|'em|em) all|all of them|every (?:last |single )?one of them|the (?:whole )?lot"
    r" of them|the whole bunch(?: of them)?)"
)
_KILL = one_of(
    """
    kill | shoot | hang | lynch | murder | assassinate | behead | strangle | exterminate | gas
    | slaughter | butcher | string up | execute | stab | poison | burn | bomb | stone
    """
)
_KILLED = one_of(
    """
    shot(?! (?:down|with|at|from|in|on)) | hanged | hung(?! (?:up|out|over)) | killed(?! off)
    | lynched | murdered | assassinated | beheaded | strung up | stoned | exterminated | gassed
    | slaughtered | burn(?:ed|t) alive | stabbed | put against (?:a|the) wall | poisoned
    | lined up and shot | eradicated | guillotined | taken out and shot
    | beaten to (?:death|a pulp)
    """
)
_STOP = r"(?=\s*(?:$|[.!,;\n]|(?:and|already|now|before|one by one|for (?:this|that|it))\b))"
_SOMEONE = r"(?:someone|somebody|we|they) (?:really |just )?"
_HOPING = r"(?:i|we) (?:really |do |sincerely )?(?:hope|pray) (?:that )?"
_URGED = Phrasebook(
    rf"""
    {_SOMEONE}{OUGHT} {DEGREE}(?:{_KILL}|put a bullet in(?:to)?) {_WHOM}{_STOP}
    | {_WHOM} (?:all |really |just |both ){{0,2}}{OUGHT} {DEGREE}(?:be|get) {_KILLED}
    | {_WHOM} (?:all |really |just ){{0,2}}(?:deserves?|ought) to (?:die|hang){_STOP}
    | {_HOPING}(?:someone|somebody|they) {_KILL}s? {_WHOM}{_STOP}
    | {_HOPING}{_WHOM} (?:dies?|gets? (?:shot|killed|cancer)|chokes?|burns? in hell|drops? dead
    |rots?){_STOP}
    """
)
_CALLS = Phrasebook(f"{_KILL} {_WHOM}{_STOP}")  # only where a sentence or a clause begins
# Of whom is not said: it may be portraits, mosquitoes, murderers.
_CALLS_ON_THEM = Phrasebook(f"{_KILL} {_THEM}{_STOP} | string {_THEM} up{_STOP}")
_OF_THEM = Phrasebook(rf"(?:he|she|they)(?: all)? {OUGHT} {DEGREE}(?:be|get) {_KILLED}{_STOP}")
# Of somebody by name: a reader's is found elsewhere, another may be a thing's.
_OF_NAMED = Phrasebook(
    rf"""
    (?:someone|somebody) (?:really |just )?{OUGHT} {_KILL} (?P<victim>(?:\w+ )?\w{{3,}}){_STOP}
    | (?P<fated>(?:\w{{3,}} )?\w{{3,}}) {OUGHT} {DEGREE}(?:be|get) {_KILLED}{_STOP}
    """
)
_CAPITALISED = re.compile(r"(?!I\b)[^\W\d_a-z]\w+")

# Without a phrase of these there is nothing to find.
BOOKS = (_URGED, _CALLS, _CALLS_ON_THEM, _OF_THEM, _OF_NAMED)


def find_incitement(reading: Reading) -> Iterator[tuple[int, int, bool]]:
    """Find violence urged: start and end in the reading's text, and whether it is certain."""
    found = list(_find_urged(reading))
    if not found:
        return
    sentences = Sentences(reading)
    for match, sure in found:
        span = match.span()
        if not (sentences.excuse(span, is_reported) or sentences.excuse(span, is_counter_speech)):
            yield *span, sure


def _find_urged(reading: Reading) -> Iterator[tuple[re.Match[str], bool]]:
    yield from ((match, True) for match in _URGED.find(reading))
    yield from ((match, False) for match in _OF_THEM.find(reading))
    for book, sure in ((_CALLS, True), (_CALLS_ON_THEM, False)):
        for match in book.find(reading):
            near = max(0, match.start() - LONGEST_CALL)
            if CALLING.search(reading.text, near, match.start()):
                yield match, sure
    yield from ((match, False) for match in _OF_NAMED.find(reading) if _names(reading, match))


def _names(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a person is named, by capitals: one proves nothing where a sentence begins."""
    group = match.lastgroup or ""
    low, high = reading.original(*match.span(group))
    words = reading.source[low:high].split()
    capitals = sum(_CAPITALISED.fullmatch(word) is not None for word in words)
    opens = not reading.source[:low].rstrip() or reading.source[:low].rstrip()[-1] in ".!?"
    return not "".join(words).isupper() and capitals > (group == "fated" and opens)
