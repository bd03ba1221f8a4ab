"""Let each guild pause a feed for itself."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PAUSED = sa.text(
    "SELECT guild_id, pauses.feed, paused_by, paused_at "
    "FROM pauses JOIN subscriptions ON subscriptions.feed = pauses.feed"
)


def upgrade() -> None:
    """Have every guild that takes a feed which was paused for all pause it."""
    paused = [dict(row) for row in op.get_bind().execute(PAUSED).mappings()]
    op.drop_table("pauses")
    pauses = op.create_table(
        "pauses",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("feed", ROW_ID, nullable=False),
        sa.Column("paused_by", sa.BigInteger(), nullable=False),
        sa.Column("paused_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["feed"], ["feeds.id"], name="fk_pauses_feed", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("guild_id", "feed", name="pk_pauses"),
    )
    op.create_index("ix_pauses_feed", "pauses", ["feed"])
    op.bulk_insert(pauses, paused)
