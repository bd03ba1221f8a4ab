"""Remember what is withdrawn by hand, and of each feed its zone and what it holds for later."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what stands already is neither marked nor early."""
    op.add_column(
        "deliveries",
        sa.Column("marked", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("feeds", sa.Column("zone", sa.Text(), nullable=False, server_default=""))
    op.add_column("feeds", sa.Column("held", sa.JSON(), nullable=False, server_default="[]"))
