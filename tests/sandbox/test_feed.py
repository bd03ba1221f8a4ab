"""The press: what the feeds carry, in which order, dated when, and how corrections look."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
import pytest

from sandbox.world.feed import Feed, NothingToPublish
from sandbox.world.feed_files import FeedFileError, read_feed_file
from sandbox.world.newspaper import ARTICLES_PATH, Newspaper
from sandbox.world.pictures import draw_picture
from tests.sandbox.stage import RSS

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
ADDRESS = "http://127.0.0.1:8080"
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title>
<entry><id>tag:a</id><title>Alpha</title><link href="https://example.org/a?x=1&amp;y=2"/>
  <updated>2020-05-04T10:00:00Z</updated><published>2020-05-03T10:00:00Z</published>
  <category term="World &amp; Region"/><summary>Short</summary></entry>
<entry><id>tag:b</id><title>Beta</title><summary>Undated</summary></entry>
</feed>"""

ITEMS: list[dict[str, Any]] = [
    {"title": "Gamma", "content_text": "Word", "date_published": "2020-05-05T10:00:00Z"},
    {
        "id": 7,
        "url": "https://example.org/a",
        "title": "Alpha",
        "content_html": "<p>Long</p>",
        "tags": ["World & Region"],
        "date_published": "2020-05-03T10:00:00Z",
        "date_modified": "2020-05-06T10:00:00Z",
    },
    {
        "url": "https://example.org/b",
        "content_text": "Untitled",
        "date_published": "2020-05-04T10:00:00+04:00",
    },
]
JSON = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": ITEMS})


def _feed(feed_count: int = 1) -> Feed:
    return Feed(Newspaper(ADDRESS), feed_count, NOW)


def _file(tmp_path: Path, text: str, encoding: str = "utf-8") -> Feed:
    path = tmp_path / "feed.xml"
    path.write_text(text, encoding=encoding)
    return Feed(read_feed_file(path), 2, NOW)


def _parse(feed: Feed, index: int = 0) -> Any:
    parsed = feedparser.parse(feed.document(index).body)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def test_articles_go_to_press_one_by_one_dated_at_the_press_newest_first() -> None:
    feed = _feed()
    feed.publish(NOW)
    feed.publish(NOW + timedelta(minutes=1))
    newest, oldest = _parse(feed).entries
    assert oldest.published == "Mon, 04 May 2026 12:00:00 +0000"
    assert newest.published == "Mon, 04 May 2026 12:01:00 +0000"
    assert feed.state()["remaining"] == 8


def test_press_stops_when_nothing_is_left() -> None:
    feed = _feed()
    for _ in feed.source.guids:
        feed.publish(NOW)
    with pytest.raises(NothingToPublish):
        feed.publish(NOW)


def test_nothing_can_be_corrected_before_the_first_article() -> None:
    with pytest.raises(NothingToPublish):
        _feed().correct(NOW)


def test_opinion_has_a_feed_of_its_own_only_if_there_are_two() -> None:
    one, two = _feed(1), _feed(2)
    for feed in (one, two):
        for _ in feed.source.guids:
            feed.publish(NOW)
    assert len(_parse(one).entries) == 10
    assert len(_parse(two).entries) == 8
    opinions = _parse(two, 1).entries
    assert len(opinions) == 2
    assert all("Opinion" in [tag.term for tag in entry.tags] for entry in opinions)


def test_picture_caption_and_credit_are_repeated_as_wordpress_repeats_them() -> None:
    feed = _feed()
    item = feed.publish(NOW)
    (entry,) = _parse(feed).entries
    caption = "Orchard Street on a quiet Saturday, seen from the library steps. (Photo: "
    assert caption in entry.summary
    assert caption in entry.content[0].value
    assert "wp-caption-text" in entry.content[0].value
    assert entry.link.startswith(f"{item.link}?utm_source=rss")


@pytest.mark.parametrize("presses", range(1, 11))
def test_every_correction_shows_in_headline_or_teaser_and_keeps_guid_and_date(presses: int) -> None:
    feed = _feed()
    for _ in range(presses):
        feed.publish(NOW)
    before = _parse(feed).entries[0]
    feed.correct(NOW + timedelta(hours=1))
    once = _parse(feed).entries[0]
    feed.correct(NOW + timedelta(hours=2))
    twice = _parse(feed).entries[0]
    said = {(entry.title, entry.summary) for entry in (before, once, twice)}
    assert len(said) == 3
    assert {(entry.id, entry.published) for entry in (before, once, twice)} == {
        (before.id, before.published)
    }


def test_articles_are_whole() -> None:
    articles = json.loads(ARTICLES_PATH.read_text(encoding="utf-8"))["articles"]
    assert len({article["slug"] for article in articles}) == len(articles) == 10
    for article in articles:
        assert article["caption"]
        assert article["credit"]
        assert len(article["paragraphs"]) >= 3


def test_picture_is_a_png_and_always_the_same() -> None:
    picture = draw_picture("orchard", 30, 20)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    draw_picture.cache_clear()
    assert draw_picture("orchard", 30, 20) == picture
    assert draw_picture("lake", 30, 20) != picture


def test_file_is_published_oldest_first_and_dated_at_the_press(tmp_path: Path) -> None:
    feed = _file(tmp_path, RSS, "windows-1252")
    first = feed.publish(NOW)
    assert (first.guid, first.title) == ("one", "First & foremost")
    second = feed.publish(NOW + timedelta(minutes=1))
    assert (second.guid, second.link) == ("https://example.org/2", "https://example.org/2")
    parsed = _parse_loosely(feed)
    assert parsed.feed.title == "Café"
    assert [entry.title for entry in parsed.entries] == ["Second", "First & foremost"]
    assert parsed.entries[0].published == "Mon, 04 May 2026 12:01:00 +0000"


