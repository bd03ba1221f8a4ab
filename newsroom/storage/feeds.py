"""Feeds, when each is due, who takes them, and which guild's moderators know of a broken one."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from datetime import datetime

from sqlalchemy import and_, bindparam, case, delete, exists, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.models import Article
from newsroom.storage.database import Database
from newsroom.storage.engines import in_parts, insert_or_skip
from newsroom.storage.records import FeedState, Trouble
from newsroom.storage.rows import article_of, feed_of
from newsroom.storage.tables import articles, feeds, pauses, subscriptions

__all__ = ["FeedState", "FeedStore", "Trouble", "save_state"]

# Made once: every visit asks for both, and making them takes longer than what they do.
_TAKE = (
    update(feeds)
    .where(
        feeds.c.url == bindparam("its_url"),
        or_(feeds.c.due_at.is_(None), feeds.c.due_at <= bindparam("now")),
    )
    .values(due_at=bindparam("until"))
    .returning(feeds, exists().where(pauses.c.feed == feeds.c.id).label("paused_somewhere"))
)
_WANTING = (
    select(subscriptions.c.guild_id)
    .outerjoin(
        pauses,
        and_(pauses.c.feed == subscriptions.c.feed, pauses.c.guild_id == subscriptions.c.guild_id),
    )
    .where(subscriptions.c.feed == bindparam("its_id"), pauses.c.feed.is_(None))
)
_SAVE = update(feeds).where(feeds.c.id == bindparam("its_id"))


class FeedStore:
    """What is known of the feeds themselves. What they said is ReadingStore's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def follow(self, urls: Collection[str], guild_ids: Collection[int]) -> None:
        """Make sure that these feeds are known and that these guilds take each of them.

        A guild that comes to a feed takes what is announced from now on.
        """
        if not urls:
            return
        async with self._database.writing() as connection:
            await connection.execute(insert_or_skip(feeds), [{"url": url} for url in urls])
            await _subscribe(connection, urls, guild_ids)

    async def leave(self, wanted: Mapping[int, Collection[str]], followed: Collection[str]) -> None:
        """Let guilds take no feed any more that they do not want and that others follow.

        One that nobody follows stays with them: it may go on at another address.
        """
        query = select(subscriptions.c.guild_id, subscriptions.c.feed, feeds.c.url).join_from(
            subscriptions, feeds
        )
        left: dict[int, list[int]] = {}
        async with self._database.writing() as connection:
            for some in in_parts(wanted):
                rows = await connection.execute(query.where(subscriptions.c.guild_id.in_(some)))
                for row in rows:
                    if row.url in followed and row.url not in wanted[row.guild_id]:
                        left.setdefault(row.guild_id, []).append(row.feed)
            for guild_id, feed_ids in left.items():
                for few in in_parts(feed_ids):
                    gone = delete(subscriptions).where(
                        subscriptions.c.guild_id == guild_id, subscriptions.c.feed.in_(few)
                    )
                    await connection.execute(gone)

    async def forget_guild(self, guild_id: int) -> None:
        """Let a guild take no feed any more; should it come back, it begins anew."""
        async with self._database.writing() as connection:
            for of_guild in (subscriptions, pauses):
                await connection.execute(delete(of_guild).where(of_guild.c.guild_id == guild_id))

    async def states(self, urls: Collection[str]) -> tuple[FeedState, ...]:
        """Return what is remembered of these feeds, in their order, without the unknown."""
        found: dict[str, FeedState] = {}
        async with self._database.reading() as connection:
            for some in in_parts(urls):
                rows = await connection.execute(select(feeds).where(feeds.c.url.in_(some)))
                found |= {row[feeds.c.url]: feed_of(row) for row in rows.mappings()}
        return tuple(found[url] for url in urls if url in found)

    async def forsaken(self, followed: Collection[str]) -> tuple[FeedState, ...]:
        """Return the feeds that have been read and are followed no more, the last read first."""
        query = (
            select(feeds)
            .where(feeds.c.first_read_at.is_not(None))
            .order_by(feeds.c.read_at.desc(), feeds.c.id)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).mappings()
            return tuple(feed_of(row) for row in rows if row[feeds.c.url] not in followed)

    async def go_on(self, former: FeedState, fresh: FeedState) -> FeedState:
        """Let a feed go on at the address of another that has never been read, in its place.

        What its old server said of it is forgotten; what it told of, and to whom, stays.
        """
        of_address = ("url", "etag", "last_modified", "digest", "moved_to", "due_at", "held_until")
        its_own = {name: getattr(fresh, name) for name in (*of_address, "window", "zone", "held")}
        leave = delete(subscriptions).where(subscriptions.c.feed == fresh.id)
        async with self._database.writing() as connection:
            taken = (await connection.execute(leave.returning(subscriptions))).all()
            await connection.execute(delete(feeds).where(feeds.c.id == fresh.id))
            rename = update(feeds).where(feeds.c.id == former.id).values(its_own)
            row = (await connection.execute(rename.returning(feeds))).mappings().one()
            await _subscribe(connection, [fresh.url], [one.guild_id for one in taken])
            for one in taken:
                if one.told:  # that the new address is broken, which ends now
                    await _tell(connection, one.guild_id, former.id, told=True)
            return feed_of(row)

    async def take(
        self,
        url: str,
        now: datetime,
        until: datetime,
        serves: Callable[[int], bool] = lambda _guild_id: True,
    ) -> FeedState | None:
        """Take a feed that is due, for one reading; None when it is not, or another process has it.

        One statement, so that of several processes one gets it. Whoever dies over it leaves it due
        at `until`. So is one that all have paused: nobody gets it, and it is asked about then.

        Args:
            serves: Tells of a guild whether it counts among those.
        """
        asked = {"its_url": url, "now": now, "until": until}
        async with self._database.writing() as connection:
            row = (await connection.execute(_TAKE, asked)).mappings().one_or_none()
            if row is None:
                return None
            state = feed_of(row)
            if row["paused_somewhere"]:
                wanting = await connection.scalars(_WANTING, {"its_id": state.id})
                if not any(serves(guild_id) for guild_id in wanting):
                    return None
            return state

    async def save(self, state: FeedState) -> None:
        """Remember a feed until its next reading."""
        async with self._database.writing() as connection:
            await save_state(connection, state)

    async def hasten(self, urls: Collection[str], to: datetime) -> None:
        """Let feeds be due at a moment, unless they are due before it, or held until later."""
        held = case(
            (feeds.c.held_until > to, feeds.c.held_until), else_=literal(to, feeds.c.due_at.type)
        )
        async with self._database.writing() as connection:
            for some in in_parts(urls):
                await connection.execute(
                    update(feeds)
                    .where(feeds.c.url.in_(some), feeds.c.due_at > to)
                    .values(due_at=held)
                )

    async def hold(self, urls: Collection[str], until: datetime) -> None:
        """Let no feed of these be due before a moment, whoever hastens it."""
        moments = {
            column.name: case((column > until, column), else_=literal(until, column.type))
            for column in (feeds.c.due_at, feeds.c.held_until)
        }
        async with self._database.writing() as connection:
            for some in in_parts(urls):
                await connection.execute(update(feeds).where(feeds.c.url.in_(some)).values(moments))

    async def last_articles(self, urls: Collection[str]) -> dict[str, Article]:
        """Return the article announced last of each feed that has announced one."""
        last = (
            select(func.max(articles.c.id))
            .select_from(feeds.join(articles))
            .where(articles.c.announced_at.is_not(None))
            .group_by(feeds.c.id)
        )
        found: dict[str, Article] = {}
        async with self._database.reading() as connection:
            for some in in_parts(urls):
                query = (
                    select(feeds.c.url, articles)
                    .join_from(feeds, articles)
                    .where(articles.c.id.in_(last.where(feeds.c.url.in_(some))))
                )
                rows = (await connection.execute(query)).mappings()
                found |= {row[feeds.c.url]: article_of(row) for row in rows}
        return found

    async def latest_articles(self, feed_id: int, most: int) -> tuple[Article, ...]:
        """Return the articles that a feed announced last, the newest first."""
        query = (
            select(articles)
            .where(articles.c.feed == feed_id, articles.c.announced_at.is_not(None))
            .order_by(articles.c.id.desc())
            .limit(most)
        )
        async with self._database.reading() as connection:
            return tuple(map(article_of, (await connection.execute(query)).mappings()))

    # ------------------------------------------------------------ broken feeds

    async def troubles(self, guild_id: int, failing_before: datetime) -> tuple[Trouble, ...]:
        """Return the feeds whose moderators do not know yet that they are broken, or mended.

        One try that failed tells nothing, however long ago it was; of a feed that they have
        paused it is known why it brings nothing.
        """
        query = (
            select(feeds.c.id, feeds.c.url, feeds.c.failing_since, feeds.c.reason)
            .join_from(subscriptions, feeds)
            .where(
                subscriptions.c.guild_id == guild_id,
                or_(
                    and_(
                        subscriptions.c.told.is_(False),
                        feeds.c.failing_since <= failing_before,
                        feeds.c.failures > 1,
                        feeds.c.id.not_in(
                            select(pauses.c.feed).where(pauses.c.guild_id == guild_id)
                        ),
                    ),
                    and_(subscriptions.c.told.is_(True), feeds.c.failing_since.is_(None)),
                ),
            )
            .order_by(feeds.c.id)
        )
        async with self._database.reading() as connection:
            rows = await connection.execute(query)
            return tuple(
                Trouble(row.id, row.url, row.reason if row.failing_since else None) for row in rows
            )

    async def told(self, guild_id: int, trouble: Trouble) -> None:
        """Write down that a guild's moderators know of it."""
        async with self._database.writing() as connection:
            await _tell(connection, guild_id, trouble.feed_id, told=trouble.reason is not None)


