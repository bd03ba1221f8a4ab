"""From process start to the first judged reply, beside a bare discord.py bot's first message."""

import argparse
import asyncio
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.harness import BotKind, Stage, open_stage, print_table, spread

_KINDS: dict[BotKind, str] = {"newsroom": "this bot", "deleting": "bare discord.py bot"}


async def measure_start(stage: Stage, kind: BotKind) -> tuple[float, float]:
    """Start a bot; return the seconds until it is connected, and until it has removed a reply."""
    began = time.perf_counter()
    async with stage.bot(kind):
        await stage.until_connected()
        connected = time.perf_counter() - began
        reply = stage.post_foul()  # the first event after the guild itself
        await stage.until(lambda: reply in stage.deleted)
        return connected, time.perf_counter() - began


async def measure_first_start(stage: Stage, round_: int) -> float:
    """Start the newsroom's bot with an empty folder; return the seconds until it is connected."""
    began = time.perf_counter()
    async with stage.bot("newsroom", data=f"first-{round_}"):
        await stage.until_connected()
        return time.perf_counter() - began


async def measure(rounds: int) -> None:
    """Measure the bots in turn and print what came out."""
    connected: dict[BotKind, list[float]] = {kind: [] for kind in _KINDS}
    removed: dict[BotKind, list[float]] = {kind: [] for kind in _KINDS}
    first: list[float] = []
    async with open_stage() as stage:
        for round_ in range(rounds):
            for kind in _KINDS:
                times = await measure_start(stage, kind)
                connected[kind].append(times[0])
                removed[kind].append(times[1])
            first.append(await measure_first_start(stage, round_))

    def row(what: str, bot: str, seconds: list[float], bare: list[float]) -> tuple[str, ...]:
        ratio = statistics.median(seconds) / statistics.median(bare)
        return what, bot, spread(seconds, " s", 2), f"{ratio:.2f}", str(rounds)

    rows = [
        row("process start to connected", name, connected[kind], connected["deleting"])
        for kind, name in _KINDS.items()
    ]
    rows += [
        row("process start to first reply removed", name, removed[kind], removed["deleting"])
        for kind, name in _KINDS.items()
    ]
    first_ever = "very first start to connected: tables made, commands registered"
    rows.append(row(first_ever, "this bot", first, connected["deleting"]))
    print_table(("what", "bot", "seconds", "to bare", "n"), rows)


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=11, help="starts of each (default: 11)")
    asyncio.run(measure(parser.parse_args().rounds))


if __name__ == "__main__":
    main()
