"""The rules of messages simcord leaves out: replies, edits, closed threads, ephemeral news."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simcord.backend.models import Channel, Message
from simcord.enums import MessageType

from .embeds import check_buttons, check_embeds, resolve_files
from .kernel import Kernel, Refusal, invalid_form

# All other types are written by Discord itself, and nobody may answer them.
ANSWERABLE_TYPES = frozenset({0, 19, 20, 21, 23})
HAS_THREAD = 1 << 5
LOADING = 1 << 7  # "is thinking …": a deferred answer that shows nothing yet


class MessageRules(Kernel):
    """Messages as Discord treats them, whoever writes."""

    # The deferred answer that is getting its text now. On the class: worlds kept before have none.
    _filling_in = 0

    def prepare_message(
        self, channel_id: int, author_id: int, content: str | None = "", **fields: Any
    ) -> Message:
        """Trim as Discord does, and refuse a reply to what is not there."""
        if isinstance(content, str):
            content = content.strip()
        check_embeds(fields.get("embeds"))
        check_buttons(fields.get("components"))
        reference = fields.get("reference")
        if reference is not None:
            fields["reference"] = self._checked_reference(channel_id, reference)
        return super().prepare_message(channel_id, author_id, content, **fields)

    def _checked_reference(
        self, channel_id: int, reference: dict[str, Any]
    ) -> dict[str, Any] | None:
        normal = self.normalize_message_reference(channel_id, reference)
        if normal is None or normal["type"] != 0:
            return normal
        target = self.messages.get(channel_id, {}).get(int(normal["message_id"]))
        if target is None or target.is_ephemeral:
            if not normal["fail_if_not_exists"]:
                return None
            raise invalid_form("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        if target.type not in ANSWERABLE_TYPES:
            raise invalid_form(
                "message_reference",
                "REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE",
                "Cannot reply to a system message",
            )
        return normal

    def commit_message(self, message: Message, *, broadcast: bool = True) -> Message:
        """Publish a prepared message: a closed thread opens for it, or refuses it."""
        channel = self.get_channel(message.channel_id)
        # What answers an interaction needs no permission in the channel.
        if message.system_metadata is None and message.interaction_metadata is None:
            self.require_open(channel, message.author_id)
        resolve_files(message)
        committed = super().commit_message(
            message, broadcast=broadcast and not message.is_ephemeral
        )
        if message.id not in self.messages[channel.id]:
            raise Refusal(400, 200000, "Message was blocked by automatic moderation")
        if committed.is_ephemeral:
            self._count_down(
                channel.id, committed.id
            )  # what one person sees is no part of a thread
            self.emit_private("MESSAGE_CREATE", committed)
        elif channel.is_thread and message.webhook_id is None and not message.system_metadata:
            self.add_thread_member(channel.id, message.author_id)
        return committed

    def create_system_message(
        self, channel_id: int, message_type: MessageType, author_id: int, **details: Any
    ) -> Message:
        """Write what Discord itself writes: on renaming, into threads but not into channels."""
        channel = self.get_channel(channel_id)
        renamed = message_type == MessageType.CHANNEL_NAME_CHANGE
        if renamed and channel.guild_id is not None and not channel.is_thread:
            return self.prepare_message(channel_id, author_id, channel.name)
        return super().create_system_message(channel_id, message_type, author_id, **details)

    def require_open(self, channel: Channel, author_id: int) -> None:
        """Refuse a post in a locked thread; wake an archived one that is not locked."""
        meta = channel.thread_metadata
        if meta is None or not (meta.locked or meta.archived):
            return
        if meta.locked and not self.allows(author_id, channel.id, "manage_threads"):
            if meta.archived:
                raise Refusal(400, 50083, "Thread is archived")
            raise Refusal(400, 160005, "This thread is locked")
        if meta.archived:
            self.edit_channel(channel.id, {}, thread_metadata={"archived": False})

    def require_unarchived(self, channel_id: int) -> None:
        """Refuse what Discord refuses in an archived thread: all but deleting and waking it."""
        meta = self.get_channel(channel_id).thread_metadata
        if meta is not None and meta.archived:
            raise Refusal(400, 50083, "Thread is archived")

    def edit_message(self, channel_id: int, message_id: int, fields: dict[str, Any]) -> Message:
        """Change a message, unless its thread is archived or nothing would be left of it."""
        message = self.get_message(channel_id, message_id)
        if not message.is_ephemeral:
            self.require_unarchived(channel_id)
        if isinstance(fields.get("content"), str):
            fields = {**fields, "content": fields["content"].strip()}
        if not message.snapshots and not any(
            fields.get(name, getattr(message, name))
            for name in ("content", "embeds", "components", "attachments", "poll", "stickers")
        ):
            raise Refusal(400, 50006, "Cannot send an empty message")
        check_embeds(fields.get("embeds"))
        check_buttons(fields.get("components"))
        resolve_files(message, fields)
        edited = self._change(message, fields)
        if edited.is_ephemeral:
            self.emit_private("MESSAGE_UPDATE", edited)
        self.note_progress(edited)
        return edited

    def _change(self, message: Message, fields: dict[str, Any]) -> Message:
        """Change a message; to fill in a deferred answer is not to edit it."""
        if not message.flags & LOADING:
            return super().edit_message(message.channel_id, message.id, fields)
        self._filling_in = message.id
        try:
            filled = super().edit_message(message.channel_id, message.id, fields)
        finally:
            self._filling_in = 0
        filled.edited_timestamp = None
        return filled

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        """Tell every subscriber; a deferred answer just filled in has never been edited."""
        if event == "MESSAGE_UPDATE" and int(payload["id"]) == self._filling_in:
            payload = {**payload, "edited_timestamp": None}
        super().emit(event, payload)

    def delete_message(self, channel_id: int, message_id: int) -> None:
        """Remove a message, also from an archived thread."""
        message = self.get_message(channel_id, message_id)
        super().delete_message(channel_id, message_id)
        if message.is_ephemeral:
            self.emit_private("MESSAGE_DELETE", message)
        else:
            self._count_down(channel_id, message_id)
        self.note_progress(message)

    def bulk_delete_messages(self, channel_id: int, message_ids: Any) -> list[int]:
        """Remove several messages with a single event."""
        deleted = super().bulk_delete_messages(channel_id, message_ids)
        self._count_down(channel_id, *deleted)
        return deleted

    def _count_down(self, channel_id: int, *message_ids: int) -> None:
        channel = self.get_channel(channel_id)
        # The first message of a post bears its id, and was not counted.
        counted = sum(message_id != channel_id for message_id in message_ids)
        if channel.is_thread:
            channel.message_count = max(0, channel.message_count - counted)

    def set_reaction(
        self, channel_id: int, message_id: int, emoji: str, user_id: int, reacted: bool
    ) -> None:
        """Add or take back a reaction; an archived thread takes none."""
        self.require_unarchived(channel_id)
        super().set_reaction(channel_id, message_id, emoji, user_id, reacted)

    def allows(self, user_id: int, channel_id: int, *names: str) -> bool:
        """Say whether that user has all these permissions in that channel."""
        try:
            self.require(user_id, channel_id, *names)
        except Refusal:
            return False
        return True

    def note_progress(self, message: Message) -> None:
        """Hear that a message changed or went; interactions wait for it."""
