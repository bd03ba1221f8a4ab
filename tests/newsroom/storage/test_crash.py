"""A process killed at any statement leaves a case whole or not at all."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.database import Database

ROOT = Path(__file__).parents[3]
# Opens a case with a strike and kills itself at one statement of that transaction.
VICTIM = """
import asyncio, itertools, os, signal, sys
from datetime import UTC, datetime, timedelta
from sqlalchemy import Engine, event
from newsroom.models import Action, CaseKind, CaseState
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.database import Database

async def main(address, fatal):
    store = CaseStore(await Database.open(address))
    statements = itertools.count()

    def die(*_):
        if next(statements) == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", die)
    event.listen(Engine, "commit", die)
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    await store.open_case(
        NewCase(1, CaseKind.REPLY, CaseState.RECORDED, Action.REMOVE, "profanity", 20, "Ani", now,
                message_id=501),
        NewStrike("profanity", 1, now, now + timedelta(days=90)),
    )
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(sys.argv[1], int(sys.argv[2])))
"""
BEGIN, READ, CLAIM, CASE, EVENT, STRIKE, COMMIT, AFTERWARDS = range(8)


def run_victim(address: str, fatal: int) -> int:
    command = [sys.executable, "-W", "error", "-c", VICTIM, address, str(fatal)]
    return subprocess.run(command, cwd=ROOT, check=False, timeout=60).returncode


@pytest.mark.parametrize("fatal", [BEGIN, READ, CLAIM, CASE, EVENT, STRIKE, COMMIT])
async def test_crash_before_the_end_leaves_nothing_and_the_case_can_be_opened_again(
    address: str,
    fatal: int,
    new_case: Callable[..., NewCase],
    strike: NewStrike,
) -> None:
    assert await asyncio.to_thread(run_victim, address, fatal) == -signal.SIGKILL
    database = await Database.open(address)
    store = CaseStore(database)
    assert await store.unfinished(1) == ()
    assert await store.handled(501) == {}
    assert await store.strikes_of(1, 20) == ()
    assert await store.open_case(new_case(), strike) is not None
    await database.close()


async def test_crash_right_after_the_end_loses_nothing(
    address: str, new_case: Callable[..., NewCase], strike: NewStrike, now: datetime
) -> None:
    assert await asyncio.to_thread(run_victim, address, AFTERWARDS) == -signal.SIGKILL
    database = await Database.open(address)
    store = CaseStore(database)
    (case,) = await store.unfinished(1)
    assert [event.kind for event in await store.events(case.id)] == ["opened"]
    assert await store.active_points(1, 20, now) == 1
    assert await store.open_case(new_case(), strike) is None
    await database.close()
