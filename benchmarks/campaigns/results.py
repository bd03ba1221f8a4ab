"""What a campaign has found: tables, and the promises that were broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Cell = tuple[str, str]


@dataclass
class Results:
    """Counts what was tried, by row and column, and keeps what went wrong."""

    tables: list[tuple[Sequence[str], list[Sequence[str]]]] = field(default_factory=list)
    broken: list[tuple[str, str]] = field(default_factory=list)  # where, and which promise
    tried: Counter[Cell] = field(default_factory=Counter)
    failed: Counter[Cell] = field(default_factory=Counter)

    def note(self, cell: Cell, wrong: Iterable[str]) -> None:
        """Count one try, and whether every promise was kept."""
        self.tried[cell] += 1
        found = [(" x ".join(cell), promise) for promise in wrong]
        self.failed[cell] += bool(found)
        self.broken += found

    def draw(
        self, title: str, rows: Sequence[str], columns: Sequence[str], open_: set[Cell]
    ) -> None:
        """Make a table: how often each was tried, and of these how often in vain.

        Args:
            open_: What can be tried at all.
        """
        lines = [(row, *(self._show((row, column), open_) for column in columns)) for row in rows]
        self.tables.append(((title, *columns), list(lines)))

    def _show(self, cell: Cell, open_: set[Cell]) -> str:
        if cell not in open_:
            return "-"
        if not self.tried[cell]:
            return ""
        failed = self.failed[cell]
        return f"{failed} of {self.tried[cell]} BROKEN" if failed else str(self.tried[cell])
