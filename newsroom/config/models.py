"""What policy.yaml may contain: one model per section, with its defaults and limits.

A docstring under an option is its description in docs/policy.schema.json. Checks that look at
several sections, or at several items of a list, are in `checks.py`.
"""

from collections.abc import Mapping
from datetime import timedelta, tzinfo
from functools import cached_property
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from newsroom.config.answers import MOST_ANSWERS, SavedAnswer
from newsroom.config.feeds import Feed, Language
from newsroom.config.headers import check_contact
from newsroom.config.post import PostSettings
from newsroom.config.times import Timezone, zone_of
from newsroom.durations import Duration, format_duration, parse_duration
from newsroom.look import Look
from newsroom.models import Sanction, SanctionKind
from newsroom.policy.rules import (
    Attachments,
    Caps,
    Classifier,
    Duplicate,
    Flood,
    Invites,
    Links,
    Mentions,
    Newcomer,
    Pattern,
    PersonalAttack,
    PersonalData,
    Phrases,
    Repetition,
    Threat,
    Words,
)
from newsroom.request import Request
from newsroom.selectors import Selectors
from newsroom.settings import (
    LARGEST_ID,
    MisplacedError,
    NameOrId,
    Settings,
    Text,
    refuse_empty,
)
from newsroom.speech import N_, _

# A new rule type is added here, and is then known to the file, its schema and its errors.
RuleUnion = Annotated[
    Words
    | PersonalAttack
    | Threat
    | Classifier
    | Phrases
    | Pattern
    | Links
    | Invites
    | Mentions
    | Caps
    | Repetition
    | Flood
    | Duplicate
    | Newcomer
    | Attachments
    | PersonalData,
    Field(discriminator="type"),
]

_AUTO_ARCHIVES = tuple(timedelta(hours=hours) for hours in (1, 24, 72, 168))  # Discord's four
_LONGEST_SLOWMODE = timedelta(hours=6)  # Discord's limit
_LONGEST_TIMEOUT = timedelta(days=28)  # Discord's limit


def _at_least(shortest: timedelta) -> AfterValidator:
    def check(duration: timedelta) -> timedelta:
        if duration < shortest:
            raise ValueError(f"should be at least {format_duration(shortest)}")
        return duration

    return AfterValidator(check)


def _check_auto_archive(duration: timedelta) -> timedelta:
    if duration not in _AUTO_ARCHIVES:
        raise ValueError("should be 1h, 1d, 3d or 7d; Discord knows no others")
    return duration


def check_slowmode(duration: timedelta) -> timedelta:
    """Refuse what Discord does not know as slow mode.

    Raises:
        ValueError: It is too long; says what would be right.
    """
    if duration > _LONGEST_SLOWMODE:
        raise ValueError(_("should be at most 6h; Discord allows no more"))
    return duration


class Publication(Settings):
    """The newspaper."""

    name: Annotated[Text, Field(max_length=100)]
    """The newspaper's name, as readers see it."""

    language: Language = "en"
    """The language it is written in, as a code: en, hy, ru, tr."""

    timezone: Timezone = "UTC"
    """Where its clocks are set, for times of day: America/Los_Angeles, Asia/Yerevan."""

    contact: Annotated[Text, Field(max_length=200), AfterValidator(check_contact)] | None = None
    """An e-mail or web address for whoever runs a feed's server and wonders about the bot."""

    policy: Annotated[Text, Field(max_length=4000)] = N_(
        "Comments are welcomed and encouraged. You answer for what you post. Profanity, personal "
        "attacks and other inappropriate material are not permitted, and readers who break this "
        "policy may be blocked."
    )
    """The posting policy in its full wording, for the button Full policy under every article."""

    @property
    def zone(self) -> tzinfo:
        return zone_of(self.timezone)


class Channels(Settings):
    """Where the bot works, apart from the feeds' channels."""

    moderators: NameOrId
    """The channel where cases and the review queue appear. Readers should not see it."""

    escalation: NameOrId | None = None
    """To whom moderators hand a case on: another channel, or a role that is mentioned."""

    @model_validator(mode="after")
    def _refuse_empty(self) -> Self:
        """Refuse `escalation:` left empty: whoever wrote it meant somebody."""
        return refuse_empty(self, "escalation")


class Discussion(Settings):
    """The discussions under articles."""

    auto_archive: Annotated[
        Duration,
        AfterValidator(_check_auto_archive),
        WithJsonSchema({"enum": ["1h", "1d", "3d", "7d"]}),
    ] = timedelta(days=3)
    """After how long without a reply Discord folds a discussion away: 1h, 1d, 3d or 7d."""

    slowmode: Annotated[Duration, AfterValidator(check_slowmode)] = timedelta(0)
    """How long a reader waits between two replies, at most 6h; 0s for no wait."""

    close_after: Annotated[Duration, _at_least(timedelta(seconds=1))] = timedelta(days=14)
    """How long after it was opened a discussion is closed to new replies."""

    exempt_roles: tuple[NameOrId, ...] = ()
    """Members with one of these roles are not judged."""


