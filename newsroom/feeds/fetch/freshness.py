"""What a server's headers say of time: how long an answer stays fresh, when to come back.

Reads no clock.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST_PAUSE = timedelta(days=1)

_MAX_AGE = re.compile(r"(?<![\w-])max-age\s*=\s*\"?(\d{1,9})")
_UNCACHED = re.compile(r"(?<![\w-])no-(?:cache|store)(?![\w-])")


def max_age(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return how long an answer stays fresh (RFC 9111, 4.2); None when its server does not say.

    What it has spent in caches on the way is taken off.
    """
    control = headers.get("Cache-Control", "").lower()
    if _UNCACHED.search(control):
        return None
    found = _MAX_AGE.search(control)
    if found:
        spent = headers.get("Age", "")
        age = int(spent[:9]) if spent.isascii() and spent.isdigit() else 0
        return timedelta(seconds=max(int(found[1]) - age, 0))
    expires = _read_date(headers.get("Expires", ""))
    if expires is None:
        return None
    left = expires - (_read_date(headers.get("Date", "")) or now)
    return left if left > timedelta() else None


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Read both forms of Retry-After (RFC 9110, 10.2.3); None when absent, past or unreadable."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return timedelta(seconds=min(int(text[:12]), int(LONGEST_PAUSE.total_seconds())))
    moment = _read_date(text)
    if moment is None:
        return None
    pause = moment - (_read_date(headers.get("Date", "")) or now)
    return min(pause, LONGEST_PAUSE) if pause > timedelta() else None


def sent_at(headers: Mapping[str, str]) -> datetime | None:
    """Return when an answer was written, by its server's clock; None when that does not say."""
    return _read_date(headers.get("Date", ""))


def _read_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
