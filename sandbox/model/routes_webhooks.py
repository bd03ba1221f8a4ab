"""REST calls about webhooks: names, pictures, posting into a thread or a new forum post."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from simcord.backend.models import Channel, Message, Webhook
from simcord.enums import ChannelType
from simcord.http._helpers import bot_message, message_edit_changes, prepare_bot_message

from .audit import Audit
from .kernel import Refusal, bad_length, invalid_form
from .routes_interactions import follow_up, is_interaction, on_interaction_message
from .routes_messages import message_object, require_content
from .routing import Request, Route

_MOST_WEBHOOKS = 15  # a channel
_FORBIDDEN_NAMES = ("clyde", "discord")


def _create(request: Request) -> Any:
    model, channel_id = request.model, request.id("channel_id")
    channel = model.get_channel(channel_id)
    model.require(model.bot_user.id, channel_id, "manage_webhooks")
    if channel.is_thread or channel.guild_id is None:
        raise Refusal(400, 50024, "Cannot execute action on this channel type")
    _check_name(request.body.get("name"), "name")
    if sum(hook.channel_id == channel_id for hook in model.webhooks.values()) >= _MOST_WEBHOOKS:
        raise Refusal(400, 30007, f"Maximum number of webhooks reached ({_MOST_WEBHOOKS})")
    created = request.forward()
    model.record_audit_log(
        channel.guild_id,
        Audit.WEBHOOK_CREATE,
        target_id=int(created["id"]),
        changes=[{"key": "name", "new_value": created["name"]}],
        reason=request.reason,
    )
    model.emit(
        "WEBHOOKS_UPDATE", {"guild_id": str(channel.guild_id), "channel_id": str(channel_id)}
    )
    return created


def _check_name(name: Any, field: str) -> None:
    if not isinstance(name, str) or not 1 <= len(name.strip()) <= 80:
        raise bad_length(field, 1, 80)
    for forbidden in _FORBIDDEN_NAMES:
        if forbidden in name.lower():
            raise invalid_form(
                field,
                "USERNAME_INVALID_CONTAINS",
                f'Username cannot contain "{forbidden}"',
            )


def _execute(request: Request) -> Any:
    if is_interaction(request):
        return follow_up(request)
    webhook = _webhook(request)
    target = _target(request, webhook)
    body = _body(request, webhook)
    require_content(body, request.files)
    if target.type == ChannelType.FORUM:
        return _post_in_forum(request, webhook, target, body)
    message = bot_message(
        request.context(),
        target.id,
        author_id=webhook.webhook_user_id,
        webhook_id=webhook.id,
        body=body,
        webhook_execute=True,
    )
    return message_object(request, message)


def _webhook(request: Request) -> Webhook:
    model = request.model
    webhook_id = model.webhook_tokens.get(request.args["token"])
    if webhook_id is None or webhook_id != request.id("webhook_id"):
        if request.id("webhook_id") in model.webhooks:
            raise Refusal(401, 50027, "Invalid Webhook Token")
        raise Refusal(404, 10015, "Unknown Webhook")
    return model.webhooks[webhook_id]


def _target(request: Request, webhook: Webhook) -> Channel:
    model = request.model
    home = model.get_channel(webhook.channel_id)
    thread_id, thread_name = request.params.get("thread_id"), request.body.get("thread_name")
    if home.type == ChannelType.FORUM and thread_id is None and not thread_name:
        raise Refusal(
            400, 220001, "Webhooks posted to forum channels must have a thread_name or thread_id"
        )
    if thread_name and thread_id is not None:
        raise Refusal(
            400,
            220002,
            "Webhooks posted to forum channels cannot have both a thread_name and thread_id",
        )
    if thread_name and home.type != ChannelType.FORUM:
        raise Refusal(400, 220003, "Webhooks can only create threads in forum channels")
    return home if thread_id is None else _thread(request, webhook)


def _thread(request: Request, webhook: Webhook) -> Channel:
    thread = request.model.channels.get(int(request.params["thread_id"]))
    if thread is None or thread.parent_id != webhook.channel_id:
        raise Refusal(404, 10003, "Unknown Channel")
    return thread


def _body(request: Request, webhook: Webhook) -> dict[str, Any]:
    body = dict(request.body)
    if body.get("username") is None:
        body.pop("username", None)
    else:
        _check_name(body["username"], "username")
    address = body.pop("avatar_url", None)
    if address:
        if urlsplit(str(address)).scheme not in ("http", "https"):
            raise invalid_form("avatar_url", "URL_TYPE_INVALID_URL", "Not a well formed URL.")
        if "/embed/avatars/" not in str(address):  # a default picture needs no address
            body["avatar_url"] = request.model.cdn.link_avatar(webhook.id, str(address))
    return body


def _post_in_forum(
    request: Request, webhook: Webhook, forum: Channel, body: dict[str, Any]
) -> dict[str, Any]:
    name, tags = body.pop("thread_name"), body.pop("applied_tags", None) or []
    starter, contents = prepare_bot_message(
        request.context(),
        forum.id,
        author_id=webhook.webhook_user_id,
        webhook_id=webhook.id,
        body=body,
        webhook_execute=True,
    )
    _, message = request.model.create_forum_post(
        forum.id,
        name,
        starter,
        applied_tags=[int(tag) for tag in tags],
        uploads=[
            (file.filename, content, file.description)
            for file, content in zip(request.files, contents, strict=True)
        ],
    )
    return message_object(request, message)


def _message(request: Request) -> Message:
    webhook = _webhook(request)
    channel_id = webhook.channel_id
    if "thread_id" in request.params:
        channel_id = _thread(request, webhook).id
    message = request.model.get_message(channel_id, request.id("message_id"))
    if message.webhook_id != webhook.id:
        raise Refusal(404, 10008, "Unknown Message")
    return message


def _get_message(request: Request) -> Any:
    if is_interaction(request):
        return on_interaction_message(request)
    return message_object(request, _message(request))


def _edit_message(request: Request) -> Any:
    if is_interaction(request):
        return on_interaction_message(request)
    message = _message(request)
    changes = message_edit_changes(request.context(), message)
    edited = request.model.edit_message(message.channel_id, message.id, changes)
    return message_object(request, edited)


def _delete_message(request: Request) -> Any:
    if is_interaction(request):
        return on_interaction_message(request)
    message = _message(request)
    request.model.delete_message(message.channel_id, message.id)
    return None


_MESSAGE = "/webhooks/{webhook_id}/{token}/messages/{message_id}"
ROUTES: tuple[Route, ...] = (
    ("POST", "/channels/{channel_id}/webhooks", _create),
    ("POST", "/webhooks/{webhook_id}/{token}", _execute),
    ("GET", _MESSAGE, _get_message),
    ("PATCH", _MESSAGE, _edit_message),
    ("DELETE", _MESSAGE, _delete_message),
)
