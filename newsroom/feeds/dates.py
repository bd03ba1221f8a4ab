"""Dates as feeds write them. Knows more zones than RFC 822 and believes no impossible date."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta

from newsroom.feeds.zones import read_zone

# How months' names begin, without accents, in the languages of the papers we know of: enough to
# tell them apart whatever the case and ending.
_MONTHS = {
    beginning: number
    for number, beginnings in enumerate(
        (
            "jan янв січ հունվ յունու ιαν oca ene gen sty يناير",
            "feb фев лют փետ φεβ sub fev lut فبراير",
            "mar март мар бер մար μαρ mrt maa marz مارس",
            "apr апр кві ապր απρ nis avr abr kwi أبريل ابريل",
            "may мая маи тра մայ μαι mai mei mag maj مايو",
            "jun июн чер հունի յունի ιουν haz juin giu cze يونيو",
            "jul июл лип հուլ յուլ ιουλ tem juil lug lip يوليو",
            "aug авг сер օգո αυγ agu aou ago sie أغسطس اغسطس",
            "sep сен вер սեպ σεπ eyl set wrz szep سبتمبر",
            "oct окт жов հոկ οκτ eki okt ott out paz أكتوبر اكتوبر",
            "nov ноя лис նոյ νοε kas lis نوفمبر",
            "dec дек гру դեկ δεκ ara dez dic gru ديسمبر",
        ),
        start=1,
    )
    for beginning in beginnings.split()
}
_LONGEST_BEGINNING = max(map(len, _MONTHS))

_WORD = r"[^\W\d_]+"
_TIME = (
    r"(?:(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,](?P<fraction>\d+))?)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?)"
)
_YEAR = r"(?P<year>\d{4}|\d{2})(?:\s?(?:թ|г|р)\b\.?)?"
_REST = rf"(?:[,\s]+(?:(?:{_WORD}|[–—-])\s)?{_TIME})?\s*(?P<zone>.*)"  # "at 8:41 pm EDT"
_WEEKDAY = rf"(?:{_WORD}[.,،]{{0,2}}\s*)?"  # in any language; often wrong, never needed
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_MONTH = rf"(?P<month>{_WORD})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # Sun, 07 Apr 2024 20:41:57 +0000; 7 апреля 2024, 20:41
        rf"{_WEEKDAY}{_DAY}[\s/-]+(?:de\s+)?{_MONTH}\.?,?[\s/-]+(?:de\s+)?{_YEAR}{_REST}",
        # April 7, 2024 8:41 pm
        rf"(?:{_WORD}[.,،]{{0,2}}\s+)?{_MONTH}\.?\s+{_DAY},?\s+(?P<year>\d{{4}})\b{_REST}",
        # Sun Apr  7 20:41:57 EDT 2024
        rf"(?:{_WORD}[.,،]{{0,2}}\s+)?{_MONTH}\s+{_DAY}\s+{_TIME}\s*(?P<zone>\S*)\s+(?P<year>\d{{4}})",
        # 2024-04-07T20:41:57.25+04:00; 2024/4/7 20:41; 2024年4月7日
        rf"{_WEEKDAY}(?P<year>\d{{4}})[-/.年년]\s?(?P<month>0?\d{{1,2}}|{_WORD})[-/.月월]\s?"
        rf"(?P<day>\d{{1,2}})[日일]?(?:(?:\s*T\s*|\s+){_TIME})?\s*(?P<zone>.*)",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
        r"T(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?\s*(?P<zone>.*)",
        r"(?P<year>\d{4})-(?P<month>\d{2})(?P<zone>)",
        # 07.04.2024 20:41. With slashes, day and month change places from country to country.
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}})\b{_REST}",
        rf"(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{{1,2}})/(?P<year>\d{{4}})\b{_REST}",
        rf"(?P<month>\d{{1,2}})/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{{4}})\b{_REST}",
    )
)
_UNIX = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d+)?")  # seconds, or milliseconds

_LONGEST = 100  # characters; against feeds made to stall a reader
_EARLIEST_YEAR = 1971  # "0001-01-01" and the Unix epoch stand for "not set"


def read_date(text: str) -> datetime | None:
    """Return the moment in UTC, or None when the text is no date or an impossible one."""
    text = " ".join(text[:_LONGEST].split())
    try:
        moment = _read(text)
        moment = moment.astimezone(UTC) if moment else None
    except (ValueError, OverflowError):
        return None
    return moment if moment and moment.year >= _EARLIEST_YEAR else None


def _read(text: str) -> datetime | None:
    unix = _UNIX.fullmatch(text)
    if unix:
        return datetime.fromtimestamp(int(unix[1]), UTC)
    for form in _FORMS:
        found = form.fullmatch(text)
        if found and (month := _read_month(found["month"])):
            return _assemble(found.groupdict(), month)
    return None


def _read_month(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    lengths = range(_LONGEST_BEGINNING, 2, -1)
    return next((_MONTHS[plain[:n]] for n in lengths if plain[:n] in _MONTHS), None)


def _assemble(found: dict[str, str | None], month: int) -> datetime:
    year = int(found["year"] or 0)
    if len(found["year"] or "") == 2:  # RFC 2822, 4.3
        year += 2000 if year < 50 else 1900
    hour = int(found.get("hour") or 0)
    if half := found.get("half"):
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    day = datetime(year, month, int(found.get("day") or 1), tzinfo=UTC)
    if hour == 24:  # ISO 8601 calls the end of a day so
        hour, day = 0, day + timedelta(days=1)
    moment = day.replace(
        hour=hour,
        minute=int(found.get("minute") or 0),
        second=min(int(found.get("second") or 0), 59),  # a leap second
        microsecond=int((found.get("fraction") or "0")[:6].ljust(6, "0")),
    )
    return moment.replace(tzinfo=read_zone(found["zone"] or "", moment))
