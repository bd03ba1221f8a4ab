"""A discussion that Discord refuses is given up when that is certain, and comes back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.model import Overwrite, OverwriteType
from sandbox.world.faults import Fault
from tests.cogs.newsroom import FOUL, at_work, opened, told
from tests.cogs.retrying import SOON, Watchmaker, many_more
from tests.sandbox.stage import calls

_READ_HISTORY = 1 << 16


@pytest.mark.parametrize(("status", "code"), [(403, 50001), (404, 10003)])
async def test_discussion_refused_once_goes_on_being_judged(
    tmp_path: Path, status: int, code: int
) -> None:
    clock = Watchmaker()
    async with opened(tmp_path, clock=clock) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        missed = await newsroom.send("Ani", thread, FOUL)
        path = f"/channels/{thread}/messages"
        newsroom.sandbox.faults.add(Fault("GET", path, status=status, code=code))
        with calls(newsroom, "GET", path) as read:
            async with at_work(
                newsroom, tmp_path / "policy.yaml", retry_every=SOON, clock=clock
            ) as bot:
                await many_more(newsroom)
                assert read == []  # a refusal is not noted there
                assert bot.parts.open_discussions.get(int(thread)) is not None
                clock.ahead = timedelta(minutes=11)
                await newsroom.gone(thread, missed)


async def test_discussion_not_to_be_found_for_some_time_is_forgotten(tmp_path: Path) -> None:
    clock = Watchmaker()
    async with opened(tmp_path, clock=clock) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        await newsroom.send("Ani", thread, FOUL)
        path = f"/channels/{thread}/messages"
        newsroom.sandbox.faults.add(Fault("GET", path, status=404, code=10003, times=None))
        async with at_work(
            newsroom, tmp_path / "policy.yaml", retry_every=SOON, clock=clock
        ) as bot:

            async def forgotten() -> bool:
                return bot.parts.open_discussions.get(int(thread)) is None

            await many_more(newsroom)
            assert not await forgotten()
            clock.ahead = timedelta(minutes=11)
            await newsroom.until(forgotten)
            assert await bot.parts.stores.discussions.open_everywhere() == ()


async def test_moderators_are_told_once_of_a_discussion_that_may_not_be_read_until_it_may(
    tmp_path: Path,
) -> None:
    clock = Watchmaker()
    async with opened(tmp_path, clock=clock) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        missed = await newsroom.send("Ani", thread, FOUL)
        model, news = newsroom.sandbox.discord, int(newsroom.channel("news"))
        bot_id = model.bot_user.id
        model.set_overwrite(news, Overwrite(bot_id, OverwriteType.MEMBER, deny=_READ_HISTORY))
        async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON, clock=clock):

            async def known() -> list[str]:
                return await told(newsroom, "The bot may not read")

            await many_more(newsroom)
            assert await known() == []
            for minutes in (11, 22):
                clock.ahead = timedelta(minutes=minutes)
                (line,) = await newsroom.until(known)
                await many_more(newsroom)
            assert f"<#{thread}>" in line
            model.delete_overwrite(news, bot_id)
            await newsroom.gone(thread, missed)
            assert len(await known()) == 1


async def test_clock_set_back_does_not_put_off_asking_again(tmp_path: Path) -> None:
    clock = Watchmaker()
    async with opened(tmp_path, clock=clock) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        missed = await newsroom.send("Ani", thread, FOUL)
        path = f"/channels/{thread}/messages"
        newsroom.sandbox.faults.add(Fault("GET", path, status=403, code=50001))
        async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON, clock=clock):
            await many_more(newsroom)
            clock.ahead = -timedelta(hours=1)
            await newsroom.gone(thread, missed)
