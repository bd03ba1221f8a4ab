"""Newspapers of a simulated year: what they print, change and take back, and how their hosts fare.

Everything follows from one seed. Times are seconds since the beginning.
"""

import hashlib
import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import format_datetime

from benchmarks.year_stories import (
    AT_ONE_PAGE,
    CHANGING,
    DAY,
    HABITS,
    HOUR,
    MINUTE,
    SHOWN,
    WITHOUT_DATES,
    Caching,
    Feed,
    Habit,
    Host,
    Outage,
    Story,
    Trouble,
    entry,
    is_recognisable,
    moment_at,
    shown,
)

DISTRIBUTOR = "feeds.distributor.example"  # where some papers have their feeds served
_BACKLOG = 8  # of them printed before the bot came
_SHARED = 0.25  # of the stories of a paper with several feeds
_BELOW = 3  # stories that stand under one that comes from another feed
_MOVES = 0.05  # of the feeds, within the time simulated

# Shares of stories to which something happens after they have been printed.
_FATES = {
    "bumped": 0.05,
    "corrected": 0.08,
    "corrected twice": 0.02,
    "new guid": 0.03,
    "new address": 0.02,
    "new guid and address": 0.01,
    "gone for a while": 0.02,
    "gone for good": 0.01,
    "dated ahead": 0.02,
    "dated far ahead": 0.005,
    "restyled": 0.06,
    "restyled and corrected": 0.02,
    "published again": 0.02,
    "filed elsewhere": 0.04,
}


_MAX_AGES = {  # what Cache-Control says, and what it means
    None: 0,
    "max-age=300": 300,
    "public, max-age=1800": 1_800,
    "max-age=31536000": 31_536_000,
    "no-cache": 0,
}


@dataclass(slots=True)
class Answer:
    """What a server says. No status: it is silent."""

    status: int | None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    is_good: bool = False  # a feed, whole, or that it has not changed
    cut_off: bool = False
    fresh_for: float = 0.0
    retry_after: float = 0.0


