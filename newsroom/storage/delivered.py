"""Reads deliveries, each with the digest that it is part of."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, RowMapping, and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.digests import Digest
from newsroom.storage.engines import in_parts
from newsroom.storage.records import Delivery
from newsroom.storage.rows import delivery_of, digest_of
from newsroom.storage.tables import articles, deliveries, digest_lines, digests, feeds

DELIVERED = (
    deliveries.join(articles)
    .join(feeds)
    .outerjoin(digest_lines, digest_lines.c.delivery == deliveries.c.id)
)
_ASKED = digests.alias()


async def read_deliveries(
    connection: AsyncConnection, *which: ColumnElement[bool]
) -> tuple[Delivery, ...]:
    """Return deliveries, in the order in which they were claimed."""
    query = (
        select(deliveries, articles, feeds.c.url, digest_lines.c.digest)
        .select_from(DELIVERED)
        .where(*which)
        .order_by(deliveries.c.id)
    )
    rows = (await connection.execute(query)).mappings().all()
    its_digests = await read_digests(connection, rows)
    return tuple(delivery_of(row, its_digests) for row in rows)


async def read_digests(
    connection: AsyncConnection, rows: Sequence[RowMapping]
) -> dict[int, Digest]:
    """Return the digests that rows speak of, by their ids."""
    return await _read_digests(connection, rows, digests.c.id == _ASKED.c.id)


async def read_whole_digests(
    connection: AsyncConnection, rows: Sequence[RowMapping]
) -> dict[int, Digest]:
    """Return the digests that rows speak of, by their ids, with the lines of all their parts."""
    key = ("guild_id", "channel_id", "day", "at")
    return await _read_digests(
        connection, rows, and_(*(digests.c[name] == _ASKED.c[name] for name in key))
    )


async def _read_digests(
    connection: AsyncConnection, rows: Sequence[RowMapping], which: ColumnElement[bool]
) -> dict[int, Digest]:
    ids = {row[digest_lines.c.digest] for row in rows} - {None}
    query = (
        select(_ASKED.c.id.label("asked"), digests, deliveries, articles, feeds.c.url)
        .select_from(
            _ASKED.join(digests, which)
            .join(digest_lines)
            .join(deliveries)
            .join(articles)
            .join(feeds)
        )
        .order_by(digests.c.part, deliveries.c.id.desc())
    )
    lines: dict[int, list[RowMapping]] = {}
    for some in in_parts(ids):
        for row in (await connection.execute(query.where(_ASKED.c.id.in_(some)))).mappings():
            lines.setdefault(row["asked"], []).append(row)
    return {id_: digest_of(its_lines) for id_, its_lines in lines.items()}


def one_of_each_post(found: Sequence[Delivery]) -> tuple[Delivery, ...]:
    """Leave of each digest one delivery, and put the parts of a day in their order."""
    posts = {one.digest.id if one.digest else -one.id: one for one in reversed(found)}
    return tuple(sorted(posts.values(), key=_place))


def _place(delivery: Delivery) -> tuple[int, int]:
    return delivery.digest.part if delivery.digest is not None else 1, delivery.id


async def sharing_post(connection: AsyncConnection, delivery_id: int) -> list[int]:
    """Return the ids of all deliveries that one post is of."""
    its_digest = select(digest_lines.c.digest).where(digest_lines.c.delivery == delivery_id)
    together = select(digest_lines.c.delivery).where(
        digest_lines.c.digest == its_digest.scalar_subquery()
    )
    return [delivery_id, *await connection.scalars(together)]
