"""What headers say of time."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from multidict import CIMultiDict

from newsroom.feeds.fetch.freshness import max_age, retry_after

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def at(minutes: int) -> str:
    return format_datetime(NOW + timedelta(minutes=minutes), usegmt=True)


@pytest.mark.parametrize(
    ("headers", "minutes"),
    [
        ({"Cache-Control": "max-age=600"}, 10),
        ({"Cache-Control": 'Public, Max-Age = "600", must-revalidate'}, 10),
        ({"Cache-Control": "max-age=600", "Age": "540"}, 1),
        ({"Cache-Control": "max-age=600", "Age": "9999"}, 0),
        ({"Cache-Control": "max-age=600", "Age": "old"}, 10),
        ({"Cache-Control": "max-age=600", "Expires": at(99)}, 10),
        ({"Cache-Control": "s-maxage=60", "Expires": at(30)}, 30),
        ({"Expires": at(30)}, 30),
        ({"Expires": at(30), "Date": at(20)}, 10),  # by the server's own clock
        ({"Expires": at(30), "Date": "today"}, 30),
    ],
)
def test_freshness_is_as_long_as_the_server_says(headers: dict[str, str], minutes: int) -> None:
    assert max_age(CIMultiDict(headers), NOW) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Cache-Control": "no-cache"},
        {"Cache-Control": "no-store, max-age=60"},
        {"Cache-Control": "s-maxage=60"},
        {"Cache-Control": "max-age=soon"},
        {"Cache-Control": "max-age=-1"},
        {"Cache-Control": "no-cache", "Expires": at(30)},
        {"Expires": "0"},
        {"Expires": "-1"},
        {"Expires": at(-30)},
        {"Expires": "Mon, 31 Feb 2026 12:00:00 GMT"},
        {"Expires": "Mon, 02 Mar 99999 12:00:00 GMT"},
        {"Expires": "Mon, 02 Mar 2026 12:00:00 +99999999"},
    ],
)
def test_no_usable_freshness_is_none(headers: dict[str, str]) -> None:
    assert max_age(CIMultiDict(headers), NOW) is None


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"Retry-After": "120"}, timedelta(minutes=2)),
        ({"Retry-After": " 120 "}, timedelta(minutes=2)),
        ({"Retry-After": at(60)}, timedelta(hours=1)),
        ({"Retry-After": at(60), "Date": at(30)}, timedelta(minutes=30)),
        ({"Retry-After": "9" * 40}, timedelta(days=1)),
        ({"Retry-After": at(60 * 24 * 400)}, timedelta(days=1)),
    ],
)
def test_pause_that_a_server_asks_for_is_a_day_at_most(
    headers: dict[str, str], pause: timedelta
) -> None:
    assert retry_after(CIMultiDict(headers), NOW) == pause


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5", "²", at(-60), "Mon, 02 Mar"])
def test_unreadable_or_past_retry_after_is_none(text: str) -> None:
    assert retry_after(CIMultiDict({"Retry-After": text}), NOW) is None
