"""The immutable values every part of the newsroom shares, with what they say of themselves."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, IntEnum

from newsroom.outcomes import Outcome

# ---------------------------------------------------------------- articles


@dataclass(frozen=True, slots=True)
class Image:
    """The picture an article is shown with."""

    url: str
    caption: str | None = None  # without the credit
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One story as its feed tells it."""

    id: str  # guid, else the canonical URL; never derived from a date
    url: str  # without tracking parameters
    title: str
    summary: str = ""  # the standfirst as plain text, without dateline and boilerplate
    author: str | None = None  # byline or agency
    published_at: datetime | None = None
    updated_at: datetime | None = None  # None when the feed does not say
    categories: tuple[str, ...] = ()  # sections, in the feed's order
    dateline: str | None = None  # "MOSCOW (TASS News)"
    image: Image | None = None
    text: str = ""  # the whole story as plain text; replies may quote it
    from_page: tuple[str, ...] = ()  # "image", "summary": what not its feed says but its own page

    @property
    def full_text(self) -> str:
        """All its words, from which replies may quote."""
        return f"{self.title}\n{self.summary}\n{self.text}"


# ---------------------------------------------------------------- replies


class PartKind(Enum):
    """Where in a reply a text stands."""

    CONTENT = "content"
    FORWARD = "forward"  # a forwarded message's text
    EMBED = "embed"  # an embed the author wrote
    POLL = "poll"
    ATTACHMENT = "attachment"  # file name or alt text
    STICKER = "sticker"


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a reply, exactly as its author wrote it."""

    kind: PartKind
    text: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file sent with a reply."""

    filename: str
    content_type: str | None  # None when Discord does not know it
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Reply:
    """What rules may look at in one message of a discussion."""

    id: int
    author_id: int
    posted_at: datetime
    parts: tuple[Part, ...]
    discussion_id: int = 0
    addressees: tuple[str, ...] = ()  # names of the members it mentions or answers
    earlier_authors: tuple[str, ...] = ()  # names of those who wrote before it in the discussion
    regulars: tuple[str, ...] = ()  # names of those who write in the guild's other discussions
    mention_count: int = 0  # distinct members and roles
    mentions_everyone: bool = False
    attachments: tuple[Attachment, ...] = ()
    article_text: str = ""  # title and text of the story under discussion


@dataclass(frozen=True, slots=True)
class PastReply:
    """What is remembered of a member's earlier reply, for rules about frequency."""

    id: int
    posted_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """What the bot knows of a reply's author when it judges."""

    recent: tuple[PastReply, ...] = ()  # oldest first; may hold the reply itself
    joined_at: datetime | None = None  # None when nobody knows, or asks
    let_stand: int = 0  # replies before this one; counted of those alone who joined lately


# ---------------------------------------------------------------- judging


class Action(IntEnum):
    """What a verdict asks for, mildest first."""

    ALLOW = 0
    FLAG = 1  # stays, goes to the queue
    HOLD = 2  # taken down until decided
    REMOVE = 3  # taken down, strike

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach of one rule, with its proof: `parts[part].text[start:end] == evidence`."""

    rule: str  # the rule's id
    category: str  # "profanity", "slur", "personal attack", "threat", "link" …
    action: Action
    points: int
    part: int  # index into Reply.parts
    start: int  # code points into the part's text
    end: int
    evidence: str
    via: tuple[str, ...] = ()  # readings that revealed it; empty when the plain text did
    entry: str = ""  # the phrase that was found, by its id; empty where words or signs were


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision on one reply. The harshest action of all violations wins."""

    violations: tuple[Violation, ...] = ()
    shadow: tuple[Violation, ...] = ()  # of rules in mode: shadow; recorded, never acted on

    @property
    def action(self) -> Action:
        return max((v.action for v in self.violations), default=Action.ALLOW)

    @property
    def allowed(self) -> bool:
        return not self.violations

    @property
    def points(self) -> int:
        """Points of the strike: the largest single removing rule's, not the sum."""
        return max((v.points for v in self.violations if v.action is Action.REMOVE), default=0)

    @property
    def leading(self) -> Violation | None:
        """What the case is named after: the harshest, then the heaviest, then the first."""
        return max(self.violations, key=lambda v: (v.action, v.points), default=None)


# ---------------------------------------------------------------- consequences


class SanctionKind(Enum):
    """What a rung of the ladder does."""

    WARN = "warn"
    TIMEOUT = "timeout"
    BLOCK = "block"  # may read, may not comment
    BAN = "ban"


