"""Files that come with a request of the page or a script."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import Any

from sandbox.model import Discord
from sandbox.world.entities import refuse

MOST_FILES = 10
LARGEST_BYTES = 10 * 1024 * 1024  # Discord's limit for members without Nitro


@dataclass(frozen=True, slots=True)
class File:
    """One file as it was sent."""

    name: str
    content: bytes
    description: str | None = None


def read_files(field: str, raw: object) -> tuple[File, ...]:
    """Read `[{"filename", "content" (base64), "description"?}]` or `[[name, text]]`."""
    if raw is None:
        return ()
    if not isinstance(raw, list) or len(raw) > MOST_FILES:
        raise refuse(field, f"must be a list of at most {MOST_FILES} files")
    return tuple(read_file(f"{field}[{index}]", value) for index, value in enumerate(raw))


def read_file(field: str, raw: object) -> File:
    """Read one file."""
    match raw:
        case [str(name), str(text)]:
            file = File(name, text.encode())
        case {"filename": str(name), "content": str(encoded), **rest}:
            description = rest.get("description")
            shown = None if description is None else str(description)
            file = File(name, _decode(field, encoded), shown)
        case _:
            raise refuse(field, 'must be {"filename", "content"} or [name, text]')
    if not file.name:
        raise refuse(field, "needs a filename")
    if len(file.content) > LARGEST_BYTES:
        raise refuse(field, f"is larger than {LARGEST_BYTES} bytes")
    return file


def store_file(discord: Discord, channel_id: int, file: File) -> dict[str, Any]:
    """Keep a file and return Discord's attachment object."""
    return discord.cdn.store_attachment(
        discord.snowflake(), channel_id, file.name, file.content, file.description
    )


def _decode(field: str, encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise refuse(field, f"content is not base64: {error}") from error
