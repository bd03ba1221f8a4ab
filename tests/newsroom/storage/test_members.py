"""Blocks: one for each cause, the member blocked while any stands, ended ones no longer count."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from newsroom.storage.cases import CaseStore, NewCase
from newsroom.storage.database import Database
from newsroom.storage.members import Block, MemberStore

HOUR = timedelta(hours=1)


@pytest.fixture
async def case_ids(database: Database, new_case: Callable[..., NewCase]) -> list[int]:
    """Two cases that may block."""
    opened = [
        await CaseStore(database).open_case(new_case(message_id=message_id), None)
        for message_id in (501, 502)
    ]
    return [case.id for case in opened if case is not None]


async def test_block_can_be_read_back(database: Database, now: datetime) -> None:
    store = MemberStore(database)
    assert await store.block(1, 20, 30, "five strikes", None, now, now + HOUR)
    (block,) = await store.blocks_of(1, 20)
    assert block == Block(block.id, 1, 20, 30, "five strikes", None, now, now + HOUR)
    assert await store.blocked(1, 20) == block
    assert await store.blocked(1, 21) is None
    assert await store.blocked(2, 20) is None


async def test_one_cause_blocks_once(
    database: Database, now: datetime, case_ids: list[int]
) -> None:
    store = MemberStore(database)
    for cause in (None, *case_ids):
        answers = await asyncio.gather(
            *(store.block(1, 20, 30, f"attempt {n}", cause, now, None) for n in range(8))
        )
        assert sorted(answers) == [False] * 7 + [True]
    assert [block.case_id for block in await store.blocks_of(1, 20)] == [None, *case_ids]


async def test_member_is_blocked_until_the_last_of_their_blocks_ends(
    database: Database, now: datetime, case_ids: list[int]
) -> None:
    store = MemberStore(database)
    first, second = case_ids
    for until, cause, holds in (
        (now + 3 * HOUR, first, now + 3 * HOUR),
        (now + HOUR, second, now + 3 * HOUR),
        (None, None, None),
    ):
        await store.block(1, 20, None, "", cause, now, until)
        block = await store.blocked(1, 20)
        assert block is not None
        assert block.until == holds
    standing = await store.blocks_of(1, 20)
    await store.end([block for block in standing if block.until is None], 30, now)
    longest = await store.blocked(1, 20)
    assert longest is not None
    assert longest.case_id == first
    await store.end([longest], None, now)
    assert [block.case_id for block in await store.blocks_of(1, 20)] == [second]


async def test_block_taken_back_never_was(
    database: Database, now: datetime, case_ids: list[int]
) -> None:
    store = MemberStore(database)
    await store.block(1, 20, None, "by a case", case_ids[0], now, None)
    await store.block(1, 20, 30, "by hand", None, now, None)
    await store.take_back(1, 20, None)
    assert [block.reason for block in await store.blocks_of(1, 20)] == ["by a case"]
    await store.take_back(1, 20, case_ids[0])
    assert await store.blocked(1, 20) is None


async def test_unblocked_member_can_be_blocked_again(database: Database, now: datetime) -> None:
    store = MemberStore(database)
    await store.block(1, 20, None, "first", None, now, None)
    await store.end(await store.blocks_of(1, 20), 30, now)
    assert await store.blocked(1, 20) is None
    await store.take_back(1, 20, None)  # what has ended is history and stays so
    assert await store.block(1, 20, None, "second", None, now, None)
    assert [block.reason for block in await store.blocks_in(1)] == ["second"]


async def test_block_is_due_once_its_time_is_over(database: Database, now: datetime) -> None:
    store = MemberStore(database)
    await store.block(1, 20, None, "", None, now, now + HOUR)
    await store.block(1, 21, None, "", None, now, None)
    await store.block(2, 20, None, "", None, now, now + HOUR)
    assert await store.due(now + HOUR - timedelta(seconds=1)) == ()
    due = await store.due(now + HOUR)
    assert [(b.guild_id, b.member_id) for b in due] == [(1, 20), (2, 20)]
    await store.end(due[:1], None, now + HOUR)
    assert [b.guild_id for b in await store.due(now + HOUR)] == [2]
