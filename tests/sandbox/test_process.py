"""A sandbox as a process of its own: what it prints, and when it ends."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.sandbox.stage import SPEC

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 10.0


class Process:
    """`python -m sandbox`, and the addresses it has printed."""

    def __init__(self, process: asyncio.subprocess.Process, addresses: dict[str, Any]) -> None:
        self.process = process
        self.addresses = addresses

    async def end(self) -> int:
        """Wait until it has ended; returns its exit status."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self.process.wait()


async def _launch(*arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "sandbox", "--world", SPEC.to_json(), *arguments),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


@asynccontextmanager
async def _running(directory: Path) -> AsyncIterator[Process]:
    process = await _launch("--directory", str(directory))
    assert process.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            line = await process.stdout.readline()
        assert line, await _complaint(process)
        yield Process(process, json.loads(line))
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def _complaint(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    return (await process.stderr.read()).decode()


async def test_process_saves_and_ends_when_its_parent_is_gone_or_says_so(tmp_path: Path) -> None:
    guid = ""
    for number, goodbye in enumerate((None, signal.SIGTERM, signal.SIGINT)):
        async with _running(tmp_path) as running, aiohttp.ClientSession() as session:
            url = f"{running.addresses['page_url']}api/feed"
            async with session.get(url) as response:
                state = await response.json()
                assert state["published"] == number
                assert (state["last"] or {}).get("guid", "") == guid
            async with session.post(url, json={"do": "publish"}) as response:
                guid = (await response.json())["item"]["guid"]
            if goodbye is None:
                assert running.process.stdin is not None
                running.process.stdin.close()  # what the kernel does for a killed parent
            else:
                running.process.send_signal(goodbye)
            assert await running.end() == 0


async def test_process_outlives_a_killed_parent_for_as_long_as_it_must_save(
    tmp_path: Path,
) -> None:
    parent = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        (
            "import subprocess, sys\n"
            "child = subprocess.Popen([sys.executable, '-m', 'sandbox', *sys.argv[1:]],"
            " stdin=subprocess.PIPE)\n"
            "child.wait()\n"
        ),
        *("--world", SPEC.to_json(), "--directory", str(tmp_path)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert parent.stdout is not None
    async with asyncio.timeout(PATIENCE_SECONDS):
        first = json.loads(await parent.stdout.readline())
    async with aiohttp.ClientSession() as session:
        url = f"{first['page_url']}api/feed"
        async with session.post(url, json={"do": "publish"}) as response:
            assert response.status == 200
    parent.kill()
    await parent.wait()
    # The next one starts at once, waits for the directory and finds the world there.
    async with _running(tmp_path) as running:
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            assert (await response.json())["published"] == 1
        assert running.addresses["page_url"] == first["page_url"]
        assert running.addresses["token"] != first["token"]


async def test_addresses_are_printed_in_one_line(tmp_path: Path) -> None:
    async with _running(tmp_path) as running:
        base = running.addresses["page_url"].rstrip("/")
        token = running.addresses.pop("token")
        assert len(token) > 20
        assert running.addresses == {
            "page_url": f"{base}/",
            "rest_url": f"{base}/api/v10",
            "gateway_url": base.replace("http", "ws") + "/gateway",
            "cdn_url": f"{base}/cdn",
            "feed_urls": [f"{base}/feed/0.xml", f"{base}/feed/1.xml"],
        }


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--world", "{}"), "world.guild"),
        (("--port", "70000"), "port 70000"),
        (("--feed", "none.xml"), "none.xml"),
    ],
)
async def test_process_that_cannot_start_says_why_in_one_line(
    arguments: tuple[str, ...], named: str
) -> None:
    process = await _launch(*arguments)
    output, complaint = await process.communicate()
    assert (process.returncode, output) == (1, b"")
    assert named in complaint.decode()
    assert complaint.count(b"\n") == 1
