"""Replies that are kept for a time though they are in no case."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table

from newsroom.storage.columns import (
    Moment,
    Packed,
    pack_attachments,
    pack_names,
    pack_parts,
    unpack_attachments,
    unpack_names,
    unpack_parts,
)
from newsroom.storage.tables.metadata import metadata

replies = Table(
    "replies",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # the message's
    Column("guild_id", BigInteger, nullable=False),
    Column("discussion_id", BigInteger, nullable=False),
    Column("author_id", BigInteger, nullable=False),
    Column("posted_at", Moment, nullable=False),  # or last edited
    Column("until", Moment, nullable=False),  # then it is forgotten
    Column("parts", Packed(pack_parts, unpack_parts), nullable=False),
    Column("addressees", Packed(pack_names, unpack_names), nullable=False),
    Column("mention_count", Integer, nullable=False),
    Column("mentions_everyone", Boolean, nullable=False),
    Column("attachments", Packed(pack_attachments, unpack_attachments), nullable=False),
    Index(None, "guild_id", "posted_at"),
    Index(None, "author_id"),
    Index(None, "discussion_id"),
    Index(None, "until"),
)
