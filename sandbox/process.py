"""Starts a sandbox as a process of its own, and ends it when the caller is done or gone."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox.server import SandboxError
from sandbox.world import WorldSpec

_ROOT = Path(__file__).resolve().parent.parent
_SAVING_SECONDS = 20.0  # how long a large world may take to be saved


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a sandbox's parts are, and the token its bot logs in with."""

    page_url: str
    rest_url: str
    gateway_url: str
    cdn_url: str
    token: str
    feed_urls: tuple[str, ...]


@contextlib.asynccontextmanager
async def run_process(
    spec: WorldSpec,
    directory: Path,
    *,
    port: int = 0,
    fresh: bool = False,
    feed_file: Path | None = None,
) -> AsyncIterator[Addresses]:
    """Run a sandbox beside this process, so that its Discord outlives a bot that is killed.

    It saves its world and ends when its standard input closes, which happens however we go.

    Raises:
        SandboxError: it did not start; it has said why on standard error.
    """
    arguments = ["--world", spec.to_json(), "--port", str(port), "--directory", str(directory)]
    if fresh:
        arguments.append("--fresh")
    if feed_file is not None:
        arguments += ["--feed", os.path.abspath(feed_file)]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "sandbox",
        *arguments,
        cwd=_ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the bot, which then lets the sandbox end
    )
    try:
        yield await _read_addresses(process)
    finally:
        await _end(process)


async def _read_addresses(process: asyncio.subprocess.Process) -> Addresses:
    assert process.stdout is not None
    line = await process.stdout.readline()
    if not line:
        await process.wait()
        raise SandboxError("the sandbox did not start; the reason stands above")
    raw: dict[str, Any] = json.loads(line)
    return Addresses(**{**raw, "feed_urls": tuple(raw["feed_urls"])})


async def _end(process: asyncio.subprocess.Process) -> None:
    assert process.stdin is not None
    process.stdin.close()
    try:
        await asyncio.wait_for(process.wait(), _SAVING_SECONDS)
    except TimeoutError:
        process.terminate()
        await process.wait()
