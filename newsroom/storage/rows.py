"""Between rows and values: what a store reads becomes ours here, once."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import RowMapping, Table

from newsroom.digests import Digest, DigestLine
from newsroom.editions import Edition
from newsroom.models import Answered, Article, Case, CaseEvent, CaseState, Pending, Sanction, Strike
from newsroom.storage.records import (
    Block,
    Correction,
    Delivery,
    Discussion,
    FeedState,
    NewCase,
    Wording,
)
from newsroom.storage.tables import (
    articles,
    blocks,
    case_events,
    cases,
    corrections,
    deliveries,
    digest_lines,
    digests,
    discussions,
    feeds,
    strikes,
)


def article_values(feed_id: int, wording: Wording) -> dict[str, Any]:
    """Lay an article out in columns."""
    article, fingerprint = wording
    values = {field.name: getattr(article, field.name) for field in fields(Article)}
    values["article_id"] = values.pop("id")
    key = article_key(article.id)
    return values | {"feed": feed_id, "key": key, "fingerprint": fingerprint}


def article_key(article_id: str) -> str:
    """Return a digest to find an article by; ids may be longer than an index takes."""
    return hashlib.sha256(article_id.encode("utf-8", "replace")).hexdigest()[:32]


def feed_of(row: RowMapping) -> FeedState:
    return FeedState(**_read(row, feeds, FeedState))


def article_of(row: RowMapping) -> Article:
    values = _read(row, articles, Article)
    return Article(**values | {"id": row[articles.c.article_id]})


def delivery_of(row: RowMapping, its_digests: Mapping[int, Digest]) -> Delivery:
    beside = {"article": article_of(row), "feed_url": row[feeds.c.url]}
    digest = its_digests.get(row[digest_lines.c.digest])
    return Delivery(**_read(row, deliveries, Delivery) | beside | {"digest": digest})


def digest_of(rows: Sequence[RowMapping]) -> Digest:
    """Return a digest from the rows of its lines."""
    first = rows[0]
    return Digest(
        first[digests.c.id],
        Edition(first[digests.c.day], first[digests.c.at], first[digests.c.due_at]),
        tuple(map(_line_of, rows)),
        first[digests.c.part],
        first[digests.c.parts],
    )


def _line_of(row: RowMapping) -> DigestLine:
    beside = {"article": article_of(row), "feed_url": row[feeds.c.url]}
    values = _read(row, deliveries, DigestLine) | beside
    return DigestLine(**values | {"delivery_id": row[deliveries.c.id]})


def correction_of(row: RowMapping, its_digests: Mapping[int, Digest]) -> Correction:
    delivery = delivery_of(row, its_digests)
    return Correction(**_read(row, corrections, Correction) | {"delivery": delivery})


def discussion_of(row: RowMapping, its_digests: Mapping[int, Digest]) -> Discussion:
    digest = its_digests.get(row[digest_lines.c.digest])
    article = article_of(row) if digest is None else digest.subject
    return Discussion(**_read(row, discussions, Discussion) | {"article": article})


def case_values(case: NewCase) -> dict[str, Any]:
    """Lay a new case out in columns."""
    values = {field.name: getattr(case, field.name) for field in fields(NewCase)}
    values |= sanction_values(case.sanction) | {"member_key": search_key(case.member_name)}
    answers = values.pop("answers")
    if answers is not None:
        values |= {
            "answers_id": answers.id,
            "answers_member": answers.member_id,
            "answers_text": answers.text,
        }
    if case.state is CaseState.RECORDED:
        values |= {"pending": Pending.ACT, "pending_since": case.opened_at}
    return values


def sanction_values(sanction: Sanction | None) -> dict[str, Any]:
    if sanction is None:
        return {"sanction": None, "sanction_duration": None}
    return {"sanction": sanction.kind, "sanction_duration": sanction.duration}


def search_key(name: str) -> str:
    """Fold a name as search compares it; SQLite's own folding stops at ASCII."""
    return name.casefold()


def case_of(row: RowMapping) -> Case:
    kind = row[cases.c.sanction]
    sanction = None if kind is None else Sanction(kind, row[cases.c.sanction_duration])
    answers = None
    if row[cases.c.answers_id] is not None:
        of_answer = (row[cases.c.answers_member], row[cases.c.answers_text])
        answers = Answered(row[cases.c.answers_id], *of_answer)
    return Case(**_read(row, cases, Case) | {"sanction": sanction, "answers": answers})


def event_of(row: RowMapping) -> CaseEvent:
    return CaseEvent(**_read(row, case_events, CaseEvent))


def strike_of(row: RowMapping) -> Strike:
    return Strike(**_read(row, strikes, Strike))


def block_of(row: RowMapping) -> Block:
    return Block(**_read(row, blocks, Block))


def _read(row: RowMapping, table: Table, kind: type[Any]) -> dict[str, Any]:
    """Read the fields of one of our values that have a column of their name."""
    return {field.name: row[table.c[field.name]] for field in fields(kind) if field.name in table.c}
