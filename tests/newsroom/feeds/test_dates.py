"""Dates in all the ways that feeds write them."""

from datetime import UTC, datetime

import pytest

from newsroom.feeds.dates import read_date

MOMENT = datetime(2024, 4, 7, 20, 41, 57, tzinfo=UTC)
MIDNIGHT = datetime(2024, 4, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Sun, 07 Apr 2024 20:41:57 +0000", MOMENT),
        ("Sun, 07 Apr 2024 20:41:57 GMT", MOMENT),
        ("Sun, 07 Apr 2024 20:41:57 Z", MOMENT),
        ("Sun, 07 Apr 2024 20:41:57", MOMENT),
        ("Fri, 07 Apr 2024 20:41:57 +0000", MOMENT),  # not a Friday
        ("7 April 2024 20:41:57 UT", MOMENT),
        ("07-Apr-24 20:41:57 UTC", MOMENT),
        ("Sun, 07 Apr 2024 16:41:57 EDT", MOMENT),
        ("Sun, 07 Apr 2024 23:41:57 MSK", MOMENT),
        ("Sun, 07 Apr 2024 22:41:57 CEST", MOMENT),
        ("Mon, 08 Apr 2024 00:41:57 +04", MOMENT),
        ("Mon, 08 Apr 2024 00:41:57 +04:00", MOMENT),
        ("Mon, 08 Apr 2024 00:41:57 GMT+4", MOMENT),
        ("Sun, 07 Apr 2024 13:41:57 -0700 (PDT)", MOMENT),
        ("Sun, 07 Apr 2024 20:41:57 QQQ", MOMENT),
        ("Sun, 07 Apr 2024 20:41 +0000", MOMENT.replace(second=0)),
        ("Sun, 07 Apr 2024", MIDNIGHT),
        ("2024-04-07T20:41:57Z", MOMENT),
        ("2024-04-07T20:41:57", MOMENT),
        ("2024-04-07 20:41:57 UTC", MOMENT),
        ("2024-04-08T00:41:57+04:00", MOMENT),
        ("2024-04-08T00:41:57+0400", MOMENT),
        ("2024-04-07T20:41:57.250Z", MOMENT.replace(microsecond=250_000)),
        ("20240407T204157Z", MOMENT),
        ("2024-04-07", MIDNIGHT),
    ],
)
def test_date_is_read(text: str, moment: datetime) -> None:
    assert read_date(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "1712522517",
        "Sun, 32 Apr 2024 20:41:57 +0000",
        "Sun, 07 Apr 2024 25:61:57 +0000",
        "Sun, 07 Foo 2024 20:41:57 +0000",
        "Sun, 07 Apr 2024 20:41:57 +9900",
        "2024-13-45T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-12:00",
        "Thu, 01 Jan 1970 00:00:00 +0000",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None
