"""The bot, and PostgreSQL under it, killed at any instruction while a newsroom is at work.

People write, an article appears, moderators pardon; whatever is killed is started again at once.
In the end everything has happened, and once.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks.campaigns.databases import kill_server_process
from benchmarks.campaigns.life import Life
from benchmarks.campaigns.results import Results
from tests.cogs import newsroom as newsrooms
from tests.crash.runner import running
from tests.crash.stage import MortalNewsroom
from tests.postgresql import is_on_server

_KILLS = 12  # in the life of one newsroom
_LONGEST_SECONDS = 0.8  # from one kill to the next; a start takes half of it
Kill = Callable[[MortalNewsroom], Awaitable[bool]]


async def campaign(chance: random.Random, ends_at: float, only: str) -> Results:
    """Let as many newsrooms live as there is time for, each with its kills."""
    results = Results()
    kills: Counter[str] = Counter()
    counts: Counter[str] = Counter()

    async def kill(newsroom: MortalNewsroom) -> list[str]:
        ways: dict[str, Kill] = {"bot": _kill_bot}
        if is_on_server(newsroom.runner.address_in(newsroom.data)):
            ways["database"] = _kill_database
        ways = {name: way for name, way in ways.items() if only in name}
        for _ in range(_KILLS):
            await asyncio.sleep(chance.uniform(0, _LONGEST_SECONDS))
            name = chance.choice(list(ways))
            kills[name] += await ways[name](newsroom)
        return []

    with running() as runner, tempfile.TemporaryDirectory(prefix="campaign-") as name:
        runner.address_in = newsrooms.address_in
        while not counts or time.monotonic() < ends_at:
            life = Life(chance, Path(name) / str(counts["newsrooms"]))
            wrong = await life.live_through(runner, kill)
            counts += life.counts
            where = f"newsroom {counts['newsrooms']}"
            results.broken += [(where, what) for what in wrong]
            for said in wrong or ["every promise kept"]:
                print(f"{where}: {said}", file=sys.stderr, flush=True)
    shown = [(f"{what} killed", str(times)) for what, times in sorted(kills.items())]
    shown += [(what, str(number)) for what, number in counts.items()]
    shown.append(("promises broken", str(len(results.broken))))
    results.tables.append((("what", "how often"), list(shown)))
    return results


async def _kill_bot(newsroom: MortalNewsroom) -> bool:
    await newsroom.kill()
    await newsroom.start()
    return True


async def _kill_database(newsroom: MortalNewsroom) -> bool:
    return await kill_server_process(newsroom.runner.address_in(newsroom.data))
