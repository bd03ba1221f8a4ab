"""Remember what was decided of an article that was held, by whom, and where it was asked."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; of what is decided already it is not known by whom."""
    op.create_table(
        "holds",
        sa.Column("delivery", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("question_id", sa.BigInteger()),
        sa.Column("ruling", sa.String(length=32)),
        sa.Column("ruled_by", sa.BigInteger()),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name="fk_holds_delivery"),
        sa.PrimaryKeyConstraint("delivery", name="pk_holds"),
    )
