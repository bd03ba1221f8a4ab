"""Starts a sandbox as a process of its own, and ends it when the caller is done or gone."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox.world import WorldSpec

_ROOT = Path(__file__).resolve().parent.parent
_SAVING_SECONDS = 20.0  # how long a large world may take to be saved


class SandboxProcessError(Exception):
    """The sandbox did not start, or has ended before it was told to."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a sandbox's parts are, and the token its bot logs in with."""

    page_url: str
    rest_url: str
    gateway_url: str
    cdn_url: str
    token: str
    feed_urls: tuple[str, ...]


class SandboxProcess:
    """A sandbox that runs beside this process."""

    def __init__(self, process: asyncio.subprocess.Process, addresses: Addresses) -> None:
        self._process = process
        self.addresses = addresses

    async def while_it_lasts(self, work: Coroutine[Any, Any, None]) -> None:
        """Do some work, and give it up when the sandbox is no more.

        Raises:
            SandboxProcessError: the sandbox ended before the work.
        """
        working = asyncio.create_task(work)
        ending = asyncio.create_task(self._process.wait())
        try:
            await asyncio.wait({working, ending}, return_when=asyncio.FIRST_COMPLETED)
            if not working.done():
                raise SandboxProcessError(
                    f"The sandbox has ended unexpectedly ({_explain_exit(ending.result())}). "
                    "Start it again: its world is kept as it was last saved."
                )
            await working
        finally:
            for task in (working, ending):
                task.cancel()
            await asyncio.gather(working, ending, return_exceptions=True)


@contextlib.asynccontextmanager
async def run_process(
    spec: WorldSpec,
    directory: Path,
    *,
    port: int = 0,
    fresh: bool = False,
    feed_file: Path | None = None,
) -> AsyncIterator[SandboxProcess]:
    """Run a sandbox beside this process, so that its Discord outlives a bot that is killed.

    It saves its world and ends when its standard input closes, which happens however we go.

    Raises:
        SandboxProcessError: it did not start; it has said why on standard error.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "sandbox",
        *_write_arguments(spec, directory, port, fresh, feed_file),
        cwd=_ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the bot, which then lets the sandbox end
    )
    try:
        yield SandboxProcess(process, await _read_addresses(process))
    finally:
        await _end(process)


def _write_arguments(
    spec: WorldSpec, directory: Path, port: int, fresh: bool, feed_file: Path | None
) -> list[str]:
    # Absolute, since it runs in another directory than the person who named these.
    arguments = ["--world", spec.to_json(), "--port", str(port)]
    arguments += ["--directory", str(directory.absolute())]
    if fresh:
        arguments.append("--fresh")
    if feed_file is not None:
        arguments += ["--feed", str(feed_file.absolute())]
    return arguments


async def _read_addresses(process: asyncio.subprocess.Process) -> Addresses:
    assert process.stdout is not None
    line = await process.stdout.readline()
    if not line:
        code = await process.wait()
        if code > 0:
            raise SandboxProcessError("The sandbox did not start; the line above says why.")
        raise SandboxProcessError(f"The sandbox did not start ({_explain_exit(code)}).")
    raw: dict[str, Any] = json.loads(line)
    return Addresses(**{**raw, "feed_urls": tuple(raw["feed_urls"])})


def _explain_exit(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


async def _end(process: asyncio.subprocess.Process) -> None:
    assert process.stdin is not None
    process.stdin.close()
    try:
        await asyncio.wait_for(process.wait(), _SAVING_SECONDS)
    except TimeoutError:
        process.terminate()
        await process.wait()
