"""A feed, a story, and the stores it passes through, for tests of what is written down."""

from dataclasses import replace
from datetime import UTC, datetime

from newsroom.feeds.identity import names_of
from newsroom.models import Article, Image
from newsroom.pace import Lately
from newsroom.storage.articles import ArticleStore, Delivery, Stand
from newsroom.storage.corrections import CorrectionStore
from newsroom.storage.database import Database
from newsroom.storage.feeds import FeedState, FeedStore
from newsroom.storage.pauses import PauseStore
from newsroom.storage.readings import Findings, ReadingStore

FEED = "https://paper.example/feed"
GUILD = 1
STORY = Article(
    id="https://paper.example/?p=7",
    url="https://paper.example/bridge",
    title="Կամուրջը վերաբացվել է",
    summary="It took nine years.",
    author="Ani Petrosyan",
    published_at=datetime(2026, 2, 28, 9, 30, tzinfo=UTC),
    categories=("City", "Roads"),
    dateline="GYUMRI",
    image=Image("https://paper.example/bridge.jpg", "The bridge", "Photo desk"),
    text="The bridge is open.\n\nIt took nine years. 🎉",
)
CORRECTED = replace(STORY, summary="It took eight years.")
MOVED = replace(
    STORY,
    url="https://paper.example/bridge-2",
    image=Image("https://paper.example/river.jpg", "The bridge", "Photo desk"),
)


class News:
    """The stores, and the short way through them."""

    def __init__(self, database: Database) -> None:
        self.feeds = FeedStore(database)
        self.pauses = PauseStore(database)
        self.readings = ReadingStore(database)
        self.articles = ArticleStore(database)
        self.corrections = CorrectionStore(database)

    async def follow(self, url: str = FEED, guild_id: int = GUILD) -> FeedState:
        await self.feeds.follow([url], [guild_id])
        (state,) = await self.feeds.states([url])
        return state

    async def record(self, at: datetime, url: str = FEED, **findings: object) -> FeedState:
        """Write a reading down; a plain article goes by its names and has its own fingerprint."""
        state = await self.follow(url)
        told: dict[str, object] = {}
        names: list[tuple[str, str]] = []
        shared: set[str] = set()
        for fate, entries in findings.items():
            assert isinstance(entries, tuple)
            if fate in ("withdrawn", "returned"):
                told[fate] = entries
                continue
            wordings = [e if isinstance(e, tuple) else (e, "one") for e in entries]
            names += [(name, a.id) for a, _ in wordings for name in names_of(a).all]
            shared.update(*(names_of(a).shared for a, _ in wordings))
            told[fate] = tuple(wordings)
        found = Findings(**told, names=tuple(names), shared=frozenset(shared))  # type: ignore[arg-type]  # as given
        await self.readings.record(state, found, at, Lately.at(at))
        return state

    async def claim(
        self, at: datetime, channel_id: int = 2, guild_id: int = GUILD
    ) -> tuple[Delivery, ...]:
        """Claim what waits for a guild for one channel."""
        claimed: list[Delivery] = []
        for one in await self.articles.waiting(guild_id):
            claimed += await self.articles.claim(guild_id, [Stand(channel_id)], one.row_id, at)
        return tuple(claimed)

    async def deliver(self, at: datetime, *, channel_id: int = 2, thread_id: int = 500) -> Delivery:
        """Bring a new story into a channel, with all that belongs to it."""
        await self.record(at, new=(STORY,))
        state = await self.follow()
        waiting = await self.articles.waiting(GUILD)
        row_id = waiting[0].row_id if waiting else 1
        stand = [Stand(channel_id)]
        (delivery,) = await self.articles.claim(GUILD, stand, row_id, at)
        assert state.url == FEED
        return await self.finish(delivery, STORY, at, thread_id=thread_id)

    async def finish(
        self, delivery: Delivery, shown: Article | None, at: datetime, *, thread_id: int = 500
    ) -> Delivery:
        """Bring a claimed story to its end, posted in some wording."""
        await self.articles.posted(delivery.id, thread_id, *([shown] if shown else []))
        await self.articles.opened(delivery.id, thread_id, at)
        return await self.articles.introduced(delivery.id, thread_id + 1)

    async def deliver_twice(self, at: datetime) -> tuple[int, int]:
        """Bring a new story into two channels."""
        first = await self.deliver(at)
        (second,) = await self.articles.claim(GUILD, [Stand(3)], 1, at)
        await self.finish(second, STORY, at, thread_id=600)
        return first.id, second.id
