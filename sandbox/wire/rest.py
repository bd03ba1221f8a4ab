"""Discord's REST API and CDN over HTTP. What is allowed, the model knows."""

from __future__ import annotations

import io
import json
import mimetypes
import time
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote

from aiohttp import BodyPartReader, web

from sandbox.model import Discord, Refusal, Upload, invalid_form
from sandbox.world.faults import Drop, Fault, Faults, delay

MAX_FILE_BYTES = 10 << 20  # without boosts, since 2025
MAX_REQUEST_BYTES = 26 << 20
_TRUE = ("1", "true")


class Rest:
    """The HTTP side of one Discord."""

    def __init__(self, discord: Discord, base_url: str, *, token: str, faults: Faults) -> None:
        self.discord = discord
        self.faults = faults
        self.requests = 0
        self._token = token
        self._gateway_url = base_url.replace("http", "ws", 1).rstrip("/") + "/gateway"

    def add_routes(self, app: web.Application) -> None:
        """Serve `/api/vN/…` and `/cdn/…` from this application."""
        app.router.add_route("*", r"/api/v{version:\d+}/{tail:.*}", self._answer)
        app.router.add_get("/cdn/{path:.*}", self._serve_file)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.requests += 1
        method, path = request.method, f"/{request.match_info['tail'].strip('/')}"
        try:
            body, files = await _read(request)
            self._require_token(request, path)
            fault = self.faults.take(method, path)
            if fault is not None:
                await delay(fault)
                if fault.drop is Drop.REQUEST:
                    return _broken(request)
                if fault.status is not None:
                    return _faulty(fault)
            await self.faults.interrupt_before(method, path)
            answer = self._dispatch(request, path, body, files)
            await self.faults.interrupt_after(method, path)
            if fault is not None and fault.drop is Drop.ANSWER:
                return _broken(request)
        except Refusal as refusal:
            return _json(refusal.to_json(), refusal.status, _rate_limit(method, path))
        if answer is None:
            return web.Response(status=204, headers=_rate_limit(method, path))
        return _json(answer, 200, _rate_limit(method, path))

    def _dispatch(self, request: web.Request, path: str, body: Any, files: list[Upload]) -> Any:
        if path in ("/gateway", "/gateway/bot"):
            return self._gateway(path)
        answer = self.discord.dispatch(
            request.method,
            path,
            json=body,
            params=dict(request.query),
            files=files,
            reason=_reason(request),
        )
        return answer if self._wants_body(request, path) else None

    def _wants_body(self, request: web.Request, path: str) -> bool:
        """Say whether the caller wants what it made: callbacks and webhooks must ask for it."""
        parts = path.strip("/").split("/")
        if parts[0] == "interactions":
            return request.query.get("with_response", "").lower() in _TRUE
        if request.method == "POST" and parts[0] == "webhooks" and len(parts) == 3:
            is_follow_up = parts[1] == str(self.discord.application_id)  # always answered
            return is_follow_up or request.query.get("wait", "").lower() in _TRUE
        return True

    def _gateway(self, path: str) -> dict[str, Any]:
        if path == "/gateway":
            return {"url": self._gateway_url}
        limits = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
        return {"url": self._gateway_url, "shards": 1, "session_start_limit": limits}

    def _require_token(self, request: web.Request, path: str) -> None:
        parts = path.strip("/").split("/")
        has_own_token = parts[0] == "interactions" or (parts[0] == "webhooks" and len(parts) >= 3)
        if has_own_token or path == "/gateway":
            return
        if request.headers.get("Authorization") != f"Bot {self._token}":
            raise Refusal(401, 0, "401: Unauthorized")

    async def _serve_file(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        address = self.discord.cdn.link(path)
        if address is not None:
            raise web.HTTPFound(address)
        content = self.discord.cdn.get(path)
        if content is None:
            raise web.HTTPNotFound
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        # What readers upload is never run as a page of this address.
        safe = kind if kind.startswith(("image/", "audio/", "video/")) else "text/plain"
        if kind in ("image/svg+xml", "application/octet-stream", "application/pdf"):
            safe = "application/octet-stream"
        headers = {"Content-Type": safe, "X-Content-Type-Options": "nosniff"}
        return web.Response(body=content, headers=headers)


async def _read(request: web.Request) -> tuple[Any, list[Upload]]:
    if (request.content_length or 0) > MAX_REQUEST_BYTES:
        raise _too_large()
    if request.content_type.startswith("multipart/"):
        return await _read_multipart(request)
    if not request.can_read_body:
        return None, []
    try:
        raw = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise _too_large() from None
    return _parse(raw) if raw else None, []


async def _read_multipart(request: web.Request) -> tuple[Any, list[Upload]]:
    body: Any = None
    fields: dict[str, str] = {}
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise Refusal(400, 50035, "Invalid Form Body")
        content = await part.read(decode=True)
        if part.filename is not None:
            if len(content) > MAX_FILE_BYTES:
                raise _too_large()
            uploads.append(Upload(part.filename, io.BytesIO(content), part.name))
        elif part.name == "payload_json":
            body = _parse(content)
        else:
            fields[part.name or ""] = content.decode()
    described = _descriptions(body)
    for index, upload in enumerate(uploads):
        key = (upload.description or "").removeprefix("files[").removesuffix("]")
        upload.description = described.get(key, described.get(str(index)))
    return (fields or None) if body is None else body, uploads


def _descriptions(body: Any) -> dict[str, str | None]:
    """Return the descriptions of files by their number, wherever the body has its attachments."""
    if not isinstance(body, Mapping):
        return {}
    inner = body.get("data") or body.get("message") or body
    return {str(one.get("id")): one.get("description") for one in inner.get("attachments") or []}


def _parse(raw: bytes | bytearray) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        raise Refusal(400, 50109, "The request body contains invalid JSON.") from None


def _too_large() -> Refusal:
    return Refusal(413, 40005, "Request entity too large")


def _reason(request: web.Request) -> str | None:
    raw = request.headers.get("X-Audit-Log-Reason")
    if not raw:
        return None
    if len(raw) > 512:  # counted URL-encoded
        raise invalid_form(
            "X-Audit-Log-Reason", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 512 in length."
        )
    return unquote(raw)


def _rate_limit(method: str, path: str) -> dict[str, str]:
    # Without these discord.py takes every request for the last one it may send, and waits.
    parts = path.strip("/").split("/")
    return {
        "X-RateLimit-Limit": "1000",
        "X-RateLimit-Remaining": "999",
        "X-RateLimit-Reset": str(time.time() + 1),
        "X-RateLimit-Reset-After": "1.0",
        "X-RateLimit-Bucket": f"{method.lower()}-{parts[0]}-{len(parts)}",
    }


def _faulty(fault: Fault) -> web.Response:
    assert fault.status is not None
    if fault.status != HTTPStatus.TOO_MANY_REQUESTS:
        message = fault.message or HTTPStatus(fault.status).phrase
        return _json({"message": message, "code": fault.code}, fault.status, {})
    headers = {
        "Via": "1.1 sandbox",  # discord.py takes a 429 without it for a ban and raises at once
        "Retry-After": str(max(1, round(fault.retry_after))),
        "X-RateLimit-Scope": "user",
        "X-RateLimit-Limit": "5",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset-After": str(fault.retry_after),
        "X-RateLimit-Bucket": "fault",
    }
    message = fault.message or "You are being rate limited."
    return _json(
        {"message": message, "retry_after": fault.retry_after, "global": False}, 429, headers
    )


def _broken(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _json(answer: Any, status: int, headers: Mapping[str, str]) -> web.Response:
    # discord.py wants exactly this content type: with a charset it takes the body for text.
    return web.Response(
        body=json.dumps(answer, separators=(",", ":")).encode(),
        status=status,
        headers={**headers, "Content-Type": "application/json"},
    )
