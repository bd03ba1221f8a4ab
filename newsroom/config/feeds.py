"""What policy.yaml may say of a feed: where its articles go, which of them, and how."""

import re
import unicodedata
from datetime import timedelta
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)

from newsroom.config.headers import Headers
from newsroom.durations import Duration, format_duration
from newsroom.models import Article
from newsroom.settings import MisplacedError, NameOrId, Settings, Text

_SHORTEST_EVERY = timedelta(minutes=1)


def _check_url(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        raise ValueError("should be a web address, like https://asbarez.com/feed/") from None
    if parts.scheme in {"http", "https"} and host and not any(map(str.isspace, url)):
        return url
    if parts.scheme == "feed":
        raise ValueError("should begin with https:// or http:// in place of feed:")
    if not parts.scheme and "." in url and not any(map(str.isspace, url)):
        raise ValueError(f"should begin with https:// or http://, like https://{url.lstrip('/')}")
    raise ValueError("should be a web address, like https://asbarez.com/feed/")


def _check_every(every: timedelta) -> timedelta:
    if every < _SHORTEST_EVERY:
        raise ValueError(f"should be at least {format_duration(_SHORTEST_EVERY)}")
    return every


def _check_sections(sections: dict[str, NameOrId]) -> dict[str, NameOrId]:
    if not all(name.strip() for name in sections):
        raise ValueError("should have a category before each channel, like {Opinion: opinion}")
    return sections


class Selection(Settings):
    """Which articles are meant. Small and capital letters make no difference."""

    categories: tuple[Text, ...] = ()
    """Categories, as the feed writes them."""

    authors: tuple[Text, ...] = ()
    """Authors, by their whole name as the feed writes it."""

    title_words: tuple[Text, ...] = ()
    """Words or phrases in the headline."""

    @model_validator(mode="after")
    def _refuse_nothing(self) -> Self:
        if not (self.categories or self.authors or self.title_words):
            raise ValueError("should name categories, authors or title_words, or be left out")
        return self

    def has_all(self, article: Article) -> bool:
        """Tell whether the article is among those meant by every list that is given."""
        return all(self._matches(article))

    def has_any(self, article: Article) -> bool:
        """Tell whether the article is among those meant by one of the lists."""
        return any(self._matches(article))

    def _matches(self, article: Article) -> list[bool]:
        """Tell of each list that is given whether one of its items fits."""
        matches = []
        if self.categories:
            filed_under = {_fold(category) for category in article.categories}
            matches.append(any(_fold(name) in filed_under for name in self.categories))
        if self.authors:
            matches.append(_holds_any(article.author or "", self.authors))
        if self.title_words:
            matches.append(_holds_any(article.title, self.title_words))
        return matches


class Feed(Settings):
    """One feed, and the channel where its articles are posted."""

    # `except` is Python's own word, so the file's key is an alias; the file takes only the alias.
    model_config = ConfigDict(validate_by_name=True)

    url: Annotated[
        str,
        Field(max_length=2000),
        AfterValidator(_check_url),
        WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
    ]
    """The feed's address."""

    channel: NameOrId
    """A text channel (articles get a thread) or a forum channel (articles become posts)."""

    sections: Annotated[dict[str, NameOrId], AfterValidator(_check_sections)] = {}  # noqa: RUF012  # pydantic copies it
    """Channels of their own for some categories: {Opinion: opinion}. The first that fits counts."""

    only: Selection | None = None
    """Post only articles that fit each of these lists."""

    except_: Selection | None = Field(default=None, alias="except")
    """Post no article that fits one of these lists."""

    every: Annotated[Duration, AfterValidator(_check_every)] = timedelta(minutes=10)
    """How often the feed is read; at least 1m."""

    headers: Headers = {}  # noqa: RUF012  # pydantic copies it
    """Sent when the feed is asked for: {Authorization: env:ASBAREZ_KEY} sends what the variable
    ASBAREZ_KEY of the environment holds."""

    at_most: Annotated[int, Field(ge=1, le=100)] = 10
    """How many new articles are posted after one reading; the others follow after the next."""

    mention: NameOrId | None = None
    """A role that is mentioned once for each reading, with its newest article."""

    crosspost: bool = False
    """Whether articles in an announcement channel are passed on to those who follow it."""

    @model_validator(mode="after")
    def _refuse_empty(self) -> Self:
        """Refuse an option left empty: whoever wrote its name meant something by it."""
        for name in ("only", "except_", "mention"):
            if name in self.model_fields_set and getattr(self, name) is None:
                raise MisplacedError(name.rstrip("_"), "has no value; give it one, or leave it out")
        return self

    def place_of(self, article: Article) -> NameOrId | None:
        """Return the channel an article goes to; None when this feed's entry does not want it."""
        if self.only is not None and not self.only.has_all(article):
            return None
        if self.except_ is not None and self.except_.has_any(article):
            return None
        filed_under = {_fold(category) for category in article.categories}
        for section, channel in self.sections.items():
            if _fold(section) in filed_under:
                return channel
        return self.channel

    @property
    def channels(self) -> tuple[NameOrId, ...]:
        """Every channel that articles of this feed may go to."""
        return tuple(dict.fromkeys((self.channel, *self.sections.values())))


def _holds_any(text: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether one of the phrases stands in the text, in whole words."""
    folded = _fold(text)
    return any(re.search(rf"(?<!\w){re.escape(_fold(one))}(?!\w)", folded) for one in phrases)


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
