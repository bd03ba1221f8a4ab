"""Dates in all the ways that feeds write them."""

from datetime import UTC, datetime, timedelta

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
        ("2024-04", MIDNIGHT.replace(day=1)),
        ("Sun Apr  7 20:41:57 2024", MOMENT),
        ("Sun Apr 07 16:41:57 EDT 2024", MOMENT),
        ("April 7, 2024 at 8:41:57 pm", MOMENT),
        ("7 April 2024, 12:05 a.m.", MIDNIGHT.replace(minute=5)),
        ("Sunday, 7th April 2024", MIDNIGHT),
        ("2024-04-07t20:41:57z", MOMENT),
        ("2024-04-08T00:41:57+4:00", MOMENT),
        ("2024-04-08T00:41:57+04", MOMENT),
        ("2024-04-08T00:41:57+04:00[Asia/Yerevan]", MOMENT),
        ("2024-04-07T20:41:57,250Z", MOMENT.replace(microsecond=250_000)),
        ("2024-04-07T20:41:57.123456789Z", MOMENT.replace(microsecond=123_456)),
        ("2024-04-06T24:00:00Z", MIDNIGHT),
        ("2024-04-07T20:41:60Z", MOMENT.replace(second=59)),  # a leap second
        ("2024-04-07 16:41:57 EDT", MOMENT),
        ("2024/4/7 20:41:57", MOMENT),
        ("2024年4月7日 20:41:57", MOMENT),
        ("07.04.2024 20:41:57", MOMENT),
        ("31/03/2024", datetime(2024, 3, 31, tzinfo=UTC)),
        ("03/31/2024", datetime(2024, 3, 31, tzinfo=UTC)),
        ("1712522517", MOMENT),
        ("1712522517000", MOMENT),
    ],
)
def test_date_is_read(text: str, moment: datetime) -> None:
    assert read_date(text) == moment


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("IDT", 3), ("ET", -4), ("CT", -5), ("MT", -6), ("PT", -7), ("(ET)", -4), ("AKT", -8),
        ("EDT (GMT-4)", -4), ("Eastern Daylight Time", -4), ("Eastern Time", -4), ("мск", 3),
        ("Israel Daylight Time", 3), ("Israel Standard Time", 2), ("SAST", 2), ("WIB", 7),
        ("NPT", 5.75), ("MESZ", 2), ("ACST", 9.5), ("Asia/Yerevan", 4), ("Europe/Madrid", 2),
        ("Nowhere/Land", 0), ("XYZ", 0),
    ],
)  # fmt: skip
def test_zone_is_known_by_its_name(zone: str, hours: float) -> None:
    summer = datetime(2024, 7, 7, 20, 41, tzinfo=UTC) - timedelta(hours=hours)
    assert read_date(f"Sun, 07 Jul 2024 20:41:00 {zone}") == summer


@pytest.mark.parametrize(("zone", "hours"), [("ET", -5), ("PT", -8), ("London time", 0)])
def test_zone_that_says_nothing_of_summer_is_its_standard_in_winter(zone: str, hours: int) -> None:
    winter = datetime(2024, 1, 7, 20, 41, tzinfo=UTC) - timedelta(hours=hours)
    assert read_date(f"January 7, 2024 8:41 pm {zone}") == winter


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("7 հունվարի 2024", 1),
        ("7 Յունուար 2024", 1),
        ("Ապրիլի 7, 2024", 4),
        ("7 հունիսի 2024թ. 20:41", 6),
        ("7 Օգոստոս 2024", 8),
        ("7 января 2024", 1),
        ("7 мая 2024 г. 20:41", 5),
        ("7 августа 2024, 20:41", 8),
        ("7 травня 2024 р.", 5),
        ("Paz, 07 Nis 2024 23:41:57 +0300", 4),
        ("7 Şubat 2024", 2),
        ("7 Ağustos 2024", 8),
        ("dim., 07 févr. 2024 20:41:57 +0000", 2),
        ("7 juin 2024", 6),
        ("7 juillet 2024", 7),
        ("mar, 07 may 2024", 5),  # martes, no March
        ("7 de abril de 2024", 4),
        ("7. März 2024, 20:41 Uhr", 3),
        ("7 maart 2024", 3),
        ("7 ottobre 2024", 10),
        ("7 października 2024", 10),
        ("11 Μαΐου 2024", 5),
        ("الأحد، 7 أبريل 2024 20:41", 4),
    ],
)
def test_month_is_read_in_the_papers_own_language(text: str, month: int) -> None:
    moment = read_date(text)
    assert moment is not None
    assert (moment.year, moment.month) == (2024, month)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "12",
        "2024",
        "04/07/2024",  # April or July
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
