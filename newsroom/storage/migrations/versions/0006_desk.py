"""Remember whom a timeout kept from reading why, and which reporters want to hear the end."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what nobody waits for yet."""
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
