"""Erasing a person from the record: what they wrote, and where others repeat it."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from newsroom.models import Part, Violation
from newsroom.storage.database import Database
from newsroom.storage.forgetting import PORTION, forget_member
from newsroom.storage.quoting import Quotations
from newsroom.storage.tables import blocks, case_events, cases, replies, strikes

Notes = tuple[Table, Column[Any], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Traces:
    """Where the record knows somebody."""

    cases: int  # about them
    reports: int  # cases that they opened: a reader by a report, a moderator by a strike
    lines: int  # of histories that they wrote

    def __bool__(self) -> bool:
        return any((self.cases, self.reports, self.lines))


async def find_traces(connection: AsyncConnection, member_id: int) -> Traces:
    """Say how often the record knows a member."""

    async def count(which: ColumnElement[bool]) -> int:
        return int((await connection.execute(select(func.count()).where(which))).scalar_one())

    return Traces(
        cases=await count(cases.c.member_id == member_id),
        reports=await count(cases.c.opened_by == member_id),
        lines=await count(case_events.c.actor_id == member_id),
    )


async def erase_member(database: Database, member_id: int) -> int:
    """Empty all that a member wrote, blacken it where others quote it; say how many cases it was.

    In steps, so that replies judged meanwhile need not wait for the whole. The member's own words
    go last: what is cut off in between knows them still, and can be done again.
    """
    async with database.reading() as connection:
        quotations = await _read_words(connection, member_id)
    for notes in _notes(member_id):
        async for last in _steps(database, notes[0]):
            async with database.writing() as connection:
                await _blacken_notes(connection, notes, last, quotations)
    async for last in _steps(database, cases):
        async with database.writing() as connection:
            await _blacken_replies(connection, member_id, last, quotations)
    async for last in _steps(database, replies):
        async with database.writing() as connection:
            await _blacken_kept(connection, member_id, last, quotations)
    async with database.writing() as connection:
        return await forget_member(connection, member_id)


async def _read_words(connection: AsyncConnection, member_id: int) -> Quotations:
    texts: list[str] = []
    names: set[str] = set()
    own = select(cases.c.parts, cases.c.appeal, cases.c.former_text, cases.c.member_name).where(
        cases.c.member_id == member_id
    )
    for parts, appeal, former, name in await connection.execute(own):
        texts += [part.text for part in parts]
        texts += (appeal or "", former or "")
        names.add(name)
    answered = select(cases.c.answers_text).where(cases.c.answers_member == member_id)
    texts += [text or "" for text in await connection.scalars(answered)]
    kept = select(replies.c.parts).where(replies.c.author_id == member_id)
    for parts in await connection.scalars(kept):
        texts += [part.text for part in parts]
    said = select(case_events.c.text).where(case_events.c.actor_id == member_id)
    given = select(cases.c.reason).where(cases.c.opened_by == member_id)
    for query in (said, given):
        texts += await connection.scalars(query)
    return Quotations(texts, names)


async def _steps(database: Database, table: Table) -> AsyncIterator[int]:
    """Yield after which row each portion of a table begins."""
    last = 0
    while True:
        yield last
        portion = select(table.c.id).where(table.c.id > last).order_by(table.c.id).limit(PORTION)
        async with database.reading() as connection:
            found = (await connection.scalars(portion)).all()
        if len(found) < PORTION:
            return
        last = found[-1]


def _portion(table: Table, last: int, *columns: ColumnElement[Any]) -> Any:
    return select(table.c.id, *columns).where(table.c.id > last).order_by(table.c.id).limit(PORTION)


def _notes(member_id: int) -> tuple[Notes, ...]:
    """Return where free words are written about cases, and which of them are to be emptied."""
    own = case_events.c.case_id.in_(select(cases.c.id).where(cases.c.member_id == member_id))

    def by(column: Column[Any]) -> ColumnElement[bool]:
        return func.coalesce(column, 0) == member_id

    return (
        (case_events, case_events.c.text, own | by(case_events.c.actor_id)),
        (cases, cases.c.reason, by(cases.c.member_id) | by(cases.c.opened_by)),
        (cases, cases.c.appeal, by(cases.c.member_id)),
        (cases, cases.c.sentence, by(cases.c.member_id)),
        (strikes, strikes.c.pardon_reason, by(strikes.c.member_id) | by(strikes.c.pardoned_by)),
        (blocks, blocks.c.reason, by(blocks.c.member_id) | by(blocks.c.by)),
    )


async def _blacken_notes(
    connection: AsyncConnection, notes: Notes, last: int, quotations: Quotations
) -> None:
    table, column, emptied = notes
    portion = _portion(table, last, column, emptied)
    for row_id, text, goes in (await connection.execute(portion)).all():
        blackened = quotations.in_note(text or "")
        if not goes and blackened != (text or ""):
            change = update(table).where(table.c.id == row_id)
            await connection.execute(change.values({column: blackened}))


async def _blacken_replies(
    connection: AsyncConnection, member_id: int, last: int, quotations: Quotations
) -> None:
    words = cases.c.parts, cases.c.violations, cases.c.answers_text, cases.c.former_text
    portion = _portion(cases, last, cases.c.member_id, *words)
    for row in (await connection.execute(portion)).all():
        parts = tuple(replace(part, text=quotations.in_reply(part.text)) for part in row.parts)
        beside = {
            "answers_text": row.answers_text and quotations.in_reply(row.answers_text),
            "former_text": row.former_text and quotations.in_reply(row.former_text),
        }
        was = row.parts, row.answers_text, row.former_text
        if row.member_id != member_id and (parts, *beside.values()) != was:
            violations = tuple(_proved(violation, parts) for violation in row.violations)
            change = update(cases).where(cases.c.id == row.id)
            await connection.execute(change.values(parts=parts, violations=violations, **beside))


async def _blacken_kept(
    connection: AsyncConnection, member_id: int, last: int, quotations: Quotations
) -> None:
    portion = _portion(replies, last, replies.c.author_id, replies.c.parts)
    for row in (await connection.execute(portion)).all():
        parts = tuple(replace(part, text=quotations.in_reply(part.text)) for part in row.parts)
        if row.author_id != member_id and parts != row.parts:
            change = update(replies).where(replies.c.id == row.id)
            await connection.execute(change.values(parts=parts))


def _proved(violation: Violation, parts: Sequence[Part]) -> Violation:
    """Take a violation's evidence from its text anew."""
    text = parts[violation.part].text if violation.part < len(parts) else ""
    return replace(violation, evidence=text[violation.start : violation.end])
