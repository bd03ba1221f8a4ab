"""After a restore: what stands on Discord and is not in the record is taken into it again."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.editions import Edition
from newsroom.models import Article
from newsroom.storage.columns import EPOCH, SECOND
from newsroom.storage.database import Database
from newsroom.storage.delivered import read_deliveries, sharing_post
from newsroom.storage.digests import digest_values
from newsroom.storage.engines import in_parts, insert_or_replace, insert_or_skip
from newsroom.storage.records import RESTORED, UNPOSTED, Delivery, DeliveryStep
from newsroom.storage.rows import article_key, article_values
from newsroom.storage.tables import (
    article_names,
    articles,
    deliveries,
    digest_lines,
    digests,
    feeds,
    posted_names,
    settings,
)


@dataclass(frozen=True, slots=True)
class Restoration:
    """That the record is older than what stands on Discord."""

    since: datetime  # nothing that happened later is in it
    at: datetime


@dataclass(frozen=True, slots=True)
class Post:
    """An article's post as it was found on Discord."""

    channel_id: int
    message_id: int
    posted_at: datetime
    article: Article  # as far as the post shows it
    names: tuple[str, ...]
    shared: tuple[str, ...]  # of these names, those that mean the same in every feed
    step: DeliveryStep  # how far it has got


@dataclass(frozen=True, slots=True)
class DigestPost:
    """A digest as it was found on Discord."""

    edition: Edition
    part: int
    parts: int
    message_id: int
    posted_at: datetime


