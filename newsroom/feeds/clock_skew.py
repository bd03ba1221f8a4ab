"""How far a feed's dates are ahead of the clock: local time that is called UTC. Pure.

Every story of such a feed appears with a date some hours ahead, always as many. A story that waits
for its hour has a date ahead, too; but the others of its feed have not.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from newsroom.models import Article

_STEP = timedelta(minutes=30)  # India's and Newfoundland's zones are no whole hours away
_FARTHEST = 28  # steps: Kiribati's
_CLOCK_SLACK = timedelta(minutes=5)  # a guess: how far a publisher's clock may be ahead of ours
_DELAY = timedelta(minutes=10)  # a guess: how long after its date a story may be in its feed
_LONGEST_PAUSE = timedelta(minutes=75)  # between two readings; after a longer one all is possible
_ENOUGH_STORIES = 3  # that have all been ahead by the same
_ENOUGH_READINGS = 2  # in which they have appeared


@dataclass(frozen=True, slots=True)
class Zone:
    """By how much a feed's dates are ahead, and what the last stories say of it."""

    ahead: timedelta = timedelta()
    steps: tuple[int, ...] = ()  # by any of which the last stories may all be ahead
    stories: int = 0  # the last ones, of which that holds
    readings: int = 0  # in which they have appeared


RIGHT = Zone()


@dataclass(frozen=True, slots=True)
class Dates:
    """What a reading is compared with, to tell whether its dates are right."""

    zone: Zone
    sent_at: datetime  # by the server's own clock
    since: datetime | None  # when it was read before; None when that is unknown
    held: Collection[str] = ()  # headlines that were there then, dated ahead

    def observe(self, unknown: Iterable[Article]) -> Zone:
        """Return what the stories that a reading brings to light say of a feed's dates.

        Args:
            unknown: with their dates put right as far as the zone was known before.
        """
        if self.since is None or self.sent_at - self.since > _LONGEST_PAUSE:
            return self.zone
        zone, is_first = self.zone, True
        for article in unknown:
            if article.published_at is None or article.title in self.held:
                continue
            ahead = article.published_at + self.zone.ahead - self.sent_at
            steps = _possible(ahead, self.sent_at - self.since)
            if not steps:
                continue
            common = tuple(step for step in zone.steps if step in steps)
            if common:
                stories, readings = zone.stories + 1, zone.readings + is_first
                zone = replace(zone, steps=common, stories=stories, readings=readings)
            else:
                zone = replace(zone, steps=steps, stories=1, readings=1)
            is_first = False
        is_sure = zone.stories >= _ENOUGH_STORIES and zone.readings >= _ENOUGH_READINGS
        if is_sure and len(zone.steps) == 1:
            return replace(zone, ahead=zone.steps[0] * _STEP)
        return zone


def _possible(ahead: timedelta, pause: timedelta) -> tuple[int, ...]:
    """Return the steps by which the date of a story may be wrong; none when it tells nothing.

    Args:
        ahead: by how much it is ahead of the clock at which the story was there.
        pause: since it was not.
    """
    most = ahead + max(pause, timedelta()) + _DELAY
    if ahead <= _CLOCK_SLACK:
        return (0,) if most >= timedelta() else ()  # what comes to light late says nothing
    return tuple(n for n in range(1, _FARTHEST + 1) if ahead - _CLOCK_SLACK <= n * _STEP <= most)


def put_right(article: Article, ahead: timedelta) -> Article:
    """Return an article with the date that its feed should have given."""
    if not ahead or article.published_at is None:
        return article
    return replace(article, published_at=article.published_at - ahead)


def write_zone(zone: Zone) -> str:
    """Write a zone as text, to be kept until the next reading."""
    if zone == RIGHT:
        return ""
    return json.dumps([zone.ahead // _STEP, zone.steps, zone.stories, zone.readings])


def read_zone(text: str) -> Zone:
    """Read what `write_zone` wrote; a right one from no text."""
    if not text:
        return RIGHT
    ahead, steps, stories, readings = json.loads(text)
    return Zone(ahead * _STEP, tuple(steps), stories, readings)
