"""What a visit to a feed's server may cost, and what it brings."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from newsroom.feeds.bounds import LARGEST_BYTES
from newsroom.feeds.hubs import Hub


@dataclass(frozen=True, slots=True)
class Limits:
    """What one visit may cost."""

    time: timedelta = timedelta(seconds=20)  # all redirects and the whole body together
    silence: timedelta = timedelta(seconds=10)  # before the answer, and between its parts
    size_bytes: int = LARGEST_BYTES  # of the body, as sent and as unpacked
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Validators:
    """What tells whether a feed is as it was: heard by its server, or compared here."""

    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None  # of the body, and of what else its meaning depends on


@dataclass(frozen=True, slots=True)
class Fetched:
    """A feed's answer."""

    body: bytes
    content_type: str | None
    url: str  # after redirects, fit to be shown: what stands in it is resolved against it
    validators: Validators
    max_age: timedelta | None  # how long it stays fresh; None when the server does not say
    moved_to: str | None  # where to ask from now on, after permanent redirects
    sent_at: datetime | None  # by the server's clock; None when it does not say
    hub: Hub | None = None  # as its headers name it


@dataclass(frozen=True, slots=True)
class Unmodified:
    """The answer that a feed is as it was, or the same answer as before."""

    validators: Validators
    max_age: timedelta | None  # how long it stays fresh; None when the server does not say
    moved_to: str | None  # where to ask from now on, after permanent redirects
