"""Bytes of JSON Feed (https://www.jsonfeed.org/version/1.1/) -> raw entries."""

import html
import json
import re
from typing import Any

from newsroom.errors import ParseError
from newsroom.feeds.bounds import MOST_ENTRIES, TOO_MANY_ENTRIES
from newsroom.feeds.encodings import decode
from newsroom.feeds.entries import Entries, Entry
from newsroom.feeds.escapes import unescape_twice
from newsroom.feeds.hubs import read_hub
from newsroom.feeds.media import Medium
from newsroom.urls import absolute_url

_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/.{1,9}|1(?:\.[01])?")


def looks_like_json(body: bytes) -> bool:
    return body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def read_json_entries(body: bytes, url: str, content_type: str | None) -> Entries:
    """Return what a JSON Feed says. Raise ParseError for what is not one."""
    decoded = decode(body, content_type)
    try:
        feed: Any = json.loads(decoded.text, strict=False)  # line breaks within texts are common
    except (ValueError, RecursionError) as error:
        raise ParseError(url, "this looks like JSON, but is damaged") from error
    if not _VERSION.fullmatch(str(feed.get("version", ""))):
        raise ParseError(url, "this is JSON, but not JSON Feed")
    items = feed.get("items")
    if not isinstance(items, list):
        raise ParseError(url, "this JSON Feed has no list of items")
    if len(items) > MOST_ENTRIES:
        raise ParseError(url, TOO_MANY_ENTRIES)
    writers, home = _authors(feed), _text(feed, "home_page_url")
    entries = (_read_item(item, writers, home) for item in items if isinstance(item, dict))
    hubs = (hub for hub in _list(feed, "hubs") if isinstance(hub, dict))
    links = [("hub", _text(hub, "url")) for hub in hubs if _text(hub, "type") == "WebSub"]
    links.append(("self", _text(feed, "feed_url")))
    warnings = (decoded.warning,) if decoded.warning else ()
    return Entries(tuple(entries), warnings, hub=read_hub(links, url))


def _read_item(item: dict[str, Any], writers: tuple[str, ...], home: str) -> Entry:
    link = _text(item, "url") or _text(item, "external_url")
    text = html.escape(_text(item, "content_text"))
    pictures = (_text(item, "image"), _text(item, "banner_image"))
    return Entry(
        guid=_text(item, "id"),
        link=absolute_url(link, home) or link,
        title=html.escape(_text(item, "title")),
        summary=html.escape(_text(item, "summary")),
        content=unescape_twice(_text(item, "content_html")) or text,
        authors=_authors(item) or writers,
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        categories=tuple(tag for tag in _list(item, "tags") if isinstance(tag, str)),
        media=tuple(Medium(picture) for picture in pictures if picture),
    )


def _authors(holder: dict[str, Any]) -> tuple[str, ...]:
    """Return the names in "authors", or in version 1.0's "author"; many write one for the other."""
    for key in ("authors", "author"):
        listed = _list(holder, key) or [holder.get(key)]
        people = (one if isinstance(one, dict) else {"name": one} for one in listed)
        names = tuple(name for person in people if (name := _text(person, "name")))
        if names:
            return names
    return ()


def _list(holder: dict[str, Any], key: str) -> list[Any]:
    value = holder.get(key)
    return value if isinstance(value, list) else []


def _text(holder: dict[str, Any], key: str) -> str:
    value = holder.get(key)
    # Ids and dates are numbers in many feeds.
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    return value.replace("\0", "").encode("utf-8", "replace").decode()  # halves of letters
