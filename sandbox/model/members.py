"""The rules of members: timeouts, bans that take messages along, and an audit log that ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from simcord.backend.models import AuditLogEntry, Channel, Member, Role, User

from .kernel import Kernel, Refusal, invalid_form, missing_permissions, snowflake_at

LONGEST_TIMEOUT = dt.timedelta(days=28)
LONGEST_PURGE_SECONDS = 604_800
KEPT_AUDIT_ENTRIES = 1000  # a guess: enough for a look back, small enough for hours


class MemberRules(Kernel):
    """Members, roles and channels as Discord lets them be changed."""

    def edit_member(
        self, guild_id: int, user_id: int, changes: Mapping[str, Any], **options: Any
    ) -> Member:
        """Change a member; no timeout of over 28 days, none of the owner or administrators."""
        until = changes.get("timed_out_until")
        if until is not None:
            self._check_timeout(guild_id, user_id, until)
        return super().edit_member(guild_id, user_id, changes, **options)

    def _check_timeout(self, guild_id: int, user_id: int, until: Any) -> None:
        field = "communication_disabled_until"
        try:
            end = dt.datetime.fromisoformat(until)
        except (TypeError, ValueError):
            raise invalid_form(
                field, "DATE_TIME_TYPE_PARSE", "Must be an ISO 8601 timestamp."
            ) from None
        if end.tzinfo is None:
            end = end.replace(tzinfo=dt.UTC)
        if end > self.clock.now() + LONGEST_TIMEOUT:
            raise invalid_form(
                field, "MAX_TIMEOUT", "Timeout must not be more than 28 days in the future."
            )
        if self.compute_permissions(guild_id, user_id) & 8:  # administrator, or the owner
            raise missing_permissions()

    def is_timed_out(self, guild_id: int, user_id: int) -> bool:
        """Say whether that member is timed out now; it never binds owner and administrators."""
        member = self.get_guild(guild_id).members.get(user_id)
        if member is None or member.timed_out_until is None:
            return False
        if dt.datetime.fromisoformat(member.timed_out_until) <= self.clock.now():
            return False
        return not self.compute_permissions(guild_id, user_id) & 8

    def require_mutual_guild(self, user_id: int) -> None:
        """Refuse a message between the bot and somebody who is in no guild with it."""
        if not any(user_id in guild.members for guild in self.guilds.values()):
            reason = "Cannot send messages to this user due to having no mutual guilds"
            raise Refusal(403, 50278, reason)

    def apply_ban(
        self, guild_id: int, user_id: int, reason: str | None, delete_message_seconds: int = 0
    ) -> None:
        """Ban, and delete what that user wrote in the last so many seconds."""
        if not 0 <= delete_message_seconds <= LONGEST_PURGE_SECONDS:
            raise invalid_form(
                "delete_message_seconds",
                "NUMBER_TYPE_MAX",
                f"int value should be between 0 and {LONGEST_PURGE_SECONDS}.",
            )
        super().apply_ban(guild_id, user_id, reason)
        if not delete_message_seconds:
            return
        start = snowflake_at(self.clock.now() - dt.timedelta(seconds=delete_message_seconds))
        guild = self.get_guild(guild_id)
        for channel_id in (*guild.channel_ids, *guild.thread_ids):
            written = [
                message.id
                for message in self.messages[channel_id].values()
                if message.author_id == user_id and message.id >= start
            ]
            if written:
                self.bulk_delete_messages(channel_id, written)

    def record_audit_log(self, guild_id: int, action_type: int, **details: Any) -> AuditLogEntry:
        """Write into the guild's audit log and drop its oldest entries."""
        entry = super().record_audit_log(guild_id, action_type, **details)
        del self.get_guild(guild_id).audit_log_entries[:-KEPT_AUDIT_ENTRIES]
        return entry

    def make_user(self, name: str, *, id: int | None = None, **fields: Any) -> User:
        """Create a user."""
        self.use_id(id)
        return super().make_user(name, **fields)

    def create_channel(
        self, guild_id: int | None, name: str | None, *, id: int | None = None, **fields: Any
    ) -> Channel:
        """Create a channel that is not a thread."""
        self.use_id(id)
        return super().create_channel(guild_id, name, **fields)

    def create_role(
        self, guild_id: int, name: str, *, id: int | None = None, **fields: Any
    ) -> Role:
        """Create a role just above @everyone."""
        self.use_id(id)
        return super().create_role(guild_id, name, **fields)
