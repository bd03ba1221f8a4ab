"""Bytes of RSS or Atom -> raw entries. Nothing of feedparser's shapes leaves this module."""

import html
import io
import re
from dataclasses import dataclass
from typing import Any

import feedparser

from newsroom.errors import ParseError
from newsroom.feeds.media import Medium, detach_media
from newsroom.feeds.urls import absolute_url

# What feedparser lets slip on damaged feeds: impossible character references and encodings,
# elements that end before they start.
_DAMAGE = (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, AssertionError)

_FEED_LINK = re.compile(
    rb"<link\b[^>]*type=[\"']application/(?:rss|atom)\+xml[^>]*>", re.IGNORECASE
)
_HREF = re.compile(rb"href=[\"']([^\"']+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as its feed writes it. Titles, summary, content and captions are HTML."""

    guid: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    content: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    categories: tuple[str, ...] = ()
    media: tuple[Medium, ...] = ()


def read_entries(body: bytes, url: str, content_type: str | None) -> list[Entry]:
    """Return a feed's entries in its own order. Raise ParseError for what is not a feed."""
    body = body.strip()
    if not body:
        raise ParseError(url, "the answer was empty where a feed should be")
    detached = detach_media(body)
    # Once taken apart, it has been written anew in the encoding that it names.
    headers = {} if detached.media else {"content-type": content_type or ""}
    try:
        parsed: Any = feedparser.parse(
            io.BytesIO(detached.body),  # bare bytes would be tried as a file name first
            response_headers=headers,
            resolve_relative_uris=False,
            sanitize_html=False,  # only plain text is ever taken from it
        )
    except _DAMAGE as error:
        raise ParseError(url, "this feed is too damaged to be read") from error
    if not parsed.version and not parsed.entries:
        raise ParseError(url, _say_what_it_is(body, url))
    media = detached.media
    if len(media) != len(parsed.entries):
        media = ((),) * len(parsed.entries)
    return [
        _read_entry(entry, announced)
        for entry, announced in zip(parsed.entries, media, strict=True)
    ]


def _read_entry(raw: Any, media: tuple[Medium, ...]) -> Entry:
    contents = [_as_html(detail) for detail in raw.get("content", ())]
    return Entry(
        guid=raw.get("id", ""),
        link=raw.get("feedburner_origlink") or raw.get("link") or _enclosed(raw),
        title=_as_html(raw.get("title_detail") or {"value": raw.get("title", "")}),
        summary=_as_html(raw.get("summary_detail") or {"value": raw.get("summary", "")}),
        content=max(contents, key=len, default=""),
        authors=_authors(raw),
        published=raw.get("published") or raw.get("created") or "",
        updated=_updated(raw),
        categories=tuple(tag.get("label") or tag.get("term") or "" for tag in raw.get("tags", ())),
        media=media + _enclosed_pictures(raw),
    )


def _as_html(detail: Any) -> str:
    value: str = detail.get("value") or ""
    # RSS does not say what a title is, and many hold HTML entities; Atom's type="text" does.
    return html.escape(value) if detail.get("type") == "text/plain" else value


def _authors(raw: Any) -> tuple[str, ...]:
    names = tuple(name for author in raw.get("authors", ()) if (name := author.get("name")))
    # One author's own words: feedparser cuts addresses with long endings (.media) in two.
    return names if len(names) > 1 or "author" not in raw else (raw["author"],)


def _updated(raw: Any) -> str:
    # Asked by `in`: feedparser answers `get("updated")` with the publication date.
    if "updated" not in raw:
        return ""
    return str(raw["updated"])


def _enclosed(raw: Any) -> str:
    return next((item.get("href", "") for item in raw.get("enclosures", ())), "")


def _enclosed_pictures(raw: Any) -> tuple[Medium, ...]:
    pictures = [
        Medium(item.get("href", ""))
        for item in raw.get("enclosures", ())
        if item.get("type", "").startswith("image/")
    ]
    own = raw.get("image")
    if isinstance(own, dict) and own.get("href"):
        pictures.append(Medium(own["href"], thumbnail=True))
    return tuple(picture for picture in pictures if picture.url)


def _say_what_it_is(body: bytes, url: str) -> str:
    start = body[:2048].lower()
    if b"<html" not in start and b"<!doctype html" not in start:
        return "this is neither RSS, Atom nor JSON Feed"
    for link in _FEED_LINK.findall(body):
        target = _HREF.search(link)
        address = (
            absolute_url(html.unescape(target[1].decode("utf-8", "replace")), url)
            if target
            else None
        )
        if address:
            return f"this is a web page, not a feed; the page says its feed is at {address}"
    return "this is a web page, not a feed; look for the site's feed address, often /feed/ or /rss"
