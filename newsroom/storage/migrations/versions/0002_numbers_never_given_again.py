"""Let SQLite give no number twice: a button on an old card must not mean another reader's case."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBERED = (
    "feeds",
    "articles",
    "deliveries",
    "corrections",
    "cases",
    "case_events",
    "strikes",
    "blocks",
)


def upgrade() -> None:
    """Make each numbered table anew with AUTOINCREMENT; PostgreSQL's sequences need nothing."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for name in NUMBERED:
        with op.batch_alter_table(
            name, recreate="always", table_kwargs={"sqlite_autoincrement": True}
        ):
            pass
