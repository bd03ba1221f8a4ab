"""The grammar of a personal attack: whether an insult in a sentence is aimed at a fellow reader."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from newsroom.policy.effort import INSULT
from newsroom.policy.grammar.english.excuses import (
    is_reported,
    is_supposed,
    is_supposed_of_what_was_said,
    may_be_of_anyone,
)
from newsroom.policy.grammar.english.insults.allusions import find_allusion
from newsroom.policy.grammar.english.insults.alone import (
    answers_itself,
    exclaims,
    is_all_said,
    is_alone,
    leads_on,
    may_be_alone,
    may_lead_on,
)
from newsroom.policy.grammar.english.insults.calls import PUNCTUATION, find_call
from newsroom.policy.grammar.english.insults.comparisons import (
    find_comparison,
    find_identity,
    find_inclusion,
)
from newsroom.policy.grammar.english.insults.rebuffs import find_rebuffs
from newsroom.policy.grammar.english.insults.run_together import find_run_together, is_run_together
from newsroom.policy.grammar.english.insults.verdicts import (
    drop_called,
    find_exclamation,
    find_inference,
    find_named,
    find_verdict,
)
from newsroom.policy.grammar.english.insults.wordings import find_wordings
from newsroom.policy.grammar.english.nouns import describes_next
from newsroom.policy.grammar.english.outsiders import (
    is_in_title,
    is_part_of_name,
    is_to_third_person,
)
from newsroom.policy.grammar.english.sentences import Insult, Sentences
from newsroom.policy.grammar.phrasing import Phrase
from newsroom.policy.people import People
from newsroom.policy.readings import Reading
from newsroom.policy.words import Match

ADJECTIVE = "adjective"
MOST_FOUND = 20  # attacks in one text; more of them prove nothing more

Span = tuple[int, int]
Attack = tuple[int, int, bool]  # from the person to the insult, and whether it is certain

# Between the words of one insult: "a dumb bitch", "a liar and a cheat".
_LINK = Phrase(r"[\s,]{1,3}(?:(?:and|or|&) )?(?:(?:an?|such an?) )?(?:[\w'’-]+ )?")
_LONGEST_LINK = 30
# "idiot-proof", "idiot savant": the word describes something else.
_HALF = Phrase(
    r"-\w|['’]s\b| (?:lovers?|hunters?|whisperers?|magnets?|costumes?|proof|savants?|jokes?"
    r"|detectors?)\b"
)
_OWNS = Phrase(r"['’] \w")  # "pigs' feet"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An insult, whoever it is aimed at."""

    start: int
    end: int
    lemma: str
    adjective: bool = False
    severity: int = 3
    phrase: bool = False


def find_attacks(reading: Reading, insults: Sequence[Match], people: People) -> Iterator[Attack]:
    """Find insults that are aimed at a fellow reader: from the person to the insult."""
    if reading.glued:  # it holds words without their sentence
        return find_run_together(reading, insults)
    wordings, rebuffs = find_wordings(reading), find_rebuffs(reading, people)
    if not (insults or wordings):
        return _settle(iter(()), islice(rebuffs, MOST_FOUND))
    candidates = [
        _Candidate(m.start, m.end, m.word.lemma, m.word.part == ADJECTIVE, m.word.severity)
        for m in insults
    ]
    candidates += [_Candidate(*span, reading.text[slice(*span)], phrase=True) for span in wordings]
    candidates.sort(key=lambda c: (c.start, -c.end))
    aimed = islice(_find_aimed(reading, candidates, people), MOST_FOUND)
    return _settle(_join(reading.text, aimed, candidates), islice(rebuffs, MOST_FOUND))


def _settle(aimed: Iterator[Attack], rebuffs: Iterator[Attack]) -> Iterator[Attack]:
    """Leave out rebuffs that are uncertain beside an attack that is not."""
    found, further = list(aimed), list(rebuffs)
    sure = any(certain for _, _, certain in (*found, *further))
    return chain(found, (rebuff for rebuff in further if rebuff[2] or not sure))


def _find_aimed(
    reading: Reading, candidates: Sequence[_Candidate], people: People
) -> Iterator[Attack]:
    """Find the attacks that insults are part of."""
    text = reading.text
    sentences = Sentences(reading)
    for candidate in candidates:
        if not reading.effort.spend(INSULT):
            return
        first, last = sentences.around(candidate.start, candidate.end)
        insult = Insult(
            text[first : candidate.start],
            text[candidate.start : candidate.end],
            text[candidate.end : last],
            candidate.lemma,
            candidate.adjective,
            candidate.severity,
            candidate.phrase,
        )
        if _is_half(insult, people) or is_in_title(reading, candidate.start, candidate.end):
            continue
        if is_run_together(insult):
            if not sentences.excuse((candidate.start, candidate.end), is_reported):
                yield candidate.start, candidate.end, False
        elif attack := _find_target(sentences, insult, first, people):
            start, end, certain = attack
            if not sentences.excuse((start, end), is_reported):
                at_large = sentences.excuse((start, end), may_be_of_anyone)
                yield start, end, certain and not at_large
        elif _answers_itself(sentences, insult, first):
            yield candidate.start, candidate.end, True
        elif (people.addressed or (people.unknown and insult.severity > 1)) and (
            _is_alone(reading, insult, first) or _may_answer(sentences, insult, first)
        ):  # It may as well be about the article: that it is aimed is known only of an answer.
            yield candidate.start, candidate.end, people.addressed
        elif (people.addressed or people.unknown) and _may_be_alone(reading, insult, first):
            yield candidate.start, candidate.end, False


