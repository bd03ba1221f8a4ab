"""Articles on their way to readers: claimed for a channel once, and how far each has got."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import ColumnElement, case, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.errors import StorageError
from newsroom.models import Article
from newsroom.storage.corrections import drop_corrections
from newsroom.storage.database import Database
from newsroom.storage.delivered import one_of_each_post, read_deliveries, sharing_post
from newsroom.storage.engines import insert_or_skip
from newsroom.storage.records import STANDING, UNDER_WAY, Announced, Delivery, DeliveryStep, Stand
from newsroom.storage.rows import article_of
from newsroom.storage.tables import (
    article_names,
    articles,
    deliveries,
    discussions,
    feeds,
    posted_names,
    subscriptions,
)

__all__ = ["Announced", "ArticleStore", "Delivery", "DeliveryStep", "Stand"]

# What a guild's channels are still to be given: subscriptions, feeds and articles, joined.
UNCLAIMED = (articles.c.announced_at.is_not(None), articles.c.id > subscriptions.c.mark)
SUBSCRIBED = subscriptions.join(feeds).join(articles, articles.c.feed == feeds.c.id)
# What has not reached its last step. What the newspaper has taken back before it could be posted
# is left out.
UNFINISHED = (
    deliveries.c.step.in_(UNDER_WAY),
    or_(deliveries.c.step != DeliveryStep.CLAIMED, articles.c.withdrawn_at.is_(None)),
)
_ONE_EACH: Mapping[str, int] = MappingProxyType({})
_MOST_WAITING = 200  # articles looked at in one go; more come with the next


class ArticleStore:
    """What became of the articles that feeds announced."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # ------------------------------------------------------------ claims

    async def waiting(
        self, guild_id: int, after: int = 0, places: Mapping[str, int] = _ONE_EACH
    ) -> tuple[Announced, ...]:
        """Return the articles that not all of a guild's channels have yet, oldest first.

        There may be more than are returned at a time.

        Args:
            after: the row id of the last one that was returned.
            places: of feeds that go to several channels, how many.
        """
        claimed = (
            select(func.count())
            .where(deliveries.c.article == articles.c.id, deliveries.c.guild_id == guild_id)
            .scalar_subquery()
        )
        wanted = case(places, value=feeds.c.url, else_=1) if places else literal(1)
        query = (
            select(articles, feeds.c.url.label("feed_url"))
            .select_from(SUBSCRIBED)
            .where(
                subscriptions.c.guild_id == guild_id,
                *UNCLAIMED,
                articles.c.id > after,
                claimed < wanted,
            )
            .order_by(articles.c.id)
            .limit(_MOST_WAITING)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).mappings()
            return tuple(
                Announced(
                    row_id=row[articles.c.id],
                    feed_id=row[articles.c.feed],
                    feed_url=row["feed_url"],
                    article=article_of(row),
                    announced_at=row[articles.c.announced_at],
                    withdrawn=row[articles.c.withdrawn_at] is not None,
                )
                for row in rows
            )

    async def claim(
        self,
        guild_id: int,
        stands: Sequence[Stand],
        article_row_id: int,
        at: datetime,
    ) -> tuple[Delivery, ...]:
        """Claim an article for channels; return those for which that had not been done before.

        A channel takes no second article of a name that means the same in every feed.
        """
        if not stands:
            return ()
        claim = insert_or_skip(deliveries).returning(deliveries.c.id)
        claimed: list[int] = []
        async with self._database.writing() as connection:
            for stand in stands:
                free = await _take_names(connection, guild_id, stand.channel_id, article_row_id)
                values = {
                    "guild_id": guild_id,
                    "channel_id": stand.channel_id,
                    "article": article_row_id,
                    "step": stand.step if free else DeliveryStep.DELETED,
                    "claimed_at": at,
                    "crosspost": stand.crosspost and free,
                }
                rows = await connection.scalars(claim, values)
                claimed += rows if free else ()
            return await read_deliveries(connection, deliveries.c.id.in_(claimed))

    async def mention(self, delivery_id: int, role_id: int) -> Delivery:
        """Write down that a role is to be mentioned with an article."""
        async with self._database.writing() as connection:
            return await _advance(connection, delivery_id, role_id=role_id)

    async def seen_to(self, guild_id: int, feed_id: int, article_row_id: int) -> None:
        """Write down up to which of a feed's articles a guild has been seen to."""
        change = update(subscriptions).where(
            subscriptions.c.guild_id == guild_id,
            subscriptions.c.feed == feed_id,
            subscriptions.c.mark < article_row_id,
        )
        async with self._database.writing() as connection:
            await connection.execute(change.values(mark=article_row_id))

    # ------------------------------------------------------------ steps

    async def posted(self, delivery_id: int, message_id: int, *shown: Article) -> Delivery:
        """Write down that the article has been posted, or all of its digest.

        Args:
            shown: the wording in which each was; none when it is not known to be the current one.
        """
        async with self._database.writing() as connection:
            delivery = await _advance_post(
                connection, delivery_id, step=DeliveryStep.POSTED, message_id=message_id
            )
            ids = [delivery_id]
            if delivery.digest is not None:
                ids = [one.delivery_id for one in delivery.digest.lines]
            for id_, article in zip(ids, delivery.shown, strict=True):
                if article in shown:
                    await drop_corrections(connection, id_)
            return delivery

    async def opening(self, delivery_id: int) -> Delivery:
        """Write down that somebody wants the discussion, so that it is opened after all."""
        async with self._database.writing() as connection:
            return await _advance_post(connection, delivery_id, step=DeliveryStep.OPENING)

    async def opened(self, delivery_id: int, thread_id: int, at: datetime) -> Delivery:
        """Write down that the discussion is open, and watch it from now on."""
        async with self._database.writing() as connection:
            delivery = await _advance_post(
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

    async def introduced(self, delivery_id: int, message_id: int | None) -> Delivery:
        """Write down that the discussion knows the policy, which ends the delivery.

        Args:
            message_id: None when there is no discussion to introduce: a person has deleted it, or
                Discord allows none.
        """
        async with self._database.writing() as connection:
            return await _advance_post(
                connection, delivery_id, step=DeliveryStep.INTRODUCED, introduction_id=message_id
            )

    async def deleted(self, delivery_id: int) -> Delivery:
        """Write down that there is no post, and that nothing more is done about it."""
        async with self._database.writing() as connection:
            return await _advance_post(
                connection, delivery_id, step=DeliveryStep.DELETED, crosspost=False
            )

    async def crossposted(self, delivery_id: int) -> None:
        """Write down that a channel's followers have the post, or cannot have it."""
        async with self._database.writing() as connection:
            await _advance(connection, delivery_id, crosspost=False)

    async def told(self, delivery_id: int) -> None:
        """Write down that the moderators know that the article could not be posted."""
        async with self._database.writing() as connection:
            await _advance_post(connection, delivery_id, told=True)

    async def mark(self, guild_id: int, delivery_id: int) -> Delivery | None:
        """Write down that a post is to show that its article is withdrawn.

        None when its feed has the article again, or there is no such post.
        """
        gone = select(articles.c.id).where(articles.c.withdrawn_at.is_not(None))
        it = deliveries.c.id == delivery_id, deliveries.c.step.in_(STANDING)
        which = *it, deliveries.c.guild_id == guild_id, deliveries.c.article.in_(gone)
        async with self._database.writing() as connection:
            await connection.execute(update(deliveries).where(*which).values(marked=True))
            return next(iter(await read_deliveries(connection, *which)), None)

    async def unmark(self, delivery_id: int) -> None:
        """Write down that a post shows its article as one that stands."""
        async with self._database.writing() as connection:
            await _advance(connection, delivery_id, marked=False)

    # ------------------------------------------------------------ questions

    async def of_post(self, guild_id: int, message_id: int) -> Delivery | None:
        """Return the delivery whose post a message is."""
        its_post = deliveries.c.message_id == message_id
        found = await self._read(deliveries.c.guild_id == guild_id, its_post)
        return next(iter(found), None)

    async def unfinished(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return deliveries to go on with, oldest first; one for each digest."""
        found = await self._read(deliveries.c.guild_id == guild_id, *UNFINISHED)
        return one_of_each_post(found)

    async def to_crosspost(self, guild_id: int) -> tuple[Delivery, ...]:
        """Return delivered articles that a channel's followers are still to be given."""
        return await self._read(
            deliveries.c.guild_id == guild_id,
            deliveries.c.crosspost.is_(True),
            deliveries.c.step == DeliveryStep.INTRODUCED,
        )

    async def categories_in(
        self, guild_id: int, channel_id: int, limit: int
    ) -> tuple[tuple[str, ...], ...]:
        """Return the categories of the articles delivered last to a channel."""
        query = (
            select(articles.c.categories)
            .join_from(deliveries, articles)
            .where(deliveries.c.guild_id == guild_id, deliveries.c.channel_id == channel_id)
            .order_by(deliveries.c.id.desc())
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return tuple(await connection.scalars(query))

    async def _read(self, *which: ColumnElement[bool]) -> tuple[Delivery, ...]:
        async with self._database.reading() as connection:
            return await read_deliveries(connection, *which)


async def _take_names(
    connection: AsyncConnection, guild_id: int, channel_id: int, article_row_id: int
) -> bool:
    """Take all names an article ever had; False when another stands there under one of them."""
    names = await connection.scalars(
        select(article_names.c.name).where(
            article_names.c.article == article_row_id, article_names.c.shared.is_(True)
        )
    )
    rows = [{"guild_id": guild_id, "channel_id": channel_id, "name": name} for name in names]
    if not rows:
        return True
    taken = await connection.scalars(
        insert_or_skip(posted_names).returning(posted_names.c.name), rows
    )
    return len(taken.all()) == len(rows)


async def _advance_post(
    connection: AsyncConnection, delivery_id: int, **values: object
) -> Delivery:
    """Change all deliveries that a post is of, which go step by step together."""
    ids = await sharing_post(connection, delivery_id)
    await connection.execute(update(deliveries).where(deliveries.c.id.in_(ids)).values(**values))
    return await _get(connection, delivery_id)


async def _advance(connection: AsyncConnection, delivery_id: int, **values: object) -> Delivery:
    change = update(deliveries).where(deliveries.c.id == delivery_id)
    await connection.execute(change.values(**values))
    return await _get(connection, delivery_id)


async def _get(connection: AsyncConnection, delivery_id: int) -> Delivery:
    found = await read_deliveries(connection, deliveries.c.id == delivery_id)
    if not found:
        raise StorageError(f"delivery {delivery_id} does not exist")
    return found[0]