async def _subscribe(
    connection: AsyncConnection, urls: Collection[str], guild_ids: Collection[int]
) -> None:
    """Let guilds take feeds from now on, unless they take them already."""
    newest = (
        select(feeds.c.id, func.coalesce(func.max(articles.c.id), 0))
        .select_from(
            feeds.outerjoin(
                articles,
                and_(articles.c.feed == feeds.c.id, articles.c.announced_at.is_not(None)),
            )
        )
        .group_by(feeds.c.id)
    )
    for some in in_parts(urls):
        marks = (await connection.execute(newest.where(feeds.c.url.in_(some)))).all()
        rows = [
            {"guild_id": guild_id, "feed": feed_id, "mark": mark}
            for guild_id in guild_ids
            for feed_id, mark in marks
        ]
        if rows:
            await connection.execute(insert_or_skip(subscriptions), rows)


async def _tell(connection: AsyncConnection, guild_id: int, feed_id: int, *, told: bool) -> None:
    change = update(subscriptions).where(
        subscriptions.c.guild_id == guild_id, subscriptions.c.feed == feed_id
    )
    await connection.execute(change.values(told=told))


async def save_state(connection: AsyncConnection, state: FeedState) -> None:
    """Write down what changes of a feed, within a transaction."""
    names = [field.name for field in fields(state) if field.name not in ("id", "url")]
    values = {name: getattr(state, name) for name in names}
    await connection.execute(_SAVE, values | {"its_id": state.id})
