"""Names of time zones as newsrooms write them. RFC 822 knows ten of them."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

# Hours east of Greenwich. Abbreviations are not unique (IST, CST, AMT); these are the readings
# that newspapers' systems use. An unknown one counts as UTC, as RFC 2822 (4.3) asks.
_HOURS = {
    # America
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "hdt": -9, "ast": -4, "adt": -3, "nst": -3.5, "ndt": -2.5,
    "brt": -3, "brst": -2, "art": -3, "clt": -4, "clst": -3, "cot": -5, "pet": -5, "ect": -5,
    "vet": -4, "bot": -4, "pyt": -4, "pyst": -3, "uyt": -3, "sst": -11,
    # Europe
    "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "met": 1, "mest": 2, "mez": 1, "mesz": 2,
    "eet": 2, "eest": 3, "trt": 3, "msk": 3, "msd": 4, "мск": 3, "fet": 3, "samt": 4, "yekt": 5,
    # Caucasus, Asia
    "amt": 4, "amst": 5, "azt": 4, "get": 4, "gst": 4, "irst": 3.5, "irdt": 4.5, "idt": 3,
    "aft": 4.5, "pkt": 5, "uzt": 5, "tmt": 5, "tjt": 5, "kgt": 6, "ist": 5.5, "npt": 5.75,
    "almt": 6, "bdt": 6, "mmt": 6.5, "ict": 7, "wib": 7, "wita": 8, "wit": 9, "sgt": 8, "hkt": 8,
    "myt": 8, "pht": 8, "omst": 6, "novt": 7, "krat": 7, "irkt": 8, "yakt": 9, "vlat": 10,
    "kst": 9, "jst": 9,
    # Africa, Oceania
    "wat": 1, "cat": 2, "sast": 2, "eat": 3, "awst": 8, "acst": 9.5, "acdt": 10.5, "aest": 10,
    "aedt": 11, "nzst": 12, "nzdt": 13,
    "israel standard time": 2,
}  # fmt: skip
# Whose clocks change in summer, though the name does not say so.
_PLACES = {
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver",
    "pt": "America/Los_Angeles", "akt": "America/Anchorage", "at": "America/Halifax",
    "nt": "America/St_Johns", "uk time": "Europe/London", "london time": "Europe/London",
    "tsi": "Europe/Istanbul",
}  # fmt: skip
_OFFSET = re.compile(
    r"(?:GMT|UTC|UT|Z)?\s*([+\-−])\s?(\d{1,2}):?(\d{2})?(?:\s*[(\[].*)?", re.IGNORECASE
)
_PLACE = re.compile(r"[A-Z][A-Za-z]{2,12}/[A-Z][A-Za-z_]{2,20}")  # of the IANA's data base
_LONG_NAME = re.compile(r"[a-z]+(?: [a-z]+){0,3} time")
_BRACKETED = re.compile(r"(?<=\w)\s*[(\[].*")


def read_zone(text: str, at: datetime) -> tzinfo:
    """Return a zone by its name or offset.

    Args:
        at: the time on the clocks there, whatever its zone; it says whether it is summer.
    """
    offset = _OFFSET.fullmatch(text)
    if offset:
        span = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(-span if offset[1] in "-−" else span)
    text = _BRACKETED.sub("", text).strip("()[]. ")
    name = text.lower()
    if name not in _HOURS and _LONG_NAME.fullmatch(name) and name not in _PLACES:
        name = "".join(word[0] for word in name.split())  # "Eastern Daylight Time"
    if name in _HOURS:
        return timezone(timedelta(hours=_HOURS[name]))
    place = _PLACES.get(name) or (text if _PLACE.fullmatch(text) else "")
    return _clocks_of(place, at) if place else UTC


def _clocks_of(place: str, at: datetime) -> tzinfo:
    try:
        return timezone(at.replace(tzinfo=ZoneInfo(place)).utcoffset() or timedelta())
    except (OSError, ValueError, KeyError):  # not a place, or a machine without the data base
        standard = next((name for name, known in _PLACES.items() if known == place), "")
        return timezone(timedelta(hours=_HOURS.get(f"{standard[:-1]}st", 0)))
