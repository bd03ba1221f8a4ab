"""Feeds, the articles they told of, and how far each has got on its way to readers."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.errors import StorageError
from newsroom.models import Article
from newsroom.storage.database import Database
from newsroom.storage.engines import insert_or_replace, insert_or_skip, insert_or_update
from newsroom.storage.records import (
    Correction,
    CorrectionStep,
    Delivery,
    DeliveryStep,
    FeedState,
    Seen,
)
from newsroom.storage.rows import article_values, correction_of, delivery_of
from newsroom.storage.tables import articles, corrections, deliveries, discussions, feeds

__all__ = [
    "ArticleStore",
    "Correction",
    "CorrectionStep",
    "Delivery",
    "DeliveryStep",
    "FeedState",
    "Seen",
]


class ArticleStore:
    """What has been read from feeds, and what became of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # ------------------------------------------------------------ feeds

    async def feed_state(self, url: str) -> FeedState:
        """Return what is remembered of a feed; a fresh state when nothing is."""
        async with self._database.reading() as connection:
            row = (await connection.execute(select(feeds).where(feeds.c.url == url))).one_or_none()
        return FeedState(url) if row is None else FeedState(**row._mapping)

    async def save_feed_state(self, state: FeedState) -> None:
        """Remember a feed until its next reading."""
        values = {field.name: getattr(state, field.name) for field in fields(state)}
        async with self._database.writing() as connection:
            await connection.execute(insert_or_replace(feeds), values)

    async def seen(self, feed_url: str) -> tuple[Seen, ...]:
        """Return every article known from this feed."""
        columns = select(articles.c.article_id, articles.c.url, articles.c.fingerprint)
        query = columns.where(articles.c.feed_url == feed_url).order_by(articles.c.id)
        async with self._database.reading() as connection:
            return tuple(Seen(*row) for row in await connection.execute(query))

    async def remember(
        self, feed_url: str, seen: Sequence[tuple[Article, str]], at: datetime
    ) -> None:
        """Record articles, each with its fingerprint, as seen without posting them.

        One that is known keeps its wording, which only `correct` may change, but takes the new
        address and fingerprint: publishers move stories, and releases of the bot read them anew.
        """
        rows = [
            article_values(feed_url, article, fingerprint) | {"seen_at": at}
            for article, fingerprint in seen
        ]
        if not rows:
            return
        statement = insert_or_update(articles, ("feed_url", "article_id"), ("url", "fingerprint"))
        async with self._database.writing() as connection:
            await connection.execute(statement, rows)

    # ------------------------------------------------------------ deliveries

    async def claim(
        self,
        places: Sequence[tuple[int, int]],
        feed_url: str,
        article: Article,
        fingerprint: str,
        at: datetime,
    ) -> tuple[Delivery, ...]:
        """Claim an article for channels; return those for which that had not been done before.

        All at once, since from then on the article is known and no later reading brings it again.

        Args:
            places: guild and channel of each.
        """
        async with self._database.writing() as connection:
            # An article known already keeps its stored text: only `correct` may change that,
            # for it alone tells the channels where it stands.
            values = article_values(feed_url, article, fingerprint) | {"seen_at": at}
            await connection.execute(insert_or_skip(articles), values)
            stored = await connection.scalar(
                select(articles.c.id).where(
                    articles.c.feed_url == feed_url, articles.c.article_id == article.id
                )
            )
            rows = [
                {
                    "guild_id": guild_id,
                    "channel_id": channel_id,
                    "article": stored,
                    "step": DeliveryStep.CLAIMED,
                    "claimed_at": at,
                }
                for guild_id, channel_id in places
            ]
            if not rows:
                return ()
            claim = insert_or_skip(deliveries).returning(deliveries.c.id)
            claimed = (await connection.scalars(claim, rows)).all()
            return await _read_deliveries(connection, deliveries.c.id.in_(claimed))

    async def posted(self, delivery_id: int, message_id: int) -> Delivery:
        """Write down that the article has been posted."""
        async with self._database.writing() as connection:
            return await _advance(
                connection, delivery_id, step=DeliveryStep.POSTED, message_id=message_id
            )

    async def opened(self, delivery_id: int, thread_id: int, at: datetime) -> Delivery:
        """Write down that the discussion is open, and watch it from now on."""
        async with self._database.writing() as connection:
            delivery = await _advance(
                connection, delivery_id, step=DeliveryStep.OPENED, thread_id=thread_id
            )
            source = select(deliveries.c.article).where(deliveries.c.id == delivery_id)
            await connection.execute(
                insert_or_skip(discussions),
                {
                    "id": thread_id,
                    "guild_id": delivery.guild_id,
                    "channel_id": delivery.channel_id,
                    "article": await connection.scalar(source),
                    "opened_at": at,
                    "last_judged_id": thread_id,
                },
            )
            return delivery

    async def introduced(self, delivery_id: int, message_id: int) -> Delivery:
        """Write down that the discussion knows the policy, which ends the delivery."""
        async with self._database.writing() as connection:
            return await _advance(
                connection, delivery_id, step=DeliveryStep.INTRODUCED, introduction_id=message_id
            )

    async def unfinished(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return deliveries that have not reached their last step, oldest first."""
        under_way = [step for step in DeliveryStep if step is not DeliveryStep.INTRODUCED]
        async with self._database.reading() as connection:
            return await _read_deliveries(
                connection, deliveries.c.guild_id == guild_id, deliveries.c.step.in_(under_way)
            )

    # ------------------------------------------------------------ corrections

    async def correct(
        self, feed_url: str, article: Article, fingerprint: str, at: datetime
    ) -> tuple[Correction, ...]:
        """Store an article's new wording and claim one correction per channel it stands in.

        Empty when it stands nowhere or the wording is known. A post whose delivery is not
        finished is corrected later: `unfinished_corrections` returns it once it is.
        """
        async with self._database.writing() as connection:
            known = (articles.c.feed_url == feed_url) & (articles.c.article_id == article.id)
            former_title = await connection.scalar(select(articles.c.title).where(known))
            change = (
                update(articles)
                .where(known, articles.c.fingerprint != fingerprint)
                .values(article_values(feed_url, article, fingerprint))
                .returning(articles.c.id)
            )
            stored = await connection.scalar(change)
            if stored is None:
                return ()
            posts = await connection.scalars(
                select(deliveries.c.id).where(
                    deliveries.c.article == stored, deliveries.c.message_id.is_not(None)
                )
            )
            rows = [
                {
                    "delivery": delivery_id,
                    "former_title": former_title,
                    "step": CorrectionStep.CLAIMED,
                    "claimed_at": at,
                }
                for delivery_id in posts
            ]
            if not rows:
                return ()
            claim = insert(corrections).returning(corrections.c.id)
            claimed = (await connection.scalars(claim, rows)).all()
            return await _read_corrections(connection, corrections.c.id.in_(claimed))

    async def edited(self, correction_id: int) -> None:
        """Write down that the post has been corrected."""
        await self._set_correction(correction_id, CorrectionStep.EDITED)

    async def noted(self, correction_id: int) -> None:
        """Write down that the discussion has been told, which ends the correction."""
        await self._set_correction(correction_id, CorrectionStep.NOTED)

    async def unfinished_corrections(self, guild_id: int) -> tuple[Correction, ...]:
        """Return corrections that have not reached their last step, oldest first."""
        under_way = corrections.c.step.in_([CorrectionStep.CLAIMED, CorrectionStep.EDITED])
        async with self._database.reading() as connection:
            return await _read_corrections(connection, under_way, deliveries.c.guild_id == guild_id)

    async def _set_correction(self, correction_id: int, step: CorrectionStep) -> None:
        change = update(corrections).where(corrections.c.id == correction_id)
        async with self._database.writing() as connection:
            await connection.execute(change.values(step=step))


async def _advance(connection: AsyncConnection, delivery_id: int, **values: object) -> Delivery:
    change = update(deliveries).where(deliveries.c.id == delivery_id)
    await connection.execute(change.values(**values))
    return await _get_delivery(connection, delivery_id)


async def _get_delivery(connection: AsyncConnection, delivery_id: int) -> Delivery:
    found = await _read_deliveries(connection, deliveries.c.id == delivery_id)
    if not found:
        raise StorageError(f"delivery {delivery_id} does not exist")
    return found[0]


async def _read_deliveries(
    connection: AsyncConnection, *which: ColumnElement[bool]
) -> tuple[Delivery, ...]:
    query = (
        select(deliveries, articles)
        .join_from(deliveries, articles)
        .where(*which)
        .order_by(deliveries.c.id)
    )
    rows = (await connection.execute(query)).mappings()
    return tuple(delivery_of(row) for row in rows)


async def _read_corrections(
    connection: AsyncConnection, *which: ColumnElement[bool]
) -> tuple[Correction, ...]:
    """Read corrections of finished deliveries: before that there is no discussion to tell."""
    query = (
        select(corrections, deliveries, articles)
        .select_from(corrections.join(deliveries).join(articles))
        .where(deliveries.c.step == DeliveryStep.INTRODUCED, *which)
        .order_by(corrections.c.id)
    )
    rows = (await connection.execute(query)).mappings()
    return tuple(correction_of(row) for row in rows)
