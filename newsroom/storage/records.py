"""The values stores take and hand out, beside those in newsroom.models."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Self

from newsroom.digests import Digest
from newsroom.models import (
    Action,
    Answered,
    Article,
    CaseKind,
    CaseState,
    Image,
    Part,
    Sanction,
    Violation,
)

RESTORED = "restored"  # the setting that says from when the record was taken, and restored when

# ---------------------------------------------------------------- articles


@dataclass(frozen=True, slots=True)
class Seen:
    """An article that is known already."""

    article_id: str
    url: str
    title: str
    summary: str
    published_at: datetime | None
    image: Image | None
    fingerprint: str  # of what readers see of it
    updated_at: datetime | None
    names: frozenset[str]  # those asked for that it goes by
    unwanted_as: str | None = None  # how it was filed when no channel took it; None: one did
    withdrawn_at: datetime | None = None  # None while its feed has it
    from_page: tuple[str, ...] = ()  # what of it its own page has added


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed between two readings."""

    id: int
    url: str
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None  # of what was last fetched
    moved_to: str | None = None  # where the server says it is for good
    first_read_at: datetime | None = None  # None until it has been read once
    read_at: datetime | None = None  # when it was last read without a failure
    due_at: datetime | None = None  # None: now
    held_until: datetime | None = None  # its server wants to be left alone till then
    failures: int = 0  # in a row
    failing_since: datetime | None = None  # None while it can be read
    reason: str | None = None  # of the last failure
    warnings: tuple[str, ...] = ()  # of the last reading: what is wrong with the feed
    waits_until: datetime | None = None  # from then on it is read again even if unchanged
    window: str = ""  # what deciding wants to hear again
    zone: str = ""  # likewise, of how far its dates are ahead
    held: tuple[tuple[str, datetime], ...] = ()  # headlines dated ahead, and until when they wait


@dataclass(frozen=True, slots=True)
class Pause:
    """Who wants nothing new of a feed in their guild for now, and since when."""

    paused_by: int  # a member's id
    paused_at: datetime


Wording = tuple[Article, str]  # an article, and the fingerprint of what readers see of it


@dataclass(frozen=True, slots=True)
class Findings:
    """What one reading of a feed has brought to light."""

    new: tuple[Wording, ...] = ()  # to be posted, oldest first
    corrected: tuple[Wording, ...] = ()
    restyled: tuple[Wording, ...] = ()  # saying the same, and looking otherwise
    moved: tuple[Wording, ...] = ()  # the same words at another address, or with another picture
    seen: tuple[Wording, ...] = ()
    unwanted: tuple[tuple[str, str], ...] = ()  # the id of one seen, and how it is filed
    withdrawn: tuple[str, ...] = ()  # ids of articles
    returned: tuple[str, ...] = ()  # ids of those withdrawn before
    names: tuple[tuple[str, str], ...] = ()  # a name, and the id of the article that goes by it
    shared: frozenset[str] = frozenset()  # names that mean the same article in every feed

    @property
    def are_news(self) -> bool:
        """Whether something is to be posted, or changed in what has been."""
        changed = self.corrected, self.restyled, self.moved
        return any((self.new, *changed, self.withdrawn, self.returned))


@dataclass(frozen=True, slots=True)
class Announced:
    """An article that waits to be claimed for a guild's channels."""

    row_id: int
    feed_id: int
    feed_url: str
    article: Article
    announced_at: datetime
    withdrawn: bool  # its feed has it no more


@dataclass(frozen=True, slots=True)
class Trouble:
    """A feed whose state a guild's moderators are to be told of."""

    feed_id: int
    url: str
    reason: str | None  # None: it can be read again


class DeliveryStep(Enum):
    """How far an article has got on its way into a channel."""

    HELD = "held"  # until a moderator lets it out
    DIGESTED = "digested"  # until the digest of its channel comes
    CLAIMED = "claimed"
    POSTED = "posted"
    OPENING = "opening"  # its discussion is to be opened, whatever the policy says
    OPENED = "opened"  # its discussion is
    INTRODUCED = "introduced"  # the policy is, in the discussion
    DELETED = "deleted"  # by a person, or never posted; nothing more is done about it


WAITING = (DeliveryStep.HELD, DeliveryStep.DIGESTED)
UNPOSTED = (*WAITING, DeliveryStep.CLAIMED)
UNDER_WAY = (
    DeliveryStep.CLAIMED,
    DeliveryStep.POSTED,
    DeliveryStep.OPENING,
    DeliveryStep.OPENED,
)
STANDING = (*UNDER_WAY[1:], DeliveryStep.INTRODUCED)  # steps of what is posted


class Ruling(Enum):
    """What a moderator decided of an article that was held."""

    RELEASED = "released"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Stand:
    """A channel that takes an article, and how."""

    channel_id: int
    role_id: int | None = None  # to be mentioned there
    crosspost: bool = False
    hold: bool = False  # for a moderator
    digest: bool = False  # with others of its day

    @property
    def step(self) -> DeliveryStep:
        """How far an article has got that is claimed for it."""
        if self.hold:
            return DeliveryStep.HELD
        return DeliveryStep.DIGESTED if self.digest else DeliveryStep.CLAIMED


