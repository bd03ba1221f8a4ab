"""What the record says in numbers: cases, decisions, appeals. No member and no text is in them."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import TypeVar

from newsroom.models import CaseState

# Something was done about a reply or a member, and it may have been taken back since.
ACTED_ON = (CaseState.ENFORCED, CaseState.APPEALED, CaseState.UPHELD, CaseState.OVERTURNED)
_DAILY_FOR = timedelta(days=14)  # a guess: a longer span is shown by weeks

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Count:
    """How many cases are alike."""

    day: date  # on which they were opened, in UTC
    rule: str
    state: CaseState
    appealed: bool
    cases: int


@dataclass(frozen=True, slots=True)
class Busy:
    """A discussion, and how many cases came of it."""

    discussion_id: int
    title: str  # of its article; empty when it is not known
    cases: int


@dataclass(frozen=True, slots=True)
class Period:
    """A day, or a week from Monday on, and its cases by rule."""

    begins: date
    rules: dict[str, int]

    @property
    def cases(self) -> int:
        return sum(self.rules.values())


@dataclass(frozen=True, slots=True)
class Statistics:
    """The cases opened in a span, as they stand; rules on trial are left out."""

    since: datetime
    until: datetime  # not itself in the span
    counts: tuple[Count, ...]
    waits: tuple[timedelta, ...]  # from when a case came to moderators until they decided
    busiest: tuple[Busy, ...]  # most cases first

    @property
    def cases(self) -> int:
        return sum(count.cases for count in self.counts)

    @property
    def overturned(self) -> int:
        return self._number(lambda count: count.state is CaseState.OVERTURNED)

    @property
    def acted_on(self) -> int:
        """Cases in which something was done, those that were overturned since among them."""
        return self._number(lambda count: count.state in ACTED_ON)

    @property
    def median_wait(self) -> timedelta | None:
        """How long moderators took in the middle case; None when they decided none."""
        if not self.waits:
            return None
        return timedelta(seconds=median(wait.total_seconds() for wait in self.waits))

    @property
    def by_rule(self) -> dict[str, int]:
        """Cases by rule, most first."""
        return _sum_up((count.rule, count.cases) for count in self.counts)

    @property
    def by_state(self) -> dict[CaseState, int]:
        """Cases by where they stand, most first."""
        return _sum_up((count.state, count.cases) for count in self.counts)

    @property
    def appeals(self) -> dict[CaseState, int]:
        """Cases whose author appealed, by where they stand, most first."""
        appealed = (count for count in self.counts if count.appealed)
        return _sum_up((count.state, count.cases) for count in appealed)

    @property
    def is_daily(self) -> bool:
        """Whether the span is so short that its periods are days."""
        return self.until - self.since <= _DAILY_FOR

    @property
    def periods(self) -> tuple[Period, ...]:
        """The days or weeks of the span in order, also those without a case."""
        step = timedelta(days=1 if self.is_daily else 7)
        last = self._begin((self.until - timedelta(microseconds=1)).date())
        begins = self._begin(self.since.date())
        rules: dict[date, Counter[str]] = {}
        while begins <= last:
            rules[begins] = Counter()
            begins += step
        for count in self.counts:
            rules[self._begin(count.day)][count.rule] += count.cases
        return tuple(Period(day, dict(found.most_common())) for day, found in rules.items())

    def _begin(self, day: date) -> date:
        return day if self.is_daily else day - timedelta(days=day.weekday())

    def _number(self, which: Callable[[Count], bool]) -> int:
        return sum(count.cases for count in self.counts if which(count))


def _sum_up(found: Iterable[tuple[_Key, int]]) -> dict[_Key, int]:
    sums: Counter[_Key] = Counter()
    for key, number in found:
        sums[key] += number
    return dict(sums.most_common())
