"""The stretch of stories a feed shows, and which of them are gone from its middle.

A feed lets its oldest stories go, which says nothing. A story that is gone while newer and older
ones stay has been taken out. Better to miss one than to call a standing story gone: nothing is
concluded from a feed that is not in the order of its dates, nor before several readings and some
time have gone by: caches lag behind, and stories move from one feed to another.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

_WIDEST = 100  # stories looked at, from the newest on
_READINGS = 3  # in a row that must miss a story
_GONE_FOR = timedelta(hours=2)  # a guess
_KEPT_FOR = timedelta(days=1)  # what is gone, in case it is published again
_STAY_BELOW = 3  # older stories that must have stayed; feeds may keep an old one or two for ever
# Where as many came as went, some may have gone only to make room above old ones that are kept.
_STAY_BELOW_IN_A_FULL_FEED = 6  # a guess
_MOST_AT_ONCE = 5  # one story in so many; when more go, the feed has changed its choice


@dataclass(frozen=True, slots=True)
class Place:
    """One story's place in a feed."""

    article_id: str
    published_at: datetime | None
    missed: int = 0  # readings in a row without it
    missed_at: datetime | None = None  # by the first of them
    is_gone: bool = False  # for so long that it was said

    def is_ripe(self, now: datetime) -> bool:
        """Tell whether it has been missed for long enough to be called gone."""
        waited = self.missed_at is not None and now - self.missed_at >= _GONE_FOR
        return waited and self.missed >= _READINGS


def look_for_gaps(
    before: Sequence[Place], shown: Sequence[Place], now: datetime
) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """Return what to remember of a feed's stretch, and the ids of stories gone from it.

    Args:
        before: what was remembered at the last reading.
        shown: what the feed shows now, in its own order.
    """
    present = {place.article_id for place in shown}
    standing = [place for place in before if not place.is_gone]
    gaps = [
        replace(gap, missed=gap.missed + 1, missed_at=gap.missed_at or now)
        for gap in _gaps(standing, shown, present)
    ]
    gone = [replace(gap, is_gone=True) for gap in gaps if gap.is_ripe(now)]
    waiting = [gap for gap in gaps if not gap.is_ripe(now)]
    kept = [
        place
        for place in before
        if place.is_gone and place.article_id not in present and now - _since(place) < _KEPT_FOR
    ]
    return (*shown[:_WIDEST], *waiting, *gone, *kept), tuple(gap.article_id for gap in gone)


def look_again_at(window: Sequence[Place]) -> datetime | None:
    """Return from when on a feed is to be read for what it lacks, even if it has not changed."""
    missed = [place for place in window if place.missed and not place.is_gone]
    moments = (
        _since(place) + (timedelta() if place.missed < _READINGS else _GONE_FOR) for place in missed
    )
    return min(moments, default=None)


def vanished(window: Sequence[Place], dates: Sequence[datetime | None]) -> Iterator[str]:
    """Return the ids of stories that have not just fallen off a feed's end.

    Args:
        window: what was remembered at the last reading.
        dates: of the stories that the feed shows now.
    """
    oldest = min(filter(None, dates), default=None)
    for place in window:
        at = place.published_at
        if place.is_gone or (at is not None and oldest is not None and at > oldest):
            yield place.article_id


def shows(window: Sequence[Place], article_id: str) -> bool:
    """Tell whether a story stood in a feed at its last reading."""
    return any(place.article_id == article_id and not place.missed for place in window)


def _since(place: Place) -> datetime:
    return place.missed_at or datetime.min.replace(tzinfo=UTC)


def _gaps(before: Sequence[Place], shown: Sequence[Place], present: set[str]) -> list[Place]:
    dates = [place.published_at for place in shown if place.published_at]
    if len(dates) < len(shown) or dates != sorted(dates, reverse=True):
        return []
    stayed = [
        place.published_at for place in before if place.article_id in present and place.published_at
    ]
    known = {place.article_id for place in before}
    come_to_light = [place.published_at for place in shown if place.article_id not in known]
    oldest_new = min(filter(None, come_to_light), default=None)
    is_shorter = len(shown) < sum(not place.missed for place in before)
    gaps: list[Place] = []
    for place in before:
        at = place.published_at
        if at is None or place.article_id in present or not any(date > at for date in dates):
            continue
        left_room = place.missed or is_shorter or (oldest_new is not None and oldest_new < at)
        enough = _STAY_BELOW if left_room else _STAY_BELOW_IN_A_FULL_FEED
        if sum(date < at for date in stayed) >= enough:
            gaps.append(place)
    return gaps if len(gaps) <= max(1, len(before) // _MOST_AT_ONCE) else []


def write_window(window: Sequence[Place]) -> str:
    """Write a stretch as text, to be kept until the next reading."""
    rows = [
        (
            *(place.article_id, _seconds(place.published_at)),
            *((_seconds(place.missed_at), place.missed, int(place.is_gone)) * bool(place.missed)),
        )
        for place in window
    ]
    return json.dumps(rows, separators=(",", ":"))


def read_window(text: str) -> tuple[Place, ...]:
    """Read what `write_window` wrote; nothing from no text."""
    return tuple(_read(*row) for row in json.loads(text or "[]"))


def _read(
    article_id: str, at: int | None, missed_at: int | None = None, missed: int = 0, gone: int = 0
) -> Place:
    return Place(article_id, _moment(at), missed, _moment(missed_at), bool(gone))


def _seconds(moment: datetime | None) -> int | None:
    return None if moment is None else int(moment.timestamp())


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