@dataclass(frozen=True, slots=True)
class Sanction:
    """A rung of the ladder, applied."""

    kind: SanctionKind
    duration: timedelta | None = None  # None: without end (always so for a warning)


# ---------------------------------------------------------------- the record


class CaseKind(Enum):
    """What opened a case."""

    REPLY = "reply"  # the judge, on a reply
    REPORT = "report"  # a reader, on a reply
    STRIKE = "strike"  # a moderator, on a reply or on a member
    BLOCK = "block"  # a moderator, on a member; it costs no points
    SHADOW = "shadow"  # a rule in mode: shadow; nothing was done, nobody decides


class CaseState(Enum):
    """Where a case stands."""

    RECORDED = "recorded"  # written down; Discord not yet touched, or not finished with
    OPEN = "open"  # waits for a moderator: flagged, held or reported
    ENFORCED = "enforced"
    APPEALED = "appealed"  # waits for a moderator
    UPHELD = "upheld"
    OVERTURNED = "overturned"
    APPROVED = "approved"  # a held reply may appear
    KEPT_DOWN = "kept down"  # a held reply does not appear, and costs its author nothing
    DISMISSED = "dismissed"

    @property
    def is_cleared(self) -> bool:
        """Whether a moderator has decided, and its author is told, that no strike counts."""
        return self in (CaseState.OVERTURNED, CaseState.APPROVED, CaseState.KEPT_DOWN)


class Pending(Enum):
    """What Discord has still to be told of a case; the bot goes on from it until that is done."""

    ACT = "act"  # everything: the reply, the sanction, its author, the card
    CARD = "card"  # its message in the moderators' channel is behind
    PARDON = "pardon"  # a decision, and with it the card
    RESTORE = "restore"
    UPHOLD = "uphold"
    REFUSED = "refused"  # what Discord refuses, until a moderator has it tried again


@dataclass(frozen=True, slots=True)
class Strike:
    """Points a member carries until they expire or are pardoned."""

    id: int
    case_id: int
    guild_id: int
    member_id: int
    rule: str
    points: int
    struck_at: datetime
    expires_at: datetime
    pardoned_at: datetime | None = None
    pardoned_by: int | None = None
    pardon_reason: str | None = None

    def active(self, now: datetime) -> bool:
        return self.pardoned_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One line of a case's history."""

    at: datetime
    actor_id: int | None  # None: the bot
    kind: str  # "opened", "enforced", "note", "appeal", "upheld", "pardoned", "restored" …
    text: str = ""


OTHER_REASON = (
    "another-reason"  # in place of a rule's id: no rule says it, but a moderator wrote it
)


@dataclass(frozen=True, slots=True)
class Answered:
    """The message that a case's reply was an answer to."""

    id: int
    member_id: int | None  # who wrote it; None once that is forgotten, or where nobody knows
    text: str | None  # its beginning; None once forgotten


@dataclass(frozen=True, slots=True)
class Case:
    """The record of one reply that broke a rule, was reported, or earned a strike by hand."""

    id: int
    guild_id: int
    kind: CaseKind
    state: CaseState
    action: Action
    rule: str
    member_id: int
    member_name: str
    opened_at: datetime
    discussion_id: int | None = None  # None for a strike that is not about a reply
    message_id: int | None = None
    answers: Answered | None = None
    edited_at: datetime | None = None  # when the reply got the words below; None if it was new
    former_text: str | None = None  # what it said before that, where it was still known
    parts: tuple[Part, ...] = ()  # empty once forgotten
    violations: tuple[Violation, ...] = ()
    sanction: Sanction | None = None
    sanction_until: datetime | None = None
    opened_by: int | None = None  # the reporter or moderator; None: the bot
    reason: str = ""  # what the reporter or moderator wrote
    appeal: str | None = None  # what the author wrote
    appealed_at: datetime | None = None
    appealed_from: CaseState | None = None  # where it stood before the appeal
    decided_by: int | None = None
    sentence: str | None = None  # what its author was written with the last decision
    assigned_to: int | None = None  # the moderator who is on it
    escalated_at: datetime | None = None  # when it was handed on; None unless it stands so
    outcome: Outcome = field(default_factory=Outcome)
    card_id: int | None = None  # its message in the moderators' channel; None until posted
    restored_id: int | None = None  # the re-posted reply; None unless restored
    removed: bool = False  # whether its reply has been taken down
    pending: Pending | None = None  # None once Discord has been told of everything
    pending_since: datetime | None = None
    offer_at: datetime | None = None  # when its author is written to again; None: not to be
