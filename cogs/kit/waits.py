"""When what failed is tried again: soon at first, then less and less often. Kept in memory only."""

from datetime import datetime, timedelta

from newsroom.clock import Clock

_LONGEST = timedelta(minutes=10)


class Waits:
    """How long each thing that failed has still to wait; after a restart nothing has to."""

    def __init__(self, first: timedelta, clock: Clock, *, longest: timedelta = _LONGEST) -> None:
        self._first = first
        self._longest = max(first, longest)
        self._clock = clock
        self._until: dict[int, tuple[datetime, timedelta]] = {}  # with how long it waits

    def is_over(self, key: int) -> bool:
        until, span = self._until.get(key, (None, None))
        if until is None or span is None:
            return True
        now = self._clock()
        return until <= now or now < until - span  # a clock set back puts nothing off

    def lengthen(self, key: int) -> None:
        """Let what has failed once more wait, twice as long as the last time."""
        _, last = self._until.get(key, (None, None))
        span = self._first if last is None else min(last * 2, self._longest)
        self._until[key] = (self._clock() + span, span)

    def end(self, key: int) -> None:
        """Forget that it failed."""
        self._until.pop(key, None)
