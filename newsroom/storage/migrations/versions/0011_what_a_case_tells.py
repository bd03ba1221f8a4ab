"""Remember of a case what its reply answered, who is on it, and what its author was written."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# What a moderator wrote who upheld a case has been told its author, and is now told from here.
SENTENCES = sa.text(
    "UPDATE cases SET sentence = (SELECT text FROM case_events WHERE id = ("
    "SELECT MIN(id) FROM case_events WHERE case_id = cases.id AND kind = 'upheld' "
    "AND actor_id IS NOT NULL AND text <> '')) WHERE kind <> 'strike' AND EXISTS ("
    "SELECT 1 FROM case_events WHERE case_id = cases.id AND kind = 'upheld' "
    "AND actor_id IS NOT NULL AND text <> '')"
)


def upgrade() -> None:
    """Make room; of older cases none of it is known but what their authors were written."""
    for column in (
        sa.Column("answers_id", sa.BigInteger()),
        sa.Column("answers_member", sa.BigInteger()),
        sa.Column("answers_text", sa.Text()),
        sa.Column("edited_at", sa.BigInteger()),
        sa.Column("former_text", sa.Text()),
        sa.Column("sentence", sa.Text()),
        sa.Column("appealed_from", sa.String(length=32)),
        sa.Column("assigned_to", sa.BigInteger()),
        sa.Column("escalated_at", sa.BigInteger()),
    ):
        op.add_column("cases", column)
    op.execute(SENTENCES)