@dataclass(frozen=True, slots=True)
class Delivery:
    """One article on its way into one channel."""

    id: int
    guild_id: int
    channel_id: int
    article: Article
    feed_url: str
    step: DeliveryStep
    claimed_at: datetime
    message_id: int | None = None  # None until posted
    thread_id: int | None = None  # None until opened
    introduction_id: int | None = None  # None until introduced
    role_id: int | None = None  # mentioned with the post
    crosspost: bool = False  # whether it is still to be passed on to the channel's followers
    told: bool = False  # moderators know that it could not be posted
    marked: bool = False  # as withdrawn, by an admin
    digest: Digest | None = None  # whose message is its post; None: it has one of its own

    @property
    def shown(self) -> tuple[Article, ...]:
        """What its post shows."""
        return (self.article,) if self.digest is None else self.digest.articles

    @property
    def subject(self) -> Article:
        """What is discussed under its post."""
        return self.article if self.digest is None else self.digest.subject

    @property
    def is_withdrawn(self) -> bool:
        """Whether all its post shows is marked as withdrawn."""
        return self.marked and self.digest is None

    def unmarked(self) -> Self:
        """Return it as it is when its feed has the article again."""
        digest = None if self.digest is None else self.digest.unmarked(self.id)
        return replace(self, marked=False, digest=digest)


@dataclass(frozen=True, slots=True)
class Hold:
    """What moderators were asked about one article, and what they decided."""

    delivery: Delivery
    question_id: int | None = None  # the message that asked them
    ruling: Ruling | None = None  # None while it is held
    ruled_by: int | None = None


class CorrectionKind(Enum):
    """What the newspaper did with an article."""

    CORRECTED = "corrected"
    # Only its looks, or soon after; the post follows, and its discussion hears with the next.
    REVISED = "revised"
    MOVED = "moved"  # or illustrated anew; the post follows, which is nothing to tell of
    WITHDRAWN = "withdrawn"  # taken back; the discussion is told, the post stays
    RETURNED = "returned"  # shown again; the discussion is told, the post has stayed

    @property
    def changes_wording(self) -> bool:
        return self in (CorrectionKind.CORRECTED, CorrectionKind.REVISED)

    @property
    def changes_post(self) -> bool:
        return self.changes_wording or self is CorrectionKind.MOVED

    @property
    def is_told(self) -> bool:
        """Whether the discussion hears of it."""
        return self not in (CorrectionKind.REVISED, CorrectionKind.MOVED)


class CorrectionStep(Enum):
    """How far a correction has got."""

    CLAIMED = "claimed"
    EDITED = "edited"  # the post, where it changes; the discussion is about to be told
    NOTED = "noted"  # in the discussion


@dataclass(frozen=True, slots=True)
class Correction:
    """A change in an article that its post must follow."""

    id: int
    kind: CorrectionKind
    delivery: Delivery  # with the article as it reads now
    former_title: str  # the headline that its discussion knows
    former_categories: tuple[str, ...]  # those that its tags are of
    step: CorrectionStep
    claimed_at: datetime
    told: bool = False  # moderators know that the bot may not make it


@dataclass(frozen=True, slots=True)
class Discussion:
    """The thread under an article."""

    id: int  # the thread's
    guild_id: int
    channel_id: int  # the thread's parent
    article: Article
    opened_at: datetime  # or last reopened
    last_judged_id: int  # the last message judged; the thread's own id before the first
    closed_at: datetime | None = None  # None while open


# ---------------------------------------------------------------- cases


@dataclass(frozen=True, slots=True)
class NewCase:
    """What is known when a case is opened; the fields are those of Case."""

    guild_id: int
    kind: CaseKind
    state: CaseState
    action: Action
    rule: str
    member_id: int
    member_name: str
    opened_at: datetime
    discussion_id: int | None = None
    message_id: int | None = None
    answers: Answered | None = None
    edited_at: datetime | None = None
    former_text: str | None = None
    parts: tuple[Part, ...] = ()
    violations: tuple[Violation, ...] = ()
    sanction: Sanction | None = None
    sanction_until: datetime | None = None
    opened_by: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NewStrike:
    """A strike about to be written; guild and member are its case's."""

    rule: str
    points: int
    struck_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """What stands beside a case when it is exported."""

    points: int = 0  # of its strikes, those taken back left out
    decided_at: datetime | None = None  # by a moderator, last; None while none has


# ---------------------------------------------------------------- members


@dataclass(frozen=True, slots=True)
class Block:
    """A member who may read but not comment, for one reason among perhaps several."""

    id: int
    guild_id: int
    member_id: int
    by: int | None  # None: the bot
    reason: str
    case_id: int | None
    blocked_at: datetime
    until: datetime | None  # None: until a moderator unblocks
