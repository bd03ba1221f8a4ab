"""Uploaded files and pictures of one Discord, and the addresses they are served at."""

from __future__ import annotations

import hashlib
import mimetypes
import re
import struct
import zlib
from typing import Any
from urllib.parse import quote, unquote

from simcord.backend.cdn import CdnStore

# Discord's own default pictures have these colours.
_DEFAULT_COLOURS = (0x5865F2, 0x757E8A, 0x3BA55C, 0xFAA61A, 0xED4245, 0xEB459F)
_UNSAFE = re.compile(r"[^\w.\-]+")  # in file names, which Discord tidies likewise


class Cdn(CdnStore):
    """simcord's store with an address of its own: several Discords may run in one process."""

    def __init__(self, base_url: str) -> None:
        super().__init__()
        self.base_url = f"{base_url.rstrip('/')}/cdn"
        self._linked: dict[str, str] = {}  # avatar path -> address it stands for

    def store_attachment(
        self,
        attachment_id: int,
        channel_id: int,
        filename: str,
        data: bytes,
        description: str | None,
    ) -> dict[str, Any]:
        """Keep an upload and return Discord's attachment object."""
        filename = _UNSAFE.sub("_", filename) or "file"
        folder = f"attachments/{channel_id}/{attachment_id}"
        self._blobs[f"{folder}/{filename}"] = data
        url = f"{self.base_url}/{folder}/{quote(filename)}"
        kind = mimetypes.guess_type(filename)[0] or "application/octet-stream"
        attachment = {
            "id": str(attachment_id),
            "filename": filename,
            "size": len(data),
            "url": url,
            "proxy_url": url,
            "content_type": kind,
        }
        if description is not None:
            attachment["description"] = description
        return attachment

    def store_avatar(self, owner_id: int, picture: bytes) -> str:
        """Keep a picture; the hash belongs in the user's `avatar`."""
        digest = hashlib.sha256(picture).hexdigest()[:32]
        self._blobs[f"avatars/{owner_id}/{digest}.png"] = picture
        return digest

    def link_avatar(self, owner_id: int, url: str) -> str:
        """Let a hash stand for a picture elsewhere, as a webhook's `avatar_url` does."""
        digest = hashlib.sha256(url.encode()).hexdigest()[:32]
        self._linked[f"avatars/{owner_id}/{digest}.png"] = url
        return digest

    def get(self, url: str) -> bytes | None:
        """Return what is kept under an address or a path below `/cdn/`."""
        path = unquote(url.removeprefix(f"{self.base_url}/"))
        if path.startswith("embed/avatars/"):
            return self._default_avatar(path.removeprefix("embed/avatars/").removesuffix(".png"))
        return self._blobs.get(path)

    def link(self, path: str) -> str | None:
        """Return the address an avatar path stands for, if it stands for one."""
        return self._linked.get(path)

    def move_to(self, base_url: str) -> tuple[str, str]:
        """Serve from another address from now on; returns the old base and the new one."""
        old, new = self.base_url, f"{base_url.rstrip('/')}/cdn"
        self.base_url = new
        self._linked = {
            path: new + url.removeprefix(old) if url.startswith(f"{old}/") else url
            for path, url in self._linked.items()
        }
        return old, new

    @staticmethod
    def _default_avatar(index: str) -> bytes | None:
        if not index.isdecimal() or int(index) >= len(_DEFAULT_COLOURS):
            return None
        side = 64
        row = b"\0" + _DEFAULT_COLOURS[int(index)].to_bytes(3, "big") * side
        header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        return (
            b"\x89PNG\r\n\x1a\n"
            + _png_chunk(b"IHDR", header)
            + _png_chunk(b"IDAT", zlib.compress(row * side))
            + _png_chunk(b"IEND", b"")
        )


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
