"""What time it is. Whoever must know takes a clock, so that a year can pass in minutes."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Read the machine's clock."""
    return datetime.now(UTC)


def write_moment(at: datetime) -> str:
    """Write a moment for people whose place is not known."""
    return f"{at.astimezone(UTC):%-d %B %Y, %H:%M} UTC"
