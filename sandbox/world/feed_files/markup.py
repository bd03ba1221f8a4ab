"""An RSS or Atom file as a source; it is served as it stands, faults and all."""

from __future__ import annotations

import codecs
import re
from datetime import datetime
from email.utils import format_datetime
from html import unescape

from sandbox.world.feed import Item
from sandbox.world.feed_files.entries import (
    FeedFileError,
    FileEntry,
    order,
    parse_date,
    write_correction,
)

# CDATA sections and comments first: what looks like a tag inside them is text.
_MARKUP = re.compile(
    r"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<(?P<close>/?)(?P<name>item|entry)(?=[\s>])[^>]*>", re.DOTALL
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*?encoding=[\"'](?P<name>[\w.-]+)[\"'][^>]*\?>")
_PAGE = re.compile(r"<!doctype html|<html|<head>", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b")
_DATE = re.compile(
    r"<!\[CDATA\[.*?\]\]>|<!--.*?-->|"
    r"(?P<open><(?P<name>pubDate|(?:\w+:)?(?:published|updated|modified|issued|created|date))\b[^>]*>)"
    r"(?P<value>[^<]*)(?=</(?P=name)>)",
    re.DOTALL,
)
_CATEGORY_TERM = re.compile(r"<category\b[^>]*\bterm=[\"']([^\"']*)[\"']")
_LINK_HREF = re.compile(r"<link\b[^>]*\bhref=[\"']([^\"']*)[\"']")


class MarkupFile:
    """The items of an RSS or Atom file, oldest first."""

    def __init__(self, content: bytes) -> None:
        text = _read_text(content)
        spans = _find_entries(text)
        if not spans:
            raise FeedFileError(_say_what_is_missing(text))
        self._head = text[: spans[0][0]]
        self._tail = text[spans[-1][1] :]
        self._entries = order(_read_entry(text[start:end]) for start, end, _ in spans)
        atom = spans[0][2] == "entry"
        self.media_type = "application/atom+xml" if atom else "application/rss+xml"

    @property
    def guids(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def print_item(self, guid: str, now: datetime) -> Item:
        xml = _date_entry(self._entries[guid], now)
        return _describe(guid, xml, published_at=now, changed_at=now, corrections=0)

    def correct_item(self, item: Item, now: datetime) -> Item:
        count = item.corrections + 1
        headline_note, text_note = write_correction(count)
        xml = _append_text(item.written, ("title",), headline_note)
        xml = _append_text(xml, ("description", "summary"), text_note)
        return _describe(
            item.guid, xml, published_at=item.published_at, changed_at=now, corrections=count
        )

    def feed_index(self, item: Item, feed_count: int) -> int:
        return 0

    def wrap(self, items: list[Item], feed_index: int, changed_at: datetime) -> str:
        entries = "\n".join(item.written for item in items) if feed_index == 0 else ""
        return f"{self._head}{entries}{self._tail}"


def _read_text(raw: bytes) -> str:
    """Decode the file as its byte-order mark or declaration says; what we serve is always UTF-8."""
    declared = _DECLARATION.match(raw[:200].decode("latin-1"))
    encoding = declared["name"] if declared else "utf-8"
    if raw.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    elif raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        text = raw.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise FeedFileError(f"cannot be read as {encoding}: {error}") from error
    body = _DECLARATION.sub("", text, count=1).lstrip()
    return body if body.startswith("<?xml") else f'<?xml version="1.0" encoding="UTF-8"?>\n{body}'


def _find_entries(text: str) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    opened: tuple[int, str] | None = None
    for match in _MARKUP.finditer(text):
        name = match["name"]
        if name is None:
            continue
        if not match["close"]:
            opened = opened or (match.start(), name)
        elif opened and opened[1] == name:
            spans.append((opened[0], match.end(), name))
            opened = None
    return spans


def _say_what_is_missing(text: str) -> str:
    if _PAGE.search(text):
        return "this is a web page, not a feed"
    if _FEED.search(text):
        return "this feed has no articles to publish"
    return "no <item> or <entry> found; this is neither RSS, Atom nor JSON Feed"


def _read_entry(xml: str) -> FileEntry:
    guid = _read_element(xml, "guid") or _read_element(xml, "id") or _read_link(xml)
    dates = [parse_date(match["value"]) for match in _DATE.finditer(xml) if match["value"]]
    known = [date for date in dates if date]
    return FileEntry(guid or _read_element(xml, "title"), xml, known[0] if known else None)


def _date_entry(entry: FileEntry, now: datetime) -> str:
    """Replace the item's dates by now, each in its element's manner; add one if it has none."""

    def write(match: re.Match[str]) -> str:
        if match["name"] is None:
            return match[0]
        return match["open"] + (
            format_datetime(now) if match["name"] == "pubDate" else now.isoformat()
        )

    if entry.dated_at is not None:
        return _DATE.sub(write, entry.written)
    added = (
        f"<pubDate>{format_datetime(now)}</pubDate>"
        if entry.written.startswith("<item")
        else f"<updated>{now.isoformat()}</updated>"
    )
    end = entry.written.rindex("</")
    return f"{entry.written[:end]}{added}{entry.written[end:]}"


def _describe(
    guid: str, xml: str, *, published_at: datetime, changed_at: datetime, corrections: int
) -> Item:
    categories = re.findall(r"<category\b[^>]*>(.*?)</category>", xml, re.DOTALL)
    terms = [_plain(text) for text in categories] or _CATEGORY_TERM.findall(xml)
    return Item(
        guid=guid,
        title=_read_element(xml, "title"),
        link=_read_link(xml),
        categories=tuple(unescape(term) for term in terms if term),
        published_at=published_at,
        changed_at=changed_at,
        corrections=corrections,
        written=xml,
    )


def _read_element(xml: str, name: str) -> str:
    found = re.search(rf"<{name}\b[^>]*>(.*?)</{name}>", xml, re.DOTALL)
    return _plain(found[1]) if found else ""


def _read_link(xml: str) -> str:
    href = _LINK_HREF.search(xml)
    return _read_element(xml, "link") or (unescape(href[1]) if href else "")


def _plain(markup: str) -> str:
    text = re.sub(r"<!\[CDATA\[(.*?)\]\]>", r"\1", markup, flags=re.DOTALL)
    return unescape(text).strip()


def _append_text(xml: str, names: tuple[str, ...], text: str) -> str:
    """Add plain text at the end of the first element so named, inside its CDATA if it has one."""
    for name in names:
        found = re.search(rf"(?:\]\]>\s*)?</{name}>", xml)
        if found:
            return xml[: found.start()] + text + xml[found.start() :]
    return xml
