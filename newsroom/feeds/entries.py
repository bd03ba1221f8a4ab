"""Bytes of RSS or Atom -> raw entries. Nothing of feedparser's shapes leaves this module."""

import html
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import feedparser

from newsroom.errors import ParseError
from newsroom.feeds.bounds import find_excess
from newsroom.feeds.discovery import say_what_it_is
from newsroom.feeds.encodings import decode
from newsroom.feeds.media import Medium, is_image_address, read_media, without_media_texts
from newsroom.feeds.mending import read_document

# What feedparser lets slip on damaged feeds: impossible character references and encodings,
# elements that end before they start.
_DAMAGE = (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, AssertionError)

_DECLARATION = b'<?xml version="1.0" encoding="utf-8"?>\n'
_OLDEST = "http://channel.netscape.com/rdf/simple/0.9/"  # feedparser knows it by its entries
_HTML_TAG = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|center|cite|code|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|ol"
    r"|p|pre|s|script|section|small|span|strong|style|sub|sup|table|u|ul|video)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)


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
    base: str = ""  # xml:base; what addresses within its HTML are resolved against


@dataclass(frozen=True, slots=True)
class Reading:
    """A feed's entries in its own order, and what is wrong with it."""

    entries: tuple[Entry, ...]
    warnings: tuple[str, ...] = ()


def read_entries(body: bytes, url: str, content_type: str | None) -> Reading:
    """Return what RSS or Atom says. Raise ParseError for what is neither."""
    decoded = decode(body, content_type)
    if not decoded.text.strip():
        raise ParseError(url, "the answer was empty where a feed should be")
    if decoded.text.lstrip()[:14].lower().startswith(("<!doctype html", "<html")):
        raise ParseError(url, say_what_it_is(decoded.text, url))
    excess = find_excess(decoded.text)
    if excess:
        raise ParseError(url, excess)
    document = read_document(decoded.text)
    try:
        parsed: Any = feedparser.parse(
            # Bare bytes would be tried as a file name first.
            io.BytesIO(_DECLARATION + without_media_texts(document).encode("utf-8", "replace")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,  # only plain text is ever taken from it
        )
    except _DAMAGE as error:
        raise ParseError(url, "this feed is too damaged to be read") from error
    if not (parsed.version or parsed.entries or _OLDEST in document.text):
        raise ParseError(url, say_what_it_is(decoded.text, url))
    media = read_media(document)
    if len(media) != len(parsed.entries):
        media = ((),) * len(parsed.entries)
    as_html = _declared if parsed.version.startswith("atom") else _undeclared
    pairs = zip(parsed.entries, media, strict=True)
    entries = (_read_entry(raw, own, as_html) for raw, own in pairs)
    warnings = (decoded.warning, document.warning)
    return Reading(tuple(entries), tuple(warning for warning in warnings if warning))


def _read_entry(raw: Any, media: tuple[Medium, ...], as_html: Callable[[Any], str]) -> Entry:
    contents = [as_html(detail) for detail in raw.get("content", ())]
    contents.append(html.escape(raw.get("yandex_full-text", "")))  # what Russian papers' feeds have
    return Entry(
        guid=raw.get("id", ""),
        link=raw.get("feedburner_origlink") or raw.get("link") or _enclosed(raw),
        title=as_html(raw.get("title_detail") or {"value": raw.get("title", "")}),
        summary=as_html(raw.get("summary_detail") or {"value": raw.get("summary", "")}),
        content=max(contents, key=len, default=""),
        authors=_authors(raw),
        published=raw.get("published") or raw.get("created") or "",
        updated=_updated(raw),
        categories=tuple(tag.get("label") or tag.get("term") or "" for tag in raw.get("tags", ())),
        media=media + _enclosed_pictures(raw),
        base=_base(raw),
    )


def _base(raw: Any) -> str:
    details = (*raw.get("content", ()), raw.get("summary_detail"), raw.get("title_detail"))
    return next((base for detail in details if detail and (base := detail.get("base"))), "")


def _declared(detail: Any) -> str:
    """Return as HTML what Atom says the type of."""
    value: str = detail.get("value") or ""
    return html.escape(value) if detail.get("type") == "text/plain" else value


def _undeclared(detail: Any) -> str:
    """Return as HTML what RSS leaves open, and feedparser takes for plain without an end tag."""
    value: str = detail.get("value") or ""
    return value if _HTML_TAG.search(value) else _declared(detail)


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
        or (not item.get("type") and is_image_address(item.get("href", "")))
    ]
    own = raw.get("image")
    if isinstance(own, dict) and own.get("href"):
        pictures.append(Medium(own["href"], thumbnail=True))
    return tuple(picture for picture in pictures if picture.url)