def _parse_loosely(feed: Feed) -> Any:
    """Parse a feed that is not well-formed: files are served as they are, faults and all."""
    return feedparser.parse(feed.document(0).body)


def test_item_of_a_file_is_kept_word_for_word_but_for_its_date(tmp_path: Path) -> None:
    feed = _file(tmp_path, RSS, "windows-1252")
    feed.publish(NOW)
    item = feed.publish(NOW)
    written = item.written.replace(
        "Mon, 04 May 2026 12:00:00 +0000", "Tue, 05 May 2020 10:00:00 GMT"
    )
    assert written in RSS


def test_correction_of_a_file_keeps_the_guid_and_says_so(tmp_path: Path) -> None:
    feed = _file(tmp_path, RSS, "windows-1252")
    feed.publish(NOW)
    item = feed.correct(NOW)
    assert (item.guid, item.title) == ("one", "First & foremost (corrected)")
    (entry,) = _parse(feed).entries
    assert entry.summary.endswith(
        "</b> Correction: an earlier version of this article contained an error."
    )
    assert feed.correct(NOW).title == "First & foremost (corrected) (corrected 2)"


def test_atom_entries_are_dated_too_also_those_without_a_date(tmp_path: Path) -> None:
    feed = _file(tmp_path, ATOM)
    undated = feed.publish(NOW)
    dated = feed.publish(NOW)
    assert (undated.guid, dated.guid) == ("tag:b", "tag:a")
    assert dated.categories == ("World & Region",)
    assert dated.link == "https://example.org/a?x=1&y=2"
    parsed = _parse(feed)
    assert [entry.updated for entry in parsed.entries] == ["2026-05-04T12:00:00+00:00"] * 2
    assert feed.document(0).media_type == "application/atom+xml"
    assert _parse(feed, 1).entries == []


def test_json_feed_is_published_oldest_first_word_for_word_but_for_its_dates(
    tmp_path: Path,
) -> None:
    feed = _file(tmp_path, JSON, "utf-8-sig")
    assert feed.document(0).media_type == "application/feed+json"
    first, second, third = (feed.publish(NOW + timedelta(minutes=count)) for count in range(3))
    assert (first.guid, second.guid, third.guid) == ("7", "https://example.org/b", "Gamma")
    assert (first.title, first.link) == ("Alpha", "https://example.org/a")
    assert first.categories == ("World & Region",)

    served = json.loads(feed.document(0).body)
    assert [item.get("title") for item in served["items"]] == ["Gamma", None, "Alpha"]
    dates = {"date_published": "2026-05-04T12:00:00+00:00"}
    assert served["items"][2] == ITEMS[1] | dates | {"date_modified": dates["date_published"]}
    assert served | {"items": ITEMS} == json.loads(JSON)
    assert json.loads(feed.document(1).body)["items"] == []


def test_json_feed_without_dates_is_published_from_its_end(tmp_path: Path) -> None:
    items = [{"id": name, "content_text": name} for name in "cba"]
    feed = _file(tmp_path, json.dumps({"version": "1", "items": items}))
    assert [feed.publish(NOW).guid for _ in items] == ["a", "b", "c"]
    (*_, oldest) = json.loads(feed.document(0).body)["items"]
    assert oldest == items[2] | {"date_published": "2026-05-04T12:00:00+00:00"}


def test_correction_of_a_json_feed_keeps_id_and_date_and_says_so(tmp_path: Path) -> None:
    feed = _file(tmp_path, JSON)
    feed.publish(NOW)
    feed.correct(NOW + timedelta(minutes=1))
    (item,) = json.loads(feed.document(0).body)["items"]
    assert (item["id"], item["title"]) == (7, "Alpha (corrected)")
    assert item["date_published"] == "2026-05-04T12:00:00+00:00"
    assert item["content_html"] == (
        "<p>Long</p> Correction: an earlier version of this article contained an error."
    )


def test_items_of_an_earlier_source_do_not_show_in_the_feed(tmp_path: Path) -> None:
    paper = _feed()
    paper.publish(NOW)
    feed = _file(tmp_path, ATOM)
    feed.published = paper.published
    assert _parse(feed).entries == []
    with pytest.raises(NothingToPublish):
        feed.correct(NOW)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf \n", "the file is empty"),
        (b"Gone fishing.", "neither RSS, Atom nor JSON Feed"),
        (b"<html>no feed</html>", "this is a web page, not a feed"),
        (b"<rss><channel><title>Paper</title></channel></rss>", "has no articles"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "has no articles"),
        (b'{"hello": "world"}', "no list of items; is it a JSON Feed?"),
        (b'{"items": [', "damaged"),
        (b'{"a":' * 100_000, "damaged"),
        (b'<?xml version="1.0" encoding="klingon"?><rss/>', "klingon"),
        (b"\xff\xff<rss/>", "utf-8"),
        (None, "No such file"),
    ],
)
def test_unreadable_file_is_refused_by_name(
    tmp_path: Path, content: bytes | None, named: str
) -> None:
    path = tmp_path / "feed.xml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FeedFileError) as caught:
        read_feed_file(path)
    assert str(path) in str(caught.value)
    assert named in str(caught.value)
