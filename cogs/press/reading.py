"""Reads one feed: fetched, parsed, decided on, and written down. Posts nothing."""

import asyncio
import logging
import random
from collections import Counter
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import aiohttp

from cogs.press.feed_source import FeedSource
from cogs.press.findings import counted, findings_of, held_of, said_before
from cogs.press.recalling import find_elsewhere, find_former
from newsroom.clock import Clock, utc_now
from newsroom.config import Policies
from newsroom.errors import FeedError, FetchError, StorageError
from newsroom.feeds.clock_skew import Dates, put_right, read_zone, write_zone
from newsroom.feeds.decide import decide
from newsroom.feeds.fetch import (
    OVERBURDENED,
    Completion,
    Fetched,
    HostTurns,
    Request,
    Turn,
    Unmodified,
    Validators,
    backoff,
    complete_articles,
    host_of,
    jittered,
    pause_after,
    visit,
    without_password,
)
from newsroom.feeds.hubs import Hub
from newsroom.feeds.identity import all_names
from newsroom.feeds.parse import Parsed
from newsroom.feeds.parse_apart import Parser
from newsroom.feeds.window import read_window, write_window
from newsroom.models import Article
from newsroom.pace import Lately
from newsroom.storage.feeds import FeedState, FeedStore
from newsroom.storage.readings import ReadingStore, Seen
from newsroom.terms import terms_of_all

log = logging.getLogger(__name__)

T = TypeVar("T")

_LONGEST_READING = timedelta(minutes=2)  # then whoever took the feed is thought dead
_LOOK_AGAIN_AFTER = timedelta(seconds=30)  # a guess: whoever took a feed gives it back long before
_OWN_FAULT = "reading it met a fault of the bot's own; its log tells more"


@dataclass(frozen=True, slots=True)
class FeedVisit:
    """What came of asking a feed."""

    due_at: datetime | None  # when it may be asked again; None: now
    found: bool = False  # something to be posted or corrected
    hub: Hub | None = None  # that tells of its changes


