"""`python bot.py run` as a service: ready when it works, alive while it does, and soon stopped."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import asdict
from pathlib import Path

import pytest

import bot
from newsroom.config import load
from sandbox.process import Addresses
from tests.command_line import PATIENCE_SECONDS, ROOT, clean_environment
from tests.sandbox.stage import Stage, staged

POLICY = """\
publication: {name: The Courier, policy: Be kind. Answer for what you write.}
channels: {moderators: moderators}
feeds:
  - {url: "FEED", channel: news}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
"""
RUN = """
import json, sys, bot
from sandbox.process import Addresses
bot.point_discord_at(Addresses(**json.loads(sys.argv.pop(1))))
sys.exit(bot.main(["run", *sys.argv[1:]]))
"""


class Manager:
    """Stands for systemd: hears what a service tells."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))
        self._socket.setblocking(False)

    async def until(self, state: str) -> None:
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(PATIENCE_SECONDS):
            while (await loop.sock_recv(self._socket, 4096)).decode() != state:
                pass

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[Manager]:
    manager = Manager(tmp_path / "notify")
    yield manager
    manager.close()


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    (tmp_path / "policy.yaml").write_text(POLICY.replace("FEED", "http://f.example"), "utf-8")
    async with staged(bot.sandbox_world(load(tmp_path / "policy.yaml"))) as stage:
        feed = stage.sandbox.feed_urls[0]
        (tmp_path / "policy.yaml").write_text(POLICY.replace("FEED", feed), "utf-8")
        yield stage


@asynccontextmanager
async def running(
    stage: Stage, folder: Path, **environment: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the bot on a sandbox's Discord as it runs on the real one."""
    one = stage.sandbox
    addresses = Addresses(
        *(one.page_url, one.rest_url, one.gateway_url, one.cdn_url, one.token),
        feed_urls=tuple(one.feed_urls),
    )
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", RUN, json.dumps(asdict(addresses))),
        *("--policy", str(folder / "policy.yaml"), "--data", str(folder / "data")),
        cwd=ROOT,
        env=clean_environment(DISCORD_TOKEN=one.token, **environment),
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def stop(process: asyncio.subprocess.Process) -> tuple[float, str]:
    """Stop it as systemd does; returns how long that took, and what it said."""
    began = time.monotonic()
    process.send_signal(signal.SIGTERM)
    _, said = await process.communicate()
    return time.monotonic() - began, said.decode()


async def test_service_is_ready_once_connected_alive_while_it_works_and_says_when_it_stops(
    stage: Stage, manager: Manager, tmp_path: Path
) -> None:
    told = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "300000"}
    async with running(stage, tmp_path, **told) as process:
        await manager.until("WATCHDOG=1")
        await manager.until("READY=1")
        await manager.until("WATCHDOG=1")
        process.send_signal(signal.SIGTERM)
        await manager.until("STOPPING=1")
        _, said = await process.communicate()

    assert process.returncode == 0
    assert b"stopped" in said


async def test_stop_takes_less_than_five_seconds_and_what_was_under_way_is_done_later(
    stage: Stage, manager: Manager, tmp_path: Path
) -> None:
    """Discord is still busy with the post when the bot goes, and posts it after that."""
    told = {"NOTIFY_SOCKET": str(tmp_path / "notify")}
    news = stage.channel("news")
    asked, released = asyncio.Event(), asyncio.Event()

    async def hold(_method: str, _path: str) -> None:
        asked.set()
        await released.wait()

    hold_no_more = stage.sandbox.faults.before("POST", f"/channels/{news}/messages", hold)
    await stage.post("/api/feed", {"do": "publish"})
    async with running(stage, tmp_path, **told) as process:
        await manager.until("READY=1")
        async with asyncio.timeout(PATIENCE_SECONDS):
            await asked.wait()
        took, said = await stop(process)

    assert took < 5
    assert process.returncode == 0
    assert "Traceback" not in said
    with closing(sqlite3.connect(tmp_path / "data/newsroom.sqlite3")) as file:
        assert file.execute("SELECT step FROM deliveries").fetchall() == [("claimed",)]
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    hold_no_more()
    released.set()
    async with stage.events("Ani") as events, running(stage, tmp_path, **told) as process:
        await manager.until("READY=1")
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not (await events.until("MESSAGE_CREATE"))["components"]:
                pass
        await stop(process)
    assert len([m for m in await stage.messages("Ani", news) if m["type"] == 0]) == 1
