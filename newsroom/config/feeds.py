"""What policy.yaml may say of a feed: where its articles go, which of them, and how."""

from datetime import timedelta
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)

from newsroom.config.headers import Headers
from newsroom.config.page import PageSettings
from newsroom.config.post import PostSettings
from newsroom.config.selection import Selection
from newsroom.config.times import TimeOfDay
from newsroom.durations import Duration, format_duration
from newsroom.folding import fold
from newsroom.models import Article
from newsroom.settings import MisplacedError, NameOrId, Settings, Text

Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]

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


def _check_min_age(age: timedelta) -> timedelta:
    if not timedelta(minutes=1) <= age <= timedelta(days=1):
        raise ValueError("should be 1m to 1d; by later, a feed may have let an article go")
    return age


def _check_max_age(age: timedelta) -> timedelta:
    if not timedelta(hours=1) <= age <= timedelta(days=90):
        raise ValueError("should be 1h to 90d")
    return age


def _check_sections(sections: dict[str, NameOrId]) -> dict[str, NameOrId]:
    if not all(name.strip() for name in sections):
        raise ValueError("should have a category before each channel, like {Opinion: opinion}")
    return sections


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

    min_age: Annotated[Duration, AfterValidator(_check_min_age)] | None = None
    """How long after its publication an article waits, and is left out if it is gone by then."""

    max_age: Annotated[Duration, AfterValidator(_check_max_age)] | None = None
    """How old an article may be to be posted, also at the first reading of the feed."""

    every: Annotated[Duration, AfterValidator(_check_every)] = timedelta(minutes=10)
    """How often the feed is read; at least 1m."""

    headers: Headers = {}  # noqa: RUF012  # pydantic copies it
    """Sent when the feed is asked for: {Authorization: env:ASBAREZ_KEY} sends what the variable
    ASBAREZ_KEY of the environment holds."""

    page: PageSettings | None = None
    """For a paper without a feed: `url` is a web page, and these are its stories."""

    at_most: Annotated[int, Field(ge=1, le=100)] = 10
    """How many new articles are posted after one reading; the others follow after the next."""

    complete: bool = False
    """Whether a picture or standfirst that the feed lacks is taken from the article's own page."""

    post: PostSettings = PostSettings()
    """How the posts look: which parts of an article they show."""

    language: Language | None = None
    """The language of the posts, if it is not that of the publication."""

    hold: bool = False
    """Whether each article waits for a moderator, who posts it with a button."""

    digest: TimeOfDay | None = None
    """When its articles are posted, all of a day together in one message: 18:00, by the clock of
    publication.timezone."""

    discussion: Literal["open", "later", "none"] = "open"
    """Whether an article in a text channel gets a discussion: open, later (when somebody presses a
    button under the post) or none."""

    comments_closed: tuple[Text, ...] = ()
    """Categories of articles on which nobody comments: [Obituaries]."""

    mention: NameOrId | None = None
    """A role that is mentioned once for each reading, with its newest article."""

    crosspost: bool = False
    """Whether articles in an announcement channel are passed on to those who follow it."""

    @model_validator(mode="after")
    def _refuse_empty(self) -> Self:
        """Refuse an option left empty: whoever wrote its name meant something by it."""
        for name in (
            "page",
            "only",
            "except_",
            "min_age",
            "max_age",
            "language",
            "digest",
            "mention",
        ):
            if name in self.model_fields_set and getattr(self, name) is None:
                raise MisplacedError(name.rstrip("_"), "has no value; give it one, or leave it out")
        if self.min_age and self.max_age and self.min_age >= self.max_age:
            raise MisplacedError("min_age", "should be shorter than max_age, or nothing is posted")
        return self

    @model_validator(mode="after")
    def _refuse_two_passwords(self) -> Self:
        is_authorized = "authorization" in map(str.lower, self.headers)
        if is_authorized and urlsplit(self.url).username is not None:
            message = "holds Authorization, and `url` a name or password; keep one of the two"
            raise MisplacedError("headers", message)
        return self

    def why_not(self, article: Article) -> str | None:
        """Say why this feed's entry does not want an article; None when it does."""
        if self.only is not None and (misfit := self.only.why_not_all(article)):
            return f"it does not fit only.{misfit}"
        if self.except_ is not None and (fit := self.except_.why_any(article)):
            return f"it fits except.{fit}"
        return None

    def place_of(self, article: Article) -> NameOrId | None:
        """Return the channel an article goes to; None when this feed's entry does not want it."""
        if self.why_not(article) is not None:
            return None
        if not self.sections:
            return self.channel
        filed_under = _filed_under(article)
        for section, channel in self.sections.items():
            if fold(section) in filed_under:
                return channel
        return self.channel

    def closes_comments(self, article: Article) -> bool:
        """Tell whether nobody is to comment on an article."""
        return not _filed_under(article).isdisjoint(map(fold, self.comments_closed))

    @property
    def takes_time(self) -> bool:
        """Whether to look through many articles may take long."""
        return any(chosen is not None and chosen.takes_time for chosen in (self.only, self.except_))

    @property
    def channels(self) -> tuple[NameOrId, ...]:
        """Every channel that articles of this feed may go to."""
        return tuple(dict.fromkeys((self.channel, *self.sections.values())))


def _filed_under(article: Article) -> set[str]:
    return {fold(category) for category in article.categories}
