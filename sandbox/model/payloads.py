"""Discord's objects as plain, copied dictionaries, with the keys simcord leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from simcord.backend import permissions, serializers
from simcord.backend.access import channel_accessible, message_accessible
from simcord.backend.models import Channel, Guild, Member, Message, Role, User
from simcord.enums import ChannelType, InteractionType

from .members import MemberRules
from .messages import HAS_THREAD
from .threads import ThreadRules

Payload = dict[str, Any]
_TYPING = "TYPING_START"
_INTERACTION_PARTS = ("id", "type", "name", "user")


class Payloads(ThreadRules, MemberRules):
    """What a client may read of this Discord."""

    def __init__(self, **options: Any) -> None:
        self.channel_settings: dict[int, Payload] = {}  # what simcord's channels have no place for
        super().__init__(**options)

    def message_payload(self, message: Message, *, for_user: int | None = None) -> Payload:
        """Return a message; `for_user` decides "me" in reactions and polls."""
        payload = self._plain(serializers.message_payload(self, message, for_user=for_user))
        if not message.is_ephemeral:
            member = self._member_beside(payload)
            if member is not None:
                payload["member"] = member
        return payload

    def channel_payload(self, channel: Channel, *, for_user: int | None = None) -> Payload:
        """Return a channel, thread or DM, the latter as the bot or `for_user` has it."""
        payload = self._plain(serializers.channel_payload(self, channel))
        if channel.type == ChannelType.DM and for_user in channel.recipient_ids:
            payload["recipients"] = [self.user_payload(self.bot_user)]  # always the other side
        return payload

    def member_payload(self, guild_id: int, user_id: int, *, with_user: bool = True) -> Payload:
        """Return a member of a guild."""
        guild = self.get_guild(guild_id)
        member: Member = self.get_member(guild_id, user_id)
        return self._plain(serializers.member_payload(self, guild, member, with_user=with_user))

    def user_payload(self, user: User) -> Payload:
        """Return a user."""
        return self._plain(serializers.user_payload(user))

    def role_payload(self, role: Role) -> Payload:
        """Return a role."""
        return self._plain(serializers.role_payload(role))

    def guild_payload(self, guild: Guild) -> Payload:
        """Return a whole guild as GUILD_CREATE has it after READY; archived threads left out."""
        payload = self._plain(serializers.guild_create_payload(self, guild))
        payload["threads"] = [
            self.channel_payload(thread)
            for thread in self.active_threads(guild.id)
            if self.can_see(thread.id, self.bot_user.id)
        ]
        return payload

    def can_see(self, channel_id: int, user_id: int) -> bool:
        """Say whether that channel, thread or DM exists for that user."""
        return channel_accessible(self, channel_id, user_id)

    def can_read(self, message: Message, user_id: int) -> bool:
        """Say whether that user sees that message (ephemeral ones belong to one person)."""
        return message_accessible(self, message.channel_id, message, user_id)

    def has_permission(self, user_id: int, channel_id: int, name: str) -> bool:
        """Say whether that user has that permission there, the channel being visible to them."""
        return self.allows(user_id, channel_id, name)

    def has_guild_permission(self, user_id: int, guild_id: int, name: str) -> bool:
        """Say whether that user has that permission in the guild at large."""
        held = self.compute_permissions(guild_id, user_id)
        return bool(held & permissions.flag(name))

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        """Tell every subscriber, with the keys simcord forgets in events."""
        if event == "MESSAGE_UPDATE":
            member = self._member_beside(payload)
            if member is not None:
                payload = {**payload, "member": member}
        elif event == "GUILD_CREATE":  # discord.py takes "unavailable: false" for a guild come back
            payload = {key: value for key, value in payload.items() if key != "unavailable"}
        elif event == _TYPING and not payload.get("timestamp"):
            payload = {**payload, "timestamp": int(self.clock.now().timestamp())}
        super().emit(event, payload)

    def _member_beside(self, payload: Mapping[str, Any]) -> Payload | None:
        guild = self.guilds.get(int(payload.get("guild_id") or 0))
        if guild is None or payload.get("webhook_id"):
            return None
        user_id = int(payload["author"]["id"])
        if user_id not in guild.members:
            return None
        return self.member_payload(guild.id, user_id, with_user=False)

    def _plain(self, payload: Mapping[str, Any]) -> Payload:
        return cast("Payload", self.plain(payload))

    def plain(self, value: Any) -> Any:
        """Copy a payload into plain dicts and lists, and complete the objects in it."""
        if isinstance(value, Mapping):
            copied = {key: self.plain(item) for key, item in value.items()}
            if "author" in value and "channel_id" in value:
                self._complete_message(copied)
            elif "permission_overwrites" in value and "id" in value:
                copied.update(self.channel_settings.get(int(copied["id"]), {}))
            elif value.get("type") == 1 and value.get("application_id", 0) is None:
                copied["application_id"] = str(self.application_id)  # the bot made this webhook
            return copied
        if isinstance(value, list | tuple):
            return [self.plain(item) for item in value]
        return value

    def _complete_message(self, payload: Payload) -> None:
        message_id = int(payload["id"])
        if "webhook_id" in payload:
            message = self.messages.get(int(payload["channel_id"]), {}).get(message_id)
            if message is not None and message.author_avatar:
                payload["author"]["avatar"] = message.author_avatar
        if payload.get("flags", 0) & HAS_THREAD and message_id in self.channels:
            thread = self.channels[message_id]
            payload["thread"] = dict(serializers.channel_payload(self, thread))
        metadata = payload.get("interaction_metadata") or {}
        if metadata.get("type") == InteractionType.APPLICATION_COMMAND and "name" in metadata:
            # Deprecated, and sent all the same; the command's name is documented only here.
            payload["interaction"] = {name: metadata[name] for name in _INTERACTION_PARTS}
