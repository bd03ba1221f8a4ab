"""What the processes keep in memory after thousands of replies, beside a bare discord.py bot."""

import argparse
import asyncio
import os
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.harness import (
    READERS,
    REPLIES_EACH,
    BotKind,
    open_stage,
    print_table,
    read_memory_mb,
    spread,
    until_ready,
)

_BATCH = 500  # replies at once
_FOUL_SHARE = 20  # one in so many is removed
_WARM_UP = 2 * _BATCH  # caches fill and modules load with the first ones
_KINDS: dict[BotKind, str] = {"newsroom": "this bot", "deleting": "bare discord.py bot"}


class Watched:
    """One process's memory over the rounds, in MB."""

    def __init__(self) -> None:
        self.ready: list[float] = []
        self.warm: list[float] = []
        self.end: list[float] = []

    def row(self, name: str, replies: int, ratio: str) -> tuple[str, ...]:
        growth = [(e - w) * 1000 / replies for w, e in zip(self.warm, self.end, strict=True)]
        columns = (spread(values, digits=1) for values in (self.ready, self.warm, self.end))
        return (name, *columns, spread(growth, digits=2), ratio, str(len(self.end)))


async def measure(rounds: int, replies: int) -> None:
    """Measure the bots in turn, each beside a sandbox of its own, and print what came out."""
    bots = {kind: Watched() for kind in _KINDS}
    sandboxes = {kind: Watched() for kind in _KINDS}
    for _ in range(rounds):
        for kind, watched in bots.items():
            await _measure_round(kind, replies, watched, sandboxes[kind])
    bare = statistics.median(bots["deleting"].end)
    rows = [
        bots[kind].row(name, replies, f"{statistics.median(bots[kind].end) / bare:.2f}")
        for kind, name in _KINDS.items()
    ]
    # The benchmark itself and its sandbox are one process, which goes on from round to round.
    rows.append(sandboxes["newsroom"].row("sandbox, keeping every message", replies, ""))
    headings = (
        *("process", "ready, MB", f"after {_WARM_UP:,}, MB", f"after {replies:,} more, MB"),
        *("growth, MB per 1,000", "at the end, to bare", "n"),
    )
    print_table(headings, rows)
    print(f"One reply in {_FOUL_SHARE} is removed, a newcomer's; {READERS} readers write the rest.")


async def _measure_round(kind: BotKind, replies: int, bot: Watched, sandbox: Watched) -> None:
    async with open_stage() as stage, stage.bot(kind) as process:
        await until_ready(process)

        def read(note_bot: list[float], note_sandbox: list[float]) -> None:
            note_bot.append(read_memory_mb(process.pid))
            note_sandbox.append(read_memory_mb(os.getpid()))

        read(bot.ready, sandbox.ready)
        for done in range(0, _WARM_UP + replies, _BATCH):
            if done == _WARM_UP:
                read(bot.warm, sandbox.warm)
            foul = _BATCH // _FOUL_SHARE
            await stage.enforce(kind, clean=_BATCH - foul, foul=foul)
        read(bot.end, sandbox.end)


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each bot (default: 3)")
    parser.add_argument(
        "--replies",
        type=int,
        default=2_000,
        help=f"replies after the first {_WARM_UP:,}; rounded up to {_BATCH} (default: 2,000)",
    )
    options = parser.parse_args()
    replies = -(-options.replies // _BATCH) * _BATCH
    most = READERS * REPLIES_EACH - _WARM_UP
    if replies > most:
        parser.error(f"--replies: at most {most:,}; more would be a flood, which the bot flags")
    asyncio.run(measure(options.rounds, replies))


if __name__ == "__main__":
    main()
