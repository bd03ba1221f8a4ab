"""REST calls about threads and forum posts."""

from __future__ import annotations

from typing import Any

from simcord.backend import serializers
from simcord.backend.models import Channel
from simcord.enums import ChannelType, MessageType
from simcord.http._helpers import prepare_bot_message

from .audit import Audit
from .kernel import Refusal, bad_length, invalid_form, missing_permissions
from .routes_messages import message_object, require_content
from .routing import Request, Route
from .threads import ARCHIVE_MINUTES

_REQUIRE_TAG = 1 << 4
_OWNER_MAY_CHANGE = frozenset({"name", "archived", "auto_archive_duration", "applied_tags"})
_META_FIELDS = ("archived", "locked", "auto_archive_duration", "invitable")


def _create(request: Request) -> Any:
    model, channel_id = request.model, request.id("channel_id")
    channel = model.get_channel(channel_id)
    if channel.type == ChannelType.FORUM:
        return _create_post(request, channel)
    body = request.context().fields(
        "name", "type", "auto_archive_duration", "rate_limit_per_user", "invitable"
    )
    kind = int(body.get("type", ChannelType.PRIVATE_THREAD))
    private = kind == ChannelType.PRIVATE_THREAD
    name = "create_private_threads" if private else "create_public_threads"
    model.require(model.bot_user.id, channel_id, name)
    thread = model.create_thread(
        channel_id,
        _required_name(body),
        model.bot_user.id,
        type=kind,
        auto_archive_duration=_archive_minutes(request, channel_id, body),
        rate_limit_per_user=_slowmode(request, channel_id, body),
    )
    return _created(request, thread)


def _create_from_message(request: Request) -> Any:
    model, channel_id = request.model, request.id("channel_id")
    model.require(model.bot_user.id, channel_id, "create_public_threads", "read_message_history")
    message = model.get_message(channel_id, request.id("message_id"))
    if message.is_ephemeral:
        raise Refusal(404, 10008, "Unknown Message")
    body = request.context().fields("name", "auto_archive_duration", "rate_limit_per_user")
    thread = model.create_thread(
        channel_id,
        _required_name(body),
        model.bot_user.id,
        message_id=message.id,
        auto_archive_duration=_archive_minutes(request, channel_id, body),
        rate_limit_per_user=_slowmode(request, channel_id, body),
    )
    return _created(request, thread)


def _create_post(request: Request, forum: Channel) -> Any:
    model = request.model
    names = ["send_messages"]
    message_body = request.body.get("message") or {}
    if message_body.get("embeds"):
        names.append("embed_links")
    if request.files:
        names.append("attach_files")
    model.require(model.bot_user.id, forum.id, *names)
    body = request.context().fields(
        "name",
        "message",
        "applied_tags",
        "auto_archive_duration",
        "rate_limit_per_user",
        ignore=("type",),
    )
    require_content(message_body, request.files)
    tags = [int(tag) for tag in body.get("applied_tags") or []]
    if not tags and model.channel_settings.get(forum.id, {}).get("flags", 0) & _REQUIRE_TAG:
        raise Refusal(400, 40067, "A tag is required to create a forum post in this channel")
    starter, contents = prepare_bot_message(request.context(), forum.id, body=message_body)
    thread, message = model.create_forum_post(
        forum.id,
        _required_name(body),
        starter,
        auto_archive_duration=_archive_minutes(request, forum.id, body),
        applied_tags=tags,
        rate_limit_per_user=_slowmode(request, forum.id, body),
        uploads=[
            (file.filename, content, file.description)
            for file, content in zip(request.files, contents, strict=True)
        ],
    )
    return {**_created(request, thread), "message": message_object(request, message)}


def _created(request: Request, thread: Channel) -> dict[str, Any]:
    request.model.record_audit_log(
        thread.guild_id or 0,
        Audit.THREAD_CREATE,
        target_id=thread.id,
        changes=[{"key": "name", "new_value": thread.name}],
        reason=request.reason,
    )
    return request.model.channel_payload(thread)


def _required_name(body: dict[str, Any]) -> Any:
    if "name" not in body:
        raise invalid_form("name", "BASE_TYPE_REQUIRED", "This field is required")
    return body["name"]


def _archive_minutes(request: Request, channel_id: int, body: dict[str, Any]) -> Any:
    settings = request.model.channel_settings.get(channel_id, {})
    default = settings.get("default_auto_archive_duration") or 1440
    return body.get("auto_archive_duration") or default


def _slowmode(request: Request, channel_id: int, body: dict[str, Any]) -> Any:
    settings = request.model.channel_settings.get(channel_id, {})
    default = settings.get("default_thread_rate_limit_per_user") or 0
    given = body.get("rate_limit_per_user")
    return default if given is None else given


