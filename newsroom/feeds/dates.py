"""Dates as feeds write them. Knows more zones than RFC 822 and believes no impossible date."""

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# Hours east of Greenwich. Abbreviations are not unique (IST, CST, AMT); these are the readings
# that newspapers' systems use. An unknown one counts as UTC, as RFC 2822 (4.3) asks.
_ZONES = {
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3, "brt": -3, "art": -3,
    "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "met": 1, "mest": 2, "eet": 2, "eest": 3,
    "trt": 3, "msk": 3, "msd": 4, "amt": 4, "amst": 5, "azt": 4, "get": 4, "gst": 4, "irst": 3.5,
    "ist": 5.5, "pkt": 5, "sgt": 8, "hkt": 8, "awst": 8, "kst": 9, "jst": 9, "aest": 10,
    "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip

_RFC822 = re.compile(
    r"(?:[^\W\d]+\.?,?\s*)?"  # the weekday, in any language; often wrong, never needed
    r"(?P<day>\d{1,2})[\s-]+(?P<month>[^\W\d]{3})[^\W\d]*\.?,?[\s-]+(?P<year>\d{4}|\d{2})"
    r"(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)?"
    r"\s*(?P<zone>.*)"
)
_OFFSET = re.compile(r"(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\s*\(.*\))?", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}T")

_EARLIEST_YEAR = 1971  # "0001-01-01" and the Unix epoch stand for "not set"


def read_date(text: str) -> datetime | None:
    """Return the moment in UTC, or None when the text is no date or an impossible one."""
    text = " ".join(text.split())
    try:
        moment = _read_iso(text) if _ISO.match(text) else _read_rfc822(text)
        moment = moment.astimezone(UTC) if moment else None
    except (ValueError, OverflowError):
        return None
    return moment if moment and moment.year >= _EARLIEST_YEAR else None


def _read_iso(text: str) -> datetime:
    moment = datetime.fromisoformat(text.replace(" UTC", "Z").replace(" +", "+"))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _read_rfc822(text: str) -> datetime | None:
    found = _RFC822.fullmatch(text)
    if not found or found["month"].lower() not in _MONTHS:
        return None
    year = int(found["year"])
    if len(found["year"]) == 2:  # RFC 2822, 4.3
        year += 2000 if year < 50 else 1900
    return datetime(
        year,
        _MONTHS.index(found["month"].lower()) + 1,
        int(found["day"]),
        int(found["hour"] or 0),
        int(found["minute"] or 0),
        int(found["second"] or 0),
        tzinfo=_read_zone(found["zone"]),
    )


def _read_zone(text: str) -> timezone:
    offset = _OFFSET.fullmatch(text)
    if offset:
        span = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(-span if offset[1] == "-" else span)
    return timezone(timedelta(hours=_ZONES.get(text.strip("()").lower(), 0)))
