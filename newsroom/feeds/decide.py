"""Which articles of a feed are new, which corrected or taken back. Pure: record and clock come in.

How a story is known again is the business of `recognise`, what its absence means of `window`.
"""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import Enum

from newsroom.feeds.categories import sections
from newsroom.feeds.identity import guid_name
from newsroom.feeds.pictures import picture_identity
from newsroom.feeds.recognise import SeenArticle, Story, names_to_learn, recognise
from newsroom.feeds.urls import url_identity
from newsroom.feeds.window import Place, look_for_gaps
from newsroom.models import Article, Image

_RECENT = timedelta(days=2)
_TOO_OLD = timedelta(weeks=1)  # a burst after downtime brings back no more than this
_CLOCK_SLACK = timedelta(minutes=5)  # a guess: how far a publisher's clock may be ahead of ours
# What is dated further ahead is no story kept for its hour but a mistake, or the day of an event.
_SCHEDULED = timedelta(weeks=1)

# Goes up when the reading of feeds changes what articles look like, so that a new release of the
# bot does not take every story it has posted for a corrected one.
_FINGERPRINT_VERSION = "1"


def _want_everything(_article: Article) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Terms:
    """What a newsroom asks of a feed."""

    wanted: Callable[[Article], bool] = _want_everything  # whether any channel takes it
    at_most: int | None = None  # new articles from one reading; None: all
    recent: timedelta = _RECENT  # how old the one article of a first reading may be


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with a feed's articles; one that needs nothing is in none of the first four."""

    new: tuple[Article, ...] = ()  # to post, oldest first
    corrected: tuple[Article, ...] = ()  # posted or seen before, shown differently now
    moved: tuple[Article, ...] = ()  # the same words at another address, or with another picture
    seen: tuple[Article, ...] = ()  # to remember, or remember anew, but not to post
    unwanted: tuple[tuple[str, str], ...] = ()  # an id no channel takes, and how it is filed
    withdrawn: tuple[str, ...] = ()  # ids of articles that the newspaper has taken back
    returned: tuple[str, ...] = ()  # ids of those that it had taken back and shows again
    names: tuple[tuple[str, str], ...] = ()  # to remember: a name, and whose id it is
    shared: frozenset[str] = frozenset()  # names that other feeds use, too
    window: tuple[Place, ...] = ()  # to remember until the next reading
    waits_until: datetime | None = None  # when to read it again even if it has not changed


class _Change(Enum):
    NONE = "none"
    UNSHOWN = "unshown"  # its text, or how its address or this bot its fingerprint is written
    MOVED = "moved"  # it is elsewhere, or has another picture, and reads as it did
    SHOWN = "shown"


def fingerprint(article: Article) -> str:
    """Return digests of what a post shows, and of the whole text, which readers may quote.

    Dates, addresses and front-page labels are left out.
    """
    image = article.image
    shown = [
        article.title,
        article.summary,
        article.author,
        article.dateline,
        *sorted(sections(article)),
        image.caption if image else None,
        image.credit if image else None,
    ]
    text = unicodedata.normalize("NFC", json.dumps(shown, ensure_ascii=False))
    return ":".join((_FINGERPRINT_VERSION, _digest(text), _digest(article.text)))


def shown_part(fingerprint: str) -> str:
    """Return what of a fingerprint stands for what a post shows."""
    return fingerprint.rpartition(":")[0]


