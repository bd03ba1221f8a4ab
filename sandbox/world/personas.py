"""What a person may do: write, edit, delete, react, type, with Discord's own refusals."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from sandbox.model import Channel, Message, Refusal
from sandbox.world import World
from sandbox.world.entities import Entities, read_id, read_text, refuse
from sandbox.world.interactions import Interactions
from sandbox.world.uploads import read_files, store_file

FORUM = 15
MESSAGE_DELETED = 72  # Discord's audit log event
_CUSTOM_EMOJI = re.compile(r"\w+:\d+")
_SLOWMODE_EXEMPT = ("manage_messages", "manage_channels", "manage_threads")

Request = Mapping[str, Any]
Action = Callable[[int, Request], Awaitable[dict[str, Any]]]


class SlowmodeRefusal(Refusal):
    """Discord's refusal of a message that comes too soon; it says how long to wait."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(429, 20016, "This action cannot be performed due to slowmode rate limit.")
        self.retry_after = retry_after

    def to_json(self) -> dict[str, Any]:
        return {**super().to_json(), "retry_after": round(self.retry_after, 3)}


class Personas:
    """The people of one world. `act` is the door for scripts and the page."""

    def __init__(self, world: World) -> None:
        self._discord = world.discord
        self.entities = Entities(world)
        interactions = Interactions(world.discord, self.entities)
        self._last_sent: dict[tuple[int, int], dt.datetime] = {}
        self._actions: dict[str, Action] = {
            "send": self._send,
            "edit": self._edit,
            "delete": self._delete,
            "react": self._react,
            "typing": self._type,
            "dm": self._open_dm,
            "command": interactions.use_command,
            "menu": interactions.use_menu,
            "click": interactions.click,
            "submit": interactions.submit_modal,
            "complete": interactions.complete_option,
        }

    async def act(self, request: Request) -> dict[str, Any]:
        """Do what `request["do"]` says as the persona `request["as"]`.

        Raises:
            Refusal: Discord would not let that person do it, or the request makes no sense.
        """
        _, user_id = self.entities.persona(request.get("as"))
        action = self._actions.get(str(request.get("do")))
        if action is None:
            raise refuse("do", f"must be one of {', '.join(self._actions)}")
        return await action(user_id, request)

    # ------------------------------------------------------------------- deeds

    async def _send(self, user_id: int, request: Request) -> dict[str, Any]:
        channel = self._writable_channel(user_id, request)
        text = _optional_text(request, "text")
        files = read_files("files", request.get("files"))
        if files:
            self._require(user_id, channel, "attach_files")
        if not text.strip() and not files:
            raise Refusal(400, 50006, "Cannot send an empty message")
        self._keep_slowmode(user_id, channel)
        reference = None
        if request.get("reply_to") is not None:
            reply_to = read_id(request, "reply_to")
            reference = {"channel_id": str(channel.id), "message_id": str(reply_to)}
        message = self._discord.create_message(
            channel.id,
            user_id,
            text,
            reference=reference,
            attachments=[store_file(self._discord, channel.id, file) for file in files],
        )
        self._last_sent[channel.id, user_id] = self._discord.clock.now()
        return self._show(message, user_id)

    async def _edit(self, user_id: int, request: Request) -> dict[str, Any]:
        message = self._readable_message(user_id, request)
        if message.author_id != user_id or message.webhook_id is not None:
            raise Refusal(403, 50005, "Cannot edit a message authored by another user")
        text = _optional_text(request, "text")
        return self._show(
            self._discord.edit_message(message.channel_id, message.id, {"content": text}), user_id
        )

    async def _delete(self, user_id: int, request: Request) -> dict[str, Any]:
        message = self._readable_message(user_id, request)
        shown = self._show(message, user_id)
        channel = self._discord.get_channel(message.channel_id)
        # An ephemeral message belongs to the one who sees it: "Dismiss message".
        foreign = message.author_id != user_id and not message.is_ephemeral
        if foreign and channel.guild_id is None:
            raise Refusal(403, 50003, "Cannot execute action on a DM channel")
        if foreign:
            self._require(user_id, channel, "manage_messages")
        self._discord.delete_message(channel.id, message.id)
        if foreign and channel.guild_id is not None:
            self._discord.record_audit_log(
                channel.guild_id,
                MESSAGE_DELETED,
                user_id=user_id,
                target_id=message.author_id,
                options={"channel_id": str(channel.id), "count": "1"},
            )
        return shown

    async def _react(self, user_id: int, request: Request) -> dict[str, Any]:
        message = self._readable_message(user_id, request)
        emoji = read_text(request, "emoji")
        if emoji.isascii() and not _CUSTOM_EMOJI.fullmatch(emoji):
            raise Refusal(400, 10014, "Unknown Emoji")
        channel = self._discord.get_channel(message.channel_id)
        removed = request.get("remove") is True
        # Joining a reaction that is there needs no permission of its own.
        fresh = not removed and message.reaction_for(emoji) is None
        self._require(user_id, channel, *(["add_reactions"] if fresh else []))
        if not removed and channel.guild_id is not None:
            self._require_no_timeout(user_id, channel.guild_id)
        self._discord.set_reaction(channel.id, message.id, emoji, user_id, not removed)
        return self._show(message, user_id)

    async def _type(self, user_id: int, request: Request) -> dict[str, Any]:
        channel = self._writable_channel(user_id, request)
        payload: dict[str, Any] = {"channel_id": str(channel.id), "user_id": str(user_id)}
        if channel.guild_id is not None:
            payload["guild_id"] = str(channel.guild_id)
            payload["member"] = self._discord.member_payload(channel.guild_id, user_id)
        self._discord.emit("TYPING_START", payload)
        return {}

    async def _open_dm(self, user_id: int, _request: Request) -> dict[str, Any]:
        """Open a conversation with the bot, as its profile's **Message** does."""
        channel = self._discord.get_dm_channel(user_id)
        return {"channel": self._discord.channel_payload(channel, for_user=user_id)}

    # --------------------------------------------------------------- who may

    def _readable_message(self, user_id: int, request: Request) -> Message:
        channel = self._discord.get_channel(read_id(request, "channel"))
        if not self._discord.can_see(channel.id, user_id):
            raise Refusal(403, 50001, "Missing Access")
        message = self._discord.get_message(channel.id, read_id(request, "message"))
        if not self._discord.can_read(message, user_id):
            raise Refusal(404, 10008, "Unknown Message")
        return message

    def _writable_channel(self, user_id: int, request: Request) -> Channel:
        channel = self._discord.get_channel(read_id(request, "channel"))
        needed = "send_messages_in_threads" if channel.is_thread else "send_messages"
        self._require(user_id, channel, needed)
        if channel.guild_id is None:
            self._discord.require_mutual_guild(user_id)
        if channel.type == FORUM:
            raise Refusal(400, 50008, "Cannot send messages in a non-text channel")
        return channel

    def _require(self, user_id: int, channel: Channel, *permissions: str) -> None:
        self._discord.require_permissions(channel.guild_id, user_id, channel.id, *permissions)

    def _require_no_timeout(self, user_id: int, guild_id: int) -> None:
        if self._discord.is_timed_out(guild_id, user_id):
            raise Refusal(403, 50013, "Missing Permissions")

    def _keep_slowmode(self, user_id: int, channel: Channel) -> None:
        last = self._last_sent.get((channel.id, user_id))
        if last is None or not channel.rate_limit_per_user:
            return
        if any(
            self._discord.has_permission(user_id, channel.id, name) for name in _SLOWMODE_EXEMPT
        ):
            return
        pause = dt.timedelta(seconds=channel.rate_limit_per_user)
        now = self._discord.clock.now()
        if now - last < pause:
            raise SlowmodeRefusal((last + pause - now).total_seconds())

    def _show(self, message: Message, user_id: int) -> dict[str, Any]:
        return {"message": self._discord.message_payload(message, for_user=user_id)}


def _optional_text(request: Request, field: str) -> str:
    text = request.get(field) or ""
    if not isinstance(text, str):
        raise refuse(field, f"must be a text, not {text!r}")
    return text
