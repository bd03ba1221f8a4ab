"""Times of day and time zones as admins write them: `18:00`, `Asia/Yerevan`."""

import re
from datetime import UTC, time, tzinfo
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, PlainSerializer, PlainValidator, WithJsonSchema

from newsroom.settings import name_input

_WRITTEN = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])", re.ASCII)
_ALMOST = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?: ?(am|pm))?", re.ASCII | re.IGNORECASE)


def parse_time_of_day(value: object) -> time:
    """Read `18:00`; a `time` passes unchanged.

    Raises:
        ValueError: The value is not a time of day; says what would be.
    """
    if isinstance(value, time):
        return value
    match = _WRITTEN.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        example = _guess(value) or "18:00"
        raise ValueError(
            f"should be a time of day from 00:00 to 23:59, like {example}{name_input(value, ())}"
        )
    return time(int(match[1]), int(match[2]))


def _guess(value: object) -> str | None:
    """Turn `6:30 pm` into `18:30`."""
    almost = _ALMOST.fullmatch(value.strip()) if isinstance(value, str) else None
    if almost is None:
        return None
    hour, half = int(almost[1]), (almost[3] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (half == "pm")
    meant = f"{hour:02}:{almost[2]}"
    return meant if _WRITTEN.fullmatch(meant) else None


TimeOfDay = Annotated[
    time,
    PlainValidator(parse_time_of_day),
    PlainSerializer("{:%H:%M}".format, return_type=str),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
            "examples": ["18:00", "07:30"],
        }
    ),
]


def zone_of(name: str) -> tzinfo:
    """Return a time zone; a machine without the database knows only the default."""
    return UTC if name == "UTC" else ZoneInfo(name)


def check_timezone(name: str) -> str:
    """Let a name pass that the machine's time zone database knows."""
    try:
        zone_of(name)
    except (KeyError, ValueError, OSError):
        hint = name_input(name, available_timezones())
        raise ValueError(f"should be a time zone, like Asia/Yerevan{hint}") from None
    return name


Timezone = Annotated[
    str,
    AfterValidator(check_timezone),
    WithJsonSchema({"type": "string", "examples": ["America/Los_Angeles", "Asia/Yerevan"]}),
]