class FeedReader:
    """Reads feeds when they are due, each in one process at a time."""

    def __init__(
        self,
        policies: Policies,
        feeds: FeedStore,
        readings: ReadingStore,
        session: aiohttp.ClientSession,
        source: FeedSource,
        *,
        serves: Callable[[int], bool] | None = None,
        clock: Clock = utc_now,
    ) -> None:
        self._policies = policies
        self._serves = serves or policies.serves  # guilds
        self._feeds = feeds
        self._readings = readings
        self._session = session
        self._source = source
        self._clock = clock
        self._parser = Parser()
        # Whoever reads feeds at a pace of their own, as the sandbox does, is its own host.
        self._turns = HostTurns() if source.every is None else HostTurns(timedelta(0))
        self._fetching: set[asyncio.Task[Any]] = set()
        self._reading: Counter[str] = Counter()  # those who wait for each feed
        self._stopped = False

    def stop(self) -> None:
        """Wait for no server any longer; what has been fetched is still written down."""
        self._stopped = True
        for task in self._fetching:
            task.cancel()

    async def read(self, url: str) -> FeedVisit:
        """Read a feed if it is due and no other process is reading it."""
        self._reading[url] += 1
        try:
            return await self._read(url)
        finally:
            self._reading[url] -= 1

    def is_reading(self, url: str) -> bool:
        """Tell whether it will be known in a moment how a feed fares."""
        return self._reading[url] > 0

    async def _read(self, url: str) -> FeedVisit:
        async with self._turns.turn(self._source.address(url)) as turn:
            now = self._clock()
            if self._stopped:
                return FeedVisit(now)
            state = await self._feeds.take(url, now, now + _LONGEST_READING, self._serves)
            if state is not None:
                try:
                    return await self._visit(state, turn)
                except asyncio.CancelledError:
                    await self._feeds.hasten([url], now)  # another process may read it at once
                    raise
        states = await self._feeds.states([url])
        return FeedVisit(self._look_at(states[0].due_at, now) if states else None)

    def _look_at(self, due_at: datetime | None, now: datetime) -> datetime | None:
        """Return when to look again at a feed that is not due: sooner if it may just be taken."""
        if due_at is None or due_at - now > _LONGEST_READING:
            return due_at
        return min(due_at, now + (self._source.every or _LOOK_AGAIN_AFTER))

    def every(self, url: str) -> timedelta:
        """Return how often a feed is read."""
        wanted = [feed.every for feed in self._policies.entries_of(url)]
        return self._source.every or min(wanted, default=timedelta(hours=1))

    async def _visit(self, state: FeedState, turn: Turn) -> FeedVisit:
        try:
            answer = await self._ask(state, turn)
            if isinstance(answer, Unmodified):
                return await self._unchanged(state, answer)
            selectors = self._policies.selectors_of(state.url)
            parsed = await self._parser.parse(
                answer.body, answer.url, answer.content_type, selectors=selectors
            )
            return await self._record(state, answer, parsed, turn)
        except FeedError as error:
            return await self._broken(state, error)
        except StorageError:
            raise  # no fault of the feed's, and nothing can be written down now
        except Exception:
            log.exception("feed met a fault of the bot's own url=%s", without_password(state.url))
            return await self._broken(state, FeedError(state.url, _OWN_FAULT))

    async def _ask(self, state: FeedState, turn: Turn) -> Fetched | Unmodified:
        validators = Validators(state.etag, state.last_modified, state.digest)
        if state.waits_until is not None and state.waits_until <= self._clock():
            validators = Validators()  # what waits in it is looked for, though nothing has changed
        address, request = self._request(state)
        return await self._fetch(
            visit(
                self._session,
                address,
                validators,
                request=request,
                moved_to=state.moved_to,
                turn=turn,
                clock=self._clock,
            )
        )

    def _request(self, state: FeedState) -> tuple[str, Request]:
        """Return where a feed is asked for, and what is sent along."""
        address = self._source.address(state.url)
        # Whoever serves the feed in its server's place, as the sandbox does, is told no secrets.
        return address, self._policies.request_of(state.url) if address == state.url else Request()

    async def _fetch(self, fetching: Coroutine[Any, Any, T]) -> T:
        """Wait for a server until the bot stops."""
        task = asyncio.create_task(fetching)
        self._fetching.add(task)
        task.add_done_callback(self._fetching.discard)
        return await task

    async def _complete(
        self, state: FeedState, new: Sequence[Article], seen: Sequence[Seen], turn: Turn
    ) -> Completion:
        """Let the articles' own pages say what the feed leaves out."""
        address, request = self._request(state)
        said = said_before(seen)
        asking = complete_articles(self._session, new, address, request, turn, known=said)
        return await self._fetch(asking)

    # ------------------------------------------------------------ what it said

    async def _record(
        self, state: FeedState, fetched: Fetched, parsed: Parsed, turn: Turn
    ) -> FeedVisit:
        now, takers = self._clock(), self._policies.takers.get(state.url, ())
        if state.first_read_at is None:
            state = await self._follow_on(state, parsed)
        seen, window, zone = None, read_window(state.window), read_zone(state.zone)
        articles = [put_right(article, zone.ahead) for article in parsed.articles]
        if state.first_read_at is not None:
            others = *parsed.deleted, *(place.article_id for place in window)
            seen = await self._readings.known(state.id, all_names(articles, others))
        entries = self._policies.entries_of(state.url)
        terms = terms_of_all([policy.feeds_by_url[state.url] for policy in takers])
        decided = partial(
            decide,
            articles,
            seen,
            now,
            terms,
            window=window,
            deleted=parsed.deleted,
            dates=Dates(zone, fetched.sent_at or now, since=state.read_at, held=dict(state.held)),
        )
        takes_time = any(entry.takes_time for entry in entries)
        decision = await asyncio.to_thread(decided) if takes_time else decided()
        refusals: tuple[FetchError, ...] = ()
        if any(entry.complete for entry in entries):
            completion = await self._complete(state, decision.new, seen or (), turn)
            decision, refusals = replace(decision, new=completion.articles), completion.refusals
        read = replace(
            self._working(state, fetched, now),
            first_read_at=state.first_read_at or now,
            warnings=parsed.warnings,
            waits_until=decision.waits_until,
            window=write_window(decision.window),
            zone=write_zone(decision.zone),
            held=held_of(decision, terms),
        )
        gone = [known for known in seen or () if known.article_id in decision.withdrawn]
        beside = self._policies.beside(state.url)
        elsewhere = await find_elsewhere(self._feeds, self._readings, beside, state.id, gone)
        findings = findings_of(decision, elsewhere)
        await self._readings.record(read, findings, now, Lately.at(now))
        for refusal in refusals:
            await self._hold(refusal)
        if findings.are_news:
            log.info("feed read feed=%d %s", state.id, counted(findings))
        return FeedVisit(read.due_at, findings.are_news, fetched.hub or parsed.hub)

    async def _follow_on(self, fresh: FeedState, parsed: Parsed) -> FeedState:
        """Let a feed never read before go on with another, if it is that at a new address."""
        followed = self._policies.takers
        former = await find_former(self._feeds, self._readings, followed, parsed.articles)
        if former is None:
            return fresh
        log.info("feed goes on at a new address feed=%d", former.id)
        return await self._feeds.go_on(former, fresh)

    async def _unchanged(self, state: FeedState, answer: Unmodified) -> FeedVisit:
        read = self._working(state, answer, self._clock())
        await self._feeds.save(read)
        return FeedVisit(read.due_at)

    def _working(self, state: FeedState, answer: Fetched | Unmodified, now: datetime) -> FeedState:
        pause = pause_after(self.every(state.url), answer.max_age)
        return replace(
            state,
            etag=answer.validators.etag,
            last_modified=answer.validators.last_modified,
            digest=answer.validators.digest,
            moved_to=None if answer.moved_to == state.url else answer.moved_to,
            read_at=now,
            due_at=now + jittered(pause, random.random()),
            failures=0,
            failing_since=None,
            reason=None,
        )

    async def _broken(self, state: FeedState, error: FeedError) -> FeedVisit:
        log.warning(
            "feed cannot be read url=%s reason=%s", without_password(state.url), error.reason
        )
        now, failures = self._clock(), state.failures + 1
        fetching = error if isinstance(error, FetchError) else None
        pause = backoff(
            failures,
            self.every(state.url),
            fetching.retry_after if fetching else None,
            status=fetching.status if fetching else None,
        )
        broken = replace(
            state,
            due_at=now + jittered(pause, random.random()),
            failures=failures,
            failing_since=state.failing_since or now,
            reason=error.reason,
            moved_to=None,  # should the new address be the trouble, the old one may know another
        )
        await self._feeds.save(broken)
        if fetching:
            await self._hold(fetching)
        return FeedVisit(broken.due_at)

    async def _hold(self, refusal: FetchError) -> None:
        """Leave all feeds of a server alone for as long as it has asked for one of them."""
        if refusal.status not in OVERBURDENED or not refusal.retry_after:
            return
        host = host_of(refusal.url)
        urls = [
            state.url
            for state in await self._feeds.states(self._policies.takers)
            if host_of(state.moved_to or self._source.address(state.url)) == host
        ]
        await self._feeds.hold(urls, self._clock() + refusal.retry_after)
        log.info("server asked for patience host=%s feeds=%d", host, len(urls))