def edit_thread(request: Request, thread: Channel) -> Any:
    """Change a thread, asking for the permissions Discord asks for (simcord asks the channel's)."""
    model = request.model
    body = request.context().fields(
        *_META_FIELDS, "name", "rate_limit_per_user", "applied_tags", ignore=("flags",)
    )
    _require_may_edit(request, thread, body)
    meta = thread.thread_metadata
    assert meta is not None
    stays_archived = meta.archived and body.get("archived") is not False
    if stays_archived and body.keys() - {"archived", "locked"}:
        raise Refusal(400, 50083, "Thread is archived")
    _check_thread_fields(body)
    changes: dict[str, Any] = {
        key: body[key] for key in ("name", "rate_limit_per_user") if key in body
    }
    if "applied_tags" in body:
        tags = [int(tag) for tag in body["applied_tags"]]
        forum = model.get_channel(thread.parent_id or 0)
        added = [tag for tag in tags if tag not in thread.applied_tags]
        model.check_tags(forum, tags, model.bot_user.id, added=added)
        changes["applied_tags"] = tags
    before = model.channel_payload(thread)
    model.edit_channel(
        thread.id, changes, thread_metadata={k: body[k] for k in _META_FIELDS if k in body}
    )
    if thread.name != before["name"]:
        model.create_system_message(thread.id, MessageType.CHANNEL_NAME_CHANGE, model.bot_user.id)
    model.record_audit_log(
        thread.guild_id or 0,
        Audit.THREAD_UPDATE,
        target_id=thread.id,
        changes=_changed(before, model.channel_payload(thread), body),
        reason=request.reason,
    )
    return model.channel_payload(thread)


def _require_may_edit(request: Request, thread: Channel, body: dict[str, Any]) -> None:
    model, bot_id = request.model, request.model.bot_user.id
    model.require(bot_id, thread.id)
    if model.allows(bot_id, thread.id, "manage_threads"):
        return
    meta = thread.thread_metadata
    assert meta is not None
    waking = body.keys() == {"archived"} and body["archived"] is False
    if waking and not meta.locked:
        model.require(bot_id, thread.id, "send_messages_in_threads")
        return
    if thread.owner_id != bot_id or meta.locked or body.keys() - _OWNER_MAY_CHANGE:
        raise missing_permissions()


def _check_thread_fields(body: dict[str, Any]) -> None:
    name = body.get("name", "thread")
    if not isinstance(name, str) or not 1 <= len(name) <= 100:
        raise bad_length("name", 1, 100)
    if body.get("auto_archive_duration", ARCHIVE_MINUTES[0]) not in ARCHIVE_MINUTES:
        raise invalid_form(
            "auto_archive_duration", "BASE_TYPE_CHOICES", f"Value must be one of {ARCHIVE_MINUTES}."
        )
    if not 0 <= (body.get("rate_limit_per_user") or 0) <= 21600:
        raise invalid_form(
            "rate_limit_per_user", "NUMBER_TYPE_MAX", "int value should be between 0 and 21600."
        )


def _changed(
    before: dict[str, Any], after: dict[str, Any], body: dict[str, Any]
) -> list[dict[str, Any]]:
    old = {**before, **before["thread_metadata"]}
    new = {**after, **after["thread_metadata"]}
    return [
        {"key": key, "old_value": old[key], "new_value": new[key]}
        for key in body
        if key in old and old[key] != new[key]
    ]


def delete_thread(request: Request, thread: Channel) -> Any:
    """Delete a thread for whoever may manage threads."""
    model = request.model
    model.require(model.bot_user.id, thread.id, "manage_threads")
    payload = model.channel_payload(thread)
    model.delete_channel(thread.id)
    model.record_audit_log(
        thread.guild_id or 0,
        Audit.THREAD_DELETE,
        target_id=thread.id,
        changes=[{"key": "name", "old_value": thread.name}],
        reason=request.reason,
    )
    return payload


def _active(request: Request) -> Any:
    model = request.model
    threads = [
        thread
        for thread in model.active_threads(request.id("guild_id"))
        if model.can_see(thread.id, model.bot_user.id)
    ]
    return serializers.thread_list_payload(model, threads)


def _archived(request: Request) -> Any:
    """Serve archived threads, the last archived first, `before` a time."""
    model, channel_id = request.model, request.id("channel_id")
    model.require(model.bot_user.id, channel_id, "read_message_history")
    limit = request.number("limit", 50, 1, 100)
    found = [
        (thread.thread_metadata.archive_timestamp, thread)
        for thread in model.archived_threads(channel_id, private=False)
        if thread.thread_metadata is not None
    ]
    if "before" in request.params:
        found = [one for one in found if one[0] < request.params["before"]]
    found.sort(key=lambda one: one[0], reverse=True)
    page = [thread for _, thread in found[:limit]]
    return serializers.thread_list_payload(model, page, has_more=len(found) > limit)


def _add_member(request: Request) -> Any:
    request.model.require_unarchived(request.id("channel_id"))
    return request.forward()


ROUTES: tuple[Route, ...] = (
    ("POST", "/channels/{channel_id}/threads", _create),
    ("POST", "/channels/{channel_id}/messages/{message_id}/threads", _create_from_message),
    ("GET", "/guilds/{guild_id}/threads/active", _active),
    ("GET", "/channels/{channel_id}/threads/archived/public", _archived),
    ("PUT", "/channels/{channel_id}/thread-members/{user_id}", _add_member),
)
