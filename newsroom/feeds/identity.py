"""The names a story is known by, so that it is known again when its feed calls it otherwise.

Names are digests, all of one short length: some publishers' ids are longer than an index takes.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol
from urllib.parse import urldefrag

from newsroom.folding import fold
from newsroom.models import Article
from newsroom.urls import url_identity

# Shorter headlines are those of columns: "Letters", "Weather", "Obituaries" (a guess).
_TELLING_HEADLINE = 16  # characters
_WORLDWIDE = re.compile(r"(?:https?://|tag:|urn:)", re.IGNORECASE)
_EDITION = re.compile(r"\d*")  # what the BBC counts up in a guid's fragment at each edit


class Dated(Protocol):
    """A story as it stands in a feed, or as it is remembered."""

    @property
    def title(self) -> str: ...
    @property
    def published_at(self) -> datetime | None: ...


class Remembered(Dated, Protocol):
    """A story as it is remembered."""

    @property
    def article_id(self) -> str: ...
    @property
    def url(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Names:
    """What one entry of a feed can be known by."""

    guid: str
    is_worldwide: bool  # the guid: "17" is a story of one feed
    address: str | None  # None when it tells nothing, as a home page or one that entries share
    page: str | None  # the address, whoever shares it and whatever place on it is meant
    placed: str | None  # the page with the headline
    headline: str | None  # with the moment of publishing; None when either tells too little
    is_shared: bool = False  # the address, by entries of other stories

    @property
    def asked(self) -> tuple[str, ...]:
        """All by which it may be remembered."""
        names = self.guid, self.address, self.page, self.placed, self.headline
        return tuple(dict.fromkeys(filter(None, names)))

    @property
    def all(self) -> tuple[str, ...]:
        """Those that mean this story and no other."""
        placed = self.placed if self.is_shared else None
        return tuple(filter(None, (self.guid, self.address, placed, self.headline)))

    @property
    def shared(self) -> tuple[str, ...]:
        """Those that mean the same story in every feed."""
        guid = self.guid if self.is_worldwide else None
        placed = self.placed if self.is_shared else None
        return tuple(filter(None, (guid, self.address, placed)))


def names_of(article: Article) -> Names:
    """Return what an article can be known by within its feed, if its address is its own."""
    page = url_identity(article.url)
    _, fragment = urldefrag(article.url)
    if fragment.startswith("!"):
        fragment = ""  # it belongs to the address
    title, at = fold(article.title), article.published_at
    moment = f"{int(at.timestamp())} " if at else ""
    place = title if is_telling(title) else moment + title
    return Names(
        guid=guid_name(article.id),
        is_worldwide=_is_worldwide(article.id),
        address=_digest("address", f"{page}#{fragment}" if fragment else page) if page else None,
        page=_digest("address", page) if page else None,
        placed=_digest("placed", f"{page} {place}") if page else None,
        headline=_digest("headline", moment + title) if at and is_telling(title) else None,
    )


def names_anywhere(known: Remembered) -> frozenset[str]:
    """Return the names under which a remembered story would be the same one in another feed."""
    title, at = known.title, known.published_at
    names = names_of(Article(id=known.article_id, url=known.url, title=title, published_at=at))
    return frozenset(filter(None, (*names.shared, names.headline)))


def names_in(articles: Sequence[Article]) -> list[Names]:
    """Return what each article of one reading can be known by.

    An address that entries of several stories share identifies none of them.
    """
    named = [names_of(article) for article in articles]
    first: dict[str, Article] = {}
    shared: set[str] = set()
    for article, names in zip(articles, named, strict=True):
        if names.address is None:
            continue
        other = first.setdefault(names.address, article)
        if other.id != article.id and not agree(article, other):
            shared.add(names.address)
    return [
        replace(names, address=None, is_shared=True) if names.address in shared else names
        for names in named
    ]


def agree(one: Dated, other: Dated) -> bool:
    """Tell whether two entries of one address are one story, though their guids differ."""
    if one.published_at and one.published_at == other.published_at:
        return True
    title = fold(one.title)
    if title != fold(other.title):
        return False
    is_dated = one.published_at and other.published_at
    return not is_dated or is_telling(title)


def is_telling(title: str) -> bool:
    """Tell whether a headline is hardly that of another story, too."""
    return len(title) >= _TELLING_HEADLINE


def is_its_address(article: Article) -> bool:
    """Tell whether an article's guid says no more than its address."""
    guid, fragment = urldefrag(article.id)
    if url_identity(guid) != url_identity(article.url):
        return False
    return bool(_EDITION.fullmatch(fragment)) or fragment == urldefrag(article.url)[1]


def guid_name(guid: str) -> str:
    return _digest("guid", guid)


def all_names(articles: Iterable[Article], others: Iterable[str] = ()) -> tuple[str, ...]:
    """Return every name that a reading mentions: what the record is to be asked for.

    Args:
        others: ids of which something is to be known, too.
    """
    names = [name for article in articles for name in names_of(article).asked]
    return tuple(dict.fromkeys((*names, *map(guid_name, others))))


def _is_worldwide(guid: str) -> bool:
    if not _WORLDWIDE.match(guid):
        return False
    # A home page given as an id is no story at all.
    return not guid.lower().startswith("http") or url_identity(guid) is not None


def _digest(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind} {text}".encode("utf-8", "replace")).hexdigest()[:32]
