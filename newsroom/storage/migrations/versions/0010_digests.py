"""Remember each day's digest, and which articles it holds."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables; no digest has come yet."""
    op.create_table(
        "digests",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.Time(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_digests"),
        sa.UniqueConstraint(
            "guild_id",
            "channel_id",
            "day",
            "at",
            "part",
            name="uq_digests_guild_id_channel_id_day_at_part",
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "digest_lines",
        sa.Column("delivery", ROW_ID, nullable=False),
        sa.Column("digest", ROW_ID, nullable=False),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name="fk_digest_lines_delivery"),
        sa.ForeignKeyConstraint(["digest"], ["digests.id"], name="fk_digest_lines_digest"),
        sa.PrimaryKeyConstraint("delivery", name="pk_digest_lines"),
    )
    op.create_index("ix_digest_lines_digest", "digest_lines", ["digest"])
