"""What has happened since the start, counted for whoever watches the bot."""

from collections import Counter, deque

from newsroom.models import Action, Verdict

_WITHIN_SECONDS = 60.0  # peaks older than that are forgotten; a scrape comes more often


class Peak:
    """The greatest of the values noted lately."""

    def __init__(self) -> None:
        self._noted: deque[tuple[float, float]] = deque()  # falling: what a later one tops is gone

    def note(self, value: float, at: float) -> None:
        """Note a value.

        Args:
            at: Seconds by a clock that is never set back.
        """
        while self._noted and self._noted[-1][1] <= value:
            self._noted.pop()
        self._noted.append((at, value))

    def at(self, now: float) -> float:
        """Return the greatest value of the last minute; 0 when there was none."""
        while self._noted and self._noted[0][0] < now - _WITHIN_SECONDS:
            self._noted.popleft()
        return self._noted[0][1] if self._noted else 0.0


class Tally:
    """Counts; keeps nothing of what a reply says or of who wrote it."""

    def __init__(self) -> None:
        self.replies: Counter[Action] = Counter()  # by what the verdict asks for
        self.violations: Counter[tuple[str, Action]] = Counter()  # by rule and what it asks for
        self.statements = 0
        self.statement_seconds = 0.0
        self.slowest_statement = Peak()

    def judged(self, verdict: Verdict) -> None:
        """Count a reply, or an edit of one, that has been judged."""
        self.replies[verdict.action] += 1
        for violation in verdict.violations:
            self.violations[violation.rule, violation.action] += 1

    def answered(self, seconds: float, at: float) -> None:
        """Count a statement that the database has carried out."""
        self.statements += 1
        self.statement_seconds += seconds
        self.slowest_statement.note(seconds, at)
