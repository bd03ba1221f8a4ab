"""Section pages read by selectors, and what an article's own page says of itself."""

import time
from datetime import UTC, datetime

import pytest

from newsroom.errors import ParseError
from newsroom.feeds.pages import PageFacts, read_facts, read_page_entries
from newsroom.feeds.parse import parse
from newsroom.models import Article
from newsroom.selectors import Selectors

URL = "https://courier.example/city/"
PAGE = """\
<!doctype html><html><head><meta charset="utf-8"><title>City</title></head><body>
<nav><a href="/">Home</a></nav>
<article class="card">
  <a href="/city/bridge?utm_source=x"><img data-src="/bridge.jpg" src="data:," width="640"></a>
  <span class="kicker">Roads</span>
  <h2><a href="/city/bridge?utm_source=x">Bridge &amp; Road</a></h2>
  <p class="lead">The new bridge carried <b>its first bus</b> this morning.</p>
  <span class="by">By Ani Petrosyan</span><time datetime="2026-03-03T07:30:00+04:00">today</time>
</article>
<article class="card advertisement"><h2>Buy this</h2></article>
<article class="card"><h3>Market moves</h3><a href="market.html">Read on</a>
  <time>2 March 2026</time></article>
<article class="card"><h2><a href="/city/bridge?utm_source=y">Bridge again</a></h2></article>
<a class="more" href="/city/old"><h2>Old story</h2></a>
</body></html>
"""
CARDS = Selectors("article.card", summary=".lead", time="time", author=".by", section=".kicker")


def read(page: str, selectors: Selectors = CARDS) -> list[Article]:
    return list(parse(page.encode(), URL, "text/html", selectors).articles)


def test_stories_of_a_page_are_read_by_selectors() -> None:
    bridge, market = read(PAGE)
    assert (bridge.title, bridge.url) == ("Bridge & Road", "https://courier.example/city/bridge")
    assert bridge.summary == "The new bridge carried its first bus this morning."
    assert (bridge.author, bridge.categories) == ("Ani Petrosyan", ("Roads",))
    assert bridge.published_at == datetime(2026, 3, 3, 3, 30, tzinfo=UTC)
    assert bridge.image is not None
    assert bridge.image.url == "https://courier.example/bridge.jpg"
    assert (market.title, market.url) == ("Market moves", f"{URL}market.html")
    assert market.published_at is not None


def test_story_may_be_a_link_itself() -> None:
    (old,) = read(PAGE, Selectors("a.more"))
    assert (old.title, old.url) == ("Old story", "https://courier.example/city/old")


def test_page_that_is_a_feed_now_is_read_as_one() -> None:
    feed = (
        '<rss version="2.0"><channel><item><title>T</title><link>https://courier.example/1</link>'
        "</item></channel></rss>"
    )
    (article,) = read(feed)
    assert article.title == "T"


@pytest.mark.parametrize(
    ("selectors", "reason"),
    [
        (Selectors("div.story"), "nothing on this page fits the selectors in policy.yaml"),
        (Selectors("article.advertisement"), "no story with a link on this page fits"),
    ],
)
def test_page_that_has_changed_is_said_to_have(selectors: Selectors, reason: str) -> None:
    with pytest.raises(ParseError) as caught:
        read(PAGE, selectors)
    assert caught.value.reason.startswith(reason)


def test_page_names_its_own_encoding() -> None:
    page = PAGE.replace("utf-8", "windows-1251").replace("Bridge &amp; Road", "Мост открыт")
    body = page.encode("windows-1251")
    first, *_ = parse(body, URL, "text/html", CARDS).articles
    assert first.title == "Мост открыт"


def test_page_made_to_stall_is_read_in_time() -> None:
    page = PAGE.replace("<nav>", "<div>" * 100_000)
    began = datetime.now(UTC)
    with pytest.raises(ParseError):
        read(page)
    assert (datetime.now(UTC) - began).total_seconds() < 5


# ---------------------------------------------------------------- an article's own page


def facts(head: str) -> PageFacts:
    page = f"<!doctype html><html><head>{head}</head><body><p>Text</p></body></html>"
    return read_facts(page.encode(), f"{URL}bridge", "text/html")


@pytest.mark.parametrize(
    ("head", "picture", "description"),
    [
        ('<meta property="og:image" content="/a.jpg">', "https://courier.example/a.jpg", ""),
        (
            '<meta name="twitter:image" content="https://c.example/a.jpg">',
            "https://c.example/a.jpg",
            "",
        ),
        (
            '<meta property="og:image" content="javascript:x"><meta name="og:image" content="/b">',
            "",
            "",
        ),
        (
            '<meta property="og:description" content="A &amp;amp; &lt;b> &#8220;c&#8221;">',
            "",
            "A & <b> “c”",
        ),
        (
            '<meta name="description" content="Old"><meta property="og:description" content="Own">',
            "",
            "Own",
        ),
        ('<meta name="Description" content=" Plain ">', "", "Plain"),
        ("<title>T</title>", "", ""),
    ],
)
def test_page_says_its_picture_and_description(head: str, picture: str, description: str) -> None:
    assert facts(head) == PageFacts(picture, description)


def test_what_is_no_page_says_nothing() -> None:
    assert read_facts(b'{"a": 1}', URL, "application/json") == PageFacts()


def test_stories_that_stand_in_one_another_take_no_time_of_their_square() -> None:
    nested = "".join(f"<div><a href=/{number}>Story</a>" for number in range(5_000))
    page = f"<!doctype html><body>{nested}".encode()
    began = time.thread_time()
    entries = read_page_entries(page, "https://courier.example/", None, Selectors(story="div"))
    assert time.thread_time() - began < 5  # to read all takes a minute
    assert entries.entries[0].link == "https://courier.example/0"
