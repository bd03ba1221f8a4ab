"""One sandbox: its world, its HTTP server and its saving, started and stopped together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from sandbox.model import Discord, Gap
from sandbox.page.api import Page, answer_refusals
from sandbox.page.guard import Handler, add_policies, refuse_strangers
from sandbox.wire.gateway import Gateway
from sandbox.wire.press import Press
from sandbox.wire.rest import MAX_REQUEST_BYTES, Rest
from sandbox.wire.serving import HOST, serving
from sandbox.world import World, WorldSpec, build_world, renew_world
from sandbox.world.archive import Archive, ArchiveError, Saver
from sandbox.world.faults import Faults
from sandbox.world.feed import Feed
from sandbox.world.feed_files import FeedFileError, read_feed_file
from sandbox.world.newspaper import Newspaper
from sandbox.world.personas import Personas

log = logging.getLogger(__name__)

_SWEEP_SECONDS = 60.0


class SandboxError(Exception):
    """The sandbox cannot start; the text says why and what would be right."""


class Sandbox:
    """A running sandbox. `Sandbox.start` makes one, `close` saves its world and ends it."""

    def __init__(self, world: World, feed: Feed, port: int, feed_count: int) -> None:
        self._world = world
        self._feed_count = feed_count
        self.port = port
        self.token = secrets.token_urlsafe(32)
        self.feed = feed
        self.personas = Personas(world)
        self.faults = Faults()
        self.gateway = Gateway(world.discord, world.base_url, token=self.token)
        self._serving = contextlib.AsyncExitStack()
        self._archive: Archive | None = None
        self.saver: Saver | None = None  # None: the world is in memory only
        self._sweeper: asyncio.Task[None] | None = None

    @classmethod
    async def start(
        cls,
        spec: WorldSpec,
        port: int = 0,
        directory: Path | None = None,
        fresh: bool = False,
        feed_file: Path | None = None,
    ) -> Sandbox:
        """Start a sandbox on 127.0.0.1.

        Args:
            port: 0 takes the one of the last run if it is free, otherwise any.
            directory: where the world is kept between runs; None keeps it in memory only.
            fresh: begin with a new world.
            feed_file: publish this file's items instead of the invented newspaper's.

        Raises:
            SandboxError: the port is taken, the kept world broken or the feed file unreadable.
        """
        archive = None if directory is None else Archive(directory)
        listener = None
        try:
            file = None if feed_file is None else await asyncio.to_thread(read_feed_file, feed_file)
            if archive is not None:
                await archive.open()
            kept = None if archive is None or fresh else archive.load()
            listener = _listen(port, kept)
            port = listener.getsockname()[1]
            base_url = f"http://{HOST}:{port}"
            world = _settle(kept, spec, base_url)
            feed = Feed(file or Newspaper(base_url), spec.feeds, datetime.now(UTC))
            feed.published = world.published
            sandbox = cls(world, feed, port, spec.feeds)
            await sandbox._serve(listener, archive)
        except (ArchiveError, FeedFileError, OSError) as error:
            _give_up(archive, listener)
            raise SandboxError(str(error)) from error
        except BaseException:
            _give_up(archive, listener)
            raise
        return sandbox

    # --------------------------------------------------------------- addresses

    @property
    def discord(self) -> Discord:
        """The Discord of this sandbox, for tests in the same process."""
        return self._world.discord

    @property
    def page_url(self) -> str:
        """Where a person opens the page."""
        return f"{self._world.base_url}/"

    @property
    def rest_url(self) -> str:
        """What stands in for https://discord.com/api/v10."""
        return f"{self._world.base_url}/api/v10"

    @property
    def gateway_url(self) -> str:
        """What stands in for wss://gateway.discord.gg."""
        return f"ws://{HOST}:{self.port}/gateway"

    @property
    def cdn_url(self) -> str:
        """What stands in for https://cdn.discordapp.com."""
        return f"{self._world.base_url}/cdn"

    @property
    def feed_urls(self) -> tuple[str, ...]:
        """The feeds, as many as the spec asks for."""
        return tuple(
            f"{self._world.base_url}/feed/{index}.xml" for index in range(self._feed_count)
        )

    # ---------------------------------------------------------------- running

    async def _serve(self, listener: socket.socket, archive: Archive | None) -> None:
        app = web.Application(
            client_max_size=MAX_REQUEST_BYTES,
            middlewares=[refuse_strangers, answer_refusals, self._note_writes],
        )
        app.on_response_prepare.append(add_policies)
        Page(self._world, self.personas, self.feed, self.faults).add_routes(app)
        Press(self.feed, Newspaper(self._world.base_url)).add_routes(app)
        rest = Rest(self.discord, self._world.base_url, token=self.token, faults=self.faults)
        rest.add_routes(app)
        self.gateway.add_routes(app)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._serving.enter_async_context(serving(runner, listener))
        if archive is not None:
            self._archive = archive
            self.saver = Saver(archive, self._world)
            self.discord.subscribers.append(lambda event, payload: self._note_change())
            self.discord.private_subscribers.append(lambda event, message: self._note_change())
        self.discord.gap_subscribers.append(_log_gap)
        self._sweeper = asyncio.create_task(_sweep_regularly(self.discord.sweep))
        log.info("sandbox started port=%d guild=%d", self.port, self._world.guild_id)

    async def close(self) -> None:
        """Stop serving and save the world."""
        sweeper, self._sweeper = self._sweeper, None
        if sweeper is None:  # closed before, or never started
            return
        sweeper.cancel()
        await asyncio.gather(sweeper, return_exceptions=True)
        await self._serving.aclose()
        if self.saver is not None:
            await self.saver.close()
        if self._archive is not None:
            self._archive.close()
        log.info("sandbox stopped port=%d", self.port)

    def _note_change(self) -> None:
        if self.saver is not None:
            self.saver.note_change()

    @web.middleware
    async def _note_writes(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Not every change is an event: commands, webhooks and closed DMs are not."""
        response = await handler(request)
        if request.method not in ("GET", "HEAD"):
            self._note_change()
        return response


def _settle(kept: World | None, spec: WorldSpec, base_url: str) -> World:
    """Return the kept world, moved to its new address, or a new one."""
    if kept is None:
        return build_world(spec, base_url)
    kept.discord.serve_at(base_url)
    kept.base_url = base_url
    renew_world(kept, spec)
    return kept


def _listen(port: int, kept: World | None) -> socket.socket:
    """Open the port. Links in a kept world carry the last run's, so that one is tried first."""
    if port == 0 and kept is not None:
        with contextlib.suppress(SandboxError):
            return _bind(urlsplit(kept.base_url).port or 0)
    return _bind(port)


def _bind(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # A port that a finished run has only just left is free, though the kernel still remembers it.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except (OSError, OverflowError) as error:
        listener.close()
        raise SandboxError(
            f"port {port}: cannot be opened ({error}); choose another one, or 0 for any"
        ) from error
    return listener


def _give_up(archive: Archive | None, listener: socket.socket | None) -> None:
    if listener is not None:
        listener.close()
    if archive is not None:
        archive.close()


def _log_gap(gap: Gap) -> None:
    log.warning("sandbox cannot do that yet %s %s: %s", gap.method, gap.path, gap.detail)


async def _sweep_regularly(sweep: Callable[[], None]) -> None:
    while True:
        await asyncio.sleep(_SWEEP_SECONDS)
        sweep()