def _is_half(insult: Insult, people: People) -> bool:
    """Tell whether an insult only describes the word after it, which is no reader's name."""
    if _HALF.match(insult.right) or (insult.plural and _OWNS.match(insult.right)):
        return True
    if not describes_next(insult.said, insult.lemma, insult.right):
        return False
    return insult.right.split(maxsplit=1)[0].rstrip(PUNCTUATION) not in people.names


def _find_target(sentences: Sentences, insult: Insult, first: int, people: People) -> Attack | None:
    """Find whom an insult is aimed at: the span from that person to the insult, or back."""
    start, end = first + len(insult.left), first + len(insult.left) + len(insult.said)
    insult, dropped = drop_called(insult, people)

    def reach(right: int) -> int:
        return end + right + (dropped if right > 0 else 0)

    if aimed := find_verdict(insult):
        target = first + aimed[0], reach(aimed[1])
        if not is_to_third_person(sentences, target, people):
            if not sentences.excuse(target, is_supposed):
                return *target, True
            if sentences.excuse(target, is_supposed_of_what_was_said):
                return *target, False
    elif aimed := find_named(insult, people) or find_inclusion(insult):
        target = first + aimed[0], max(end, reach(aimed[1]))
        if not (sentences.excuse(target, is_supposed) or is_part_of_name(sentences, target)):
            return *target, True
    elif inferred := find_inference(insult) or find_allusion(insult):
        target = first + inferred[0], reach(inferred[1])
        if not is_to_third_person(sentences, target, people):
            return *target, False
    called = (
        find_exclamation(insult)
        or find_identity(insult)
        or find_comparison(insult)
        or find_call(insult, people)
        or ((len(insult.left), 0) if dropped and is_all_said(insult) else None)
    )
    if not called or is_to_third_person(sentences, (start, end), people):
        return None
    return first + called[0], reach(called[1]), True


def _is_alone(reading: Reading, insult: Insult, first: int) -> bool:
    """Tell whether the text says nothing but the insult."""
    start = first + len(insult.left)
    return is_alone(insult, reading.text[:start], reading.text[start + len(insult.said) :])


def _may_be_alone(reading: Reading, insult: Insult, first: int) -> bool:
    start = first + len(insult.left)
    return may_be_alone(insult, reading.text[:start], reading.text[start + len(insult.said) :])


def _answers_itself(sentences: Sentences, insult: Insult, first: int) -> bool:
    """Tell whether an insult is a sentence of its own, about the reader spoken to beside it."""
    reading = sentences.reading
    end = first + len(insult.left + insult.said + insult.right)
    if leads_on(insult, reading.text[:first], reading.text[end:]):
        return True
    if first == 0 or insult.severity == 1:
        return False
    before = sentences.around(first - 1, first - 1)[0]
    original = reading.source[slice(*reading.original(before, first))]
    return answers_itself(insult, reading.text[before:first], original)


def _may_answer(sentences: Sentences, insult: Insult, first: int) -> bool:
    """Tell whether an insult that opens the text, or ends what is said to a reader, may be his."""
    text = sentences.reading.text
    end = first + len(insult.left + insult.said + insult.right)
    if may_lead_on(insult, text[:first], text[end:]):
        return True
    before = sentences.around(first - 1, first - 1)[0] if first else 0
    return first > 0 and exclaims(insult, text[before:first])


def _join(
    text: str, attacks: Iterator[Attack], candidates: Sequence[_Candidate]
) -> Iterator[Attack]:
    """Let each attack reach to the end of its insult, and make one of those that overlap."""
    starts = [candidate.start for candidate in candidates]
    joined: list[Attack] = []
    for start, end, certain in sorted(
        (*_stretch(text, (start, end), starts, candidates), certain)
        for start, end, certain in attacks
    ):
        if joined and start < joined[-1][1]:
            first, last, sure = joined[-1]
            joined[-1] = first, max(end, last), certain or sure
        else:
            joined.append((start, end, certain))
    return iter(joined)


def _stretch(
    text: str, span: Span, starts: Sequence[int], candidates: Sequence[_Candidate]
) -> Span:
    """Take in the insults that follow in one breath: "a dumb" becomes "a dumb bitch"."""
    start, end = span
    for candidate in candidates[bisect_left(starts, end) :]:
        if candidate.start - end > _LONGEST_LINK or not _LINK.fullmatch(text, end, candidate.start):
            break
        end = max(end, candidate.end)
    return start, end
