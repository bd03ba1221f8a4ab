"""The page's files and the JSON API that drives it; scripts use the same API."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox.model import Refusal
from sandbox.page.guard import Handler
from sandbox.page.view import PAGE_LENGTH, View, Watch
from sandbox.world import World
from sandbox.world.entities import read_id, read_text, refuse
from sandbox.world.faults import Fault, Faults
from sandbox.world.feed import Feed, NothingToPublish
from sandbox.world.personas import Personas

log = logging.getLogger(__name__)

STATIC_PATH = Path(__file__).parents[1] / "static"
_PING_SECONDS = 15.0


class Page:
    """Everything below `/api/` that is not Discord's, and the page that uses it."""

    def __init__(self, world: World, personas: Personas, feed: Feed, faults: Faults) -> None:
        self._world = world
        self._personas = personas
        self._view = View(world, personas.entities)
        self._feed = feed
        self._faults = faults
        self._watches: set[Watch] = set()

    def add_routes(self, app: web.Application) -> None:
        """Serve the page, `/static/…` and `/api/…` from this application."""
        app.add_routes(
            [
                web.get("/", self._serve_page),
                web.static("/static", STATIC_PATH),
                web.get("/api/world", self._serve_world),
                web.get("/api/messages", self._serve_messages),
                web.get("/api/commands", self._serve_commands),
                web.get("/api/events", self._serve_events),
                web.get("/api/feed", self._serve_feed),
                web.post("/api/feed", self._run_press),
                web.post("/api/act", self._act),
                web.post("/api/close_dms", self._close_dms),
                web.get("/api/faults", self._serve_faults),
                web.post("/api/faults", self._plan_faults),
            ]
        )
        app.on_shutdown.append(self._end_watches)

    async def _end_watches(self, _app: web.Application) -> None:
        for watch in self._watches:
            watch.end()

    # ---------------------------------------------------------------- reading

    async def _serve_page(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(STATIC_PATH / "index.html")

    async def _serve_world(self, request: web.Request) -> web.Response:
        return web.json_response(self._view.world(request.query.get("as")))

    async def _serve_messages(self, request: web.Request) -> web.Response:
        query = request.query
        return web.json_response(
            self._view.messages(
                read_id(query, "channel"),
                read_text(query, "as"),
                read_id(query, "before") if query.get("before") else None,
                read_id(query, "limit") if query.get("limit") else PAGE_LENGTH,
            )
        )

    async def _serve_commands(self, request: web.Request) -> web.Response:
        commands = self._view.commands(
            read_id(request.query, "channel"), read_text(request.query, "as")
        )
        return web.json_response({"commands": commands})

    async def _serve_events(self, request: web.Request) -> web.StreamResponse:
        """Stream news as server-sent events (https://html.spec.whatwg.org/#server-sent-events)."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        with self._view.watch(read_text(request.query, "as")) as watch:
            self._watches.add(watch)
            try:
                await response.prepare(request)
                await response.write(b": connected\n\n")
                await _pass_on(watch, response)
            except ConnectionError:
                log.debug("viewer gone")
            finally:
                self._watches.discard(watch)
        return response

    async def _serve_feed(self, request: web.Request) -> web.Response:
        return web.json_response(self._feed.state())

    # ------------------------------------------------------------------ doing

    async def _act(self, request: web.Request) -> web.Response:
        return web.json_response(await self._personas.act(await _read_body(request)))

    async def _run_press(self, request: web.Request) -> web.Response:
        deed = (await _read_body(request)).get("do")
        now = datetime.now(UTC)
        if deed == "publish":
            item = self._feed.publish(now)
        elif deed == "correct":
            item = self._feed.correct(now)
        else:
            raise refuse("do", 'must be "publish" or "correct"')
        return web.json_response({"item": item.to_json()})

    async def _close_dms(self, request: web.Request) -> web.Response:
        body = await _read_body(request)
        _, user_id = self._personas.entities.persona(body.get("as"))
        closed = body.get("closed", True)
        if not isinstance(closed, bool):
            raise refuse("closed", "must be true or false")
        if closed:
            self._world.discord.closed_dms.add(user_id)
        else:
            self._world.discord.closed_dms.discard(user_id)
        return web.json_response({"closed": closed})

    async def _serve_faults(self, request: web.Request) -> web.Response:
        return web.json_response({"faults": self._faults.to_json()})

    async def _plan_faults(self, request: web.Request) -> web.Response:
        """Plan one fault; `{"clear": true}` forgets those still to come."""
        body = await _read_body(request)
        if body.get("clear") is True:
            self._faults.clear()
        else:
            try:
                self._faults.add(Fault.from_json(body))
            except ValueError as error:
                raise refuse("fault", str(error)) from error
        return web.json_response({"faults": self._faults.to_json()})


@web.middleware
async def answer_refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer what goes wrong below `/api/` as Discord would: a status, a code and a message."""
    if not request.path.startswith("/api/") or request.path.startswith("/api/v"):
        return await handler(request)
    try:
        return await handler(request)
    except Refusal as error:
        return web.json_response(error.to_json(), status=error.status)
    except NothingToPublish as error:
        return web.json_response({"code": 0, "message": str(error)}, status=409)
    except web.HTTPException as error:
        message = f"{error.status}: {error.reason}"
        return web.json_response({"code": 0, "message": message}, status=error.status)
    except Exception:  # the last door: whoever asked gets an answer, the log gets the traceback
        log.exception("request failed %s %s", request.method, request.path)
        message = "The sandbox could not do that; its log says why."
        return web.json_response({"code": 0, "message": message}, status=500)


async def _pass_on(watch: Watch, response: web.StreamResponse) -> None:
    while True:
        try:
            async with asyncio.timeout(_PING_SECONDS):
                news = await watch.next()
        except TimeoutError:
            await response.write(b": ping\n\n")
            continue
        if news is None:
            return
        line = json.dumps(news, ensure_ascii=False, separators=(",", ":"))
        await response.write(f"data: {line}\n\n".encode())


async def _read_body(request: web.Request) -> Mapping[str, Any]:
    try:
        body = json.loads(await request.read())
    except ValueError as error:
        raise Refusal(400, 50109, "The request body contains invalid JSON.") from error
    if not isinstance(body, dict):
        raise Refusal(400, 50109, "The request body must be a JSON object.")
    return body
