"""What a reading showed, taken back to the original text; and the merging of several readings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from newsroom.policy.readings import Reading


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a part's original text, and the readings that showed something there."""

    start: int
    end: int
    category: str
    via: tuple[str, ...] = ()  # empty when the plain text shows it
    certain: bool = True  # else a moderator should look before anything happens

    @classmethod
    def of(
        cls, reading: Reading, span: tuple[int, int], category: str, *, certain: bool = True
    ) -> Self:
        """Take a span of a reading back to the original text.

        What only a reading that glues words together shows is a guess about where words begin,
        and so never certain.
        """
        start, end = reading.original(*span)
        return cls(start, end, category, reading.via(*span), certain and not reading.glued)


def merge_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Make one finding of those that overlap; the plainest names its place and category."""
    merged: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (not f.certain, bool(f.via), f.start)):
        for index, other in enumerate(merged):
            if finding.start < other.end and other.start < finding.end:
                if other.via and finding.via and other.certain == finding.certain:
                    via = tuple(dict.fromkeys(other.via + finding.via))
                    merged[index] = replace(other, via=via)
                break
        else:
            merged.append(finding)
    return sorted(merged, key=lambda f: f.start)
