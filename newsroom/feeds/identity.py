"""The names a story is known by, so that it is known again when its feed calls it otherwise.

Names are digests, all of one short length: some publishers' ids are longer than an index takes.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from newsroom.feeds.urls import url_identity
from newsroom.models import Article

# Shorter headlines are those of columns: "Letters", "Weather", "Obituaries" (a guess).
_TELLING_HEADLINE = 16  # characters
_WORLDWIDE = re.compile(r"(?:https?://|tag:|urn:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """What one entry of a feed can be known by, the surest first."""

    guid: str
    is_worldwide: bool  # the guid: "17" is a story of one feed
    address: str | None  # None when it tells nothing, as a home page
    headline: str | None  # with the moment of publishing; None when either tells too little

    @property
    def ranked(self) -> tuple[str | None, ...]:
        return self.guid, self.address, self.headline

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(filter(None, self.ranked))

    @property
    def shared(self) -> tuple[str, ...]:
        """Those that mean the same story in every feed."""
        return tuple(filter(None, (self.guid if self.is_worldwide else None, self.address)))


def names_of(article: Article) -> Names:
    """Return what an article can be known by within its feed."""
    address = url_identity(article.url)
    return Names(
        guid=guid_name(article.id),
        is_worldwide=_is_worldwide(article.id),
        address=_digest("address", address) if address else None,
        headline=_headline(article),
    )


def guid_name(guid: str) -> str:
    return _digest("guid", guid)


def all_names(articles: Iterable[Article], deleted: Iterable[str] = ()) -> tuple[str, ...]:
    """Return every name that a reading mentions: what the record is to be asked for.

    Args:
        deleted: ids that the feed says it has taken back.
    """
    names = [name for article in articles for name in names_of(article).all]
    return tuple(dict.fromkeys((*names, *map(guid_name, deleted))))


def _is_worldwide(guid: str) -> bool:
    if not _WORLDWIDE.match(guid):
        return False
    # A home page given as an id is no story at all.
    return not guid.lower().startswith("http") or url_identity(guid) is not None


def _headline(article: Article) -> str | None:
    title = " ".join(unicodedata.normalize("NFKC", article.title).casefold().split())
    if article.published_at is None or len(title) < _TELLING_HEADLINE:
        return None
    return _digest("headline", f"{int(article.published_at.timestamp())} {title}")


def _digest(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind} {text}".encode("utf-8", "replace")).hexdigest()[:32]
