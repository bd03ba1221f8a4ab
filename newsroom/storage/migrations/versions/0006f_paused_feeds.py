"""Remember which feeds an admin has paused, and who did so when."""

import sqlalchemy as sa
from alembic import op

revision = "0006f"
down_revision = "0005"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table; nothing is paused yet."""
    op.create_table(
        "pauses",
        sa.Column("feed", ROW_ID, nullable=False),
        sa.Column("paused_by", sa.BigInteger(), nullable=False),
        sa.Column("paused_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["feed"], ["feeds.id"], name="fk_pauses_feed", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("feed", name="pk_pauses"),
    )
