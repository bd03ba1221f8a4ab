"""When a digest comes: a time of day in the newspaper's time zone -> moments. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

LATEST = timedelta(hours=12)  # after its time; a digest that is later is left to the next one


@dataclass(frozen=True, slots=True)
class Edition:
    """One day's digest."""

    day: date  # the newspaper's own
    at: time
    due_at: datetime


def latest_edition(at: time, zone: tzinfo, now: datetime) -> Edition:
    """Return the edition whose time came last."""
    return max((one for one in _near(at, zone, now) if one.due_at <= now), key=_moment)


def next_edition(at: time, zone: tzinfo, now: datetime) -> Edition:
    """Return the edition whose time comes next."""
    return min((one for one in _near(at, zone, now) if one.due_at > now), key=_moment)


def edition_due(due_at: datetime, zone: tzinfo) -> Edition:
    """Return the edition whose time came at a moment."""
    local = due_at.astimezone(zone)
    return Edition(local.date(), local.time(), due_at)


def _near(at: time, zone: tzinfo, now: datetime) -> Iterable[Edition]:
    """Return the editions of these days.

    Where the clock goes back, a time that comes twice is meant the first time; where it goes
    forward, one that does not come at all is as long after midnight as on other days.
    """
    today = now.astimezone(zone).date()
    for days in range(-2, 3):
        day = today + timedelta(days=days)
        yield Edition(day, at, datetime.combine(day, at, zone).astimezone(UTC))


def _moment(edition: Edition) -> datetime:
    return edition.due_at
