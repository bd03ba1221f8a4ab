"""What a reading showed, taken back to the original text; and the merging of several readings."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Self

from newsroom.policy.readings import Reading

_ENOUGH = 20  # findings of one rule in one text: nobody needs more to decide


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a part's original text, and the readings that showed something there."""

    start: int
    end: int
    category: str
    via: tuple[str, ...] = ()  # empty when the plain text shows it
    entry: str = ""  # of the phrase, if it is one
    certain: bool = True  # else a moderator should look before anything happens

    @classmethod
    def of(
        cls,
        reading: Reading,
        span: tuple[int, int],
        category: str,
        *,
        entry: str = "",
        certain: bool = True,
    ) -> Self:
        """Take a span of a reading back to the original text.

        What only a reading that glues words together shows is a guess about where words begin,
        and so never certain.
        """
        start, end = reading.original(*span)
        via = reading.via(*span)
        return cls(start, end, category, via, entry, certain and not reading.glued)


def take_enough(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Take findings until there is proof enough; guesses never stand in the way of the certain."""
    certain = guessed = 0
    for finding in findings:
        if not finding.certain:
            guessed += 1
            if guessed <= _ENOUGH:
                yield finding
            continue
        certain += 1
        yield finding
        if certain == _ENOUGH:
            return


def merge_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Make one finding of those that overlap; the plainest names its place and category."""
    merged: list[Finding] = []  # from left to right; no two of them overlap
    for finding in sorted(findings, key=lambda f: (not f.certain, bool(f.via), f.start)):
        index = bisect_right(merged, finding.start, key=attrgetter("end"))
        if index == len(merged) or finding.end <= merged[index].start:
            merged.insert(index, finding)
            continue
        other = merged[index]
        if other.via and finding.via and other.certain == finding.certain:
            merged[index] = replace(other, via=tuple(dict.fromkeys(other.via + finding.via)))
    return merged
