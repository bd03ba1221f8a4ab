"""The rules of threads and forum posts: ids, names, one a message, how many, when they close."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from simcord.backend import serializers
from simcord.backend.models import Channel, Message, Overwrite, ThreadMetadata
from simcord.components import resolve_attachment_references
from simcord.enums import ChannelType, MessageType

from .kernel import Refusal, bad_length, invalid_form
from .messages import HAS_THREAD, MessageRules

ARCHIVE_MINUTES = (60, 1440, 4320, 10080)
_NEW_TAG = {"moderated": False, "emoji_id": None, "emoji_name": None}
Upload = tuple[str, bytes, str | None]  # file name, content, description


class ThreadRules(MessageRules):
    """Threads as Discord treats them, whoever opens them."""

    active_thread_limit = 1000  # per guild; others report about a thousand

    def create_thread(
        self,
        parent_id: int,
        name: str,
        owner_id: int,
        *,
        type: int = ChannelType.PUBLIC_THREAD,
        auto_archive_duration: int = 1440,
        message_id: int | None = None,
        applied_tags: Iterable[int] = (),
        broadcast: bool = True,
        rate_limit_per_user: int = 0,
        thread_id: int | None = None,
    ) -> Channel:
        """Open a thread; one started from a message takes that message's id."""
        parent = self.get_channel(parent_id)
        self._check_thread(parent, name, auto_archive_duration, rate_limit_per_user)
        if message_id is not None and message_id in self.channels:
            raise Refusal(400, 160004, "A thread has already been created for this message")
        now = self.now_iso()
        thread = Channel(
            id=thread_id or message_id or self.snowflake(),
            type=int(type),
            name=name,
            guild_id=parent.guild_id,
            parent_id=parent_id,
            owner_id=owner_id,
            rate_limit_per_user=rate_limit_per_user,
            applied_tags=list(applied_tags),
            thread_metadata=ThreadMetadata(
                auto_archive_duration=auto_archive_duration,
                archive_timestamp=now,
                create_timestamp=now,
            ),
            thread_members={owner_id: now},
        )
        self.channels[thread.id] = thread
        self.messages.setdefault(thread.id, {})
        self.get_guild(parent.guild_id or 0).thread_ids.append(thread.id)
        if broadcast:
            self.announce_thread_create(thread)
            self._announce_in_parent(thread, message_id)
        return thread

    def _check_thread(self, parent: Channel, name: Any, minutes: Any, slowmode: Any) -> None:
        if parent.guild_id is None or parent.is_thread:
            raise Refusal(400, 50024, "Cannot execute action on this channel type")
        if not isinstance(name, str) or not 1 <= len(name.strip()) <= 100 or len(name) > 100:
            raise bad_length("name", 1, 100)
        if minutes not in ARCHIVE_MINUTES:
            raise invalid_form(
                "auto_archive_duration",
                "BASE_TYPE_CHOICES",
                f"Value must be one of {ARCHIVE_MINUTES}.",
            )
        if not isinstance(slowmode, int) or not 0 <= slowmode <= 21600:
            raise invalid_form(
                "rate_limit_per_user",
                "NUMBER_TYPE_MAX",
                "int value should be between 0 and 21600.",
            )
        if len(self.active_threads(parent.guild_id)) >= self.active_thread_limit:
            raise Refusal(400, 160006, "Maximum number of active threads reached")

    def _announce_in_parent(self, thread: Channel, message_id: int | None) -> None:
        assert thread.parent_id is not None
        assert thread.owner_id is not None
        if message_id is not None:
            message = self.get_message(thread.parent_id, message_id)
            message.flags |= HAS_THREAD
            self.emit("MESSAGE_UPDATE", serializers.message_payload(self, message))
        elif thread.type != ChannelType.PRIVATE_THREAD:
            self.create_system_message(
                thread.parent_id,
                MessageType.THREAD_CREATED,
                thread.owner_id,
                target_channel_id=thread.id,
            )

    def create_forum_post(
        self,
        forum_id: int,
        name: str,
        starter: Message,
        *,
        uploads: Iterable[Upload] = (),
        auto_archive_duration: int = 1440,
        applied_tags: Iterable[int] = (),
        broadcast: bool = True,
        rate_limit_per_user: int = 0,
    ) -> tuple[Channel, Message]:
        """Open a post in a forum. Its thread has the id of its first message, whoever wrote it."""
        forum = self.get_channel(forum_id)
        if forum.type != ChannelType.FORUM or starter.channel_id != forum_id:
            raise Refusal(400, 50024, "Cannot execute action on this channel type")
        tags = list(applied_tags)
        self.check_tags(forum, tags, starter.author_id)
        if starter.reference is not None and starter.reference["type"] == 0:
            raise invalid_form(
                "message.message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message"
            )
        thread = self.create_thread(
            forum_id,
            name,
            starter.author_id,
            auto_archive_duration=auto_archive_duration,
            applied_tags=tags,
            broadcast=False,
            rate_limit_per_user=rate_limit_per_user,
            thread_id=starter.id,
        )
        starter.attachments = [
            self.cdn.store_attachment(self.snowflake(), thread.id, *upload) for upload in uploads
        ]
        starter.components = resolve_attachment_references(starter.components, starter.attachments)
        starter.channel_id = thread.id
        self.commit_message(starter, broadcast=False)
        thread.message_count = 0  # the first message of a post is not counted
        forum.last_message_id = thread.id
        self.announce_thread_create(thread)
        if broadcast:
            self.announce_message_create(starter)
        return thread, starter

    def check_tags(
        self, forum: Channel, tags: list[int], author_id: int, *, added: list[int] | None = None
    ) -> None:
        """Refuse more than five tags, unknown ones, and moderators' ones to others.

        Args:
            added: those not there before; None means all of them.
        """
        if len(tags) > 5:
            raise bad_length("applied_tags", 0, 5)
        known = {int(tag["id"]): tag for tag in forum.available_tags}
        for tag in tags:
            if tag not in known:
                raise invalid_form("applied_tags", "INVALID_TAG", f"Unknown tag {tag}.")
            fresh = added is None or tag in added
            if (
                fresh
                and known[tag].get("moderated")
                and not self.allows(author_id, forum.id, "manage_threads")
            ):
                raise Refusal(403, 50013, "Missing Permissions")

    def create_channel(self, guild_id: int | None, name: str | None, **fields: Any) -> Channel:
        """Create a channel that is not a thread."""
        if "available_tags" in fields:
            fields["available_tags"] = self._finished(fields["available_tags"])
        return super().create_channel(guild_id, name, **fields)

    def _finished(self, tags: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        return [{**_NEW_TAG, **tag, "id": str(tag.get("id") or self.snowflake())} for tag in tags]

    def edit_channel(
        self,
        channel_id: int,
        changes: Mapping[str, Any],
        *,
        overwrites: list[Overwrite] | None = None,
        thread_metadata: Mapping[str, Any] | None = None,
    ) -> Channel:
        """Change a channel or thread; archiving and waking move the archive's time."""
        meta = self.get_channel(channel_id).thread_metadata
        if "available_tags" in changes:
            changes = {**changes, "available_tags": self._finished(changes["available_tags"])}
        wanted = (thread_metadata or {}).get("archived")
        if meta is not None and wanted is not None and wanted != meta.archived:
            thread_metadata = {**(thread_metadata or {}), "archive_timestamp": self.now_iso()}
        return super().edit_channel(
            channel_id, changes, overwrites=overwrites, thread_metadata=thread_metadata
        )

    def delete_channel(self, channel_id: int) -> None:
        """Remove a channel, and the threads in it."""
        channel = self.get_channel(channel_id)
        if channel.guild_id is not None and not channel.is_thread:
            guild = self.get_guild(channel.guild_id)
            for thread_id in tuple(guild.thread_ids):
                if self.channels[thread_id].parent_id == channel_id:
                    guild.thread_ids.remove(thread_id)
                    del self.channels[thread_id], self.messages[thread_id]
        super().delete_channel(channel_id)

    def archive_idle_threads(self) -> None:
        """Archive the threads in which nobody has written for as long as they were given."""
        for guild in self.guilds.values():
            for thread in self.active_threads(guild.id):
                meta = thread.thread_metadata
                assert meta is not None
                last_ms = ((thread.last_message_id or thread.id) >> 22) + 1420070400000
                last = dt.datetime.fromtimestamp(last_ms / 1000, dt.UTC)
                woken = dt.datetime.fromisoformat(meta.archive_timestamp)
                idle = self.clock.now() - max(last, woken)
                if idle >= dt.timedelta(minutes=meta.auto_archive_duration):
                    self.edit_channel(thread.id, {}, thread_metadata={"archived": True})
