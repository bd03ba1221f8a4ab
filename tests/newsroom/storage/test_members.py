"""Blocks: one stands at a time, the longest holds, ended ones no longer count."""

import asyncio
from datetime import datetime, timedelta

from newsroom.storage.database import Database
from newsroom.storage.members import Block, MemberStore

HOUR = timedelta(hours=1)


async def test_block_can_be_read_back(database: Database, now: datetime) -> None:
    store = MemberStore(database)
    assert await store.block(1, 20, 30, "five strikes", None, now, now + HOUR)
    assert await store.blocked(1, 20) == Block(1, 20, 30, "five strikes", None, now, now + HOUR)
    assert await store.blocked(1, 21) is None
    assert await store.blocked(2, 20) is None


async def test_second_block_of_a_member_is_refused(database: Database, now: datetime) -> None:
    store = MemberStore(database)
    answers = await asyncio.gather(
        *(store.block(1, 20, 30, f"moderator {n}", None, now, None) for n in range(8))
    )
    assert sorted(answers) == [False] * 7 + [True]
    assert len(await store.blocks_in(1)) == 1


async def test_longer_of_two_blocks_holds(database: Database, now: datetime) -> None:
    store = MemberStore(database)
    for until, holds in (
        (now + HOUR, now + HOUR),
        (now + 3 * HOUR, now + 3 * HOUR),
        (now + 2 * HOUR, now + 3 * HOUR),
        (None, None),
        (now + 9 * HOUR, None),
    ):
        await store.block(1, 20, None, "", None, now, until)
        block = await store.blocked(1, 20)
        assert block is not None
        assert block.until == holds


async def test_unblocked_member_can_be_blocked_again(database: Database, now: datetime) -> None:
    store = MemberStore(database)
    await store.block(1, 20, None, "first", None, now, None)
    assert await store.unblock(1, 20, 30, now)
    assert not await store.unblock(1, 20, 30, now)
    assert await store.blocked(1, 20) is None
    assert await store.block(1, 20, None, "second", None, now, None)
    assert [block.reason for block in await store.blocks_in(1)] == ["second"]


async def test_block_is_due_once_its_time_is_over(database: Database, now: datetime) -> None:
    store = MemberStore(database)
    await store.block(1, 20, None, "", None, now, now + HOUR)
    await store.block(1, 21, None, "", None, now, None)
    await store.block(2, 20, None, "", None, now, now + HOUR)
    assert await store.due(now + HOUR - timedelta(seconds=1)) == ()
    assert [(b.guild_id, b.member_id) for b in await store.due(now + HOUR)] == [(1, 20), (2, 20)]
    await store.unblock(1, 20, None, now + HOUR)
    assert [b.guild_id for b in await store.due(now + HOUR)] == [2]
