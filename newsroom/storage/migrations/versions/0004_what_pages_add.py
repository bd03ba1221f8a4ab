"""Remember of each article what its own page has added to its feed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nothing has been added to what stands already."""
    op.add_column(
        "articles", sa.Column("from_page", sa.JSON(), nullable=False, server_default="[]")
    )
