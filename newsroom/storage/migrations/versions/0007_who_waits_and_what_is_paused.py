"""Remember who waits to hear of a case, when an appeal is offered again, and paused feeds."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make room; nobody waits and nothing is paused yet."""
    op.add_column("cases", sa.Column("offer_at", sa.BigInteger()))
    op.create_index(
        "ix_cases_offer_at",
        "cases",
        ["offer_at"],
        sqlite_where=sa.text("offer_at IS NOT NULL"),
        postgresql_where=sa.text("offer_at IS NOT NULL"),
    )
    op.create_table(
        "followers",
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_followers_case_id"),
        sa.PrimaryKeyConstraint("case_id", "member_id", name="pk_followers"),
    )
    op.create_table(
        "pauses",
        sa.Column("feed", ROW_ID, nullable=False),
        sa.Column("paused_by", sa.BigInteger(), nullable=False),
        sa.Column("paused_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["feed"], ["feeds.id"], name="fk_pauses_feed", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("feed", name="pk_pauses"),
    )
