"""Remember who waits to hear of a case, and when an appeal is offered again."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room; nobody waits yet."""
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
        sa.Column("case_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_followers_case_id"),
        sa.PrimaryKeyConstraint("case_id", "member_id", name="pk_followers"),
    )
