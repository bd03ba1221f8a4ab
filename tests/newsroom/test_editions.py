"""A digest comes once a day, at its time in the newspaper's own zone, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from newsroom.editions import edition_due, latest_edition, next_edition

SIX = time(18, 0)
NIGHT = time(2, 30)
BERLIN = ZoneInfo("Europe/Berlin")


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]  # as many as are given


@pytest.mark.parametrize(
    ("zone", "due_at"),
    [
        ("UTC", utc(2026, 12, 3, 18)),
        ("Asia/Yerevan", utc(2026, 12, 3, 14)),
        ("America/Los_Angeles", utc(2026, 12, 3, 2)),
        ("Asia/Kathmandu", utc(2026, 12, 3, 12, 15)),
    ],
)
def test_edition_comes_at_the_newspapers_own_time(zone: str, due_at: datetime) -> None:
    just_before = due_at - timedelta(seconds=1)
    assert next_edition(SIX, ZoneInfo(zone), just_before).due_at == due_at
    assert latest_edition(SIX, ZoneInfo(zone), just_before).due_at == due_at - timedelta(days=1)
    assert latest_edition(SIX, ZoneInfo(zone), due_at).due_at == due_at
    assert next_edition(SIX, ZoneInfo(zone), due_at).due_at == due_at + timedelta(days=1)


def test_editions_day_is_the_newspapers_and_not_the_one_in_greenwich() -> None:
    edition = latest_edition(SIX, ZoneInfo("America/Los_Angeles"), utc(2026, 12, 3, 3))
    assert (edition.day, edition.at) == (date(2026, 12, 2), SIX)
    assert edition_due(edition.due_at, ZoneInfo("America/Los_Angeles")) == edition


def editions_of(day: date, zone: ZoneInfo) -> list[datetime]:
    """Go through a night minute by minute, and note each moment at which an edition came."""
    start = datetime.combine(day, time(), zone).astimezone(UTC) - timedelta(hours=2)
    found: dict[datetime, date] = {}
    for minute in range(10 * 60):
        edition = latest_edition(NIGHT, zone, start + timedelta(minutes=minute))
        found[edition.due_at] = edition.day
    return [due_at for due_at, its_day in found.items() if its_day == day]


def test_time_that_comes_twice_brings_one_edition() -> None:
    assert editions_of(date(2026, 10, 25), BERLIN) == [utc(2026, 10, 25, 0, 30)]


def test_time_that_does_not_come_brings_one_edition_all_the_same() -> None:
    (due_at,) = editions_of(date(2026, 3, 29), BERLIN)
    assert due_at.astimezone(BERLIN).strftime("%H:%M") == "03:30"


def test_year_has_one_edition_a_day() -> None:
    for zone in (BERLIN, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Africa/Casablanca")):
        now, days = utc(2025, 12, 31, 12), []
        while now < utc(2027, 1, 2):
            edition = next_edition(NIGHT, zone, now)
            days.append(edition.day)
            now = edition.due_at
        assert days == [days[0] + timedelta(days=count) for count in range(len(days))]
