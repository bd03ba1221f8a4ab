"""Every table. Snowflakes and Unix seconds are integers; a change here needs a migration."""

from newsroom.storage.tables.articles import (
    article_names,
    articles,
    corrections,
    deliveries,
    digest_lines,
    digests,
    discussions,
    feeds,
    holds,
    pauses,
    posted_names,
    subscriptions,
)
from newsroom.storage.tables.cases import (
    blocks,
    case_events,
    cases,
    followers,
    handled,
    leases,
    settings,
    strikes,
)
from newsroom.storage.tables.metadata import metadata
from newsroom.storage.tables.replies import replies

__all__ = [
    "article_names",
    "articles",
    "blocks",
    "case_events",
    "cases",
    "corrections",
    "deliveries",
    "digest_lines",
    "digests",
    "discussions",
    "feeds",
    "followers",
    "handled",
    "holds",
    "leases",
    "metadata",
    "pauses",
    "posted_names",
    "replies",
    "settings",
    "strikes",
    "subscriptions",
]