class Press:
    """All newspapers together."""

    def __init__(
        self,
        seed: int,
        feeds: int,
        days: float,
        rate: float,
        channels: tuple[str, ...],
        habits: tuple[Habit, ...] = HABITS,
    ) -> None:
        self.rng = random.Random(seed)
        self._rate = rate
        self._habits = habits
        self.feeds: list[Feed] = []
        self.hosts: dict[str, Host] = {}
        self.stories: dict[int, Story] = {}  # that may still change or be asked about
        self.printing_ends = days * DAY
        self.counts = dict.fromkeys(("printed", *_FATES, "moved to another feed"), 0)
        self._by_url: dict[str, Feed] = {}
        self._later: list[tuple[float, int, Callable[[float], None]]] = []
        self._numbers = iter(range(1, 1 << 40))
        self._turns = iter(range(1 << 60))
        papers = self._found(feeds, channels)
        for paper in papers:
            for back in range(_BACKLOG, 0, -1):
                for feed in paper:
                    self._print_old(feed, back)
            for feed in paper:
                self._at(HOUR + self._pause(feed.rate), self._printing(feed, paper))

    # ------------------------------------------------------------ founding

    def _found(self, wanted: int, channels: tuple[str, ...]) -> list[list[Feed]]:
        self.hosts[DISTRIBUTOR] = Host(DISTRIBUTOR, random.Random(self.rng.random()))
        papers: list[list[Feed]] = []
        while len(self.feeds) < wanted:
            name = f"paper{len(papers)}.example"
            host = self.hosts[name] = Host(name, random.Random(self.rng.random()))
            size = self.rng.choice((1, 1, 1, 1, 2, 3, 5))
            papers.append([self._add_feed(host, channels) for _ in range(size)])
        return papers

    def _add_feed(self, host: Host, channels: tuple[str, ...]) -> Feed:
        rng, number = self.rng, len(self.feeds)
        url = f"http://{host.name}/feed/{number}"
        habit = rng.choice(self._habits)
        other = rng.choice(tuple(self.hosts))
        feed = Feed(
            number=number,
            host=host,
            url=url,
            channel=rng.choice(channels),
            rate=self._rate * rng.choice((0.4, 0.4, 0.6, 1, 1, 2, 2, 4)),
            habit=habit,
            caching=Caching.NOTHING if habit in CHANGING else rng.choice((*Caching, Caching.ETAG)),
            max_age=rng.choice((None, *_MAX_AGES)),
            is_atom=rng.random() < 0.3,
            moves_at=rng.uniform(DAY, self.printing_ends) if rng.random() < _MOVES else 1e18,
            moves_to=f"http://{rng.choice((host.name, other))}/moved/{number}",
            distributed=f"http://{DISTRIBUTOR}/{number}" if rng.random() < 0.04 else None,
        )
        self.feeds.append(feed)
        for address in filter(None, (feed.url, feed.moves_to, feed.distributed)):
            self._by_url[address] = feed
        return feed

    # ------------------------------------------------------------ what happens

    def advance(self, now: float) -> None:
        """Let everything happen that is due by now."""
        while self._later and self._later[0][0] <= now:
            at, _, happen = heapq.heappop(self._later)
            happen(at)

    def _at(self, moment: float, happen: Callable[[float], None]) -> None:
        heapq.heappush(self._later, (moment, next(self._turns), happen))

    def _pause(self, rate: float) -> float:
        return self.rng.expovariate(rate / DAY)

    def _print_old(self, feed: Feed, back: int) -> None:
        # The bot cannot know yet that a zone is wrong: what it found ahead would be kept for later.
        youngest = 6 if feed.habit is Habit.WRONG_ZONE else 1
        hours = 24 * (back - 1) + self.rng.uniform(youngest, 20)
        story = self._story((feed.number,), -HOUR * hours)
        story.is_news = back == 1
        self._show(story, 0.0)

    def _printing(self, feed: Feed, paper: list[Feed]) -> Callable[[float], None]:
        def print_story(now: float) -> None:
            if now > self.printing_ends:
                return
            numbers = [feed.number]
            if len(paper) > 1 and self.rng.random() < _SHARED:
                other = self.rng.choice([f for f in paper if f is not feed])
                numbers += [other.number] if _may_share(feed, other) else []
            story = self._story(tuple(numbers), now)
            self.counts["printed"] += 1
            self._choose_fate(story, now)
            self._show(story, now)
            self._at(now + self._pause(feed.rate), print_story)

        return print_story

    def _story(self, numbers: tuple[int, ...], now: float) -> Story:
        number = next(self._numbers)
        host = self.feeds[numbers[0]].host.name
        story = Story(
            number=number,
            feeds=numbers,
            born=now,
            dated=now,
            due=now,
            title=f"Report no. {number} on the harbour's ferries, version 1",
            summary=f"What the council heard about matter {number}, version 1.",
            guid=f"http://{host}/?p={number}",
            slug=f"report-{number}",
        )
        self.stories[number] = story
        return story

    def _show(self, story: Story, now: float) -> None:
        for number in story.feeds:
            self.feeds[number].stories.append(story)
        self._touch(story, now)

    def _touch(self, story: Story, now: float) -> None:
        for number in story.feeds:
            feed = self.feeds[number]
            by_date = feed.habit not in WITHOUT_DATES
            feed.stories.sort(key=lambda s: s.dated if by_date else s.born, reverse=True)
            del feed.stories[SHOWN + 5 :]
            feed.body = None
            feed.changed_at = max(now, feed.changed_at + 1)  # headers tell seconds only

    def _choose_fate(self, story: Story, now: float) -> None:
        (fate,) = self.rng.choices([*_FATES, None], [*_FATES.values(), 1 - sum(_FATES.values())])
        if fate is None:
            return
        habits = {self.feeds[number].habit for number in story.feeds}
        changes_names = fate.startswith("new") or fate == "published again"
        if changes_names and not is_recognisable(fate, habits, len(story.feeds)):
            return
        if fate == "filed elsewhere" and len(story.feeds) > 1:
            return
        self.counts[fate] += 1
        if fate == "dated far ahead":
            story.dated = now + 30 * DAY
        elif fate == "dated ahead":
            story.dated = now + self.rng.uniform(10 * MINUTE, 8 * HOUR)
            if habits.isdisjoint(WITHOUT_DATES):
                story.due = story.dated
        else:
            self._plan(story, fate, now)

    def _plan(self, story: Story, fate: str, now: float) -> None:
        """Let something happen to a story later."""
        soon = now + self.rng.uniform(5 * MINUTE, DAY)
        later = soon + self.rng.uniform(MINUTE, DAY)
        match fate:
            case "bumped":
                self._at(soon, lambda at: self._bump(story, at))
                self._at(later, lambda at: self._bump(story, at))
            case "corrected":
                self._at(soon, lambda at: self._correct(story, at))
            case "corrected twice":
                self._at(soon, lambda at: self._correct(story, at))
                self._at(later, lambda at: self._correct(story, at))
            case "gone for a while":
                self._at(soon + 2 * DAY, lambda at: self._hide(story, at, gone=True))
                self._at(later + 3 * DAY, lambda at: self._hide(story, at, gone=False))
            case "gone for good":
                self._at(soon + 2 * DAY, lambda at: self._hide(story, at, gone=True))
            case "restyled":
                self._at(soon, lambda at: self._restyle(story, at))
                self._at(later, lambda at: self._restyle(story, at))
            case "restyled and corrected":
                self._at(soon, lambda at: self._restyle(story, at))
                self._at(later, lambda at: self._correct(story, at))
            case "published again":
                within = now + self.rng.uniform(5 * MINUTE, 12 * HOUR)
                self._at(within, lambda at: self._publish_again(story, at))
            case "filed elsewhere":
                self._at(soon + 2 * DAY, lambda at: self._file_elsewhere(story, at))
            case _:
                self._at(soon, lambda at: self._rename(story, fate, at))

    def _bump(self, story: Story, now: float) -> None:
        story.dated = now
        self._touch(story, now)

    def _correct(self, story: Story, now: float) -> None:
        story.corrections += 1
        version = f"version {story.corrections + 1}"
        what = self.rng.choice(("title", "summary", "both"))
        if what != "summary":
            story.title = f"{story.title.rpartition(', ')[0]}, {version}"
        if what != "title":
            story.summary = f"{story.summary.rpartition(', ')[0]}, {version}."
        self._touch(story, now)

    def _restyle(self, story: Story, now: float) -> None:
        """Change what no reader would call a correction."""
        story.restyles += 1
        match self.rng.choice(("quotes", "case", "section", "summary")):
            case "quotes":
                old, new = ("'", "’") if "'" in story.title else ("’", "'")
                story.title = story.title.replace(old, new)
            case "case":
                number, rest = story.title.split(" on ", 1)
                story.title = f"{number} on {rest.swapcase()}"
            case "section":
                story.section = "Harbour" if story.section == "Local" else "Local"
            case _:
                story.summary = story.summary.swapcase()
        self._touch(story, now)

    def _publish_again(self, story: Story, now: float) -> None:
        story.dated = now
        self._rename(story, "new guid and address", now)

    def _file_elsewhere(self, story: Story, now: float) -> None:
        """Move a story to another feed of its paper, in the midst of what that shows."""
        feed = self.feeds[story.feeds[0]]
        for other in self.feeds:
            newer = sum(one.dated > story.dated for one in other.stories)
            fits = len(other.stories) - newer > _BELOW and newer < SHOWN - _BELOW
            if other is not feed and other.host is feed.host and fits and _may_move(feed, other):
                feed.stories.remove(story)
                self._touch(story, now)
                story.feeds = (other.number,)
                self._show(story, now)
                self.counts["moved to another feed"] += 1
                return

    def _rename(self, story: Story, what: str, now: float) -> None:
        if "guid" in what:
            story.guid += "&again=1"
        if "address" in what:
            story.slug += "-renamed"
        self._touch(story, now)

    def _hide(self, story: Story, now: float, *, gone: bool) -> None:
        story.gone = gone
        story.vanished = True
        self._touch(story, now)

    # ------------------------------------------------------------ serving

    def answer(self, host: str, path: str, asked: dict[str, str], now: float) -> Answer:
        """Answer one request."""
        self.advance(now)
        url = f"http://{host}{path}"
        feed = self._by_url.get(url)
        if feed is None:
            return _with_length(404, {}, b"nothing here")
        outage = self.hosts[host].trouble_at(now)
        if outage is not None:
            answer = self._fail(outage, feed, now)
        elif url == feed.url and feed.distributed:
            answer = _with_length(302, {"Location": feed.distributed}, b"")
        elif url == feed.url and now >= feed.moves_at:
            answer = _with_length(301, {"Location": feed.moves_to}, b"")
        else:
            answer = self._serve(feed, asked, now)
        answer.headers["Date"] = _http_date(now)
        return answer

    def connects(self, host: str, now: float) -> Trouble | None:
        """Say what keeps one from connecting; None when nothing does."""
        outage = self.hosts[host].trouble_at(now)
        return None if outage is None else outage.trouble

    def _fail(self, outage: Outage, feed: Feed, now: float) -> Answer:
        match outage.trouble:
            case Trouble.UNAVAILABLE | Trouble.BUSY:
                seconds = max(1, int(min(outage.ends - now, DAY)))
                said = str(seconds) if outage.trouble is Trouble.BUSY else _http_date(now + seconds)
                status = 429 if outage.trouble is Trouble.BUSY else 503
                answer = _with_length(status, {"Retry-After": said}, b"later")
                answer.retry_after = seconds
            case Trouble.MISSING:
                answer = _with_length(404, {}, b"nothing here")
            case Trouble.CUT_OFF:
                answer = _with_length(200, {"Content-Type": "text/xml"}, self._write(feed, now))
                answer.cut_off = True
            case Trouble.PAGE:
                page = b"<html><body>We will be back soon.</body></html>"
                answer = _with_length(200, {"Content-Type": "text/html"}, page)
            case _:
                answer = _with_length(500, {}, b"oops")
        return answer

    def _serve(self, feed: Feed, asked: dict[str, str], now: float) -> Answer:
        body = self._write(feed, now)
        headers = {} if feed.max_age is None else {"Cache-Control": feed.max_age}
        known = False
        if feed.caching is Caching.ETAG:
            headers["ETag"] = f'W/"{hashlib.sha256(body).hexdigest()[:16]}"'
            known = asked.get("if-none-match") == headers["ETag"]
        elif feed.caching is Caching.LAST_MODIFIED:
            headers["Last-Modified"] = _http_date(feed.changed_at)
            known = asked.get("if-modified-since") == headers["Last-Modified"]
        fresh_for = float(_MAX_AGES[feed.max_age])
        if known:
            return Answer(304, headers, is_good=True, fresh_for=fresh_for)
        for story in shown(feed):
            story.shown_at = story.shown_at if story.shown_in else now
            story.shown_in.add(feed.number)
        headers["Content-Type"] = "application/atom+xml" if feed.is_atom else "application/rss+xml"
        answer = _with_length(200, headers, body)
        answer.is_good, answer.fresh_for = True, fresh_for
        return answer

    def _write(self, feed: Feed, now: float) -> bytes:
        if feed.body is not None and feed.habit not in CHANGING:
            return feed.body
        items = "".join(entry(feed, story, now) for story in shown(feed))
        if feed.is_atom:
            text = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>A paper</title>{items}</feed>'
        else:
            text = f'<rss version="2.0"><channel><title>A paper</title>{items}</channel></rss>'
        feed.body = text.encode()
        return feed.body


def _may_share(one: Feed, other: Feed) -> bool:
    """Tell whether anybody could know that two feeds tell of one story."""
    habits = {one.habit, other.habit}
    return Habit.NEW_GUIDS not in habits or habits.isdisjoint(AT_ONE_PAGE)


def _may_move(one: Feed, other: Feed) -> bool:
    return {one.habit, other.habit} <= {Habit.NONE, Habit.TRACKING, Habit.WRONG_ZONE}


def _http_date(seconds: float) -> str:
    return format_datetime(moment_at(seconds), usegmt=True)


def _with_length(status: int, headers: dict[str, str], body: bytes) -> Answer:
    return Answer(status, {**headers, "Content-Length": str(len(body))}, body)
