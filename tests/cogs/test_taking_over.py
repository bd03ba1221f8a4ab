"""Two processes with one token and one database: one works, the other waits and takes over."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import update

from newsroom.errors import StorageError
from newsroom.storage import leases
from newsroom.storage.database import Database
from newsroom.storage.tables import leases as rows
from tests.cogs.newsroom import FOUL, POLICY, at_work, opened
from tests.engines import on_both_engines


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for seconds."""
    monkeypatch.setattr(leases, "RENEW_SECONDS", 0.05)
    monkeypatch.setattr(leases, "LOOK_SECONDS", 0.05)


@on_both_engines
async def test_second_process_does_nothing_until_the_first_has_ended(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        first = newsroom.bot
        done = asyncio.Event()

        async def work_as_another_process() -> None:
            async with at_work(newsroom, tmp_path / "policy.yaml") as second:
                assert second is not first
                done.set()
                await newsroom.case(2, state="enforced")
                threads = await newsroom.messages("Ani", newsroom.channel("news"))
                assert len(threads) == 1  # nothing was posted twice

        second = asyncio.create_task(work_as_another_process())

        async def is_waiting() -> bool:
            return "another process works" in caplog.text

        await newsroom.until(is_waiting)
        removed = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, removed)
        await newsroom.until(lambda: first.parts.stores.cases.get(1))
        assert not done.is_set()
        await first.close()
        missed = await newsroom.send("Joe", thread, FOUL)
        await second
        await newsroom.gone(thread, missed)


async def test_process_that_takes_over_follows_what_was_reloaded_while_it_waited(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(tmp_path) as newsroom:
        path, first = tmp_path / "policy.yaml", newsroom.bot

        async def work_as_another_process() -> None:
            async with at_work(newsroom, path) as second:

                async def follows() -> bool:
                    (policy,) = second.parts.policies.all
                    return policy.publication.name == "The New Courier"

                await newsroom.until(follows)

        second = asyncio.create_task(work_as_another_process())

        async def is_waiting() -> bool:
            return "another process works" in caplog.text

        await newsroom.until(is_waiting)
        path.write_text(POLICY.replace("The Courier", "The New Courier"), encoding="utf-8")
        said = await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        changed = "- publication.name is now The New Courier instead of The Courier."
        assert said == f"The policy is reloaded: 4 rules, 2 feeds.\n{changed}"
        await first.close()
        await second


async def test_bot_that_another_process_has_taken_over_from_ends_and_says_so(
    tmp_path: Path,
) -> None:
    """As one whose machine has slept finds it."""

    async def work_and_be_overtaken() -> None:
        async with opened(tmp_path) as newsroom:
            other = await Database.open(newsroom.address)
            async with other.writing() as connection:
                await connection.execute(update(rows).values(holder="another-machine 1 1 1 a"))
            await other.close()

            async def over() -> bool:
                return newsroom.bot.is_closed()

            await newsroom.until(over)

    with pytest.raises(StorageError, match=r"another process .* has taken over"):
        await work_and_be_overtaken()
