"""Make the first tables: articles on their way to readers, cases and strikes, blocks, settings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ANNOUNCED = sa.text("announced_at IS NOT NULL")
PENDING = sa.text("pending IS NOT NULL")
OPEN_REPORT = sa.text("kind = 'report' AND state IN ('recorded', 'open')")
STANDING = sa.text("unblocked_at IS NULL")
BY_HAND = sa.text("unblocked_at IS NULL AND case_id IS NULL")


def upgrade() -> None:
    """Create everything; the order follows the foreign keys."""
    _create_articles()
    _create_cases()
    _create_case_history()
    _create_members()


def _create_articles() -> None:
    _create_feeds()
    op.create_table(
        "articles",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("feed", ROW_ID, nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("announced_at", sa.BigInteger()),
        sa.Column("withdrawn_at", sa.BigInteger()),
        sa.Column("unwanted_as", sa.Text()),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("author", sa.Text()),
        sa.Column("published_at", sa.BigInteger()),
        sa.Column("updated_at", sa.BigInteger()),
        sa.Column("categories", sa.JSON(), nullable=False),
        sa.Column("dateline", sa.Text()),
        sa.Column("image", sa.JSON()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["feed"], ["feeds.id"], name="fk_articles_feed"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("feed", "key", name="uq_articles_feed_key"),
    )
    op.create_index(
        "ix_articles_announced",
        "articles",
        ["feed", "id"],
        sqlite_where=ANNOUNCED,
        postgresql_where=ANNOUNCED,
    )
    op.create_table(
        "article_names",
        sa.Column("feed", ROW_ID, nullable=False),
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("article", ROW_ID, nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_article_names_article"),
        sa.ForeignKeyConstraint(["feed"], ["feeds.id"], name="fk_article_names_feed"),
        sa.PrimaryKeyConstraint("feed", "name", name="pk_article_names"),
    )
    op.create_index("ix_article_names_article", "article_names", ["article"])
    _create_deliveries()


def _create_feeds() -> None:
    op.create_table(
        "feeds",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("digest", sa.String(length=64)),
        sa.Column("moved_to", sa.Text()),
        sa.Column("first_read_at", sa.BigInteger()),
        sa.Column("read_at", sa.BigInteger()),
        sa.Column("due_at", sa.BigInteger()),
        sa.Column("held_until", sa.BigInteger()),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", sa.BigInteger()),
        sa.Column("reason", sa.Text()),
        sa.Column("warnings", sa.JSON(), nullable=False),
        sa.Column("waits_until", sa.BigInteger()),
        sa.Column("window", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_feeds"),
        sa.UniqueConstraint("url", name="uq_feeds_url"),
    )
    op.create_table(
        "subscriptions",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("feed", ROW_ID, nullable=False),
        sa.Column("mark", sa.BigInteger(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["feed"], ["feeds.id"], name="fk_subscriptions_feed"),
        sa.PrimaryKeyConstraint("guild_id", "feed", name="pk_subscriptions"),
    )
    op.create_index("ix_subscriptions_feed", "subscriptions", ["feed"])


def _create_deliveries() -> None:
    op.create_table(
        "posted_names",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "channel_id", "name", name="pk_posted_names"),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("article", ROW_ID, nullable=False),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("claimed_at", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("thread_id", sa.BigInteger()),
        sa.Column("introduction_id", sa.BigInteger()),
        sa.Column("role_id", sa.BigInteger()),
        sa.Column("crosspost", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_deliveries_article"),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint(
            "guild_id", "channel_id", "article", name="uq_deliveries_guild_id_channel_id_article"
        ),
    )
    op.create_index("ix_deliveries_article", "deliveries", ["article"])
    op.create_index("ix_deliveries_guild_id_step", "deliveries", ["guild_id", "step"])
    op.create_index(
        "ix_deliveries_crosspost",
        "deliveries",
        ["guild_id", "step"],
        sqlite_where=sa.text("crosspost IS 1"),
        postgresql_where=sa.text("crosspost IS true"),
    )
    op.create_table(
        "corrections",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("delivery", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("former_title", sa.Text(), nullable=False),
        sa.Column("former_categories", sa.JSON(), nullable=False),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("claimed_at", sa.BigInteger(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name="fk_corrections_delivery"),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_delivery", "corrections", ["delivery"])
    op.create_index("ix_corrections_step", "corrections", ["step"])
    op.create_table(
        "discussions",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("article", ROW_ID, nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("last_judged_id", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger()),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name="fk_discussions_article"),
        sa.PrimaryKeyConstraint("id", name="pk_discussions"),
    )
    op.create_index("ix_discussions_article", "discussions", ["article"])
    op.create_index("ix_discussions_closed_at_opened_at", "discussions", ["closed_at", "opened_at"])


def _create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("member_name", sa.Text(), nullable=False),
        sa.Column("member_key", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("discussion_id", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("violations", sa.JSON(), nullable=False),
        sa.Column("sanction", sa.String(length=32)),
        sa.Column("sanction_duration", sa.BigInteger()),
        sa.Column("sanction_until", sa.BigInteger()),
        sa.Column("opened_by", sa.BigInteger()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("appeal", sa.Text()),
        sa.Column("appealed_at", sa.BigInteger()),
        sa.Column("decided_by", sa.BigInteger()),
        sa.Column("outcome", sa.JSON(), nullable=False),
        sa.Column("card_id", sa.BigInteger()),
        sa.Column("restored_id", sa.BigInteger()),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("forgotten", sa.Boolean(), nullable=False),
        sa.Column("pending", sa.String(length=32)),
        sa.Column("pending_since", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
    )
    op.create_index("ix_cases_forgotten_opened_at", "cases", ["forgotten", "opened_at"])
    op.create_index("ix_cases_guild_id_id", "cases", ["guild_id", "id"])
    op.create_index("ix_cases_guild_id_member_id", "cases", ["guild_id", "member_id"])
    op.create_index("ix_cases_guild_id_state", "cases", ["guild_id", "state"])
    op.create_index("ix_cases_member_id", "cases", ["member_id"])
    op.create_index("ix_cases_message_id", "cases", ["message_id"])
    op.create_index(
        "ix_cases_pending",
        "cases",
        ["guild_id"],
        sqlite_where=PENDING,
        postgresql_where=PENDING,
    )
    op.create_index(
        "uq_cases_open_report",
        "cases",
        ["message_id"],
        unique=True,
        sqlite_where=OPEN_REPORT,
        postgresql_where=OPEN_REPORT,
    )


def _create_case_history() -> None:
    op.create_table(
        "handled",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("message_id", "rule", name="pk_handled"),
    )
    op.create_table(
        "case_events",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_id", sa.BigInteger()),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_case_events_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_case_events"),
    )
    op.create_index("ix_case_events_case_id", "case_events", ["case_id"])
    op.create_table(
        "strikes",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("struck_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("pardoned_at", sa.BigInteger()),
        sa.Column("pardoned_by", sa.BigInteger()),
        sa.Column("pardon_reason", sa.Text()),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_strikes_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_strikes"),
    )
    op.create_index("ix_strikes_case_id", "strikes", ["case_id"])
    op.create_index("ix_strikes_guild_id_member_id", "strikes", ["guild_id", "member_id"])


def _create_members() -> None:
    op.create_table(
        "blocks",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.BigInteger()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("case_id", ROW_ID),
        sa.Column("blocked_at", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger()),
        sa.Column("unblocked_at", sa.BigInteger()),
        sa.Column("unblocked_by", sa.BigInteger()),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_blocks_case_id"),
        sa.PrimaryKeyConstraint("id", name="pk_blocks"),
    )
    op.create_index("ix_blocks_until", "blocks", ["until"])
    op.create_index(
        "uq_blocks_standing",
        "blocks",
        ["guild_id", "member_id", "case_id"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
    op.create_index(
        "uq_blocks_by_hand",
        "blocks",
        ["guild_id", "member_id"],
        unique=True,
        sqlite_where=BY_HAND,
        postgresql_where=BY_HAND,
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )
