"""Changes that posts must follow: corrections and withdrawals, and how far each has got."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    ScalarSelect,
    and_,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.storage.database import Database
from newsroom.storage.delivered import DELIVERED, read_digests
from newsroom.storage.records import Correction, CorrectionKind, CorrectionStep, DeliveryStep
from newsroom.storage.rows import correction_of
from newsroom.storage.tables import articles, corrections, deliveries, digest_lines, feeds

__all__ = ["Correction", "CorrectionKind", "CorrectionStep", "CorrectionStore"]

_WORDINGS = tuple(kind for kind in CorrectionKind if kind.changes_wording)
_OF_POSTS = tuple(kind for kind in CorrectionKind if kind.changes_post)
# What has not reached its last step. Under a delivery that has not either there is no discussion
# to tell yet.
UNFINISHED = (
    corrections.c.step.in_((CorrectionStep.CLAIMED, CorrectionStep.EDITED)),
    deliveries.c.step == DeliveryStep.INTRODUCED,
)


class CorrectionStore:
    """What the newspaper has changed. Corrections are claimed with the reading that shows them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def edited(self, correction: Correction) -> bool:
        """Write down that the post shows the article as it is in a correction.

        False when that is past: it was taken back, or has changed again and is to be shown anew.
        """
        async with self._database.writing() as connection:
            now = await _read(connection, corrections.c.id == correction.id)
            if [one.delivery.article for one in now] != [correction.delivery.article]:
                return False
            await _change(connection, correction.id, step=CorrectionStep.EDITED)
            return True

    async def noted(self, correction_id: int) -> None:
        """Write down that the discussion has been told, which ends the correction."""
        async with self._database.writing() as connection:
            await _change(connection, correction_id, step=CorrectionStep.NOTED)

    async def told(self, correction_id: int) -> None:
        """Write down that the moderators know that the bot may not make the correction."""
        async with self._database.writing() as connection:
            await _change(connection, correction_id, told=True)

    async def unfinished(self, guild_id: int) -> tuple[Correction, ...]:
        """Return corrections to be made, oldest first."""
        # Few are under way in all guilds together. Asked for one guild's, a database would rather
        # go through all posts that were ever made there.
        async with self._database.reading() as connection:
            found = await _read(connection, *UNFINISHED)
        return tuple(one for one in found if one.delivery.guild_id == guild_id)


async def claim_corrections(
    connection: AsyncConnection,
    article_row_id: int,
    kind: CorrectionKind,
    former_title: str,
    former_categories: tuple[str, ...],
    at: datetime,
    lately: datetime,
) -> None:
    """Claim a correction for each channel in which an article stands, or is about to.

    One that only restyles it is told of to no discussion; nor is another of one told lately.
    Whoever is posting it may have begun with its former wording. A claim that has not been carried
    out yet takes the new wording up: some articles change for ever.
    """
    for post in await _posts(connection, article_row_id):
        told_lately = post.told_at is not None and post.told_at > lately
        is_told = kind is CorrectionKind.CORRECTED and not told_lately
        is_told |= post.waiting_kind is CorrectionKind.CORRECTED
        values = {
            "kind": CorrectionKind.CORRECTED if is_told else CorrectionKind.REVISED,
            "former_title": former_title if post.title_told is None else post.title_told,
            "claimed_at": at,
        }
        if post.waiting_kind in (None, CorrectionKind.MOVED):
            values["former_categories"] = former_categories
        # What came before a telling is of no more use, and what was not told is in this one.
        await _forget(connection, post.id, _OF_POSTS if is_told else (CorrectionKind.REVISED,))
        if post.waiting_id is not None:
            await _change(connection, post.waiting_id, **values)
        else:
            claim = {"delivery": post.id, "step": CorrectionStep.CLAIMED}
            await connection.execute(insert(corrections), values | claim)


async def claim_moves(
    connection: AsyncConnection, article_row_id: int, title: str, at: datetime
) -> None:
    """Claim an article's new address and picture for each channel in which it stands."""
    for post in await _posts(connection, article_row_id):
        if post.waiting_id is None:
            await _forget(connection, post.id, (CorrectionKind.MOVED,))
            which = (deliveries.c.id == post.id,)
            await _claim(connection, CorrectionKind.MOVED, which, title, at)


def moved_since(then: datetime) -> ColumnElement[bool]:
    """Tell of the article in a query whether its posts have taken up another address since."""
    return exists().where(
        deliveries.c.article == articles.c.id,
        corrections.c.delivery == deliveries.c.id,
        corrections.c.kind == CorrectionKind.MOVED,
        corrections.c.claimed_at > then,
    )


async def claim_withdrawals(
    connection: AsyncConnection, article_row_id: int, title: str, at: datetime, lately: datetime
) -> None:
    """Claim it for each channel in which an article stands that it was taken back.

    A discussion that was told of its return lately is left with that.
    """
    await _drop_untold(connection, article_row_id, CorrectionKind.RETURNED)
    told_of_return = exists().where(
        corrections.c.delivery == deliveries.c.id,
        corrections.c.kind == CorrectionKind.RETURNED,
        corrections.c.claimed_at > lately,
    )
    there = _last_told_whether_gone().is_distinct_from(CorrectionKind.WITHDRAWN)
    which = *_standing(article_row_id), there, ~told_of_return
    await _claim(connection, CorrectionKind.WITHDRAWN, which, title, at)


async def claim_returns(
    connection: AsyncConnection, article_row_id: int, title: str, at: datetime
) -> None:
    """Claim it for each channel that was told that an article had gone that it is back."""
    await _drop_untold(connection, article_row_id, CorrectionKind.WITHDRAWN)
    gone = _last_told_whether_gone() == CorrectionKind.WITHDRAWN
    which = *_standing(article_row_id), gone
    await _claim(connection, CorrectionKind.RETURNED, which, title, at)


async def drop_corrections(connection: AsyncConnection, delivery_id: int) -> None:
    """Forget the corrections of a post that came to show the current wording by itself."""
    which = corrections.c.delivery == delivery_id, corrections.c.kind.in_(_OF_POSTS)
    await connection.execute(delete(corrections).where(*which))


async def _claim(
    connection: AsyncConnection,
    kind: CorrectionKind,
    which: Sequence[ColumnElement[bool]],
    title: str,
    at: datetime,
) -> None:
    rows = [
        {
            "delivery": delivery_id,
            "kind": kind,
            "former_title": title,
            "step": CorrectionStep.CLAIMED,
            "claimed_at": at,
        }
        for delivery_id in await connection.scalars(select(deliveries.c.id).where(*which))
    ]
    if rows:
        await connection.execute(insert(corrections), rows)


async def _posts(
    connection: AsyncConnection, article_row_id: int
) -> Sequence[Row[Any, Any, Any, Any, Any]]:
    """Return the deliveries of an article: what waits there, what its discussion knows."""
    waiting, told = corrections.alias(), corrections.alias()
    is_waiting = and_(
        waiting.c.delivery == deliveries.c.id,
        waiting.c.kind.in_(_OF_POSTS),
        waiting.c.step == CorrectionStep.CLAIMED,
    )
    of_delivery = corrections.c.delivery == deliveries.c.id
    told_at = (
        select(func.max(corrections.c.claimed_at))
        .where(of_delivery, corrections.c.kind == CorrectionKind.CORRECTED)
        .scalar_subquery()
    )
    told_since = exists().where(
        told.c.delivery == corrections.c.delivery,
        told.c.kind == CorrectionKind.CORRECTED,
        told.c.step != CorrectionStep.CLAIMED,
        told.c.id >= corrections.c.id,
    )
    title_told = (
        select(corrections.c.former_title)
        .where(
            of_delivery,
            corrections.c.kind.in_(_WORDINGS),
            ~told_since,
        )
        .order_by(corrections.c.id)
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(
            deliveries.c.id,
            waiting.c.id.label("waiting_id"),
            waiting.c.kind.label("waiting_kind"),
            told_at.label("told_at"),
            title_told.label("title_told"),
        )
        .select_from(deliveries.outerjoin(waiting, is_waiting))
        .where(*_standing(article_row_id))
    )
    return (await connection.execute(query)).all()


async def _change(connection: AsyncConnection, correction_id: int, **values: object) -> None:
    change = update(corrections).where(corrections.c.id == correction_id)
    await connection.execute(change.values(**values))


async def _forget(
    connection: AsyncConnection, delivery_id: int, kinds: Collection[CorrectionKind]
) -> None:
    """Forget a delivery's corrections that have been carried out."""
    which = (
        corrections.c.delivery == delivery_id,
        corrections.c.kind.in_(kinds),
        corrections.c.step == CorrectionStep.NOTED,
    )
    await connection.execute(delete(corrections).where(*which))


async def _drop_untold(
    connection: AsyncConnection, article_row_id: int, kind: CorrectionKind
) -> None:
    """Forget what no discussion has been told of an article, and is not true any more."""
    its_deliveries = select(deliveries.c.id).where(deliveries.c.article == article_row_id)
    await connection.execute(
        delete(corrections).where(
            corrections.c.delivery.in_(its_deliveries),
            corrections.c.kind == kind,
            corrections.c.step == CorrectionStep.CLAIMED,
        )
    )


def _last_told_whether_gone() -> ScalarSelect[CorrectionKind]:
    return (
        select(corrections.c.kind)
        .where(corrections.c.delivery == deliveries.c.id, corrections.c.kind.not_in(_OF_POSTS))
        .order_by(corrections.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _standing(article_row_id: int) -> tuple[ColumnElement[bool], ...]:
    return deliveries.c.article == article_row_id, deliveries.c.step != DeliveryStep.DELETED


async def _read(connection: AsyncConnection, *which: ColumnElement[bool]) -> tuple[Correction, ...]:
    query = (
        select(corrections, deliveries, articles, feeds.c.url, digest_lines.c.digest)
        .select_from(DELIVERED.join(corrections, corrections.c.delivery == deliveries.c.id))
        .where(*which)
        .order_by(corrections.c.id)
    )
    rows = (await connection.execute(query)).mappings().all()
    its_digests = await read_digests(connection, rows)
    return tuple(correction_of(row, its_digests) for row in rows)
