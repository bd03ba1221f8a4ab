"""Stories, feeds and hosts of a simulated year, and how a feed writes its stories down.

Times are seconds since the beginning.
"""

import html
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from enum import Enum

from benchmarks.year_time import BEGAN_AT

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0
SHOWN = 15  # stories in a feed
_ZONES = (3 * HOUR, 5.5 * HOUR, HOUR)  # what local time is ahead of UTC


class Habit(Enum):
    """What a feed does to its stories whenever it is written."""

    NONE = "none"
    TRACKING = "another tracking parameter each time"
    UNDATED = "no dates"
    NEW_GUIDS = "new guids each time"
    NEW_DATES = "the present moment as every date"
    ONE_ADDRESS = "the show's page as every address"
    BLOCKS = "a place on one page as every address"
    WRONG_ZONE = "local time called UTC"


HABITS = (Habit.NONE,) * 12 + (Habit.TRACKING,) * 2 + tuple(Habit)[2:]
AT_ONE_PAGE = frozenset((Habit.ONE_ADDRESS, Habit.BLOCKS))
WITHOUT_DATES = frozenset((Habit.UNDATED, Habit.NEW_DATES))
CHANGING = frozenset((Habit.TRACKING, Habit.NEW_GUIDS, Habit.NEW_DATES))  # whenever it is written


class Caching(Enum):
    """How a feed says that it has not changed."""

    ETAG = "ETag"
    LAST_MODIFIED = "Last-Modified"
    NOTHING = "nothing"


class Trouble(Enum):
    """How a host fails."""

    SILENT = "silent"
    REFUSING = "refuses connections"
    FAULTY = "500"
    UNAVAILABLE = "503, Retry-After"
    BUSY = "429, Retry-After"
    MISSING = "404"
    CUT_OFF = "half an answer"
    PAGE = "a page where the feed was"


@dataclass(slots=True)
class Story:
    """One story, as it stands now."""

    number: int
    feeds: tuple[int, ...]
    born: float
    dated: float
    due: float  # when it may be posted; later than `born` when dated ahead
    title: str
    summary: str
    guid: str
    slug: str
    gone: bool = False
    vanished: bool = False  # at any time
    corrections: int = 0
    restyles: int = 0
    section: str = "Local"
    is_news: bool = True  # False: was there before the newest that the bot found
    shown_in: set[int] = field(default_factory=set)  # feeds that were read with it
    shown_at: float = 0.0  # first


@dataclass(slots=True)
class Outage:
    begins: float
    ends: float
    trouble: Trouble


@dataclass(slots=True)
class Host:
    """A server of one paper's feeds."""

    name: str
    rng: random.Random
    outage: Outage = field(init=False)

    def __post_init__(self) -> None:
        self.outage = self._next_outage(DAY)  # the first day is calm

    def trouble_at(self, now: float) -> Outage | None:
        while self.outage.ends <= now:
            self.outage = self._next_outage(self.outage.ends)
        return self.outage if self.outage.begins <= now else None

    def _next_outage(self, after: float) -> Outage:
        begins = after + self.rng.expovariate(1 / (20 * DAY))
        lasts = min(self.rng.lognormvariate(7.5, 1.2), 12 * HOUR)  # half an hour, mostly
        return Outage(begins, begins + lasts, self.rng.choice(tuple(Trouble)))


@dataclass(slots=True)
class Feed:
    """One feed, as it stands now."""

    number: int
    host: Host
    url: str
    channel: str
    rate: float  # stories a day
    habit: Habit
    caching: Caching
    max_age: str | None
    is_atom: bool
    moves_at: float
    moves_to: str
    distributed: str | None  # where its own address sends one each time
    stories: list[Story] = field(default_factory=list)
    changed_at: float = 0.0
    body: bytes | None = None  # as last written; None: to be written anew


def is_recognisable(fate: str, habits: set[Habit], feeds: int) -> bool:
    """Tell whether anybody could know a story again of which this much changes at once."""
    if fate in ("new guid and address", "published again"):  # what is left is its words and date
        return feeds == 1 and habits.isdisjoint(WITHOUT_DATES)
    # What feeds have in common is guid or address.
    return feeds == 1 or habits.isdisjoint({Habit.NEW_GUIDS} | AT_ONE_PAGE)


def shown(feed: Feed) -> Iterator[Story]:
    standing = (story for story in feed.stories if not story.gone)
    return (story for story, _ in zip(standing, range(SHOWN), strict=False))


def entry(feed: Feed, story: Story, now: float) -> str:
    link = f"http://{feed.host.name}/news/{story.slug}/"
    guid = story.guid
    dated: float | None = story.dated
    if feed.habit is Habit.TRACKING:
        link += f"?utm_source=rss&utm_campaign=c{int(now)}"
    elif feed.habit is Habit.NEW_GUIDS:
        guid = f"{story.number}-{int(now)}"
    elif feed.habit is Habit.NEW_DATES:
        dated = now
    elif feed.habit is Habit.UNDATED:
        dated = None
    elif feed.habit is Habit.ONE_ADDRESS:
        link = f"http://{feed.host.name}/show/{feed.number}/"
    elif feed.habit is Habit.BLOCKS:
        link = f"http://{feed.host.name}/live/{feed.number}/#{story.slug}"
    elif feed.habit is Habit.WRONG_ZONE:
        dated = story.dated + _ZONES[feed.number % len(_ZONES)]
    link, guid = html.escape(link), html.escape(guid)
    title, summary = html.escape(story.title), html.escape(story.summary)
    section = html.escape(story.section)
    if feed.is_atom:
        moment = "" if dated is None else f"<published>{moment_at(dated).isoformat()}</published>"
        return (
            f'<entry><id>{guid}</id><link href="{link}"/><title>{title}</title>{moment}'
            f'<summary>{summary}</summary><category term="{section}"/></entry>'
        )
    moment = "" if dated is None else f"<pubDate>{format_datetime(moment_at(dated))}</pubDate>"
    return (
        f'<item><guid isPermaLink="false">{guid}</guid><link>{link}</link><title>{title}</title>'
        f"{moment}<description>{summary}</description><category>{section}</category></item>"
    )


def moment_at(seconds: float) -> datetime:
    return BEGAN_AT + timedelta(seconds=int(seconds))
