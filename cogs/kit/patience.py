"""How long a stop waits for what is under way: all that stops shares one span."""

import time
from collections.abc import Callable

TOGETHER_SECONDS = 3.5  # of the service's LONGEST_STOP_SECONDS; the rest closes records
_LEAST_SECONDS = 0.1  # what was cancelled needs a moment to end


class Patience:
    """Counts down from the moment at which the bot begins to stop."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ends_at: float | None = None

    def begin(self) -> None:
        """Count from now on."""
        self._ends_at = self._clock() + TOGETHER_SECONDS

    @property
    def seconds(self) -> float:
        """What is left. A part that stops alone, while the bot runs on, has all of it."""
        if self._ends_at is None:
            return TOGETHER_SECONDS
        return max(_LEAST_SECONDS, self._ends_at - self._clock())
