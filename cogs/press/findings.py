"""Between what is decided of a feed and what is written down of it. Pure."""

from collections.abc import Collection, Sequence
from datetime import datetime

from newsroom.feeds.changes import fingerprint
from newsroom.feeds.decide import Decided, Terms
from newsroom.feeds.pages import PageFacts
from newsroom.models import Article
from newsroom.storage.readings import Findings, Seen


def held_of(decision: Decided, terms: Terms) -> tuple[tuple[str, datetime], ...]:
    """Return the headlines of what waits for its time, with that."""
    return tuple((one.title, at) for one in decision.held if (at := terms.due_at(one)))


def said_before(seen: Sequence[Seen]) -> list[PageFacts]:
    """Return what the pages of articles that are known have said of them."""
    return [
        PageFacts(one.image.url if one.image else "", one.summary) for one in seen if one.from_page
    ]


def findings_of(decision: Decided, elsewhere: Collection[str] = ()) -> Findings:
    """Return a decision as it is written down.

    Args:
        elsewhere: ids of what is gone from the feed and stands in another.
    """

    def worded(articles: Sequence[Article]) -> tuple[tuple[Article, str], ...]:
        return tuple((article, fingerprint(article)) for article in articles)

    return Findings(
        new=worded(decision.new),
        corrected=worded(decision.corrected),
        restyled=worded(decision.restyled),
        moved=worded(decision.moved),
        seen=worded(decision.seen),
        unwanted=decision.unwanted,
        withdrawn=tuple(id_ for id_ in decision.withdrawn if id_ not in elsewhere),
        returned=decision.returned,
        names=decision.names,
        shared=decision.shared,
    )


def counted(findings: Findings) -> str:
    """Return how many articles met which fate, for the log."""
    return (
        f"new={len(findings.new)} corrected={len(findings.corrected)} "
        f"restyled={len(findings.restyled)} moved={len(findings.moved)} "
        f"gone={len(findings.withdrawn)} returned={len(findings.returned)}"
    )
