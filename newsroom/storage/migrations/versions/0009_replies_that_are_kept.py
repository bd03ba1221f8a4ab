"""Keep replies for a time, where the policy says so; and find what is kept about one person."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room; nothing is kept yet."""
    op.create_table(
        "replies",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("discussion_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("posted_at", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("addressees", sa.JSON(), nullable=False),
        sa.Column("mention_count", sa.Integer(), nullable=False),
        sa.Column("mentions_everyone", sa.Boolean(), nullable=False),
        sa.Column("attachments", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_replies"),
    )
    op.create_index("ix_replies_guild_id_posted_at", "replies", ["guild_id", "posted_at"])
    op.create_index("ix_replies_author_id", "replies", ["author_id"])
    op.create_index("ix_replies_discussion_id", "replies", ["discussion_id"])
    op.create_index("ix_replies_until", "replies", ["until"])
    op.create_index("ix_blocks_member_id", "blocks", ["member_id"])
    op.create_index(
        "ix_case_events_actor_id",
        "case_events",
        ["actor_id"],
        sqlite_where=sa.text("actor_id IS NOT NULL"),
        postgresql_where=sa.text("actor_id IS NOT NULL"),
    )
