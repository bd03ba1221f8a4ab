"""Cases and strikes, the members they are about, and what the bot knows of itself."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    text,
)

from newsroom.models import Action, CaseKind, CaseState, Pending, SanctionKind
from newsroom.outcomes import Outcome
from newsroom.storage.columns import (
    Choice,
    Length,
    Moment,
    Packed,
    Prose,
    RowId,
    pack_outcome,
    pack_parts,
    pack_violations,
    unpack_outcome,
    unpack_parts,
    unpack_violations,
)
from newsroom.storage.tables.metadata import metadata

# ---------------------------------------------------------------- cases

cases = Table(
    "cases",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("kind", Choice(CaseKind), nullable=False),
    Column("state", Choice(CaseState), nullable=False),
    Column("action", Choice(Action), nullable=False),
    Column("rule", Prose, nullable=False),
    Column("member_id", BigInteger, nullable=False),
    Column("member_name", Prose, nullable=False),
    Column("member_key", Prose, nullable=False),  # the name as search compares it
    Column("opened_at", Moment, nullable=False),
    Column("discussion_id", BigInteger),  # no foreign key: a moderator may strike elsewhere too
    Column("message_id", BigInteger),
    Column("answers_id", BigInteger),  # the message that its reply answered
    Column("answers_member", BigInteger),  # who wrote that
    Column("answers_text", Prose),
    Column("edited_at", Moment),
    Column("former_text", Prose),
    Column("parts", Packed(pack_parts, unpack_parts), nullable=False),
    Column("violations", Packed(pack_violations, unpack_violations), nullable=False),
    Column("sanction", Choice(SanctionKind)),
    Column("sanction_duration", Length),
    Column("sanction_until", Moment),
    Column("opened_by", BigInteger),
    Column("reason", Prose, nullable=False),
    Column("appeal", Prose),
    Column("appealed_at", Moment),
    Column("appealed_from", Choice(CaseState)),
    Column("decided_by", BigInteger),
    Column("sentence", Prose),  # to its author, with the last decision
    Column("assigned_to", BigInteger),
    Column("escalated_at", Moment),
    Column("outcome", Packed(pack_outcome, unpack_outcome), nullable=False, default=Outcome()),
    Column("card_id", BigInteger),
    Column("restored_id", BigInteger),
    Column("removed", Boolean, nullable=False, default=False),
    Column("forgotten", Boolean, nullable=False, default=False),  # its texts have been emptied
    Column("pending", Choice(Pending)),  # null once Discord has been told of everything
    Column("pending_since", Moment),
    Column("offer_at", Moment),  # when its author is written to again, whom nothing could reach
    Index(None, "guild_id", "id"),
    Index(None, "guild_id", "state"),
    Index(None, "guild_id", "member_id"),
    Index(None, "message_id"),
    Index(None, "member_id"),
    Index(None, "forgotten", "opened_at"),
    sqlite_autoincrement=True,
)

# Two readers who report one message at once must find each other's case.
open_reports = Index(
    "uq_cases_open_report",
    cases.c.message_id,
    unique=True,
    sqlite_where=text("kind = 'report' AND state IN ('recorded', 'open')"),
    postgresql_where=text("kind = 'report' AND state IN ('recorded', 'open')"),
)

# Few at any time, and looked for again and again.
pending_cases = Index(
    "ix_cases_pending",
    cases.c.guild_id,
    sqlite_where=text("pending IS NOT NULL"),
    postgresql_where=text("pending IS NOT NULL"),
)

# Fewer still, and looked for once a minute.
offered_cases = Index(
    "ix_cases_offer_at",
    cases.c.offer_at,
    sqlite_where=text("offer_at IS NOT NULL"),
    postgresql_where=text("offer_at IS NOT NULL"),
)

# What has been dealt with on a message: a rule's id, "shadow:" and the id of a rule on trial,
# or "report:" and the reporter's id.
handled = Table(
    "handled",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("rule", Prose, primary_key=True),
)

# Reporters who want to hear what comes of a case; only until they have.
followers = Table(
    "followers",
    metadata,
    Column("case_id", ForeignKey(cases.c.id), primary_key=True),
    Column("member_id", BigInteger, primary_key=True, autoincrement=False),
    Column("asked_at", Moment, nullable=False),
)

case_events = Table(
    "case_events",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor_id", BigInteger),
    Column("kind", String(32), nullable=False),
    Column("text", Prose, nullable=False),
    Index(None, "case_id"),
    sqlite_autoincrement=True,
)

# Most events are the bot's own; what a person did or wrote is theirs to ask for.
acts = Index(
    "ix_case_events_actor_id",
    case_events.c.actor_id,
    sqlite_where=text("actor_id IS NOT NULL"),
    postgresql_where=text("actor_id IS NOT NULL"),
)

strikes = Table(
    "strikes",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("case_id", ForeignKey(cases.c.id), nullable=False),
    Column("guild_id", BigInteger, nullable=False),
    Column("member_id", BigInteger, nullable=False),
    Column("rule", Prose, nullable=False),
    Column("points", Integer, nullable=False),
    Column("struck_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("pardoned_at", Moment),
    Column("pardoned_by", BigInteger),
    Column("pardon_reason", Prose),
    Index(None, "guild_id", "member_id"),
    Index(None, "case_id"),
    sqlite_autoincrement=True,
)

# ---------------------------------------------------------------- members, settings, leases

blocks = Table(
    "blocks",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("member_id", BigInteger, nullable=False),
    Column("by", BigInteger),
    Column("reason", Prose, nullable=False),
    Column("case_id", ForeignKey(cases.c.id)),
    Column("blocked_at", Moment, nullable=False),
    Column("until", Moment),
    Column("unblocked_at", Moment),  # null while it lasts; ended blocks stay as history
    Column("unblocked_by", BigInteger),
    Index(None, "until"),
    Index(None, "member_id"),
    sqlite_autoincrement=True,
)

# A member has one block for each case that brought one, and one that moderators gave by hand.
standing_blocks = Index(
    "uq_blocks_standing",
    blocks.c.guild_id,
    blocks.c.member_id,
    blocks.c.case_id,
    unique=True,
    sqlite_where=text("unblocked_at IS NULL"),
    postgresql_where=text("unblocked_at IS NULL"),
)
blocks_by_hand = Index(
    "uq_blocks_by_hand",
    blocks.c.guild_id,
    blocks.c.member_id,
    unique=True,
    sqlite_where=text("unblocked_at IS NULL AND case_id IS NULL"),
    postgresql_where=text("unblocked_at IS NULL AND case_id IS NULL"),
)

settings = Table(
    "settings",
    metadata,
    Column("key", String(128), primary_key=True),
    Column("value", Prose, nullable=False),
)

# Which of several processes does what, and for how long.
leases = Table(
    "leases",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("holder", Prose, nullable=False),
    Column("until", BigInteger, nullable=False),  # by the database's clock
)
