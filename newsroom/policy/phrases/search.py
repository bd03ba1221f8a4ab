"""One phrase and what stands round it, sought in a sentence of letters."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsroom.policy.phrases.entries import Entry
from newsroom.policy.readings.tokens import STOP


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase where it stands in an encoded text."""

    entry: Entry
    start: int
    end: int
    held: int  # what its sentence holds
    certain: bool  # else a moderator should look before anything happens


@dataclass(frozen=True, slots=True)
class Frame:
    """What must, or must not, stand round a phrase."""

    before: "re.Pattern[str] | None"  # which ends where the phrase begins
    after: "re.Pattern[str] | None"
    needs: int  # what a sentence must hold for it, a bit for each clause

    def holds(self, letters: str, start: int, end: int) -> bool:
        """Tell whether it stands round a place."""
        if self.after is not None and not self.after.match(letters, end):
            return False
        first = letters.rfind(STOP, 0, start)
        return self.before is None or self.before.search(letters, max(0, first), start) is not None


@dataclass(frozen=True, slots=True)
class Phrase:
    """One template, ready to be sought."""

    entry: Entry
    pattern: "re.Pattern[str]"
    unless: Sequence[Frame]
    only: Sequence[Frame]
    certain_where: Sequence[Frame]

    def find(self, letters: str, first: int, last: int, held: int) -> Iterable[Found]:
        """Find it in a sentence, from the stop before it to the one that ends it."""
        only = self.only
        if only and not (only := [f for f in only if f.needs & held == f.needs]):
            return ()
        if self.entry.alone and _goes_on(letters, first, last):
            return ()
        if self.pattern.search(letters, first, last) is None:  # most end here
            return ()
        return [
            Found(self.entry, *span, held, self._is_certain(letters, span, held))
            for span in map(re.Match.span, self.pattern.finditer(letters, first, last))
            if self._stands(letters, span, held, only)
        ]

    def _stands(
        self, letters: str, span: tuple[int, int], held: int, only: Sequence[Frame]
    ) -> bool:
        """Tell whether nothing round a place speaks against it."""
        if self.entry.alone and _goes_on(letters, *span):
            return False
        if only and not any(frame.holds(letters, *span) for frame in only):
            return False
        return not any(f.needs & held == f.needs and f.holds(letters, *span) for f in self.unless)

    def _is_certain(self, letters: str, span: tuple[int, int], held: int) -> bool:
        return self.entry.certain and (
            not self.certain_where
            or any(
                frame.needs & held == frame.needs and frame.holds(letters, *span)
                for frame in self.certain_where
            )
        )


def _goes_on(letters: str, start: int, end: int) -> bool:
    """Tell whether a text has further words before a phrase or behind it."""
    return bool(letters[:start].strip(".,") or letters[end:].strip(".,"))
