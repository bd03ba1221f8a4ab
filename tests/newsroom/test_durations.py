"""Durations as admins write them."""

from datetime import timedelta

import pytest

from newsroom.durations import format_duration, parse_duration


@pytest.mark.parametrize(
    ("written", "duration"),
    [
        ("0s", timedelta(0)),
        ("10m", timedelta(minutes=10)),
        ("1h30m", timedelta(minutes=90)),
        ("90d", timedelta(days=90)),
        ("2w", timedelta(days=14)),
        ("1w2d3h4m5s", timedelta(days=9, hours=3, minutes=4, seconds=5)),
        (timedelta(hours=2), timedelta(hours=2)),
    ],
)
def test_duration_is_read(written: object, duration: timedelta) -> None:
    assert parse_duration(written) == duration


@pytest.mark.parametrize("written", ["0s", "45s", "10m", "1h30m", "1d", "90d", "3h4m5s", "1d1s"])
def test_duration_is_written_as_it_was_read(written: str) -> None:
    assert format_duration(parse_duration(written)) == written


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("10 minutes", 'should be a duration, like 10m, not "10 minutes"'),
        ("1 hour", 'should be a duration, like 1h, not "1 hour"'),
        ("3 Days", 'should be a duration, like 3d, not "3 Days"'),
        ("15min", 'should be a duration, like 15m, not "15min"'),
        ("30 secs", 'should be a duration, like 30s, not "30 secs"'),
        ("2 months", 'should be a duration, like 30s, 10m, 1h30m or 90d, not "2 months"'),
        ("10:30", 'should be a duration, like 30s, 10m, 1h30m or 90d, not "10:30"'),
        ("30m1h", 'should be a duration, like 30s, 10m, 1h30m or 90d, not "30m1h"'),
        ("-5m", 'should be a duration, like 30s, 10m, 1h30m or 90d, not "-5m"'),
        ("٣m", 'should be a duration, like 30s, 10m, 1h30m or 90d, not "٣m"'),
        ("", 'should be a duration, like 30s, 10m, 1h30m or 90d, not ""'),
        (10, "should be a duration with its unit, like 10m or 10d"),
        (0, 'should be a duration, like 30s, 10m, 1h30m or 90d, not "0"'),
        (-5, 'should be a duration, like 30s, 10m, 1h30m or 90d, not "-5"'),
        (1.5, 'should be a duration, like 30s, 10m, 1h30m or 90d, not "1.5"'),
        (True, 'should be a duration, like 30s, 10m, 1h30m or 90d, not "true"'),
        (None, "should be a duration, like 30s, 10m, 1h30m or 90d"),
        ("9999999w", "should be a duration of at most ten years"),
        ("3661d", "should be a duration of at most ten years"),
    ],
)
def test_anything_else_is_refused_with_what_would_be_right(written: object, message: str) -> None:
    with pytest.raises(ValueError) as refusal:  # noqa: PT011 (the text is compared whole)
        parse_duration(written)
    assert str(refusal.value) == message
