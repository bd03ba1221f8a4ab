"""Bytes of RSS or Atom -> raw entries. Nothing of feedparser's shapes leaves this module."""

import html
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import feedparser

from newsroom.errors import ParseError
from newsroom.feeds.bounds import find_excess
from newsroom.feeds.discovery import say_what_it_is
from newsroom.feeds.encodings import decode
from newsroom.feeds.escapes import unescape_twice
from newsroom.feeds.hubs import Hub, read_hub
from newsroom.feeds.media import Media, Medium, is_image_address, read_media, without_media_texts
from newsroom.feeds.mending import read_document
from newsroom.urls import absolute_url

# What feedparser lets slip on damaged feeds: impossible character references and encodings,
# elements that end before they start.
_DAMAGE = (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, AssertionError)

_DECLARATION = b'<?xml version="1.0" encoding="utf-8"?>\n'
_BEGINNING = 500_000  # characters, in which a page says what it is
_PLAIN = {"type": "text/plain"}
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
    source: str = ""  # the name of the paper or feed that it was taken over from
    base: str = ""  # xml:base; what addresses within its HTML are resolved against


@dataclass(frozen=True, slots=True)
class Entries:
    """A feed's entries in its own order, and what is wrong with it."""

    entries: tuple[Entry, ...]
    warnings: tuple[str, ...] = ()
    fault: str | None = None  # why entries may be missing
    hub: Hub | None = None


