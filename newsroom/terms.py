"""What the policy asks of a feed and its articles, in the words of `newsroom.feeds`. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsroom.clock import write_moment
from newsroom.config import Feed, Policy
from newsroom.durations import format_duration
from newsroom.feeds.decide import Terms, Timing
from newsroom.models import Article
from newsroom.settings import NameOrId


def terms_of(entries: Sequence[Feed]) -> Terms:
    """Return what the policy asks of a feed, all its entries together: the strictest counts."""
    oldest = min((entry.max_age for entry in entries if entry.max_age), default=None)
    limits = {} if oldest is None else {"recent": oldest, "oldest": oldest}
    return Terms(
        wanted=lambda article: any(entry.place_of(article) is not None for entry in entries),
        wait=max((entry.min_age for entry in entries if entry.min_age), default=timedelta()),
        at_most=min((entry.at_most for entry in entries), default=None),
        **limits,
    )


def terms_of_all(newsrooms: Sequence[Sequence[Feed]]) -> Terms:
    """Return what several newsrooms ask together of a feed that is read once for all of them.

    What any of them may post is brought, as soon as any may; each then looks at its own terms.
    """
    each = [terms_of(entries) for entries in newsrooms]
    if len(each) == 1:
        return each[0]
    return Terms(
        wanted=lambda article: any(terms.wanted(article) for terms in each),
        wait=min((terms.wait for terms in each), default=timedelta()),
        at_most=min((terms.at_most for terms in each if terms.at_most), default=None),
        recent=max((terms.recent for terms in each), default=Terms().recent),
        oldest=max((terms.oldest for terms in each), default=Terms().oldest),
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What one entry of the policy says of an article."""

    entry: int  # its place in `feeds`
    channel: NameOrId | None  # None: it does not post it
    reason: str = ""  # why not, or why not yet

    def __str__(self) -> str:
        if self.channel is None:
            return f"feeds[{self.entry}] does not post it: {self.reason}"
        later = f", {self.reason}" if self.reason else ""
        return f"feeds[{self.entry}] posts it in {self.channel}{later}"


def ask(policy: Policy, source: str, article: Article, now: datetime) -> Iterator[Answer]:
    """Ask the entries of a feed whether each would post an article; all, of a feed not in them."""
    for number, entry in enumerate(policy.feeds):
        entries = policy.feeds_by_url.get(source)
        if entries is not None and entry.url != source:
            continue
        terms = terms_of(entries or (entry,))
        timing, reason = terms.timing(article, now), entry.why_not(article)
        if reason is None and timing is Timing.LATE:
            reason = f"it is older than {format_duration(terms.oldest)}"
        if reason is not None:
            yield Answer(number, None, reason)
            continue
        notes = tuple(_notes(entry, terms, article, timing))
        yield Answer(number, entry.place_of(article), ", ".join(notes))


def _notes(entry: Feed, terms: Terms, article: Article, timing: Timing) -> Iterator[str]:
    """Say what stands between an article and its post."""
    due_at = terms.due_at(article)
    if timing is Timing.EARLY and due_at:
        yield f"not before {write_moment(due_at)}"
    if entry.hold:
        yield "once a moderator lets it be posted"
    idle = [name for name in ("min_age", "max_age") if getattr(entry, name)]
    if article.published_at is None and idle:
        does = "does" if len(idle) == 1 else "do"
        yield f"without a date, so {' and '.join(idle)} {does} not count"
