"""What the sandbox's feeds have published so far; a source knows where articles come from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Item:
    """One published item, kept as readers of the feed are given it."""

    guid: str
    title: str
    link: str
    categories: tuple[str, ...]
    published_at: datetime
    changed_at: datetime
    corrections: int
    written: str

    def to_json(self) -> dict[str, Any]:
        """Describe the item to the page, in RSS's own words."""
        return {
            "guid": self.guid,
            "title": self.title,
            "link": self.link,
            "category": list(self.categories),
            "pubDate": self.published_at.isoformat(),
            "corrections": self.corrections,
        }


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """One feed as it stands, with the validators for conditional requests."""

    body: bytes
    media_type: str
    etag: str
    changed_at: datetime


class Source(Protocol):
    """Where articles come from: the paper the sandbox invents, or a feed file."""

    media_type: str

    @property
    def guids(self) -> tuple[str, ...]:
        """The guids of all articles, in the order in which they go to press."""

    def print_item(self, guid: str, now: datetime) -> Item:
        """Set one article, dated now."""

    def correct_item(self, item: Item, now: datetime) -> Item:
        """Change what the item says; its guid and date stay."""

    def wrap(self, items: list[Item], feed_index: int, changed_at: datetime) -> str:
        """Put items, newest first, into a feed document."""

    def feed_index(self, item: Item, feed_count: int) -> int:
        """Say which of the feeds carries the item."""


class NothingToPublish(Exception):
    """No article is left for the press, or none has been published that could be corrected."""


class Feed:
    """The press: publishes a source's articles one by one and corrects the last."""

    def __init__(self, source: Source, feed_count: int, opened_at: datetime) -> None:
        self.source = source
        self.feed_count = feed_count
        self.published: list[Item] = []
        self._opened_at = opened_at.astimezone(UTC).replace(microsecond=0)

    @property
    def remaining(self) -> tuple[str, ...]:
        """The guids that have not gone to press yet."""
        if self.feed_count == 0:
            return ()
        printed = {item.guid for item in self.published}
        return tuple(guid for guid in self.source.guids if guid not in printed)

    def publish(self, now: datetime) -> Item:
        """Publish the next article."""
        remaining = self.remaining
        if not remaining:
            raise NothingToPublish(
                "Every article has been published. Start with --fresh to begin anew."
                if self.feed_count
                else "Nothing is published here: the bot reads its policy's own feeds."
            )
        item = self.source.print_item(remaining[0], now.replace(microsecond=0))
        self.published.append(item)
        return item

    def correct(self, now: datetime) -> Item:
        """Correct the article published last."""
        mine = self._carried()
        if not mine:
            raise NothingToPublish(
                "Nothing has been published yet, so there is nothing to correct."
            )
        corrected = self.source.correct_item(mine[-1], now.replace(microsecond=0))
        self.published[self.published.index(mine[-1])] = corrected
        return corrected

    def state(self) -> dict[str, Any]:
        """Say how far the press has got."""
        last = self.published[-1].to_json() if self.published else None
        return {
            "feeds": self.feed_count,
            "published": len(self.published),
            "remaining": len(self.remaining),
            "last": last,
        }

    def document(self, feed_index: int) -> FeedDocument:
        """Set one of the feeds as it stands, newest item first."""
        items = [
            item
            for item in reversed(self._carried())
            if self.source.feed_index(item, self.feed_count) == feed_index
        ]
        changed_at = max((item.changed_at for item in items), default=self._opened_at)
        body = self.source.wrap(items, feed_index, changed_at).encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        return FeedDocument(body, self.source.media_type, etag, changed_at)

    def _carried(self) -> list[Item]:
        """Published items of this source: a kept world may have others from an earlier run."""
        known = set(self.source.guids) if self.feed_count else set()
        return [item for item in self.published if item.guid in known]
