"""Which articles of a feed are new, which corrected or taken back. Pure: record and clock come in.

How a story is known again is the business of `recognise`, what has changed of it of `changes`, what
its absence means of `window`.
"""

import hashlib
import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

from newsroom.feeds.changes import Change, compare
from newsroom.feeds.clock_skew import RIGHT, Dates, Zone, put_right
from newsroom.feeds.completing import keep_complete
from newsroom.feeds.identity import guid_name
from newsroom.feeds.recognise import Recognised, SeenArticle, names_to_learn, recognise
from newsroom.feeds.window import Place, look_again_at, look_for_gaps, vanished
from newsroom.models import Article

_RECENT = timedelta(days=2)
_TOO_OLD = timedelta(weeks=1)  # a burst after downtime brings back no more than this
_CLOCK_SLACK = timedelta(minutes=5)  # a guess: how far a publisher's clock may be ahead of ours
# What is dated further ahead is no story kept for its hour but a mistake, or the day of an event.
_SCHEDULED = timedelta(weeks=1)

# When the text of more than one story in so many changes at once, the page around it has: lists of
# other stories, numbers of comments. A guess.
_REWRITTEN_AT_ONCE = 3


def _want_everything(_article: Article) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Terms:
    """What a newsroom asks of a feed."""

    wanted: Callable[[Article], bool] = _want_everything  # whether any channel takes it
    at_most: int | None = None  # new articles from one reading; None: all
    recent: timedelta = _RECENT  # how old the one article of a first reading may be
    oldest: timedelta = _TOO_OLD  # how old one of a later reading may be
    wait: timedelta = timedelta()  # how long after its publication an article waits

    def due_at(self, article: Article) -> datetime | None:
        """Return when an article may be posted; None when it gives no date."""
        return article.published_at + self.wait if article.published_at else None

    def timing(self, article: Article, now: datetime) -> "Timing":
        """Tell whether an article's time has come, or is over."""
        if article.published_at is None or article.published_at - now > _SCHEDULED:
            return Timing.DUE
        slack = timedelta() if self.wait else _CLOCK_SLACK
        if article.published_at + self.wait - now > slack:
            return Timing.EARLY
        return Timing.LATE if _is_older(article, self.oldest, now) else Timing.DUE


class Timing(Enum):
    """How an article's date stands to what a newsroom asks of it."""

    EARLY = auto()
    DUE = auto()
    LATE = auto()


@dataclass(frozen=True, slots=True)
class Decided:
    """What to do with a feed's articles; one that needs nothing is in none of the first five."""

    new: tuple[Article, ...] = ()  # to post, oldest first
    corrected: tuple[Article, ...] = ()  # posted or seen before, and saying something else now
    restyled: tuple[Article, ...] = ()  # saying the same, and looking otherwise
    moved: tuple[Article, ...] = ()  # the same words at another address, or with another picture
    seen: tuple[Article, ...] = ()  # to remember, or remember anew, but not to post
    unwanted: tuple[tuple[str, str], ...] = ()  # an id no channel takes, and how it is filed
    withdrawn: tuple[str, ...] = ()  # ids of articles that the feed has no more
    returned: tuple[str, ...] = ()  # ids of those that it had no more, and shows again
    names: tuple[tuple[str, str], ...] = ()  # to remember: a name, and whose id it is
    shared: frozenset[str] = frozenset()  # names that other feeds use, too
    window: tuple[Place, ...] = ()  # to remember until the next reading
    waits_until: datetime | None = None  # when to read it again even if it has not changed
    zone: Zone = RIGHT  # to remember likewise
    held: tuple[Article, ...] = ()  # dated ahead; posted when their time comes, the next one first