class AdoptionStore:
    """What each guild has still to be looked through for, since the record was restored."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def restored(self, guild_id: int) -> Restoration | None:
        """Return the restoration that a guild has not been looked through for; None if none."""
        keys = (RESTORED, _seen_to(guild_id))
        query = select(settings.c.key, settings.c.value).where(settings.c.key.in_(keys))
        async with self._database.reading() as connection:
            found = {row.key: row.value for row in await connection.execute(query)}
        note = found.get(RESTORED)
        if note is None or found.get(_seen_to(guild_id)) == note:
            return None
        moments = {name: EPOCH + seconds * SECOND for name, seconds in json.loads(note).items()}
        return Restoration(moments["from"], moments["at"])

    async def conclude(self, guild_id: int) -> None:
        """Write down that a guild has been looked through."""
        note = select(settings.c.value).where(settings.c.key == RESTORED)
        async with self._database.writing() as connection:
            values = {"key": _seen_to(guild_id), "value": await connection.scalar(note)}
            await connection.execute(insert_or_replace(settings), values)

    async def known(self, message_ids: Collection[int]) -> frozenset[int]:
        """Return those of some messages that the record has as an article's post."""
        found: set[int] = set()
        async with self._database.reading() as connection:
            for some in in_parts(message_ids):
                query = select(deliveries.c.message_id).where(deliveries.c.message_id.in_(some))
                found.update(await connection.scalars(query))
        return frozenset(found)

    async def unposted(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return what is not posted by the record, also what its feed has no more."""
        which = deliveries.c.guild_id == guild_id, deliveries.c.step.in_(UNPOSTED)
        async with self._database.reading() as connection:
            return await read_deliveries(connection, *which)

    async def recognise(
        self, delivery_id: int, message_id: int, posted_at: datetime, step: DeliveryStep
    ) -> Delivery:
        """Write down that an article was posted long ago, and how far it has got."""
        change = update(deliveries).values(
            step=step, message_id=message_id, claimed_at=posted_at, told=False
        )
        async with self._database.writing() as connection:
            ids = await sharing_post(connection, delivery_id)
            await connection.execute(change.where(deliveries.c.id.in_(ids)))
            return await _read(connection, delivery_id)

    async def recognise_line(
        self, delivery: Delivery, post: DigestPost, step: DeliveryStep
    ) -> Delivery:
        """Write down that a digest holds an article that waits for one, and how far it has got."""
        place = digest_values(delivery.guild_id, delivery.channel_id, post.edition)
        begin = insert_or_skip(digests)
        which = (digests.c[name] == value for name, value in place.items() if name != "due_at")
        its_id = select(digests.c.id).where(*which, digests.c.part == post.part)
        change = update(deliveries).where(deliveries.c.id == delivery.id)
        values: dict[str, object] = {"message_id": post.message_id, "claimed_at": post.posted_at}
        # The first of them goes through the steps; those that come later are where it is by then.
        as_others = ("step", "thread_id", "introduction_id")
        others = (
            select(*(deliveries.c[name] for name in as_others))
            .join_from(digest_lines, deliveries)
            .where(digest_lines.c.digest == its_id.scalar_subquery())
            .limit(1)
        )
        async with self._database.writing() as connection:
            for part in {1, post.part}:  # the first says that the edition has come
                await connection.execute(begin, place | {"part": part, "parts": post.parts})
            known = (await connection.execute(others)).mappings().one_or_none()
            values |= {"step": step} if known is None else dict(known)
            line = {"delivery": delivery.id, "digest": await connection.scalar(its_id)}
            await connection.execute(insert_or_replace(digest_lines), line)
            await connection.execute(change.values(values))
            return await _read(connection, delivery.id)

    async def adopt(self, guild_id: int, post: Post, feed_urls: Sequence[str]) -> Delivery | None:
        """Take a post into the record whose article no feed has told of since.

        Args:
            feed_urls: the feeds that may have brought it, the likeliest first.

        Returns:
            Its delivery; None when that article stands in the channel already.
        """
        async with self._database.writing() as connection:
            feed_ids = await _feed_ids(connection, feed_urls)
            row_id = await _find(connection, feed_ids, post)
            if row_id is None:
                row_id = await _add(connection, feed_ids[0], post)
            place = {"guild_id": guild_id, "channel_id": post.channel_id}
            delivery_id = await connection.scalar(
                insert_or_skip(deliveries).returning(deliveries.c.id),
                place
                | {
                    "article": row_id,
                    "step": post.step,
                    "claimed_at": post.posted_at,
                    "message_id": post.message_id,
                },
            )
            if delivery_id is None:
                return None
            if post.shared:
                names = [place | {"name": name} for name in post.shared]
                await connection.execute(insert_or_skip(posted_names), names)
            return await _read(connection, delivery_id)


def _seen_to(guild_id: int) -> str:
    return f"{RESTORED} {guild_id}"


async def _feed_ids(connection: AsyncConnection, urls: Sequence[str]) -> list[int]:
    rows = await connection.execute(select(feeds.c.url, feeds.c.id).where(feeds.c.url.in_(urls)))
    by_url = {row.url: row.id for row in rows}
    return [by_url[url] for url in urls if url in by_url]


async def _find(connection: AsyncConnection, feed_ids: Sequence[int], post: Post) -> int | None:
    query = select(article_names.c.article).where(
        article_names.c.feed.in_(feed_ids), article_names.c.name.in_(post.names)
    )
    found: int | None = await connection.scalar(query.limit(1))
    return found


async def _add(connection: AsyncConnection, feed_id: int, post: Post) -> int:
    """Add an article that is no news: whatever feed tells of it later, it goes to no channel."""
    values = article_values(feed_id, (post.article, ""))
    values |= {"seen_at": post.posted_at, "announced_at": EPOCH}
    await connection.execute(insert_or_skip(articles), values)
    key = article_key(post.article.id)
    query = select(articles.c.id).where(articles.c.feed == feed_id, articles.c.key == key)
    row_id = int((await connection.execute(query)).scalar_one())
    rows = [
        {"feed": feed_id, "name": name, "article": row_id, "shared": name in post.shared}
        for name in post.names
    ]
    await connection.execute(insert_or_skip(article_names), rows)
    return row_id


async def _read(connection: AsyncConnection, delivery_id: int) -> Delivery:
    (delivery,) = await read_deliveries(connection, deliveries.c.id == delivery_id)
    return delivery
