"""REST calls about messages: sending, history, deleting, pins."""

from __future__ import annotations

import datetime as dt
from typing import Any

from simcord.backend import serializers
from simcord.backend.models import Channel, Message
from simcord.enums import ChannelType
from simcord.http._helpers import prepare_bot_message
from simcord.intents import censor_message

from .audit import Audit
from .embeds import shows_something
from .kernel import Refusal, bad_length, invalid_form, snowflake_at
from .routing import Request, Route

# Calls, group changes, discovery notices, thread starters: nobody deletes these.
_UNDELETABLE_TYPES = frozenset({1, 2, 3, 4, 5, 14, 15, 16, 17, 21})
_BULK_DELETE_REACH = dt.timedelta(days=14)
_CONTENT_FIELDS = ("components", "sticker_ids", "poll")  # besides text, embeds and files


def message_object(request: Request, message: Message) -> dict[str, Any]:
    """Return a message as REST has it: without the author's member object."""
    bot_id = request.model.bot_user.id
    payload = dict(serializers.message_payload(request.model, message, for_user=bot_id))
    if not request.may_read_content:
        censor_message(payload, bot_id, backend=request.model)
    return payload


def require_content(body: dict[str, Any], files: Any) -> None:
    """Refuse a message that would show nothing."""
    content = body.get("content")
    shown = bool(content.strip()) if isinstance(content, str) else content is not None
    forward = (body.get("message_reference") or {}).get("type") == 1
    embeds = body.get("embeds") or [body.get("embed")]
    shown = shown or any(shows_something(embed) for embed in embeds)
    if not (shown or files or forward or any(body.get(name) for name in _CONTENT_FIELDS)):
        raise Refusal(400, 50006, "Cannot send an empty message")


def checked_nonce(body: dict[str, Any]) -> str | int | None:
    """Return the nonce of a message, refusing what is too long for one."""
    nonce = body.get("nonce")
    if nonce is None:
        return None
    if isinstance(nonce, bool) or not isinstance(nonce, str | int):
        raise invalid_form("nonce", "NONCE_TYPE_BAD_TYPE", "Must be an integer or a string.")
    if len(str(nonce)) > 25:
        raise bad_length("nonce", 0, 25)
    return nonce


def _send(request: Request) -> Any:
    model, channel_id = request.model, request.id("channel_id")
    _require_may_send(request, model.get_channel(channel_id))
    require_content(request.body, request.files)
    nonce = checked_nonce(request.body)
    if nonce is None:
        return request.forward()
    if request.body.get("enforce_nonce"):
        first = model.message_with_nonce(channel_id, nonce)
        if first is not None:
            prepare_bot_message(
                request.context(), channel_id
            )  # what is invalid is refused all the same
            return {**message_object(request, first), "nonce": nonce}
    with model.sending_nonce(nonce):
        sent = request.forward()
    model.remember_nonce(channel_id, nonce, int(sent["id"]))
    return {**sent, "nonce": nonce}


def _require_may_send(request: Request, channel: Channel) -> None:
    model, bot_id = request.model, request.model.bot_user.id
    if channel.type == ChannelType.DM:
        _require_open_dm(request, channel)
        return
    names = ["send_messages_in_threads" if channel.is_thread else "send_messages"]
    if request.body.get("embeds") or request.body.get("embed"):
        names.append("embed_links")
    if request.files:
        names.append("attach_files")
    model.require(bot_id, channel.id, *names)
    if channel.type in (ChannelType.FORUM, ChannelType.CATEGORY):
        raise Refusal(400, 50008, "Cannot send messages in a non-text channel")
    reference = request.body.get("message_reference")
    replies = isinstance(reference, dict) and not reference.get("type")
    if replies and not model.allows(bot_id, channel.id, "read_message_history"):
        raise Refusal(400, 160002, "Cannot reply without permission to read message history")


def _require_open_dm(request: Request, channel: Channel) -> None:
    model = request.model
    for user_id in channel.recipient_ids:
        if user_id in model.closed_dms:
            raise Refusal(403, 50007, "Cannot send messages to this user")
        model.require_mutual_guild(user_id)


