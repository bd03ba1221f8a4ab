"""Bytes of JSON Feed (https://www.jsonfeed.org/version/1.1/) -> raw entries."""

import html
import json
from typing import Any

from newsroom.errors import ParseError
from newsroom.feeds.entries import Entry
from newsroom.feeds.media import Medium


def looks_like_json(body: bytes) -> bool:
    return body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def read_json_entries(body: bytes, url: str) -> list[Entry]:
    """Return a JSON Feed's entries in its own order. Raise ParseError for what is not one."""
    try:
        feed: Any = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ParseError(url, "this looks like JSON, but is damaged") from error
    if not str(feed.get("version", "")).startswith("https://jsonfeed.org/version/"):
        raise ParseError(url, "this is JSON, but not JSON Feed")
    items = feed.get("items")
    if not isinstance(items, list):
        raise ParseError(url, "this JSON Feed has no list of items")
    writers = _authors(feed)
    return [_read_item(item, writers) for item in items if isinstance(item, dict)]


def _read_item(item: dict[str, Any], writers: tuple[str, ...]) -> Entry:
    text = html.escape(_text(item, "content_text"))
    pictures = (_text(item, "image"), _text(item, "banner_image"))
    return Entry(
        guid=_text(item, "id"),
        link=_text(item, "url") or _text(item, "external_url"),
        title=html.escape(_text(item, "title")),
        summary=html.escape(_text(item, "summary")),
        content=_text(item, "content_html") or text,
        authors=_authors(item) or writers,
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        categories=tuple(tag for tag in _list(item, "tags") if isinstance(tag, str)),
        media=tuple(Medium(picture) for picture in pictures if picture),
    )


def _authors(holder: dict[str, Any]) -> tuple[str, ...]:
    listed = _list(holder, "authors") or [holder.get("author")]  # version 1.0 had one only
    return tuple(_text(author, "name") for author in listed if isinstance(author, dict))


def _list(holder: dict[str, Any], key: str) -> list[Any]:
    value = holder.get(key)
    return value if isinstance(value, list) else []


def _text(holder: dict[str, Any], key: str) -> str:
    value = holder.get(key)
    if isinstance(value, int) and not isinstance(value, bool):  # ids are numbers in many feeds
        return str(value)
    return value if isinstance(value, str) else ""
