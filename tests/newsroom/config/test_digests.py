"""When a digest comes, as the policy says it: a time of day, by the newspaper's clock."""

from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest

from newsroom.config import parse, review

SMALL = "publication: {name: A%s}\nchannels: {moderators: mods}\nfeeds:\n"
FEED = "- {url: https://a.example/feed, channel: news, %s}\n"


@pytest.mark.parametrize("written", ["18:00", "'18:00'", '"18:00"'])
def test_time_of_day_may_be_written_with_and_without_quotes(written: str) -> None:
    policy = parse(SMALL % "" + FEED % f"digest: {written}", "p.yaml")
    assert policy.feeds[0].digest == time(18)
    assert str(policy.publication.zone) == "UTC"


def test_time_zone_is_the_newspapers() -> None:
    policy = parse(SMALL % ", timezone: Asia/Yerevan" + FEED % "at_most: 9", "p.yaml")
    assert str(policy.publication.zone) == "Asia/Yerevan"


NO_TIME = "feeds[0].digest: should be a time of day from 00:00 to 23:59, like"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("^24:00", f'{NO_TIME} 18:00, not "24:00"'),
        ("^8:30", f'{NO_TIME} 08:30, not "8:30"'),
        ("^6:30 pm", f'{NO_TIME} 18:30, not "6:30 pm"'),
        ("^18.00", f"{NO_TIME} 18:00"),
        ("^18", f'{NO_TIME} 18:00, not "18"'),
        ("^evening", f'{NO_TIME} 18:00, not "evening"'),
        ("^true", f"{NO_TIME} 18:00"),
        ("^[18:00]", f"{NO_TIME} 18:00"),
    ],
)
def test_what_is_no_time_of_day_is_refused(
    written: str, said: str, refuse_at: Callable[[str], str]
) -> None:
    refused = refuse_at(SMALL % "" + FEED % f"digest: {written}")
    assert refused.startswith(said)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Yerevan", " (did you mean Asia/Yerevan?)"),
        ("America/Los Angeles", " (did you mean America/Los_Angeles?)"),
        ("../../etc/passwd", ""),
        ("PST8", None),
    ],
)
def test_time_zone_that_nobody_knows_is_refused(
    written: str, hint: str | None, refuse_at: Callable[[str], str]
) -> None:
    refused = refuse_at(SMALL % f", timezone: ^{written}" + FEED % "at_most: 9")
    assert refused.startswith("publication.timezone: should be a time zone, like Asia/Yerevan, not")
    if hint is not None:
        assert refused.endswith(f'"{written}"{hint}')


@pytest.mark.parametrize("timezone", ["", ", timezone: UTC"])
def test_digest_by_a_clock_that_nobody_has_set_is_noted(tmp_path: Path, timezone: str) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text(SMALL % timezone + FEED % "digest: 18:00", encoding="utf-8")
    notes = [str(problem.write("p.yaml")) for problem in review(path).notes]
    assert notes == (
        []
        if timezone
        else [
            "p.yaml:4:56: feeds[0].digest: note: is 18:00 UTC; publication.timezone sets the "
            "paper's own clock"
        ]
    )