def _history(request: Request) -> Any:
    """Serve a page of messages, newest first.

    With `after` these are the ones that follow that id, not the newest: whoever catches up after an
    absence walks forward page by page, and would miss some otherwise.
    """
    model, channel_id = request.model, request.id("channel_id")
    bot_id = model.bot_user.id
    limit = request.number("limit", 50, 1, 100)
    model.require(bot_id, channel_id)
    if not model.allows(bot_id, channel_id, "read_message_history"):
        return []
    stored = model.messages[channel_id].values()
    messages = sorted((one for one in stored if not one.is_ephemeral), key=lambda one: one.id)
    if "around" in request.params:
        pivot = int(request.params["around"])
        earlier = [one for one in messages if one.id < pivot]
        page = (earlier[-(limit // 2) :] if limit > 1 else []) + [
            one for one in messages if one.id >= pivot
        ]
        page = page[:limit]
    elif "after" in request.params:
        page = [one for one in messages if one.id > int(request.params["after"])][:limit]
    elif "before" in request.params:
        page = [one for one in messages if one.id < int(request.params["before"])][-limit:]
    else:
        page = messages[-limit:]
    return [message_object(request, one) for one in reversed(page)]


def _delete(request: Request) -> Any:
    model, channel_id = request.model, request.id("channel_id")
    channel = model.get_channel(channel_id)
    message = model.messages.get(channel_id, {}).get(request.id("message_id"))
    if message is not None and message.type in _UNDELETABLE_TYPES:
        raise Refusal(403, 50021, "Cannot execute action on a system message")
    foreign = message is not None and message.author_id != model.bot_user.id
    if foreign and channel.guild_id is None:
        raise Refusal(403, 50003, "Cannot execute action on a DM channel")
    request.forward()
    if foreign and message is not None and channel.guild_id is not None:
        model.record_audit_log(
            channel.guild_id,
            Audit.MESSAGE_DELETE,
            target_id=message.author_id,
            options={"channel_id": str(channel_id), "count": "1"},
            reason=request.reason,
        )


def _bulk_delete(request: Request) -> Any:
    oldest = snowflake_at(request.model.clock.now() - _BULK_DELETE_REACH)
    if any(int(one) < oldest for one in request.body.get("messages") or []):
        raise Refusal(400, 50034, "You can only bulk delete messages that are under 14 days old.")
    return request.forward()


def _pin(request: Request) -> Any:
    return _set_pinned(request, pinned=True)


def _unpin(request: Request) -> Any:
    return _set_pinned(request, pinned=False)


def _set_pinned(request: Request, *, pinned: bool) -> None:
    model, channel_id = request.model, request.id("channel_id")
    channel = model.get_channel(channel_id)
    if channel.guild_id is not None:  # a permission of its own since February 2026
        model.require(model.bot_user.id, channel_id, "pin_messages")
    model.require_unarchived(channel_id)
    message = model.get_message(channel_id, request.id("message_id"))
    if message.is_ephemeral:
        raise Refusal(404, 10008, "Unknown Message")
    model.set_pinned(channel_id, message.id, pinned)
    if channel.guild_id is not None:
        action = Audit.MESSAGE_PIN if pinned else Audit.MESSAGE_UNPIN
        model.record_audit_log(
            channel.guild_id,
            action,
            target_id=message.author_id,
            options={"channel_id": str(channel_id), "message_id": str(message.id)},
            reason=request.reason,
        )


def _list_pins(request: Request) -> Any:
    """Serve the older list of pins: messages only, newest first."""
    model, channel_id = request.model, request.id("channel_id")
    model.require(model.bot_user.id, channel_id, "read_message_history")
    pinned = [one for one in model.messages[channel_id].values() if one.pinned]
    return [message_object(request, one) for one in reversed(pinned)]


ROUTES: tuple[Route, ...] = (
    ("POST", "/channels/{channel_id}/messages", _send),
    ("GET", "/channels/{channel_id}/messages", _history),
    ("POST", "/channels/{channel_id}/messages/bulk-delete", _bulk_delete),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}", _delete),
    ("PUT", "/channels/{channel_id}/messages/pins/{message_id}", _pin),
    ("DELETE", "/channels/{channel_id}/messages/pins/{message_id}", _unpin),
    ("PUT", "/channels/{channel_id}/pins/{message_id}", _pin),
    ("DELETE", "/channels/{channel_id}/pins/{message_id}", _unpin),
    ("GET", "/channels/{channel_id}/pins", _list_pins),
)
