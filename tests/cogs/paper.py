"""A newspaper whose feed a test writes itself, served on this machine."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from typing import Any

from aiohttp import web

from sandbox.model import Refusal
from sandbox.wire.serving import serving
from sandbox.world.faults import Fault
from tests.cogs.newsroom import POLICY, Newsroom

NEWS = "https://courier.example/feed"
OPINION = "https://courier.example/opinion"
_ONE = f'  - {{url: "{NEWS}", channel: news}}\n'


@dataclass(frozen=True)
class Item:
    """One story as the feed has it."""

    number: int
    title: str = ""
    categories: tuple[str, ...] = ()
    minutes_old: int = 0
    link: str = ""
    guid: str = ""
    picture: str = ""
    summary: str = ""
    body: str = ""  # HTML

    def to_xml(self, now: datetime) -> str:
        published = format_datetime(now - timedelta(minutes=self.minutes_old))
        categories = "".join(f"<category>{escape(name)}</category>" for name in self.categories)
        link = self.link or f"https://courier.example/story/{self.number}"
        picture = f'<enclosure url="{self.picture}" type="image/jpeg"/>' if self.picture else ""
        guid = self.guid or f"story-{self.number}"
        return (
            f"<item><guid>{guid}</guid><title>{escape(self.headline)}</title>"
            f"<link>{link}</link><pubDate>{published}</pubDate>{categories}{picture}"
            f"<description>{escape(self.summary)}</description>"
            f"<content:encoded>{escape(self.body)}</content:encoded></item>"
        )

    @property
    def headline(self) -> str:
        return self.title or f"Story number {self.number}"


@dataclass
class Paper:
    """The feed; what is put into `items` is there at the next reading."""

    items: list[Item] = field(default_factory=list)  # newest first
    status: int = 200
    readings: int = 0
    delivers: asyncio.Event = field(default_factory=asyncio.Event)  # until then, none is answered
    address: str = ""  # where it is served
    links: dict[str, str] = field(default_factory=dict)  # of the feed, by relation
    opened_at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    async def answer(self, _request: web.BaseRequest) -> web.StreamResponse:
        self.readings += 1
        await self.delivers.wait()
        items = "".join(item.to_xml(self.opened_at) for item in self.items)
        links = "".join(f'<a:link rel="{rel}" href="{url}"/>' for rel, url in self.links.items())
        atom = 'xmlns:a="http://www.w3.org/2005/Atom"'
        content = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        channel = f"<channel><title>The Courier</title>{links}{items}</channel>"
        body = f'<rss version="2.0" {content} {atom}>{channel}</rss>'
        return web.Response(text=body, status=self.status, content_type="application/rss+xml")

    async def read_again(self, newsroom: Newsroom, times: int = 2) -> None:
        """Wait until whatever is in the feed now has been read whole."""
        wanted = self.readings + times

        async def enough() -> bool:
            return self.readings >= wanted

        await newsroom.until(enough)


@contextlib.asynccontextmanager
async def printed(newsroom: Newsroom, url: str, *items: Item) -> AsyncIterator[Paper]:
    """Print a paper in place of one of the policy's feeds."""
    paper = Paper(list(items))
    paper.delivers.set()
    async with serving(web.ServerRunner(web.Server(paper.answer))) as address:
        paper.address = newsroom.feeds[url] = f"{address}/feed"
        yield paper


def policy(options: str, channel: str = "news") -> str:
    return POLICY.replace(_ONE, f'  - {{url: "{NEWS}", channel: {channel}, {options}}}\n')


async def titles(newsroom: Newsroom, channel: str) -> list[str]:
    posts = await newsroom.messages("Ani", newsroom.channel(channel))
    return [post["embeds"][0]["title"] for post in posts if post["embeds"]]


async def posts(newsroom: Newsroom, count: int, channel: str = "news") -> list[dict[str, Any]]:
    """Return the posts in a text channel once there are so many, all introduced."""
    guild_id = newsroom.bot.guilds[0].id

    async def found() -> list[dict[str, Any]] | None:
        messages = await newsroom.messages("Ani", newsroom.channel(channel))
        unfinished = await newsroom.bot.parts.stores.articles.unfinished(guild_id)
        there = [message for message in messages if message["embeds"]]
        return there if len(there) >= count and not unfinished else None

    listed: list[dict[str, Any]] = await newsroom.until(found)
    assert len(listed) == count
    return listed


def forum_posts(newsroom: Newsroom) -> list[Any]:
    """Return the posts in the forum, oldest first, each as the model has it."""
    model = newsroom.sandbox.discord
    forum = int(newsroom.channel("opinion"))
    return sorted(
        (one for one in model.channels.values() if one.is_thread and one.parent_id == forum),
        key=lambda thread: thread.id,
    )


async def in_forum(newsroom: Newsroom, count: int) -> list[Any]:
    guild_id = newsroom.bot.guilds[0].id

    async def found() -> list[Any] | None:
        there = forum_posts(newsroom)
        unfinished = await newsroom.bot.parts.stores.articles.unfinished(guild_id)
        return there if len(there) >= count and not unfinished else None

    listed: list[Any] = await newsroom.until(found)
    assert len(listed) == count
    return listed


def tag_names(newsroom: Newsroom, thread: Any) -> list[str]:
    forum = newsroom.sandbox.discord.channels[int(newsroom.channel("opinion"))]
    names = {int(tag["id"]): tag["name"] for tag in forum.available_tags}
    return [names[int(tag)] for tag in thread.applied_tags]


async def announce(newsroom: Newsroom) -> str:
    """Make the news channel one that others follow, and return the route that passes posts on."""
    news = newsroom.channel("news")
    newsroom.sandbox.discord.edit_channel(int(news), {"type": 5})

    async def known() -> bool:
        channel: Any = newsroom.bot.get_channel(int(news))
        return bool(channel.is_news())

    await newsroom.until(known)
    return f"/channels/{news}/messages/*/crosspost"


async def nothing_left(newsroom: Newsroom) -> bool:
    stores, guild_id = newsroom.bot.parts.stores, newsroom.bot.guilds[0].id
    return not (
        await stores.articles.unfinished(guild_id)
        or await stores.articles.to_crosspost(guild_id)
        or await stores.corrections.unfinished(guild_id)
    )


@contextlib.contextmanager
def forbidden(newsroom: Newsroom, method: str, path: str) -> Iterator[list[str]]:
    """Let the bot not do something, and note when it tries."""
    tries: list[str] = []

    def refuse(_method: str, path: str) -> None:
        tries.append(path)
        raise Refusal(403, 50013, "Missing Permissions")

    stop = newsroom.sandbox.faults.before(method, path, refuse)
    try:
        yield tries
    finally:
        stop()


def refuse_addresses(newsroom: Newsroom, method: str, path: str) -> None:
    """Have Discord refuse the next embed for what it holds."""
    refused = {"status": 400, "code": 50035, "message": "Not a well formed URL."}
    newsroom.sandbox.faults.add(Fault(method, path, **refused))  # type: ignore[arg-type]  # as named
