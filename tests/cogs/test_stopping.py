"""How a run ends: by a signal, by its caller, by itself."""

import asyncio
import os
import signal
from typing import cast

import discord
import pytest

from cogs import bot
from cogs.bot import NewsroomBot, run_until_stopped
from newsroom.errors import TokenError

PATIENCE_SECONDS = 5.0


class Stubborn:
    """Stands for a bot that is connecting: the first cancellation is lost, as `wait_for` may."""

    def __init__(self) -> None:
        self.running = asyncio.Event()
        self.cancellations = 0

    async def start(self, token: str) -> None:
        self.running.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancellations += 1
        try:
            await asyncio.Event().wait()
        finally:
            self.cancellations += 1


class Refused:
    """Stands for a bot whose token Discord does not take."""

    async def start(self, token: str) -> None:
        raise discord.LoginFailure("improper token")


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot, "_CANCEL_AGAIN_SECONDS", 0.001)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_signal_stops_a_bot_that_loses_a_cancellation(number: signal.Signals) -> None:
    bot = Stubborn()
    running = asyncio.create_task(run_until_stopped(cast(NewsroomBot, bot), "token"))

    async with asyncio.timeout(PATIENCE_SECONDS):
        await bot.running.wait()
        os.kill(os.getpid(), number)
        await running

    assert bot.cancellations == 2


async def test_cancelled_caller_leaves_no_bot_running() -> None:
    bot = Stubborn()
    running = asyncio.create_task(run_until_stopped(cast(NewsroomBot, bot), "token"))

    async with asyncio.timeout(PATIENCE_SECONDS):
        await bot.running.wait()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    assert bot.cancellations == 2


async def test_bot_that_ends_by_itself_says_why() -> None:
    with pytest.raises(TokenError, match="Discord refuses the token"):
        await run_until_stopped(cast(NewsroomBot, Refused()), "token")
