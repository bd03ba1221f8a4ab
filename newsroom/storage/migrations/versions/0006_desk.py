"""Remember when an author is to be written to again whom nothing could reach in a timeout."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and its index; nobody waits of those who stand already."""
    op.add_column("cases", sa.Column("offer_at", sa.BigInteger()))
    op.create_index(
        "ix_cases_offer_at",
        "cases",
        ["offer_at"],
        sqlite_where=sa.text("offer_at IS NOT NULL"),
        postgresql_where=sa.text("offer_at IS NOT NULL"),
    )