class Rung(Settings):
    """One step of the ladder."""

    # `for` is Python's own word, so the file's key is an alias; the file takes only the alias.
    model_config = ConfigDict(validate_by_name=True)

    at: Annotated[int, Field(ge=1)]
    """From how many active points on this step applies."""

    do: SanctionKind
    """What happens: warn, timeout, block (may read, may not comment) or ban."""

    duration: Duration | None = Field(default=None, alias="for")
    """How long a timeout (at most 28d) or a block lasts; a block without it has no end."""

    @property
    def sanction(self) -> Sanction:
        return Sanction(self.do, self.duration)

    @field_validator("duration", mode="before")
    @classmethod
    def _refuse_nothing(cls, value: object) -> object:
        """Refuse `for:` left empty: the block would have no end, which nobody wrote."""
        return parse_duration(value)

    @model_validator(mode="after")
    def _check_duration(self) -> Self:
        if self.do in {SanctionKind.WARN, SanctionKind.BAN}:
            if self.duration is not None:
                raise MisplacedError("for", f"has no meaning with do: {self.do.value}; remove it")
            return self
        if self.duration is None:
            if self.do is SanctionKind.TIMEOUT:
                raise MisplacedError("for", "is missing; a timeout needs its length, like for: 1h")
            return self
        if self.duration < timedelta(minutes=1):
            raise MisplacedError("for", "should be at least 1m")
        if self.do is SanctionKind.TIMEOUT and self.duration > _LONGEST_TIMEOUT:
            raise MisplacedError(
                "for", "should be at most 28d; Discord allows no longer timeout (a block may last)"
            )
        return self


class Strikes(Settings):
    """What removed replies lead to."""

    expire_after: Annotated[Duration, _at_least(timedelta(seconds=1))] = timedelta(days=90)
    """How long a strike's points count. The record of it stays."""

    ladder: tuple[Rung, ...] = (
        Rung(at=1, do=SanctionKind.WARN),
        Rung(at=2, do=SanctionKind.TIMEOUT, duration=timedelta(hours=1)),
        Rung(at=3, do=SanctionKind.TIMEOUT, duration=timedelta(days=1)),
        Rung(at=5, do=SanctionKind.BLOCK),
    )
    """What happens at how many active points, from the mildest step to the hardest."""


class Appeals(Settings):
    """A reader's way to have a decision looked at again."""

    open_for: Annotated[Duration, _at_least(timedelta(seconds=1))] = timedelta(days=14)
    """How long after a removal its author may appeal."""

    mention: NameOrId | None = None
    """A role that is mentioned in the moderators' channel with each appeal."""

    @model_validator(mode="after")
    def _refuse_empty(self) -> Self:
        """Refuse `mention:` left empty: whoever wrote it meant somebody."""
        return refuse_empty(self, "mention")


class Privacy(Settings):
    """What is kept of readers' words."""

    keep_text: Annotated[Duration, _at_least(timedelta(seconds=1))] = timedelta(days=90)
    """How long the text of a reply in a case is kept; the case stays, without the text."""

    keep_replies: Annotated[Duration, _at_least(timedelta(hours=1))] | None = None
    """How long every other reply is kept, so that another policy can be tried on it; left out, none
    is."""

    @model_validator(mode="after")
    def _check_keep_replies(self) -> Self:
        """Refuse to keep what broke no rule longer than what did, and a value left empty."""
        if "keep_replies" in self.model_fields_set and self.keep_replies is None:
            raise MisplacedError("keep_replies", "has no value; give it one, or leave it out")
        if self.keep_replies is not None and self.keep_replies > self.keep_text:
            longest = format_duration(self.keep_text)
            raise MisplacedError("keep_replies", f"should be at most {longest}, as keep_text is")
        return self


class Policy(Settings):
    """The policy of one newsroom: everything `policy.yaml` holds."""

    guild: Annotated[int, Field(ge=1, le=LARGEST_ID)] | None = None
    """The id of the server whose policy it is, in a folder of them; the file's name may say it."""

    publication: Publication
    channels: Channels
    feeds: tuple[Feed, ...] = ()
    discussion: Discussion = Discussion()
    rules: tuple[RuleUnion, ...] = ()
    strikes: Strikes = Strikes()
    appeals: Appeals = Appeals()
    answers: Annotated[tuple[SavedAnswer, ...], Field(max_length=MOST_ANSWERS)] = ()
    privacy: Privacy = Privacy()

    @model_validator(mode="after")
    def _refuse_no_guild(self) -> Self:
        """Refuse `guild:` left empty: whoever wrote it meant one."""
        return refuse_empty(self, "guild")

    @cached_property
    def feeds_by_url(self) -> Mapping[str, tuple[Feed, ...]]:
        """Every feed once, in the file's order, with its entries: it may go to several channels."""
        found: dict[str, tuple[Feed, ...]] = {}
        for feed in self.feeds:
            found[feed.url] = (*found.get(feed.url, ()), feed)
        return found

    @property
    def offences(self) -> tuple[str, ...]:
        """The ids of the rules that can be broken; for the others nobody gets a strike."""
        return tuple(rule.id for rule in self.rules if rule.accuses)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return {rule.id: rule.title for rule in self.rules if rule.title is not None}

    def title_of(self, rule: str) -> str:
        """Return what people read for a rule, also for one that the policy does not have."""
        title = self._titles.get(rule)
        return _(title) if title else rule.replace("-", " ").replace("_", " ").capitalize()

    def request_of(self, url: str) -> Request:
        """Return what is sent along when a feed is asked for."""
        headers = (feed.headers for feed in self.feeds_by_url.get(url, ()) if feed.headers)
        return Request(next(headers, {}), self.publication.contact)

    def selectors_of(self, url: str) -> Selectors | None:
        """Return where the stories stand of what is a web page; None for a feed."""
        pages = (feed.page for feed in self.feeds_by_url.get(url, ()) if feed.page)
        return next((page.selectors for page in pages), None)

    def look_of(self, feed: Feed | None) -> Look:
        """Return how the posts of a feed look; as usual of one that is in the policy no more."""
        post, language = (feed.post, feed.language) if feed else (PostSettings(), None)
        return post.look(language or self.publication.language)

    def prepare(self) -> None:
        """Make now what the first reply would otherwise have to wait for."""
        for rule in self.rules:
            rule.prepare()
