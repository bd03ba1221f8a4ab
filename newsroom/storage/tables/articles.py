"""Feeds, the articles they told of, and how far each has got on its way to readers."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
)

from newsroom.storage.columns import (
    Choice,
    Moment,
    Packed,
    Prose,
    RowId,
    pack_held,
    pack_image,
    unpack_held,
    unpack_image,
)
from newsroom.storage.records import CorrectionKind, CorrectionStep, DeliveryStep, Ruling
from newsroom.storage.tables.metadata import metadata

feeds = Table(
    "feeds",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("url", Prose, nullable=False),
    Column("etag", Prose),
    Column("last_modified", Prose),
    Column("digest", String(64)),
    Column("moved_to", Prose),
    Column("first_read_at", Moment),  # null until it has been read once
    Column("read_at", Moment),
    Column("due_at", Moment),
    Column("held_until", Moment),  # its server wants to be left alone till then
    Column("failures", Integer, nullable=False, default=0),  # in a row
    Column("failing_since", Moment),
    Column("reason", Prose),
    Column("warnings", Packed(list, tuple), nullable=False, default=()),
    Column("waits_until", Moment),
    Column("window", Prose, nullable=False, default=""),
    Column("zone", Prose, nullable=False, default="", server_default=""),
    Column("held", Packed(pack_held, unpack_held), nullable=False, default=(), server_default="[]"),
    UniqueConstraint("url"),
    sqlite_autoincrement=True,
)

# Feeds of which an admin wants nothing new in their guild for now.
pauses = Table(
    "pauses",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("feed", ForeignKey(feeds.c.id, ondelete="CASCADE"), primary_key=True),
    Column("paused_by", BigInteger, nullable=False),
    Column("paused_at", Moment, nullable=False),
    Index(None, "feed"),
)

# Which feeds each guild takes, and how far its channels have been given their articles.
subscriptions = Table(
    "subscriptions",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("feed", ForeignKey(feeds.c.id), primary_key=True),
    Column("mark", BigInteger, nullable=False),  # the last article that was seen to
    Column("told", Boolean, nullable=False, default=False),  # its moderators, that it is broken
    Index(None, "feed"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("feed", ForeignKey(feeds.c.id), nullable=False),
    Column("key", String(32), nullable=False),  # a digest of article_id, which may be very long
    Column("article_id", Prose, nullable=False),
    Column("fingerprint", Prose, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("announced_at", Moment),  # null for what was only remembered
    Column("withdrawn_at", Moment),
    Column("unwanted_as", Prose),  # how it was filed when no channel took it
    Column("url", Prose, nullable=False),
    Column("title", Prose, nullable=False),
    Column("summary", Prose, nullable=False),
    Column("author", Prose),
    Column("published_at", Moment),
    Column("updated_at", Moment),
    Column("categories", Packed(list, tuple), nullable=False),
    Column("dateline", Prose),
    Column("image", Packed(pack_image, unpack_image)),
    Column("text", Prose, nullable=False),
    Column("from_page", Packed(list, tuple), nullable=False, default=(), server_default="[]"),
    UniqueConstraint("feed", "key"),
    sqlite_autoincrement=True,
)

# What waits for a guild is looked for all the time, among all that was ever seen.
announced_articles = Index(
    "ix_articles_announced",
    articles.c.feed,
    articles.c.id,
    sqlite_where=text("announced_at IS NOT NULL"),
    postgresql_where=text("announced_at IS NOT NULL"),
)

# Every name an article has gone by in its feed.
article_names = Table(
    "article_names",
    metadata,
    Column("feed", ForeignKey(feeds.c.id), primary_key=True),
    Column("name", String(32), primary_key=True),
    Column("article", ForeignKey(articles.c.id), nullable=False),
    Column("shared", Boolean, nullable=False),  # it means the same article in every feed
    Index(None, "article"),
)

# Names under which an article stands in a channel, whatever feed brought it there.
posted_names = Table(
    "posted_names",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", String(32), primary_key=True),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("article", ForeignKey(articles.c.id), nullable=False),
    Column("step", Choice(DeliveryStep), nullable=False),
    Column("claimed_at", Moment, nullable=False),
    Column("message_id", BigInteger),
    Column("thread_id", BigInteger),
    Column("introduction_id", BigInteger),
    Column("role_id", BigInteger),
    Column("crosspost", Boolean, nullable=False, default=False),  # still to be done
    Column("told", Boolean, nullable=False, default=False),
    # As withdrawn, by an admin.
    Column("marked", Boolean, nullable=False, default=False, server_default=false()),
    UniqueConstraint("guild_id", "channel_id", "article"),
    Index(None, "guild_id", "step"),
    Index(None, "article"),
    sqlite_autoincrement=True,
)

# Few at any time, among all posts that were ever made.
posts_to_crosspost = Index(
    "ix_deliveries_crosspost",
    deliveries.c.guild_id,
    deliveries.c.step,
    sqlite_where=text("crosspost IS 1"),
    postgresql_where=text("crosspost IS true"),
)

# What moderators were asked about, and what they decided.
holds = Table(
    "holds",
    metadata,
    Column("delivery", ForeignKey(deliveries.c.id), primary_key=True, autoincrement=False),
    Column("question_id", BigInteger),
    Column("ruling", Choice(Ruling)),
    Column("ruled_by", BigInteger),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("delivery", ForeignKey(deliveries.c.id), nullable=False),
    Column("kind", Choice(CorrectionKind), nullable=False),
    Column("former_title", Prose, nullable=False),  # as its discussion knows it
    Column("former_categories", Packed(list, tuple), nullable=False, default=()),
    Column("step", Choice(CorrectionStep), nullable=False),
    Column("claimed_at", Moment, nullable=False),
    Column("told", Boolean, nullable=False, default=False),
    Index(None, "step"),
    Index(None, "delivery"),
    sqlite_autoincrement=True,
)

discussions = Table(
    "discussions",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # the thread's
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("article", ForeignKey(articles.c.id), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("last_judged_id", BigInteger, nullable=False),
    Column("closed_at", Moment),
    Index(None, "closed_at", "opened_at"),
    Index(None, "article"),  # looked through when an article is replaced
)
