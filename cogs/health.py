"""Tells whoever watches the bot how it fares: `/healthz` and `/metrics` on this machine alone."""

import asyncio
import contextlib
import math
import resource
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from cogs.kit.joined import JoinedBot
from cogs.kit.listening import listening
from cogs.kit.places import served_guilds
from cogs.parts import Parts
from newsroom.errors import StorageError
from newsroom.exposition import CONTENT_TYPE, Family, Sample, single, write
from newsroom.storage.feeds import FeedState
from newsroom.storage.figures import Figures, FigureStore, Waiting
from newsroom.storage.pauses import Pause
from newsroom.tally import Peak

_BEAT_SECONDS = 0.25
_STATM = Path("/proc/self/statm")


@contextlib.asynccontextmanager
async def tell_health(bot: JoinedBot[Parts], port: int | None) -> AsyncIterator[int | None]:
    """Answer on a port until the block ends, and give its number; do nothing without one.

    Raises:
        VariableError: the port cannot be had.
    """
    if port is None:
        yield None
        return
    health = Health(bot)
    routes = [web.get("/healthz", health.answer), web.get("/metrics", health.expose)]
    async with listening(routes, port, "METRICS_PORT") as bound:
        beating = asyncio.create_task(health.beat())
        try:
            yield bound
        finally:
            beating.cancel()


class Health:
    """What is told of one bot."""

    def __init__(self, bot: JoinedBot[Parts]) -> None:
        self._bot = bot
        self._parts = parts = bot.parts
        self._figures = FigureStore(parts.database)
        self._lag = Peak()
        parts.database.time_statements(parts.tally.answered)

    async def beat(self) -> None:
        """Note again and again by how much the event loop is late."""
        time = asyncio.get_running_loop().time
        while True:
            due_at = time() + _BEAT_SECONDS
            await asyncio.sleep(_BEAT_SECONDS)
            self._lag.note(max(0.0, time() - due_at), time())

    async def answer(self, _request: web.Request) -> web.Response:
        """Answer 200 while replies are heard and can be written down, or say why they are not."""
        wrong = self._what_is_wrong()
        status = HTTPStatus.SERVICE_UNAVAILABLE if wrong else HTTPStatus.OK
        return web.Response(status=status, text=f"{wrong or 'ok'}\n")

    def _what_is_wrong(self) -> str | None:
        if self._parts.database.trouble is not None:
            return f"The records cannot be kept. {self._parts.database.trouble}"
        if not self._bot.is_connected:
            return "The bot is not connected to Discord."
        return None

    async def expose(self, _request: web.Request) -> web.Response:
        """Answer with all figures; those that the database holds only while it can be read."""
        bot, parts = self._bot, self._parts
        now = parts.clock()
        families = [*self._of_process(), *self._of_discord()]
        try:
            urls = parts.policies.urls_of(guild.id for guild in bot.guilds)
            figures = await self._figures.of([guild.id for guild in bot.guilds], urls)
            feeds = await parts.stores.feeds.states(urls)
            pauses = await parts.stores.pauses.everywhere(urls)
            families += [*_of_waiting(figures, now), *_of_feeds(feeds, self._unread(pauses), now)]
        except StorageError:
            pass  # which the next figure tells
        trouble = float(parts.database.trouble is not None)
        families.append(single("records_trouble", "1 while nothing can be written down.", trouble))
        return web.Response(body=write(families).encode(), headers={"Content-Type": CONTENT_TYPE})

    def _unread(self, pauses: Mapping[str, Mapping[int, Pause]]) -> dict[str, Pause]:
        """Return the feeds that every newsroom has paused that has them, with the last pause."""
        policies, unread = self._parts.policies, {}
        guild_ids = [guild.id for guild in served_guilds(self._bot, policies)]
        for url, by_guild in pauses.items():
            takers = [one for one in guild_ids if url in policies.for_guild(one).feeds_by_url]
            if takers and all(one in by_guild for one in takers):
                unread[url] = max((by_guild[one] for one in takers), key=lambda p: p.paused_at)
        return unread

    def _of_process(self) -> Iterator[Family]:
        now, tally = asyncio.get_running_loop().time(), self._parts.tally
        used = resource.getrusage(resource.RUSAGE_SELF)
        yield single("cpu_seconds_total", "Processor time used.", used.ru_utime + used.ru_stime)
        if _STATM.exists():
            pages = int(_STATM.read_text(encoding="ascii").split()[1])
            yield single("memory_bytes", "Memory held.", pages * resource.getpagesize())
        late = self._lag.at(now)
        yield single("event_loop_lag_seconds", "Its greatest delay in the last minute.", late)
        yield single("database_statements_total", "Statements carried out.", tally.statements)
        yield single("database_seconds_total", "What they took.", tally.statement_seconds)
        slowest = tally.slowest_statement.at(now)
        yield single("database_slowest_seconds", "The slowest of the last minute.", slowest)

    def _of_discord(self) -> Iterator[Family]:
        bot, parts = self._bot, self._parts
        yield single(
            "gateway_connected", "1 while Discord tells of replies.", self._bot.is_connected
        )
        if math.isfinite(bot.latency):
            yield single("gateway_latency_seconds", "From heartbeat to answer.", bot.latency)
        judged = parts.tally.replies.items()
        yield Family(
            "replies_judged_total",
            "Replies and edits judged, by what the verdict asks for.",
            tuple(Sample(count, {"action": action.label}) for action, count in judged),
        )
        yield Family(
            "violations_total",
            "Violations found, by rule.",
            tuple(
                Sample(count, {"rule": rule, "action": action.label})
                for (rule, action), count in parts.tally.violations.items()
            ),
        )
        discussions = parts.open_discussions
        watched = [one.id for guild in bot.guilds for one in discussions.in_guild(guild.id)]
        waiting = sum(map(discussions.is_unfinished, watched))
        yield single("discussions_open", "Discussions being watched.", len(watched))
        yield single("discussions_unfinished", "Of these, with replies to judge again.", waiting)


