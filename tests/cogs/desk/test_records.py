"""Records that cannot be kept for a while: moderators hear of it twice, and no reply is lost."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.storage import engines, leases
from tests.cogs.newsroom import FOUL, Newsroom, at_work, opened, told
from tests.engines import on_both_engines
from tests.postgresql import is_on_server, open_again, shut, written_by_another

SOON = timedelta(milliseconds=20)
CANNOT, CAN_AGAIN = "cannot keep its records", "can keep its records again"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for a lock, nor for a lease that could not be given back."""
    monkeypatch.setattr(engines, "WAIT_SECONDS", 0)
    monkeypatch.setattr(leases, "LENGTH_SECONDS", 0)


@asynccontextmanager
async def locked(newsroom: Newsroom) -> AsyncIterator[None]:
    """Let another program keep the database from being written to."""
    if is_on_server(newsroom.address):
        async with written_by_another(newsroom.address):
            yield
        return
    with closing(sqlite3.connect(newsroom.address, check_same_thread=False)) as stranger:
        await asyncio.to_thread(stranger.execute, "BEGIN IMMEDIATE")  # the bot may be writing
        yield


@asynccontextmanager
async def gone(newsroom: Newsroom) -> AsyncIterator[None]:
    """Let somebody take the database away."""
    if is_on_server(newsroom.address):
        await asyncio.to_thread(shut, newsroom.address)
        yield
        await asyncio.to_thread(open_again, newsroom.address)
        return
    file, aside = Path(newsroom.address), newsroom.data / "elsewhere"
    await asyncio.to_thread(file.rename, aside)
    yield
    await asyncio.to_thread(aside.rename, file)


async def failed(newsroom: Newsroom, thread: str, message: str) -> bool:
    return int(message) in newsroom.bot.parts.open_discussions.failed_in(int(thread))


@on_both_engines
@pytest.mark.parametrize("spell", [locked, gone])
async def test_moderators_hear_once_of_a_spell_and_once_of_its_end(
    tmp_path: Path, spell: Callable[[Newsroom], AbstractAsyncContextManager[None]]
) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        thread = await newsroom.publish()
        async with spell(newsroom):
            replies = [await newsroom.send("Ani", thread, f"{FOUL} {n}") for n in range(3)]
            await newsroom.until(lambda: told(newsroom, CANNOT))
            for reply in replies:
                await newsroom.until(lambda reply=reply: failed(newsroom, thread, reply["id"]))  # type: ignore[misc]
            assert await told(newsroom, CAN_AGAIN) == []
        for reply in replies:
            await newsroom.gone(thread, reply)
        await newsroom.until(lambda: told(newsroom, CAN_AGAIN))
        assert len(await told(newsroom, CANNOT)) == 1
        assert len(await told(newsroom, CAN_AGAIN)) == 1
        async with spell(newsroom):
            await newsroom.send("Joe", thread, FOUL)

            async def told_again() -> bool:
                return len(await told(newsroom, CANNOT)) == 2

            await newsroom.until(told_again)


@on_both_engines
async def test_reply_that_a_spell_kept_from_being_recorded_is_judged_after_a_restart(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        async with locked(newsroom):
            reply = await newsroom.send("Ani", thread, FOUL)
            await newsroom.until(lambda: failed(newsroom, thread, reply["id"]))
            kept = await newsroom.send("Joe", thread, "A fair account.")
            await newsroom.bot.close()
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(thread, reply)
            await newsroom.case(1, state="enforced")
            assert kept["id"] in [m["id"] for m in await newsroom.messages("Ani", thread)]


@on_both_engines
async def test_reader_is_not_told_where_the_records_are(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.publish()
        async with gone(newsroom):
            answer = await newsroom.command("Ani", "standing", newsroom.channel("news"))
        assert "cannot reach its records at the moment" in answer
        assert newsroom.address not in answer


async def test_moderators_hear_of_the_end_of_a_spell_that_a_restart_ended(tmp_path: Path) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        async with gone(newsroom):
            await newsroom.until(lambda: told(newsroom, CANNOT))
            await newsroom.bot.close()
        for _ in range(2):
            async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON):
                await newsroom.until(lambda: told(newsroom, CAN_AGAIN))
                await newsroom.publish()
        assert len(await told(newsroom, CANNOT)) == 1
        assert len(await told(newsroom, CAN_AGAIN)) == 1
