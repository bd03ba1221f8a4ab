"""A feed's headers as the reader sends them, and a variable that is missing as `/feeds` says it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web

from cogs.press.feed_source import FeedSource
from cogs.press.reading import FeedReader
from cogs.wording.feeds import FeedList, feeds_embed
from newsroom.config import Policies
from newsroom.feeds.fetch import open_session
from newsroom.storage.database import Database
from newsroom.storage.feeds import FeedStore
from newsroom.storage.readings import ReadingStore
from sandbox.wire.serving import serving


@dataclass
class Desk:
    """A feed that wants a key, and who reads it."""

    url: str = ""
    keys: list[str | None] = field(default_factory=list)
    folder: Path = Path()

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        self.keys.append(request.headers.get("X-Key"))
        return web.Response(text='<rss version="2.0"><channel/></rss>')

    async def read(self, source: FeedSource) -> str:
        """Read the feed and return what `/feeds` shows then."""
        database = await Database.open(self.folder / "newsroom.sqlite3")
        path = self.folder / "policy.yaml"
        (url,) = Policies.of_file(path).takers
        feeds, readings = FeedStore(database), ReadingStore(database)
        await feeds.follow([url], [1])
        async with open_session() as session:
            await FeedReader(Policies.of_file(path), feeds, readings, session, source).read(url)
        embed = feeds_embed(FeedList.of(await feeds.states([url]), {}), {}, datetime.now(UTC))
        await database.close()
        return str(embed.to_dict())

    def write_policy(self, url: str) -> None:
        (self.folder / "policy.yaml").write_text(
            "publication: {name: A}\nchannels: {moderators: mods}\n"
            f"feeds:\n- {{url: '{url}', channel: news, headers: {{X-Key: env:COURIERKEY}}}}\n",
            encoding="utf-8",
        )


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(folder=tmp_path)
    async with serving(web.ServerRunner(web.Server(desk.answer))) as address:
        desk.url = f"{address}/feed"
        yield desk


async def test_feed_is_read_with_its_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURIERKEY", "1f2e3d")
    desk.write_policy(desk.url)
    assert "1f2e3d" not in await desk.read(FeedSource())
    assert desk.keys == ["1f2e3d"]


async def test_missing_variable_is_told_by_feeds(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COURIERKEY", raising=False)
    desk.write_policy(desk.url)
    assert "its headers need COURIERKEY, which the environment lacks" in await desk.read(
        FeedSource()
    )
    assert desk.keys == []


async def test_whoever_serves_a_feed_in_its_servers_place_is_told_no_secrets(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURIERKEY", "1f2e3d")
    desk.write_policy("https://courier.example/feed")
    await desk.read(FeedSource(lambda _: desk.url))
    assert desk.keys == [None]
