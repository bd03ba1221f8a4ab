"""The command line as a person's shell runs it: processes of their own, with time limits."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).resolve().parents[1]
BOT = str(ROOT / "bot.py")
PATIENCE_SECONDS = 30.0  # a start takes about one; a busy machine needs more
_READ = (
    *("DISCORD_TOKEN", "DISCORD_TOKEN_FILE", "DATABASE_URL", "NO_COLOR"),
    *(
        "LOG_FORMAT",
        "LOG_LEVEL",
        "BTL_POLICIES",
        "BTL_SHARDS",
        "METRICS_PORT",
        "WEBSUB_PORT",
        "WEBSUB_URL",
        "NOTIFY_SOCKET",
        "WATCHDOG_USEC",
    ),
)


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command left behind."""

    code: int
    out: str
    err: str


def clean_environment(**more: str) -> dict[str, str]:
    """Return this environment without what the bot would read in it."""
    kept = {name: value for name, value in os.environ.items() if name not in _READ}
    return {**kept, **more}


async def run_python(*arguments: str, text: str = "", cwd: Path = ROOT, **environment: str) -> Ran:
    """Run Python to its end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=cwd,
        env=clean_environment(**environment),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            out, err = await process.communicate(text.encode(errors="surrogateescape"))
    finally:
        _kill(process)
    assert process.returncode is not None
    assert b"Traceback" not in err, err.decode()
    return Ran(process.returncode, out.decode(), err.decode())


async def run_bot(*arguments: str, text: str = "", cwd: Path = ROOT, **environment: str) -> Ran:
    """Run one command to its end; none ever shows a traceback."""
    return await run_python(BOT, *arguments, text=text, cwd=cwd, **environment)


class Running:
    """A sandbox that `python bot.py` has started."""

    def __init__(self, process: asyncio.subprocess.Process, first_line: str) -> None:
        self._process = process
        self.first_line = first_line
        address = re.match(r"http://127\.0\.0\.1:\d+/", first_line)
        assert address is not None, first_line
        self.url = address[0]

    @property
    def sandbox_id(self) -> int:
        """The process id of the sandbox itself."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        (child,) = children.read_text().split()
        return int(child)

    async def ask(self, path: str, body: dict[str, Any] | None = None, **query: str) -> Any:
        """Return the JSON of a call that must succeed: a GET, or a POST when there is a body."""
        method = "GET" if body is None else "POST"
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, self.url + path, json=body, params=query) as response,
        ):
            answer = await response.json(content_type=None)
            assert response.status == 200, answer
            return answer

    async def channel(self, name: str) -> str:
        """Return the id of a channel."""
        world = await self.ask("api/world")
        found: str = next(c["id"] for c in world["channels"] if c["name"] == name)
        return found

    async def publish(self) -> tuple[str, str]:
        """Press "publish" and return the article's headline and its discussion's id."""
        async with self.events("Ani") as events:
            item = (await self.ask("api/feed", {"do": "publish"}))["item"]
            async for kind, payload in events:
                # The discussion is ready when its first message is there, with its buttons.
                if kind == "MESSAGE_CREATE" and payload["components"]:
                    return item["title"], payload["channel_id"]
        raise AssertionError("the events ended")

    async def have_removed(self, discussion: str, text: str) -> None:
        """Let a reader write what breaks the policy, and see it taken down."""
        async with self.events("Joe") as events:
            said = {"as": "Joe", "do": "send", "channel": discussion, "text": text}
            message = (await self.ask("api/act", said))["message"]
            async for kind, payload in events:
                if kind == "MESSAGE_DELETE" and payload["id"] == message["id"]:
                    return

    async def show_case(self, number: int) -> str:
        """Return what a moderator is shown of a case, as JSON."""
        command = {"as": "Mariam", "do": "command", "name": "case show"}
        where = {"channel": await self.channel("moderators"), "options": {"case": number}}
        return json.dumps((await self.ask("api/act", command | where))["message"])

    async def threads(self) -> list[str]:
        """Return the names of all discussions."""
        world = await self.ask("api/world")
        return [c["name"] for c in world["channels"] if "thread_metadata" in c]

    @asynccontextmanager
    async def events(self, name: str) -> AsyncIterator[AsyncIterator[tuple[str, Any]]]:
        """Listen as a persona: type and content of each event."""
        async with (
            asyncio.timeout(PATIENCE_SECONDS),
            aiohttp.ClientSession() as session,
            session.get(f"{self.url}api/events", params={"as": name}) as stream,
        ):
            yield _read_events(stream)

    async def end(self, number: int | None) -> Ran:
        """End it by a signal, or see it end, and return what it said after its first line.

        Its standard error ends only when the sandbox's does: no process is left behind.
        """
        if number is not None:
            self._process.send_signal(number)
        async with asyncio.timeout(PATIENCE_SECONDS):
            out, err = await self._process.communicate()
        assert self._process.returncode is not None
        assert b"Traceback" not in err, err.decode()
        return Ran(self._process.returncode, out.decode(), err.decode())


async def _read_events(stream: aiohttp.ClientResponse) -> AsyncIterator[tuple[str, Any]]:
    async for line in stream.content:
        if line.startswith(b"data: "):
            event = json.loads(line.removeprefix(b"data: "))
            yield event["type"], event["data"]


@asynccontextmanager
async def started(*arguments: str, cwd: Path = ROOT, **environment: str) -> AsyncIterator[Running]:
    """Start `python bot.py …` and wait for its first line."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        BOT,
        *arguments,
        cwd=cwd,
        env=clean_environment(**environment),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            line = await process.stdout.readline()
        yield Running(process, line.decode())
    finally:
        _kill(process)
        await process.communicate()


def _kill(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGKILL)  # the sandbox then ends by itself