def read_entries(body: bytes, url: str, content_type: str | None) -> Entries:
    """Return what RSS or Atom says. Raise ParseError for what is neither."""
    decoded = decode(body, content_type)
    if not decoded.text.strip():
        raise ParseError(url, "it is empty where a feed should be")
    if decoded.text.lstrip()[:14].lower().startswith(("<!doctype html", "<html")):
        raise ParseError(url, say_what_it_is(decoded.text, url))
    excess = find_excess(decoded.text)
    if excess:
        raise ParseError(url, excess)
    # Of a large feed, no text is kept for longer than it is needed: each takes 4 bytes a letter.
    warnings, beginning = [decoded.warning], decoded.text[:_BEGINNING]
    document = read_document(decoded.text)
    del decoded
    warnings.append(document.warning)
    fault, oldest, media = document.fault, _OLDEST in document.text, read_media(document)
    # Bare bytes would be tried as a file name first.
    stream = io.BytesIO(_DECLARATION + without_media_texts(document).encode("utf-8", "replace"))
    del document
    try:
        parsed: Any = feedparser.parse(
            stream,
            response_headers={"content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,  # only plain text is ever taken from it
        )
    except _DAMAGE as error:
        raise ParseError(url, "this feed is too damaged to be read") from error
    if not (parsed.version or parsed.entries or oldest):
        raise ParseError(url, say_what_it_is(beginning, url))
    if len(media) != len(parsed.entries):
        media = (Media(),) * len(parsed.entries)
    pairs = zip(parsed.entries, media, strict=True)
    if parsed.version.startswith("atom"):
        writers = _authors(parsed.feed)
        entries = [_read_entry(raw, own, _declared) for raw, own in pairs]
        entries = [
            replace(e, authors=e.authors or _source_authors(raw) or writers)
            for e, raw in zip(entries, parsed.entries, strict=True)
        ]
    else:
        home = _text(parsed.feed, "link")
        entries = [_read_entry(raw, own, _undeclared) for raw, own in pairs]
        entries = [replace(e, link=_resolve(e.link, home)) for e in entries]
    links = ((_text(link, "rel"), _text(link, "href")) for link in _listed(parsed.feed, "links"))
    return Entries(tuple(entries), tuple(filter(None, warnings)), fault, read_hub(links, url))


# What feedparser knows nothing of it keeps under its own name, text or attributes: an element named
# <links> or <authors> stands where its own lists do.


def _text(raw: Any, name: str) -> str:
    value = dict.get(raw, name)  # feedparser's own `get` looks for other names too
    return value if isinstance(value, str) else ""


def _listed(raw: Any, name: str) -> list[Any]:
    value = dict.get(raw, name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _detail(raw: Any, name: str) -> Any:
    detail = dict.get(raw, f"{name}_detail")
    return detail if isinstance(detail, dict) and "value" in detail else {"value": _text(raw, name)}


def _read_entry(raw: Any, media: Media, as_html: Callable[[Any], str]) -> Entry:
    contents = [as_html(detail) for detail in _listed(raw, "content")]
    contents.append(html.escape(_text(raw, "yandex_full-text")))  # what Russian papers' feeds have
    content = max(contents, key=len, default="")
    summary = as_html(_detail(raw, "summary")) or _undeclared(_detail(raw, "subtitle"))  # iTunes
    return Entry(
        guid=_text(raw, "id"),
        link=_text(raw, "feedburner_origlink") or _link(raw) or _enclosed(raw),
        title=as_html(_detail(raw, "title")),
        summary=summary or ("" if content else _undeclared({"value": media.text, **_PLAIN})),
        content=content,
        authors=_authors(raw),
        published=_text(raw, "published") or _text(raw, "created"),
        updated=_text(raw, "updated"),
        categories=tuple(_text(tag, "label") or _text(tag, "term") for tag in _listed(raw, "tags")),
        media=media.pictures + _enclosed_pictures(raw),
        source=_text(dict.get(raw, "source") or {}, "title"),
        base=_base(raw),
    )


def _base(raw: Any) -> str:
    details = (*_listed(raw, "content"), _detail(raw, "summary"), _detail(raw, "title"))
    return next((base for detail in details if (base := _text(detail, "base"))), "")


def _declared(detail: Any) -> str:
    """Return as HTML what Atom says the type of."""
    value = _text(detail, "value")
    match dict.get(detail, "type"):
        case "text/plain":
            return html.escape(value)
        case "text/html":
            return unescape_twice(value)
        case _:  # in XHTML, what looks escaped is meant so
            return value


def _undeclared(detail: Any) -> str:
    """Return as HTML what RSS leaves open, and feedparser takes for plain without an end tag."""
    value = unescape_twice(_text(detail, "value"))
    plain = detail.get("type") == "text/plain" and not _HTML_TAG.search(value)
    return html.escape(value) if plain else value


def _link(raw: Any) -> str:
    link = _in_its_language(raw) or _text(raw, "link")
    # feedparser puts a guid where RSS gives no link, and "7731" is no address.
    is_guid = dict.get(raw, "guidislink") and link == _text(raw, "id")
    return "" if is_guid and "://" not in link else link


def _in_its_language(raw: Any) -> str:
    """Return the address of an entry that is there in several languages; feedparser's is the last.

    It is the one in the entry's own language, else the first.
    """
    pages = [
        link
        for link in _listed(raw, "links")
        if dict.get(link, "rel") == "alternate" and _text(link, "hreflang")
    ]
    if len(pages) < 2:
        return ""
    own = _text(_detail(raw, "title"), "language")
    page = next((one for one in pages if _text(one, "hreflang") == own), pages[0])
    return _text(page, "href")


def _authors(raw: Any) -> tuple[str, ...]:
    names = tuple(name for author in _listed(raw, "authors") if (name := _text(author, "name")))
    # One author's own words: feedparser cuts addresses with long endings (.media) in two.
    return (
        names if len(names) > 1 or not dict.__contains__(raw, "author") else (_text(raw, "author"),)
    )


def _source_authors(raw: Any) -> tuple[str, ...]:
    """Return the authors of the feed that an entry was taken over from (RFC 4287, 4.2.1)."""
    source = dict.get(raw, "source")
    return _authors(source) if isinstance(source, dict) else ()


def _resolve(link: str, home: str) -> str:
    """Return a link of RSS, which means its channel's site where it is no whole address."""
    if not link or not home or "://" in link:
        return link
    return absolute_url(link, home) or link


def _enclosures(raw: Any) -> list[Any]:
    return [link for link in _listed(raw, "links") if dict.get(link, "rel") == "enclosure"]


def _is_picture(enclosure: Any) -> bool:
    kind = _text(enclosure, "type")
    return kind.startswith("image/") or (not kind and is_image_address(_text(enclosure, "href")))


def _enclosed(raw: Any) -> str:
    """Return the address of what an entry without a link encloses: a recording, as a rule."""
    recordings = (_text(one, "href").strip() for one in _enclosures(raw) if not _is_picture(one))
    return next(filter(None, recordings), "")


def _enclosed_pictures(raw: Any) -> tuple[Medium, ...]:
    pictures = [Medium(_text(one, "href")) for one in _enclosures(raw) if _is_picture(one)]
    own = dict.get(raw, "image")
    if isinstance(own, dict) and _text(own, "href"):
        pictures.append(Medium(own["href"], thumbnail=True))
    return tuple(picture for picture in pictures if picture.url)
