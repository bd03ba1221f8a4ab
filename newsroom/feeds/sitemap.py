"""Bytes of a news sitemap -> raw entries, newest first.

https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, datetime

from newsroom.errors import ParseError
from newsroom.feeds.bounds import MOST_ENTRIES, TOO_MANY_ENTRIES, find_excess
from newsroom.feeds.dates import read_date
from newsroom.feeds.encodings import decode
from newsroom.feeds.entries import Entries, Entry
from newsroom.feeds.media import Medium
from newsroom.feeds.mending import read_document

_ROOT = re.compile(rb"<(?:[\w.-]+:)?(?:urlset|sitemapindex)\b")
_BEGINNING = 4096  # bytes, in which its root stands, after a stylesheet and comments maybe
_MOST_KEYWORDS = 50  # of one story; some list every word
_NAMED = 3  # sitemaps of an index


def looks_like_sitemap(body: bytes) -> bool:
    """Return whether a document is a sitemap, or a list of sitemaps."""
    return _ROOT.search(body, 0, _BEGINNING) is not None


def read_sitemap_entries(body: bytes, url: str, content_type: str | None) -> Entries:
    """Return the stories of a news sitemap. Raise ParseError for any other."""
    decoded = decode(body, content_type)
    excess = find_excess(decoded.text)
    if excess:
        raise ParseError(url, excess)
    document = read_document(decoded.text)
    if not document.sound:
        raise ParseError(url, "this sitemap is too damaged to be read")
    root = ET.fromstring(document.text)
    if _name(root) == "sitemapindex":
        raise ParseError(url, _name_sitemaps(root))
    stories = [element for element in root if _name(element) == "url"]
    if len(stories) > MOST_ENTRIES:
        raise ParseError(url, TOO_MANY_ENTRIES)
    entries = [entry for story in stories for entry in _read_story(story)]
    if stories and not entries:
        raise ParseError(
            url,
            "this sitemap is not one of news; look for the site's news sitemap, often"
            " /news-sitemap.xml",
        )
    entries.sort(key=_date, reverse=True)
    return Entries(tuple(entries), tuple(filter(None, (decoded.warning, document.warning))))


def _read_story(story: ET.Element) -> Iterator[Entry]:
    news = _child(story, "news")
    if news is None:
        return
    keywords = _text(news, "keywords").split(",")[:_MOST_KEYWORDS]
    yield Entry(
        link=_text(story, "loc"),
        title=html.escape(_text(news, "title")),
        published=_text(news, "publication_date"),
        categories=tuple(filter(None, (word.strip() for word in keywords))),
        media=tuple(map(_picture, filter(_is_picture, story))),
    )


def _is_picture(element: ET.Element) -> bool:
    return _name(element) == "image" and bool(_text(element, "loc"))


def _picture(image: ET.Element) -> Medium:
    return Medium(_text(image, "loc"), caption=html.escape(_text(image, "caption")))


def _date(entry: Entry) -> datetime:
    return read_date(entry.published) or datetime.min.replace(tzinfo=UTC)


def _name_sitemaps(index: ET.Element) -> str:
    places = [_text(element, "loc") for element in index if _name(element) == "sitemap"]
    of_news = [place for place in places if "news" in place.lower() and place.isprintable()]
    if not of_news:
        return "this is a list of sitemaps; write the address of the one of news into policy.yaml"
    listed = ", ".join(of_news[:_NAMED])
    return f"this is a list of sitemaps; write one of news into policy.yaml: {listed}"


def _child(element: ET.Element, name: str) -> ET.Element | None:
    return next((child for child in element if _name(child) == name), None)


def _text(element: ET.Element, name: str) -> str:
    found = _child(element, name)
    return (found.text or "").strip() if found is not None else ""


def _name(element: ET.Element) -> str:
    """Return an element's name without its namespace, of which older schemas had others."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