def _of_waiting(figures: Figures, now: datetime) -> Iterator[Family]:
    cases = {
        "moderators": figures.for_moderators,
        "discord": figures.for_discord,
        "permission": figures.refused,
    }
    steps = {"announced": figures.announced}
    steps |= {step.value: waiting for step, waiting in figures.deliveries.items()}
    yield from _counted("cases_waiting", "Cases by what they wait for", "for", cases, now)
    yield from _counted("deliveries_waiting", "Articles on their way, by step", "step", steps, now)
    corrections = {"correction": figures.corrections}
    yield from _counted("corrections_waiting", "Changes to carry over", "kind", corrections, now)


def _counted(
    name: str, help_text: str, label: str, waiting: dict[str, Waiting], now: datetime
) -> Iterator[Family]:
    yield Family(
        name,
        f"{help_text}.",
        tuple(Sample(one.count, {label: key}) for key, one in waiting.items()),
    )
    yield Family(
        f"{name}_oldest_seconds",
        f"{help_text}: the age of the oldest.",
        tuple(Sample(_age(one.since, now), {label: key}) for key, one in waiting.items()),
    )


def _of_feeds(
    feeds: tuple[FeedState, ...], pauses: Mapping[str, Pause], now: datetime
) -> Iterator[Family]:
    every = [({"feed": str(feed.id), "url": _shown(feed.url)}, feed) for feed in feeds]
    paused = [(labels, pauses[feed.url]) for labels, feed in every if feed.url in pauses]
    labelled = [(labels, feed) for labels, feed in every if feed.url not in pauses]
    yield Family(
        "feed_paused_seconds",
        "For how long every newsroom has paused a feed; nothing else is told of it meanwhile.",
        tuple(Sample(_age(pause.paused_at, now), labels) for labels, pause in paused),
    )
    yield Family(
        "feed_failing_seconds",
        "For how long a feed has not been readable; 0 while it is.",
        tuple(Sample(_age(feed.failing_since, now), labels) for labels, feed in labelled),
    )
    yield Family(
        "feed_read_seconds",
        "How long ago a feed was last read.",
        tuple(Sample(_age(feed.read_at, now), labels) for labels, feed in labelled if feed.read_at),
    )


def _age(since: datetime | None, now: datetime) -> float:
    return 0.0 if since is None else max(0.0, (now - since).total_seconds())


def _shown(url: str) -> str:
    """Return an address without what may be secret in it: name, password and query."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"