def filing(article: Article) -> str:
    """Return a digest of what says whether a channel wants an article, and which."""
    return _digest(
        json.dumps([article.title, article.summary, article.author, sorted(article.categories)])
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def decide(
    articles: Sequence[Article],
    seen: Sequence[SeenArticle] | None,
    now: datetime,
    terms: Terms = Terms(),
    *,
    window: Sequence[Place] = (),
    deleted: Collection[str] = (),
    dates: Dates | None = None,
) -> Decided:
    """Return what one reading of a feed asks for.

    Args:
        articles: in the feed's order, newest first; dated as far as its zone was known before.
        seen: what is remembered under any of the reading's names, and of the window's stories;
            None when the feed has never been read.
        window: what the last decision gave to remember.
        deleted: ids that the feed says it has taken back.
        dates: what says whether the feed's dates are right; None to believe them.
    """
    gone_lately = frozenset(vanished(window, [article.published_at for article in articles]))
    stories = [_completed(story) for story in recognise(articles, seen or (), gone_lately)]
    zone = RIGHT
    if dates is not None:
        zone = dates.observe(story.article for story in stories if story.known is None)
        more = zone.ahead - dates.zone.ahead
        stories = [replace(story, article=put_right(story.article, more)) for story in stories]
    undecided = [replace(s.article, id=s.id) for s in stories if _is_undecided(s)]
    wanted = [article for article in undecided if terms.wanted(article)]
    early = {a.id for a in wanted if terms.timing(a, now) is Timing.EARLY}
    scheduled = [article for article in wanted if article.id in early]
    due = _oldest_first([a for a in wanted if a.id not in early], now)
    fresh = (
        _newest(due, terms.recent, now) if seen is None else _fresh(due, stories, terms.oldest, now)
    )
    new = fresh[: terms.at_most]
    later = fresh[len(new) :]
    waiting = {article.id for article in (*later, *scheduled)}
    taken_up = waiting | {article.id for article in new}
    passed_over = [s.article for s in stories if not s.known and s.id not in taken_up]
    changed = _sort_changed([story for story in stories if story.id not in taken_up], now)
    shown = [story for story in stories if story.known or story.article.id not in waiting]
    places = [Place(story.id, story.article.published_at) for story in shown]
    next_window, gone = look_for_gaps(window, places, now)
    taken_back = _taken_back(deleted, seen or (), places)
    waits = [now if later else None, look_again_at(next_window), *map(terms.due_at, scheduled)]
    return Decided(
        new=tuple(new),
        corrected=changed.corrected,
        restyled=changed.restyled,
        moved=changed.moved,
        seen=(*changed.rewritten, *_oldest_first(passed_over, now)),
        unwanted=tuple((a.id, filing(a)) for a in undecided if not terms.wanted(a)),
        withdrawn=tuple(dict.fromkeys((*gone, *taken_back))),
        returned=tuple(s.id for s in stories if s.known and s.known.withdrawn_at),
        names=tuple(
            names_to_learn(shown, seen or (), {article.id for article in changed.corrected})
        ),
        shared=frozenset().union(*(story.shared for story in stories)),
        window=next_window,
        waits_until=min(filter(None, waits), default=None),
        zone=zone,
        held=tuple(sorted(scheduled, key=_date)),
    )


def _completed(story: Recognised) -> Recognised:
    """Return a known story with what its own page once said, and its feed does not."""
    if story.known is None or not story.known.from_page:
        return story
    return replace(story, article=keep_complete(story.article, story.known))


def _is_undecided(story: Recognised) -> bool:
    """Tell whether a story is new, or was passed over as what it is no more.

    A new policy alone brings up nothing that was passed over before it.
    """
    if story.known is None:
        return True
    unwanted_as = story.known.unwanted_as
    return unwanted_as is not None and unwanted_as != filing(story.article)


# ---------------------------------------------------------------- corrected, taken back


@dataclass(frozen=True, slots=True)
class _Changed:
    """The known articles that have changed, each in one of these."""

    corrected: tuple[Article, ...]
    restyled: tuple[Article, ...]
    moved: tuple[Article, ...]
    rewritten: tuple[Article, ...]  # in ways that nobody sees


def _sort_changed(stories: Sequence[Recognised], now: datetime) -> _Changed:
    changes = [
        (replace(story.article, id=story.id), compare(story.article, story.known, now))
        for story in stories
        if story.known is not None
    ]
    texts = sum(Change.TEXT in change for _, change in changes)
    is_around_them = texts > max(1, len(changes) // _REWRITTEN_AT_ONCE)
    told = Change.WORDS if is_around_them else Change.WORDS | Change.TEXT
    ranks = told, Change.LOOKS, Change.PLACE, Change.TEXT | Change.WRITING
    sorted_out: list[list[Article]] = [[] for _ in ranks]
    for article, change in changes:
        rank = next((n for n, rank in enumerate(ranks) if rank & change), None)
        if rank is not None:
            sorted_out[rank].append(article)
    return _Changed(*map(tuple, sorted_out))


def _taken_back(
    deleted: Collection[str], seen: Sequence[SeenArticle], shown: Sequence[Place]
) -> list[str]:
    """Return the ids of known articles that the feed says it has deleted, and does not show."""
    names = set(map(guid_name, deleted))
    present = {place.article_id for place in shown}
    return [
        known.article_id
        for known in seen
        if known.article_id not in present and not names.isdisjoint(known.names)
    ]


# ---------------------------------------------------------------- new, and in which order


def _newest(due: Sequence[Article], recent: timedelta, now: datetime) -> list[Article]:
    """Return the one article that a feed begins with, in a list; none when it sleeps."""
    return [article for article in due[-1:] if not _is_older(article, recent, now)]


def _fresh(
    due: Sequence[Article], stories: Sequence[Recognised], oldest_age: timedelta, now: datetime
) -> list[Article]:
    """Leave out what is too old to be news, and what has only come to light again.

    A feed shows a fixed number of stories: when the paper deletes one, or shows more of them, old
    ones slide in at its end, below every known one.
    """
    known = [place for place, story in enumerate(stories) if story.known]
    below = stories[known[-1] + 1 :] if known else ()
    dates = [story.article.published_at for story in stories if story.known]
    oldest = min((date for date in dates if date), default=None)
    resurfaced = {
        story.article.id
        for story in below
        if story.article.published_at is None
        or (oldest is not None and story.article.published_at < oldest)
    }
    return [a for a in due if a.id not in resurfaced and not _is_older(a, oldest_age, now)]


def _oldest_first(articles: Sequence[Article], now: datetime) -> list[Article]:
    """Order by date; an undated article stands where it stands in the feed, a future one is now."""
    placed: list[tuple[datetime, Article]] = []
    moment = datetime.min.replace(tzinfo=UTC)
    for article in reversed(articles):
        if article.published_at:
            moment = min(article.published_at, now)
        placed.append((moment, article))
    return [article for _, article in sorted(placed, key=lambda pair: pair[0])]


def _is_older(article: Article, age: timedelta, now: datetime) -> bool:
    return article.published_at is not None and now - article.published_at > age


def _date(article: Article) -> datetime:
    return article.published_at or datetime.min.replace(tzinfo=UTC)
