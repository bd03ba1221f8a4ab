"""What one reading of a feed says: looked up, and written down whole or not at all."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.pace import Lately
from newsroom.storage.corrections import (
    claim_corrections,
    claim_moves,
    claim_returns,
    claim_withdrawals,
    moved_since,
)
from newsroom.storage.database import Database
from newsroom.storage.engines import in_parts, insert_or_skip, insert_or_update
from newsroom.storage.feeds import save_state
from newsroom.storage.records import CorrectionKind, FeedState, Findings, Seen, Wording
from newsroom.storage.rows import article_key, article_values
from newsroom.storage.tables import article_names, articles, deliveries, posted_names

__all__ = ["Findings", "ReadingStore", "Seen"]

# Some feeds make up a new id for every story at each reading: a story is known by its address then.
_MOST_NAMES = 32


class ReadingStore:
    """What was ever read in feeds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self, feed_id: int, names: Sequence[str]) -> tuple[Seen, ...]:
        """Return the articles of a feed that have ever gone by one of these names."""
        columns = [articles.c[field.name] for field in fields(Seen) if field.name in articles.c]
        query = (
            select(articles.c.id, article_names.c.name, *columns)
            .join_from(article_names, articles)
            .where(article_names.c.feed == feed_id)
        )
        found: dict[int, Seen] = {}
        async with self._database.reading() as connection:
            for some in in_parts(names):
                rows = await connection.execute(query.where(article_names.c.name.in_(some)))
                for row_id, name, *values in rows:
                    former = found[row_id].names if row_id in found else frozenset()
                    known = dict(zip((column.name for column in columns), values, strict=True))
                    found[row_id] = Seen(**known, names=former | {name})
        return tuple(found[row_id] for row_id in sorted(found))

    async def told_of(
        self, feed_ids: Collection[int], names: Collection[str]
    ) -> tuple[tuple[str, int, str], ...]:
        """Return under which of these names these feeds ever told of an article: name, feed, id."""
        query = (
            select(article_names.c.name, article_names.c.feed, articles.c.article_id)
            .join_from(article_names, articles)
            .where(article_names.c.name.in_(names))
        )
        found: list[tuple[str, int, str]] = []
        async with self._database.reading() as connection:
            for some in in_parts(feed_ids):
                rows = await connection.execute(query.where(article_names.c.feed.in_(some)))
                found += [(name, feed_id, id_) for name, feed_id, id_ in rows]
        return tuple(found)

    async def record(
        self, state: FeedState, findings: Findings, at: datetime, lately: Lately | None = None
    ) -> None:
        """Write a reading down: its articles, what must be done about them, the feed's new state.

        All at once, since from then on the articles are known and no later reading brings them.

        Args:
            lately: Since when what was done is not done once more; None: nothing is held back.
        """
        lately = lately or Lately(told=at, moved=at, returned=at)
        told = lately.told
        async with self._database.writing() as connection:
            await _announce(connection, state.id, findings.new, at)
            await _remember(connection, state.id, findings.seen, at)
            await _note_unwanted(connection, state.id, findings.unwanted)
            for wording in findings.corrected:
                await _correct(connection, state.id, wording, CorrectionKind.CORRECTED, at, told)
            for wording in findings.restyled:
                await _correct(connection, state.id, wording, CorrectionKind.REVISED, at, told)
            for wording in findings.moved:
                await _move(connection, state.id, wording, at, lately.moved)
            for article_id in findings.withdrawn:
                await _withdraw(connection, state.id, article_id, at, lately.returned)
            for article_id in findings.returned:
                await _return(connection, state.id, article_id, at)
            learnt = await _learn(connection, state.id, findings.names, findings.shared)
            await _share(connection, state.id, learnt)
            await save_state(connection, state)


async def _announce(
    connection: AsyncConnection, feed_id: int, new: Iterable[Wording], at: datetime
) -> None:
    """Add articles that guilds are to take; one that was announced before keeps its row.

    One that was only remembered gets a new row, since guilds go through them in their order.
    """
    for wording in new:  # one by one: their order is that of their row ids
        values = article_values(feed_id, wording) | {"seen_at": at, "announced_at": at}
        remembered = (
            (articles.c.feed == feed_id)
            & (articles.c.key == values["key"])
            & articles.c.announced_at.is_(None)
        )
        its_names = article_names.c.article.in_(select(articles.c.id).where(remembered))
        former = await connection.execute(
            delete(article_names).where(its_names).returning(article_names)
        )
        names = [dict(row) for row in former.mappings()]
        await connection.execute(delete(articles).where(remembered))
        announce = insert_or_skip(articles).returning(articles.c.id)
        row_id = await connection.scalar(announce, values)
        if names:
            await connection.execute(
                insert(article_names), [name | {"article": row_id} for name in names]
            )


async def _remember(
    connection: AsyncConnection, feed_id: int, seen: Iterable[Wording], at: datetime
) -> None:
    """Add articles that nobody takes.

    One that is known keeps what is shown of it, which only a correction may change, but takes the
    new text, spelling of its address and fingerprint: releases of the bot read feeds anew.
    """
    rows = [article_values(feed_id, wording) | {"seen_at": at} for wording in seen]
    if rows:
        renew = insert_or_update(articles, ("feed", "key"), ("url", "text", "fingerprint"))
        await connection.execute(renew, rows)


