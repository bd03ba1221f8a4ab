"""One reading after the other of one feed: what is asked, remembered and forgotten again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import web
from sqlalchemy import Engine, event

from cogs.press.feed_source import FeedSource
from cogs.press.reading import FeedReader
from newsroom.config import Policies
from newsroom.feeds.fetch import open_session
from newsroom.storage.articles import ArticleStore
from newsroom.storage.database import Database
from newsroom.storage.feeds import FeedState, FeedStore
from newsroom.storage.readings import ReadingStore
from sandbox.wire.serving import serving

URL = "https://courier.example/feed"
SISTER = "https://courier.example/sports"
ELSEWHERE = "https://herald.example/news"
URLS = (URL, SISTER, ELSEWHERE)
POLICY = f"""\
publication: {{name: The Courier}}
channels: {{moderators: moderators}}
feeds:
  - {{url: "{URL}", channel: news, at_most: 2}}
  - {{url: "{SISTER}", channel: news}}
  - {{url: "{ELSEWHERE}", channel: news}}
"""


def item(number: int, at: datetime) -> str:
    return (
        f"<item><guid>story-{number}</guid><title>Story {number}</title>"
        f"<pubDate>{format_datetime(at)}</pubDate></item>"
    )


@dataclass
class Desk:
    """A reader, and the server it reads from."""

    reader: FeedReader
    feeds: FeedStore
    articles: ArticleStore
    items: list[str] = field(default_factory=list)
    sends_etags: bool = True
    answers: dict[str, web.Response] = field(default_factory=dict)  # by path, instead of the feed
    asked: list[tuple[str, bool]] = field(default_factory=list)  # a path, and whether with an ETag
    was_asked: asyncio.Event = field(default_factory=asyncio.Event)
    answers_now: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        etag = f'"{len(self.items)}"'
        known = request.headers.get("If-None-Match")
        self.asked.append((request.path, known is not None))
        self.was_asked.set()
        await self.answers_now.wait()
        if request.path in self.answers:
            return self.answers.pop(request.path)
        if known == etag:
            return web.Response(status=304)
        body = f'<rss version="2.0"><channel>{"".join(self.items)}</channel></rss>'
        headers = {"ETag": etag} if self.sends_etags else {}
        return web.Response(text=body, content_type="application/rss+xml", headers=headers)

    async def read(self) -> FeedState:
        """Read the feed now, whenever it is due."""
        await self.feeds.hasten([URL], datetime.now(UTC))
        await self.reader.read(URL)
        (state,) = await self.feeds.states([URL])
        return state


@pytest.fixture
async def desk(tmp_path: Path, address_in: Callable[[Path], str]) -> AsyncIterator[Desk]:
    path = tmp_path / "policy.yaml"
    path.write_text(POLICY, encoding="utf-8")
    database = await Database.open(address_in(tmp_path))
    feeds = FeedStore(database)
    await feeds.follow(URLS, [1])
    port = 0
    hosts = {"courier.example": "127.0.0.1", "herald.example": "localhost"}

    def served(url: str) -> str:
        at = urlsplit(url)
        return f"http://{hosts[at.netloc]}:{port}{at.path}"

    source = FeedSource(served, every=timedelta(minutes=10))
    async with open_session() as session:
        readings = ReadingStore(database)
        reader = FeedReader(Policies.of_file(path), feeds, readings, session, source)
        desk = Desk(reader, feeds, ArticleStore(database))
        desk.answers_now.set()
        async with serving(web.ServerRunner(web.Server(desk.answer))) as address:
            port = urlsplit(address).port or 0
            yield desk
    await database.close()


async def test_feed_that_is_not_due_is_not_asked(desk: Desk) -> None:
    first = await desk.reader.read(URL)
    again = await desk.reader.read(URL)
    assert len(desk.asked) == 1
    assert first.due_at is not None
    assert again.due_at == first.due_at.replace(microsecond=0)


async def test_unchanged_feed_is_read_and_brings_nothing(desk: Desk) -> None:
    await desk.read()
    state = await desk.read()
    assert desk.asked == [("/feed", False), ("/feed", True)]
    assert (state.failures, state.etag) == (0, '"0"')


@pytest.mark.parametrize("sends_etags", [True, False])
async def test_visit_of_an_unchanged_feed_claims_it_and_writes_down_that_it_was_read(
    desk: Desk, *, sends_etags: bool
) -> None:
    desk.sends_etags = sends_etags
    desk.items = [item(0, datetime.now(UTC))]
    await desk.read()
    await desk.feeds.hasten([URL], datetime.now(UTC))
    asked: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith("BEGIN"):
            asked.append(" ".join(statement.split()[:2]))

    event.listen(Engine, "before_cursor_execute", listen)
    reading = await desk.reader.read(URL)
    event.remove(Engine, "before_cursor_execute", listen)
    assert asked == ["UPDATE feeds"] * 2
    assert not reading.found


async def test_feed_that_moved_for_good_is_asked_there_until_that_fails(desk: Desk) -> None:
    desk.answers["/feed"] = web.Response(status=301, headers={"Location": "/new"})
    state = await desk.read()
    assert (state.moved_to or "").endswith("/new")
    await desk.read()
    desk.answers["/new"] = web.Response(status=404)
    state = await desk.read()
    assert (state.moved_to, state.failures) == (None, 1)
    await desk.read()
    assert [path for path, _ in desk.asked] == ["/feed", "/new", "/new", "/new", "/feed"]


async def test_what_waits_for_its_turn_is_asked_for_though_nothing_has_changed(desk: Desk) -> None:
    now = datetime.now(UTC)
    desk.items = [item(0, now - timedelta(hours=9))]
    await desk.read()
    desk.items[:0] = [item(n, now - timedelta(hours=n)) for n in (1, 2, 3)]
    waiting = [await desk.read() and len(await desk.articles.waiting(1)) for _ in range(3)]
    assert waiting == [3, 4, 4]
    assert [known for _, known in desk.asked] == [False, True, False, True]


async def test_story_gone_from_a_feed_is_missed_though_the_feed_does_not_change_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.feeds.window._GONE_FOR", timedelta(0))
    now = datetime.now(UTC)
    desk.items = [item(n, now - timedelta(hours=n)) for n in range(8)]
    await desk.read()
    del desk.items[2]
    states = [await desk.read() for _ in range(4)]
    assert [state.waits_until is not None for state in states] == [True, True, False, False]
    assert [known for _, known in desk.asked] == [False, True, False, False, True]


async def test_what_is_scheduled_is_not_asked_for_before_its_time(desk: Desk) -> None:
    hour = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
    desk.items = [item(1, hour)]
    state = await desk.read()
    assert state.waits_until == hour
    assert state.held == (("Story 1", hour),)
    await desk.read()
    assert [known for _, known in desk.asked] == [False, True]
    assert await desk.articles.waiting(1) == ()


async def test_local_time_that_is_called_utc_holds_up_no_story_for_long(desk: Desk) -> None:
    wrong, now = timedelta(hours=3), datetime.now(UTC)
    desk.items = [item(0, now - timedelta(hours=9))]
    await desk.read()
    waiting = []
    for number in range(1, 5):
        desk.items.insert(0, item(number, datetime.now(UTC) + wrong))
        state = await desk.read()
        waiting.append(len(await desk.articles.waiting(1)))
    assert waiting == [1, 1, 3, 5]  # two a round
    assert state.held == ()
    (*_, last) = await desk.articles.waiting(1)
    assert last.article.published_at is not None
    assert last.article.published_at < datetime.now(UTC)


async def test_failures_are_counted_from_the_first_and_forgotten_at_a_success(desk: Desk) -> None:
    for count in (1, 2):
        desk.answers["/feed"] = web.Response(status=500)
        state = await desk.read()
        assert (state.failures, state.read_at) == (count, None)
        assert "500" in (state.reason or "")
        assert state.due_at is not None
        assert state.failing_since is not None
        assert state.due_at - state.failing_since >= timedelta(minutes=10) * 2**count
    state = await desk.read()
    assert (state.failures, state.failing_since, state.reason) == (0, None, None)


@pytest.mark.parametrize("status", [429, 503])
async def test_server_that_asks_for_patience_has_it_from_all_its_feeds(
    desk: Desk, status: int
) -> None:
    for url in URLS:
        await desk.reader.read(url)
    now = datetime.now(UTC)
    desk.answers["/feed"] = web.Response(status=status, headers={"Retry-After": "7200"})
    await desk.read()
    wanted = now.replace(microsecond=0) + timedelta(hours=2)
    for _ in range(2):
        feed, sister, elsewhere = [state.due_at for state in await desk.feeds.states(URLS)]
        assert feed is not None
        assert sister is not None
        assert elsewhere is not None
        assert feed >= wanted
        assert sister >= wanted
        assert elsewhere < now + timedelta(hours=1)
        # Neither a new policy, nor a restart, nor an admin's impatience shortens it.
        await desk.feeds.hasten(URLS, now)


async def test_server_that_names_no_time_or_has_nothing_there_is_asked_for_its_other_feeds(
    desk: Desk,
) -> None:
    await desk.reader.read(SISTER)
    (before,) = await desk.feeds.states([SISTER])
    for answer in (
        web.Response(status=503),
        web.Response(status=404, headers={"Retry-After": "9"}),
    ):
        desk.answers["/feed"] = answer
        await desk.read()
        assert await desk.feeds.states([SISTER]) == (before,)


async def test_story_that_the_feed_calls_deleted_is_taken_back_until_it_returns(desk: Desk) -> None:
    now = datetime.now(UTC)
    there = desk.items = [item(1, now)]
    await desk.read()
    desk.items = [
        '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="story-1" '
        f'when="{now.isoformat()}"/>',
        item(0, now - timedelta(days=9)),
    ]
    await desk.read()
    assert [one.withdrawn for one in await desk.articles.waiting(1)] == [True]
    desk.items = there
    await desk.read()
    assert [one.withdrawn for one in await desk.articles.waiting(1)] == [False]


async def test_stopped_reader_takes_no_feed(desk: Desk) -> None:
    desk.reader.stop()
    assert not (await desk.reader.read(URL)).found
    assert desk.asked == []


async def test_feed_that_another_has_taken_is_looked_at_again_soon(desk: Desk) -> None:
    desk.reader._source = replace(desk.reader._source, every=timedelta(seconds=20))
    now = datetime.now(UTC)
    assert await desk.feeds.take(URL, now, now + timedelta(minutes=2)) is not None
    looked = await desk.reader.read(URL)
    assert looked.due_at is not None
    assert looked.due_at - now < timedelta(seconds=40)
    assert desk.asked == []


async def test_reader_stopped_while_a_server_is_silent_leaves_the_feed_to_others(
    desk: Desk,
) -> None:
    desk.answers_now.clear()
    reading = asyncio.create_task(desk.reader.read(URL))
    await desk.was_asked.wait()
    desk.reader.stop()
    with pytest.raises(asyncio.CancelledError):
        await reading
    desk.answers_now.set()
    (state,) = await desk.feeds.states([URL])
    assert state.due_at is not None
    assert state.due_at <= datetime.now(UTC)
    assert state.failures == 0


async def test_fault_of_the_bot_is_a_failure_like_any_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("newsroom.feeds.parse_apart.parse", fail)
    state = await desk.read()
    assert state.reason == "reading it met a fault of the bot's own; its log tells more"
    assert state.failures == 1
    assert "too deep" in caplog.text