def filing(article: Article) -> str:
    """Return a digest of what says whether a channel wants an article, and which."""
    return _digest(json.dumps([article.title, article.author, sorted(article.categories)]))


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
) -> Decision:
    """Return what one reading of a feed asks for.

    Args:
        articles: in the feed's order, newest first.
        seen: what is remembered under any of the reading's names; None when the feed has never
            been read.
        window: what the last decision gave to remember.
        deleted: ids that the feed says it has taken back.
    """
    stories = recognise(articles, seen or ())
    undecided = [replace(s.article, id=s.id) for s in stories if _is_undecided(s)]
    wanted = [article for article in undecided if terms.wanted(article)]
    scheduled = [article for article in wanted if _is_scheduled(article, now)]
    due = _oldest_first([a for a in wanted if not _is_scheduled(a, now)], now)
    fresh = _newest(due, terms.recent, now) if seen is None else _fresh(due, stories, now)
    new = fresh[: terms.at_most]
    later = fresh[len(new) :]
    waiting = {article.id for article in (*later, *scheduled)}
    taken_up = waiting | {article.id for article in new}
    passed_over = [s.article for s in stories if not s.known and s.id not in taken_up]
    changes = _changes([story for story in stories if story.id not in taken_up], now)
    corrected = changes[_Change.SHOWN]
    shown = [story for story in stories if story.known or story.article.id not in waiting]
    places = [Place(story.id, story.article.published_at) for story in shown]
    next_window, gone = look_for_gaps(window, places)
    taken_back = _taken_back(deleted, seen or (), places)
    look_again = later or any(place.missed for place in next_window)
    return Decision(
        new=tuple(new),
        corrected=tuple(corrected),
        moved=tuple(changes[_Change.MOVED]),
        seen=(*changes[_Change.UNSHOWN], *_oldest_first(passed_over, now)),
        unwanted=tuple((a.id, filing(a)) for a in undecided if not terms.wanted(a)),
        withdrawn=tuple(dict.fromkeys((*gone, *taken_back))),
        returned=tuple(s.id for s in stories if s.known and s.known.withdrawn_at),
        names=tuple(names_to_learn(shown, seen or (), {article.id for article in corrected})),
        shared=frozenset().union(*(story.shared for story in stories)),
        window=next_window,
        waits_until=now if look_again else min(map(_date, scheduled), default=None),
    )


def _is_undecided(story: Story) -> bool:
    """Tell whether a story is new, or was passed over as what it is no more.

    A new policy alone brings up nothing that was passed over before it.
    """
    if story.known is None:
        return True
    unwanted_as = story.known.unwanted_as
    return unwanted_as is not None and unwanted_as != filing(story.article)


# ---------------------------------------------------------------- corrected, taken back


def _changes(stories: Sequence[Story], now: datetime) -> dict[_Change, list[Article]]:
    """Return the known articles by what has changed of them."""
    changes: dict[_Change, list[Article]] = {change: [] for change in _Change}
    for story in stories:
        if story.known is not None:
            article = replace(story.article, id=story.id)
            changes[_compare(article, story.known, now)].append(article)
    return changes


def _compare(article: Article, known: SeenArticle, now: datetime) -> _Change:
    if article.updated_at and known.updated_at:
        is_mistaken = known.updated_at > now + _CLOCK_SLACK
        if article.updated_at < known.updated_at and not is_mistaken:
            return _Change.NONE  # an old copy, from one of several caches
    digest = fingerprint(article)
    same_version = digest.partition(":")[0] == known.fingerprint.partition(":")[0]
    if shown_part(digest) != shown_part(known.fingerprint) and same_version:
        return _Change.SHOWN
    is_elsewhere = url_identity(article.url) not in (None, url_identity(known.url))
    if is_elsewhere or _picture(article.image) != _picture(known.image):
        return _Change.MOVED
    is_same = digest == known.fingerprint and article.url == known.url
    return _Change.NONE if is_same else _Change.UNSHOWN


def _picture(image: Image | None) -> str | None:
    return picture_identity(image.url) if image else None


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


def _fresh(due: Sequence[Article], stories: Sequence[Story], now: datetime) -> list[Article]:
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
    return [a for a in due if a.id not in resurfaced and not _is_older(a, _TOO_OLD, now)]


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


def _is_scheduled(article: Article, now: datetime) -> bool:
    ahead = _date(article) - now
    return _CLOCK_SLACK < ahead <= _SCHEDULED


def _date(article: Article) -> datetime:
    return article.published_at or datetime.min.replace(tzinfo=UTC)
