"""What of an address identifies a story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.urls import canonical_url, url_identity


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://a.example/1/?utm_source=rss&utm_medium=rss", "https://a.example/1/"),
        ("https://a.example/?p=7&utm_campaign=x&lang=hy", "https://a.example/?p=7&lang=hy"),
        ("https://a.example/1?fbclid=a&gclid=b&mc_cid=c&igshid=d&at_medium=RSS", "https://a.example/1"),
        ("https://a.example/1?source=rss----abc", "https://a.example/1"),
        ("https://a.example/1?source=wire&ref=2", "https://a.example/1?source=wire&ref=2"),
        ("https://a.example/1?id=3&format=pk", "https://a.example/1?id=3&format=pk"),
        ("https://a.example/1#comments", "https://a.example/1"),
        ("https://a.example/#!/1", "https://a.example/#!/1"),
        ("HTTPS://A.Example:443/Story", "https://a.example/Story"),
        ("http://a.example:8080", "http://a.example:8080/"),
        ("http://[::1]:8080/1", "http://[::1]:8080/1"),
        ("https://a.example/գիր?q=%D5%A1", "https://a.example/գիր?q=%D5%A1"),
        (" https://a.example/1\n", "https://a.example/1"),
        ("https://a.example/old\n/my mill", "https://a.example/old/my%20mill"),
        ("tag:a.example,2024:1", "tag:a.example,2024:1"),
        ("http://[broken", "http://[broken"),
        ("", ""),
    ],
)  # fmt: skip
def test_address_loses_only_what_counts_visitors(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@given(st.text(max_size=40).map("https://a.example/".__add__) | st.text(max_size=40))
def test_canonical_address_stays_as_it_is(url: str) -> None:
    assert canonical_url(canonical_url(url)) == canonical_url(url)


def test_move_to_https_or_away_from_www_keeps_the_identity() -> None:
    spellings = ["http://www.a.example/1/", "https://a.example/1", "https://a.example/1/#top"]
    assert len({url_identity(url) for url in spellings}) == 1


@pytest.mark.parametrize("url", ["", "https://a.example", "https://www.a.example/#top", "tag:7"])
def test_home_page_and_no_address_identify_nothing(url: str) -> None:
    assert url_identity(url) is None
