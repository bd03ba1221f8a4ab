"""Remember who decided on an article that was held, and who waits to hear of a case."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make room; of what is decided already it is not known by whom, and nobody waits yet."""
    op.create_table(
        "holds",
        sa.Column("delivery", ROW_ID, nullable=False),
        sa.Column("question_id", sa.BigInteger()),
        sa.Column("ruling", sa.String(length=32)),
        sa.Column("ruled_by", sa.BigInteger()),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name="fk_holds_delivery"),
        sa.PrimaryKeyConstraint("delivery", name="pk_holds"),
    )
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
