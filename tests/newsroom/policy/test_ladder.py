"""What points bring: tables over the ladder."""

from datetime import timedelta

import pytest

from newsroom.config import Rung, Strikes
from newsroom.models import Sanction, SanctionKind
from newsroom.policy.ladder import next_rung, sanction

WARN = Sanction(SanctionKind.WARN)
HOUR = Sanction(SanctionKind.TIMEOUT, timedelta(hours=1))
DAY = Sanction(SanctionKind.TIMEOUT, timedelta(days=1))
BLOCK = Sanction(SanctionKind.BLOCK)

STRIKES = Strikes(
    ladder=(
        Rung(at=1, do=SanctionKind.WARN),
        Rung(at=2, do=SanctionKind.TIMEOUT, duration=timedelta(hours=1)),
        Rung(at=3, do=SanctionKind.TIMEOUT, duration=timedelta(days=1)),
        Rung(at=5, do=SanctionKind.BLOCK),
    )
)
LATE = Strikes(ladder=(Rung(at=3, do=SanctionKind.WARN),))


@pytest.mark.parametrize(
    ("before", "added", "expected"),
    [
        (0, 0, None),  # nothing was added, nothing follows
        (4, 0, None),
        (0, 1, WARN),
        (1, 1, HOUR),
        (0, 2, HOUR),  # a heavy strike skips a rung
        (2, 1, DAY),
        (3, 1, DAY),  # between two rungs the lower one applies again
        (0, 3, DAY),
        (4, 1, BLOCK),
        (2, 3, BLOCK),
        (9, 1, BLOCK),  # beyond the top it stays the top
    ],
)
def test_total_decides_the_rung(before: int, added: int, expected: Sanction | None) -> None:
    assert sanction(STRIKES, before, added) == expected


def test_nothing_follows_below_the_first_rung() -> None:
    assert sanction(LATE, 0, 2) is None
    assert sanction(LATE, 1, 2) == WARN


def test_ladder_without_rungs_brings_nothing() -> None:
    assert sanction(Strikes(ladder=()), 3, 3) is None
    assert next_rung(Strikes(ladder=()), 0) is None


@pytest.mark.parametrize(
    ("points", "expected"),
    [(0, (1, WARN)), (1, (2, HOUR)), (2, (3, DAY)), (3, (5, BLOCK)), (4, (5, BLOCK)), (5, None)],
)
def test_next_rung_is_the_first_above(points: int, expected: tuple[int, Sanction] | None) -> None:
    assert next_rung(STRIKES, points) == expected