async def _note_unwanted(
    connection: AsyncConnection, feed_id: int, unwanted: Sequence[tuple[str, str]]
) -> None:
    """Write down how articles are filed that no channel takes."""
    change = (
        update(articles)
        .where(articles.c.feed == feed_id, articles.c.key == bindparam("its_key"))
        .values(unwanted_as=bindparam("filing"))
    )
    rows = [{"its_key": article_key(id_), "filing": filing} for id_, filing in unwanted]
    if rows:
        await connection.execute(change, rows)


async def _correct(
    connection: AsyncConnection,
    feed_id: int,
    wording: Wording,
    kind: CorrectionKind,
    at: datetime,
    lately: datetime,
) -> None:
    """Store an article's new wording, and claim a correction for every place it stands in."""
    article, fingerprint = wording
    known = (articles.c.feed == feed_id) & (articles.c.key == article_key(article.id))
    former = await connection.execute(select(articles.c.title, articles.c.categories).where(known))
    shown = former.one_or_none()
    change = (
        update(articles)
        .where(known, articles.c.fingerprint != fingerprint)
        .values(article_values(feed_id, wording))
        .returning(articles.c.id)
    )
    row_id = await connection.scalar(change)
    if row_id is not None and shown is not None:
        await claim_corrections(connection, row_id, kind, shown.title, shown.categories, at, lately)


async def _move(
    connection: AsyncConnection, feed_id: int, wording: Wording, at: datetime, lately: datetime
) -> None:
    """Store an article's new address and picture, and claim them for every place it stands in.

    One that has moved lately is left where it is for a while; a later reading takes it up.
    """
    article, fingerprint = wording
    change = (
        update(articles)
        .where(
            articles.c.feed == feed_id,
            articles.c.key == article_key(article.id),
            ~moved_since(lately),
        )
        .values(
            url=article.url,
            image=article.image,
            from_page=article.from_page,
            text=article.text,
            updated_at=article.updated_at,
            fingerprint=fingerprint,
        )
        .returning(articles.c.id, articles.c.title)
    )
    row = (await connection.execute(change)).one_or_none()
    if row is not None:
        await claim_moves(connection, row.id, row.title, at)


async def _withdraw(
    connection: AsyncConnection, feed_id: int, article_id: str, at: datetime, lately: datetime
) -> None:
    """Note once that an article was taken back; where it stands, its discussion is told."""
    change = (
        update(articles)
        .where(
            articles.c.feed == feed_id,
            articles.c.key == article_key(article_id),
            articles.c.withdrawn_at.is_(None),
        )
        .values(withdrawn_at=at)
        .returning(articles.c.id, articles.c.title)
    )
    row = (await connection.execute(change)).one_or_none()
    if row is not None:
        await claim_withdrawals(connection, row.id, row.title, at, lately)


async def _return(connection: AsyncConnection, feed_id: int, article_id: str, at: datetime) -> None:
    """Note that an article is back; a discussion not told yet that it was gone never is."""
    change = (
        update(articles)
        .where(articles.c.feed == feed_id, articles.c.key == article_key(article_id))
        .values(withdrawn_at=None)
        .returning(articles.c.id, articles.c.title)
    )
    row = (await connection.execute(change)).one_or_none()
    if row is not None:
        await claim_returns(connection, row.id, row.title, at)


async def _learn(
    connection: AsyncConnection,
    feed_id: int,
    names: Sequence[tuple[str, str]],
    shared: Collection[str],
) -> list[str]:
    """Remember names, and return the new ones; one that an article goes by stays with that."""
    keys = {article_key(article_id) for _, article_id in names}
    count = func.count(article_names.c.name)
    query = (
        select(articles.c.key, articles.c.id, count)
        .select_from(articles.outerjoin(article_names, article_names.c.article == articles.c.id))
        .where(articles.c.feed == feed_id)
        .group_by(articles.c.id, articles.c.key)
    )
    row_ids: dict[str, int] = {}
    for some in in_parts(keys):
        for key, row_id, known_by in await connection.execute(
            query.where(articles.c.key.in_(some))
        ):
            if known_by < _MOST_NAMES:
                row_ids[key] = row_id
    owners = {
        name: row_ids[article_key(article_id)]
        for name, article_id in reversed(names)  # of two articles, the first has it
        if article_key(article_id) in row_ids
    }
    rows = [
        {"feed": feed_id, "name": name, "article": row_id, "shared": name in shared}
        for name, row_id in owners.items()
    ]
    if not rows:
        return []
    learn = insert_or_skip(article_names).returning(article_names.c.name)
    return list(await connection.scalars(learn, rows))


async def _share(connection: AsyncConnection, feed_id: int, names: Sequence[str]) -> None:
    """Let no channel in which an article stands take another feed's under one of its new names."""
    places = (
        select(deliveries.c.guild_id, deliveries.c.channel_id, article_names.c.name)
        .join_from(article_names, deliveries, article_names.c.article == deliveries.c.article)
        .where(article_names.c.feed == feed_id, article_names.c.shared.is_(True))
    )
    columns = ["guild_id", "channel_id", "name"]
    for some in in_parts(names):
        those = places.where(article_names.c.name.in_(some))
        await connection.execute(insert_or_skip(posted_names).from_select(columns, those))
