"""A JSON Feed file (https://www.jsonfeed.org/version/1.1/) as a source."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sandbox.world.feed import Item
from sandbox.world.feed_files.entries import (
    FeedFileError,
    FileEntry,
    order,
    parse_date,
    write_correction,
)

_DATES = ("date_published", "date_modified")


class JsonFeedFile:
    """The items of a JSON Feed file, oldest first."""

    media_type = "application/feed+json"

    def __init__(self, content: bytes) -> None:
        try:
            feed: Any = json.loads(content.decode("utf-8-sig"), strict=False)
        except (ValueError, RecursionError) as error:
            raise FeedFileError("this looks like JSON, but is damaged") from error
        items = feed.get("items")
        if not isinstance(items, list):
            raise FeedFileError("this JSON has no list of items; is it a JSON Feed?")
        self._feed: dict[str, Any] = feed
        self._entries = order(_read_entry(item) for item in items if isinstance(item, dict))
        if not self._entries:
            raise FeedFileError("this feed has no articles to publish")

    @property
    def guids(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def print_item(self, guid: str, now: datetime) -> Item:
        item = json.loads(self._entries[guid].written)
        dates = [key for key in _DATES if item.get(key)] or _DATES[:1]
        item |= dict.fromkeys(dates, now.isoformat())
        return _describe(guid, item, published_at=now, changed_at=now, corrections=0)

    def correct_item(self, item: Item, now: datetime) -> Item:
        corrections = item.corrections + 1
        headline_note, text_note = write_correction(corrections)
        corrected = json.loads(item.written)
        _append_text(corrected, ("title",), headline_note)
        _append_text(corrected, ("summary", "content_text", "content_html"), text_note)
        return _describe(
            item.guid,
            corrected,
            published_at=item.published_at,
            changed_at=now,
            corrections=corrections,
        )

    def feed_index(self, item: Item, feed_count: int) -> int:
        return 0

    def wrap(self, items: list[Item], feed_index: int, changed_at: datetime) -> str:
        listed = [json.loads(item.written) for item in items]
        return json.dumps({**self._feed, "items": listed})


def _read_entry(item: dict[str, Any]) -> FileEntry:
    guid = _text(item, "id") or _text(item, "url") or _text(item, "title")
    dates = [date for key in _DATES if (date := parse_date(_text(item, key)))]
    return FileEntry(guid, json.dumps(item), dates[0] if dates else None)


def _describe(
    guid: str,
    item: dict[str, Any],
    *,
    published_at: datetime,
    changed_at: datetime,
    corrections: int,
) -> Item:
    tags = item.get("tags")
    return Item(
        guid=guid,
        title=_text(item, "title"),
        link=_text(item, "url"),
        categories=tuple(map(str, tags)) if isinstance(tags, list) else (),
        published_at=published_at,
        changed_at=changed_at,
        corrections=corrections,
        written=json.dumps(item),
    )


def _text(item: dict[str, Any], key: str) -> str:
    return str(item.get(key) or "")


def _append_text(item: dict[str, Any], keys: tuple[str, ...], text: str) -> None:
    """Add plain text to the first of these that the item has."""
    for key in keys:
        if isinstance(item.get(key), str):
            item[key] += text
            return
