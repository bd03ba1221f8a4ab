"""A lease: one process has it, the other waits, and takes it over when the first has ended."""

import asyncio
import contextlib
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from newsroom.errors import StorageError, TroubleError
from newsroom.shards import Shards
from newsroom.storage import leases
from newsroom.storage.database import Database
from newsroom.storage.leases import LENGTH_SECONDS, Lease
from newsroom.storage.tables import leases as rows

ALONE = Shards.all_of(1)
ROOT = Path(__file__).parents[3]
HOLDER = """
import asyncio, sys
from newsroom.storage.database import Database
from newsroom.shards import Shards
from newsroom.storage.leases import Lease

async def main():
    await Lease(await Database.open(sys.argv[1])).begin("bot", Shards.all_of(1), asyncio.sleep)
    print("held", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for seconds."""
    monkeypatch.setattr(leases, "RENEW_SECONDS", 0.01)
    monkeypatch.setattr(leases, "LOOK_SECONDS", 0.01)


async def waits(task: asyncio.Task[None]) -> bool:
    await asyncio.wait({task}, timeout=0.1)
    return not task.done()


async def never() -> None:
    raise AssertionError("a lease was lost that was not to be")


@contextlib.asynccontextmanager
async def another_process(address: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Let another process have the lease."""
    command = (sys.executable, "-c", HOLDER, address)
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    try:
        assert await process.stdout.readline() == b"held\n"
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def holder(database: Database) -> str:
    async with database.reading() as connection:
        return str(await connection.scalar(select(rows.c.holder)))


async def change(database: Database, **values: object) -> None:
    async with database.writing() as connection:
        await connection.execute(update(rows).values(**values))


async def test_second_process_waits_until_the_first_ends(
    database: Database, second_process: Database
) -> None:
    first, second = Lease(database), Lease(second_process)
    await first.begin("bot", ALONE, never)
    waiting = asyncio.create_task(second.begin("bot", ALONE, never))
    assert await waits(waiting)
    await first.end()
    async with asyncio.timeout(5):
        await waiting
    first.require()
    await second.end()


async def test_leases_of_two_bots_are_two(database: Database, second_process: Database) -> None:
    first, second = Lease(database), Lease(second_process)
    async with asyncio.timeout(5):
        await first.begin("one bot", ALONE, never)
        await second.begin("another bot", ALONE, never)
    await first.end()
    await second.end()


async def test_what_was_not_renewed_is_taken_over_and_its_holder_learns_of_it(
    database: Database, second_process: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when a machine has slept, or was cut off, while the other went on."""
    first, second = Lease(database), Lease(second_process)
    lost = asyncio.Event()

    async def note() -> None:
        lost.set()

    monkeypatch.setattr(leases, "RENEW_SECONDS", 1)
    await first.begin("bot", ALONE, note)
    await change(database, until=rows.c.until - LENGTH_SECONDS)
    async with asyncio.timeout(5):
        await second.begin("bot", ALONE, never)
        await lost.wait()
    with pytest.raises(StorageError, match=r"another process .* has taken over"):
        first.require()
    await first.end()
    third = asyncio.create_task(Lease(database).begin("bot", ALONE, never))
    assert await waits(third)
    third.cancel()
    await second.end()


async def test_renewing_keeps_it(database: Database, second_process: Database) -> None:
    first = Lease(database)
    await first.begin("bot", ALONE, never)
    await change(database, until=rows.c.until - LENGTH_SECONDS + 2)

    async def renewed() -> None:
        while True:
            async with database.reading() as connection:
                left = await connection.scalar(select(rows.c.until))
            if left and left > before:
                return

    async with database.reading() as connection:
        before = await connection.scalar(select(rows.c.until)) or 0
    async with asyncio.timeout(5):
        await renewed()
    waiting = asyncio.create_task(Lease(second_process).begin("bot", ALONE, never))
    assert await waits(waiting)
    waiting.cancel()
    await first.end()


async def test_lease_of_a_clock_that_was_set_back_is_not_waited_for(
    database: Database, second_process: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "RENEW_SECONDS", 60)
    first, second = Lease(database), Lease(second_process)
    await first.begin("bot", ALONE, never)
    await change(database, until=rows.c.until + 3600)
    async with asyncio.timeout(5):
        await second.begin("bot", ALONE, never)
    await first.end()
    await second.end()


async def test_process_that_was_killed_on_this_machine_is_not_waited_for(
    database: Database, address: str
) -> None:
    ours = Lease(database)
    async with another_process(address) as process:
        waiting = asyncio.create_task(ours.begin("bot", ALONE, never))
        assert await waits(waiting)
        process.kill()
        async with asyncio.timeout(5):
            await waiting
    await ours.end()


async def test_process_that_is_hidden_from_this_one_is_not_taken_for_dead(
    database: Database, address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As by hidepid=, or by ProtectProc= with PrivateUsers= for a service beside another."""
    async with another_process(address):
        proc = tmp_path / "proc"
        for kept in ("sys/kernel/random/boot_id", "self/ns/pid"):
            (proc / kept).parent.mkdir(parents=True)
            (proc / kept).symlink_to(Path("/proc") / kept)
        monkeypatch.setattr(leases, "_PROC", proc)
        waiting = asyncio.create_task(Lease(database).begin("bot", ALONE, never))
        assert await waits(waiting)
        waiting.cancel()


async def test_process_of_another_machine_is_waited_for_until_its_lease_ends(
    database: Database,
) -> None:
    lease = Lease(database)
    until = int(time.time()) + 20
    elsewhere = {
        "name": "bot shard 0/1",
        "holder": "another-boot 4026531836 1 abcd",
        "until": until,
    }
    async with database.writing() as connection:
        await connection.execute(insert(rows), elsewhere)
    waiting = asyncio.create_task(lease.begin("bot", ALONE, never))
    assert await waits(waiting)
    assert await holder(database) == elsewhere["holder"]
    await change(database, until=0)
    async with asyncio.timeout(5):
        await waiting
    await lease.end()


async def test_spell_without_records_does_not_lose_it(
    database: Database, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease = Lease(database)
    await lease.begin("bot", ALONE, never)
    taken = asyncio.Event()

    async def refuse(_bot: str) -> tuple[str, ...]:
        taken.set()
        raise TroubleError("gone")

    take = lease._take
    monkeypatch.setattr(lease, "_take", refuse)
    async with asyncio.timeout(5):
        await taken.wait()
    monkeypatch.setattr(lease, "_take", take)
    lease.require()
    other = asyncio.create_task(Lease(database).begin("bot", ALONE, never))
    assert await waits(other)
    other.cancel()
    await lease.end()


# ---------------------------------------------------------------- shards


async def test_processes_with_other_shards_work_side_by_side(
    database: Database, second_process: Database
) -> None:
    first, second = Lease(database), Lease(second_process)
    async with asyncio.timeout(5):
        await first.begin("bot", Shards.parse("0-1/4"), never)
        await second.begin("bot", Shards.parse("2-3/4"), never)
    await first.end()
    await second.end()


async def test_process_waits_until_all_its_shards_are_free(
    database: Database, second_process: Database
) -> None:
    first, third = Lease(database), Lease(database)
    await first.begin("bot", Shards.parse("0-1/4"), never)
    await third.begin("bot", Shards.parse("3/4"), never)
    second = Lease(second_process)
    waiting = asyncio.create_task(second.begin("bot", Shards.parse("1-3/4"), never))
    assert await waits(waiting)
    async with asyncio.timeout(5):  # whoever waits holds nothing back meanwhile
        other = Lease(database)
        await other.begin("bot", Shards.parse("2/4"), never)
        await other.end()
    await first.end()
    assert await waits(waiting)
    await third.end()
    async with asyncio.timeout(5):
        await waiting
    await second.end()


async def test_process_that_counts_shards_otherwise_is_refused_with_what_is_in_its_way(
    database: Database, second_process: Database
) -> None:
    first = Lease(database)
    await first.begin("bot", Shards.parse("0-1/4"), never)
    said = (
        r"this process is to work for shards 0-1/16, but another one .* works for 0/4, 1/4\. "
        "All must be started with the same number of shards"
    )
    with pytest.raises(StorageError, match=said):
        await Lease(second_process).begin("bot", Shards.parse("0-1/16"), never)
    await first.end()
    again = Lease(second_process)
    async with asyncio.timeout(5):
        await again.begin("bot", Shards.parse("0-1/16"), never)
    await again.end()


async def test_process_learns_that_others_count_shards_otherwise_since(
    database: Database, second_process: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when a machine has slept while all others were started anew."""
    first, second = Lease(database), Lease(second_process)
    lost = asyncio.Event()

    async def note() -> None:
        lost.set()

    monkeypatch.setattr(leases, "RENEW_SECONDS", 1)
    await first.begin("bot", Shards.parse("0/4"), note)
    await change(database, until=rows.c.until - LENGTH_SECONDS)
    async with asyncio.timeout(5):
        await second.begin("bot", Shards.parse("3/8"), never)
        await lost.wait()
    with pytest.raises(StorageError, match=r"another process .* has taken over"):
        first.require()
    await first.end()
    await second.end()
