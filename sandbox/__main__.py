"""Runs a sandbox as a process of its own: `python -m sandbox --world JSON`."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import signal
import sys
import threading
from pathlib import Path

from sandbox.server import Sandbox, SandboxError
from sandbox.world import WorldSpec, WorldSpecError


def main() -> int:
    """Serve until standard input closes or a signal says so, then save the world."""
    options = _read_options()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        spec = WorldSpec.from_json(options.world)
        asyncio.run(_serve(spec, options))
    except (SandboxError, WorldSpecError) as error:
        sys.stderr.write(f"sandbox: {error}\n")
        return 1
    return 0


async def _serve(spec: WorldSpec, options: argparse.Namespace) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    sandbox = await Sandbox.start(
        spec, options.port, options.directory, options.fresh, options.feed
    )
    try:
        _announce(sandbox)
        _watch_stdin(loop, stopped)
        await stopped.wait()
    finally:
        await sandbox.close()


def _announce(sandbox: Sandbox) -> None:
    """Say in one line of JSON where everything is."""
    addresses = {
        "page_url": sandbox.page_url,
        "rest_url": sandbox.rest_url,
        "gateway_url": sandbox.gateway_url,
        "cdn_url": sandbox.cdn_url,
        "token": sandbox.token,
        "feed_urls": list(sandbox.feed_urls),
    }
    sys.stdout.write(f"{json.dumps(addresses)}\n")
    sys.stdout.flush()


def _watch_stdin(loop: asyncio.AbstractEventLoop, stopped: asyncio.Event) -> None:
    """Stop when whoever started this process is gone, however it went."""

    def wait() -> None:
        try:
            while os.read(sys.stdin.fileno(), 4096):
                pass
        except (OSError, ValueError, AttributeError):
            pass  # no standard input is a closed one
        try:
            loop.call_soon_threadsafe(stopped.set)
        except RuntimeError:
            return  # a signal came first and the loop has ended

    threading.Thread(target=wait, name="standard input", daemon=True).start()


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m sandbox",
        description="A Discord on this machine. Prints one line of JSON with its addresses.",
    )
    parser.add_argument("--world", required=True, metavar="JSON", help="what the guild has")
    parser.add_argument("--port", type=int, default=0, help="0 (the default) finds a free one")
    parser.add_argument("--directory", type=Path, help="where the world is kept between runs")
    parser.add_argument("--fresh", action="store_true", help="begin with a new world")
    parser.add_argument("--feed", type=Path, metavar="FILE", help="publish this feed file's items")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
