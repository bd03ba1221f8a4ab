"""What Discord takes as an embed or a button, beyond the lengths simcord looks at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from simcord.backend.models import Message
from simcord.components import walk_components

from .kernel import Refusal, bad_length, invalid_form

_LONGEST_URL = 2048
_BRIGHTEST = 0xFFFFFF
_MEDIA = ("image", "thumbnail", "video")
_SHOWN = ("title", "description", "fields", "author", "footer", *_MEDIA)
_LINK, _PREMIUM = 5, 6  # button styles
_BUTTON = 2


def shows_something(embed: Any) -> bool:
    """Say whether anything of an embed would be seen."""
    return isinstance(embed, Mapping) and any(embed.get(part) for part in _SHOWN)


def check_embeds(embeds: Any) -> None:
    """Refuse addresses, times, colours and fields that Discord refuses."""
    if not isinstance(embeds, list):
        return  # simcord says what is wrong with it
    for index, embed in enumerate(embeds):
        if not isinstance(embed, Mapping):
            continue
        at = f"embeds.{index}"
        for path, url, schemes in _addresses(embed):
            _check_url(f"{at}.{path}", url, schemes)
        for number, field in enumerate(embed.get("fields") or []):
            for name in ("name", "value"):
                if not str(field.get(name) or "").strip():
                    raise invalid_form(
                        f"{at}.fields.{number}.{name}",
                        "BASE_TYPE_REQUIRED",
                        "This field is required",
                    )
        if embed.get("timestamp") is not None:
            _check_time(f"{at}.timestamp", embed["timestamp"])
        if not 0 <= int(embed.get("color") or 0) <= _BRIGHTEST:
            raise invalid_form(
                f"{at}.color",
                "NUMBER_TYPE_MAX",
                f"int value should be less than or equal to {_BRIGHTEST}.",
            )


def _addresses(embed: Mapping[str, Any]) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
    web, media = ("http", "https"), ("http", "https", "attachment")
    yield "url", embed.get("url"), web
    for part in _MEDIA:
        yield f"{part}.url", (embed.get(part) or {}).get("url"), media
    for part in ("author", "footer"):
        yield f"{part}.icon_url", (embed.get(part) or {}).get("icon_url"), media
    yield "author.url", (embed.get("author") or {}).get("url"), web


def _check_url(field: str, url: Any, schemes: tuple[str, ...]) -> None:
    if url is None:
        return
    if not isinstance(url, str) or len(url) > _LONGEST_URL:
        raise bad_length(field, 1, _LONGEST_URL)
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if not parts.scheme or not parts.netloc or any(letter.isspace() for letter in url):
        raise invalid_form(field, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
    if parts.scheme.lower() not in schemes:
        raise invalid_form(
            field,
            "URL_TYPE_INVALID_SCHEME",
            f'Scheme "{parts.scheme}" must be one of {schemes}.',
        )


def _check_time(field: str, moment: Any) -> None:
    try:
        dt.datetime.fromisoformat(moment)
    except (TypeError, ValueError):
        raise invalid_form(
            field, "DATE_TIME_TYPE_PARSE", f"Could not parse {moment}. Should be ISO8601."
        ) from None


def check_buttons(components: Any) -> None:
    """Refuse buttons without a face, and links that lead nowhere."""
    if not isinstance(components, list):
        return
    for component in walk_components(components):
        if component.get("type") != _BUTTON or component.get("style") == _PREMIUM:
            continue
        if component.get("style") == _LINK:
            _check_url("components.url", component.get("url"), ("http", "https", "discord"))
        if not component.get("label") and not component.get("emoji"):
            raise Refusal(400, 50035, "Invalid Form Body: a button must have a label or emoji")


def resolve_files(message: Message, fields: dict[str, Any] | None = None) -> None:
    """Turn `attachment://name` in embeds into an address; simcord does so for components only.

    Args:
        fields: the changes of an edit, completed in place; None for a new message.
    """
    changes = {} if fields is None else fields
    embeds = changes.get("embeds", message.embeds) or []
    files = changes.get("attachments", message.attachments) or []
    addresses = {f"attachment://{file['filename']}": file["url"] for file in files}
    resolved = []
    for embed in embeds:
        shown = {"type": "rich", **embed}
        for part in _MEDIA:
            url = (embed.get(part) or {}).get("url")
            if url in addresses:
                shown[part] = {**embed[part], "url": addresses[url], "proxy_url": addresses[url]}
        resolved.append(shown)
    if fields is None:
        message.embeds = resolved
    elif "embeds" in fields:
        fields["embeds"] = resolved
