"""What a web page says of its feeds."""

import pytest

from newsroom.feeds.discovery import find_feeds, say_what_it_is

URL = "https://courier.example/news/"
WORDPRESS = """\
<!DOCTYPE html>
<html lang="hy"><head><title>The Courier</title>
<link rel="alternate" type="application/rss+xml" title="The Courier &raquo; Comments Feed"
  href="https://courier.example/comments/feed/" />
<link rel="alternate" type="application/rss+xml" title="The Courier &raquo; Feed"
  href="https://courier.example/feed/" />
<link rel="alternate" type="application/json+oembed" href="https://courier.example/oembed" />
<link rel="alternate" hreflang="en" href="https://courier.example/en/" />
</head><body></body></html>
"""


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed/">', "/feed/"),
        ("<link rel=alternate type=application/atom+xml href=/atom.xml>", "/atom.xml"),
        ('<LINK HREF="/feed.json" TYPE="application/feed+json" REL="ALTERNATE">', "/feed.json"),
        ('<link rel="alternate home" type="application/rss+xml; charset=x" href="/a">', "/a"),
        ('<link rel="feed" type="application/rss+xml" href="/a?b=1&amp;c=2">', "/a?b=1&c=2"),
        ('<link rel="alternate" type="application/rss+xml" href="rss">', "/news/rss"),
        ('<base href="/x/"><link rel="alternate" type="application/rss+xml" href="y">', "/x/y"),
    ],
)
def test_feed_of_a_page_is_found(link: str, found: str) -> None:
    page = f"<html><head>{link}</head></html>"
    assert find_feeds(page, URL) == (f"https://courier.example{found}",)


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="stylesheet" type="text/css" href="/a.css">',
        '<link rel="alternate" type="application/json+oembed" href="/a">',
        '<link rel="edit" type="application/rss+xml" href="/a">',
        '<link rel="alternate" type="application/rss+xml">',
        '<link rel="alternate" type="application/rss+xml" href="">',
        '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml" href="http://[">',
        f'<link rel="alternate" type="application/rss+xml" href="/{"a" * 600}">',
        '<!-- <link rel="alternate" type="application/rss+xml" href="/a"> -->',
        '<a rel="alternate" type="application/rss+xml" href="/a">feed</a>',
    ],
)
def test_what_is_no_feed_is_not_taken_for_one(link: str) -> None:
    assert find_feeds(f"<html><head>{link}</head></html>", URL) == ()


def test_feed_of_articles_comes_before_that_of_comments() -> None:
    feeds = find_feeds(WORDPRESS, URL)
    assert feeds == ("https://courier.example/feed/", "https://courier.example/comments/feed/")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "<!doctype html><link rel=alternate type=application/rss+xml href=/feed/>",
            "this is a web page; its feed is https://courier.example/feed/:"
            " write that into policy.yaml",
        ),
        (
            WORDPRESS,
            "this is a web page; its feeds are https://courier.example/feed/ and"
            " https://courier.example/comments/feed/: write one of them into policy.yaml",
        ),
        (
            "<!-- cached --><html><head></head></html>",
            "this is a web page, not a feed; look for the site's feed address,"
            " often /feed/ or /rss",
        ),
        (
            f"<!doctype html><link rel=alternate type=application/rss+xml href={URL}>",
            "a web page came in place of the feed; its server may be down, or keep bots out",
        ),
        ("Hello", "this is neither RSS, Atom nor JSON Feed"),
        ("<svg></svg>", "this is neither RSS, Atom nor JSON Feed"),
    ],
)
def test_what_it_is_is_said_with_what_to_write_instead(text: str, said: str) -> None:
    assert say_what_it_is(text, URL) == said


def test_no_more_than_three_feeds_are_named() -> None:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="/{number}">'
        for number in range(500)
    )
    assert "/2: write one" in say_what_it_is(f"<html>{links}</html>", URL)


def test_endless_page_is_looked_at_from_its_top_only() -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/feed/">'
    assert find_feeds("<html>" + "<p>" * 1_000_000 + link, URL) == ()
