"""Which articles of a feed are new, which corrected. Pure: the caller brings record and clock."""

import hashlib
import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Protocol

from newsroom.feeds.categories import sections
from newsroom.feeds.urls import url_identity
from newsroom.models import Article

_RECENT = timedelta(days=2)
_TOO_OLD = timedelta(weeks=1)  # a burst after downtime brings back no more than this

# Goes up when the reading of feeds changes what articles look like, so that a new release of the
# bot does not take every story it has posted for a corrected one.
_FINGERPRINT_VERSION = "1"


class SeenArticle(Protocol):
    """What must be remembered of an article to know it again."""

    @property
    def article_id(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def fingerprint(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with a feed's articles; one that needs nothing is in none of the three."""

    new: tuple[Article, ...] = ()  # to post, oldest first
    corrected: tuple[Article, ...] = ()  # posted or seen before, shown differently now
    seen: tuple[Article, ...] = ()  # to remember, or remember anew, but not to post


_Pair = tuple[Article, SeenArticle | None]


class _Change(Enum):
    NONE = "none"
    UNSHOWN = "unshown"  # its address, or how this bot writes fingerprints
    SHOWN = "shown"


def fingerprint(article: Article) -> str:
    """Return a digest of what a post shows; dates, addresses and front-page labels are left out."""
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
    return f"{_FINGERPRINT_VERSION}:{hashlib.sha256(text.encode()).hexdigest()[:32]}"


def decide(
    articles: Sequence[Article],
    seen: Sequence[SeenArticle] | None,
    now: datetime,
    *,
    recent: timedelta = _RECENT,
) -> Decision:
    """Return what is new, corrected and merely to be remembered in one reading of a feed.

    Args:
        articles: in the feed's order, newest first.
        seen: what is remembered of this feed; None when it has never been read.
        recent: how old the one article of a first reading may be.
    """
    if seen is None:
        return _decide_first(articles, now, recent)
    return _decide_again(articles, seen, now)


def _decide_first(articles: Sequence[Article], now: datetime, recent: timedelta) -> Decision:
    ordered = _oldest_first(_distinct(articles), now)
    if not ordered or _is_older(ordered[-1], recent, now):
        return Decision(seen=tuple(ordered))
    return Decision(new=(ordered[-1],), seen=tuple(ordered[:-1]))


def _decide_again(
    articles: Sequence[Article], seen: Sequence[SeenArticle], now: datetime
) -> Decision:
    pairs = _recognise(articles, seen)
    corrected: list[Article] = []
    renewed: list[Article] = []
    for article, known in pairs:
        if known is None:
            continue
        # A story keeps the id it was first known by, whatever guid it is given now.
        story = replace(article, id=known.article_id)
        change = _compare(story, known)
        if change is _Change.SHOWN:
            corrected.append(story)
        elif change is _Change.UNSHOWN:
            renewed.append(story)
    unknown = _distinct([article for article, known in pairs if known is None])
    resurfaced = _resurfaced(pairs)
    old = [a for a in unknown if a.id in resurfaced or _is_older(a, _TOO_OLD, now)]
    new = [a for a in unknown if a not in old]
    return Decision(tuple(_oldest_first(new, now)), tuple(corrected), (*renewed, *old))


def _recognise(articles: Sequence[Article], seen: Sequence[SeenArticle]) -> list[_Pair]:
    """Pair each article with what is remembered of it; each memory is used once.

    An entry with a known guid goes before one that only has a known address: the latter is then a
    second copy, and is left out.
    """
    by_id = {known.article_id: known for known in seen}
    by_url = {key: known for known in seen if (key := url_identity(known.url))}
    taken = {article.id for article in articles} & by_id.keys()
    pairs: list[_Pair] = []
    paired: set[str] = set()
    for article in articles:
        known = by_id.get(article.id)
        if known is None:
            key = url_identity(article.url)
            known = by_url.get(key) if key else None
            if known and known.article_id in taken:
                continue
        if known and known.article_id in paired:
            continue
        if known:
            paired.add(known.article_id)
        pairs.append((article, known))
    return pairs


def _compare(story: Article, known: SeenArticle) -> _Change:
    digest = fingerprint(story)
    if digest == known.fingerprint:
        return _Change.NONE if story.url == known.url else _Change.UNSHOWN
    same_version = digest.partition(":")[0] == known.fingerprint.partition(":")[0]
    return _Change.SHOWN if same_version else _Change.UNSHOWN


def _resurfaced(pairs: Sequence[_Pair]) -> set[str]:
    """Return the ids of undated, unknown articles that stand below every known one.

    A feed shows a fixed number of stories; when the paper deletes one, an old one slides in at
    the end. A dated one is told by its age.
    """
    positions = [position for position, (_, known) in enumerate(pairs) if known]
    if not positions:
        return set()
    return {article.id for article, _ in pairs[positions[-1] + 1 :] if not article.published_at}


def _distinct(articles: Sequence[Article]) -> list[Article]:
    """Leave out second copies of a story; the first in the feed stays."""
    ids: set[str] = set()
    addresses: set[str] = set()
    kept: list[Article] = []
    for article in articles:
        key = url_identity(article.url)
        if article.id in ids or key in addresses:
            continue
        ids.add(article.id)
        if key:
            addresses.add(key)
        kept.append(article)
    return kept


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
