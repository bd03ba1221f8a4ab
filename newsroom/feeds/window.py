"""The stretch of stories a feed shows, and which of them were taken out of its middle.

A feed lets its oldest stories go, which says nothing. A story that is gone while newer and older
ones stay has been taken down. Better to miss one than to call a standing story withdrawn: nothing
is concluded from a feed that is not in the order of its dates, or from one reading alone.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

_WIDEST = 100  # stories looked at, from the newest on
_READINGS = 2  # in a row that must miss a story
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


def look_for_gaps(
    before: Sequence[Place], shown: Sequence[Place]
) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """Return what to remember of a feed's stretch, and the ids of stories taken out of it.

    Args:
        before: what was remembered at the last reading.
        shown: what the feed shows now, in its own order.
    """
    present = {place.article_id for place in shown}
    gaps = _gaps(before, shown, present)
    withdrawn = tuple(gap.article_id for gap in gaps if gap.missed >= _READINGS)
    waiting = [gap for gap in gaps if gap.missed < _READINGS]
    return (*shown[:_WIDEST], *waiting), withdrawn


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
            gaps.append(replace(place, missed=place.missed + 1))
    return gaps if len(gaps) <= max(1, len(before) // _MOST_AT_ONCE) else []


def write_window(window: Sequence[Place]) -> str:
    """Write a stretch as text, to be kept until the next reading."""
    rows = [
        (place.article_id, place.published_at and int(place.published_at.timestamp()), place.missed)
        for place in window
    ]
    return json.dumps(rows, separators=(",", ":"))


def read_window(text: str) -> tuple[Place, ...]:
    """Read what `write_window` wrote; nothing from no text."""
    return tuple(
        Place(article_id, None if at is None else datetime.fromtimestamp(at, UTC), missed)
        for article_id, at, missed in json.loads(text or "[]")
    )
