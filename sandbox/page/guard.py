"""Keeps other sites' pages out: whoever opens the sandbox must have asked for this machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_HOSTS = ("127.0.0.1", "localhost")
_PAGE_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
# An uploaded file may be a web page; it must not act as one of ours.
_UPLOAD_POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"


@web.middleware
async def refuse_strangers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse requests that another site's page made a browser send.

    A foreign name that resolves to this machine shows in `Host`, a foreign page in `Origin`.
    """
    host = request.headers.get(hdrs.HOST, "")
    name, _, port = host.partition(":")
    if name.lower() not in _HOSTS or (port and not port.isdecimal()):
        return _refuse("The sandbox answers on 127.0.0.1 and localhost only.")
    origin = request.headers.get(hdrs.ORIGIN)
    reads = request.method in ("GET", "HEAD") and hdrs.UPGRADE not in request.headers
    if origin is not None and not reads and origin.lower() != f"http://{host.lower()}":
        return _refuse("The sandbox takes no requests from other sites' pages.")
    return await handler(request)


async def add_policies(request: web.Request, response: web.StreamResponse) -> None:
    """Tell browsers what the pages may load; meant for `on_response_prepare`."""
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    policy = _UPLOAD_POLICY if request.path.startswith("/cdn/") else _PAGE_POLICY
    response.headers.setdefault("Content-Security-Policy", policy)
    if request.path == "/" or request.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "no-cache")


def _refuse(reason: str) -> web.Response:
    return web.json_response({"code": 0, "message": reason}, status=403)
