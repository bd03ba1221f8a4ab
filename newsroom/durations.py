"""Durations as admins write them (`10m`, `90d`): the type settings use, and its text form."""

import re
from datetime import timedelta
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from newsroom.settings import name_input
from newsroom.speech import _, ngettext

_WRITTEN = re.compile(
    r"(?:(\d{1,7})w)?(?:(\d{1,7})d)?(?:(\d{1,7})h)?(?:(\d{1,7})m)?(?:(\d{1,7})s)?", re.ASCII
)
_LONGEST = timedelta(days=3660)  # ten years: a slip of the finger, not a wish
_WORDS = {"w": "week", "d": "day", "h": "hour", "m": "minute", "s": "second"}
_SIZES = (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1))
_SPELT_OUT = re.compile(r"\s*(\d{1,7})\s*([a-z]+)\s*", re.IGNORECASE | re.ASCII)


class MissingUnitError(ValueError):
    """Raised for a number alone, to be told with the units that make sense where it stands."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(self.explain("md"))

    def explain(self, units: str) -> str:
        """Say what would be right, by the letters of two units."""
        written = _(" or ").join(f"{self.number}{unit}" for unit in units)
        return _("should be a duration with its unit, like {written}", written=written)


def parse_duration(value: object) -> timedelta:
    """Read `10m`, `1h30m`, `90d`; a `timedelta` passes unchanged.

    Raises:
        ValueError: The value is not a duration; says what would be.
    """
    if isinstance(value, timedelta):
        return value
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        raise MissingUnitError(value)
    match = _WRITTEN.fullmatch(value) if isinstance(value, str) and value else None
    if match is None:
        example = _guess(value) or "30s, 10m, 1h30m or 90d"
        raise ValueError(
            _(
                "should be a duration, like {example}{found}",
                example=example,
                found=name_input(value, ()),
            )
        )
    weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    total = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    if total > _LONGEST:
        raise ValueError(_("should be a duration of at most ten years"))
    return total


def format_duration(duration: timedelta) -> str:
    """Write a duration as an admin would: 5,400 seconds are `1h30m`."""
    seconds = int(duration.total_seconds())
    written = ""
    for unit, size in _SIZES:
        count, seconds = divmod(seconds, size)
        written += f"{count}{unit}" if count else ""
    return written or "0s"


def spell_duration(duration: timedelta) -> str:
    """Write a duration in words: "3 days", "1 hour and 30 minutes"."""
    seconds = int(duration.total_seconds())
    words = []
    for unit, size in _SIZES:
        count, seconds = divmod(seconds, size)
        if count:
            words.append(_spell(count, unit))
    *most, last = words or [_("no time")]
    return _("{most} and {last}", most=", ".join(most), last=last) if most else last


def _spell(count: int, unit: str) -> str:
    match unit:
        case "d":
            return ngettext("{count} day", "{count} days", count)
        case "h":
            return ngettext("{count} hour", "{count} hours", count)
        case "m":
            return ngettext("{count} minute", "{count} minutes", count)
        case _:
            return ngettext("{count} second", "{count} seconds", count)


def _guess(value: object) -> str | None:
    """Turn `10 minutes` into `10m`."""
    spelt = _SPELT_OUT.fullmatch(value) if isinstance(value, str) else None
    if spelt is not None:
        count, word = spelt.group(1), spelt.group(2).lower()
        for unit, name in _WORDS.items():
            if word in {unit, name, name + "s", name[:3], name[:3] + "s"}:
                return f"{count}{unit}"
    return None


Duration = Annotated[
    timedelta,
    PlainValidator(parse_duration),
    PlainSerializer(format_duration, return_type=str),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^(?=\d)(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?$",
            "examples": ["30s", "10m", "1h30m", "90d"],
        }
    ),
]
